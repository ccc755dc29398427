/**
 * Sharper pictures and band passes, both from differences of Gaussians.
 *
 * @module
 */
import { checkParameter } from "../../core/errors.ts";
import { recycleArray } from "../../core/memory.ts";
import type { GridValue, Image, PixelArray } from "../../core/values.ts";
import { baseLevel, type BorderMode, elementOf } from "../../kernels/bands.ts";
import { viewLike } from "../../kernels/chunks.ts";
import { filters } from "../../kernels/filters.ts";
import { alloc, scratch } from "../../kernels/runtime.ts";
import { floatLike, greyData } from "../grey.ts";
import { gaussianAxes, sigmasOf, type Smoothing } from "./gaussian.ts";

/** Options of {@linkcode unsharp}. */
export interface UnsharpOptions {
  /** Standard deviation of the Gaussian in pixels, one number or one per axis. 1 unless given. */
  readonly radius?: number | readonly number[] | undefined;
  /** How much of the difference is added; negative values blur. 1 unless given. */
  readonly amount?: number | undefined;
}

/**
 * Sharpens: adds `amount` times the difference between the image and its Gaussian.
 *
 * Grey values keep their scale and are not cut off, so the result may leave the range of the image's
 * type. Borders are reflected. NaN spreads over the window. Allocates the result and a band of scratch.
 *
 * Agrees with scikit-image's `unsharp_mask(preserve_range=True)`.
 *
 * @param image Grey values, any rank; masks count as 0 and 1.
 * @param options Width and amount.
 * @returns Float64 for float64 input, else float32.
 * @throws {ParameterError} If `radius` is negative or does not have one number per axis, or `amount` is not finite.
 * @example Both sides of a step overshoot
 * ```ts
 * import assert from "node:assert/strict";
 * import { createImage } from "petri";
 * import { unsharp } from "petri/ops/kernels";
 *
 * const { data } = unsharp(createImage(Float64Array.of(0, 0, 1, 1), [1, 4]));
 * assert.ok(data[1] < 0 && data[2] > 1);
 * ```
 */
export function unsharp(image: GridValue, options: UnsharpOptions = {}): Image {
  const { radius = 1, amount = 1 } = options;
  checkParameter(Number.isFinite(amount), "amount", amount, "a finite number");
  const { shape } = image;
  const sigmas = sigmasOf(radius, shape, "radius");
  const [data, base] = fromBase(greyData(image));
  const type = elementOf(data);
  const how = { sigmas, truncate: 4, mode: "reflect", cval: 0 } as const;
  return scratch(() => {
    const work = alloc(shape[shape.length - 1] * 4);
    const { sharpenRow } = filters();
    const sharpen: BesideRow = (pixels, row, n) =>
      sharpenRow(pixels, type, row, n, base, amount, work);
    return floatLike(image, gaussianBeside(data, shape, how, data, sharpen));
  });
}

/** Options of {@linkcode differenceOfGaussians}. */
export interface DifferenceOfGaussiansOptions {
  /** Standard deviation of the narrow Gaussian in pixels, one number or one per axis. */
  readonly lowSigma: number | readonly number[];
  /** Standard deviation of the wide one, not below the narrow one; 1.6 times `lowSigma` unless given. */
  readonly highSigma?: number | readonly number[] | undefined;
  /** What stands beyond the border, `nearest` unless given. */
  readonly mode?: BorderMode | undefined;
  /** The constant of mode `constant`. */
  readonly cval?: number | undefined;
  /** Where weights are cut off, in standard deviations. 4 unless given. */
  readonly truncate?: number | undefined;
}

/**
 * The difference of a narrow and a wide Gaussian of the image: a band pass that keeps structures of
 * sizes in between.
 *
 * Integer images keep their own grey values (scikit-image divides them by the largest value of their
 * type first). NaN spreads over the window. Allocates two images and a band of scratch.
 *
 * Agrees with scikit-image's `difference_of_gaussians` on floating-point input.
 *
 * @param image Grey values, any rank; masks count as 0 and 1.
 * @param options Widths and border.
 * @returns Float64 for float64 input, else float32.
 * @throws {ParameterError} If a sigma is negative or does not have one number per axis, or `highSigma` is below `lowSigma`.
 * @example A flat picture holds nothing
 * ```ts
 * import assert from "node:assert/strict";
 * import { createImage } from "petri";
 * import { differenceOfGaussians } from "petri/ops/kernels";
 *
 * const flat = createImage(new Float64Array(9).fill(4), [3, 3]);
 * assert.ok(Math.abs(differenceOfGaussians(flat, { lowSigma: 1 }).data[4]) < 1e-12);
 * ```
 */
export function differenceOfGaussians(
  image: GridValue,
  options: DifferenceOfGaussiansOptions,
): Image {
  const { lowSigma, mode = "nearest", cval = 0, truncate = 4 } = options;
  const { shape } = image;
  const low = sigmasOf(lowSigma, shape, "lowSigma");
  const high = sigmasOf(options.highSigma ?? low.map((s) => 1.6 * s), shape, "highSigma");
  checkParameter(
    high.every((s, axis) => s >= low[axis]),
    "highSigma",
    options.highSigma,
    `at least \`lowSigma\`, ${low.join(", ")}, on all axes`,
  );
  const [data, base] = fromBase(greyData(image));
  const how = { truncate, mode, cval: cval - base };
  const narrow = gaussianAxes(data, shape, { ...how, sigmas: low });
  const wide = Number(narrow instanceof Float64Array);
  const differ: BesideRow = (from, row, n) => filters().differRow(from, row, n, wide);
  const result = gaussianBeside(data, shape, { ...how, sigmas: high }, narrow, differ);
  recycleArray(narrow);
  return floatLike(image, result);
}

/** Data above its base level, so that differences of Gaussians lose nothing in 32 bits; and the level. */
function fromBase(data: PixelArray): [PixelArray, number] {
  const base = data instanceof Float64Array ? 0 : baseLevel(data);
  return base === 0 ? [data, 0] : [new Float32Array(data).map((value) => value - base), base];
}

/** Changes a smoothed row of n elements; `beside` is the address of the same row of another array. */
type BesideRow = (beside: number, row: number, n: number) => void;

/** Smooths, and changes each row of the result as soon as it is there, while it is in the cache. */
function gaussianBeside(
  data: PixelArray,
  shape: readonly number[],
  how: Smoothing,
  other: PixelArray,
  change: BesideRow,
): Float32Array | Float64Array {
  const n = shape[shape.length - 1];
  return scratch(() => {
    const beside = alloc(n * other.BYTES_PER_ELEMENT);
    const finish = (row: number, y: number) => {
      viewLike(other).set(other.subarray(y * n, (y + 1) * n), beside / other.BYTES_PER_ELEMENT);
      change(beside, row, n);
    };
    return gaussianAxes(data, shape, { ...how, finish });
  });
}
