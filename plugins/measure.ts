/**
 * Measurements: from objects and pictures to tables and lines.
 *
 * @module
 */
import { defineOperator, definePlugin, type Plugin } from "../core/operator.ts";
import { choice, list, number, oneOf, record, text } from "../core/params.ts";
import { regions } from "../ops/measure/mod.ts";
import { PROPERTY_NAMES } from "../ops/measure/properties.ts";

const length = number({ above: 0, doc: "Length of a pixel" });
const axisLength = number({ above: 0, optional: true, doc: "Length of a pixel along this axis" });

/** Operators of the family `measure`. */
export const measurePlugin: Plugin = definePlugin({
  name: "measure",
  version: "1.0.0",
  operators: [
    defineOperator({
      id: "measure.regions",
      summary: "Measure each object",
      inputs: {
        labels: "labels",
        image: {
          kinds: ["image", "mask", "labels"],
          optional: true,
          many: true,
          color: true,
          doc: "Grey values: one picture, a list of channels, or channels along a last axis",
        },
      },
      params: {
        properties: list(choice(PROPERTY_NAMES, { doc: "A property" }), {
          optional: true,
          doc: "What is measured, in the order of the columns; a useful set when left out",
        }),
        pixelSize: oneOf([
          length,
          list(length, { min: 2, max: 3, doc: "One per axis, slowest first" }),
          record({
            unit: text({ optional: true, doc: "Unit of the lengths" }),
            z: axisLength,
            y: axisLength,
            x: length,
          }, { doc: "Lengths and their unit" }),
        ], {
          optional: true,
          doc:
            "Size of a pixel, in the unit of the labels or µm: adds columns in that unit; that of the labels when left out",
        }),
        quantiles: list(number({ min: 0, max: 1, doc: "A quantile" }), {
          default: [0.05, 0.25, 0.5, 0.75, 0.95],
          doc: "What intensityQuantiles lists",
        }),
      },
      outputs: { table: "table" },
      reference: "scikit-image 0.26 measure.regionprops_table",
      run: ({ labels, image }, params) => ({ table: regions(labels, image, params) }),
    }),
  ],
});
