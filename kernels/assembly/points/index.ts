// Point operations and histograms over pieces of arrays; windows and tiles over rows.
export { arithmetic, arithmeticValue } from "./arithmetic";
export { lowestOfRows, rollOver } from "./ball";
export { claheRow, tileCounts } from "./clahe";
export { classesOf } from "./classes";
export { compareArrays, compareValue } from "./compare";
export { splitsOfLeastFuzziness } from "./fuzzy";
export { compressions, exponentials, lineSums, logarithms, powers, roots } from "./functions";
export { binF32, binF64, countU16, splitPairs, sumPairs } from "./histogram";
export { interpolate } from "./interpolate";
export { alongLine } from "./line";
export {
  farthestBelow, isodataLevel, listFilled, listFrom, otsuLevel, peakAndEnds, ramp, smoothLevels, yenCriterion,
} from "./levels";
export { columnMeans, meanMasks } from "./local_means";
export { partAt, smallestGap } from "./li";
export { addPixels, addSquaresOf, addWhole, wholeMeans } from "./project";
export { cut, quantize } from "./quantize";
export { extremes, finiteRange, firstOutside } from "./range";
export { countLower, countUpper, numbersFirst, placeRank } from "./ranks";
export { select } from "./select";
export { bestSplits } from "./splits";
export { stretch } from "./stretch";
export { pairwiseSum, wholeSum } from "./sums";
export { guardedMask, smoothedMask, surfaceMask } from "./surface";
export { look, lookPairs, pairTable } from "./table";
export { moveColumns, wholeWindows } from "./whole_windows";
export { quadruples, tileTables } from "./tile_tables";
export { demote, holdBytes, widen } from "./widen";
export { addCorners, addRow, integrateRow, windowRow } from "./windows";
