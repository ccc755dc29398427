// Local thresholds: window sums by integral images kept for as many rows as a window is high, and the
// comparison of pixels with a surface.
import { F32, U16, U8 } from "../shared/elements";

// @ts-ignore: decorator
@inline
function addRow(row: usize, sums: usize, squares: usize, n: usize, narrow: i32): void {
  for (let x: usize = 0; x < n; x += 16) {
    const v = v128.load(row + x);
    // The square of a 32-bit number is rounded to 32 bits.
    const s = narrow
      ? f64x2.promote_low_f32x4(
        f32x4.mul(f32x4.demote_f64x2_zero(v), f32x4.demote_f64x2_zero(v)),
      )
      : f64x2.mul(v, v);
    v128.store(sums + x, f64x2.add(v128.load(sums + x), v));
    v128.store(squares + x, f64x2.add(v128.load(squares + x), s));
  }
}

function addWide(row: usize, sums: usize, squares: usize, n: usize): void {
  addRow(row, sums, squares, n, 0);
}

function addNarrow(row: usize, sums: usize, squares: usize, n: usize): void {
  addRow(row, sums, squares, n, 1);
}

/** Running sums along a row of column sums, for both. */
function runAlong(sums: usize, squares: usize, toSums: usize, toSquares: usize, n: usize): void {
  let a: f64 = 0;
  let b: f64 = 0;
  for (let x: usize = 0; x < n; x += 8) {
    a += load<f64>(sums + x);
    b += load<f64>(squares + x);
    store<f64>(toSums + x, a);
    store<f64>(toSquares + x, b);
  }
}

// @ts-ignore: decorator
@inline
function corners(top: usize, bottom: usize, x: usize, far: usize): v128 {
  let v = v128.load(top + x);
  v = f64x2.sub(v, v128.load(top + x + far));
  v = f64x2.sub(v, v128.load(bottom + x));
  return f64x2.add(v, v128.load(bottom + x + far));
}

/** Thresholds from window sums: Niblack's mean - k·s, or Sauvola's mean·(1 + k·(s/r - 1)). */
// @ts-ignore: decorator
@inline
function threshold(mean: v128, deviation: v128, k: v128, r: v128, sauvola: i32): v128 {
  if (!sauvola) return f64x2.sub(mean, f64x2.mul(k, deviation));
  const one = f64x2.splat(1);
  const part = f64x2.mul(k, f64x2.sub(f64x2.div(deviation, r), one));
  return f64x2.mul(mean, f64x2.add(one, part));
}

// @ts-ignore: decorator
@inline
function thresholdF32(mean: v128, deviation: v128, k: v128, r: v128, sauvola: i32): v128 {
  if (!sauvola) return f32x4.sub(mean, f32x4.mul(k, deviation));
  const one = f32x4.splat(1);
  const part = f32x4.mul(k, f32x4.sub(f32x4.div(deviation, r), one));
  return f32x4.mul(mean, f32x4.add(one, part));
}

// @ts-ignore: decorator
@inline
function wideRow(
  a: usize, b: usize, c: usize, d: usize, far: usize, n: usize, area: f64, k: f64, r: f64,
  dst: usize, sauvola: i32,
): void {
  const size = f64x2.splat(area);
  const zero = f64x2.splat(0);
  const kk = f64x2.splat(k);
  const rr = f64x2.splat(r);
  for (let x: usize = 0; x < n; x += 16) {
    const mean = f64x2.div(corners(a, b, x, far), size);
    const square = f64x2.div(corners(c, d, x, far), size);
    const variance = f64x2.sub(square, f64x2.mul(mean, mean));
    // Below 0 only by rounding; NaN stays.
    const deviation = f64x2.sqrt(f64x2.max(variance, zero));
    v128.store(dst + x, threshold(mean, deviation, kk, rr, sauvola));
  }
}

