/**
 * Distances: how far from the background, and where that is farthest.
 *
 * @module
 */
import { defineOperator, definePlugin, optional, type Plugin } from "../core/operator.ts";
import { boolean, choice, integer, list, number, oneOf } from "../core/params.ts";
import type * as Functions from "../ops/distance/mod.ts";
import { late } from "./late.ts";

/** The functions of the family. */
let ops: typeof Functions;

/** Operators of the family `distance`. */
export const distancePlugin: Plugin = definePlugin({
  name: "distance",
  version: "1.0.0",
  operators: late(async () => {
    ops = await import("../ops/distance/mod.ts");
  }, [
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
        if (!returnIndices) return { distance: ops.edt(mask, { sampling }) };
        const { distance, indices } = ops.nearestZeros(mask, { sampling });
        return { distance, indices: ops.stackedIndices(mask, indices) };
      },
    }),
    defineOperator({
      id: "distance.chamfer",
      summary: "Fewest steps to the nearest background pixel",
      inputs: { mask: ["mask", "labels", "image"] },
      params: {
        metric: choice(["chessboard", "taxicab"], {
          default: "chessboard",
          doc: "A step leads to any neighbour, or to a face neighbour only",
        }),
      },
      outputs: { distance: "labels" },
      reference: "scipy 1.17 ndimage.distance_transform_cdt",
      run: ({ mask }, params) => ({ distance: ops.chamfer(mask, params) }),
    }),
    defineOperator({
      id: "distance.peakLocalMax",
      summary: "Local maxima that keep a distance from each other",
      inputs: {
        image: ["image", "mask", "labels"],
        labels: optional(["labels", "mask"]),
        kernel: optional("kernel"),
      },
      params: {
        minDistance: integer({
          min: 0,
          default: 1,
          unit: "px",
          doc: "Smallest distance between peaks, the largest difference of a coordinate",
        }),
        thresholdAbs: number({
          optional: true,
          doc: "Peaks lie above this value; above the image's minimum unless given",
        }),
        thresholdRel: number({
          optional: true,
          doc: "Peaks lie above this part of the image's maximum",
        }),
        excludeBorder: oneOf([
          boolean({ doc: "As wide as minDistance, or none" }),
          integer({ min: 0, unit: "px", doc: "Along all axes" }),
          list(integer({ min: 0, unit: "px", doc: "Along one axis" }), {
            min: 1,
            doc: "One per axis",
          }),
        ], {
          default: true,
          doc: "Width of the frame without peaks: true for minDistance, false, or pixels",
        }),
        numPeaks: integer({ min: 0, optional: true, doc: "At most this many, the highest" }),
        numPeaksPerLabel: integer({
          min: 0,
          optional: true,
          doc: "At most this many in each object, the highest",
        }),
      },
      outputs: { peaks: "table", markers: "labels" },
      reference: "scikit-image 0.26 feature.peak_local_max",
      run: ({ image, labels, kernel }, params) =>
        ops.peakLocalMax(image, { labels, kernel, ...params }),
    }),
  ]),
});
