/**
 * Measurements: from objects and pictures to tables and lines.
 *
 * @module
 */
import { defineOperator, definePlugin, optional, type Plugin } from "../core/operator.ts";
import { boolean, choice, integer, list, number, oneOf, record, text } from "../core/params.ts";
import { createTable } from "../core/values.ts";
import { MAX_BINS, MAX_SIGMA, MAX_SIZES } from "../ops/limits.ts";
import type * as Functions from "../ops/measure/mod.ts";
import { PROPERTY_NAMES } from "../ops/measure/property_names.ts";
import { late } from "./late.ts";

/** The functions of the family. */
let ops: typeof Functions;

const GREY = ["image", "mask", "labels"] as const;
const SIDES = ["low", "high"] as const;
const point = <const D extends string>(doc: D) =>
  list(number({ unit: "px", doc: "A coordinate" }), { min: 2, max: 2, doc });
const sigma = number({ above: 0, max: MAX_SIGMA, unit: "px", doc: "Standard deviation" });
const SIGMA = [sigma, list(sigma, { min: 2, max: 3, doc: "One per axis" })] as const;
const length = number({ above: 0, doc: "Length of a pixel" });
const axisLength = number({ above: 0, optional: true, doc: "Length of a pixel along this axis" });

/** Operators of the family `measure`. */
export const measurePlugin: Plugin = definePlugin({
  name: "measure",
  version: "1.0.0",
  operators: late(async () => {
    ops = await import("../ops/measure/mod.ts");
  }, [
    defineOperator({
      id: "measure.regions",
      summary: "Measure each object",
      inputs: {
        labels: "labels",
        image: {
          kinds: ["image", "mask", "labels"],
          optional: true,
          many: true,
          color: true,
          doc: "Grey values: one picture, a list of channels, or channels along a last axis",
        },
      },
      params: {
        properties: list(choice(PROPERTY_NAMES, { doc: "A property" }), {
          optional: true,
          doc: "What is measured, in the order of the columns; a useful set when left out",
        }),
        pixelSize: oneOf([
          length,
          list(length, { min: 2, max: 3, doc: "One per axis, slowest first" }),
          record({
            unit: text({ optional: true, doc: "Unit of the lengths" }),
            z: axisLength,
            y: axisLength,
            x: length,
          }, { doc: "Lengths and their unit" }),
        ], {
          optional: true,
          doc:
            "Size of a pixel, in the unit of the labels or µm: adds columns in that unit; that of the labels when left out",
        }),
        quantiles: list(number({ min: 0, max: 1, doc: "A quantile" }), {
          default: [0.05, 0.25, 0.5, 0.75, 0.95],
          doc: "What intensityQuantiles lists",
        }),
      },
      outputs: { table: "table" },
      reference: "scikit-image 0.26 measure.regionprops_table",
      run: ({ labels, image }, params) => ({ table: ops.regions(labels, image, params) }),
    }),
    defineOperator({
      id: "measure.findContours",
      summary: "Lines at one grey level",
      inputs: { image: GREY, mask: optional("mask") },
      params: {
        level: number({
          optional: true,
          doc: "Grey level; halfway between minimum and maximum when left out",
        }),
        fullyConnected: choice(SIDES, {
          default: "low",
          doc: "Which pixels join across a diagonal: those at most or those above the level",
        }),
        positiveOrientation: choice(SIDES, {
          default: "low",
          doc: "Which pixels a line winds around anticlockwise",
        }),
      },
      outputs: { contours: "contours" },
      reference: "scikit-image 0.26 measure.find_contours; doi:10.1145/37401.37422",
      run: ({ image, mask }, params) => ({
        contours: ops.findContours(image, { ...params, mask }),
      }),
    }),
    defineOperator({
      id: "measure.histogram",
      summary: "How often each grey value occurs",
      inputs: { image: GREY },
      params: {
        nbins: integer({
          min: 1,
          max: MAX_BINS,
          default: 256,
          doc: "Bins of a floating-point image; integers have one bin a level",
        }),
      },
      outputs: { table: "table" },
      reference: "scikit-image 0.26 exposure.histogram",
      run: ({ image }, params) => {
        const { count, center } = ops.histogram(image, params);
        return { table: createTable({ count, center }) };
      },
    }),
    defineOperator({
      id: "measure.profileLine",
      summary: "Grey values along a line",
      inputs: { image: GREY },
      params: {
        start: point("Where the line starts: row and column"),
        end: point("Where the line ends: row and column, included"),
        linewidth: integer({
          min: 1,
          default: 1,
          unit: "px",
          doc: "Pixels across the line that are averaged",
        }),
      },
      outputs: { numbers: "numbers" },
      reference: "scikit-image 0.26 measure.profile_line",
      run: ({ image }, { start, end, linewidth }) => ({
        numbers: ops.profileLine(image, { start, end }, { linewidth }),
      }),
    }),
    defineOperator({
      id: "measure.spots",
      summary: "Bright spots and their sizes",
      inputs: { image: GREY },
      params: {
        method: choice(["log", "dog", "doh"], {
          default: "log",
          doc: "Laplacian of Gaussian, difference of Gaussians or determinant of Hessian",
        }),
        minSigma: oneOf(SIGMA, { default: 1, doc: "Least standard deviation looked for" }),
        maxSigma: oneOf(SIGMA, {
          optional: true,
          doc: "Greatest standard deviation looked for; 50 when left out, 30 for doh",
        }),
        numSigma: integer({
          min: 1,
          max: MAX_SIZES,
          default: 10,
          doc: "Sizes tried, for log and doh",
        }),
        sigmaRatio: number({ above: 1, default: 1.6, doc: "From one size to the next, for dog" }),
        logScale: boolean({
          default: false,
          doc: "Whether sizes are spaced by a factor, for log and doh",
        }),
        threshold: number({
          optional: true,
          doc:
            "Least response, where integer images count from 0 to 1; 0.2 when left out, 0.5 for dog, 0.01 for doh",
        }),
        thresholdRel: number({
          min: 0,
          max: 1,
          optional: true,
          doc: "Least response as a part of the greatest",
        }),
        overlap: number({
          min: 0,
          max: 1,
          default: 0.5,
          doc: "Of two spots that overlap by more, the smaller one goes",
        }),
        excludeBorder: integer({
          min: 0,
          default: 0,
          unit: "px",
          doc: "Spots nearer to the border are left out",
        }),
      },
      outputs: { table: "table" },
      reference: "scikit-image 0.26 feature.blob_log, .blob_dog, .blob_doh",
      run: ({ image }, params) => ({ table: ops.spots(image, params) }),
    }),
  ]),
});
