// Sums over planes: a row of sums gains rows of pixels, or of their squared distances from means.
import { F32, U16, U8 } from "../shared/elements";
import { two } from "../shared/pixels";

// What of a pixel is added, as type arguments.
class Itself {}
class Square {}

// @ts-ignore: decorator
@inline
function term<T, Part>(src: usize, mean: v128): v128 {
  if (idof<Part>() == idof<Itself>()) return two<T>(src);
  const d = f64x2.sub(two<T>(src), mean);
  return f64x2.mul(d, d);
}

// @ts-ignore: decorator
@inline
function meanAt<Part>(means: usize): v128 {
  return idof<Part>() == idof<Square>() ? v128.load(means) : f64x2.splat(0);
}

function add<T, Part>(src: usize, gap: usize, planes: i32, n: usize, means: usize, sums: usize): void {
  for (const end = sums + (n << 3); sums < end; sums += 64, means += 64, src += 8 * sizeof<T>()) {
    const m0 = meanAt<Part>(means);
    const m1 = meanAt<Part>(means + 16);
    const m2 = meanAt<Part>(means + 32);
    const m3 = meanAt<Part>(means + 48);
    let a = v128.load(sums);
    let b = v128.load(sums, 16);
    let c = v128.load(sums, 32);
    let d = v128.load(sums, 48);
    for (let p = src, last = src + gap * planes; p < last; p += gap) {
      a = f64x2.add(a, term<T, Part>(p, m0));
      b = f64x2.add(b, term<T, Part>(p + 2 * sizeof<T>(), m1));
      c = f64x2.add(c, term<T, Part>(p + 4 * sizeof<T>(), m2));
      d = f64x2.add(d, term<T, Part>(p + 6 * sizeof<T>(), m3));
    }
    v128.store(sums, a);
    v128.store(sums, b, 16);
    v128.store(sums, c, 32);
    v128.store(sums, d, 48);
  }
}

// @ts-ignore: decorator
@inline
function addType<Part>(
  src: usize, gap: usize, planes: i32, n: i32, type: i32, means: usize, sums: usize,
): void {
  if (type == U8) add<u8, Part>(src, gap, planes, <usize> n, means, sums);
  else if (type == U16) add<u16, Part>(src, gap, planes, <usize> n, means, sums);
  else if (type == F32) add<f32, Part>(src, gap, planes, <usize> n, means, sums);
  else add<f64, Part>(src, gap, planes, <usize> n, means, sums);
}

/**
 * sums += src for n pixels of any type in each of some planes, `gap` bytes apart, one after the other, the sums
 * in f64. Up to 7 sums behind the last are changed too.
 */
export function addPixels(src: usize, gap: i32, planes: i32, n: i32, type: i32, sums: usize): void {
  addType<Itself>(src, gap, planes, n, type, 0, sums);
}

/** The same for sums += (src - mean)². */
export function addSquaresOf(
  src: usize, gap: i32, planes: i32, n: i32, type: i32, means: usize, sums: usize,
): void {
  addType<Square>(src, gap, planes, n, type, means, sums);
}

function addWholeOf<T>(src: usize, gap: usize, planes: i32, n: usize, sums: usize): void {
  for (const end = sums + (n << 2); sums < end; sums += 64, src += 16 * sizeof<T>()) {
    let a = v128.load(sums);
    let b = v128.load(sums, 16);
    let c = v128.load(sums, 32);
    let d = v128.load(sums, 48);
    for (let p = src, last = src + gap * planes; p < last; p += gap) {
      const v = sizeof<T>() == 1 ? v128.load8x8_u(p) : v128.load(p);
      const w = sizeof<T>() == 1 ? v128.load8x8_u(p, 8) : v128.load(p, 16);
      a = i32x4.add(a, i32x4.extend_low_i16x8_u(v));
      b = i32x4.add(b, i32x4.extend_high_i16x8_u(v));
      c = i32x4.add(c, i32x4.extend_low_i16x8_u(w));
      d = i32x4.add(d, i32x4.extend_high_i16x8_u(w));
    }
    v128.store(sums, a);
    v128.store(sums, b, 16);
    v128.store(sums, c, 32);
    v128.store(sums, d, 48);
  }
}

/**
 * sums += src for n bytes (`type` 0) or 16-bit numbers in each of some planes, `gap` bytes apart, the sums in 32
 * bits. Up to 15 sums behind are changed too.
 */
export function addWhole(src: usize, gap: i32, planes: i32, n: i32, type: i32, sums: usize): void {
  if (type == U8) addWholeOf<u8>(src, gap, planes, <usize> n, sums);
  else addWholeOf<u16>(src, gap, planes, <usize> n, sums);
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
