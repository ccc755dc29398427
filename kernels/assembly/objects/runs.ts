// Connected regions over runs: maximal stretches of one value along a row. A run is three 32-bit
// numbers in three arrays: first column, column behind the last, and parent in the union-find forest,
// whose roots are the smallest run of their tree, so that numbering roots in order numbers regions in
// the order of their first pixel. Rows of a mask are kept as bits too, with a word of zeros behind each.

/** Runs that 64 pixels may begin, and so the room that must be left. */
const MOST: i32 = 33;

/** Bits of 16 pixels, 1 where the byte is not 0. */
// @ts-ignore: decorator
@inline
function bitsAt(at: usize): u64 {
  return <u64> (i8x16.bitmask(i8x16.eq(v128.load(at), i8x16.splat(0))) ^ 0xffff);
}

/** Bits of 64 pixels. */
// @ts-ignore: decorator
@inline
function bitsOf(at: usize): u64 {
  return bitsAt(at) | bitsAt(at + 16) << 16 | bitsAt(at + 32) << 32 | bitsAt(at + 48) << 48;
}

function maskRow(
  row: usize, width: i32, starts: usize, ends: usize, n: i32, room: i32, words: usize,
): i32 {
  let open: u64 = 0;
  for (let x = 0; x < width; x += 64, words += 8) {
    let bits = bitsOf(row + <usize> x);
    if (width - x < 64) bits &= ((<u64> 1) << (width - x)) - 1;
    store<u64>(words, bits);
    // A bit differs from the one before it where a run begins or has ended.
    let changes = bits ^ (bits << 1 | open);
    if (changes == 0) continue;
    if (n + MOST > room) return -1;
    do {
      store<i32>((open ? ends : starts) + (<usize> n << 2), x + <i32> ctz(changes));
      n += <i32> open;
      open ^= 1;
      changes &= changes - 1;
    } while (changes);
  }
  store<u64>(words, 0);
  if (open) {
    store<i32>(ends + (<usize> n << 2), width);
    n++;
  }
  return n;
}

/**
 * Lists the runs of non-zero bytes of some rows behind `n` earlier ones; `firsts` gets the number of
 * each row's first run, `words` the rows' bits, `stride` bytes each. Gives the new number of runs, or -1 when
 * there is no room.
 */
export function maskRuns(
  src: usize, width: i32, rows: i32, starts: usize, ends: usize, firsts: usize, n: i32, room: i32,
  words: usize, stride: usize,
): i32 {
  for (let y = 0; y < rows; y++) {
    store<i32>(firsts + (<usize> y << 2), n);
    n = maskRow(src, width, starts, ends, n, room, words);
    if (n < 0) return n;
    src += <usize> width;
    words += stride;
  }
  return n;
}

function valueRow(
  row: usize, width: i32, starts: usize, ends: usize, values: usize, n: i32, room: i32,
  background: i32,
): i32 {
  for (let x = 0; x < width;) {
    const value = load<i32>(row + (<usize> x << 2));
    const start = x++;
    while (x < width && load<i32>(row + (<usize> x << 2)) == value) x++;
    if (value == background) continue;
    if (n == room) return -1;
    store<i32>(starts + (<usize> n << 2), start);
    store<i32>(ends + (<usize> n << 2), x);
    store<i32>(values + (<usize> n << 2), value);
    n++;
  }
  return n;
}

/** As {@link maskRuns} for runs of one 32-bit number other than `background`; `values` gets the numbers. */
export function valueRuns(
  src: usize, width: i32, rows: i32, starts: usize, ends: usize, values: usize, firsts: usize,
  n: i32, room: i32, background: i32,
): i32 {
  for (let y = 0; y < rows; y++) {
    store<i32>(firsts + (<usize> y << 2), n);
    n = valueRow(src, width, starts, ends, values, n, room, background);
    if (n < 0) return n;
    src += <usize> width << 2;
  }
  return n;
}

// @ts-ignore: decorator
@inline
function root(parents: usize, i: i32): i32 {
  while (true) {
    const at = parents + (<usize> i << 2);
    const parent = load<i32>(at);
    if (parent == i) return i;
    const grand = load<i32>(parents + (<usize> parent << 2));
    store<i32>(at, grand);
    i = grand;
  }
}

// @ts-ignore: decorator
@inline
function unite(parents: usize, a: i32, b: i32): void {
  const u = root(parents, a);
  const v = root(parents, b);
  if (u < v) store<i32>(parents + (<usize> v << 2), u);
  else if (v < u) store<i32>(parents + (<usize> u << 2), v);
}

/** Every run its own tree. */
export function plant(parents: usize, n: i32): void {
  for (let i = 0; i < n; i++) store<i32>(parents + (<usize> i << 2), i);
}

/** The first of each stretch of ones; `before` is the bit before the word. */
// @ts-ignore: decorator
@inline
function startsOf(bits: u64, before: u64): u64 {
  return bits & ~(bits << 1 | before);
}

/** How many bits are set up to one. */
// @ts-ignore: decorator
@inline
function countUpTo(bits: u64, x: u64): i32 {
  return <i32> popcnt(bits & (((<u64> 2) << x) - 1));
}

