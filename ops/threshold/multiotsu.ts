/**
 * Otsu's method for several classes.
 *
 * @module
 */
import { checkParameter, InputError, ParameterError } from "../../core/errors.ts";
import { type GridValue, type Labels, labelsLike } from "../../core/values.ts";
import { points } from "../../kernels/points.ts";
import { classified } from "../../kernels/pointwise.ts";
import { alloc, scratch, views } from "../../kernels/runtime.ts";
import { greyData } from "../grey.ts";
import { histogram } from "../measure/histogram.ts";
import type { HistogramThresholdOptions } from "./histogram.ts";
import { single } from "./numeric.ts";

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
  const filled: number[] = [];
  let total = 0;
  for (let i = 0; i < count.length; i++) {
    if (count[i] > 0) filled.push(i);
    total += count[i];
  }
  if (filled.length < classes) {
    throw new InputError(
      `\`image\` must have at least ${classes} different values after binning for ${classes} classes, got ${filled.length}: use fewer classes, or more bins (\`nbins\`) for a floating-point image`,
      { parameter: "image", value: filled.length },
    );
  }
  if (filled.length === classes) return filled.slice(0, -1).map((i) => center[i]);
  // In a long histogram empty bins are passed over: they split like the filled bin before them.
  const sparse = count.length * count.length > PAIRS;
  const places = sparse ? filled.slice(0, -1) : Array.from(count.keys()).slice(0, -1);
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
  const share = new Float32Array(new Float64Array(count).map((n) => n / total));
  return bestSplit(share, classes - 1, places).map((i) => center[i]);
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

function bestSplit(share: Float32Array, splits: number, places: readonly number[]): number[] {
  const n = share.length;
  const zeroth = new Float32Array(n);
  const first = new Float32Array(n);
  zeroth[0] = first[0] = share[0];
  for (let i = 1; i < n; i++) {
    zeroth[i] = zeroth[i - 1] + share[i];
    first[i] = first[i - 1] + single(i * share[i]);
  }

  /** Between-class part of the bins from … to; the reference leaves out that of the first bin alone. */
  function part(from: number, to: number): number {
    if (to === 0) return 0;
    const weight = from === 0 ? zeroth[to] : single(zeroth[to] - zeroth[from - 1]);
    if (!(weight > 0)) return 0;
    const moment = from === 0 ? first[to] : single(first[to] - first[from - 1]);
    return single(single(moment * moment) / weight);
  }

  if (splits === 1) {
    let [best, most] = [0, 0];
    for (const place of places) {
      const sum = single(part(0, place) + part(place + 1, n - 1));
      if (sum > most) [best, most] = [place, sum];
    }
    return [best];
  }
  return scratch(() => {
    const [weights, moments, tails] = [0, 0, 0].map(() => alloc(places.length * 4));
    const [parts, most] = [alloc(splits * 4), alloc(32)];
    const { f32 } = views();
    f32[most / 4] = 0;
    places.forEach((place, i) => {
      f32[weights / 4 + i] = zeroth[place];
      f32[moments / 4 + i] = first[place];
      f32[tails / 4 + i] = part(place + 1, n - 1);
    });
    const current = new Int32Array(splits);
    let best = new Int32Array(splits);
    const { lastSplit } = points();

    /** Tries all places for the threshold `depth` and those behind it, from the place `start` on. */
    function search(depth: number, start: number): void {
      const end = places.length - splits + depth + 1;
      if (depth === splits - 1) {
        const head = part(0, places[current[0]]);
        const last = current[depth - 1];
        // deno-fmt-ignore
        const found = lastSplit(weights, moments, tails, head, parts, splits - 2, last, start, end, most);
        if (found < 0) return;
        current[depth] = found;
        best = current.slice();
        return;
      }
      for (let i = start; i < end; i++) {
        current[depth] = i;
        if (depth > 0) f32[parts / 4 + depth - 1] = part(places[current[depth - 1]] + 1, places[i]);
        search(depth + 1, i + 1);
      }
    }

    search(0, 0);
    return Array.from(best, (i) => places[i]);
  });
}
