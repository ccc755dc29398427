// Elements in a wider type, or in a narrower one.

/** dst = src for n bytes or (`wide`) 16-bit numbers. Up to 7 elements behind dst are overwritten. */
export function widen(src: usize, n: i32, wide: i32, dst: usize): void {
  for (const end = dst + (<usize> n << 2); dst < end; dst += 32, src += <usize> 8 << wide) {
    const words = wide ? v128.load(src) : v128.load8x8_u(src);
    v128.store(dst, f32x4.convert_i32x4_s(i32x4.extend_low_i16x8_u(words)));
    v128.store(dst, f32x4.convert_i32x4_s(i32x4.extend_high_i16x8_u(words)), 16);
  }
}

/** dst = src for n f64 rounded to f32. One element behind dst is overwritten. */
export function demote(src: usize, n: i32, dst: usize): void {
  for (const end = dst + (<usize> n << 2); dst < end; dst += 8, src += 16) {
    v128.store64_lane(dst, f32x4.demote_f64x2_zero(v128.load(src)), 0);
  }
}

/** dst = src for n 16-bit numbers held in bytes. Up to 15 elements behind dst are overwritten. */
export function holdBytes(src: usize, n: i32, dst: usize): void {
  const top = i16x8.splat(255);
  for (const end = dst + <usize> n; dst < end; dst += 16, src += 32) {
    const low = v128.min<u16>(v128.load(src), top);
    v128.store(dst, i8x16.narrow_i16x8_u(low, v128.min<u16>(v128.load(src, 16), top)));
  }
}
