// The rolling ball: least of heights plus drops.
import { F32, U16, U8 } from "../shared/elements";

// Whether there is NaN, which is passed over, as type arguments.
class Plain {}
class Holed {}

/** The lesser of a and b, and b where a is NaN. */
// @ts-ignore: decorator
@inline
function lesser<T, Kind>(a: v128, b: v128): v128 {
  if (isInteger<T>()) return v128.min<T>(a, b);
  const least = v128.pmin<T>(a, b);
  return idof<Kind>() == idof<Plain>() ? least : v128.bitselect(least, b, v128.eq<T>(a, a));
}

// @ts-ignore: decorator
@inline
function lowered<T, Kind>(o: v128, p: v128, q: v128, drop: v128): v128 {
  if (isInteger<T>()) return v128.min<T>(o, v128.add_sat<T>(v128.min<T>(p, q), drop));
  if (idof<Kind>() == idof<Plain>()) return v128.pmin<T>(o, v128.add<T>(v128.pmin<T>(p, q), drop));
  return v128.pmin<T>(v128.pmin<T>(o, v128.add<T>(p, drop)), v128.add<T>(q, drop));
}

function sweep<T, Kind>(src: usize, bytes: usize, drops: usize, reach: i32, dst: usize): void {
  for (const end = dst + bytes; dst < end; dst += 64, src += 64) {
    let a = v128.load(dst);
    let b = v128.load(dst, 16);
    let c = v128.load(dst, 32);
    let d = v128.load(dst, 48);
    let drop = drops;
    let left = src;
    let right = src;
    for (let i = 0; i <= reach; i++) {
      const v = v128.splat<T>(load<T>(drop));
      a = lowered<T, Kind>(a, v128.load(left), v128.load(right), v);
      b = lowered<T, Kind>(b, v128.load(left, 16), v128.load(right, 16), v);
      c = lowered<T, Kind>(c, v128.load(left, 32), v128.load(right, 32), v);
      d = lowered<T, Kind>(d, v128.load(left, 48), v128.load(right, 48), v);
      drop += sizeof<T>();
      left -= sizeof<T>();
      right += sizeof<T>();
    }
    v128.store(dst, a);
    v128.store(dst, b, 16);
    v128.store(dst, c, 32);
    v128.store(dst, d, 48);
  }
}

/**
 * Lowers a row of n elements to what another row leaves: dst[x] = min(dst[x], src[x ± d] + drops[d]) for
 * d = 0 … reach. `src` is padded by the largest value (infinity for floats) on both sides. Drops are of the
 * same type. With `holed` there may be NaN, which is passed over. Up to 63 bytes behind dst are overwritten.
 */
export function ballRow(
  src: usize, n: i32, type: i32, holed: i32, drops: usize, reach: i32, dst: usize,
): void {
  const bytes = <usize> n << type;
  if (type == U8) sweep<u8, Plain>(src, bytes, drops, reach, dst);
  else if (type == U16) sweep<u16, Plain>(src, bytes, drops, reach, dst);
  else if (type == F32) {
    if (holed) sweep<f32, Holed>(src, bytes, drops, reach, dst);
    else sweep<f32, Plain>(src, bytes, drops, reach, dst);
  } else if (holed) sweep<f64, Holed>(src, bytes, drops, reach, dst);
  else sweep<f64, Plain>(src, bytes, drops, reach, dst);
}

function pair<T>(a: usize, b: usize, bytes: usize, dst: usize): void {
  for (const end = dst + bytes; dst < end; dst += 16, a += 16, b += 16) {
    v128.store(dst, lesser<T, Holed>(v128.load(a), v128.load(b)));
  }
}

/** The lesser of two rows of some bytes, a multiple of 16; NaN is passed over. */
export function lesserRow(a: usize, b: usize, bytes: usize, type: i32, dst: usize): void {
  if (type == U8) pair<u8>(a, b, bytes, dst);
  else if (type == U16) pair<u16>(a, b, bytes, dst);
  else if (type == F32) pair<f32>(a, b, bytes, dst);
  else pair<f64>(a, b, bytes, dst);
}
