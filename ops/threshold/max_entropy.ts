/**
 * ImageJ's method MaxEntropy.
 *
 * @module
 */
import type { GridValue } from "../../core/values.ts";
import type { HistogramThresholdOptions } from "./histogram.ts";
import { classEntropies, imagejThreshold, sharesOf, splitsOfLargestEntropies } from "./imagej.ts";

/**
 * The grey level that maximises the sum of both classes' entropies.
 *
 * Of several best bins the darkest is taken. A uint8 image has its 256 levels as bins; other images `nbins` equal
 * bins from minimum to maximum, of which the chosen one's centre is the threshold. An image of two
 * levels gives the level before the brighter one; a flat image the level before its own, so that all is
 * foreground. NaN and infinite pixels are left out. Allocates the histogram.
 *
 * Reference: ImageJ 1.54p `AutoThresholder`, method MaxEntropy, after Kapur, Sahoo and Wong 1985, doi:10.1016/0734-189X(85)90125-2.
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
 * import { maxEntropy } from "petri/ops/threshold";
 *
 * assert.equal(maxEntropy(createImage(Uint8Array.of(10, 10, 200, 200), [2, 2])), 199);
 * ```
 */
export function maxEntropy(image: GridValue, options: HistogramThresholdOptions = {}): number {
  return imagejThreshold(image, options, bestBin);
}

function bestBin(counts: Float64Array): number {
  const shares = sharesOf(counts);
  let best = -1;
  let most = Number.MIN_VALUE;
  for (const split of splitsOfLargestEntropies(shares)) {
    const entropy = classEntropies(shares, split);
    if (entropy > most) {
      most = entropy;
      best = split;
    }
  }
  return best;
}
