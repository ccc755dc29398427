/**
 * Arithmetic, comparison and logic on pixels, as pure functions.
 *
 * @module
 */
export { add, divide, maximum, minimum, multiply, subtract } from "./arithmetic.ts";
export { compare, type Comparison } from "./compare.ts";
export { convert, type ConvertOptions } from "./convert.ts";
export type { Operand } from "./operand.ts";
export { COMPARISONS } from "./compare.ts";
export { SCALES } from "./convert.ts";
