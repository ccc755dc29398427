/**
 * The triangle threshold.
 *
 * @module
 */
import type { GridValue } from "../../core/values.ts";
import { farthestBelowOf, peakAndEndsOf } from "../../kernels/levels.ts";
import { requirePixels } from "../grey.ts";
import { histogram } from "../measure/histogram.ts";
import { firstFinite, type HistogramThresholdOptions } from "./histogram.ts";

/**
 * The grey level farthest from the line between the histogram's peak and the end of its longer tail.
 *
 * Made for one dominant class, most often background. Of several farthest levels the one nearest to
 * the tail's end is taken, of equal peaks the darkest. A flat image gives its own value, and so has no
 * foreground. NaN and infinite pixels are left out of the histogram. O(pixels + bins); allocates the
 * histogram. ImageJ starts the line one bin outside the data and takes one level less.
 *
 * Reference: scikit-image 0.26 `threshold_triangle`, after Zack, Rogers and Latt 1977,
 * doi:10.1177/25.7.70454.
 *
 * @param image Grey values, any rank and pixel type.
 * @param options Bins of a floating-point image.
 * @returns A level of an integer image, the centre of a bin otherwise.
 * @throws {ParameterError} If `nbins` is not a whole number from 1.
 * @throws {InputError} If there is no pixel, or none that is finite.
 * @example A bright tail
 * ```ts
 * import assert from "node:assert/strict";
 * import { createImage } from "petri";
 * import { triangle } from "petri/ops/threshold";
 *
 * const image = createImage(Uint8Array.of(1, 1, 1, 1, 1, 1, 2, 3, 5, 9), [2, 5]);
 * assert.equal(triangle(image), 2);
 * ```
 */
export function triangle(image: GridValue, options: HistogramThresholdOptions = {}): number {
  requirePixels(image);
  const { count, center } = histogram(image, options);
  const { peak, low, high } = peakAndEndsOf(count);
  if (low === high) return firstFinite(image);
  const flipped = peak - low < high - peak;
  const start = flipped ? high : low;
  const width = Math.abs(peak - start);
  const norm = Math.sqrt(count[peak] ** 2 + width ** 2);
  const line = { start, step: flipped ? -1 : 1, width };
  return center[farthestBelowOf(count, line, count[peak] / norm, width / norm)];
}
