/**
 * Local maxima that keep a distance from each other.
 *
 * @module
 */
import { checkParameter } from "../../core/errors.ts";
import {
  createTable,
  type GridValue,
  type Kernel,
  type Labels,
  labelsLike,
  type Table,
} from "../../core/values.ts";
import { requireSameShape } from "../grey.ts";
import { objects } from "../../kernels/objects.ts";
import { calculated, compared } from "../../kernels/pointwise.ts";
import { rangeOfLabels } from "../../kernels/results.ts";
import { alloc, scratch, views } from "../../kernels/runtime.ts";
import { extremesOf, finiteRangeOf } from "../../kernels/statistics.ts";
import { checkFootprint } from "../kernels/taps.ts";
import { extremum } from "../morphology/extrema.ts";

/** Options of {@linkcode peakLocalMax}. */
export interface PeakOptions {
  /** Peaks are searched for within each object alone. */
  readonly labels?: GridValue | undefined;
  /** Neighbourhood in which a peak is the maximum; a square of `2·minDistance + 1` unless given. */
  readonly kernel?: Kernel | undefined;
  /** Smallest distance between peaks along the axis where they are farthest apart, in pixels; 1 unless given. */
  readonly minDistance?: number | undefined;
  /** Peaks lie above this value; above the image's minimum unless given. */
  readonly thresholdAbs?: number | undefined;
  /** Peaks lie above this part of the image's maximum. */
  readonly thresholdRel?: number | undefined;
  /** Width of the frame without peaks: `minDistance` if true (unless given), none if false, pixels, or pixels per axis. */
  readonly excludeBorder?: boolean | number | readonly number[] | undefined;
  /** At most this many peaks, the highest. */
  readonly numPeaks?: number | undefined;
  /** At most this many peaks in each object. */
  readonly numPeaksPerLabel?: number | undefined;
}

/** What {@linkcode peakLocalMax} gives. */
export interface Peaks {
  /** Where the peaks are (`y`, `x`, for stacks also `z`) and how high (`value`), highest first. */
  readonly peaks: Table;
  /** The peaks as markers: 1 for the first, and so on. */
  readonly markers: Labels;
}

/**
 * Finds local maxima, in any rank.
 *
 * A candidate equals the maximum of its neighbourhood, lies strictly above the thresholds and outside the frame;
 * all pixels of a plateau are candidates, a flat image has none. From the highest to the lowest, equal ones row
 * by row, a candidate is kept if it is at least `minDistance` from all kept before (largest difference of a
 * coordinate). With `labels` this happens object by object in the order of their numbers, on the
 * object's bounding box with everything else taken out, frame cut off first; a flat object gives only
 * the pixels that an opening with a cross takes away. Thresholds are rounded to the pixel type of a
 * 32-bit image. O(pixels) and the candidates; allocates a few copies of the image.
 *
 * Reference: scikit-image 0.26 `feature.peak_local_max`, with `p_norm` infinite. In an unsigned image a
 * peak of 0 (below a negative threshold) goes first, as there.
 *
 * @param image Grey values.
 * @param options Distances, thresholds, labels.
 * @returns Peaks as table and as markers.
 * @throws {ParameterError} If a distance, frame or number is not a whole number from 0, or their count is not that of the axes.
 * @throws {InputError} If labels have another shape, or the kernel another rank or no element, or is larger than the image.
 * @example The higher of two
 * ```ts
 * import assert from "node:assert/strict";
 * import { createImage } from "petri";
 * import { peakLocalMax } from "petri/ops/distance";
 *
 * const image = createImage(Uint8Array.of(0, 5, 0, 7, 0, 0, 0), [1, 7]);
 * const { peaks } = peakLocalMax(image, { minDistance: 2, excludeBorder: false });
 * assert.deepEqual([...peaks.columns.x], [3]);
 * ```
 */
