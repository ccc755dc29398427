// Unpacking LZMA2 (Igor Pavlov's LZMA specification, 2015; The .xz file format, Tukaani).

/** A stream that ends early. */
const CUT: i32 = -1;
/** A stream that is none. */
const DAMAGED: i32 = -2;
/** More output than there is room for. */
const TOO_LARGE: i32 = -3;

/** Probability of a half, of 11 bits. */
const HALF: u16 = 1024;

// Where the probabilities of each kind of decision begin.
const IS_MATCH: i32 = 0;
const IS_REP: i32 = IS_MATCH + 192;
const IS_REP_0: i32 = IS_REP + 12;
const IS_REP_1: i32 = IS_REP_0 + 12;
const IS_REP_2: i32 = IS_REP_1 + 12;
const IS_LONG_REP_0: i32 = IS_REP_2 + 12;
const SLOTS: i32 = IS_LONG_REP_0 + 192;
const SPECIAL: i32 = SLOTS + 256;
const ALIGN: i32 = SPECIAL + 128;
const MATCH_LENGTHS: i32 = ALIGN + 16;
// Two choices, then 16 × 8 short, 16 × 8 middle and 256 long lengths.
const LENGTH_SIZE: i32 = 2 + 128 + 128 + 256;
const REP_LENGTHS: i32 = MATCH_LENGTHS + LENGTH_SIZE;
const LITERALS: i32 = REP_LENGTHS + LENGTH_SIZE;
const COUNT: i32 = LITERALS + (0x300 << 4);

export function workBytes(): usize {
  return <usize> COUNT << 1;
}

let odds: usize = 0;
let range: u32 = 0;
let code: u32 = 0;
let next: usize = 0;
/** End of the chunk, behind which a damaged one finds zeros. */
let limit: usize = 0;
let contextBits: i32 = 0;
let lowBits: i32 = 0;
let placeBits: i32 = 0;
let state: i32 = 0;
let rep0: u32 = 0;
let rep1: u32 = 0;
let rep2: u32 = 0;
let rep3: u32 = 0;

// @ts-ignore: decorator
@inline
function more(): void {
  if (range >= 1 << 24) return;
  range <<= 8;
  code = (code << 8) | (next < limit ? <u32> load<u8>(next) : 0);
  next++;
}

/** One decision. */
// @ts-ignore: decorator
@inline
function bit(index: i32): i32 {
  const at = odds + (<usize> index << 1);
  const chance = <u32> load<u16>(at);
  const bound = (range >> 11) * chance;
  if (code < bound) {
    range = bound;
    store<u16>(at, <u16> (chance + ((2048 - chance) >> 5)));
    more();
    return 0;
  }
  range -= bound;
  code -= bound;
  store<u16>(at, <u16> (chance - (chance >> 5)));
  more();
  return 1;
}

/** Bits of equal chance, the highest first. */
function direct(count: i32): u32 {
  let value: u32 = 0;
  for (; count > 0; count--) {
    range >>= 1;
    const one = <u32> (code >= range);
    if (one) code -= range;
    value = (value << 1) | one;
    more();
  }
  return value;
}

/** Bits of a tree, the highest first. */
function tree(first: i32, bits: i32): i32 {
  let node = 1;
  for (let k = 0; k < bits; k++) node = (node << 1) | bit(first + node);
  return node - (1 << bits);
}

/** Bits of a tree, the lowest first. */
function reverseTree(first: i32, bits: i32): u32 {
  let node = 1;
  let value: u32 = 0;
  for (let k = 0; k < bits; k++) {
    const one = bit(first + node);
    node = (node << 1) | one;
    value |= <u32> one << k;
  }
  return value;
}

function lengthOf(first: i32, place: i32): i32 {
  if (bit(first) == 0) return 2 + tree(first + 2 + (place << 3), 3);
  if (bit(first + 1) == 0) return 10 + tree(first + 130 + (place << 3), 3);
  return 18 + tree(first + 258, 8);
}

function distanceOf(length: i32): u32 {
  const slot = tree(SLOTS + (min(length - 2, 3) << 6), 6);
  if (slot < 4) return <u32> slot;
  const bits = (slot >> 1) - 1;
  const base = <u32> (2 | (slot & 1)) << bits;
  if (slot < 14) return base + reverseTree(SPECIAL + <i32> base - slot, bits);
  return base + (direct(bits - 4) << 4) + reverseTree(ALIGN, 4);
}

