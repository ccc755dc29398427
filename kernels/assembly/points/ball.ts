// The rolling ball: least of heights plus drops, over runs of equal drop.
import { F32, U16, U8 } from "../shared/elements";

// @ts-ignore: decorator
@inline
function lower(dst: usize, a: usize, b: usize, bytes: usize, drop: v128, type: i32): void {
  for (let x: usize = 0; x < bytes; x += 16) {
    const p = v128.load(a + x);
    const q = v128.load(b + x);
    const o = v128.load(dst + x);
    const r = type == U8
      ? v128.min<u8>(o, i8x16.add_sat_u(v128.min<u8>(p, q), drop))
      : type == U16
      ? v128.min<u16>(o, i16x8.add_sat_u(v128.min<u16>(p, q), drop))
      : type == F32
      ? f32x4.pmin(f32x4.pmin(o, f32x4.add(p, drop)), f32x4.add(q, drop))
      : f64x2.pmin(f64x2.pmin(o, f64x2.add(p, drop)), f64x2.add(q, drop));
    v128.store(dst + x, r);
  }
}

function lowerU8(dst: usize, a: usize, b: usize, bytes: usize, drop: v128): void {
  lower(dst, a, b, bytes, drop, U8);
}

function lowerU16(dst: usize, a: usize, b: usize, bytes: usize, drop: v128): void {
  lower(dst, a, b, bytes, drop, U16);
}

function lowerF32(dst: usize, a: usize, b: usize, bytes: usize, drop: v128): void {
  lower(dst, a, b, bytes, drop, F32);
}

function lowerF64(dst: usize, a: usize, b: usize, bytes: usize, drop: v128): void {
  lower(dst, a, b, bytes, drop, 3);
}

/**
 * Lowers a row of n elements to what a row at another height leaves: dst[x] = min(dst[x], src[x ± d] +
 * drops[d]) for d = 0 … reach. `src` is padded by the largest value (infinity for floats) on both sides.
 * Drops are f64, for integers whole. NaN is passed over. Up to 15 bytes behind dst are overwritten.
 */
export function ballRow(src: usize, n: i32, type: i32, drops: usize, reach: i32, dst: usize): void {
  const bytes = <usize> n << type;
  for (let d = 0; d <= reach; d++) {
    const drop = load<f64>(drops + (<usize> d << 3));
    const shift = <usize> d << type;
    if (type == U8) {
      if (drop < 255) lowerU8(dst, src - shift, src + shift, bytes, i8x16.splat(<i8> <i32> drop));
    } else if (type == U16) {
      if (drop < 65535) lowerU16(dst, src - shift, src + shift, bytes, i16x8.splat(<i16> <i32> drop));
    } else if (type == F32) {
      lowerF32(dst, src - shift, src + shift, bytes, f32x4.splat(<f32> drop));
    } else lowerF64(dst, src - shift, src + shift, bytes, f64x2.splat(drop));
  }
}
