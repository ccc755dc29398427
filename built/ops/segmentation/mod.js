// Built from the sources by `deno task build`. Do not edit.
// @ts-self-types="../../../ops/segmentation/mod.ts"
export { checkConnectivity, clearBorder, expandLabels, filterRegions, findBoundaries, floodFill, join, label, relabelSequential, ring, splitTouching, watershed } from "../../petri.js";
