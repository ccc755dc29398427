// Sliding minimum and maximum over a band of padded rows. `T` is the element type, `O` says which
// of the two: u8 the minimum, u16 the maximum (types are the constants that generics can carry).
import { F32, U16, U8 } from "../shared/elements";

// @ts-ignore: decorator
@inline
function pick<T, O>(a: v128, b: v128): v128 {
  if (isFloat<T>()) return sizeof<O>() == 1 ? v128.pmin<T>(a, b) : v128.pmax<T>(a, b);
  return sizeof<O>() == 1 ? v128.min<T>(a, b) : v128.max<T>(a, b);
}

/** dst = extremum of a row and the same row `shift` bytes further; dst may be src. */
function pairRow<T, O>(src: usize, shift: usize, dst: usize, bytes: usize): void {
  for (let x: usize = 0; x < bytes; x += 64) {
    const p = src + x;
    const q = p + shift;
    const a = pick<T, O>(v128.load(p), v128.load(q));
    const b = pick<T, O>(v128.load(p, 16), v128.load(q, 16));
    const c = pick<T, O>(v128.load(p, 32), v128.load(q, 32));
    const d = pick<T, O>(v128.load(p, 48), v128.load(q, 48));
    const o = dst + x;
    v128.store(o, a);
    v128.store(o, b, 16);
    v128.store(o, c, 32);
    v128.store(o, d, 48);
  }
}

/**
 * Column pass over one strip of 64 bytes, after van Herk and Gil & Werman: dst row y is the extremum
 * of src rows y … y + size - 1, for rows < size. `suffix` holds 64 bytes for each of `size` rows.
 */
function strip<T, O>(
  src: usize, stride: usize, suffix: usize, dst: usize, dstStride: usize, size: i32, rows: i32,
): void {
  let p = src + stride * (size - 1);
  let s = suffix + ((<usize> (size - 1)) << 6);
  let a = v128.load(p);
  let b = v128.load(p, 16);
  let c = v128.load(p, 32);
  let d = v128.load(p, 48);
  for (let j = size - 2; j >= 0; j--) {
    v128.store(s, a);
    v128.store(s, b, 16);
    v128.store(s, c, 32);
    v128.store(s, d, 48);
    p -= stride;
    s -= 64;
    a = pick<T, O>(a, v128.load(p));
    b = pick<T, O>(b, v128.load(p, 16));
    c = pick<T, O>(c, v128.load(p, 32));
    d = pick<T, O>(d, v128.load(p, 48));
  }
  v128.store(dst, a);
  v128.store(dst, b, 16);
  v128.store(dst, c, 32);
  v128.store(dst, d, 48);
  if (rows == 1) return;
  p = src + stride * size;
  s += 64;
  dst += dstStride;
  a = v128.load(p);
  b = v128.load(p, 16);
  c = v128.load(p, 32);
  d = v128.load(p, 48);
  for (let j = 1;;) {
    v128.store(dst, pick<T, O>(a, v128.load(s)));
    v128.store(dst, pick<T, O>(b, v128.load(s, 16)), 16);
    v128.store(dst, pick<T, O>(c, v128.load(s, 32)), 32);
    v128.store(dst, pick<T, O>(d, v128.load(s, 48)), 48);
    if (++j == rows) return;
    dst += dstStride;
    s += 64;
    p += stride;
    a = pick<T, O>(a, v128.load(p));
    b = pick<T, O>(b, v128.load(p, 16));
    c = pick<T, O>(c, v128.load(p, 32));
    d = pick<T, O>(d, v128.load(p, 48));
  }
}

function columns<T, O>(
  src: usize, stride: usize, suffix: usize, dst: usize, dstStride: usize, size: i32, rows: i32,
  bytes: usize,
): void {
  for (let x: usize = 0; x < bytes; x += 64) {
    strip<T, O>(src + x, stride, suffix, dst + x, dstStride, size, rows);
  }
}

/** Extremum of `size` neighbours along a row, by doubling; `row` is overwritten. */
function alongRow<T, O>(row: usize, dst: usize, n: i32, size: i32): void {
  const bytes = (<usize> (n + size - 1)) * sizeof<T>();
  let have = 1;
  while (2 * have < size) {
    pairRow<T, O>(row, (<usize> have) * sizeof<T>(), row, bytes - (<usize> have) * sizeof<T>());
    have *= 2;
  }
  pairRow<T, O>(row, (<usize> (size - have)) * sizeof<T>(), dst, (<usize> n) * sizeof<T>());
}

