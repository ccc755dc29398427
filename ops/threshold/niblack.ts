/**
 * Niblack's local threshold.
 *
 * @module
 */
import { checkParameter } from "../../core/errors.ts";
import type { GridValue } from "../../core/values.ts";
import { requirePixels } from "../grey.ts";
import { windowOf } from "../kernels/window.ts";
import type { LocalThreshold } from "./local.ts";
import { windowThreshold } from "./windowed.ts";

/** Options of {@linkcode niblack}. */
export interface NiblackOptions {
  /** Odd side of the window in pixels, one number or one per axis. 15 unless given. */
  readonly windowSize?: number | readonly number[] | undefined;
  /** How many standard deviations the threshold lies below the mean. 0.2 unless given. */
  readonly k?: number | undefined;
}

/**
 * Thresholds each pixel by its window: mean minus `k` standard deviations.
 *
 * The border is mirrored about its last pixel. On a flat stretch nothing is above the threshold, as far
 * as rounding allows. NaN spoils all windows behind it. ImageJ writes mean plus `k` deviations, so its
 * `k` has the other sign. O(pixels); allocates surface and mask, in ranks other than 2
 * two padded images of 64-bit sums.
 *
 * Reference: scikit-image 0.26 `threshold_niblack`, after Niblack 1986, An Introduction to Digital Image
 * Processing, Prentice-Hall.
 *
 * @param image Grey values, any rank and pixel type.
 * @param options Window and weight of the deviation.
 * @returns Surface (float64 for float64 input, else float32) and mask.
 * @throws {ParameterError} If a side of the window is even, or there is not one per axis.
 * @throws {InputError} If there is no pixel.
 * @example A bright pixel
 * ```ts
 * import assert from "node:assert/strict";
 * import { createImage } from "petri";
 * import { niblack } from "petri/ops/threshold";
 *
 * const image = createImage(Uint8Array.of(10, 12, 60, 11, 10, 12), [1, 6]);
 * const { mask } = niblack(image, { windowSize: 3, k: -0.5 });
 * assert.deepEqual([...mask.data], [0, 0, 1, 0, 0, 1]);
 * ```
 */
export function niblack(image: GridValue, options: NiblackOptions = {}): LocalThreshold {
  const { windowSize = 15, k = 0.2 } = options;
  requirePixels(image);
  checkParameter(Number.isFinite(k), "k", k, "a finite number");
  const sides = windowOf(windowSize, image.shape, { name: "windowSize", odd: true });
  return windowThreshold(image, sides, { k });
}
