/**
 * Sauvola's local threshold.
 *
 * @module
 */
import { checkParameter } from "../../core/errors.ts";
import type { GridValue } from "../../core/values.ts";
import { requirePixels } from "../grey.ts";
import { windowOf } from "../kernels/window.ts";
import type { LocalThreshold } from "./local.ts";
import { windowThreshold } from "./windowed.ts";

/** Options of {@linkcode sauvola}. */
export interface SauvolaOptions {
  /** Odd side of the window in pixels, one number or one per axis. 15 unless given. */
  readonly windowSize?: number | readonly number[] | undefined;
  /** Weight of the deviation. 0.2 unless given. */
  readonly k?: number | undefined;
  /** Largest standard deviation there may be; half the range of the pixel type unless given. */
  readonly r?: number | undefined;
}

/**
 * Thresholds each pixel by its window: mean · (1 + k · (deviation / r − 1)).
 *
 * Left out, `r` is 127.5 for uint8, 32767.5 for uint16, 1 for floating-point images (whose range is
 * taken as −1 to 1) and 0.5 for masks: 12-bit data in uint16 wants an `r` of its own. The border is
 * mirrored about its last pixel. NaN spoils all windows behind it. ImageJ has k 0.5 and r 128 for 8-bit
 * images. O(pixels); allocates surface and mask, in ranks other than 2 two padded images of 64-bit sums.
 *
 * Reference: scikit-image 0.26 `threshold_sauvola`, after Sauvola and Pietikäinen 2000,
 * doi:10.1016/S0031-3203(99)00055-2.
 *
 * @param image Grey values, any rank and pixel type.
 * @param options Window, weight and range of the deviation.
 * @returns Surface (float64 for float64 input, else float32) and mask.
 * @throws {ParameterError} If a side of the window is even, there is not one per axis, or `r` is not
 *   above 0.
 * @throws {InputError} If there is no pixel.
 * @example A bright pixel
 * ```ts
 * import assert from "node:assert/strict";
 * import { createImage } from "petri";
 * import { sauvola } from "petri/ops/threshold";
 *
 * const image = createImage(Uint8Array.of(10, 12, 60, 11, 10, 12), [1, 6]);
 * const { mask } = sauvola(image, { windowSize: 5, k: 0.2 });
 * assert.deepEqual([...mask.data], [0, 0, 1, 0, 0, 1]);
 * ```
 */
export function sauvola(image: GridValue, options: SauvolaOptions = {}): LocalThreshold {
  const { windowSize = 15, k = 0.2, r = halfRange(image) } = options;
  requirePixels(image);
  checkParameter(Number.isFinite(k), "k", k, "a finite number");
  checkParameter(r > 0 && Number.isFinite(r), "r", r, "a finite number above 0");
  const sides = windowOf(windowSize, image.shape, { name: "windowSize", odd: true });
  return windowThreshold(image, sides, { k, r });
}

function halfRange({ kind, data }: GridValue): number {
  if (kind === "mask") return 0.5;
  if (data instanceof Uint8Array) return 127.5;
  if (data instanceof Uint16Array) return 32767.5;
  return data instanceof Int32Array ? 2147483647.5 : 1;
}
