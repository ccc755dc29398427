// Floods over a grid that is padded by one element on every side. A neighbour is an offset in
// elements; tables of offsets hold i32. `O` is u8 for the minimum (erosion) and u16 for the maximum
// (dilation), as in extremum.ts.
import { F32, F64, U16, U8 } from "../shared/elements";
import { hasNaN } from "./extremum";

// @ts-ignore: decorator
@inline
function at<T>(base: usize, index: i32): usize {
  return base + (<usize> index) * sizeof<T>();
}

// @ts-ignore: decorator
@inline
function offset(table: usize, k: i32): i32 {
  return load<i32>(table + ((<usize> k) << 2));
}

// ---- local maxima -------------------------------------------------------------------------------

const BORDER: u8 = 3;
const CANDIDATE: u8 = 2;
const QUEUED: u8 = 1;

/** Marks runs of equal values along the last axis that are higher than both of their ends. */
function candidates<T>(image: usize, flags: usize, from: i32, to: i32): void {
  let i = from;
  while (i < to) {
    const value = load<T>(at<T>(image, i));
    if (load<T>(at<T>(image, i - 1)) < value && load<u8>(flags + i) != BORDER) {
      let ahead = i + 1;
      while (value == load<T>(at<T>(image, ahead)) && load<u8>(flags + ahead) != BORDER) ahead++;
      if (value > load<T>(at<T>(image, ahead))) memory.fill(flags + i, CANDIDATE, ahead - i);
      i = ahead;
    } else i++;
  }
}

/**
 * Follows a plateau; all of it stays flagged when nothing around it is higher or border. Where the flags know
 * of `all` candidates it is followed through these only: it is no maximum where it goes on to another pixel.
 */
function plateau<T>(
  image: usize, flags: usize, start: i32, offsets: usize, count: i32, queue: usize, all: bool,
): void {
  const height = load<T>(at<T>(image, start));
  let isMaximum = true;
  let head: i32 = 0;
  let tail: i32 = 1;
  store<i32>(queue, start);
  store<u8>(flags + start, QUEUED);
  while (head < tail) {
    const p = load<i32>(at<i32>(queue, head++));
    for (let k = 0; k < count; k++) {
      const q = p + offset(offsets, k);
      const value = load<T>(at<T>(image, q));
      if (value == height) {
        const flag = load<u8>(flags + q);
        if (flag == BORDER || (all && flag == 0)) isMaximum = false;
        else if (flag != QUEUED) {
          store<i32>(at<i32>(queue, tail++), q);
          store<u8>(flags + q, QUEUED);
        }
      } else if (value > height) isMaximum = false;
    }
  }
  if (isMaximum) return;
  for (let i = 0; i < tail; i++) store<u8>(flags + load<i32>(at<i32>(queue, i)), 0);
}

function maximaRow<T>(
  image: usize, flags: usize, from: i32, to: i32, offsets: usize, count: i32, queue: usize, all: bool,
): void {
  for (let i = from; i < to; i++) {
    if (load<u8>(flags + i) == CANDIDATE) plateau<T>(image, flags, i, offsets, count, queue, all);
  }
}

/** Takes over from another row of n elements what is higher, or all of it from the `first`. */
function raiseRow<T>(dst: usize, src: usize, n: i32, first: bool): void {
  const bytes = (<usize> n) * sizeof<T>();
  if (first) memory.copy(dst, src, bytes);
  else {
    for (const end = dst + bytes; dst < end; dst += 16, src += 16) {
      v128.store(dst, highest<T>(v128.load(dst), v128.load(src)));
    }
  }
}

/**
 * One row without NaN, by the highest of the neighbours: pixels above it are maxima, pixels level with
 * it candidates, unless they have the least value of all: what they belong to ends at the border or at
 * something higher. `around` lists the neighbouring rows, as in {@link reconstruct}; `work` has room for two
 * rows: the highest of those that count to both sides too, and of the others.
 */
