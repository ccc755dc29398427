// What goes on around the algorithms: bytes of files, sums by object, overlays.
export { bytesOfLabels, bytesOfMask, swapBytes } from "./bytes";
export {
  corePixels, countLabels, filledLabels, firstOutside, highestByLabel, labelEdges, labelledPixels, labelsAbove, lookLabels,
  markLabels, numbersByLabel, pairLabels, rangeOfLabels, stepsOut, sumByLabel, valuesByLabel,
} from "./labels";
export { drawLetter, fillBox, greys, levelOf, outlines, sampled } from "./overlay";
export { survey } from "./survey";
