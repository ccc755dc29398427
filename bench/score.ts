/**
 * How well found objects agree with annotated ones.
 *
 * @module
 */

/** What was right and wrong at one overlap. */
export interface Score {
  /** Annotated objects that a found one overlaps enough. */
  readonly hits: number;
  /** The found objects that do. */
  readonly matched: readonly number[];
  /** Found objects that overlap no annotated one enough. */
  readonly extra: number;
  /** Annotated objects that were missed. */
  readonly missed: number;
  /** hits / (hits + extra + missed). */
  readonly precision: number;
  /** 2 hits / (2 hits + extra + missed). */
  readonly f1: number;
}

/**
 * Scores a label image: objects agree if their intersection is more than half of their union, so that
 * each agrees with one other at most.
 *
 * @param truth Annotated objects, one number a pixel.
 * @param found Found objects.
 * @returns Counts, average precision and F1 at that overlap.
 */
export function score(truth: ArrayLike<number>, found: ArrayLike<number>): Score {
  const shared = new Map<number, number>();
  const sizes = new Map<number, number>();
  const areas = new Map<number, number>();
  for (let i = 0; i < truth.length; i++) {
    const [a, b] = [truth[i], found[i]];
    if (a > 0) sizes.set(a, (sizes.get(a) ?? 0) + 1);
    if (b > 0) areas.set(b, (areas.get(b) ?? 0) + 1);
    if (a > 0 && b > 0) {
      const key = a * 2 ** 24 + b;
      shared.set(key, (shared.get(key) ?? 0) + 1);
    }
  }
  const matched: number[] = [];
  for (const [key, both] of shared) {
    const one = key % 2 ** 24;
    const union = sizes.get(Math.floor(key / 2 ** 24))! + areas.get(one)! - both;
    if (both > union / 2) matched.push(one);
  }
  const hits = matched.length;
  const extra = areas.size - hits;
  const missed = sizes.size - hits;
  const all = hits + extra + missed;
  return {
    hits,
    matched,
    extra,
    missed,
    precision: all === 0 ? 1 : hits / all,
    f1: all === 0 ? 1 : 2 * hits / (hits + all),
  };
}