/** Unpacks one chunk from `next` on, between `out` and `end`; distances go back to `first` at most. */
function chunk(first: usize, out: usize, end: usize): bool {
  range = 0xffffffff;
  code = bswap<u32>(load<u32>(next, 1));
  next += 5;
  const placeMask = <usize> (1 << placeBits) - 1;
  const lowMask = <usize> (1 << lowBits) - 1;
  while (out < end) {
    const place = <i32> ((out - first) & placeMask);
    if (bit(IS_MATCH + (state << 4) + place) == 0) {
      const before = out > first ? <i32> load<u8>(out - 1) : 0;
      const low = <i32> ((out - first) & lowMask) << contextBits;
      const table = LITERALS + 0x300 * (low + (before >> (8 - contextBits)));
      let node = 1;
      if (state >= 7) {
        if (<usize> rep0 >= out - first) return false;
        let match = <i32> load<u8>(out - <usize> rep0 - 1);
        while (node < 0x100) {
          const expected = (match >> 7) & 1;
          match <<= 1;
          const one = bit(table + ((1 + expected) << 8) + node);
          node = (node << 1) | one;
          if (one != expected) break;
        }
      }
      while (node < 0x100) node = (node << 1) | bit(table + node);
      store<u8>(out++, <u8> node);
      state = state < 4 ? 0 : state < 10 ? state - 3 : state - 6;
      continue;
    }
    let length: i32;
    if (bit(IS_REP + state) == 0) {
      rep3 = rep2;
      rep2 = rep1;
      rep1 = rep0;
      length = lengthOf(MATCH_LENGTHS, place);
      rep0 = distanceOf(length);
      state = state < 7 ? 7 : 10;
    } else if (bit(IS_REP_0 + state) == 0) {
      if (bit(IS_LONG_REP_0 + (state << 4) + place) == 0) {
        length = 1;
        state = state < 7 ? 9 : 11;
      } else {
        length = lengthOf(REP_LENGTHS, place);
        state = state < 7 ? 8 : 11;
      }
    } else {
      let distance = rep1;
      if (bit(IS_REP_1 + state) != 0) {
        if (bit(IS_REP_2 + state) == 0) distance = rep2;
        else {
          distance = rep3;
          rep3 = rep2;
        }
        rep2 = rep1;
      }
      rep1 = rep0;
      rep0 = distance;
      length = lengthOf(REP_LENGTHS, place);
      state = state < 7 ? 8 : 11;
    }
    if (<usize> rep0 >= out - first || <usize> length > end - out) return false;
    const far = <usize> rep0 + 1;
    for (let stop = out + <usize> length; out < stop; out++) store<u8>(out, load<u8>(out - far));
  }
  return true;
}

/**
 * Unpacks LZMA2 chunks into at most `room` bytes. Returns how many came out, or why none; where the chunks
 * end goes into the first number of `work`, which afterwards holds nothing else of use.
 */
export function lzma2(src: usize, n: usize, dst: usize, room: usize, work: usize): i32 {
  odds = work;
  const stop = src + n;
  const last = dst + room;
  let at = src;
  let out = dst;
  let first = dst;
  // What the next chunk must set: 3 the dictionary, 2 the properties, 1 the state.
  let needs = 3;
  while (at < stop) {
    const control = <i32> load<u8>(at++);
    if (control == 0) {
      store<u32>(work, <u32> (at - src));
      return <i32> (out - dst);
    }
    if (control < 0x80) {
      if (control > 2 || control == 2 && needs == 3) return DAMAGED;
      if (control == 1) first = out;
      needs = min(needs, 2);
      if (at + 2 > stop) return CUT;
      const size = <usize> bswap<u16>(load<u16>(at)) + 1;
      at += 2;
      if (at + size > stop) return CUT;
      if (size > last - out) return TOO_LARGE;
      memory.copy(out, at, size);
      out += size;
      at += size;
      continue;
    }
    const reset = (control >> 5) & 3;
    if (reset < needs) return DAMAGED;
    needs = 0;
    if (at + 4 > stop) return CUT;
    const size = ((<usize> control & 31) << 16 | <usize> bswap<u16>(load<u16>(at))) + 1;
    const packed = <usize> bswap<u16>(load<u16>(at, 2)) + 1;
    at += 4;
    if (reset == 3) first = out;
    if (reset >= 2) {
      if (at >= stop) return CUT;
      const value = <i32> load<u8>(at++);
      contextBits = value % 9;
      lowBits = value / 9 % 5;
      placeBits = value / 45;
      if (value >= 225 || contextBits + lowBits > 4) return DAMAGED;
    }
    if (reset >= 1) {
      state = 0;
      rep0 = rep1 = rep2 = rep3 = 0;
      for (let k: usize = 0; k < <usize> COUNT; k++) store<u16>(work + (k << 1), HALF);
    }
    if (packed > stop - at) return CUT;
    if (size > last - out) return TOO_LARGE;
    next = at;
    at += packed;
    limit = at;
    if (!chunk(first, out, out + size) || next != at) return DAMAGED;
    out += size;
  }
  return CUT;
}
