/**
 * ImageJ's method Intermodes.
 *
 * @module
 */
import type { GridValue } from "../../core/values.ts";
import type { HistogramThresholdOptions } from "./histogram.ts";
import { imagejThreshold, isBimodal } from "./imagej.ts";

/**
 * The grey level that lies midway between the two peaks of the smoothed histogram.
 *
 * Smoothing is a running mean over three bins, the smoothed value serving the next; after 10000 rounds without two peaks the first bin is taken. A uint8 image has its 256 levels as bins; other images `nbins` equal
 * bins from minimum to maximum, of which the chosen one's centre is the threshold. An image of two
 * levels gives the level before the brighter one; a flat image the level before its own, so that all is
 * foreground. NaN and infinite pixels are left out. Allocates the histogram.
 *
 * Reference: ImageJ 1.54p `AutoThresholder`, method Intermodes, after Prewitt and Mendelsohn 1966, doi:10.1111/j.1749-6632.1965.tb11715.x.
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
 * import { intermodes } from "petri/ops/threshold";
 *
 * assert.equal(intermodes(createImage(Uint8Array.of(10, 10, 200, 200), [2, 2])), 199);
 * ```
 */
export function intermodes(image: GridValue, options: HistogramThresholdOptions = {}): number {
  return imagejThreshold(image, options, bestBin);
}

const MAX_ROUNDS = 10000;

function bestBin(counts: Float64Array): number {
  const values = counts.slice();
  const last = values.length - 1;
  for (let round = 0; !isBimodal(values);) {
    let previous = 0;
    let current = 0;
    let next = values[0];
    for (let i = 0; i < last; i++) {
      previous = current;
      current = next;
      next = values[i + 1];
      values[i] = (previous + current + next) / 3;
    }
    values[last] = (current + next) / 3;
    if (++round > MAX_ROUNDS) return -1;
  }
  let sum = 0;
  for (let i = 1; i < last; i++) {
    if (values[i - 1] < values[i] && values[i + 1] < values[i]) sum += i;
  }
  return Math.floor(sum / 2);
}
