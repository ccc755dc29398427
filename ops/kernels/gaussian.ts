/**
 * Gaussian smoothing.
 *
 * @module
 */
import { checkParameter } from "../../core/errors.ts";
import type { GridValue, Image, PixelArray } from "../../core/values.ts";
import type { BorderMode } from "../../kernels/bands.ts";
import { floatLike, greyData } from "../grey.ts";
import { MAX_SIGMA, MAX_TRUNCATE } from "../limits.ts";
import { exactExp, pairwiseSum } from "./exact_exp.ts";
import { type AxesOptions, correlateAxes, type Taps } from "./separable.ts";

/** Options of {@linkcode gaussian}. */
export interface GaussianOptions {
  /** Standard deviation in pixels, one number or one per axis; 0 leaves an axis alone. 1 unless given. */
  readonly sigma?: number | readonly number[] | undefined;
  /** What stands beyond the border, `nearest` unless given. */
  readonly mode?: BorderMode | undefined;
  /** The constant of mode `constant`. */
  readonly cval?: number | undefined;
  /** Where weights are cut off, in standard deviations. 4 unless given. */
  readonly truncate?: number | undefined;
}

/**
 * The weights of a Gaussian, summing to 1.
 *
 * @param sigma Standard deviation in pixels, above 0.
 * @param truncate Where weights are cut off, in standard deviations.
 * @param round Rounding of the reference's number type, for a `sigma` that has 32 bits there.
 * @returns `2·⌊truncate·sigma + ½⌋ + 1` weights about their middle.
 * @throws {ParameterError} If `truncate` is not from 0 to 40.
 */
export function gaussianTaps(
  sigma: number,
  truncate: number,
  round: (value: number) => number = (value) => value,
): Taps {
  checkParameter(
    truncate >= 0 && truncate <= MAX_TRUNCATE,
    "truncate",
    truncate,
    `a number from 0 to ${MAX_TRUNCATE}`,
  );
  const radius = Math.floor(truncate * sigma + 0.5);
  const weights = new Float64Array(2 * radius + 1);
  const factor = round(-0.5 / round(sigma * sigma));
  const exponents = new Float64Array(radius + 1);
  for (let i = 0; i <= radius; i++) exponents[i] = Math.max(factor * (i * i), -700);
  const half = exactExp(exponents);
  for (let i = 0; i <= radius; i++) {
    weights[radius - i] = weights[radius + i] = exponents[i] > -700 ? half[i] : 0;
  }
  const sum = pairwiseSum(weights);
  for (let i = 0; i < weights.length; i++) weights[i] /= sum;
  return { weights, origin: radius };
}

/**
 * Smooths with a Gaussian, in any rank.
 *
 * Grey values keep their scale: integers are filtered as they are. Weights are cut off at `truncate`
 * standard deviations and sum to 1, so a flat image stays flat. NaN spreads over the window. Axes are
 * filtered one after the other, O(pixels · sigma); allocates the result and a band of scratch.
 *
 * Agrees with scikit-image's `gaussian(preserve_range=True)`; 64-bit images to the last bit wherever
 * numpy's exponential function is rounded to nearest, which on some processors it is not for a weight
 * or two. scipy's `gaussian_filter` has mode
 * `reflect` by default, OpenCV a shorter kernel and `mirror`.
 *
 * @param image Grey values; masks count as 0 and 1.
 * @param options Width and border.
 * @returns Smoothed image, float64 for float64 input, else float32.
 * @throws {ParameterError} If `sigma` is not from 0 to 16384 or does not have one number per axis, or `truncate`
 *   is not from 0 to 40.
 * @example A step becomes a slope
 * ```ts
 * import assert from "node:assert/strict";
 * import { createImage } from "petri";
 * import { gaussian } from "petri/ops/kernels";
 *
 * const step = createImage(Float64Array.of(0, 0, 0, 1, 1, 1), [1, 6]);
 * const { data } = gaussian(step, { sigma: 1 });
 * assert.ok(data[2] > 0.2 && data[2] < 0.5 && data[3] > 0.5);
 * ```
 */
export function gaussian(image: GridValue, options: GaussianOptions = {}): Image {
  const { sigma = 1, mode = "nearest", cval = 0, truncate = 4 } = options;
  const { shape } = image;
  const sigmas = sigmasOf(sigma, shape);
  return floatLike(image, gaussianAxes(greyData(image), shape, { sigmas, truncate, mode, cval }));
}

/**
 * Standard deviations, one per axis.
 *
 * @param sigma One number or one per axis.
 * @param shape Shape of the image.
 * @param name What the parameter is called; `sigma` unless given.
 * @returns One per axis.
 * @throws {ParameterError} If one is not from 0 to 16384, or there is not one per axis.
 */
export function sigmasOf(
  sigma: number | readonly number[],
  shape: readonly number[],
  name: string = "sigma",
): readonly number[] {
  const sigmas = typeof sigma === "number" ? shape.map(() => sigma) : sigma;
  checkParameter(
    sigmas.length === shape.length && sigmas.every((s) => s >= 0 && s <= MAX_SIGMA),
    name,
    sigma,
    `a number from 0 to ${MAX_SIGMA}, or one for each of the ${shape.length} axes`,
  );
  return sigmas;
}

/** How {@linkcode gaussianAxes} smooths. */
export interface Smoothing extends AxesOptions {
  /** Standard deviation per axis; 0 leaves an axis alone. */
  readonly sigmas: readonly number[];
  /** Where weights are cut off, in standard deviations. */
  readonly truncate: number;
}

/**
 * Smooths row-major data along all axes.
 *
 * @param data Grey values.
 * @param shape Length of each axis.
 * @param how Width and border.
 * @returns `Float64Array` for 64-bit input, else `Float32Array`.
 * @throws {ParameterError} If `truncate` is not from 0 to 40.
 */
export function gaussianAxes(
  data: PixelArray,
  shape: readonly number[],
  { sigmas, truncate, ...options }: Smoothing,
): Float32Array | Float64Array {
  const known = new Map<number, Taps>();
  const taps = sigmas.map((s) => {
    if (!known.has(s) && s > 1e-15) known.set(s, gaussianTaps(s, truncate));
    return known.get(s);
  });
  return correlateAxes(data, shape, taps, options);
}
