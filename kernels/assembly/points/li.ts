// What Li's threshold asks of floats again and again: parting them at a level, and how near they come.

function part<T>(src: usize, n: i32, level: T, above: usize, upTo: usize): i32 {
  const begin = above;
  for (const end = src + (<usize> n) * sizeof<T>(); src < end; src += sizeof<T>()) {
    const v = load<T>(src);
    // Stored in both, kept in one.
    store<T>(above, v);
    store<T>(upTo, v);
    const isAbove = <usize> (v > level) * sizeof<T>();
    above += isAbove;
    upTo += sizeof<T>() - isAbove;
  }
  return <i32> ((above - begin) / sizeof<T>());
}

/** For each four bits the bytes of the lanes whose bits are set, one behind the other. */
// deno-fmt-ignore
const PLACES: usize = memory.data<u32>([
  0, 0, 0, 0,
  0x03020100, 0, 0, 0,
  0x07060504, 0, 0, 0,
  0x03020100, 0x07060504, 0, 0,
  0x0b0a0908, 0, 0, 0,
  0x03020100, 0x0b0a0908, 0, 0,
  0x07060504, 0x0b0a0908, 0, 0,
  0x03020100, 0x07060504, 0x0b0a0908, 0,
  0x0f0e0d0c, 0, 0, 0,
  0x03020100, 0x0f0e0d0c, 0, 0,
  0x07060504, 0x0f0e0d0c, 0, 0,
  0x03020100, 0x07060504, 0x0f0e0d0c, 0,
  0x0b0a0908, 0x0f0e0d0c, 0, 0,
  0x03020100, 0x0b0a0908, 0x0f0e0d0c, 0,
  0x07060504, 0x0b0a0908, 0x0f0e0d0c, 0,
  0x03020100, 0x07060504, 0x0b0a0908, 0x0f0e0d0c,
], 16);

/** As above, four at a time; up to 12 bytes behind each are written over. */
function partFours(src: usize, n: i32, level: f32, above: usize, upTo: usize): i32 {
  const begin = above;
  const at = f32x4.splat(level);
  const end = src + (<usize> n << 2);
  for (; src + 16 <= end; src += 16) {
    const v = v128.load(src);
    const bits = i32x4.bitmask(f32x4.gt(v, at));
    v128.store(above, v128.swizzle(v, v128.load(PLACES + (<usize> bits << 4))));
    v128.store(upTo, v128.swizzle(v, v128.load(PLACES + (<usize> (bits ^ 15) << 4))));
    const more = <usize> popcnt(bits) << 2;
    above += more;
    upTo += 16 - more;
  }
  const rest = <i32> ((end - src) >> 2);
  return <i32> ((above - begin) >> 2) + part<f32>(src, rest, level, above, upTo);
}

/**
 * Parts n f32 (`single`) or f64 into those above a level and the others, in their order; gives how many are
 * above. Each has room for four more.
 */
export function partAt(
  src: usize, n: i32, single: i32, level: f64, above: usize, upTo: usize,
): i32 {
  return single ? partFours(src, n, <f32> level, above, upTo) : part<f64>(src, n, level, above, upTo);
}

/** Puts whole numbers in order by eleven of their bits; `ends` has room for 2049 counts. */
function sortPass<T>(from: usize, to: usize, n: i32, shift: i32, ends: usize): void {
  memory.fill(ends, 0, 2049 * 4);
  const end = from + <usize> n * sizeof<T>();
  for (let at = from; at < end; at += sizeof<T>()) {
    const p = ends + (<usize> ((load<T>(at) >>> <T> shift) & 2047) << 2);
    store<u32>(p, load<u32>(p, 4) + 1, 4);
  }
  for (let i = 1; i < 2049; i++) {
    const p = ends + (<usize> i << 2);
    store<u32>(p, load<u32>(p) + load<u32>(p - 4));
  }
  for (let at = from; at < end; at += sizeof<T>()) {
    const v = load<T>(at);
    const p = ends + (<usize> ((v >>> <T> shift) & 2047) << 2);
    const place = load<u32>(p);
    store<u32>(p, place + 1);
    store<T>(to + <usize> place * sizeof<T>(), v);
  }
}

/** Slots of the table of distinct values, a power of two, and how many it may hold. */
const SLOTS: u32 = 1 << 17;
const DISTINCT: i32 = 1 << 16;

/** Lists the different ones of n floats, by their bits; how many there are, or -1 where they are too many. */
function distinct<T>(src: usize, n: i32, slots: usize, list: usize): i32 {
  // All bits are set in no float but NaN.
  const free: T = -1;
  memory.fill(slots, 0xff, SLOTS * sizeof<T>());
  let count = 0;
  for (const end = src + <usize> n * sizeof<T>(); src < end; src += sizeof<T>()) {
    const bits = load<T>(src);
    let slot = sizeof<T>() == 4
      ? (<u32> bits * 0x9E3779B1) >>> 15
      : <u32> ((<u64> bits * 0x9E3779B97F4A7C15) >>> 47);
    while (true) {
      const held = load<T>(slots + <usize> slot * sizeof<T>());
      if (held == bits) break;
      if (held == free) {
        if (count == DISTINCT) return -1;
        store<T>(slots + <usize> slot * sizeof<T>(), bits);
        store<T>(list + <usize> count * sizeof<T>(), bits);
        count++;
        break;
      }
      slot = (slot + 1) & (SLOTS - 1);
    }
  }
  return count;
}

/** The smallest difference between floats F, whose bits are T. */
// @ts-ignore: decorator
@inline
function gapOf<F, T>(values: usize, n: i32, first: usize, second: usize, table: usize): F {
  const count = distinct<T>(values, n, table, first);
  if (count < 0) memory.copy(first, values, <usize> n * sizeof<T>());
  else n = count;
  for (let shift = 0; shift < 8 * <i32> sizeof<T>(); shift += 11) {
    sortPass<T>(first, second, n, shift, table);
    const swap = first;
    first = second;
    second = swap;
  }
  let gap: F = Infinity;
  for (let at = first + sizeof<F>(), end = first + <usize> n * sizeof<F>(); at < end; at += sizeof<F>()) {
    const step = load<F>(at) - load<F>(at - sizeof<F>());
    if (step > 0 && step < gap) gap = step;
  }
  return gap;
}

/**
 * The smallest difference between two of n f32 (`single`) or f64, which are not negative: infinity if all are
 * equal. They are put in order, by their bits, eleven at a time, where they are few without what stands there
 * twice. `first` and `second` have room for n, `table` for 2^17.
 */
export function smallestGap(
  values: usize, n: i32, single: i32, first: usize, second: usize, table: usize,
): f64 {
  return single
    ? <f64> gapOf<f32, u32>(values, n, first, second, table)
    : gapOf<f64, u64>(values, n, first, second, table);
}
