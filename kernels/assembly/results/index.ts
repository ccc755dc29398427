// What goes on around the algorithms: bytes of files, sums by object, overlays.
export { bytesOfLabels, bytesOfMask, swapBytes } from "./bytes";
export { corePixels, countLabels, firstOutside, highestByLabel, lookLabels, markLabels, pairLabels, rangeOfLabels, stepsOut, sumByLabel } from "./labels";
export { drawLetter, fillBox, greys, levelOf, outlines, sampled } from "./overlay";
export { survey } from "./survey";
