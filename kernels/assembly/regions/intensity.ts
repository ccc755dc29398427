// Grey values of objects, from runs in raster order and a band of the image.
import { F32, F64, U16, U8 } from "../shared/elements";

/** One grey value; `type` as in the list of element types. */
// @ts-ignore: decorator
@inline
function grey(at: usize, x: i32, type: i32): f64 {
  if (type == U8) return <f64> load<u8>(at + <usize> x);
  if (type == U16) return <f64> load<u16>(at + ((<usize> x) << 1));
  if (type == F32) return <f64> load<f32>(at + ((<usize> x) << 2));
  return load<f64>(at + ((<usize> x) << 3));
}

/** Adds a run of whole numbers: 8 or 16 bits, exact. */
// @ts-ignore: decorator
@inline
function addWhole(at: usize, x0: i32, x1: i32, type: i32, out: usize): void {
  let low = load<f64>(out, 8), high = load<f64>(out, 16);
  const reference = load<f64>(out, 24);
  const ref = <i64> reference;
  let sum: i64 = 0, square: i64 = 0;
  let least: u32 = 65535, most: u32 = 0;
  for (let x = x0; x < x1; x++) {
    const v: u32 = type == U8 ? load<u8>(at + <usize> x) : load<u16>(at + ((<usize> x) << 1));
    least = min(least, v);
    most = max(most, v);
    const d = <i64> v - ref;
    sum += d;
    square += d * d;
  }
  const shifted = <f64> sum;
  store<f64>(out, load<f64>(out) + shifted + reference * <f64> (x1 - x0));
  low = min(low, <f64> least);
  high = max(high, <f64> most);
  store<f64>(out, low, 8);
  store<f64>(out, high, 16);
  store<f64>(out, load<f64>(out, 32) + shifted, 32);
  store<f64>(out, load<f64>(out, 40) + <f64> square, 40);
}

// @ts-ignore: decorator
@inline
function addReal(at: usize, x0: i32, x1: i32, type: i32, out: usize): void {
  let sum: f64 = 0, shifted: f64 = 0, square: f64 = 0;
  let low = load<f64>(out, 8), high = load<f64>(out, 16);
  const reference = load<f64>(out, 24);
  for (let x = x0; x < x1; x++) {
    const v = grey(at, x, type);
    sum += v;
    // The comparison of NaN with anything fails: minimum and maximum of wasm hand it on, as numpy's do.
    low = min(low, v);
    high = max(high, v);
    const d = v - reference;
    shifted += d;
    square += d * d;
  }
  store<f64>(out, load<f64>(out) + sum);
  store<f64>(out, low, 8);
  store<f64>(out, high, 16);
  store<f64>(out, load<f64>(out, 32) + shifted, 32);
  store<f64>(out, load<f64>(out, 40) + square, 40);
}

/**
 * Sums of grey values: six 64-bit numbers an object, which are the sum, the least, the greatest, the
 * first value met, and sum and sum of squares of what exceeds that one. Runs hold indices; `src` is
 * the image from row `row` on. The first value is taken where the count at `seen` is 0.
 */
export function sumsOfRuns(
  list: usize,
  count: u32,
  src: usize,
  width: i32,
  row: i32,
  type: i32,
  seen: usize,
  out: usize,
): void {
  const end = list + ((<usize> count) << 4);
  const stride = (<usize> width) << type;
  for (let run = list; run < end; run += 16) {
    const index = <usize> load<i32>(run);
    const x0 = load<i32>(run, 8), x1 = load<i32>(run, 12);
    const at = src + (<usize> (load<i32>(run, 4) - row)) * stride;
    const to = out + index * 48;
    if (load<u8>(seen + index) == 0) {
      store<u8>(seen + index, 1);
      const first = grey(at, x0, type);
      store<f64>(to, 0);
      store<f64>(to, first, 8);
      store<f64>(to, first, 16);
      store<f64>(to, first, 24);
      store<f64>(to, 0, 32);
      store<f64>(to, 0, 40);
    }
    if (type == U8) addWhole(at, x0, x1, U8, to);
    else if (type == U16) addWhole(at, x0, x1, U16, to);
    else if (type == F32) addReal(at, x0, x1, F32, to);
    else addReal(at, x0, x1, F64, to);
  }
}

