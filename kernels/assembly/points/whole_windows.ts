// Niblack's and Sauvola's thresholds of whole numbers. Sums of windows are whole too, so that any order of
// adding gives the reference's; the rest is done without divisions and 64-bit square roots, and again with
// them where the difference could be seen.
import { U8 } from "../shared/elements";
import { Niblack, Sauvola, thresholds } from "./formulas";

// What sums of squares are kept in, as type arguments.
class Short {}
class Long {}

/**
 * Fast and exact thresholds differ by less than this many eighths of a unit in the last place: the variance
 * by 13 of its mean square's units, the deviation by 2^-38 of itself, and 17 times that is 2^19 units.
 */
const MARGIN: u32 = 1 << 23;
/** Variances below this part of the mean square lose too many digits. */
const SLIGHT: f64 = 0.000244140625; // 2^-12

// @ts-ignore: decorator
@inline
function upper(v: v128): v128 {
  return i8x16.shuffle(v, v, 8, 9, 10, 11, 12, 13, 14, 15, 8, 9, 10, 11, 12, 13, 14, 15);
}

// @ts-ignore: decorator
@inline
function joined(low: v128, high: v128): v128 {
  return i8x16.shuffle(low, high, 0, 1, 2, 3, 4, 5, 6, 7, 16, 17, 18, 19, 20, 21, 22, 23);
}

// ---- columns ------------------------------------------------------------------------------------

// @ts-ignore: decorator
@inline
function addI32(at: usize, v: v128): void {
  v128.store(at, i32x4.add(v128.load(at), v));
}

// @ts-ignore: decorator
@inline
function addI64(at: usize, v: v128): void {
  v128.store(at, i64x2.add(v128.load(at), v));
}

/** Column sums gain one row and lose another: a - b, and a² - b² = (a - b)(a + b). */
function columnsU8(arriving: usize, leaving: usize, n: usize, sums: usize, squares: usize): void {
  for (const end = arriving + n; arriving < end; arriving += 8, leaving += 8, sums += 32, squares += 32) {
    const a = v128.load8x8_u(arriving);
    const b = v128.load8x8_u(leaving);
    const d = i16x8.sub(a, b);
    const s = i16x8.add(a, b);
    addI32(sums, i32x4.extend_low_i16x8_s(d));
    addI32(sums + 16, i32x4.extend_high_i16x8_s(d));
    addI32(squares, i32x4.extmul_low_i16x8_s(d, s));
    addI32(squares + 16, i32x4.extmul_high_i16x8_s(d, s));
  }
}

function columnsU16(arriving: usize, leaving: usize, n: usize, sums: usize, squares: usize): void {
  for (const end = arriving + 2 * n; arriving < end; arriving += 8, leaving += 8, sums += 16, squares += 16) {
    const a = v128.load16x4_u(arriving);
    const b = v128.load16x4_u(leaving);
    const d = i32x4.sub(a, b);
    addI32(sums, d);
    addI32(squares, i32x4.mul(d, i32x4.add(a, b)));
  }
}

function columnsLong(arriving: usize, leaving: usize, n: usize, sums: usize, squares: usize): void {
  for (const end = arriving + 2 * n; arriving < end; arriving += 8, leaving += 8, sums += 16, squares += 32) {
    const a = v128.load16x4_u(arriving);
    const b = v128.load16x4_u(leaving);
    const d = i32x4.sub(a, b);
    const s = i32x4.add(a, b);
    addI32(sums, d);
    addI64(squares, i64x2.extmul_low_i32x4_s(d, s));
    addI64(squares + 16, i64x2.extmul_high_i32x4_s(d, s));
  }
}

/**
 * Takes a row of n bytes or 16-bit numbers into the column sums (i32) and sums of squares (i32, or i64 with
 * `long`, for 16-bit numbers only), and another one out of them. Up to 7 columns behind are changed too.
 */
export function moveColumns(
  arriving: usize, leaving: usize, n: i32, type: i32, long: i32, sums: usize, squares: usize,
): void {
  if (type == U8) columnsU8(arriving, leaving, <usize> n, sums, squares);
  else if (long) columnsLong(arriving, leaving, <usize> n, sums, squares);
  else columnsU16(arriving, leaving, <usize> n, sums, squares);
}

// ---- thresholds ---------------------------------------------------------------------------------

