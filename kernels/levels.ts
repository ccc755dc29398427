/**
 * Counts of grey levels in scratch memory: thresholds are found there.
 *
 * @module
 */
import { points } from "./points.ts";
import { alloc, scratch, views } from "./runtime.ts";

/** Counts of grey levels, and the levels' grey values. */
export interface Levels {
  /** Pixels a level. */
  readonly count: Uint32Array;
  /** Grey value of each. */
  readonly center: Float64Array;
}

/**
 * Numbers one by one.
 *
 * @param first The first one.
 * @param length How many.
 * @returns The numbers.
 */
export function rampOf(first: number, length: number): Float64Array {
  return scratch(() => {
    const at = alloc(length * 8);
    points().ramp(first, length, at);
    return views().f64.slice(at / 8, at / 8 + length);
  });
}

/** Puts counts into scratch memory. */
function counted(count: Uint32Array): number {
  const at = alloc(count.byteLength);
  views().u32.set(count, at / 4);
  return at;
}

/**
 * A threshold from running sums of counts and of grey values.
 *
 * @param kernel Which one.
 * @param levels Counts and grey values.
 * @param type The type of sums of grey values, in `ELEMENT`: 32 or 64 bits.
 * @returns The index of a level; -1 for none.
 */
export function splitOf(
  kernel: "otsuLevel" | "isodataLevel",
  { count, center }: Levels,
  type: number,
): number {
  return scratch(() => {
    const n = count.length;
    const counts = counted(count);
    const [centers, weights, moments] = [n * 8, n * 4, n << type].map(alloc);
    views().f64.set(center, centers / 8);
    return points()[kernel](counts, centers, n, type, weights, moments);
  });
}

/**
 * Yen's criterion, without its logarithm.
 *
 * @param count Pixels a level.
 * @param total Their sum, in 32 bits.
 * @param part Which part of the largest value is near it.
 * @returns The index of the largest value, and the levels whose values are near it.
 */
export function yenCriterionOf(
  count: Uint32Array,
  total: number,
  part: number,
): { best: number; largest: number; near: readonly { index: number; value: number }[] } {
  return scratch(() => {
    const n = count.length;
    const counts = counted(count);
    const [tails, values] = [n * 4, n * 4].map(alloc);
    const { listFrom, yenCriterion } = points();
    const best = yenCriterion(counts, n, total, tails, values);
    const { f32, i32 } = views();
    const largest = f32[values / 4 + best];
    // The list takes the place of the sums, which nobody needs any more.
    const found = listFrom(values, n - 1, largest * part, tails);
    const near = Array.from(i32.subarray(tails / 4, tails / 4 + found), (index) => ({
      index,
      value: f32[values / 4 + index],
    }));
    return { best, largest, near };
  });
}

/**
 * The highest of a histogram, and where it begins and ends.
 *
 * @param count Pixels a level, not all 0.
 * @returns The first of the levels with most pixels, the first and the last with any.
 */
export function peakAndEndsOf(count: Uint32Array): { peak: number; low: number; high: number } {
  return scratch(() => {
    const counts = counted(count);
    const out = alloc(12);
    points().peakAndEnds(counts, count.length, out);
    const [peak, low, high] = views().i32.subarray(out / 4, out / 4 + 3);
    return { peak, low, high };
  });
}

/**
 * Where counts lie farthest below a line that begins at 0.
 *
 * @param count Pixels a level.
 * @param line Level where it begins, upwards or downwards, and how many levels it runs over.
 * @param rise What is gained with each level.
 * @param run What is lost with each pixel.
 * @returns The first level from the beginning on with the largest gain.
 */
export function farthestBelowOf(
  count: Uint32Array,
  { start, step, width }: { start: number; step: number; width: number },
  rise: number,
  run: number,
): number {
  return scratch(() => {
    const counts = counted(count);
    return start + step * points().farthestBelow(counts, start, step, width, rise, run);
  });
}

