// Built from the sources by `deno task build`. Do not edit.
// @ts-self-types="../../../ops/math/mod.ts"
export { COMPARISONS, PROJECTIONS, SCALES, abs, add, and, applyMask, compare, convert, crop, divide, ops_math_mod_ts_maximum as maximum, ops_math_mod_ts_minimum as minimum, multiply, negate, not, or, project, subtract, xor } from "../../petri.js";
