// What networks of comparisons do with vectors of u8, u16 or f32. Floats (without NaN) travel as whole
// numbers of the same order, of which twice as many are compared at a time.
import { U16, U8 } from "../shared/elements";
import { slide } from "../shared/lanes";

/** f32 as whole numbers of the same order, see {@link ordered}. */
export const KEYS: i32 = 4;

// @ts-ignore: decorator
@inline
export function least(a: v128, b: v128, type: i32): v128 {
  return type == U8 ? i8x16.min_u(a, b) : type == U16 ? i16x8.min_u(a, b) : i32x4.min_s(a, b);
}

// @ts-ignore: decorator
@inline
export function most(a: v128, b: v128, type: i32): v128 {
  return type == U8 ? i8x16.max_u(a, b) : type == U16 ? i16x8.max_u(a, b) : i32x4.max_s(a, b);
}

/** f32 bits to whole numbers of the same order, and back; other types as they are. */
// @ts-ignore: decorator
@inline
export function ordered(v: v128, unsigned: v128, type: i32): v128 {
  if (type != KEYS) return v;
  return v128.xor(v, v128.and(i32x4.shr_s(v, 31), unsigned));
}

/** Bytes of an element are 1 << shift. */
// @ts-ignore: decorator
@inline
export function shiftOf(type: i32): usize {
  return type == KEYS ? 2 : <usize> type;
}

/** What lies `by` elements (1, 2, 4 or 6) behind the first of three vectors in a row. */
// @ts-ignore: decorator
@inline
export function ahead(a: v128, b: v128, c: v128, by: i32, type: i32): v128 {
  const bytes = by << <i32> shiftOf(type);
  return bytes < 16 ? slide(a, b, bytes) : bytes == 16 ? b : slide(b, c, bytes - 16);
}
