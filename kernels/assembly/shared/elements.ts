// Element types and border modes, by the numbers that kernels/bands.ts passes.

/** Element types: their number is the base-2 logarithm of nothing; use `shiftOf` for the size. */
export const U8: i32 = 0;
export const U16: i32 = 1;
export const F32: i32 = 2;
export const F64: i32 = 3;

/** Bytes of an element are 1 << type: 1, 2, 4, 8. */
// @ts-ignore: decorator
@inline
export function bytesOf(type: i32): usize {
  return (<usize> 1) << type;
}

export const REFLECT: i32 = 0;
export const NEAREST: i32 = 1;
export const MIRROR: i32 = 2;
export const WRAP: i32 = 3;
export const CONSTANT: i32 = 4;

/** Where index i, outside 0..n-1, takes its value from; -1 for the constant. Any distance outside. */
export function borderIndex(i: i32, n: i32, mode: i32): i32 {
  if (<u32> i < <u32> n) return i;
  if (mode == NEAREST) return i < 0 ? 0 : n - 1;
  if (mode == CONSTANT) return -1;
  const period = mode == WRAP ? n : mode == REFLECT ? 2 * n : max(2 * n - 2, 1);
  if (i < 0) i += period;
  else if (i >= period) i -= period;
  // A division takes longer than all the rest: it is for what lies more than a period outside.
  if (<u32> i >= <u32> period) {
    i %= period;
    if (i < 0) i += period;
  }
  if (i < n) return i;
  return mode == REFLECT ? period - 1 - i : period - i;
}
