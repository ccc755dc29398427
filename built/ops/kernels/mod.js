// Built from the sources by `deno task build`. Do not edit.
// @ts-self-types="../../../ops/kernels/mod.ts"
export { convolve, correlate, custom, diamond, differenceOfGaussians, disk, ellipse, gaussian, line, maximum, median, minimum, normalize, octagon, percentile, rectangle, square, star, uniform, unsharp } from "../../petri.js";
