// The zlib format (RFC 1950, RFC 1951), compressing only. Matches are found through hash chains over a
// window of 32 KiB; each block of tokens has its own Huffman codes, or is stored when that is shorter.
// The same bytes on every machine and with every version of the platform.

const WINDOW: i32 = 32768;
const HASH_BITS: i32 = 15;
const LEAST: i32 = 4;
const MOST: i32 = 258;
/** Tokens of a block. */
const TOKENS: i32 = 32768;

// Places in the work memory, in bytes.
const HEAD: usize = 0;
const PREVIOUS: usize = HEAD + (1 << HASH_BITS) * 4;
const TOKEN: usize = PREVIOUS + WINDOW * 4;
const LITERAL_COUNT: usize = TOKEN + TOKENS * 4;
const DISTANCE_COUNT: usize = LITERAL_COUNT + 288 * 4;
const LITERAL_LENGTH: usize = DISTANCE_COUNT + 32 * 4;
const DISTANCE_LENGTH: usize = LITERAL_LENGTH + 288;
const LITERAL_CODE: usize = DISTANCE_LENGTH + 32;
const DISTANCE_CODE: usize = LITERAL_CODE + 288 * 2;
const ORDER: usize = DISTANCE_CODE + 32 * 2;
const WEIGHT: usize = ORDER + 288 * 4;
const RUN: usize = WEIGHT + 288 * 4;
const RUN_COUNT: usize = RUN + 320 * 2;
const RUN_LENGTH: usize = RUN_COUNT + 19 * 4;
const RUN_CODE: usize = RUN_LENGTH + 20;
const PER_LENGTH: usize = RUN_CODE + 20 * 2;
const STATE: usize = PER_LENGTH + 64 * 4;
/** Code and length of each literal and length symbol side by side. */
const CODES: usize = STATE + 32;
/** Bytes of work memory that `deflate` needs. */
const WORK: usize = CODES + 288 * 4;

export function workBytes(): usize {
  return WORK;
}

// The bit writer's state lies in work memory: bits (u64), number of bits (i32), address (usize).
// @ts-ignore: decorator
@inline
function put(work: usize, value: u32, bits: i32): void {
  const state = work + STATE;
  let count = load<i32>(state, 8);
  let held = load<u64>(state) | (<u64> value << count);
  count += bits;
  if (count >= 32) {
    const at = load<usize>(state, 12);
    store<u32>(at, <u32> held);
    store<usize>(state, at + 4, 12);
    held >>= 32;
    count -= 32;
  }
  store<u64>(state, held);
  store<i32>(state, count, 8);
}

function flushBits(work: usize): void {
  const state = work + STATE;
  let held = load<u64>(state);
  let at = load<usize>(state, 12);
  for (let count = load<i32>(state, 8); count > 0; count -= 8) {
    store<u8>(at++, <u8> held);
    held >>= 8;
  }
  store<u64>(state, 0);
  store<i32>(state, 0, 8);
  store<usize>(state, at, 12);
}

// @ts-ignore: decorator
@inline
function lengthSymbol(length: i32): i32 {
  if (length == MOST) return 285;
  const l = length - 3;
  if (l < 8) return 257 + l;
  const bits = 31 - clz(l) - 2;
  return 257 + 4 * bits + (l >> bits);
}

// @ts-ignore: decorator
@inline
function lengthExtra(symbol: i32): i32 {
  return symbol < 265 || symbol == 285 ? 0 : (symbol - 261) >> 2;
}

// @ts-ignore: decorator
@inline
function distanceSymbol(distance: i32): i32 {
  const d = distance - 1;
  if (d < 4) return d;
  const bits = 31 - clz(d) - 1;
  return 2 * bits + (d >> bits);
}

// @ts-ignore: decorator
@inline
function distanceExtra(symbol: i32): i32 {
  return symbol < 4 ? 0 : (symbol - 2) >> 1;
}

/**
 * Lengths of the codes of `n` symbols, at most `limit` bits each: Moffat and Katajainen 1995,
 * doi:10.1007/3-540-60220-8_79, then leaves are moved until the limit holds.
 */
