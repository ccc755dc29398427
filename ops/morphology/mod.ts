/**
 * Morphology of grey values, masks and labels, as pure functions.
 *
 * @module
 */
export { areaClosing, areaOpening, type AreaOptions } from "./area.ts";
export { convexHull, type ConvexHullOptions } from "./convex_hull.ts";
export { extremum, type ExtremumOptions, type Footprint } from "./extrema.ts";
export {
  blackTophat,
  closing,
  cross,
  dilation,
  erosion,
  gradient,
  type MorphologyMode,
  type MorphologyOptions,
  opening,
  whiteTophat,
} from "./grey.ts";
export {
  fillHoles,
  type HoleOptions,
  removeSmallHoles,
  removeSmallObjects,
  type SmallOptions,
} from "./holes.ts";
export { hMaxima, hMinima, localMaxima, type LocalMaximaOptions, localMinima } from "./maxima.ts";
export { medialAxis } from "./medial_axis.ts";
export { reconstruction, type ReconstructionOptions } from "./reconstruction.ts";
export { skeletonize, type SkeletonOptions, thin, type ThinOptions } from "./skeleton.ts";
