/**
 * An image under a mask.
 *
 * @module
 */
import { checkParameter } from "../../core/errors.ts";
import { type GridValue, imageLike, labelsLike, type Mask, maskLike } from "../../core/values.ts";
import { selected } from "../../kernels/pointwise.ts";
import { requireSameShape } from "../grey.ts";
import { storing } from "./arithmetic.ts";

/** Options of {@linkcode applyMask}. */
export interface ApplyMaskOptions {
  /** The value outside of the mask. 0 unless given. */
  readonly fill?: number | undefined;
}

/**
 * Keeps the pixels under the mask and fills the others.
 *
 * The fill value is taken into the image's pixel type: integers saturate and round half to even.
 * O(pixels); allocates the result.
 *
 * Reference: numpy `where(mask, image, fill)`.
 *
 * @param image Grey values, a mask or labels.
 * @param mask What is kept; of the same shape.
 * @param options The fill value.
 * @returns A value of the same kind and pixel type.
 * @throws {ParameterError} If `fill` is neither 0 nor 1 for a mask.
 * @throws {InputError} If the shapes differ.
 * @example Background to 0
 * ```ts
 * import assert from "node:assert/strict";
 * import { createImage, createMask } from "petri";
 * import { applyMask } from "petri/ops/math";
 *
 * const image = createImage(Uint8Array.of(7, 8, 9), [1, 3]);
 * const mask = createMask(Uint8Array.of(0, 1, 1), [1, 3]);
 * assert.deepEqual([...applyMask(image, mask).data], [0, 8, 9]);
 * ```
 */
export function applyMask<V extends GridValue>(
  image: V,
  mask: Mask,
  options?: ApplyMaskOptions,
): V;
export function applyMask(
  image: GridValue,
  mask: Mask,
  options: ApplyMaskOptions = {},
): GridValue {
  const { fill = 0 } = options;
  requireSameShape(image, mask, "mask");
  if (image.kind === "labels") {
    const whole = Number.isInteger(fill) && Math.abs(fill) < 2 ** 31;
    checkParameter(whole, "fill", fill, "a whole 32-bit number for labels");
    return labelsLike(image, selected(image.data, mask.data, fill));
  }
  if (image.kind === "mask") {
    checkParameter(fill === 0 || fill === 1, "fill", fill, "0 or 1 for a mask");
    return maskLike(image, selected(image.data, mask.data, fill));
  }
  return imageLike(image, selected(image.data, mask.data, storing(image.data)(fill)));
}