function codeLengths(work: usize, counts: usize, n: i32, lengths: usize, limit: i32): void {
  const order = work + ORDER;
  const a = work + WEIGHT;
  memory.fill(lengths, 0, n);
  // Counts with the symbols below them, so that of equal counts the first symbol comes first.
  let used = 0;
  for (let s = 0; s < n; s++) {
    const count = load<u32>(counts + (<usize> s << 2));
    if (count == 0) continue;
    const key = (count << 9) | s;
    let low = 0, high = used;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (load<u32>(a + (<usize> middle << 2)) < key) low = middle + 1;
      else high = middle;
    }
    const at = a + (<usize> low << 2);
    memory.copy(at + 4, at, <usize> (used - low) << 2);
    store<u32>(at, key);
    used++;
  }
  for (let i = 0; i < used; i++) {
    const at = a + (<usize> i << 2);
    const key = load<u32>(at);
    store<u32>(at, key >> 9);
    store<u32>(order + (<usize> i << 2), key & 511);
  }
  if (used == 0) return;
  if (used == 1) {
    store<u8>(lengths + load<i32>(order), 1);
    return;
  }
  const get = a;
  store<u32>(get, load<u32>(get) + load<u32>(get, 4));
  let root = 0;
  let leaf = 2;
  for (let next = 1; next < used - 1; next++) {
    const slot = a + (<usize> next << 2);
    if (leaf >= used || load<u32>(a + (<usize> root << 2)) < load<u32>(a + (<usize> leaf << 2))) {
      store<u32>(slot, load<u32>(a + (<usize> root << 2)));
      store<u32>(a + (<usize> root << 2), next);
      root++;
    } else {
      store<u32>(slot, load<u32>(a + (<usize> leaf << 2)));
      leaf++;
    }
    if (
      leaf >= used ||
      (root < next && load<u32>(a + (<usize> root << 2)) < load<u32>(a + (<usize> leaf << 2)))
    ) {
      store<u32>(slot, load<u32>(slot) + load<u32>(a + (<usize> root << 2)));
      store<u32>(a + (<usize> root << 2), next);
      root++;
    } else {
      store<u32>(slot, load<u32>(slot) + load<u32>(a + (<usize> leaf << 2)));
      leaf++;
    }
  }
  store<u32>(a + (<usize> (used - 2) << 2), 0);
  for (let next = used - 3; next >= 0; next--) {
    const slot = a + (<usize> next << 2);
    store<u32>(slot, load<u32>(a + (<usize> load<u32>(slot) << 2)) + 1);
  }
  let free = 1;
  let inner = 0;
  let depth = 0;
  root = used - 2;
  let next = used - 1;
  while (free > 0) {
    while (root >= 0 && load<u32>(a + (<usize> root << 2)) == depth) {
      inner++;
      root--;
    }
    while (free > inner) {
      store<u32>(a + (<usize> next << 2), depth);
      next--;
      free--;
    }
    free = 2 * inner;
    depth++;
    inner = 0;
  }
  const per = work + PER_LENGTH;
  memory.fill(per, 0, 64 * 4);
  for (let i = 0; i < used; i++) {
    const length = min<i32>(load<i32>(a + (<usize> i << 2)), limit);
    store<i32>(per + (<usize> length << 2), load<i32>(per + (<usize> length << 2)) + 1);
  }
  let kraft = 0;
  for (let l = 1; l <= limit; l++) kraft += load<i32>(per + (<usize> l << 2)) << (limit - l);
  while (kraft > 1 << limit) {
    const top = per + (<usize> limit << 2);
    store<i32>(top, load<i32>(top) - 1);
    for (let l = limit - 1; l > 0; l--) {
      const slot = per + (<usize> l << 2);
      if (load<i32>(slot) == 0) continue;
      store<i32>(slot, load<i32>(slot) - 1);
      store<i32>(slot, load<i32>(slot, 4) + 2, 4);
      break;
    }
    kraft--;
  }
  // The rarest symbols, first in order, have the longest codes.
  let i = 0;
  for (let l = limit; l > 0; l--) {
    for (let k = load<i32>(per + (<usize> l << 2)); k > 0; k--) {
      store<u8>(lengths + load<i32>(order + (<usize> i << 2)), <u8> l);
      i++;
    }
  }
}

