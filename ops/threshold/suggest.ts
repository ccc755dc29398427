/**
 * Which threshold fits an image: what its histogram looks like, and why a method follows from that.
 *
 * @module
 */
import { createTable, type GridValue, type Mask, type Table } from "../../core/values.ts";
import { equalHistogram, finiteRange, type Histogram, histogram } from "../measure/histogram.ts";
import { requirePixels } from "../grey.ts";
import { InputError } from "../../core/errors.ts";
import { above } from "./above.ts";
import { local } from "./local.ts";
import { thresholdBy } from "./try_all.ts";

/** What a histogram looks like. */
export type HistogramCase =
  | "bimodal"
  | "dominant background"
  | "unimodal"
  | "drifting background";

/** A number that speaks for a case. */
export interface Evidence {
  /** What was measured. */
  readonly measure: string;
  /** Its value. */
  readonly value: number;
  /** From where on it speaks for the case. */
  readonly limit: number;
  /** What it means, in one line. */
  readonly meaning: string;
}

/** A method that fits. */
export interface SuggestedMethod {
  /** Operator, such as `threshold.otsu`. */
  readonly operator: string;
  /** Its parameters, where the defaults do not fit. */
  readonly params: Readonly<Record<string, number>>;
  /** The threshold that it finds; `undefined` for a local one, or when it finds none. */
  readonly threshold: number | undefined;
  /** Share of the image above the threshold; NaN when there is none. */
  readonly foreground: number;
  /** Why it fits, in one line. */
  readonly reason: string;
}

/** What {@linkcode suggest} says. */
export interface Suggestion {
  /** What the histogram looks like. */
  readonly case: HistogramCase;
  /** Methods that fit, the best first. */
  readonly methods: readonly SuggestedMethod[];
  /** What speaks for the case. */
  readonly evidence: readonly Evidence[];
  /** The best method's mask. */
  readonly mask: Mask;
}

const BINS = 256;
/** Least depth of a valley, as a part of the lower peak. */
const VALLEY = 0.5;
/** Least share of the smaller of two classes. */
const MINORITY = 0.1;
/** Least skewness of a histogram with one long tail. */
const TAIL = 1;
/** Least drift of the background, as a part of the contrast within a tile. */
const DRIFT = 0.4;
/** Least part of the tiles' differences that a smooth surface explains. */
const SMOOTHNESS = 0.8;
/** Tiles along each side. */
const TILES = 6;

/**
 * Says which of four cases an image is, and which thresholds fit it.
 *
 * - *Drifting background*: the dark (or bright) level of 6 × 6 tiles follows a smooth surface, whose
 *   range is a good part of the contrast within a tile. No single level fits: a local threshold.
 * - *Bimodal*: two peaks with a deep valley, neither class rare. Otsu's level.
 * - *Dominant background*: one peak and a long tail. The triangle's level.
 * - *Unimodal*: none of these. Any level is a convention; the suggestion says so.
 *
 * All limits stand in `evidence`, beside the measured values. A suggestion is where to begin, not a
 * result: look at the masks (`tryAll`). NaN and infinite pixels are left out. Stacks are judged by their
 * histogram and by their middle plane. O(pixels); allocates a few tiles and the mask.
 *
 * @param image Grey values, any rank and pixel type.
 * @returns Case, methods with reasons, evidence, the best method's mask.
 * @throws {InputError} If there is no pixel, none that is finite, or all have one value.
 * @example Two classes
 * ```ts
 * import assert from "node:assert/strict";
 * import { createImage } from "petri";
 * import { suggest } from "petri/ops/threshold";
 *
 * const cells = Uint8Array.from({ length: 400 }, (_, i) => (i % 3 ? 50 : 180) + (i * 7) % 11);
 * const suggestion = suggest(createImage(cells, [20, 20]));
 * assert.equal(suggestion.case, "bimodal");
 * assert.equal(suggestion.methods[0].operator, "threshold.otsu");
 * ```
 */
