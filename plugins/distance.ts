/**
 * Distances: how far from the background, and where that is farthest.
 *
 * @module
 */
import { defineOperator, definePlugin, optional, type Plugin } from "../core/operator.ts";
import { boolean, list, number, oneOf } from "../core/params.ts";
import { edt, nearestZeros, stackedIndices } from "../ops/distance/mod.ts";

/** Operators of the family `distance`. */
export const distancePlugin: Plugin = definePlugin({
  name: "distance",
  version: "1.0.0",
  operators: [
    defineOperator({
      id: "distance.edt",
      summary: "Exact Euclidean distance to the nearest background pixel",
      inputs: { mask: ["mask", "labels", "image"] },
      params: {
        sampling: oneOf([
          number({ above: 0, doc: "Along all axes" }),
          list(number({ above: 0, doc: "Along one axis" }), { min: 1, doc: "One per axis" }),
        ], { default: 1, doc: "Distance between neighbours, one number or one per axis" }),
        returnIndices: boolean({
          default: false,
          doc: "Also give the coordinates of each pixel's nearest background pixel",
        }),
      },
      outputs: { distance: "image", indices: optional("labels") },
      reference: "scipy 1.17 ndimage.distance_transform_edt",
      run: ({ mask }, { sampling, returnIndices }) => {
        if (!returnIndices) return { distance: edt(mask, { sampling }) };
        const { distance, indices } = nearestZeros(mask, { sampling });
        return { distance, indices: stackedIndices(mask, indices) };
      },
    }),
  ],
});
