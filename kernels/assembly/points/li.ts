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

/**
 * Parts n f32 (`single`) or f64 into those above a level and the others, in their order; gives how many are
 * above. Each has room for one more.
 */
export function partAt(
  src: usize, n: i32, single: i32, level: f64, above: usize, upTo: usize,
): i32 {
  return single ? part<f32>(src, n, <f32> level, above, upTo) : part<f64>(src, n, level, above, upTo);
}

function sortPass(from: usize, to: usize, n: i32, shift: i32, ends: usize): void {
  memory.fill(ends, 0, 2049 * 4);
  const end = from + (<usize> n << 2);
  for (let at = from; at < end; at += 4) {
    const p = ends + (<usize> ((load<u32>(at) >>> shift) & 2047) << 2);
    store<u32>(p, load<u32>(p, 4) + 1, 4);
  }
  for (let i = 1; i < 2049; i++) {
    const p = ends + (<usize> i << 2);
    store<u32>(p, load<u32>(p) + load<u32>(p - 4));
  }
  for (let at = from; at < end; at += 4) {
    const v = load<u32>(at);
    const p = ends + (<usize> ((v >>> shift) & 2047) << 2);
    const place = load<u32>(p);
    store<u32>(p, place + 1);
    store<u32>(to + (<usize> place << 2), v);
  }
}

/**
 * The smallest difference between two of n f32, which are not negative: infinity if all are equal. They are
 * put in order, by their bits, eleven at a time; `other` has room for n, `ends` for 2049 numbers of 32 bits.
 */
export function smallestGap(values: usize, n: i32, other: usize, ends: usize): f32 {
  sortPass(values, other, n, 0, ends);
  sortPass(other, values, n, 11, ends);
  sortPass(values, other, n, 22, ends);
  let gap: f32 = Infinity;
  for (let at = other + 4, end = other + (<usize> n << 2); at < end; at += 4) {
    const step = load<f32>(at) - load<f32>(at - 4);
    if (step > 0 && step < gap) gap = step;
  }
  return gap;
}