export function suggest(image: GridValue): Suggestion {
  requirePixels(image);
  const [low, high] = finiteRange(image.data);
  if (low === high) {
    throw new InputError(
      `\`image\` must have more than one grey value for a suggestion, got ${low} everywhere`,
      { parameter: "image", value: low },
    );
  }
  const fine = fineHistogram(image);
  const peaks = twoPeaks(fine);
  const skewness = skewnessOf(fine);
  const drift = driftOf(image);
  const drifts = drift.range >= DRIFT && drift.smoothness >= SMOOTHNESS;
  const found: HistogramCase = drifts
    ? "drifting background"
    : peaks.depth >= VALLEY && peaks.minority >= MINORITY
    ? "bimodal"
    : Math.abs(skewness) >= TAIL
    ? "dominant background"
    : "unimodal";
  const evidence: Evidence[] = [
    {
      measure: "drift",
      value: drift.range,
      limit: DRIFT,
      meaning: "range of the background's level over the image, in parts of the local contrast",
    },
    {
      measure: "drift smoothness",
      value: drift.smoothness,
      limit: SMOOTHNESS,
      meaning: "part of the differences between tiles that a smooth surface explains",
    },
    {
      measure: "valley depth",
      value: peaks.depth,
      limit: VALLEY,
      meaning: "how far the histogram falls between its two peaks, in parts of the lower peak",
    },
    {
      measure: "minority share",
      value: peaks.minority,
      limit: MINORITY,
      meaning: "share of the pixels on the smaller side of the valley",
    },
    {
      measure: "skewness",
      value: skewness,
      limit: TAIL,
      meaning: "above 0 a tail of bright pixels, below 0 one of dark pixels (its size counts)",
    },
  ];
  const methods = methodsFor(found, image, skewness, drift);
  const best = methods[0];
  const mask = best.threshold === undefined
    ? local(image, best.params).mask
    : above(image, best.threshold);
  return { case: found, methods, evidence, mask };
}

/**
 * A suggestion as tables, for a report.
 *
 * @param suggestion What {@linkcode suggest} said.
 * @returns `methods` (operator, params as JSON, case, threshold, foreground, reason; the best first) and
 *   `evidence` (measure, value, limit, meaning).
 */
export function suggestionTables(
  suggestion: Suggestion,
): { readonly methods: Table; readonly evidence: Table } {
  const { methods, evidence } = suggestion;
  return {
    methods: createTable({
      operator: methods.map(({ operator }) => operator),
      params: methods.map(({ params }) => JSON.stringify(params)),
      case: methods.map(() => suggestion.case),
      threshold: methods.map(({ threshold }) => threshold ?? null),
      foreground: Float64Array.from(methods, ({ foreground }) => foreground),
      reason: methods.map(({ reason }) => reason),
    }),
    evidence: createTable({
      measure: evidence.map(({ measure }) => measure),
      value: Float64Array.from(evidence, ({ value }) => value),
      limit: Float64Array.from(evidence, ({ limit }) => limit),
      meaning: evidence.map(({ meaning }) => meaning),
    }),
  };
}

const REASONS: Readonly<Record<Exclude<HistogramCase, "drifting background">, [string, string][]>> =
  {
    "bimodal": [
      ["otsu", "two classes with a valley between: Otsu's level separates them best on average"],
      ["minimum", "the level of the valley itself; needs a histogram that smooths to two peaks"],
      ["isodata", "midway between both classes' means; near Otsu's where they are alike in size"],
    ],
    "dominant background": [
      [
        "triangle",
        "one peak and a long tail: the triangle finds where the tail leaves the peak, however rare the tail is",
      ],
      ["yen", "stricter than the triangle, for few pixels that stand out clearly"],
      ["li", "laxer where the tail is broad; keeps faint objects"],
    ],
    "unimodal": [
      [
        "li",
        "one peak without a long tail: no level is given by the histogram, this one splits it at least loss; smooth the image (kernels.gaussian) or look for edges before trusting it",
      ],
      ["mean", "the plainest convention; half above, half below for an even peak"],
      ["triangle", "if what you look for is the sparse end of the peak"],
    ],
  };

function methodsFor(
  found: HistogramCase,
  image: GridValue,
  skewness: number,
  drift: Drift,
): SuggestedMethod[] {
  if (found === "drifting background") return localMethods(image, drift);
  const turned = found === "dominant background" && skewness < 0
    ? "; the background is the bright class, so invert the image first (exposure.invert) to have the objects as foreground"
    : "";
  return REASONS[found].map(([method, reason]) => {
    const why = reason + turned;
    const operator = `threshold.${method}`;
    try {
      const threshold = thresholdBy(image, method);
      const foreground = shareOf(above(image, threshold));
      return { operator, params: {}, threshold, foreground, reason: why };
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      const problem = `${why}; finds none here`;
      return { operator, params: {}, threshold: undefined, foreground: NaN, reason: problem };
    }
  });
}

