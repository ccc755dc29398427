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

/** The product of two 32-bit numbers and a third one, rounded to 32 bits once. */
function fused(a: number, b: number, c: number): number {
  const product = a * b;
  const sum = product + c;
  const near = Math.fround(sum);
  // Rounded to 64 bits first, a sum may have come to lie midway between two 32-bit numbers.
  const far = 2 * sum - near;
  if (sum === near || Math.fround(far) !== far) return near;
  const part = sum - product;
  const lost = (product - (sum - part)) + (c - part);
  return lost === 0 ? near : lost > 0 ? Math.max(near, far) : Math.min(near, far);
}

/** Numerator and denominator, highest power first, of ln(1 + x) from √½ - 1 to √2 - 1. */
const LOG_OVER = [
  0.02589979117907922693523,
  0.3808837741388407920751,
  1.480000633576506585156,
  2.112677543073053063722,
  0.9999999999999998702752,
  0,
].map(Math.fround);
const LOG_UNDER = [
  0.00587509540312457434295,
  0.1546476374983906719538,
  0.9864942958519418960339,
  2.453006071784736363091,
  2.612677543073109236779,
  1,
].map(Math.fround);
const LN2 = Math.fround(Math.LN2);
const SQRT1_2 = Math.fround(Math.SQRT1_2);

/**
 * Natural logarithm in 32 bits as numpy takes it on processors with AVX2: a quotient of polynomials,
 * up to four units in the last place off. Elsewhere numpy takes that of the system.
 *
 * @param value A 32-bit number.
 * @returns Its logarithm.
 */
export function logSingle(value: number): number {
  if (!(value > 0) || value === Infinity) return Math.log(value);
  let exponent = Math.floor(Math.log2(value)) + 1;
  let mantissa = value / 2 ** exponent;
  // Nearly a power of 2, log2 is one.
  if (mantissa >= 1) [exponent, mantissa] = [exponent + 1, mantissa / 2];
  else if (mantissa < 0.5) [exponent, mantissa] = [exponent - 1, mantissa * 2];
  if (mantissa <= SQRT1_2) [exponent, mantissa] = [exponent - 1, mantissa * 2];
  const x = mantissa - 1;
  let over = LOG_OVER[0];
  let under = LOG_UNDER[0];
  for (let i = 1; i < 6; i++) {
    over = fused(over, x, LOG_OVER[i]);
    under = fused(under, x, LOG_UNDER[i]);
  }
  return fused(exponent, LN2, Math.fround(over / under));
}
