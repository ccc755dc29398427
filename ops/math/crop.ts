/**
 * A part of an image.
 *
 * @module
 */
import { checkParameter } from "../../core/errors.ts";
import { roomLike } from "../../core/memory.ts";
import { createImage, createLabels, createMask } from "../../core/values.ts";
import type { GridValue } from "../../core/values.ts";

/** Which part to cut out. */
export interface CropOptions {
  /** First index of each axis. */
  readonly start: readonly number[];
  /** Length of each axis. */
  readonly size: readonly number[];
}

/**
 * Cuts a box out of an image.
 *
 * Axes and pixel size stay. O(pixels of the box); allocates the result.
 *
 * Reference: numpy slicing, `image[y:y+h, x:x+w]`.
 *
 * @param image Grey values, a mask or labels, any rank.
 * @param options Where the box begins and how large it is, one number an axis, slowest first.
 * @returns A value of the same kind and pixel type.
 * @throws {ParameterError} If there is not one number an axis, or the box leaves the image.
 * @example A row of two
 * ```ts
 * import assert from "node:assert/strict";
 * import { createImage } from "petri";
 * import { crop } from "petri/ops/math";
 *
 * const image = createImage(Uint8Array.of(1, 2, 3, 4, 5, 6), [2, 3]);
 * const part = crop(image, { start: [1, 1], size: [1, 2] });
 * assert.deepEqual([...part.data], [5, 6]);
 * ```
 */
export function crop<V extends GridValue>(image: V, options: CropOptions): V;
export function crop(image: GridValue, options: CropOptions): GridValue {
  const { start, size } = options;
  const { shape, axes, pixelSize } = image;
  const rank = shape.length;
  const ofAxes = shape.join("×");
  checkParameter(
    start.length === rank && start.every((n, i) => Number.isInteger(n) && n >= 0 && n < shape[i]),
    "start",
    start,
    `one whole number from 0 for each axis of the image (${ofAxes}), below its length`,
  );
  checkParameter(
    size.length === rank &&
      size.every((n, i) => Number.isInteger(n) && n >= 1 && start[i] + n <= shape[i]),
    "size",
    size,
    `one whole number from 1 for each axis of the image (${ofAxes}), so that start + size stays inside`,
  );
  const width = size[rank - 1];
  const rows = size.reduce((product, n) => product * n, 1) / width;
  const data = roomLike(image.data, rows * width);
  for (let row = 0; row < rows; row++) {
    let from = start[rank - 1];
    let step = shape[rank - 1];
    for (let axis = rank - 2, rest = row; axis >= 0; axis--) {
      from += (start[axis] + rest % size[axis]) * step;
      rest = Math.floor(rest / size[axis]);
      step *= shape[axis];
    }
    data.set(image.data.subarray(from, from + width), row * width);
  }
  const grid = { axes, pixelSize };
  if (image.kind === "image") return createImage(data as typeof image.data, size, grid);
  return image.kind === "mask"
    ? createMask(data as Uint8Array, size, grid)
    : createLabels(data as Int32Array, size, grid);
}
