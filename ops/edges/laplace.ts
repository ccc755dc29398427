/**
 * Second derivatives and their sign changes.
 *
 * @module
 */
import { checkParameter } from "../../core/errors.ts";
import { roomForFloats, zeros } from "../../core/memory.ts";
import {
  createKernel,
  type GridValue,
  type Image,
  type Kernel,
  type Mask,
  maskLike,
  type PixelArray,
} from "../../core/values.ts";
import {
  type BorderMode,
  ELEMENT,
  elementOf,
  overStages,
  overWindows,
  type Stage,
} from "../../kernels/bands.ts";
import { filters } from "../../kernels/filters.ts";
import { scratch } from "../../kernels/runtime.ts";
import { floatLike, greyData } from "../grey.ts";
import { gaussianAxes, gaussianTaps, sigmasOf } from "../kernels/gaussian.ts";
import { ALONE, bandPasses, type Border, PassKind, type Taps } from "../kernels/separable.ts";
import { checkFootprint, offsetTable, tapsOf } from "../kernels/taps.ts";
import { derive } from "./differences.ts";
import { maskInPlace } from "./masked.ts";

/** Options of {@linkcode laplace}. */
export interface LaplaceOptions {
  /** Taken for compatibility; the operator is three pixels wide whatever it says. 3 unless given. */
  readonly ksize?: number | undefined;
  /** Where results count: they are 0 outside it and next to a pixel outside it. */
  readonly mask?: Mask | undefined;
}

/**
 * Laplace's operator: twice the number of axes times the pixel, less its neighbours along the axes.
 *
 * A bright spot is positive: the sign of scikit-image, opposite to that of scipy and OpenCV. Borders
 * are reflected. Integer images keep their own grey values. NaN spreads to the neighbours. Allocates
 * the result and a band of scratch.
 *
 * Reference: scikit-image `filters.laplace`, which does not use `ksize` either; for float64 the same
 * to the last bit.
 *
 * @param image Grey values, any rank; masks count as 0 and 1.
 * @param options Mask.
 * @returns Float64 for float64 input, else float32.
 * @throws {ParameterError} If `ksize` is not a whole number from 3.
 * @throws {InputError} If the mask has another shape.
 * @example A bright spot
 * ```ts
 * import assert from "node:assert/strict";
 * import { createImage } from "petri";
 * import { laplace } from "petri/ops/edges";
 *
 * const spot = createImage(Uint8Array.of(0, 0, 0, 0, 5, 0, 0, 0, 0), [3, 3]);
 * assert.deepEqual([...laplace(spot).data], [0, -5, 0, -5, 20, -5, 0, -5, 0]);
 * ```
 */
export function laplace(image: GridValue, options: LaplaceOptions = {}): Image {
  const { ksize = 3, mask } = options;
  checkParameter(
    Number.isInteger(ksize) && ksize >= 3,
    "ksize",
    ksize,
    "a whole number from 3",
  );
  const result = laplaceData(greyData(image), image.shape);
  maskInPlace(result, image.shape, mask);
  return floatLike(image, result);
}

function laplaceData(
  data: PixelArray,
  shape: readonly number[],
): Float32Array | Float64Array {
  return derive(data, shape, laplacian(shape.length), { mode: "reflect", cval: 0 });
}

/** The cross of 2·rank and -1. */
function laplacian(rank: number): Kernel {
  const cross = crossOf(rank);
  const centre = cross.data.length >> 1;
  return createKernel(
    cross.data.map((inside, i) => i === centre ? 2 * rank : -inside || 0),
    cross.shape,
  );
}

/** The pixel and its neighbours along the axes. */
function crossOf(rank: number): Kernel {
  const data = new Float64Array(3 ** rank);
  const centre = data.length >> 1;
  data[centre] = 1;
  for (let step = 1; step < data.length; step *= 3) data[centre - step] = data[centre + step] = 1;
  return createKernel(data, new Array<number>(rank).fill(3));
}

/** Options of {@linkcode laplacianOfGaussian}. */
export interface LaplacianOfGaussianOptions {
  /** Standard deviation in pixels, one number or one per axis. */
  readonly sigma: number | readonly number[];
  /** What stands beyond the border for the Gaussian, `nearest` unless given. */
  readonly mode?: BorderMode | undefined;
  /** The constant of mode `constant`. */
  readonly cval?: number | undefined;
  /** Where weights are cut off, in standard deviations. 4 unless given. */
  readonly truncate?: number | undefined;
}

/**
 * Smooths with a Gaussian, then takes {@linkcode laplace} of it: positive within bright spots of the
 * Gaussian's width, negative around them, and of changing sign along edges.
 *
 * Sums run in 64 bits for every pixel type, so that a sign is the reference's sign; the result of
 * other types is rounded to float32 afterwards, which keeps it. scipy's `gaussian_laplace` samples the
 * second derivative of the Gaussian instead and has the other sign. Allocates three images.
 *
 * Reference: Marr and Hildreth 1980, doi:10.1098/rspb.1980.0020; scikit-image `filters.laplace` of
 * `filters.gaussian(preserve_range=True)`, for float64 the same to the last bit.
 *
 * @param image Grey values, any rank; masks count as 0 and 1.
 * @param options Width and border of the Gaussian.
 * @returns Float64 for float64 input, else float32.
 * @throws {ParameterError} If `sigma` is negative or does not have one number per axis.
 * @example A bright spot
 * ```ts
 * import assert from "node:assert/strict";
 * import { createImage } from "petri";
 * import { laplacianOfGaussian } from "petri/ops/edges";
 *
 * const spot = createImage(Uint8Array.of(0, 0, 0, 0, 9, 0, 0, 0, 0), [3, 3]);
 * assert.ok(laplacianOfGaussian(spot, { sigma: 0.5 }).data[4] > 0);
 * ```
 */
