/**
 * Dark becomes bright.
 *
 * @module
 */
import { checkParameter } from "../../core/errors.ts";
import { type GridValue, maskLike } from "../../core/values.ts";
import { calculated } from "../../kernels/pointwise.ts";
import { greyData, kindLike } from "../grey.ts";
import { extremes } from "./range.ts";

/** Options of {@linkcode invert}. */
export interface InvertOptions {
  /** What values are subtracted from: the image's maximum (`max`, unless given), or the type's (`range`). */
  readonly about?: "max" | "range" | undefined;
}

/** The largest value of a type; 1 for floating-point images. In signed labels, 0 and −1 change places. */
function typeMaximum({ kind, data }: GridValue): number {
  if (kind === "labels") return -1;
  if (data instanceof Uint8Array) return 255;
  return data instanceof Uint16Array ? 65535 : 1;
}

/**
 * Subtracts each value from the image's maximum, or from the maximum of its type.
 *
 * The darkest pixel becomes the brightest. With `range` that is 255, 65535, or 1 for floating-point
 * images, and inverting twice gives the image back. A NaN makes all of
 * the image NaN where its maximum is asked for. A mask becomes its complement; labels are subtracted from −1 with `range`, as in the
 * reference. O(pixels); allocates the result.
 *
 * Reference: numpy's `image.max() - image`; with `range` scikit-image 0.26 `util.invert`.
 *
 * @param image Grey values, mask or labels, any rank.
 * @param options What values are subtracted from.
 * @returns A value of the same pixel type.
 * @throws {ParameterError} If `about` is another word.
 * @example About the image's maximum
 * ```ts
 * import assert from "node:assert/strict";
 * import { createImage } from "petri";
 * import { invert } from "petri/ops/exposure";
 *
 * const image = createImage(Uint8Array.of(10, 60, 100), [1, 3]);
 * assert.deepEqual([...invert(image).data], [90, 40, 0]);
 * assert.deepEqual([...invert(image, { about: "range" }).data], [245, 195, 155]);
 * ```
 */
export function invert<V extends GridValue>(image: V, options?: InvertOptions): V;
export function invert(image: GridValue, options: InvertOptions = {}): GridValue {
  const { about = "max" } = options;
  checkParameter(about === "max" || about === "range", "about", about, '"max" or "range"');
  if (image.kind === "mask") return maskLike(image, calculated("subtract", image.data, 1, true));
  const data = greyData(image);
  const top = about === "range" ? typeMaximum(image) : extremes(data)[1];
  return kindLike(image, calculated("subtract", data, top, true));
}
