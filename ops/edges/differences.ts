/**
 * Correlations whose weights sum to zero. In 64 bits they run tap by tap in the reference's order; in
 * 32 bits as weighted differences, so that a flat picture gives exactly 0 whatever its level.
 *
 * @module
 */
import { room } from "../../core/memory.ts";
import type { Kernel, PixelArray } from "../../core/values.ts";
import {
  type Band,
  ELEMENT,
  elementOf,
  type Footing,
  overBands,
  overWindows,
} from "../../kernels/bands.ts";
import { filters } from "../../kernels/filters.ts";
import { alloc, scratch, SLACK, views } from "../../kernels/runtime.ts";
import { correlateTaps, turned } from "../kernels/convolve.ts";
import type { Border } from "../kernels/separable.ts";
import { offsetTable, type TapList } from "../kernels/taps.ts";

/** Two places of a window and the weight of their difference, row-major. */
interface Pairs {
  /** Plane, row and column of both, first of the one that counts positive. */
  readonly places: Int32Array;
  /** One weight a pair. */
  readonly weights: Float32Array;
}

/**
 * Convolves with a kernel whose weights sum to zero.
 *
 * @param data Grey values, row-major.
 * @param shape Length of each axis.
 * @param kernel Weights that change sign when the kernel is turned about, or a positive middle and the rest negative.
 * @param border What stands beyond the border.
 * @returns `Float64Array` for 64-bit input, else `Float32Array`.
 */
export function derive(
  data: PixelArray,
  shape: readonly number[],
  kernel: Kernel,
  border: Border,
): Float32Array | Float64Array {
  const taps = turned(kernel);
  if (data instanceof Float64Array) return correlateTaps(data, shape, taps, border);
  if (kernel.data.join() === PLANE_LAPLACE) {
    return overPlane(data, shape, border, SQUARE, (band, type, work) => {
      const { src, srcStride, dst, dstStride, rows } = band;
      filters().laplaceRows(src, srcStride, dst, dstStride, rows, shape[1], type, work);
    });
  }
  return overPairs(data, shape, [taps], border, (band, width, pairs, weights, count) => {
    const { src, srcStride, dst, dstStride, rows } = band;
    // deno-fmt-ignore
    filters().differencesF32(src, srcStride, dst, dstStride, rows, width, pairs, weights, count);
  });
}

/**
 * Root of the summed squares of several such convolutions, divided by a number.
 *
 * @param data Grey values, row-major.
 * @param shape Length of each axis.
 * @param kernels The kernels, all of one shape and number of weights; see {@linkcode derive}.
 * @param border What stands beyond the border.
 * @param divisor Divides the root.
 * @returns `Float64Array` for 64-bit input, else `Float32Array`.
 */
export function magnitude(
  data: PixelArray,
  shape: readonly number[],
  kernels: readonly Kernel[],
  border: Border,
  divisor: number,
): Float32Array | Float64Array {
  const lists = kernels.map(turned);
  if (data instanceof Float64Array) return magnitudeF64(data, shape, lists, border, divisor);
  return overPairs(data, shape, lists, border, (band, width, pairs, weights, count) => {
    const { src, srcStride, dst, dstStride, rows } = band;
    // deno-fmt-ignore
    filters().differenceMagnitudeF32(src, srcStride, dst, dstStride, rows, width, pairs, weights, count, lists.length, divisor);
  });
}

/** A derivative by its factors: convolved along the axis, and along each other axis. */
export interface Factors {
  /** Three or five weights that change their sign when they are turned about. */
  readonly edge: readonly number[];
  /** As many that stay the same. */
  readonly smooth: readonly number[];
}

/**
 * Size of the gradient of a plane in 32 bits: root of the mean of the squared derivatives along both axes.
 *
 * @param data Grey values, row-major, of 8, 16 or 32 bits.
 * @param shape Rows and columns.
 * @param factors The derivatives; of three weights those of the edge are 1, 0 and -1.
 * @param border What stands beyond the border.
 * @returns One size a pixel.
 */
