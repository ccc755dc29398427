// Built from the sources by `deno task build`. Do not edit.
// @ts-self-types="../../analyses/growth.ts"
export { fitExponential, followGrowth } from "../petri.js";
