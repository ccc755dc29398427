// Elements under a mask.
import { splat } from "../shared/splat";

/** The mask's bytes from x on, not 0 to all bits of a lane as wide as T. */
// @ts-ignore: decorator
@inline
function lanes<T>(mask: usize): v128 {
  const zero = i8x16.splat(0);
  if (sizeof<T>() == 1) return i8x16.ne(v128.load(mask), zero);
  if (sizeof<T>() == 2) return i16x8.ne(v128.load8x8_u(mask), zero);
  if (sizeof<T>() == 4) {
    return i32x4.ne(i32x4.extend_low_i16x8_u(i16x8.extend_low_i8x16_u(v128.load32_zero(mask))), zero);
  }
  const four = i32x4.extend_low_i16x8_u(i16x8.extend_low_i8x16_u(v128.load16_lane(mask, zero, 0)));
  return i64x2.ne(i64x2.extend_low_i32x4_u(four), zero);
}

function run<T>(src: usize, mask: usize, n: usize, fill: v128, dst: usize): void {
  for (const end = src + n * sizeof<T>(); src < end; src += 16, dst += 16, mask += 16 / sizeof<T>()) {
    v128.store(dst, v128.bitselect(v128.load(src), fill, lanes<T>(mask)));
  }
}

/**
 * dst = src where the mask is not 0, else the fill: for n elements of 1 << type bytes, the fill being one of
 * that type or, with `whole`, a 32-bit integer. Up to 15 bytes behind dst are overwritten.
 */
export function select(
  src: usize, mask: usize, n: i32, type: i32, whole: i32, fill: f64, dst: usize,
): void {
  const v = whole ? i32x4.splat(<i32> fill) : splat(fill, type);
  if (type == 0) run<u8>(src, mask, <usize> n, v, dst);
  else if (type == 1) run<u16>(src, mask, <usize> n, v, dst);
  else if (type == 2) run<f32>(src, mask, <usize> n, v, dst);
  else run<f64>(src, mask, <usize> n, v, dst);
}
