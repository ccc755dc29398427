// Small neighbourhoods of u8, u16 or f32, most of three by three, results in f32. Whole numbers are summed
// as such, without any rounding. In f32 differences come first, as in ./differences. src points at the upper
// left neighbour of the first pixel; up to 60 bytes behind each row of dst are overwritten.
import { U16, U8 } from "../shared/elements";
import { slide, storePair } from "../shared/lanes";

/** Four times the pixel less its neighbours. */
export function laplaceRows(
  src: usize, srcStride: usize, dst: usize, dstStride: usize, rows: i32, n: i32, type: i32,
  work: usize,
): void {
  if (type == U8 || type == U16) {
    for (let y = 0; y < rows; y++) {
      const row = src + srcStride;
      if (type == U8) laplaceU8(src, row, row + srcStride, dst, n);
      else laplaceU16(src, row, row + srcStride, dst, n);
      src = row;
      dst += dstStride;
    }
    return;
  }
  for (let y = 0; y < rows; y += 2) {
    // A last row by itself has its own last row for the next one's, whose results nobody needs.
    const isPair = y + 1 < rows;
    const under = src + srcStride * (isPair ? 3 : 2);
    laplacePair(src, srcStride, under, dst, isPair ? dst + dstStride : work, n);
    src += 2 * srcStride;
    dst += 2 * dstStride;
  }
}

/** Stores eight whole numbers of 16 bits as f32. */
// @ts-ignore: decorator
@inline
function storeEight(v: v128, dst: usize): void {
  v128.store(dst, f32x4.convert_i32x4_s(i32x4.extend_low_i16x8_s(v)));
  v128.store(dst, f32x4.convert_i32x4_s(i32x4.extend_high_i16x8_s(v)), 16);
}

/** Four times c less the sum of the others. */
// @ts-ignore: decorator
@inline
function laplaceI16(c: v128, p: v128, q: v128, r: v128, s: v128): v128 {
  return i16x8.sub(i16x8.shl(c, 2), i16x8.add(i16x8.add(p, q), i16x8.add(r, s)));
}

function laplaceU8(above: usize, row: usize, below: usize, dst: usize, n: i32): void {
  let q = v128.load(row);
  above++;
  below++;
  for (const end = dst + (<usize> n << 2); dst < end; dst += 64) {
    row += 16;
    const q1 = v128.load(row);
    const c = slide(q, q1, 1);
    const s = slide(q, q1, 2);
    const p = v128.load(above);
    const r = v128.load(below);
    const low = laplaceI16(
      i16x8.extend_low_i8x16_u(c), i16x8.extend_low_i8x16_u(p), i16x8.extend_low_i8x16_u(q),
      i16x8.extend_low_i8x16_u(r), i16x8.extend_low_i8x16_u(s),
    );
    const high = laplaceI16(
      i16x8.extend_high_i8x16_u(c), i16x8.extend_high_i8x16_u(p), i16x8.extend_high_i8x16_u(q),
      i16x8.extend_high_i8x16_u(r), i16x8.extend_high_i8x16_u(s),
    );
    storeEight(low, dst);
    storeEight(high, dst + 32);
    q = q1;
    above += 16;
    below += 16;
  }
}

/** As {@link laplaceI16}. */
// @ts-ignore: decorator
@inline
function laplaceI32(c: v128, p: v128, q: v128, r: v128, s: v128): v128 {
  return i32x4.sub(i32x4.shl(c, 2), i32x4.add(i32x4.add(p, q), i32x4.add(r, s)));
}

function laplaceU16(above: usize, row: usize, below: usize, dst: usize, n: i32): void {
  let q = v128.load(row);
  above += 2;
  below += 2;
  for (const end = dst + (<usize> n << 2); dst < end; dst += 32) {
    row += 16;
    const q1 = v128.load(row);
    const c = slide(q, q1, 2);
    const s = slide(q, q1, 4);
    const p = v128.load(above);
    const r = v128.load(below);
    const low = laplaceI32(
      i32x4.extend_low_i16x8_u(c), i32x4.extend_low_i16x8_u(p), i32x4.extend_low_i16x8_u(q),
      i32x4.extend_low_i16x8_u(r), i32x4.extend_low_i16x8_u(s),
    );
    const high = laplaceI32(
      i32x4.extend_high_i16x8_u(c), i32x4.extend_high_i16x8_u(p), i32x4.extend_high_i16x8_u(q),
      i32x4.extend_high_i16x8_u(r), i32x4.extend_high_i16x8_u(s),
    );
    v128.store(dst, f32x4.convert_i32x4_s(low));
    v128.store(dst, f32x4.convert_i32x4_s(high), 16);
    q = q1;
    above += 16;
    below += 16;
  }
}