/** Canonical codes from lengths, the first bit lowest. */
function assign(work: usize, lengths: usize, n: i32, out: usize): void {
  const per = work + PER_LENGTH;
  memory.fill(per, 0, 64 * 4);
  for (let s = 0; s < n; s++) {
    const slot = per + (<usize> load<u8>(lengths + s) << 2);
    store<i32>(slot, load<i32>(slot) + 1);
  }
  store<i32>(per, 0);
  let code = 0;
  let before = 0;
  for (let l = 1; l <= 15; l++) {
    const slot = per + (<usize> l << 2);
    const count = load<i32>(slot);
    code = (code + before) << 1;
    before = count;
    store<i32>(slot, code);
  }
  for (let s = 0; s < n; s++) {
    const length = <i32> load<u8>(lengths + s);
    if (length == 0) continue;
    const slot = per + (<usize> length << 2);
    let value = load<i32>(slot);
    store<i32>(slot, value + 1);
    let reversed = 0;
    for (let b = 0; b < length; b++) {
      reversed = (reversed << 1) | (value & 1);
      value >>= 1;
    }
    store<u16>(out + (<usize> s << 1), <u16> reversed);
  }
}

// @ts-ignore: decorator
@inline
function runOrder(i: i32): i32 {
  // 16 17 18 0 8 7 9 6 10 5 11 4 12 3 13 2 14 1 15
  if (i < 3) return 16 + i;
  if (i == 3) return 0;
  const k = i - 4;
  return k & 1 ? 7 - (k >> 1) : 8 + (k >> 1);
}

function addRun(work: usize, at: i32, symbol: i32, extra: i32): i32 {
  store<u16>(work + RUN + (<usize> at << 1), <u16> (symbol | (extra << 8)));
  const slot = work + RUN_COUNT + (<usize> symbol << 2);
  store<u32>(slot, load<u32>(slot) + 1);
  return at + 1;
}

/** Code lengths as runs; gives their number. */
function runs(work: usize, literals: i32, distances: i32): i32 {
  memory.fill(work + RUN_COUNT, 0, 19 * 4);
  let at = 0;
  const total = literals + distances;
  for (let i = 0; i < total;) {
    const length = lengthAt(work, i, literals);
    let same = 1;
    while (i + same < total && lengthAt(work, i + same, literals) == length) same++;
    i += same;
    if (length == 0) {
      while (same >= 11) {
        const n = min(same, 138);
        at = addRun(work, at, 18, n - 11);
        same -= n;
      }
      if (same >= 3) {
        at = addRun(work, at, 17, same - 3);
        same = 0;
      }
    } else {
      at = addRun(work, at, length, 0);
      same--;
      while (same >= 3) {
        const n = min(same, 6);
        at = addRun(work, at, 16, n - 3);
        same -= n;
      }
    }
    for (; same > 0; same--) at = addRun(work, at, length, 0);
  }
  return at;
}

// @ts-ignore: decorator
@inline
function lengthAt(work: usize, i: i32, literals: i32): i32 {
  return i < literals
    ? <i32> load<u8>(work + LITERAL_LENGTH + i)
    : <i32> load<u8>(work + DISTANCE_LENGTH + (i - literals));
}

function block(
  work: usize, src: usize, start: usize, length: usize, tokens: i32, last: i32,
): void {
  const literalCount = work + LITERAL_COUNT;
  store<u32>(literalCount, load<u32>(literalCount, 256 * 4) + 1, 256 * 4);
  codeLengths(work, literalCount, 286, work + LITERAL_LENGTH, 15);
  codeLengths(work, work + DISTANCE_COUNT, 30, work + DISTANCE_LENGTH, 15);
  let literals = 286;
  while (literals > 257 && load<u8>(work + LITERAL_LENGTH + literals - 1) == 0) literals--;
  let distances = 30;
  while (distances > 1 && load<u8>(work + DISTANCE_LENGTH + distances - 1) == 0) distances--;
  const count = runs(work, literals, distances);
  codeLengths(work, work + RUN_COUNT, 19, work + RUN_LENGTH, 7);
  let ranks = 19;
  while (ranks > 4 && load<u8>(work + RUN_LENGTH + runOrder(ranks - 1)) == 0) ranks--;

  let bits: u64 = 17 + 3 * ranks;
  for (let i = 0; i < 19; i++) {
    const extra = i == 16 ? 2 : i == 17 ? 3 : i == 18 ? 7 : 0;
    const each = <u64> load<u8>(work + RUN_LENGTH + i) + extra;
    bits += <u64> load<u32>(work + RUN_COUNT + (<usize> i << 2)) * each;
  }
  for (let i = 0; i < literals; i++) {
    const each = <u64> load<u8>(work + LITERAL_LENGTH + i) + (i > 256 ? lengthExtra(i) : 0);
    bits += <u64> load<u32>(literalCount + (<usize> i << 2)) * each;
  }
  for (let i = 0; i < distances; i++) {
    const each = <u64> load<u8>(work + DISTANCE_LENGTH + i) + distanceExtra(i);
    bits += <u64> load<u32>(work + DISTANCE_COUNT + (<usize> i << 2)) * each;
  }
  if (bits > (<u64> length + 5 * (<u64> length / 65535 + 1)) * 8) {
    stored(work, src + start, length, last);
    return;
  }
  put(work, last | 4, 3);
  put(work, literals - 257, 5);
  put(work, distances - 1, 5);
  put(work, ranks - 4, 4);
  for (let i = 0; i < ranks; i++) put(work, load<u8>(work + RUN_LENGTH + runOrder(i)), 3);
  assign(work, work + RUN_LENGTH, 19, work + RUN_CODE);
  for (let i = 0; i < count; i++) {
    const entry = <i32> load<u16>(work + RUN + (<usize> i << 1));
    const symbol = entry & 255;
    put(work, load<u16>(work + RUN_CODE + (<usize> symbol << 1)), load<u8>(work + RUN_LENGTH + symbol));
    if (symbol >= 16) put(work, entry >> 8, symbol == 16 ? 2 : symbol == 17 ? 3 : 7);
  }
  assign(work, work + LITERAL_LENGTH, 286, work + LITERAL_CODE);
  assign(work, work + DISTANCE_LENGTH, 30, work + DISTANCE_CODE);
  writeTokens(work, tokens);
  put(work, load<u16>(work + LITERAL_CODE, 512), load<u8>(work + LITERAL_LENGTH, 256));
}

