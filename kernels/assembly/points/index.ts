// Point operations and histograms over chunks of elements; windows and tiles over rows.
export { arithmetic, arithmeticValue } from "./arithmetic";
export { ballRow } from "./ball";
export { claheRow, tileCounts } from "./clahe";
export { compareArrays, compareValue } from "./compare";
export { exponentials, logarithms, powers, roots } from "./functions";
export { binF32, binF64, countU16, splitPairs, sumPairs } from "./histogram";
export { finiteRange, firstOutside } from "./range";
export { quantize } from "./quantize";
export { guardedMask, surfaceMask } from "./surface";
export { look } from "./table";
export { windowRow } from "./windows";
export { moveColumns, wholeWindows } from "./whole_windows";
