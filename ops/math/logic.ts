/**
 * Logic on masks.
 *
 * @module
 */
import { type Mask, maskLike } from "../../core/values.ts";
import { calculated, compared } from "../../kernels/pointwise.ts";
import { requireSameShape } from "../grey.ts";

/**
 * Foreground of both masks. O(pixels); allocates the result.
 *
 * Reference: numpy `logical_and`.
 *
 * @param mask One mask.
 * @param other A mask of the same shape.
 * @returns 1 where both are.
 * @throws {InputError} If the shapes differ.
 * @example All four cases
 * ```ts
 * import assert from "node:assert/strict";
 * import { createMask } from "petri";
 * import { and } from "petri/ops/math";
 *
 * const [a, b] = [createMask(Uint8Array.of(0, 0, 1, 1), [4]), createMask(Uint8Array.of(0, 1, 0, 1), [4])];
 * assert.deepEqual([...and(a, b).data], [0, 0, 0, 1]);
 * ```
 */
export function and(mask: Mask, other: Mask): Mask {
  requireSameShape(mask, other);
  return maskLike(mask, calculated("minimum", mask.data, other.data));
}

/**
 * Foreground of either mask. O(pixels); allocates the result.
 *
 * Reference: numpy `logical_or`.
 *
 * @param mask One mask.
 * @param other A mask of the same shape.
 * @returns 1 where at least one is.
 * @throws {InputError} If the shapes differ.
 * @example All four cases
 * ```ts
 * import assert from "node:assert/strict";
 * import { createMask } from "petri";
 * import { or } from "petri/ops/math";
 *
 * const [a, b] = [createMask(Uint8Array.of(0, 0, 1, 1), [4]), createMask(Uint8Array.of(0, 1, 0, 1), [4])];
 * assert.deepEqual([...or(a, b).data], [0, 1, 1, 1]);
 * ```
 */
export function or(mask: Mask, other: Mask): Mask {
  requireSameShape(mask, other);
  return maskLike(mask, calculated("maximum", mask.data, other.data));
}

/**
 * Foreground of one mask but not of both. O(pixels); allocates the result.
 *
 * Reference: numpy `logical_xor`.
 *
 * @param mask One mask.
 * @param other A mask of the same shape.
 * @returns 1 where exactly one is.
 * @throws {InputError} If the shapes differ.
 * @example All four cases
 * ```ts
 * import assert from "node:assert/strict";
 * import { createMask } from "petri";
 * import { xor } from "petri/ops/math";
 *
 * const [a, b] = [createMask(Uint8Array.of(0, 0, 1, 1), [4]), createMask(Uint8Array.of(0, 1, 0, 1), [4])];
 * assert.deepEqual([...xor(a, b).data], [0, 1, 1, 0]);
 * ```
 */
export function xor(mask: Mask, other: Mask): Mask {
  requireSameShape(mask, other);
  return maskLike(mask, compared(mask.data, "!=", other.data));
}

/**
 * Foreground becomes background and back. O(pixels); allocates the result.
 *
 * Reference: numpy `logical_not`.
 *
 * @param mask The mask.
 * @returns 1 where it is 0.
 * @example Both cases
 * ```ts
 * import assert from "node:assert/strict";
 * import { createMask } from "petri";
 * import { not } from "petri/ops/math";
 *
 * assert.deepEqual([...not(createMask(Uint8Array.of(0, 1), [2])).data], [1, 0]);
 * ```
 */
export function not(mask: Mask): Mask {
  return maskLike(mask, calculated("subtract", mask.data, 1, true));
}
