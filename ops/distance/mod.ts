/**
 * Distances: how far from the background, and where that is farthest.
 *
 * @module
 */
export { edt, type EdtOptions, type NearestZeros, nearestZeros, stackedIndices } from "./edt.ts";