// @ts-ignore: decorator
@inline
function narrowRow(
  a: usize, b: usize, c: usize, d: usize, far: usize, n: usize, area: f64, k: f64, r: f64,
  dst: usize, sauvola: i32,
): void {
  const size = f32x4.splat(<f32> area);
  const zero = f32x4.splat(0);
  const kk = f32x4.splat(<f32> k);
  const rr = f32x4.splat(<f32> r);
  for (let x: usize = 0; x < n; x += 16) {
    const mean = f32x4.div(f32x4.demote_f64x2_zero(corners(a, b, x, far)), size);
    const square = f32x4.div(f32x4.demote_f64x2_zero(corners(c, d, x, far)), size);
    const variance = f32x4.sub(square, f32x4.mul(mean, mean));
    const deviation = f32x4.sqrt(f32x4.max(variance, zero));
    const t = thresholdF32(mean, deviation, kk, rr, sauvola);
    v128.store(dst + x, f64x2.promote_low_f32x4(t));
  }
}

function niblackWide(
  a: usize, b: usize, c: usize, d: usize, far: usize, n: usize, area: f64, k: f64, dst: usize,
): void {
  wideRow(a, b, c, d, far, n, area, k, 1, dst, 0);
}

function sauvolaWide(
  a: usize, b: usize, c: usize, d: usize, far: usize, n: usize, area: f64, k: f64, r: f64,
  dst: usize,
): void {
  wideRow(a, b, c, d, far, n, area, k, r, dst, 1);
}

function niblackNarrow(
  a: usize, b: usize, c: usize, d: usize, far: usize, n: usize, area: f64, k: f64, dst: usize,
): void {
  narrowRow(a, b, c, d, far, n, area, k, 1, dst, 0);
}

function sauvolaNarrow(
  a: usize, b: usize, c: usize, d: usize, far: usize, n: usize, area: f64, k: f64, r: f64,
  dst: usize,
): void {
  narrowRow(a, b, c, d, far, n, area, k, r, dst, 1);
}

/**
 * Takes one more padded row of f64 (n elements) into the integral images and, once `index` has reached
 * the window's height, computes the thresholds (n - side of them, f64) of the row whose window it ends.
 *
 * `ring` holds side + 1 rows of sums, then as many of squares, `stride` bytes each; `columns` the column
 * sums and squares, `stride` bytes each, zero at the start. Up to 8 bytes behind rows are overrun.
 */
export function windowRow(
  row: usize, n: i32, index: i32, height: i32, side: i32, narrow: i32, ring: usize, columns: usize,
  stride: usize, k: f64, r: f64, sauvola: i32, dst: usize,
): void {
  const bytes = <usize> n << 3;
  const rows = <usize> (height + 1);
  const bottom = ring + stride * (<usize> index % rows);
  const squares = stride * rows;
  if (narrow) addNarrow(row, columns, columns + stride, bytes);
  else addWide(row, columns, columns + stride, bytes);
  runAlong(columns, columns + stride, bottom, bottom + squares, bytes);
  if (index < height) return;
  const top = ring + stride * (<usize> (index - height) % rows);
  const far = <usize> side << 3;
  const wanted = bytes - far;
  const area = <f64> side * <f64> height;
  const c = top + squares;
  const d = bottom + squares;
  if (narrow) {
    if (sauvola) sauvolaNarrow(top, bottom, c, d, far, wanted, area, k, r, dst);
    else niblackNarrow(top, bottom, c, d, far, wanted, area, k, dst);
  } else if (sauvola) sauvolaWide(top, bottom, c, d, far, wanted, area, k, r, dst);
  else niblackWide(top, bottom, c, d, far, wanted, area, k, dst);
}


// @ts-ignore: decorator
@inline
function pixels(src: usize, x: usize, type: i32): v128 {
  if (type == U8) {
    const v = i16x8.extend_low_i8x16_u(v128.load16_lane(src + x, i8x16.splat(0), 0));
    return f64x2.convert_low_i32x4_s(i32x4.extend_low_i16x8_u(v));
  }
  if (type == U16) {
    const v = v128.load32_zero(src + (x << 1));
    return f64x2.convert_low_i32x4_s(i32x4.extend_low_i16x8_u(v));
  }
  if (type == F32) return f64x2.promote_low_f32x4(v128.load64_zero(src + (x << 2)));
  return v128.load(src + (x << 3));
}

