/**
 * Area opening and closing: bright or dark things below a size taken away, whatever their form.
 *
 * @module
 */
import { checkParameter } from "../../core/errors.ts";
import {
  type GridValue,
  imageLike,
  type Labels,
  labelsLike,
  type Mask,
  maskLike,
  type PixelArray,
} from "../../core/values.ts";
import { morphology } from "../../kernels/morphology.ts";
import { alloc, scratch, views } from "../../kernels/runtime.ts";
import { copyIn, copyOut, neighbours, paddedGrid } from "./padded.ts";
import { turned } from "./pointwise.ts";

/** Options of {@linkcode areaOpening} and {@linkcode areaClosing}. */
export interface AreaOptions {
  /** Components with fewer pixels go; 64 unless given. */
  readonly areaThreshold?: number | undefined;
  /** Neighbours differ along at most this many axes; 1 unless given. */
  readonly connectivity?: number | undefined;
}

type Numbers = PixelArray | Int32Array;

/** The distinct values in ascending order, NaN last. */
function distinct(data: Float64Array): Float64Array {
  const sorted = data.slice().sort();
  let n = 0;
  for (let i = 0; i < sorted.length; i++) {
    const last = sorted[n - 1];
    if (n === 0 || sorted[i] !== last && !Number.isNaN(last)) sorted[n++] = sorted[i];
  }
  return sorted.subarray(0, n);
}

