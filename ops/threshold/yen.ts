/**
 * Yen's threshold.
 *
 * @module
 */
import type { GridValue } from "../../core/values.ts";
import { sumOf } from "../../kernels/statistics.ts";
import { type HistogramThresholdOptions, thresholdHistogram } from "./histogram.ts";
import { argmax, cumulative, cumulativeFromEnd, logSingle, single } from "./numeric.ts";

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
  const { weight, center } = thresholdHistogram(image, options);
  if (center.length === 1) return center[0];
  const total = sumOf(weight);
  const share = new Float32Array(weight.length);
  const squares = new Float32Array(weight.length);
  for (let i = 0; i < share.length; i++) {
    share[i] = weight[i] / total;
    squares[i] = share[i] * share[i];
  }
  const below = cumulative(share, single);
  const squaresBelow = cumulative(squares, single);
  const squaresFromHere = cumulativeFromEnd(squares, single);
  const criterion = new Float32Array(center.length - 1);
  for (let i = 0; i < criterion.length; i++) {
    const inverse = single(1 / single(squaresBelow[i] * squaresFromHere[i + 1]));
    const spread = single(below[i] * single(1 - below[i]));
    criterion[i] = inverse * single(spread * spread);
  }
  return center[firstOfLargestLogarithms(criterion)];
}

/** Index of the largest logarithm in 32 bits, the first of equals; of the first NaN before all. */
function firstOfLargestLogarithms(values: Float32Array): number {
  let best = argmax(values);
  const largest = values[best];
  if (Number.isNaN(largest)) return best;
  // Logarithms of smaller values are smaller by more than their roundings.
  const near = largest * (1 - 1e-4);
  let most = logSingle(largest);
  for (let i = 0; i < values.length; i++) {
    if (!(values[i] >= near)) continue;
    const log = logSingle(values[i]);
    if (log > most || log === most && i < best) [best, most] = [i, log];
  }
  return best;
}