function localMethods(image: GridValue, drift: Drift): SuggestedMethod[] {
  const { shape } = image;
  const shorter = Math.min(shape.at(-1)!, shape.at(-2) ?? shape.at(-1)!);
  // Larger than the objects, smaller than the drift: an eighth of the shorter side, odd.
  const side = Math.max(3, 2 * Math.round(shorter / 16) + 1);
  const offset = -Number((drift.contrast / 8).toPrecision(2));
  const params = { blockSize: side, offset };
  const why = `the background's level drifts by ${
    drift.range.toFixed(1)
  } times the local contrast, so that no single level fits`;
  const { mask } = local(image, params);
  return [
    {
      operator: "threshold.local",
      params,
      threshold: undefined,
      foreground: shareOf(mask),
      reason:
        `${why}: each pixel is compared with its neighbourhood of ${side} pixels, which must be larger than the objects`,
    },
    {
      operator: "exposure.rollingBall",
      params: { radius: side },
      threshold: undefined,
      foreground: NaN,
      reason: `${why}: subtract the background first, then take a level (threshold.otsu)`,
    },
    {
      operator: "threshold.sauvola",
      params: { windowSize: side },
      threshold: undefined,
      foreground: NaN,
      reason: `${why}: made for dark writing on bright paper, whose mask is the paper`,
    },
  ];
}

function shareOf({ data }: Mask): number {
  let count = 0;
  for (let i = 0; i < data.length; i++) count += data[i];
  return count / data.length;
}

function finiteSorted(values: ArrayLike<number>): Float64Array {
  return Float64Array.from(values).filter((value) => Number.isFinite(value)).sort();
}

function quantile(sorted: Float64Array, part: number): number {
  return sorted[Math.round(part * (sorted.length - 1))];
}

/** Counts and grey values, fine enough to stand for the image. */
function fineHistogram(image: GridValue): Histogram {
  const whole = image.data instanceof Uint8Array || image.data instanceof Uint16Array;
  return whole && image.kind === "image" ? histogram(image) : equalHistogram(image, 65536);
}

function pixelsIn({ count }: Histogram): number {
  return count.reduce((sum, n) => sum + n, 0);
}

/** The bin where the running sum reaches a part of all pixels. */
function quantileBin({ count }: Histogram, part: number): number {
  let bin = 0;
  for (let sum = count[0]; sum <= part && bin < count.length - 1; sum += count[++bin]);
  return bin;
}

/** The two peaks of the smoothed histogram with the deepest valley and the least rare minority. */
function twoPeaks(fine: Histogram): { depth: number; minority: number } {
  const { count, center } = fine;
  const pixels = pixelsIn(fine);
  // A few outliers must not squeeze the histogram into a corner.
  const low = center[quantileBin(fine, 0.0005 * pixels)];
  const high = center[quantileBin(fine, 0.9995 * pixels)];
  const width = (high > low ? high - low : 1) / BINS;
  const counts = new Float64Array(BINS);
  for (let i = 0; i < count.length; i++) {
    const bin = Math.floor((center[i] - low) / width);
    counts[Math.min(Math.max(bin, 0), BINS - 1)] += count[i];
  }
  const smooth = smoothed(counts, 4);
  const peaks: number[] = [];
  for (let i = 0; i < BINS; i++) {
    if (smooth[i] > (smooth[i - 1] ?? 0) && smooth[i] >= (smooth[i + 1] ?? 0)) peaks.push(i);
  }
  let best = { depth: 0, minority: 0 };
  for (const [k, a] of peaks.entries()) {
    for (const b of peaks.slice(k + 1)) {
      let valley = a;
      for (let i = a; i <= b; i++) if (smooth[i] < smooth[valley]) valley = i;
      const depth = 1 - smooth[valley] / Math.min(smooth[a], smooth[b]);
      let below = 0;
      for (let i = 0; i < valley; i++) below += counts[i];
      const minority = Math.min(below, pixels - below) / pixels;
      if (depth * minority > best.depth * best.minority) best = { depth, minority };
    }
  }
  return best;
}

