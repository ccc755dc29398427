/**
 * Connected regions.
 *
 * @module
 */
import { checkParameter } from "../../core/errors.ts";
import { room } from "../../core/memory.ts";
import { type GridValue, type Labels, labelsLike } from "../../core/values.ts";
import { objects } from "../../kernels/objects.ts";
import { alloc, scratch, views } from "../../kernels/runtime.ts";

/** Options of {@linkcode label}. */
export interface LabelOptions {
  /** How many axes two neighbours may differ in: 1 for faces only, the rank (unless given) for corners too. */
  readonly connectivity?: number | undefined;
  /** The value that belongs to no region; 0 unless given. */
  readonly background?: number | undefined;
}

/** Runs that 64 pixels may begin: room that the kernel wants left. */
const SPARE = 64;

/** Bytes of a band of rows on its way in or out. */
const BAND = 1 << 18;

/**
 * Numbers connected regions of equal values, in any rank.
 *
 * Regions are numbered from 1 in the order of their first pixel, row by row; pixels of the background
 * value get 0. A mask has one kind of foreground; label and integer images fall into regions of equal
 * numbers, as do float images after cutting off the fraction, as in scikit-image, where NaN and what
 * lies beyond 32 bits counts as one number of its own. An empty value has no region. O(pixels); allocates
 * the result and 12 bytes a run of scratch memory. scipy's `label` and ImageJ's four-connected default
 * differ in `connectivity` only; OpenCV numbers in another order.
 *
 * Reference: scikit-image 0.26 `measure.label`. Union-find over runs with the smallest as root: Wu,
 * Otoo, Suzuki 2009, doi:10.1007/s10044-008-0109-y.
 *
 * @param value Mask, label image or image.
 * @param options Connectivity and background.
 * @returns The regions and how many there are.
 * @throws {ParameterError} If the connectivity is not 1 … rank.
 * @example Corners connect, unless told otherwise
 * ```ts
 * import assert from "node:assert/strict";
 * import { createMask } from "petri";
 * import { label } from "petri/ops/segmentation";
 *
 * const mask = createMask(Uint8Array.of(1, 0, 0, 1, 0, 1), [3, 2]);
 * assert.equal(label(mask).count, 1);
 * assert.deepEqual([...label(mask, { connectivity: 1 }).labels.data], [1, 0, 0, 2, 0, 2]);
 * ```
 */
export function label(
  value: GridValue,
  options: LabelOptions = {},
): { labels: Labels; count: number } {
  const { shape } = value;
  const { connectivity = shape.length, background = 0 } = options;
  checkConnectivity(connectivity, shape.length);
  const out = room(Int32Array, value.data.length);
  if (out.length === 0) return { labels: labelsLike(value, out), count: 0 };
  const count = withRuns(value, { connectivity, background }, (runs) => paint(runs, shape, out));
  const [a, b, c] = shape;
  // The reference goes over a stack of this shape with the outer axes exchanged.
  if (value.kind !== "mask" && shape.length === 3 && c === 1 && a > 1 && b > 1) {
    renumberColumns(out, a, b, count);
  }
  return { labels: labelsLike(value, out), count };
}

/** Numbers regions anew in the order of their first pixel, column by column. */
function renumberColumns(labels: Int32Array, rows: number, columns: number, count: number): void {
  const numbers = new Int32Array(count + 1);
  let next = 0;
  for (let x = 0; x < columns; x++) {
    for (let y = 0; y < rows; y++) {
      const old = labels[y * columns + x];
      if (old !== 0 && numbers[old] === 0) numbers[old] = ++next;
    }
  }
  for (let i = 0; i < labels.length; i++) labels[i] = numbers[labels[i]];
}

/**
 * Refuses a connectivity that the rank does not have.
 *
 * @param connectivity How many axes two neighbours may differ in.
 * @param rank Number of axes.
 * @throws {ParameterError} If it is not 1 … rank.
 */
export function checkConnectivity(connectivity: number, rank: number): void {
  checkParameter(
    Number.isInteger(connectivity) && connectivity >= 1 && connectivity <= rank,
    "connectivity",
    connectivity,
    rank === 1 ? "1 for one axis" : `a whole number from 1 to ${rank}, the number of axes`,
  );
}

