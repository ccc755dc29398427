/**
 * Logarithmic correction.
 *
 * @module
 */
import { checkParameter } from "../../core/errors.ts";
import type { GridValue } from "../../core/values.ts";
import { requireNonNegative, scaleOf, throughCurve } from "./curve.ts";

/** Options of {@linkcode log}. */
export interface LogOptions {
  /** Factor of the result. 1 unless given. */
  readonly gain?: number | undefined;
  /** Whether the inverse curve is taken. `false` unless given. */
  readonly inv?: boolean | undefined;
}

/**
 * Takes log2(1 + value), or with `inv` 2^value − 1, on a scale from 0 to the pixel type's maximum.
 *
 * The scale is 255, 65535, or 1 for floating-point images and masks, 2³¹−1 for labels. Integers are
 * cut off and what is not 0 in a mask is foreground, as in the reference; what passes the type's maximum
 * stays there (the reference wraps around). O(pixels); allocates the result.
 *
 * Reference: scikit-image 0.26 `adjust_log`.
 *
 * @param image Grey values from 0, mask or labels, any rank.
 * @param options Factor and direction.
 * @returns A value of the same pixel type.
 * @throws {ParameterError} If `gain` is not finite.
 * @throws {InputError} If a value is negative.
 * @example Brighter in the middle
 * ```ts
 * import assert from "node:assert/strict";
 * import { createImage } from "petri";
 * import { log } from "petri/ops/exposure";
 *
 * const image = createImage(Uint8Array.of(0, 128, 255), [1, 3]);
 * assert.deepEqual([...log(image).data], [0, 149, 255]);
 * ```
 */
export function log<V extends GridValue>(image: V, options: LogOptions = {}): V {
  const { gain = 1, inv = false } = options;
  checkParameter(Number.isFinite(gain), "gain", gain, "a finite number");
  requireNonNegative(image);
  const scale = scaleOf(image);
  return inv
    ? throughCurve(image, (value) => (Math.pow(2, value / scale) - 1) * scale * gain, [
      ["exp2"],
      ["subtract", 1],
      ["multiply", gain],
    ])
    : throughCurve(image, (value) => Math.log2(1 + value / scale) * scale * gain, [
      ["add", 1],
      ["log2"],
      ["multiply", gain],
    ]);
}
