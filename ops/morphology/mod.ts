/**
 * Morphology of grey values, masks and labels, as pure functions.
 *
 * @module
 */
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
