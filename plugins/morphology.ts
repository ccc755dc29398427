/**
 * Morphology: what footprints, connected components and floods do to a picture.
 *
 * @module
 */
import { defineOperator, definePlugin, optional, type Plugin, sameAs } from "../core/operator.ts";
import { boolean, choice, integer, number } from "../core/params.ts";
import type * as Functions from "../ops/morphology/mod.ts";
import { only } from "./either.ts";
import { late } from "./late.ts";

/** The functions of the family. */
let ops: typeof Functions;

const OBJECTS = ["mask", "labels"] as const;
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

const connectivity = integer({
  min: 1,
  default: 1,
  doc: "Neighbours differ along at most this many axes",
});
const anyConnectivity = integer({
  min: 1,
  optional: true,
  doc: "Neighbours differ along at most this many axes; all unless given",
});

/** What removeSmallObjects and removeSmallHoles have in common. */
const small = {
  inputs: { mask: optional(OBJECTS), labels: optional(OBJECTS) },
  params: {
    maxSize: number({ min: 0, default: 63, unit: "px", doc: "Things of at most this size go" }),
    connectivity,
  },
  outputs: { mask: optional(OBJECTS), labels: optional(OBJECTS) },
} as const;

/** What hMaxima and hMinima have in common. */
const height = {
  inputs: { image: ["image", "labels"] },
  params: { h: number({ above: 0, doc: "Least height or depth in grey levels" }) },
  outputs: { mask: "mask" },
} as const;

/** What localMaxima and localMinima have in common. */
const local = {
  inputs: { image: GRID },
  params: {
    connectivity: anyConnectivity,
    allowBorders: boolean({ default: true, doc: "Whether plateaus at the border count" }),
  },
  outputs: { mask: "mask" },
} as const;

/** What areaOpening and areaClosing have in common. */
const area = {
  inputs: { image: GRID },
  params: {
    areaThreshold: number({
      min: 0,
      default: 64,
      unit: "px",
      doc: "Components with fewer pixels go",
    }),
    connectivity,
  },
  outputs: { image: sameAs("image", GRID) },
} as const;

