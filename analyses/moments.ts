/**
 * How well an object fills the ellipse that has its moments.
 *
 * @module
 */
import type { Labels } from "../core/values.ts";
import { eachRun } from "../ops/segmentation/label.ts";

/** Sums over the pixels of an object: 1, y, x, y², x², xy. */
const SUMS = 6;

/**
 * Sums over the pixels of each object; those of two objects add up to those of both together.
 *
 * @param labels Objects, two axes.
 * @param count The highest label.
 * @returns Six numbers a label, from 0: pixels, y, x, y², x², xy.
 */
export function momentsOf(labels: Labels, count: number): Float64Array {
  const sums = new Float64Array((count + 1) * SUMS);
  eachRun(labels, (one, y, start, end) => addRun(sums, one, y, start, end));
  return sums;
}

/**
 * Adds pixels of one row to an object.
 *
 * @param sums Of {@linkcode momentsOf}; changed.
 * @param one The object.
 * @param y The row.
 * @param start The first column.
 * @param end The column behind the last.
 */
export function addRun(
  sums: Float64Array,
  one: number,
  y: number,
  start: number,
  end: number,
): void {
  const pixels = end - start;
  const x = pixels * (start + end - 1) / 2;
  const squares = (k: number) => (k - 1) * k * (2 * k - 1) / 6;
  const at = one * SUMS;
  sums[at] += pixels;
  sums[at + 1] += y * pixels;
  sums[at + 2] += x;
  sums[at + 3] += y * y * pixels;
  sums[at + 4] += squares(end) - squares(start);
  sums[at + 5] += y * x;
}

/**
 * Pixels of an object, or of two together, over the area of the ellipse with the same second moments:
 * 1 for an ellipse, 0.955 for a rectangle, 0.89 for two disks side by side, less for anything bent or
 * split.
 *
 * @param sums Of {@linkcode momentsOf}.
 * @param one An object that has pixels.
 * @param other Another one, to be taken together with it.
 * @returns From 0 to 1.
 */
export function ellipseFit(sums: Float64Array, one: number, other?: number): number {
  const at = (k: number) =>
    sums[one * SUMS + k] + (other === undefined ? 0 : sums[other * SUMS + k]);
  const { yy, xx, xy } = seconds(at);
  return Math.min(1, at(0) / (4 * Math.PI * Math.sqrt(Math.max(yy * xx - xy * xy, 1e-9))));
}

/**
 * The variance of an object's pixels, taken for squares, across the axis along which they spread most.
 *
 * @param sums Of {@linkcode momentsOf}.
 * @param one An object that has pixels.
 * @returns In pixels squared; 1/12 for a single pixel.
 */
export function leastVariance(sums: Float64Array, one: number): number {
  const { yy, xx, xy } = seconds((k) => sums[one * SUMS + k]);
  return (yy + xx) / 2 - Math.hypot((yy - xx) / 2, xy);
}

/**
 * Adds one object to another.
 *
 * @param sums Of {@linkcode momentsOf}; changed.
 * @param into The object that grows.
 * @param from The object that is added.
 */
export function addMoments(sums: Float64Array, into: number, from: number): void {
  for (let k = 0; k < SUMS; k++) sums[into * SUMS + k] += sums[from * SUMS + k];
}

/** Second central moments, from the sums. */
function seconds(at: (k: number) => number): { yy: number; xx: number; xy: number } {
  const area = at(0);
  const [y, x] = [at(1) / area, at(2) / area];
  return {
    yy: at(3) / area - y * y + 1 / 12,
    xx: at(4) / area - x * x + 1 / 12,
    xy: at(5) / area - x * y,
  };
}
