/**
 * Pixels taken along a line.
 *
 * @module
 */
import { type Image, imageLike, type PixelArray } from "../../core/values.ts";
import { alongLineSum, type LineSum } from "../../kernels/pointwise.ts";

/** Options of {@linkcode line}. */
export interface LineOptions extends LineSum {
  /** What is added, of the same shape; nothing unless given. */
  readonly plus?: Image | undefined;
}

/**
 * Plus + (value − offset) · factor / divisor: steps of arithmetic in one, computed in 64 bits and rounded once.
 * O(pixels); allocates the result. For analyses: no operator of the catalogue.
 *
 * @param image Grey values.
 * @param options The line, and what is added.
 * @returns Float32.
 */
export function line(image: Image, { plus, ...options }: LineOptions): Image {
  return imageLike(image, alongLineSum(singles(image.data), options, plus && singles(plus.data)));
}

function singles(data: PixelArray): Float32Array {
  return data instanceof Float32Array ? data : new Float32Array(data);
}
