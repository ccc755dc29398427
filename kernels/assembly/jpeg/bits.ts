// The bits of a scan, highest first, and Huffman codes (ITU-T T.81, F.2.2).

/** Codes up to this length are looked up at once. */
export const FAST: i32 = 10;

// A table: an entry for each of the next FAST bits, then what longer codes need: by length one more than
// the last code, moved up to 16 bits; by length what to add to a code to find its value; the values.
const ENDS: usize = 4 << FAST;
const SHIFTS: usize = ENDS + 18 * 4;
const VALUES: usize = SHIFTS + 17 * 4;

// An entry: bits to take | zeros before << 8 | size << 12 | number << 17. Where the number fits into the
// index it is there, its bits are counted and the size is 0; where the code does not, the entry is 0.

/** Bytes of a table. */
export function tableBytes(): usize {
  return VALUES + 256;
}

/** What a code stands for, without its length: `plain` values are sizes, others zeros and a size. */
// @ts-ignore: decorator
@inline
function meaning(value: i32, plain: i32): i32 {
  return plain ? min(value, 31) << 12 : ((value >> 4) << 8) | ((value & 15) << 12);
}

/**
 * Builds the table of the codes that are counted by length, 16 counts and the values behind them.
 * Returns 0, or -1 if there are more codes than fit.
 */
export function codes(counts: usize, table: usize, plain: i32): i32 {
  memory.fill(table, 0, VALUES + 256);
  let code: i32 = 0;
  let index: i32 = 0;
  for (let length: i32 = 1; length <= 16; length++) {
    store<i32>(table + SHIFTS + ((<usize> length) << 2), index - code);
    for (let n = <i32> load<u8>(counts + <usize> length - 1); n > 0; n--, code++, index++) {
      const value = <i32> load<u8>(counts + 16 + <usize> index);
      store<u8>(table + VALUES + <usize> index, <u8> value);
      if (length > FAST || code >= 1 << length) continue;
      const size = plain ? value : value & 15;
      const first = code << (FAST - length);
      for (let rest: i32 = 0; rest < 1 << (FAST - length); rest++) {
        let entry = length | meaning(value, plain);
        if (size > 0 && length + size <= FAST) {
          let number = (rest >> (FAST - length - size)) & ((1 << size) - 1);
          if (number < 1 << (size - 1)) number += 1 - (1 << size);
          entry = (length + size) | (plain ? 0 : (value >> 4) << 8) | (number << 17);
        }
        store<i32>(table + ((<usize> (first + rest)) << 2), entry);
      }
    }
    if (code > 1 << length) return -1;
    store<i32>(table + ENDS + ((<usize> length) << 2), code << (16 - length));
    code <<= 1;
  }
  store<i32>(table + ENDS + 17 * 4, 1 << 30);
  return 0;
}

/** A code that the entries do not have; 0 if there is none such. `next`: 16 bits. */
export function longCode(table: usize, next: i32, plain: i32): i32 {
  let length: i32 = FAST + 1;
  while (next >= load<i32>(table + ENDS + ((<usize> length) << 2))) length++;
  if (length > 16) return 0;
  const index = (next >> (16 - length)) + load<i32>(table + SHIFTS + ((<usize> length) << 2));
  return length | meaning(<i32> load<u8>(table + VALUES + <usize> index), plain);
}

/** Bits that are held, from the highest on. */
export let hold: u64 = 0;
/** How many are held. */
export let held: i32 = 0;
/** Next byte. */
export let at: usize = 0;
/** End of the bytes. */
export let stop: usize = 0;
/** Bits behind the end that were given out as zeros. */
export let padded: i32 = 0;

export function start(from: usize, end: usize): void {
  hold = 0;
  held = 0;
  at = from;
  stop = end;
  padded = 0;
}

export function keep(bits: u64, count: i32, next: usize): void {
  hold = bits;
  held = count;
  at = next;
}

/** Takes in bytes until more than 56 bits are held; behind a marker come zeros. */
export function refill(): void {
  while (held <= 56) {
    let byte: u64 = 0;
    if (at < stop) {
      byte = load<u8>(at);
      if (byte != 0xff) at++;
      else if (at + 1 < stop && load<u8>(at, 1) == 0) at += 2;
      else {
        byte = 0;
        padded += 8;
      }
    } else padded += 8;
    hold |= byte << (56 - held);
    held += 8;
  }
}

/** Whether more bits were taken than there are. */
// @ts-ignore: decorator
@inline
export function overdrawn(): bool {
  return held < padded;
}

/** Goes on to the next marker; returns its place, the end if there is none. */
export function toMarker(): usize {
  while (at < stop && !(load<u8>(at) == 0xff && (at + 1 >= stop || load<u8>(at, 1) != 0))) at++;
  while (at + 1 < stop && load<u8>(at) == 0xff && load<u8>(at, 1) == 0xff) at++;
  return at;
}

/** The next bits; at most 32. */
// @ts-ignore: decorator
@inline
export function take(count: i32): i32 {
  if (count == 0) return 0;
  if (held < 32) refill();
  const value = <i32> (hold >> (64 - <u64> count));
  hold <<= count;
  held -= count;
  return value;
}

/** The number of so many bits: those that start with 0 are below zero. */
// @ts-ignore: decorator
@inline
export function number(size: i32): i32 {
  const value = take(size);
  return size > 0 && value < 1 << (size - 1) ? value + 1 - (1 << size) : value;
}

/** The entry of the next code; 0 if there is none such. Its own bits are taken. */
export function entry(table: usize, plain: i32): i32 {
  if (held < 32) refill();
  let found = load<i32>(table + (<usize> (hold >> (64 - FAST)) << 2));
  if (found == 0) found = longCode(table, <i32> (hold >> 48), plain);
  hold <<= found & 31;
  held -= found & 31;
  return found;
}
