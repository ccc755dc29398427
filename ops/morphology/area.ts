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
import { neighbours, paddedGrid } from "./padded.ts";

/** Options of {@linkcode areaOpening} and {@linkcode areaClosing}. */
export interface AreaOptions {
  /** Components with fewer pixels go; 64 unless given. */
  readonly areaThreshold?: number | undefined;
  /** Neighbours differ along at most this many axes; 1 unless given. */
  readonly connectivity?: number | undefined;
}

type Numbers = PixelArray | Int32Array;

/** The distinct values in ascending order; all possible ones where they are few. */
function levelsOf(data: Numbers): Numbers {
  if (data instanceof Uint8Array || data instanceof Uint16Array) {
    return Uint16Array.from({ length: 256 ** data.BYTES_PER_ELEMENT }, (_, i) => i);
  }
  const sorted = data.slice().sort();
  let n = 0;
  for (let i = 0; i < sorted.length; i++) {
    if (i === 0 || sorted[i] !== sorted[n - 1]) sorted[n++] = sorted[i];
  }
  return sorted.subarray(0, n);
}

/** Position of a value in the ascending levels. */
function levelOf(levels: Numbers, value: number): number {
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
 * pixels; 0 where even the whole picture is smaller.
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
  const grid = paddedGrid(shape);
  const offsets = neighbours(grid, connectivity);
  const levels = levelsOf(data);
  const isDirect = data instanceof Uint8Array || data instanceof Uint16Array;
  scratch(() => {
    const levelAt = alloc(grid.size * 4);
    const parents = alloc(grid.size * 4);
    const roots = alloc(grid.size * 4);
    const areas = alloc(grid.size * 4);
    const results = alloc(grid.size * 4);
    const order = alloc(data.length * 4);
    const table = alloc(offsets.byteLength);
    const { i32 } = views();
    const { rows, width } = grid;
    const counts = new Int32Array(levels.length + 1);
    for (let y = 0, i = 0; y < rows.length; y++) {
      for (let at = (levelAt >> 2) + rows[y], end = at + width; at < end; at++, i++) {
        const level = isDirect ? data[i] : levelOf(levels, data[i]);
        i32[at] = level;
        counts[level + 1]++;
      }
    }
    for (let level = 1; level < counts.length; level++) counts[level] += counts[level - 1];
    for (let y = 0; y < rows.length; y++) {
      for (let p = rows[y], end = p + width; p < end; p++) {
        i32[(order >> 2) + counts[i32[(levelAt >> 2) + p]]++] = p;
      }
    }
    i32.fill(-1, roots >> 2, (roots >> 2) + grid.size);
    i32.set(offsets, table >> 2);
    // deno-fmt-ignore
    morphology().areaOpening(levelAt, order, data.length, parents, roots, areas, results, table,
      offsets.length, areaThreshold);
    for (let y = 0, i = 0; y < rows.length; y++) {
      for (let at = (results >> 2) + rows[y], end = at + width; at < end; at++, i++) {
        result[i] = i32[at] < 0 ? 0 : levels[i32[at]];
      }
    }
  });
  return result;
}

/** The picture upside down as the reference turns it: floats about one half. */
function inverted<A extends Numbers>(data: A, kind: GridValue["kind"]): A {
  const about = kind === "mask"
    ? 1
    : data instanceof Uint8Array
    ? 255
    : data instanceof Uint16Array
    ? 65535
    : data instanceof Int32Array
    ? -1
    : 1;
  const result = data.slice() as A;
  for (let i = 0; i < data.length; i++) result[i] = about - data[i];
  return result;
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
 * O(pixels · log pixels) for floats, about O(pixels) for integers. Allocates the result, and scratch of
 * 24 bytes a pixel.
 *
 * Agrees with scikit-image 0.26 `morphology.area_opening`.
 *
 * Reference: Vincent 1993, Grayscale area openings and closings; Berger et al. 2007,
 * doi:10.1109/ICIP.2007.4379949.
 *
 * @param image Grey values, mask or labels, any rank.
 * @param options Threshold and connectivity.
 * @returns A new value of the same kind and pixel type.
 * @throws {ParameterError} If the threshold is negative or `connectivity` is not from 1 to the rank.
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
 * Agrees with scikit-image 0.26 `morphology.area_closing`.
 *
 * @param image Grey values, mask or labels, any rank.
 * @param options Threshold and connectivity.
 * @returns A new value of the same kind and pixel type.
 * @throws {ParameterError} If the threshold is negative or `connectivity` is not from 1 to the rank.
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
