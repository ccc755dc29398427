// Counts of grey values. Two or four counts for each value side by side, since an increment right after one
// of the same count waits for it; they are added up at the end.

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
    countShort(counts + (<usize> (v & 0xffff) << 3), 0);
    countShort(counts + (<usize> ((v >> 16) & 0xffff) << 3), 2);
    countShort(counts + (<usize> ((v >> 32) & 0xffff) << 3), 4);
    countShort(counts + (<usize> (v >> 48) << 3), 6);
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
 * Adds n floats to `bins` equal bins between the first and the last edge, as numpy does: the bin by
 * division, then a look at the f64 edges, which only those near an edge need. What lies outside, NaN too, is
 * passed over. Two counts for each bin lie side by side.
 */
export function binF32(src: usize, n: i32, edges: usize, bins: i32, counts: usize): void {
  const first = <f32> load<f64>(edges);
  const last = <f32> load<f64>(edges + (<usize> bins << 3));
  const span = last - first;
  const scale = <f32> bins;
  const low = f32x4.splat(first);
  const width = f32x4.splat(span);
  const many = f32x4.splat(scale);
  // A place has five roundings, in parts of the span; an edge has one more, in parts of its size.
  const size = max(abs(first), abs(last)) / span;
  const near = f32x4.splat(scale * <f32> 5.960464477539063e-8 * (8 + 2 * size));
  const half = f32x4.splat(0.5);
  const sure = f32x4.sub(half, near);
  const top = f32x4.splat(last);
  const most = i32x4.splat(bins - 1);
  let x = 0;
  for (; x + 4 <= n; x += 4, src += 16) {
    const v = v128.load(src);
    const place = f32x4.mul(f32x4.div(f32x4.sub(v, low), width), many);
    const whole = i32x4.trunc_sat_f32x4_s(place);
    const part = f32x4.sub(place, f32x4.convert_i32x4_s(whole));
    const between = f32x4.le(f32x4.abs(f32x4.sub(part, half)), sure);
    // The ends are frequent values.
    const end = v128.or(f32x4.eq(v, low), f32x4.eq(v, top));
    const bin = v128.min<i32>(whole, most);
    if (i32x4.all_true(v128.or(v128.and(between, f32x4.lt(place, many)), end))) {
      count(counts + (<usize> i32x4.extract_lane(bin, 0) << 3));
      countBehind(counts + (<usize> i32x4.extract_lane(bin, 1) << 3));
      count(counts + (<usize> i32x4.extract_lane(bin, 2) << 3));
      countBehind(counts + (<usize> i32x4.extract_lane(bin, 3) << 3));
    } else {
      put(f32x4.extract_lane(v, 0), i32x4.extract_lane(bin, 0), first, last, edges, bins, counts);
      put(f32x4.extract_lane(v, 1), i32x4.extract_lane(bin, 1), first, last, edges, bins, counts);
      put(f32x4.extract_lane(v, 2), i32x4.extract_lane(bin, 2), first, last, edges, bins, counts);
      put(f32x4.extract_lane(v, 3), i32x4.extract_lane(bin, 3), first, last, edges, bins, counts);
    }
  }
  for (; x < n; x++, src += 4) {
    const v = load<f32>(src);
    put(v, <i32> ((v - first) / span * scale), first, last, edges, bins, counts);
  }
}

// @ts-ignore: decorator
@inline
function put(
  v: f32, guess: i32, first: f32, last: f32, edges: usize, bins: i32, counts: usize,
): void {
  if (!(v >= first && v <= last)) return;
  const bin = min(guess, bins - 1);
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
