/**
 * Bright spots with their sizes, as maxima over space and scale.
 *
 * @module
 */
import { checkParameter, InputError } from "../../core/errors.ts";
import { createTable, type GridValue, type Table } from "../../core/values.ts";
import { calculated } from "../../kernels/pointwise.ts";
import { MAX_SIGMA, MAX_SIZES } from "../limits.ts";
import { gaussianTaps } from "../kernels/gaussian.ts";
import { correlateAxes, type Taps } from "../kernels/separable.ts";
import { extremum } from "../morphology/extrema.ts";
import { pruneSpots } from "./spot_overlap.ts";

/** How spots are enhanced: Laplacian of Gaussian, difference of Gaussians, determinant of Hessian. */
export type SpotMethod = "log" | "dog" | "doh";

/** Options of {@linkcode spots}. */
export interface SpotsOptions {
  /** `log` (the most accurate), `dog` (faster) or `doh` (fast at any size, from 3 pixels on). `log` unless given. */
  readonly method?: SpotMethod | undefined;
  /** Least standard deviation looked for, one number or one per axis. 1 unless given. */
  readonly minSigma?: number | readonly number[] | undefined;
  /** Greatest standard deviation looked for. 50 unless given, 30 for `doh`. */
  readonly maxSigma?: number | readonly number[] | undefined;
  /** Sizes tried between the two, for `log` and `doh`. 10 unless given. */
  readonly numSigma?: number | undefined;
  /** Ratio of one size to the next, for `dog`. 1.6 unless given. */
  readonly sigmaRatio?: number | undefined;
  /** Whether sizes are spaced by a factor instead of a difference, for `log` and `doh`. */
  readonly logScale?: boolean | undefined;
  /** Least response; 0.2 unless given, 0.5 for `dog`, 0.01 for `doh`. Integer images count from 0 to 1. */
  readonly threshold?: number | undefined;
  /** Least response as a part of the greatest. */
  readonly thresholdRel?: number | undefined;
  /** Spots that overlap by more than this part of the smaller one lose the smaller one. 0.5 unless given. */
  readonly overlap?: number | undefined;
  /** Spots nearer to the border than this many pixels are left out. */
  readonly excludeBorder?: number | undefined;
}

const THRESHOLD = { log: 0.2, dog: 0.5, doh: 0.01 } as const;
const WIDEST = { log: 50, dog: 50, doh: 30 } as const;

/** A stack of pictures of one shape, one a scale, made when asked for. */
interface Scales {
  readonly count: number;
  readonly sigma: (scale: number) => readonly number[];
  readonly layer: (scale: number) => Layer;
}

/** A response a pixel, in 32 bits for 32-bit images as in the reference. */
type Layer = Float32Array | Float64Array;

/**
 * Finds bright spots on a dark background (`doh`: dark ones too) and how large they are.
 *
 * The picture is enhanced at each of several sizes; a spot is where the response is greatest among the
 * 26 neighbours in space and size (80 in a stack) and above the threshold. Of two spots that overlap
 * too much the smaller one is dropped. Rows come with the strongest response first. The radius of a
 * spot is about `sigma·√2` (`sigma·√3` in a stack, `sigma` for `doh`). As in the reference, integer
 * images are scaled to 0…1 by the range of their type, so that thresholds mean the same for all; a black
 * picture has no spots. O(pixels · sizes · sigma), `doh` O(pixels · sizes); holds three sizes at once.
 *
 * Agrees with scikit-image's `blob_log`, `blob_dog` and `blob_doh`.
 *
 * Reference: Lindeberg 1998, doi:10.1023/A:1008045108935; Lowe 2004,
 * doi:10.1023/B:VISI.0000029664.99615.94; Bay et al. 2008, doi:10.1016/j.cviu.2007.09.014.
 *
 * @param image Grey values of a plane or, for `log` and `dog`, a stack.
 * @param options Method, sizes, thresholds.
 * @returns Columns `y`, `x` (`z` before them in a stack) and `sigma`, or `sigmaY`, `sigmaX` (`sigmaZ`) when sizes
 *   were given per axis.
 * @throws {InputError} If the image has another number of axes.
 * @throws {ParameterError} If a size is not above 0, the sizes are not one per axis, or another option
 *   is out of its range.
 * @example One spot
 * ```ts
 * import assert from "node:assert/strict";
 * import { createImage } from "petri";
 * import { spots } from "petri/ops/measure";
 *
 * const data = new Float64Array(21 * 30);
 * for (let y = 0; y < 21; y++) {
 *   for (let x = 0; x < 30; x++) data[y * 30 + x] = Math.exp(-((y - 9) ** 2 + (x - 17) ** 2) / 18);
 * }
 * const { columns } = spots(createImage(data, [21, 30]), { minSigma: 1, maxSigma: 5, numSigma: 5 });
 * assert.deepEqual([columns.y[0], columns.x[0], columns.sigma[0]], [9, 17, 3]);
 * ```
 */
