/**
 * A stack flattened along one axis.
 *
 * @module
 */
import { checkParameter, InputError } from "../../core/errors.ts";
import { room, roomForFloats, roomLike } from "../../core/memory.ts";
import {
  createImage,
  type GridValue,
  type Image,
  type PixelArray,
  type PixelSize,
} from "../../core/values.ts";
import { alongAxis, type AxisView, ELEMENT, elementOf } from "../../kernels/bands.ts";
import { viewLike } from "../../kernels/chunks.ts";
import { points } from "../../kernels/points.ts";
import { ARITHMETIC } from "../../kernels/pointwise.ts";
import { alloc, scratch, views } from "../../kernels/runtime.ts";
import { greyData } from "../grey.ts";
import { PROJECTIONS } from "./names.ts";

export { PROJECTIONS };

/** A way to flatten. */
export type Projection = (typeof PROJECTIONS)[number];

/** Options of {@linkcode project}. */
export interface ProjectOptions {
  /** The axis that goes: 0 is the slowest, −1 the last. */
  readonly axis: number;
  /** What is taken of the values along it. */
  readonly method: Projection;
}

/**
 * Flattens an image along one axis.
 *
 * Maximum and minimum keep the pixel type; mean, sum, standard deviation (over all n values, as numpy)
 * and median (the mean of the two middle ones of an even number) are floating-point. NaN spreads. The
 * axis goes from axes and shape, its pixel size too. O(pixels), the median O(pixels · log n); allocates
 * the result.
 *
 * Reference: numpy `max`, `min`, `mean`, `sum`, `std`, `median` with `axis`.
 *
 * @param image Grey values of rank 2 or more.
 * @param options Axis and method.
 * @returns An image of one rank less.
 * @throws {ParameterError} If there is no such axis or method.
 * @throws {InputError} If the image has only one axis, or no pixel along it.
 * @example The brightest of each column
 * ```ts
 * import assert from "node:assert/strict";
 * import { createImage } from "petri";
 * import { project } from "petri/ops/math";
 *
 * const image = createImage(Uint8Array.of(1, 2, 3, 4, 0, 6), [2, 3]);
 * assert.deepEqual([...project(image, { axis: 0, method: "max" }).data], [4, 2, 6]);
 * ```
 */
export function project(image: GridValue, options: ProjectOptions): Image {
  const { axis, method } = options;
  const { shape, axes, pixelSize } = image;
  const rank = shape.length;
  if (rank < 2) {
    throw new InputError(`\`image\` must have at least two axes, got ${axes}`, {
      parameter: "image",
      value: axes,
    });
  }
  checkParameter(
    Number.isInteger(axis) && axis >= -rank && axis < rank,
    "axis",
    axis,
    `a whole number from ${-rank} to ${rank - 1} for an image of axes ${axes}`,
  );
  checkParameter(PROJECTIONS.includes(method), "method", method, PROJECTIONS.join(" or "));
  const gone = axis < 0 ? axis + rank : axis;
  if (shape[gone] === 0) {
    throw new InputError(`\`image\` must have pixels along axis ${axis}, got ${shape.join("×")}`, {
      parameter: "image",
      value: shape,
    });
  }
  const data = greyData(image);
  const view = alongAxis(shape, gone);
  const flat = method === "max" || method === "min"
    ? extreme(data, view, method === "max")
    : method === "median"
    ? medians(data, view)
    : wholeSums(data, view, method) ?? summed(data, view, method);
  const rest = axes.slice(0, gone) + axes.slice(gone + 1);
  return createImage(flat, shape.filter((_, i) => i !== gone), {
    axes: rest,
    pixelSize: sizeWithout(rest, pixelSize),
  });
}

/** The pixel size of what is left: without z where the planes went, none where rows or columns went. */
function sizeWithout(axes: string, size: PixelSize | undefined): PixelSize | undefined {
  if (size === undefined || !axes.includes("Y") || !axes.includes("X")) return undefined;
  const { z, ...plane } = size;
  return z === undefined || !axes.includes("Z") ? plane : size;
}

/** Results that are computed together. */
const PART = 8192;
/** Values along the axis that are brought together, each for all of these results. */
const GROUP = 8;
/** Rows shorter than this are gathered element by element. */
const SHORT = 64;

/** Uses some values along the axis of all results of a part, one after the other `gap` bytes apart. */
type Use = (src: number, gap: number, count: number) => void;

/**
 * Takes results in parts, at most {@linkcode PART}: `work` gets a way to see the values along the axis, a
 * group after the other, for n results from `to` on.
 */
