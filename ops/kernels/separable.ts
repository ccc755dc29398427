/**
 * Correlation with one weight vector per axis, the common ground of Gaussian, uniform and derivative
 * filters. Axes are filtered in order, the first first, as scipy does.
 *
 * @module
 */
import type { PixelArray } from "../../core/values.ts";
import {
  alongAxis,
  BORDER,
  type BorderMode,
  CHUNK,
  ELEMENT,
  overAxis,
  overBands,
} from "../../kernels/bands.ts";
import { filters } from "../../kernels/filters.ts";
import { alloc, scratch, SLACK, views } from "../../kernels/runtime.ts";

/** Weights along one axis, in the order in which they meet the pixels. */
export interface Taps {
  /** The weights. */
  readonly weights: Float64Array;
  /** Index of the weight that meets the pixel itself. */
  readonly origin: number;
}

/** What stands beyond the border. */
export interface Border {
  /** The rule. */
  readonly mode: BorderMode;
  /** The constant of mode `constant`. */
  readonly cval: number;
}

/** How {@linkcode correlateAxes} goes about it. */
export interface AxesOptions extends Border {
  /** Sums 32-bit results in 64 bits as well, each axis rounded to 32; slower, and what scipy does. */
  readonly precise?: boolean | undefined;
}

/** Whether weights mirror about their middle tap, so that they can be folded. */
function isSymmetric({ weights, origin }: Taps): boolean {
  const n = weights.length;
  if (n % 2 === 0 || origin !== n >> 1) return false;
  for (let i = 0; i < origin; i++) if (weights[i] !== weights[n - 1 - i]) return false;
  return true;
}

/** Puts weights into scratch memory, in 32 or 64 bits. */
function stored(taps: Taps, wide: boolean): number {
  const address = alloc(taps.weights.length * 8);
  if (wide) views().f64.set(taps.weights, address / 8);
  else views().f32.set(taps.weights, address / 4);
  return address;
}

/**
 * Correlates with one vector per axis.
 *
 * 32-bit results are summed in 32 bits, 64-bit results in 64 bits and in scipy's order. Allocates the
 * result, for rank 3 and above a second one, and a band of scratch memory. O(pixels · taps).
 *
 * @param data Grey values, row-major.
 * @param shape Length of each axis.
 * @param taps Weights per axis; `undefined` leaves an axis alone.
 * @param border What stands beyond the border, and the width of sums.
 * @returns `Float64Array` for 64-bit input, else `Float32Array`.
 */
export function correlateAxes(
  data: PixelArray,
  shape: readonly number[],
  taps: readonly (Taps | undefined)[],
  border: AxesOptions,
): Float32Array | Float64Array {
  const wide = data instanceof Float64Array;
  const fresh = () => wide ? new Float64Array(data.length) : new Float32Array(data.length);
  if (data.length === 0) return fresh();
  const rank = shape.length;
  let from: PixelArray = data;
  for (let axis = 0; axis < rank - 2; axis++) {
    const along = taps[axis];
    if (along === undefined) continue;
    const to = fresh();
    correlateAxis(from, to, shape, axis, along, border);
    from = to;
  }
  const height = rank > 1 ? shape[rank - 2] : 1;
  const width = shape[rank - 1];
  const result = fresh();
  const plane = height * width;
  for (let start = 0; start < data.length; start += plane) {
    correlatePlane(
      from.subarray(start, start + plane),
      result.subarray(start, start + plane),
      [height, width],
      [rank > 1 ? taps[rank - 2] : undefined, taps[rank - 1]],
      border,
    );
  }
  return result;
}