export function spots(image: GridValue, options: SpotsOptions = {}): Table {
  const { method = "log" } = options;
  const { shape } = image;
  const rank = shape.length;
  if (rank !== 2 && (rank !== 3 || method === "doh") || image.data.length === 0) {
    throw new InputError(
      `\`image\` must have pixels and ${
        method === "doh" ? "2 axes for method doh" : "2 or 3 axes"
      }, got the shape ${shape.join("×")}`,
      { parameter: "image", value: shape },
    );
  }
  const { minSigma = 1, maxSigma = WIDEST[method], overlap = 0.5 } = options;
  const { threshold = THRESHOLD[method], thresholdRel, excludeBorder = 0 } = options;
  const single = image.data instanceof Float32Array;
  const round = single ? Math.fround : (value: number) => value;
  const perAxis = typeof minSigma !== "number" || typeof maxSigma !== "number";
  checkParameter(!(perAxis && method === "doh"), "minSigma", minSigma, "one number for method doh");
  // Sizes and places have the image's type, but for `doh` 64 bits.
  const sized: Round = method === "doh" ? (v) => v : round;
  const low = axisSigmas("minSigma", minSigma, rank).map(sized);
  const high = axisSigmas("maxSigma", maxSigma, rank).map(sized);
  checkParameter(overlap >= 0 && overlap <= 1, "overlap", overlap, "a number from 0 to 1");
  checkParameter(
    Number.isInteger(excludeBorder) && excludeBorder >= 0,
    "excludeBorder",
    excludeBorder,
    "a whole number from 0",
  );
  const data = unitRange(image);
  const scales = method === "log"
    ? laplacians(data, shape, spaced(low, high, options, sized), round)
    : method === "dog"
    ? differences(data, shape, progression(low, high, options, round), round)
    : determinants(data, shape, spaced(low, high, options, sized), round);
  const peaks = findPeaks(scales, shape, {
    threshold: round(threshold),
    thresholdRel,
    excludeBorder,
    round,
  });
  const sigmaAxes = perAxis ? rank : 1;
  const found = peaks.map(({ at, scale }) => {
    const row: number[] = [];
    for (let axis = rank - 1, rest = at; axis >= 0; axis--) {
      row.unshift(rest % shape[axis]);
      rest = Math.floor(rest / shape[axis]);
    }
    return [...row, ...scales.sigma(scale).slice(0, sigmaAxes)];
  });
  const kept = pruneSpots(found, overlap, { sigmas: sigmaAxes, round: sized });
  const names = ["z", "y", "x"].slice(3 - rank);
  names.push(...(perAxis ? names.map((name) => `sigma${name.toUpperCase()}`) : ["sigma"]));
  return createTable(
    Object.fromEntries(names.map((name, k) => [name, Float64Array.from(kept, (row) => row[k])])),
    Object.fromEntries(names.map((name) => [name, "px"])),
  );
}

function axisSigmas(name: string, given: number | readonly number[], rank: number): number[] {
  const sigmas = typeof given === "number" ? Array<number>(rank).fill(given) : [...given];
  checkParameter(
    sigmas.length === rank && sigmas.every((sigma) => sigma > 0 && sigma <= MAX_SIGMA),
    name,
    given,
    `a number above 0 to ${MAX_SIGMA}, or one for each of the ${rank} axes`,
  );
  return sigmas;
}

/** Grey values as floats; integers from 0 to 1. */
function unitRange({ kind, data }: GridValue): Layer {
  if (data instanceof Float32Array || data instanceof Float64Array) return data;
  const result = new Float64Array(data);
  if (kind === "mask") return result;
  if (kind === "labels") {
    for (let i = 0; i < result.length; i++) result[i] = (result[i] + 0.5) * (2 / (2 ** 32 - 1));
    return result;
  }
  return calculated("multiply", result, data instanceof Uint8Array ? 1 / 255 : 1 / 65535);
}

type Round = (value: number) => number;

