/**
 * The objects of a label image as runs of pixels in scratch memory: the common ground of all region
 * measurements. Labels are read in bands of rows; when an image has more runs than are kept at once,
 * it is read again instead, so that memory stays bounded.
 *
 * @module
 */
import type { Labels, PixelArray } from "../../core/values.ts";
import { elementOf } from "../../kernels/bands.ts";
import { regionKernels } from "../../kernels/regions.ts";
import { alloc, scratch, views } from "../../kernels/runtime.ts";

/** 32-bit numbers an object in {@linkcode Objects.stats}: pixels, runs, z0, z1, y0, y1, x0, x1. */
export const STATS = 8;
/** Bytes of a run in a list in raster order: index, row, first column, column behind the last. */
const LISTED = 16;
/** Bytes of a run sorted by object: row, first column, column behind the last. */
const SORTED = 12;
/** Runs held at once unless told otherwise. */
const CAPACITY = 6_000_000;
/** Bytes of a band of rows. */
const BAND = 1 << 20;
/** Labels up to this find their index in an array, larger ones in a map. */
const DENSE = 1 << 24;

/** What is known of the objects of a label image, and ways to go over their runs. */
export interface Objects {
  /** The label image's data. */
  readonly labels: Int32Array;
  /** Label numbers in ascending order; background and negative numbers are left out. */
  readonly ids: Int32Array;
  /** Eight numbers an object, see {@linkcode STATS}. */
  readonly stats: Int32Array;
  /** Address of the same numbers in scratch memory. */
  readonly statsAt: number;
  /** Columns. */
  readonly width: number;
  /** Rows of a plane. */
  readonly height: number;
  /** Planes; 1 for a picture. */
  readonly depth: number;
  /**
   * Goes over the runs sorted by object, in batches that fit into memory.
   *
   * @param use Gets the address of the runs of objects `from` to `to`, which is not included.
   */
  eachBatch(use: (runs: number, from: number, to: number) => void): void;
  /**
   * Goes over the runs in raster order beside bands of an image.
   *
   * @param data The image.
   * @param use Gets a list of runs, their number, the address of the band, its first row and pixel type.
   */
  eachBand(
    data: PixelArray,
    use: (list: number, count: number, band: number, row: number, type: number) => void,
  ): void;
}

/**
 * Finds the objects of a label image and does something with them.
 *
 * @param labels Rank 2 or 3.
 * @param work Gets the objects; their addresses hold until it returns.
 * @param capacity Runs held at once.
 * @returns What `work` returns.
 */
export function withObjects<T>(
  labels: Labels,
  work: (objects: Objects) => T,
  capacity: number = CAPACITY,
): T {
  const { shape, data } = labels;
  const [depth, height, width] = shape.length === 3 ? shape : [1, ...shape];
  return scratch(() => work(findObjects(data, [depth, height, width], capacity)));
}

