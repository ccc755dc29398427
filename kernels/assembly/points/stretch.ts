// Floats held between two values and taken along a straight line.
import { F32 } from "../shared/elements";

function hold<T>(src: usize, n: usize, least: T, most: T, dst: usize): void {
  const a = v128.splat<T>(least);
  const b = v128.splat<T>(most);
  for (const end = src + n * sizeof<T>(); src < end; src += 16, dst += 16) {
    v128.store(dst, v128.min<T>(v128.max<T>(v128.load(src), a), b));
  }
}

function line<T>(
  src: usize, n: usize, least: T, most: T, span: T, reach: T, start: T, dst: usize,
): void {
  const a = v128.splat<T>(least);
  const b = v128.splat<T>(most);
  const s = v128.splat<T>(span);
  const r = v128.splat<T>(reach);
  const f = v128.splat<T>(start);
  const zero = v128.splat<T>(0);
  for (const end = src + n * sizeof<T>(); src < end; src += 16, dst += 16) {
    // These take far fewer instructions than max and min, and differ only in the sign of zeros, as which the
    // difference is positive, and for a `least` of NaN, with which it is NaN.
    const held = v128.pmin<T>(v128.pmax<T>(v128.load(src), a), b);
    const part = v128.div<T>(v128.add<T>(v128.sub<T>(held, a), zero), s);
    v128.store(dst, v128.add<T>(v128.mul<T>(part, r), f));
  }
}

/**
 * Holds n f32 (`type` 2) or f64 between two values and, with `through`, takes them from there to
 * (value - least) / span * reach + start, each step in their type. NaN stays. Up to 15 bytes behind dst are
 * overwritten.
 */
export function stretch(
  src: usize, n: i32, type: i32, least: f64, most: f64, span: f64, reach: f64, start: f64, through: i32,
  dst: usize,
): void {
  if (type == F32) {
    if (through) {
      line<f32>(src, <usize> n, <f32> least, <f32> most, <f32> span, <f32> reach, <f32> start, dst);
    } else hold<f32>(src, <usize> n, <f32> least, <f32> most, dst);
  } else if (through) line<f64>(src, <usize> n, least, most, span, reach, start, dst);
  else hold<f64>(src, <usize> n, least, most, dst);
}
