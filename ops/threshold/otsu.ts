/**
 * Otsu's threshold.
 *
 * @module
 */
import type { GridValue } from "../../core/values.ts";
import { splitOf } from "../../kernels/levels.ts";
import { type HistogramThresholdOptions, histogramUnlessFlat, typeOfSums } from "./histogram.ts";

/**
 * The grey level that maximises the variance between the two classes.
 *
 * Of several best levels the lowest is taken, so an empty gap gives its low end. A flat image gives
 * its own value, and so has no foreground. NaN and infinite pixels are left out of the histogram.
 * O(pixels + bins); allocates the histogram. image-js takes the highest of several best levels.
 *
 * Reference: scikit-image 0.26 `threshold_otsu`, after Otsu 1979, doi:10.1109/TSMC.1979.4310076.
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
 * import { otsu } from "petri/ops/threshold";
 *
 * assert.equal(otsu(createImage(Uint8Array.of(10, 10, 200, 200), [2, 2])), 10);
 * ```
 */
export function otsu(image: GridValue, options: HistogramThresholdOptions = {}): number {
  const bins = histogramUnlessFlat(image, options);
  if (typeof bins === "number") return bins;
  return bins.center[splitOf("otsuLevel", bins, typeOfSums(image))];
}
