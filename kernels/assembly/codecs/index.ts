// Unpacking: the zlib format (RFC 1950, RFC 1951) and the LZW of TIFF. Both write up to 16 bytes behind
// what they return, and read up to 8 bytes behind what they are given.

export { copyRows, differences, floats, packBits, spreadRows, swap } from "./blocks";
export { lookUp, unfilter } from "./rows";

/** A stream that ends early. */
const CUT: i32 = -1;
/** A stream that is none. */
const DAMAGED: i32 = -2;
/** More output than there is room for. */
const TOO_LARGE: i32 = -3;

/** Bits of a code that the first table is indexed with; longer codes go on in a second one. */
const LITERAL_BITS: i32 = 12;
const DISTANCE_BITS: i32 = 8;
const LITERAL_MASK: usize = (1 << LITERAL_BITS) - 1;

// An entry: bits of the code (or, for a second table, bits of its index) | kind << 8 | value << 16.
// Kinds below 16 are lengths and distances: the number of extra bits. The kind of a literal counts how
// many there are: two where both codes fit into the index.
const LITERAL: u32 = 0x80;
const ONE: u32 = LITERAL | 1;
const END: u32 = 0x40;
const SECOND: u32 = 0x20;
const NOTHING: u32 = 0x10;

// Places in the work memory, in bytes.
const LENGTHS: usize = 0;
const SORTED: usize = LENGTHS + 320;
const COUNTS: usize = SORTED + 320 * 2;
const STARTS: usize = COUNTS + 16 * 4;
const LITERALS: usize = STARTS + 17 * 4 + 60;
const DISTANCES: usize = LITERALS + (4096 + 288 * 8) * 4;
const WORK: usize = DISTANCES + (256 + 32 * 128) * 4;

export function workBytes(): usize {
  return max(WORK, <usize> (2 * 4097 * 4));
}

/** Codes of the run-length table, in the order in which their lengths come (RFC 1951, 3.2.7). */
const ORDER = memory.data<u8>([16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]);
const LENGTH_BASE = memory.data<u16>([
  3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163,
  195, 227, 258,
]);
const LENGTH_EXTRA = memory.data<u8>([
  0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0,
]);
const DISTANCE_BASE = memory.data<u16>([
  1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049,
  3073, 4097, 6145, 8193, 12289, 16385, 24577,
]);

/** What a symbol stands for, without the length of its code. */
function meaning(symbol: i32, distances: bool): u32 {
  if (distances) {
    if (symbol > 29) return NOTHING << 8;
    const extra: u32 = symbol < 4 ? 0 : (symbol >> 1) - 1;
    return (extra << 8) | (<u32> load<u16>(DISTANCE_BASE + ((<usize> symbol) << 1)) << 16);
  }
  if (symbol < 256) return (ONE << 8) | ((<u32> symbol) << 16);
  if (symbol == 256) return END << 8;
  if (symbol > 285) return NOTHING << 8;
  const at = <usize> (symbol - 257);
  return (<u32> load<u8>(LENGTH_EXTRA + at) << 8) | (<u32> load<u16>(LENGTH_BASE + (at << 1)) << 16);
}

// @ts-ignore: decorator
@inline
function reversed(code: u32, bits: i32): u32 {
  let c = code;
  c = ((c & 0x5555) << 1) | ((c >> 1) & 0x5555);
  c = ((c & 0x3333) << 2) | ((c >> 2) & 0x3333);
  c = ((c & 0x0f0f) << 4) | ((c >> 4) & 0x0f0f);
  c = ((c & 0x00ff) << 8) | ((c >> 8) & 0x00ff);
  return c >> (16 - bits);
}

/**
 * Builds the tables for the codes whose lengths are in work memory. `kind`: 0 literals and lengths,
 * 1 distances, 2 the run-length table, whose symbols stand for themselves.
 */
