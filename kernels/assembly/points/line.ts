// Whole numbers taken along a straight line.

/**
 * 1.5 · 2^23 in four lanes and 1.5 · 2^52 in two: a float that it is added to becomes whole, halves to even, in
 * its lowest bits. In memory, as constants in code are made anew wherever they are used.
 */
const WHOLE_F32: usize = memory.data<f32>([12582912, 12582912, 12582912, 12582912], 16);
const WHOLE_F64: usize = memory.data<f64>([6755399441055744, 6755399441055744], 16);

/** Four numbers of 32 bits along the line, in 32-bit floats. */
// @ts-ignore: decorator
@inline
function single(v: v128, factor: v128, offset: v128, whole: v128): v128 {
  const y = f32x4.add(f32x4.mul(f32x4.convert_i32x4_s(v), factor), offset);
  return i32x4.sub(f32x4.add(y, whole), whole);
}

/** The first two of four numbers of 32 bits along the line, in 64-bit floats; the lower half of each counts. */
// @ts-ignore: decorator
@inline
function two(v: v128, factor: v128, offset: v128, whole: v128): v128 {
  const y = f64x2.add(f64x2.mul(f64x2.convert_low_i32x4_s(v), factor), offset);
  return f64x2.add(y, whole);
}

/** Four numbers of 32 bits along the line, in 64-bit floats. */
// @ts-ignore: decorator
@inline
function double(v: v128, factor: v128, offset: v128, whole: v128): v128 {
  const upper = i8x16.shuffle(v, v, 8, 9, 10, 11, 12, 13, 14, 15, 8, 9, 10, 11, 12, 13, 14, 15);
  return i8x16.shuffle(two(v, factor, offset, whole), two(upper, factor, offset, whole),
    0, 1, 2, 3, 8, 9, 10, 11, 16, 17, 18, 19, 24, 25, 26, 27);
}

function bytes(src: usize, n: usize, factor: f32, offset: f32, dst: usize): void {
  const f = f32x4.splat(factor);
  const o = f32x4.splat(offset);
  const w = v128.load(WHOLE_F32);
  for (const end = src + n; src < end; src += 16, dst += 16) {
    const v = v128.load(src);
    const low = i16x8.extend_low_i8x16_u(v);
    const high = i16x8.extend_high_i8x16_u(v);
    v128.store(dst, i8x16.narrow_i16x8_u(
      i16x8.narrow_i32x4_s(
        single(i32x4.extend_low_i16x8_u(low), f, o, w), single(i32x4.extend_high_i16x8_u(low), f, o, w),
      ),
      i16x8.narrow_i32x4_s(
        single(i32x4.extend_low_i16x8_u(high), f, o, w), single(i32x4.extend_high_i16x8_u(high), f, o, w),
      ),
    ));
  }
}

function words(src: usize, n: usize, factor: f64, offset: f64, dst: usize): void {
  const f = f64x2.splat(factor);
  const o = f64x2.splat(offset);
  const w = v128.load(WHOLE_F64);
  for (const end = src + 2 * n; src < end; src += 16, dst += 16) {
    const v = v128.load(src);
    v128.store(dst, i16x8.narrow_i32x4_u(
      double(i32x4.extend_low_i16x8_u(v), f, o, w), double(i32x4.extend_high_i16x8_u(v), f, o, w),
    ));
  }
}

/**
 * dst = src * factor + offset for n bytes, in f32, or (`wide`) 16-bit numbers, in f64: rounded half to even and
 * held in the type where it is below 2^22 in size, or 2^31 if `wide`; else anything. Up to 15 bytes behind dst
 * are overwritten.
 */
export function alongLine(
  src: usize, n: i32, wide: i32, factor: f64, offset: f64, dst: usize,
): void {
  if (wide) words(src, <usize> n, factor, offset, dst);
  else bytes(src, <usize> n, <f32> factor, <f32> offset, dst);
}
