// Objects: connected regions, distances, watershed.
export { boundaryRows } from "./boundaries";
export { crests } from "./crests";
export {
  columnsDown, columnsUp, farRow, fillNone, freeBytes, nearestRows, rootsF64, squareLines, squareRows,
} from "./distance";
export { featureAxis, featureDistances, featureNumbers, featurePlaces, plantFeatures } from "./features";
export { closeAround, labelsOfRows, openRowsF64, openRowsI32, openRowsKeys, tieInParts } from "./grid";
export { maskRuns, numberRuns, paintRuns, plant, uniteBits, uniteRows, valueRuns } from "./runs";
export {
  countDigits, decidedLevel, emptyQueues, firstLevel, keysOfValues, lastTie, levelCells, markerParts, queueMarkers,
  ranksOfNumbers, runHeap, runParts, runQueues, sortParts, sortPass, startClasses, startPages,
} from "./queue";
export { admitRows, reachedRows, spread, spreadFrom, spreadFromMarks } from "./spread";
export { flood, pushMarkers } from "./watershed";
export { farRows, stepsRows, wideRows } from "./steps";
