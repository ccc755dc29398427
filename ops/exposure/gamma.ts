/**
 * Gamma correction.
 *
 * @module
 */
import { checkParameter } from "../../core/errors.ts";
import type { GridValue } from "../../core/values.ts";
import type { Step } from "../../kernels/pointwise.ts";
import { roundHalfEven } from "../grey.ts";
import { requireNonNegative, scaleOf, throughCurve } from "./curve.ts";

/** Options of {@linkcode gamma}. */
export interface GammaOptions {
  /** The exponent, from 0; below 1 brightens. 1 unless given. */
  readonly gamma?: number | undefined;
  /** Factor of the result. 1 unless given. */
  readonly gain?: number | undefined;
}

/** Powers as numpy takes them: whole and half exponents have ways of their own. */
function power(base: number, exponent: number): number {
  if (exponent === 0.5) return Math.sqrt(base);
  return exponent === 2 ? base * base : Math.pow(base, exponent);
}

/**
 * Raises grey values to a power, on a scale from 0 to the pixel type's maximum.
 *
 * The scale is 255, 65535, or 1 for floating-point images and masks, 2³¹−1 for labels. uint8 rounds half
 * to even, uint16 and labels are cut off, what is not 0 in a mask is foreground, all as in the reference;
 * what passes the type's maximum stays there (the reference wraps uint16 around).
 * O(pixels); allocates the result.
 *
 * Reference: scikit-image 0.26 `adjust_gamma`.
 *
 * @param image Grey values from 0, mask or labels, any rank.
 * @param options Exponent and factor.
 * @returns A value of the same pixel type.
 * @throws {ParameterError} If `gamma` is negative or `gain` not finite.
 * @throws {InputError} If a value is negative.
 * @example Darker in the middle
 * ```ts
 * import assert from "node:assert/strict";
 * import { createImage } from "petri";
 * import { gamma } from "petri/ops/exposure";
 *
 * const image = createImage(Uint8Array.of(0, 128, 255), [1, 3]);
 * assert.deepEqual([...gamma(image, { gamma: 2 }).data], [0, 64, 255]);
 * ```
 */
export function gamma<V extends GridValue>(image: V, options: GammaOptions = {}): V {
  const { gamma: exponent = 1, gain = 1 } = options;
  checkParameter(exponent >= 0 && exponent < Infinity, "gamma", exponent, "a number from 0");
  checkParameter(Number.isFinite(gain), "gain", gain, "a finite number");
  const { data } = image;
  requireNonNegative(image);
  const scale = scaleOf(image);
  if (image.kind === "image" && data instanceof Uint8Array) {
    const step = 1 / 255;
    return throughCurve(image, (value) => {
      // numpy's linspace: multiples of the step, the last one exact.
      const part = value === 255 ? 1 : value * step;
      return roundHalfEven(255 * gain * power(part, exponent));
    }, []);
  }
  const steep = Math.fround(exponent);
  const raise: Step[] = steep === 1 ? [] : steep === 0.5 ? [["sqrt"]] : [["power", steep]];
  const curve = (value: number) => power(value / scale, exponent) * scale * gain;
  return throughCurve(image, curve, [...raise, ["multiply", gain]]);
}