function rectangle<T, O>(
  src: usize, srcStride: usize, dst: usize, dstStride: usize, rows: i32, n: i32,
  width: i32, height: i32, work: usize,
): void {
  const suffix = work + srcStride * height;
  const bytes = (<usize> (n + width - 1)) * sizeof<T>();
  for (let y = 0; y < rows; y += height) {
    const count = min(height, rows - y);
    const from = src + srcStride * y;
    if (height == 1) memory.copy(work, from, bytes);
    else columns<T, O>(from, srcStride, suffix, work, srcStride, height, count, bytes);
    for (let i = 0; i < count; i++) {
      const row = work + srcStride * i;
      const to = dst + dstStride * (y + i);
      if (width == 1) memory.copy(to, row, bytes);
      else alongRow<T, O>(row, to, n, width);
    }
  }
}

/** The extremum of many rows whose addresses stand in a table. */
function gather<T, O>(table: usize, entries: i32, dst: usize, bytes: usize): void {
  const end = table + ((<usize> entries) << 2);
  for (let x: usize = 0; x < bytes; x += 64) {
    let p = (<usize> load<u32>(table)) + x;
    let a = v128.load(p);
    let b = v128.load(p, 16);
    let c = v128.load(p, 32);
    let d = v128.load(p, 48);
    for (let t = table + 4; t < end; t += 4) {
      p = (<usize> load<u32>(t)) + x;
      a = pick<T, O>(a, v128.load(p));
      b = pick<T, O>(b, v128.load(p, 16));
      c = pick<T, O>(c, v128.load(p, 32));
      d = pick<T, O>(d, v128.load(p, 48));
    }
    const o = dst + x;
    v128.store(o, a);
    v128.store(o, b, 16);
    v128.store(o, c, 32);
    v128.store(o, d, 48);
  }
}

/** Extrema along one source row for every run length of the footprint, shortest first. */
function lengthsOf<T, O>(
  src: usize, bytes: usize, lengths: usize, count: i32, power: usize, ring: usize, step: usize,
): void {
  let have = 1;
  let from = src;
  for (let i = 0; i < count; i++) {
    const length = load<i32>(lengths + ((<usize> i) << 2));
    while (2 * have <= length) {
      const shift = (<usize> have) * sizeof<T>();
      pairRow<T, O>(from, shift, power, bytes - shift);
      from = power;
      have *= 2;
    }
    const shift = (<usize> (length - have)) * sizeof<T>();
    if (shift == 0) memory.copy(ring, from, bytes);
    else pairRow<T, O>(from, shift, ring, bytes - shift);
    ring += step;
  }
}

/**
 * The program of a footprint: `lengths` are its distinct run lengths in ascending order, `runs` holds
 * for each run its row, the bytes to its first column and the index of its length. `ring` has room
 * for `height` rows of every length.
 */
function footprint<T, O>(
  src: usize, srcStride: usize, dst: usize, dstStride: usize, rows: i32, n: i32,
  width: i32, height: i32, lengths: usize, lengthCount: i32, runs: usize, runCount: i32, work: usize,
): void {
  const power = work;
  const table = work + srcStride;
  const ring = (table + ((<usize> runCount) << 2) + 127) & ~63;
  const step = srcStride * height;
  const inBytes = (<usize> (n + width - 1)) * sizeof<T>();
  const bytes = (<usize> n) * sizeof<T>();
  for (let y = 0; y < rows + height - 1; y++) {
    const slot = srcStride * (y % height);
    lengthsOf<T, O>(src + srcStride * y, inBytes, lengths, lengthCount, power, ring + slot, step);
    const to = y - height + 1;
    if (to < 0) continue;
    for (let i = 0; i < runCount; i++) {
      const run = runs + (<usize> i) * 12;
      const row = (to + load<i32>(run)) % height;
      store<u32>(
        table + ((<usize> i) << 2),
        ring + step * load<i32>(run, 8) + srcStride * row + load<u32>(run, 4),
      );
    }
    gather<T, O>(table, runCount, dst + dstStride * to, bytes);
  }
}

/**
 * Minimum (`op` 0) or maximum (1) over a rectangle, for a band: `rows` rows of n elements from
 * rows + height - 1 rows of n + width - 1. `work` has room for height · (srcStride + 64) bytes.
 */
