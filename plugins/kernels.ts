/**
 * Kernels and filters: weights, and what they do to a picture.
 *
 * @module
 */
import { defineOperator, definePlugin, type Plugin } from "../core/operator.ts";
import { choice, list, number, oneOf } from "../core/params.ts";
import { gaussian } from "../ops/kernels/mod.ts";

const MODES = ["reflect", "nearest", "mirror", "wrap", "constant"] as const;
const cval = number({ default: 0, doc: "Grey value beyond the border, with mode constant" });

/** Operators of the family `kernels`. */
export const kernelsPlugin: Plugin = definePlugin({
  name: "kernels",
  version: "1.0.0",
  operators: [
    defineOperator({
      id: "kernels.gaussian",
      summary: "Smooth with a Gaussian",
      inputs: { image: ["image", "mask", "labels"] },
      params: {
        sigma: oneOf([
          number({ min: 0, unit: "px", doc: "For all axes" }),
          list(number({ min: 0, unit: "px", doc: "For one axis" }), {
            min: 1,
            doc: "One per axis",
          }),
        ], { default: 1, doc: "Standard deviation in pixels, one number or one per axis" }),
        mode: choice(MODES, { default: "nearest", doc: "What stands beyond the border" }),
        truncate: number({
          above: 0,
          default: 4,
          doc: "Where weights are cut off, in standard deviations",
        }),
        cval,
      },
      outputs: { image: "image" },
      reference: "scikit-image 0.26 filters.gaussian, preserve_range=True",
      run: ({ image }, params) => ({ image: gaussian(image, params) }),
    }),
  ],
});
