// Medians of 3×3 and 5×5 by sorting networks, 16, 8 or 4 pixels at a time. Columns are sorted first and
// shared by the windows that they lie in; what is left decides the median of the sorted columns. The
// 5×5 network was found by leaving out of a full one every comparison that no input of zeros and ones
// needs (after that principle it holds for all input).
import { F32, U16, U8 } from "../shared/elements";

/** f32 as whole numbers of the same order, for which least and most are quicker: see {@link ordered}. */
const KEYS: i32 = 4;

// @ts-ignore: decorator
@inline
function least(a: v128, b: v128, type: i32): v128 {
  if (type == KEYS) return i32x4.min_s(a, b);
  return type == U8 ? i8x16.min_u(a, b) : type == U16 ? i16x8.min_u(a, b) : f32x4.pmin(a, b);
}

// @ts-ignore: decorator
@inline
function most(a: v128, b: v128, type: i32): v128 {
  if (type == KEYS) return i32x4.max_s(a, b);
  return type == U8 ? i8x16.max_u(a, b) : type == U16 ? i16x8.max_u(a, b) : f32x4.pmax(a, b);
}

/** f32 bits to whole numbers of the same order, and back; other types as they are. */
// @ts-ignore: decorator
@inline
function ordered(v: v128, type: i32): v128 {
  if (type != KEYS) return v;
  return v128.xor(v, v128.and(i32x4.shr_s(v, 31), i32x4.splat(0x7fffffff)));
}

/** Bytes of an element are 1 << shift. */
// @ts-ignore: decorator
@inline
function shiftOf(type: i32): usize {
  return type == KEYS ? 2 : <usize> type;
}

/** Elements 1… of a vector and the first of the next. */
// @ts-ignore: decorator
@inline
function next1(a: v128, b: v128, type: i32): v128 {
  if (type == U8) return i8x16.shuffle(a, b, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16);
  if (type == U16) return i16x8.shuffle(a, b, 1, 2, 3, 4, 5, 6, 7, 8);
  return i32x4.shuffle(a, b, 1, 2, 3, 4);
}

// @ts-ignore: decorator
@inline
function next2(a: v128, b: v128, type: i32): v128 {
  if (type == U8) return i8x16.shuffle(a, b, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17);
  if (type == U16) return i16x8.shuffle(a, b, 2, 3, 4, 5, 6, 7, 8, 9);
  return i32x4.shuffle(a, b, 2, 3, 4, 5);
}

/**
 * Medians of 3×3 (`side` 3) or 5×5 of u8, u16 or f32 without NaN. src begins with the window of the
 * first result. `work` has room for 5 rows of srcStride. Up to 16 bytes behind each row of dst are
 * overwritten, up to 48 behind each row of src read.
 */
export function medianRows(
  src: usize, srcStride: usize, dst: usize, dstStride: usize, rows: i32, n: i32, side: i32,
  type: i32, work: usize,
): void {
  for (let y = 0; y < rows; y++) {
    if (side == 3) {
      if (type == U8) median3U8(src, srcStride, dst, n);
      else if (type == U16) median3U16(src, srcStride, dst, n);
      else median3F32(src, srcStride, dst, n);
    } else if (type == U8) median5U8(src, srcStride, dst, n, work);
    else if (type == U16) median5U16(src, srcStride, dst, n, work);
    else median5F32(src, srcStride, dst, n, work);
    src += srcStride;
    dst += dstStride;
  }
}

function median3U8(src: usize, stride: usize, dst: usize, n: i32): void {
  median3(src, stride, dst, n, U8);
}

function median3U16(src: usize, stride: usize, dst: usize, n: i32): void {
  median3(src, stride, dst, n, U16);
}

function median3F32(src: usize, stride: usize, dst: usize, n: i32): void {
  median3(src, stride, dst, n, F32);
}

