// The value of a rank under footprints of few pixels, a vector of pixels at a time: values are sorted by
// insertion, four at once, into a list that forgets what can no longer have the rank.
import { F64, U16, U8 } from "../shared/elements";
import { KEYS } from "./order_lanes";

// @ts-ignore: decorator
@inline
function least(a: v128, b: v128, type: i32): v128 {
  if (type == F64) return f64x2.pmin(a, b);
  return type == U8 ? i8x16.min_u(a, b) : type == U16 ? i16x8.min_u(a, b) : i32x4.min_s(a, b);
}

// @ts-ignore: decorator
@inline
function most(a: v128, b: v128, type: i32): v128 {
  if (type == F64) return f64x2.pmax(a, b);
  return type == U8 ? i8x16.max_u(a, b) : type == U16 ? i16x8.max_u(a, b) : i32x4.max_s(a, b);
}

/** The value as it is ordered (see `ordered`), turned about by `flip`. */
// @ts-ignore: decorator
@inline
function taken(v: v128, unsigned: v128, flip: v128, type: i32): v128 {
  if (type == KEYS) v = v128.xor(v, v128.and(i32x4.shr_s(v, 31), unsigned));
  return v128.xor(v, flip);
}

/** And back. */
// @ts-ignore: decorator
@inline
function given(v: v128, unsigned: v128, flip: v128, type: i32): v128 {
  v = v128.xor(v, flip);
  return type == KEYS ? v128.xor(v, v128.and(i32x4.shr_s(v, 31), unsigned)) : v;
}

/**
 * dst[x] = the value of rank `rank` (0 the smallest) among src[x + offsets[i]], for u8, u16, or f32 and
 * f64 without NaN. Offsets are i32 in bytes, `count` of them. `constants` holds three vectors: all bits but
 * the sign in 32-bit lanes; what turns the order about, or 0, in which case `rank` counts from the greatest;
 * a value that comes last in that order. `work` has room for rank + 5 vectors. Up to 15 bytes behind each
 * row of dst are overwritten.
 */
export function selectRows(
  src: usize, srcStride: usize, dst: usize, dstStride: usize, rows: i32, n: i32, type: i32,
  offsets: usize, count: i32, rank: i32, constants: usize, work: usize,
): void {
  for (let y = 0; y < rows; y++) {
    if (type == U8) selectU8(src, dst, n, offsets, count, rank, constants, work);
    else if (type == U16) selectU16(src, dst, n << 1, offsets, count, rank, constants, work);
    else if (type == F64) selectF64(src, dst, n << 3, offsets, count, rank, constants, work);
    else selectKeys(src, dst, n << 2, offsets, count, rank, constants, work);
    src += srcStride;
    dst += dstStride;
  }
}

function selectU8(
  src: usize, dst: usize, bytes: i32, offsets: usize, count: i32, rank: i32, constants: usize,
  work: usize,
): void {
  selectRow(src, dst, bytes, offsets, count, rank, constants, work, U8);
}

function selectU16(
  src: usize, dst: usize, bytes: i32, offsets: usize, count: i32, rank: i32, constants: usize,
  work: usize,
): void {
  selectRow(src, dst, bytes, offsets, count, rank, constants, work, U16);
}

function selectKeys(
  src: usize, dst: usize, bytes: i32, offsets: usize, count: i32, rank: i32, constants: usize,
  work: usize,
): void {
  selectRow(src, dst, bytes, offsets, count, rank, constants, work, KEYS);
}

function selectF64(
  src: usize, dst: usize, bytes: i32, offsets: usize, count: i32, rank: i32, constants: usize,
  work: usize,
): void {
  selectRow(src, dst, bytes, offsets, count, rank, constants, work, F64);
}

// @ts-ignore: decorator
@inline
function selectRow(
  src: usize, dst: usize, bytes: i32, offsets: usize, count: i32, rank: i32, constants: usize,
  work: usize, type: i32,
): void {
  const unsigned = v128.load(constants);
  const flip = v128.load(constants, 16);
  const last = v128.load(constants, 32);
  const answer = work + (<usize> rank << 4);
  for (const end = src + bytes; src < end; src += 16, dst += 16) {
    let behind = work;
    for (let i = 0; i < count; i += 4) {
      const table = offsets + (<usize> i << 2);
      const p = v128.load(src + load<i32>(table));
      let a = taken(p, unsigned, flip, type);
      let b = last;
      let c = last;
      let d = last;
      if (i + 1 < count) b = taken(v128.load(src + load<i32>(table, 4)), unsigned, flip, type);
      if (i + 2 < count) c = taken(v128.load(src + load<i32>(table, 8)), unsigned, flip, type);
      if (i + 3 < count) d = taken(v128.load(src + load<i32>(table, 12)), unsigned, flip, type);
      let t = least(a, b, type);
      b = most(a, b, type);
      a = least(c, d, type);
      d = most(c, d, type);
      c = most(t, a, type);
      a = least(t, a, type);
      t = least(b, d, type);
      d = most(b, d, type);
      b = least(c, t, type);
      c = most(c, t, type);
      // Below lies what too few are left to lift to the rank.
      const rest = count - i;
      for (let at = rest > rank ? work : answer - (<usize> rest << 4); at < behind; at += 16) {
        const v = v128.load(at);
        v128.store(at, least(v, a, type));
        t = most(v, a, type);
        a = least(t, b, type);
        t = most(t, b, type);
        b = least(t, c, type);
        t = most(t, c, type);
        c = least(t, d, type);
        d = most(t, d, type);
      }
      if (behind <= answer) {
        v128.store(behind, a);
        v128.store(behind, b, 16);
        v128.store(behind, c, 32);
        v128.store(behind, d, 48);
        behind = min(behind + 64, answer + 16);
      }
    }
    v128.store(dst, given(v128.load(answer), unsigned, flip, type));
  }
}
