// Built from the sources by `deno task build`. Do not edit.
// @ts-self-types="../../analyses/reading_order.ts"
export { readingOrder } from "../petri.js";
