// Pixels compared with a threshold of their own each.
import { F32, U16, U8 } from "../shared/elements";
import { two } from "../shared/pixels";

function masked<T>(
  src: usize, surface: usize, offset: f64, n: i32, single: usize, mask: usize,
): void {
  const shift = f64x2.splat(offset);
  for (let x = 0; x < n; x += 2) {
    const t = f64x2.sub(v128.load(surface), shift);
    const bits = i64x2.bitmask(f64x2.gt(two<T>(src), t));
    v128.store64_lane(single, f32x4.demote_f64x2_zero(t), 0);
    store<u16>(mask, <u16> ((bits & 1) | ((bits & 2) << 7)));
    src += 2 * sizeof<T>();
    surface += 16;
    single += 8;
    mask += 2;
  }
}

/**
 * Compares n pixels with surface - offset (f64): a byte of 0 or 1 each at `mask`, the lowered surface in
 * f32 at `single`. One element behind both may be overwritten.
 */
export function surfaceMask(
  src: usize, type: i32, surface: usize, offset: f64, n: i32, single: usize, mask: usize,
): void {
  if (type == U8) masked<u8>(src, surface, offset, n, single, mask);
  else if (type == U16) masked<u16>(src, surface, offset, n, single, mask);
  else if (type == F32) masked<f32>(src, surface, offset, n, single, mask);
  else masked<f64>(src, surface, offset, n, single, mask);
}

/** Four pixels as f32. */
// @ts-ignore: decorator
@inline
function four<T>(src: usize): v128 {
  if (sizeof<T>() == 4) return v128.load(src);
  const words = sizeof<T>() == 1
    ? i16x8.extend_low_i8x16_u(v128.load32_zero(src))
    : v128.load64_zero(src);
  return f32x4.convert_i32x4_s(i32x4.extend_low_i16x8_u(words));
}

function guarded<T>(
  src: usize, surface: usize, offset: f32, guard: f32, part: f32, n: i32, mask: usize, list: usize,
): i32 {
  const shift = f32x4.splat(offset);
  const least = f32x4.splat(guard);
  const share = f32x4.splat(part);
  let found = 0;
  let x = 0;
  for (; x + 4 <= n; x += 4) {
    const v = four<T>(src);
    const smooth = v128.load(surface);
    const near = f32x4.add(f32x4.mul(f32x4.abs(smooth), share), least);
    const t = f32x4.sub(smooth, shift);
    v128.store(surface, t);
    const d = f32x4.sub(v, t);
    const bits = i32x4.bitmask(f32x4.gt(d, f32x4.splat(0)));
    // Four bits spread over four bytes.
    store<u32>(mask, (<u32> bits * 0x00204081) & 0x01010101);
    let close = i32x4.bitmask(f32x4.le(f32x4.abs(d), near));
    while (close != 0) {
      store<i32>(list + (<usize> found << 2), x + ctz(close));
      close &= close - 1;
      found++;
    }
    src += 4 * sizeof<T>();
    surface += 16;
    mask += 4;
  }
  for (; x < n; x++) {
    const smooth = load<f32>(surface);
    const t = smooth - offset;
    const d = <f32> load<T>(src) - t;
    store<f32>(surface, t);
    store<u8>(mask, <u8> (d > 0));
    if (abs(d) <= abs(smooth) * part + guard) {
      store<i32>(list + (<usize> found << 2), x);
      found++;
    }
    src += sizeof<T>();
    surface += 4;
    mask++;
  }
  return found;
}

/**
 * Lowers a f32 surface by `offset` in place and compares n u8, u16 or f32 pixels with it. Lists the
 * elements that lie within `guard`, and `part` of the surface, of it, n at most, and returns how many there
 * are.
 */
export function guardedMask(
  src: usize, type: i32, surface: usize, offset: f64, guard: f64, part: f64, n: i32, mask: usize,
  list: usize,
): i32 {
  const shift = <f32> offset;
  const near = <f32> guard;
  const share = <f32> part;
  if (type == U8) return guarded<u8>(src, surface, shift, near, share, n, mask, list);
  if (type == U16) return guarded<u16>(src, surface, shift, near, share, n, mask, list);
  return guarded<f32>(src, surface, shift, near, share, n, mask, list);
}

