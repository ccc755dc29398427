/**
 * Running means.
 *
 * @module
 */
import { type GridValue, type Image, imageLike, type PixelArray } from "../../core/values.ts";
import {
  alongAxis,
  type BorderMode,
  CHUNK,
  ELEMENT,
  overAxis,
  overBands,
} from "../../kernels/bands.ts";
import { filters } from "../../kernels/filters.ts";
import { alloc, scratch } from "../../kernels/runtime.ts";
import { greyData } from "../grey.ts";
import { windowOf } from "./rank.ts";
import type { Border } from "./separable.ts";

/** Options of {@linkcode uniform}. */
export interface UniformOptions {
  /** Side of the window, one number or one per axis. 3 unless given. */
  readonly size?: number | readonly number[] | undefined;
  /** What stands beyond the border, `reflect` unless given. */
  readonly mode?: BorderMode | undefined;
  /** The constant of mode `constant`. */
  readonly cval?: number | undefined;
}

/**
 * The mean of a window about each pixel, in any rank.
 *
 * The result is a float whatever the image's type (scipy's `uniform_filter` gives the input's type
 * unless told otherwise). The middle of an even side is the element behind the middle. Means run along
 * the axes, one addition and one subtraction a pixel, so the cost does not depend on the size; a NaN
 * or infinity therefore spoils the rest of its line, as in scipy. Allocates the result, for rank 3 and
 * above a second one, and a band of scratch.
 *
 * Agrees with scipy's `uniform_filter` on floating-point input, for 64 bits to the last bit.
 *
 * @param image Grey values; masks count as 0 and 1.
 * @param options Window and border.
 * @returns Float64 for float64 input, else float32.
 * @throws {ParameterError} If `size` is not a whole number from 1, or one per axis.
 * @example Means of three
 * ```ts
 * import assert from "node:assert/strict";
 * import { createImage } from "petri";
 * import { uniform } from "petri/ops/kernels";
 *
 * const image = createImage(Float64Array.of(0, 0, 6, 0, 0), [1, 5]);
 * assert.deepEqual([...uniform(image, { size: [1, 3] }).data], [0, 2, 2, 2, 0]);
 * ```
 */
export function uniform(image: GridValue, options: UniformOptions = {}): Image {
  const { size = 3, mode = "reflect", cval = 0 } = options;
  const sides = windowOf(size, image.shape);
  return imageLike(image, meanAxes(greyData(image), image.shape, sides, { mode, cval }));
}

/**
 * Running means along all axes, the first first.
 *
 * @param data Grey values, row-major.
 * @param shape Length of each axis.
 * @param sides Window per axis.
 * @param border What stands beyond the border.
 * @returns `Float64Array` for 64-bit input, else `Float32Array`.
 */
export function meanAxes(
  data: PixelArray,
  shape: readonly number[],
  sides: readonly number[],
  { mode, cval }: Border,
): Float32Array | Float64Array {
  const wide = data instanceof Float64Array;
  const type = wide ? ELEMENT.f64 : ELEMENT.f32;
  const last = shape.length - 1;
  let from: PixelArray = data;
  for (let axis = 0; axis < last; axis++) {
    const size = sides[axis];
    if (size === 1) continue;
    const to = wide ? new Float64Array(data.length) : new Float32Array(data.length);
    // One row above the window: the one that has just left it.
    const above = (size >> 1) + 1;
    const options = { above, below: size - above, mode, cval, type };
    scratch(() => {
      const means = alloc(8 * CHUNK);
      overAxis(from, to, alongAxis(shape, axis), options, (band, width) => {
        const { src, srcStride, dst, dstStride, rows, y } = band;
        // deno-fmt-ignore
        filters().meanColumns(src + srcStride, srcStride, dst, dstStride, rows, width, size, means, Number(y === 0), Number(wide));
      });
    });
    from = to;
  }
  const size = sides[last];
  if (size === 1) {
    if (from !== data) return from as Float32Array | Float64Array;
    return wide ? Float64Array.from(data) : Float32Array.from(data);
  }
  const to = wide ? new Float64Array(data.length) : new Float32Array(data.length);
  const width = shape[last];
  const left = size >> 1;
  const right = size - 1 - left;
  const height = width === 0 ? 0 : data.length / width;
  overBands(from, to, { width, height, left, right, mode, cval, type }, (band) => {
    const { src, srcStride, dst, dstStride, rows } = band;
    filters().meanRows(src, srcStride, dst, dstStride, rows, width, size, Number(wide));
  });
  return to;
}
