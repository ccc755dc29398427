/**
 * The mean as threshold.
 *
 * @module
 */
import type { GridValue } from "../../core/values.ts";
import { sumOf } from "../../kernels/statistics.ts";
import { requireFinite } from "../grey.ts";
import { single } from "./numeric.ts";

/**
 * The mean of all grey values.
 *
 * A flat image gives its own value, and so has no foreground, as far as rounding allows. One NaN gives NaN,
 * and so no foreground. O(pixels); allocates nothing.
 *
 * Reference: scikit-image 0.26 `threshold_mean`.
 *
 * @param image Grey values, any rank and pixel type.
 * @returns The mean; of a 32-bit image in 32 bits, summed pairwise as numpy does.
 * @throws {InputError} If there is no pixel, or none that is finite.
 * @example The mean
 * ```ts
 * import assert from "node:assert/strict";
 * import { createImage } from "petri";
 * import { mean } from "petri/ops/threshold";
 *
 * assert.equal(mean(createImage(Uint8Array.of(10, 20, 60), [1, 3])), 30);
 * ```
 */
export function mean(image: GridValue): number {
  requireFinite(image);
  const { data } = image;
  if (data instanceof Int32Array) {
    let sum = 0;
    for (let i = 0; i < data.length; i++) sum += data[i];
    return sum / data.length;
  }
  const mean = sumOf(data) / data.length;
  return data instanceof Float32Array ? single(mean) : mean;
}