/** The runs of equal values that the connected regions of a picture consist of, row by row. */
export interface LabelledRuns {
  /** First column of each run. */
  readonly starts: Int32Array;
  /** Column behind the last of each run. */
  readonly ends: Int32Array;
  /** Number of the region that each run belongs to, from 1. */
  readonly numbers: Int32Array;
  /** Number of the first run of each row, and of the run behind the last. */
  readonly firsts: Int32Array;
  /** How many regions there are. */
  readonly count: number;
}

/**
 * Finds the connected regions as runs, without painting a label image.
 *
 * @param value Mask, label image or image, with at least one pixel.
 * @param options Connectivity, within 1 … rank, and background.
 * @param work Gets the runs, in scratch memory: valid until it allocates or returns.
 * @returns What `work` returns.
 */
export function withRuns<T>(
  value: GridValue,
  options: Required<LabelOptions>,
  work: (runs: LabelledRuns) => T,
): T {
  const { length } = value.data;
  // Few pictures have more than a run every eight pixels; those that have are scanned twice.
  return (tryRuns(value, options, (length >> 3) + 64, work) ??
    tryRuns(value, options, length + SPARE, work)!).result;
}

function tryRuns<T>(
  { kind, data, shape }: GridValue,
  { connectivity = shape.length, background = 0 }: LabelOptions,
  room: number,
  work: (runs: LabelledRuns) => T,
): { result: T } | undefined {
  const width = shape[shape.length - 1];
  const height = data.length / width;
  return scratch(() => {
    const { maskRuns, valueRuns, plant, numberRuns } = objects();
    const plain = kind === "mask" && background !== 1;
    const starts = alloc(room * 4);
    const ends = alloc(room * 4);
    const parents = alloc(room * 4);
    const values = plain ? 0 : alloc(room * 4);
    const stride = (Math.ceil(width / 64) + 1) * 8;
    const words = plain ? alloc(height * stride) : 0;
    const firsts = alloc((height + 1) * 4);
    const bandRows = bandRowsOf(width, height);
    const band = alloc(bandRows * width * 4);
    const { u8, i32 } = views();
    let n = 0;
    for (let y = 0; y < height; y += bandRows) {
      const rows = Math.min(bandRows, height - y);
      const part = data.subarray(y * width, (y + rows) * width);
      if (plain) {
        u8.set(part, band);
        // deno-fmt-ignore
        n = maskRuns(band, width, rows, starts, ends, firsts + y * 4, n, room, words + y * stride, stride);
      } else {
        if (part instanceof Float32Array || part instanceof Float64Array) {
          truncate(part, i32, band / 4);
        } else i32.set(part, band / 4);
        // deno-fmt-ignore
        n = valueRuns(band, width, rows, starts, ends, values, firsts + y * 4, n, room, background);
      }
      if (n < 0) return undefined;
    }
    i32[firsts / 4 + height] = n;
    plant(parents, n);
    const { uniteBits, uniteRows } = objects();
    uniteNeighbours(shape.slice(0, -1), connectivity, (row, other, rows, reach) => {
      if (plain) uniteBits(words, stride, parents, firsts, row, other, rows, reach);
      else uniteRows(starts, ends, parents, firsts, row, other, rows, reach, values);
    });
    const count = numberRuns(parents, n);
    const part = (address: number, size: number) => i32.subarray(address / 4, address / 4 + size);
    return {
      result: work({
        starts: part(starts, n),
        ends: part(ends, n),
        numbers: part(parents, n),
        firsts: part(firsts, height + 1),
        count,
      }),
    };
  });
}

/**
 * Goes over labels run by run: stretches of one label along a row, row by row.
 *
 * @param labels Labels; 0 is passed over.
 * @param visit Gets the label, the number of the row, the first column and that behind the last. Must call no
 *   operator, whose scratch memory would move the runs away.
 */
export function eachRun(
  labels: Labels,
  visit: (label: number, row: number, start: number, end: number) => void,
): void {
  const { data, shape } = labels;
  if (data.length === 0) return;
  const width = shape[shape.length - 1];
  withRuns(labels, { connectivity: 1, background: 0 }, ({ starts, ends, firsts }) => {
    for (let row = 0; row + 1 < firsts.length; row++) {
      for (let run = firsts[row]; run < firsts[row + 1]; run++) {
        visit(data[row * width + starts[run]], row, starts[run], ends[run]);
      }
    }
  });
}

