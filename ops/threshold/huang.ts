/**
 * ImageJ's method Huang.
 *
 * @module
 */
import type { GridValue } from "../../core/values.ts";
import { leastFuzzyOf } from "../../kernels/levels.ts";
import type { HistogramThresholdOptions } from "./histogram.ts";
import { imagejThreshold } from "./imagej.ts";

/**
 * The grey level that minimises the fuzzy entropy of the image.
 *
 * For images whose objects and background differ little in spread. A uint8 image has its 256 levels as bins; other images `nbins` equal
 * bins from minimum to maximum, of which the chosen one's centre is the threshold. An image of two
 * levels gives the level before the brighter one; a flat image the level before its own, so that all is
 * foreground. NaN and infinite pixels are left out. Allocates the histogram.
 *
 * Reference: ImageJ 1.54p `AutoThresholder`, method Huang, after Huang and Wang 1995, doi:10.1016/0031-3203(94)E0043-K.
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
 * import { huang } from "petri/ops/threshold";
 *
 * assert.equal(huang(createImage(Uint8Array.of(10, 10, 200, 200), [2, 2])), 199);
 * ```
 */
export function huang(image: GridValue, options: HistogramThresholdOptions = {}): number {
  return imagejThreshold(image, options, bestBin);
}

function bestBin(counts: Float64Array): number {
  // ImageJ adds up in 32-bit whole numbers, which overflow where bins times pixels pass 2³¹.
  const { levels, values, splits } = leastFuzzyOf(new Uint32Array(counts));
  const term = 1 / (levels[levels.length - 1] - levels[0]);
  let best = -1;
  let least = Number.MAX_VALUE;
  for (const { level, below, above } of splits) {
    let entropy = 0;
    for (let k = 0; k < levels.length; k++) {
      const mean = levels[k] <= level ? below : above;
      const membership = 1 / (1 + term * Math.abs(levels[k] - mean));
      if (membership < 1e-6 || membership > 0.999999) continue;
      const rest = 1 - membership;
      entropy += values[k] * (-membership * Math.log(membership) - rest * Math.log(rest));
    }
    if (entropy < least) {
      least = entropy;
      best = level;
    }
  }
  return best;
}
