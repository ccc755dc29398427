/**
 * Thresholds: from a grey image to a mask. Foreground is `value > threshold`.
 *
 * @module
 */
import { defineOperator, definePlugin, type Operator, type Plugin } from "../core/operator.ts";
import { choice, integer, list, number, oneOf } from "../core/params.ts";
import type { GridValue } from "../core/values.ts";
import { MAX_BINS, MAX_SIGMA, MAX_SMOOTHED } from "../ops/limits.ts";
import type * as Functions from "../ops/threshold/mod.ts";
import { late } from "./late.ts";

/** The functions of the family. */
let threshold: typeof Functions;

const GREY = ["image", "mask", "labels"] as const;
const MODES = ["reflect", "nearest", "mirror", "wrap", "constant"] as const;
const nbins = integer({
  min: 1,
  max: MAX_BINS,
  default: 256,
  doc: "Histogram bins of a floating-point image; integers have one bin a level",
});
const smoothedBins = integer({
  min: 1,
  max: MAX_SMOOTHED,
  default: 256,
  doc: "Histogram bins of a floating-point image; integers have one bin a level",
});
const equalBins = integer({
  min: 2,
  max: 65536,
  default: 256,
  doc: "Equal bins from minimum to maximum; a uint8 image has its 256 levels",
});
const side = integer({ min: 1, odd: true, unit: "px", doc: "Odd side of the window" });
const sides = [side, list(side, { min: 1, doc: "One per axis" })] as const;
const windowSize = oneOf(sides, {
  default: 15,
  doc: "Odd side of the window in pixels, one number or one per axis",
});

/** A method that finds one level from a histogram. */
function global<const Id extends string>(
  id: Id,
  summary: string,
  reference: string,
  find: (image: GridValue, options: { nbins: number }) => number,
  bins: typeof nbins | typeof equalBins = nbins,
): Operator {
  return defineOperator({
    id,
    summary,
    inputs: { image: GREY },
    params: { nbins: bins },
    outputs: { threshold: "number", mask: "mask" },
    reference,
    run({ image }, params) {
      const level = find(image, params);
      return { threshold: level, mask: threshold.above(image, level) };
    },
  });
}

/** A method of ImageJ. */
function imagej<const Id extends string>(
  id: Id,
  method: string,
  summary: string,
  paper: string,
  find: (image: GridValue, options: { nbins: number }) => number,
): Operator {
  const reference = `ImageJ 1.54p AutoThresholder, method ${method}; ${paper}`;
  return global(id, summary, reference, find, equalBins);
}

