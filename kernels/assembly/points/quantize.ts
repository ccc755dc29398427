// Floats taken to whole numbers.

/** Four floats, each less low, by span, times scale in 64 bits, as whole numbers of 32 bits. */
// @ts-ignore: decorator
@inline
function four<T>(src: usize, low: v128, span: v128, scale: v128): v128 {
  const a = sizeof<T>() == 4 ? f64x2.promote_low_f32x4(v128.load64_zero(src)) : v128.load(src);
  const b = sizeof<T>() == 4
    ? f64x2.promote_low_f32x4(v128.load64_zero(src, 8))
    : v128.load(src, 16);
  return i8x16.shuffle(two(a, low, span, scale), two(b, low, span, scale),
    0, 1, 2, 3, 4, 5, 6, 7, 16, 17, 18, 19, 20, 21, 22, 23);
}

// @ts-ignore: decorator
@inline
function two(v: v128, low: v128, span: v128, scale: v128): v128 {
  const part = f64x2.div(f64x2.sub(v, low), span);
  return i32x4.trunc_sat_f64x2_s_zero(f64x2.nearest(f64x2.mul(part, scale)));
}

/** Eight whole numbers of 32 bits, held in the type. */
// @ts-ignore: decorator
@inline
function put<To>(dst: usize, a: v128, b: v128): void {
  if (sizeof<To>() == 2) v128.store(dst, i16x8.narrow_i32x4_u(a, b));
  else {
    const words = i16x8.narrow_i32x4_s(a, b);
    v128.store64_lane(dst, i8x16.narrow_i16x8_u(words, words), 0);
  }
}

function run<From, To>(src: usize, n: i32, low: f64, span: f64, scale: f64, dst: usize): void {
  const l = f64x2.splat(low);
  const s = f64x2.splat(span);
  const f = f64x2.splat(scale);
  for (let x = 0; x < n; x += 8) {
    put<To>(dst, four<From>(src, l, s, f), four<From>(src + 4 * sizeof<From>(), l, s, f));
    src += 8 * sizeof<From>();
    dst += 8 * sizeof<To>();
  }
}

/** The same where the line is the value itself, which 32 bits are enough for. */
function roundF32<To>(src: usize, n: i32, dst: usize): void {
  for (let x = 0; x < n; x += 8) {
    put<To>(
      dst,
      i32x4.trunc_sat_f32x4_s(f32x4.nearest(v128.load(src))),
      i32x4.trunc_sat_f32x4_s(f32x4.nearest(v128.load(src, 16))),
    );
    src += 32;
    dst += 8 * sizeof<To>();
  }
}

/**
 * Floats to bytes, or (`wide`) 16-bit numbers: dst[x] = (src[x] - low) / span * scale in 64 bits, halves to
 * even, held in the type, NaN to 0. Up to 7 elements behind dst are overwritten.
 */
export function quantize(
  src: usize, n: i32, single: i32, low: f64, span: f64, scale: f64, dst: usize, wide: i32,
): void {
  if (single && low == 0 && span == 1 && scale == 1) {
    if (wide) roundF32<u16>(src, n, dst);
    else roundF32<u8>(src, n, dst);
  } else if (single) {
    if (wide) run<f32, u16>(src, n, low, span, scale, dst);
    else run<f32, u8>(src, n, low, span, scale, dst);
  } else if (wide) run<f64, u16>(src, n, low, span, scale, dst);
  else run<f64, u8>(src, n, low, span, scale, dst);
}

/** Four floats without their fractions, as whole numbers of 32 bits. */
// @ts-ignore: decorator
@inline
function fourCut<T>(src: usize): v128 {
  if (sizeof<T>() == 4) return i32x4.trunc_sat_f32x4_s(v128.load(src));
  return i8x16.shuffle(
    i32x4.trunc_sat_f64x2_s_zero(v128.load(src)), i32x4.trunc_sat_f64x2_s_zero(v128.load(src, 16)),
    0, 1, 2, 3, 4, 5, 6, 7, 16, 17, 18, 19, 20, 21, 22, 23,
  );
}

function runCut<From, To>(src: usize, n: i32, dst: usize): void {
  for (let x = 0; x < n; x += 8, src += 8 * sizeof<From>(), dst += 8 * sizeof<To>()) {
    put<To>(dst, fourCut<From>(src), fourCut<From>(src + 4 * sizeof<From>()));
  }
}

/**
 * Floats to bytes, or (`wide`) 16-bit numbers, their fractions cut off: held in the type, NaN to 0. Up to 7
 * elements behind dst are overwritten.
 */
export function cut(src: usize, n: i32, single: i32, dst: usize, wide: i32): void {
  if (single) {
    if (wide) runCut<f32, u16>(src, n, dst);
    else runCut<f32, u8>(src, n, dst);
  } else if (wide) runCut<f64, u16>(src, n, dst);
  else runCut<f64, u8>(src, n, dst);
}