export function peakLocalMax(image: GridValue, options: PeakOptions = {}): Peaks {
  const { data, shape } = image;
  const rank = shape.length;
  const { labels, kernel, minDistance = 1, numPeaks = Infinity } = options;
  checkCount("minDistance", minDistance);
  if (numPeaks !== Infinity) checkCount("numPeaks", numPeaks);
  const perLabel = options.numPeaksPerLabel ?? Infinity;
  if (perLabel !== Infinity) checkCount("numPeaksPerLabel", perLabel);
  const frame = frameOf(options.excludeBorder ?? true, minDistance, rank);
  if (kernel !== undefined) checkFootprint(kernel, shape);
  if (labels !== undefined) requireSameShape(image, labels, "labels");
  const range = rangeOf(data);
  const threshold = thresholdOf(data, range, options);
  const field: Field = { data, shape };
  const search = { kernel, minDistance, threshold, range };
  let found: number[];
  if (labels === undefined) {
    const mask = candidates(field, search, undefined);
    cutFrame(mask, shape, frame);
    found = highest(field, mask, numPeaks, minDistance);
  } else {
    found = peaksOfObjects(field, labels.data, frame, search, perLabel);
    if (found.length > numPeaks) {
      const mask = new Uint8Array(data.length);
      for (const at of found) mask[at] = 1;
      found = highest(field, mask, numPeaks, minDistance);
    }
  }
  return { peaks: tableOf(image, found), markers: markersAt(image, found) };
}

type Values = GridValue["data"];

interface Field {
  readonly data: Values;
  readonly shape: readonly number[];
}

interface Search {
  readonly kernel: Kernel | undefined;
  readonly minDistance: number;
  readonly threshold: number;
  /** Smallest and largest value of the picture, NaN both if one is. */
  readonly range: readonly [number, number];
}

function isFloat(data: Values): data is Float32Array | Float64Array {
  return data instanceof Float32Array || data instanceof Float64Array;
}

function checkCount(name: string, value: number): void {
  checkParameter(Number.isInteger(value) && value >= 0, name, value, "a whole number from 0");
}

function frameOf(
  border: boolean | number | readonly number[],
  minDistance: number,
  rank: number,
): readonly number[] {
  if (typeof border === "boolean") border = border ? minDistance : 0;
  const list = typeof border === "number" ? new Array<number>(rank).fill(border) : border;
  checkParameter(
    list.length === rank && list.every((width) => Number.isInteger(width) && width >= 0),
    "excludeBorder",
    border,
    `true, false, a whole number from 0, or ${rank} of them, one per axis`,
  );
  return list;
}

/** The level that peaks lie above, in the precision that a comparison with the pixels has. */
function thresholdOf(
  data: Values,
  [low, high]: readonly [number, number],
  { thresholdAbs, thresholdRel }: PeakOptions,
): number {
  const round = data instanceof Float32Array ? Math.fround : (value: number) => value;
  let threshold = thresholdAbs ?? low;
  if (thresholdRel !== undefined) {
    const relative = round(round(thresholdRel) * high);
    if (relative > threshold) threshold = relative;
  }
  return round(threshold);
}

/** Pixels that are the maximum of their neighbourhood; `object` marks those that count. */
function candidates(
  { data, shape }: Field,
  { kernel, minDistance, threshold, range }: Search,
  object: Uint8Array | undefined,
): Uint8Array {
  const grey = data instanceof Int32Array ? new Float64Array(data) : data;
  // A square that reaches farther than the picture sees no more of it.
  const sides = shape.map((n) => 2 * Math.min(minDistance, n) + 1);
  const size = kernel === undefined
    ? sides.reduce((product, side) => product * side, 1)
    : kernel.data.length;
  const single = size === 1 || data.length <= 1;
  if (!single && kernel === undefined && object === undefined && isFloat(data)) {
    const mask = squareCandidates(data, shape, minDistance, threshold, range);
    if (mask !== undefined) return mask;
  }
  const above = compared(grey, ">", threshold);
  if (single) return above;
  const footprint = kernel ??
    { data: new Uint8Array(size).fill(1), shape: sides };
  const highest = extremum(grey, shape, footprint, { op: "max", mode: "nearest" });
  let mask = compared(grey, "==", highest);
  if (object === undefined) {
    if (!mask.includes(0)) mask.fill(0);
  } else if (mask.every((is, i) => is === 1 || object[i] === 0)) {
    mask = compared(object, "!=", crossOpening(object, shape));
  }
  return calculated("minimum", mask, above);
}