/** Operators of the family `threshold`. */
export const thresholdPlugin: Plugin = definePlugin({
  name: "threshold",
  version: "1.0.0",
  operators: late(async () => {
    threshold = await import("../ops/threshold/mod.ts");
  }, [
    defineOperator({
      id: "threshold.fixed",
      summary: "Foreground above a level of one's choice",
      inputs: { image: GREY },
      params: { level: number({ doc: "Grey level" }) },
      outputs: { mask: "mask" },
      reference: "numpy: image > level",
      examples: [{ title: "Above 100", params: { level: 100 } }],
      run: ({ image }, { level }) => ({ mask: threshold.fixed(image, level) }),
    }),
    global(
      "threshold.otsu",
      "Foreground above Otsu's level, for two classes of like size",
      "scikit-image 0.26 filters.threshold_otsu; Otsu 1979, doi:10.1109/TSMC.1979.4310076",
      (image, options) => threshold.otsu(image, options),
    ),
    global(
      "threshold.yen",
      "Foreground above Yen's level, for a small bright foreground",
      "scikit-image 0.26 filters.threshold_yen; Yen et al. 1995, doi:10.1109/83.366472",
      (image, options) => threshold.yen(image, options),
    ),
    global(
      "threshold.isodata",
      "Foreground above the level midway between both classes' means",
      "scikit-image 0.26 filters.threshold_isodata; Ridler and Calvard 1978, doi:10.1109/TSMC.1978.4310039",
      (image, options) => threshold.isodata(image, options),
    ),
    global(
      "threshold.triangle",
      "Foreground above the triangle's level, for one dominant class with a tail",
      "scikit-image 0.26 filters.threshold_triangle; Zack et al. 1977, doi:10.1177/25.7.70454",
      (image, options) => threshold.triangle(image, options),
    ),
    defineOperator({
      id: "threshold.li",
      summary: "Foreground above Li's level of least cross entropy",
      inputs: { image: GREY },
      params: {
        tolerance: number({
          min: 0,
          optional: true,
          doc:
            "Longest last step of the search; half a level, or half the smallest difference, when left out or 0",
        }),
        initialGuess: number({
          optional: true,
          doc: "Where the search starts, in grey levels; the mean when left out",
        }),
      },
      outputs: { threshold: "number", mask: "mask" },
      reference:
        "scikit-image 0.26 filters.threshold_li; Li and Tam 1998, doi:10.1016/S0167-8655(98)00057-9",
      run({ image }, params) {
        const level = threshold.li(image, params);
        return { threshold: level, mask: threshold.above(image, level) };
      },
    }),
    defineOperator({
      id: "threshold.minimum",
      summary: "Foreground above the lowest point between two peaks of the histogram",
      inputs: { image: GREY },
      params: {
        nbins: smoothedBins,
        maxIterations: integer({
          min: 1,
          default: 10000,
          doc: "Rounds of smoothing before it gives up",
        }),
      },
      outputs: { threshold: "number", mask: "mask" },
      reference:
        "scikit-image 0.26 filters.threshold_minimum; Prewitt and Mendelsohn 1966, doi:10.1111/j.1749-6632.1965.tb11715.x",
      run({ image }, params) {
        const level = threshold.minimum(image, params);
        return { threshold: level, mask: threshold.above(image, level) };
      },
    }),
    defineOperator({
      id: "threshold.mean",
      summary: "Foreground above the mean",
      inputs: { image: GREY },
      params: {},
      outputs: { threshold: "number", mask: "mask" },
      reference: "scikit-image 0.26 filters.threshold_mean",
      run({ image }) {
        const level = threshold.mean(image);
        return { threshold: level, mask: threshold.above(image, level) };
      },
    }),
    defineOperator({
      id: "threshold.multiotsu",
      summary: "Several classes by Otsu's criterion",
      inputs: { image: GREY },
      params: {
        classes: integer({ min: 2, default: 3, doc: "Number of classes" }),
        nbins,
      },
      outputs: { thresholds: "numbers", labels: "labels" },
      reference:
        "scikit-image 0.26 filters.threshold_multiotsu; Liao et al. 2001, doi:10.6688/JISE.2001.17.5.1",
      run({ image }, params) {
        const thresholds = threshold.multiotsu(image, params);
        return { thresholds, labels: threshold.digitize(image, thresholds) };
      },
    }),
    defineOperator({
      id: "threshold.local",
      summary: "Foreground above the neighbourhood's mean, for backgrounds that drift",
      inputs: { image: GREY },
      params: {
        blockSize: oneOf(sides, {
          default: 3,
          doc: "Odd side of the neighbourhood in pixels, one number or one per axis",
        }),
        method: choice(["gaussian", "mean", "median"], {
          default: "gaussian",
          doc: "What is taken of the neighbourhood",
        }),
        offset: number({ default: 0, doc: "Subtracted from the threshold, in grey levels" }),
        mode: choice(MODES, { default: "reflect", doc: "What stands beyond the border" }),
        sigma: oneOf([
          number({ min: 0, max: MAX_SIGMA, unit: "px", doc: "For all axes" }),
          list(number({ min: 0, max: MAX_SIGMA, unit: "px", doc: "For one axis" }), {
            min: 1,
            doc: "One per axis",
          }),
        ], {
          optional: true,
          doc: "Standard deviation of method gaussian; (blockSize - 1) / 6 when left out",
        }),
        cval: number({ default: 0, doc: "Grey value beyond the border, with mode constant" }),
      },
      outputs: { surface: "image", mask: "mask" },
      reference: "scikit-image 0.26 filters.threshold_local",
      examples: [{ title: "A neighbourhood of 35 pixels", params: { blockSize: 35 } }],
      run: ({ image }, params) => ({ ...threshold.local(image, params) }),
    }),
    defineOperator({
      id: "threshold.niblack",
      summary: "Foreground above the window's mean minus k standard deviations",
      inputs: { image: GREY },
      params: {
        windowSize,
        k: number({ default: 0.2, doc: "Standard deviations below the mean" }),
      },
      outputs: { surface: "image", mask: "mask" },
      reference: "scikit-image 0.26 filters.threshold_niblack; Niblack 1986",
      run: ({ image }, params) => ({ ...threshold.niblack(image, params) }),
    }),
    defineOperator({
      id: "threshold.sauvola",
      summary: "Foreground above the window's mean, lowered where there is little contrast",
      inputs: { image: GREY },
      params: {
        windowSize,
        k: number({ default: 0.2, doc: "Weight of the deviation" }),
        r: number({
          above: 0,
          optional: true,
          doc: "Largest standard deviation; half the range of the pixel type when left out",
        }),
      },
      outputs: { surface: "image", mask: "mask" },
      reference:
        "scikit-image 0.26 filters.threshold_sauvola; Sauvola and Pietikäinen 2000, doi:10.1016/S0031-3203(99)00055-2",
      run: ({ image }, params) => ({ ...threshold.sauvola(image, params) }),
    }),
    defineOperator({
      id: "threshold.hysteresis",
      summary: "Foreground above a lax level where it touches pixels above a strict one",
      inputs: { image: GREY },
      params: {
        low: number({ doc: "The lax level" }),
        high: number({ doc: "The strict level" }),
      },
      outputs: { mask: "mask" },
      reference: "scikit-image 0.26 filters.apply_hysteresis_threshold",
      examples: [{ title: "Between 80 and 140", params: { low: 80, high: 140 } }],
      run: ({ image }, params) => ({ mask: threshold.hysteresis(image, params) }),
    }),
    imagej(
      "threshold.huang",
      "Huang",
      "Foreground above the level of least fuzzy entropy",
      "Huang and Wang 1995, doi:10.1016/0031-3203(94)E0043-K",
      (image, options) => threshold.huang(image, options),
    ),
    imagej(
      "threshold.intermodes",
      "Intermodes",
      "Foreground above the middle between two peaks of the histogram",
      "Prewitt and Mendelsohn 1966, doi:10.1111/j.1749-6632.1965.tb11715.x",
      (image, options) => threshold.intermodes(image, options),
    ),
    imagej(
      "threshold.maxEntropy",
      "MaxEntropy",
      "Foreground above the level of greatest entropy of both classes",
      "Kapur et al. 1985, doi:10.1016/0734-189X(85)90125-2",
      (image, options) => threshold.maxEntropy(image, options),
    ),
    imagej(
      "threshold.minError",
      "MinError",
      "Foreground above the level of least error of two normal distributions",
      "Kittler and Illingworth 1986, doi:10.1016/0031-3203(86)90030-0",
      (image, options) => threshold.minError(image, options),
    ),
    imagej(
      "threshold.moments",
      "Moments",
      "Foreground above the level that keeps the image's moments",
      "Tsai 1985, doi:10.1016/0734-189X(85)90133-1",
      (image, options) => threshold.moments(image, options),
    ),
    imagej(
      "threshold.percentile",
      "Percentile",
      "Foreground above the level that splits the pixels into halves",
      "Doyle 1962, doi:10.1145/321119.321123",
      (image, options) => threshold.percentile(image, options),
    ),
    imagej(
      "threshold.renyiEntropy",
      "RenyiEntropy",
      "Foreground above a level from three of Rényi's entropies",
      "Kapur et al. 1985, doi:10.1016/0734-189X(85)90125-2",
      (image, options) => threshold.renyiEntropy(image, options),
    ),
    imagej(
      "threshold.shanbhag",
      "Shanbhag",
      "Foreground above the level that balances both classes' information",
      "Shanbhag 1994, doi:10.1006/cgip.1994.1037",
      (image, options) => threshold.shanbhag(image, options),
    ),
    imagej(
      "threshold.imagejDefault",
      "Default",
      "Foreground above ImageJ's default level, a variant of ISODATA",
      "Ridler and Calvard 1978, doi:10.1109/TSMC.1978.4310039",
      (image, options) => threshold.imagejDefault(image, options),
    ),
    defineOperator({
      id: "threshold.suggest",
      summary: "Which of four cases a histogram is, and which thresholds fit it",
      inputs: { image: GREY },
      params: {},
      outputs: {
        methods: {
          kinds: ["table"],
          doc:
            "Methods that fit, the best first: operator, params, case, threshold, foreground, reason",
        },
        evidence: { kinds: ["table"], doc: "What was measured, beside the limits" },
        mask: { kinds: ["mask"], doc: "What the best method makes of the image" },
      },
      reference: "definition: see ops/threshold/suggest.ts",
      run({ image }) {
        const suggestion = threshold.suggest(image);
        return { ...threshold.suggestionTables(suggestion), mask: suggestion.mask };
      },
    }),
  ]),
});
