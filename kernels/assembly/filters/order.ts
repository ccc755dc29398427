// Order statistics of large windows by counting. Two ways: for full rectangles of at most 255 u8
// pixels, histograms of the columns, 16 coarse and 256 fine counts each, summed over the window 16
// counts at a time (after Perreault & Hébert 2007, doi:10.1109/TIP.2007.902329); for everything else a
// histogram that follows the window from pixel to pixel (Huang 1979, doi:10.1109/TASSP.1979.1163188),
// over the values themselves or, for floats, over their ranks within a tile.
import { U8 } from "../shared/elements";

/**
 * Sums of the first 1, 2, … 16 bytes. What moves up takes the zeros next to it along: bytes of two vectors in
 * a row are one instruction.
 */
// @ts-ignore: decorator
@inline
function prefixes(a: v128): v128 {
  const z = i8x16.splat(0);
  let p = i8x16.add(
    a,
    i8x16.shuffle(z, a, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30),
  );
  p = i8x16.add(
    p,
    i8x16.shuffle(z, p, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29),
  );
  p = i8x16.add(
    p,
    i8x16.shuffle(z, p, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27),
  );
  return i8x16.add(
    p,
    i8x16.shuffle(z, p, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23),
  );
}

/** Columns that are counted together: their counts stay in the second-level cache. */
const STRIP: i32 = 512;

/**
 * The value of rank `rank` in full windows of `across` × `down` u8 pixels, at most 255 of them. src
 * begins with the window of the first result. `coarse` has room for 17 · 16 · (512 + across) bytes.
 */
export function countColumns(
  src: usize, srcStride: usize, dst: usize, dstStride: usize, rows: i32, n: i32,
  across: i32, down: i32, rank: i32, coarse: usize,
): void {
  for (let x = 0; x < n; x += STRIP) {
    const width = min(STRIP, n - x);
    const columns = width + across - 1;
    const stride = <usize> columns << 4;
    const fine = coarse + stride;
    memory.fill(coarse, 0, stride * 17);
    let coming = src + x;
    for (let y = 0; y < down - 1; y++) {
      countRow(coarse, fine, stride, coming, columns, 1);
      coming += srcStride;
    }
    let leaving = src + x;
    for (let y = 0; y < rows; y++) {
      countRow(coarse, fine, stride, coming, columns, 1);
      findRow(coarse, fine, stride, dst + dstStride * y + x, width, across, rank);
      countRow(coarse, fine, stride, leaving, columns, -1);
      coming += srcStride;
      leaving += srcStride;
    }
  }
}

function countRow(
  coarse: usize, fine: usize, stride: usize, row: usize, columns: i32, change: i32,
): void {
  for (let x: usize = 0; x < <usize> columns; x++) {
    const value = <usize> load<u8>(row + x);
    const column = x << 4;
    let p = coarse + column + (value >> 4);
    store<u8>(p, load<u8>(p) + change);
    p = fine + (value >> 4) * stride + column + (value & 15);
    store<u8>(p, load<u8>(p) + change);
  }
}

function findRow(
  coarse: usize, fine: usize, stride: usize, dst: usize, n: i32, across: i32, rank: i32,
): void {
  const wanted = i8x16.splat(<i8> rank);
  const window = <usize> across << 4;
  let sum = i8x16.splat(0);
  for (let i: usize = 0; i < window - 16; i += 16) sum = i8x16.add(sum, v128.load(coarse + i));
  for (let x: usize = 0; x < <usize> n; x++) {
    const column = coarse + (x << 4);
    sum = i8x16.add(sum, v128.load(column + window - 16));
    const p = prefixes(sum);
    const bin = popcnt(i8x16.bitmask(i8x16.le_u(p, wanted)));
    // No lane has the number -1, for which there is a 0.
    const rest = i8x16.sub(wanted, i8x16.swizzle(p, i8x16.splat(<i8> (bin - 1))));
    let q = fine + <usize> bin * stride + (x << 4);
    const end = q + window;
    let a = v128.load(q);
    let b = i8x16.splat(0);
    let c = b;
    q += 16;
    for (; q + 32 < end; q += 48) {
      a = i8x16.add(a, v128.load(q));
      b = i8x16.add(b, v128.load(q, 16));
      c = i8x16.add(c, v128.load(q, 32));
    }
    for (; q < end; q += 16) a = i8x16.add(a, v128.load(q));
    const f = prefixes(i8x16.add(a, i8x16.add(b, c)));
    const step = popcnt(i8x16.bitmask(i8x16.le_u(f, rest)));
    store<u8>(dst + x, <u8> ((bin << 4) + step));
    sum = i8x16.sub(sum, v128.load(column));
  }
}

