/**
 * Li's threshold.
 *
 * @module
 */
import { checkParameter, ParameterError } from "../../core/errors.ts";
import type { GridValue } from "../../core/values.ts";
import { elementOf } from "../../kernels/bands.ts";
import { viewLike } from "../../kernels/chunks.ts";
import { points } from "../../kernels/points.ts";
import { ARITHMETIC } from "../../kernels/pointwise.ts";
import { alloc, scratch } from "../../kernels/runtime.ts";
import { extremesOf, finiteRangeOf } from "../../kernels/statistics.ts";
import { requireFinite } from "../grey.ts";
import { levelCounts } from "../measure/histogram.ts";
import { double, logSingle, type Rounding, single } from "./numeric.ts";

/** Options of {@linkcode li}. */
export interface LiOptions {
  /**
   * The search ends when a step is no longer than this. 0 or left out: half a level for integers, half
   * the smallest difference between two grey values otherwise.
   */
  readonly tolerance?: number | undefined;
  /** Where the search starts, in grey levels; the mean unless given. */
  readonly initialGuess?: number | undefined;
}

/**
 * The grey level that minimises the cross entropy between the image and its two classes' means, found
 * step by step from the mean.
 *
 * The search may end in a local minimum; start elsewhere with `initialGuess` where it does. A flat
 * image gives its own value, and so has no foreground. NaN and infinite pixels are left out; an image of
 * those alone is refused, where the reference gives NaN, 0 or infinity. O(pixels) for integers, O(pixels · steps) otherwise;
 * allocates a histogram, or two copies of a floating-point image.
 *
 * Reference: scikit-image 0.26 `threshold_li`, after Li and Lee 1993,
 * doi:10.1016/0031-3203(93)90115-D, and Li and Tam 1998, doi:10.1016/S0167-8655(98)00057-9.
 *
 * @param image Grey values, any rank and pixel type.
 * @param options Tolerance and start.
 * @returns A grey level, most often between two levels.
 * @throws {ParameterError} If `tolerance` is negative, or `initialGuess` not inside the image's range.
 * @throws {InputError} If there is no pixel, or none that is finite.
 * @example Between two levels
 * ```ts
 * import assert from "node:assert/strict";
 * import { createImage } from "petri";
 * import { li } from "petri/ops/threshold";
 *
 * const level = li(createImage(Uint8Array.of(10, 12, 200, 202), [2, 2]));
 * assert.ok(level > 12 && level < 200);
 * ```
 */
export function li(image: GridValue, options: LiOptions = {}): number {
  const { tolerance = 0, initialGuess } = options;
  checkParameter(tolerance >= 0 && tolerance < Infinity, "tolerance", tolerance, "a number from 0");
  requireFinite(image);
  const { data } = image;
  if (!(data instanceof Float32Array || data instanceof Float64Array)) {
    return liOfLevels(data, tolerance || 0.5, initialGuess);
  }
  const [least, most] = extremesOf(data);
  if (least === most) return data[0];
  if (Number.isFinite(least) && Number.isFinite(most)) {
    return liOfValues(data, [least, most], tolerance, initialGuess);
  }
  const numbers = kept(data, (value) => !Number.isNaN(value));
  if (numbers.every((value) => value === numbers[0])) return numbers[0];
  const finite = kept(numbers, (value) => Math.abs(value) < Infinity);
  return liOfValues(finite, finiteRangeOf(finite), tolerance, initialGuess);
}

/** The values that pass a test, in order; lent where all do. */
function kept<T extends Float32Array | Float64Array>(data: T, test: (value: number) => boolean): T {
  let count = 0;
  for (let i = 0; i < data.length; i++) if (test(data[i])) count++;
  if (count === data.length) return data;
  const result = data.slice(0, count) as T;
  for (let i = 0, n = 0; i < data.length; i++) if (test(data[i])) result[n++] = data[i];
  return result;
}

/** Where the search starts, counted from the darkest pixel. */
function startAt(guess: number, low: number, high: number, round: Rounding): number {
  const start = guess - low;
  if (!(round(start) > 0 && round(start) < round(high - low))) {
    throw new ParameterError(
      `\`initialGuess\` must be inside the image's range, above ${low} and below ${high}, got ${guess}`,
      { parameter: "initialGuess", value: guess },
    );
  }
  return round(start);
}

function liOfLevels(
  data: Uint8Array | Uint16Array | Int32Array,
  tolerance: number,
  guess: number | undefined,
): number {
  const { low, count } = levelCounts(data);
  if (count.length === 1) return low;
  let pixels = 0;
  let moment = 0;
  for (let i = 0; i < count.length; i++) {
    pixels += count[i];
    moment += i * count[i];
  }
  const high = low + count.length - 1;
  let next = guess === undefined ? moment / pixels : Math.trunc(startAt(guess, low, high, double));
  let current = -2 * tolerance;
  // Sums over the levels before `behind`, taken along from step to step: whole numbers, and so exact.
  let [below, momentBelow, behind] = [0, 0, 0];
  while (Math.abs(next - current) > tolerance) {
    current = next;
    for (; behind <= current; behind++) {
      below += count[behind];
      momentBelow += behind * count[behind];
    }
    for (; behind - 1 > current; behind--) {
      below -= count[behind - 1];
      momentBelow -= (behind - 1) * count[behind - 1];
    }
    const back = momentBelow / below;
    const fore = (moment - momentBelow) / (pixels - below);
    if (back === 0) break;
    next = (back - fore) / (Math.log(back) - Math.log(fore));
  }
  return next + low;
}

function liOfValues(
  finite: Float32Array | Float64Array,
  [low, high]: readonly [number, number],
  tolerance: number,
  guess: number | undefined,
): number {
  const narrow = finite instanceof Float32Array;
  const round: Rounding = narrow ? single : double;
  const log: Rounding = narrow ? logSingle : Math.log;
  const n = finite.length;
  const type = elementOf(finite);
  return scratch(() => {
    const [values, above, upTo] = [0, 0, 0].map(() => alloc((n + 4) * 2 ** type));
    const table = alloc(2 ** (17 + type));
    const { arithmeticValue, pairwiseSum, partAt, smallestGap } = points();
    viewLike(finite).set(finite, values / 2 ** type);
    arithmeticValue(values, low, n, type, ARITHMETIC.subtract, values);
    const gap = () => smallestGap(values, n, Number(narrow), above, upTo, table);
    const meanOf = (src: number, count: number) => round(pairwiseSum(src, count, type) / count);
    const limit = round(tolerance || gap() / 2);
    let next = guess === undefined ? meanOf(values, n) : startAt(guess, low, high, round);
    let current = round(-2 * limit);
    while (round(Math.abs(next - current)) > limit) {
      current = next;
      const more = partAt(values, n, Number(narrow), current, above, upTo);
      const fore = meanOf(above, more);
      const back = meanOf(upTo, n - more);
      if (back === 0) break;
      next = round(round(back - fore) / round(log(back) - log(fore)));
    }
    return round(next + low);
  });
}
