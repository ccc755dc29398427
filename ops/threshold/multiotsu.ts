/**
 * Otsu's method for several classes.
 *
 * @module
 */
import { checkParameter, InputError, ParameterError } from "../../core/errors.ts";
import { type GridValue, type Labels, labelsLike } from "../../core/values.ts";
import { bestSplitsOf, filledLevels, rampOf } from "../../kernels/levels.ts";
import { classified } from "../../kernels/pointwise.ts";
import { greyData } from "../grey.ts";
import { histogram } from "../measure/histogram.ts";
import type { HistogramThresholdOptions } from "./histogram.ts";

/** Options of {@linkcode multiotsu}. */
export interface MultiotsuOptions extends HistogramThresholdOptions {
  /** Number of classes, one more than thresholds. 3 unless given. */
  readonly classes?: number | undefined;
}

/** Above so many pairs of bins, empty bins are passed over. */
const PAIRS = 2 ** 22;
/** Most combinations of thresholds that are tried. */
const MOST_COMBINATIONS = 3e9;

/**
 * The grey levels that maximise the variance between several classes, found by trying all.
 *
 * Sums are in 32 bits and the first of several best combinations is taken, as in the reference, whose
 * first bin counts as 1 in the first moment too. As many grey values as classes give each value but the
 * last. NaN and infinite pixels are left out. O(pixels + bins^(classes − 1)); allocates the
 * histogram.
 *
 * Reference: scikit-image 0.26 `threshold_multiotsu`, after Liao, Chen and Chung 2001,
 * doi:10.6688/JISE.2001.17.5.1.
 *
 * @param image Grey values, any rank and pixel type.
 * @param options Number of classes, bins of a floating-point image.
 * @returns The thresholds from dark to bright: levels of an integer image, centres of bins otherwise.
 * @throws {ParameterError} If `classes` is below 2, or there are too many combinations to try.
 * @throws {InputError} If there are fewer grey values than classes, no pixel, or none that is finite.
 * @example Three levels
 * ```ts
 * import assert from "node:assert/strict";
 * import { createImage } from "petri";
 * import { multiotsu } from "petri/ops/threshold";
 *
 * const image = createImage(Uint8Array.of(10, 11, 100, 101, 200, 201), [2, 3]);
 * assert.deepEqual(multiotsu(image), [11, 101]);
 * ```
 */
export function multiotsu(image: GridValue, options: MultiotsuOptions = {}): number[] {
  const { classes = 3 } = options;
  checkParameter(
    Number.isInteger(classes) && classes >= 2,
    "classes",
    classes,
    "a whole number from 2",
  );
  const { count, center } = histogram(image, options);
  const filled = filledLevels(count);
  if (filled.length < classes) {
    throw new InputError(
      `\`image\` must have at least ${classes} different values after binning for ${classes} classes, got ${filled.length}: use fewer classes, or more bins (\`nbins\`) for a floating-point image`,
      { parameter: "image", value: filled.length },
    );
  }
  if (filled.length === classes) return Array.from(filled.subarray(0, -1), (i) => center[i]);
  // In a long histogram empty bins are passed over: they split like the filled bin before them.
  const sparse = count.length * count.length > PAIRS;
  const places = sparse ? filled.subarray(0, -1) : new Int32Array(rampOf(0, count.length - 1));
  let combinations = 1;
  for (let k = 1; k < classes; k++) combinations *= (places.length + 1 - k) / k;
  if (combinations > MOST_COMBINATIONS) {
    throw new ParameterError(
      `\`classes\` must be fewer for an image of ${count.length} levels, as all ${
        combinations.toPrecision(2)
      } combinations are tried, got ${classes}: use fewer classes, or fewer levels (math.convert)`,
      { parameter: "classes", value: classes },
    );
  }
  return bestSplitsOf(count, places, classes - 1).map((i) => center[i]);
}

/**
 * The class of each pixel: the number of thresholds that it reaches.
 *
 * A pixel that equals a threshold is in the upper class, as with numpy's `digitize`, unlike a mask's
 * `value > threshold`. NaN is in the last class. O(pixels · thresholds); allocates the labels.
 *
 * @param image Grey values.
 * @param thresholds From dark to bright.
 * @returns Class 0 … number of thresholds.
 */
export function digitize(image: GridValue, thresholds: readonly number[]): Labels {
  return labelsLike(image, classified(greyData(image), thresholds));
}