function compareRow<T>(
  image: usize, flags: usize, n: i32, around: usize, count: i32, least: T, work: usize,
): void {
  const lanes = <i32> (16 / sizeof<T>());
  const low = v128.splat<T>(least);
  const narrow = work + ((<usize> (n + 2)) * sizeof<T>() + 31 & ~15);
  let isWide = false, isNarrow = false;
  for (const end = around + ((<usize> count) << 3); around < end; around += 8) {
    const other = at<T>(image, load<i32>(around) - 1);
    if (load<i32>(around, 4)) {
      raiseRow<T>(work, other, n + 2, !isWide);
      isWide = true;
    } else {
      raiseRow<T>(narrow, other, n + 2, !isNarrow);
      isNarrow = true;
    }
  }
  for (let x = 0; x < n; x += lanes) {
    const p = at<T>(image, x);
    const v = v128.load(p);
    let most = highest<T>(v128.load(p - sizeof<T>()), v128.load(p + sizeof<T>()));
    if (isNarrow) most = highest<T>(most, v128.load(at<T>(narrow, x + 1)));
    if (isWide) {
      const q = at<T>(work, x);
      most = highest<T>(most, highest<T>(v128.load(q), v128.load(q + sizeof<T>())));
      most = highest<T>(most, v128.load(q + 2 * sizeof<T>()));
    }
    let bits = lanesOf<T>(v128.and(v128.ge<T>(v, most), v128.gt<T>(v, low)));
    if (bits == 0) continue;
    const above = lanesOf<T>(v128.gt<T>(v, most));
    while (bits) {
      const i = ctz(bits);
      bits &= bits - 1;
      if (x + i >= n) break;
      const flag = flags + x + i;
      if (load<u8>(flag) != BORDER) store<u8>(flag, above >> i & 1 ? QUEUED : CANDIDATE);
    }
  }
}

/** One bit a lane. */
// @ts-ignore: decorator
@inline
export function lanesOf<T>(v: v128): i32 {
  if (sizeof<T>() == 1) return i8x16.bitmask(v);
  if (sizeof<T>() == 2) return i16x8.bitmask(v);
  return sizeof<T>() == 4 ? i32x4.bitmask(v) : i64x2.bitmask(v);
}

// @ts-ignore: decorator
@inline
export function highest<T>(a: v128, b: v128): v128 {
  return isFloat<T>() ? v128.pmax<T>(a, b) : v128.max<T>(a, b);
}

function maxima<T>(
  image: usize, flags: usize, size: i32, row: i32, offsets: usize, count: i32, queue: usize,
  rows: usize, rowCount: i32, n: i32, around: usize, aroundCount: i32, work: usize,
): void {
  const isOdd = isFloat<T>() && hasNaN(image, 0, 1, size, sizeof<T>() == 4 ? F32 : F64);
  if (isOdd) {
    for (let i = 0; i < size; i += row) {
      candidates<T>(image, flags, max(i, 1), min(i + row, size - 1));
    }
  } else {
    // The frame has the least value.
    const least = load<T>(image);
    for (let i = 0; i < rowCount; i++) {
      const start = offset(rows, i);
      compareRow<T>(at<T>(image, start), flags + start, n, around, aroundCount, least, work);
    }
  }
  for (let i = 0; i < size; i += row) {
    maximaRow<T>(image, flags, i, i + row, offsets, count, queue, !isOdd);
  }
}

/**
 * Turns `flags`, 3 on the border and 0 elsewhere, into 1 at local maxima. `queue` holds `size` i32;
 * `rows` lists the first index of each row of n elements, `around` the rows around one, as in
 * {@link reconstruct}; `work` has room for two rows of n + 2 elements and 32 bytes more each.
 */
export function localMaxima(
  image: usize, flags: usize, size: i32, row: i32, offsets: usize, count: i32, queue: usize,
  rows: usize, rowCount: i32, n: i32, around: usize, aroundCount: i32, work: usize, type: i32,
): void {
  // deno-fmt-ignore
  if (type == U8) maxima<u8>(image, flags, size, row, offsets, count, queue, rows, rowCount, n, around, aroundCount, work);
  else if (type == U16) maxima<u16>(image, flags, size, row, offsets, count, queue, rows, rowCount, n, around, aroundCount, work);
  else if (type == F32) maxima<f32>(image, flags, size, row, offsets, count, queue, rows, rowCount, n, around, aroundCount, work);
  else maxima<f64>(image, flags, size, row, offsets, count, queue, rows, rowCount, n, around, aroundCount, work);
}

