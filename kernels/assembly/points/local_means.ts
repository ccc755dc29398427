// Local means of whole numbers, with the roundings of running means in 64 bits: sums of columns are exact,
// their means are rounded, and so is each step along a row. Two rows go side by side in the lanes of a
// vector, since each step of a row waits for the one before it.
//
// Divisions are what takes longest. Those of whole numbers are sums of two products, with the upper 22 bits of
// the reciprocal, which is exact, and with its lower ones: all in all less than 2^-73 off. The quotient of a
// number of 31 bits by one below 2^18 lies farther than that from the midpoint of two numbers of 53 bits, so that
// the sum is rounded as if divided.
import { U8 } from "../shared/elements";

/** The upper 22 bits of 1 / size. */
// @ts-ignore: decorator
@inline
function upperPart(size: f64): f64 {
  return reinterpret<f64>(reinterpret<u64>(1 / size) & ~0x7fffffff);
}

/** 1 / size without its upper part. */
// @ts-ignore: decorator
@inline
function lowerPart(size: f64, upper: f64): f64 {
  return (1 - upper * size) / size;
}

/** Four whole numbers. */
// @ts-ignore: decorator
@inline
function four<T>(src: usize): v128 {
  return i32x4.extend_low_i16x8_u(
    sizeof<T>() == 1 ? i16x8.extend_low_i8x16_u(v128.load32_zero(src)) : v128.load64_zero(src),
  );
}

/** Two whole numbers below 2^31, divided. */
// @ts-ignore: decorator
@inline
function quotient(sums: v128, upper: v128, lower: v128): v128 {
  const v = f64x2.convert_low_i32x4_s(sums);
  return f64x2.add(f64x2.mul(v, upper), f64x2.mul(v, lower));
}

// @ts-ignore: decorator
@inline
function firsts(a: v128, b: v128): v128 {
  return i64x2.shuffle(a, b, 0, 2);
}

// @ts-ignore: decorator
@inline
function seconds(a: v128, b: v128): v128 {
  return i64x2.shuffle(a, b, 1, 3);
}

function columns<T>(
  arriving: usize, leaving: usize, arriving2: usize, leaving2: usize, n: usize, size: f64, sums: usize,
  means: usize,
): void {
  const head = upperPart(size);
  const upper = f64x2.splat(head);
  const lower = f64x2.splat(lowerPart(size, head));
  for (let x: usize = 0; x < n; x += 4) {
    const at = x * sizeof<T>();
    const a = i32x4.add(
      v128.load(sums + (x << 2)), i32x4.sub(four<T>(arriving + at), four<T>(leaving + at)),
    );
    const b = i32x4.add(a, i32x4.sub(four<T>(arriving2 + at), four<T>(leaving2 + at)));
    v128.store(sums + (x << 2), b);
    const p = quotient(a, upper, lower);
    const q = quotient(b, upper, lower);
    const r = quotient(seconds(a, a), upper, lower);
    const s = quotient(seconds(b, b), upper, lower);
    const to = means + (x << 4);
    v128.store(to, firsts(p, q));
    v128.store(to, seconds(p, q), 16);
    v128.store(to, firsts(r, s), 32);
    v128.store(to, seconds(r, s), 48);
  }
}

/**
 * Takes two rows of n bytes (`type` 0) or 16-bit numbers into the column sums (i32), one after the other, and
 * another one out for each; stores the sums by `size`, below 2^18, as pairs of f64 side by side. Up to 3
 * columns behind are changed too.
 */
export function columnMeans(
  arriving: usize, leaving: usize, arriving2: usize, leaving2: usize, n: i32, type: i32, size: i32,
  sums: usize, means: usize,
): void {
  if (type == U8) {
    columns<u8>(arriving, leaving, arriving2, leaving2, <usize> n, <f64> size, sums, means);
  } else columns<u16>(arriving, leaving, arriving2, leaving2, <usize> n, <f64> size, sums, means);
}

/** A byte of 0 or 1 for four pixels above their thresholds each, and the thresholds in f32. */
// @ts-ignore: decorator
@inline
function put<T>(src: usize, t: v128, u: v128, surface: usize, mask: usize): void {
  const v = four<T>(src);
  const a = f64x2.gt(f64x2.convert_low_i32x4_s(v), t);
  const b = f64x2.gt(f64x2.convert_low_i32x4_s(seconds(v, v)), u);
  const above = i32x4.shr_u(i32x4.shuffle(a, b, 0, 2, 4, 6), 31);
  const words = i16x8.narrow_i32x4_s(above, above);
  v128.store32_lane(mask, i8x16.narrow_i16x8_u(words, words), 0);
  v128.store(surface, firsts(f32x4.demote_f64x2_zero(t), f32x4.demote_f64x2_zero(u)));
}

function rows<T>(
  src: usize, src2: usize, n: usize, size: usize, means: usize, offset: f64,
  surface: usize, surface2: usize, mask: usize, mask2: usize,
): void {
  const divisor = f64x2.splat(<f64> size);
  const shift = f64x2.splat(offset);
  let ahead = means + (size << 4);
  let sum = f64x2.splat(0);
  for (let at = means; at < ahead; at += 16) sum = f64x2.add(sum, v128.load(at));
  for (let x: usize = 0; x < n; x += 4, means += 64, ahead += 64) {
    const p = f64x2.sub(f64x2.div(sum, divisor), shift);
    sum = f64x2.add(sum, f64x2.sub(v128.load(ahead), v128.load(means)));
    const q = f64x2.sub(f64x2.div(sum, divisor), shift);
    sum = f64x2.add(sum, f64x2.sub(v128.load(ahead, 16), v128.load(means, 16)));
    const r = f64x2.sub(f64x2.div(sum, divisor), shift);
    sum = f64x2.add(sum, f64x2.sub(v128.load(ahead, 32), v128.load(means, 32)));
    const s = f64x2.sub(f64x2.div(sum, divisor), shift);
    sum = f64x2.add(sum, f64x2.sub(v128.load(ahead, 48), v128.load(means, 48)));
    const at = x * sizeof<T>();
    put<T>(src + at, firsts(p, q), firsts(r, s), surface + (x << 2), mask + x);
    put<T>(src2 + at, seconds(p, q), seconds(r, s), surface2 + (x << 2), mask2 + x);
  }
}

/**
 * Compares two rows of n bytes (`type` 0) or 16-bit numbers with the means of `size` column means each, which
 * lie side by side (f64), less `offset`: a byte of 0 or 1 each at `mask` and `mask2`, the lowered means in f32
 * at `surface` and `surface2`. Three elements behind all four may be overwritten, and means of four more columns
 * are read.
 */
export function meanMasks(
  src: usize, src2: usize, type: i32, n: i32, size: i32, means: usize, offset: f64,
  surface: usize, surface2: usize, mask: usize, mask2: usize,
): void {
  if (type == U8) {
    rows<u8>(src, src2, <usize> n, <usize> size, means, offset, surface, surface2, mask, mask2);
  } else rows<u16>(src, src2, <usize> n, <usize> size, means, offset, surface, surface2, mask, mask2);
}
