// Medians of 3×3, 5×5 and 7×7 by networks of comparisons, 16, 8 or 4 pixels and two rows at a time: what
// the windows of neighbouring pixels have in common is sorted once for all of them.
import { U16, U8 } from "../shared/elements";
import { storePair } from "../shared/lanes";
import { ahead, KEYS, least, most, ordered, shiftOf } from "./order_lanes";
import { medianPair5, medianPair7 } from "./median_networks";

/** All bits but the sign, in memory: constants in code are made anew wherever they are used. */
const UNSIGNED: usize = memory.data<i32>([0x7fffffff, 0x7fffffff, 0x7fffffff, 0x7fffffff], 16);

/**
 * Medians of 3×3, 5×5 or 7×7 (`side`) of u8, u16 or f32 without NaN, of at least one row. src begins
 * with the window of the first result. `work` has room for a row of results. Up to 16 bytes behind each row
 * of dst are overwritten, up to 48 behind each row of src read.
 */
export function medianRows(
  src: usize, srcStride: usize, dst: usize, dstStride: usize, rows: i32, n: i32, side: i32,
  type: i32, work: usize,
): void {
  for (let y = 0; y < rows; y += 2) {
    // A last row by itself has its own last row for the next one's, whose results nobody needs.
    const isPair = y + 1 < rows;
    const under = src + srcStride * (isPair ? side : side - 1);
    const dst2 = isPair ? dst + dstStride : work;
    if (type == U8) pairU8(src, srcStride, under, dst, dst2, n, side);
    else if (type == U16) pairU16(src, srcStride, under, dst, dst2, n, side);
    else pairF32(src, srcStride, under, dst, dst2, n, side);
    src += 2 * srcStride;
    dst += 2 * dstStride;
  }
}

function pairU8(
  src: usize, stride: usize, under: usize, dst: usize, dst2: usize, n: i32, side: i32,
): void {
  if (side == 3) pair3U8(src, stride, under, dst, dst2, n);
  else if (side == 5) pair5U8(src, stride, under, dst, dst2, n);
  else pair7U8(src, stride, under, dst, dst2, n);
}

function pairU16(
  src: usize, stride: usize, under: usize, dst: usize, dst2: usize, n: i32, side: i32,
): void {
  if (side == 3) pair3U16(src, stride, under, dst, dst2, n);
  else if (side == 5) pair5U16(src, stride, under, dst, dst2, n);
  else pair7U16(src, stride, under, dst, dst2, n);
}

function pairF32(
  src: usize, stride: usize, under: usize, dst: usize, dst2: usize, n: i32, side: i32,
): void {
  if (side == 3) pair3F32(src, stride, under, dst, dst2, n);
  else if (side == 5) pair5F32(src, stride, under, dst, dst2, n);
  else pair7F32(src, stride, under, dst, dst2, n);
}

function pair3U8(
  src: usize, stride: usize, under: usize, dst: usize, dst2: usize, n: i32,
): void {
  medianPair3(src, stride, under, dst, dst2, n, v128.load(UNSIGNED), U8);
}

function pair3U16(
  src: usize, stride: usize, under: usize, dst: usize, dst2: usize, n: i32,
): void {
  medianPair3(src, stride, under, dst, dst2, n, v128.load(UNSIGNED), U16);
}

function pair3F32(
  src: usize, stride: usize, under: usize, dst: usize, dst2: usize, n: i32,
): void {
  medianPair3(src, stride, under, dst, dst2, n, v128.load(UNSIGNED), KEYS);
}

function pair5U8(
  src: usize, stride: usize, under: usize, dst: usize, dst2: usize, n: i32,
): void {
  medianPair5(src, stride, under, dst, dst2, n, v128.load(UNSIGNED), U8);
}

function pair5U16(
  src: usize, stride: usize, under: usize, dst: usize, dst2: usize, n: i32,
): void {
  medianPair5(src, stride, under, dst, dst2, n, v128.load(UNSIGNED), U16);
}

function pair5F32(
  src: usize, stride: usize, under: usize, dst: usize, dst2: usize, n: i32,
): void {
  medianPair5(src, stride, under, dst, dst2, n, v128.load(UNSIGNED), KEYS);
}

function pair7U8(
  src: usize, stride: usize, under: usize, dst: usize, dst2: usize, n: i32,
): void {
  medianPair7(src, stride, under, dst, dst2, n, v128.load(UNSIGNED), U8);
}

function pair7U16(
  src: usize, stride: usize, under: usize, dst: usize, dst2: usize, n: i32,
): void {
  medianPair7(src, stride, under, dst, dst2, n, v128.load(UNSIGNED), U16);
}

function pair7F32(
  src: usize, stride: usize, under: usize, dst: usize, dst2: usize, n: i32,
): void {
  medianPair7(src, stride, under, dst, dst2, n, v128.load(UNSIGNED), KEYS);
}

/** Least, middle and greatest value of columns of three: of a pair that two windows share, and one more. */
// @ts-ignore: decorator
@inline
function medianPair3(
  above: usize, stride: usize, under: usize, dst: usize, dst2: usize, n: i32, unsigned: v128,
  type: i32,
): void {
  const bytes = <usize> n << shiftOf(type);
  let low0 = i32x4.splat(0);
  let mid0 = low0;
  let high0 = low0;
  let low1 = low0;
  let mid1 = low0;
  let high1 = low0;
  for (let x: usize = 0; x < bytes + 16; x += 16) {
    const p = above + x + stride;
    const r0 = ordered(v128.load(above + x), unsigned, type);
    const r1 = ordered(v128.load(p), unsigned, type);
    const r2 = ordered(v128.load(p + stride), unsigned, type);
    const r3 = ordered(v128.load(under + x), unsigned, type);
    const less = least(r1, r2, type);
    const more = most(r1, r2, type);
    let t = most(less, r0, type);
    const low2 = least(less, r0, type);
    const mid2 = least(t, more, type);
    const high2 = most(t, more, type);
    t = most(less, r3, type);
    const low3 = least(less, r3, type);
    const mid3 = least(t, more, type);
    const high3 = most(t, more, type);
    if (x >= 16) {
      const first = ofColumns(low0, mid0, high0, low2, mid2, high2, type);
      const second = ofColumns(low1, mid1, high1, low3, mid3, high3, type);
      storePair(
        ordered(first, unsigned, type), ordered(second, unsigned, type), dst, dst2, x - 16, bytes,
      );
    }
    low0 = low2;
    mid0 = mid2;
    high0 = high2;
    low1 = low3;
    mid1 = mid3;
    high1 = high3;
  }
}

/** Of three sorted columns: greatest of the least, middle of the middles, least of the greatest; their middle. */
// @ts-ignore: decorator
@inline
function ofColumns(
  low: v128, mid: v128, high: v128, nextLow: v128, nextMid: v128, nextHigh: v128, type: i32,
): v128 {
  const lows = most(
    most(low, ahead(low, nextLow, nextLow, 1, type), type),
    ahead(low, nextLow, nextLow, 2, type), type,
  );
  const highs = least(
    least(high, ahead(high, nextHigh, nextHigh, 1, type), type),
    ahead(high, nextHigh, nextHigh, 2, type), type,
  );
  const mids = middle(
    mid, ahead(mid, nextMid, nextMid, 1, type), ahead(mid, nextMid, nextMid, 2, type), type,
  );
  return middle(lows, mids, highs, type);
}

// @ts-ignore: decorator
@inline
function middle(a: v128, b: v128, c: v128, type: i32): v128 {
  return most(least(a, b, type), least(most(a, b, type), c, type), type);
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
