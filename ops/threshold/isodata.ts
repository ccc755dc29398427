/**
 * The ISODATA threshold.
 *
 * @module
 */
import type { GridValue } from "../../core/values.ts";
import { splitOf } from "../../kernels/levels.ts";
import {
  firstFinite,
  type HistogramThresholdOptions,
  histogramUnlessFlat,
  typeOfSums,
} from "./histogram.ts";

/**
 * The lowest grey level midway between the means of the pixels up to it and of those above it.
 *
 * A flat image gives its own value, and so has no foreground (the reference fails on a flat
 * floating-point image). NaN and infinite pixels are left out. O(pixels + bins); allocates the
 * histogram. ImageJ's methods Default and IsoData are variants with other results.
 *
 * Reference: scikit-image 0.26 `threshold_isodata`, after Ridler and Calvard 1978,
 * doi:10.1109/TSMC.1978.4310039.
 *
 * @param image Grey values, any rank and pixel type.
 * @param options Bins of a floating-point image.
 * @returns A level of an integer image, the centre of a bin otherwise.
 * @throws {ParameterError} If `nbins` is not a whole number from 1.
 * @throws {InputError} If there is no pixel, or none that is finite.
 * @example Between two levels
 * ```ts
 * import assert from "node:assert/strict";
 * import { createImage } from "petri";
 * import { isodata } from "petri/ops/threshold";
 *
 * assert.equal(isodata(createImage(Uint8Array.of(10, 10, 201, 200), [2, 2])), 105);
 * ```
 */
export function isodata(image: GridValue, options: HistogramThresholdOptions = {}): number {
  const bins = histogramUnlessFlat(image, options);
  if (typeof bins === "number") return bins;
  const { center } = bins;
  if (center.length === 1) return center[0];
  const level = splitOf("isodataLevel", bins, typeOfSums(image));
  // One value among NaN: the image is flat where it is finite.
  return level < 0 ? firstFinite(image) : center[level];
}
