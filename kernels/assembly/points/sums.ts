// Sums of whole arrays.
import { F32, U8 } from "../shared/elements";

/** Up to 128 floats with eight accumulators. */
function block<T>(src: usize, n: i32): T {
  if (n < 8) {
    let sum: T = 0;
    for (let i = 0; i < n; i++) sum += load<T>(src + (<usize> i) * sizeof<T>());
    return sum;
  }
  const eight = 8 * sizeof<T>();
  const end = src + <usize> (n >> 3) * eight;
  let a = v128.load(src);
  let b = v128.load(src, 16);
  let c = b;
  let d = b;
  if (sizeof<T>() == 8) {
    c = v128.load(src, 32);
    d = v128.load(src, 48);
  }
  let at = src + eight;
  for (; at < end; at += eight) {
    a = v128.add<T>(a, v128.load(at));
    b = v128.add<T>(b, v128.load(at, 16));
    if (sizeof<T>() == 8) {
      c = v128.add<T>(c, v128.load(at, 32));
      d = v128.add<T>(d, v128.load(at, 48));
    }
  }
  let sum: T;
  if (sizeof<T>() == 4) {
    const four = (v: v128): T =>
      (v128.extract_lane<T>(v, 0) + v128.extract_lane<T>(v, 1)) + (v128.extract_lane<T>(v, 2) + v128.extract_lane<T>(v, 3));
    sum = four(a) + four(b);
  } else {
    const two = (v: v128): T => v128.extract_lane<T>(v, 0) + v128.extract_lane<T>(v, 1);
    sum = (two(a) + two(b)) + (two(c) + two(d));
  }
  for (let i = n & ~7; i < n; i++) sum += load<T>(src + (<usize> i) * sizeof<T>());
  return sum;
}

function pairwise<T>(src: usize, n: i32): T {
  if (n <= 128) return block<T>(src, n);
  const half = (n >> 1) & ~7;
  return pairwise<T>(src, half) + pairwise<T>(src + (<usize> half) * sizeof<T>(), n - half);
}

/**
 * Sum of n f32 (`type` 2) or f64 in their type, as numpy adds up a contiguous array: blocks of up to 128
 * with eight accumulators, blocks pairwise.
 */
export function pairwiseSum(src: usize, n: i32, type: i32): f64 {
  return type == F32 ? <f64> pairwise<f32>(src, n) : pairwise<f64>(src, n);
}

/** Sum of n bytes (`type` 0) or 16-bit numbers, at most 2^16 of them. */
export function wholeSum(src: usize, n: i32, type: i32): f64 {
  let sums = i32x4.splat(0);
  let x = 0;
  if (type == U8) {
    for (; x + 16 <= n; x += 16) {
      const words = i16x8.extadd_pairwise_i8x16_u(v128.load(src + <usize> x));
      sums = i32x4.add(sums, i32x4.extadd_pairwise_i16x8_u(words));
    }
  } else {
    for (; x + 8 <= n; x += 8) {
      sums = i32x4.add(sums, i32x4.extadd_pairwise_i16x8_u(v128.load(src + (<usize> x << 1))));
    }
  }
  let sum = <f64> <u32> i32x4.extract_lane(sums, 0) + <f64> <u32> i32x4.extract_lane(sums, 1) +
    <f64> <u32> i32x4.extract_lane(sums, 2) + <f64> <u32> i32x4.extract_lane(sums, 3);
  for (; x < n; x++) {
    sum += type == U8 ? <f64> load<u8>(src + <usize> x) : <f64> load<u16>(src + (<usize> x << 1));
  }
  return sum;
}
