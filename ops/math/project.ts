/**
 * A stack flattened along one axis.
 *
 * @module
 */
import { checkParameter, InputError } from "../../core/errors.ts";
import {
  createImage,
  type GridValue,
  type Image,
  type PixelArray,
  type PixelSize,
} from "../../core/values.ts";
import { alongAxis, type AxisView } from "../../kernels/bands.ts";
import { greyData } from "../grey.ts";

/** Ways to flatten. */
export const PROJECTIONS = ["max", "mean", "min", "sum", "std", "median"] as const;

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
    : summed(data, view, method);
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

function floatLike(data: PixelArray, length: number): Float32Array | Float64Array {
  return data instanceof Float64Array ? new Float64Array(length) : new Float32Array(length);
}

function extreme(
  data: PixelArray,
  { outer, length, inner }: AxisView,
  largest: boolean,
): PixelArray {
  const result = data.slice(0, outer * inner);
  const pick = largest ? Math.max : Math.min;
  for (let block = 0; block < outer; block++) {
    const from = block * length * inner;
    const to = block * inner;
    result.set(data.subarray(from, from + inner), to);
    for (let k = 1; k < length; k++) {
      for (let i = 0; i < inner; i++) {
        result[to + i] = pick(result[to + i], data[from + k * inner + i]);
      }
    }
  }
  return result;
}

function summed(
  data: PixelArray,
  { outer, length, inner }: AxisView,
  method: "mean" | "sum" | "std",
): PixelArray {
  const sums = new Float64Array(outer * inner);
  const add = (term: (value: number, at: number) => number) => {
    for (let block = 0; block < outer; block++) {
      for (let k = 0; k < length; k++) {
        const from = (block * length + k) * inner;
        for (let i = 0; i < inner; i++) {
          const at = block * inner + i;
          sums[at] += term(data[from + i], at);
        }
      }
    }
  };
  add((value) => value);
  if (method === "std") {
    const means = sums.map((sum) => sum / length);
    sums.fill(0);
    add((value, at) => (value - means[at]) ** 2);
  }
  const result = floatLike(data, sums.length);
  for (let i = 0; i < sums.length; i++) {
    result[i] = method === "sum"
      ? sums[i]
      : method === "mean"
      ? sums[i] / length
      : Math.sqrt(sums[i] / length);
  }
  return result;
}

function medians(data: PixelArray, { outer, length, inner }: AxisView): PixelArray {
  const result = floatLike(data, outer * inner);
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
