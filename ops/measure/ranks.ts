/**
 * Order statistics of any numbers.
 *
 * @module
 */
import { numbersOfRanks } from "../../kernels/statistics.ts";

/**
 * The value below which a part of all values lies, without interpolation. NaN lies above all. O(values).
 *
 * @param values Numbers.
 * @param part From 0 to 1.
 * @returns NaN for no values.
 */
export function quantile(values: ArrayLike<number>, part: number): number {
  return numbersOfRanks(values, [Math.round(part * (values.length - 1))])[0];
}

/**
 * The middle value; the mean of the two middle ones. NaN lies above all. O(values).
 *
 * @param values Numbers.
 * @returns NaN for no values.
 */
export function median(values: ArrayLike<number>): number {
  const middle = values.length >> 1;
  if (values.length % 2 === 1) return numbersOfRanks(values, [middle])[0];
  const [lower, upper] = numbersOfRanks(values, [middle - 1, middle]);
  return (lower + upper) / 2;
}
