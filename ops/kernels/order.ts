/**
 * The value of a rank under a footprint, by the quickest of several ways: sorting networks for small
 * medians, insertion for other footprints of few pixels, counting for large ones.
 *
 * @module
 */
import { roomLike } from "../../core/memory.ts";
import type { PixelArray } from "../../core/values.ts";
import { type Band, ELEMENT, elementOf, overWindows, strideFor } from "../../kernels/bands.ts";
import { filters } from "../../kernels/filters.ts";
import { alloc, scratch, views } from "../../kernels/runtime.ts";
import type { Border } from "./separable.ts";
import { offsetTable, type TapList } from "./taps.ts";

/** The rank to take, and what stands beyond the border. */
export interface OrderOptions extends Border {
  /** 0 for the least value. */
  readonly rank: number;
}

/** A filter for one band. */
type BandFilter = (band: Band) => void;

/** A filter for n columns. */
type ColumnsFilter = (rows: Omit<Band, "y">, n: number) => void;

/** What the ways to do it have to know. */
interface Task {
  readonly taps: TapList;
  readonly count: number;
  readonly rank: number;
  readonly type: number;
  readonly width: number;
  /** Window of a plane, and planes. */
  readonly across: number;
  readonly down: number;
  readonly planes: number;
}

/**
 * The value of a rank under a footprint, at every pixel, in any rank of array.
 *
 * A NaN in the window gives NaN. Allocates the result and a band of scratch.
 *
 * @param data Grey values, row-major.
 * @param shape Length of each axis.
 * @param taps The footprint.
 * @param options Rank and border.
 * @returns An array of the same type.
 */
export function orderStatistic(
  data: PixelArray,
  shape: readonly number[],
  taps: TapList,
  { mode, cval, rank }: OrderOptions,
): PixelArray {
  const { window, centre } = taps;
  const type = elementOf(data);
  const result = roomLike(data);
  // The constant in the image's type, as C converts it.
  const constant = result.slice(0, 1).fill(cval)[0] ?? 0;
  const sides = [1, ...window];
  const task: Task = {
    taps,
    count: taps.weights.length,
    rank,
    type,
    width: shape[shape.length - 1],
    across: sides[sides.length - 1],
    down: sides[sides.length - 2],
    planes: window.slice(0, -2).reduce((a, b) => a * b, 1),
  };
  const few = isLarge(task)
    ? fewValues(data as Float32Array | Float64Array, mode === "constant" ? [constant] : [])
    : undefined;
  if (few !== undefined) {
    const { ranks, values, rankOf } = few;
    const how = { mode, cval: mode === "constant" ? rankOf(constant) : 0, rank };
    const found = orderStatistic(ranks, shape, taps, how);
    for (let i = 0; i < found.length; i++) result[i] = values[found[i]];
    return result;
  }
  scratch(() => {
    const { filter, most } = wayFor(task);
    const options = { shape, window, centre, mode, cval: constant, inOrder: true };
    overWindows(data, result, most === undefined ? options : { ...options, most }, filter);
  });
  return result;
}

/** Pixels of a tile below which numbering its window takes longer than it saves, if the image can be numbered. */
const LEAST_TILE = 1024;
/** Most different values that numbers of 16 bits can stand for. */
const MOST_RANKS = 65536;

/** Whether a window over floats is so large that tiles hold little else. */
function isLarge(task: Task): boolean {
  const { count, rank, type } = task;
  if (type < ELEMENT.f32 || insertionSteps(count, rank) <= MOST_STEPS[type]) return false;
  const { columns, rows } = tileOf(task) ?? { columns: 0, rows: 0 };
  return columns * rows < LEAST_TILE;
}

