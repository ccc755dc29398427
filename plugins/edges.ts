/**
 * Edges: derivatives of a picture, and where they change sign.
 *
 * @module
 */
import { defineOperator, definePlugin, optional, type Plugin } from "../core/operator.ts";
import { boolean, integer, list, number, oneOf } from "../core/params.ts";
import type * as Functions from "../ops/edges/mod.ts";
import { borderMode, cval, GREY, SIGMAS, truncate } from "./filter_params.ts";
import { late } from "./late.ts";

/** The functions of the family. */
let ops: typeof Functions;

const inputs = { image: GREY, mask: optional("mask") } as const;

const gradient = {
  axis: oneOf([
    integer({ min: 0, doc: "One axis, the derivative along it" }),
    list(integer({ min: 0, doc: "An axis" }), { min: 1, doc: "Several axes, their magnitude" }),
  ], {
    optional: true,
    doc: "Axis of the derivative; the magnitude over all axes without",
  }),
  mode: borderMode("reflect"),
  cval,
} as const;

/** Operators of the family `edges`. */
export const edgesPlugin: Plugin = definePlugin({
  name: "edges",
  version: "1.0.0",
  operators: late(async () => {
    ops = await import("../ops/edges/mod.ts");
  }, [
    defineOperator({
      id: "edges.sobel",
      summary: "Gradient by Sobel's weights",
      inputs,
      params: gradient,
      outputs: { image: "image" },
      reference: "scikit-image 0.26 filters.sobel, on the image's own grey values",
      run: ({ image, mask }, params) => ({ image: ops.sobel(image, { ...params, mask }) }),
    }),
    defineOperator({
      id: "edges.prewitt",
      summary: "Gradient by Prewitt's weights",
      inputs,
      params: gradient,
      outputs: { image: "image" },
      reference: "scikit-image 0.26 filters.prewitt, on the image's own grey values",
      run: ({ image, mask }, params) => ({ image: ops.prewitt(image, { ...params, mask }) }),
    }),
    defineOperator({
      id: "edges.scharr",
      summary: "Gradient by Scharr's weights",
      inputs,
      params: gradient,
      outputs: { image: "image" },
      reference: "scikit-image 0.26 filters.scharr, on the image's own grey values",
      run: ({ image, mask }, params) => ({ image: ops.scharr(image, { ...params, mask }) }),
    }),
    defineOperator({
      id: "edges.farid",
      summary: "Gradient by the weights of Farid and Simoncelli",
      inputs,
      params: gradient,
      outputs: { image: "image" },
      reference: "scikit-image 0.26 filters.farid, on the image's own grey values",
      run: ({ image, mask }, params) => ({ image: ops.farid(image, { ...params, mask }) }),
    }),
    defineOperator({
      id: "edges.roberts",
      summary: "Edges by differences across both diagonals",
      inputs,
      params: {},
      outputs: { image: "image" },
      reference: "scikit-image 0.26 filters.roberts, on the image's own grey values",
      run: ({ image, mask }) => ({ image: ops.roberts(image, { mask }) }),
    }),
    defineOperator({
      id: "edges.laplace",
      summary: "Second derivative, bright spots positive",
      inputs,
      params: {
        ksize: integer({ min: 3, default: 3, doc: "For compatibility; has no influence" }),
      },
      outputs: { image: "image" },
      reference: "scikit-image 0.26 filters.laplace, on the image's own grey values",
      run: ({ image, mask }, params) => ({ image: ops.laplace(image, { ...params, mask }) }),
    }),
    defineOperator({
      id: "edges.laplacianOfGaussian",
      summary: "Second derivative of the smoothed picture, bright spots positive",
      inputs: { image: GREY },
      params: {
        sigma: oneOf(SIGMAS, { doc: "Standard deviation in pixels, one number or one per axis" }),
        mode: borderMode("nearest"),
        truncate,
        cval,
      },
      outputs: { image: "image" },
      reference: "scikit-image 0.26 filters.laplace of filters.gaussian(preserve_range=True)",
      run: ({ image }, params) => ({ image: ops.laplacianOfGaussian(image, params) }),
    }),
    defineOperator({
      id: "edges.zeroCrossings",
      summary: "Where the sign changes under a footprint",
      inputs: { image: GREY, kernel: optional("kernel") },
      params: {},
      outputs: { mask: "mask" },
      reference: "(ndi.minimum_filter(image) < 0) & (ndi.maximum_filter(image) > 0)",
      run: ({ image, kernel }) => ({ mask: ops.zeroCrossings(image, { kernel }) }),
    }),
    defineOperator({
      id: "edges.canny",
      summary: "Edges one pixel wide",
      inputs,
      params: {
        sigma: oneOf(SIGMAS, {
          default: 1,
          doc: "Standard deviation of the Gaussian, one number or one per axis",
        }),
        lowThreshold: number({
          optional: true,
          doc: "Gradient from which an edge goes on; a tenth of the type's largest value without",
        }),
        highThreshold: number({
          optional: true,
          doc: "Gradient from which an edge begins; a fifth of the type's largest value without",
        }),
        useQuantiles: boolean({
          default: false,
          doc: "The thresholds are quantiles of the gradient, from 0 to 1",
        }),
        mode: borderMode("constant"),
        cval,
      },
      outputs: { mask: "mask" },
      reference: "Canny 1986, doi:10.1109/TPAMI.1986.4767851; scikit-image 0.26 feature.canny",
      run: ({ image, mask }, params) => ({ mask: ops.canny(image, { ...params, mask }) }),
    }),
  ]),
});