/** Position of a value in ascending levels. */
function levelOf(levels: Float64Array, value: number): number {
  if (Number.isNaN(value)) return levels.length - 1;
  let low = 0;
  let high = levels.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (levels[middle] < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * Lowers every pixel to the highest level at which it lies in a component of at least `threshold`
 * pixels; 0 where even the whole picture is smaller. Levels are whole numbers: the values themselves,
 * for 32-bit floats numbers of the same order, for 64 bits the rank among the distinct values.
 */
function open<A extends Numbers>(
  data: A,
  shape: readonly number[],
  { areaThreshold = 64, connectivity = 1 }: AreaOptions,
): A {
  checkParameter(
    Number.isFinite(areaThreshold) && areaThreshold >= 0,
    "areaThreshold",
    areaThreshold,
    "a finite number from 0",
  );
  const result = data.slice() as A;
  if (data.length === 0) return result;
  if (data instanceof Float64Array) {
    const levels = distinct(data);
    const ranks = new Int32Array(data.length);
    for (let i = 0; i < ranks.length; i++) ranks[i] = levelOf(levels, data[i]);
    const opened = openLevels(ranks, shape, areaThreshold, connectivity, -1);
    for (let i = 0; i < data.length; i++) result[i] = opened[i] < 0 ? 0 : levels[opened[i]];
    return result;
  }
  return openLevels(data, shape, areaThreshold, connectivity, 0) as A;
}

/** Area opening over whole numbers and 32-bit floats; `empty` where the picture is too small. */
function openLevels(
  data: Exclude<Numbers, Float64Array>,
  shape: readonly number[],
  threshold: number,
  connectivity: number,
  empty: number,
): Exclude<Numbers, Float64Array> {
  const result = data.slice();
  const grid = paddedGrid(shape);
  const offsets = neighbours(grid, connectivity);
  const isFloat = data instanceof Float32Array;
  scratch(() => {
    const levels = alloc(grid.size * 4);
    const parents = alloc(grid.size * 4);
    const order = alloc(data.length * 4);
    const other = alloc(data.length * 4);
    const counts = alloc(65536 * 4);
    const table = alloc(offsets.byteLength);
    const { i32, f32 } = views();
    const { areaOpening, orderF32, sortPass } = morphology();
    i32.set(offsets, table / 4);
    const view = isFloat ? f32 : i32;
    copyIn(grid, data, view, levels / 4);
    if (isFloat) orderF32(levels, grid.size);
    const { rows, width } = grid;
    for (let y = 0, i = order / 4; y < rows.length; y++) {
      for (let p = rows[y], end = p + width; p < end; p++) i32[i++] = p;
    }
    const n = data.length;
    let sorted = other;
    sortPass(levels, order, n, 0, 0, counts, other);
    if (data.BYTES_PER_ELEMENT === 4) {
      sorted = order;
      sortPass(levels, other, n, 16, -(2 ** 31), counts, order);
    }
    // deno-fmt-ignore
    areaOpening(levels, sorted, n, parents, grid.size, table, offsets.length, threshold, empty);
    if (isFloat) orderF32(levels, grid.size);
    copyOut(grid, view, levels / 4, result);
  });
  return result;
}

/** The picture upside down as the reference turns it: floats about one half. */
function inverted(data: Numbers, kind: GridValue["kind"]): Numbers {
  if (data instanceof Int32Array) return data.map((label) => -1 - label);
  const isWhole = data instanceof Uint8Array || data instanceof Uint16Array;
  return turned(isWhole && kind !== "mask" ? 256 ** data.BYTES_PER_ELEMENT - 1 : 1, data);
}

function like<V extends GridValue>(value: V, data: Numbers): V {
  if (value.kind === "mask") return maskLike(value, data as Mask["data"]) as V;
  if (value.kind === "labels") return labelsLike(value, data as Labels["data"]) as V;
  return imageLike(value, data as PixelArray) as V;
}

/**
 * Cuts bright things of fewer than `areaThreshold` pixels down to their surroundings, whatever their
 * form. On a mask it removes small objects.
 *
 * A component is what is connected at or above a grey level. A picture of fewer pixels than the
 * threshold becomes 0. Pixels sorted by level and joined to a tree of components:
 * about O(pixels), for 64-bit floats O(pixels · log pixels). Allocates the result, and scratch of
 * 16 bytes a pixel.
 *
 * NaN is above all. Agrees with scikit-image 0.26 `morphology.area_opening`, but for axes shorter than 3, where that takes
 * pixels for neighbours that are none, or refuses.
 *
 * Reference: Meijster & Wilkinson 2002, doi:10.1109/34.993556 (union-find over sorted pixels).
 *
 * @param image Grey values, mask or labels, any rank.
 * @param options Threshold and connectivity.
 * @returns A new value of the same kind and pixel type.
 * @throws {ParameterError} If the threshold is negative or `connectivity` is not a whole number from 1.
 * @example A peak of one pixel goes, one of three stays
 * ```ts
 * import assert from "node:assert/strict";
 * import { createImage } from "petri";
 * import { areaOpening } from "petri/ops/morphology";
 *
 * const image = createImage(Uint8Array.of(1, 9, 1, 7, 8, 7, 1), [1, 7]);
 * assert.deepEqual([...areaOpening(image, { areaThreshold: 3 }).data], [1, 1, 1, 7, 7, 7, 1]);
 * ```
 */
export function areaOpening<V extends GridValue>(image: V, options: AreaOptions = {}): V {
  return like(image, open(image.data, image.shape, options));
}

/**
 * Fills dark things of fewer than `areaThreshold` pixels up to their surroundings: the area opening of
 * the picture upside down. On a mask it fills small holes.
 *
 * A picture of fewer pixels than the threshold takes the type's largest value, 1 for floats. Floats are
 * turned about one half and back, as the reference does, which can cost their last bits.
 *
 * NaN is above all. Agrees with scikit-image 0.26 `morphology.area_closing`, but for axes shorter than 3.
 *
 * @param image Grey values, mask or labels, any rank.
 * @param options Threshold and connectivity.
 * @returns A new value of the same kind and pixel type.
 * @throws {ParameterError} If the threshold is negative or `connectivity` is not a whole number from 1.
 * @example A hole of one pixel is filled
 * ```ts
 * import assert from "node:assert/strict";
 * import { createImage } from "petri";
 * import { areaClosing } from "petri/ops/morphology";
 *
 * const image = createImage(Uint8Array.of(9, 1, 8, 3, 2, 3, 9), [1, 7]);
 * assert.deepEqual([...areaClosing(image, { areaThreshold: 3 }).data], [9, 8, 8, 3, 3, 3, 9]);
 * ```
 */
export function areaClosing<V extends GridValue>(image: V, options: AreaOptions = {}): V {
  const { kind, shape } = image;
  return like(image, inverted(open(inverted(image.data, kind), shape, options), kind));
}
