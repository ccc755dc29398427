/** Two pixels of a type as f64. */
// @ts-ignore: decorator
@inline
export function two<T>(src: usize): v128 {
  if (sizeof<T>() == 8) return v128.load(src);
  if (sizeof<T>() == 4) return f64x2.promote_low_f32x4(v128.load64_zero(src));
  const words = sizeof<T>() == 1
    ? i16x8.extend_low_i8x16_u(v128.load16_lane(src, i8x16.splat(0), 0))
    : v128.load32_zero(src);
  return f64x2.convert_low_i32x4_s(i32x4.extend_low_i16x8_u(words));
}
