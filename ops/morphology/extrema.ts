/**
 * Sliding minimum and maximum over any footprint: the ground of erosion and dilation, and of the
 * minimum and maximum filters.
 *
 * @module
 */
import { checkParameter } from "../../core/errors.ts";
import { recycleArray, roomLike } from "../../core/memory.ts";
import type { PixelArray } from "../../core/values.ts";
import {
  alongAxis,
  type Band,
  borderIndex,
  type BorderMode,
  CHUNK,
  ELEMENT,
  elementOf,
  overAxis,
  overStages,
  type Stage,
} from "../../kernels/bands.ts";
import { masks } from "../../kernels/masks.ts";
import { morphology } from "../../kernels/morphology.ts";
import { alloc, scratch, views } from "../../kernels/runtime.ts";
import { combine } from "./pointwise.ts";

/** Which neighbours of a pixel count: a kernel's data and shape. */
export interface Footprint {
  /** Non-zero is in, row-major. */
  readonly data: ArrayLike<number>;
  /** Length of each axis, odd or even. */
  readonly shape: readonly number[];
}

/** Options of {@linkcode extremum}. */
export interface ExtremumOptions {
  /** Minimum or maximum. */
  readonly op: "min" | "max";
  /** What stands beyond the border; `reflect` unless given. */
  readonly mode?: BorderMode | undefined;
  /** The constant of mode `constant`; 0 unless given. */
  readonly cval?: number | undefined;
  /** Shift of the footprint's centre, which lies at `⌊length / 2⌋ + origin`; one number an axis, all 0 unless given. */
  readonly origin?: readonly number[] | undefined;
  /** The data, and the constant, are 0 and 1 only: many pixels may be looked at together. */
  readonly isMask?: boolean | undefined;
}

/**
 * The smallest or largest value under a footprint, at every pixel, in any rank.
 *
 * The footprint is not mirrored: the value at offset `k - ⌊length/2⌋ - origin` from the pixel is seen
 * by footprint element `k`. NaN and constants that the pixel type cannot hold follow scipy's
 * order of comparison, at a lower speed. Full rectangles cost O(pixels) whatever their size, other
 * footprints O(pixels · runs). Allocates the result and a band of scratch.
 *
 * Agrees with scipy's `minimum_filter` and `maximum_filter`, but where a footprint that is no full
 * rectangle reaches four image lengths beyond the border: there scipy reads outside of the image.
 *
 * Reference: van Herk 1992, doi:10.1016/0167-8655(92)90069-C; Gil & Werman 1993, doi:10.1109/34.211471.
 *
 * @param data Grey values, row-major.
 * @param shape Length of each axis.
 * @param footprint Neighbours that count; as many axes as the image, one neighbour at least.
 * @param options Minimum or maximum, border, origin.
 * @returns A new array of the same type.
 * @throws {ParameterError} If the origin lies outside of the footprint.
 */
export function extremum<A extends PixelArray>(
  data: A,
  shape: readonly number[],
  footprint: Footprint,
  options: ExtremumOptions,
): A {
  return extrema(data, shape, [{ ...options, footprint }]);
}

/** One of several extrema in a row. */
export interface ExtremumStep extends ExtremumOptions {
  /** Neighbours that count. */
  readonly footprint: Footprint;
}

/**
 * Several extrema in a row, each of what the one before it gave, as {@linkcode extremum} says. Planes
 * go through all of them band by band where footprints lie in the plane.
 *
 * @param data Grey values, row-major.
 * @param shape Length of each axis.
 * @param steps What to do, one at least.
 * @returns A new array of the same type.
 * @throws {ParameterError} If an origin lies outside of its footprint.
 */
