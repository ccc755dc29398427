/**
 * Local means of 32-bit images as thresholds.
 *
 * @module
 */
import { room } from "../../core/memory.ts";
import { type GridValue, imageLike, maskLike } from "../../core/values.ts";
import { ELEMENT } from "../../kernels/bands.ts";
import { points } from "../../kernels/points.ts";
import { ARITHMETIC, COMPARE } from "../../kernels/pointwise.ts";
import { alloc, scratch, views } from "../../kernels/runtime.ts";
import type { Border } from "../kernels/separable.ts";
import { meanAxes } from "../kernels/uniform.ts";
import type { LocalThreshold } from "./local.ts";

/**
 * Compares pixels with the mean of their window, less an offset, in 32 bits: each row of means as soon as it is
 * there.
 *
 * @param image Grey values.
 * @param sides Odd window sides, one per axis.
 * @param offset Subtracted from each mean.
 * @param border What stands beyond the border.
 * @returns Surface and mask; `undefined` where the image has not 32 bits.
 */
export function singleMeans(
  image: GridValue,
  sides: readonly number[],
  offset: number,
  border: Border,
): LocalThreshold | undefined {
  const { data, shape } = image;
  if (!(data instanceof Float32Array)) return undefined;
  const width = shape[shape.length - 1];
  const mask = room(Uint8Array, data.length);
  const surface = scratch(() => {
    const [pixels, lowered] = [alloc(width * 4), alloc(width * 4)];
    const bytes = alloc(width);
    const { arithmeticValue, compareArrays } = points();
    const type = ELEMENT.f32;
    function finish(row: number, y: number): void {
      const { f32, u8 } = views();
      f32.set(data.subarray(y * width, (y + 1) * width) as Float32Array, pixels / 4);
      if (offset !== 0) {
        // Not in place, as the next row lies right behind and must not be lowered twice.
        arithmeticValue(row, offset, width, type, ARITHMETIC.subtract, lowered);
        u8.copyWithin(row, lowered, lowered + width * 4);
      }
      compareArrays(pixels, row, width, type, COMPARE[">"], bytes);
      mask.set(u8.subarray(bytes, bytes + width), y * width);
    }
    return meanAxes(data, shape, sides, { ...border, finish });
  });
  return { surface: imageLike(image, surface), mask: maskLike(image, mask) };
}
