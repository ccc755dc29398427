/**
 * Local maxima and minima, also those of a given height.
 *
 * @module
 */
import { checkParameter } from "../../core/errors.ts";
import { copyOf } from "../../core/memory.ts";
import { type GridValue, type Mask, maskLike, type PixelArray } from "../../core/values.ts";
import { elementOf } from "../../kernels/bands.ts";
import { morphology } from "../../kernels/morphology.ts";
import { alloc, scratch, views } from "../../kernels/runtime.ts";
import { extremesOf, finiteRangeOf } from "../../kernels/statistics.ts";
import { greyData } from "../grey.ts";
import { neutral } from "./extrema.ts";
import { copyIn, copyOut, neighbours, paddedGrid, rowsAround, withinRank } from "./padded.ts";
import { inPieces, turned } from "./pointwise.ts";
import { reconstruct } from "./reconstruction.ts";

/** Options of {@linkcode localMaxima} and {@linkcode localMinima}. */
export interface LocalMaximaOptions {
  /** Neighbours differ along at most this many axes; the rank unless given. */
  readonly connectivity?: number | undefined;
  /** Whether a plateau at the border can be a maximum; true unless given. */
  readonly allowBorders?: boolean | undefined;
}

/** Smallest value, NaN if there is one. */
function smallest(data: PixelArray): number {
  const isFloat = data instanceof Float32Array || data instanceof Float64Array;
  return (isFloat ? extremesOf(data) : finiteRangeOf(data))[0];
}

/** Rows that are looked at together. */
const SLAB = 32;

/**
 * Maxima of a plane, what is beyond the border being lower or, where plateaus at the border do not count,
 * higher than all; nothing where there is a NaN.
 */
function flagPlane(
  data: PixelArray,
  [height, width]: readonly number[],
  connectivity: number,
  allowBorders: boolean,
): Uint8Array | undefined {
  const type = elementOf(data);
  const bytes = data.BYTES_PER_ELEMENT;
  const pad = neutral(data, allowBorders ? "max" : "min");
  const diagonal = Number(connectivity > 1);
  const { findMaxima, markMaxima, maximaPitch } = morphology();
  const pitch = maximaPitch(width, type);
  return scratch(() => {
    const slab = alloc((SLAB + 2) * pitch);
    const work = alloc(4 * pitch + 24 * (height + 1) * (Math.ceil(width / 64) + 2) + height + 8);
    const flags = alloc(data.length);
    const { u8, u16, f32, f64 } = views();
    const view = [u8, u16, f32, f64][type];
    const place = (row: number) => (slab + row * pitch) / bytes + 1;
    for (let y = 0; y < height; y += SLAB) {
      const count = Math.min(SLAB, height - y);
      if (y > 0) u8.copyWithin(slab, slab + SLAB * pitch, slab + (SLAB + 2) * pitch);
      for (let row = y === 0 ? 0 : y + 1; row <= y + count && row < height; row++) {
        view.set(data.subarray(row * width, (row + 1) * width), place(row - y + 1));
      }
      if (!findMaxima(slab, y, count, height, width, pad, diagonal, work, type)) return;
    }
    markMaxima(height, width, diagonal, work, flags, type);
    return copyOf(u8.subarray(flags, flags + data.length));
  });
}

