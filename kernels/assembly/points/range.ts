// Smallest and largest finite value, and values outside of a range.
import { F32, U16, U8 } from "../shared/elements";

function rangeOfWhole<T>(src: usize, n: i32, out: usize): void {
  const end = src + (<usize> n) * sizeof<T>();
  let low = i8x16.splat(-1);
  let high = i8x16.splat(0);
  let low2 = low;
  let high2 = high;
  // Two of each, as an extremum waits for the one before it.
  for (; src + 32 <= end; src += 32) {
    const v = v128.load(src);
    const w = v128.load(src, 16);
    low = v128.min<T>(low, v);
    high = v128.max<T>(high, v);
    low2 = v128.min<T>(low2, w);
    high2 = v128.max<T>(high2, w);
  }
  v128.store(out, v128.min<T>(low, low2));
  v128.store(out, v128.max<T>(high, high2), 16);
  let least: u32 = 65535;
  let most: u32 = 0;
  for (let i: usize = 0; i < 16; i += sizeof<T>()) {
    least = min<u32>(least, load<T>(out + i));
    most = max<u32>(most, load<T>(out + i, 16));
  }
  for (; src < end; src += sizeof<T>()) {
    least = min<u32>(least, load<T>(src));
    most = max<u32>(most, load<T>(src));
  }
  store<f64>(out, <f64> least);
  store<f64>(out, <f64> most, 8);
}

/** Where all of n floats are finite: their range, else 0. */
function rangeOfFinite<T>(src: usize, n: i32, out: usize): i32 {
  const lanes = 16 / <i32> sizeof<T>();
  let low = v128.splat<T>(<T> Infinity);
  let high = v128.splat<T>(<T> -Infinity);
  let low2 = low;
  let high2 = high;
  let strange = v128.splat<T>(0);
  let x = 0;
  for (; x + 2 * lanes <= n; x += 2 * lanes, src += 32) {
    const v = v128.load(src);
    const w = v128.load(src, 16);
    low = v128.pmin<T>(low, v);
    high = v128.pmax<T>(high, v);
    low2 = v128.pmin<T>(low2, w);
    high2 = v128.pmax<T>(high2, w);
    // Infinity and NaN less themselves are NaN.
    strange = v128.or(strange, v128.or(v128.sub<T>(v, v), v128.sub<T>(w, w)));
  }
  if (v128.any_true(strange)) return 0;
  low = v128.pmin<T>(low, low2);
  high = v128.pmax<T>(high, high2);
  v128.store(out, low);
  v128.store(out, high, 16);
  let least: T = <T> Infinity;
  let most: T = <T> -Infinity;
  for (let i: usize = 0; i < 16; i += sizeof<T>()) {
    least = min<T>(least, load<T>(out + i));
    most = max<T>(most, load<T>(out + i, 16));
  }
  for (; x < n; x++, src += sizeof<T>()) {
    const v = load<T>(src);
    if (!(abs<T>(v) < <T> Infinity)) return 0;
    least = min<T>(least, v);
    most = max<T>(most, v);
  }
  store<f64>(out, <f64> least);
  store<f64>(out, <f64> most, 8);
  return 1;
}

function rangeOfFloats<T>(src: usize, n: i32, out: usize): void {
  if (rangeOfFinite<T>(src, n, out)) return;
  let least: T = <T> Infinity;
  let most: T = <T> -Infinity;
  for (const end = src + (<usize> n) * sizeof<T>(); src < end; src += sizeof<T>()) {
    const v = load<T>(src);
    if (abs<T>(v) < <T> Infinity) {
      least = min<T>(least, v);
      most = max<T>(most, v);
    }
  }
  store<f64>(out, <f64> least);
  store<f64>(out, <f64> most, 8);
}

/** Stores smallest and largest finite value as two f64 at `out` (32 bytes are written over). */
export function finiteRange(src: usize, n: i32, type: i32, out: usize): void {
  if (type == U8) rangeOfWhole<u8>(src, n, out);
  else if (type == U16) rangeOfWhole<u16>(src, n, out);
  else if (type == F32) rangeOfFloats<f32>(src, n, out);
  else rangeOfFloats<f64>(src, n, out);
}

function outside<T>(src: usize, n: i32, low: T, high: T): i32 {
  const lanes = 16 / <i32> sizeof<T>();
  const least = v128.splat<T>(low);
  const most = v128.splat<T>(high);
  let x = 0;
  for (; x + lanes <= n; x += lanes) {
    const v = v128.load(src + (<usize> x) * sizeof<T>());
    if (v128.any_true(v128.or(v128.lt<T>(v, least), v128.gt<T>(v, most)))) break;
  }
  for (; x < n; x++) {
    const v = load<T>(src + (<usize> x) * sizeof<T>());
    if (v < low || v > high) return x;
  }
  return -1;
}

/** Index of the first of n floats below `low` or above `high`, -1 if there is none. NaN is neither. */
export function firstOutside(src: usize, n: i32, type: i32, low: f64, high: f64): i32 {
  return type == F32
    ? outside<f32>(src, n, <f32> low, <f32> high)
    : outside<f64>(src, n, low, high);
}

/** Smallest and largest of floats, infinities too; NaN where there is one. */
function extremesOf<T>(src: usize, n: i32, out: usize): void {
  const lanes = 16 / <i32> sizeof<T>();
  let low = v128.splat<T>(<T> Infinity);
  let high = v128.splat<T>(<T> -Infinity);
  let low2 = low;
  let high2 = high;
  let unordered = v128.splat<T>(0);
  let x = 0;
  for (; x + 2 * lanes <= n; x += 2 * lanes, src += 32) {
    const v = v128.load(src);
    const w = v128.load(src, 16);
    unordered = v128.or(unordered, v128.or(v128.ne<T>(v, v), v128.ne<T>(w, w)));
    low = v128.pmin<T>(low, v);
    high = v128.pmax<T>(high, v);
    low2 = v128.pmin<T>(low2, w);
    high2 = v128.pmax<T>(high2, w);
  }
  low = v128.pmin<T>(low, low2);
  high = v128.pmax<T>(high, high2);
  let least: T = <T> Infinity;
  let most: T = <T> -Infinity;
  v128.store(out, low);
  v128.store(out, high, 16);
  for (let i: usize = 0; i < 16; i += sizeof<T>()) {
    least = min<T>(least, load<T>(out + i));
    most = max<T>(most, load<T>(out + i, 16));
  }
  for (; x < n; x++, src += sizeof<T>()) {
    const v = load<T>(src);
    least = min<T>(least, v);
    most = max<T>(most, v);
  }
  const spoilt = v128.any_true(unordered);
  store<f64>(out, spoilt ? NaN : <f64> least);
  store<f64>(out, spoilt ? NaN : <f64> most, 8);
}

/**
 * Stores smallest and largest of n f32 (`type` 2) or f64 as two f64 at `out` (32 bytes are written over),
 * infinities too; NaN twice where there is a NaN.
 */
export function extremes(src: usize, n: i32, type: i32, out: usize): void {
  if (type == F32) extremesOf<f32>(src, n, out);
  else extremesOf<f64>(src, n, out);
}
