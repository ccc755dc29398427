// One scan of a sequential or progressive picture: from bits to coefficients, and at once to samples where
// no further scan adds to them.

import {
  at,
  entry,
  FAST,
  held,
  hold,
  keep,
  longCode,
  number,
  overdrawn,
  refill,
  start,
  stop,
  take,
  toMarker,
} from "./bits";
import { flat, inverse } from "./transform";

// Why a scan cannot be read.
const CUT: i32 = -1;
const NO_CODE: i32 = -2;
const NO_RESTART: i32 = -3;
const TOO_WIDE: i32 = -4;

// What a scan is, in 32-bit numbers: from, end, units between restarts, kind (0 sequential, 1 first and
// 2 further bits of the means, 3 and 4 of the others), first and last coefficient, low bit, units across
// and down, number of members; then its members. Where it ends goes into the first number.
const HEAD: usize = 10 * 4;
// A member: blocks of a unit across and down, of a row; samples, coefficients (0 where they are not
// kept), quantiser, tables of means and others; its last mean.
const MEMBER: usize = 9 * 4;
const MEAN: usize = 8 * 4;

/** Order in which the coefficients of a block are stored; more follow for runs over the end. */
const ZIGZAG = memory.data<u8>([
  0, 1, 8, 16, 9, 2, 3, 10, 17, 24, 32, 25, 18, 11, 4, 5, 12, 19, 26, 33, 40, 48, 41, 34, 27, 20, 13, 6,
  7, 14, 21, 28, 35, 42, 49, 56, 57, 50, 43, 36, 29, 22, 15, 23, 30, 37, 44, 51, 58, 59, 52, 45, 38, 31,
  39, 46, 53, 60, 61, 54, 47, 55, 62, 63, 63, 63, 63, 63, 63, 63, 63, 63, 63, 63, 63, 63, 63, 63, 63, 63,
]);

// @ts-ignore: decorator
@inline
function place(k: i32): usize {
  return (<usize> load<u8>(ZIGZAG + <usize> k)) << 1;
}

/** Blocks that the code for an end of band still covers. */
let run: i32 = 0;

/**
 * Reads a scan. `block` has room for 64 coefficients. Returns 0, or why it cannot be read; the place of
 * the next marker, or of what is wrong, goes into the first number of `head`.
 */
export function scan(head: usize, block: usize): i32 {
  const from = <usize> load<i32>(head);
  const end = <usize> load<i32>(head, 4);
  const interval = load<i32>(head, 8);
  const across = load<i32>(head, 28);
  const down = load<i32>(head, 32);
  const count = <usize> load<i32>(head, 36);
  const members = head + HEAD;
  start(from, end);
  let left = interval;
  run = 0;
  for (let i: usize = 0; i < count; i++) store<i32>(members + i * MEMBER + MEAN, 0);
  for (let row: i32 = 0; row < down; row++) {
    for (let column: i32 = 0; column < across; column++) {
      if (interval > 0 && left-- == 0) {
        const short = overdrawn();
        const marker = toMarker();
        store<i32>(head, <i32> marker);
        if (short) return CUT;
        if (marker + 2 > end || (load<u8>(marker, 1) & 0xf8) != 0xd0) return NO_RESTART;
        start(marker + 2, end);
        run = 0;
        left = interval - 1;
        for (let i: usize = 0; i < count; i++) store<i32>(members + i * MEMBER + MEAN, 0);
      }
      for (let i: usize = 0; i < count; i++) {
        const member = members + i * MEMBER;
        // A scan of one component has units of one block.
        const wide = count == 1 ? 1 : load<i32>(member);
        const high = count == 1 ? 1 : load<i32>(member, 4);
        for (let y: i32 = 0; y < high; y++) {
          for (let x: i32 = 0; x < wide; x++) {
            const fault = one(head, member, row * high + y, column * wide + x, block);
            if (fault < 0) {
              store<i32>(head, <i32> toMarker());
              return fault;
            }
          }
        }
      }
    }
    if (overdrawn()) {
      store<i32>(head, <i32> toMarker());
      return CUT;
    }
  }
  store<i32>(head, <i32> toMarker());
  return 0;
}

// @ts-ignore: decorator
@inline
function one(head: usize, member: usize, y: i32, x: i32, block: usize): i32 {
  const blocks = load<i32>(member, 8);
  const samples = <usize> load<i32>(member, 12);
  const kept = <usize> load<i32>(member, 16);
  const kind = load<i32>(head, 12);
  const to = kept + (<usize> (y * blocks + x) << 7);
  if (kind == 0) {
    if (kept != 0) return min(sequential(member, to), 0);
    const quantiser = <usize> load<i32>(member, 20);
    const stride = <usize> blocks << 3;
    const corner = samples + (<usize> y << 3) * stride + (<usize> x << 3);
    const last = sequential(member, block);
    if (last < 0) return last;
    if (last == 0) flat(load<i16>(block), quantiser, corner, stride);
    else inverse(block, quantiser, corner, stride);
    return 0;
  }
  if (kind == 1) return firstMean(member, to, load<i32>(head, 24));
  if (kind == 2) {
    if (take(1) != 0) store<i16>(to, load<i16>(to) | <i16> (<i32> 1 << load<i32>(head, 24)));
    return 0;
  }
  const table = <usize> load<i32>(member, 28);
  const first = load<i32>(head, 16);
  const last = load<i32>(head, 20);
  const low = load<i32>(head, 24);
  return kind == 3 ? firstOthers(table, to, first, last, low) : moreOthers(table, to, first, last, low);
}

