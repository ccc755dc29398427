/**
 * Morphology as its definitions say, with no thought of speed.
 *
 * @module
 */
import type { PixelArray } from "../../mod.ts";

/** A flat index as one index an axis. */
export function unravel(index: number, shape: readonly number[]): number[] {
  return shape.map((length, axis) => {
    const step = shape.slice(axis + 1).reduce((a, b) => a * b, 1);
    return Math.floor(index / step) % length;
  });
}

/** One index an axis as a flat index; -1 outside. */
export function ravel(position: readonly number[], shape: readonly number[]): number {
  if (position.some((p, axis) => p < 0 || p >= shape[axis])) return -1;
  return position.reduce((sum, p, axis) => sum * shape[axis] + p, 0);
}

/** Indices of a pixel's neighbours that differ along at most `connectivity` axes. */
export function neighboursOf(
  index: number,
  shape: readonly number[],
  connectivity: number,
): number[] {
  const position = unravel(index, shape);
  const found: number[] = [];
  for (let code = 0; code < 3 ** shape.length; code++) {
    const step = unravel(code, shape.map(() => 3)).map((s) => s - 1);
    const changed = step.filter((s) => s !== 0).length;
    if (changed === 0 || changed > connectivity) continue;
    const other = ravel(position.map((p, axis) => p + step[axis]), shape);
    if (other >= 0) found.push(other);
  }
  return found;
}

function borderIndex(index: number, length: number, mode: string): number {
  for (; mode !== "constant" && (index < 0 || index >= length);) {
    if (mode === "nearest") return index < 0 ? 0 : length - 1;
    if (mode === "wrap") index += index < 0 ? length : -length;
    else if (mode === "reflect") index = index < 0 ? -1 - index : 2 * length - 1 - index;
    else index = length === 1 ? 0 : index < 0 ? -index : 2 * length - 2 - index;
  }
  return index;
}

/** The extremum under a footprint, pixel by pixel. */
export function naiveExtremum<A extends PixelArray>(
  data: A,
  shape: readonly number[],
  footprint: { data: ArrayLike<number>; shape: readonly number[] },
  { op, mode = "reflect", cval = 0, origin = shape.map(() => 0) }: {
    op: "min" | "max";
    mode?: string;
    cval?: number;
    origin?: readonly number[];
  },
): A {
  const result = data.slice() as A;
  for (let i = 0; i < data.length; i++) {
    const position = unravel(i, shape);
    const values: number[] = [];
    for (let k = 0; k < footprint.data.length; k++) {
      if (footprint.data[k] === 0) continue;
      const from = unravel(k, footprint.shape).map((index, axis) =>
        borderIndex(
          position[axis] + index - (footprint.shape[axis] >> 1) - origin[axis],
          shape[axis],
          mode,
        )
      );
      const index = ravel(from, shape);
      values.push(index < 0 ? cval : data[index]);
    }
    result[i] = op === "min" ? Math.min(...values) : Math.max(...values);
  }
  return result;
}

/** Reconstruction by repeating a step of one pixel until nothing changes. */
export function naiveReconstruction(
  seed: ArrayLike<number>,
  image: ArrayLike<number>,
  shape: readonly number[],
  connectivity: number,
  op: "min" | "max",
): number[] {
  const [beyond, within] = op === "max" ? [Math.max, Math.min] : [Math.min, Math.max];
  let result = Array.from(seed);
  for (;;) {
    const next = result.map((value, i) =>
      within(
        beyond(value, ...neighboursOf(i, shape, connectivity).map((q) => result[q])),
        image[i],
      )
    );
    if (next.every((value, i) => value === result[i])) return next;
    result = next;
  }
}

/** The connected component of a pixel among the pixels that `isIn` takes. */
export function componentOf(
  start: number,
  shape: readonly number[],
  connectivity: number,
  isIn: (index: number) => boolean,
): Set<number> {
  const seen = new Set([start]);
  for (const p of seen) {
    for (const q of neighboursOf(p, shape, connectivity)) if (isIn(q)) seen.add(q);
  }
  return seen;
}
