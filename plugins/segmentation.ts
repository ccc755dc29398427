/**
 * Segmentation: from a picture or a mask to objects, and from objects to better ones.
 *
 * @module
 */
import { defineOperator, definePlugin, optional, type Plugin, sameAs } from "../core/operator.ts";
import { boolean, choice, integer, list, number, oneOf, record, text } from "../core/params.ts";
import { MAX_SIGMA } from "../ops/limits.ts";
import type * as Functions from "../ops/segmentation/mod.ts";
import { only } from "./either.ts";
import { late } from "./late.ts";

/** The functions of the family. */
let ops: typeof Functions;

const GRID = ["image", "mask", "labels"] as const;
const sampling = oneOf([
  number({ above: 0, doc: "Along all axes" }),
  list(number({ above: 0, doc: "Along one axis" }), { min: 1, doc: "One per axis" }),
], { default: 1, doc: "Distance between neighbours, one number or one per axis" });
const OBJECTS = ["labels", "mask"] as const;

/** Operators of the family `segmentation`. */
export const segmentationPlugin: Plugin = definePlugin({
  name: "segmentation",
  version: "1.0.0",
  operators: late(async () => {
    ops = await import("../ops/segmentation/mod.ts");
  }, [
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
      run: ({ image }, params) => ops.label(image, params),
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
        labels: ops.watershed(image, markers, { mask, ...params }),
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
          ? { labels: ops.clearBorder(only(labels, "labels", "mask"), params) }
          : { mask: ops.clearBorder(only(mask, "mask", "labels", labels), params) },
    }),
    defineOperator({
      id: "segmentation.splitTouching",
      summary: "Number objects, cutting those that touch where they are thinnest",
      inputs: { mask: "mask" },
      params: {
        sigma: number({
          min: 0,
          max: MAX_SIGMA,
          default: 0,
          unit: "px",
          doc: "Standard deviation of a Gaussian over the distances to the background",
        }),
        minDistance: integer({
          min: 1,
          optional: true,
          unit: "px",
          doc: "Smallest distance between the centres of two objects; or give h",
        }),
        h: number({
          above: 0,
          optional: true,
          unit: "px",
          doc:
            "Least height of a centre's distance over the saddle to the next; or give minDistance",
        }),
      },
      outputs: { labels: "labels" },
      reference: "scikit-image 0.26 peak_local_max and segmentation.watershed on scipy's distances",
      run: ({ mask }, params) => ({ labels: ops.splitTouching(mask, params) }),
    }),
    defineOperator({
      id: "segmentation.expandLabels",
      summary: "Grow objects by a distance, without growing into each other",
      inputs: { labels: OBJECTS },
      params: {
        distance: number({ min: 0, default: 1, unit: "px", doc: "How far to grow" }),
        sampling,
      },
      outputs: { labels: "labels" },
      reference: "scikit-image 0.26 segmentation.expand_labels",
      run: ({ labels }, params) => ({ labels: ops.expandLabels(labels, params) }),
    }),
    defineOperator({
      id: "segmentation.findBoundaries",
      summary: "Mark the pixels where objects end",
      inputs: { labels: GRID },
      params: {
        connectivity: integer({
          min: 1,
          default: 1,
          doc: "How many axes two neighbours may differ in: 1 for faces only",
        }),
        mode: choice(["thick", "inner", "outer", "subpixel"], {
          default: "thick",
          doc: "Both sides, inside, outside, or between pixels",
        }),
        background: integer({ default: 0, doc: "The number of the background" }),
      },
      outputs: { mask: "mask" },
      reference: "scikit-image 0.26 segmentation.find_boundaries",
      run: ({ labels }, params) => ({ mask: ops.findBoundaries(labels, params) }),
    }),
    defineOperator({
      id: "segmentation.relabelSequential",
      summary: "Renumber objects without gaps",
      inputs: { labels: GRID },
      params: {
        offset: integer({ min: 1, max: 2147483647, default: 1, doc: "The first number" }),
      },
      outputs: { labels: "labels" },
      reference: "scikit-image 0.26 segmentation.relabel_sequential",
      run: ({ labels }, params) => ({ labels: ops.relabelSequential(labels, params) }),
    }),
    defineOperator({
      id: "segmentation.join",
      summary: "Regions that are one in both of two segmentations",
      inputs: { labels: GRID, other: GRID },
      params: {},
      outputs: { labels: "labels" },
      reference: "scikit-image 0.26 segmentation.join_segmentations",
      run: ({ labels, other }) => ({ labels: ops.join(labels, other) }),
    }),
    defineOperator({
      id: "segmentation.floodFill",
      summary: "Give the connected pixels of one value a new one",
      inputs: { image: GRID },
      params: {
        seed: oneOf([
          integer({ doc: "For one axis" }),
          list(integer({ doc: "For one axis" }), { doc: "One per axis" }),
        ], { doc: "Where to begin, one index per axis; negative ones count from the end" }),
        value: number({ doc: "The new value" }),
        tolerance: number({
          optional: true,
          doc: "How far a value may lie from the seed's; equal unless given",
        }),
        connectivity: integer({
          min: 1,
          optional: true,
          doc: "How many axes two neighbours may differ in; the rank unless given",
        }),
      },
      outputs: { image: sameAs("image", GRID) },
      reference: "scikit-image 0.26 segmentation.flood_fill",
      run: ({ image }, params) => ({ image: ops.floodFill(image, params) }),
    }),
    defineOperator({
      id: "segmentation.filterRegions",
      summary: "Keep the objects that measure what they should",
      inputs: {
        labels: "labels",
        image: {
          kinds: GRID,
          optional: true,
          many: true,
          color: true,
          doc: "Grey values: one picture, a list of channels, or channels along a last axis",
        },
      },
      params: {
        where: list(
          record({
            property: text({ doc: "A property of measure.regions, or a column such as centroid0" }),
            min: number({ optional: true, doc: "Smallest value that stays" }),
            max: number({ optional: true, doc: "Largest value that stays" }),
          }, { doc: "One condition" }),
          { doc: "All conditions that an object must meet" },
        ),
      },
      outputs: { labels: "labels" },
      reference: "definition, on scikit-image's regionprops",
      run: ({ labels, image }, params) => ({ labels: ops.filterRegions(labels, image, params) }),
    }),
    defineOperator({
      id: "segmentation.ring",
      summary: "A ring around every object",
      inputs: { labels: OBJECTS, mask: optional(["mask", "labels", "image"]) },
      params: {
        inner: number({
          min: 0,
          default: 0,
          unit: "px",
          doc: "Pixels at most this far from the object stay out",
        }),
        outer: number({
          min: 0,
          default: 5,
          unit: "px",
          doc: "Pixels farther than this from the object stay out",
        }),
      },
      outputs: { labels: "labels" },
      reference: "definition by the Euclidean distance; ties go to the lower label",
      run: ({ labels, mask }, params) => ({ labels: ops.ring(labels, { mask, ...params }) }),
    }),
  ]),
});
