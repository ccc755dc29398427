// Morphology: sliding extrema, binary footprints, floods, thinning.
export { extremumBits } from "./bits";
export { combine, extremumRectangle, extremumRuns, hasNaN } from "./extremum";
export { areaOpening, invert, localMaxima, orderF32, orderF64, reconstruct, sortPass } from "./flood";
export { shuffle, thinInOrder, thinLee, thinPass } from "./thinning";
