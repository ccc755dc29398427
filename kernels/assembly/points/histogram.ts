// Counts of grey values. Two counts for each value side by side, since an increment right after one
// of the same count waits for it; they are added up at the end. Equal values in a row, frequent where the dark
// or the bright is cut off, are counted at once.

// @ts-ignore: decorator
@inline
function count(at: usize): void {
  store<u32>(at, load<u32>(at) + 1);
}

// @ts-ignore: decorator
@inline
function countBehind(at: usize): void {
  store<u32>(at, load<u32>(at, 4) + 1, 4);
}

/**
 * Adds n 16-bit numbers to two counts for each of 65536 values. Pairs of bytes count as 16-bit numbers
 * too: half as many increments, see `splitPairs`.
 */
export function countU16(src: usize, n: i32, counts: usize): void {
  const end = src + (<usize> n << 1);
  while (src + 16 <= end) {
    const v = load<u64>(src);
    if (v == rotr<u64>(v, 16) && v == load<u64>(src, 8)) {
      const begin = src;
      const same = i64x2.splat(v);
      do src += 16;
      while (src + 16 <= end && !v128.any_true(v128.xor(v128.load(src), same)));
      const both = counts + <usize> ((v & 0xffff) << 3);
      store<u64>(both, load<u64>(both) + <u64> ((src - begin) >> 2) * 0x0000000100000001);
      continue;
    }
    count(counts + (<usize> load<u16>(src) << 3));
    countBehind(counts + (<usize> load<u16>(src, 2) << 3));
    count(counts + (<usize> load<u16>(src, 4) << 3));
    countBehind(counts + (<usize> load<u16>(src, 6) << 3));
    count(counts + (<usize> load<u16>(src, 8) << 3));
    countBehind(counts + (<usize> load<u16>(src, 10) << 3));
    count(counts + (<usize> load<u16>(src, 12) << 3));
    countBehind(counts + (<usize> load<u16>(src, 14) << 3));
    src += 16;
  }
  for (; src < end; src += 2) count(counts + (<usize> load<u16>(src) << 3));
}

/** Adds up the two counts of each of n values, or three more; the sums lie side by side from the first. */
export function sumPairs(counts: usize, n: i32): void {
  const end = <usize> n << 2;
  for (let i: usize = 0; i < end; i += 16) {
    const a = v128.load(counts + 2 * i);
    const b = v128.load(counts + 2 * i, 16);
    const first = i8x16.shuffle(a, b, 0, 1, 2, 3, 8, 9, 10, 11, 16, 17, 18, 19, 24, 25, 26, 27);
    const second = i8x16.shuffle(a, b, 4, 5, 6, 7, 12, 13, 14, 15, 20, 21, 22, 23, 28, 29, 30, 31);
    v128.store(counts + i, i32x4.add(first, second));
  }
}

function splitRow(row: usize, counts: usize): u32 {
  let total = i32x4.splat(0);
  for (let x: usize = 0; x < 1024; x += 16) {
    const v = v128.load(row + x);
    v128.store(counts + x, i32x4.add(v128.load(counts + x), v));
    total = i32x4.add(total, v);
  }
  return i32x4.extract_lane(total, 0) + i32x4.extract_lane(total, 1) +
    i32x4.extract_lane(total, 2) + i32x4.extract_lane(total, 3);
}

/** From counts of pairs of bytes (one table) to 256 counts of bytes, which are zero before. */
export function splitPairs(pairs: usize, counts: usize): void {
  for (let i: usize = 0; i < 256; i++) {
    const total = splitRow(pairs + (i << 10), counts);
    const at = counts + (i << 2);
    store<u32>(at, load<u32>(at) + total);
  }
}

/** Half a unit in the last place of 1. */
// @ts-ignore: decorator
@inline
function half<T>(): T {
  return <T> (sizeof<T>() == 4 ? 5.960464477539063e-8 : 1.1102230246251565e-16);
}

