/**
 * The histogram as scikit-image's thresholds see it, and what they say of a flat image.
 *
 * @module
 */
import type { GridValue } from "../../core/values.ts";
import { ELEMENT } from "../../kernels/bands.ts";
import { rangeOfLabels } from "../../kernels/results.ts";
import { extremesOf, finiteRangeOf } from "../../kernels/statistics.ts";
import { requireFinite, requirePixels } from "../grey.ts";
import { type Histogram, histogram } from "../measure/histogram.ts";

/** Options of thresholds that work on a histogram. */
export interface HistogramThresholdOptions {
  /** Bins of a floating-point image; integers have one bin a level. 256 unless given. */
  readonly nbins?: number | undefined;
}

/**
 * The type that the reference adds up an image's grey values in.
 *
 * @param image Grey values.
 * @returns 32 bits for 32-bit images, else 64, in {@linkcode ELEMENT}.
 */
export function typeOfSums({ data }: GridValue): number {
  return data instanceof Float32Array ? ELEMENT.f32 : ELEMENT.f64;
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
 * @returns Counts and grey values, or the value.
 * @throws {InputError} If there is no pixel, or none is finite but they differ.
 */
export function histogramUnlessFlat(
  image: GridValue,
  options: HistogramThresholdOptions,
): Histogram | number {
  requirePixels(image);
  // No histogram without a finite pixel.
  const flat = Number.isFinite(image.data[0]) ? undefined : flatValue(image);
  if (flat !== undefined) return flat;
  const bins = histogram(image, options);
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
