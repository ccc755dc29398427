/**
 * Distances: how far from the background, and where that is farthest.
 *
 * @module
 */
export { chamfer, type ChamferMetric, type ChamferOptions } from "./chamfer.ts";
export {
  edt,
  type EdtOptions,
  type NearestZeros,
  nearestZeros,
  perAxis,
  stackedIndices,
} from "./edt.ts";
export { peakLocalMax, type PeakOptions, type Peaks } from "./peak_local_max.ts";
