/**
 * Holes and small things in masks, by connected components.
 *
 * @module
 */
import { checkParameter, InputError } from "../../core/errors.ts";
import { copyOf } from "../../core/memory.ts";
import { type Labels, labelsLike, type Mask, maskLike } from "../../core/values.ts";
import { compared } from "../../kernels/pointwise.ts";
import { countsByLabel, lookedUpLabels, rangeOfLabels } from "../../kernels/results.ts";
import { fillRegions, label, type LabelledRuns, withRuns } from "../segmentation/label.ts";
import { spread } from "../segmentation/spread.ts";
import { withinRank } from "./padded.ts";

/** Options of {@linkcode fillHoles}. */
export interface HoleOptions {
  /** Background pixels are connected when they differ along at most this many axes; 1 unless given. */
  readonly connectivity?: number | undefined;
}

/** Options of {@linkcode removeSmallObjects} and {@linkcode removeSmallHoles}. */
export interface SmallOptions extends HoleOptions {
  /** Things of at most this many pixels go; 63 unless given. */
  readonly maxSize?: number | undefined;
}

/** The background of a value as a mask. */
function background(value: Mask | Labels): Mask {
  if (value.kind === "mask") return maskLike(value, compared(value.data, "==", 0));
  const outside = new Uint8Array(value.data.length);
  for (let i = 0; i < outside.length; i++) if (value.data[i] === 0) outside[i] = 1;
  return maskLike(value, outside);
}

/** Number of pixels of each region, by its number. */
function sizesOfRegions({ starts, ends, numbers, count }: LabelledRuns): Uint32Array {
  const sizes = new Uint32Array(count + 1);
  for (let i = 0; i < numbers.length; i++) sizes[numbers[i]] += ends[i] - starts[i];
  return sizes;
}

/**
 * Fills the background that is not connected with the outside.
 *
 * With connectivity 1 (the default) background that leaks through a diagonal gap only counts as a
 * hole. O(pixels); allocates the result and scratch, a byte a pixel and 8 a run.
 *
 * Agrees with scipy's `binary_fill_holes`. ImageJ's Fill Holes connects the background in the same way;
 * scikit-image's `area_filled` connects it across diagonals.
 *
 * @param mask Objects, any rank.
 * @param options Connectivity of the background.
 * @returns The mask without holes.
 * @throws {ParameterError} If `connectivity` is not a whole number from 1.
 * @example A ring becomes a block
 * ```ts
 * import assert from "node:assert/strict";
 * import { createMask } from "petri";
 * import { fillHoles } from "petri/ops/morphology";
 *
 * const ring = createMask(Uint8Array.of(1, 1, 1, 0, 1, 0, 1, 0, 1, 1, 1, 0), [3, 4]);
 * assert.deepEqual([...fillHoles(ring).data], [1, 1, 1, 0, 1, 1, 1, 0, 1, 1, 1, 0]);
 * ```
 */
export function fillHoles(mask: Mask, options: HoleOptions = {}): Mask {
  const { shape } = mask;
  const connectivity = withinRank(options.connectivity ?? 1, shape.length);
  const { data } = mask;
  if (data.length === 0) return maskLike(mask, copyOf(data));
  const from = { frame: 1 };
  return maskLike(mask, spread(data, { shape, connectivity, over: 0, from, give: "others" }));
}

/** Labels without those of at most `maxSize` pixels. Numbers may be sparse. */
function withoutSmall(labels: Labels, maxSize: number): Labels {
  const { data } = labels;
  const [lowest, highest] = data.length === 0 ? [0, 0] : rangeOfLabels(data);
  if (lowest < 0) {
    const index = data.findIndex((label) => label < 0);
    throw new InputError(
      `\`labels\` must hold numbers from 0, got ${data[index]} at index ${index}`,
      { parameter: "labels", value: data[index] },
    );
  }
  if (highest <= 4 * data.length + 1024) {
    const counts = countsByLabel(data, highest);
    const stays = new Int32Array(counts.length)
      .map((_, label) => counts[label] <= maxSize ? 0 : label);
    return labelsLike(labels, lookedUpLabels(data, stays));
  }
  const counts = new Map<number, number>();
  for (const label of data) counts.set(label, (counts.get(label) ?? 0) + 1);
  return labelsLike(labels, data.map((label) => counts.get(label)! <= maxSize ? 0 : label));
}

function checkSize(maxSize: number): void {
  checkParameter(
    Number.isFinite(maxSize) && maxSize >= 0,
    "maxSize",
    maxSize,
    "a finite number from 0",
  );
}

