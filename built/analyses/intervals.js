// Built from the sources by `deno task build`. Do not edit.
// @ts-self-types="../../analyses/intervals.ts"
export { intervalOfMean, intervalOfMedian, mean } from "../petri.js";
