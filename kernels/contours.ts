/**
 * Lines at a grey level, band of rows by band of rows.
 *
 * @module
 */
import { elementOf, type Elements } from "./bands.ts";
import { overChunks, viewLike } from "./chunks.ts";
import { regionKernels } from "./regions.ts";
import { alloc, scratch, views } from "./runtime.ts";

/** Bytes of a band of rows: room is made for all its cells at once. */
const BAND = 1 << 15;
/** Bytes that the points and lines of a square take at most. */
const CELLS = 144;

/**
 * Smallest and largest value, infinite ones too; NaN is passed over.
 *
 * @param data Grey values.
 * @returns Both; infinity and −infinity where there is none.
 */
export function spanOf(data: Elements): [number, number] {
  return scratch(() => {
    const out = alloc(16);
    views().f64.set([Infinity, -Infinity], out / 8);
    overChunks([data], [], ([src], _, n) => {
      regionKernels().widenSpan(src, n, elementOf(data), out);
    });
    const [low, high] = views().f64.subarray(out / 8, out / 8 + 2);
    return [low, high];
  });
}

/** How lines are drawn. */
export interface LinesOptions {
  /** Width of the plane in pixels, at least 2. */
  readonly width: number;
  /** Their grey level. */
  readonly level: number;
  /** Whether pixels above the level join across a diagonal, else those at most at it. */
  readonly joinHigh: boolean;
  /** Whether pixels above the level lie on the left of a line. */
  readonly backwards: boolean;
  /** Where lines are drawn. */
  readonly mask: Uint8Array | undefined;
}

/**
 * Lines by marching squares, those of the first squares first.
 *
 * @param data Grey values of a plane of at least two rows.
 * @param options Width, level, connection, direction, mask.
 * @returns y0, x0, y1, x1, … of each line.
 */
export function linesAt(
  data: Elements,
  { width, level, joinHigh, backwards, mask }: LinesOptions,
): Float64Array<ArrayBuffer>[] {
  return scratch(() => {
    const height = data.length / width;
    const bytes = data.BYTES_PER_ELEMENT;
    const rows = Math.min(height - 1, Math.max(1, Math.floor(BAND / (width * bytes))));
    const [src, state] = [alloc((rows + 1) * width * bytes), alloc(32)];
    const masked = mask === undefined ? 0 : alloc((rows + 1) * width);
    const [bits, slots] = [alloc(width / 4 + 32), alloc(96 * width + 16)];
    const { addLines, beginLines, writeLines } = regionKernels();
    const cells = alloc(0);
    beginLines(state, width, slots, cells);
    // All cells lie one behind the other, as nothing else is allocated before the last.
    for (let [y, cell, end] = [0, cells, cells]; y < height - 1; y += rows) {
      const n = Math.min(rows, height - 1 - y);
      const need = n * width * CELLS;
      if (end - cell < need) end = alloc(need) + need;
      viewLike(data).set(data.subarray(y * width, (y + n + 1) * width), src / bytes);
      if (mask) views().u8.set(mask.subarray(y * width, (y + n + 1) * width), masked);
      cell = addLines(state, src, elementOf(data), n, y, masked, level, Number(joinHigh), bits) >>>
        0;
    }
    const [points, lines] = views().u32.subarray(state / 4, state / 4 + 2);
    const [dst, counts] = [alloc(points * 16), alloc(lines * 4)];
    const count = writeLines(state, Number(backwards), dst, counts);
    const { f64, i32 } = views();
    let from = dst / 8;
    return Array.from(i32.subarray(counts / 4, counts / 4 + count), (n) => {
      const line = f64.slice(from, from + 2 * n);
      from += 2 * n;
      return line;
    });
  });
}