function median5U8(src: usize, stride: usize, dst: usize, n: i32, work: usize): void {
  sortColumns(src, stride, work, n + 4, U8);
  median5(work, stride, dst, n, U8);
}

function median5U16(src: usize, stride: usize, dst: usize, n: i32, work: usize): void {
  sortColumns(src, stride, work, n + 4, U16);
  median5(work, stride, dst, n, U16);
}

function median5F32(src: usize, stride: usize, dst: usize, n: i32, work: usize): void {
  sortColumns(src, stride, work, n + 4, KEYS);
  median5(work, stride, dst, n, KEYS);
}

/** Greatest of the least, middle of the middles, least of the greatest: their middle is the median. */
// @ts-ignore: decorator
@inline
function median3(src: usize, stride: usize, dst: usize, n: i32, type: i32): void {
  const end = <usize> n << type;
  let p = src;
  let q = src + stride;
  let r = q + stride;
  let a = v128.load(p);
  let b = v128.load(q);
  let c = v128.load(r);
  let t = least(a, b, type);
  let u = most(a, b, type);
  let low = least(t, c, type);
  t = most(t, c, type);
  let mid = least(t, u, type);
  let high = most(t, u, type);
  for (let x: usize = 0; x < end; x += 16) {
    p += 16;
    q += 16;
    r += 16;
    a = v128.load(p);
    b = v128.load(q);
    c = v128.load(r);
    t = least(a, b, type);
    u = most(a, b, type);
    const low2 = least(t, c, type);
    t = most(t, c, type);
    const mid2 = least(t, u, type);
    const high2 = most(t, u, type);
    const lows = most(most(low, next1(low, low2, type), type), next2(low, low2, type), type);
    const highs = least(least(high, next1(high, high2, type), type), next2(high, high2, type), type);
    const mid1 = next1(mid, mid2, type);
    const mid3 = next2(mid, mid2, type);
    t = least(mid, mid1, type);
    u = most(mid, mid1, type);
    const mids = most(t, least(u, mid3, type), type);
    t = least(lows, mids, type);
    u = most(lows, mids, type);
    v128.store(dst + x, most(t, least(u, highs, type), type));
    low = low2;
    mid = mid2;
    high = high2;
  }
}

/** Five rows become the least … the greatest of each column. */
// @ts-ignore: decorator
@inline
function sortColumns(src: usize, stride: usize, work: usize, n: i32, type: i32): void {
  const end = <usize> n << shiftOf(type);
  for (let x: usize = 0; x < end; x += 16) {
    let p = src + x;
    const v0 = ordered(v128.load(p), type);
    p += stride;
    const v1 = ordered(v128.load(p), type);
    p += stride;
    const v2 = ordered(v128.load(p), type);
    p += stride;
    const v3 = ordered(v128.load(p), type);
    const v4 = ordered(v128.load(p + stride), type);
    const m0 = least(v0, v1, type);
    const x0 = most(v0, v1, type);
    const m1 = least(v3, v4, type);
    const x1 = most(v3, v4, type);
    const m2 = least(v2, x1, type);
    const x2 = most(v2, x1, type);
    const m3 = least(m2, m1, type);
    const x3 = most(m2, m1, type);
    const m4 = least(x0, x2, type);
    const x4 = most(x0, x2, type);
    const m5 = least(m0, x3, type);
    const x5 = most(m0, x3, type);
    const m6 = least(m5, m3, type);
    const x6 = most(m5, m3, type);
    const m7 = least(m4, x5, type);
    const x7 = most(m4, x5, type);
    const m8 = least(m7, x6, type);
    const x8 = most(m7, x6, type);
    p = work + x;
    v128.store(p, m6);
    p += stride;
    v128.store(p, m8);
    p += stride;
    v128.store(p, x8);
    p += stride;
    v128.store(p, x7);
    v128.store(p + stride, x4);
  }
}

