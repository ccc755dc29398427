// Erosion and dilation of masks, 128 pixels at a time: rows of bytes become rows of bits on their way
// in and bytes again on their way out. `O` is u8 for the minimum (and) and u16 for the maximum (or).
import { unpack } from "../shared/bits";

// @ts-ignore: decorator
@inline
function both<O>(a: v128, b: v128): v128 {
  return sizeof<O>() == 1 ? v128.and(a, b) : v128.or(a, b);
}

/** Bytes of 0 and 1 to bits, 64 at a time. Reads up to 63 bytes behind the row. */
function pack(src: usize, dst: usize, n: i32): void {
  for (const end = src + n; src < end; src += 64, dst += 8) {
    const a = <u64> i8x16.bitmask(i16x8.shl(v128.load(src), 7));
    const b = <u64> i8x16.bitmask(i16x8.shl(v128.load(src, 16), 7));
    const c = <u64> i8x16.bitmask(i16x8.shl(v128.load(src, 32), 7));
    const d = <u64> i8x16.bitmask(i16x8.shl(v128.load(src, 48), 7));
    store<u64>(dst, a | (b << 16) | (c << 32) | (d << 48));
  }
}

/** 128 bits from a row, beginning `shift` bits behind an address; 0 < shift < 64. */
// @ts-ignore: decorator
@inline
function bitsAt(p: usize, shift: i32): v128 {
  return v128.or(i64x2.shr_u(v128.load(p), shift), i64x2.shl(v128.load(p, 8), 64 - shift));
}

/** dst = src combined with itself `shift` bits further; dst may be src. */
function pairBits<O>(src: usize, shift: i32, dst: usize, bytes: usize): void {
  const far = (<usize> (shift >> 6)) << 3;
  const rest = shift & 63;
  if (rest == 0) {
    for (let x: usize = 0; x < bytes; x += 16) {
      v128.store(dst + x, both<O>(v128.load(src + x), v128.load(src + x + far)));
    }
  } else {
    for (let x: usize = 0; x < bytes; x += 16) {
      v128.store(dst + x, both<O>(v128.load(src + x), bitsAt(src + x + far, rest)));
    }
  }
}

/** dst = src from its bit `shift` on. */
function moveBits(src: usize, shift: i32, dst: usize, bytes: usize): void {
  const far = (<usize> (shift >> 6)) << 3;
  const rest = shift & 63;
  if (rest == 0) memory.copy(dst, src + far, bytes);
  else {
    for (let x: usize = 0; x < bytes; x += 16) v128.store(dst + x, bitsAt(src + x + far, rest));
  }
}

/** All runs of the footprint along one row of bits; `power` and `aside` are overwritten. */
function runsOf<O>(
  power: usize, aside: usize, bytes: usize, outBytes: usize, runs: usize, count: i32,
  ring: usize, step: usize,
): void {
  let have = 1;
  for (const end = runs + ((<usize> count) << 3); runs < end; runs += 8) {
    const length = load<i32>(runs);
    while (2 * have <= length) {
      pairBits<O>(power, have, power, bytes);
      have *= 2;
    }
    pairBits<O>(power, length - have, aside, bytes);
    moveBits(aside, load<i32>(runs, 4), ring, outBytes);
    ring += step;
  }
}

function gatherBits<O>(table: usize, entries: i32, dst: usize, bytes: usize): void {
  const end = table + ((<usize> entries) << 2);
  for (let x: usize = 0; x < bytes; x += 32) {
    let p = (<usize> load<u32>(table)) + x;
    let a = v128.load(p);
    let b = v128.load(p, 16);
    for (let t = table + 4; t < end; t += 4) {
      p = (<usize> load<u32>(t)) + x;
      a = both<O>(a, v128.load(p));
      b = both<O>(b, v128.load(p, 16));
    }
    v128.store(dst + x, a);
    v128.store(dst + x, b, 16);
  }
}

function footprint<O>(
  src: usize, srcStride: usize, dst: usize, dstStride: usize, rows: i32, n: i32,
  width: i32, height: i32, runs: usize, runCount: i32, entries: usize, entryCount: i32, work: usize,
): void {
  const inBytes = ((<usize> (n + width + 126)) >> 7) << 4;
  const outBytes = ((<usize> (n + 127)) >> 7) << 4;
  const stride = inBytes + ((<usize> width >> 6) << 3) + 96;
  const power = work;
  const aside = power + stride;
  const sum = aside + stride;
  const table = sum + stride;
  const ring = (table + ((<usize> entryCount) << 2) + 63) & ~63;
  const step = stride * height;
  for (let y = 0; y < rows + height - 1; y++) {
    pack(src, power, n + width - 1);
    src += srcStride;
    const slot = ring + stride * (y % height);
    runsOf<O>(power, aside, inBytes, outBytes, runs, runCount, slot, step);
    const to = y - height + 1;
    if (to < 0) continue;
    for (let i = 0; i < entryCount; i++) {
      const entry = entries + ((<usize> i) << 3);
      const row = (to + load<i32>(entry)) % height;
      store<u32>(table + ((<usize> i) << 2), ring + step * load<i32>(entry, 4) + stride * row);
    }
    gatherBits<O>(table, entryCount, sum, outBytes);
    unpack(sum, dst, n);
    dst += dstStride;
  }
}

/**
 * Erosion (`op` 0) or dilation (1) of a band of masks. `runs` holds the distinct runs of the
 * footprint, shortest first, as length and first column; `entries` for each run in the footprint its
 * row and the index of its kind. `work` has room for (3 + runCount · height) rows of bits, each of
 * (n + 2 · width) / 8 + 128 bytes, and for the entries' table.
 */
export function extremumBits(
  src: usize, srcStride: usize, dst: usize, dstStride: usize, rows: i32, n: i32,
  width: i32, height: i32, runs: usize, runCount: i32, entries: usize, entryCount: i32, work: usize,
  op: i32,
): void {
  // deno-fmt-ignore
  if (op == 0) footprint<u8>(src, srcStride, dst, dstStride, rows, n, width, height, runs, runCount, entries, entryCount, work);
  else footprint<u16>(src, srcStride, dst, dstStride, rows, n, width, height, runs, runCount, entries, entryCount, work);
}
