/**
 * Roberts' cross.
 *
 * @module
 */
import { InputError } from "../../core/errors.ts";
import { createKernel, type GridValue, type Image, type Mask } from "../../core/values.ts";
import { floatLike, greyData } from "../grey.ts";
import { crossSize, magnitude } from "./differences.ts";
import { maskInPlace } from "./masked.ts";

const DIAGONALS = [
  createKernel([1, 0, 0, -1], [2, 2]),
  createKernel([0, 1, -1, 0], [2, 2]),
];

/** Options of {@linkcode roberts}. */
export interface RobertsOptions {
  /** Where results count: they are 0 outside it and next to a pixel outside it. */
  readonly mask?: Mask | undefined;
}

/**
 * Edges by the differences across both diagonals of four pixels: the root of the mean of their squares.
 *
 * The four pixels are this one and its neighbours at the right, below and diagonally between. Borders
 * are reflected. Integer images keep their own grey values. NaN spreads over the window. Allocates
 * the result and a band of scratch.
 *
 * Reference: scikit-image `filters.roberts`; for float64 the same to the last bit.
 *
 * @param image Grey values of a plane; masks count as 0 and 1.
 * @param options Mask.
 * @returns Float64 for float64 input, else float32.
 * @throws {InputError} If the image is no plane, or the mask has another shape.
 * @example An isolated pixel
 * ```ts
 * import assert from "node:assert/strict";
 * import { createImage } from "petri";
 * import { roberts } from "petri/ops/edges";
 *
 * const image = createImage(Float64Array.of(0, 0, 0, 2), [2, 2]);
 * assert.equal(roberts(image).data[0].toFixed(3), "1.414");
 * ```
 */
export function roberts(image: GridValue, { mask }: RobertsOptions = {}): Image {
  const { shape } = image;
  checkPlane(shape);
  const border = { mode: "reflect", cval: 0 } as const;
  const data = greyData(image);
  const result = data instanceof Float64Array
    ? magnitude(data, shape, DIAGONALS, border, Math.SQRT2)
    : crossSize(data, shape, border);
  maskInPlace(result, shape, mask);
  return floatLike(image, result);
}

/**
 * Refuses all but planes.
 *
 * @param shape Shape of an image.
 * @throws {InputError} If it has not two axes.
 */
export function checkPlane(shape: readonly number[]): void {
  if (shape.length !== 2) {
    throw new InputError(
      `\`image\` must have two axes, got ${shape.length} (${shape.join("×")})`,
      { parameter: "image", value: shape },
    );
  }
}
