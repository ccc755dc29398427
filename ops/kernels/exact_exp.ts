/**
 * The exponential function rounded to the nearest double, which `Math.exp` only nearly is, and sums in
 * numpy's order: what it takes for weights of a Gaussian that agree with numpy's.
 *
 * @module
 */

import { filters } from "../../kernels/filters.ts";
import { alloc, scratch, views } from "../../kernels/runtime.ts";

/**
 * The exponential function, rounded to the nearest double (but for one argument in a billion or so).
 *
 * @param values Numbers from -700 to 700.
 * @returns e to the power of each.
 */
export function exactExp(values: Float64Array): Float64Array {
  return scratch(() => {
    const at = alloc(values.length * 8);
    views().f64.set(values, at / 8);
    filters().exponentials(at, values.length);
    return views().f64.slice(at / 8, at / 8 + values.length);
  });
}

/**
 * The sum of values in numpy's order: eight partial sums in turn, halves of long lists apart.
 *
 * @param values The values.
 * @returns Their sum.
 */
export function pairwiseSum(values: Float64Array): number {
  const n = values.length;
  if (n > 128) {
    const middle = (n >> 1) & ~7;
    return pairwiseSum(values.subarray(0, middle)) + pairwiseSum(values.subarray(middle));
  }
  let sum = 0;
  let i = 0;
  if (n >= 8) {
    const parts = values.slice(0, 8);
    for (i = 8; i < (n & ~7); i += 8) for (let j = 0; j < 8; j++) parts[j] += values[i + j];
    const [a, b, c, d, e, f, g, h] = parts;
    sum = ((a + b) + (c + d)) + ((e + f) + (g + h));
  }
  for (; i < n; i++) sum += values[i];
  return sum;
}