// ---- reconstruction -----------------------------------------------------------------------------

// Values are whole numbers here: floats come in as the whole numbers that have their order.

/** Turns 32-bit floats into whole numbers of the same order, and back. */
export function orderF32(at: usize, n: i32): void {
  for (const end = at + ((<usize> n) << 2); at < end; at += 16) {
    const v = v128.load(at);
    const flip = v128.and(i32x4.shr_s(v, 31), i32x4.splat(0x7fffffff));
    v128.store(at, v128.xor(v, flip));
  }
}

/** Turns 64-bit floats into whole numbers of the same order, and back. */
export function orderF64(at: usize, n: i32): void {
  for (const end = at + ((<usize> n) << 3); at < end; at += 16) {
    const v = v128.load(at);
    const flip = v128.and(i64x2.shr_s(v, 63), i64x2.splat(0x7fffffffffffffff));
    v128.store(at, v128.xor(v, flip));
  }
}

// @ts-ignore: decorator
@inline
function beyond<T, O>(a: T, b: T): bool {
  return sizeof<O>() == 1 ? a < b : a > b;
}

/** The one of two numbers that spreads. */
// @ts-ignore: decorator
@inline
function farther<T, O>(a: T, b: T): T {
  return select<T>(a, b, beyond<T, O>(a, b));
}

/** The one of two numbers that holds back. */
// @ts-ignore: decorator
@inline
function nearer<T, O>(a: T, b: T): T {
  return select<T>(b, a, beyond<T, O>(a, b));
}

// @ts-ignore: decorator
@inline
function larger<T>(a: v128, b: v128): v128 {
  if (sizeof<T>() == 8) return v128.bitselect(a, b, i64x2.gt_s(a, b));
  return v128.max<T>(a, b);
}

// @ts-ignore: decorator
@inline
function smaller<T>(a: v128, b: v128): v128 {
  if (sizeof<T>() == 8) return v128.bitselect(b, a, i64x2.gt_s(a, b));
  return v128.min<T>(a, b);
}

// @ts-ignore: decorator
@inline
function farthest<T, O>(a: v128, b: v128): v128 {
  return sizeof<O>() == 1 ? smaller<T>(a, b) : larger<T>(a, b);
}

// @ts-ignore: decorator
@inline
function nearest<T, O>(a: v128, b: v128): v128 {
  return sizeof<O>() == 1 ? larger<T>(a, b) : smaller<T>(a, b);
}

/**
 * Takes over from the neighbouring rows whose offsets stand in a table, each with 1 where it counts to
 * both sides too. What runs over the row's end is a lawful step of what lies there.
 */
function fromRows<T, O>(
  seed: usize, mask: usize, n: i32, offsets: usize, count: i32,
): void {
  for (const end = seed + (<usize> n) * sizeof<T>(); seed < end; seed += 16, mask += 16) {
    let v = v128.load(seed);
    for (let k = 0; k < count; k++) {
      const entry = offsets + ((<usize> k) << 3);
      const p = seed + (<usize> load<i32>(entry)) * sizeof<T>();
      v = farthest<T, O>(v, v128.load(p));
      if (load<i32>(entry, 4)) {
        v = farthest<T, O>(v, v128.load(p - sizeof<T>()));
        v = farthest<T, O>(v, v128.load(p + sizeof<T>()));
      }
    }
    v128.store(seed, nearest<T, O>(v, v128.load(mask)));
  }
}

function alongRow<T, O>(seed: usize, mask: usize, n: i32): void {
  let last = load<T>(seed - sizeof<T>());
  for (const end = seed + (<usize> n) * sizeof<T>(); seed < end; seed += sizeof<T>()) {
    last = nearer<T, O>(farther<T, O>(load<T>(seed), last), load<T>(mask));
    store<T>(seed, last);
    mask += sizeof<T>();
  }
}