/**
 * Two weighted sums side by side of f64 that lie `step` bytes apart, the first from `first`, those behind the
 * last of the ring from its start: the middle first, then pairs from the outermost inwards, as scipy adds up
 * with symmetric weights.
 */
// @ts-ignore: decorator
@inline
function folded(
  first: usize, step: usize, start: usize, end: usize, weights: usize, count: usize,
): v128 {
  const last = count - 1;
  const half = last >> 1;
  const ring = end - start;
  let middle = first + half * step;
  if (middle >= end) middle -= ring;
  let sum = f64x2.mul(v128.load(middle), v128.load64_splat(weights + (half << 3)));
  let low = first;
  let high = first + last * step;
  if (high >= end) high -= ring;
  for (let i: usize = 0; i < half; i++) {
    const pair = f64x2.add(v128.load(low), v128.load(high));
    sum = f64x2.add(sum, f64x2.mul(pair, v128.load64_splat(weights + (i << 3))));
    low += step;
    if (low == end) low = start;
    high = high == start ? end - step : high - step;
  }
  return sum;
}

/** Rounded to 32 bits. */
// @ts-ignore: decorator
@inline
function single(v: v128): v128 {
  return f64x2.promote_low_f32x4(f32x4.demote_f64x2_zero(v));
}

function smoothed<T>(
  list: usize, found: i32, src: usize, offset: f64, n: i32, ring: usize, stride: usize, oldest: i32,
  down: usize, count: i32, along: usize, across: i32, fixed: i32, cval: f64, columns: usize, mask: usize,
): void {
  const end = ring + stride * count;
  const first = ring + stride * oldest;
  const left = across >> 1;
  const shift = f64x2.splat(sizeof<T>() == 4 ? <f64> <f32> offset : offset);
  let done = 0;
  for (let i = 0; i < found; i++) {
    const x = load<i32>(list + (<usize> i << 2));
    const behind = x + across + 1;
    for (let c = max(done, x); c < behind; c += 2) {
      const at = <usize> c << 3;
      const sums = folded(first + at, stride, ring + at, end + at, down, count);
      v128.store(columns + at, sizeof<T>() == 4 ? single(sums) : sums);
      done = c + 2;
    }
    if (fixed) {
      for (let c = x; c < min(behind, left); c++) store<f64>(columns + (<usize> c << 3), cval);
      for (let c = max(x, left + n); c < behind; c++) store<f64>(columns + (<usize> c << 3), cval);
    }
    const row = columns + (<usize> x << 3);
    const sums = folded(row, 8, row, row + (<usize> across << 3), along, across);
    const t = sizeof<T>() == 4
      ? single(f64x2.sub(single(sums), shift))
      : f64x2.sub(sums, shift);
    const bits = i64x2.bitmask(f64x2.gt(two<T>(src + <usize> x * sizeof<T>()), t));
    store<u8>(mask + <usize> x, <u8> (bits & 1));
    // The next pixel's came with it.
    if (i + 1 < found && load<i32>(list + (<usize> i << 2), 4) == x + 1) {
      store<u8>(mask + <usize> x, <u8> (bits >> 1), 1);
      i++;
    }
  }
}

/**
 * Compares listed u8, u16 or f32 pixels of a row with the smoothed picture less `offset`, summed in 64 bits
 * (for f32 rounded to 32 after each axis): a byte of 0 or 1 each at `mask`. The `count` rows of the window
 * (f64) stand in a ring of rows `stride` bytes apart, from row `oldest` on, padded by `across` / 2 columns on
 * both sides; the sums of padded columns are `cval` where `fixed`. `columns` has room for the sums of a
 * padded row and three more.
 */
export function smoothedMask(
  list: usize, found: i32, src: usize, type: i32, offset: f64, n: i32, ring: usize, stride: usize,
  oldest: i32, down: usize, count: i32, along: usize, across: i32, fixed: i32, cval: f64,
  columns: usize, mask: usize,
): void {
  if (type == U8) {
    smoothed<u8>(list, found, src, offset, n, ring, stride, oldest, down, count, along, across, fixed, cval, columns, mask);
  } else if (type == U16) {
    smoothed<u16>(list, found, src, offset, n, ring, stride, oldest, down, count, along, across, fixed, cval, columns, mask);
  } else {
    smoothed<f32>(list, found, src, offset, n, ring, stride, oldest, down, count, along, across, fixed, cval, columns, mask);
  }
}
