/**
 * Histograms: the common ground of all thresholds.
 *
 * @module
 */
import { checkParameter, InputError } from "../../core/errors.ts";
import type { GridValue, PixelArray } from "../../core/values.ts";
import { rampOf } from "../../kernels/levels.ts";
import { binsOf, countsOf, finiteRangeOf, levelsOfU16 } from "../../kernels/statistics.ts";
import { noFinitePixel, requirePixels } from "../grey.ts";
import { MAX_BINS } from "../limits.ts";

/** Counts of grey values. */
export interface Histogram {
  /** Pixels a bin. */
  readonly count: Uint32Array;
  /** Grey value in the middle of each bin; the value itself for integers. */
  readonly center: Float64Array;
}

/** Options of {@linkcode histogram}. */
export interface HistogramOptions {
  /** Bins of a floating-point image; integers have one bin a level. 256 unless given. */
  readonly nbins?: number | undefined;
}

/**
 * How often each grey value occurs.
 *
 * An integer image has one bin for each whole number from its minimum to its maximum, empty ones
 * included, and `nbins` is ignored; so has a label image. A floating-point image has `nbins` equal
 * bins from its minimum to its maximum, of which the last one is closed; a flat one has them from half
 * below its value to half above. A mask counts as a floating-point image. NaN and infinite pixels are
 * left out. O(pixels + bins); allocates the bins.
 *
 * Agrees with scikit-image's `exposure.histogram`, which refuses images with NaN or infinity.
 *
 * @param image Grey values, any rank and pixel type.
 * @param options Number of bins.
 * @returns Counts and bin centres, from dark to bright.
 * @throws {ParameterError} If `nbins` is not a whole number from 1.
 * @throws {InputError} If there is no pixel, or none that is finite.
 * @example Integers have a bin each
 * ```ts
 * import assert from "node:assert/strict";
 * import { createImage } from "petri";
 * import { histogram } from "petri/ops/measure";
 *
 * const { count, center } = histogram(createImage(Uint8Array.of(3, 5, 5), [1, 3]));
 * assert.deepEqual([...count], [1, 0, 2]);
 * assert.deepEqual([...center], [3, 4, 5]);
 * ```
 */
export function histogram(image: GridValue, options: HistogramOptions = {}): Histogram {
  const { nbins = 256 } = options;
  checkParameter(
    Number.isInteger(nbins) && nbins >= 1 && nbins <= MAX_BINS,
    "nbins",
    nbins,
    `a whole number from 1 to ${MAX_BINS}`,
  );
  requirePixels(image);
  const { data } = image;
  const float = data instanceof Float32Array || data instanceof Float64Array;
  return image.kind === "mask" || float ? equalBins(data, nbins) : levels(data);
}

/**
 * The histogram in equal bins from the smallest value to the largest, of integers too.
 *
 * @param image Grey values, any rank and pixel type.
 * @param nbins Number of bins.
 * @returns Counts and bin centres, from dark to bright.
 * @throws {InputError} If there is no pixel, or none that is finite.
 */
export function equalHistogram(image: GridValue, nbins: number): Histogram {
  requirePixels(image);
  return equalBins(image.data, nbins);
}

/**
 * Smallest and largest finite value; NaN and infinities are passed over.
 *
 * @param data Grey values.
 * @returns The two values.
 * @throws {InputError} If no value is finite.
 */
export function finiteRange(data: PixelArray | Int32Array): [number, number] {
  let [low, high] = [Infinity, -Infinity];
  if (data instanceof Int32Array) {
    for (let i = 0; i < data.length; i++) {
      if (data[i] < low) low = data[i];
      if (data[i] > high) high = data[i];
    }
  } else if (data.length > 0) [low, high] = finiteRangeOf(data);
  if (low > high) throw noFinitePixel();
  return [low, high];
}

/** One count a level, from the smallest value upwards. */
export interface LevelCounts {
  /** The smallest value. */
  readonly low: number;
  /** Pixels of each level. */
  readonly count: Uint32Array;
}

/**
 * Counts the levels of an integer image.
 *
 * @param data Whole numbers.
 * @returns The smallest level and the counts from there to the largest.
 * @throws {InputError} If the levels span more than 2²⁷.
 */
export function levelCounts(data: PixelArray | Int32Array): LevelCounts {
  if (data instanceof Uint16Array) return levelsOfU16(data);
  if (data instanceof Uint8Array) {
    const counts = countsOf(data);
    let low = 0;
    while (counts[low] === 0) low++;
    let high = counts.length - 1;
    while (counts[high] === 0) high--;
    return { low, count: counts.subarray(low, high + 1) };
  }
  const [low, high] = finiteRange(data);
  const bins = high - low + 1;
  if (bins > MAX_BINS) {
    throw new InputError(
      `\`image\` must span at most ${MAX_BINS} levels for a histogram, got ${low} to ${high}`,
      { parameter: "image", value: bins },
    );
  }
  const count = new Uint32Array(bins);
  for (let i = 0; i < data.length; i++) count[data[i] - low]++;
  return { low, count };
}

function levels(data: PixelArray | Int32Array): Histogram {
  const { low, count } = levelCounts(data);
  return { count, center: rampOf(low, count.length) };
}

/**
 * Equal bins as numpy makes them, with its rounding: the bin by division, then a look at the edges.
 * 32-bit images are binned in 32 bits.
 */
function equalBins(data: PixelArray | Int32Array, nbins: number): Histogram {
  if (data instanceof Uint8Array || data instanceof Uint16Array) {
    const { low, count } = levelCounts(data);
    const edges = edgesOf([low, low + count.length - 1], nbins, double);
    return {
      count: joined(count, binsOf(rampOf(low, count.length), edges)),
      ...middles(edges, double),
    };
  }
  const round = data instanceof Float32Array ? Math.fround : double;
  const values = data instanceof Int32Array ? new Float64Array(data) : data;
  const edges = edgesOf(finiteRange(values), nbins, round);
  return { count: binsOf(values, edges), ...middles(edges, round) };
}

/** No rounding. */
const double = (value: number): number => value;

/** Edges of equal bins from the first value to the last, or about the only one. */
function edgesOf(
  [first, last]: readonly [number, number],
  nbins: number,
  round: (value: number) => number,
): Float64Array {
  if (first === last) {
    first = round(first - 0.5);
    last = round(last + 0.5);
  }
  const span = round(last - first);
  const step = round(span / nbins);
  const edges = new Float64Array(nbins + 1);
  for (let i = 0; i < nbins; i++) {
    edges[i] = round(
      (step === 0 ? round(round(i / nbins) * span) : round(i * step)) + first,
    );
  }
  edges[nbins] = last;
  return edges;
}

/** The middle of each bin. */
function middles(edges: Float64Array, round: (value: number) => number): Pick<Histogram, "center"> {
  const center = new Float64Array(edges.length - 1);
  for (let i = 0; i < center.length; i++) center[i] = round(round(edges[i] + edges[i + 1]) / 2);
  return { center };
}

/** Counts of levels, joined by so many neighbours each. */
function joined(count: Uint32Array, neighbours: Uint32Array): Uint32Array {
  let level = 0;
  return neighbours.map((many) => {
    let sum = 0;
    for (const end = level + many; level < end; level++) sum += count[level];
    return sum;
  });
}
