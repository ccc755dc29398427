/**
 * First derivatives: a difference along one axis, smoothed along the others. A picture that gets
 * brighter towards higher indices has a positive derivative. Weights are scaled so that smoothing
 * keeps a flat picture as it is.
 *
 * @module
 */
import { checkParameter } from "../../core/errors.ts";
import {
  createKernel,
  type GridValue,
  type Image,
  type Kernel,
  type Mask,
  type PixelArray,
} from "../../core/values.ts";
import type { BorderMode } from "../../kernels/bands.ts";
import { floatLike, greyData } from "../grey.ts";
import type { Border } from "../kernels/separable.ts";
import { derive, type Factors, gradientSize, magnitude } from "./differences.ts";
import { maskInPlace } from "./masked.ts";

/** Options of the gradient filters. */
export interface GradientOptions {
  /** Axis of the derivative; several, or none given, give the magnitude. */
  readonly axis?: number | readonly number[] | undefined;
  /** Where results count; see {@linkcode sobel}. */
  readonly mask?: Mask | undefined;
  /** What stands beyond the border, `reflect` unless given. */
  readonly mode?: BorderMode | undefined;
  /** The constant of mode `constant`. */
  readonly cval?: number | undefined;
}

const SOBEL: Factors = { edge: [1, 0, -1], smooth: [1 / 4, 2 / 4, 1 / 4] };
const PREWITT: Factors = { edge: [1, 0, -1], smooth: [1 / 3, 1 / 3, 1 / 3] };
const SCHARR: Factors = { edge: [1, 0, -1], smooth: [3 / 16, 10 / 16, 3 / 16] };
const FARID: Factors = {
  edge: [0.109603762960254, 0.276690988455557, 0, -0.276690988455557, -0.109603762960254],
  smooth: [
    0.0376593171958126,
    0.249153396177344,
    0.426374573253687,
    0.249153396177344,
    0.0376593171958126,
  ],
};

/**
 * Sobel's gradient: smoothing weights 1 2 1.
 *
 * Without `axis` the magnitude, the square root of the mean of the squared derivatives over the axes;
 * a ramp that rises by 1 a pixel gives 2 along its axis and √2 as magnitude in the plane. Integer
 * images keep their own grey values (scikit-image divides them by the largest value of their type
 * first, and smooths along a negative `axis` too). scipy and OpenCV leave their weights unscaled: 4 times as much in the plane.
 * With a mask, results are 0 outside it and next to a pixel outside it or beyond the border, NaN where they
 * would not be finite. NaN spreads over the window. Allocates the result and a band of scratch.
 *
 * Reference: scikit-image `filters.sobel`; for float64 the same to the last bit.
 *
 * @param image Grey values, any rank; masks count as 0 and 1.
 * @param options Axis, mask, border.
 * @returns Float64 for float64 input, else float32.
 * @throws {ParameterError} If `axis` names no axis of the image.
 * @throws {InputError} If the mask has another shape.
 * @example A ramp
 * ```ts
 * import assert from "node:assert/strict";
 * import { createImage } from "petri";
 * import { sobel } from "petri/ops/edges";
 *
 * const ramp = createImage(Uint8Array.of(1, 2, 3, 1, 2, 3), [2, 3]);
 * assert.deepEqual([...sobel(ramp, { axis: 1 }).data], [1, 2, 1, 1, 2, 1]);
 * ```
 */
export function sobel(image: GridValue, options: GradientOptions = {}): Image {
  return gradient(image, SOBEL, options);
}

/**
 * Prewitt's gradient: smoothing weights 1 1 1. Otherwise as {@linkcode sobel}.
 *
 * Reference: scikit-image `filters.prewitt`.
 *
 * @param image Grey values, any rank; masks count as 0 and 1.
 * @param options Axis, mask, border.
 * @returns Float64 for float64 input, else float32.
 * @throws {ParameterError} If `axis` names no axis of the image.
 * @throws {InputError} If the mask has another shape.
 * @example A ramp
 * ```ts
 * import assert from "node:assert/strict";
 * import { createImage } from "petri";
 * import { prewitt } from "petri/ops/edges";
 *
 * const ramp = createImage(Uint8Array.of(3, 6, 9), [1, 3]);
 * assert.equal(prewitt(ramp, { axis: 1 }).data[1], 6);
 * ```
 */