/** Writes a block's tokens. The bit writer's state is held in variables, for this is the hot loop. */
function writeTokens(work: usize, tokens: i32): void {
  const codes = work + CODES;
  for (let symbol: usize = 0; symbol < 286; symbol++) {
    const length = <u32> load<u8>(work + LITERAL_LENGTH + symbol);
    const code = <u32> load<u16>(work + LITERAL_CODE + (symbol << 1));
    store<u32>(codes + (symbol << 2), code | (length << 16));
  }
  // Of two zeros in a row both codes at once: of more than 16 bits they would not fit beside their length.
  const zero = load<u32>(codes) & 0xffff, bits = load<u32>(codes) >> 16;
  const pairs = bits <= 8;
  const twoZeros = zero | (zero << bits) | (2 * bits << 16);
  const state = work + STATE;
  let held = load<u64>(state);
  let count: u64 = load<u32>(state, 8);
  let at = load<usize>(state, 12);
  const end = work + TOKEN + (<usize> tokens << 2);
  for (let next = work + TOKEN; next < end; next += 4) {
    const token = load<u32>(next);
    let code: u32;
    if (pairs && next + 8 <= end && load<u64>(next) == 0) {
      code = twoZeros;
      next += 4;
    } else if (token < 65536) {
      code = load<u32>(codes + (<usize> token << 2));
      if (pairs && next + 12 <= end && load<u64>(next, 4) == 0) {
        held |= <u64> (code & 0xffff) << count;
        count += <u64> (code >> 16);
        code = twoZeros;
        next += 8;
      }
    } else {
      const length = <i32> (token >> 16);
      const symbol = lengthSymbol(length);
      const extra = lengthExtra(symbol);
      code = load<u32>(codes + (<usize> symbol << 2));
      const low = (length - 3) & ((1 << extra) - 1);
      held |= <u64> (code & 0xffff) << count;
      count += <u64> (code >> 16);
      held |= <u64> low << count;
      count += extra;
      if (count >= 32) {
        store<u32>(at, <u32> held);
        at += 4;
        held >>= 32;
        count -= 32;
      }
      const distance = <i32> (token & 0xffff) + 1;
      const far = distanceSymbol(distance);
      const more = distanceExtra(far);
      held |= <u64> load<u16>(work + DISTANCE_CODE + (<usize> far << 1)) << count;
      count += <u64> load<u8>(work + DISTANCE_LENGTH + far);
      code = <u32> ((distance - 1) & ((1 << more) - 1)) | (<u32> more << 16);
    }
    held |= <u64> (code & 0xffff) << count;
    count += <u64> (code >> 16);
    if (count >= 32) {
      store<u32>(at, <u32> held);
      at += 4;
      held >>= 32;
      count -= 32;
    }
  }
  store<u64>(state, held);
  store<i32>(state, <i32> count, 8);
  store<usize>(state, at, 12);
}

