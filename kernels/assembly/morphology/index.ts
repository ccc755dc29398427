// Morphology: sliding extrema, binary footprints, floods, thinning.
export { extremumBits } from "./bits";
export { apart, combine, extremumRectangle, extremumRuns, hasNaN, shifted } from "./extremum";
export { areaOpening, invert, localMaxima, orderF32, orderF64, reconstruct, sortPass } from "./flood";
export { markBorder, planeTable, shuffle, thinInOrder, thinLee, thinPass } from "./thinning";