/** Unites runs of two rows of a mask where they touch, from rows of bits and the rows' first runs a and b. */
function uniteWords(parents: usize, words: usize, other: usize, end: usize, b: i32, a: i32, reach: i32): void {
  let beforeA: u64 = 0, beforeB: u64 = 0;
  for (; words < end; words += 8, other += 8) {
    const bitsA = load<u64>(other), bitsB = load<u64>(words);
    const startsA = startsOf(bitsA, beforeA), startsB = startsOf(bitsB, beforeB);
    if (bitsA) {
      // Two runs share one stretch of columns, or the one begins right behind the other's end.
      let pairs = startsOf(bitsA & bitsB, beforeA & beforeB);
      let ahead: u64 = 0;
      if (reach) {
        pairs |= startsA & (bitsB << 1 | beforeB) & ~bitsB;
        const endsA = bitsA & ~(bitsA >>> 1 | load<u64>(other, 8) << 63);
        ahead = endsA & (bitsB >>> 1 | load<u64>(words, 8) << 63) & ~bitsB;
      }
      for (; pairs; pairs &= pairs - 1) {
        const x = ctz(pairs);
        unite(parents, a + countUpTo(startsA, x) - 1, b + countUpTo(startsB, x) - 1);
      }
      for (; ahead; ahead &= ahead - 1) {
        const x = ctz(ahead);
        unite(parents, a + countUpTo(startsA, x) - 1, b + countUpTo(startsB, x));
      }
    }
    a += <i32> popcnt(startsA);
    b += <i32> popcnt(startsB);
    beforeA = bitsA >>> 63;
    beforeB = bitsB >>> 63;
  }
}

/**
 * Unites the runs of a mask's rows `row … row+count-1` with those of as many rows from `other` on, pair by
 * pair, by their bits. `reach` is 1 where diagonal neighbours touch, else 0.
 */
export function uniteBits(
  words: usize, stride: usize, parents: usize, firsts: usize, row: i32, other: i32, count: i32,
  reach: i32,
): void {
  for (let i = 0; i < count; i++) {
    const p = words + stride * (row + i), q = words + stride * (other + i);
    const b = load<i32>(firsts + (<usize> (row + i) << 2)), a = load<i32>(firsts + (<usize> (other + i) << 2));
    uniteWords(parents, p, q, p + stride - 8, b, a, reach);
  }
}

/** Unites runs a … aEnd-1 of one row with runs b … bEnd-1 of another where they touch and have one value. */
function uniteRow(
  starts: usize, ends: usize, parents: usize, a: i32, aEnd: i32, b: i32, bEnd: i32, reach: i32,
  values: usize,
): void {
  for (; b < bEnd; b++) {
    const start = load<i32>(starts + (<usize> b << 2)) - reach;
    const end = load<i32>(ends + (<usize> b << 2)) + reach;
    const value = load<i32>(values + (<usize> b << 2));
    while (a < aEnd && load<i32>(ends + (<usize> a << 2)) <= start) a++;
    for (let k = a; k < aEnd && load<i32>(starts + (<usize> k << 2)) < end; k++) {
      if (load<i32>(values + (<usize> k << 2)) == value) unite(parents, k, b);
    }
  }
}

/** As `uniteBits` for runs of one value: `values` holds one number a run. */
export function uniteRows(
  starts: usize, ends: usize, parents: usize, firsts: usize, row: i32, other: i32, count: i32,
  reach: i32, values: usize,
): void {
  for (let i = 0; i < count; i++) {
    const p = firsts + (<usize> (other + i) << 2);
    const q = firsts + (<usize> (row + i) << 2);
    const a = load<i32>(p), aEnd = load<i32>(p, 4), b = load<i32>(q), bEnd = load<i32>(q, 4);
    uniteRow(starts, ends, parents, a, aEnd, b, bEnd, reach, values);
  }
}

/** Turns parents into region numbers from 1 on, in the order of first runs. Gives their count. */
export function numberRuns(parents: usize, n: i32): i32 {
  let count = 0;
  for (let i = 0; i < n; i++) {
    const at = parents + (<usize> i << 2);
    const parent = load<i32>(at);
    store<i32>(at, parent == i ? ++count : load<i32>(parents + (<usize> parent << 2)));
  }
  return count;
}

function paintRow(row: usize, starts: usize, ends: usize, numbers: usize, i: i32, end: i32): void {
  for (; i < end; i++) {
    const number = load<i32>(numbers + (<usize> i << 2));
    let at = row + (<usize> load<i32>(starts + (<usize> i << 2)) << 2);
    const stop = row + (<usize> load<i32>(ends + (<usize> i << 2)) << 2);
    const four = i32x4.splat(number);
    for (; at + 16 <= stop; at += 16) v128.store(at, four);
    for (; at < stop; at += 4) store<i32>(at, number);
  }
}

/** Writes the runs' numbers into `rows` rows from row `y` on; 0 elsewhere. */
export function paintRuns(
  dst: usize, width: i32, rows: i32, y: i32, starts: usize, ends: usize, numbers: usize,
  firsts: usize,
): void {
  memory.fill(dst, 0, (<usize> width * rows) << 2);
  for (let i = 0; i < rows; i++) {
    const q = firsts + (<usize> (y + i) << 2);
    paintRow(dst, starts, ends, numbers, load<i32>(q), load<i32>(q, 4));
    dst += <usize> width << 2;
  }
}