function stored(work: usize, src: usize, length: usize, last: i32): void {
  do {
    const n = min<usize>(length, 65535);
    put(work, last && n == length ? 1 : 0, 3);
    flushBits(work);
    const at = load<usize>(work + STATE, 12);
    store<u16>(at, <u16> n);
    store<u16>(at, <u16> ~n, 2);
    memory.copy(at + 4, src, n);
    store<usize>(work + STATE, at + 4 + n, 12);
    src += n;
    length -= n;
  } while (length > 0);
}

// @ts-ignore: decorator
@inline
function hashOf(at: usize): usize {
  return <usize> ((load<u32>(at) * 0x9e3779b1) >>> (32 - HASH_BITS)) << 2;
}

// @ts-ignore: decorator
@inline
function insert(work: usize, src: usize, i: u32): void {
  const slot = work + HEAD + hashOf(src + i);
  store<u32>(work + PREVIOUS + (<usize> (i & (WINDOW - 1)) << 2), load<u32>(slot));
  store<u32>(slot, i + 1);
}

/** Length of the common beginning of two places, at most `most`. */
// @ts-ignore: decorator
@inline
function common(a: usize, b: usize, most: i32): i32 {
  let n = 0;
  while (n + 8 <= most) {
    const differ = load<u64>(a + n) ^ load<u64>(b + n);
    if (differ != 0) return n + <i32> (ctz(differ) >> 3);
    n += 8;
  }
  while (n < most && load<u8>(a + n) == load<u8>(b + n)) n++;
  return n;
}

/** The longest earlier occurrence of what stands at i: length << 16 | distance, or 0. */
function longest(work: usize, src: usize, i: u32, most: i32, chain: i32): u32 {
  const here = src + i;
  let candidate = load<u32>(work + HEAD + hashOf(here));
  let best = LEAST - 1;
  let found: u32 = 0;
  while (candidate > 0 && chain-- > 0) {
    const at = candidate - 1;
    const distance = i - at;
    if (distance > <u32> WINDOW) break;
    if (load<u8>(src + at + best) == load<u8>(here + best) || best >= most) {
      const n = common(src + at, here, most);
      if (n > best) {
        best = n;
        found = (<u32> n << 16) | (distance - 1);
        if (n >= most || n >= 130) break;
      }
    }
    const before = load<u32>(work + PREVIOUS + (<usize> (at & (WINDOW - 1)) << 2));
    if (before >= candidate) break;
    candidate = before;
  }
  return found;
}

function countLiteral(work: usize, at: i32, value: u32): void {
  store<u32>(work + TOKEN + (<usize> at << 2), value);
  const slot = work + LITERAL_COUNT + (<usize> value << 2);
  store<u32>(slot, load<u32>(slot) + 1);
}

function countMatch(work: usize, at: i32, length: i32, distance: i32): void {
  store<u32>(work + TOKEN + (<usize> at << 2), (<u32> length << 16) | <u32> (distance - 1));
  let slot = work + LITERAL_COUNT + (<usize> lengthSymbol(length) << 2);
  store<u32>(slot, load<u32>(slot) + 1);
  slot = work + DISTANCE_COUNT + (<usize> distanceSymbol(distance) << 2);
  store<u32>(slot, load<u32>(slot) + 1);
}

/**
 * As `tokenize`, but the only matches are runs of one byte: noise has no others worth their search,
 * and its literals get shorter codes when matches do not take theirs.
 */
function tokenizeRuns(work: usize, src: usize, i: u32, n: u32): u32 {
  let at = 0;
  let zeros: u32 = 0;
  while (i < n && at < TOKENS - 1) {
    // Two zeros alone behind a byte, as in the rows of an enlarged picture, are two literals.
    const next = i + 4 <= n ? load<u32>(src + i) : 0;
    if ((next & 0x00ffff00) == 0 && (next & 0xff) != 0 && next >= 0x01000000 && at < TOKENS - 3) {
      countLiteral(work, at, next & 0xff);
      store<u64>(work + TOKEN + (<usize> at << 2), 0, 4);
      zeros += 2;
      at += 3;
      i += 3;
      continue;
    }
    // Four bytes are the same where turning them by one changes nothing.
    const four = i > 0 && i + 3 <= n ? load<u32>(src + i - 1) : 1;
    if (four == rotl<u32>(four, 8)) {
      const length = common(src + i - 1, src + i, <i32> min<u32>(n - i, MOST));
      countMatch(work, at++, length, 1);
      i += length;
      continue;
    }
    countLiteral(work, at++, load<u8>(src + i));
    i++;
  }
  store<u32>(work + LITERAL_COUNT, load<u32>(work + LITERAL_COUNT) + zeros);
  store<i32>(work + STATE, at, 16);
  return i;
}

