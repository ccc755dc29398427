/**
 * Kernels, linear filters and order statistics, as pure functions.
 *
 * @module
 */
export type { BorderMode } from "../../kernels/bands.ts";
export { convolve, type ConvolveOptions, correlate } from "./convolve.ts";
export { diamond, disk, ellipse, line, octagon, rectangle, square, star } from "./footprints.ts";
export { gaussian, type GaussianOptions } from "./gaussian.ts";
export { maximum, median, minimum, percentile, type RankOptions } from "./rank.ts";
export { uniform, type UniformOptions } from "./uniform.ts";
export {
  differenceOfGaussians,
  type DifferenceOfGaussiansOptions,
  unsharp,
  type UnsharpOptions,
} from "./unsharp.ts";
export { custom, type NestedNumbers, normalize } from "./weights.ts";