export function laplacianOfGaussian(
  image: GridValue,
  options: LaplacianOfGaussianOptions,
): Image {
  const { sigma, mode = "nearest", cval = 0, truncate = 4 } = options;
  const { shape } = image;
  const sigmas = sigmasOf(sigma, shape);
  const data = greyData(image);
  if (shape.length === 2 && mode !== "wrap") {
    const taps = sigmas.map((s) => s > 1e-15 ? gaussianTaps(s, truncate) : ALONE);
    return floatLike(image, smoothedLaplace(data, shape, taps, { mode, cval }));
  }
  if (data instanceof Float32Array) {
    // As the reference: sums in 64 bits, each axis stored in 32.
    const smooth = gaussianAxes(data, shape, { sigmas, truncate, mode, cval, precise: true });
    const precise = laplaceData(new Float64Array(smooth), shape);
    return floatLike(image, new Float32Array(precise));
  }
  const smooth = gaussianAxes(data, shape, { sigmas, truncate, mode, cval, scale: 1 });
  const precise = laplaceData(smooth, shape);
  return floatLike(
    image,
    data instanceof Float64Array ? precise : new Float32Array(precise),
  );
}

/** Smooths a plane and takes Laplace's operator of it band by band, in 64 bits but for what the reference rounds. */
function smoothedLaplace(
  data: PixelArray,
  [height, width]: readonly number[],
  [down, along]: readonly Taps[],
  border: Border,
): Float32Array | Float64Array {
  const wide = data instanceof Float64Array;
  const result = roomForFloats(wide, data.length);
  // 32-bit pictures are stored in 32 bits after each axis.
  const kind = data instanceof Float32Array ? PassKind.precise : PassKind.wide;
  const [above, below] = [down.origin, down.weights.length - 1 - down.origin];
  const rows = Math.max(32, 2 * (above + below + 3));
  scratch(() => {
    const passes = bandPasses({ down, along, width, rows: rows + 1, border, kind });
    const smoothing: Stage = {
      ...border,
      above,
      below,
      type: ELEMENT.f64,
      result: kind === PassKind.precise ? ELEMENT.f32 : ELEMENT.f64,
      inOrder: true,
      filter: (band) => passes.run(band),
    };
    const laplacing: Stage = {
      above: 1,
      below: 1,
      left: 1,
      right: 1,
      mode: "reflect",
      type: ELEMENT.f64,
      result: wide ? ELEMENT.f64 : ELEMENT.f32,
      inOrder: true,
      filter: (band) => {
        const { src, srcStride, dst, dstStride, rows } = band;
        filters().laplaceRowsF64(src, srcStride, dst, dstStride, rows, width, Number(!wide));
      },
    };
    overStages(data, result, { width, height, most: 32 }, [smoothing, laplacing]);
  });
  return result;
}

/** Options of {@linkcode zeroCrossings}. */
export interface ZeroCrossingsOptions {
  /** The footprint; the pixel and its neighbours along the axes unless given. */
  readonly kernel?: Kernel | undefined;
}

/**
 * Pixels with both a negative and a positive value under a footprint: where a second derivative
 * changes its sign.
 *
 * Values of exactly 0 and NaN count as neither, so a flat background has no crossings. Borders are
 * reflected. Allocates the result and a band of scratch.
 *
 * Reference: `(ndi.minimum_filter(image) < 0) & (ndi.maximum_filter(image) > 0)`.
 *
 * @param image Signed values, any rank, such as of {@linkcode laplacianOfGaussian}.
 * @param options Footprint.
 * @returns The pixels where the sign changes.
 * @throws {InputError} If the footprint has another number of axes or no pixel in it, or is larger than the image.
 * @example Between plus and minus
 * ```ts
 * import assert from "node:assert/strict";
 * import { createImage } from "petri";
 * import { zeroCrossings } from "petri/ops/edges";
 *
 * const image = createImage(Float64Array.of(1, 2, -1, -2, 0), [1, 5]);
 * assert.deepEqual([...zeroCrossings(image).data], [0, 1, 1, 0, 0]);
 * ```
 */
export function zeroCrossings(image: GridValue, options: ZeroCrossingsOptions = {}): Mask {
  const { kernel = crossOf(image.shape.length) } = options;
  const { shape } = image;
  checkFootprint(kernel, shape);
  const data = greyData(image);
  const taps = tapsOf(kernel, 0);
  const count = taps.weights.length;
  const result = zeros(Uint8Array, data.length);
  // Without negative values there is nothing to find.
  if (!(data instanceof Float32Array || data instanceof Float64Array)) {
    return maskLike(image, result);
  }
  const type = elementOf(data);
  const { window, centre } = taps;
  scratch(() => {
    const offsets = offsetTable(taps, type);
    const options = { shape, window, centre, mode: "reflect", cval: 0, inOrder: true } as const;
    overWindows(data, result, options, (band) => {
      offsets.fit(band);
      const { src, srcStride, dst, dstStride, rows } = band;
      const width = shape[shape.length - 1];
      const wide = Number(type === ELEMENT.f64);
      // deno-fmt-ignore
      filters().signRows(src, srcStride, dst, dstStride, rows, width, offsets.address, count, wide);
    });
  });
  return maskLike(image, result);
}
