/**
 * Thresholds: from a grey image to a mask, as pure functions. Foreground is `value > threshold`.
 *
 * @module
 */
export { above } from "./above.ts";
export { fixed } from "./fixed.ts";
export type { HistogramThresholdOptions } from "./histogram.ts";
export { huang } from "./huang.ts";
export { hysteresis, type HysteresisOptions } from "./hysteresis.ts";
export { imagejDefault } from "./imagej_default.ts";
export { intermodes } from "./intermodes.ts";
export { isodata } from "./isodata.ts";
export { li, type LiOptions } from "./li.ts";
export { local, type LocalOptions, type LocalThreshold } from "./local.ts";
export { maxEntropy } from "./max_entropy.ts";
export { mean } from "./mean.ts";
export { minError } from "./min_error.ts";
export { minimum, type MinimumOptions } from "./minimum.ts";
export { moments } from "./moments.ts";
export { digitize, multiotsu, type MultiotsuOptions } from "./multiotsu.ts";
export { niblack, type NiblackOptions } from "./niblack.ts";
export { otsu } from "./otsu.ts";
export { percentile } from "./percentile.ts";
export { renyiEntropy } from "./renyi_entropy.ts";
export { sauvola, type SauvolaOptions } from "./sauvola.ts";
export { shanbhag } from "./shanbhag.ts";
export {
  type Evidence,
  type HistogramCase,
  suggest,
  type SuggestedMethod,
  type Suggestion,
  suggestionTables,
} from "./suggest.ts";
export { triangle } from "./triangle.ts";
export { GLOBAL_METHODS, type Trial, tryAll } from "./try_all.ts";
export { yen } from "./yen.ts";
