/**
 * Curves over grey values: what gamma, logarithm and sigmoid have in common.
 *
 * @module
 */
import { InputError } from "../../core/errors.ts";
import { type GridValue, imageLike } from "../../core/values.ts";
import type { Maker } from "../../kernels/chunks.ts";
import { mapped, type Step, stepped } from "../../kernels/pointwise.ts";
import { firstOutside } from "../../kernels/statistics.ts";
import { greyData, kindLike } from "../grey.ts";

/**
 * Refuses an image with negative values.
 *
 * @param image Grey values.
 * @throws {InputError} If a value is below 0.
 */
export function requireNonNegative(image: GridValue): void {
  const data = greyData(image);
  if (data instanceof Uint8Array || data instanceof Uint16Array) return;
  const negative = firstOutside(data, 0, Infinity);
  if (negative === undefined) return;
  throw new InputError(
    `\`image\` must not have negative values here, got ${negative}: shift them with exposure.rescale`,
    { parameter: "image", value: negative },
  );
}

/**
 * The range of a pixel type from 0: 255, 65535, or 1 for floating-point images and masks; 2³¹−1 for
 * labels.
 *
 * @param image Grey values.
 * @returns The largest value.
 */
export function scaleOf({ kind, data }: GridValue): number {
  if (kind === "labels") return 2 ** 31 - 1;
  if (kind === "mask") return 1;
  if (data instanceof Uint8Array) return 255;
  return data instanceof Uint16Array ? 65535 : 1;
}

/**
 * Puts an image through a curve. Integers go through a table, are cut off and kept in their type; what
 * is not 0 in a mask is foreground.
 *
 * @param image Grey values.
 * @param curve From a grey value to another.
 * @param steps The same for a 32-bit image, which goes through it step by step in 32 bits.
 * @returns A value of the same type.
 */
export function throughCurve<V extends GridValue>(
  image: V,
  curve: (value: number) => number,
  steps: readonly Step[],
): V;
export function throughCurve(
  image: GridValue,
  curve: (value: number) => number,
  steps: readonly Step[],
): GridValue {
  if (image.kind !== "image") return kindLike(image, new Float64Array(image.data).map(curve));
  const { data } = image;
  if (data instanceof Uint8Array || data instanceof Uint16Array) {
    const top = scaleOf(image);
    const Type = data.constructor as Maker<Uint8Array | Uint16Array>;
    // The table cuts off the fraction.
    return imageLike(image, mapped(data, Type, (grey) => Math.min(Math.max(curve(grey), 0), top)));
  }
  if (data instanceof Float32Array) return imageLike(image, stepped(data, steps));
  const result = data.slice();
  for (let i = 0; i < data.length; i++) result[i] = curve(data[i]);
  return imageLike(image, result);
}
