/**
 * Measurements, as pure functions.
 *
 * @module
 */
export { type Histogram, histogram, type HistogramOptions } from "./histogram.ts";
export type { GivenSize } from "./pixel_size.ts";
export type { Property } from "./properties.ts";
export { type Grey, regions, type RegionsOptions } from "./regions.ts";
export { PROPERTY_NAMES } from "./properties.ts";
export { type ContoursOptions, findContours, type Side } from "./contours.ts";
export { profileLine, type ProfileOptions } from "./profile.ts";
export { type SpotMethod, spots, type SpotsOptions } from "./spots.ts";
