/**
 * Comparison of pixels: two images, or an image and a number.
 *
 * @module
 */
import { checkParameter } from "../../core/errors.ts";
import { type GridValue, type Mask, maskLike } from "../../core/values.ts";
import { compared } from "../../kernels/pointwise.ts";
import { comparableData, requireSameShape } from "../grey.ts";
import { asType, commonType, type Operand } from "./operand.ts";
import { COMPARISONS } from "./names.ts";

/** A sign of comparison. */
export type Comparison = (typeof COMPARISONS)[number];

export { COMPARISONS };

/**
 * Compares an image with another of the same shape, or with a number.
 *
 * A 32-bit image is compared with a number in 32 bits, so that a pixel written as 0.1 equals 0.1.
 * Comparisons with NaN are false, `!=` is true. O(pixels); allocates the mask.
 *
 * Reference: numpy's comparison operators.
 *
 * @param image Left side.
 * @param op The sign.
 * @param options.other Right side: a value of the same shape, or a number.
 * @returns 1 where the comparison holds.
 * @throws {ParameterError} If `op` is no sign of comparison.
 * @throws {InputError} If the shapes differ.
 * @example At least 20
 * ```ts
 * import assert from "node:assert/strict";
 * import { createImage } from "petri";
 * import { compare } from "petri/ops/math";
 *
 * const image = createImage(Uint8Array.of(19, 20, 21), [1, 3]);
 * assert.deepEqual([...compare(image, ">=", { other: 20 }).data], [0, 1, 1]);
 * ```
 */
export function compare(
  image: GridValue,
  op: Comparison,
  options: { readonly other: Operand },
): Mask {
  checkParameter(COMPARISONS.includes(op), "op", op, `one of ${COMPARISONS.join(" ")}`);
  const { other } = options;
  if (typeof other === "number") {
    return maskLike(image, compared(comparableData(image, [other]), op, other));
  }
  requireSameShape(image, other);
  const [a, b] = [comparableData(image), comparableData(other)];
  // Of two types the wider one holds the numbers of both.
  const Wider = commonType(a, b);
  return maskLike(image, compared(asType(a, Wider), op, asType(b, Wider)));
}
