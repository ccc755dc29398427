// Built from the sources by `deno task build`. Do not edit.
// @ts-self-types="../../../ops/measure/mod.ts"
export { PROPERTY_NAMES, findContours, histogram, profileLine, regions, spots } from "../../petri.js";