/** Sizes from low to high, evenly spaced or by a factor. */
function spaced(
  low: readonly number[],
  high: readonly number[],
  { method, numSigma = 10, logScale = false }: SpotsOptions,
  round: Round,
): number[][] {
  checkParameter(
    Number.isInteger(numSigma) && numSigma >= 1 && numSigma <= MAX_SIZES,
    "numSigma",
    numSigma,
    `a whole number from 1 to ${MAX_SIZES}`,
  );
  // The reference takes the logarithm to base 10 by division for `doh`, and its sizes are cut to whole
  // numbers, so the last bit counts.
  const log10 = method === "doh" ? (v: number) => Math.log(v) / Math.LN10 : Math.log10;
  const bend = logScale ? (v: number) => round(log10(v)) : (v: number) => v;
  const unbend = logScale ? (v: number) => round(10 ** v) : (v: number) => v;
  return Array.from({ length: numSigma }, (_, i) =>
    low.map((from, axis) => {
      const first = bend(from);
      const last = bend(high[axis]);
      if (i > 0 && i === numSigma - 1) return unbend(last);
      const step = numSigma > 1 ? round(round(last - first) / (numSigma - 1)) : 0;
      return unbend(round(round(i * step) + first));
    }));
}

/** Sizes from low to beyond high, each by the same factor larger than the last. */
function progression(
  low: readonly number[],
  high: readonly number[],
  { sigmaRatio = 1.6 }: SpotsOptions,
  round: Round,
): { readonly sigmas: number[][]; readonly ratio: number } {
  checkParameter(
    sigmaRatio > 1 && Number.isFinite(sigmaRatio),
    "sigmaRatio",
    sigmaRatio,
    "a finite number above 1",
  );
  const steps = low.map((from, axis) =>
    round(
      round(round(Math.log(round(high[axis] / from))) / round(Math.log(sigmaRatio))) + 1,
    )
  );
  const count = Math.trunc(steps.reduce((a, b) => a + b, 0) / steps.length);
  checkParameter(count >= 0, "maxSigma", high[0], "at least `minSigma`");
  checkParameter(
    count < MAX_SIZES,
    "sigmaRatio",
    sigmaRatio,
    `so large that it leads from \`minSigma\` to \`maxSigma\` in at most ${MAX_SIZES} steps`,
  );
  const sigmas = Array.from(
    { length: count + 1 },
    (_, i) => low.map((sigma) => round(sigma * round(sigmaRatio ** i))),
  );
  return { sigmas, ratio: sigmaRatio };
}

/** Second derivative of a Gaussian. */
function secondDerivative(sigma: number, round: Round): Taps {
  const { weights, origin } = gaussianTaps(sigma, 4, round);
  const s2 = round(sigma * sigma);
  return {
    weights: weights.map((weight, i) => (1 / s2 / s2 * (i - origin) ** 2 - 1 / s2) * weight),
    origin,
  };
}

/** Correlates axis by axis, each axis rounded to the type of the data, as the reference stores it. */
function smooth<L extends Layer>(data: L, shape: readonly number[], taps: readonly Taps[]): L {
  return correlateAxes(data, shape, taps, { mode: "reflect", cval: 0, precise: true }) as L;
}

function laplacians(
  data: Layer,
  shape: readonly number[],
  sigmas: readonly number[][],
  round: Round,
): Scales {
  return {
    count: sigmas.length,
    sigma: (scale) => sigmas[scale],
    layer(scale) {
      const sigma = sigmas[scale];
      const plain = sigma.map((s) => gaussianTaps(s, 4, round));
      const second = sigma.map((s) => secondDerivative(s, round));
      const part = (axis: number) =>
        smooth(data, shape, plain.map((along, i) => i === axis ? second[i] : along));
      let sum = part(0);
      for (let axis = 1; axis < shape.length; axis++) sum = calculated("add", sum, part(axis));
      const mean = round(sigma.reduce((a, b) => round(a + b), 0) / sigma.length);
      return calculated("multiply", sum, -round(mean * mean));
    },
  };
}

function differences(
  data: Layer,
  shape: readonly number[],
  { sigmas, ratio }: { readonly sigmas: readonly number[][]; readonly ratio: number },
  round: Round,
): Scales {
  const smoothed = (scale: number) =>
    smooth(data, shape, sigmas[scale].map((s) => gaussianTaps(s, 4, round)));
  let previous = smoothed(0);
  const factor = round(1 / (ratio - 1));
  return {
    count: sigmas.length - 1,
    sigma: (scale) => sigmas[scale],
    layer(scale) {
      const next = smoothed(scale + 1);
      const layer = calculated("multiply", calculated("subtract", previous, next), factor);
      previous = next;
      return layer;
    },
  };
}