function correlateAxis(
  src: PixelArray,
  dst: Float32Array | Float64Array,
  shape: readonly number[],
  axis: number,
  taps: Taps,
  { mode, cval, precise = false }: AxesOptions,
): void {
  const narrow = precise && dst instanceof Float32Array;
  const wide = narrow || dst instanceof Float64Array;
  const above = taps.origin;
  const below = taps.weights.length - 1 - above;
  const type = wide ? ELEMENT.f64 : ELEMENT.f32;
  const view = alongAxis(shape, axis);
  scratch(() => {
    const weights = stored(taps, wide);
    const n = taps.weights.length;
    const symmetric = Number(isSymmetric(taps));
    const row = narrow ? alloc((Math.min(CHUNK, view.inner) << 3) + SLACK) : 0;
    overAxis(src, dst, view, { above, below, mode, cval, type }, (band, width) => {
      const { src, srcStride, dst, dstStride, rows } = band;
      const { columnsF32, linesF64, narrowRows } = filters();
      if (narrow) {
        for (let y = 0; y < rows; y++) {
          // deno-fmt-ignore
          linesF64(src + y * srcStride, 0, srcStride, row, 0, 1, width, weights, n, symmetric);
          narrowRows(row, 0, dst + y * dstStride, 0, 1, width);
        }
        return;
      }
      // deno-fmt-ignore
      if (wide) linesF64(src, srcStride, srcStride, dst, dstStride, rows, width, weights, n, symmetric);
      else columnsF32(src, srcStride, dst, dstStride, rows, width, weights, n, symmetric);
    });
  });
}

const ALONE: Taps = { weights: Float64Array.of(1), origin: 0 };

/** Both passes over one plane: down the columns of a band, then along its rows, which stay in cache. */
function correlatePlane(
  src: PixelArray,
  dst: Float32Array | Float64Array,
  [height, width]: readonly [number, number],
  [down = ALONE, along = ALONE]: readonly (Taps | undefined)[],
  { mode, cval, precise = false }: AxesOptions,
): void {
  const narrow = precise && dst instanceof Float32Array;
  const wide = narrow || dst instanceof Float64Array;
  const type = wide ? ELEMENT.f64 : ELEMENT.f32;
  const left = along.origin;
  const right = along.weights.length - 1 - left;
  const above = down.origin;
  const below = down.weights.length - 1 - above;
  scratch(() => {
    const downWeights = stored(down, wide);
    const alongWeights = stored(along, wide);
    const padStride = (((width + left + right) << type) + SLACK + 63) & ~63;
    const rowStride = ((width << type) + SLACK + 63) & ~63;
    const column = alloc(rowStride);
    const padded = alloc(padStride);
    const fine = alloc(rowStride);
    const modeNumber = BORDER[mode];
    const symmetricDown = Number(isSymmetric(down));
    const symmetricAlong = Number(isSymmetric(along));
    overBands(src, dst, { width, height, above, below, mode, cval, type }, (band) => {
      const { columnsF32, linesF64, narrowRows, padRows, rowsF32, rowsSymmetricF32 } = filters();
      for (let y = 0; y < band.rows; y++) {
        const from = band.src + y * band.srcStride;
        const to = band.dst + y * band.dstStride;
        const nDown = down.weights.length;
        const nAlong = along.weights.length;
        // deno-fmt-ignore
        if (narrow) {
          // deno-fmt-ignore
          linesF64(from, 0, band.srcStride, fine, rowStride, 1, width, downWeights, nDown, symmetricDown);
          narrowRows(fine, 0, column, 0, 1, width);
          // deno-fmt-ignore
          padRows(column, rowStride, padded, padStride, 1, width, left, right, modeNumber, cval, ELEMENT.f32, type);
          linesF64(padded, padStride, 8, fine, 0, 1, width, alongWeights, nAlong, symmetricAlong);
          narrowRows(fine, 0, to, 0, 1, width);
          continue;
        }
        // deno-fmt-ignore
        if (wide) linesF64(from, 0, band.srcStride, column, rowStride, 1, width, downWeights, nDown, symmetricDown);
        else columnsF32(from, band.srcStride, column, rowStride, 1, width, downWeights, nDown, symmetricDown);
        // deno-fmt-ignore
        padRows(column, rowStride, padded, padStride, 1, width, left, right, modeNumber, cval, type, type);
        // deno-fmt-ignore
        if (wide) linesF64(padded, padStride, 8, to, band.dstStride, 1, width, alongWeights, nAlong, symmetricAlong);
        else if (symmetricAlong) rowsSymmetricF32(padded, padStride, to, band.dstStride, 1, width, alongWeights, nAlong);
        else rowsF32(padded, padStride, to, band.dstStride, 1, width, alongWeights, nAlong);
      }
    });
  });
}