export function extrema<A extends PixelArray>(
  data: A,
  shape: readonly number[],
  steps: readonly ExtremumStep[],
): A {
  const resolved = steps.map((step) => resolve(data, shape, step));
  if (data.length === 0) return data.slice() as A;
  const create = () => roomLike(data);
  if (steps.length > 1) {
    const planes = resolved.map(({ planes }) => planes.length === 1 ? planes[0] : undefined);
    const isFlat = planes.every((plane) => plane?.lead.every((offset) => offset === 0));
    const isLocal = resolved.slice(1).every(({ mode }) => mode !== "wrap");
    if (isFlat && isLocal && resolved.every(({ isFast }) => isFast)) {
      const result = create();
      const all = resolved.map((step) => ({ ...step, plane: step.planes[0] }));
      if (slidePlanes(data, result, shape, all)) return result;
    }
  }
  let from = data;
  for (const step of resolved) {
    const result = create();
    if (!step.isFast || !slide(from, result, shape, step)) byComparison(from, result, shape, step);
    if (from !== data) recycleArray(from);
    from = result;
  }
  return from;
}

/**
 * The largest value under a footprint minus the smallest, modulo the type's range, at every pixel, in any
 * rank; of both as {@linkcode extremum} says. Where the footprint lies in the plane both are found in one
 * pass.
 *
 * @param data Grey values, row-major.
 * @param shape Length of each axis.
 * @param footprint Neighbours that count; as many axes as the image, one neighbour at least.
 * @param options Border, origin.
 * @returns A new array of the same type.
 * @throws {ParameterError} If the origin lies outside of the footprint.
 */
export function valueRange<A extends PixelArray>(
  data: A,
  shape: readonly number[],
  footprint: Footprint,
  options: Omit<ExtremumOptions, "op">,
): A {
  const step = resolve(data, shape, { ...options, op: "max", footprint });
  const [plane, ...more] = step.planes;
  const isFlat = more.length === 0 && plane.lead.every((offset) => offset === 0);
  if (isFlat && step.isFast) {
    const result = roomLike(data);
    if (slidePlanes(data, result, shape, [{ ...step, plane, isRange: true }])) return result;
  }
  const result = extremum(data, shape, footprint, { ...options, op: "max" });
  const least = extremum(data, shape, footprint, { ...options, op: "min" });
  combine(least, result, "minus");
  recycleArray(least);
  return result;
}

/** A step whose parameters are checked and complete. */
function resolve(
  data: PixelArray,
  shape: readonly number[],
  { footprint, op, mode = "reflect", cval = 0, isMask = false, origin = shape.map(() => 0) }:
    ExtremumStep,
): Resolved {
  const centre = footprint.shape.map((length, axis) => (length >> 1) + (origin[axis] ?? 0));
  checkParameter(
    origin.length === shape.length &&
      centre.every((c, axis) => c >= 0 && c < footprint.shape[axis]),
    "origin",
    origin,
    "one shift per axis that keeps the centre inside of the footprint",
  );
  const isFast = mode !== "constant" || holds(data, cval);
  const planes = planesOf(footprint, centre);
  return { op, mode, cval, centre, isMask, footprint, planes, isFast };
}

interface Resolved {
  readonly op: "min" | "max";
  readonly mode: BorderMode;
  readonly cval: number;
  readonly centre: readonly number[];
  readonly isMask: boolean;
  readonly footprint: Footprint;
  readonly planes: readonly Plane[];
  /** Whether kernels can do it, if there is no NaN. */
  readonly isFast: boolean;
}

/** Whether a pixel type can hold a number as it is. */
function holds(data: PixelArray, value: number): boolean {
  const one = new (data.constructor as new (length: number) => PixelArray)(1);
  one[0] = value;
  return one[0] === value || data instanceof Float32Array && !Number.isNaN(value);
}

/** One plane of a footprint, its empty border rows and columns cut off. */
interface Plane {
  /** Position in the axes before the last two, from the centre. */
  readonly lead: readonly number[];
  /** Rows above and below the centre; negative when the footprint lies on one side of it. */
  readonly above: number;
  readonly below: number;
  /** Columns left and right of the centre. */
  readonly left: number;
  readonly right: number;
  /** Runs of neighbours, row by row. */
  readonly runs: readonly Run[];
  /** Whether all of the rectangle is in. */
  readonly isFull: boolean;
}

/** Row, first column and length. */
type Run = readonly [row: number, column: number, length: number];

