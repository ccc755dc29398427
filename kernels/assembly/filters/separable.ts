// Correlation with one column and one row of weights: down the columns of a band into a scratch band,
// which stays in the second-level cache, then along its rows. Folded forms serve weights that mirror
// about their middle, which halves the multiplications; weights stand in the order in which they meet
// the image.
import { borderIndex } from "../shared/elements";

/** Sums and results in f32. */
const F32: i32 = 0;
/** Sums in f64 in scipy's order, results in f32, rounded after each axis. */
const PRECISE: i32 = 2;

/**
 * Filters `rows` rows of n: `taps` weights down, `alongTaps` along, of which `left` lie before the
 * pixel. src holds taps - 1 more rows. Rows of src and `work` are f64 unless `kind` is 0 (F32), rows
 * of dst are f64 only if it is 1. `work` has a row for each row and one more, `workStride` apart, each
 * with room for n + alongTaps - 1 elements and 128 bytes. Up to 60 bytes behind each row of dst are
 * overwritten.
 */
export function separableBand(
  src: usize, srcStride: usize, work: usize, workStride: usize, dst: usize, dstStride: usize,
  rows: i32, n: i32, weights: usize, taps: i32, symmetric: i32,
  alongWeights: usize, alongTaps: i32, alongSymmetric: i32, left: i32, mode: i32, constant: f64,
  kind: i32,
): void {
  if (symmetric && alongSymmetric) {
    const whole = rows & ~3;
    turnedBand(
      src, srcStride, work, dst, dstStride, whole, n, weights, taps >> 1, alongWeights,
      alongTaps >> 1, mode, constant, kind,
    );
    src += srcStride * whole;
    dst += dstStride * whole;
    rows -= whole;
  }
  const shift: usize = kind == F32 ? 2 : 3;
  const first = work + workStride + (<usize> left << shift);
  columns(src, srcStride, first, workStride, rows, n, weights, taps, symmetric, kind);
  for (let y = 0; y < rows; y++) {
    const row = first + workStride * y;
    const begin = row - (<usize> left << shift);
    const to = dst + dstStride * y;
    if (kind == F32) {
      padF32(row, n, left, alongTaps - 1 - left, mode, <f32> constant);
      if (alongSymmetric) rowSymmetricF32(begin, to, n, alongWeights, alongTaps >> 1);
      else rowF32(begin, to, n, alongWeights, alongTaps);
    } else {
      if (kind == PRECISE) roundRow(row, n);
      padF64(row, n, left, alongTaps - 1 - left, mode, constant);
      const result = kind == PRECISE ? work : to;
      lineF64(begin, 8, result, n, alongWeights, alongTaps, alongSymmetric);
      if (kind == PRECISE) narrowRow(work, to, n);
    }
  }
}

/**
 * Correlates down the columns: dst row y = Σ weights[i] · (src row y + i), of the kinds above; `work`
 * is a row of f64 for kind 2.
 */
export function columnsBand(
  src: usize, srcStride: usize, work: usize, dst: usize, dstStride: usize, rows: i32, n: i32,
  weights: usize, taps: i32, symmetric: i32, kind: i32,
): void {
  if (kind != PRECISE) {
    columns(src, srcStride, dst, dstStride, rows, n, weights, taps, symmetric, kind);
    return;
  }
  for (let y = 0; y < rows; y++) {
    lineF64(src + srcStride * y, srcStride, work, n, weights, taps, symmetric);
    narrowRow(work, dst + dstStride * y, n);
  }
}

function columns(
  src: usize, srcStride: usize, dst: usize, dstStride: usize, rows: i32, n: i32,
  weights: usize, taps: i32, symmetric: i32, kind: i32,
): void {
  const bytes = <usize> n << (kind == F32 ? 2 : 3);
  // Strips of 256 bytes: their rows stay in the first-level cache while the window moves down.
  for (let x: usize = 0; x < bytes; x += 256) {
    const strip = min<usize>(256, bytes - x);
    for (let y = 0; y < rows;) {
      const p = src + x + srcStride * y;
      const o = dst + x + dstStride * y;
      if (symmetric && y + 4 <= rows) {
        if (kind == F32) columnFourF32(p, srcStride, o, dstStride, strip, weights, taps >> 1);
        else columnFourF64(p, srcStride, o, dstStride, strip, weights, taps >> 1);
        y += 4;
        continue;
      }
      if (kind != F32) lineF64(p, srcStride, o, <i32> strip >> 3, weights, taps, symmetric);
      else if (symmetric) columnSymmetricF32(p, srcStride, o, strip, weights, taps >> 1);
      else columnF32(p, srcStride, o, strip, weights, taps);
      y++;
    }
  }
}