/** Two rows, which share the difference between them. */
function laplacePair(
  above: usize, stride: usize, under: usize, dst: usize, dst2: usize, n: i32,
): void {
  const bytes = <usize> n << 2;
  let row = above + stride;
  let next = row + stride;
  let q = v128.load(row);
  let r = v128.load(next);
  above += 4;
  under += 4;
  for (let x: usize = 0; x < bytes; x += 16) {
    row += 16;
    next += 16;
    const q1 = v128.load(row);
    const r1 = v128.load(next);
    const c = slide(q, q1, 4);
    const d = slide(r, r1, 4);
    const between = f32x4.sub(c, d);
    const upper = f32x4.add(f32x4.sub(c, v128.load(above + x)), between);
    const lower = f32x4.sub(f32x4.sub(d, v128.load(under + x)), between);
    const first = f32x4.add(f32x4.sub(c, q), f32x4.sub(c, slide(q, q1, 8)));
    const second = f32x4.add(f32x4.sub(d, r), f32x4.sub(d, slide(r, r1, 8)));
    storePair(f32x4.add(upper, first), f32x4.add(lower, second), dst, dst2, x, bytes);
    q = q1;
    r = r1;
  }
}

/**
 * The same of f64 to f64 or to f32 (`narrow`), summed from the first neighbour to the last as a list of
 * taps is. Rows are written one after the other; up to 8 bytes behind each are overwritten.
 */
export function laplaceRowsF64(
  src: usize, srcStride: usize, dst: usize, dstStride: usize, rows: i32, n: i32, narrow: i32,
): void {
  for (let y = 0; y < rows; y++) {
    const row = src + srcStride;
    if (narrow) laplaceF64(src + 8, row, row + srcStride + 8, dst, n, 8);
    else laplaceF64(src + 8, row, row + srcStride + 8, dst, n, 16);
    src = row;
    dst += dstStride;
  }
}

/** `step` bytes hold two results. */
// @ts-ignore: decorator
@inline
function laplaceF64(above: usize, row: usize, below: usize, dst: usize, n: i32, step: usize): void {
  const zero = f64x2.splat(0);
  const four = f64x2.splat(4);
  let left = v128.load(row);
  for (let i = 0; i < n; i += 2) {
    row += 16;
    const right = v128.load(row);
    const middle = f64x2.mul(four, i64x2.shuffle(left, right, 1, 2));
    const before = f64x2.sub(f64x2.sub(zero, v128.load(above)), left);
    const sum = f64x2.sub(f64x2.sub(f64x2.add(before, middle), right), v128.load(below));
    if (step == 16) v128.store(dst, sum);
    else v128.store64_lane(dst, f32x4.demote_f64x2_zero(sum), 0);
    left = right;
    above += 16;
    below += 16;
    dst += step;
  }
}

/**
 * Size of the gradient: differences smoothed across by `side`, `middle`, `side`; √(Σ squares) · scale. For
 * whole pixels the weights must be whole, side + middle / 2 at most 32 for u8 and 4096 for u16.
 */
export function gradientSizeRows(
  src: usize, srcStride: usize, dst: usize, dstStride: usize, rows: i32, n: i32,
  side: f64, middle: f64, scale: f64, type: i32, work: usize,
): void {
  // (√x) · scale, as a product under the root's result.
  const k = f32x4.splat(<f32> scale);
  if (type == U8 || type == U16) {
    for (let y = 0; y < rows; y++) {
      const row = src + srcStride;
      const below = row + srcStride;
      if (type == U8) gradientU8(src, row, below, dst, n, <i32> side, <i32> middle, k);
      else gradientU16(src, row, below, dst, n, <i32> side, <i32> middle, k);
      src = row;
      dst += dstStride;
    }
    return;
  }
  const s = f32x4.splat(<f32> side);
  const m = f32x4.splat(<f32> middle);
  for (let y = 0; y < rows; y += 2) {
    const isPair = y + 1 < rows;
    const under = src + srcStride * (isPair ? 3 : 2);
    gradientPair(src, srcStride, under, dst, isPair ? dst + dstStride : work, n, s, m, k);
    src += 2 * srcStride;
    dst += 2 * dstStride;
  }
}

