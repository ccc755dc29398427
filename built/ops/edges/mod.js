// Built from the sources by `deno task build`. Do not edit.
// @ts-self-types="../../../ops/edges/mod.ts"
export { canny, farid, laplace, laplacianOfGaussian, prewitt, roberts, scharr, sobel, zeroCrossings } from "../../petri.js";
