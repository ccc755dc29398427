// Counts of grey values. Two or four counts for each value side by side, since an increment right after one
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
  for (; src + 16 <= end; src += 16) {
    const v = load<u64>(src);
    if (v == rotr<u64>(v, 16) && v == load<u64>(src, 8)) {
      const both = counts + <usize> ((v & 0xffff) << 3);
      store<u64>(both, load<u64>(both) + 0x0000000400000004);
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
  }
  for (; src < end; src += 2) count(counts + (<usize> load<u16>(src) << 3));
}

// @ts-ignore: decorator
@inline
function countShort(at: usize, place: usize): void {
  store<u16>(at + place, load<u16>(at + place) + 1);
}

/**
 * Adds n 16-bit numbers, at most 2^17, to four counts of 16 bits for each value, side by side; `sumLevels` has
 * to take them before more are counted.
 */
export function countLevels(src: usize, n: i32, counts: usize): void {
  const end = src + (<usize> n << 1);
  for (; src + 8 <= end; src += 8) {
    const v = load<u64>(src);
    const first = counts + <usize> ((v << 3) & 0x7fff8);
    if (v == rotr<u64>(v, 16)) {
      store<u64>(first, load<u64>(first) + 0x0001000100010001);
      continue;
    }
    countShort(first, 0);
    countShort(counts + <usize> ((v >> 13) & 0x7fff8), 2);
    countShort(counts + <usize> ((v >> 29) & 0x7fff8), 4);
    countShort(counts + <usize> ((v >> 45) & 0x7fff8), 6);
  }
  for (; src < end; src += 2) countShort(counts + (<usize> load<u16>(src) << 3), 0);
}

/** Adds the four counts of each of n values, or three more, to sums of 32 bits, and sets them to 0. */
export function sumLevels(counts: usize, n: i32, sums: usize): void {
  for (const end = sums + (<usize> n << 2); sums < end; sums += 16, counts += 32) {
    const a = i32x4.extadd_pairwise_i16x8_u(v128.load(counts));
    const b = i32x4.extadd_pairwise_i16x8_u(v128.load(counts, 16));
    const first = i8x16.shuffle(a, b, 0, 1, 2, 3, 8, 9, 10, 11, 16, 17, 18, 19, 24, 25, 26, 27);
    const second = i8x16.shuffle(a, b, 4, 5, 6, 7, 12, 13, 14, 15, 20, 21, 22, 23, 28, 29, 30, 31);
    v128.store(sums, i32x4.add(v128.load(sums), i32x4.add(first, second)));
    v128.store(counts, i32x4.splat(0));
    v128.store(counts, i32x4.splat(0), 16);
  }
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

/**
 * Adds n floats to `bins` equal bins between the first and the last edge, as numpy does: the bin by its
 * place in the span, then a look at the f64 edges, which only those near an edge need. What lies outside, NaN
 * too, is passed over. Two counts for each bin lie side by side.
 */
export function binF32(src: usize, n: i32, edges: usize, bins: i32, counts: usize): void {
  const first = <f32> load<f64>(edges);
  const last = <f32> load<f64>(edges + (<usize> bins << 3));
  const span = last - first;
  const scale = <f32> bins;
  const low = f32x4.splat(first);
  const top = f32x4.splat(last);
  const rise = f32x4.splat(scale / span);
  const many = f32x4.splat(scale);
  const most = f32x4.splat(scale - 1);
  const one = f32x4.splat(1);
  // A place has three roundings, numpy's five, in parts of the span; an edge has one more, in parts of its size.
  const size = max(abs(first), abs(last)) / span;
  const near = f32x4.splat(scale * <f32> 5.960464477539063e-8 * (8 + 2 * size));
  // In a sum with 2^23 a whole number stands in the lowest bits; eight bytes for each bin.
  const shift = f32x4.splat(8388608);
  const begin = i32x4.splat(<i32> counts - 0x58000000);
  // Not with more bins than near values can be told apart in, nor in a span that the bins are too many for:
  // the first value is in the first bin unless the second one begins there too.
  const isFine = bins < 1 << 20 && scale / span < Infinity &&
    load<f64>(edges, 8) > load<f64>(edges);
  const fours = isFine ? n - 3 : 0;
  let x = 0;
  let lows = 0;
  for (; x < fours; x += 4, src += 16) {
    const v = v128.load(src);
    const isLow = f32x4.eq(v, low);
    if (i32x4.bitmask(isLow) == 15) {
      lows += 4;
      continue;
    }
    const place = f32x4.pmin(many, f32x4.mul(f32x4.sub(v, low), rise));
    const whole = f32x4.trunc(place);
    const part = f32x4.sub(place, whole);
    const between = f32x4.ge(f32x4.pmin(part, f32x4.sub(one, part)), near);
    // The ends are frequent values.
    const end = v128.or(isLow, f32x4.eq(v, top));
    if (i32x4.bitmask(v128.or(between, end)) == 15) {
      const bits = f32x4.add(f32x4.pmin(whole, most), shift);
      const at = i32x4.add(i32x4.shl(bits, 3), begin);
      count(i32x4.extract_lane(at, 0));
      countBehind(i32x4.extract_lane(at, 1));
      count(i32x4.extract_lane(at, 2));
      countBehind(i32x4.extract_lane(at, 3));
    } else {
      for (let i: usize = 0; i < 16; i += 4) put(load<f32>(src + i), first, last, edges, bins, counts);
    }
  }
  store<u32>(counts, load<u32>(counts) + lows);
  for (; x < n; x++, src += 4) put(load<f32>(src), first, last, edges, bins, counts);
}

// @ts-ignore: decorator
@inline
function put(v: f32, first: f32, last: f32, edges: usize, bins: i32, counts: usize): void {
  if (!(v >= first && v <= last)) return;
  const bin = min(<i32> ((v - first) / (last - first) * <f32> bins), bins - 1);
  const edge = edges + (<usize> bin << 3);
  const wide = <f64> v;
  // One step down or up, where the division erred; never beyond the last bin.
  const step = <i32> (bin != bins - 1 && wide >= load<f64>(edge, 8)) - <i32> (wide < load<f64>(edge));
  count(counts + (<usize> (bin + step) << 3));
}

/** As above, in 64 bits; always with a look at the edges. */
export function binF64(src: usize, n: i32, edges: usize, bins: i32, counts: usize): void {
  const first = load<f64>(edges);
  const last = load<f64>(edges + (<usize> bins << 3));
  const span = last - first;
  const scale = <f64> bins;
  for (let x = 0; x < n; x++) {
    const v = load<f64>(src + (<usize> x << 3));
    if (!(v >= first && v <= last)) continue;
    let bin = <i32> ((v - first) / span * scale);
    if (bin == bins) bin--;
    const edge = edges + (<usize> bin << 3);
    if (v < load<f64>(edge)) bin--;
    else if (v >= load<f64>(edge, 8) && bin != bins - 1) bin++;
    count(counts + (<usize> bin << 3));
  }
}