function backRow<T, O>(seed: usize, mask: usize, n: i32): void {
  const shift = (<usize> n) * sizeof<T>();
  let last = load<T>(seed + shift);
  for (let p = seed + shift, q = mask + shift; p > seed;) {
    p -= sizeof<T>();
    q -= sizeof<T>();
    last = nearer<T, O>(farther<T, O>(load<T>(p), last), load<T>(q));
    store<T>(p, last);
  }
}

/** All lanes in which the number of `a` is beyond that of `b`. */
// @ts-ignore: decorator
@inline
function lanesBeyond<T, O>(a: v128, b: v128): v128 {
  return sizeof<O>() == 1 ? v128.lt<T>(a, b) : v128.gt<T>(a, b);
}

/** Where the neighbour at p could take from `v`. */
// @ts-ignore: decorator
@inline
function taking<T, O>(v: v128, p: usize, maskShift: usize): v128 {
  const other = v128.load(p);
  return v128.and(
    lanesBeyond<T, O>(v, other),
    lanesBeyond<T, O>(v128.load(p + maskShift), other),
  );
}

/** Queues the pixels of a row from which a later neighbour could still take. */
function collectRow<T, O>(
  seed: usize, mask: usize, from: i32, n: i32, offsets: usize, count: i32,
  queue: usize, tail: i32, queued: usize,
): i32 {
  const shift = mask - seed;
  const lanes = <i32> (16 / sizeof<T>());
  for (let x = 0; x < n; x += lanes) {
    const p = at<T>(seed, from + x);
    const v = v128.load(p);
    let hit = taking<T, O>(v, p + sizeof<T>(), shift);
    for (let k = 0; k < count; k++) {
      const entry = offsets + ((<usize> k) << 3);
      const q = p + (<usize> load<i32>(entry)) * sizeof<T>();
      hit = v128.or(hit, taking<T, O>(v, q, shift));
      if (load<i32>(entry, 4)) {
        hit = v128.or(hit, taking<T, O>(v, q - sizeof<T>(), shift));
        hit = v128.or(hit, taking<T, O>(v, q + sizeof<T>(), shift));
      }
    }
    if (!v128.any_true(hit)) continue;
    let bits = v128.bitmask<T>(hit);
    while (bits) {
      const i = x + ctz(bits);
      bits &= bits - 1;
      if (i >= n) break;
      store<i32>(at<i32>(queue, tail++), from + i);
      store<u8>(queued + from + i, 1);
    }
  }
  return tail;
}

/** Works off up to `steps` pixels of the ring; head and tail stand in `state`. */
function propagate<T, O>(
  seed: usize, mask: usize, size: i32, offsets: usize, count: i32, queue: usize, queued: usize,
  state: usize, steps: i32,
): void {
  let head = load<i32>(state);
  let tail = load<i32>(state, 4);
  for (; head != tail && steps > 0; steps--) {
    const p = load<i32>(at<i32>(queue, head++));
    if (head == size) head = 0;
    store<u8>(queued + p, 0);
    const value = load<T>(at<T>(seed, p));
    for (let k = 0; k < count; k++) {
      const q = p + offset(offsets, k);
      const other = load<T>(at<T>(seed, q));
      if (!beyond<T, O>(value, other)) continue;
      const limit = load<T>(at<T>(mask, q));
      if (!beyond<T, O>(limit, other)) continue;
      store<T>(at<T>(seed, q), nearer<T, O>(value, limit));
      if (load<u8>(queued + q)) continue;
      store<u8>(queued + q, 1);
      store<i32>(at<i32>(queue, tail++), q);
      if (tail == size) tail = 0;
    }
  }
  store<i32>(state, head);
  store<i32>(state, tail, 4);
}

