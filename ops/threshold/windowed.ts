/**
 * Mean and standard deviation of a window around each pixel, by integral images.
 *
 * @module
 */
import { room, roomForFloats } from "../../core/memory.ts";
import { type GridValue, imageLike, maskLike, type PixelArray } from "../../core/values.ts";
import { borderIndex, ELEMENT, elementOf, overBands } from "../../kernels/bands.ts";
import { points } from "../../kernels/points.ts";
import { finiteRangeOf } from "../../kernels/statistics.ts";
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
  if (shape.length === 2) {
    return wholeThreshold(image, sides, formula) ?? planeThreshold(image, sides, formula);
  }
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

/**
 * A plane of whole numbers by sums of whole numbers. They are the reference's as long as all of its are
 * exact, up to the sum of all squares.
 *
 * @returns `undefined` where the image has other numbers, or sums may become too large.
 */
function wholeThreshold(
  image: GridValue,
  [tall, wide]: readonly number[],
  { k, r = 0 }: WindowFormula,
): LocalThreshold | undefined {
  const data = greyData(image);
  if (!(data instanceof Uint8Array || data instanceof Uint16Array)) return undefined;
  const [height, width] = image.shape;
  const area = tall * wide;
  const largest = data instanceof Uint8Array ? 255 : finiteRangeOf(data)[1];
  if (largest ** 2 * (height + tall) * (width + wide) >= 2 ** 53) return undefined;
  if (area * largest >= 2 ** 31) return undefined;
  const long = Number(area * largest ** 2 >= 2 ** 31);
  const surface = room(Float32Array, data.length);
  const mask = room(Uint8Array, data.length);
  const n = width + wide - 1;
  scratch(() => {
    // Kernels go a few columns beyond the last.
    const sums = alloc((n + 8) * 4);
    const squares = alloc((n + 8) * 8);
    const nothing = alloc((n + 8) * 2);
    const bytes = alloc(width);
    for (const [at, size] of [[sums, 4], [squares, 8], [nothing, 2]]) {
      views().u8.fill(0, at, at + (n + 8) * size);
    }
    const type = long ? ELEMENT.u16 : elementOf(data);
    const above = (tall >> 1) + 1;
    const [below, left, right] = [tall >> 1, wide >> 1, wide >> 1];
    const options = { width, height, above, below, left, right, mode: "mirror", type } as const;
    overBands(data, surface, options, ({ src, srcStride, dst, dstStride, rows, y }) => {
      const { moveColumns, wholeWindows } = points();
      const { u8 } = views();
      // The first window begins with no row, and takes in all of its rows.
      for (let i = y === 0 ? 1 : tall; i < tall; i++) {
        moveColumns(src + i * srcStride, nothing, n, type, long, sums, squares);
      }
      for (let i = 0; i < rows; i++) {
        const top = src + i * srcStride;
        const leaving = y + i === 0 ? nothing : top;
        moveColumns(top + tall * srcStride, leaving, n, type, long, sums, squares);
        const pixels = top + above * srcStride + (left << type);
        // deno-fmt-ignore
        wholeWindows(pixels, type, width, wide, sums, squares, long, area, k, r, dst + i * dstStride,
          bytes);
        mask.set(u8.subarray(bytes, bytes + width), (y + i) * width);
      }
    });
  });
  return { surface: imageLike(image, surface), mask: maskLike(image, mask) };
}

/** A plane of any numbers, in the reference's precision and order. */
function planeThreshold(
  image: GridValue,
  [tall, wide]: readonly number[],
  { k, r = 0 }: WindowFormula,
): LocalThreshold {
  const data = greyData(image);
  const [height, width] = image.shape;
  const single = data instanceof Float32Array;
  const surface = roomForFloats(!single, data.length);
  const mask = room(Uint8Array, data.length);
  const type = elementOf(surface);
  const stride = (width + wide) * 16 + SLACK;
  const [above, left] = [(tall >> 1) + 1, (wide >> 1) + 1];
  const [below, right] = [tall >> 1, wide >> 1];
  scratch(() => {
    const columns = alloc(stride);
    const ring = alloc((tall + 1) * stride);
    const bytes = alloc(width);
    views().u8.fill(0, columns, columns + stride);
    let taken = 0;
    const options = { width, height, above, below, left, right, mode: "mirror", type } as const;
    overBands(data, surface, options, (band) => {
      const { windowRow } = points();
      const { u8 } = views();
      // Padded rows that earlier bands have taken in already come first.
      for (; taken < band.y + band.rows + tall; taken++) {
        const row = band.src + (taken - band.y) * band.srcStride;
        const y = taken - tall;
        const dst = band.dst + (y - band.y) * band.dstStride;
        const pixels = band.src + (y - band.y + above) * band.srcStride + (left << type);
        // deno-fmt-ignore
        windowRow(row, pixels, type, width, taken, tall, wide, ring, columns, stride, k, r, dst, bytes);
        if (y >= 0) mask.set(u8.subarray(bytes, bytes + width), y * width);
      }
    });
  });
  const narrowed = single || image.data instanceof Float64Array
    ? surface
    : new Float32Array(surface);
  return { surface: imageLike(image, narrowed), mask: maskLike(image, mask) };
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
