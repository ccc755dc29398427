// Built from the sources by `deno task build`. Do not edit.
// @ts-self-types="../../analyses/bacteria.ts"
export { rodSizes, segBacteria, withRodSizes } from "../petri.js";
