/**
 * The minimum between two peaks as threshold.
 *
 * @module
 */
import { checkParameter, InputError } from "../../core/errors.ts";
import type { GridValue } from "../../core/values.ts";
import { smoothedLevels } from "../../kernels/levels.ts";
import { MAX_SMOOTHED } from "../limits.ts";
import { histogram } from "../measure/histogram.ts";
import type { HistogramThresholdOptions } from "./histogram.ts";
import { argmin } from "./numeric.ts";

/** Options of {@linkcode minimum}. */
export interface MinimumOptions extends HistogramThresholdOptions {
  /** Rounds of smoothing before it gives up. 10000 unless given. */
  readonly maxIterations?: number | undefined;
}

/**
 * The lowest point between the two peaks of the histogram, which is smoothed until it has two.
 *
 * Smoothing is a running mean over three bins. Of several lowest points the darkest is taken. NaN and
 * infinite pixels are left out. O(pixels + bins · rounds); allocates the histogram. ImageJ's methods
 * Minimum and Intermodes smooth alike but treat the ends otherwise.
 *
 * Reference: scikit-image 0.26 `threshold_minimum`, after Prewitt and Mendelsohn 1966,
 * doi:10.1111/j.1749-6632.1965.tb11715.x.
 *
 * @param image Grey values, any rank and pixel type.
 * @param options Bins of a floating-point image, rounds of smoothing.
 * @returns A level of an integer image, the centre of a bin otherwise.
 * @throws {ParameterError} If `nbins` is not a whole number from 1 to 65536, or `maxIterations` not one from 1.
 * @throws {InputError} If the histogram never has two peaks, as of a flat image, or has more than 65536
 *   levels; if there is no pixel, or none that is finite.
 * @example Between two peaks
 * ```ts
 * import assert from "node:assert/strict";
 * import { createImage } from "petri";
 * import { minimum } from "petri/ops/threshold";
 *
 * const grey = Uint8Array.of(1, 2, 2, 2, 3, 7, 8, 8, 8, 9, 10, 10);
 * assert.equal(minimum(createImage(grey, [3, 4])), 5);
 * ```
 */
export function minimum(image: GridValue, options: MinimumOptions = {}): number {
  const { maxIterations = 10000 } = options;
  checkParameter(
    Number.isInteger(maxIterations) && maxIterations >= 1,
    "maxIterations",
    maxIterations,
    "a whole number from 1",
  );
  const { nbins = 256 } = options;
  checkParameter(
    Number.isInteger(nbins) && nbins >= 1 && nbins <= MAX_SMOOTHED,
    "nbins",
    nbins,
    `a whole number from 1 to ${MAX_SMOOTHED}`,
  );
  const { count, center } = histogram(image, options);
  if (count.length > MAX_SMOOTHED) {
    throw new InputError(
      `\`image\` must span at most ${MAX_SMOOTHED} levels for a histogram that is smoothed, got ${count.length}`,
      { parameter: "image", value: count.length },
    );
  }
  const smooth = smoothedLevels(count, maxIterations);
  if (smooth.count !== 2) {
    throw new InputError(
      `\`image\` must have a histogram with two peaks for the minimum between them, got ${smooth.count} after ${smooth.rounds} rounds of smoothing: choose another method, such as otsu or triangle`,
      { parameter: "image", value: smooth.count },
    );
  }
  if (smooth.rounds === maxIterations) {
    throw new InputError(
      `\`maxIterations\` must allow for more rounds of smoothing until the histogram has two peaks, got ${maxIterations}`,
      { parameter: "maxIterations", value: maxIterations },
    );
  }
  const [first, second] = smooth.peaks;
  return center[argmin(smooth.values, first, second + 1)];
}