/** Smallest and largest value; NaN both if one is. */
function rangeOf(data: Values): readonly [number, number] {
  if (data instanceof Int32Array) return rangeOfLabels(data);
  return data instanceof Uint8Array || data instanceof Uint16Array
    ? finiteRangeOf(data)
    : extremesOf(data);
}

/** Bytes of rows on their way in. */
const BAND = 1 << 18;
/** Looks a pixel at the neighbours of crests, before a running maximum is cheaper. */
const LOOKS = 16;

/**
 * The candidates of a plane: a whole square is looked at only where no face neighbour is higher, which few
 * pixels pass. Gives `undefined` where that would take too long (wide plateaus), or there is NaN or more
 * than a plane.
 */
function squareCandidates(
  data: Float32Array | Float64Array,
  shape: readonly number[],
  distance: number,
  threshold: number,
  [low, high]: readonly [number, number],
): Uint8Array | undefined {
  if (shape.length !== 2) return undefined;
  if (Number.isNaN(low) || Number.isNaN(threshold)) return undefined;
  const mask = new Uint8Array(data.length);
  if (low === high) return mask;
  const [height, width] = shape;
  const crests = crestsOf(data, height, width, threshold);
  let left = LOOKS * data.length;
  for (const i of crests) {
    const y = Math.floor(i / width);
    const x = i - y * width;
    const top = Math.max(y - distance, 0);
    const bottom = Math.min(y + distance, height - 1);
    const from = Math.max(x - distance, 0);
    const to = Math.min(x + distance, width - 1);
    left -= (bottom - top + 1) * (to - from + 1);
    if (left < 0) return undefined;
    if (isHighest(data, width, data[i], top, bottom, from, to)) mask[i] = 1;
  }
  return mask;
}

/** Pixels above the threshold that no face neighbour tops. */
function crestsOf(data: Values, height: number, width: number, threshold: number): Int32Array {
  return scratch(() => {
    const pitch = width + 4;
    const rows = Math.max(1, Math.min(height, Math.floor(BAND / (pitch * 8))));
    const band = alloc((rows + 2) * pitch * 8);
    const list = alloc(data.length * 4);
    const { i32, f64 } = views();
    let found = 0;
    for (let y = 0; y < height; y += rows) {
      const count = Math.min(rows, height - y);
      for (let r = -1; r <= count; r++) {
        const from = Math.min(Math.max(y + r, 0), height - 1) * width;
        const at = band / 8 + (r + 1) * pitch + 1;
        f64.set(data.subarray(from, from + width), at);
        f64[at - 1] = f64[at];
        f64[at + width] = f64[at + width - 1];
      }
      const src = band + (pitch + 1) * 8;
      found = objects().crests(src, pitch * 8, width, count, threshold, y * width, list, found);
    }
    return i32.slice(list / 4, list / 4 + found);
  });
}

function isHighest(
  data: Values,
  width: number,
  value: number,
  top: number,
  bottom: number,
  from: number,
  to: number,
): boolean {
  for (let y = top; y <= bottom; y++) {
    for (let i = y * width + from; i <= y * width + to; i++) if (data[i] > value) return false;
  }
  return true;
}

function placeOf(index: number, shape: readonly number[]): number[] {
  const place = new Array<number>(shape.length);
  for (let axis = shape.length - 1; axis >= 0; axis--) {
    place[axis] = index % shape[axis];
    index = Math.floor(index / shape[axis]);
  }
  return place;
}

/** Binary opening with a cross; what lies outside is background. */
function crossOpening(object: Uint8Array, shape: readonly number[]): Uint8Array {
  const eroded = crossFilter(object, shape, true);
  return crossFilter(eroded, shape, false);
}