/** Turns input from `i` on into tokens until the block is full or the input ends; gives where. */
function tokenize(work: usize, src: usize, i: u32, n: u32, chain: i32, lazy: i32): u32 {
  let at = 0;
  while (i < n && at < TOKENS - 1) {
    const left = n - i;
    if (left < 8) {
      countLiteral(work, at++, load<u8>(src + i));
      i++;
      continue;
    }
    const most = <i32> min<u32>(left, MOST);
    let match = longest(work, src, i, most, chain);
    insert(work, src, i);
    if (match == 0) {
      countLiteral(work, at++, load<u8>(src + i));
      i++;
      continue;
    }
    if (lazy && <i32> (match >> 16) < 32 && left > 16) {
      const next = longest(work, src, i + 1, min(most, <i32> left - 1), chain);
      if ((next >> 16) > (match >> 16)) {
        countLiteral(work, at++, load<u8>(src + i));
        i++;
        insert(work, src, i);
        match = next;
      }
    }
    const length = match >> 16;
    countMatch(work, at++, <i32> length, <i32> (match & 0xffff) + 1);
    // Of a long match only the end is worth finding again.
    const end = i + length;
    let k = length > 64 ? end - 16 : i + 1;
    const stop = min(end, n > 8 ? n - 8 : 0);
    for (; k < stop; k++) insert(work, src, k);
    i = end;
  }
  store<i32>(work + STATE, at, 16);
  return i;
}

/** The check sum Adler-32 (RFC 1950), sixteen bytes at a time. */
function adler(src: usize, n: usize): u32 {
  let a: u32 = 1;
  let b: u32 = 0;
  const falling = i16x8(16, 15, 14, 13, 12, 11, 10, 9);
  const further = i16x8(8, 7, 6, 5, 4, 3, 2, 1);
  while (n > 0) {
    // As many as cannot overflow: sums of sums in four lanes.
    const part = min<usize>(n, 5552);
    const whole = part & ~15;
    let bytes = i32x4.splat(0), before = i32x4.splat(0), within = i32x4.splat(0);
    for (let i: usize = 0; i < whole; i += 16) {
      const v = v128.load(src + i);
      const low = i16x8.extend_low_i8x16_u(v), high = i16x8.extend_high_i8x16_u(v);
      before = i32x4.add(before, bytes);
      bytes = i32x4.add(bytes, i32x4.extadd_pairwise_i16x8_u(i16x8.add(low, high)));
      within = i32x4.add(
        within,
        i32x4.add(i32x4.dot_i16x8_s(low, falling), i32x4.dot_i16x8_s(high, further)),
      );
    }
    b = (b + a * <u32> whole % 65521 + 16 * (sumOf(before) % 65521) + sumOf(within)) % 65521;
    a = (a + sumOf(bytes)) % 65521;
    for (let i = whole; i < part; i++) {
      a += load<u8>(src + i);
      b += a;
    }
    a %= 65521;
    b %= 65521;
    src += part;
    n -= part;
  }
  return (b << 16) | a;
}

// @ts-ignore: decorator
@inline
function sumOf(v: v128): u32 {
  return i32x4.extract_lane(v, 0) + i32x4.extract_lane(v, 1) + i32x4.extract_lane(v, 2) +
    i32x4.extract_lane(v, 3);
}

/**
 * Compresses n bytes into dst, which has room for n + n / 1000 + 1024; gives the number of bytes
 * written. `chain` is how many earlier places are looked at (0: only runs of one byte), `lazy` whether the
 * next byte is tried too.
 */