/** Eight columns: smoothed down, and their difference down. */
// @ts-ignore: decorator
@inline
function smoothI16(p: v128, q: v128, r: v128, side: v128, middle: v128): v128 {
  return i16x8.add(i16x8.mul(i16x8.add(p, r), side), i16x8.mul(q, middle));
}

/** Sizes of eight gradients from those of this and the next eight columns. */
// @ts-ignore: decorator
@inline
function storeSizes(
  smooth: v128, smooth1: v128, differ: v128, differ1: v128, side: v128, middle: v128, scale: v128,
  dst: usize,
): void {
  const along = i16x8.sub(slide(smooth, smooth1, 4), smooth);
  const down = i16x8.add(
    i16x8.mul(i16x8.add(differ, slide(differ, differ1, 4)), side),
    i16x8.mul(slide(differ, differ1, 2), middle),
  );
  storeRoots(along, down, scale, dst);
}

/** Roots of the sums of eight squares of each, times a scale. */
// @ts-ignore: decorator
@inline
function storeRoots(a: v128, b: v128, scale: v128, dst: usize): void {
  const low = i16x8.shuffle(a, b, 0, 8, 1, 9, 2, 10, 3, 11);
  const high = i16x8.shuffle(a, b, 4, 12, 5, 13, 6, 14, 7, 15);
  const first = f32x4.convert_i32x4_s(i32x4.dot_i16x8_s(low, low));
  const second = f32x4.convert_i32x4_s(i32x4.dot_i16x8_s(high, high));
  v128.store(dst, f32x4.mul(f32x4.sqrt(first), scale));
  v128.store(dst, f32x4.mul(f32x4.sqrt(second), scale), 16);
}

function gradientU8(
  above: usize, row: usize, below: usize, dst: usize, n: i32, side: i32, middle: i32, scale: v128,
): void {
  const s = i16x8.splat(<i16> side);
  const m = i16x8.splat(<i16> middle);
  let p = v128.load8x8_u(above);
  let r = v128.load8x8_u(below);
  let smooth = smoothI16(p, v128.load8x8_u(row), r, s, m);
  let differ = i16x8.sub(r, p);
  above += 8;
  row += 8;
  below += 8;
  for (const end = dst + (<usize> n << 2); dst < end; dst += 64) {
    p = v128.load(above);
    r = v128.load(below);
    const q = v128.load(row);
    const pLow = i16x8.extend_low_i8x16_u(p);
    const rLow = i16x8.extend_low_i8x16_u(r);
    const smooth1 = smoothI16(pLow, i16x8.extend_low_i8x16_u(q), rLow, s, m);
    const differ1 = i16x8.sub(rLow, pLow);
    const pHigh = i16x8.extend_high_i8x16_u(p);
    const rHigh = i16x8.extend_high_i8x16_u(r);
    const smooth2 = smoothI16(pHigh, i16x8.extend_high_i8x16_u(q), rHigh, s, m);
    const differ2 = i16x8.sub(rHigh, pHigh);
    storeSizes(smooth, smooth1, differ, differ1, s, m, scale, dst);
    storeSizes(smooth1, smooth2, differ1, differ2, s, m, scale, dst + 32);
    smooth = smooth2;
    differ = differ2;
    above += 16;
    row += 16;
    below += 16;
  }
}

function gradientU16(
  above: usize, row: usize, below: usize, dst: usize, n: i32, side: i32, middle: i32, scale: v128,
): void {
  const s = i32x4.splat(side);
  const m = i32x4.splat(middle);
  let p = v128.load16x4_u(above);
  let r = v128.load16x4_u(below);
  let q = v128.load16x4_u(row);
  let smooth = i32x4.add(i32x4.mul(i32x4.add(p, r), s), i32x4.mul(q, m));
  let differ = i32x4.sub(r, p);
  for (const end = dst + (<usize> n << 2); dst < end; dst += 16) {
    above += 8;
    row += 8;
    below += 8;
    p = v128.load16x4_u(above);
    r = v128.load16x4_u(below);
    q = v128.load16x4_u(row);
    const smooth1 = i32x4.add(i32x4.mul(i32x4.add(p, r), s), i32x4.mul(q, m));
    const differ1 = i32x4.sub(r, p);
    const along = f32x4.convert_i32x4_s(i32x4.sub(slide(smooth, smooth1, 8), smooth));
    const down = f32x4.convert_i32x4_s(i32x4.add(
      i32x4.mul(i32x4.add(differ, slide(differ, differ1, 8)), s),
      i32x4.mul(slide(differ, differ1, 4), m),
    ));
    const square = f32x4.add(f32x4.mul(down, down), f32x4.mul(along, along));
    v128.store(dst, f32x4.mul(f32x4.sqrt(square), scale));
    smooth = smooth1;
    differ = differ1;
  }
}

