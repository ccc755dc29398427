// Floats held between two values and taken along a straight line.
import { F32 } from "../shared/elements";

function run<T>(
  src: usize, n: usize, least: T, most: T, span: T, reach: T, start: T, line: i32, dst: usize,
): void {
  const a = v128.splat<T>(least);
  const b = v128.splat<T>(most);
  const s = v128.splat<T>(span);
  const r = v128.splat<T>(reach);
  const f = v128.splat<T>(start);
  for (const end = src + n * sizeof<T>(); src < end; src += 16, dst += 16) {
    let v = v128.min<T>(v128.max<T>(v128.load(src), a), b);
    if (line) v = v128.add<T>(v128.mul<T>(v128.div<T>(v128.sub<T>(v, a), s), r), f);
    v128.store(dst, v);
  }
}

/**
 * Holds n f32 (`type` 2) or f64 between two values and, with `line`, takes them from there to
 * (value - least) / span * reach + start, each step in their type. NaN stays. Up to 15 bytes behind dst are
 * overwritten.
 */
export function stretch(
  src: usize, n: i32, type: i32, least: f64, most: f64, span: f64, reach: f64, start: f64, line: i32,
  dst: usize,
): void {
  if (type == F32) {
    run<f32>(src, <usize> n, <f32> least, <f32> most, <f32> span, <f32> reach, <f32> start, line, dst);
  } else run<f64>(src, <usize> n, least, most, span, reach, start, line, dst);
}