/** Numbers in place of floats, in their order, where these are few enough and none is NaN. */
function fewValues<T extends Float32Array | Float64Array>(
  data: T,
  others: readonly number[],
): { ranks: Uint16Array; values: T; rankOf: (value: number) => number } | undefined {
  const sorted = roomLike(data, data.length + others.length) as T;
  sorted.set(data);
  sorted.set(others, data.length);
  sorted.sort();
  if (Number.isNaN(sorted[sorted.length - 1])) return undefined;
  let count = 0;
  for (let i = 0; i < sorted.length; i++) {
    if (count > 0 && Object.is(sorted[i], sorted[count - 1])) continue;
    if (count === MOST_RANKS) return undefined;
    sorted[count++] = sorted[i];
  }
  const values = sorted.subarray(0, count) as T;
  const rankOf = (value: number) => {
    let [low, high] = [0, count - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      const at = values[middle];
      // -0 comes before 0.
      if (at < value || at === 0 && Object.is(at, -0) && Object.is(value, 0)) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  const ranks = new Uint16Array(data.length);
  for (let i = 0; i < ranks.length; i++) ranks[i] = rankOf(data[i]);
  return { ranks, values, rankOf };
}

/** Steps of {@linkcode insertion} up to which it is the quickest way, by element type; more of floats pay for their ranks. */
const MOST_STEPS = [500, 1000, 400, 200];

function wayFor(task: Task): { filter: BandFilter; most?: number } {
  const { count, rank, type, across, down, planes } = task;
  const isFull = planes === 1 && count === across * down;
  const isMedian = rank === count >> 1;
  if (
    isFull && isMedian && across === down && [3, 5, 7].includes(across) && type !== ELEMENT.f64
  ) {
    return { filter: network(task) };
  }
  const steps = insertionSteps(count, rank);
  if (steps <= MOST_STEPS[type]) return { filter: insertion(task) };
  if (isFull && type === ELEMENT.u8 && count <= 255) {
    return { filter: columnCounts(task), most: 256 };
  }
  if (type === ELEMENT.u8 || type === ELEMENT.u16) return { filter: following(task) };
  const tile = tileOf(task);
  if (tile === undefined || count === 0) return { filter: selection(task) };
  const isFew = steps <= MOST_STEPS[ELEMENT.u16];
  return { filter: tiles(task, Math.min(256, tile.columns), tile.rows, isFew), most: tile.rows };
}

/** Tiles whose windows hold at most as many floats as 16 bits number, if there are such. */
function tileOf({ across, down, planes }: Task): { columns: number; rows: number } | undefined {
  let rows = 32;
  const columns = () => Math.floor(MOST_RANKS / (planes * (rows + down - 1))) - across + 1;
  while (rows > 1 && columns() < 64) rows >>= 1;
  return columns() < 1 ? undefined : { columns: columns(), rows };
}

/** Quickselect at every pixel: for anything. */
function selection({ taps, count, rank, type, width }: Task): BandFilter {
  const offsets = offsetTable(taps, type);
  const work = alloc(count * 8);
  return (band) => {
    offsets.fit(band);
    const { src, srcStride, dst, dstStride, rows } = band;
    // deno-fmt-ignore
    filters().rankRows(src, srcStride, dst, dstStride, rows, width, type, offsets.address, count, rank, work);
  };
}

/** Steps by insertion: for each four pixels, the places of the list that they pass. */
function insertionSteps(count: number, rank: number): number {
  const fromEnd = Math.min(rank, count - 1 - rank);
  let steps = 0;
  for (let i = 0; i < count; i += 4) {
    steps += 3 + Math.min(i, fromEnd + 1) - Math.max(0, fromEnd - (count - i));
  }
  return steps;
}

/** Insertion at every pixel. */
function insertion(task: Task): BandFilter {
  const insert = inserter(task, task.type);
  const otherwise = selection(task);
  return (band) => hasNaN(task, band) ? otherwise(band) : insert(band, task.width);
}

/** Sorting by insertion, a vector of pixels of a type at a time; the rank counts from the nearer end. */
function inserter(task: Task, type: number): ColumnsFilter {
  const { taps, count } = task;
  const offsets = offsetTable(taps, type);
  const isFlipped = 2 * task.rank > count - 1;
  const rank = isFlipped ? count - 1 - task.rank : task.rank;
  const work = alloc((rank + 5) * 16);
  const constants = alloc(48);
  const { f64, i32, u32 } = views();
  const [unsigned, flip, last] = [constants / 4, constants / 4 + 4, constants / 4 + 8];
  i32.fill(0x7fffffff, unsigned, unsigned + 4);
  i32.fill(isFlipped ? -1 : 0, flip, flip + 4);
  u32.fill(type === ELEMENT.f32 ? 0x7fffffff : 0xffffffff, last, last + 4);
  if (type === ELEMENT.f64) {
    f64.fill(isFlipped ? -0 : 0, flip / 2, flip / 2 + 2);
    f64.fill(Infinity, last / 2, last / 2 + 2);
  }
  return (band, n) => {
    offsets.fit(band);
    const { src, srcStride, dst, dstStride, rows } = band;
    // deno-fmt-ignore
    filters().selectRows(
      src, srcStride, dst, dstStride, rows, n, type, offsets.address, count, rank, constants, work,
    );
  };
}

/** Whether a band of floats has a NaN: then pixels are looked at one by one. */
function hasNaN({ type, width, across, down, planes }: Task, band: Band): boolean {
  if (type < ELEMENT.f32) return false;
  const { src, srcStride, planeStride, rows } = band;
  const wide = Number(type === ELEMENT.f64);
  for (let plane = 0; plane < planes; plane++) {
    const start = src + plane * planeStride;
    if (filters().anyNaN(start, srcStride, rows + down - 1, width + across - 1, wide)) return true;
  }
  return false;
}

function network(task: Task): BandFilter {
  const { type, width, across } = task;
  const work = alloc(width << type);
  const otherwise = selection(task);
  return (band) => {
    if (hasNaN(task, band)) return otherwise(band);
    const { src, srcStride, dst, dstStride, rows } = band;
    filters().medianRows(src, srcStride, dst, dstStride, rows, width, across, type, work);
  };
}

function columnCounts({ rank, width, across, down }: Task): BandFilter {
  const work = alloc(17 * 16 * (Math.min(width, 512) + across));
  return ({ src, srcStride, dst, dstStride, rows }) => {
    // deno-fmt-ignore
    filters().countColumns(src, srcStride, dst, dstStride, rows, width, across, down, rank, work);
  };
}

/** What comes under the window and what goes in a step to the right, to the left and down. */
function movesOf({ taps, across, down }: Task): { places: Int32Array; counts: number[] } {
  const { places } = taps;
  const key = (plane: number, y: number, x: number) =>
    (plane * (down + 2) + y + 1) * (across + 2) + x + 1;
  const inside = new Set<number>();
  for (let i = 0; i < places.length; i += 3) {
    inside.add(key(places[i], places[i + 1], places[i + 2]));
  }
  const moves: number[] = [];
  const counts: number[] = [];
  for (const [dy, dx] of [[0, 1], [0, -1], [1, 0]]) {
    const coming: number[][] = [];
    const going: number[][] = [];
    for (let i = 0; i < places.length; i += 3) {
      const [plane, y, x] = places.subarray(i, i + 3);
      if (!inside.has(key(plane, y + dy, x + dx))) coming.push([plane, y, x]);
      if (!inside.has(key(plane, y - dy, x - dx))) going.push([plane, y - dy, x - dx]);
    }
    coming.forEach((place, i) => moves.push(...place, ...going[i]));
    counts.push(coming.length);
  }
  return { places: Int32Array.from(moves), counts };
}

/** A histogram of 65536 bins for so many pixels, which kernels leave as empty as they find it. */
function emptyCounts(count: number): number {
  const bytes = count > 65535 ? 266248 : 133128;
  const address = alloc(bytes);
  views().u8.fill(0, address, address + bytes);
  return address;
}

/** Counting at every pixel. */
function following(task: Task): BandFilter {
  const follow = follower(task, task.type);
  return (band) => follow(band, task.width);
}

/** A histogram of whole numbers that goes along with the window. */
function follower(task: Task, type: number): ColumnsFilter {
  const { taps, count, rank } = task;
  const all = offsetTable(taps, type);
  const { places, counts: [right, left, down] } = movesOf(task);
  const moves = offsetTable({ places }, type);
  const counts = emptyCounts(count);
  return (band, n) => {
    all.fit(band);
    moves.fit(band);
    const { src, srcStride, dst, dstStride, rows } = band;
    // deno-fmt-ignore
    filters().followWindow(
      src, srcStride, dst, dstStride, rows, n, type, all.address, count,
      moves.address, right, left, down, rank, counts,
    );
  };
}

/** The ranks of floats, tile by tile: sorted by insertion (`isFew`) or counted. */
function tiles(task: Task, columns: number, most: number, isFew: boolean): BandFilter {
  const { type, width, across, down, planes } = task;
  const find = isFew ? inserter(task, ELEMENT.u16) : follower(task, ELEMENT.u16);
  const total = planes * (most + down - 1) * (columns + across - 1);
  const work = alloc(32 * total + 16384);
  const values = alloc(total << type);
  const rowBytes = strideFor((width + across) << type);
  const ranks = alloc((planes * (most + down) * rowBytes) >> (type - 1));
  const foundStride = 2 * columns + 64;
  const found = alloc(most * foundStride);
  const wide = Number(type === ELEMENT.f64);
  const otherwise = selection(task);
  return (band) => {
    if (hasNaN(task, band)) return otherwise(band);
    const { src, dst, dstStride, rows } = band;
    const [srcStride, planeStride] = [band.srcStride, band.planeStride].map((n) => n >> (type - 1));
    const between = {
      src: ranks,
      srcStride,
      planeStride,
      dst: found,
      dstStride: foundStride,
      rows,
    };
    const { lookUpRows, rankTile } = filters();
    for (let x = 0; x < width; x += columns) {
      const n = Math.min(columns, width - x);
      // deno-fmt-ignore
      rankTile(
        src + (x << type), band.srcStride, planes, band.planeStride, rows + down - 1, n + across - 1, wide,
        ranks, values, work,
      );
      find(between, n);
      lookUpRows(found, foundStride, dst + (x << type), dstStride, rows, n, wide, values);
    }
  };
}
