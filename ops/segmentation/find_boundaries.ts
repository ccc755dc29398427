/**
 * Where objects end.
 *
 * @module
 */
import { room, roomLike } from "../../core/memory.ts";
import { type GridValue, type Mask, maskLike } from "../../core/values.ts";
import { type Band, elementOf, overWindows } from "../../kernels/bands.ts";
import { objects } from "../../kernels/objects.ts";
import { alloc, scratch, views } from "../../kernels/runtime.ts";
import { withinRank } from "../morphology/padded.ts";

/** Which pixels are marked: see {@linkcode findBoundaries}. */
export type BoundaryMode = "thick" | "inner" | "outer" | "subpixel";

/** Options of {@linkcode findBoundaries}. */
export interface BoundaryOptions {
  /** How many axes two neighbours may differ in; 1 unless given. */
  readonly connectivity?: number | undefined;
  /** Which pixels are marked; `thick` unless given. */
  readonly mode?: BoundaryMode | undefined;
  /** The number of the background; 0 unless given. */
  readonly background?: number | undefined;
}

/**
 * Marks the pixels where objects end, in any rank.
 *
 * - `thick`: pixels with a neighbour of another number, on both sides.
 * - `inner`: those of them that belong to an object.
 * - `outer`: those of them that are background, and both sides where two objects touch, corners included.
 * - `subpixel`: on a grid of `2·side - 1` pixels a side, the places between pixels of different numbers.
 *
 * The border of the image is no boundary. O(pixels · neighbours); allocates the mask.
 *
 * Reference: scikit-image 0.26 `segmentation.find_boundaries`.
 *
 * @param labels Objects: a label image, a mask, or an image of whole numbers.
 * @param options Connectivity, mode, background.
 * @returns The boundaries.
 * @throws {ParameterError} If the connectivity is not a whole number from 1.
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { createLabels } from "petri";
 * import { findBoundaries } from "petri/ops/segmentation";
 *
 * const labels = createLabels(Int32Array.of(0, 0, 1, 1, 2), [1, 5]);
 * assert.deepEqual([...findBoundaries(labels).data], [0, 1, 1, 1, 1]);
 * assert.deepEqual([...findBoundaries(labels, { mode: "inner" }).data], [0, 0, 1, 1, 1]);
 * assert.deepEqual([...findBoundaries(labels, { mode: "outer" }).data], [0, 1, 0, 1, 1]);
 * assert.deepEqual(findBoundaries(labels, { mode: "subpixel" }).shape, [1, 9]);
 * ```
 */
export function findBoundaries(labels: GridValue, options: BoundaryOptions = {}): Mask {
  const { data, shape } = labels;
  const rank = shape.length;
  const { mode = "thick", background = 0 } = options;
  const connectivity = withinRank(options.connectivity ?? 1, rank);
  if (mode === "subpixel") return betweenPixels(labels);
  const out = room(Uint8Array, data.length);
  // What lies beyond the border is a copy of the pixel there, which NaN is not equal to.
  if (out.length < 2) return maskLike(labels, out.fill(0));
  const isWide = data instanceof Int32Array;
  const src = isWide ? new Float32Array(data.buffer, data.byteOffset, data.length) : data;
  const type = isWide ? I32 : elementOf(data);
  const most = mostOf(data);
  scratch(() => {
    const table = alloc(3 ** rank * 4);
    const window = shape.map(() => 3);
    const centre = shape.map(() => 1);
    const options = { shape, window, centre, mode: "nearest", cval: 0, inOrder: true } as const;
    overWindows(src, out, options, (band) => {
      const { srcStride, dst, dstStride, rows } = band;
      const { own, all, near } = rowsAround(rank, band, connectivity);
      views().i32.set([...near.flat(), ...all], table / 4);
      const first = band.src + own + src.BYTES_PER_ELEMENT;
      // deno-fmt-ignore
      objects().boundaryRows(first, srcStride, dst, dstStride, shape[rank - 1], rows, type, table, near.length,
        table + near.length * 8, all.length, MODES[mode], background, most);
    });
  });
  return maskLike(labels, out);
}

