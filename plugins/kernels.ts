/**
 * Kernels and filters: weights, and what they do to a picture.
 *
 * @module
 */
import { defineOperator, definePlugin, optional, type Plugin, sameAs } from "../core/operator.ts";
import { integer, list, number, oneOf, type Param } from "../core/params.ts";
import type * as Functions from "../ops/kernels/mod.ts";
import { borderMode, cval, GREY, SIGMAS, truncate } from "./filter_params.ts";
import { late } from "./late.ts";

/** The functions of the family. */
let ops: typeof Functions;

const ALIKE = sameAs("image", GREY);
/** The side of a window. */
function sideOf(min: number): Param<number | readonly number[]> & { readonly default: number } {
  return oneOf([
    integer({ min, unit: "px", doc: "For all axes" }),
    list(integer({ min, unit: "px", doc: "For one axis" }), { min: 1, doc: "One per axis" }),
  ], {
    default: 3,
    doc: "Side of the window, one number or one per axis; not used with a footprint",
  });
}

const size = sideOf(1);
const ranked = { image: GREY, kernel: optional("kernel") } as const;
const window = { size, mode: borderMode("reflect"), cval } as const;

/** Operators of the family `kernels`. */
export const kernelsPlugin: Plugin = definePlugin({
  name: "kernels",
  version: "1.0.0",
  operators: late(async () => {
    ops = await import("../ops/kernels/mod.ts");
  }, [
    defineOperator({
      id: "kernels.disk",
      summary: "Footprint of the pixels within a radius",
      inputs: {},
      params: { radius: integer({ min: 0, max: 4096, unit: "px", doc: "Radius" }) },
      outputs: { kernel: "kernel" },
      reference: "scikit-image 0.26 morphology.disk",
      run: (_, { radius }) => ({ kernel: ops.disk(radius) }),
    }),
    defineOperator({
      id: "kernels.diamond",
      summary: "Footprint of the pixels within some steps along the axes",
      inputs: {},
      params: { radius: integer({ min: 0, max: 4096, unit: "px", doc: "Steps" }) },
      outputs: { kernel: "kernel" },
      reference: "scikit-image 0.26 morphology.diamond",
      run: (_, { radius }) => ({ kernel: ops.diamond(radius) }),
    }),
    defineOperator({
      id: "kernels.square",
      summary: "Square footprint",
      inputs: {},
      params: { width: integer({ min: 1, max: 4096, unit: "px", doc: "Side" }) },
      outputs: { kernel: "kernel" },
      reference: "scikit-image 0.26 morphology.footprint_rectangle",
      run: (_, { width }) => ({ kernel: ops.square(width) }),
    }),
    defineOperator({
      id: "kernels.rectangle",
      summary: "Rectangular footprint",
      inputs: {},
      params: {
        height: integer({ min: 1, max: 4096, unit: "px", doc: "Rows" }),
        width: integer({ min: 1, max: 4096, unit: "px", doc: "Columns" }),
      },
      outputs: { kernel: "kernel" },
      reference: "scikit-image 0.26 morphology.footprint_rectangle",
      run: (_, { height, width }) => ({ kernel: ops.rectangle(height, width) }),
    }),
    defineOperator({
      id: "kernels.ellipse",
      summary: "Elliptic footprint",
      inputs: {},
      params: {
        width: integer({
          min: 0,
          max: 4096,
          unit: "px",
          doc: "Columns on either side of the middle",
        }),
        height: integer({
          min: 0,
          max: 4096,
          unit: "px",
          doc: "Rows on either side of the middle",
        }),
      },
      outputs: { kernel: "kernel" },
      reference: "scikit-image 0.26 morphology.ellipse",
      run: (_, { width, height }) => ({ kernel: ops.ellipse(width, height) }),
    }),
    defineOperator({
      id: "kernels.star",
      summary: "Eight-pointed footprint",
      inputs: {},
      params: { a: integer({ min: 0, max: 2048, unit: "px", doc: "Half the side of the square" }) },
      outputs: { kernel: "kernel" },
      reference: "scikit-image 0.26 morphology.star",
      run: (_, { a }) => ({ kernel: ops.star(a) }),
    }),
    defineOperator({
      id: "kernels.octagon",
      summary: "Octagonal footprint",
      inputs: {},
      params: {
        m: integer({ min: 0, max: 4096, unit: "px", doc: "Length of the straight sides" }),
        n: integer({ min: 0, max: 4096, unit: "px", doc: "Height and width of the slanted sides" }),
      },
      outputs: { kernel: "kernel" },
      reference: "scikit-image 0.26 morphology.octagon",
      run: (_, { m, n }) => ({ kernel: ops.octagon(m, n) }),
    }),
    defineOperator({
      id: "kernels.line",
      summary: "Straight footprint through the middle",
      inputs: {},
      params: {
        length: number({ min: 1, max: 4096, unit: "px", doc: "Length" }),
        angle: number({
          default: 0,
          unit: "degrees",
          doc: "Direction, 0 along +x, counter-clockwise",
        }),
      },
      outputs: { kernel: "kernel" },
      reference: "Bresenham 1965, doi:10.1147/sj.41.0025",
      run: (_, { length, angle }) => ({ kernel: ops.line(length, angle) }),
    }),
    defineOperator({
      id: "kernels.custom",
      summary: "Kernel from its weights",
      inputs: {},
      params: {
        rows: oneOf([
          list(number({ doc: "A weight" }), { min: 1, doc: "One axis" }),
          list(list(number({ doc: "A weight" }), { min: 1, doc: "A row" }), {
            min: 1,
            doc: "Rows",
          }),
          list(
            list(list(number({ doc: "A weight" }), { min: 1, doc: "A row" }), {
              min: 1,
              doc: "A plane",
            }),
            { min: 1, doc: "Planes" },
          ),
        ], { doc: "Weights, row after row" }),
      },
      outputs: { kernel: "kernel" },
      reference: "definition",
      run: (_, { rows }) => ({ kernel: ops.custom(rows) }),
    }),
    defineOperator({
      id: "kernels.normalize",
      summary: "Scale weights to a sum of 1",
      inputs: { kernel: "kernel" },
      params: {},
      outputs: { kernel: "kernel" },
      reference: "definition",
      run: ({ kernel }) => ({ kernel: ops.normalize(kernel) }),
    }),
    defineOperator({
      id: "kernels.convolve",
      summary: "Slide a kernel, turned about, over the image",
      inputs: { image: GREY, kernel: "kernel" },
      params: { mode: borderMode("reflect"), cval },
      outputs: { image: "image" },
      reference: "scipy.ndimage convolve, float output",
      run: ({ image, kernel }, params) => ({ image: ops.convolve(image, kernel, params) }),
    }),
    defineOperator({
      id: "kernels.correlate",
      summary: "Slide a kernel over the image",
      inputs: { image: GREY, kernel: "kernel" },
      params: { mode: borderMode("reflect"), cval },
      outputs: { image: "image" },
      reference: "scipy.ndimage correlate, float output",
      run: ({ image, kernel }, params) => ({ image: ops.correlate(image, kernel, params) }),
    }),
    defineOperator({
      id: "kernels.gaussian",
      summary: "Smooth with a Gaussian",
      inputs: { image: GREY },
      params: {
        sigma: oneOf(SIGMAS, {
          default: 1,
          doc: "Standard deviation in pixels, one number or one per axis",
        }),
        mode: borderMode("nearest"),
        truncate,
        cval,
      },
      outputs: { image: "image" },
      reference: "scikit-image 0.26 filters.gaussian, preserve_range=True",
      run: ({ image }, params) => ({ image: ops.gaussian(image, params) }),
    }),
    defineOperator({
      id: "kernels.uniform",
      summary: "Mean of a window",
      inputs: { image: GREY },
      params: { ...window, size: sideOf(0) },
      outputs: { image: "image" },
      reference: "scipy.ndimage uniform_filter, float output",
      run: ({ image }, params) => ({ image: ops.uniform(image, params) }),
    }),
    defineOperator({
      id: "kernels.median",
      summary: "Median under a footprint",
      inputs: ranked,
      params: { size, mode: borderMode("nearest"), cval },
      outputs: { image: ALIKE },
      reference: "scikit-image 0.26 filters.median, scipy.ndimage median_filter",
      run: ({ image, kernel }, params) => ({ image: ops.median(image, { ...params, kernel }) }),
    }),
    defineOperator({
      id: "kernels.minimum",
      summary: "Least value under a footprint",
      inputs: ranked,
      params: window,
      outputs: { image: ALIKE },
      reference: "scipy.ndimage minimum_filter",
      run: ({ image, kernel }, params) => ({ image: ops.minimum(image, { ...params, kernel }) }),
    }),
    defineOperator({
      id: "kernels.maximum",
      summary: "Greatest value under a footprint",
      inputs: ranked,
      params: window,
      outputs: { image: ALIKE },
      reference: "scipy.ndimage maximum_filter",
      run: ({ image, kernel }, params) => ({ image: ops.maximum(image, { ...params, kernel }) }),
    }),
    defineOperator({
      id: "kernels.percentile",
      summary: "Percentile under a footprint",
      inputs: ranked,
      params: {
        percentile: number({
          min: -100,
          max: 100,
          unit: "%",
          doc: "Which one; a negative one counts from 100 down",
        }),
        ...window,
      },
      outputs: { image: ALIKE },
      reference: "scipy.ndimage percentile_filter",
      run: ({ image, kernel }, params) => ({ image: ops.percentile(image, { ...params, kernel }) }),
    }),
    defineOperator({
      id: "kernels.unsharp",
      summary: "Sharpen by adding the difference from a Gaussian",
      inputs: { image: GREY },
      params: {
        radius: oneOf(SIGMAS, {
          default: 1,
          doc: "Standard deviation of the Gaussian, one number or one per axis",
        }),
        amount: number({ default: 1, doc: "How much of the difference is added" }),
      },
      outputs: { image: "image" },
      reference: "scikit-image 0.26 filters.unsharp_mask, preserve_range=True",
      run: ({ image }, params) => ({ image: ops.unsharp(image, params) }),
    }),
    defineOperator({
      id: "kernels.differenceOfGaussians",
      summary: "Keep structures between two sizes",
      inputs: { image: GREY },
      params: {
        lowSigma: oneOf(SIGMAS, { doc: "Narrow standard deviation, one number or one per axis" }),
        highSigma: oneOf(SIGMAS, {
          optional: true,
          doc: "Wide standard deviation; 1.6 times the narrow one without",
        }),
        mode: borderMode("nearest"),
        truncate,
        cval,
      },
      outputs: { image: "image" },
      reference:
        "scikit-image 0.26 filters.difference_of_gaussians, on the image's own grey values",
      run: ({ image }, params) => ({ image: ops.differenceOfGaussians(image, params) }),
    }),
  ]),
});