/** By how much the four windows from here, and the next one, are larger than the first. */
// @ts-ignore: decorator
@inline
function growth(columns: usize, side: usize): v128 {
  const d = i32x4.sub(v128.load(columns + (side << 2)), v128.load(columns));
  const zero = i32x4.splat(0);
  const two = i32x4.add(d, i8x16.shuffle(zero, d, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27));
  return i32x4.add(two, i8x16.shuffle(zero, two, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23));
}

/** Lanes moved one up, the first one 0. */
// @ts-ignore: decorator
@inline
function moved(v: v128): v128 {
  return i8x16.shuffle(i32x4.splat(0), v, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27);
}

// @ts-ignore: decorator
@inline
function lastOf(v: v128): v128 {
  return i8x16.shuffle(v, v, 12, 13, 14, 15, 12, 13, 14, 15, 12, 13, 14, 15, 12, 13, 14, 15);
}

/** Whole numbers below 2^52 as f64. */
// @ts-ignore: decorator
@inline
function fromI64(v: v128): v128 {
  const bits = i64x2.splat(0x4330000000000000);
  return f64x2.sub(v128.or(v, bits), bits);
}

function firstWindow<T>(columns: usize, side: usize): T {
  let sum: T = 0;
  for (let i: usize = 0; i < side; i++) sum += load<T>(columns + i * sizeof<T>());
  return sum;
}

// @ts-ignore: decorator
@inline
function pixels<T>(src: usize): v128 {
  const words = sizeof<T>() == 1
    ? i16x8.extend_low_i8x16_u(v128.load32_zero(src))
    : v128.load64_zero(src);
  return i32x4.extend_low_i16x8_u(words);
}

function run<T, Squares, Formula>(
  src: usize, n: i32, side: usize, sums: usize, squares: usize, area: f64, k: f64, r: f64,
  surface: usize, mask: usize,
): void {
  const sauvola = idof<Formula>() == idof<Sauvola>();
  const inverse = f64x2.splat(1 / area);
  const slight = f64x2.splat(SLIGHT);
  // Both formulas are a sum of the mean, and of the deviation or (Sauvola) its product with the mean.
  const a = f64x2.splat(sauvola ? 1 - k : 1);
  const b = f64x2.splat(sauvola ? k / r : -k);
  const least = f64x2.splat(sauvola ? 0.125 * (1 + abs(k)) : 0.25);
  // The 29 bits that a 32-bit number has not, moved to the top: from a little below their middle to above.
  const from = i32x4.splat(0x80000000 - MARGIN);
  const breadth = i32x4.splat(2 * MARGIN);
  const size = f64x2.splat(area);
  const kk = f64x2.splat(k);
  const rr = f64x2.splat(r);
  let sum = i32x4.splat(firstWindow<i32>(sums, side));
  let square = idof<Squares>() == idof<Long>()
    ? i64x2.splat(firstWindow<i64>(squares, side))
    : i32x4.splat(firstWindow<i32>(squares, side));
  for (let x = 0; x < n; x += 4) {
    const more = growth(sums, side);
    const s = i32x4.add(sum, moved(more));
    sum = i32x4.add(sum, lastOf(more));
    sums += 16;
    const s0 = f64x2.convert_low_i32x4_s(s);
    const s1 = f64x2.convert_low_i32x4_s(upper(s));
    let q0: v128;
    let q1: v128;
    if (idof<Squares>() == idof<Long>()) {
      const far = squares + (side << 3);
      const d0 = i64x2.sub(v128.load(far), v128.load(squares));
      const d1 = i64x2.sub(v128.load(far, 16), v128.load(squares, 16));
      const zero = i64x2.splat(0);
      const next = i64x2.add(square, i64x2.add(d0, swapped(d0)));
      q0 = fromI64(i64x2.add(square, i8x16.shuffle(zero, d0, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23)));
      q1 = fromI64(i64x2.add(next, i8x16.shuffle(zero, d1, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23)));
      square = i64x2.add(next, i64x2.add(d1, swapped(d1)));
      squares += 32;
    } else {
      const rise = growth(squares, side);
      const q = i32x4.add(square, moved(rise));
      square = i32x4.add(square, lastOf(rise));
      q0 = f64x2.convert_low_i32x4_s(q);
      q1 = f64x2.convert_low_i32x4_s(upper(q));
      squares += 16;
    }
    const m0 = f64x2.mul(s0, inverse);
    const m1 = f64x2.mul(s1, inverse);
    const p0 = f64x2.mul(q0, inverse);
    const p1 = f64x2.mul(q1, inverse);
    const v0 = f64x2.sub(p0, f64x2.mul(m0, m0));
    const v1 = f64x2.sub(p1, f64x2.mul(m1, m1));
    const d0 = f64x2.sqrt(v0);
    const d1 = f64x2.sqrt(v1);
    const t0 = f64x2.add(f64x2.mul(a, m0), f64x2.mul(b, sauvola ? f64x2.mul(m0, d0) : d0));
    const t1 = f64x2.add(f64x2.mul(a, m1), f64x2.mul(b, sauvola ? f64x2.mul(m1, d1) : d1));
    let low = joined(f32x4.demote_f64x2_zero(t0), f32x4.demote_f64x2_zero(t1));
    const grey = pixels<T>(src);
    const p = f32x4.convert_i32x4_s(grey);
    // Doubt: the threshold is near the middle of two 32-bit numbers, or equals the pixel; its summands
    // cancel each other, or the variance is slight.
    const rest = i32x4.shl(i8x16.shuffle(t0, t1, 0, 1, 2, 3, 8, 9, 10, 11, 16, 17, 18, 19, 24, 25, 26, 27), 3);
    const middle = i32x4.sub(rest, from);
    let doubt = i32x4.eq(middle, v128.min<u32>(middle, breadth));
    doubt = v128.or(doubt, f32x4.eq(low, p));
    doubt = v128.or(doubt, f64x2.lt(t0, f64x2.mul(m0, least)));
    doubt = v128.or(doubt, f64x2.lt(t1, f64x2.mul(m1, least)));
    doubt = v128.or(doubt, f64x2.le(v0, f64x2.mul(p0, slight)));
    doubt = v128.or(doubt, f64x2.le(v1, f64x2.mul(p1, slight)));
    let bits = i32x4.bitmask(f32x4.gt(p, low));
    if (v128.any_true(doubt)) {
      const w0 = thresholds<Formula>(f64x2.div(s0, size), f64x2.div(q0, size), kk, rr);
      const w1 = thresholds<Formula>(f64x2.div(s1, size), f64x2.div(q1, size), kk, rr);
      low = joined(f32x4.demote_f64x2_zero(w0), f32x4.demote_f64x2_zero(w1));
      bits = i64x2.bitmask(f64x2.gt(f64x2.convert_low_i32x4_s(grey), w0)) |
        (i64x2.bitmask(f64x2.gt(f64x2.convert_low_i32x4_s(upper(grey)), w1)) << 2);
    }
    v128.store(surface, low);
    // Four bits spread over four bytes.
    store<u32>(mask, (<u32> bits * 0x00204081) & 0x01010101);
    src += 4 * sizeof<T>();
    surface += 16;
    mask += 4;
  }
}

