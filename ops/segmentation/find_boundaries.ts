/**
 * Where objects end.
 *
 * @module
 */
import { zeros } from "../../core/memory.ts";
import { type GridValue, type Mask, maskLike } from "../../core/values.ts";
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
  const out = zeros(Uint8Array, data.length);
  const most = mostOf(data);
  if (rank === 2 && out.length > 0 && most !== Infinity) {
    inPlane(labels, { connectivity, mode, background }, out);
    return maskLike(labels, out);
  }
  const near = stepsOf(rank, connectivity);
  const all = stepsOf(rank, rank);
  eachPixel(shape, (i, place) => {
    const own = data[i];
    let edge = false;
    eachNeighbour(i, place, shape, near, (at) => {
      if (data[at] !== own) edge = true;
    });
    if (!edge) return;
    if (mode === "inner" && own === background) return;
    if (mode === "outer" && own !== background) {
      // The greatest number around against the least, where background counts as least and most.
      let high = own;
      let low = own;
      eachNeighbour(i, place, shape, all, (at) => {
        const value = data[at];
        if (value > high) high = value;
        const hidden = value === background ? most : value;
        if (hidden < low) low = hidden;
      });
      if (high === low) return;
    }
    out[i] = 1;
  });
  return maskLike(labels, out);
}

/** Modes by the number that the kernel knows them by. */
const MODES = { thick: 0, inner: 1, outer: 2 } as const;
/** Elements of rows on their way in. */
const BAND = 1 << 16;

/** A plane of whole numbers, band by band. */
function inPlane(
  { data, shape }: GridValue,
  { connectivity, mode, background }: {
    connectivity: number;
    mode: keyof typeof MODES;
    background: number;
  },
  out: Uint8Array,
): void {
  const [height, width] = shape;
  scratch(() => {
    const pitch = width + 8;
    const rows = Math.max(1, Math.min(height, Math.floor(BAND / pitch)));
    const band = alloc((rows + 2) * pitch * 4);
    const found = alloc(rows * pitch);
    const { i32, u8 } = views();
    const src = band + (pitch + 1) * 4;
    for (let y = 0; y < height; y += rows) {
      const count = Math.min(rows, height - y);
      for (let r = -1; r <= count; r++) {
        const from = Math.min(Math.max(y + r, 0), height - 1) * width;
        const at = band / 4 + (r + 1) * pitch + 1;
        i32.set(data.subarray(from, from + width), at);
        i32[at - 1] = i32[at];
        i32[at + width] = i32[at + width - 1];
      }
      const corners = Number(connectivity > 1);
      // deno-fmt-ignore
      objects().boundaryRows(src, pitch * 4, found, pitch, width, count, corners, MODES[mode], background, mostOf(data));
      for (let r = 0; r < count; r++) {
        out.set(u8.subarray(found + r * pitch, found + r * pitch + width), (y + r) * width);
      }
    }
  });
}

/** The number that stands for "no object": the type's greatest. */
function mostOf(data: GridValue["data"]): number {
  if (data instanceof Uint8Array) return 255;
  if (data instanceof Uint16Array) return 65535;
  return data instanceof Int32Array ? 2147483647 : Infinity;
}

/** Steps to neighbours along each axis. */
function stepsOf(rank: number, connectivity: number): number[][] {
  let steps: number[][] = [[]];
  for (let axis = 0; axis < rank; axis++) {
    steps = steps.flatMap((step) => [-1, 0, 1].map((d) => [...step, d]));
  }
  return steps.filter((step) => {
    const changed = step.filter((d) => d !== 0).length;
    return changed > 0 && changed <= connectivity;
  });
}

function eachPixel(
  shape: readonly number[],
  visit: (index: number, place: readonly number[]) => void,
): void {
  const size = shape.reduce((product, side) => product * side, 1);
  const place = shape.map(() => 0);
  for (let i = 0; i < size; i++) {
    visit(i, place);
    for (let axis = shape.length - 1; axis >= 0; axis--) {
      if (++place[axis] < shape[axis]) break;
      place[axis] = 0;
    }
  }
}

function eachNeighbour(
  index: number,
  place: readonly number[],
  shape: readonly number[],
  steps: readonly (readonly number[])[],
  visit: (index: number) => void,
): void {
  for (const step of steps) {
    let at = index;
    let stride = 1;
    let inside = true;
    for (let axis = shape.length - 1; axis >= 0; axis--) {
      const d = step[axis];
      if (d !== 0 && (d < 0 ? place[axis] === 0 : place[axis] === shape[axis] - 1)) {
        inside = false;
        break;
      }
      at += d * stride;
      stride *= shape[axis];
    }
    if (inside) visit(at);
  }
}

/** The doubled grid: a place between pixels is marked where those around it differ. */
function betweenPixels(labels: GridValue): Mask {
  const { data, shape } = labels;
  const fine = shape.map((side) => Math.max(2 * side - 1, 0));
  const out = new Uint8Array(fine.reduce((product, side) => product * side, 1));
  const most = mostOf(data);
  eachPixel(fine, (i, place) => {
    let around = [0];
    for (let axis = 0; axis < shape.length; axis++) {
      const at = place[axis] >> 1;
      const next = place[axis] % 2 === 0 ? [at] : [at, at + 1];
      around = around.flatMap((index) => next.map((one) => index * shape[axis] + one));
    }
    if (around.length === 1) return;
    const values = new Set(around.map((index) => data[index]));
    values.delete(most);
    if (values.size > 1) out[i] = 1;
  });
  const { axes, pixelSize } = labels;
  if (pixelSize === undefined) return { kind: "mask", data: out, shape: fine, axes };
  const { z, y, x } = pixelSize;
  const half = { ...pixelSize, ...z !== undefined && { z: z / 2 }, y: y / 2, x: x / 2 };
  return { kind: "mask", data: out, shape: fine, axes, pixelSize: half };
}
