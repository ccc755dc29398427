// Morphology: sliding extrema, floods, thinning.
export { apart, combine, extremumCross, extremumRectangle, extremumRuns, hasNaN, rangeSquares, shifted } from "./extremum";
export { areaOpening, localMaxima, orderF32, orderF64, reconstruct, sortPass } from "./flood";
export { findMaxima, markMaxima, maximaPitch } from "./plateaus";
export { markBorder, planeTable, shuffle, thinInOrder, thinLee, thinPass } from "./thinning";