function crossFilter(mask: Uint8Array, shape: readonly number[], erode: boolean): Uint8Array {
  const out = Uint8Array.from(mask);
  let stride = 1;
  for (let axis = shape.length - 1; axis >= 0; axis--) {
    const length = shape[axis];
    for (let i = 0; i < mask.length; i++) {
      const at = Math.floor(i / stride) % length;
      const below = at > 0 ? mask[i - stride] : 0;
      const above = at < length - 1 ? mask[i + stride] : 0;
      if (erode) out[i] &= below & above;
      else out[i] |= below | above;
    }
    stride *= length;
  }
  return out;
}

function cutFrame(
  mask: Uint8Array | Int32Array,
  shape: readonly number[],
  frame: readonly number[],
) {
  if (frame.every((width) => width === 0)) return;
  (function cut(axis: number, start: number, size: number): void {
    const length = shape[axis];
    const inner = size / length;
    const width = Math.min(frame[axis], length);
    mask.fill(0, start, start + width * inner);
    mask.fill(0, start + (length - width) * inner, start + size);
    if (axis === shape.length - 1) return;
    for (let i = width; i < length - width; i++) cut(axis + 1, start + i * inner, inner);
  })(0, 0, mask.length);
}

/** The marked pixels from the highest on, thinned out to their distance. */
function highest(
  { data, shape }: Field,
  mask: Uint8Array,
  most: number,
  minDistance: number,
): number[] {
  const found: number[] = [];
  for (let i = 0; i < mask.length; i++) if (mask[i] === 1) found.push(i);
  // The reference turns values of unsigned types around, which leaves 0 where it is: before all others.
  const unsigned = data instanceof Uint8Array || data instanceof Uint16Array;
  const heights = new Float64Array(found.length);
  for (let i = 0; i < found.length; i++) {
    heights[i] = unsigned ? data[found[i]] || Infinity : data[found[i]];
  }
  const sorted = descending(found, heights);
  return minDistance > 1 ? spaced(sorted, shape, minDistance, most) : sorted.slice(0, most);
}

/** Pixels from the highest on, equals in their order. */
function descending(pixels: readonly number[], heights: Float64Array): number[] {
  const sorted = heights.slice().sort().reverse();
  const taken = new Int32Array(sorted.length);
  const result = new Array<number>(pixels.length);
  for (let i = 0; i < pixels.length; i++) {
    // The first place of this height.
    let [from, to] = [0, sorted.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      if (sorted[middle] > heights[i]) from = middle + 1;
      else to = middle;
    }
    result[from + taken[from]++] = pixels[i];
  }
  return result;
}

/** Keeps a pixel if it is not nearer than the distance to any kept before. */
function spaced(
  pixels: readonly number[],
  shape: readonly number[],
  distance: number,
  most: number,
): number[] {
  const cells = shape.map((side) => Math.ceil(side / distance));
  const kept = new Map<number, number[][]>();
  const result: number[] = [];
  const nearby = shape.reduce<number[][]>(
    (steps) => steps.flatMap((step) => [-1, 0, 1].map((d) => [...step, d])),
    [[]],
  );
  for (const pixel of pixels) {
    if (result.length >= most) break;
    const place = placeOf(pixel, shape);
    const cell = place.map((at) => Math.floor(at / distance));
    const free = nearby.every((step) => {
      let key = 0;
      for (let axis = 0; axis < cell.length; axis++) {
        const at = cell[axis] + step[axis];
        if (at < 0 || at >= cells[axis]) return true;
        key = key * cells[axis] + at;
      }
      return (kept.get(key) ?? []).every((other) =>
        other.some((at, axis) => Math.abs(at - place[axis]) >= distance)
      );
    });
    if (!free) continue;
    const key = cell.reduce((sum, at, axis) => sum * cells[axis] + at, 0);
    kept.set(key, [...kept.get(key) ?? [], place]);
    result.push(pixel);
  }
  return result;
}

