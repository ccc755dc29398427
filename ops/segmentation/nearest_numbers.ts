/**
 * The number of the nearest object, within a distance.
 *
 * @module
 */
import { room } from "../../core/memory.ts";
import type { GridValue } from "../../core/values.ts";
import { objects } from "../../kernels/objects.ts";
import { alloc, scratch, views } from "../../kernels/runtime.ts";
import { LONGEST, planeSquares } from "../distance/edt.ts";

/** Which pixels get a number, and whose. */
export interface NearestOptions {
  /** Pixels must lie farther than this from the object, in pixels. */
  readonly inner: number;
  /** Pixels must lie at most this far from it. */
  readonly outer: number;
  /** Of several objects at one distance: the first by column, then row; or the lowest number. */
  readonly ties: "first" | "lowest";
  /** Whether objects keep their numbers; they get 0 unless given. */
  readonly keep?: boolean | undefined;
}

/** Beyond this distance the search along a row costs more than it saves. */
const FARTHEST = 64;
/** Elements of rows on their way out. */
const BAND = 1 << 16;

/**
 * Gives background pixels of a plane the number of the nearest object.
 *
 * @param labels Objects.
 * @param options Distances and ties.
 * @returns Numbers, 0 out of reach; `undefined` for more than a plane or a far reach.
 */
export function nearestNumbers(
  { data, shape }: GridValue,
  { inner, outer, ties, keep = false }: NearestOptions,
): Int32Array | undefined {
  if (shape.length !== 2 || outer > FARTHEST || shape.some((side) => side >= LONGEST)) {
    return undefined;
  }
  const [height, width] = shape;
  const out = room(Int32Array, data.length);
  if (out.length === 0) return out;
  return scratch(() => {
    const numbers = alloc(data.length * 4);
    views().i32.set(data, numbers / 4);
    const { freeBytes, nearestRows } = objects();
    const bring = (to: number, from: number, n: number) => freeBytes(numbers + from * 4, n, to);
    return planeSquares(bring, width, height, (columns) => {
      if (columns === 0) return out.fill(0);
      const rows = Math.max(1, Math.min(height, Math.floor(BAND / width)));
      const found = alloc(rows * width * 4);
      const work = alloc((width + 192) * 2);
      const { i32 } = views();
      const [above, limit] = [squareWithin(inner), squareWithin(outer)];
      const lowest = Number(ties === "lowest");
      for (let y = 0; y < height; y += rows) {
        const count = Math.min(rows, height - y);
        const row = columns + y * width * 2;
        // deno-fmt-ignore
        nearestRows(row, work, numbers, found, width, height, y, count, above, limit, lowest, Number(keep));
        out.set(i32.subarray(found / 4, found / 4 + count * width), y * width);
      }
      return out;
    });
  });
}

/** The largest whole number whose root is at most a distance. */
function squareWithin(distance: number): number {
  let square = Math.floor(distance * distance) + 1;
  while (Math.sqrt(square) > distance) square--;
  return square;
}
