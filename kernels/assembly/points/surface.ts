// Pixels compared with a threshold of their own each.
import { F32, U16, U8 } from "../shared/elements";
import { two } from "../shared/pixels";

function masked<T>(
  src: usize, surface: usize, offset: f64, n: i32, single: usize, mask: usize,
): void {
  const shift = f64x2.splat(offset);
  for (let x = 0; x < n; x += 2) {
    const t = f64x2.sub(v128.load(surface), shift);
    const bits = i64x2.bitmask(f64x2.gt(two<T>(src), t));
    v128.store64_lane(single, f32x4.demote_f64x2_zero(t), 0);
    store<u16>(mask, <u16> ((bits & 1) | ((bits & 2) << 7)));
    src += 2 * sizeof<T>();
    surface += 16;
    single += 8;
    mask += 2;
  }
}

/**
 * Compares n pixels with surface - offset (f64): a byte of 0 or 1 each at `mask`, the lowered surface in
 * f32 at `single`. One element behind both may be overwritten.
 */
export function surfaceMask(
  src: usize, type: i32, surface: usize, offset: f64, n: i32, single: usize, mask: usize,
): void {
  if (type == U8) masked<u8>(src, surface, offset, n, single, mask);
  else if (type == U16) masked<u16>(src, surface, offset, n, single, mask);
  else if (type == F32) masked<f32>(src, surface, offset, n, single, mask);
  else masked<f64>(src, surface, offset, n, single, mask);
}

/** Four pixels as f32. */
// @ts-ignore: decorator
@inline
function four<T>(src: usize): v128 {
  if (sizeof<T>() == 4) return v128.load(src);
  const words = sizeof<T>() == 1
    ? i16x8.extend_low_i8x16_u(v128.load32_zero(src))
    : v128.load64_zero(src);
  return f32x4.convert_i32x4_s(i32x4.extend_low_i16x8_u(words));
}

function guarded<T>(
  src: usize, surface: usize, offset: f32, guard: f32, n: i32, mask: usize, list: usize,
): i32 {
  const shift = f32x4.splat(offset);
  const near = f32x4.splat(guard);
  let found = 0;
  let x = 0;
  for (; x + 4 <= n; x += 4) {
    const v = four<T>(src);
    const t = f32x4.sub(v128.load(surface), shift);
    v128.store(surface, t);
    const d = f32x4.sub(v, t);
    const bits = i32x4.bitmask(f32x4.gt(d, f32x4.splat(0)));
    // Four bits spread over four bytes.
    store<u32>(mask, (<u32> bits * 0x00204081) & 0x01010101);
    let close = i32x4.bitmask(f32x4.le(f32x4.abs(d), near));
    while (close != 0) {
      store<i32>(list + (<usize> found << 2), x + ctz(close));
      close &= close - 1;
      found++;
    }
    src += 4 * sizeof<T>();
    surface += 16;
    mask += 4;
  }
  for (; x < n; x++) {
    const t = load<f32>(surface) - offset;
    const d = <f32> load<T>(src) - t;
    store<f32>(surface, t);
    store<u8>(mask, <u8> (d > 0));
    if (abs(d) <= guard) {
      store<i32>(list + (<usize> found << 2), x);
      found++;
    }
    src += sizeof<T>();
    surface += 4;
    mask++;
  }
  return found;
}

/**
 * Lowers a f32 surface by `offset` in place and compares n u8, u16 or f32 pixels with it. Lists the
 * elements that lie within `guard` of it, n at most, and returns how many there are.
 */
export function guardedMask(
  src: usize, type: i32, surface: usize, offset: f64, guard: f64, n: i32, mask: usize, list: usize,
): i32 {
  const shift = <f32> offset;
  const near = <f32> guard;
  if (type == U8) return guarded<u8>(src, surface, shift, near, n, mask, list);
  if (type == U16) return guarded<u16>(src, surface, shift, near, n, mask, list);
  return guarded<f32>(src, surface, shift, near, n, mask, list);
}
