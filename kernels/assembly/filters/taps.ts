// Correlation with a list of taps: where each lies, and its weight. Serves any footprint in any rank.
import { slide } from "../shared/lanes";

/**
 * dst[x] = Σ weights[i] · src[x + offsets[i]], summed in the order of the list from zero on, as
 * scipy's `correlate` does. Offsets are i32 in bytes. Up to 60 bytes behind each row are overwritten.
 */
export function tapsF32(
  src: usize, srcStride: usize, dst: usize, dstStride: usize, rows: i32, n: i32,
  offsets: usize, weights: usize, count: i32,
): void {
  for (let y = 0; y < rows; y++) {
    tapsRowF32(src, dst, n, offsets, weights, count);
    src += srcStride;
    dst += dstStride;
  }
}

function tapsRowF32(
  src: usize, dst: usize, n: i32, offsets: usize, weights: usize, count: i32,
): void {
  const end = <usize> n << 2;
  const last = <usize> count << 2;
  let x: usize = 0;
  for (; x + 128 <= end; x += 128) {
    const s = src + x;
    let a = f32x4.splat(0);
    let b = a;
    let c = a;
    let d = a;
    let e = a;
    let f = a;
    let g = a;
    let h = a;
    for (let i: usize = 0; i < last; i += 4) {
      const p = s + load<i32>(offsets + i);
      const k = v128.load32_splat(weights + i);
      a = f32x4.add(a, f32x4.mul(k, v128.load(p)));
      b = f32x4.add(b, f32x4.mul(k, v128.load(p, 16)));
      c = f32x4.add(c, f32x4.mul(k, v128.load(p, 32)));
      d = f32x4.add(d, f32x4.mul(k, v128.load(p, 48)));
      e = f32x4.add(e, f32x4.mul(k, v128.load(p, 64)));
      f = f32x4.add(f, f32x4.mul(k, v128.load(p, 80)));
      g = f32x4.add(g, f32x4.mul(k, v128.load(p, 96)));
      h = f32x4.add(h, f32x4.mul(k, v128.load(p, 112)));
    }
    const o = dst + x;
    v128.store(o, a);
    v128.store(o, b, 16);
    v128.store(o, c, 32);
    v128.store(o, d, 48);
    v128.store(o, e, 64);
    v128.store(o, f, 80);
    v128.store(o, g, 96);
    v128.store(o, h, 112);
  }
  for (; x < end; x += 16) {
    const s = src + x;
    let a = f32x4.splat(0);
    for (let i: usize = 0; i < last; i += 4) {
      const k = v128.load32_splat(weights + i);
      a = f32x4.add(a, f32x4.mul(k, v128.load(s + load<i32>(offsets + i))));
    }
    v128.store(dst + x, a);
  }
}

/**
 * The same for taps that lie side by side: `count` runs of them, where each begins and how many it has,
 * weights one after the other. Pixels are loaded once for four taps. Up to 76 bytes behind each row are
 * overwritten, up to 96 behind each row of src read.
 */
export function runsF32(
  src: usize, srcStride: usize, dst: usize, dstStride: usize, rows: i32, n: i32,
  offsets: usize, lengths: usize, count: i32, weights: usize,
): void {
  for (let y = 0; y < rows; y++) {
    runsRowF32(src, dst, n, offsets, lengths, count, weights);
    src += srcStride;
    dst += dstStride;
  }
}