function reconstructed<T, O>(
  seed: usize, mask: usize, rows: usize, rowCount: i32, n: i32, size: i32,
  earlier: usize, later: usize, half: i32, offsets: usize, count: i32,
  queue: usize, queued: usize, state: usize,
): void {
  for (let i = 0; i < rowCount; i++) {
    const start = (<usize> offset(rows, i)) * sizeof<T>();
    fromRows<T, O>(seed + start, mask + start, n, earlier, half);
    alongRow<T, O>(seed + start, mask + start, n);
  }
  let tail = 0;
  for (let i = rowCount - 1; i >= 0; i--) {
    const start = (<usize> offset(rows, i)) * sizeof<T>();
    fromRows<T, O>(seed + start, mask + start, n, later, half);
    backRow<T, O>(seed + start, mask + start, n);
  }
  // Earlier neighbours need no look: the second scan left nothing for them to take.
  for (let i = 0; i < rowCount; i++) {
    tail = collectRow<T, O>(seed, mask, offset(rows, i), n, later, half, queue, tail, queued);
  }
  store<i32>(state, 0);
  store<i32>(state, tail == size ? 0 : tail, 4);
  while (load<i32>(state) != load<i32>(state, 4)) {
    propagate<T, O>(seed, mask, size, offsets, count, queue, queued, state, 65536);
  }
}

/**
 * Reconstruction of `seed` under (op 1, by dilation) or above (op 0, by erosion) `mask`, in place:
 * two scans, then a queue (Vincent's hybrid). Grids are padded with the type's lowest (op 1) or
 * highest value; `rows` lists the first index of each row of n elements. `earlier` and `later` hold
 * `half` neighbouring rows each: their offset, and 1 where they count to both sides. `offsets` are
 * all `count` neighbours. `queue` has room for `size` i32, `queued` for as many zero bytes, `state`
 * for 8 bytes. Types: u8, u16, i32, i64 by the logarithm of their size.
 */
export function reconstruct(
  seed: usize, mask: usize, rows: usize, rowCount: i32, n: i32, size: i32,
  earlier: usize, later: usize, half: i32, offsets: usize, count: i32,
  queue: usize, queued: usize, state: usize, type: i32, op: i32,
): void {
  // deno-fmt-ignore
  if (op == 0) {
    if (type == U8) reconstructed<u8, u8>(seed, mask, rows, rowCount, n, size, earlier, later, half, offsets, count, queue, queued, state);
    else if (type == U16) reconstructed<u16, u8>(seed, mask, rows, rowCount, n, size, earlier, later, half, offsets, count, queue, queued, state);
    else if (type == F32) reconstructed<i32, u8>(seed, mask, rows, rowCount, n, size, earlier, later, half, offsets, count, queue, queued, state);
    else reconstructed<i64, u8>(seed, mask, rows, rowCount, n, size, earlier, later, half, offsets, count, queue, queued, state);
  } else {
    if (type == U8) reconstructed<u8, u16>(seed, mask, rows, rowCount, n, size, earlier, later, half, offsets, count, queue, queued, state);
    else if (type == U16) reconstructed<u16, u16>(seed, mask, rows, rowCount, n, size, earlier, later, half, offsets, count, queue, queued, state);
    else if (type == F32) reconstructed<i32, u16>(seed, mask, rows, rowCount, n, size, earlier, later, half, offsets, count, queue, queued, state);
    else reconstructed<i64, u16>(seed, mask, rows, rowCount, n, size, earlier, later, half, offsets, count, queue, queued, state);
  }
}

// ---- area opening -------------------------------------------------------------------------------

/** What no pixel has as a parent or area: not looked at yet, or outside. */
const UNSEEN: i32 = i32.MIN_VALUE;

function countKeys(
  keys: usize, order: usize, n: i32, shift: i32, flip: i32, counts: usize,
): void {
  for (const end = order + ((<usize> n) << 2); order < end; order += 4) {
    const key = load<i32>(at<i32>(keys, load<i32>(order))) ^ flip;
    const p = counts + ((<usize> (key >>> shift & 65535)) << 2);
    store<i32>(p, load<i32>(p) + 1);
  }
}

