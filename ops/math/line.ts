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
 * O(pixels); allocates the result.
 *
 * @param image Grey values.
 * @param options The line, and what is added.
 * @returns Float32.
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { createImage } from "petri";
 * import { line } from "petri/ops/math";
 *
 * const image = createImage(Uint8Array.of(10, 30), [1, 2]);
 * assert.deepEqual([...line(image, { offset: 10, divisor: 8, plus: image }).data], [10, 32.5]);
 * ```
 */
export function line(image: Image, { plus, ...options }: LineOptions): Image {
  return imageLike(image, alongLineSum(singles(image.data), options, plus && singles(plus.data)));
}

function singles(data: PixelArray): Float32Array {
  return data instanceof Float32Array ? data : new Float32Array(data);
}
