/**
 * From a threshold to a mask. A pixel is foreground when `value > threshold`, everywhere in petri.
 *
 * @module
 */
import { type GridValue, type Mask, maskLike } from "../../core/values.ts";
import { compared } from "../../kernels/pointwise.ts";
import { greyData } from "../grey.ts";

/**
 * The pixels above a level.
 *
 * A 32-bit image is compared in 32 bits, as numpy does with a plain number, so that a pixel that was
 * written as 0.1 is not above 0.1. NaN is never above. O(pixels); allocates the mask.
 *
 * @param image Grey values.
 * @param level Grey level.
 * @returns 1 where `value > level`.
 */
export function above(image: GridValue, level: number): Mask {
  const data = greyData(image);
  return maskLike(image, compared(data, ">", level));
}