function build(work: usize, from: usize, count: i32, table: usize, bits: i32, kind: i32): bool {
  const counts = work + COUNTS;
  const starts = work + STARTS;
  memory.fill(counts, 0, 64);
  for (let i: usize = 0; i < <usize> count; i++) {
    const at = counts + ((<usize> load<u8>(from + i)) << 2);
    store<i32>(at, load<i32>(at) + 1);
  }
  const used = count - load<i32>(counts);
  store<i32>(counts, 0);
  let left: i32 = 1;
  let sum: i32 = 0;
  let longest = 0;
  for (let length: i32 = 1; length < 16; length++) {
    const n = load<i32>(counts + ((<usize> length) << 2));
    left = (left << 1) - n;
    if (left < 0) return false;
    store<i32>(starts + ((<usize> length) << 2), sum);
    sum += n;
    if (n > 0) longest = length;
  }
  // Only one distance, or none at all, may leave codes unused.
  if (left > 0 && !(kind == 1 && used <= 1)) return false;
  for (let symbol: i32 = 0; symbol < count; symbol++) {
    const length = <i32> load<u8>(from + <usize> symbol);
    if (length == 0) continue;
    const at = starts + ((<usize> length) << 2);
    const place = load<i32>(at);
    store<u16>(work + SORTED + ((<usize> place) << 1), <u16> symbol);
    store<i32>(at, place + 1);
  }
  const size = 1 << bits;
  for (let i: i32 = 0; i < size; i++) store<u32>(table + ((<usize> i) << 2), (NOTHING << 8) | 1);
  let code: u32 = 0;
  let place: i32 = 0;
  let free = size;
  const more = longest > bits ? longest - bits : 0;
  for (let length: i32 = 1; length <= longest; length++) {
    code <<= 1;
    for (let n = load<i32>(counts + ((<usize> length) << 2)); n > 0; n--, code++, place++) {
      const symbol = <i32> load<u16>(work + SORTED + ((<usize> place) << 1));
      const entry = kind == 2
        ? (LITERAL << 8) | ((<u32> symbol) << 16)
        : meaning(symbol, kind == 1);
      const low = reversed(code, length);
      if (length <= bits) {
        for (let i = <i32> low; i < size; i += 1 << length) {
          store<u32>(table + ((<usize> i) << 2), entry | <u32> length);
        }
        continue;
      }
      const first = table + ((<usize> (low & <u32> (size - 1))) << 2);
      let pointer = load<u32>(first);
      if (((pointer >> 8) & SECOND) == 0) {
        pointer = <u32> more | (SECOND << 8) | ((<u32> free) << 16);
        store<u32>(first, pointer);
        for (let i: i32 = 0; i < 1 << more; i++) {
          store<u32>(table + ((<usize> (free + i)) << 2), (NOTHING << 8) | 1);
        }
        free += 1 << more;
      }
      const second = table + ((<usize> (pointer >> 16)) << 2);
      for (let i = <i32> (low >> bits); i < 1 << more; i += 1 << (length - bits)) {
        store<u32>(second + ((<usize> i) << 2), entry | <u32> (length - bits));
      }
    }
  }
  if (kind == 0) pairLiterals(table);
  return true;
}

/** From the top down, as the second literal of an entry is looked up further down. */
function pairLiterals(table: usize): void {
  for (let i: i32 = (1 << LITERAL_BITS) - 1; i >= 0; i--) {
    const place = table + ((<usize> i) << 2);
    const first = load<u32>(place);
    if ((first & (LITERAL << 8)) == 0) continue;
    const bits = first & 0xff;
    const second = load<u32>(table + ((<usize> (i >> bits)) << 2));
    if ((second & (LITERAL << 8)) == 0 || bits + (second & 0xff) > <u32> LITERAL_BITS) continue;
    store<u32>(
      place,
      (bits + (second & 0xff)) | ((LITERAL | 2) << 8) | (first & 0xff0000) | ((second << 8) & 0xff000000),
    );
  }
}

/** The sum at the end of a zlib stream (RFC 1950, section 8), sixteen bytes at a time. */
function adler32(from: usize, length: usize): u32 {
  let a: u64 = 1;
  let b: u64 = 0;
  let at = from;
  const end = from + length;
  const low = i16x8(16, 15, 14, 13, 12, 11, 10, 9);
  const high = i16x8(8, 7, 6, 5, 4, 3, 2, 1);
  while (end - at >= 16) {
    const steps = min<usize>((end - at) >> 4, 347);
    let sums = i32x4.splat(0);
    let before = i32x4.splat(0);
    let weighted = i32x4.splat(0);
    for (let step: usize = 0; step < steps; step++, at += 16) {
      const bytes = v128.load(at);
      before = i32x4.add(before, sums);
      sums = i32x4.add(
        sums,
        i32x4.extadd_pairwise_i16x8_u(i16x8.extadd_pairwise_i8x16_u(bytes)),
      );
      weighted = i32x4.add(weighted, i32x4.dot_i16x8_s(i16x8.extend_low_i8x16_u(bytes), low));
      weighted = i32x4.add(weighted, i32x4.dot_i16x8_s(i16x8.extend_high_i8x16_u(bytes), high));
    }
    b += a * (<u64> steps << 4) + (lanes(before) << 4) + lanes(weighted);
    a += lanes(sums);
    a %= 65521;
    b %= 65521;
  }
  for (; at < end; at++) {
    a += load<u8>(at);
    b += a;
  }
  return (<u32> (b % 65521) << 16) | <u32> (a % 65521);
}

