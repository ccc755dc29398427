/**
 * ImageJ's method Moments.
 *
 * @module
 */
import type { GridValue } from "../../core/values.ts";
import type { HistogramThresholdOptions } from "./histogram.ts";
import { imagejThreshold } from "./imagej.ts";

/**
 * The grey level that keeps the first three moments of the image in its mask.
 *
 * A uint8 image has its 256 levels as bins; other images `nbins` equal
 * bins from minimum to maximum, of which the chosen one's centre is the threshold. An image of two
 * levels gives the level before the brighter one; a flat image the level before its own, so that all is
 * foreground. NaN and infinite pixels are left out. Allocates the histogram.
 *
 * Reference: ImageJ 1.54p `AutoThresholder`, method Moments, after Tsai 1985, doi:10.1016/0734-189X(85)90133-1.
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
 * import { moments } from "petri/ops/threshold";
 *
 * assert.equal(moments(createImage(Uint8Array.of(10, 10, 200, 200), [2, 2])), 199);
 * ```
 */
export function moments(image: GridValue, options: HistogramThresholdOptions = {}): number {
  return imagejThreshold(image, options, bestBin);
}

function bestBin(counts: Float64Array): number {
  const total = counts.reduce((sum, n) => sum + n, 0);
  let m1 = 0;
  let m2 = 0;
  let m3 = 0;
  for (let i = 0; i < counts.length; i++) {
    const share = counts[i] / total;
    m1 += i * share;
    // ImageJ multiplies the bin's number in 32 bits, which overflow above bin 1290.
    m2 += Math.imul(i, i) * share;
    m3 += Math.imul(Math.imul(i, i), i) * share;
  }
  const cd = m2 - m1 * m1;
  const c0 = (-m2 * m2 + m1 * m3) / cd;
  const c1 = (-m3 + m2 * m1) / cd;
  const root = Math.sqrt(c1 * c1 - 4 * c0);
  const z0 = 0.5 * (-c1 - root);
  const z1 = 0.5 * (-c1 + root);
  const background = (z1 - m1) / (z1 - z0);
  for (let i = 0, sum = 0; i < counts.length; i++) {
    sum += counts[i] / total;
    if (sum > background) return i;
  }
  return -1;
}
