/**
 * Thresholds: from a grey image to a mask, as pure functions. Foreground is `value > threshold`.
 *
 * @module
 */
export { above } from "./above.ts";
export { fixed } from "./fixed.ts";
export type { HistogramThresholdOptions } from "./histogram.ts";
export { local, type LocalOptions, type LocalThreshold } from "./local.ts";
export { otsu } from "./otsu.ts";
export { triangle } from "./triangle.ts";
