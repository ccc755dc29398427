// Morphology: sliding extrema, binary footprints, reconstruction.
export { combine, extremumRectangle, extremumRuns, hasNaN } from "./extremum";
