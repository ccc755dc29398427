/**
 * Arithmetic as numpy does it, so that ties fall as they do there: sums in 32 bits where its arrays
 * are 32-bit, the first of equal maxima, NaN before all.
 *
 * @module
 */

/** Rounding to the type that numpy computes in. */
export type Rounding = (value: number) => number;

/** No rounding: 64 bits. */
export const double: Rounding = (value: number): number => value;

/** Rounding to 32 bits. */
export const single: Rounding = Math.fround;

/**
 * Index of the largest value: the first of equals, and the first NaN before all.
 *
 * @param values At least one value.
 * @returns Its index.
 */
export function argmax(values: ArrayLike<number>): number {
  let best = 0;
  for (let i = 0; i < values.length; i++) {
    if (Number.isNaN(values[i])) return i;
    if (values[i] > values[best]) best = i;
  }
  return best;
}

/**
 * Index of the smallest value in a stretch: the first of equals.
 *
 * @param values Values.
 * @param from First index.
 * @param to Index behind the last.
 * @returns The index.
 */
export function argmin(values: ArrayLike<number>, from: number, to: number): number {
  let best = from;
  for (let i = from + 1; i < to; i++) if (values[i] < values[best]) best = i;
  return best;
}

/**
 * Running sums, each rounded.
 *
 * @param values Summands.
 * @param round The type of the sums.
 * @returns As many sums.
 */
export function cumulative(values: ArrayLike<number>, round: Rounding): Float64Array {
  const sums = new Float64Array(values.length);
  let sum = 0;
  for (let i = 0; i < values.length; i++) sums[i] = sum = round(sum + values[i]);
  return sums;
}

/**
 * Running sums from the end: element i is the sum of i and all behind it.
 *
 * @param values Summands.
 * @param round The type of the sums.
 * @returns As many sums.
 */
export function cumulativeFromEnd(values: ArrayLike<number>, round: Rounding): Float64Array {
  const sums = new Float64Array(values.length);
  let sum = 0;
  for (let i = values.length - 1; i >= 0; i--) sums[i] = sum = round(sum + values[i]);
  return sums;
}

/**
 * Natural logarithm in 32 bits.
 *
 * @param value A 32-bit number.
 * @returns Its logarithm, rounded to 32 bits.
 */
export function logSingle(value: number): number {
  return Math.fround(Math.log(value));
}
