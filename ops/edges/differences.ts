/**
 * Correlations whose weights sum to zero. In 64 bits they run tap by tap in the reference's order; in
 * 32 bits as weighted differences, so that a flat picture gives exactly 0 whatever its level.
 *
 * @module
 */
import type { Kernel, PixelArray } from "../../core/values.ts";
import { type Band, ELEMENT, elementOf, overBands, overWindows } from "../../kernels/bands.ts";
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
    return overSquare(data, shape, border, ({ src, srcStride, dst, dstStride, rows }, square) => {
      const { width, type, work } = square;
      filters().laplaceRows(src, srcStride, dst, dstStride, rows, width, type, work);
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
  const smoothing = smoothingOf(kernels);
  if (smoothing !== undefined) {
    return overSquare(data, shape, border, ({ src, srcStride, dst, dstStride, rows }, square) => {
      const { width, type, work } = square;
      const unit = type === ELEMENT.f32 ? 1 : wholeUnit(smoothing);
      const [side, middle] = smoothing.map((weight) => weight * unit);
      // deno-fmt-ignore
      filters().gradientSizeRows(
        src, srcStride, dst, dstStride, rows, width, side, middle, 1 / (divisor * unit), type, work,
      );
    });
  }
  return overPairs(data, shape, lists, border, (band, width, pairs, weights, count) => {
    const { src, srcStride, dst, dstStride, rows } = band;
    // deno-fmt-ignore
    filters().differenceMagnitudeF32(src, srcStride, dst, dstStride, rows, width, pairs, weights, count, lists.length, divisor);
  });
}

const PLANE_LAPLACE = "0,-1,0,-1,4,-1,0,-1,0";

/** Side and middle weight, where two kernels are the derivatives of a plane that three by three weights give. */
function smoothingOf(kernels: readonly Kernel[]): readonly [number, number] | undefined {
  if (kernels.length !== 2 || kernels[0].shape.join() !== "3,3") return undefined;
  const [side, middle] = kernels[0].data;
  const down = [side, middle, side, 0, 0, 0, -side, -middle, -side];
  const along = [side, 0, -side, middle, 0, -middle, side, 0, -side];
  const isPair = down.every((weight, i) => weight === kernels[0].data[i]) &&
    along.every((weight, i) => weight === kernels[1].data[i]);
  return isPair ? [side, middle] : undefined;
}

/** What makes both weights whole: of those that there are, 4, 3 or 16. */
function wholeUnit(weights: readonly number[]): number {
  return [4, 3, 16].find((unit) => weights.every((weight) => Number.isInteger(weight * unit)))!;
}

/** What a filter of three by three pixels has to know. */
interface Square {
  readonly width: number;
  /** Element type of the band. */
  readonly type: number;
  /** Address of a spare row of results. */
  readonly work: number;
}

/** Runs a filter over a plane, one pixel padded on all sides: whole numbers as they are, else in 32 bits. */
function overSquare(
  data: PixelArray,
  shape: readonly number[],
  { mode, cval }: Border,
  filter: (band: Band, square: Square) => void,
): Float32Array {
  const result = new Float32Array(data.length);
  const [height, width] = shape;
  const size = { width, height, above: 1, below: 1, left: 1, right: 1 };
  const own = elementOf(data);
  const largest = own === ELEMENT.u8 ? 255 : 65535;
  const isWhole = own < ELEMENT.f32 &&
    (mode !== "constant" || Number.isInteger(cval) && cval >= 0 && cval <= largest);
  const type = isWhole ? own : ELEMENT.f32;
  scratch(() => {
    const work = alloc(4 * width);
    overBands(
      data,
      result,
      { ...size, mode, cval, type, inOrder: true },
      (band) => filter(band, { width, type, work }),
    );
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
  const result = new Float32Array(data.length);
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
