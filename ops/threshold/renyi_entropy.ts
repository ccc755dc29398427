/**
 * ImageJ's method RenyiEntropy.
 *
 * @module
 */
import type { GridValue } from "../../core/values.ts";
import type { HistogramThresholdOptions } from "./histogram.ts";
import { classEntropies, imagejThreshold, type Shares, sharesOf, toInt } from "./imagej.ts";

/**
 * The grey level that combines the maxima of three of Rényi's entropies.
 *
 * A uint8 image has its 256 levels as bins; other images `nbins` equal
 * bins from minimum to maximum, of which the chosen one's centre is the threshold. An image of two
 * levels gives the level before the brighter one; a flat image the level before its own, so that all is
 * foreground. NaN and infinite pixels are left out. Allocates the histogram.
 *
 * Reference: ImageJ 1.54p `AutoThresholder`, method RenyiEntropy, after Kapur, Sahoo and Wong 1985, doi:10.1016/0734-189X(85)90125-2.
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
 * import { renyiEntropy } from "petri/ops/threshold";
 *
 * assert.equal(renyiEntropy(createImage(Uint8Array.of(10, 10, 200, 200), [2, 2])), 199);
 * ```
 */
export function renyiEntropy(image: GridValue, options: HistogramThresholdOptions = {}): number {
  return imagejThreshold(image, options, bestBin);
}

/** The split with the largest positive value, the first of equals; 0 when there is none. */
function largest({ first, last }: Shares, value: (split: number) => number): number {
  let best = 0;
  let most = 0;
  for (let split = first; split <= last; split++) {
    const entropy = value(split);
    if (entropy > most) {
      most = entropy;
      best = split;
    }
  }
  return best;
}

/** Rényi's entropy of order alpha, both classes together, from the sums over each class. */
function renyi(alpha: number, back: number, fore: number): number {
  const product = back * fore;
  return 1 / (1 - alpha) * (product > 0 ? Math.log(product) : 0);
}

function bestBin(counts: Float64Array): number {
  const shares = sharesOf(counts);
  const { share, below, above, filled } = shares;
  const ofOrderOne = largest(shares, (split) => classEntropies(shares, split));
  const ofOrderHalf = largest(shares, (split) => {
    let back = 0;
    let fore = 0;
    for (let k = 0; k < filled.length; k++) {
      const i = filled[k];
      if (i <= split) back += Math.sqrt(share[i] / below[split]);
      else fore += Math.sqrt(share[i] / above[split]);
    }
    return renyi(0.5, back, fore);
  });
  const ofOrderTwo = largest(shares, (split) => {
    let back = 0;
    let fore = 0;
    for (let k = 0; k < filled.length; k++) {
      const i = filled[k];
      const square = share[i] * share[i];
      if (i <= split) back += square / (below[split] * below[split]);
      else fore += square / (above[split] * above[split]);
    }
    return renyi(2, back, fore);
  });
  const [low, middle, high] = [ofOrderHalf, ofOrderOne, ofOrderTwo].sort((a, b) => a - b);
  const [nearLow, nearHigh] = [middle - low <= 5, high - middle <= 5];
  const weights = nearLow === nearHigh ? [1, 2, 1] : nearLow ? [0, 1, 3] : [3, 1, 0];
  const omega = below[high] - below[low];
  return toInt(
    low * (below[low] + 0.25 * omega * weights[0]) + 0.25 * middle * omega * weights[1] +
      high * (above[high] + 0.25 * omega * weights[2]),
  );
}
