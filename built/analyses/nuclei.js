// Built from the sources by `deno task build`. Do not edit.
// @ts-self-types="../../analyses/nuclei.ts"
export { segNuclei } from "../petri.js";
