/**
 * A threshold of its own for each pixel, from its neighbourhood.
 *
 * @module
 */
import { checkParameter } from "../../core/errors.ts";
import { type GridValue, type Image, imageLike, type Mask, maskLike } from "../../core/values.ts";
import type { BorderMode } from "../../kernels/bands.ts";
import { aboveSurfaceOf, calculated, compared } from "../../kernels/pointwise.ts";
import { greyData, requirePixels } from "../grey.ts";
import { gaussianAxes, sigmasOf } from "../kernels/gaussian.ts";
import { median } from "../kernels/rank.ts";
import { uniform } from "../kernels/uniform.ts";
import { windowOf } from "../kernels/window.ts";
import { guardedLocal, TRUNCATE } from "./guarded.ts";
import { singleMeans } from "./single_means.ts";
import { wholeMeans } from "./whole_means.ts";

/** A threshold for each pixel, and what lies above it. */
export interface LocalThreshold {
  /** The threshold at each pixel. */
  readonly surface: Image;
  /** 1 where the pixel is above its threshold. */
  readonly mask: Mask;
}

/** Options of {@linkcode local}. */
export interface LocalOptions {
  /** Odd side of the neighbourhood in pixels, one number or one per axis. 3 unless given. */
  readonly blockSize?: number | readonly number[] | undefined;
  /** What is taken of the neighbourhood, `gaussian` unless given. */
  readonly method?: "gaussian" | "mean" | "median" | undefined;
  /** Subtracted from the filtered image, in grey levels. 0 unless given. */
  readonly offset?: number | undefined;
  /** What stands beyond the border, `reflect` unless given. */
  readonly mode?: BorderMode | undefined;
  /** Standard deviation of method `gaussian`; `(blockSize − 1) / 6` unless given. */
  readonly sigma?: number | readonly number[] | undefined;
  /** The constant of mode `constant`. */
  readonly cval?: number | undefined;
}

/**
 * Compares pixels with their thresholds in the precision in which those were computed.
 *
 * @param image Grey values.
 * @param surface A threshold a pixel: in 64 bits, or in 32 for 32-bit images.
 * @param offset Subtracted from each threshold.
 * @returns The thresholds, in 32 bits unless the image has 64, and the mask.
 */
export function aboveSurface(
  image: GridValue,
  surface: Float32Array | Float64Array,
  offset = 0,
): LocalThreshold {
  const data = greyData(image);
  if (surface instanceof Float64Array) {
    const [single, above] = aboveSurfaceOf(data, surface, offset);
    const mask = maskLike(image, above);
    if (!(image.data instanceof Float64Array)) return { surface: imageLike(image, single), mask };
    const lowered = offset === 0 ? surface : calculated("subtract", surface, offset);
    return { surface: imageLike(image, lowered), mask };
  }
  const lowered = offset === 0 ? surface : calculated("subtract", surface, offset);
  return {
    surface: imageLike(image, lowered),
    mask: maskLike(image, compared(data, ">", lowered)),
  };
}

/**
 * Data in the type that the reference computes in: integers in 64 bits.
 *
 * @param image Grey values.
 * @returns The image as floating-point numbers.
 */
export function asFloat(image: GridValue): Image {
  const { data } = image;
  const float = data instanceof Float32Array || data instanceof Float64Array;
  return imageLike(image, float ? data : new Float64Array(data));
}

/**
 * Thresholds each pixel by its neighbourhood's weighted mean, mean or median, minus an offset: for
 * pictures whose background drifts.
 *
 * Integers are filtered as they are, so `offset` is in grey levels; a negative one raises the
 * threshold. A pixel that equals its threshold is background. On a flat stretch the rounding of the
 * filter decides, as in the reference; a small offset makes it robust. NaN spreads over the window. The
 * work is that of the filter, with sums in 64 bits where 32 do not decide; allocates the surface and the
 * mask.
 *
 * Agrees with scikit-image's `threshold_local`. OpenCV's `adaptiveThreshold` is 8-bit, rounds, and has
 * a wider Gaussian.
 *
 * Reference: scikit-image 0.26 `threshold_local`.
 *
 * @param image Grey values, any rank and pixel type.
 * @param options Neighbourhood, method, offset, border.
 * @returns Surface (float64 for float64 input, else float32) and mask.
 * @throws {ParameterError} If a side of the block is even, or there is not one per axis.
 * @throws {InputError} If there is no pixel.
 * @example A spot on a slope
 * ```ts
 * import assert from "node:assert/strict";
 * import { createImage } from "petri";
 * import { local } from "petri/ops/threshold";
 *
 * const slope = createImage(Uint8Array.of(10, 20, 30, 70, 50, 60, 70), [1, 7]);
 * const { mask } = local(slope, { blockSize: 3, sigma: 1, offset: -5 });
 * assert.deepEqual([...mask.data], [0, 0, 0, 1, 0, 0, 0]);
 * ```
 */
export function local(image: GridValue, options: LocalOptions = {}): LocalThreshold {
  const { blockSize = 3, method = "gaussian", offset = 0, mode = "reflect" } = options;
  const { cval = 0 } = options;
  requirePixels(image);
  const sides = windowOf(blockSize, image.shape, { name: "blockSize", odd: true });
  checkParameter(
    ["gaussian", "mean", "median"].includes(method),
    "method",
    method,
    "gaussian, mean or median",
  );
  let filtered: Image;
  if (method === "gaussian") {
    const sigmas = sigmasOf(options.sigma ?? sides.map((n) => (n - 1) / 6), image.shape);
    const plane = image.kind === "image" && sides.length === 2;
    if (plane && !(image.data instanceof Float64Array)) {
      const guarded = guardedLocal(image, { sigmas, offset, mode, cval });
      if (guarded !== undefined) return guarded;
    }
    const { data, shape } = asFloat(image);
    const how = { sigmas, truncate: TRUNCATE, mode, cval, precise: true };
    filtered = imageLike(image, gaussianAxes(data, shape, how));
  } else {
    if (method === "mean") {
      const border = { mode, cval };
      const means = singleMeans(image, sides, offset, border) ??
        wholeMeans(image, sides, offset, border);
      if (means) return means;
    }
    filtered = method === "mean"
      ? uniform(asFloat(image), { size: sides, mode, cval })
      : medians(image, { size: sides, mode, cval });
  }
  return aboveSurface(image, filtered.data as Float32Array | Float64Array, offset);
}

/** Medians as floating-point numbers; those of whole numbers are looked for among whole numbers. */
function medians(
  image: GridValue,
  options: { readonly size: readonly number[]; readonly mode: BorderMode; readonly cval: number },
): Image {
  const isWhole = options.mode !== "constant" ||
    image.data.slice(0, 1).fill(options.cval)[0] === options.cval;
  return isWhole ? asFloat(median(image, options)) : median(asFloat(image), options);
}
