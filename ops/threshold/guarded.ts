/**
 * The Gaussian local threshold of planes in sums of 32 bits, with the reference's answer, whose sums have
 * 64, wherever the two could differ.
 *
 * @module
 */
import { room } from "../../core/memory.ts";
import { type Image, imageLike, type Mask, maskLike } from "../../core/values.ts";
import {
  BORDER,
  borderIndex,
  type BorderMode,
  ELEMENT,
  elementOf,
  strideFor,
} from "../../kernels/bands.ts";
import { viewLike } from "../../kernels/chunks.ts";
import { filters } from "../../kernels/filters.ts";
import { points } from "../../kernels/points.ts";
import { finiteRangeOf } from "../../kernels/statistics.ts";
import { alloc, scratch, views } from "../../kernels/runtime.ts";
import { gaussianAxes, gaussianTaps } from "../kernels/gaussian.ts";
import type { Border } from "../kernels/separable.ts";

/** The Gaussian and its border. */
export interface GuardedOptions {
  /** Standard deviation along rows and columns. */
  readonly sigmas: readonly number[];
  /** Subtracted from the smoothed image. */
  readonly offset: number;
  /** What stands beyond the border. */
  readonly mode: BorderMode;
  /** The constant of mode `constant`. */
  readonly cval: number;
}

/** Where the reference cuts the Gaussian off, in standard deviations. */
export const TRUNCATE = 4;

/** Sums of larger numbers might overflow in 32 bits. */
const LARGEST = 2 ** 120;

/** Numbers below are not told apart to the last of 24 bits. */
const SMALLEST = 2 ** -100;

/**
 * Smooths in 32 bits and compares; pixels nearer to their threshold than the rounding of 32 bits are
 * compared again in 64 bits, sum for sum as the reference does. It keeps 32-bit images in 32 bits from
 * axis to axis.
 *
 * @param image A plane of uint8, uint16 or float32.
 * @param options The Gaussian, the offset, the border.
 * @returns Surface and mask; `undefined` where all grey values are alike, or too large or small for it.
 */
export function guardedLocal(
  image: Image,
  { sigmas, offset, mode, cval }: GuardedOptions,
): { surface: Image; mask: Mask } | undefined {
  const data = image.data as Narrow;
  const [down, along] = sigmas.map((sigma) =>
    sigma > 1e-15 ? gaussianTaps(sigma, TRUNCATE).weights : Float64Array.of(1)
  );
  const [low, high] = finiteRangeOf(data);
  const beyond = mode === "constant" ? Math.abs(cval) : 0;
  // 32 bits have digits enough only where the grey values are not all alike.
  const largest = Math.max(high, -low, beyond, Math.abs(offset));
  if (!(largest <= 4 * (high - low) && largest >= SMALLEST && largest <= LARGEST)) return undefined;
  // One rounding a sum or product, each of at most half a unit in the last place of what the weighted
  // values sum up to without their signs: the surface, and what negative ones and the constant take from it.
  const part = (down.length + along.length + 16) * 2 ** -24;
  const hidden = 2 * Math.max(-low, 0) + (mode === "constant" ? 2 * (beyond + Math.abs(low)) : 0);
  const guard = part * (Math.abs(offset) + hidden + largest * 2 ** -20);
  const mask = room(Uint8Array, data.length);
  const { shape } = image;
  const [, width] = shape;
  const type = elementOf(data);
  const surface = scratch(() => {
    const pixels = alloc(width << type);
    const bytes = alloc(width);
    const list = alloc(width * 4);
    const window = new RowWindow(data, shape, down, along, { mode, cval });
    // Each row of the smoothed image is lowered and compared as soon as it is there.
    function finish(row: number, y: number): void {
      viewLike(data).set(data.subarray(y * width, (y + 1) * width), pixels / 2 ** type);
      const { guardedMask } = points();
      const found = guardedMask(pixels, type, row, offset, guard, part, width, bytes, list);
      if (found > 0) window.compare(list, found, { y, pixels, offset, bytes });
      mask.set(views().u8.subarray(bytes, bytes + width), y * width);
    }
    return gaussianAxes(data, shape, { sigmas, truncate: TRUNCATE, mode, cval, finish });
  });
  return { surface: imageLike(image, surface), mask: maskLike(image, mask) };
}

/** Pixels that 32 bits hold. */
type Narrow = Uint8Array | Uint16Array | Float32Array;

/** The rows about one row, padded and in 64 bits, in scratch memory; rows are asked for from the first on. */
class RowWindow {
  readonly #data: Narrow;
  readonly #shape: readonly number[];
  readonly #border: Border;
  readonly #down: number;
  readonly #along: number;
  /** Weights down and along, a row as it comes, the ring of rows, sums of columns. */
  readonly #places: Record<"down" | "along" | "raw" | "ring" | "columns", number>;
  readonly #stride: number;
  /** The row that comes next into the ring. */
  #next: number;

  constructor(
    data: Narrow,
    shape: readonly number[],
    down: Float64Array,
    along: Float64Array,
    border: Border,
  ) {
    const [, width] = shape;
    const padded = (width + along.length + 3) * 8;
    this.#data = data;
    this.#shape = shape;
    this.#border = border;
    this.#down = down.length;
    this.#along = along.length;
    this.#stride = strideFor(padded);
    this.#next = -(down.length >> 1);
    this.#places = {
      down: alloc(down.byteLength),
      along: alloc(along.byteLength),
      raw: alloc(width * data.BYTES_PER_ELEMENT),
      ring: alloc(down.length * this.#stride),
      columns: alloc(padded),
    };
    const { f64 } = views();
    f64.set(down, this.#places.down / 8);
    f64.set(along, this.#places.along / 8);
  }

  /** Compares the listed pixels of row `y`, which stand at `pixels`, and corrects their `bytes`. */
  compare(
    list: number,
    found: number,
    { y, pixels, offset, bytes }: Record<"y" | "pixels" | "offset" | "bytes", number>,
  ): void {
    const { down, along, ring, columns } = this.#places;
    const half = this.#down >> 1;
    this.#next = Math.max(this.#next, y - half);
    while (this.#next <= y + half) this.#bring(this.#next++);
    const fixed = Number(this.#border.mode === "constant");
    // deno-fmt-ignore
    points().smoothedMask(
      list, found, pixels, elementOf(this.#data), offset, this.#shape[1], ring, this.#stride,
      this.#slot(y - half), down, this.#down, along, this.#along, fixed, this.#border.cval, columns, bytes,
    );
  }

  #slot(row: number): number {
    return (row + (this.#down >> 1)) % this.#down;
  }

  #bring(row: number): void {
    const [height, width] = this.#shape;
    const { raw, ring } = this.#places;
    const { mode, cval } = this.#border;
    const to = ring + this.#slot(row) * this.#stride;
    const source = borderIndex(row, height, mode);
    const type = elementOf(this.#data);
    const side = this.#along >> 1;
    const { fillRows, padRows } = filters();
    if (source < 0) {
      fillRows(to, this.#stride, 1, width + this.#along - 1, cval, ELEMENT.f64);
      return;
    }
    const values = this.#data.subarray(source * width, (source + 1) * width);
    viewLike(this.#data).set(values, raw / 2 ** type);
    // deno-fmt-ignore
    padRows(raw, width << type, to, this.#stride, 1, width, side, side, BORDER[mode], cval, type, ELEMENT.f64);
  }
}
