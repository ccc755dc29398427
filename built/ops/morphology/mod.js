// Built from the sources by `deno task build`. Do not edit.
// @ts-self-types="../../../ops/morphology/mod.ts"
export { areaClosing, areaOpening, blackTophat, closing, convexHull, cross, dilation, erosion, extremum, fillHoles, gradient, hMaxima, hMinima, localMaxima, localMinima, medialAxis, opening, reconstruction, removeSmallHoles, removeSmallObjects, skeletonize, thin, whiteTophat } from "../../petri.js";