/** Gaussian smoothing, nothing beyond the ends. */
function smoothed(counts: Float64Array, sigma: number): Float64Array {
  const reach = 4 * sigma;
  return counts.map((_, i) => {
    let sum = 0;
    for (let d = -reach; d <= reach; d++) {
      sum += (counts[i + d] ?? 0) * Math.exp(-0.5 * (d / sigma) ** 2);
    }
    return sum;
  });
}

function skewnessOf(fine: Histogram): number {
  const { count, center } = fine;
  const pixels = pixelsIn(fine);
  let mean = 0;
  for (let i = 0; i < count.length; i++) mean += count[i] / pixels * center[i];
  let second = 0;
  let third = 0;
  for (let i = 0; i < count.length; i++) {
    const d = center[i] - mean;
    second += count[i] * d * d;
    third += count[i] * d * d * d;
  }
  return third / pixels / (second / pixels) ** 1.5;
}

/** How the background's level changes over the image. */
interface Drift {
  /** Range of the smooth surface, in parts of the local contrast. */
  readonly range: number;
  /** Part of the tiles' variance that the surface explains. */
  readonly smoothness: number;
  /** Median over the tiles of the range between the 5th and the 95th percentile. */
  readonly contrast: number;
}

/** Fits a surface of second order to the dark and to the bright level of the tiles. */
function driftOf({ data, shape }: GridValue): Drift {
  const width = shape.at(-1)!;
  const height = shape.at(-2) ?? 1;
  const none = { range: 0, smoothness: 0, contrast: 0 };
  if (Math.min(width, height) < 4 * TILES) return none;
  const planes = data.length / (width * height);
  const start = Math.floor(planes / 2) * width * height;
  const dark: number[] = [];
  const bright: number[] = [];
  const contrasts: number[] = [];
  const terms: number[][] = [];
  for (let ty = 0; ty < TILES; ty++) {
    for (let tx = 0; tx < TILES; tx++) {
      const values: number[] = [];
      const [y0, y1] = [ty, ty + 1].map((t) => Math.floor(t * height / TILES));
      const [x0, x1] = [tx, tx + 1].map((t) => Math.floor(t * width / TILES));
      // A few thousand pixels of a large tile are enough for its percentiles.
      const step = Math.ceil(Math.sqrt((y1 - y0) * (x1 - x0)) / 64);
      for (let y = y0; y < y1; y += step) {
        for (let x = x0; x < x1; x += step) values.push(data[start + y * width + x]);
      }
      const sorted = finiteSorted(values);
      if (sorted.length === 0) return none;
      dark.push(quantile(sorted, 0.2));
      bright.push(quantile(sorted, 0.8));
      contrasts.push(quantile(sorted, 0.95) - quantile(sorted, 0.05));
      const [u, v] = [ty / (TILES - 1) - 0.5, tx / (TILES - 1) - 0.5];
      terms.push([1, u, v, u * u, v * v, u * v]);
    }
  }
  const contrast = quantile(finiteSorted(contrasts), 0.5);
  if (contrast === 0) return none;
  const [a, b] = [dark, bright].map((levels) => {
    const fit = fitted(terms, levels);
    const mean = levels.reduce((sum, value) => sum + value, 0) / levels.length;
    const total = levels.reduce((sum, value) => sum + (value - mean) ** 2, 0);
    const left = levels.reduce((sum, value, i) => sum + (value - fit[i]) ** 2, 0);
    const range = (Math.max(...fit) - Math.min(...fit)) / contrast;
    return { range, smoothness: total > 0 ? 1 - left / total : 0, contrast };
  });
  return a.range * a.smoothness >= b.range * b.smoothness ? a : b;
}

/** Least squares by the normal equations, solved by elimination. */
function fitted(terms: number[][], levels: number[]): number[] {
  const n = terms[0].length;
  const rows = Array.from({ length: n }, (_, i) => [
    ...Array.from({ length: n }, (_, j) => terms.reduce((sum, t) => sum + t[i] * t[j], 0)),
    terms.reduce((sum, t, k) => sum + t[i] * levels[k], 0),
  ]);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) {
      if (j === i) continue;
      const factor = rows[j][i] / rows[i][i];
      for (let k = i; k <= n; k++) rows[j][k] -= factor * rows[i][k];
    }
  }
  const weights = rows.map((row, i) => row[n] / row[i]);
  return terms.map((t) => t.reduce((sum, value, i) => sum + value * weights[i], 0));
}
