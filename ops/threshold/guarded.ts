/**
 * The Gaussian local threshold of planes in sums of 32 bits, with the reference's answer, whose sums have
 * 64, wherever the two could differ.
 *
 * @module
 */
import { type Image, imageLike, type Mask, maskLike, type PixelArray } from "../../core/values.ts";
import { borderIndex, type BorderMode, elementOf } from "../../kernels/bands.ts";
import { viewLike } from "../../kernels/chunks.ts";
import { points } from "../../kernels/points.ts";
import { finiteRangeOf } from "../../kernels/statistics.ts";
import { alloc, scratch, views } from "../../kernels/runtime.ts";
import { gaussianAxes, gaussianTaps } from "../kernels/gaussian.ts";

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
 * computed again in 64 bits, sum for sum as the reference does. It keeps 32-bit images in 32 bits from
 * axis to axis.
 *
 * @param image A plane of uint8, uint16 or float32.
 * @param options The Gaussian, the offset, the border.
 * @returns Surface and mask; `undefined` where too many pixels are near, all grey values alike, or too
 *   large or small for it.
 */
export function guardedLocal(
  image: Image,
  { sigmas, offset, mode, cval }: GuardedOptions,
): { surface: Image; mask: Mask } | undefined {
  const data = image.data as Uint8Array | Uint16Array | Float32Array;
  const round = data instanceof Float32Array ? Math.fround : (value: number) => value;
  const taps = sigmas.map((sigma) =>
    sigma > 1e-15 ? gaussianTaps(sigma, TRUNCATE).weights : Float64Array.of(1)
  );
  const [low, high] = finiteRangeOf(data);
  const beyond = mode === "constant" ? Math.abs(cval) : 0;
  const largest = Math.max(high, -low, beyond, Math.abs(offset));
  // 32 bits have digits enough only where the grey values are not all alike.
  if (!(largest <= 4 * (high - low) && largest >= SMALLEST && largest <= LARGEST)) return undefined;
  // One rounding a sum or product, each of at most half a unit in the last place.
  const guard = (taps[0].length + taps[1].length + 16) * 2 ** -24 * largest;
  const most = data.length >> 8;
  const near: number[] = [];
  const mask = new Uint8Array(data.length);
  const { shape } = image;
  const [, width] = shape;
  const type = elementOf(data);
  const surface = scratch(() => {
    const pixels = alloc(width << type);
    const bytes = alloc(width);
    const list = alloc(width * 4);
    // Each row of the smoothed image is lowered and compared as soon as it is there.
    function finish(row: number, y: number): void {
      const { u8, i32 } = views();
      viewLike(data).set(data.subarray(y * width, (y + 1) * width), pixels >> type);
      const found = points().guardedMask(pixels, type, row, offset, guard, width, bytes, list);
      mask.set(u8.subarray(bytes, bytes + width), y * width);
      for (let i = 0; i < found && near.length <= most; i++) {
        near.push(y * width + i32[list / 4 + i]);
      }
    }
    return gaussianAxes(data, shape, { sigmas, truncate: TRUNCATE, mode, cval, finish });
  });
  if (near.length > most) return undefined;
  for (const index of near) {
    const exact = round(smoothedAt(data, shape, index, taps, { mode, cval, round }));
    mask[index] = Number(data[index] > round(exact - round(offset)));
  }
  return { surface: imageLike(image, surface), mask: maskLike(image, mask) };
}

/** Weighted sum in scipy's order: the middle first, then pairs from the outermost inwards. */
function folded(values: Float64Array, weights: Float64Array): number {
  const last = weights.length - 1;
  const middle = last >> 1;
  let sum = values[middle] * weights[middle];
  for (let i = 0; i < middle; i++) sum += (values[i] + values[last - i]) * weights[i];
  return sum;
}

/** What stands beyond the border, and how columns are kept. */
interface At {
  readonly mode: BorderMode;
  readonly cval: number;
  readonly round: (value: number) => number;
}

/** One pixel of the smoothed plane: down the columns, then along the row. */
function smoothedAt(
  data: PixelArray,
  [height, width]: readonly number[],
  index: number,
  [down, along]: readonly Float64Array[],
  { mode, cval, round }: At,
): number {
  const y = Math.floor(index / width);
  const x = index % width;
  const rows = Int32Array.from(
    down,
    (_, i) => borderIndex(y + i - (down.length >> 1), height, mode),
  );
  const column = new Float64Array(down.length);
  const row = new Float64Array(along.length);
  for (let i = 0; i < along.length; i++) {
    const at = borderIndex(x + i - (along.length >> 1), width, mode);
    if (at < 0) {
      row[i] = cval;
      continue;
    }
    for (let j = 0; j < rows.length; j++) {
      column[j] = rows[j] < 0 ? cval : data[rows[j] * width + at];
    }
    row[i] = round(folded(column, down));
  }
  return folded(row, along);
}