export function gradientSize(
  data: PixelArray,
  shape: readonly number[],
  { edge, smooth }: Factors,
  border: Border,
): Float32Array {
  const width = shape[1];
  if (edge.length === 5) {
    const around = { above: 2, below: 2, left: 2, right: 2 };
    return scratch(() => {
      const weights = alloc(20);
      views().f32.set([edge[0], edge[1], smooth[0], smooth[1], smooth[2]], weights / 4);
      const ring = alloc(5 * (4 * width + 128));
      const { gradientFiveRows } = filters();
      return overPlane(data, shape, border, around, ({ src, srcStride, dst, dstStride, rows }) => {
        // deno-fmt-ignore
        gradientFiveRows(src, srcStride, dst, dstStride, rows, width, weights, Math.SQRT1_2, ring);
      }, true);
    });
  }
  return overPlane(data, shape, border, SQUARE, (band, type, work) => {
    const { src, srcStride, dst, dstStride, rows } = band;
    const unit = type === ELEMENT.f32 ? 1 : wholeUnit(smooth);
    const [side, middle] = smooth.map((weight) => weight * unit);
    const scale = Math.SQRT1_2 / unit;
    // deno-fmt-ignore
    filters().gradientSizeRows(src, srcStride, dst, dstStride, rows, width, side, middle, scale, type, work);
  });
}

/**
 * Root of the mean of the squared differences across both diagonals of four pixels of a plane, in 32 bits.
 *
 * @param data Grey values, row-major, of 8, 16 or 32 bits.
 * @param shape Rows and columns.
 * @param border What stands beyond the border.
 * @returns One size for each pixel and its neighbours at the right, below and between.
 */
export function crossSize(
  data: PixelArray,
  shape: readonly number[],
  border: Border,
): Float32Array {
  const around = { above: 0, below: 1, left: 0, right: 1 };
  return overPlane(data, shape, border, around, (band, type) => {
    const { src, srcStride, dst, dstStride, rows } = band;
    // deno-fmt-ignore
    filters().crossRows(src, srcStride, dst, dstStride, rows, shape[1], Math.SQRT1_2, type);
  });
}

const PLANE_LAPLACE = "0,-1,0,-1,4,-1,0,-1,0";

/** What makes both weights whole: of those that there are, 4, 3 or 16. */
function wholeUnit(weights: readonly number[]): number {
  return [4, 3, 16].find((unit) => weights.every((weight) => Number.isInteger(weight * unit)))!;
}

/** Rows and columns around a pixel. */
type Around = Required<Pick<Footing, "above" | "below" | "left" | "right">>;

const SQUARE: Around = { above: 1, below: 1, left: 1, right: 1 };

/**
 * Runs a filter over a plane in 32 bits or, where it can and they are, in whole numbers. It gets the band's
 * element type and the address of a spare row of results.
 */
function overPlane(
  data: PixelArray,
  [height, width]: readonly number[],
  { mode, cval }: Border,
  around: Around,
  filter: (band: Band, type: number, work: number) => void,
  inFloats = false,
): Float32Array {
  const result = room(Float32Array, data.length);
  const own = elementOf(data);
  const largest = own === ELEMENT.u8 ? 255 : 65535;
  const isWhole = !inFloats && own < ELEMENT.f32 &&
    (mode !== "constant" || Number.isInteger(cval) && cval >= 0 && cval <= largest);
  const type = isWhole ? own : ELEMENT.f32;
  scratch(() => {
    const work = alloc(4 * width);
    const options = { width, height, ...around, mode, cval, type, inOrder: true };
    overBands(data, result, options, (band) => filter(band, type, work));
  });
  return result;
}

