/**
 * Segmentation: from a picture or a mask to objects, and from objects to better ones.
 *
 * @module
 */
export { clearBorder, type ClearBorderOptions } from "./clear_border.ts";
export { expandLabels, type ExpandLabelsOptions } from "./expand_labels.ts";
export {
  filterRegions,
  type FilterRegionsOptions,
  type RegionCondition,
} from "./filter_regions.ts";
export { type BoundaryMode, type BoundaryOptions, findBoundaries } from "./find_boundaries.ts";
export { floodFill, type FloodFillOptions } from "./flood_fill.ts";
export { checkConnectivity, label, type LabelOptions } from "./label.ts";
export { join, type RelabelOptions, relabelSequential } from "./relabel.ts";
export { ring, type RingOptions } from "./ring.ts";
export { splitTouching, type SplitTouchingOptions } from "./split_touching.ts";
export { watershed, type WatershedOptions } from "./watershed.ts";
