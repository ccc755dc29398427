/**
 * Absolute value and change of sign.
 *
 * @module
 */
import { copyOf } from "../../core/memory.ts";
import { type GridValue, type Image, imageLike } from "../../core/values.ts";
import { calculated, widened } from "../../kernels/pointwise.ts";
import { greyData } from "../grey.ts";

/**
 * Absolute values.
 *
 * Unsigned images come back as they are. Labels become float64. O(pixels); allocates the result.
 *
 * Reference: numpy `absolute`.
 *
 * @param image Grey values, any rank and pixel type.
 * @returns An image of the same pixel type.
 * @example Both signs
 * ```ts
 * import assert from "node:assert/strict";
 * import { createImage } from "petri";
 * import { abs } from "petri/ops/math";
 *
 * assert.deepEqual([...abs(createImage(Float32Array.of(-1.5, 2), [1, 2])).data], [1.5, 2]);
 * ```
 */
export function abs(image: GridValue): Image {
  const data = greyData(image);
  if (data instanceof Uint8Array || data instanceof Uint16Array) {
    return imageLike(image, copyOf(data));
  }
  return imageLike(image, calculated("maximum", data, calculated("subtract", data, 0, true)));
}

/**
 * Values with the other sign.
 *
 * Unsigned images, which have no negative values, become float32; labels float64. O(pixels); allocates
 * the result.
 *
 * Reference: numpy `negative`.
 *
 * @param image Grey values, any rank and pixel type.
 * @returns A floating-point image.
 * @example An unsigned image
 * ```ts
 * import assert from "node:assert/strict";
 * import { createImage } from "petri";
 * import { negate } from "petri/ops/math";
 *
 * assert.deepEqual([...negate(createImage(Uint8Array.of(1, 20), [1, 2])).data], [-1, -20]);
 * ```
 */
export function negate(image: GridValue): Image {
  const data = greyData(image);
  if (data instanceof Uint8Array || data instanceof Uint16Array) {
    return imageLike(image, calculated("subtract", widened(data), 0, true));
  }
  return imageLike(image, calculated("multiply", data, -1));
}