function findObjects(
  data: Int32Array,
  [depth, height, width]: readonly number[],
  capacity: number,
): Objects {
  const rows = data.length === 0 ? 0 : depth * height;
  const bandRows = Math.max(1, Math.min(rows, Math.floor(BAND / (width * 4 || 1))));
  // One band more than the capacity, so that a list is only closed between bands.
  const held = Math.min(rows * width, capacity) + bandRows * width;
  const list = alloc(held * LISTED);
  const source = alloc(bandRows * width * 4);
  const kernels = regionKernels();

  /** Extracts lists of runs with labels, each of at most `capacity` runs and a band. */
  function eachList(use: (count: number, last: boolean) => void): void {
    let count = 0;
    for (let row = 0; row < rows; row += bandRows) {
      const n = Math.min(bandRows, rows - row);
      views().i32.set(data.subarray(row * width, (row + n) * width), source / 4);
      count += kernels.extractRuns(source, width, n, row, list + count * LISTED);
      if (row + n === rows || count > capacity) {
        use(count, row + n === rows);
        count = 0;
      }
    }
  }

  const seen = new Seen();
  let whole = -1;
  let lists = 0;
  eachList((count) => {
    seen.addAll(views().i32, list / 4, count);
    whole = lists++ === 0 ? count : -1;
  });
  const ids = seen.sorted();
  const relabel = relabeller(ids, seen.largest);
  const statsAt = alloc(ids.length * STATS * 4);
  views().i32.fill(0, statsAt / 4, statsAt / 4 + ids.length * STATS);

  /** Goes over all lists, their labels replaced by indices. */
  function eachIndexed(use: (count: number) => void): void {
    if (whole >= 0) use(whole);
    else {
      eachList((count) => {
        relabel(list, count);
        use(count);
      });
    }
  }
  if (whole >= 0) relabel(list, whole);
  eachIndexed((count) => kernels.tallyRuns(list, count, height, statsAt));
  const stats = views().i32.slice(statsAt / 4, statsAt / 4 + ids.length * STATS);

  return {
    labels: data,
    ids,
    stats,
    statsAt,
    width,
    height,
    depth,
    eachBatch(use) {
      for (let from = 0; from < ids.length;) {
        let to = from;
        let total = 0;
        do total += stats[to++ * STATS + 1]; while (
          to < ids.length && total + stats[to * STATS + 1] <= capacity
        );
        scratch(() => {
          const next = alloc(ids.length * 4);
          const runs = alloc(total * SORTED);
          const { u32 } = views();
          let place = 0;
          for (let i = from; i < to; i++) {
            u32[next / 4 + i] = place;
            place += stats[i * STATS + 1];
          }
          eachIndexed((count) => kernels.scatterRuns(list, count, from, to, next, runs));
          use(runs, from, to);
        });
        from = to;
      }
    },
    eachBand(data, use) {
      scratch(() => {
        const type = elementOf(data);
        const band = alloc((bandRows * width) << type);
        eachIndexed((count) => {
          let at = 0;
          while (at < count) {
            const view = views();
            const first = view.i32[list / 4 + at * 4 + 1];
            const n = Math.min(bandRows, rows - first);
            let end = at;
            while (end < count && view.i32[list / 4 + end * 4 + 1] < first + n) end++;
            const part = data.subarray(first * width, (first + n) * width);
            view.u8.set(new Uint8Array(part.buffer, part.byteOffset, part.byteLength), band);
            use(list + at * LISTED, end - at, band, first, type);
            at = end;
          }
        });
      });
    },
  };
}

/** The labels met: a byte each up to a size, a set beyond. */
class Seen {
  largest = 0;
  #dense = new Uint8Array(1 << 8);
  readonly #sparse = new Set<number>();

  addAll(i32: Int32Array, at: number, count: number): void {
    let dense = this.#dense;
    for (const end = at + count * 4; at < end; at += 4) {
      const label = i32[at];
      if (label < dense.length) dense[label] = 1;
      else if (label > DENSE) this.#sparse.add(label);
      else {
        const wider = new Uint8Array(Math.min(DENSE + 1, Math.max(2 * dense.length, label + 1)));
        wider.set(dense);
        dense = wider;
        dense[label] = 1;
      }
    }
    this.#dense = dense;
  }

  sorted(): Int32Array {
    const dense = this.#dense;
    let n = 0;
    for (let label = 0; label < dense.length; label++) n += dense[label];
    const ids = new Int32Array(n + this.#sparse.size);
    let at = 0;
    for (let label = 0; label < dense.length; label++) if (dense[label]) ids[at++] = label;
    for (const label of this.#sparse) ids[at++] = label;
    if (this.#sparse.size > 0) ids.subarray(n).sort();
    this.largest = at === 0 ? 0 : ids[at - 1];
    return ids;
  }
}

/** What replaces labels in a list by their indices. */
function relabeller(ids: Int32Array, largest: number): (list: number, count: number) => void {
  if (largest <= DENSE) {
    const table = alloc((largest + 1) * 4);
    const { i32 } = views();
    for (let i = 0; i < ids.length; i++) i32[table / 4 + ids[i]] = i;
    return (list, count) => regionKernels().relabelRuns(list, count, table);
  }
  const index = new Map<number, number>();
  for (let i = 0; i < ids.length; i++) index.set(ids[i], i);
  return (list, count) => {
    const { i32 } = views();
    for (let at = list / 4; count > 0; at += 4, count--) i32[at] = index.get(i32[at])!;
  };
}
