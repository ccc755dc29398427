/**
 * Exposure: brightness and contrast.
 *
 * @module
 */
import { defineOperator, definePlugin, optional, type Plugin, sameAs } from "../core/operator.ts";
import { boolean, choice, integer, list, number, oneOf, text } from "../core/params.ts";
import type * as Functions from "../ops/exposure/mod.ts";
import { NAMED_RANGES } from "../ops/exposure/named_ranges.ts";
import { MAX_BINS } from "../ops/limits.ts";
import { late } from "./late.ts";

/** The functions of the family. */
let exposure: typeof Functions;

const GREY = ["image", "mask", "labels"] as const;
const pair = list(number({ doc: "An end" }), { min: 2, max: 2, doc: "Both ends" });
const NAMES = Object.keys(NAMED_RANGES) as (keyof typeof NAMED_RANGES)[];
const gain = number({ default: 1, doc: "Factor of the result" });
const inv = boolean({ default: false, doc: "Whether the inverse curve is taken" });
const nbins = integer({
  min: 1,
  max: MAX_BINS,
  default: 256,
  doc: "Histogram bins of a floating-point image; integers have one bin a level",
});

/** Operators of the family `exposure`. */
export const exposurePlugin: Plugin = definePlugin({
  name: "exposure",
  version: "1.0.0",
  operators: late(async () => {
    exposure = await import("../ops/exposure/mod.ts");
  }, [
    defineOperator({
      id: "exposure.invert",
      summary: "Dark becomes bright",
      inputs: { image: GREY },
      params: {
        about: choice(["max", "range"], {
          default: "max",
          doc: "Values are subtracted from the image's maximum or from the type's",
        }),
      },
      outputs: { image: sameAs("image", GREY) },
      reference: "numpy: image.max() - image; about range: scikit-image 0.26 util.invert",
      run: ({ image }, params) => ({ image: exposure.invert(image, params) }),
    }),
    defineOperator({
      id: "exposure.rescale",
      summary: "Contrast stretched from one range to another",
      inputs: { image: GREY },
      params: {
        inRange: oneOf([
          pair,
          choice(["image", "dtype", ...NAMES], { doc: "The image's range, or a type's" }),
          text({
            pattern: "^p\\d+(\\.\\d+)?,p\\d+(\\.\\d+)?$",
            doc: "Percentiles, as in p2,p98",
          }),
        ], { default: "image", doc: "What becomes the ends of the new range" }),
        outRange: oneOf([
          pair,
          choice(["image", "dtype", ...NAMES], { doc: "The image's range, or a type's" }),
        ], { default: "dtype", doc: "The new range; two numbers give a floating-point image" }),
      },
      outputs: { image: "image" },
      reference: "scikit-image 0.26 exposure.rescale_intensity",
      examples: [{ title: "Between percentiles 2 and 98", params: { inRange: "p2,p98" } }],
      run: ({ image }, params) => ({ image: exposure.rescale(image, params) }),
    }),
    defineOperator({
      id: "exposure.gamma",
      summary: "Gamma correction",
      inputs: { image: GREY },
      params: {
        gamma: number({ min: 0, default: 1, doc: "Exponent; below 1 brightens" }),
        gain,
      },
      outputs: { image: sameAs("image", GREY) },
      reference: "scikit-image 0.26 exposure.adjust_gamma",
      examples: [{ title: "Brighter", params: { gamma: 0.5 } }],
      run: ({ image }, params) => ({ image: exposure.gamma(image, params) }),
    }),
    defineOperator({
      id: "exposure.log",
      summary: "Logarithmic correction",
      inputs: { image: GREY },
      params: { gain, inv },
      outputs: { image: sameAs("image", GREY) },
      reference: "scikit-image 0.26 exposure.adjust_log",
      run: ({ image }, params) => ({ image: exposure.log(image, params) }),
    }),
    defineOperator({
      id: "exposure.sigmoid",
      summary: "Sigmoid correction",
      inputs: { image: GREY },
      params: {
        cutoff: number({
          default: 0.5,
          doc: "Where the curve is steepest, as a part of the scale",
        }),
        gain: number({ default: 10, doc: "Steepness" }),
        inv,
      },
      outputs: { image: sameAs("image", GREY) },
      reference: "scikit-image 0.26 exposure.adjust_sigmoid",
      run: ({ image }, params) => ({ image: exposure.sigmoid(image, params) }),
    }),
    defineOperator({
      id: "exposure.equalizeHist",
      summary: "All grey values as frequent",
      inputs: { image: GREY, mask: optional("mask") },
      params: { nbins },
      outputs: { image: "image" },
      reference: "scikit-image 0.26 exposure.equalize_hist",
      run: ({ image, mask }, params) => ({
        image: exposure.equalizeHist(image, { ...params, mask }),
      }),
    }),
    defineOperator({
      id: "exposure.clahe",
      summary: "Local contrast, limited",
      inputs: { image: GREY },
      params: {
        kernelSize: oneOf([
          integer({ min: 1, unit: "px", doc: "For all axes" }),
          list(integer({ min: 1, unit: "px", doc: "For one axis" }), {
            min: 1,
            doc: "One per axis",
          }),
        ], { optional: true, doc: "Side of a tile; an eighth of each axis when left out" }),
        clipLimit: number({
          min: 0,
          max: 1,
          default: 0.01,
          doc: "Largest share of a tile's pixels in one bin; 0 for no limit",
        }),
        nbins: integer({
          min: 1,
          max: 16384,
          default: 256,
          doc: "Grey levels of a tile's histogram",
        }),
      },
      outputs: { image: "image" },
      reference: "scikit-image 0.26 exposure.equalize_adapthist; Zuiderveld 1994",
      run: ({ image }, params) => ({ image: exposure.clahe(image, params) }),
    }),
    defineOperator({
      id: "exposure.rollingBall",
      summary: "Background by a ball rolling under the image",
      inputs: { image: GREY },
      params: {
        radius: number({
          min: 0,
          max: 2 ** 20 - 1,
          default: 100,
          unit: "px",
          doc: "Radius of the ball, in pixels and in grey levels alike",
        }),
      },
      outputs: {
        background: sameAs("image", GREY),
        image: sameAs("image", GREY),
      },
      reference:
        "scikit-image 0.26 restoration.rolling_ball; Sternberg 1983, doi:10.1109/MC.1983.1654163",
      examples: [{ title: "Radius 20", params: { radius: 20 } }],
      run: ({ image }, params) => ({ ...exposure.rollingBall(image, params) }),
    }),
  ]),
});