function flagMaxima(
  data: PixelArray,
  shape: readonly number[],
  { connectivity = shape.length, allowBorders = true }: LocalMaximaOptions,
): Uint8Array {
  if (data.length === 0) return new Uint8Array(0);
  if (shape.length === 2) {
    const flags = flagPlane(data, shape, withinRank(connectivity, 2), allowBorders);
    if (flags !== undefined) return flags;
  }
  const result = new Uint8Array(data.length);
  const grid = paddedGrid(shape);
  const offsets = neighbours(grid, connectivity);
  const type = elementOf(data);
  const bytes = data.BYTES_PER_ELEMENT;
  scratch(() => {
    const image = alloc(grid.size * bytes);
    const flags = alloc(grid.size);
    const queue = alloc(grid.size * 4);
    const table = alloc(offsets.byteLength);
    const { earlier, later } = rowsAround(grid, connectivity);
    const around = [...earlier, ...later];
    const aroundAt = alloc(4 * around.length);
    const work = alloc(2 * ((grid.width + 2) * bytes + 32));
    const rows = alloc(grid.rows.byteLength);
    const { u8, u16, f32, f64, i32 } = views();
    const view = [u8, u16, f32, f64][type];
    view.fill(smallest(data), image / bytes, image / bytes + grid.size);
    copyIn(grid, data, view, image / bytes);
    u8.fill(3, flags, flags + grid.size);
    grid.rows.forEach((start, i) => {
      let rest = i;
      let isBorder = false;
      for (let axis = shape.length - 2; axis >= 0; axis--) {
        const index = rest % shape[axis];
        rest = Math.floor(rest / shape[axis]);
        isBorder ||= index === 0 || index === shape[axis] - 1;
      }
      if (allowBorders) u8.fill(0, flags + start, flags + start + grid.width);
      else if (!isBorder && grid.width > 2) {
        u8.fill(0, flags + start + 1, flags + start + grid.width - 1);
      }
    });
    i32.set(offsets, table / 4);
    i32.set(grid.rows, rows / 4);
    i32.set(around, aroundAt / 4);
    // deno-fmt-ignore
    morphology().localMaxima(image, flags, grid.size, grid.pitch, table, offsets.length, queue, rows,
      grid.rows.length, grid.width, aroundAt, around.length / 2, work, type);
    copyOut(grid, u8, flags, result);
  });
  if (!allowBorders) { for (let i = 0; i < result.length; i++) if (result[i] > 1) result[i] = 0; }
  return result;
}

/** The picture upside down, in its own type: what was darkest becomes brightest. */
function upsideDown(data: PixelArray): PixelArray {
  const isWhole = data instanceof Uint8Array || data instanceof Uint16Array;
  return turned(isWhole ? 256 ** data.BYTES_PER_ELEMENT - 1 : 0, data);
}

/**
 * Plateaus of equal values that are higher than everything around them.
 *
 * All pixels of a plateau are marked. A flat image has no maximum. At the border, by default, what is
 * outside counts as the image's minimum; with `allowBorders` false no plateau that touches the border
 * counts. A NaN is neither higher nor equal. O(pixels), in a plane one pass over bits more for each turn of
 * the most winding plateau; allocates the mask, and as scratch half a byte a pixel of a plane without NaN,
 * else about twice the image.
 *
 * Agrees with scikit-image 0.26 `morphology.local_maxima`.
 *
 * @param image Grey values, any rank.
 * @param options Connectivity and border.
 * @returns The mask of the maxima.
 * @throws {ParameterError} If `connectivity` is not a whole number from 1.
 * @example A plateau is one maximum
 * ```ts
 * import assert from "node:assert/strict";
 * import { createImage } from "petri";
 * import { localMaxima } from "petri/ops/morphology";
 *
 * const image = createImage(Uint8Array.of(0, 3, 3, 1, 2, 0), [1, 6]);
 * assert.deepEqual([...localMaxima(image).data], [0, 1, 1, 0, 1, 0]);
 * ```
 */
export function localMaxima(image: GridValue, options: LocalMaximaOptions = {}): Mask {
  return maskLike(image, flagMaxima(greyData(image), image.shape, options));
}

/**
 * Plateaus of equal values that are lower than everything around them; as {@linkcode localMaxima}
 * of the picture upside down.
 *
 * Agrees with scikit-image 0.26 `morphology.local_minima`.
 *
 * @param image Grey values, any rank.
 * @param options Connectivity and border.
 * @returns The mask of the minima.
 * @throws {ParameterError} If `connectivity` is not a whole number from 1.
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { createImage } from "petri";
 * import { localMinima } from "petri/ops/morphology";
 *
 * const image = createImage(Uint8Array.of(5, 3, 3, 4, 2, 5), [1, 6]);
 * assert.deepEqual([...localMinima(image).data], [0, 1, 1, 0, 1, 0]);
 * ```
 */
export function localMinima(image: GridValue, options: LocalMaximaOptions = {}): Mask {
  return maskLike(image, flagMaxima(upsideDown(greyData(image)), image.shape, options));
}