// @ts-ignore: decorator
@inline
function swapped(v: v128): v128 {
  return i8x16.shuffle(v, v, 8, 9, 10, 11, 12, 13, 14, 15, 0, 1, 2, 3, 4, 5, 6, 7);
}

// @ts-ignore: decorator
@inline
function runType<Formula>(
  src: usize, type: i32, n: i32, side: usize, sums: usize, squares: usize, long: i32, area: f64,
  k: f64, r: f64, surface: usize, mask: usize,
): void {
  if (type == U8) run<u8, Short, Formula>(src, n, side, sums, squares, area, k, r, surface, mask);
  else if (long) run<u16, Long, Formula>(src, n, side, sums, squares, area, k, r, surface, mask);
  else run<u16, Short, Formula>(src, n, side, sums, squares, area, k, r, surface, mask);
}

/**
 * Thresholds of one row from its column sums: the surface in f32 at `surface`, a byte of 0 or 1 where the
 * pixel at `src` is above at `mask`. Niblack's formula, or Sauvola's where r is above 0. Windows are `side`
 * columns wide and begin at the pixel's own column; sums of a window must stay below 2^31, with `long` those
 * of squares below 2^52. Up to 3 elements behind both results are overwritten.
 */
export function wholeWindows(
  src: usize, type: i32, n: i32, side: i32, sums: usize, squares: usize, long: i32, area: f64, k: f64,
  r: f64, surface: usize, mask: usize,
): void {
  if (r > 0) {
    runType<Sauvola>(src, type, n, <usize> side, sums, squares, long, area, k, r, surface, mask);
  } else runType<Niblack>(src, type, n, <usize> side, sums, squares, long, area, k, r, surface, mask);
}
