/**
 * Otsu's method for several classes.
 *
 * @module
 */
import { checkParameter, InputError, ParameterError } from "../../core/errors.ts";
import { type GridValue, type Labels, labelsLike } from "../../core/values.ts";
import { type HistogramThresholdOptions, thresholdHistogram } from "./histogram.ts";
import { single } from "./numeric.ts";

/** Options of {@linkcode multiotsu}. */
export interface MultiotsuOptions extends HistogramThresholdOptions {
  /** Number of classes, one more than thresholds. 3 unless given. */
  readonly classes?: number | undefined;
}

/** Largest number of table entries. */
const TABLE = 2 ** 22;
/** Most combinations of thresholds that are tried. */
const MOST_COMBINATIONS = 3e9;

/**
 * The grey levels that maximise the variance between several classes, found by trying all.
 *
 * Sums are in 32 bits and the first of several best combinations is taken, as in the reference, whose
 * first bin counts as 1 in the first moment too. As many grey values as classes give each value but the
 * last. NaN and infinite pixels are left out. O(pixels + bins^(classes − 1)); allocates the histogram
 * and a table of at most 16 MB.
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
  const { count, center } = thresholdHistogram(image, options);
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
  const sparse = count.length * count.length > TABLE;
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
  const share = Float32Array.from(count, (n) => n / total);
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
  const { data } = image;
  const classes = new Int32Array(data.length);
  for (let i = 0; i < data.length; i++) {
    let k = 0;
    while (k < thresholds.length && !(data[i] < thresholds[k])) k++;
    classes[i] = k;
  }
  return labelsLike(image, classes);
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

  const tabulated = n * n <= TABLE;
  const table = new Float32Array(tabulated ? n * n : 0);
  if (tabulated) {
    for (let from = 0; from < n; from++) {
      for (let to = from; to < n; to++) table[from * n + to] = part(from, to);
    }
  }
  const at = tabulated ? (from: number, to: number) => table[from * n + to] : part;
  const current = new Int32Array(splits);
  let best = new Int32Array(splits);
  let most = 0;

  function search(depth: number, start: number): void {
    const end = places.length - splits + depth + 1;
    if (depth < splits - 1) {
      for (let i = start; i < end; i++) {
        current[depth] = places[i];
        search(depth + 1, i + 1);
      }
      return;
    }
    for (let i = start; i < end; i++) {
      const last = places[i];
      current[depth] = last;
      let sum = single(at(0, current[0]) + at(last + 1, n - 1));
      for (let k = 1; k < splits; k++) sum = single(sum + at(current[k - 1] + 1, current[k]));
      if (sum > most) {
        most = sum;
        best = current.slice();
      }
    }
  }

  search(0, 0);
  return [...best];
}