/** The planes of a footprint that have an element. */
function planesOf({ data, shape }: Footprint, centre: readonly number[]): Plane[] {
  const rank = shape.length;
  const height = rank > 1 ? shape[rank - 2] : 1;
  const width = shape[rank - 1];
  const [centreY, centreX] = [rank > 1 ? centre[rank - 2] : 0, centre[rank - 1]];
  const lead = shape.slice(0, -2);
  const planes: Plane[] = [];
  for (let start = 0, at = 0; start < data.length; start += height * width, at++) {
    const runs: [number, number, number][] = [];
    for (let y = 0; y < height; y++) {
      for (let x = 0; x < width; x++) {
        if (data[start + y * width + x] === 0) continue;
        const last = runs.at(-1);
        if (last !== undefined && last[0] === y && last[1] + last[2] === x) last[2]++;
        else runs.push([y, x, 1]);
      }
    }
    if (runs.length === 0) continue;
    const top = runs[0][0];
    const bottom = runs[runs.length - 1][0];
    const first = runs.reduce((least, [, column]) => Math.min(least, column), width);
    const behind = runs.reduce((most, [, column, length]) => Math.max(most, column + length), 0);
    const isFull = runs.length === bottom - top + 1 &&
      runs.every(([, column, length]) => column === first && column + length === behind);
    planes.push({
      lead: unravel(at, lead).map((index, axis) => index - centre[axis]),
      above: centreY - top,
      below: bottom - centreY,
      left: centreX - first,
      right: behind - 1 - centreX,
      runs: runs.map(([y, x, length]) => [y - top, x - first, length]),
      isFull,
    });
  }
  return planes;
}

/** A flat index as one index an axis. */
function unravel(index: number, shape: readonly number[]): number[] {
  const position = shape.map(() => 0);
  for (let axis = shape.length - 1; axis >= 0; axis--) {
    position[axis] = index % shape[axis];
    index = Math.floor(index / shape[axis]);
  }
  return position;
}

/** The fast way, by kernels; false when a NaN was met. */
function slide(
  src: PixelArray,
  dst: PixelArray,
  shape: readonly number[],
  options: Resolved,
): boolean {
  const { footprint, planes } = options;
  // Planes of the footprint that are alike share their work: a ball has half as many kinds as planes.
  const kinds = Map.groupBy(planes, ({ lead: _, ...plane }) => JSON.stringify(plane));
  const depth = footprint.shape.slice(0, -2).reduce((product, length) => product * length, 1);
  if (kinds.size === 1 && planes[0].isFull && planes.length === depth) {
    if (!slidePlanes(src, dst, shape, [{ ...options, plane: planes[0] }])) return false;
    for (let axis = 0; axis < shape.length - 2; axis++) {
      slideAxis(dst, shape, axis, footprint.shape[axis], options);
    }
    return true;
  }
  const isFlat = planes.length === 1 && planes[0].lead.every((offset) => offset === 0);
  if (isFlat) return slidePlanes(src, dst, shape, [{ ...options, plane: planes[0] }]);
  const lead = shape.slice(0, -2);
  const size = src.length / lead.reduce((product, length) => product * length, 1);
  const outside = options.mode === "constant" ? src.slice(0, size).fill(options.cval) : src;
  const slid = roomLike(src);
  let isFirst = true;
  for (const alike of kinds.values()) {
    // The picture itself, unless it is to be looked at for NaN, which other kinds do too.
    const isSame = kinds.size > 1 && isPixel(alike[0]);
    const step = { ...options, plane: alike[0] };
    if (!isSame && !slidePlanes(src, slid, shape, [step])) return false;
    const found = isSame ? src : slid;
    for (const plane of alike) {
      for (let start = 0, at = 0; start < src.length; start += size, at++) {
        const position = unravel(at, lead);
        const from = plane.lead.map((offset, axis) =>
          borderIndex(position[axis] + offset, lead[axis], options.mode)
        );
        const begin = from.reduce((sum, index, axis) => sum * lead[axis] + index, 0) * size;
        const part = from.some((index) => index < 0)
          ? outside
          : found.subarray(begin, begin + size);
        const to = dst.subarray(start, start + size);
        if (isFirst) to.set(part);
        else combine(part, to, options.op);
      }
      isFirst = false;
    }
  }
  recycleArray(slid);
  return true;
}

