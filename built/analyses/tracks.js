// Built from the sources by `deno task build`. Do not edit.
// @ts-self-types="../../analyses/tracks.ts"
export { leastCost, trackObjects } from "../petri.js";
