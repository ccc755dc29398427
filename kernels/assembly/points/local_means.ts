// Local means of whole numbers, with the roundings of running means in 64 bits: sums of columns are exact,
// their means are rounded, and so is each step along a row. Two rows go side by side in the lanes of a
// vector, since each step of a row waits for the one before it.
import { U8 } from "../shared/elements";
import { two } from "../shared/pixels";

function columns<T>(
  arriving: usize, leaving: usize, n: usize, size: f64, sums: usize, means: usize,
): void {
  const divisor = f64x2.splat(size);
  for (let x: usize = 0; x < n; x += 4) {
    const a = sizeof<T>() == 1
      ? i16x8.extend_low_i8x16_u(v128.load32_zero(arriving + x))
      : v128.load64_zero(arriving + (x << 1));
    const b = sizeof<T>() == 1
      ? i16x8.extend_low_i8x16_u(v128.load32_zero(leaving + x))
      : v128.load64_zero(leaving + (x << 1));
    const d = i32x4.sub(i32x4.extend_low_i16x8_u(a), i32x4.extend_low_i16x8_u(b));
    const sum = i32x4.add(v128.load(sums + (x << 2)), d);
    v128.store(sums + (x << 2), sum);
    const p = f64x2.div(f64x2.convert_low_i32x4_s(sum), divisor);
    const upper = i8x16.shuffle(sum, sum, 8, 9, 10, 11, 12, 13, 14, 15, 8, 9, 10, 11, 12, 13, 14, 15);
    const q = f64x2.div(f64x2.convert_low_i32x4_s(upper), divisor);
    const at = means + (x << 4);
    v128.store64_lane(at, p, 0);
    v128.store64_lane(at, p, 1, 16);
    v128.store64_lane(at, q, 0, 32);
    v128.store64_lane(at, q, 1, 48);
  }
}

/**
 * Takes a row of n bytes (`type` 0) or 16-bit numbers into the column sums (i32) and another one out of
 * them, and stores the sums by `size` as f64, each 16 bytes behind the last. Up to 3 columns behind are
 * changed too.
 */
export function columnMeans(
  arriving: usize, leaving: usize, n: i32, type: i32, size: i32, sums: usize, means: usize,
): void {
  if (type == U8) columns<u8>(arriving, leaving, <usize> n, <f64> size, sums, means);
  else columns<u16>(arriving, leaving, <usize> n, <f64> size, sums, means);
}

/** A byte of 0 or 1 for two pixels above their thresholds each, and the thresholds in f32. */
// @ts-ignore: decorator
@inline
function put<T>(src: usize, t: v128, surface: usize, mask: usize): void {
  const bits = i64x2.bitmask(f64x2.gt(two<T>(src), t));
  v128.store64_lane(surface, f32x4.demote_f64x2_zero(t), 0);
  store<u16>(mask, <u16> ((bits & 1) | ((bits & 2) << 7)));
}

function rows<T>(
  src: usize, src2: usize, n: usize, size: usize, means: usize, offset: f64,
  surface: usize, surface2: usize, mask: usize, mask2: usize,
): void {
  const divisor = f64x2.splat(<f64> size);
  const shift = f64x2.splat(offset);
  const ahead = size << 4;
  let sum = f64x2.splat(0);
  for (let i: usize = 0; i < size; i++) sum = f64x2.add(sum, v128.load(means + (i << 4)));
  for (let x: usize = 0; x < n; x += 2, means += 32) {
    const p = f64x2.sub(f64x2.div(sum, divisor), shift);
    sum = f64x2.add(sum, f64x2.sub(v128.load(means + ahead), v128.load(means)));
    const q = f64x2.sub(f64x2.div(sum, divisor), shift);
    sum = f64x2.add(sum, f64x2.sub(v128.load(means + ahead, 16), v128.load(means, 16)));
    const a = i8x16.shuffle(p, q, 0, 1, 2, 3, 4, 5, 6, 7, 16, 17, 18, 19, 20, 21, 22, 23);
    const b = i8x16.shuffle(p, q, 8, 9, 10, 11, 12, 13, 14, 15, 24, 25, 26, 27, 28, 29, 30, 31);
    put<T>(src + x * sizeof<T>(), a, surface + (x << 2), mask + x);
    put<T>(src2 + x * sizeof<T>(), b, surface2 + (x << 2), mask2 + x);
  }
}

/**
 * Compares two rows of n bytes (`type` 0) or 16-bit numbers with the means of `size` column means each, which
 * lie side by side (f64), less `offset`: a byte of 0 or 1 each at `mask` and `mask2`, the lowered means in f32
 * at `surface` and `surface2`. One element behind all four may be overwritten, and means of two more columns
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