function runsRowF32(
  src: usize, dst: usize, n: i32, offsets: usize, lengths: usize, count: i32, weights: usize,
): void {
  const end = <usize> n << 2;
  const last = <usize> count << 2;
  for (let x: usize = 0; x < end; x += 80) {
    const s = src + x;
    let w = weights;
    let a = f32x4.splat(0);
    let b = a;
    let c = a;
    let d = a;
    let e = a;
    for (let run: usize = 0; run < last; run += 4) {
      let p = s + load<i32>(offsets + run);
      let v = v128.load(p);
      let v1 = v128.load(p, 16);
      let v2 = v128.load(p, 32);
      let v3 = v128.load(p, 48);
      let v4 = v128.load(p, 64);
      for (let left = load<i32>(lengths + run);; left -= 4) {
        let k = v128.load32_splat(w);
        a = f32x4.add(a, f32x4.mul(k, v));
        b = f32x4.add(b, f32x4.mul(k, v1));
        c = f32x4.add(c, f32x4.mul(k, v2));
        d = f32x4.add(d, f32x4.mul(k, v3));
        e = f32x4.add(e, f32x4.mul(k, v4));
        w += 4;
        if (left == 1) break;
        const v5 = v128.load(p, 80);
        k = v128.load32_splat(w);
        a = f32x4.add(a, f32x4.mul(k, slide(v, v1, 4)));
        b = f32x4.add(b, f32x4.mul(k, slide(v1, v2, 4)));
        c = f32x4.add(c, f32x4.mul(k, slide(v2, v3, 4)));
        d = f32x4.add(d, f32x4.mul(k, slide(v3, v4, 4)));
        e = f32x4.add(e, f32x4.mul(k, slide(v4, v5, 4)));
        w += 4;
        if (left == 2) break;
        k = v128.load32_splat(w);
        a = f32x4.add(a, f32x4.mul(k, slide(v, v1, 8)));
        b = f32x4.add(b, f32x4.mul(k, slide(v1, v2, 8)));
        c = f32x4.add(c, f32x4.mul(k, slide(v2, v3, 8)));
        d = f32x4.add(d, f32x4.mul(k, slide(v3, v4, 8)));
        e = f32x4.add(e, f32x4.mul(k, slide(v4, v5, 8)));
        w += 4;
        if (left == 3) break;
        k = v128.load32_splat(w);
        a = f32x4.add(a, f32x4.mul(k, slide(v, v1, 12)));
        b = f32x4.add(b, f32x4.mul(k, slide(v1, v2, 12)));
        c = f32x4.add(c, f32x4.mul(k, slide(v2, v3, 12)));
        d = f32x4.add(d, f32x4.mul(k, slide(v3, v4, 12)));
        e = f32x4.add(e, f32x4.mul(k, slide(v4, v5, 12)));
        w += 4;
        if (left == 4) break;
        p += 16;
        v = v1;
        v1 = v2;
        v2 = v3;
        v3 = v4;
        v4 = v5;
      }
    }
    const o = dst + x;
    v128.store(o, a);
    v128.store(o, b, 16);
    v128.store(o, c, 32);
    v128.store(o, d, 48);
    v128.store(o, e, 64);
  }
}

/** The same as tapsF32 in 64 bits, to the last bit what scipy gives. */
export function tapsF64(
  src: usize, srcStride: usize, dst: usize, dstStride: usize, rows: i32, n: i32,
  offsets: usize, weights: usize, count: i32,
): void {
  for (let y = 0; y < rows; y++) {
    tapsRowF64(src, dst, n, offsets, weights, count);
    src += srcStride;
    dst += dstStride;
  }
}

function tapsRowF64(
  src: usize, dst: usize, n: i32, offsets: usize, weights: usize, count: i32,
): void {
  const end = <usize> n << 3;
  for (let x: usize = 0; x < end; x += 64) {
    const s = src + x;
    let a = f64x2.splat(0);
    let b = a;
    let c = a;
    let d = a;
    for (let i: usize = 0; i < <usize> count; i++) {
      const p = s + load<i32>(offsets + (i << 2));
      const k = v128.load64_splat(weights + (i << 3));
      a = f64x2.add(a, f64x2.mul(k, v128.load(p)));
      b = f64x2.add(b, f64x2.mul(k, v128.load(p, 16)));
      c = f64x2.add(c, f64x2.mul(k, v128.load(p, 32)));
      d = f64x2.add(d, f64x2.mul(k, v128.load(p, 48)));
    }
    const o = dst + x;
    v128.store(o, a);
    v128.store(o, b, 16);
    v128.store(o, c, 32);
    v128.store(o, d, 48);
  }
}

/** Adds a number to all elements of f32 rows. */
export function shiftRows(dst: usize, dstStride: usize, rows: i32, n: i32, amount: f64): void {
  for (let y = 0; y < rows; y++) {
    shiftRow(dst, n, <f32> amount);
    dst += dstStride;
  }
}

function shiftRow(dst: usize, n: i32, amount: f32): void {
  const end = dst + (<usize> n << 2);
  const four = f32x4.splat(amount);
  for (; dst + 16 <= end; dst += 16) v128.store(dst, f32x4.add(v128.load(dst), four));
  for (; dst < end; dst += 4) store<f32>(dst, load<f32>(dst) + amount);
}