// @ts-ignore: decorator
@inline
function lanes(sums: v128): u64 {
  return (<u64> <u32> i32x4.extract_lane(sums, 0)) + <u64> <u32> i32x4.extract_lane(sums, 1) +
    <u64> <u32> i32x4.extract_lane(sums, 2) + <u64> <u32> i32x4.extract_lane(sums, 3);
}

/**
 * Unpacks a zlib stream of `n` bytes into at most `room` bytes. Returns how many came out, or why none.
 */
export function inflate(src: usize, n: i32, dst: usize, room: i32, work: usize): i32 {
  if (n < 6) return CUT;
  const head = (<u32> load<u8>(src) << 8) | <u32> load<u8>(src, 1);
  if ((head & 0x0f00) != 0x0800 || head % 31 != 0 || (head & 0x20) != 0) return DAMAGED;
  const stop = src + <usize> n;
  const last = dst + <usize> room;
  const literals = work + LITERALS;
  const distances = work + DISTANCES;
  let at = src + 2;
  let out = dst;
  let hold: u64 = 0;
  let held: u32 = 0;
  let final: u32 = 0;
  while (!final) {
    // At least 56 bits are held after each refill; a byte is counted when it is whole.
    hold |= load<u64>(at) << held;
    at += (63 - held) >> 3;
    held |= 56;
    if (at - (held >> 3) > stop) return CUT;
    final = <u32> hold & 1;
    const type = <u32> (hold >> 1) & 3;
    hold >>= 3;
    held -= 3;
    if (type == 0) {
      hold >>= held & 7;
      held &= ~7;
      const length = <u32> hold & 0xffff;
      const inverse = <u32> (hold >> 16) & 0xffff;
      if ((length ^ inverse) != 0xffff) return DAMAGED;
      at -= (held - 32) >> 3;
      hold = 0;
      held = 0;
      if (at > stop || length > <u32> (stop - at)) return CUT;
      if (length > <u32> (last - out)) return TOO_LARGE;
      memory.copy(out, at, length);
      at += length;
      out += length;
      continue;
    }
    if (type == 3) return DAMAGED;
    if (type == 1) {
      const lengths = work + LENGTHS;
      memory.fill(lengths, 8, 144);
      memory.fill(lengths + 144, 9, 112);
      memory.fill(lengths + 256, 7, 24);
      memory.fill(lengths + 280, 8, 8);
      if (!build(work, lengths, 288, literals, LITERAL_BITS, 0)) return DAMAGED;
      memory.fill(lengths, 5, 32);
      if (!build(work, lengths, 32, distances, DISTANCE_BITS, 1)) return DAMAGED;
    } else {
      const lengths = work + LENGTHS;
      const many = (<i32> hold & 31) + 257;
      const far = (<i32> (hold >> 5) & 31) + 1;
      const runs = (<i32> (hold >> 10) & 15) + 4;
      hold >>= 14;
      held -= 14;
      if (many > 286 || far > 30) return DAMAGED;
      memory.fill(lengths, 0, 19);
      for (let i: i32 = 0; i < runs; i++) {
        if (held < 3) {
          hold |= load<u64>(at) << held;
          at += (63 - held) >> 3;
          held |= 56;
        }
        store<u8>(lengths + <usize> load<u8>(ORDER + <usize> i), <u8> (hold & 7));
        hold >>= 3;
        held -= 3;
      }
      if (!build(work, lengths, 19, distances, 7, 2)) return DAMAGED;
      memory.fill(lengths, 0, 320);
      for (let i: i32 = 0; i < many + far;) {
        hold |= load<u64>(at) << held;
        at += (63 - held) >> 3;
        held |= 56;
        if (at - (held >> 3) > stop) return CUT;
        const entry = load<u32>(distances + ((<usize> hold & 127) << 2));
        if ((entry >> 8 & NOTHING) != 0) return DAMAGED;
        hold >>= entry & 15;
        held -= entry & 15;
        const symbol = entry >> 16;
        if (symbol < 16) {
          store<u8>(lengths + <usize> i, <u8> symbol);
          i++;
          continue;
        }
        let value: u8 = 0;
        let times: i32;
        if (symbol == 16) {
          if (i == 0) return DAMAGED;
          value = load<u8>(lengths + <usize> (i - 1));
          times = 3 + (<i32> hold & 3);
          hold >>= 2;
          held -= 2;
        } else if (symbol == 17) {
          times = 3 + (<i32> hold & 7);
          hold >>= 3;
          held -= 3;
        } else {
          times = 11 + (<i32> hold & 127);
          hold >>= 7;
          held -= 7;
        }
        if (i + times > many + far) return DAMAGED;
        memory.fill(lengths + <usize> i, value, <usize> times);
        i += times;
      }
      if (load<u8>(lengths + 256) == 0) return DAMAGED;
      // Distances first: their lengths stand behind those of the literals.
      if (!build(work, lengths + <usize> many, far, distances, DISTANCE_BITS, 1)) return DAMAGED;
      if (!build(work, lengths, many, literals, LITERAL_BITS, 0)) return DAMAGED;
    }
    // The lowest byte of `held` counts bits, what lies above is the rest of entries taken from it whole.
    for (;;) {
      held &= 0xff;
      hold |= load<u64>(at) << held;
      at += (63 - held) >> 3;
      held |= 56;
      if (at > stop && at - (held >> 3) > stop) return CUT;
      let entry = load<u32>(literals + ((<usize> hold & LITERAL_MASK) << 2));
      if ((entry & (LITERAL << 8)) != 0) {
        // Up to four entries, of one or two literals, for one refill.
        if (out + 8 > last) {
          const count = (entry >> 8) & 3;
          if (out + count > last) return TOO_LARGE;
          hold >>= entry;
          held -= entry;
          store<u16>(out, <u16> (entry >> 16));
          out += count;
          continue;
        }
        hold >>= entry;
        held -= entry;
        store<u16>(out, <u16> (entry >> 16));
        out += (entry >> 8) & 3;
        entry = load<u32>(literals + ((<usize> hold & LITERAL_MASK) << 2));
        if ((entry & (LITERAL << 8)) != 0) {
          hold >>= entry;
          held -= entry;
          store<u16>(out, <u16> (entry >> 16));
          out += (entry >> 8) & 3;
          entry = load<u32>(literals + ((<usize> hold & LITERAL_MASK) << 2));
          if ((entry & (LITERAL << 8)) != 0) {
            hold >>= entry;
            held -= entry;
            store<u16>(out, <u16> (entry >> 16));
            out += (entry >> 8) & 3;
            entry = load<u32>(literals + ((<usize> hold & LITERAL_MASK) << 2));
            if ((entry & (LITERAL << 8)) != 0) {
              hold >>= entry;
              held -= entry;
              store<u16>(out, <u16> (entry >> 16));
              out += (entry >> 8) & 3;
              continue;
            }
          }
        }
        // What is left may be too little for a length with its distance: 48 bits in the worst case.
        held &= 0xff;
        hold |= load<u64>(at) << held;
        at += (63 - held) >> 3;
        held |= 56;
      }
      if ((entry & (SECOND << 8)) != 0) {
        const index = (hold >> LITERAL_BITS) & ((1 << (entry & 15)) - 1);
        hold >>= LITERAL_BITS;
        held -= LITERAL_BITS;
        entry = load<u32>(literals + ((<usize> (entry >> 16) + <usize> index) << 2));
        if ((entry & (LITERAL << 8)) != 0) {
          if (out >= last) return TOO_LARGE;
          hold >>= entry;
          held -= entry;
          store<u8>(out++, <u8> (entry >> 16));
          continue;
        }
      }
      hold >>= entry;
      held -= entry;
      let extra = (entry >> 8) & 0xff;
      if (extra >= NOTHING) {
        if (extra == END) break;
        return DAMAGED;
      }
      const length = (entry >> 16) + (<u32> hold & ((1 << extra) - 1));
      hold >>= extra;
      held -= extra;
      entry = load<u32>(distances + ((<usize> hold & ((1 << DISTANCE_BITS) - 1)) << 2));
      if ((entry & (SECOND << 8)) != 0) {
        const index = (hold >> DISTANCE_BITS) & ((1 << (entry & 15)) - 1);
        hold >>= DISTANCE_BITS;
        held -= DISTANCE_BITS;
        entry = load<u32>(distances + ((<usize> (entry >> 16) + <usize> index) << 2));
      }
      hold >>= entry;
      held -= entry;
      extra = (entry >> 8) & 0xff;
      if (extra >= NOTHING) return DAMAGED;
      const distance = (entry >> 16) + (<u32> hold & ((1 << extra) - 1));
      hold >>= extra;
      held -= extra;
      if (<usize> distance > out - dst) return DAMAGED;
      if (<usize> length > last - out) return TOO_LARGE;
      repeat(out, distance, length);
      out += length;
    }
    held &= 0xff;
  }
  // Whole bytes that were taken in ahead go back.
  at -= held >> 3;
  if (at > stop) return CUT;
  // Writers that leave the sum away are forgiven, a wrong one is not.
  if (at == stop) return <i32> (out - dst);
  if (at + 4 > stop) return CUT;
  if (bswap<u32>(load<u32>(at)) != adler32(dst, out - dst)) return DAMAGED;
  return <i32> (out - dst);
}

