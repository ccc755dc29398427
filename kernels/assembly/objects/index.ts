// Objects: connected regions, distances, watershed.
export {
  columnsDown, columnsUp, farRow, fillNone, rootsF64, squareLines, squareRows,
} from "./distance";
export { featureAxis, featureDistances, plantFeatures } from "./features";
export { maskRuns, numberRuns, paintRuns, plant, uniteRows, valueRuns } from "./runs";
export { flood, pushMarkers } from "./watershed";
