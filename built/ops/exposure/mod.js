// Built from the sources by `deno task build`. Do not edit.
// @ts-self-types="../../../ops/exposure/mod.ts"
export { NAMED_RANGES, clahe, equalizeHist, gamma, invert, log, rescale, rollingBall, sigmoid } from "../../petri.js";