/** Copies from a distance behind, in steps of 16 or 8 bytes where source and target lie apart. */
// @ts-ignore: decorator
@inline
function repeat(out: usize, distance: usize, length: usize): void {
  const end = out + length;
  let to = out;
  let from = out - distance;
  if (distance >= 16) {
    do {
      v128.store(to, v128.load(from));
      to += 16;
      from += 16;
    } while (to < end);
  } else if (distance >= 8) {
    do {
      store<u64>(to, load<u64>(from));
      to += 8;
      from += 8;
    } while (to < end);
  } else if (distance == 1) memory.fill(to, load<u8>(from), length);
  else {
    // Once the pattern fills sixteen bytes it is copied from that far behind.
    const far = distance * (15 / distance + 1);
    const short = min(end, to + far);
    do {
      store<u8>(to++, load<u8>(from++));
    } while (to < short);
    for (; to < end; to += 16) v128.store(to, v128.load(to - far));
  }
}

/**
 * Unpacks TIFF's LZW into at most `room` bytes: codes from the highest bit and widths grown one code
 * early (`old` 0), or from the lowest and in time, as before 1992 (`old` 1). Returns how many bytes
 * came out; fewer than there is room for when the stream ends, DAMAGED for a code not there yet.
 *
 * A string is copied from where it stood in the output before.
 */