function padF32(row: usize, n: i32, left: i32, right: i32, mode: i32, constant: f32): void {
  for (let i = -left; i < n + right; i++) {
    if (i == 0) i = n;
    if (i == n + right) break;
    const from = borderIndex(i, n, mode);
    const value = from < 0 ? constant : load<f32>(row + (<usize> from << 2));
    store<f32>(row + ((<isize> i) << 2), value);
  }
}

function padF64(row: usize, n: i32, left: i32, right: i32, mode: i32, constant: f64): void {
  for (let i = -left; i < n + right; i++) {
    if (i == 0) i = n;
    if (i == n + right) break;
    const from = borderIndex(i, n, mode);
    const value = from < 0 ? constant : load<f64>(row + (<usize> from << 3));
    store<f64>(row + ((<isize> i) << 3), value);
  }
}

function rowF32(src: usize, dst: usize, n: i32, weights: usize, taps: i32): void {
  const end = <usize> n << 2;
  for (let x: usize = 0; x < end; x += 64) {
    let p = src + x;
    let k = v128.load32_splat(weights);
    let a = f32x4.mul(k, v128.load(p));
    let b = f32x4.mul(k, v128.load(p, 16));
    let c = f32x4.mul(k, v128.load(p, 32));
    let d = f32x4.mul(k, v128.load(p, 48));
    for (let i = 1; i < taps; i++) {
      p += 4;
      k = v128.load32_splat(weights + (<usize> i << 2));
      a = f32x4.add(a, f32x4.mul(k, v128.load(p)));
      b = f32x4.add(b, f32x4.mul(k, v128.load(p, 16)));
      c = f32x4.add(c, f32x4.mul(k, v128.load(p, 32)));
      d = f32x4.add(d, f32x4.mul(k, v128.load(p, 48)));
    }
    const o = dst + x;
    v128.store(o, a);
    v128.store(o, b, 16);
    v128.store(o, c, 32);
    v128.store(o, d, 48);
  }
}

