/**
 * ImageJ's method MinError.
 *
 * @module
 */
import type { GridValue } from "../../core/values.ts";
import type { HistogramThresholdOptions } from "./histogram.ts";
import { imagejThreshold, toInt } from "./imagej.ts";

/**
 * The grey level that makes the error of two fitted normal distributions smallest, step by step from the mean.
 *
 * Where a step fails or leaves the bins, the last bin is taken. A uint8 image has its 256 levels as bins; other images `nbins` equal
 * bins from minimum to maximum, of which the chosen one's centre is the threshold. An image of two
 * levels gives the level before the brighter one; a flat image the level before its own, so that all is
 * foreground. NaN and infinite pixels are left out. Allocates the histogram.
 *
 * Reference: ImageJ 1.54p `AutoThresholder`, method MinError, after Kittler and Illingworth 1986, doi:10.1016/0031-3203(86)90030-0.
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
 * import { minError } from "petri/ops/threshold";
 *
 * assert.equal(minError(createImage(Uint8Array.of(10, 10, 200, 200), [2, 2])), 199);
 * ```
 */
export function minError(image: GridValue, options: HistogramThresholdOptions = {}): number {
  return imagejThreshold(image, options, bestBin);
}

/** Most steps: ImageJ's own search may go round in circles for ever. */
const MAX_STEPS = 10000;

function bestBin(counts: Float64Array): number {
  const n = counts.length;
  // ImageJ multiplies in 32-bit whole numbers, which overflow in the second moment: so do these.
  const pixels = runningSums(counts, () => 1);
  const moment = runningSums(counts, (i) => i);
  const second = runningSums(counts, (i) => Math.imul(i, i));
  const at = (sums: Float64Array, bin: number) => bin < 0 ? 0 : sums[bin];
  let exact = 0;
  for (let i = 0; i < n; i++) exact += i * counts[i];
  let threshold = Math.floor(exact / pixels[n - 1]);
  let previous = -2;
  for (let step = 0; threshold !== previous; step++) {
    if (threshold >= n || step === MAX_STEPS) return previous;
    const a = at(pixels, threshold);
    const b = at(moment, threshold);
    const c = at(second, threshold);
    const rest = pixels[n - 1] - a;
    const mu = b / a;
    const nu = (moment[n - 1] - b) / rest;
    const p = a / pixels[n - 1];
    const q = rest / pixels[n - 1];
    const sigma2 = c / a - mu * mu;
    const tau2 = (second[n - 1] - c) / rest - nu * nu;
    const w0 = 1 / sigma2 - 1 / tau2;
    const w1 = mu / sigma2 - nu / tau2;
    const w2 = mu * mu / sigma2 - nu * nu / tau2 +
      Math.log10((sigma2 * (q * q)) / (tau2 * (p * p)));
    const square = w1 * w1 - w0 * w2;
    if (square < 0) return threshold;
    previous = threshold;
    const next = (w1 + Math.sqrt(square)) / w0;
    if (Number.isNaN(next)) return threshold;
    threshold = toInt(Math.floor(next));
  }
  return threshold;
}

/** Running sums of counts times a factor, each product in 32 bits. */
function runningSums(counts: Float64Array, factor: (bin: number) => number): Float64Array {
  const sums = new Float64Array(counts.length);
  for (let i = 0, sum = 0; i < counts.length; i++) {
    sums[i] = sum += Math.imul(factor(i), counts[i]);
  }
  return sums;
}