// The histogram that follows the window: 65536 fine and 1024 coarse counts of 16 bits, or 32 for windows of
// more pixels than 16 bits count, then the bin that it stands at and how many values lie below that bin.

// @ts-ignore: decorator
@inline
function coarseOf<C>(counts: usize): usize {
  return counts + 65536 * sizeof<C>();
}

// @ts-ignore: decorator
@inline
function stateOf<C>(counts: usize): usize {
  return counts + 66560 * sizeof<C>();
}

// @ts-ignore: decorator
@inline
function countAt<C>(counts: usize, bin: i32): i32 {
  return <i32> load<C>(counts + <usize> bin * sizeof<C>());
}

// @ts-ignore: decorator
@inline
function bump<C>(counts: usize, bin: usize, change: i32): void {
  let p = counts + bin * sizeof<C>();
  store<C>(p, load<C>(p) + <C> change);
  p = coarseOf<C>(counts) + (bin >> 6) * sizeof<C>();
  store<C>(p, load<C>(p) + <C> change);
}

// @ts-ignore: decorator
@inline
function bin(address: usize, type: i32): usize {
  return type == U8 ? <usize> load<u8>(address) : <usize> load<u16>(address);
}

/** Counts what lies under all taps in or out. */
function countWindow<C>(
  counts: usize, centre: usize, offsets: usize, count: i32, type: i32, change: i32,
): void {
  for (let i: usize = 0; i < <usize> count; i++) {
    bump<C>(counts, bin(centre + load<i32>(offsets + (i << 2)), type), change);
  }
}

/** Moves the window by one pixel: `moves` holds an offset that comes and one that goes, `count` times. */
// @ts-ignore: decorator
@inline
function moveWindow<C>(counts: usize, centre: usize, moves: usize, count: i32, type: i32): void {
  const at = load<i32>(stateOf<C>(counts));
  let below = load<i32>(stateOf<C>(counts), 4);
  const end = moves + (<usize> count << 3);
  for (; moves < end; moves += 8) {
    const coming = bin(centre + load<i32>(moves), type);
    const going = bin(centre + load<i32>(moves, 4), type);
    if (coming == going) continue;
    bump<C>(counts, coming, 1);
    bump<C>(counts, going, -1);
    below += <i32> (<i32> coming < at) - <i32> (<i32> going < at);
  }
  store<i32>(stateOf<C>(counts), below, 4);
}

/** The bin of rank `rank`, found from where the last one was. */
function settle<C>(counts: usize, rank: i32): i32 {
  let at = load<i32>(stateOf<C>(counts));
  let below = load<i32>(stateOf<C>(counts), 4);
  while (below > rank) {
    if ((at & 63) == 0) {
      const group = countAt<C>(coarseOf<C>(counts), (at >> 6) - 1);
      if (below - group > rank) {
        below -= group;
        at -= 64;
        continue;
      }
    }
    at--;
    below -= countAt<C>(counts, at);
  }
  for (;;) {
    if ((at & 63) == 0) {
      const group = countAt<C>(coarseOf<C>(counts), at >> 6);
      if (below + group <= rank) {
        below += group;
        at += 64;
        continue;
      }
    }
    const here = countAt<C>(counts, at);
    if (below + here > rank) break;
    below += here;
    at++;
  }
  store<i32>(stateOf<C>(counts), at);
  store<i32>(stateOf<C>(counts), below, 4);
  return at;
}