/** Runs a filter over a picture in 32 bits with the pairs of several lists of taps, one's behind the other's. */
function overPairs(
  data: PixelArray,
  shape: readonly number[],
  lists: readonly TapList[],
  { mode, cval }: Border,
  filter: (band: Band, width: number, pairs: number, weights: number, count: number) => void,
): Float32Array {
  const result = room(Float32Array, data.length);
  const { window, centre } = lists[0];
  const parts = lists.map(pairsOf);
  const places = Int32Array.from(parts.flatMap((part) => [...part.places]));
  const weights = Float32Array.from(parts.flatMap((part) => [...part.weights]));
  const count = parts[0].weights.length;
  const width = shape[shape.length - 1];
  const type = ELEMENT.f32;
  scratch(() => {
    const pairs = offsetTable({ places }, type);
    const options = { shape, window, centre, mode, cval, type, inOrder: true };
    const address = alloc(4 * weights.length);
    views().f32.set(weights, address / 4);
    overWindows(data, result, options, (band) => {
      pairs.fit(band);
      filter(band, width, pairs.address, address, count);
    });
  });
  return result;
}

/** The differences that a list of taps amounts to. */
function pairsOf({ window, places, weights }: TapList): Pairs {
  const all = Array.from(
    weights,
    (weight, i) => ({ weight, at: [...places.subarray(3 * i, 3 * i + 3)] }),
  );
  const positive = all.filter(({ weight }) => weight > 0);
  const ends: number[] = [];
  const sizes: number[] = [];
  if (all.length > 2 && positive.length === 1) {
    for (const { weight, at } of all) {
      if (weight < 0) ends.push(...positive[0].at, ...at), sizes.push(-weight);
    }
  } else {
    const mirror = mirrorOf(window, new Map(all.map(({ weight, at }) => [at.join(), weight])));
    for (const { weight, at } of positive) ends.push(...at, ...mirror(at)), sizes.push(weight);
  }
  return { places: Int32Array.from(ends), weights: Float32Array.from(sizes) };
}

/** The mirroring, along one axis or through the middle, that turns weights into their negatives. */
function mirrorOf(
  window: readonly number[],
  weights: ReadonlyMap<string, number>,
): (at: readonly number[]) => number[] {
  const planes = window.slice(0, -2).reduce((a, b) => a * b, 1);
  const [height, width] = [1, ...window].slice(-2);
  const last = [planes - 1, height - 1, width - 1];
  const along = last.map((end, axis) => (at: readonly number[]) =>
    at.map((i, a) => a === axis ? end - i : i)
  );
  const turns = (mirror: (at: readonly number[]) => number[]) =>
    [...weights].every(([key, weight]) =>
      weights.get(mirror(key.split(",").map(Number)).join()) === -weight
    );
  return along.find(turns) ?? ((at) => at.map((i, axis) => last[axis] - i));
}

function magnitudeF64(
  data: Float64Array,
  shape: readonly number[],
  lists: readonly TapList[],
  { mode, cval }: Border,
  divisor: number,
): Float64Array {
  const type = ELEMENT.f64;
  const result = new Float64Array(data.length);
  const width = shape[shape.length - 1];
  scratch(() => {
    const parts = lists.map((taps) => {
      const address = alloc(taps.weights.length * 8);
      views().f64.set(taps.weights, address / 8);
      return { offsets: offsetTable(taps, type), weights: address, count: taps.weights.length };
    });
    const row = alloc((width << type) + SLACK);
    const { window, centre } = lists[0];
    const options = { shape, window, centre, mode, cval, type, inOrder: true };
    overWindows(data, result, options, (band) => {
      const { addSquares, rootRows, tapsF64 } = filters();
      const { dst, dstStride, rows } = band;
      for (let y = 0; y < rows; y++) {
        const src = band.src + y * band.srcStride;
        const to = dst + y * dstStride;
        views().u8.fill(0, to, to + (width << type));
        for (const { offsets, weights, count } of parts) {
          offsets.fit(band);
          tapsF64(src, 0, row, 0, 1, width, offsets.address, weights, count);
          addSquares(row, 0, to, 0, 1, width);
        }
      }
      rootRows(dst, dstStride, rows, width, divisor);
    });
  });
  return result;
}