/** How much the mean of a block differs from that of the one before: 1 << 20 if it cannot be told. */
// @ts-ignore: decorator
@inline
function difference(table: usize): i32 {
  const found = entry(table, 1);
  const size = (found >> 12) & 31;
  if (size == 0) return found == 0 ? 1 << 20 : found >> 17;
  return size > 15 ? 1 << 21 : number(size);
}

/** A whole block; answers the place of the last coefficient. */
function sequential(member: usize, block: usize): i32 {
  const zero = i64x2.splat(0);
  v128.store(block, zero);
  v128.store(block, zero, 16);
  v128.store(block, zero, 32);
  v128.store(block, zero, 48);
  v128.store(block, zero, 64);
  v128.store(block, zero, 80);
  v128.store(block, zero, 96);
  v128.store(block, zero, 112);
  const change = difference(<usize> load<i32>(member, 24));
  if (change >= 1 << 20) return change == 1 << 20 ? NO_CODE : TOO_WIDE;
  const mean = load<i32>(member, MEAN) + change;
  store<i32>(member, mean, MEAN);
  store<i16>(block, <i16> mean);
  const table = <usize> load<i32>(member, 28);
  let bits = hold;
  let count = held;
  let next = at;
  let last: i32 = 0;
  const fast = stop - 4;
  for (let k: i32 = 1; k < 64; k++) {
    if (count < 32) {
      const word = bswap<u32>(load<u32>(next));
      // Four bytes at once unless one of them is FF.
      if (next <= fast && ((~word - 0x01010101) & word & 0x80808080) == 0) {
        bits |= <u64> word << (32 - count);
        count += 32;
        next += 4;
      } else {
        keep(bits, count, next);
        refill();
        bits = hold;
        count = held;
        next = at;
      }
    }
    let found = load<i32>(table + (<usize> (bits >> (64 - FAST)) << 2));
    if (found == 0) {
      found = longCode(table, <i32> (bits >> 48), 0);
      if (found == 0) return NO_CODE;
    }
    bits <<= found & 31;
    count -= found & 31;
    const size = (found >> 12) & 31;
    let value = found >> 17;
    if (size > 0) {
      value = <i32> (bits >> (64 - <u64> size));
      bits <<= size;
      count -= size;
      if (value < 1 << (size - 1)) value += 1 - (1 << size);
    } else if (value == 0) {
      if (((found >> 8) & 15) != 15) break;
      k += 15;
      continue;
    }
    k += (found >> 8) & 15;
    store<i16>(block + place(k), <i16> value);
    last = k;
  }
  keep(bits, count, next);
  return last;
}

function firstMean(member: usize, to: usize, low: i32): i32 {
  const change = difference(<usize> load<i32>(member, 24));
  if (change >= 1 << 20) return change == 1 << 20 ? NO_CODE : TOO_WIDE;
  const mean = load<i32>(member, MEAN) + change;
  store<i32>(member, mean, MEAN);
  store<i16>(to, <i16> (mean << low));
  return 0;
}

function firstOthers(table: usize, to: usize, first: i32, last: i32, low: i32): i32 {
  if (run > 0) {
    run--;
    return 0;
  }
  for (let k = first; k <= last; k++) {
    const found = entry(table, 0);
    if (found == 0) return NO_CODE;
    const zeros = (found >> 8) & 15;
    const size = (found >> 12) & 31;
    let value = found >> 17;
    if (size > 0) value = number(size);
    else if (value == 0) {
      if (zeros < 15) {
        run = (1 << zeros) + take(zeros) - 1;
        return 0;
      }
      k += 15;
      continue;
    }
    k += zeros;
    store<i16>(to + place(k), <i16> (value << low));
  }
  return 0;
}

/** One more bit of a coefficient that is not 0. */
// @ts-ignore: decorator
@inline
function refine(to: usize, bit: i32): void {
  const value = <i32> load<i16>(to);
  if (take(1) != 0 && (value & bit) == 0) store<i16>(to, <i16> (value >= 0 ? value + bit : value - bit));
}

function moreOthers(table: usize, to: usize, first: i32, last: i32, low: i32): i32 {
  const bit = 1 << low;
  let k = first;
  if (run == 0) {
    for (; k <= last; k++) {
      const found = entry(table, 0);
      if (found == 0) return NO_CODE;
      let zeros = (found >> 8) & 15;
      const size = (found >> 12) & 31;
      let value = found >> 17;
      if (size > 0) value = take(1) != 0 ? 1 : -1;
      else if (value == 0 && zeros < 15) {
        run = (1 << zeros) + take(zeros);
        break;
      }
      for (; k <= last; k++) {
        const spot = to + place(k);
        if (load<i16>(spot) != 0) refine(spot, bit);
        else if (--zeros < 0) break;
      }
      if (value != 0 && k <= last) store<i16>(to + place(k), <i16> (value > 0 ? bit : -bit));
    }
  }
  if (run == 0) return 0;
  for (; k <= last; k++) {
    const spot = to + place(k);
    if (load<i16>(spot) != 0) refine(spot, bit);
  }
  run--;
  return 0;
}