function placeKeys(
  keys: usize, order: usize, n: i32, shift: i32, flip: i32, counts: usize, to: usize,
): void {
  for (const end = order + ((<usize> n) << 2); order < end; order += 4) {
    const i = load<i32>(order);
    const key = load<i32>(at<i32>(keys, i)) ^ flip;
    const p = counts + ((<usize> (key >>> shift & 65535)) << 2);
    const place = load<i32>(p);
    store<i32>(p, place + 1);
    store<i32>(at<i32>(to, place), i);
  }
}

/**
 * One pass of a radix sort: `to` gets the indices of `order` by 16 bits of their keys from `shift` on,
 * equals in their order. `flip` is combined with each key first. `counts` has room for 65536 i32.
 */
export function sortPass(
  keys: usize, order: usize, n: i32, shift: i32, flip: i32, counts: usize, to: usize,
): void {
  memory.fill(counts, 0, 65536 * 4);
  countKeys(keys, order, n, shift, flip, counts);
  let sum = 0;
  for (let p = counts, end = counts + 65536 * 4; p < end; p += 4) {
    const count = load<i32>(p);
    store<i32>(p, sum);
    sum += count;
  }
  placeKeys(keys, order, n, shift, flip, counts, to);
}

/** The root of a pixel: the first that has an area, below 0, instead of a parent. */
function rootOf(parents: usize, p: i32): i32 {
  let root = p;
  while (true) {
    const next = load<i32>(at<i32>(parents, root));
    if (next < 0) break;
    root = next;
  }
  while (p != root) {
    const slot = at<i32>(parents, p);
    p = load<i32>(slot);
    store<i32>(slot, root);
  }
  return root;
}

/** Joins pixels to the components around them, highest first, as long as these are too small. */
function join(
  order: usize, from: i32, to: i32, levels: usize, parents: usize, offsets: usize, count: i32,
  threshold: f64,
): void {
  for (let i = from; i > to; i--) {
    const p = load<i32>(at<i32>(order, i));
    const level = load<i32>(at<i32>(levels, p));
    let area = -1;
    store<i32>(at<i32>(parents, p), area);
    for (let k = 0; k < count; k++) {
      const q = p + offset(offsets, k);
      if (load<i32>(at<i32>(parents, q)) == UNSEEN) continue;
      const root = rootOf(parents, q);
      if (root == p) continue;
      const other = load<i32>(at<i32>(parents, root));
      // What is large enough may be counted twice, so that sums could run over.
      area = max(area + other, -(1 << 30));
      if (<f64> -other < threshold || load<i32>(at<i32>(levels, root)) == level) {
        store<i32>(at<i32>(parents, root), p);
      }
    }
    store<i32>(at<i32>(parents, p), area);
  }
}

/** Lowest first: what was joined takes the level of what it was joined to. */
function settle(
  order: usize, from: i32, to: i32, levels: usize, parents: usize, threshold: f64, empty: i32,
): void {
  for (let i = from; i < to; i++) {
    const p = load<i32>(at<i32>(order, i));
    const parent = load<i32>(at<i32>(parents, p));
    if (parent >= 0) store<i32>(at<i32>(levels, p), load<i32>(at<i32>(levels, parent)));
    else if (<f64> -parent < threshold) store<i32>(at<i32>(levels, p), empty);
  }
}

/**
 * Area opening of levels, in place: `order` lists the `n` pixels from the lowest level to the highest.
 * Where even the whole picture is too small, levels become `empty`. `parents` has room for `size` i32.
 */
export function areaOpening(
  levels: usize, order: usize, n: i32, parents: usize, size: i32, offsets: usize, count: i32,
  threshold: f64, empty: i32,
): void {
  for (let p = parents, end = at<i32>(parents, size); p < end; p += 4) store<i32>(p, UNSEEN);
  for (let i = n - 1; i >= 0; i -= 4096) {
    join(order, i, max(i - 4096, -1), levels, parents, offsets, count, threshold);
  }
  for (let i = 0; i < n; i += 4096) {
    settle(order, i, min(i + 4096, n), levels, parents, threshold, empty);
  }
}