export function deflate(
  src: usize, n: u32, dst: usize, work: usize, chain: i32, lazy: i32,
): u32 {
  if (chain > 0) memory.fill(work + HEAD, 0, (1 << HASH_BITS) * 4);
  store<u64>(work + STATE, 0);
  store<i32>(work + STATE, 0, 8);
  store<usize>(work + STATE, dst + 2, 12);
  store<u8>(dst, 0x78);
  store<u8>(dst, 0x5e, 1);
  let i: u32 = 0;
  do {
    memory.fill(work + LITERAL_COUNT, 0, 288 * 4);
    memory.fill(work + DISTANCE_COUNT, 0, 32 * 4);
    const start = i;
    i = chain == 0 ? tokenizeRuns(work, src, i, n) : tokenize(work, src, i, n, chain, lazy);
    block(work, src, start, i - start, load<i32>(work + STATE, 16), i >= n ? 1 : 0);
  } while (i < n);
  flushBits(work);
  const at = load<usize>(work + STATE, 12);
  const sum = adler(src, n);
  store<u32>(at, bswap(sum));
  return at + 4 - dst;
}

/** CRC-32 of n bytes (RFC 1952), eight at a time; `work` takes eight tables of 256. */
export function crc32(src: usize, n: usize, work: usize): u32 {
  for (let i = 0; i < 256; i++) {
    let c: u32 = i;
    for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
    store<u32>(work + (<usize> i << 2), c);
  }
  for (let i: usize = 0; i < 256; i++) {
    let c = load<u32>(work + (i << 2));
    for (let t: usize = 1; t < 8; t++) {
      c = (c >>> 8) ^ load<u32>(work + (<usize> (c & 255) << 2));
      store<u32>(work + (t << 10) + (i << 2), c);
    }
  }
  let crc: u32 = 0xffffffff;
  const end = src + n;
  for (; src + 8 <= end; src += 8) {
    const low = load<u32>(src) ^ crc;
    const high = load<u32>(src, 4);
    crc = load<u32>(work + (<usize> (low & 255) << 2), 7168) ^
      load<u32>(work + (<usize> ((low >>> 8) & 255) << 2), 6144) ^
      load<u32>(work + (<usize> ((low >>> 16) & 255) << 2), 5120) ^
      load<u32>(work + (<usize> (low >>> 24) << 2), 4096) ^
      load<u32>(work + (<usize> (high & 255) << 2), 3072) ^
      load<u32>(work + (<usize> ((high >>> 8) & 255) << 2), 2048) ^
      load<u32>(work + (<usize> ((high >>> 16) & 255) << 2), 1024) ^
      load<u32>(work + (<usize> (high >>> 24) << 2));
  }
  for (; src < end; src++) {
    crc = (crc >>> 8) ^ load<u32>(work + (<usize> ((crc ^ load<u8>(src)) & 255) << 2));
  }
  return ~crc;
}

/** Differences of vectors of 16 bytes; may write up to 15 bytes behind the end. */
function subtract(a: usize, b: usize, dst: usize, n: usize): void {
  for (let i: usize = 0; i < n; i += 16) {
    v128.store(dst + i, i8x16.sub(v128.load(a + i), v128.load(b + i)));
  }
}

/**
 * The filtered rows of a PNG, each behind the number of its filter: 0, 1 (left) or 2 (up). Of `repeat`
 * rows the first has the filter, the others, which are nearly the same, filter 2.
 */
export function filterRows(
  src: usize,
  dst: usize,
  rows: i32,
  length: usize,
  step: usize,
  filter: i32,
  repeat: i32,
): void {
  for (let y: i32 = 0; y < rows; y++) {
    const used = y % repeat == 0 ? filter : 2;
    store<u8>(dst++, <u8> used);
    if (used == 0 || (used == 2 && y == 0)) memory.copy(dst, src, length);
    else if (used == 2) subtract(src, src - length, dst, length);
    else {
      // Right to left would not do for vectors; the first pixel is put right afterwards.
      subtract(src, src - step, dst, length);
      memory.copy(dst, src, min(step, length));
    }
    src += length;
    dst += length;
  }
}

/** Repeats each byte `scale` times in its row, and each row `scale` times; may write 3 bytes behind the end. */
export function enlarge(src: usize, dst: usize, rows: i32, columns: i32, scale: i32): void {
  const row = <usize> columns * <usize> scale;
  for (let y: i32 = 0; y < rows; y++) {
    const start = dst;
    for (let x: i32 = 0; x < columns; x++) {
      const four = <u32> load<u8>(src++) * 0x01010101;
      for (let k: i32 = 0; k < scale; k += 4) store<u32>(dst + k, four);
      dst += scale;
    }
    for (let k: i32 = 1; k < scale; k++) {
      memory.copy(dst, start, row);
      dst += row;
    }
  }
}
