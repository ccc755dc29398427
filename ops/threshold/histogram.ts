/**
 * The histogram as scikit-image's thresholds see it, and what they say of a flat image.
 *
 * @module
 */
import type { GridValue } from "../../core/values.ts";
import { rangeOfLabels } from "../../kernels/results.ts";
import { extremesOf, finiteRangeOf } from "../../kernels/statistics.ts";
import { requireFinite, requirePixels } from "../grey.ts";
import { type Histogram, histogram } from "../measure/histogram.ts";
import { double, type Rounding, single } from "./numeric.ts";

/** A histogram and the type that the reference computes in. */
export interface ThresholdHistogram extends Histogram {
  /** Counts as 32-bit numbers, exact up to 2²⁴. */
  readonly weight: Float32Array;
  /** Rounding of sums over grey values: 32 bits for 32-bit images. */
  readonly round: Rounding;
}

/** Options of thresholds that work on a histogram. */
export interface HistogramThresholdOptions {
  /** Bins of a floating-point image; integers have one bin a level. 256 unless given. */
  readonly nbins?: number | undefined;
}

/**
 * The histogram of an image, its counts in 32 bits.
 *
 * @param image Grey values.
 * @param options Number of bins.
 * @returns Counts, bin centres, rounding.
 */
export function thresholdHistogram(
  image: GridValue,
  options: HistogramThresholdOptions,
): ThresholdHistogram {
  const bins = histogram(image, options);
  return {
    ...bins,
    weight: new Float32Array(bins.count),
    round: image.data instanceof Float32Array ? single : double,
  };
}

/**
 * The value of an image that has only one.
 *
 * @param image Grey values.
 * @returns The value, or `undefined` when there are several or NaN.
 * @throws {InputError} If there is no finite pixel.
 */
export function flatValue(image: GridValue): number | undefined {
  requireFinite(image);
  const { data } = image;
  const [low, high] = data instanceof Int32Array
    ? rangeOfLabels(data)
    : data instanceof Uint8Array || data instanceof Uint16Array
    ? finiteRangeOf(data)
    : extremesOf(data);
  return low === high ? data[0] : undefined;
}

/**
 * The histogram of an image, or its value where all pixels have the same. The search for the extremes of an
 * image is spared where more than one bin is filled.
 *
 * @param image Grey values.
 * @param options Number of bins.
 * @returns Bins and weights, or the value.
 * @throws {InputError} If there is no pixel, or none is finite but they differ.
 */
export function histogramUnlessFlat(
  image: GridValue,
  options: HistogramThresholdOptions,
): ThresholdHistogram | number {
  requirePixels(image);
  // No histogram without a finite pixel.
  const flat = Number.isFinite(image.data[0]) ? undefined : flatValue(image);
  if (flat !== undefined) return flat;
  const bins = thresholdHistogram(image, options);
  let filled = 0;
  for (let i = 0; i < bins.count.length && filled < 2; i++) filled += Number(bins.count[i] > 0);
  return filled < 2 ? flatValue(image) ?? bins : bins;
}

/**
 * The first finite value of an image: its value where it is flat but for NaN and infinities.
 *
 * @param image Grey values, at least one finite.
 * @returns The value.
 */
export function firstFinite({ data }: GridValue): number {
  let i = 0;
  while (!Number.isFinite(data[i])) i++;
  return data[i];
}
