/**
 * Ranges of grey values: of pixel types, and of images by percentiles.
 *
 * @module
 */
import type { PixelArray, PixelType } from "../../core/values.ts";
import { countsOf, extremesOf, finiteRangeOf, rankedOf } from "../../kernels/statistics.ts";
import { NAMED_RANGES, type NamedRange } from "./named_ranges.ts";

export { NAMED_RANGES, type NamedRange };

/**
 * The pixel type of typed data.
 *
 * @param data Grey values.
 * @returns Its name.
 */
export function typeOf(data: PixelArray): PixelType {
  if (data instanceof Uint8Array) return "uint8";
  if (data instanceof Uint16Array) return "uint16";
  return data instanceof Float32Array ? "float32" : "float64";
}

/**
 * Smallest and largest value as numpy finds them: NaN spreads.
 *
 * @param data Grey values.
 * @returns Both, or NaN twice.
 */
export function extremes(data: PixelArray): [number, number] {
  if (data instanceof Uint8Array || data instanceof Uint16Array) return finiteRangeOf(data);
  return extremesOf(data);
}

/**
 * Percentiles by linear interpolation between sorted values, as numpy's default.
 *
 * @param data Grey values; a NaN makes all NaN.
 * @param percents From 0 to 100.
 * @returns A value each.
 */
export function percentiles(data: PixelArray, percents: readonly number[]): number[] {
  const round = data instanceof Float32Array ? Math.fround : (value: number) => value;
  const last = data.length - 1;
  const positions = percents.map((percent) => percent / 100 * last);
  const ranks = positions.flatMap((at) => [Math.floor(at), Math.min(Math.floor(at) + 1, last)]);
  const values = data instanceof Float64Array
    ? rankedBySort(data, [...ranks, last])
    : data instanceof Float32Array
    ? rankedOf(data, [...ranks, last])
    : rankedByCount(data, [...ranks, last]);
  if (Number.isNaN(values.at(-1))) return percents.map(() => NaN);
  return positions.map((position, i) => {
    const part = position - Math.floor(position);
    const a = values[2 * i];
    const b = values[2 * i + 1];
    const gap = round(b - a);
    return part >= 0.5 ? b - gap * (1 - part) : a + gap * part;
  });
}

/** The value of each rank. */
function rankedBySort(data: PixelArray, ranks: readonly number[]): number[] {
  const sorted = data.slice().sort();
  return ranks.map((rank) => sorted[rank]);
}

/** The value of each rank, from a histogram. */
function rankedByCount(data: Uint8Array | Uint16Array, ranks: readonly number[]): number[] {
  const counts = countsOf(data);
  let [value, below, before] = [0, counts[0], 0];
  return ranks.map((rank) => {
    if (rank < before) [value, below] = [0, counts[0]];
    before = rank;
    while (below <= rank) below += counts[++value];
    return value;
  });
}
