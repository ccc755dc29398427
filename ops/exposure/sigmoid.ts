/**
 * Sigmoid correction.
 *
 * @module
 */
import { checkParameter } from "../../core/errors.ts";
import type { GridValue } from "../../core/values.ts";
import type { Step } from "../../kernels/pointwise.ts";
import { requireNonNegative, scaleOf, throughCurve } from "./curve.ts";

/** Options of {@linkcode sigmoid}. */
export interface SigmoidOptions {
  /** Where the curve is steepest, as a part of the scale. 0.5 unless given. */
  readonly cutoff?: number | undefined;
  /** Steepness. 10 unless given. */
  readonly gain?: number | undefined;
  /** Whether the result is turned upside down. `false` unless given. */
  readonly inv?: boolean | undefined;
}

/**
 * Takes 1 / (1 + exp(gain · (cutoff − value))), on a scale from 0 to the pixel type's maximum.
 *
 * The scale is 255, 65535, or 1 for floating-point images and masks, 2³¹−1 for labels. Integers are
 * cut off and what is not 0 in a mask is foreground, as in the reference. O(pixels); allocates the result.
 *
 * Reference: scikit-image 0.26 `adjust_sigmoid`.
 *
 * @param image Grey values from 0, mask or labels, any rank.
 * @param options Place and steepness of the curve.
 * @returns A value of the same pixel type.
 * @throws {ParameterError} If `cutoff` or `gain` is not finite.
 * @throws {InputError} If a value is negative.
 * @example Dark and bright apart
 * ```ts
 * import assert from "node:assert/strict";
 * import { createImage } from "petri";
 * import { sigmoid } from "petri/ops/exposure";
 *
 * const image = createImage(Uint8Array.of(0, 100, 155, 255), [1, 4]);
 * assert.deepEqual([...sigmoid(image).data], [1, 64, 190, 253]);
 * ```
 */
export function sigmoid<V extends GridValue>(image: V, options: SigmoidOptions = {}): V {
  const { cutoff = 0.5, gain = 10, inv = false } = options;
  for (const [name, value] of [["cutoff", cutoff], ["gain", gain]] as const) {
    checkParameter(Number.isFinite(value), name, value, "a finite number");
  }
  requireNonNegative(image);
  const scale = scaleOf(image);
  const curve = (value: number) => 1 / (1 + Math.exp(gain * (cutoff - value / scale)));
  const steps: Step[] = [["from", cutoff], ["multiply", gain], ["exp"], ["add", 1], ["over", 1]];
  return inv
    ? throughCurve(image, (value) => (1 - curve(value)) * scale, [...steps, ["from", 1]])
    : throughCurve(image, (value) => curve(value) * scale, steps);
}
