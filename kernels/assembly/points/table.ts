// Grey values looked up in tables.
import { F32, U16, U8 } from "../shared/elements";

/** The four grey values at src: bytes, or (`wide`) 16-bit numbers, as four 16-bit numbers. */
// @ts-ignore: decorator
@inline
function four(src: usize, wide: bool): u64 {
  return wide
    ? load<u64>(src)
    : <u64> i64x2.extract_lane(i16x8.extend_low_i8x16_u(v128.load32_zero(src)), 0);
}

/** Four elements, 1 << type bytes each, of the table, side by side from the vector's first. */
// @ts-ignore: decorator
@inline
function elements(table: usize, values: u64, type: i32): v128 {
  const a = table + <usize> ((values & 0xffff) << type);
  const b = table + <usize> (((values >> 16) & 0xffff) << type);
  const c = table + <usize> (((values >> 32) & 0xffff) << type);
  const d = table + <usize> ((values >> 48) << type);
  if (type == U8) {
    const v = v128.load8_lane(b, v128.load8_lane(a, i8x16.splat(0), 0), 1);
    return v128.load8_lane(d, v128.load8_lane(c, v, 2), 3);
  }
  if (type == U16) {
    const v = v128.load16_lane(b, v128.load16_lane(a, i8x16.splat(0), 0), 1);
    return v128.load16_lane(d, v128.load16_lane(c, v, 2), 3);
  }
  const v = v128.load32_lane(b, v128.load32_zero(a), 1);
  return v128.load32_lane(d, v128.load32_lane(c, v, 2), 3);
}

// @ts-ignore: decorator
@inline
function run(src: usize, n: usize, table: usize, dst: usize, wide: bool, type: i32): void {
  const step: usize = wide ? 8 : 4;
  let x: usize = 0;
  for (; x + 4 <= n; x += 4, src += step) {
    const v = elements(table, four(src, wide), type);
    if (type == U8) v128.store32_lane(dst + x, v, 0);
    else if (type == U16) v128.store64_lane(dst + (x << 1), v, 0);
    else v128.store(dst + (x << 2), v);
  }
  for (; x < n; x++, src += step >> 2) {
    const at = table + ((wide ? <usize> load<u16>(src) : <usize> load<u8>(src)) << type);
    if (type == U8) store<u8>(dst + x, load<u8>(at));
    else if (type == U16) store<u16>(dst + (x << 1), load<u16>(at));
    else store<u32>(dst + (x << 2), load<u32>(at));
  }
}

// @ts-ignore: decorator
@inline
function runType(src: usize, n: usize, table: usize, dst: usize, wide: bool, type: i32): void {
  if (type == U8) run(src, n, table, dst, wide, U8);
  else if (type == U16) run(src, n, table, dst, wide, U16);
  else run(src, n, table, dst, wide, F32);
}

/**
 * dst[x] = table[src[x]] for n bytes or (`wide`) 16-bit numbers; `type` is that of the table: u8, u16 or
 * f32. The table holds an element for each number that occurs.
 */
export function look(src: usize, n: i32, table: usize, dst: usize, wide: i32, type: i32): void {
  if (wide) runType(src, <usize> n, table, dst, true, type);
  else runType(src, <usize> n, table, dst, false, type);
}
