/**
 * How sure a mean or a middle value is.
 *
 * @module
 */

/**
 * The mean of numbers; NaN of none.
 *
 * @param values Numbers.
 * @returns Their mean.
 */
export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/**
 * The 95 % confidence interval of a mean: Student's t times the standard error to both sides.
 *
 * @param values Independent numbers.
 * @returns Low and high end; NaN of fewer than two.
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { intervalOfMean } from "petri/analyses/intervals";
 *
 * const [low, high] = intervalOfMean([1, 2, 3, 4]);
 * assert.deepEqual([low.toFixed(3), high.toFixed(3)], ["0.446", "4.554"]);
 * ```
 */
export function intervalOfMean(values: readonly number[]): [low: number, high: number] {
  const { length } = values;
  if (length < 2) return [NaN, NaN];
  const middle = mean(values);
  const squares = values.reduce((sum, value) => sum + (value - middle) ** 2, 0);
  const reach = studentT(length - 1) * Math.sqrt(squares / (length - 1) / length);
  return [middle - reach, middle + reach];
}

/** The 0.975 quantile of Student's t for one to four degrees of freedom. */
const FEW = [12.706204736, 4.30265273, 3.182446305, 2.776445105];

/**
 * The 0.975 quantile of Student's t; from five degrees of freedom on by its expansion in powers of 1 / degrees,
 * to 0.0003.
 *
 * Reference: Abramowitz and Stegun 1964, 26.7.5.
 */
function studentT(degrees: number): number {
  if (degrees <= FEW.length) return FEW[degrees - 1];
  const z = 1.959963985;
  const terms = [
    z,
    (z ** 3 + z) / 4,
    (5 * z ** 5 + 16 * z ** 3 + 3 * z) / 96,
    (3 * z ** 7 + 19 * z ** 5 + 17 * z ** 3 - 15 * z) / 384,
    (79 * z ** 9 + 776 * z ** 7 + 1482 * z ** 5 - 1920 * z ** 3 - 945 * z) / 92160,
  ];
  return terms.reduce((sum, term, power) => sum + term / degrees ** power, 0);
}

/**
 * The distribution-free confidence interval of a median, of at least 95 %: the innermost pair of values
 * as far from both ends beyond which the median lies with a chance of no more than 5 %.
 *
 * Reference: Conover 1999, Practical Nonparametric Statistics, 3.2: the number of values below the median
 * is binomial.
 *
 * @param values Independent numbers.
 * @returns Low and high end; NaN of fewer than six, which cannot be so sure.
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { intervalOfMedian } from "petri/analyses/intervals";
 *
 * assert.deepEqual(intervalOfMedian([7, 3, 1, 2, 6, 4, 5, 9, 8]), [2, 8]);
 * assert.deepEqual(intervalOfMedian([1, 2, 3, 4, 5]), [NaN, NaN]);
 * ```
 */
export function intervalOfMedian(values: readonly number[]): [low: number, high: number] {
  const sorted = values.toSorted((a, b) => a - b);
  const { length } = sorted;
  // Values left out at each end: their binomial chances, from 2^-length on, stay below half of 5 %.
  let chance = -length * Math.LN2;
  let sum = 0;
  let outside = -1;
  while (2 * outside + 3 <= length) {
    const next = sum + Math.exp(chance);
    if (next > 0.025) break;
    sum = next;
    outside++;
    chance += Math.log((length - outside) / (outside + 1));
  }
  return outside < 0 ? [NaN, NaN] : [sorted[outside], sorted[length - 1 - outside]];
}