/** Whether a plane of a footprint is the pixel at its centre alone. */
function isPixel({ above, below, left, right }: Plane): boolean {
  return above === 0 && below === 0 && left === 0 && right === 0;
}

/**
 * The value that any other one replaces.
 *
 * @param data Elements of the type that is meant.
 * @param op What replaces it.
 * @returns The type's greatest value for the minimum, its least for the maximum.
 */
export function neutral(data: PixelArray, op: "min" | "max"): number {
  if (data instanceof Uint8Array || data instanceof Uint16Array) {
    return op === "min" ? 256 ** data.BYTES_PER_ELEMENT - 1 : 0;
  }
  return op === "min" ? Infinity : -Infinity;
}

/** Every plane of the image under planes of footprints, in a row; false when a NaN was met. */
function slidePlanes(
  src: PixelArray,
  dst: PixelArray,
  shape: readonly number[],
  steps: readonly PlaneStep[],
): boolean {
  const rank = shape.length;
  const height = rank > 1 ? shape[rank - 2] : 1;
  const size = height * shape[rank - 1];
  for (let start = 0; start < src.length; start += size) {
    const [from, to] = [src.subarray(start, start + size), dst.subarray(start, start + size)];
    if (!slidePlane(from, to, height, steps)) return false;
  }
  return true;
}

/** One plane of a footprint and what to do with it. */
interface PlaneStep extends Pick<Resolved, "op" | "mode" | "cval" | "isMask"> {
  readonly plane: Plane;
  /** Whether the minimum is to be subtracted from the maximum. */
  readonly isRange?: boolean;
}

/** Along an axis before the last two, in place. */
function slideAxis(
  data: PixelArray,
  shape: readonly number[],
  axis: number,
  length: number,
  { op, mode, cval, centre }: Resolved,
): void {
  if (length === 1) return;
  const above = centre[axis];
  const type = elementOf(data);
  const options = { above, below: length - 1 - above, mode, cval };
  scratch(() => {
    const work = alloc(length * (strideOf(CHUNK, type) + 64));
    const { extremumRectangle } = morphology();
    overAxis(
      data.slice(),
      data,
      alongAxis(shape, axis),
      options,
      ({ src, srcStride, dst, dstStride, rows }, width) =>
        // deno-fmt-ignore
        extremumRectangle(src, srcStride, dst, dstStride, rows, width, 1, length, work, type,
          Number(op === "max")),
    );
  });
}

/** A kernel at work: reads a band from the first element under the footprint, writes rows. */
type Filter = (
  from: number,
  srcStride: number,
  dst: number,
  dstStride: number,
  rows: number,
) => void;

/** Puts tables of whole numbers into scratch memory. */
function table(numbers: readonly number[]): number {
  const address = alloc(4 * numbers.length);
  views().i32.set(numbers, address / 4);
  return address;
}

function size({ above, below, left, right }: Plane): [height: number, width: number] {
  return [above + below + 1, left + right + 1];
}

/** Bytes of a band's row at most. */
function strideOf(width: number, type: number): number {
  return (width << type) + 256;
}

function rectangleFilter(plane: Plane, width: number, type: number, op: number): Filter {
  const [high, wide] = size(plane);
  const work = alloc(high * (strideOf(width + wide, type) + 64));
  const { extremumRectangle } = morphology();
  return (from, srcStride, dst, dstStride, rows) =>
    extremumRectangle(from, srcStride, dst, dstStride, rows, width, wide, high, work, type, op);
}

/** Runs of a pixel and its four neighbours. */
const CROSS = "0,1,1,1,0,3,2,1,1";

function crossFilter(width: number, type: number, op: number): Filter {
  const work = alloc(width << type);
  const { extremumCross } = morphology();
  return (from, srcStride, dst, dstStride, rows) =>
    extremumCross(from, srcStride, dst, dstStride, rows, width, work, type, op);
}

/** Elements up to which a footprint is quicker to go over one by one. */
const FEW = 10;

