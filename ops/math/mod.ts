/**
 * Arithmetic, comparison and logic on pixels, as pure functions.
 *
 * @module
 */
export { applyMask, type ApplyMaskOptions } from "./apply_mask.ts";
export { add, divide, maximum, minimum, multiply, subtract } from "./arithmetic.ts";
export { compare, type Comparison, COMPARISONS } from "./compare.ts";
export { convert, type ConvertOptions, SCALES } from "./convert.ts";
export { crop, type CropOptions } from "./crop.ts";
export { and, not, or, xor } from "./logic.ts";
export type { Operand } from "./operand.ts";
export { project, type Projection, PROJECTIONS, type ProjectOptions } from "./project.ts";
export { abs, negate } from "./sign.ts";