// @ts-ignore: decorator
@inline
function addWeighted(
  at: usize,
  x0: i32,
  x1: i32,
  type: i32,
  dz: f64,
  dy: f64,
  cx: f64,
  planes: i32,
  out: usize,
): void {
  let s0: f64 = 0, s1: f64 = 0, s2: f64 = 0, s3: f64 = 0;
  for (let x = x0; x < x1; x++) {
    const d = <f64> x - cx;
    let v = grey(at, x, type);
    s0 += v;
    v *= d;
    s1 += v;
    v *= d;
    s2 += v;
    s3 += v * d;
  }
  let fz: f64 = 1;
  for (let i = 0; i < planes; i++) {
    let f = fz;
    for (let j = 0; j < 4; j++) {
      store<f64>(out, load<f64>(out) + f * s0);
      store<f64>(out, load<f64>(out, 8) + f * s1, 8);
      store<f64>(out, load<f64>(out, 16) + f * s2, 16);
      store<f64>(out, load<f64>(out, 24) + f * s3, 24);
      out += 32;
      f *= dy;
    }
    fz *= dz;
  }
}

/**
 * Moments weighted by grey values, about the middle of the box, rounded down; that is a whole number,
 * so sums of whole grey values are exact while they fit. 16 (or 64) 64-bit numbers an object, added to
 * what is there.
 */
export function weightedMomentsOfRuns(
  list: usize,
  count: u32,
  src: usize,
  width: i32,
  row: i32,
  type: i32,
  height: i32,
  planes: i32,
  stats: usize,
  out: usize,
): void {
  const end = list + ((<usize> count) << 4);
  const stride = (<usize> width) << type;
  const step = (<usize> planes) << 7;
  for (let run = list; run < end; run += 16) {
    const index = <usize> load<i32>(run);
    const line = load<i32>(run, 4), x0 = load<i32>(run, 8), x1 = load<i32>(run, 12);
    const at = src + (<usize> (line - row)) * stride;
    const stat = stats + (index << 5);
    const z = line / height;
    const dz = <f64> (z - ((load<i32>(stat, 8) + load<i32>(stat, 12)) >> 1));
    const dy = <f64> (line - z * height - ((load<i32>(stat, 16) + load<i32>(stat, 20)) >> 1));
    const cx = <f64> ((load<i32>(stat, 24) + load<i32>(stat, 28)) >> 1);
    const to = out + index * step;
    if (type == U8) addWeighted(at, x0, x1, U8, dz, dy, cx, planes, to);
    else if (type == U16) addWeighted(at, x0, x1, U16, dz, dy, cx, planes, to);
    else if (type == F32) addWeighted(at, x0, x1, F32, dz, dy, cx, planes, to);
    else addWeighted(at, x0, x1, F64, dz, dy, cx, planes, to);
  }
}

/**
 * Copies the grey values of objects `from` <= index < `to` one after the other: each run goes to the
 * place that `next` holds for its object, counted in pixels, which is then raised.
 */
export function gatherRuns(
  list: usize,
  count: u32,
  src: usize,
  width: i32,
  row: i32,
  type: i32,
  from: i32,
  to: i32,
  next: usize,
  out: usize,
): void {
  const end = list + ((<usize> count) << 4);
  const stride = (<usize> width) << type;
  for (let run = list; run < end; run += 16) {
    const index = load<i32>(run);
    if (index < from || index >= to) continue;
    const x0 = load<i32>(run, 8), x1 = load<i32>(run, 12);
    const slot = next + ((<usize> index) << 2);
    const place = load<u32>(slot);
    store<u32>(slot, place + <u32> (x1 - x0));
    memory.copy(
      out + ((<usize> place) << type),
      src + (<usize> (load<i32>(run, 4) - row)) * stride + ((<usize> x0) << type),
      (<usize> (x1 - x0)) << type,
    );
  }
}
