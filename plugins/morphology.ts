/**
 * Morphology: what footprints, connected components and floods do to a picture.
 *
 * @module
 */
import { defineOperator, definePlugin, optional, type Plugin, sameAs } from "../core/operator.ts";
import { choice, number } from "../core/params.ts";
import * as ops from "../ops/morphology/mod.ts";

const GRID = ["image", "mask", "labels"] as const;

/** What the operators with a footprint have in common. */
const withFootprint = {
  inputs: { image: GRID, kernel: optional("kernel") },
  params: {
    mode: choice(["reflect", "nearest", "mirror", "wrap", "constant", "max", "min", "ignore"], {
      default: "reflect",
      doc: "What stands beyond the border",
    }),
    cval: number({ default: 0, doc: "Grey value beyond the border, with mode constant" }),
  },
  outputs: { image: sameAs("image", GRID) },
} as const;

/** Operators of the family `morphology`. */
export const morphologyPlugin: Plugin = definePlugin({
  name: "morphology",
  version: "1.0.0",
  operators: [
    defineOperator({
      id: "morphology.erosion",
      summary: "Smallest value under the footprint: shrink bright things",
      ...withFootprint,
      reference: "scikit-image 0.26 morphology.erosion",
      run: ({ image, kernel }, params) => ({ image: ops.erosion(image, kernel, params) }),
    }),
    defineOperator({
      id: "morphology.dilation",
      summary: "Largest value under the footprint: grow bright things",
      ...withFootprint,
      reference: "scikit-image 0.26 morphology.dilation",
      run: ({ image, kernel }, params) => ({ image: ops.dilation(image, kernel, params) }),
    }),
    defineOperator({
      id: "morphology.opening",
      summary: "Erosion, then dilation: remove bright things smaller than the footprint",
      ...withFootprint,
      reference: "scikit-image 0.26 morphology.opening",
      run: ({ image, kernel }, params) => ({ image: ops.opening(image, kernel, params) }),
    }),
    defineOperator({
      id: "morphology.closing",
      summary: "Dilation, then erosion: fill dark things smaller than the footprint",
      ...withFootprint,
      reference: "scikit-image 0.26 morphology.closing",
      run: ({ image, kernel }, params) => ({ image: ops.closing(image, kernel, params) }),
    }),
    defineOperator({
      id: "morphology.whiteTophat",
      summary: "Image minus its opening: bright things smaller than the footprint",
      ...withFootprint,
      reference: "scikit-image 0.26 morphology.white_tophat",
      run: ({ image, kernel }, params) => ({ image: ops.whiteTophat(image, kernel, params) }),
    }),
    defineOperator({
      id: "morphology.blackTophat",
      summary: "Closing minus the image: dark things smaller than the footprint",
      ...withFootprint,
      reference: "scikit-image 0.26 morphology.black_tophat",
      run: ({ image, kernel }, params) => ({ image: ops.blackTophat(image, kernel, params) }),
    }),
    defineOperator({
      id: "morphology.gradient",
      summary: "Dilation minus erosion: edges",
      ...withFootprint,
      reference: "scikit-image 0.26 morphology.dilation and erosion",
      run: ({ image, kernel }, params) => ({ image: ops.gradient(image, kernel, params) }),
    }),
  ],
});