/** Differences of neighbours but one. */
// @ts-ignore: decorator
@inline
function across(a: v128, b: v128): v128 {
  return f32x4.sub(slide(a, b, 8), a);
}

// @ts-ignore: decorator
@inline
function smoothed(a: v128, b: v128, c: v128, side: v128, middle: v128): v128 {
  return f32x4.add(f32x4.mul(side, f32x4.add(a, c)), f32x4.mul(middle, b));
}

// @ts-ignore: decorator
@inline
function sizeOf(down: v128, along: v128, scale: v128): v128 {
  const square = f32x4.add(f32x4.mul(down, down), f32x4.mul(along, along));
  return f32x4.mul(f32x4.sqrt(square), scale);
}

/** Two rows, which share the differences along the rows that both see. */
function gradientPair(
  above: usize, stride: usize, under: usize, dst: usize, dst2: usize, n: i32,
  side: v128, middle: v128, scale: v128,
): void {
  const bytes = <usize> n << 2;
  let row = above + stride;
  let next = row + stride;
  let p = v128.load(above);
  let q = v128.load(row);
  let r = v128.load(next);
  let s = v128.load(under);
  let upper = f32x4.sub(r, p);
  let lower = f32x4.sub(s, q);
  for (let x: usize = 0; x < bytes; x += 16) {
    above += 16;
    row += 16;
    next += 16;
    under += 16;
    const p1 = v128.load(above);
    const q1 = v128.load(row);
    const r1 = v128.load(next);
    const s1 = v128.load(under);
    const upper1 = f32x4.sub(r1, p1);
    const lower1 = f32x4.sub(s1, q1);
    const alongQ = across(q, q1);
    const alongR = across(r, r1);
    const first = sizeOf(
      smoothed(upper, slide(upper, upper1, 4), slide(upper, upper1, 8), side, middle),
      smoothed(across(p, p1), alongQ, alongR, side, middle), scale,
    );
    const second = sizeOf(
      smoothed(lower, slide(lower, lower1, 4), slide(lower, lower1, 8), side, middle),
      smoothed(alongQ, alongR, across(s, s1), side, middle), scale,
    );
    storePair(first, second, dst, dst2, x, bytes);
    p = p1;
    q = q1;
    r = r1;
    s = s1;
    upper = upper1;
    lower = lower1;
  }
}

/**
 * Size of the gradient of five by five pixels. `weights` holds five f32: of the difference of pixels four and
 * two apart, and across it those of the outer, the inner and the middle rows. √(Σ squares) · scale. `work` has
 * room for five rows of n f32 and 64 bytes each. src begins two pixels above and left of the first result; up
 * to 12 bytes behind each row are overwritten.
 */
export function gradientFiveRows(
  src: usize, srcStride: usize, dst: usize, dstStride: usize, rows: i32, n: i32,
  weights: usize, scale: f64, work: usize,
): void {
  const bytes = <usize> n << 2;
  // Differences along the rows, of five rows in turn.
  const stride = (bytes + 127) & ~63;
  for (let y = 0; y < 4; y++) alongFive(src + srcStride * y, work + stride * y, bytes, weights);
  for (let y = 0; y < rows; y++) {
    alongFive(src + srcStride * 4, work + stride * ((y + 4) % 5), bytes, weights);
    sizeFive(
      src, src + srcStride, src + srcStride * 3, src + srcStride * 4,
      work + stride * (y % 5), work + stride * ((y + 1) % 5), work + stride * ((y + 2) % 5),
      work + stride * ((y + 3) % 5), work + stride * ((y + 4) % 5),
      dst, bytes, weights, f32x4.splat(<f32> scale),
    );
    src += srcStride;
    dst += dstStride;
  }
}

/** Two differences and their weights. */
// @ts-ignore: decorator
@inline
function differ(a: v128, b: v128, c: v128, d: v128, outer: v128, inner: v128): v128 {
  return f32x4.add(f32x4.mul(outer, f32x4.sub(d, a)), f32x4.mul(inner, f32x4.sub(c, b)));
}

