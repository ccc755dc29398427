// Built from the sources by `deno task build`. Do not edit.
// @ts-self-types="../../analyses/ktr.ts"
export { findKtrNuclei, ktrSeries, ktrTimeLapse } from "../petri.js";
