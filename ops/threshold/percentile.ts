/**
 * ImageJ's method Percentile.
 *
 * @module
 */
import type { GridValue } from "../../core/values.ts";
import type { HistogramThresholdOptions } from "./histogram.ts";
import { imagejThreshold } from "./imagej.ts";

/**
 * The grey level that has half of the pixels below it.
 *
 * Of several nearest bins the darkest is taken. A uint8 image has its 256 levels as bins; other images `nbins` equal
 * bins from minimum to maximum, of which the chosen one's centre is the threshold. An image of two
 * levels gives the level before the brighter one; a flat image the level before its own, so that all is
 * foreground. NaN and infinite pixels are left out. Allocates the histogram.
 *
 * Reference: ImageJ 1.54p `AutoThresholder`, method Percentile, after Doyle 1962, doi:10.1145/321119.321123.
 *
 * @param image Grey values, any rank and pixel type.
 * @param options Bins of all but uint8 images.
 * @returns A level of a uint8 image, the centre of a bin otherwise.
 * @throws {ParameterError} If `nbins` is not a whole number from 2 to 65536.
 * @throws {InputError} If there is no pixel, or none that is finite.
 * @example Two levels
 * ```ts
 * import assert from "node:assert/strict";
 * import { createImage } from "petri";
 * import { percentile } from "petri/ops/threshold";
 *
 * assert.equal(percentile(createImage(Uint8Array.of(10, 10, 200, 200), [2, 2])), 199);
 * ```
 */
export function percentile(image: GridValue, options: HistogramThresholdOptions = {}): number {
  return imagejThreshold(image, options, bestBin);
}

function bestBin(counts: Float64Array): number {
  const total = counts.reduce((sum, n) => sum + n, 0);
  let best = -1;
  let least = 1;
  for (let i = 0, sum = 0; i < counts.length; i++) {
    sum += counts[i];
    const distance = Math.abs(sum / total - 0.5);
    if (distance < least) {
      least = distance;
      best = i;
    }
  }
  return best;
}
