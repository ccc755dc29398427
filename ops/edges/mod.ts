/**
 * Edges and what finds them, as pure functions.
 *
 * @module
 */
export { canny, type CannyOptions } from "./canny.ts";
export { farid, type GradientOptions, prewitt, scharr, sobel } from "./gradient.ts";
export {
  laplace,
  type LaplaceOptions,
  laplacianOfGaussian,
  type LaplacianOfGaussianOptions,
  zeroCrossings,
  type ZeroCrossingsOptions,
} from "./laplace.ts";
export { roberts, type RobertsOptions } from "./roberts.ts";