// @ts-ignore: decorator
@inline
function masked(src: usize, type: i32, surface: usize, offset: f64, n: usize, single: usize, mask: usize): void {
  const shift = f64x2.splat(offset);
  for (let x: usize = 0; x < n; x += 2) {
    const t = f64x2.sub(v128.load(surface + (x << 3)), shift);
    const bits = i64x2.bitmask(f64x2.gt(pixels(src, x, type), t));
    store<u8>(mask + x, <u8> (bits & 1));
    store<u8>(mask + x, <u8> (bits >> 1), 1);
    v128.store64_lane(single + (x << 2), f32x4.demote_f64x2_zero(t), 0);
  }
}

function maskedU8(src: usize, surface: usize, offset: f64, n: usize, single: usize, mask: usize): void {
  masked(src, U8, surface, offset, n, single, mask);
}

function maskedU16(src: usize, surface: usize, offset: f64, n: usize, single: usize, mask: usize): void {
  masked(src, U16, surface, offset, n, single, mask);
}

function maskedF32(src: usize, surface: usize, offset: f64, n: usize, single: usize, mask: usize): void {
  masked(src, F32, surface, offset, n, single, mask);
}

function maskedF64(src: usize, surface: usize, offset: f64, n: usize, single: usize, mask: usize): void {
  masked(src, 3, surface, offset, n, single, mask);
}

/**
 * Compares n pixels with surface - offset (f64): a byte of 0 or 1 each at `mask`, the lowered surface in
 * f32 at `single`. Up to 8 bytes behind both are overrun.
 */
export function surfaceMask(
  src: usize, type: i32, surface: usize, offset: f64, n: i32, single: usize, mask: usize,
): void {
  const count = <usize> n;
  if (type == U8) maskedU8(src, surface, offset, count, single, mask);
  else if (type == U16) maskedU16(src, surface, offset, count, single, mask);
  else if (type == F32) maskedF32(src, surface, offset, count, single, mask);
  else maskedF64(src, surface, offset, count, single, mask);
}

// @ts-ignore: decorator
@inline
function guarded(
  src: usize, type: i32, surface: usize, offset: f32, guard: f32, n: i32, lowered: usize, mask: usize,
  list: usize,
): i32 {
  const shift = f32x4.splat(offset);
  const near = f32x4.splat(guard);
  let found = 0;
  for (let x = 0; x < n; x += 4) {
    const v = type == U8
      ? f32x4.convert_i32x4_u(
        i32x4.extend_low_i16x8_u(i16x8.extend_low_i8x16_u(v128.load32_zero(src + <usize> x))),
      )
      : f32x4.convert_i32x4_u(v128.load16x4_u(src + (<usize> x << 1)));
    const t = f32x4.sub(v128.load(surface + (<usize> x << 2)), shift);
    v128.store(lowered + (<usize> x << 2), t);
    const d = f32x4.sub(v, t);
    const bits = i32x4.bitmask(f32x4.gt(d, f32x4.splat(0)));
    // Four bits spread over four bytes.
    store<u32>(mask + <usize> x, (<u32> bits * 0x00204081) & 0x01010101);
    let close = i32x4.bitmask(f32x4.le(f32x4.abs(d), near));
    while (close != 0) {
      const i = x + ctz(close);
      close &= close - 1;
      if (i >= n) break;
      store<i32>(list + (<usize> found << 2), i);
      found++;
    }
  }
  return found;
}

function guardedU8(
  src: usize, surface: usize, offset: f32, guard: f32, n: i32, lowered: usize, mask: usize, list: usize,
): i32 {
  return guarded(src, U8, surface, offset, guard, n, lowered, mask, list);
}

function guardedU16(
  src: usize, surface: usize, offset: f32, guard: f32, n: i32, lowered: usize, mask: usize, list: usize,
): i32 {
  return guarded(src, U16, surface, offset, guard, n, lowered, mask, list);
}

/**
 * Lowers a f32 surface by `offset` and compares n bytes or 16-bit numbers with it. Lists the elements that
 * lie within `guard` of it, n at most, and returns how many there are. Up to 3 bytes behind mask, 12 behind
 * lowered are overwritten.
 */
export function guardedMask(
  src: usize, type: i32, surface: usize, offset: f64, guard: f64, n: i32, lowered: usize, mask: usize,
  list: usize,
): i32 {
  return type == U8
    ? guardedU8(src, surface, <f32> offset, <f32> guard, n, lowered, mask, list)
    : guardedU16(src, surface, <f32> offset, <f32> guard, n, lowered, mask, list);
}
