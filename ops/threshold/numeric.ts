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
 * Sum as numpy adds up a contiguous array: in blocks of up to 128 with eight accumulators, blocks
 * pairwise. 32-bit arrays are summed in 32 bits.
 *
 * @param values Summands.
 * @returns The sum.
 */
export function pairwiseSum(values: Float32Array | Float64Array): number {
  return values instanceof Float32Array
    ? pairwiseSingle(values, 0, values.length)
    : pairwiseDouble(values, 0, values.length);
}

function pairwiseSingle(a: Float32Array, from: number, n: number): number {
  const round = Math.fround;
  if (n < 8) {
    let sum = 0;
    for (let i = from; i < from + n; i++) sum = round(sum + a[i]);
    return sum;
  }
  if (n <= 128) {
    let r0 = a[from], r1 = a[from + 1], r2 = a[from + 2], r3 = a[from + 3];
    let r4 = a[from + 4], r5 = a[from + 5], r6 = a[from + 6], r7 = a[from + 7];
    const end = from + n - n % 8;
    for (let i = from + 8; i < end; i += 8) {
      r0 = round(r0 + a[i]);
      r1 = round(r1 + a[i + 1]);
      r2 = round(r2 + a[i + 2]);
      r3 = round(r3 + a[i + 3]);
      r4 = round(r4 + a[i + 4]);
      r5 = round(r5 + a[i + 5]);
      r6 = round(r6 + a[i + 6]);
      r7 = round(r7 + a[i + 7]);
    }
    let sum = round(
      round(round(r0 + r1) + round(r2 + r3)) + round(round(r4 + r5) + round(r6 + r7)),
    );
    for (let i = end; i < from + n; i++) sum = round(sum + a[i]);
    return sum;
  }
  const half = (n >> 1) - (n >> 1) % 8;
  return round(pairwiseSingle(a, from, half) + pairwiseSingle(a, from + half, n - half));
}

function pairwiseDouble(a: Float64Array, from: number, n: number): number {
  if (n < 8) {
    let sum = 0;
    for (let i = from; i < from + n; i++) sum += a[i];
    return sum;
  }
  if (n <= 128) {
    let r0 = a[from], r1 = a[from + 1], r2 = a[from + 2], r3 = a[from + 3];
    let r4 = a[from + 4], r5 = a[from + 5], r6 = a[from + 6], r7 = a[from + 7];
    const end = from + n - n % 8;
    for (let i = from + 8; i < end; i += 8) {
      r0 += a[i];
      r1 += a[i + 1];
      r2 += a[i + 2];
      r3 += a[i + 3];
      r4 += a[i + 4];
      r5 += a[i + 5];
      r6 += a[i + 6];
      r7 += a[i + 7];
    }
    let sum = ((r0 + r1) + (r2 + r3)) + ((r4 + r5) + (r6 + r7));
    for (let i = end; i < from + n; i++) sum += a[i];
    return sum;
  }
  const half = (n >> 1) - (n >> 1) % 8;
  return pairwiseDouble(a, from, half) + pairwiseDouble(a, from + half, n - half);
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