export function extremumRectangle(
  src: usize, srcStride: usize, dst: usize, dstStride: usize, rows: i32, n: i32,
  width: i32, height: i32, work: usize, type: i32, op: i32,
): void {
  if (op == 0) {
    if (type == U8) rectangle<u8, u8>(src, srcStride, dst, dstStride, rows, n, width, height, work);
    else if (type == U16) rectangle<u16, u8>(src, srcStride, dst, dstStride, rows, n, width, height, work);
    else if (type == F32) rectangle<f32, u8>(src, srcStride, dst, dstStride, rows, n, width, height, work);
    else rectangle<f64, u8>(src, srcStride, dst, dstStride, rows, n, width, height, work);
  } else {
    if (type == U8) rectangle<u8, u16>(src, srcStride, dst, dstStride, rows, n, width, height, work);
    else if (type == U16) rectangle<u16, u16>(src, srcStride, dst, dstStride, rows, n, width, height, work);
    else if (type == F32) rectangle<f32, u16>(src, srcStride, dst, dstStride, rows, n, width, height, work);
    else rectangle<f64, u16>(src, srcStride, dst, dstStride, rows, n, width, height, work);
  }
}

/** As {@link extremumRectangle} for a footprint given as a program of runs. */
export function extremumRuns(
  src: usize, srcStride: usize, dst: usize, dstStride: usize, rows: i32, n: i32,
  width: i32, height: i32, lengths: usize, lengthCount: i32, runs: usize, runCount: i32, work: usize,
  type: i32, op: i32,
): void {
  // deno-fmt-ignore
  if (op == 0) {
    if (type == U8) footprint<u8, u8>(src, srcStride, dst, dstStride, rows, n, width, height, lengths, lengthCount, runs, runCount, work);
    else if (type == U16) footprint<u16, u8>(src, srcStride, dst, dstStride, rows, n, width, height, lengths, lengthCount, runs, runCount, work);
    else if (type == F32) footprint<f32, u8>(src, srcStride, dst, dstStride, rows, n, width, height, lengths, lengthCount, runs, runCount, work);
    else footprint<f64, u8>(src, srcStride, dst, dstStride, rows, n, width, height, lengths, lengthCount, runs, runCount, work);
  } else {
    if (type == U8) footprint<u8, u16>(src, srcStride, dst, dstStride, rows, n, width, height, lengths, lengthCount, runs, runCount, work);
    else if (type == U16) footprint<u16, u16>(src, srcStride, dst, dstStride, rows, n, width, height, lengths, lengthCount, runs, runCount, work);
    else if (type == F32) footprint<f32, u16>(src, srcStride, dst, dstStride, rows, n, width, height, lengths, lengthCount, runs, runCount, work);
    else footprint<f64, u16>(src, srcStride, dst, dstStride, rows, n, width, height, lengths, lengthCount, runs, runCount, work);
  }
}

function rowHasNaN<T>(src: usize, n: i32): bool {
  let x = 0;
  let bad = i32x4.splat(0);
  const lanes = <i32> (16 / sizeof<T>());
  for (; x + lanes <= n; x += lanes) {
    const v = v128.load(src + (<usize> x) * sizeof<T>());
    bad = v128.or(bad, v128.ne<T>(v, v));
  }
  if (v128.any_true(bad)) return true;
  for (; x < n; x++) {
    const v = load<T>(src + (<usize> x) * sizeof<T>());
    if (v != v) return true;
  }
  return false;
}

/** Whether rows of n floats hold a NaN. */
export function hasNaN(src: usize, stride: usize, rows: i32, n: i32, type: i32): i32 {
  for (let y = 0; y < rows; y++) {
    if (type == F32 ? rowHasNaN<f32>(src, n) : rowHasNaN<f64>(src, n)) return 1;
    src += stride;
  }
  return 0;
}

function combineRow<T, O>(src: usize, dst: usize, n: i32): void {
  let x: usize = 0;
  const bytes = (<usize> n) * sizeof<T>();
  for (; x + 16 <= bytes; x += 16) {
    v128.store(dst + x, pick<T, O>(v128.load(dst + x), v128.load(src + x)));
  }
  for (; x < bytes; x += sizeof<T>()) {
    const a = load<T>(dst + x);
    const b = load<T>(src + x);
    store<T>(dst + x, sizeof<O>() == 1 ? (b < a ? b : a) : (b > a ? b : a));
  }
}

/** dst = extremum of dst and src, n elements. */
export function combine(src: usize, dst: usize, n: i32, type: i32, op: i32): void {
  if (op == 0) {
    if (type == U8) combineRow<u8, u8>(src, dst, n);
    else if (type == U16) combineRow<u16, u8>(src, dst, n);
    else if (type == F32) combineRow<f32, u8>(src, dst, n);
    else combineRow<f64, u8>(src, dst, n);
  } else {
    if (type == U8) combineRow<u8, u16>(src, dst, n);
    else if (type == U16) combineRow<u16, u16>(src, dst, n);
    else if (type == F32) combineRow<f32, u16>(src, dst, n);
    else combineRow<f64, u16>(src, dst, n);
  }
}
