/**
 * ImageJ's method Shanbhag.
 *
 * @module
 */
import type { GridValue } from "../../core/values.ts";
import type { HistogramThresholdOptions } from "./histogram.ts";
import { imagejThreshold, sharesOf } from "./imagej.ts";

/**
 * The grey level that balances the information of both classes.
 *
 * Of several best bins the darkest is taken. A uint8 image has its 256 levels as bins; other images `nbins` equal
 * bins from minimum to maximum, of which the chosen one's centre is the threshold. An image of two
 * levels gives the level before the brighter one; a flat image the level before its own, so that all is
 * foreground. NaN and infinite pixels are left out. Allocates the histogram.
 *
 * Reference: ImageJ 1.54p `AutoThresholder`, method Shanbhag, after Shanbhag 1994, doi:10.1006/cgip.1994.1037.
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
 * import { shanbhag } from "petri/ops/threshold";
 *
 * assert.equal(shanbhag(createImage(Uint8Array.of(10, 10, 200, 200), [2, 2])), 199);
 * ```
 */
export function shanbhag(image: GridValue, options: HistogramThresholdOptions = {}): number {
  return imagejThreshold(image, options, bestBin);
}

function bestBin(counts: Float64Array): number {
  const { share, below, above, first, last, filled } = sharesOf(counts);
  let best = -1;
  let least = Number.MAX_VALUE;
  for (let split = first; split <= last; split++) {
    const behind = 0.5 / below[split];
    const before = 0.5 / above[split];
    let back = 0;
    let fore = 0;
    for (let k = 0; k < filled.length; k++) {
      const i = filled[k];
      if (i > split) fore -= share[i] * Math.log(1 - before * above[i]);
      else if (i > 0) back -= share[i] * Math.log(1 - behind * below[i - 1]);
    }
    const difference = Math.abs(back * behind - fore * before);
    if (difference < least) {
      least = difference;
      best = split;
    }
  }
  return best;
}