/**
 * Takes away objects of at most `maxSize` pixels.
 *
 * In a mask an object is a connected component; in a label image it is all pixels of one number,
 * connected or not, and numbers are kept. O(pixels); allocates the result and, for a mask, a label
 * image.
 *
 * Agrees with scikit-image 0.26 `morphology.remove_small_objects(max_size=…)`; its older `min_size`
 * kept objects of just that size.
 *
 * @param image Mask or labels, any rank.
 * @param options Size, and connectivity for masks.
 * @returns A new value of the same kind.
 * @throws {InputError} If a label is negative.
 * @throws {ParameterError} If `maxSize` is negative or `connectivity` is not a whole number from 1.
 * @example Objects of up to two pixels go
 * ```ts
 * import assert from "node:assert/strict";
 * import { createMask } from "petri";
 * import { removeSmallObjects } from "petri/ops/morphology";
 *
 * const mask = createMask(Uint8Array.of(1, 1, 0, 1, 1, 1, 0, 1), [1, 8]);
 * assert.deepEqual([...removeSmallObjects(mask, { maxSize: 2 }).data], [0, 0, 0, 1, 1, 1, 0, 0]);
 * ```
 */
export function removeSmallObjects<V extends Mask | Labels>(image: V, options?: SmallOptions): V;
export function removeSmallObjects(
  image: Mask | Labels,
  options: SmallOptions = {},
): Mask | Labels {
  const { maxSize = 63 } = options;
  checkSize(maxSize);
  const connectivity = withinRank(options.connectivity ?? 1, image.shape.length);
  if (image.kind === "mask") return sieve(image, image, connectivity, maxSize, 0);
  return withoutSmall(image, maxSize);
}

/** The mask with the regions of `parts` of at most `maxSize` pixels set to a value. */
function sieve(
  mask: Mask,
  parts: Mask,
  connectivity: number,
  maxSize: number,
  value: number,
): Mask {
  const data = copyOf(mask.data);
  if (data.length > 0) {
    withRuns(parts, { connectivity, background: 0 }, (runs) => {
      const sizes = sizesOfRegions(runs);
      const width = mask.shape[mask.shape.length - 1];
      fillRegions(runs, width, data, value, (region) => sizes[region] <= maxSize);
    });
  }
  return maskLike(mask, data);
}

/**
 * Fills holes of at most `maxSize` pixels: connected components of the background, also those at the
 * border.
 *
 * In a label image a hole takes the number of the object that stands before its first pixel in the
 * row, or else above it (scikit-image gives a mask there). A picture that is background altogether and
 * small enough becomes foreground. O(pixels); allocates the result, a mask and a label image.
 *
 * Agrees with scikit-image 0.26 `morphology.remove_small_holes(max_size=…)`.
 *
 * @param image Mask or labels, any rank.
 * @param options Size and connectivity.
 * @returns A new value of the same kind.
 * @throws {ParameterError} If `maxSize` is negative or `connectivity` is not a whole number from 1.
 * @example A hole of one pixel is filled
 * ```ts
 * import assert from "node:assert/strict";
 * import { createMask } from "petri";
 * import { removeSmallHoles } from "petri/ops/morphology";
 *
 * const mask = createMask(Uint8Array.of(0, 0, 1, 0, 1), [1, 5]);
 * assert.deepEqual([...removeSmallHoles(mask, { maxSize: 1 }).data], [0, 0, 1, 1, 1]);
 * ```
 */
export function removeSmallHoles<V extends Mask | Labels>(image: V, options?: SmallOptions): V;
export function removeSmallHoles(
  image: Mask | Labels,
  options: SmallOptions = {},
): Mask | Labels {
  const { maxSize = 63 } = options;
  checkSize(maxSize);
  const connectivity = withinRank(options.connectivity ?? 1, image.shape.length);
  const gaps = background(image);
  if (image.kind === "mask") return sieve(image, gaps, connectivity, maxSize, 1);
  const { labels: { data: holes }, count } = label(gaps, { connectivity });
  const sizes = countsByLabel(holes, count);
  const fill = new Int32Array(count + 1);
  const data = copyOf(image.data);
  for (let i = 0; i < data.length; i++) {
    const hole = holes[i];
    if (hole === 0 || sizes[hole] > maxSize) continue;
    if (fill[hole] === 0) fill[hole] = before(image, i);
    data[i] = fill[hole];
  }
  return labelsLike(image, data);
}

/** The label before a pixel along the last axis, or else the one before; 1 if there is none. */
function before({ data, shape }: Labels, index: number): number {
  let step = 1;
  for (let axis = shape.length - 1; axis >= 0; axis--) {
    const isInside = Math.floor(index / step) % shape[axis] > 0;
    if (isInside && data[index - step] !== 0) return data[index - step];
    step *= shape[axis];
  }
  return data.find((label) => label !== 0) ?? 1;
}