/** Multiplies all elements of f64 rows by a number; up to 8 bytes behind each row are overwritten. */
export function scaleRows(dst: usize, dstStride: usize, rows: i32, n: i32, factor: f64): void {
  for (let y = 0; y < rows; y++) {
    scaleRow(dst, n, f64x2.splat(factor));
    dst += dstStride;
  }
}

function scaleRow(dst: usize, n: i32, factor: v128): void {
  const end = <usize> n << 3;
  for (let x: usize = 0; x < end; x += 16) {
    v128.store(dst + x, f64x2.mul(v128.load(dst + x), factor));
  }
}

/** dst[x] += src[x]², f64. */
export function addSquares(
  src: usize, srcStride: usize, dst: usize, dstStride: usize, rows: i32, n: i32,
): void {
  for (let y = 0; y < rows; y++) {
    addSquaresRow(src, dst, n);
    src += srcStride;
    dst += dstStride;
  }
}

function addSquaresRow(src: usize, dst: usize, n: i32): void {
  const end = <usize> n << 3;
  for (let x: usize = 0; x < end; x += 16) {
    const v = v128.load(src + x);
    v128.store(dst + x, f64x2.add(v128.load(dst + x), f64x2.mul(v, v)));
  }
}

/** dst[x] = √dst[x] / divisor, f64. */
export function rootRows(dst: usize, dstStride: usize, rows: i32, n: i32, divisor: f64): void {
  for (let y = 0; y < rows; y++) {
    rootRow(dst, n, divisor);
    dst += dstStride;
  }
}

function rootRow(dst: usize, n: i32, divisor: f64): void {
  const end = dst + (<usize> n << 3);
  const both = f64x2.splat(divisor);
  for (; dst + 16 <= end; dst += 16) {
    v128.store(dst, f64x2.div(f64x2.sqrt(v128.load(dst)), both));
  }
  if (dst < end) store<f64>(dst, sqrt(load<f64>(dst)) / divisor);
}

/**
 * dst[x] = 1 where one tap meets a negative and one a positive value, else 0; src f64 (`wide`) or f32,
 * dst bytes, of which up to 3 behind each row are overwritten.
 */
export function signRows(
  src: usize, srcStride: usize, dst: usize, dstStride: usize, rows: i32, n: i32,
  offsets: usize, count: i32, wide: i32,
): void {
  for (let y = 0; y < rows; y++) {
    if (wide) signRowF64(src, dst, n, offsets, count);
    else signRowF32(src, dst, n, offsets, count);
    src += srcStride;
    dst += dstStride;
  }
}

function signRowF32(src: usize, dst: usize, n: i32, offsets: usize, count: i32): void {
  const zero = f32x4.splat(0);
  const last = <usize> count << 2;
  for (let x: usize = 0; x < <usize> n; x += 4) {
    const s = src + (x << 2);
    let negative = zero;
    let positive = zero;
    for (let i: usize = 0; i < last; i += 4) {
      const v = v128.load(s + load<i32>(offsets + i));
      negative = v128.or(negative, f32x4.lt(v, zero));
      positive = v128.or(positive, f32x4.gt(v, zero));
    }
    const both = v128.and(v128.and(negative, positive), i32x4.splat(1));
    const short = i16x8.narrow_i32x4_s(both, both);
    v128.store32_lane(dst + x, i8x16.narrow_i16x8_s(short, short), 0);
  }
}

function signRowF64(src: usize, dst: usize, n: i32, offsets: usize, count: i32): void {
  const zero = f64x2.splat(0);
  const last = <usize> count << 2;
  for (let x: usize = 0; x < <usize> n; x += 2) {
    const s = src + (x << 3);
    let negative = zero;
    let positive = zero;
    for (let i: usize = 0; i < last; i += 4) {
      const v = v128.load(s + load<i32>(offsets + i));
      negative = v128.or(negative, f64x2.lt(v, zero));
      positive = v128.or(positive, f64x2.gt(v, zero));
    }
    const both = i64x2.bitmask(v128.and(negative, positive));
    store<u16>(dst + x, <u16> ((both & 1) | ((both & 2) << 7)));
  }
}
