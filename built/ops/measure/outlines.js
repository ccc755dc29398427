// Built from the sources by `deno task build`. Do not edit.
// @ts-self-types="../../../ops/measure/outlines.ts"
export { fillOutlines, outlines, ringArea } from "../../petri.js";
