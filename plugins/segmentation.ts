/**
 * Segmentation: from a picture or a mask to objects, and from objects to better ones.
 *
 * @module
 */
import { defineOperator, definePlugin, optional, type Plugin } from "../core/operator.ts";
import { boolean, integer, number } from "../core/params.ts";
import { clearBorder, label, watershed } from "../ops/segmentation/mod.ts";
import { only } from "./either.ts";

const GRID = ["image", "mask", "labels"] as const;
const OBJECTS = ["labels", "mask"] as const;

/** Operators of the family `segmentation`. */
export const segmentationPlugin: Plugin = definePlugin({
  name: "segmentation",
  version: "1.0.0",
  operators: [
    defineOperator({
      id: "segmentation.label",
      summary: "Number connected regions",
      inputs: { image: GRID },
      params: {
        connectivity: integer({
          min: 1,
          optional: true,
          doc:
            "How many axes two neighbours may differ in: 1 for faces only, the rank (unless given) for corners too",
        }),
        background: integer({ default: 0, doc: "The value that belongs to no region" }),
      },
      outputs: { labels: "labels", count: "number" },
      reference: "scikit-image 0.26 measure.label",
      run: ({ image }, params) => label(image, params),
    }),
    defineOperator({
      id: "segmentation.watershed",
      summary: "Flood from markers, lowest values first, until regions meet",
      inputs: {
        image: GRID,
        markers: optional(["labels", "mask", "image"]),
        mask: optional(["mask", "labels"]),
      },
      params: {
        connectivity: integer({
          min: 1,
          default: 1,
          doc: "How many axes two neighbours may differ in: 1 for faces only",
        }),
        compactness: number({
          min: 0,
          default: 0,
          doc: "Cost of a pixel's distance from its marker, for regions of similar size",
        }),
        watershedLine: boolean({
          default: false,
          doc: "Leave a line of background between regions",
        }),
      },
      outputs: { labels: "labels" },
      reference: "scikit-image 0.26 segmentation.watershed",
      run: ({ image, markers, mask }, params) => ({
        labels: watershed(image, markers, { mask, ...params }),
      }),
    }),
    defineOperator({
      id: "segmentation.clearBorder",
      summary: "Take away the objects that touch the border",
      inputs: { labels: optional(OBJECTS), mask: optional(OBJECTS) },
      params: {
        bufferSize: integer({
          min: 0,
          default: 0,
          unit: "px",
          doc: "Width of the frame that objects must keep out of, beyond the outermost pixels",
        }),
      },
      outputs: { labels: optional(OBJECTS), mask: optional(OBJECTS) },
      reference: "scikit-image 0.26 segmentation.clear_border",
      run: ({ labels, mask }, params) =>
        mask === undefined
          ? { labels: clearBorder(only(labels, "labels", "mask"), params) }
          : { mask: clearBorder(only(mask, "mask", "labels", labels), params) },
    }),
  ],
});