function determinants(
  data: Layer,
  shape: readonly number[],
  sigmas: readonly number[][],
  round: Round,
): Scales {
  const [height, width] = shape;
  const sums = new Float64Array(data);
  for (let i = width; i < sums.length; i++) sums[i] += sums[i - width];
  for (let i = 0; i < sums.length; i++) if (i % width !== 0) sums[i] += sums[i - 1];
  return {
    count: sigmas.length,
    sigma: (scale) => sigmas[scale],
    layer(scale) {
      const size = Math.trunc(3 * sigmas[scale][0]);
      const half = Math.floor((size - 1) / 2);
      const third = Math.floor(size / 3);
      const sixth = Math.floor(third / 2);
      const long = 2 * third - 1;
      const weight = 1 / size / size;
      // First and last lines of the boxes about a pixel: before it, behind it, and the three about its
      // middle, of which two are of one length.
      const along = (length: number) => [
        ends(length, -third, third),
        ends(length, 1, third),
        ends(length, 1 - third, long),
        ends(length, -half, size),
        ends(length, -sixth, third),
      ];
      const [upper, lower, longY, fullY, thirdY] = along(height).map((e) =>
        e.map((y) => y * width)
      );
      const [left, right, longX, fullX, thirdX] = along(width);
      const out = new Float64Array(data.length);
      for (let y = 0; y < height; y++) {
        for (let x = 0; x < width; x++) {
          const dxy = -(box(sums, lower, y, left, x) + box(sums, upper, y, right, x) -
            box(sums, upper, y, left, x) - box(sums, lower, y, right, x)) * weight;
          const dxx = -(box(sums, longY, y, fullX, x) - 3 * box(sums, longY, y, thirdX, x)) *
            weight;
          const dyy = -(box(sums, fullY, y, longX, x) - 3 * box(sums, thirdY, y, longX, x)) *
            weight;
          out[y * width + x] = round(dxx * dyy - 0.81 * (dxy * dxy));
        }
      }
      return out;
    },
  };
}

/** For each pixel of an axis, where a box starts and ends that begins `from` it: pairs, kept inside. */
function ends(length: number, from: number, size: number): Int32Array {
  const clip = (value: number) => Math.max(0, Math.min(length - 1, value));
  const pairs = new Int32Array(2 * length);
  for (let i = 0; i < length; i++) {
    pairs[2 * i] = clip(i + from);
    pairs[2 * i + 1] = clip(pairs[2 * i] + size);
  }
  return pairs;
}

/** Sum over a box, as the reference takes it: without its first row and column. */
function box(
  sums: Float64Array,
  rows: Int32Array,
  y: number,
  columns: Int32Array,
  x: number,
): number {
  const y0 = rows[2 * y];
  const y1 = rows[2 * y + 1];
  const x0 = columns[2 * x];
  const x1 = columns[2 * x + 1];
  const sum = sums[y0 + x0] + sums[y1 + x1] - sums[y0 + x1] - sums[y1 + x0];
  return sum > 0 ? sum : 0;
}

interface Peak {
  readonly at: number;
  readonly scale: number;
  readonly value: number;
}

/** Greatest value among a pixel and its neighbours, diagonal ones too. */
function neighbourhood(layer: Layer, shape: readonly number[]): Layer {
  const sides = shape.map(() => 3);
  const footprint = { data: new Uint8Array(3 ** shape.length).fill(1), shape: sides };
  return extremum(layer, shape, footprint, { op: "max", mode: "nearest" });
}

/** Maxima over space and scale, the greatest first, equal ones in raster order. */
function findPeaks(
  scales: Scales,
  shape: readonly number[],
  { threshold, thresholdRel, excludeBorder, round }: {
    readonly threshold: number;
    readonly thresholdRel: number | undefined;
    readonly excludeBorder: number;
    readonly round: Round;
  },
): Peak[] {
  const peaks: Peak[] = [];
  if (scales.count === 0) return peaks;
  const size = shape.reduce((a, b) => a * b, 1);
  let maxima = 0;
  let greatest = -Infinity;
  let before: Layer | undefined;
  let layer = scales.layer(0);
  let around = neighbourhood(layer, shape);
  for (let scale = 0; scale < scales.count; scale++) {
    const next = scale + 1 < scales.count ? scales.layer(scale + 1) : undefined;
    const after = next && neighbourhood(next, shape);
    for (let at = 0; at < size; at++) {
      const value = layer[at];
      if (value > greatest) greatest = value;
      if (value !== around[at] || before && before[at] > value || after && after[at] > value) {
        continue;
      }
      maxima++;
      if (value > threshold) peaks.push({ at, scale, value });
    }
    before = around;
    if (next) [layer, around] = [next, after!];
  }
  const total = size * scales.count;
  if (maxima === total && total > 1) return [];
  const least = thresholdRel === undefined ? threshold : round(thresholdRel * greatest);
  return peaks
    .filter(({ at, value }) => value > least && !nearBorder(at, shape, excludeBorder))
    .sort((a, b) => b.value - a.value || a.at - b.at || a.scale - b.scale);
}

function nearBorder(at: number, shape: readonly number[], width: number): boolean {
  for (let axis = shape.length - 1; axis >= 0; axis--) {
    const place = at % shape[axis];
    if (place < width || place >= shape[axis] - width) return true;
    at = Math.floor(at / shape[axis]);
  }
  return false;
}
