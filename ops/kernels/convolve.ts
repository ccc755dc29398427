/**
 * Convolution and correlation with any kernel, in any rank.
 *
 * @module
 */
import { roomForFloats } from "../../core/memory.ts";
import type { GridValue, Image, Kernel } from "../../core/values.ts";
import type { PixelArray } from "../../core/values.ts";
import {
  type Band,
  baseLevel,
  type BorderMode,
  ELEMENT,
  overWindows,
} from "../../kernels/bands.ts";
import { filters } from "../../kernels/filters.ts";
import { alloc, scratch, views } from "../../kernels/runtime.ts";
import { floatLike, greyData } from "../grey.ts";
import { type Border, correlateAxes, type Taps } from "./separable.ts";
import { checkRank, offsetTable, type TapList, tapsOf } from "./taps.ts";

/** Options of {@linkcode convolve} and {@linkcode correlate}. */
export interface ConvolveOptions {
  /** What stands beyond the border, `reflect` unless given. */
  readonly mode?: BorderMode | undefined;
  /** The constant of mode `constant`. */
  readonly cval?: number | undefined;
}

/**
 * Slides a kernel over an image: each result is the sum of the weights times the pixels under them,
 * the kernel as it is written, its middle (of an even side, the element behind the middle) on the pixel.
 *
 * The result is a float, so nothing is cut off or wraps, whatever the image's type; scipy's
 * `correlate` gives the input's type unless told otherwise. Weights of at most 2⁻⁵² count as 0: what
 * lies under them, NaN too, has no influence. 64-bit images are summed in 64 bits in scipy's order.
 * O(pixels · weights); allocates the result and a band of scratch.
 *
 * Reference: scipy.ndimage `correlate`. OpenCV's `filter2D` is a correlation too, with mode `mirror`.
 *
 * @param image Grey values; masks count as 0 and 1.
 * @param kernel Weights, as many axes as the image.
 * @param options Border.
 * @returns Float64 for float64 input, else float32.
 * @throws {InputError} If the kernel has another number of axes.
 * @example A difference of neighbours
 * ```ts
 * import assert from "node:assert/strict";
 * import { createImage } from "petri";
 * import { correlate, custom } from "petri/ops/kernels";
 *
 * const image = createImage(Uint8Array.of(1, 2, 4, 8), [1, 4]);
 * assert.deepEqual([...correlate(image, custom([[-1, 1]])).data], [0, 1, 2, 4]);
 * ```
 */
export function correlate(
  image: GridValue,
  kernel: Kernel,
  options: ConvolveOptions = {},
): Image {
  const { mode = "reflect", cval = 0 } = options;
  const { shape } = image;
  checkRank(kernel, shape);
  return floatLike(image, correlateTaps(greyData(image), shape, tapsOf(kernel), { mode, cval }));
}

/**
 * Convolves an image with a kernel: a correlation with the kernel turned about on all axes.
 *
 * A point becomes an image of the kernel. The middle of an even side is the element before the
 * middle, so that `[1, -1]` gives `next - this`. Otherwise as {@linkcode correlate}.
 *
 * Reference: scipy.ndimage `convolve`. OpenCV's `filter2D` does not turn the kernel.
 *
 * @param image Grey values; masks count as 0 and 1.
 * @param kernel Weights, as many axes as the image.
 * @param options Border.
 * @returns Float64 for float64 input, else float32.
 * @throws {InputError} If the kernel has another number of axes.
 * @example A difference of neighbours
 * ```ts
 * import assert from "node:assert/strict";
 * import { createImage } from "petri";
 * import { convolve, custom } from "petri/ops/kernels";
 *
 * const image = createImage(Uint8Array.of(1, 2, 4, 8), [1, 4]);
 * assert.deepEqual([...convolve(image, custom([[1, -1]])).data], [1, 2, 4, 0]);
 * ```
 */
export function convolve(image: GridValue, kernel: Kernel, options: ConvolveOptions = {}): Image {
  const { mode = "reflect", cval = 0 } = options;
  const { shape } = image;
  checkRank(kernel, shape);
  return floatLike(image, correlateTaps(greyData(image), shape, turned(kernel), { mode, cval }));
}

