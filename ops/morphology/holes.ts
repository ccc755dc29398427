/**
 * Holes and small things in masks, by connected components.
 *
 * @module
 */
import { checkParameter, InputError } from "../../core/errors.ts";
import { type Labels, labelsLike, type Mask, maskLike } from "../../core/values.ts";
import { checkConnectivity, label } from "../segmentation/label.ts";

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
  const data = new Uint8Array(value.data.length);
  for (let i = 0; i < data.length; i++) data[i] = value.data[i] === 0 ? 1 : 0;
  return maskLike(value, data);
}

/** Calls `visit` with the index of every pixel on the border of a grid, some more than once. */
function alongBorder(shape: readonly number[], visit: (index: number) => void): void {
  const size = shape.reduce((product, length) => product * length, 1);
  let inner = size;
  for (const length of shape) {
    const block = inner;
    inner /= length;
    for (let start = 0; start < size; start += block) {
      for (let i = 0; i < inner; i++) {
        visit(start + i);
        visit(start + block - inner + i);
      }
    }
  }
}

/**
 * Fills the background that is not connected with the outside.
 *
 * With connectivity 1 (the default) background that leaks through a diagonal gap only counts as a
 * hole. O(pixels); allocates the result and a label image.
 *
 * Agrees with scipy's `binary_fill_holes`. ImageJ's Fill Holes connects the background in the same way;
 * scikit-image's `area_filled` connects it across diagonals.
 *
 * @param mask Objects, any rank.
 * @param options Connectivity of the background.
 * @returns The mask without holes.
 * @throws {ParameterError} If `connectivity` is not from 1 to the rank.
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
  const { connectivity = 1 } = options;
  const { labels, count } = label(background(mask), { connectivity });
  const isOutside = new Uint8Array(count + 1);
  if (labels.data.length > 0) alongBorder(mask.shape, (i) => isOutside[labels.data[i]] = 1);
  isOutside[0] = 0;
  const data = new Uint8Array(labels.data.length);
  for (let i = 0; i < data.length; i++) data[i] = 1 - isOutside[labels.data[i]];
  return maskLike(mask, data);
}

/** Number of pixels of each label; a function, since label numbers may be sparse. */
function sizes(labels: Int32Array): (label: number) => number {
  let largest = 0;
  for (let i = 0; i < labels.length; i++) {
    if (labels[i] < 0) {
      throw new InputError(`\`image\` must hold labels from 0, got ${labels[i]} at index ${i}`, {
        parameter: "image",
        value: labels[i],
      });
    }
    if (labels[i] > largest) largest = labels[i];
  }
  if (largest <= 4 * labels.length + 1024) {
    const counts = new Uint32Array(largest + 1);
    for (let i = 0; i < labels.length; i++) counts[labels[i]]++;
    return (label) => counts[label];
  }
  const counts = new Map<number, number>();
  for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1);
  return (label) => counts.get(label) ?? 0;
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
 * @throws {ParameterError} If `maxSize` is negative or `connectivity` is not from 1 to the rank.
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
  const { maxSize = 63, connectivity = 1 } = options;
  checkSize(maxSize);
  checkConnectivity(connectivity, image.shape.length);
  const objects = image.kind === "mask" ? label(image, { connectivity }).labels.data : image.data;
  const sizeOf = sizes(objects);
  const data = image.data.slice();
  for (let i = 0; i < data.length; i++) {
    if (data[i] !== 0 && sizeOf(objects[i]) <= maxSize) data[i] = 0;
  }
  return image.kind === "mask"
    ? maskLike(image, data as Uint8Array)
    : labelsLike(image, data as Int32Array);
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
 * @throws {ParameterError} If `maxSize` is negative or `connectivity` is not from 1 to the rank.
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
  const { maxSize = 63, connectivity = 1 } = options;
  checkSize(maxSize);
  const { labels: { data: holes }, count } = label(background(image), { connectivity });
  const sizeOf = sizes(holes);
  const fill = new Int32Array(count + 1);
  const data = image.data.slice();
  for (let i = 0; i < data.length; i++) {
    const hole = holes[i];
    if (hole === 0 || sizeOf(hole) > maxSize) continue;
    if (fill[hole] === 0) fill[hole] = image.kind === "mask" ? 1 : before(image, i);
    data[i] = fill[hole];
  }
  return image.kind === "mask"
    ? maskLike(image, data as Uint8Array)
    : labelsLike(image, data as Int32Array);
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
