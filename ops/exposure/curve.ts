/**
 * Curves over grey values: what gamma, logarithm and sigmoid have in common.
 *
 * @module
 */
import { InputError } from "../../core/errors.ts";
import { type Image, imageLike, type PixelArray } from "../../core/values.ts";
import { lookedUp, type Step, stepped } from "../../kernels/pointwise.ts";
import { firstOutside } from "../../kernels/statistics.ts";

/**
 * Refuses an image with negative values.
 *
 * @param data Grey values.
 * @throws {InputError} If a value is below 0.
 */
export function requireNonNegative(data: PixelArray): void {
  if (data instanceof Uint8Array || data instanceof Uint16Array) return;
  const negative = firstOutside(data, 0, Infinity);
  if (negative === undefined) return;
  throw new InputError(
    `\`image\` must not have negative values here, got ${negative}: shift them with exposure.rescale`,
    { parameter: "image", value: negative },
  );
}

/**
 * The range of a pixel type from 0: 255, 65535, or 1 for floating-point images.
 *
 * @param data Grey values.
 * @returns The largest value.
 */
export function scaleOf(data: PixelArray): number {
  if (data instanceof Uint8Array) return 255;
  return data instanceof Uint16Array ? 65535 : 1;
}

/**
 * Puts an image through a curve. Integers go through a table, are cut off and kept in their type.
 *
 * @param image Grey values.
 * @param curve From a grey value to another.
 * @param steps The same for a 32-bit image, which goes through it step by step in 32 bits.
 * @returns An image of the same type.
 */
export function throughCurve(
  image: Image,
  curve: (value: number) => number,
  steps: readonly Step[],
): Image {
  const { data } = image;
  if (data instanceof Uint8Array || data instanceof Uint16Array) {
    const top = scaleOf(data);
    const table = data instanceof Uint8Array ? new Uint8Array(256) : new Uint16Array(65536);
    // The table cuts off the fraction.
    for (let i = 0; i <= top; i++) table[i] = Math.min(Math.max(curve(i), 0), top);
    return imageLike(image, lookedUp(data, table));
  }
  if (data instanceof Float32Array) return imageLike(image, stepped(data, steps));
  const result = data.slice();
  for (let i = 0; i < data.length; i++) result[i] = curve(data[i]);
  return imageLike(image, result);
}
