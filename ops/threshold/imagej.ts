/**
 * What ImageJ's automatic thresholds have in common: their histogram, two-valued images, and the level
 * that stands for a bin.
 *
 * @module
 */
import { checkParameter } from "../../core/errors.ts";
import type { GridValue } from "../../core/values.ts";
import { countsOf } from "../../kernels/statistics.ts";
import { equalHistogram } from "../measure/histogram.ts";
import { requirePixels } from "../grey.ts";
import type { HistogramThresholdOptions } from "./histogram.ts";

/** Most bins: some methods compare all pairs. */
const MAX_BINS = 65536;

/**
 * A threshold as ImageJ's `AutoThresholder` finds it.
 *
 * A uint8 image has its 256 levels as bins and the bin is the threshold; other images have `nbins` equal
 * bins from minimum to maximum and the bin's centre is the threshold. An image with two filled bins
 * gives the bin before the brighter one, one with a single bin the bin before it; the method is not
 * asked then, but for the first bin of all.
 *
 * @param image Grey values.
 * @param options Bins of all but uint8 images.
 * @param method From counts to a bin, -1 for none.
 * @returns The threshold.
 */
export function imagejThreshold(
  image: GridValue,
  options: HistogramThresholdOptions,
  method: (counts: Float64Array) => number,
): number {
  const { nbins = 256 } = options;
  checkParameter(
    Number.isInteger(nbins) && nbins >= 2 && nbins <= MAX_BINS,
    "nbins",
    nbins,
    `a whole number from 2 to ${MAX_BINS}`,
  );
  requirePixels(image);
  const { data } = image;
  if (image.kind === "image" && data instanceof Uint8Array) {
    return chooseBin(new Float64Array(countsOf(data)), method);
  }
  const { count, center } = equalHistogram(image, nbins);
  const bin = chooseBin(new Float64Array(count), method);
  const width = (center[nbins - 1] - center[0]) / (nbins - 1);
  return center[bin] ?? center[0] + bin * width;
}

function chooseBin(counts: Float64Array, method: (counts: Float64Array) => number): number {
  const filled: number[] = [];
  for (let i = 0; i < counts.length && filled.length < 3; i++) if (counts[i] > 0) filled.push(i);
  if (filled.length < 3) {
    const before = filled[filled.length - 1] - 1;
    if (before >= 0) return before;
  }
  const bin = method(counts);
  return bin === -1 ? 0 : bin;
}

/**
 * The bins with pixels: what an empty one would add to a sum over bins is 0.
 *
 * @param counts Pixels a bin.
 * @returns Their indices, in order.
 */
export function filledBins(counts: Float64Array): Int32Array {
  const filled = new Int32Array(counts.length);
  let n = 0;
  for (let i = 0; i < counts.length; i++) if (counts[i] > 0) filled[n++] = i;
  return filled.subarray(0, n);
}

/** A normalised histogram with its running sums, as the entropy methods use it. */
export interface Shares {
  /** Share of each bin. */
  readonly share: Float64Array;
  /** Share of the bins up to each. */
  readonly below: Float64Array;
  /** Share of the bins above each. */
  readonly above: Float64Array;
  /** First bin with pixels up to it. */
  readonly first: number;
  /** Last bin with pixels above it. */
  readonly last: number;
  /** Bins with pixels, in order. */
  readonly filled: Int32Array;
}

const EPSILON = 2.220446049250313e-16;

/**
 * Normalises a histogram.
 *
 * @param counts Pixels a bin.
 * @returns Shares, their running sums, the range of bins that split the pixels.
 */
export function sharesOf(counts: Float64Array): Shares {
  const total = counts.reduce((sum, n) => sum + n, 0);
  const share = counts.map((n) => n / total);
  const below = new Float64Array(counts.length);
  let sum = 0;
  for (let i = 0; i < counts.length; i++) below[i] = sum += share[i];
  const above = below.map((p) => 1 - p);
  const first = Math.max(below.findIndex((p) => !(Math.abs(p) < EPSILON)), 0);
  let last = counts.length - 1;
  for (let i = last; i >= first; i--) {
    if (!(Math.abs(above[i]) < EPSILON)) {
      last = i;
      break;
    }
  }
  return { share, below, above, first, last, filled: filledBins(counts) };
}

/**
 * Shannon's entropies of both classes together, for each split.
 *
 * @param shares The normalised histogram.
 * @param split The last bin of the darker class.
 * @returns The sum of both entropies.
 */
export function classEntropies({ share, below, above, filled }: Shares, split: number): number {
  let back = 0;
  let fore = 0;
  for (let k = 0; k < filled.length; k++) {
    const i = filled[k];
    const p = share[i] / (i <= split ? below[split] : above[split]);
    if (i <= split) back -= p * Math.log(p);
    else fore -= p * Math.log(p);
  }
  return back + fore;
}

/** Roundings of entropies are smaller. */
const NEAR = 1e-8;

/**
 * The splits among which the one of the largest entropies is: those whose entropies, taken from running sums
 * instead of a sum each, come near the largest, or are none.
 *
 * @param shares The normalised histogram.
 * @returns The splits, in order.
 */
export function splitsOfLargestEntropies(shares: Shares): number[] {
  const { share, below, above, first, last } = shares;
  const values = new Float64Array(share.length);
  // A class of the shares p has the entropy -Σ p/P ln p/P = (Σ p · ln P - Σ p ln p) / P.
  const add = (part: Float64Array, from: number, to: number, step: number, behind: number) => {
    let [sum, logs] = [0, 0];
    for (let i = from; i !== to; i += step) {
      const p = share[i];
      if (p > 0) {
        sum += p;
        logs += p * Math.log(p);
      }
      const split = i - behind;
      if (split >= first && split <= last && sum > 0) {
        values[split] += (sum * Math.log(part[split]) - logs) / part[split];
      }
    }
  };
  add(below, 0, share.length, 1, 0);
  add(above, share.length - 1, 0, -1, 1);
  let most = -Infinity;
  for (let split = first; split <= last; split++) if (values[split] > most) most = values[split];
  const splits: number[] = [];
  for (let split = first; split <= last; split++) {
    if (!(values[split] < most - NEAR)) splits.push(split);
  }
  return splits;
}

/**
 * Whether a smoothed histogram has exactly two peaks.
 *
 * @param values Smoothed counts.
 * @returns Whether two inner bins are above both neighbours, and no third.
 */
export function isBimodal(values: Float64Array): boolean {
  let peaks = 0;
  for (let i = 1; i < values.length - 1; i++) {
    if (values[i - 1] < values[i] && values[i + 1] < values[i] && ++peaks > 2) return false;
  }
  return peaks === 2;
}

/**
 * A whole number from a 64-bit one as Java casts it: towards 0, NaN to 0, held in 32 bits.
 *
 * @param value Any number.
 * @returns A 32-bit whole number.
 */
export function toInt(value: number): number {
  if (Number.isNaN(value)) return 0;
  return Math.trunc(Math.min(Math.max(value, -(2 ** 31)), 2 ** 31 - 1));
}