/** Peaks of one object after the other, each on its own bounding box. */
function peaksOfObjects(
  { data, shape }: Field,
  labels: Values,
  frame: readonly number[],
  search: Search,
  most: number,
): number[] {
  const inner = new Int32Array(labels);
  cutFrame(inner, shape, frame);
  const rank = shape.length;
  const boxes = boxesOf(inner, shape);
  const lowest = lowestOf(data);
  const found: number[] = [];
  for (const number of [...boxes.keys()].sort((a, b) => a - b)) {
    const { low, high } = boxes.get(number)!;
    const size = low.map((at, axis) => high[axis] - at + 1);
    const pixels = size.reduce((product, side) => product * side, 1);
    const values = new Float64Array(pixels);
    const object = new Uint8Array(pixels);
    const whole = new Int32Array(pixels);
    const width = size[rank - 1];
    for (let i = 0; i < pixels; i += width) {
      const place = placeOf(i, size);
      let at = 0;
      for (let axis = 0; axis < rank; axis++) at = at * shape[axis] + place[axis] + low[axis];
      for (let x = i; x < i + width; x++, at++) {
        whole[x] = at;
        object[x] = labels[at] === number ? 1 : 0;
        values[x] = object[x] === 1 ? data[at] : lowest;
      }
    }
    const typed = sameType(data, values);
    const mask = candidates({ data: typed, shape: size }, search, object);
    for (const i of highest({ data: typed, shape: size }, mask, most, search.minDistance)) {
      found.push(whole[i]);
    }
  }
  return found;
}

interface Box {
  readonly low: number[];
  readonly high: number[];
}

/** Bounding boxes of numbers above 0. */
function boxesOf(labels: Int32Array, shape: readonly number[]): Map<number, Box> {
  const boxes = new Map<number, Box>();
  const rank = shape.length;
  const width = shape[rank - 1];
  for (let start = 0; start < labels.length; start += width) {
    let row: number[] | undefined;
    for (let x = 0; x < width;) {
      const number = labels[start + x];
      const from = x++;
      while (x < width && labels[start + x] === number) x++;
      if (number <= 0) continue;
      row ??= placeOf(start, shape);
      const box = boxes.get(number);
      if (box === undefined) {
        boxes.set(number, { low: [...row.slice(0, -1), from], high: [...row.slice(0, -1), x - 1] });
        continue;
      }
      for (let axis = 0; axis < rank; axis++) {
        const low = axis === rank - 1 ? from : row[axis];
        const high = axis === rank - 1 ? x - 1 : row[axis];
        if (low < box.low[axis]) box.low[axis] = low;
        if (high > box.high[axis]) box.high[axis] = high;
      }
    }
  }
  return boxes;
}

/** The lowest value of a pixel type, which hides what is not in an object. */
function lowestOf(data: Values): number {
  if (data instanceof Float64Array) return -Number.MAX_VALUE;
  if (data instanceof Float32Array) return -3.4028234663852886e38;
  return data instanceof Int32Array ? -2147483648 : 0;
}

function sameType(data: Values, values: Float64Array): Values {
  if (data instanceof Float64Array) return values;
  if (data instanceof Float32Array) return Float32Array.from(values);
  if (data instanceof Int32Array) return Int32Array.from(values);
  return data instanceof Uint8Array ? Uint8Array.from(values) : Uint16Array.from(values);
}

function tableOf({ data, shape }: GridValue, found: readonly number[]): Table {
  const rank = shape.length;
  const names = rank <= 3
    ? [..."zyx"].slice(3 - rank)
    : shape.map((_, axis) => axis < rank - 3 ? `axis${axis}` : "zyx"[axis - rank + 3]);
  const columns: Record<string, Int32Array | Float64Array> = {};
  for (const name of names) columns[name] = new Int32Array(found.length);
  const value = new Float64Array(found.length);
  for (let i = 0; i < found.length; i++) {
    let at = found[i];
    value[i] = data[at];
    for (let axis = rank - 1; axis >= 0; axis--) {
      columns[names[axis]][i] = at % shape[axis];
      at = Math.floor(at / shape[axis]);
    }
  }
  columns.value = value;
  return createTable(columns, Object.fromEntries(names.map((name) => [name, "px"])));
}

function markersAt(image: GridValue, found: readonly number[]): Labels {
  const out = new Int32Array(image.data.length);
  found.forEach((at, i) => out[at] = i + 1);
  return labelsLike(image, out);
}
