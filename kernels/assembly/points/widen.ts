// Whole numbers as f32.

/** dst = src for n bytes or (`wide`) 16-bit numbers. Up to 7 elements behind dst are overwritten. */
export function widen(src: usize, n: i32, wide: i32, dst: usize): void {
  for (const end = dst + (<usize> n << 2); dst < end; dst += 32, src += <usize> 8 << wide) {
    const words = wide ? v128.load(src) : v128.load8x8_u(src);
    v128.store(dst, f32x4.convert_i32x4_s(i32x4.extend_low_i16x8_u(words)));
    v128.store(dst, f32x4.convert_i32x4_s(i32x4.extend_high_i16x8_u(words)), 16);
  }
}
