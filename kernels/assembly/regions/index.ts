// Objects of a label image, as runs of pixels along the last axis.
export { extractRuns, relabelRuns, scatterRuns, tallyRuns } from "./runs";
export { momentsOfRuns, secondMomentsOfRuns } from "./moments";
export { bordersOfRuns } from "./borders";
export { gatherRuns, sumsOfRuns, weightedMomentsOfRuns } from "./intensity";
export { hullsOfRuns } from "./hulls";
export { euler3OfRuns, filledOfRuns } from "./solids";
export { addLines, beginLines, widenSpan, writeLines } from "./contours";