function overResults(
  data: PixelArray,
  { outer, length, inner }: AxisView,
  work: (each: (use: Use) => void, n: number, to: number) => void,
): void {
  const row = inner < SHORT ? outer * inner : inner;
  scratch(() => {
    const places = Array.from({ length: GROUP }, () => alloc(PART * data.BYTES_PER_ELEMENT));
    const gap = places[1] - places[0];
    const starts = new Float64Array(PART);
    for (let start = 0; start < outer * inner; start += row) {
      for (let x = 0; x < row; x += PART) {
        const n = Math.min(PART, row - x);
        for (let i = 0; i < (inner < SHORT ? n : 1); i++) {
          const at = start + x + i;
          starts[i] = Math.floor(at / inner) * length * inner + at % inner;
        }
        const each = (use: Use) => {
          const view = viewLike(data);
          for (let first = 0; first < length; first += GROUP) {
            const count = Math.min(GROUP, length - first);
            for (let k = 0; k < count; k++) {
              const to = places[k] / data.BYTES_PER_ELEMENT;
              const from = (first + k) * inner;
              if (inner >= SHORT) {
                view.set(data.subarray(starts[0] + from, starts[0] + from + n), to);
              } else for (let i = 0; i < n; i++) view[to + i] = data[starts[i] + from];
            }
            use(places[0], gap, count);
          }
        };
        work(each, n, start + x);
      }
    }
  });
}

function extreme(data: PixelArray, view: AxisView, largest: boolean): PixelArray {
  const result = roomLike(data, view.outer * view.inner);
  const code = ARITHMETIC[largest ? "maximum" : "minimum"];
  const type = elementOf(data);
  scratch(() => {
    const most = alloc(PART << type);
    overResults(data, view, (each, n, to) => {
      let first = true;
      each((src, gap, count) => {
        for (const end = src + gap * count; src < end; src += gap) {
          if (first) views().u8.copyWithin(most, src, src + (n << type));
          else points().arithmetic(most, src, n, type, code, most);
          first = false;
        }
      });
      result.set(viewLike(data).subarray(most / 2 ** type, most / 2 ** type + n), to);
    });
  });
  return result;
}

/** Sums and means of whole numbers that 24 bits are enough for; else `undefined`. */
function wholeSums(
  data: PixelArray,
  view: AxisView,
  method: "mean" | "sum" | "std",
): Float32Array | undefined {
  if (method === "std" || !(data instanceof Uint8Array || data instanceof Uint16Array)) {
    return undefined;
  }
  const type = elementOf(data);
  if (view.length * (type === ELEMENT.u8 ? 255 : 65535) >= 2 ** 24) return undefined;
  const result = room(Float32Array, view.outer * view.inner);
  const count = method === "mean" ? view.length : 1;
  scratch(() => {
    const sums = alloc(PART * 4);
    const { addWhole, wholeMeans } = points();
    overResults(data, view, (each, n, to) => {
      views().u8.fill(0, sums, sums + PART * 4);
      each((src, gap, planes) => addWhole(src, gap, planes, n, type, sums));
      wholeMeans(sums, n, count, sums);
      result.set(views().f32.subarray(sums / 4, sums / 4 + n), to);
    });
  });
  return result;
}

function summed(
  data: PixelArray,
  view: AxisView,
  method: "mean" | "sum" | "std",
): PixelArray {
  const { outer, length, inner } = view;
  const result = roomForFloats(data instanceof Float64Array, outer * inner);
  const type = elementOf(data);
  scratch(() => {
    const bytes = PART * 8;
    const [sums, means] = [alloc(bytes), alloc(bytes)];
    const { addPixels, addSquaresOf, arithmeticValue, demote } = points();
    const divide = (n: number, to: number) =>
      arithmeticValue(sums, length, n, ELEMENT.f64, ARITHMETIC.divide, to);
    overResults(data, view, (each, n, to) => {
      views().u8.fill(0, sums, sums + bytes);
      each((src, gap, planes) => addPixels(src, gap, planes, n, type, sums));
      if (method === "std") {
        divide(n, means);
        views().u8.fill(0, sums, sums + bytes);
        each((src, gap, planes) => addSquaresOf(src, gap, planes, n, type, means, sums));
      }
      if (method !== "sum") divide(n, sums);
      const { f64 } = views();
      if (method === "std") {
        for (let i = sums / 8; i < sums / 8 + n; i++) f64[i] = Math.sqrt(f64[i]);
      }
      if (result instanceof Float32Array) demote(sums, n, sums);
      const at = sums / result.BYTES_PER_ELEMENT;
      result.set(viewLike(result).subarray(at, at + n), to);
    });
  });
  return result;
}

function medians(data: PixelArray, { outer, length, inner }: AxisView): PixelArray {
  const result = roomForFloats(data instanceof Float64Array, outer * inner);
  const column = data.slice(0, length);
  const upper = length >> 1;
  for (let block = 0; block < outer; block++) {
    for (let i = 0; i < inner; i++) {
      for (let k = 0; k < length; k++) column[k] = data[(block * length + k) * inner + i];
      // Sorting puts NaN last.
      column.sort();
      const middle = length % 2 === 1 ? column[upper] : (column[upper - 1] + column[upper]) / 2;
      result[block * inner + i] = Number.isNaN(column[length - 1]) ? NaN : middle;
    }
  }
  return result;
}
