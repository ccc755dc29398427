/**
 * Segmentation: from a picture or a mask to objects, and from objects to better ones.
 *
 * @module
 */
export { clearBorder, type ClearBorderOptions } from "./clear_border.ts";
export { watershed, type WatershedOptions } from "./watershed.ts";
export { checkConnectivity, label, type LabelOptions } from "./label.ts";
