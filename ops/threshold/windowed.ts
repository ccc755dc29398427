/**
 * Mean and standard deviation of a window around each pixel, by integral images.
 *
 * @module
 */
import type { GridValue, PixelArray } from "../../core/values.ts";
import { borderIndex } from "../../kernels/bands.ts";

/** Local statistics, in the precision of the reference: 64 bits but for 32-bit images. */
export interface WindowStatistics {
  /** Mean of the window around each pixel. */
  readonly mean: Float32Array | Float64Array;
  /** Standard deviation of the window around each pixel, over all of its pixels. */
  readonly deviation: Float32Array | Float64Array;
}

/**
 * Mean and standard deviation around each pixel, the border mirrored about its last pixel.
 *
 * Sums of values and of squares run in 64 bits along one axis after the other, as in the reference.
 * O(pixels); allocates two padded images.
 *
 * @param image Grey values, any rank.
 * @param sides Odd window sides, one per axis.
 * @returns Two numbers a pixel.
 */
export function windowStatistics(image: GridValue, sides: readonly number[]): WindowStatistics {
  const { data, shape } = image;
  const narrow = data instanceof Float32Array;
  const padded = shape.map((n, axis) => n + sides[axis]);
  const sums = padMirrored(data, shape, sides, padded);
  const squares = new Float64Array(sums.length);
  for (let i = 0; i < sums.length; i++) {
    squares[i] = narrow ? Math.fround(sums[i] * sums[i]) : sums[i] * sums[i];
  }
  const area = sides.reduce((product, n) => product * n, 1);
  const Result = narrow ? Float32Array : Float64Array;
  const mean = new Result(data.length);
  const meanOfSquares = new Result(data.length);
  for (const [integral, target] of [[sums, mean], [squares, meanOfSquares]] as const) {
    accumulate(integral, padded);
    windowSums(integral, padded, shape, sides, target);
    for (let i = 0; i < target.length; i++) target[i] = target[i] / area;
  }
  const deviation = meanOfSquares;
  for (let i = 0; i < deviation.length; i++) {
    const square = mean[i] * mean[i];
    const variance = narrow
      ? Math.fround(deviation[i] - Math.fround(square))
      : deviation[i] - square;
    deviation[i] = Math.sqrt(variance < 0 ? 0 : variance);
  }
  return { mean, deviation };
}

/** The image with half a window and one more before each axis, half a window behind. */
function padMirrored(
  data: PixelArray | Int32Array,
  shape: readonly number[],
  sides: readonly number[],
  padded: readonly number[],
): Float64Array {
  const result = new Float64Array(padded.reduce((product, n) => product * n, 1));
  const sources = shape.map((n, axis) =>
    Int32Array.from(
      { length: padded[axis] },
      (_, i) => borderIndex(i - (sides[axis] >> 1) - 1, n, "mirror"),
    )
  );
  const last = shape.length - 1;
  function fill(axis: number, from: number, to: number): void {
    const source = sources[axis];
    if (axis === last) {
      for (let i = 0; i < source.length; i++) result[to + i] = data[from + source[i]];
    } else {
      for (let i = 0; i < source.length; i++) {
        fill(axis + 1, (from + source[i]) * shape[axis + 1], (to + i) * padded[axis + 1]);
      }
    }
  }
  fill(0, 0, 0);
  return result;
}

/** Running sums along each axis in turn, the first first. */
function accumulate(values: Float64Array, shape: readonly number[]): void {
  let step = values.length;
  for (const length of shape) {
    const block = step;
    step /= length;
    for (let start = 0; start < values.length; start += block) {
      for (let i = start + step; i < start + block; i++) values[i] += values[i - step];
    }
  }
}

/** Sum of the window around each pixel from the corners of the integral image, in the reference's order. */
function windowSums(
  integral: Float64Array,
  padded: readonly number[],
  shape: readonly number[],
  sides: readonly number[],
  target: Float32Array | Float64Array,
): void {
  const rank = shape.length;
  const steps = padded.map((_, axis) => padded.slice(axis + 1).reduce((a, b) => a * b, 1));
  const corners: { offset: number; sign: number }[] = [];
  for (let bits = 0; bits < 2 ** rank; bits++) {
    let offset = 0;
    let far = 0;
    for (let axis = 0; axis < rank; axis++) {
      if ((bits >> (rank - 1 - axis)) & 1) {
        offset += sides[axis] * steps[axis];
        far++;
      }
    }
    corners.push({ offset, sign: (rank - far) % 2 === 0 ? 1 : -1 });
  }
  const width = shape[rank - 1];
  const rows = target.length / width;
  for (let row = 0; row < rows; row++) {
    let start = 0;
    for (let axis = rank - 2, rest = row; axis >= 0; axis--) {
      start += (rest % shape[axis]) * steps[axis];
      rest = Math.floor(rest / shape[axis]);
    }
    for (let x = 0; x < width; x++) {
      let sum = 0;
      for (const { offset, sign } of corners) sum += sign * integral[start + x + offset];
      target[row * width + x] = sum;
    }
  }
}
