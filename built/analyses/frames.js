// Built from the sources by `deno task build`. Do not edit.
// @ts-self-types="../../analyses/frames.ts"
export { packedFrames, stackedFrames } from "../petri.js";
