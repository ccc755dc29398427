/**
 * What is connected with given pixels: a flood over a mask.
 *
 * @module
 */
import { room } from "../../core/memory.ts";
import { objects } from "../../kernels/objects.ts";
import { alloc, scratch, views } from "../../kernels/runtime.ts";
import { type PaddedGrid, paddedGrid, rowsAround } from "../morphology/padded.ts";

/** Where a flood begins: at the border, at one pixel, or at the pixels of a mask. */
export type FloodStart =
  | { readonly frame: number }
  | { readonly pixel: number }
  | { readonly mask: Uint8Array };

/** Options of {@linkcode spread}. */
export interface SpreadOptions {
  /** Length of each axis, none of them 0. */
  readonly shape: readonly number[];
  /** How many axes two neighbours may differ in, within 1 … rank. */
  readonly connectivity: number;
  /** What is flooded: pixels of 1 or of 0. */
  readonly over: 0 | 1;
  /** Begins in a frame of some width along the border, at a pixel's index, or under a mask. */
  readonly from: FloodStart;
  /** What becomes 1: where the flood was, where it was not, or what it should flood and did not. */
  readonly give: keyof typeof WHAT;
}

/** Answers by the number that the kernel knows them by. */
const WHAT = { flooded: 0, others: 1, spared: 2 } as const;
/** Pixels of rows that go in and out together. */
const BAND = 1 << 17;
/** Runs that one call of a kernel takes, so that a hot loop is entered anew once it is optimised. */
const BUDGET = 1 << 12;

/**
 * Floods a mask from run to run. Takes O(pixels) to read and write the mask, and beside that only what the
 * flooded runs take; allocates the result and, as scratch, a byte a pixel and 8 a run that waits.
 *
 * @param mask Bytes of 0 and others, row-major.
 * @param options Shape, neighbours, what is flooded, from where, and what is wanted.
 * @returns A new mask.
 */
export function spread(mask: Uint8Array, options: SpreadOptions): Uint8Array {
  const grid = paddedGrid(options.shape);
  const { rows, width } = grid;
  const result = room(Uint8Array, mask.length);
  scratch(() => {
    const { admitRows, reachedRows } = objects();
    const cells = alloc(grid.size);
    const firsts = alloc(rows.length * 4);
    const band = alloc(Math.max(BAND, width));
    views().i32.set(rows, firsts / 4);
    const zero = 1 - options.over;
    overBands(grid, (row, count) => {
      views().u8.set(mask.subarray(row * width, (row + count) * width), band);
      admitRows(band, cells, firsts, row, count, width, zero);
    });
    views().u8.fill(0, cells + rows[rows.length - 1] + width, cells + grid.size);
    flood(grid, { cells, firsts, band }, options);
    overBands(grid, (row, count) => {
      reachedRows(cells, firsts, row, count, width, WHAT[options.give], band);
      result.set(views().u8.subarray(band, band + count * width), row * width);
    });
  });
  return result;
}

/** Goes over rows, some together. */
function overBands({ rows, width }: PaddedGrid, work: (row: number, count: number) => void): void {
  const most = Math.max(1, Math.floor(BAND / width));
  for (let row = 0; row < rows.length; row += most) work(row, Math.min(most, rows.length - row));
}

interface Addresses {
  readonly cells: number;
  readonly firsts: number;
  readonly band: number;
}

function flood(
  grid: PaddedGrid,
  { cells, firsts, band }: Addresses,
  { shape, connectivity, from }: SpreadOptions,
): void {
  const { spread, spreadFrom, spreadFromMarks } = objects();
  const { rows, width } = grid;
  const { earlier, later } = rowsAround(grid, connectivity);
  const around = alloc((earlier.length + later.length) * 4);
  views().i32.set(earlier, around / 4);
  views().i32.set(later, around / 4 + earlier.length);
  const sides = (earlier.length + later.length) / 2;
  // Between two runs of a row lies a pixel.
  const most = (width >> 1) + 1;
  const stack = alloc(0);
  let n = 0;
  let room = 0;
  /** Makes room for more runs than wait: the stack comes last, and grows in place. */
  const reserve = (more: number) => {
    if (n + more <= room) return;
    const added = Math.max(n + more, 4096) * 8;
    room = (alloc(added) + added - stack) / 8;
  };
  const begin = (row: number, first: number, end: number) => {
    reserve(most);
    n = spreadFrom(cells, firsts, row, first, end, stack, n);
  };
  if ("pixel" in from) {
    const x = from.pixel % width;
    begin(Math.floor(from.pixel / width), x, x + 1);
  } else if ("frame" in from) {
    const { frame } = from;
    for (let row = 0; row < rows.length; row++) {
      if (rowInFrame(row, shape, frame)) begin(row, 0, width);
      else {
        begin(row, 0, frame);
        begin(row, width - frame, width);
      }
    }
  } else {
    overBands(grid, (row, count) => {
      views().u8.set(from.mask.subarray(row * width, (row + count) * width), band);
      reserve(count * most);
      n = spreadFromMarks(band, cells, firsts, row, count, width, stack, n);
    });
  }
  while (n > 0) {
    reserve(sides * most);
    n = spread(stack, n, room - sides * most, around, sides, BUDGET);
  }
}

/**
 * Whether a row lies in the frame by its place along the axes but the last.
 *
 * @param row Number of the row.
 * @param shape Length of each axis.
 * @param frame Width of the frame.
 * @returns True if it does.
 */
export function rowInFrame(row: number, shape: readonly number[], frame: number): boolean {
  for (let axis = shape.length - 2; axis >= 0; axis--) {
    const at = row % shape[axis];
    if (at < frame || at >= shape[axis] - frame) return true;
    row = Math.floor(row / shape[axis]);
  }
  return false;
}