/** Largest minus smallest value, NaN left out. */
function rangeOf(data: PixelArray): number {
  if (data instanceof Float32Array || data instanceof Float64Array) {
    const [least, most] = extremesOf(data);
    if (least <= most) return most - least;
  }
  let [low, high] = [Infinity, -Infinity];
  for (let i = 0; i < data.length; i++) {
    if (data[i] < low) low = data[i];
    if (data[i] > high) high = data[i];
  }
  return high - low;
}

/** Marks maxima (`op` max) or minima at least h high or deep. */
function flagHeights(image: GridValue, h: number, op: "min" | "max"): Mask {
  checkParameter(h > 0 && Number.isFinite(h), "h", h, "a finite number above 0");
  let data = greyData(image);
  const isWhole = image.kind !== "image" || data instanceof Uint8Array ||
    data instanceof Uint16Array;
  // A fraction of a level makes sense on integers only when they are taken for floats.
  const inFloats = !isWhole || !Number.isInteger(h);
  if (isWhole && inFloats) data = Float64Array.from(data);
  const isSingle = data instanceof Float32Array;
  const height = isSingle ? Math.fround(h) : h;
  const range = rangeOf(data);
  const result = new Uint8Array(data.length);
  if (height > (isSingle ? Math.fround(range) : range)) return maskLike(image, result);
  const type = elementOf(data);
  const isMax = op === "max";
  const tolerance = !inFloats ? 0 : isSingle ? Math.fround(2 * Math.fround(1e-6)) : 2e-15;
  const seed = data.slice();
  inPieces([data, seed], ([from, to], n) => {
    morphology().shifted(from, to, n, type, isMax ? -height : height, tolerance);
  });
  const filled = reconstruct<PixelArray>(seed, data, image.shape, image.shape.length, op);
  const [above, below] = isMax ? [data, filled] : [filled, data];
  inPieces([above, below, result], ([a, b, to], n) => {
    morphology().apart(a, b, to, n, type, height);
  });
  return maskLike(image, result);
}

/**
 * Maxima that stand at least `h` above the highest saddle towards a higher one; and the highest of all.
 *
 * A flat image, and one whose range is less than `h`, has none. For floats the comparison allows for
 * the type's rounding as the reference does. Neighbours are those of the full box. Costs a
 * reconstruction.
 *
 * Agrees with scikit-image 0.26 `morphology.h_maxima`.
 *
 * Reference: Soille 2003, Morphological Image Analysis, chapter 6.
 *
 * @param image Grey values, any rank.
 * @param h Least height in grey levels, above 0.
 * @returns The mask of the maxima.
 * @throws {ParameterError} If `h` is not above 0.
 * @example The small bump on the shoulder does not count
 * ```ts
 * import assert from "node:assert/strict";
 * import { createImage } from "petri";
 * import { hMaxima } from "petri/ops/morphology";
 *
 * const image = createImage(Uint8Array.of(0, 9, 5, 6, 0, 4, 0), [1, 7]);
 * assert.deepEqual([...hMaxima(image, 3).data], [0, 1, 0, 0, 0, 1, 0]);
 * ```
 */
export function hMaxima(image: GridValue, h: number): Mask {
  return flagHeights(image, h, "max");
}

/**
 * Minima that lie at least `h` below the lowest saddle towards a lower one; and the lowest of all. As
 * {@linkcode hMaxima} with height and depth exchanged.
 *
 * Agrees with scikit-image 0.26 `morphology.h_minima`.
 *
 * @param image Grey values, any rank.
 * @param h Least depth in grey levels, above 0.
 * @returns The mask of the minima.
 * @throws {ParameterError} If `h` is not above 0.
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { createImage } from "petri";
 * import { hMinima } from "petri/ops/morphology";
 *
 * const image = createImage(Uint8Array.of(9, 0, 4, 3, 9, 5, 9), [1, 7]);
 * assert.deepEqual([...hMinima(image, 3).data], [0, 1, 0, 0, 0, 1, 0]);
 * ```
 */
export function hMinima(image: GridValue, h: number): Mask {
  return flagHeights(image, h, "min");
}
