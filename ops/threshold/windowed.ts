/**
 * Mean and standard deviation of a window around each pixel, by integral images.
 *
 * @module
 */
import { type GridValue, imageLike, maskLike, type PixelArray } from "../../core/values.ts";
import { borderIndex, ELEMENT, overBands } from "../../kernels/bands.ts";
import { points } from "../../kernels/points.ts";
import { alloc, scratch, SLACK, views } from "../../kernels/runtime.ts";
import { greyData } from "../grey.ts";
import { aboveSurface, type LocalThreshold } from "./local.ts";

/** How a threshold follows from mean and deviation: Niblack's without `r`, Sauvola's with it. */
export interface WindowFormula {
  /** Weight of the deviation. */
  readonly k: number;
  /** Largest deviation there may be, for Sauvola's formula. */
  readonly r?: number | undefined;
}

/**
 * Niblack's or Sauvola's threshold at each pixel, the border mirrored about its last pixel, and what is
 * above it.
 *
 * Planes stream through integral images of as many rows as the window is high; other ranks go through
 * whole ones. Same sums, in the same order: the results are the reference's to the last bit.
 *
 * @param image Grey values, any rank.
 * @param sides Odd window sides, one per axis.
 * @param formula From mean and deviation to a threshold.
 * @returns Surface (float64 for float64 input, else float32) and mask.
 */
export function windowThreshold(
  image: GridValue,
  sides: readonly number[],
  formula: WindowFormula,
): LocalThreshold {
  const { data, shape } = image;
  if (shape.length === 2) return planeThreshold(image, sides, formula);
  const { mean, deviation } = windowStatistics(image, sides);
  const round = data instanceof Float32Array ? Math.fround : (value: number) => value;
  const k = round(formula.k);
  const r = round(formula.r ?? 1);
  for (let i = 0; i < mean.length; i++) {
    if (formula.r === undefined) mean[i] -= round(k * deviation[i]);
    else mean[i] *= round(1 + round(k * round(round(deviation[i] / r) - 1)));
  }
  return aboveSurface(image, mean);
}

function planeThreshold(
  image: GridValue,
  sides: readonly number[],
  { k, r = 0 }: WindowFormula,
): LocalThreshold {
  const data = greyData(image);
  const [height, width] = image.shape;
  const [tall, wide] = sides;
  const narrow = Number(data instanceof Float32Array);
  const double = image.data instanceof Float64Array;
  const surface = double ? new Float64Array(data.length) : new Float32Array(data.length);
  const mask = new Uint8Array(data.length);
  const n = width + wide;
  const stride = n * 8 + SLACK;
  const [above, left] = [(tall >> 1) + 1, (wide >> 1) + 1];
  scratch(() => {
    const columns = alloc(2 * stride);
    const ring = alloc(2 * (tall + 1) * stride);
    const row = alloc(stride);
    const single = alloc(stride);
    const bytes = alloc(stride);
    views().f64.fill(0, columns / 8, (columns + 2 * stride) / 8);
    let taken = 0;
    const options = {
      width,
      height,
      above,
      below: tall >> 1,
      left,
      right: wide >> 1,
      mode: "mirror",
      type: ELEMENT.f64,
    } as const;
    overBands(data, surface, options, (band) => {
      const { surfaceMask, windowRow } = points();
      const { u8 } = views();
      // Padded rows that earlier bands have taken in already come first.
      for (; taken < band.y + band.rows + tall; taken++) {
        const src = band.src + (taken - band.y) * band.srcStride;
        // deno-fmt-ignore
        windowRow(src, n, taken, tall, wide, narrow, ring, columns, stride, k, r, Number(r > 0), row);
        const y = taken - tall;
        if (y < 0) continue;
        const dst = band.dst + (y - band.y) * band.dstStride;
        const pixels = band.src + (y - band.y + above) * band.srcStride + left * 8;
        surfaceMask(pixels, ELEMENT.f64, row, 0, width, double ? single : dst, bytes);
        if (double) u8.copyWithin(dst, row, row + width * 8);
        mask.set(u8.subarray(bytes, bytes + width), y * width);
      }
    });
  });
  return { surface: imageLike(image, surface), mask: maskLike(image, mask) };
}

/** Local statistics, in the precision of the reference: 64 bits but for 32-bit images. */
interface WindowStatistics {
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
function windowStatistics(image: GridValue, sides: readonly number[]): WindowStatistics {
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
