/**
 * Convex hulls of objects, and of objects joined.
 *
 * @module
 */
import type { Labels } from "../../core/values.ts";
import { hullSide } from "../../ops/morphology/convex_hull.ts";
import { eachRun } from "../../ops/segmentation/label.ts";

/** A corner as y, x. */
export type Corner = readonly [number, number];

/**
 * The convex hull of each object, round the corners of its pixels.
 *
 * @param labels Objects, two axes.
 * @param count The highest label.
 * @returns Corners in order, by label.
 */
export function hullsOf(labels: Labels, count: number): Corner[][] {
  const corners: Corner[][] = Array.from({ length: count + 1 }, () => []);
  const [first, last] = [new Int32Array(count + 1), new Int32Array(count + 1)];
  const found: number[] = [];
  const endRow = (y: number) => {
    for (const one of found) {
      const [left, right] = [first[one], last[one]];
      corners[one].push([y, left], [y, right], [y + 1, left], [y + 1, right]);
      last[one] = 0;
    }
    found.length = 0;
  };
  let row = 0;
  eachRun(labels, (one, y, start, end) => {
    if (y > row) endRow(row);
    row = y;
    if (last[one] === 0) {
      first[one] = start;
      found.push(one);
    }
    last[one] = end;
  });
  endRow(row);
  return corners.map(hullAround);
}

/**
 * The convex hull of points: of those in line, the outermost two.
 *
 * O(points · log points).
 *
 * @param points Points.
 * @returns Corners in order; all points where there are fewer than three.
 */
export function hullAround(points: readonly Corner[]): Corner[] {
  if (points.length < 3) return [...points];
  const sorted = points.toSorted((a, b) => a[0] - b[0] || a[1] - b[1]);
  // The last corner of each side is the first of the other.
  return [sorted, sorted.toReversed()].flatMap((points) => hullSide(points, 1).slice(0, -1));
}

/**
 * Area of a polygon.
 *
 * @param corners Corners in order.
 * @returns Pixels.
 */
export function polygonArea(corners: readonly Corner[]): number {
  let twice = 0;
  corners.forEach(([y, x], i) => {
    const [nextY, nextX] = corners[(i + 1) % corners.length];
    twice += y * nextX - x * nextY;
  });
  return Math.abs(twice) / 2;
}