export function lzw(src: usize, n: i32, dst: usize, room: i32, work: usize, old: i32): i32 {
  const places = work;
  const sizes = work + 4097 * 4;
  const stop = src + <usize> n;
  const last = dst + <usize> room;
  const early = 1 - old;
  let at = src;
  let out = dst;
  let hold: u64 = 0;
  let held: i32 = 0;
  let width: i32 = 9;
  let next: i32 = 258;
  let grow = 512 - early;
  let before: usize = 0;
  let beforeSize: u32 = 0;
  while (out < last) {
    if (held < width) {
      // Six bytes fit above what is held; behind the end they count as not there.
      const left = <i32> (stop - at);
      if (left <= 0) break;
      const take = min(left, 6);
      if (old) hold |= (load<u64>(at) & ((<u64> 1 << (take << 3)) - 1)) << held;
      else hold = (hold << (take << 3)) | (bswap<u64>(load<u64>(at)) >> (64 - (take << 3)));
      at += take;
      held += take << 3;
      if (held < width) break;
    }
    let code: i32;
    if (old) {
      code = <i32> hold & ((1 << width) - 1);
      hold >>= width;
      held -= width;
    } else {
      held -= width;
      code = <i32> (hold >> held) & ((1 << width) - 1);
    }
    if (code == 256) {
      width = 9;
      next = 258;
      grow = 512 - early;
      before = 0;
      continue;
    }
    if (code == 257) break;
    const start = out;
    let size: u32 = 1;
    if (code < 256) store<u8>(out++, <u8> code);
    else {
      let from: usize;
      if (code < next) {
        from = load<u32>(places + ((<usize> code) << 2));
        size = load<u32>(sizes + ((<usize> code) << 2));
      } else if (code == next && before != 0) {
        from = before;
        size = beforeSize + 1;
      } else return DAMAGED;
      const length = min(<usize> size, last - out);
      repeat(out, out - from, length);
      out += length;
    }
    if (before != 0 && next < 4096) {
      store<u32>(places + ((<usize> next) << 2), <u32> before);
      store<u32>(sizes + ((<usize> next) << 2), beforeSize + 1);
      next++;
      if (next == grow && width < 12) {
        width++;
        grow = (1 << width) - early;
      }
    }
    before = start;
    beforeSize = size;
  }
  return <i32> (out - dst);
}