/** Five neighbours under weights that mirror about the middle one. */
// @ts-ignore: decorator
@inline
function smoothFive(
  a: v128, b: v128, c: v128, d: v128, e: v128, outer: v128, inner: v128, middle: v128,
): v128 {
  const sides = f32x4.add(f32x4.mul(outer, f32x4.add(a, e)), f32x4.mul(inner, f32x4.add(b, d)));
  return f32x4.add(sides, f32x4.mul(middle, c));
}

/** Differences along a row. */
function alongFive(src: usize, dst: usize, bytes: usize, weights: usize): void {
  const outer = v128.load32_splat(weights);
  const inner = v128.load32_splat(weights, 4);
  let a = v128.load(src);
  for (const end = dst + bytes; dst < end; dst += 16) {
    src += 16;
    const b = v128.load(src);
    v128.store(dst, differ(a, slide(a, b, 4), slide(a, b, 12), b, outer, inner));
    a = b;
  }
}

/** A row of results from four rows of pixels, all but the middle one, and five of differences along them. */
function sizeFive(
  p: usize, q: usize, s: usize, t: usize, along0: usize, along1: usize, along2: usize,
  along3: usize, along4: usize, dst: usize, bytes: usize, weights: usize, scale: v128,
): void {
  const outer = v128.load32_splat(weights);
  const inner = v128.load32_splat(weights, 4);
  const first = v128.load32_splat(weights, 8);
  const second = v128.load32_splat(weights, 12);
  const third = v128.load32_splat(weights, 16);
  let a = differ(v128.load(p), v128.load(q), v128.load(s), v128.load(t), outer, inner);
  for (let x: usize = 0; x < bytes; x += 16) {
    const at = x + 16;
    const b = differ(
      v128.load(p + at), v128.load(q + at), v128.load(s + at), v128.load(t + at), outer, inner,
    );
    const down = smoothFive(
      a, slide(a, b, 4), slide(a, b, 8), slide(a, b, 12), b, first, second, third,
    );
    const along = smoothFive(
      v128.load(along0 + x), v128.load(along1 + x), v128.load(along2 + x), v128.load(along3 + x),
      v128.load(along4 + x), first, second, third,
    );
    v128.store(dst + x, sizeOf(down, along, scale));
    a = b;
  }
}

/** Size of the differences across both diagonals of two by two pixels; √(Σ squares) · scale. */
export function crossRows(
  src: usize, srcStride: usize, dst: usize, dstStride: usize, rows: i32, n: i32, scale: f64,
  type: i32,
): void {
  const k = f32x4.splat(<f32> scale);
  for (let y = 0; y < rows; y++) {
    const below = src + srcStride;
    if (type == U8) crossU8(src, below, dst, n, k);
    else if (type == U16) crossU16(src, below, dst, n, k);
    else crossF32(src, below, dst, n, k);
    src = below;
    dst += dstStride;
  }
}

function crossU8(row: usize, below: usize, dst: usize, n: i32, scale: v128): void {
  for (const end = dst + (<usize> n << 2); dst < end; dst += 32) {
    const falling = i16x8.sub(v128.load8x8_u(row), v128.load8x8_u(below + 1));
    const rising = i16x8.sub(v128.load8x8_u(row + 1), v128.load8x8_u(below));
    storeRoots(falling, rising, scale, dst);
    row += 8;
    below += 8;
  }
}

function crossU16(row: usize, below: usize, dst: usize, n: i32, scale: v128): void {
  for (const end = dst + (<usize> n << 2); dst < end; dst += 16) {
    const falling = i32x4.sub(v128.load16x4_u(row), v128.load16x4_u(below + 2));
    const rising = i32x4.sub(v128.load16x4_u(row + 2), v128.load16x4_u(below));
    v128.store(
      dst, sizeOf(f32x4.convert_i32x4_s(falling), f32x4.convert_i32x4_s(rising), scale),
    );
    row += 8;
    below += 8;
  }
}

function crossF32(row: usize, below: usize, dst: usize, n: i32, scale: v128): void {
  for (const end = dst + (<usize> n << 2); dst < end; dst += 16) {
    const falling = f32x4.sub(v128.load(row), v128.load(below, 4));
    const rising = f32x4.sub(v128.load(row, 4), v128.load(below));
    v128.store(dst, sizeOf(falling, rising, scale));
    row += 16;
    below += 16;
  }
}