/** Operators of the family `morphology`. */
export const morphologyPlugin: Plugin = definePlugin({
  name: "morphology",
  version: "1.0.0",
  operators: late(async () => {
    ops = await import("../ops/morphology/mod.ts");
  }, [
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
    defineOperator({
      id: "morphology.reconstruction",
      summary: "Let the values of a seed spread as far as the image allows",
      inputs: { seed: GRID, image: GRID },
      params: {
        method: choice(["dilation", "erosion"], {
          default: "dilation",
          doc: "Whether the seed grows up to the image or sinks down to it",
        }),
        connectivity: anyConnectivity,
      },
      outputs: { image: "image" },
      reference: "scikit-image 0.26 morphology.reconstruction",
      run: ({ seed, image }, params) => ({ image: ops.reconstruction(seed, image, params) }),
    }),
    defineOperator({
      id: "morphology.fillHoles",
      summary: "Fill the background that is not connected with the outside",
      inputs: { mask: "mask" },
      params: { connectivity },
      outputs: { mask: "mask" },
      reference: "scipy.ndimage binary_fill_holes",
      run: ({ mask }, params) => ({ mask: ops.fillHoles(mask, params) }),
    }),
    defineOperator({
      id: "morphology.removeSmallObjects",
      summary: "Take away objects of at most a size",
      ...small,
      reference: "scikit-image 0.26 morphology.remove_small_objects",
      run: ({ mask, labels }, params) =>
        labels === undefined
          ? { mask: ops.removeSmallObjects(only(mask, "mask", "labels"), params) }
          : { labels: ops.removeSmallObjects(only(labels, "labels", "mask", mask), params) },
    }),
    defineOperator({
      id: "morphology.removeSmallHoles",
      summary: "Fill holes of at most a size",
      ...small,
      reference: "scikit-image 0.26 morphology.remove_small_holes",
      run: ({ mask, labels }, params) =>
        labels === undefined
          ? { mask: ops.removeSmallHoles(only(mask, "mask", "labels"), params) }
          : { labels: ops.removeSmallHoles(only(labels, "labels", "mask", mask), params) },
    }),
    defineOperator({
      id: "morphology.skeletonize",
      summary: "Thin objects to lines",
      inputs: { mask: "mask" },
      params: {
        method: choice(["zhang", "lee"], {
          optional: true,
          doc: "zhang for planes, lee for planes and stacks; unless given, by the number of axes",
        }),
      },
      outputs: { mask: "mask" },
      reference: "scikit-image 0.26 morphology.skeletonize",
      run: ({ mask }, params) => ({ mask: ops.skeletonize(mask, params) }),
    }),
    defineOperator({
      id: "morphology.thin",
      summary: "Thin objects, a layer an iteration",
      inputs: { mask: "mask" },
      params: {
        maxIterations: integer({
          min: 0,
          optional: true,
          doc: "Most iterations; 0 or not given: until nothing changes",
        }),
      },
      outputs: { mask: "mask" },
      reference: "scikit-image 0.26 morphology.thin",
      run: ({ mask }, params) => ({ mask: ops.thin(mask, params) }),
    }),
    defineOperator({
      id: "morphology.medialAxis",
      summary: "Ridges of the distance to the background",
      inputs: { mask: "mask" },
      params: {},
      outputs: { mask: "mask", distance: "image" },
      reference: "scikit-image 0.26 morphology.medial_axis, rng=0",
      run: ({ mask }) => ops.medialAxis(mask),
    }),
    defineOperator({
      id: "morphology.convexHull",
      summary: "The smallest convex region around the objects, or around each",
      inputs: { mask: "mask" },
      params: {
        perObject: boolean({ default: false, doc: "One hull an object instead of one around all" }),
      },
      outputs: { mask: "mask" },
      reference: "scikit-image 0.26 morphology.convex_hull_image, convex_hull_object",
      run: ({ mask }, params) => ({ mask: ops.convexHull(mask, params) }),
    }),
    defineOperator({
      id: "morphology.hMaxima",
      summary: "Maxima of at least a height",
      ...height,
      reference: "scikit-image 0.26 morphology.h_maxima",
      run: ({ image }, { h }) => ({ mask: ops.hMaxima(image, h) }),
    }),
    defineOperator({
      id: "morphology.hMinima",
      summary: "Minima of at least a depth",
      ...height,
      reference: "scikit-image 0.26 morphology.h_minima",
      run: ({ image }, { h }) => ({ mask: ops.hMinima(image, h) }),
    }),
    defineOperator({
      id: "morphology.localMaxima",
      summary: "Plateaus higher than all around them",
      ...local,
      reference: "scikit-image 0.26 morphology.local_maxima",
      run: ({ image }, params) => ({ mask: ops.localMaxima(image, params) }),
    }),
    defineOperator({
      id: "morphology.localMinima",
      summary: "Plateaus lower than all around them",
      ...local,
      reference: "scikit-image 0.26 morphology.local_minima",
      run: ({ image }, params) => ({ mask: ops.localMinima(image, params) }),
    }),
    defineOperator({
      id: "morphology.areaOpening",
      summary: "Cut bright things below a size down to their surroundings",
      ...area,
      reference: "scikit-image 0.26 morphology.area_opening",
      run: ({ image }, params) => ({ image: ops.areaOpening(image, params) }),
    }),
    defineOperator({
      id: "morphology.areaClosing",
      summary: "Fill dark things below a size up to their surroundings",
      ...area,
      reference: "scikit-image 0.26 morphology.area_closing",
      run: ({ image }, params) => ({ image: ops.areaClosing(image, params) }),
    }),
  ]),
});