/**
 * Gives a value to the runs of chosen regions.
 *
 * @param runs Runs of all regions.
 * @param width Pixels a row.
 * @param data Takes the value, row-major.
 * @param value The value.
 * @param isChosen Whether a region is chosen, by its number.
 */
export function fillRegions(
  { starts, ends, numbers, firsts }: LabelledRuns,
  width: number,
  data: Uint8Array | Int32Array,
  value: number,
  isChosen: (region: number) => boolean,
): void {
  for (let y = 0; y + 1 < firsts.length; y++) {
    const row = y * width;
    for (let i = firsts[y]; i < firsts[y + 1]; i++) {
      if (!isChosen(numbers[i])) continue;
      const from = row + starts[i], to = row + ends[i];
      // Most runs that change are short, so that a call would cost more than a loop.
      if (to - from > 16) data.fill(value, from, to);
      else for (let x = from; x < to; x++) data[x] = value;
    }
  }
}

function bandRowsOf(width: number, height: number): number {
  return Math.max(1, Math.min(height, Math.floor(BAND / (width * 4))));
}

/** Paints runs with the numbers of their regions; gives how many regions there are. */
function paint(runs: LabelledRuns, shape: readonly number[], out: Int32Array): number {
  const width = shape[shape.length - 1];
  const height = out.length / width;
  const bandRows = bandRowsOf(width, height);
  const [starts, ends, numbers, firsts] = [runs.starts, runs.ends, runs.numbers, runs.firsts]
    .map((part) => part.byteOffset);
  const band = alloc(bandRows * width * 4);
  const { i32 } = views();
  for (let y = 0; y < height; y += bandRows) {
    const rows = Math.min(bandRows, height - y);
    objects().paintRuns(band, width, rows, y, starts, ends, numbers, firsts);
    out.set(i32.subarray(band / 4, band / 4 + rows * width), y * width);
  }
  return runs.count;
}

/** Cuts off fractions; what 32 bits do not hold becomes the lowest number. */
function truncate(src: Float32Array | Float64Array, dst: Int32Array, at: number): void {
  for (let i = 0; i < src.length; i++) {
    const value = src[i];
    dst[at + i] = value > -2147483649 && value < 2147483648 ? value : -2147483648;
  }
}

/** Unites every row with those before it that hold neighbours; `leading` are the axes but the last. */
function uniteNeighbours(
  leading: readonly number[],
  connectivity: number,
  unite: (row: number, other: number, rows: number, reach: number) => void,
): void {
  if (leading.length === 0) return;
  const height = leading[leading.length - 1];
  const outer = leading.slice(0, -1);
  const planes = outer.reduce((product, length) => product * length, 1);
  for (const step of earlierSteps(leading.length)) {
    const changed = step.filter((d) => d !== 0).length;
    if (changed > connectivity) continue;
    const reach = changed < connectivity ? 1 : 0;
    const dy = step[step.length - 1];
    const from = dy < 0 ? 1 : 0;
    const count = height - Math.abs(dy);
    for (let plane = 0; plane < planes; plane++) {
      const other = shifted(plane, outer, step);
      if (other < 0) continue;
      const row = plane * height + from;
      unite(row, other * height + from + dy, count, reach);
    }
  }
}

/** All steps of -1, 0, 1 along the axes whose first change is -1. */
function earlierSteps(axes: number): number[][] {
  let steps: number[][] = [[]];
  for (let axis = 0; axis < axes; axis++) {
    steps = steps.flatMap((step) => [-1, 0, 1].map((d) => [...step, d]));
  }
  return steps.filter((step) => (step.find((d) => d !== 0) ?? 0) < 0);
}

/** The plane a step away, or -1 outside. */
function shifted(plane: number, outer: readonly number[], step: readonly number[]): number {
  let other = 0;
  let stride = 1;
  for (let axis = outer.length - 1; axis >= 0; axis--) {
    const at = plane % outer[axis] + step[axis];
    if (at < 0 || at >= outer[axis]) return -1;
    other += at * stride;
    stride *= outer[axis];
    plane = Math.floor(plane / outer[axis]);
  }
  return other;
}