/**
 * The value of rank `rank` under any footprint, for u8 or u16 (or ranks in u16): the window goes to and
 * fro over the rows. Offsets are i32 in bytes from the pixel: of all `count` taps; and in pairs, what
 * comes and what goes in a step to the right, to the left and down, `right`, `left` and `down` pairs
 * one list behind the other. `counts` has 133128 bytes, 266248 where there are more than 65535 taps, zero
 * before and after. Results are written as found, u8 or u16.
 */
export function followWindow(
  src: usize, srcStride: usize, dst: usize, dstStride: usize, rows: i32, n: i32, type: i32,
  offsets: usize, count: i32, moves: usize, right: i32, left: i32, down: i32, rank: i32,
  counts: usize,
): void {
  if (count > 65535) {
    follow<u32>(
      src, srcStride, dst, dstStride, rows, n, type, offsets, count, moves, right, left, down, rank, counts,
    );
  } else {
    follow<u16>(
      src, srcStride, dst, dstStride, rows, n, type, offsets, count, moves, right, left, down, rank, counts,
    );
  }
}

function follow<C>(
  src: usize, srcStride: usize, dst: usize, dstStride: usize, rows: i32, n: i32, type: i32,
  offsets: usize, count: i32, moves: usize, right: i32, left: i32, down: i32, rank: i32,
  counts: usize,
): void {
  const back = moves + (<usize> right << 3);
  const under = back + (<usize> left << 3);
  countWindow<C>(counts, src, offsets, count, type, 1);
  store<i64>(stateOf<C>(counts), 0);
  let x = 0;
  for (let y = 0; y < rows; y++) {
    const row = src + srcStride * y;
    const to = dst + dstStride * y;
    if (y > 0) followDown<C>(counts, row + (<usize> x << type), under, down, type);
    if ((y & 1) == 0) {
      followRight<C>(counts, row, to, n, moves, right, rank, type);
      x = n - 1;
    } else {
      followLeft<C>(counts, row, to, n, back, left, rank, type);
      x = 0;
    }
  }
  countWindow<C>(counts, src + srcStride * (rows - 1) + (<usize> x << type), offsets, count, type, -1);
}

function followDown<C>(counts: usize, centre: usize, moves: usize, count: i32, type: i32): void {
  if (type == U8) moveWindow<C>(counts, centre, moves, count, U8);
  else moveWindow<C>(counts, centre, moves, count, 1);
}

function put(dst: usize, x: i32, value: i32, type: i32): void {
  if (type == U8) store<u8>(dst + x, <u8> value);
  else store<u16>(dst + (<usize> x << 1), <u16> value);
}

function followRight<C>(
  counts: usize, row: usize, dst: usize, n: i32, moves: usize, count: i32, rank: i32, type: i32,
): void {
  put(dst, 0, settle<C>(counts, rank), type);
  for (let x = 1; x < n; x++) {
    if (type == U8) moveWindow<C>(counts, row + x, moves, count, U8);
    else moveWindow<C>(counts, row + (<usize> x << 1), moves, count, 1);
    put(dst, x, settle<C>(counts, rank), type);
  }
}

function followLeft<C>(
  counts: usize, row: usize, dst: usize, n: i32, moves: usize, count: i32, rank: i32, type: i32,
): void {
  put(dst, n - 1, settle<C>(counts, rank), type);
  for (let x = n - 2; x >= 0; x--) {
    if (type == U8) moveWindow<C>(counts, row + x, moves, count, U8);
    else moveWindow<C>(counts, row + (<usize> x << 1), moves, count, 1);
    put(dst, x, settle<C>(counts, rank), type);
  }
}

/** A number that orders as the float does; NaN last, -0 before 0. */
// @ts-ignore: decorator
@inline
function keyOf(address: usize, wide: i32): u64 {
  if (wide) {
    const value = load<f64>(address);
    if (value != value) return u64.MAX_VALUE;
    const bits = reinterpret<u64>(value);
    return <i64> bits < 0 ? ~bits : bits | 0x8000000000000000;
  }
  const value = load<f32>(address);
  if (value != value) return u64.MAX_VALUE;
  const bits = reinterpret<u32>(value);
  return <u64> (<i32> bits < 0 ? ~bits : bits | 0x80000000);
}

