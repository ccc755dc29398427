/**
 * Measurements, as pure functions.
 *
 * @module
 */
export { type Histogram, histogram, type HistogramOptions } from "./histogram.ts";
