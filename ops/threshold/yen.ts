/**
 * Yen's threshold.
 *
 * @module
 */
import type { GridValue } from "../../core/values.ts";
import { yenCriterionOf } from "../../kernels/levels.ts";
import { sumOf } from "../../kernels/statistics.ts";
import { histogram } from "../measure/histogram.ts";
import type { HistogramThresholdOptions } from "./histogram.ts";
import { logSingle } from "./numeric.ts";

/**
 * The grey level that maximises the correlation of the two classes' distributions.
 *
 * Sums and logarithms are in 32 bits as in the reference; of several best levels the lowest is taken.
 * A flat integer image gives its own value; a flat floating-point image the centre of its first bin,
 * about half a grey level below, so that everything is foreground. NaN and infinite pixels are left
 * out. O(pixels + bins); allocates the histogram.
 *
 * Reference: scikit-image 0.26 `threshold_yen`, after Yen, Chang and Chang 1995,
 * doi:10.1109/83.366472.
 *
 * @param image Grey values, any rank and pixel type.
 * @param options Bins of a floating-point image.
 * @returns A level of an integer image, the centre of a bin otherwise.
 * @throws {ParameterError} If `nbins` is not a whole number from 1.
 * @throws {InputError} If there is no pixel, or none that is finite.
 * @example Two levels
 * ```ts
 * import assert from "node:assert/strict";
 * import { createImage } from "petri";
 * import { yen } from "petri/ops/threshold";
 *
 * assert.equal(yen(createImage(Uint8Array.of(10, 10, 200, 200), [2, 2])), 10);
 * ```
 */
export function yen(image: GridValue, options: HistogramThresholdOptions = {}): number {
  const { count, center } = histogram(image, options);
  if (center.length === 1) return center[0];
  // Logarithms of smaller values are smaller by more than their roundings.
  const criterion = yenCriterionOf(count, sumOf(new Float32Array(count)), 1 - 1e-4);
  let { best } = criterion;
  let most = logSingle(criterion.largest);
  // The first of the largest logarithms, where the largest is not NaN.
  for (const { index, value } of criterion.near) {
    const log = logSingle(value);
    if (log > most || log === most && index < best) [best, most] = [index, log];
  }
  return center[best];
}