function runsFilter(plane: Plane, width: number, type: number, op: number): Filter {
  const [high, wide] = size(plane);
  const isSmall = plane.runs.reduce((sum, [, , length]) => sum + length, 0) <= FEW;
  const runs = isSmall
    ? plane.runs.flatMap(([y, x, n]) => Array.from({ length: n }, (_, i): Run => [y, x + i, 1]))
    : plane.runs;
  const lengths = [...new Set(runs.map(([, , n]) => n))].filter((n) => n > 1).sort((a, b) => a - b);
  const lengthTable = table(lengths);
  const runTable = table(runs.flatMap(([y, x, n]) => [y, x << type, lengths.indexOf(n)]));
  const stride = strideOf(width + wide, type);
  const work = alloc(stride * (1 + high * lengths.length) + 4 * runs.length + 256);
  const { extremumRuns } = morphology();
  // deno-fmt-ignore
  return (from, srcStride, dst, dstStride, rows) =>
    extremumRuns(from, srcStride, dst, dstStride, rows, width, wide, high, lengthTable,
      lengths.length, runTable, runs.length, work, type, op);
}

/** Runs from which on it pays to pack a mask's pixels to bits and unpack them again. */
const MANY = 6;

function bitsFilter(plane: Plane, width: number, op: number): Filter {
  const [high, wide] = size(plane);
  const kinds = new Map(plane.runs.map(([, x, n]) => [`${n} ${x}`, [n, x]] as const));
  const sorted = [...kinds].sort(([, [a]], [, [b]]) => a - b);
  const index = new Map(sorted.map(([name], i) => [name, i]));
  const kindTable = table(sorted.flatMap(([, kind]) => kind));
  const entryTable = table(plane.runs.flatMap(([y, x, n]) => [y, index.get(`${n} ${x}`)!]));
  const stride = (width + 2 * wide >> 3) + 256;
  const work = alloc(stride * (3 + high * sorted.length) + 4 * plane.runs.length + 256);
  const { extremumBits } = masks();
  // deno-fmt-ignore
  return (from, srcStride, dst, dstStride, rows) =>
    extremumBits(from, srcStride, dst, dstStride, rows, width, wide, high, kindTable,
      sorted.length, entryTable, plane.runs.length, work, op);
}

/** The quickest filter for a plane of a footprint. */
function filterFor(plane: Plane, isMask: boolean, width: number, type: number, op: number): Filter {
  if (plane.isFull) return rectangleFilter(plane, width, type, op);
  if (plane.runs.join() === CROSS) return crossFilter(width, type, op);
  if (isMask && plane.runs.length > MANY) return bitsFilter(plane, width, op);
  return runsFilter(plane, width, type, op);
}

/** Rows of the maximum, one behind the other without a gap, minus those of the minimum. */
function rangeFilter(plane: Plane, isMask: boolean, width: number, type: number): Filter {
  const { combine, rangeSquares } = morphology();
  if (plane.isFull && size(plane).join() === "3,3") {
    const work = alloc(width << type);
    return (from, srcStride, dst, dstStride, rows) =>
      rangeSquares(from, srcStride, dst, dstStride, rows, width, work, type);
  }
  const [low, high] = [0, 1].map((op) => filterFor(plane, isMask, width, type, op));
  const least = alloc(LEAST * width << type);
  return (from, srcStride, dst, dstStride, rows) => {
    for (let y = 0; y < rows; y += LEAST) {
      const count = Math.min(LEAST, rows - y);
      const [src, to] = [from + y * srcStride, dst + y * dstStride];
      low(src, srcStride, least, dstStride, count);
      high(src, srcStride, to, dstStride, count);
      combine(least, to, count * width, type, 2);
    }
  };
}

/** Rows whose minima are kept at a time. */
const LEAST = 16;

