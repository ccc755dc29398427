/**
 * Thresholds: from a grey image to a mask. Foreground is `value > threshold`.
 *
 * @module
 */
import { defineOperator, definePlugin, type Plugin } from "../core/operator.ts";
import { choice, integer, list, number, oneOf } from "../core/params.ts";
import { above, fixed, local, otsu, triangle } from "../ops/threshold/mod.ts";

const GREY = ["image", "mask", "labels"] as const;
const MODES = ["reflect", "nearest", "mirror", "wrap", "constant"] as const;
const nbins = integer({
  min: 1,
  max: 2 ** 27,
  default: 256,
  doc: "Histogram bins of a floating-point image; integers have one bin a level",
});
const side = integer({ min: 1, odd: true, unit: "px", doc: "Odd side of the window" });

/** Operators of the family `threshold`. */
export const thresholdPlugin: Plugin = definePlugin({
  name: "threshold",
  version: "1.0.0",
  operators: [
    defineOperator({
      id: "threshold.fixed",
      summary: "Foreground above a level of one's choice",
      inputs: { image: GREY },
      params: { level: number({ doc: "Grey level" }) },
      outputs: { mask: "mask" },
      reference: "numpy: image > level",
      examples: [{ title: "Above 100", params: { level: 100 } }],
      run: ({ image }, { level }) => ({ mask: fixed(image, level) }),
    }),
    defineOperator({
      id: "threshold.otsu",
      summary: "Foreground above Otsu's level, for two classes of like size",
      inputs: { image: GREY },
      params: { nbins },
      outputs: { threshold: "number", mask: "mask" },
      reference:
        "scikit-image 0.26 filters.threshold_otsu; Otsu 1979, doi:10.1109/TSMC.1979.4310076",
      run({ image }, params) {
        const threshold = otsu(image, params);
        return { threshold, mask: above(image, threshold) };
      },
    }),
    defineOperator({
      id: "threshold.triangle",
      summary: "Foreground above the triangle's level, for one dominant class with a tail",
      inputs: { image: GREY },
      params: { nbins },
      outputs: { threshold: "number", mask: "mask" },
      reference:
        "scikit-image 0.26 filters.threshold_triangle; Zack et al. 1977, doi:10.1177/25.7.70454",
      run({ image }, params) {
        const threshold = triangle(image, params);
        return { threshold, mask: above(image, threshold) };
      },
    }),
    defineOperator({
      id: "threshold.local",
      summary: "Foreground above the neighbourhood's mean, for backgrounds that drift",
      inputs: { image: GREY },
      params: {
        blockSize: oneOf([side, list(side, { min: 1, doc: "One per axis" })], {
          default: 3,
          doc: "Odd side of the neighbourhood in pixels, one number or one per axis",
        }),
        method: choice(["gaussian"], {
          default: "gaussian",
          doc: "What is taken of the neighbourhood",
        }),
        offset: number({ default: 0, doc: "Subtracted from the threshold, in grey levels" }),
        mode: choice(MODES, { default: "reflect", doc: "What stands beyond the border" }),
        sigma: oneOf([
          number({ min: 0, unit: "px", doc: "For all axes" }),
          list(number({ min: 0, unit: "px", doc: "For one axis" }), {
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
      run: ({ image }, params) => ({ ...local(image, params) }),
    }),
  ],
});
