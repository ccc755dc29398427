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

/** A table of all pairs of bytes from one of 256: 65536 pairs of what it holds. */
export function pairTable(table: usize, pairs: usize): void {
  for (let high: usize = 0; high < 256; high++) {
    const second = v128.load8_splat(table + high);
    for (let low: usize = 0; low < 256; low += 16, pairs += 32) {
      const first = v128.load(table + low);
      v128.store(pairs, i8x16.shuffle(first, second, 0, 16, 1, 17, 2, 18, 3, 19, 4, 20, 5, 21, 6, 22, 7, 23));
      v128.store(pairs, i8x16.shuffle(first, second, 8, 24, 9, 25, 10, 26, 11, 27, 12, 28, 13, 29, 14, 30, 15, 31), 16);
    }
  }
}

/** Bytes through a table of pairs, two at once. Up to 7 bytes behind dst are overwritten. */
export function lookPairs(src: usize, n: i32, pairs: usize, dst: usize): void {
  for (const end = dst + <usize> n; dst < end; dst += 8, src += 8) {
    const v = load<u64>(src);
    const a = <u64> load<u16>(pairs + (<usize> (v & 0xffff) << 1));
    const b = <u64> load<u16>(pairs + (<usize> ((v >> 16) & 0xffff) << 1));
    const c = <u64> load<u16>(pairs + (<usize> ((v >> 32) & 0xffff) << 1));
    const d = <u64> load<u16>(pairs + (<usize> (v >> 48) << 1));
    store<u64>(dst, a | (b << 16) | (c << 32) | (d << 48));
  }
}
