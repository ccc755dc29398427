/**
 * The number of the nearest object, within a distance.
 *
 * @module
 */
import { recycleArray, room, zeros } from "../../core/memory.ts";
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
 * @returns Numbers, 0 on objects and out of reach; `undefined` for more than a plane or a far reach.
 */
export function nearestNumbers(
  { data, shape }: GridValue,
  { inner, outer, ties }: NearestOptions,
): Int32Array | undefined {
  if (shape.length !== 2 || outer > FARTHEST || shape.some((side) => side >= LONGEST)) {
    return undefined;
  }
  const [height, width] = shape;
  const out = zeros(Int32Array, data.length);
  if (out.length === 0) return out;
  const free = room(Uint8Array, data.length);
  for (let i = 0; i < free.length; i++) free[i] = Number(data[i] === 0);
  planeSquares(free, width, height, (columns, sites, begins) => {
    if (columns === 0) return;
    scratch(() => {
      const numbers = alloc(data.length * 4);
      const rows = Math.max(1, Math.min(height, Math.floor(BAND / width)));
      const squares = alloc(rows * width * 4);
      const found = alloc(rows * width * 4);
      const { i32 } = views();
      i32.set(data, numbers >> 2);
      const { squareRows, nearestRows } = objects();
      const [above, limit] = [squareWithin(inner), squareWithin(outer)];
      for (let y = 0; y < height; y += rows) {
        const count = Math.min(rows, height - y);
        const row = columns + y * width * 2;
        squareRows(row, squares, width, count, sites, begins);
        // deno-fmt-ignore
        nearestRows(row, squares, numbers, found, width, height, y, count, above, limit, Number(ties === "lowest"));
        out.set(i32.subarray(found >> 2, (found >> 2) + count * width), y * width);
      }
    });
  });
  recycleArray(free);
  return out;
}

/** The largest whole number whose root is at most a distance. */
function squareWithin(distance: number): number {
  let square = Math.floor(distance * distance) + 1;
  while (Math.sqrt(square) > distance) square--;
  return square;
}
