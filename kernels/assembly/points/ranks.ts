// Order statistics without sorting: f32 as whole numbers of the same order, counted by their upper
// halves, then those of one upper half by their lower ones.

/** Whole numbers in the order of the floats: -0 before 0, NaN behind infinity. */
// @ts-ignore: decorator
@inline
function keys(v: v128): v128 {
  // All bits of a negative number are turned, the sign of the others.
  const turned = v128.xor(v, v128.or(i32x4.shr_s(v, 31), i32x4.splat(0x80000000)));
  return v128.or(turned, f32x4.ne(v, v));
}

// @ts-ignore: decorator
@inline
function count(counts: usize, i: u32): void {
  const at = counts + (<usize> i << 2);
  store<u32>(at, load<u32>(at) + 1);
}

/** Adds n f32 to 65536 counts of upper halves. */
export function countUpper(src: usize, n: i32, counts: usize): void {
  let x = 0;
  for (; x + 4 <= n; x += 4, src += 16) {
    const k = i32x4.shr_u(keys(v128.load(src)), 16);
    count(counts, i32x4.extract_lane(k, 0));
    count(counts, i32x4.extract_lane(k, 1));
    count(counts, i32x4.extract_lane(k, 2));
    count(counts, i32x4.extract_lane(k, 3));
  }
  for (; x < n; x++, src += 4) {
    count(counts, i32x4.extract_lane(keys(v128.load32_zero(src)), 0) >>> 16);
  }
}

/** Adds those of n f32 that have an upper half to 65536 counts of lower halves. */
export function countLower(src: usize, n: i32, upper: i32, counts: usize): void {
  const wanted = i32x4.splat(upper);
  for (let x = 0; x < n; x += 4, src += 16) {
    const k = keys(v128.load(src));
    let bits = i32x4.bitmask(i32x4.eq(i32x4.shr_u(k, 16), wanted));
    if (bits == 0) continue;
    if (n - x < 4) bits &= (1 << (n - x)) - 1;
    if (bits & 1) count(counts, i32x4.extract_lane(k, 0) & 0xffff);
    if (bits & 2) count(counts, i32x4.extract_lane(k, 1) & 0xffff);
    if (bits & 4) count(counts, i32x4.extract_lane(k, 2) & 0xffff);
    if (bits & 8) count(counts, i32x4.extract_lane(k, 3) & 0xffff);
  }
}

/** Moves those of n f64 that are numbers to the front, in their order; gives how many they are. */
export function numbersFirst(at: usize, n: i32): i32 {
  let to = at;
  for (const end = at + (<usize> n << 3); at < end; at += 8) {
    const value = load<f64>(at);
    if (value != value) continue;
    store<f64>(to, value);
    to += 8;
  }
  return n - <i32> ((at - to) >> 3);
}

/**
 * Moves the f64 of a rank among n to its place, so that those before it are no greater and those behind it no
 * less (Hoare 1961, doi:10.1145/366622.366647, with the middle of three as pivot). No value is NaN. Gives 0, or
 * 1 if that takes more than some rounds.
 */
export function placeRank(at: usize, n: i32, rank: i32, rounds: i32): i32 {
  let low = at, high = at + (<usize> (n - 1) << 3);
  const wanted = at + (<usize> rank << 3);
  for (; low < high; rounds--) {
    if (rounds == 0) return 1;
    const a = load<f64>(low), c = load<f64>(high);
    const b = load<f64>(low + (((high - low) >> 4) << 3));
    const pivot = max(min(a, b), min(max(a, b), c));
    let i = low, j = high;
    while (i <= j) {
      while (load<f64>(i) < pivot) i += 8;
      while (load<f64>(j) > pivot) j -= 8;
      if (i > j) break;
      const value = load<f64>(i);
      store<f64>(i, load<f64>(j));
      store<f64>(j, value);
      i += 8;
      j -= 8;
    }
    if (wanted <= j) high = j;
    else if (wanted >= i) low = i;
    else break;
  }
  return 0;
}
