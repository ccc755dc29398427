/**
 * Segmentation: from a picture or a mask to objects, and from objects to better ones.
 *
 * @module
 */
import { defineOperator, definePlugin, optional, type Plugin } from "../core/operator.ts";
import { integer } from "../core/params.ts";
import { clearBorder, label } from "../ops/segmentation/mod.ts";
import { only } from "./either.ts";

const OBJECTS = ["labels", "mask"] as const;

/** Operators of the family `segmentation`. */
export const segmentationPlugin: Plugin = definePlugin({
  name: "segmentation",
  version: "1.0.0",
  operators: [
    defineOperator({
      id: "segmentation.label",
      summary: "Number connected regions",
      inputs: { image: ["mask", "labels", "image"] },
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