/** The median of five sorted columns. */
// @ts-ignore: decorator
@inline
function median5(work: usize, stride: usize, dst: usize, n: i32, type: i32): void {
  const end = <usize> n << shiftOf(type);
  for (let x: usize = 0; x < end; x += 16) {
    const c = work + x;
    const c0 = c + stride * 0;
    const c1 = c + stride * 1;
    const c2 = c + stride * 2;
    const c3 = c + stride * 3;
    const c4 = c + stride * 4;
    const w0 = v128.load(c0 + ((<usize> 0) << shiftOf(type)));
    const w1 = v128.load(c0 + ((<usize> 1) << shiftOf(type)));
    const w2 = v128.load(c0 + ((<usize> 2) << shiftOf(type)));
    const w3 = v128.load(c0 + ((<usize> 3) << shiftOf(type)));
    const w4 = v128.load(c0 + ((<usize> 4) << shiftOf(type)));
    const w5 = v128.load(c1 + ((<usize> 0) << shiftOf(type)));
    const w6 = v128.load(c1 + ((<usize> 1) << shiftOf(type)));
    const w7 = v128.load(c1 + ((<usize> 2) << shiftOf(type)));
    const w8 = v128.load(c1 + ((<usize> 3) << shiftOf(type)));
    const w9 = v128.load(c1 + ((<usize> 4) << shiftOf(type)));
    const w10 = v128.load(c2 + ((<usize> 0) << shiftOf(type)));
    const w11 = v128.load(c2 + ((<usize> 1) << shiftOf(type)));
    const w12 = v128.load(c2 + ((<usize> 2) << shiftOf(type)));
    const w13 = v128.load(c2 + ((<usize> 3) << shiftOf(type)));
    const w14 = v128.load(c2 + ((<usize> 4) << shiftOf(type)));
    const w15 = v128.load(c3 + ((<usize> 0) << shiftOf(type)));
    const w16 = v128.load(c3 + ((<usize> 1) << shiftOf(type)));
    const w17 = v128.load(c3 + ((<usize> 2) << shiftOf(type)));
    const w18 = v128.load(c3 + ((<usize> 3) << shiftOf(type)));
    const w19 = v128.load(c3 + ((<usize> 4) << shiftOf(type)));
    const w20 = v128.load(c4 + ((<usize> 0) << shiftOf(type)));
    const w21 = v128.load(c4 + ((<usize> 1) << shiftOf(type)));
    const w22 = v128.load(c4 + ((<usize> 2) << shiftOf(type)));
    const w23 = v128.load(c4 + ((<usize> 3) << shiftOf(type)));
    const w24 = v128.load(c4 + ((<usize> 4) << shiftOf(type)));
    const m0 = least(w0, w1, type);
    const x0 = most(w0, w1, type);
    const m1 = least(w3, w4, type);
    const x1 = most(w3, w4, type);
    const m2 = least(w2, x1, type);
    const x2 = most(w2, x1, type);
    const x3 = most(m2, m1, type);
    const m4 = least(x0, x2, type);
    const x4 = most(x0, x2, type);
    const x5 = most(m0, x3, type);
    const x6 = most(m4, x5, type);
    const m7 = least(w5, w6, type);
    const x7 = most(w5, w6, type);
    const m8 = least(w8, w9, type);
    const x8 = most(w8, w9, type);
    const m9 = least(w7, x8, type);
    const x9 = most(w7, x8, type);
    const m10 = least(m9, m8, type);
    const x10 = most(m9, m8, type);
    const m11 = least(x7, x9, type);
    const x11 = most(x7, x9, type);
    const x12 = most(m7, x10, type);
    const m13 = least(m11, x12, type);
    const x13 = most(m11, x12, type);
    const x14 = most(m13, m10, type);
    const m15 = least(w10, w11, type);
    const x15 = most(w10, w11, type);
    const m16 = least(w13, w14, type);
    const x16 = most(w13, w14, type);
    const m17 = least(w12, x16, type);
    const x17 = most(w12, x16, type);
    const m18 = least(m17, m16, type);
    const x18 = most(m17, m16, type);
    const m19 = least(x15, x17, type);
    const m20 = least(m15, x18, type);
    const x20 = most(m15, x18, type);
    const x21 = most(m20, m18, type);
    const m22 = least(m19, x20, type);
    const x22 = most(m19, x20, type);
    const m23 = least(m22, x21, type);
    const x23 = most(m22, x21, type);
    const m24 = least(w15, w16, type);
    const x24 = most(w15, w16, type);
    const m25 = least(w18, w19, type);
    const x25 = most(w18, w19, type);
    const m26 = least(w17, m25, type);
    const x26 = most(w17, m25, type);
    const m27 = least(x24, x25, type);
    const m28 = least(m24, x26, type);
    const x28 = most(m24, x26, type);
    const m29 = least(m28, m26, type);
    const x29 = most(m28, m26, type);
    const m30 = least(m27, x28, type);
    const m31 = least(m30, x29, type);
    const x31 = most(m30, x29, type);
    const m32 = least(w20, w21, type);
    const x32 = most(w20, w21, type);
    const m33 = least(w23, w24, type);
    const x33 = most(w23, w24, type);
    const m34 = least(w22, x33, type);
    const m35 = least(m34, m33, type);
    const x35 = most(m34, m33, type);
    const m36 = least(m32, x35, type);
    const m37 = least(m36, m35, type);
    const x37 = most(m36, m35, type);
    const m38 = least(x32, x37, type);
    const x39 = most(x6, x14, type);
    const m40 = least(x23, m31, type);
    const x40 = most(x23, m31, type);
    const x41 = most(x39, m23, type);
    const m42 = least(x13, m40, type);
    const x42 = most(x13, m40, type);
    const m43 = least(x40, m37, type);
    const x43 = most(x40, m37, type);
    const m44 = least(x31, m38, type);
    const x45 = most(x41, m29, type);
    const m46 = least(x4, m42, type);
    const x46 = most(x4, m42, type);
    const m47 = least(x42, m43, type);
    const x47 = most(x42, m43, type);
    const m48 = least(x22, m44, type);
    const x49 = most(x45, m46, type);
    const m50 = least(x46, m47, type);
    const x50 = most(x46, m47, type);
    const m51 = least(x47, x43, type);
    const x51 = most(x47, x43, type);
    const m52 = least(x11, m48, type);
    const x53 = most(x49, m50, type);
    const m54 = least(x50, m51, type);
    const x54 = most(x50, m51, type);
    const m55 = least(x51, m52, type);
    const m56 = least(x53, m54, type);
    const x56 = most(x53, m54, type);
    const m57 = least(x54, m55, type);
    const m58 = least(x56, m57, type);
    const x59 = most(m56, m58, type);
    v128.store(dst + x, ordered(x59, type));
  }
}

/** Whether rows of f32 (or f64, `wide`) hold a NaN. */
export function anyNaN(src: usize, srcStride: usize, rows: i32, n: i32, wide: i32): i32 {
  for (let y = 0; y < rows; y++) {
    if (wide ? wideRowHasNaN(src, n) : rowHasNaN(src, n)) return 1;
    src += srcStride;
  }
  return 0;
}

function rowHasNaN(src: usize, n: i32): bool {
  let found = f32x4.splat(0);
  let x = 0;
  for (; x + 4 <= n; x += 4) {
    const v = v128.load(src + (<usize> x << 2));
    found = v128.or(found, f32x4.ne(v, v));
  }
  let one = v128.any_true(found);
  for (; x < n; x++) {
    const v = load<f32>(src + (<usize> x << 2));
    if (v != v) one = true;
  }
  return one;
}

function wideRowHasNaN(src: usize, n: i32): bool {
  let one = false;
  for (let x = 0; x < n; x++) {
    const v = load<f64>(src + (<usize> x << 3));
    if (v != v) one = true;
  }
  return one;
}
