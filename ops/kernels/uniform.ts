/**
 * Running means.
 *
 * @module
 */
import { copyOf, room, roomForFloats } from "../../core/memory.ts";
import type { GridValue, Image, PixelArray } from "../../core/values.ts";
import {
  alongAxis,
  type AxisView,
  BORDER,
  type BorderMode,
  CHUNK,
  ELEMENT,
  elementOf,
  overAxis,
  overBands,
} from "../../kernels/bands.ts";
import { filters } from "../../kernels/filters.ts";
import { alloc, scratch } from "../../kernels/runtime.ts";
import { floatLike, greyData } from "../grey.ts";
import { windowOf } from "./window.ts";
import type { AxesOptions, Border } from "./separable.ts";

/** Options of {@linkcode uniform}. */
export interface UniformOptions {
  /** Side of the window, one number or one per axis; 0 and 1 leave an axis alone. 3 unless given. */
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
 * Agrees with scipy's `uniform_filter` on floating-point input, for 64 bits to the last bit. Means of 32
 * bits are rounded after each axis, as scipy's.
 *
 * @param image Grey values; masks count as 0 and 1.
 * @param options Window and border.
 * @returns Float64 for float64 input, else float32.
 * @throws {ParameterError} If `size` is not a whole number from 0, or one per axis.
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
  const sides = windowOf(size, image.shape, { least: 0 }).map((side) => Math.max(side, 1));
  return floatLike(image, meanAxes(greyData(image), image.shape, sides, { mode, cval }));
}

/**
 * Running means along all axes, the first first.
 *
 * @param data Grey values, row-major.
 * @param shape Length of each axis.
 * @param sides Window per axis.
 * @param options What stands beyond the border; for 32 bits, what changes a row when it is there.
 * @returns `Float64Array` for 64-bit input, else `Float32Array`.
 */
export function meanAxes(
  data: PixelArray,
  shape: readonly number[],
  sides: readonly number[],
  options: Border & Pick<AxesOptions, "finish">,
): Float32Array | Float64Array {
  const wide = data instanceof Float64Array;
  const last = shape.length - 1;
  // In 64 bits axis after axis, as the reference; else the last two together.
  let from: PixelArray = data;
  for (let axis = 0; axis < (wide ? last : last - 1); axis++) {
    if (sides[axis] > 1) from = meanAxis(from, alongAxis(shape, axis), sides[axis], options);
  }
  const width = shape[last];
  if (wide) return meanLines(from as Float64Array, width, sides[last], options);
  const result = room(Float32Array, data.length);
  const height = last > 0 ? shape[last - 1] : 1;
  const window = [last > 0 ? sides[last - 1] : 1, sides[last]] as const;
  const plane = width * height;
  for (let start = 0; start < data.length; start += plane) {
    const [src, dst] = [from, result].map((array) => array.subarray(start, start + plane));
    const finish: AxesOptions["finish"] = options.finish &&
      ((row, y) => options.finish!(row, start / width + y));
    meanPlane(src, dst, [height, width], window, { ...options, finish });
  }
  return result;
}

function meanAxis(
  data: PixelArray,
  view: AxisView,
  size: number,
  { mode, cval }: Border,
): Float32Array | Float64Array {
  const wide = data instanceof Float64Array;
  const result = roomForFloats(wide, data.length);
  // One row above the window: the one that has just left it.
  const above = (size >> 1) + 1;
  const type = wide ? ELEMENT.f64 : ELEMENT.f32;
  scratch(() => {
    const sums = alloc(8 * CHUNK);
    const options = { above, below: size - above, mode, cval, type, inOrder: true };
    overAxis(data, result, view, options, (band, width) => {
      const { src, srcStride, dst, dstStride, rows, y } = band;
      // deno-fmt-ignore
      filters().meanColumns(
        src + srcStride, srcStride, dst, dstStride, rows, width, size, sums, Number(y === 0), Number(wide),
      );
    });
  });
  return result;
}

function meanLines(data: Float64Array, width: number, size: number, border: Border): Float64Array {
  if (size === 1) return copyOf(data);
  const result = room(Float64Array, data.length);
  const left = size >> 1;
  const height = width === 0 ? 0 : data.length / width;
  const options = { width, height, left, right: size - 1 - left, inOrder: true, ...border };
  overBands(data, result, options, ({ src, srcStride, dst, dstStride, rows }) => {
    filters().meanRows(src, srcStride, dst, dstStride, rows, width, size);
  });
  return result;
}

/** Both axes of a plane at once, in f32. */
function meanPlane(
  src: PixelArray,
  dst: PixelArray,
  [height, width]: readonly [number, number],
  [down, across]: readonly [number, number],
  { mode, cval, finish }: Border & Pick<AxesOptions, "finish">,
): void {
  const own = elementOf(src);
  const largest = own === ELEMENT.u8 ? 255 : 65535;
  const sum = largest * down * across;
  // Whole numbers are summed in 31 bits where windows and the border's constant allow.
  const isWhole = own < ELEMENT.f32 && sum < 2 ** 31 &&
    (mode !== "constant" || Number.isInteger(cval) && cval >= 0 && cval <= largest);
  const type = isWhole ? own : ELEMENT.f32;
  const above = (down >> 1) + 1;
  scratch(() => {
    const bytes = (width + across + 24) * 8;
    const sums = alloc(bytes);
    const prefix = alloc(bytes);
    // Bands several times as high as the window, for the rows between two bands are copied.
    const most = Math.max(64, 2 * down);
    const size = { width, height, above, below: down - above };
    const options = { ...size, mode, cval, type, most, inOrder: true };
    overBands(src, dst, options, ({ src, srcStride, dst, dstStride, rows, y }) => {
      // deno-fmt-ignore
      filters().meanBand(
        src + srcStride, srcStride, dst, dstStride, rows, width, type, across, down,
        BORDER[mode], cval, sums, prefix, Number(y === 0), Number(sum < 2 ** 24),
      );
      if (finish) { for (let i = 0; i < rows; i++) finish(dst + i * dstStride, y + i); }
    });
  });
}
