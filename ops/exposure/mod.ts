/**
 * Brightness and contrast, as pure functions.
 *
 * @module
 */
export { clahe, type ClaheOptions } from "./clahe.ts";
export { equalizeHist, type EqualizeHistOptions } from "./equalize_hist.ts";
export { gamma, type GammaOptions } from "./gamma.ts";
export { invert, type InvertOptions } from "./invert.ts";
export { log, type LogOptions } from "./log.ts";
export { NAMED_RANGES, type NamedRange } from "./range.ts";
export { type GreyRange, rescale, type RescaleOptions } from "./rescale.ts";
export { rollingBall, type RollingBallOptions, type RollingBallResult } from "./rolling_ball.ts";
export { sigmoid, type SigmoidOptions } from "./sigmoid.ts";