/**
 * The taps of a convolution: those of the kernel turned about on all axes.
 *
 * @param kernel Weights.
 * @returns The taps of the correlation that is this convolution.
 */
export function turned(kernel: Kernel): TapList {
  const flipped = tapsOf({ ...kernel, data: kernel.data.toReversed() });
  return { ...flipped, centre: kernel.shape.map((length) => (length - 1) >> 1) };
}

/**
 * Correlates with a list of taps.
 *
 * 64-bit data is summed tap by tap in scipy's order. In 32 bits, a window of one weight is a running
 * mean, a product of a column and a row is filtered axis by axis, and many weights go by Fourier
 * transforms of tiles; what they give differs by rounding only.
 *
 * @param data Grey values, row-major.
 * @param shape Length of each axis.
 * @param taps Taps, as many axes.
 * @param border What stands beyond the border.
 * @returns `Float64Array` for 64-bit input, else `Float32Array`.
 */
export function correlateTaps(
  data: PixelArray,
  shape: readonly number[],
  taps: TapList,
  border: Border,
): Float32Array | Float64Array {
  if (!(data instanceof Float64Array) && shape.length === 2) {
    const factors = factorsOf(taps);
    const plain = border.mode !== "constant" || border.cval === 0;
    if (factors !== undefined && plain) return correlateAxes(data, shape, factors, border);
  }
  const wide = data instanceof Float64Array;
  const result = roomForFloats(wide, data.length);
  const type = wide ? ELEMENT.f64 : ELEMENT.f32;
  const { window, centre } = taps;
  const width = shape[shape.length - 1];
  const base = wide ? 0 : baseLevel(data);
  const level = base * taps.weights.reduce((sum, weight) => sum + weight, 0);
  scratch(() => {
    const isWhole = data instanceof Uint8Array || data instanceof Uint16Array;
    const direct = tapByTap(taps, width, type);
    const isBig = !wide && shape.length === 2 && taps.weights.length >= MANY &&
      Math.max(...window) <= LONGEST && data.length >= SIDE * SIDE;
    const filter = isBig ? byTransform(taps, width, isWhole, direct) : direct;
    const options = { shape, window, centre, ...border, type, shift: -base };
    const most = isBig ? { most: SIDE + 1 - window[0] } : { inOrder: true };
    overWindows(data, result, { ...options, ...most }, (band) => {
      filter(band);
      const { dst, dstStride, rows } = band;
      if (base !== 0) filters().shiftRows(dst, dstStride, rows, width, level);
    });
  });
  return result;
}

/** Sums the taps at every pixel. */
function tapByTap(taps: TapList, width: number, type: number): (band: Band) => void {
  const runs = runsOf(taps);
  const isLong = 2 * runs.lengths.length <= taps.weights.length;
  if (isLong && type === ELEMENT.f32) return runByRun(taps, runs, width);
  const offsets = offsetTable(taps, type);
  const count = taps.weights.length;
  const weights = alloc(count * 8);
  const wide = type === ELEMENT.f64;
  if (wide) views().f64.set(taps.weights, weights / 8);
  else views().f32.set(taps.weights, weights / 4);
  return (band) => {
    offsets.fit(band);
    const { src, srcStride, dst, dstStride, rows } = band;
    const { tapsF32, tapsF64 } = filters();
    const work = wide ? tapsF64 : tapsF32;
    work(src, srcStride, dst, dstStride, rows, width, offsets.address, weights, count);
  };
}

/** Taps side by side, as many as `lengths` says from each of `places` on. */
interface Runs {
  readonly places: Int32Array;
  readonly lengths: Int32Array;
}

function runsOf({ places }: TapList): Runs {
  const starts: number[] = [];
  const lengths: number[] = [];
  for (let i = 0; i < places.length; i += 3) {
    const isNext = i > 0 && places[i] === places[i - 3] && places[i + 1] === places[i - 2] &&
      places[i + 2] === places[i - 1] + 1;
    if (isNext) lengths[lengths.length - 1]++;
    else {
      starts.push(...places.subarray(i, i + 3));
      lengths.push(1);
    }
  }
  return { places: Int32Array.from(starts), lengths: Int32Array.from(lengths) };
}

