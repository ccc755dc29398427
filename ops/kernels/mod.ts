/**
 * Kernels and linear filters, as pure functions.
 *
 * @module
 */
export { gaussian, type GaussianOptions } from "./gaussian.ts";
export type { BorderMode } from "../../kernels/bands.ts";