function rowSymmetricF32(src: usize, dst: usize, n: i32, weights: usize, radius: i32): void {
  const end = <usize> n << 2;
  const middle = <usize> radius << 2;
  const centre = v128.load32_splat(weights + middle);
  let x: usize = 0;
  for (; x + 128 <= end; x += 128) {
    let p = src + x + middle;
    let q = p;
    let w = weights + middle;
    let a = f32x4.mul(centre, v128.load(p));
    let b = f32x4.mul(centre, v128.load(p, 16));
    let c = f32x4.mul(centre, v128.load(p, 32));
    let d = f32x4.mul(centre, v128.load(p, 48));
    let e = f32x4.mul(centre, v128.load(p, 64));
    let f = f32x4.mul(centre, v128.load(p, 80));
    let g = f32x4.mul(centre, v128.load(p, 96));
    let h = f32x4.mul(centre, v128.load(p, 112));
    while (w > weights) {
      p -= 4;
      q += 4;
      w -= 4;
      const k = v128.load32_splat(w);
      a = f32x4.add(a, f32x4.mul(k, f32x4.add(v128.load(p), v128.load(q))));
      b = f32x4.add(b, f32x4.mul(k, f32x4.add(v128.load(p, 16), v128.load(q, 16))));
      c = f32x4.add(c, f32x4.mul(k, f32x4.add(v128.load(p, 32), v128.load(q, 32))));
      d = f32x4.add(d, f32x4.mul(k, f32x4.add(v128.load(p, 48), v128.load(q, 48))));
      e = f32x4.add(e, f32x4.mul(k, f32x4.add(v128.load(p, 64), v128.load(q, 64))));
      f = f32x4.add(f, f32x4.mul(k, f32x4.add(v128.load(p, 80), v128.load(q, 80))));
      g = f32x4.add(g, f32x4.mul(k, f32x4.add(v128.load(p, 96), v128.load(q, 96))));
      h = f32x4.add(h, f32x4.mul(k, f32x4.add(v128.load(p, 112), v128.load(q, 112))));
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
    let p = src + x + middle;
    let q = p;
    let a = f32x4.mul(centre, v128.load(p));
    for (let w = weights + middle; w > weights;) {
      p -= 4;
      q += 4;
      w -= 4;
      a = f32x4.add(
        a,
        f32x4.mul(v128.load32_splat(w), f32x4.add(v128.load(p), v128.load(q))),
      );
    }
    v128.store(dst + x, a);
  }
}

function columnF32(
  src: usize, stride: usize, dst: usize, bytes: usize, weights: usize, taps: i32,
): void {
  for (let x: usize = 0; x < bytes; x += 64) {
    let p = src + x;
    let k = v128.load32_splat(weights);
    let a = f32x4.mul(k, v128.load(p));
    let b = f32x4.mul(k, v128.load(p, 16));
    let c = f32x4.mul(k, v128.load(p, 32));
    let d = f32x4.mul(k, v128.load(p, 48));
    for (let i = 1; i < taps; i++) {
      p += stride;
      k = v128.load32_splat(weights + (<usize> i << 2));
      a = f32x4.add(a, f32x4.mul(k, v128.load(p)));
      b = f32x4.add(b, f32x4.mul(k, v128.load(p, 16)));
      c = f32x4.add(c, f32x4.mul(k, v128.load(p, 32)));
      d = f32x4.add(d, f32x4.mul(k, v128.load(p, 48)));
    }
    const o = dst + x;
    v128.store(o, a);
    v128.store(o, b, 16);
    v128.store(o, c, 32);
    v128.store(o, d, 48);
  }
}

function columnSymmetricF32(
  src: usize, stride: usize, dst: usize, bytes: usize, weights: usize, radius: i32,
): void {
  const middle = weights + (<usize> radius << 2);
  const centre = v128.load32_splat(middle);
  for (let x: usize = 0; x < bytes; x += 32) {
    let p = src + x + stride * radius;
    let q = p;
    let w = middle;
    let a = f32x4.mul(centre, v128.load(p));
    let b = f32x4.mul(centre, v128.load(p, 16));
    for (let i = 0; i < radius; i++) {
      p -= stride;
      q += stride;
      w -= 4;
      const k = v128.load32_splat(w);
      a = f32x4.add(a, f32x4.mul(k, f32x4.add(v128.load(p), v128.load(q))));
      b = f32x4.add(b, f32x4.mul(k, f32x4.add(v128.load(p, 16), v128.load(q, 16))));
    }
    v128.store(dst + x, a);
    v128.store(dst + x, b, 16);
  }
}

/** Four rows of results at once. */
function columnFourF32(
  src: usize, stride: usize, dst: usize, dstStride: usize, bytes: usize, weights: usize,
  radius: i32,
): void {
  for (const end = src + bytes; src < end; src += 16, dst += 16) {
    fourF32(src, stride, dst, dstStride, 4, weights, radius, AS_ROWS);
  }
}

/** Four results to rows; four columns of four rows to vectors next to each other; four such vectors to rows. */
const AS_ROWS: i32 = 0;
const TURNED: i32 = 1;
const TURNED_BACK: i32 = 2;

/**
 * Four vectors of results that lie one `stride` apart. A step outwards takes in one vector above and one
 * below, which wait in registers until the others need them. Of results turned back, `count` columns are
 * stored.
 */
// @ts-ignore: decorator
@inline
function fourF32(
  src: usize, stride: usize, dst: usize, dstStride: usize, count: i32, weights: usize,
  radius: i32, how: i32,
): void {
  const middle = weights + (<usize> radius << 2);
  const centre = v128.load32_splat(middle);
  let p = src + stride * radius;
  let q = p + stride;
  let above0 = v128.load(p);
  let above1 = v128.load(q);
  q += stride;
  let above2 = v128.load(q);
  q += stride;
  let above3 = v128.load(q);
  let below0 = above0;
  let below1 = above1;
  let below2 = above2;
  let below3 = above3;
  let a = f32x4.mul(centre, above0);
  let b = f32x4.mul(centre, above1);
  let c = f32x4.mul(centre, above2);
  let d = f32x4.mul(centre, above3);
  for (let w = middle; w > weights;) {
    p -= stride;
    q += stride;
    w -= 4;
    const k = v128.load32_splat(w);
    above3 = above2;
    above2 = above1;
    above1 = above0;
    above0 = v128.load(p);
    below0 = below1;
    below1 = below2;
    below2 = below3;
    below3 = v128.load(q);
    a = f32x4.add(a, f32x4.mul(k, f32x4.add(above0, below0)));
    b = f32x4.add(b, f32x4.mul(k, f32x4.add(above1, below1)));
    c = f32x4.add(c, f32x4.mul(k, f32x4.add(above2, below2)));
    d = f32x4.add(d, f32x4.mul(k, f32x4.add(above3, below3)));
  }
  if (how != AS_ROWS) {
    const ab = i32x4.shuffle(a, b, 0, 4, 1, 5);
    const AB = i32x4.shuffle(a, b, 2, 6, 3, 7);
    const cd = i32x4.shuffle(c, d, 0, 4, 1, 5);
    const CD = i32x4.shuffle(c, d, 2, 6, 3, 7);
    a = i64x2.shuffle(ab, cd, 0, 2);
    b = i64x2.shuffle(ab, cd, 1, 3);
    c = i64x2.shuffle(AB, CD, 0, 2);
    d = i64x2.shuffle(AB, CD, 1, 3);
  }
  if (how == TURNED) {
    v128.store(dst, a);
    v128.store(dst, b, 16);
    v128.store(dst, c, 32);
    v128.store(dst, d, 48);
  } else if (count >= 4) {
    v128.store(dst, a);
    dst += dstStride;
    v128.store(dst, b);
    dst += dstStride;
    v128.store(dst, c);
    v128.store(dst + dstStride, d);
  } else {
    storeSome(a, dst, count);
    dst += dstStride;
    storeSome(b, dst, count);
    dst += dstStride;
    storeSome(c, dst, count);
    storeSome(d, dst + dstStride, count);
  }
}

/** The first one to three elements of a vector. */
function storeSome(v: v128, dst: usize, count: i32): void {
  v128.store32_lane(dst, v, 0);
  if (count > 1) v128.store32_lane(dst, v, 1, 4);
  if (count > 2) v128.store32_lane(dst, v, 2, 8);
}

/**
 * Both passes over groups of four rows, folded weights. What comes down the columns is turned, so that a
 * vector holds four rows of a column, or two of f64: along the rows its neighbours then lie in vectors of
 * their own.
 */
function turnedBand(
  src: usize, srcStride: usize, work: usize, dst: usize, dstStride: usize, rows: i32, n: i32,
  weights: usize, radius: i32, alongWeights: usize, alongRadius: i32, mode: i32, constant: f64,
  kind: i32,
): void {
  // Four elements of a column.
  const shift: usize = kind == F32 ? 4 : 5;
  const bytes = <usize> n << (shift - 2);
  const before = <usize> alongRadius << shift;
  const group = (<usize> n << shift) + 2 * before + 192;
  const first = work + before;
  for (let x: usize = 0; x < bytes; x += 256) {
    const strip = min<usize>(256, bytes - x);
    for (let y = 0; y < rows; y += 4) {
      const from = src + x + srcStride * y;
      const to = first + group * (y >> 2) + (x << 2);
      if (kind == F32) columnsTurned(from, srcStride, to, strip, weights, radius);
      else columnsTurnedF64(from, srcStride, to, strip, weights, radius, kind);
    }
  }
  const spare = work + group * (rows >> 2);
  for (let y = 0; y < rows; y += 4) {
    const row = first + group * (y >> 2);
    padTurned(row, n, alongRadius, mode, constant, kind);
    const to = dst + dstStride * y;
    if (kind == F32) rowsTurnedBack(row - before, to, dstStride, n, alongWeights, alongRadius);
    else {
      const half = row - before + 16;
      const under = to + 2 * dstStride;
      rowsTurnedBackF64(row - before, to, dstStride, n, alongWeights, alongRadius, kind, spare);
      rowsTurnedBackF64(half, under, dstStride, n, alongWeights, alongRadius, kind, spare);
    }
  }
}

/** As {@link columnFourF32}, turned. */
function columnsTurned(
  src: usize, stride: usize, dst: usize, bytes: usize, weights: usize, radius: i32,
): void {
  for (const end = src + bytes; src < end; src += 16, dst += 64) {
    fourF32(src, stride, dst, 0, 4, weights, radius, TURNED);
  }
}

/** As padF32, for columns of four rows. */
function padTurned(row: usize, n: i32, radius: i32, mode: i32, constant: f64, kind: i32): void {
  const shift: usize = kind == F32 ? 4 : 5;
  const outside = kind == F32 ? f32x4.splat(<f32> constant) : f64x2.splat(constant);
  for (let i = -radius; i < n + radius; i++) {
    if (i == 0) i = n;
    if (i == n + radius) break;
    const from = borderIndex(i, n, mode);
    const p = row + (<usize> from << shift);
    const q = row + ((<isize> i) << shift);
    v128.store(q, from < 0 ? outside : v128.load(p));
    if (kind != F32) v128.store(q, from < 0 ? outside : v128.load(p, 16), 16);
  }
}

/** Along four turned rows, and back. */
function rowsTurnedBack(
  src: usize, dst: usize, dstStride: usize, n: i32, weights: usize, radius: i32,
): void {
  for (; n > 0; n -= 4, src += 64, dst += 16) {
    fourF32(src, 16, dst, dstStride, n, weights, radius, TURNED_BACK);
  }
}

/** As {@link columnFourF32}, in scipy's order. */
function columnFourF64(
  src: usize, stride: usize, dst: usize, dstStride: usize, bytes: usize, weights: usize,
  radius: i32,
): void {
  for (const end = src + bytes; src < end; src += 16, dst += 16) {
    fourF64(src, stride, dst, dstStride, weights, radius, AS_ROWS, 0);
  }
}

/** As columnsTurned; each column's elements lie in two vectors. */
function columnsTurnedF64(
  src: usize, stride: usize, dst: usize, bytes: usize, weights: usize, radius: i32, kind: i32,
): void {
  for (const end = src + bytes; src < end; src += 16, dst += 64) {
    fourF64(src, stride, dst, 0, weights, radius, TURNED, kind);
  }
}

/** Along two of four turned rows, and back; `spare` has room for two rows of four elements. */
function rowsTurnedBackF64(
  src: usize, dst: usize, dstStride: usize, n: i32, weights: usize, radius: i32, kind: i32,
  spare: usize,
): void {
  const shift: usize = kind == PRECISE ? 2 : 3;
  for (; n >= 4; n -= 4, src += 128, dst += (<usize> 4) << shift) {
    fourF64(src, 32, dst, dstStride, weights, radius, TURNED_BACK, kind);
  }
  if (n == 0) return;
  fourF64(src, 32, spare, 32, weights, radius, TURNED_BACK, kind);
  memory.copy(dst, spare, <usize> n << shift);
  memory.copy(dst + dstStride, spare + 32, <usize> n << shift);
}

/** As {@link fourF32}, in scipy's order: the middle first, then pairs from the outermost inwards. */
// @ts-ignore: decorator
@inline
function fourF64(
  src: usize, stride: usize, dst: usize, dstStride: usize, weights: usize, radius: i32, how: i32,
  kind: i32,
): void {
  const middle = weights + (<usize> radius << 3);
  const centre = v128.load64_splat(middle);
  let p = src + stride * radius;
  let a = f64x2.mul(v128.load(p), centre);
  p += stride;
  let b = f64x2.mul(v128.load(p), centre);
  p += stride;
  let c = f64x2.mul(v128.load(p), centre);
  let d = f64x2.mul(v128.load(p + stride), centre);
  p = src;
  let above0 = v128.load(p);
  p += stride;
  let above1 = v128.load(p);
  p += stride;
  let above2 = v128.load(p);
  p += stride;
  let above3 = v128.load(p);
  let q = src + stride * (2 * radius);
  let below0 = v128.load(q);
  let below1 = v128.load(q + stride);
  let below2 = v128.load(q + 2 * stride);
  let below3 = v128.load(q + 3 * stride);
  for (let w = weights; w < middle; w += 8) {
    const k = v128.load64_splat(w);
    a = f64x2.add(a, f64x2.mul(f64x2.add(above0, below0), k));
    b = f64x2.add(b, f64x2.mul(f64x2.add(above1, below1), k));
    c = f64x2.add(c, f64x2.mul(f64x2.add(above2, below2), k));
    d = f64x2.add(d, f64x2.mul(f64x2.add(above3, below3), k));
    p += stride;
    q -= stride;
    above0 = above1;
    above1 = above2;
    above2 = above3;
    above3 = v128.load(p);
    below3 = below2;
    below2 = below1;
    below1 = below0;
    below0 = v128.load(q);
  }
  if (how == AS_ROWS) {
    v128.store(dst, a);
    dst += dstStride;
    v128.store(dst, b);
    dst += dstStride;
    v128.store(dst, c);
    v128.store(dst + dstStride, d);
    return;
  }
  if (how == TURNED) {
    if (kind == PRECISE) {
      a = rounded(a);
      b = rounded(b);
      c = rounded(c);
      d = rounded(d);
    }
    v128.store(dst, i64x2.shuffle(a, b, 0, 2));
    v128.store(dst, i64x2.shuffle(c, d, 0, 2), 16);
    v128.store(dst, i64x2.shuffle(a, b, 1, 3), 32);
    v128.store(dst, i64x2.shuffle(c, d, 1, 3), 48);
  } else if (kind == PRECISE) {
    const ab = i32x4.shuffle(f32x4.demote_f64x2_zero(a), f32x4.demote_f64x2_zero(b), 0, 4, 1, 5);
    const cd = i32x4.shuffle(f32x4.demote_f64x2_zero(c), f32x4.demote_f64x2_zero(d), 0, 4, 1, 5);
    v128.store(dst, i64x2.shuffle(ab, cd, 0, 2));
    v128.store(dst + dstStride, i64x2.shuffle(ab, cd, 1, 3));
  } else {
    v128.store(dst, i64x2.shuffle(a, b, 0, 2));
    v128.store(dst, i64x2.shuffle(c, d, 0, 2), 16);
    dst += dstStride;
    v128.store(dst, i64x2.shuffle(a, b, 1, 3));
    v128.store(dst, i64x2.shuffle(c, d, 1, 3), 16);
  }
}

/** f64 rounded to what f32 holds. */
// @ts-ignore: decorator
@inline
function rounded(v: v128): v128 {
  return f64x2.promote_low_f32x4(f32x4.demote_f64x2_zero(v));
}

/**
 * One line of a 64-bit correlation, `step` bytes between the elements under neighbouring weights: 8
 * along a row, the stride down a column.
 */
function lineF64(
  src: usize, step: usize, dst: usize, n: i32, weights: usize, taps: i32, symmetric: i32,
): void {
  if (symmetric) lineSymmetricF64(src, step, dst, n, weights, taps >> 1);
  else lineGeneralF64(src, step, dst, n, weights, taps);
}

/** In scipy's order, to the last bit: the middle first, then pairs from the outermost inwards. */
function lineSymmetricF64(
  src: usize, step: usize, dst: usize, n: i32, weights: usize, radius: i32,
): void {
  const centre = v128.load64_splat(weights + (<usize> radius << 3));
  const last = step * (2 * radius);
  const end = <usize> n << 3;
  for (let x: usize = 0; x < end; x += 64) {
    let p = src + x + step * radius;
    let a = f64x2.mul(v128.load(p), centre);
    let b = f64x2.mul(v128.load(p, 16), centre);
    let c = f64x2.mul(v128.load(p, 32), centre);
    let d = f64x2.mul(v128.load(p, 48), centre);
    p = src + x;
    let q = p + last;
    let w = weights;
    for (let i = 0; i < radius; i++) {
      const k = v128.load64_splat(w);
      a = f64x2.add(a, f64x2.mul(f64x2.add(v128.load(p), v128.load(q)), k));
      b = f64x2.add(b, f64x2.mul(f64x2.add(v128.load(p, 16), v128.load(q, 16)), k));
      c = f64x2.add(c, f64x2.mul(f64x2.add(v128.load(p, 32), v128.load(q, 32)), k));
      d = f64x2.add(d, f64x2.mul(f64x2.add(v128.load(p, 48), v128.load(q, 48)), k));
      p += step;
      q -= step;
      w += 8;
    }
    const o = dst + x;
    v128.store(o, a);
    v128.store(o, b, 16);
    v128.store(o, c, 32);
    v128.store(o, d, 48);
  }
}

/** In scipy's order: the last weight first, then from the first on. */
function lineGeneralF64(
  src: usize, step: usize, dst: usize, n: i32, weights: usize, taps: i32,
): void {
  const end = <usize> n << 3;
  const final = weights + (<usize> (taps - 1) << 3);
  const behind = step * (taps - 1);
  for (let x: usize = 0; x < end; x += 16) {
    let p = src + x;
    let a = f64x2.mul(v128.load(p + behind), v128.load64_splat(final));
    for (let w = weights; w < final; w += 8) {
      a = f64x2.add(a, f64x2.mul(v128.load(p), v128.load64_splat(w)));
      p += step;
    }
    v128.store(dst + x, a);
  }
}

/** Rounds f64 to what f32 holds. */
function roundRow(row: usize, n: i32): void {
  const end = row + (<usize> n << 3);
  for (; row < end; row += 16) {
    v128.store(row, rounded(v128.load(row)));
  }
}

/**
 * As {@link separableBand} with weights that mirror, for a window of `rows` × n results that nothing
 * beyond a border reaches: rows of src are f32 and begin as many elements before the first result as
 * weights do; they are multiplied by `scale`. Results are f64 (`wide`), or f32 from sums in f64. `work`
 * has room for taps + 2 · rows rows of n + alongTaps + 8 elements of 8 bytes.
 */
export function smoothWindow(
  src: usize, srcStride: usize, dst: usize, dstStride: usize, rows: i32, n: i32,
  weights: usize, taps: i32, alongWeights: usize, alongTaps: i32, scale: f64, wide: i32, work: usize,
): void {
  const columns = n + alongTaps - 1;
  const stride = (<usize> (columns + 8)) << 3;
  const middle = work + stride * (rows + taps - 1);
  const factor = f64x2.splat(scale);
  for (let y = 0; y < rows + taps - 1; y++) {
    for (let x: usize = 0; x < <usize> columns; x += 2) {
      const two = f64x2.promote_low_f32x4(v128.load64_zero(src + srcStride * y + (x << 2)));
      v128.store(work + stride * y + (x << 3), f64x2.mul(two, factor));
    }
  }
  for (let y = 0; y < rows; y++) {
    lineSymmetricF64(work + stride * y, stride, middle, columns, weights, taps >> 1);
    if (wide) lineSymmetricF64(middle, 8, dst, n, alongWeights, alongTaps >> 1);
    else {
      roundRow(middle, columns);
      const row = middle + stride;
      lineSymmetricF64(middle, 8, row, n, alongWeights, alongTaps >> 1);
      narrowRow(row, dst, n);
    }
    dst += dstStride;
  }
}

/** A row of f64 to f32; up to 4 bytes behind it are overwritten. */
function narrowRow(src: usize, dst: usize, n: i32): void {
  const end = <usize> n << 3;
  for (let x: usize = 0; x < end; x += 16) {
    v128.store64_lane(dst + (x >> 1), f32x4.demote_f64x2_zero(v128.load(src + x)), 0);
  }
}