/** One plane of the image under planes of footprints, in a row; false when a NaN was met. */
function slidePlane(
  src: PixelArray,
  dst: PixelArray,
  height: number,
  steps: readonly PlaneStep[],
): boolean {
  const width = src.length / height;
  const type = elementOf(src);
  let clean = true;
  scratch(() => {
    const stages = steps.map(({ plane, op, mode, cval, isMask, isRange }, step): Stage => {
      // Bands know of footprints around the pixel only: the centre is always fetched too.
      const [above, below] = [Math.max(plane.above, 0), Math.max(plane.below, 0)];
      const [left, right] = [Math.max(plane.left, 0), Math.max(plane.right, 0)];
      const filter = isRange
        ? rangeFilter(plane, isMask, width, type)
        : filterFor(plane, isMask, width, type, Number(op === "max"));
      const footing = { above, below, left, right, mode, cval, inOrder: true };
      const work = ({ src, srcStride, dst, dstStride, rows }: Band) => {
        if (!clean) return;
        const inside = src + above * srcStride + (left << type);
        clean = type < ELEMENT.f32 || step > 0 ||
          morphology().hasNaN(inside, srcStride, rows, width, type) === 0;
        const from = src + (above - plane.above) * srcStride + ((left - plane.left) << type);
        if (clean) filter(from, srcStride, dst, dstStride, rows);
      };
      return { ...footing, result: type, filter: work };
    });
    overStages(src, dst, { width, height }, stages);
  });
  return clean;
}

/**
 * The careful way: value after value in 64 bits, compared in scipy's order, so that NaN and constants
 * beyond the pixel type give what they give there.
 */
function byComparison(
  src: PixelArray,
  dst: PixelArray,
  shape: readonly number[],
  { op, mode, cval, centre, footprint: { data, shape: size } }: Resolved,
): void {
  const sign = op === "min" ? 1 : -1;
  if (Array.from(data).every((weight) => weight !== 0)) {
    dst.set(src);
    for (let axis = 0; axis < shape.length; axis++) {
      if (size[axis] > 1) {
        alongAxisByQueue(dst, shape, axis, size[axis], centre[axis], mode, cval, sign);
      }
    }
    return;
  }
  const one = src.slice(0, 1);
  wrapInto(one, 0, cval);
  const offsets: number[][] = [];
  for (let k = 0; k < data.length; k++) {
    if (data[k] !== 0) offsets.push(unravel(k, size).map((index, axis) => index - centre[axis]));
  }
  for (let i = 0; i < src.length; i++) {
    const position = unravel(i, shape);
    let best = NaN;
    for (let k = 0; k < offsets.length; k++) {
      let index = 0;
      for (let axis = 0; axis < shape.length && index >= 0; axis++) {
        const at = borderIndex(position[axis] + offsets[k][axis], shape[axis], mode);
        index = at < 0 ? -1 : index * shape[axis] + at;
      }
      const value = index < 0 ? one[0] : src[index];
      if (k === 0 || sign * value < sign * best) best = value;
    }
    dst[i] = best;
  }
}

/** Stores a number as C does: towards zero, modulo the type's range. */
function wrapInto(data: PixelArray, index: number, value: number): void {
  data[index] = data instanceof Uint8Array || data instanceof Uint16Array
    ? Math.trunc(value)
    : value;
}

/** One pass of scipy's one-dimensional filter: a queue of candidates, each with the step it ends at. */
function alongAxisByQueue(
  data: PixelArray,
  shape: readonly number[],
  axis: number,
  size: number,
  centre: number,
  mode: BorderMode,
  cval: number,
  sign: number,
): void {
  const length = shape[axis];
  const inner = shape.slice(axis + 1).reduce((product, n) => product * n, 1);
  const line = new Float64Array(length + size - 1);
  const values = new Float64Array(line.length);
  const ends = new Int32Array(line.length);
  for (let block = 0; block < data.length; block += length * inner) {
    for (let column = block; column < block + inner; column++) {
      for (let i = 0; i < line.length; i++) {
        const at = borderIndex(i - centre, length, mode);
        line[i] = at < 0 ? cval : data[column + at * inner];
      }
      let head = 0;
      let tail = 0;
      values[0] = sign * line[0];
      ends[0] = size;
      for (let i = 1; i < line.length; i++) {
        const value = sign * line[i];
        if (ends[head] === i) head++;
        if (value <= values[head]) tail = head;
        else {
          while (values[tail] >= value) tail--;
          tail++;
        }
        values[tail] = value;
        ends[tail] = i + size;
        if (i >= size - 1) wrapInto(data, column + (i - size + 1) * inner, sign * values[head]);
      }
    }
  }
}
