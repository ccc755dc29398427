// Grey values looked up in tables.

/** dst[x] = table[src[x]], bytes to bytes. */
export function lookU8(src: usize, n: i32, table: usize, dst: usize): void {
  for (let x: usize = 0; x < <usize> n; x++) {
    store<u8>(dst + x, load<u8>(table + <usize> load<u8>(src + x)));
  }
}

/** dst[x] = table[src[x]], to 16-bit numbers, from bytes or (`wide`) 16-bit numbers. */
export function lookU16(src: usize, n: i32, table: usize, dst: usize, wide: i32): void {
  for (let x: usize = 0; x < <usize> n; x++) {
    const i = wide ? <usize> load<u16>(src + (x << 1)) : <usize> load<u8>(src + x);
    store<u16>(dst + (x << 1), load<u16>(table + (i << 1)));
  }
}

/** dst[x] = table[src[x]], to f32, from bytes or (`wide`) 16-bit numbers. */
export function lookF32(src: usize, n: i32, table: usize, dst: usize, wide: i32): void {
  for (let x: usize = 0; x < <usize> n; x++) {
    const i = wide ? <usize> load<u16>(src + (x << 1)) : <usize> load<u8>(src + x);
    store<f32>(dst + (x << 2), load<f32>(table + (i << 2)));
  }
}

// @ts-ignore: decorator
@inline
function quantizeRun(
  src: usize, n: usize, single: i32, low: f64, span: f64, scale: f64, top: i32, dst: usize, wide: i32,
): void {
  const zero = i32x4.splat(0);
  const most = i32x4.splat(top);
  for (let x: usize = 0; x < n; x += 2) {
    const v = single
      ? f64x2.promote_low_f32x4(v128.load64_zero(src + (x << 2)))
      : v128.load(src + (x << 3));
    const part = f64x2.div(f64x2.sub(v, f64x2.splat(low)), f64x2.splat(span));
    const whole = i32x4.trunc_sat_f64x2_s_zero(f64x2.nearest(f64x2.mul(part, f64x2.splat(scale))));
    const r = v128.min<i32>(v128.max<i32>(whole, zero), most);
    if (wide) {
      store<u16>(dst + (x << 1), <u16> i32x4.extract_lane(r, 0));
      store<u16>(dst + (x << 1), <u16> i32x4.extract_lane(r, 1), 2);
    } else {
      store<u8>(dst + x, <u8> i32x4.extract_lane(r, 0));
      store<u8>(dst + x, <u8> i32x4.extract_lane(r, 1), 1);
    }
  }
}

function quantizeF32(
  src: usize, n: usize, low: f64, span: f64, scale: f64, top: i32, dst: usize, wide: i32,
): void {
  if (wide) quantizeRun(src, n, 1, low, span, scale, top, dst, 1);
  else quantizeRun(src, n, 1, low, span, scale, top, dst, 0);
}

function quantizeF64(
  src: usize, n: usize, low: f64, span: f64, scale: f64, top: i32, dst: usize, wide: i32,
): void {
  if (wide) quantizeRun(src, n, 0, low, span, scale, top, dst, 1);
  else quantizeRun(src, n, 0, low, span, scale, top, dst, 0);
}

/**
 * Floats to whole numbers from 0 to `top`: dst[x] = (src[x] - low) / span * scale in 64 bits, halves to
 * even, NaN to 0; bytes, or (`wide`) 16-bit numbers. One element behind dst may be overwritten.
 */
export function quantize(
  src: usize, n: i32, single: i32, low: f64, span: f64, scale: f64, top: i32, dst: usize, wide: i32,
): void {
  if (single) quantizeF32(src, <usize> n, low, span, scale, top, dst, wide);
  else quantizeF64(src, <usize> n, low, span, scale, top, dst, wide);
}
