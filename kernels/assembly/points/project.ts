// Sums over planes: a row of sums gains a row of pixels, or of their squared distances from means.
import { F32, U16, U8 } from "../shared/elements";
import { two } from "../shared/pixels";

function add<T>(src: usize, n: usize, sums: usize): void {
  for (const end = sums + (n << 3); sums < end; sums += 16, src += 2 * sizeof<T>()) {
    v128.store(sums, f64x2.add(v128.load(sums), two<T>(src)));
  }
}

function addSquares<T>(src: usize, n: usize, means: usize, sums: usize): void {
  for (const end = sums + (n << 3); sums < end; sums += 16, means += 16, src += 2 * sizeof<T>()) {
    const d = f64x2.sub(two<T>(src), v128.load(means));
    v128.store(sums, f64x2.add(v128.load(sums), f64x2.mul(d, d)));
  }
}

/** sums += src for n bytes (`type` 0) or 16-bit numbers, the sums in 32 bits. Up to 7 sums behind are changed too. */
export function addWhole(src: usize, n: i32, type: i32, sums: usize): void {
  const step: usize = type == U8 ? 8 : 16;
  for (const end = sums + (<usize> n << 2); sums < end; sums += 32, src += step) {
    const words = type == U8 ? v128.load8x8_u(src) : v128.load(src);
    v128.store(sums, i32x4.add(v128.load(sums), i32x4.extend_low_i16x8_u(words)));
    v128.store(sums, i32x4.add(v128.load(sums, 16), i32x4.extend_high_i16x8_u(words)), 16);
  }
}

/**
 * dst = sums / count in f32 for n sums of 32 bits below 2^24, as is the count: the quotient in 64 bits, rounded,
 * is the same. Up to 3 elements behind dst are overwritten.
 */
export function wholeMeans(sums: usize, n: i32, count: i32, dst: usize): void {
  const divisor = f32x4.splat(<f32> count);
  for (const end = dst + (<usize> n << 2); dst < end; dst += 16, sums += 16) {
    v128.store(dst, f32x4.div(f32x4.convert_i32x4_s(v128.load(sums)), divisor));
  }
}

/** sums += src for n pixels of any type, the sums in f64. One sum behind the last is changed too. */
export function addPixels(src: usize, n: i32, type: i32, sums: usize): void {
  if (type == U8) add<u8>(src, <usize> n, sums);
  else if (type == U16) add<u16>(src, <usize> n, sums);
  else if (type == F32) add<f32>(src, <usize> n, sums);
  else add<f64>(src, <usize> n, sums);
}

/** sums += (src - mean)² for n pixels of any type. One sum behind the last is changed too. */
export function addSquaresOf(src: usize, n: i32, type: i32, means: usize, sums: usize): void {
  if (type == U8) addSquares<u8>(src, <usize> n, means, sums);
  else if (type == U16) addSquares<u16>(src, <usize> n, means, sums);
  else if (type == F32) addSquares<f32>(src, <usize> n, means, sums);
  else addSquares<f64>(src, <usize> n, means, sums);
}