export function prewitt(image: GridValue, options: GradientOptions = {}): Image {
  return gradient(image, PREWITT, options);
}

/**
 * Scharr's gradient: smoothing weights 3 10 3, nearer to the same in all directions than
 * {@linkcode sobel}; otherwise like it.
 *
 * Reference: scikit-image `filters.scharr`.
 *
 * @param image Grey values, any rank; masks count as 0 and 1.
 * @param options Axis, mask, border.
 * @returns Float64 for float64 input, else float32.
 * @throws {ParameterError} If `axis` names no axis of the image.
 * @throws {InputError} If the mask has another shape.
 * @example A ramp
 * ```ts
 * import assert from "node:assert/strict";
 * import { createImage } from "petri";
 * import { scharr } from "petri/ops/edges";
 *
 * const ramp = createImage(Uint8Array.of(3, 6, 9), [1, 3]);
 * assert.equal(scharr(ramp, { axis: 1 }).data[1], 6);
 * ```
 */
export function scharr(image: GridValue, options: GradientOptions = {}): Image {
  return gradient(image, SCHARR, options);
}

/**
 * Farid and Simoncelli's gradient, five pixels wide. Otherwise as {@linkcode sobel}; a ramp that
 * rises by 1 a pixel gives about 0.992.
 *
 * Reference: Farid and Simoncelli 2004, doi:10.1109/TIP.2004.823819; scikit-image `filters.farid`.
 *
 * @param image Grey values, any rank; masks count as 0 and 1.
 * @param options Axis, mask, border.
 * @returns Float64 for float64 input, else float32.
 * @throws {ParameterError} If `axis` names no axis of the image.
 * @throws {InputError} If the mask has another shape.
 * @example A flat picture
 * ```ts
 * import assert from "node:assert/strict";
 * import { createImage } from "petri";
 * import { farid } from "petri/ops/edges";
 *
 * const flat = createImage(new Uint8Array(6).fill(9), [2, 3]);
 * assert.ok(farid(flat).data[2] < 1e-5);
 * ```
 */
export function farid(image: GridValue, options: GradientOptions = {}): Image {
  return gradient(image, FARID, options);
}

function gradient(image: GridValue, factors: Factors, options: GradientOptions): Image {
  const { axis, mask, mode = "reflect", cval = 0 } = options;
  const { shape } = image;
  const rank = shape.length;
  const axes = axis === undefined
    ? shape.map((_, i) => i)
    : (typeof axis === "number" ? [axis] : axis);
  checkParameter(
    axes.length > 0 && axes.every((a) => Number.isInteger(a) && a >= 0 && a < rank),
    "axis",
    axis,
    `a whole number from 0 to ${rank - 1}, or several`,
  );
  const data = greyData(image);
  const result = derivatives(data, shape, axes, factors, { mode, cval });
  maskInPlace(result, shape, mask);
  return floatLike(image, result);
}

function derivatives(
  data: PixelArray,
  shape: readonly number[],
  axes: readonly number[],
  factors: Factors,
  border: Border,
): Float32Array | Float64Array {
  const rank = shape.length;
  const isBoth = rank === 2 && axes.length === 2 && axes[0] !== axes[1];
  if (isBoth && !(data instanceof Float64Array)) return gradientSize(data, shape, factors, border);
  const kernels = axes.map((a) => derivative(factors, rank, a));
  return kernels.length === 1
    ? derive(data, shape, kernels[0], border)
    : magnitude(data, shape, kernels, border, Math.sqrt(rank));
}

/** The kernel of one derivative: its factors multiplied out, the axis first, as scikit-image does. */
function derivative({ edge, smooth }: Factors, rank: number, axis: number): Kernel {
  const side = edge.length;
  const shape = new Array<number>(rank).fill(side);
  const data = new Float64Array(side ** rank);
  for (let i = 0; i < data.length; i++) {
    const digits = shape.map((_, a) => Math.floor(i / side ** (rank - 1 - a)) % side);
    let weight = edge[digits[axis]];
    digits.forEach((digit, a) => {
      if (a !== axis) weight *= smooth[digit];
    });
    data[i] = weight;
  }
  return createKernel(data, shape);
}
