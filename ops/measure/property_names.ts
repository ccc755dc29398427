/**
 * Names of the region properties, apart from what they are: a kit knows them before it loads that.
 *
 * @module
 */

/** Names of all properties. */
export const PROPERTY_NAMES = [
  "label",
  "numPixels",
  "area",
  "bbox",
  "areaBbox",
  "extent",
  "centroid",
  "centroidLocal",
  "equivalentDiameterArea",
  "axisMajorLength",
  "axisMinorLength",
  "eccentricity",
  "orientation",
  "perimeter",
  "circularity",
  "aspectRatio",
  "roundness",
  "areaConvex",
  "solidity",
  "areaFilled",
  "eulerNumber",
  "feretDiameterMax",
  "feretDiameterMin",
  "perimeterCrofton",
  "inertiaTensor",
  "inertiaTensorEigvals",
  "moments",
  "momentsCentral",
  "momentsNormalized",
  "momentsHu",
  "touchesBorder",
  "intensityMean",
  "intensityMin",
  "intensityMax",
  "intensitySum",
  "intensityStd",
  "intensityMedian",
  "intensityQuantiles",
  "centroidWeighted",
  "centroidWeightedLocal",
  "momentsWeighted",
  "momentsWeightedCentral",
  "momentsWeightedNormalized",
  "momentsWeightedHu",
] as const;

/** Name of a property. */
export type Property = (typeof PROPERTY_NAMES)[number];
