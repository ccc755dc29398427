/**
 * Distances counted in steps.
 *
 * @module
 */
import { copyOf } from "../../core/memory.ts";
import { type GridValue, type Labels, labelsLike } from "../../core/values.ts";
import { objects } from "../../kernels/objects.ts";
import { compared } from "../../kernels/pointwise.ts";
import { alloc, scratch, views } from "../../kernels/runtime.ts";
import { type PaddedGrid, paddedGrid, rowsAround } from "../morphology/padded.ts";

/** What counts as one step: to any neighbour, or to a face neighbour only. */
export type ChamferMetric = "chessboard" | "taxicab";

/** Options of {@linkcode chamfer}. */
export interface ChamferOptions {
  /** `chessboard` (unless given): a step leads to any neighbour; `taxicab`: to a face neighbour. */
  readonly metric?: ChamferMetric | undefined;
}

/**
 * Fewest steps from every foreground pixel to the background, in any rank; 0 on the background.
 *
 * What lies beyond the border is not background. Without any background every pixel gets -1, as in
 * scipy. Two passes, O(pixels · neighbours in earlier rows); allocates the result only.
 *
 * Reference: scipy.ndimage `distance_transform_cdt`; Rosenfeld and Pfaltz 1966, doi:10.1145/321356.321357.
 *
 * @param value Mask, label image or image; whatever is not 0 is foreground.
 * @param options Metric.
 * @returns Whole numbers of steps.
 * @example A corner
 * ```ts
 * import assert from "node:assert/strict";
 * import { createMask } from "petri";
 * import { chamfer } from "petri/ops/distance";
 *
 * const mask = createMask(Uint8Array.of(0, 1, 1, 1), [2, 2]);
 * assert.deepEqual([...chamfer(mask).data], [0, 1, 1, 1]);
 * assert.deepEqual([...chamfer(mask, { metric: "taxicab" }).data], [0, 1, 1, 2]);
 * ```
 */
export function chamfer(value: GridValue, options: ChamferOptions = {}): Labels {
  const { data, shape } = value;
  const { metric = "chessboard" } = options;
  const grey = data instanceof Int32Array ? new Float64Array(data) : data;
  const object = value.kind === "mask" ? value.data : compared(grey, "!=", 0);
  if (!object.includes(0)) return labelsLike(value, new Int32Array(data.length).fill(-1));
  return labelsLike(value, steps(object, shape, metric === "taxicab" ? 1 : shape.length));
}

/** Rows of bytes on their way in. */
const BAND = 1 << 17;

/** Two passes over the rows, each of which takes from those before it, or behind it. */
function steps(object: Uint8Array, shape: readonly number[], connectivity: number): Int32Array {
  const width = shape[shape.length - 1];
  // The kernel takes whole vectors, and nothing may come from what lies around rows.
  const grid = paddedGrid([...shape.slice(0, -1), Math.ceil(width / 8) * 8 + 14]);
  const height = grid.rows.length;
  // No way is longer than all axes together.
  const isWide = shape.reduce((sum, side) => sum + side, 0) >= 65535;
  const wide = Number(isWide);
  const bytes = isWide ? 4 : 2;
  return scratch(() => {
    const most = Math.max(1, Math.min(height, Math.floor(BAND / width)));
    const band = alloc(most * width);
    const cells = alloc(grid.size * bytes) + 16;
    const firsts = alloc(height * 4);
    const { earlier, later } = rowsAround(grid, connectivity);
    const around = alloc((earlier.length + later.length) * 4);
    const result = alloc(object.length * 4);
    const { farRows, stepsRows, wideRows } = objects();
    const { i32, u16, u8 } = views();
    i32.set(grid.rows, firsts / 4);
    i32.set(earlier, around / 4);
    i32.set(later, around / 4 + earlier.length);
    for (let y = 0; y < height; y += most) {
      const rows = Math.min(most, height - y);
      u8.set(object.subarray(y * width, (y + rows) * width), band);
      farRows(band, width, rows, cells, wide, firsts + y * 4);
    }
    closeAround(grid, isWide ? i32 : u16, cells / bytes, isWide ? 2 ** 30 : 65535);
    stepsRows(cells, wide, firsts, height, width, around, earlier.length / 2);
    wideRows(cells, wide, firsts, width, height, result);
    return copyOf(i32.subarray(result / 4, result / 4 + object.length));
  });
}

/** Rows in the frame of a grid are far from anything. */
function closeAround(
  { rows, width, size }: PaddedGrid,
  view: Int32Array | Uint16Array,
  base: number,
  far: number,
): void {
  let end = 0;
  for (let i = 0; i <= rows.length; i++) {
    const first = i < rows.length ? rows[i] : size;
    if (first - end > 2) view.fill(far, base + end, base + first);
    end = first + width;
  }
}