/**
 * Ranks of the floats of a tile: `blocks` blocks (`blockStride` apart) of `rows` rows of n, at most
 * 65536 in all. ranks[i] as u16 lie as the floats do, at half or a quarter of the distance. `values`
 * receives the float of each rank. `work` has room for 32 bytes an element and 16384. Returns how many
 * ranks there are.
 */
export function rankTile(
  src: usize, srcStride: usize, blocks: i32, blockStride: usize, rows: i32, n: i32, wide: i32,
  ranks: usize, values: usize, work: usize,
): i32 {
  const total = blocks * rows * n;
  const size: usize = wide ? 3 : 2;
  // Key and place of each element, 12 bytes padded to 16.
  let a = work + 16384;
  let b = a + (<usize> total << 4);
  let p = a;
  for (let block = 0; block < blocks; block++) {
    for (let y = 0; y < rows; y++) {
      const row = blockStride * block + srcStride * y;
      p = keyRow(src, row, n, wide, p);
    }
  }
  const digits = wide ? 6 : 3;
  for (let digit = 0; digit < digits; digit++) {
    if (!sortDigit(a, b, total, digit * 11, work)) continue;
    const t = a;
    a = b;
    b = t;
  }
  return numberRanks(a, total, src, ranks, values, size);
}

function keyRow(src: usize, row: usize, n: i32, wide: i32, p: usize): usize {
  const size: usize = wide ? 3 : 2;
  for (let x: usize = 0; x < <usize> n; x++) {
    const place = row + (x << size);
    store<u64>(p, keyOf(src + place, wide));
    store<u32>(p, <u32> place, 8);
    p += 16;
  }
  return p;
}

/** One pass of a radix sort by 11 bits; false where all agree in them. */
function sortDigit(a: usize, b: usize, total: i32, shift: i32, table: usize): bool {
  memory.fill(table, 0, 8192);
  const end = a + (<usize> total << 4);
  for (let p = a; p < end; p += 16) {
    const at = table + ((<usize> (load<u64>(p) >> shift) & 2047) << 2);
    store<i32>(at, load<i32>(at) + 1);
  }
  if (load<i32>(table + ((<usize> (load<u64>(a) >> shift) & 2047) << 2)) == total) return false;
  let sum = 0;
  for (let i: usize = 0; i < 8192; i += 4) {
    const count = load<i32>(table + i);
    store<i32>(table + i, sum);
    sum += count;
  }
  for (let p = a; p < end; p += 16) {
    const at = table + ((<usize> (load<u64>(p) >> shift) & 2047) << 2);
    const to = load<i32>(at);
    store<i32>(at, to + 1);
    v128.store(b + (<usize> to << 4), v128.load(p));
  }
  return true;
}

function numberRanks(
  a: usize, total: i32, src: usize, ranks: usize, values: usize, size: usize,
): i32 {
  let rank = -1;
  let last: u64 = 0;
  for (let i = 0; i < total; i++) {
    const p = a + (<usize> i << 4);
    const key = load<u64>(p);
    const place = <usize> load<u32>(p, 8);
    if (rank < 0 || key != last) {
      rank++;
      last = key;
      if (size == 3) store<u64>(values + (<usize> rank << 3), load<u64>(src + place));
      else store<u32>(values + (<usize> rank << 2), load<u32>(src + place));
    }
    store<u16>(ranks + (place >> size << 1), <u16> rank);
  }
  return rank + 1;
}

/** dst[x] = values[src[x]], ranks to f32 or f64. */
export function lookUpRows(
  src: usize, srcStride: usize, dst: usize, dstStride: usize, rows: i32, n: i32, wide: i32,
  values: usize,
): void {
  for (let y = 0; y < rows; y++) {
    lookUpRow(src, dst, n, wide, values);
    src += srcStride;
    dst += dstStride;
  }
}

function lookUpRow(src: usize, dst: usize, n: i32, wide: i32, values: usize): void {
  for (let x: usize = 0; x < <usize> n; x++) {
    const rank = <usize> load<u16>(src + (x << 1));
    if (wide) store<u64>(dst + (x << 3), load<u64>(values + (rank << 3)));
    else store<u32>(dst + (x << 2), load<u32>(values + (rank << 2)));
  }
}