/** The same in 32 bits for taps most of which have neighbours: what they meet is loaded once for several. */
function runByRun({ weights }: TapList, runs: Runs, width: number): (band: Band) => void {
  const offsets = offsetTable(runs, ELEMENT.f32);
  const count = runs.lengths.length;
  const lengths = alloc(count * 4);
  const values = alloc(weights.length * 4);
  const { f32, i32 } = views();
  i32.set(runs.lengths, lengths / 4);
  f32.set(weights, values / 4);
  return (band) => {
    offsets.fit(band);
    const { src, srcStride, dst, dstStride, rows } = band;
    // deno-fmt-ignore
    filters().runsF32(
      src, srcStride, dst, dstStride, rows, width, offsets.address, lengths, count, values,
    );
  };
}

/** Weights from which transforms are quicker than sums. */
const MANY = 49;
/** Side of the tiles that are transformed, and the longest window for which tiles are worth it. */
const SIDE = 128;
const LONGEST = 112;

/** What rounding may leave of a sum that is 0, as a share of the largest that it could be. */
const NOISE = 2 ** -23;

/** How far off a sum is at most, likewise. */
const ERROR = 1e-6;

/**
 * Transforms tiles. Bands with an infinity or NaN, which would spread over a tile, go tap by tap. What
 * may be rounding of an exact 0 becomes 0; sums of whole numbers with whole (or equal) weights are
 * rounded, so that they are exact.
 */
function byTransform(
  { places, weights, window: [down, across] }: TapList,
  width: number,
  isWhole: boolean,
  direct: (band: Band) => void,
): (band: Band) => void {
  const count = weights.length;
  const table = alloc(8 * SIDE);
  const at = alloc(8 * count);
  const values = alloc(4 * count);
  const tiles = alloc(3 * 147584);
  const { f32, i32 } = views();
  for (let i = 0; i < SIDE; i++) {
    const angle = 2 * Math.PI * i / SIDE;
    f32[table / 4 + 2 * i] = Math.cos(angle);
    f32[table / 4 + 2 * i + 1] = -Math.sin(angle);
  }
  for (let i = 0; i < count; i++) {
    i32[at / 4 + 2 * i] = places[3 * i + 1];
    i32[at / 4 + 2 * i + 1] = places[3 * i + 2];
  }
  const scale = weights.every((weight) => weight === weights[0]) ? weights[0] : 1;
  const units = weights.map((weight) => weight / scale);
  const total = units.reduce((sum, weight) => sum + Math.abs(weight), 0);
  const wholeWeights = isWhole && units.every((weight) => Number.isInteger(weight));
  f32.set(units, values / 4);
  filters().kernelSpectrum(at, values, count, table, tiles);
  return (band) => {
    const { src, srcStride, dst, dstStride, rows } = band;
    const { largestSize, spectrumBand } = filters();
    const largest = largestSize(src, srcStride, rows + down - 1, width + across - 1);
    if (!Number.isFinite(largest)) return direct(band);
    const most = total * largest;
    const noise = NOISE * most;
    const whole = Number(wholeWeights && ERROR * most < 0.5);
    // deno-fmt-ignore
    spectrumBand(
      src, srcStride, dst, dstStride, rows, width, down, across, table, tiles, noise, whole, scale,
    );
  };
}

/** Column and row whose product the weights are, where all are there and a product of two. */
function factorsOf({ window, centre, weights }: TapList): [Taps, Taps] | undefined {
  const [height, width] = window;
  if (weights.length !== height * width || height === 1 || width === 1) return undefined;
  const largest = weights.reduce(
    (best, w, i) => Math.abs(w) > Math.abs(weights[best]) ? i : best,
    0,
  );
  const [top, left] = [Math.floor(largest / width), largest % width];
  const along = weights.slice(top * width, (top + 1) * width);
  const down = Float64Array.from(
    { length: height },
    (_, y) => weights[y * width + left] / weights[largest],
  );
  const close = 1e-13 * Math.abs(weights[largest]);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      if (!(Math.abs(down[y] * along[x] - weights[y * width + x]) <= close)) return undefined;
    }
  }
  return [{ weights: down, origin: centre[0] }, { weights: along, origin: centre[1] }];
}