/**
 * The levels with pixels.
 *
 * @param count Pixels a level.
 * @returns Their indices, in order.
 */
export function filledLevels(count: Uint32Array): Int32Array {
  return scratch(() => {
    const counts = counted(count);
    const list = alloc(count.length * 4 + 4);
    const found = points().listFilled(counts, count.length, list);
    return views().i32.slice(list / 4, list / 4 + found);
  });
}

/**
 * Several thresholds that part counts into classes of the greatest variance between them, in 32 bits.
 *
 * @param count Pixels a level, some of the first.
 * @param places Levels that may be thresholds, in order: the first one, not the last.
 * @param splits How many thresholds, at most as many as places.
 * @returns The first of the best combinations: indices of levels.
 */
export function bestSplitsOf(count: Uint32Array, places: Int32Array, splits: number): number[] {
  return scratch(() => {
    const counts = counted(count);
    const m = places.length;
    const [at, work, out] = [m * 4, (m * 4 + 128) * 4, splits * 12].map(alloc);
    views().i32.set(places, at / 4);
    points().bestSplits(counts, count.length, at, m, splits, work, out);
    return Array.from(views().i32.subarray(out / 4, out / 4 + splits), (i) => places[i]);
  });
}

/** The splits of counts that are hardly more fuzzy than the best. */
export interface LeastFuzzy {
  /** Levels with pixels. */
  readonly levels: Float64Array;
  /** Pixels of each. */
  readonly values: Float64Array;
  /** The last level of the darker class, and the means of both, in order. */
  readonly splits: readonly { level: number; below: number; above: number }[];
}

/**
 * The splits among which the one of the least fuzzy entropy is. Means come from whole numbers of 32 bits, which
 * overflow.
 *
 * @param count Pixels a level, at least three of them with any.
 * @returns The levels with pixels and the splits.
 */
export function leastFuzzyOf(count: Uint32Array): LeastFuzzy {
  return scratch(() => {
    const m = filledLevels(count).length;
    const counts = counted(count);
    const [levels, values, means, list] = [8, 8, 8, 32].map((bytes) => alloc((m + 1) * bytes));
    const { splitsOfLeastFuzziness } = points();
    const found = splitsOfLeastFuzziness(counts, count.length, m, levels, values, means, list);
    const { f64 } = views();
    return {
      levels: f64.slice(levels / 8, levels / 8 + m),
      values: f64.slice(values / 8, values / 8 + m),
      splits: Array.from({ length: found }, (_, i) => {
        const [level, below, above] = f64.subarray(list / 8 + 4 * i, list / 8 + 4 * i + 3);
        return { level, below, above };
      }),
    };
  });
}

/** Smoothed counts. */
export interface Smoothed {
  /** The counts in 32 bits. */
  readonly values: Float32Array;
  /** How often they were smoothed. */
  readonly rounds: number;
  /** How many peaks are left: levels from which the counts begin to fall. */
  readonly count: number;
  /** The first two of them. */
  readonly peaks: readonly [number, number];
}

/**
 * Running means over three levels, the ends reflected, again and again until fewer than three peaks are left.
 *
 * @param count Pixels a level.
 * @param most How often at most, at least once.
 * @returns The smoothed counts and their peaks.
 */
export function smoothedLevels(count: Uint32Array, most: number): Smoothed {
  return scratch(() => {
    const n = count.length;
    const [from, to] = [n * 4, n * 4].map(alloc);
    const out = alloc(12);
    const { f32, i32 } = views();
    f32.set(count, from / 4);
    const rounds = points().smoothLevels(from, to, n, most, out);
    const at = (rounds % 2 === 1 ? to : from) / 4;
    const [left, first, second] = i32.subarray(out / 4, out / 4 + 3);
    return { values: f32.slice(at, at + n), rounds, count: left, peaks: [first, second] };
  });
}
