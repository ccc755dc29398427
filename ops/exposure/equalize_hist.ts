/**
 * Histogram equalisation.
 *
 * @module
 */
import { InputError } from "../../core/errors.ts";
import { createImage, createLabels, createMask } from "../../core/values.ts";
import { type GridValue, type Image, imageLike, type Mask } from "../../core/values.ts";
import { interpolated, mapped } from "../../kernels/pointwise.ts";
import { requirePixels, requireSameShape } from "../grey.ts";
import { type Histogram, histogram } from "../measure/histogram.ts";

/** Options of {@linkcode equalizeHist}. */
export interface EqualizeHistOptions {
  /** Bins of a floating-point image; integers have one bin a level. 256 unless given. */
  readonly nbins?: number | undefined;
  /** Where the histogram is taken from; everywhere unless given. */
  readonly mask?: Mask | undefined;
}

/**
 * Replaces each value by the share of pixels up to it, so that all values are as frequent.
 *
 * Between bin centres the share is interpolated, beyond them it stays. With a mask the histogram is that
 * of its pixels, and the whole image is changed. NaN and infinite pixels are left out of the histogram;
 * NaN stays NaN. O(pixels + bins); allocates the result.
 *
 * Reference: scikit-image 0.26 `equalize_hist`.
 *
 * @param image Grey values, any rank and pixel type.
 * @param options Bins and mask.
 * @returns Shares from 0 to 1, float64 for float64 input, else float32.
 * @throws {ParameterError} If `nbins` is not a whole number from 1.
 * @throws {InputError} If the mask is empty or of another shape, or there is no finite pixel.
 * @example Three levels
 * ```ts
 * import assert from "node:assert/strict";
 * import { createImage } from "petri";
 * import { equalizeHist } from "petri/ops/exposure";
 *
 * const image = createImage(Uint8Array.of(3, 3, 7, 9), [2, 2]);
 * assert.deepEqual([...equalizeHist(image).data], [0.5, 0.5, 0.75, 1]);
 * ```
 */
export function equalizeHist(image: GridValue, options: EqualizeHistOptions = {}): Image {
  const { nbins, mask } = options;
  requirePixels(image);
  const { data } = image;
  const { count, center } = histogram(mask === undefined ? image : inside(image, mask), { nbins });
  const round = data instanceof Float32Array ? Math.fround : (value: number) => value;
  const share = shares(count, round);
  const equalised = (grey: number): number => interpolate(grey, center, share);
  if (data instanceof Uint8Array || data instanceof Uint16Array) {
    return imageLike(image, mapped(data, Float32Array, equalised));
  }
  if (data instanceof Float32Array || data instanceof Float64Array) {
    return imageLike(image, interpolated(data, center, share));
  }
  return imageLike(image, new Float32Array(new Float64Array(data).map(equalised)));
}

/** The pixels under a mask, as one row. */
function inside(image: GridValue, mask: Mask): GridValue {
  requireSameShape(image, mask, "mask");
  const { kind, data } = image;
  const values = data.filter((_, i) => mask.data[i] !== 0);
  if (values.length === 0) {
    throw new InputError("`mask` must have at least one pixel, got an empty mask", {
      parameter: "mask",
    });
  }
  const shape = [values.length];
  if (kind === "mask") return createMask(values as Uint8Array, shape);
  return kind === "labels"
    ? createLabels(values as Int32Array, shape)
    : createImage(values as never, shape);
}

function shares(count: Histogram["count"], round: (value: number) => number): Float64Array {
  const total = count.reduce((sum, n) => sum + n, 0);
  let sum = 0;
  return new Float64Array(count).map((n) => round((sum += n) / total));
}

/** Linear interpolation as numpy's `interp`. */
function interpolate(x: number, xs: Float64Array, ys: Float64Array): number {
  const last = xs.length - 1;
  if (Number.isNaN(x)) return x;
  if (x <= xs[0]) return ys[0];
  if (x >= xs[last]) return ys[last];
  // Centres are evenly spaced: guess, then step to the bin that holds x.
  let i = Math.min(Math.floor((x - xs[0]) / (xs[last] - xs[0]) * last), last - 1);
  while (i > 0 && x < xs[i]) i--;
  while (i < last - 1 && x >= xs[i + 1]) i++;
  if (x === xs[i]) return ys[i];
  const slope = (ys[i + 1] - ys[i]) / (xs[i + 1] - xs[i]);
  return slope * (x - xs[i]) + ys[i];
}