function bin<T>(src: usize, n: i32, edges: usize, bins: i32, counts: usize): void {
  const first = <T> load<f64>(edges);
  const last = <T> load<f64>(edges + (<usize> bins << 3));
  const span = last - first;
  const scale = <T> bins;
  const low = v128.splat<T>(first);
  const top = v128.splat<T>(last);
  const rise = v128.splat<T>(scale / span);
  const many = v128.splat<T>(scale);
  const most = v128.splat<T>(scale - 1);
  const one = v128.splat<T>(1);
  // A place has three roundings, numpy's five, in parts of the span; an edge has one more, in parts of its size.
  const size = max<T>(abs<T>(first), abs<T>(last)) / span;
  const near = v128.splat<T>(scale * half<T>() * (8 + 2 * size));
  // In a sum with 2^23, or 2^52, a whole number stands in the lowest bits; eight bytes for each bin.
  const shift = v128.splat<T>(<T> (sizeof<T>() == 4 ? 8388608 : 4503599627370496));
  const begin = i32x4.splat(<i32> counts - (sizeof<T>() == 4 ? 0x58000000 : 0));
  // Not with more bins than near values can be told apart in, nor in a span that the bins are too many for:
  // the first value is in the first bin unless the second one begins there too.
  const isFine = bins < 1 << 20 && scale / span < <T> Infinity &&
    load<f64>(edges, 8) > load<f64>(edges);
  const lanes = 16 / <i32> sizeof<T>();
  const end = isFine ? n - lanes + 1 : 0;
  let x = 0;
  let lows = 0;
  for (; x < end; x += lanes, src += 16) {
    const v = v128.load(src);
    const isLow = v128.eq<T>(v, low);
    if (i32x4.bitmask(isLow) == 15) {
      lows += lanes;
      continue;
    }
    const place = v128.pmin<T>(many, v128.mul<T>(v128.sub<T>(v, low), rise));
    const whole = v128.trunc<T>(place);
    const part = v128.sub<T>(place, whole);
    const between = v128.ge<T>(v128.pmin<T>(part, v128.sub<T>(one, part)), near);
    // The ends are frequent values.
    const isEnd = v128.or(isLow, v128.eq<T>(v, top));
    if (i32x4.bitmask(v128.or(between, isEnd)) == 15) {
      const bits = v128.add<T>(v128.pmin<T>(whole, most), shift);
      const at = i32x4.add(i32x4.shl(bits, 3), begin);
      count(i32x4.extract_lane(at, 0));
      if (sizeof<T>() == 4) {
        countBehind(i32x4.extract_lane(at, 1));
        count(i32x4.extract_lane(at, 2));
        countBehind(i32x4.extract_lane(at, 3));
      } else countBehind(i32x4.extract_lane(at, 2));
    } else {
      for (let i: usize = 0; i < 16; i += sizeof<T>()) put<T>(load<T>(src + i), first, last, edges, bins, counts);
    }
  }
  store<u32>(counts, load<u32>(counts) + lows);
  for (; x < n; x++, src += sizeof<T>()) put<T>(load<T>(src), first, last, edges, bins, counts);
}

// @ts-ignore: decorator
@inline
function put<T>(v: T, first: T, last: T, edges: usize, bins: i32, counts: usize): void {
  if (!(v >= first && v <= last)) return;
  const bin = min(<i32> ((v - first) / (last - first) * <T> bins), bins - 1);
  const edge = edges + (<usize> bin << 3);
  const wide = <f64> v;
  // One step down or up, where the division erred; never beyond the last bin.
  const step = <i32> (bin != bins - 1 && wide >= load<f64>(edge, 8)) - <i32> (wide < load<f64>(edge));
  count(counts + (<usize> (bin + step) << 3));
}

/**
 * Adds n f32 to `bins` equal bins between the first and the last edge, as numpy does: the bin by its place in
 * the span, then a look at the f64 edges, which only those near an edge need. What lies outside, NaN too, is
 * passed over. Two counts for each bin lie side by side.
 */
export function binF32(src: usize, n: i32, edges: usize, bins: i32, counts: usize): void {
  bin<f32>(src, n, edges, bins, counts);
}

/** As above, of f64. */
export function binF64(src: usize, n: i32, edges: usize, bins: i32, counts: usize): void {
  bin<f64>(src, n, edges, bins, counts);
}
