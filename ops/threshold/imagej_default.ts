/**
 * ImageJ's method Default.
 *
 * @module
 */
import type { GridValue } from "../../core/values.ts";
import type { HistogramThresholdOptions } from "./histogram.ts";
import { imagejThreshold, toInt } from "./imagej.ts";

/**
 * The grey level that is midway between the means of the pixels up to it and above it.
 *
 * A dominant peak is cut to 1.5 times the next one, and the first and last bin are left out. A uint8 image has its 256 levels as bins; other images `nbins` equal
 * bins from minimum to maximum, of which the chosen one's centre is the threshold. An image of two
 * levels gives the level before the brighter one; a flat image the level before its own, so that all is
 * foreground. NaN and infinite pixels are left out. Allocates the histogram.
 *
 * Reference: ImageJ 1.54p `AutoThresholder`, method Default, after Ridler and Calvard 1978, doi:10.1109/TSMC.1978.4310039.
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
 * import { imagejDefault } from "petri/ops/threshold";
 *
 * assert.equal(imagejDefault(createImage(Uint8Array.of(10, 10, 200, 200), [2, 2])), 199);
 * ```
 */
export function imagejDefault(image: GridValue, options: HistogramThresholdOptions = {}): number {
  return imagejThreshold(image, options, bestBin);
}

function bestBin(counts: Float64Array): number {
  const data = counts.slice();
  const n = data.length;
  let mode = 0;
  for (let i = 1; i < n; i++) if (data[i] > data[mode]) mode = i;
  let second = 0;
  for (let i = 0; i < n; i++) if (data[i] > second && i !== mode) second = data[i];
  if (data[mode] > second * 2 && second !== 0) data[mode] = Math.trunc(second * 1.5);
  data[0] = data[n - 1] = 0;
  let min = 0;
  while (data[min] === 0 && min < n - 1) min++;
  let max = n - 1;
  while (data[max] === 0 && max > 0) max--;
  if (min >= max) return n >> 1;
  let pixels = 0;
  let moment = 0;
  for (let i = min; i <= max; i++) {
    pixels += data[i];
    moment += i * data[i];
  }
  let result: number;
  let index = min;
  let below = 0;
  let momentBelow = 0;
  do {
    below += data[index];
    momentBelow += index * data[index];
    result = (momentBelow / below + (moment - momentBelow) / (pixels - below)) / 2;
    index++;
  } while (index + 1 <= result && index < max - 1);
  return toInt(Math.floor(result + 0.5));
}
