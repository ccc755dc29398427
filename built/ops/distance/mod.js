// Built from the sources by `deno task build`. Do not edit.
// @ts-self-types="../../../ops/distance/mod.ts"
export { chamfer, edt, nearestZeros, peakLocalMax, perAxis, stackedIndices } from "../../petri.js";
