/**
 * Grids with one element more on every side, so that a flood needs no look at the border, and the
 * offsets of a pixel's neighbours in them.
 *
 * @module
 */
import { checkParameter } from "../../core/errors.ts";

/** Where an array's rows lie in a grid that is padded by one element on every side. */
export interface PaddedGrid {
  /** Length of each axis of the array. */
  readonly shape: readonly number[];
  /** Elements of the padded grid. */
  readonly size: number;
  /** Elements from one to the next along each axis. */
  readonly strides: readonly number[];
  /** Elements of a padded row. */
  readonly pitch: number;
  /** Elements of a row. */
  readonly width: number;
  /** Index of the first element of every row, in order. */
  readonly rows: Int32Array;
}

/**
 * Lays out a padded grid.
 *
 * @param shape Length of each axis, none of them 0.
 * @returns Where its rows lie.
 */
export function paddedGrid(shape: readonly number[]): PaddedGrid {
  const rank = shape.length;
  const strides = shape.map(() => 1);
  for (let axis = rank - 2; axis >= 0; axis--) {
    strides[axis] = strides[axis + 1] * (shape[axis + 1] + 2);
  }
  const width = shape[rank - 1];
  let rows = Int32Array.of(strides.reduce((sum, stride) => sum + stride, 0));
  for (let axis = 0; axis < rank - 1; axis++) {
    const next = new Int32Array(rows.length * shape[axis]);
    for (let i = 0, k = 0; i < rows.length; i++) {
      for (let j = 0; j < shape[axis]; j++) next[k++] = rows[i] + j * strides[axis];
    }
    rows = next;
  }
  return { shape, size: strides[0] * (shape[0] + 2), strides, pitch: width + 2, width, rows };
}

interface Elements {
  readonly length: number;
  set(data: ArrayLike<number>, index: number): void;
  subarray(from: number, to: number): ArrayLike<number>;
}

/**
 * Copies an array's rows into a padded grid.
 *
 * @param grid The layout.
 * @param data The array, row-major.
 * @param view Memory of the padded grid.
 * @param base Index of its first element in `view`.
 */
export function copyIn(grid: PaddedGrid, data: Elements, view: Elements, base: number): void {
  const { rows, width } = grid;
  for (let i = 0; i < rows.length; i++) {
    view.set(data.subarray(i * width, i * width + width), base + rows[i]);
  }
}

/**
 * Copies the rows of a padded grid into an array.
 *
 * @param grid The layout.
 * @param view Memory of the padded grid.
 * @param base Index of its first element in `view`.
 * @param data Where the rows go.
 */
export function copyOut(grid: PaddedGrid, view: Elements, base: number, data: Elements): void {
  const { rows, width } = grid;
  for (let i = 0; i < rows.length; i++) {
    const start = base + rows[i];
    data.set(view.subarray(start, start + width), i * width);
  }
}

/**
 * The rows around a row that hold neighbours of its pixels.
 *
 * @param grid The layout.
 * @param connectivity Neighbours differ by one along at most this many axes.
 * @returns For the rows before it and for those behind it: offset in elements, and 1 where pixels one to
 * the left and right are neighbours too.
 */
export function rowsAround(
  grid: PaddedGrid,
  connectivity: number,
): { readonly earlier: Int32Array; readonly later: Int32Array } {
  const leading = grid.strides.slice(0, -1);
  const found: [number, number][] = [];
  for (let code = 0; code < 3 ** leading.length; code++) {
    let rest = code;
    let steps = 0;
    let offset = 0;
    for (const stride of leading) {
      const step = rest % 3 - 1;
      rest = Math.floor(rest / 3);
      if (step !== 0) steps++;
      offset += step * stride;
    }
    if (steps > 0 && steps <= connectivity) found.push([offset, Number(steps < connectivity)]);
  }
  const side = (sign: number) =>
    Int32Array.from(found.filter(([offset]) => sign * offset > 0).flat());
  return { earlier: side(-1), later: side(1) };
}

/**
 * Offsets of a pixel's neighbours in a padded grid, in raster order: the first half lies before the
 * pixel.
 *
 * @param grid The layout.
 * @param connectivity Neighbours differ by one along at most this many axes, from 1.
 * @returns Offsets in elements, ascending.
 * @throws {ParameterError} If `connectivity` is not a whole number from 1.
 */
export function neighbours(grid: PaddedGrid, connectivity: number): Int32Array {
  const { strides } = grid;
  const rank = strides.length;
  connectivity = withinRank(connectivity, rank);
  const offsets: number[] = [];
  for (let code = 0; code < 3 ** rank; code++) {
    let rest = code;
    let steps = 0;
    let offset = 0;
    for (let axis = 0; axis < rank; axis++) {
      const step = rest % 3 - 1;
      rest = Math.floor(rest / 3);
      if (step !== 0) steps++;
      offset += step * strides[axis];
    }
    if (steps > 0 && steps <= connectivity) offsets.push(offset);
  }
  return Int32Array.from(offsets).sort();
}

/**
 * A connectivity that the rank has: what is more than the rank counts as the rank, as in scipy's
 * `generate_binary_structure`.
 *
 * @param connectivity Neighbours differ by one along at most this many axes.
 * @param rank Number of axes.
 * @returns A whole number from 1 to the rank.
 * @throws {ParameterError} If it is not a whole number from 1.
 */
export function withinRank(connectivity: number, rank: number): number {
  checkParameter(
    Number.isInteger(connectivity) && connectivity >= 1,
    "connectivity",
    connectivity,
    "a whole number from 1",
  );
  return Math.min(connectivity, rank);
}