/** Modes by the number that the kernel knows them by. */
const MODES = { thick: 0, inner: 1, outer: 2 } as const;
/** 32-bit numbers by the number that the kernel knows them by. */
const I32 = 4;

/** The rows of a band around the one in their middle, by the bytes from it. */
function rowsAround(
  rank: number,
  { srcStride, planeStride }: Band,
  connectivity: number,
): {
  /** Bytes from the first row to the one in the middle. */
  readonly own: number;
  /** All of them. */
  readonly all: readonly number[];
  /** Those behind it that hold neighbours of its pixels, and 1 where more than one is a neighbour. */
  readonly near: readonly (readonly [number, number])[];
} {
  const middle = (3 ** (rank - 1) - 1) / 2;
  const place = (code: number) => Math.floor(code / 3) * planeStride + code % 3 * srcStride;
  const own = place(middle);
  const all: number[] = [];
  const near: [number, number][] = [];
  for (let code = 0; code <= 2 * middle; code++) {
    let steps = 0;
    for (let i = 1, rest = code; i < rank; i++, rest = Math.floor(rest / 3)) {
      if (rest % 3 !== 1) steps++;
    }
    all.push(place(code) - own);
    if (code > middle && steps <= connectivity) {
      near.push([place(code) - own, Number(steps < connectivity)]);
    }
  }
  // A line has none but its own.
  return { own, all, near: rank === 1 ? [[0, 0]] : near };
}

/** The number that stands for "no object": the type's greatest. */
function mostOf(data: GridValue["data"]): number {
  if (data instanceof Uint8Array) return 255;
  if (data instanceof Uint16Array) return 65535;
  return data instanceof Int32Array ? 2147483647 : Infinity;
}

/** The doubled grid: a place between pixels is marked where those around it differ, axis after axis. */
function betweenPixels(labels: GridValue): Mask {
  const { shape } = labels;
  const fine = shape.map((side) => Math.max(2 * side - 1, 0));
  const most = mostOf(labels.data);
  // The numbers around a place are none, one, or (2) several; one of them stands for all.
  let numbers = labels.data;
  let kinds = new Uint8Array(numbers.length);
  for (let i = 0; i < kinds.length; i++) kinds[i] = numbers[i] === most ? 0 : 1;
  let inner = 1;
  for (let axis = shape.length - 1; axis >= 0; axis--) {
    const blocks = numbers.length / (shape[axis] * inner) || 0;
    const doubled = roomLike(numbers, blocks * fine[axis] * inner);
    const found = new Uint8Array(doubled.length);
    for (let block = 0, to = 0; block < blocks; block++) {
      for (let i = 0; i < fine[axis]; i++, to += inner) {
        const from = (block * shape[axis] + (i >> 1)) * inner;
        doubled.set(numbers.subarray(from, from + inner), to);
        found.set(kinds.subarray(from, from + inner), to);
        if (i % 2 === 1) join(numbers, kinds, from + inner, inner, doubled, found, to);
      }
    }
    [numbers, kinds] = [doubled, found];
    inner *= fine[axis];
  }
  const out = kinds.map((kind) => kind >> 1);
  const { axes, pixelSize } = labels;
  if (pixelSize === undefined) return { kind: "mask", data: out, shape: fine, axes };
  const { z, y, x } = pixelSize;
  const half = { ...pixelSize, ...z !== undefined && { z: z / 2 }, y: y / 2, x: x / 2 };
  return { kind: "mask", data: out, shape: fine, axes, pixelSize: half };
}

/** Joins the numbers from `from` on to those that stand at `to`. */
function join(
  numbers: GridValue["data"],
  kinds: Uint8Array,
  from: number,
  n: number,
  all: GridValue["data"],
  found: Uint8Array,
  to: number,
): void {
  for (let k = 0; k < n; k++) {
    const kind = kinds[from + k];
    if (kind === 0) continue;
    const number = numbers[from + k];
    const own = all[to + k];
    if (found[to + k] === 0) {
      all[to + k] = number;
      found[to + k] = kind;
    } else if (kind === 2 || !Object.is(number + 0, own + 0)) {
      // NaN is one number, and so is 0.
      found[to + k] = 2;
    }
  }
}
