// Sliding minimum and maximum over a band of padded rows. `T` is the element type, `O` says which
// of the two: u8 the minimum, u16 the maximum (types are the constants that generics can carry).
import { F32, U16, U8 } from "../shared/elements";
import { slide, storePair } from "../shared/lanes";

// @ts-ignore: decorator
@inline
function pick<T, O>(a: v128, b: v128): v128 {
  if (isFloat<T>()) return sizeof<O>() == 1 ? v128.pmin<T>(a, b) : v128.pmax<T>(a, b);
  return sizeof<O>() == 1 ? v128.min<T>(a, b) : v128.max<T>(a, b);
}

/** dst = extremum of a row and the same row `shift` bytes further; dst may be src. */
function pairRow<T, O>(src: usize, shift: usize, dst: usize, bytes: usize): void {
  let far = src + shift;
  for (const end = dst + bytes; dst < end; dst += 64) {
    const a = pick<T, O>(v128.load(src), v128.load(far));
    const b = pick<T, O>(v128.load(src, 16), v128.load(far, 16));
    const c = pick<T, O>(v128.load(src, 32), v128.load(far, 32));
    const d = pick<T, O>(v128.load(src, 48), v128.load(far, 48));
    v128.store(dst, a);
    v128.store(dst, b, 16);
    v128.store(dst, c, 32);
    v128.store(dst, d, 48);
    src += 64;
    far += 64;
  }
}

/** dst = extremum of three neighbours along a row. */
function tripleRow<T, O>(src: usize, dst: usize, bytes: usize): void {
  for (let x: usize = 0; x < bytes; x += 32) {
    const p = src + x;
    let a = pick<T, O>(v128.load(p), v128.load(p + sizeof<T>()));
    let b = pick<T, O>(v128.load(p, 16), v128.load(p + sizeof<T>(), 16));
    a = pick<T, O>(a, v128.load(p + 2 * sizeof<T>()));
    b = pick<T, O>(b, v128.load(p + 2 * sizeof<T>(), 16));
    const o = dst + x;
    v128.store(o, a);
    v128.store(o, b, 16);
  }
}

/** dst = extremum of four neighbours along a row; dst may be src. Elements of 1, 2 or 4 bytes. */
function fourRow<T, O>(src: usize, dst: usize, bytes: usize): void {
  let v = v128.load(src, 16);
  let pair = pick<T, O>(v128.load(src), slide(v128.load(src), v, sizeof<T>()));
  src += 32;
  for (const end = dst + bytes; dst < end; dst += 16, src += 16) {
    const next = v128.load(src);
    const pairNext = pick<T, O>(v, slide(v, next, sizeof<T>()));
    v128.store(dst, pick<T, O>(pair, slide(pair, pairNext, 2 * sizeof<T>())));
    v = next;
    pair = pairNext;
  }
}

/** dst = extremum of eight neighbours along a row; dst may be src. Elements of 1, 2 or 4 bytes. */
function eightRow<T, O>(src: usize, dst: usize, bytes: usize): void {
  let v = v128.load(src, 32);
  let pair = pick<T, O>(v128.load(src, 16), slide(v128.load(src, 16), v, sizeof<T>()));
  const first = pick<T, O>(
    v128.load(src),
    slide(v128.load(src), v128.load(src, 16), sizeof<T>()),
  );
  let four = pick<T, O>(first, slide(first, pair, 2 * sizeof<T>()));
  src += 48;
  for (const end = dst + bytes; dst < end; dst += 16, src += 16) {
    const next = v128.load(src);
    const pairNext = pick<T, O>(v, slide(v, next, sizeof<T>()));
    const fourNext = pick<T, O>(pair, slide(pair, pairNext, 2 * sizeof<T>()));
    // Four elements of 4 bytes further is the next vector.
    const other = sizeof<T>() == 4 ? fourNext : slide(four, fourNext, 4 * sizeof<T>());
    v128.store(dst, pick<T, O>(four, other));
    v = next;
    pair = pairNext;
    four = fourNext;
  }
}

/**
 * Column pass over one strip of 64 bytes, after van Herk and Gil & Werman: dst row y is the extremum
 * of src rows y … y + size - 1, for rows < size. `suffix` holds 64 bytes for each of `size` rows.
 */
function strip<T, O>(
  src: usize, stride: usize, suffix: usize, dst: usize, dstStride: usize, size: i32, rows: i32,
): void {
  let p = src + stride * (size - 1);
  let s = suffix + ((<usize> (size - 1)) << 6);
  let a = v128.load(p);
  let b = v128.load(p, 16);
  let c = v128.load(p, 32);
  let d = v128.load(p, 48);
  for (let j = size - 2; j >= 0; j--) {
    v128.store(s, a);
    v128.store(s, b, 16);
    v128.store(s, c, 32);
    v128.store(s, d, 48);
    p -= stride;
    s -= 64;
    a = pick<T, O>(a, v128.load(p));
    b = pick<T, O>(b, v128.load(p, 16));
    c = pick<T, O>(c, v128.load(p, 32));
    d = pick<T, O>(d, v128.load(p, 48));
  }
  v128.store(dst, a);
  v128.store(dst, b, 16);
  v128.store(dst, c, 32);
  v128.store(dst, d, 48);
  if (rows == 1) return;
  p = src + stride * size;
  s += 64;
  dst += dstStride;
  a = v128.load(p);
  b = v128.load(p, 16);
  c = v128.load(p, 32);
  d = v128.load(p, 48);
  for (let j = 1;;) {
    v128.store(dst, pick<T, O>(a, v128.load(s)));
    v128.store(dst, pick<T, O>(b, v128.load(s, 16)), 16);
    v128.store(dst, pick<T, O>(c, v128.load(s, 32)), 32);
    v128.store(dst, pick<T, O>(d, v128.load(s, 48)), 48);
    if (++j == rows) return;
    dst += dstStride;
    s += 64;
    p += stride;
    a = pick<T, O>(a, v128.load(p));
    b = pick<T, O>(b, v128.load(p, 16));
    c = pick<T, O>(c, v128.load(p, 32));
    d = pick<T, O>(d, v128.load(p, 48));
  }
}

/**
 * Makes a row the extremum of as many neighbours as the largest power of two up to `size`, starting
 * from `have`; `row` is read, `power` gets the result. Returns the power.
 */
function double<T, O>(row: usize, power: usize, bytes: usize, have: i32, size: i32): i32 {
  if (have == 1 && size >= 4 && sizeof<T>() < 8) {
    if (size >= 8) eightRow<T, O>(row, power, bytes);
    else fourRow<T, O>(row, power, bytes);
    have = size >= 8 ? 8 : 4;
    row = power;
  }
  while (2 * have <= size) {
    pairRow<T, O>(row, (<usize> have) * sizeof<T>(), power, bytes - (<usize> have) * sizeof<T>());
    have *= 2;
    row = power;
  }
  return have;
}

/** Extremum of `size` neighbours along a row; `row` is overwritten. */
function alongRow<T, O>(row: usize, dst: usize, n: i32, size: i32): void {
  const bytes = (<usize> n) * sizeof<T>();
  if (size == 2) pairRow<T, O>(row, sizeof<T>(), dst, bytes);
  else if (size == 3) tripleRow<T, O>(row, dst, bytes);
  else {
    const have = double<T, O>(row, row, bytes + (<usize> (size - 1)) * sizeof<T>(), 1, size);
    pairRow<T, O>(row, (<usize> (size - have)) * sizeof<T>(), dst, bytes);
  }
}

/** Column pass over few rows: dst = extremum of two or three rows. */
function fewRows<T, O>(src: usize, stride: usize, dst: usize, bytes: usize, height: i32): void {
  const last = height == 3 ? 2 * stride : stride;
  for (let x: usize = 0; x < bytes; x += 32) {
    const p = src + x;
    const q = p + stride;
    const r = p + last;
    v128.store(dst + x, pick<T, O>(pick<T, O>(v128.load(p), v128.load(q)), v128.load(r)));
    v128.store(
      dst + x,
      pick<T, O>(pick<T, O>(v128.load(p, 16), v128.load(q, 16)), v128.load(r, 16)),
      16,
    );
  }
}

/** Rows of a window from which on van Herk's way down the columns is quicker. */
const TALL: i32 = 40;

/**
 * Column pass over eight rows of results at once: what all their windows of 8 or more rows have in common,
 * then what those further up have besides, then those further down.
 */
function eightRows<T, O>(
  src: usize, stride: usize, dst: usize, dstStride: usize, bytes: usize, height: i32,
): void {
  for (const end = src + bytes; src < end; src += 16, dst += 16) {
    let p = src;
    const r0 = v128.load(p);
    p += stride;
    const r1 = v128.load(p);
    p += stride;
    const r2 = v128.load(p);
    p += stride;
    const r3 = v128.load(p);
    p += stride;
    const r4 = v128.load(p);
    p += stride;
    const r5 = v128.load(p);
    p += stride;
    const r6 = v128.load(p);
    p += stride;
    const common = commonRows<T, O>(p, stride, height - 7);
    const from6 = pick<T, O>(common, r6);
    const from5 = pick<T, O>(from6, r5);
    const from4 = pick<T, O>(from5, r4);
    const from3 = pick<T, O>(from4, r3);
    const from2 = pick<T, O>(from3, r2);
    const from1 = pick<T, O>(from2, r1);
    let o = dst;
    v128.store(o, pick<T, O>(from1, r0));
    p += stride * (height - 7);
    o += dstStride;
    let upto = v128.load(p);
    v128.store(o, pick<T, O>(from1, upto));
    p += stride;
    o += dstStride;
    upto = pick<T, O>(upto, v128.load(p));
    v128.store(o, pick<T, O>(from2, upto));
    p += stride;
    o += dstStride;
    upto = pick<T, O>(upto, v128.load(p));
    v128.store(o, pick<T, O>(from3, upto));
    p += stride;
    o += dstStride;
    upto = pick<T, O>(upto, v128.load(p));
    v128.store(o, pick<T, O>(from4, upto));
    p += stride;
    o += dstStride;
    upto = pick<T, O>(upto, v128.load(p));
    v128.store(o, pick<T, O>(from5, upto));
    p += stride;
    o += dstStride;
    upto = pick<T, O>(upto, v128.load(p));
    v128.store(o, pick<T, O>(from6, upto));
    p += stride;
    upto = pick<T, O>(upto, v128.load(p));
    v128.store(o + dstStride, pick<T, O>(common, upto));
  }
}

/** The same for four rows and windows of 4 or more. */
function fourRows<T, O>(
  src: usize, stride: usize, dst: usize, dstStride: usize, bytes: usize, height: i32,
): void {
  for (const end = src + bytes; src < end; src += 16, dst += 16) {
    let p = src;
    const r0 = v128.load(p);
    p += stride;
    const r1 = v128.load(p);
    p += stride;
    const r2 = v128.load(p);
    p += stride;
    const common = commonRows<T, O>(p, stride, height - 3);
    const from2 = pick<T, O>(common, r2);
    const from1 = pick<T, O>(from2, r1);
    let o = dst;
    v128.store(o, pick<T, O>(from1, r0));
    p += stride * (height - 3);
    o += dstStride;
    let upto = v128.load(p);
    v128.store(o, pick<T, O>(from1, upto));
    p += stride;
    o += dstStride;
    upto = pick<T, O>(upto, v128.load(p));
    v128.store(o, pick<T, O>(from2, upto));
    p += stride;
    upto = pick<T, O>(upto, v128.load(p));
    v128.store(o + dstStride, pick<T, O>(common, upto));
  }
}

// @ts-ignore: decorator
@inline
function commonRows<T, O>(p: usize, stride: usize, count: i32): v128 {
  let common = v128.load(p);
  for (; --count > 0;) {
    p += stride;
    common = pick<T, O>(common, v128.load(p));
  }
  return common;
}

/** Both passes for 3×3 windows, two rows at a time; `dst2` is the second row or a place for it. */
function squareRows<T, O>(
  above: usize, stride: usize, under: usize, dst: usize, dst2: usize, bytes: usize,
): void {
  let q = above + stride;
  let r = q + stride;
  let common = pick<T, O>(v128.load(q), v128.load(r));
  let first = pick<T, O>(common, v128.load(above));
  let second = pick<T, O>(common, v128.load(under));
  for (let x: usize = 0; x < bytes; x += 16) {
    above += 16;
    q += 16;
    r += 16;
    under += 16;
    common = pick<T, O>(v128.load(q), v128.load(r));
    const first1 = pick<T, O>(common, v128.load(above));
    const second1 = pick<T, O>(common, v128.load(under));
    storePair(
      threeOf<T, O>(first, first1), threeOf<T, O>(second, second1), dst, dst2, x, bytes,
    );
    first = first1;
    second = second1;
  }
}

/** Extremum of three neighbours. */
// @ts-ignore: decorator
@inline
function threeOf<T, O>(a: v128, b: v128): v128 {
  // Two elements of 8 bytes further is the next vector.
  const third = sizeof<T>() == 8 ? b : slide(a, b, 2 * sizeof<T>());
  return pick<T, O>(pick<T, O>(a, slide(a, b, sizeof<T>())), third);
}

/** Maximum minus minimum of 3×3 windows, two rows at a time; see {@link squareRows}. */
function rangeRows<T>(
  above: usize, stride: usize, under: usize, dst: usize, dst2: usize, bytes: usize,
): void {
  let q = above + stride;
  let r = q + stride;
  let v = v128.load(q);
  let w = v128.load(r);
  let low = pick<T, u8>(v, w);
  let high = pick<T, u16>(v, w);
  v = v128.load(above);
  w = v128.load(under);
  let lowFirst = pick<T, u8>(low, v);
  let highFirst = pick<T, u16>(high, v);
  let lowSecond = pick<T, u8>(low, w);
  let highSecond = pick<T, u16>(high, w);
  for (let x: usize = 0; x < bytes; x += 16) {
    above += 16;
    q += 16;
    r += 16;
    under += 16;
    v = v128.load(q);
    w = v128.load(r);
    low = pick<T, u8>(v, w);
    high = pick<T, u16>(v, w);
    v = v128.load(above);
    w = v128.load(under);
    const lowFirst1 = pick<T, u8>(low, v);
    const highFirst1 = pick<T, u16>(high, v);
    const lowSecond1 = pick<T, u8>(low, w);
    const highSecond1 = pick<T, u16>(high, w);
    const first = v128.sub<T>(
      threeOf<T, u16>(highFirst, highFirst1), threeOf<T, u8>(lowFirst, lowFirst1),
    );
    const second = v128.sub<T>(
      threeOf<T, u16>(highSecond, highSecond1), threeOf<T, u8>(lowSecond, lowSecond1),
    );
    storePair(first, second, dst, dst2, x, bytes);
    lowFirst = lowFirst1;
    highFirst = highFirst1;
    lowSecond = lowSecond1;
    highSecond = highSecond1;
  }
}

/** Both rows of windows of a pixel and its four neighbours; see {@link squareRows}. */
function crossRows<T, O>(
  above: usize, stride: usize, under: usize, dst: usize, dst2: usize, bytes: usize,
): void {
  let q = above + stride;
  let r = q + stride;
  let first = v128.load(q);
  let second = v128.load(r);
  let both = pick<T, O>(first, second);
  let column = pick<T, O>(both, v128.load(above));
  let column2 = pick<T, O>(both, v128.load(under));
  for (let x: usize = 0; x < bytes; x += 16) {
    above += 16;
    q += 16;
    r += 16;
    under += 16;
    const first1 = v128.load(q);
    const second1 = v128.load(r);
    both = pick<T, O>(first1, second1);
    const next = pick<T, O>(both, v128.load(above));
    const next2 = pick<T, O>(both, v128.load(under));
    storePair(
      pick<T, O>(besides<T, O>(first, first1), slide(column, next, sizeof<T>())),
      pick<T, O>(besides<T, O>(second, second1), slide(column2, next2, sizeof<T>())),
      dst, dst2, x, bytes,
    );
    first = first1;
    second = second1;
    column = next;
    column2 = next2;
  }
}

/** Extremum of the first and the last of three neighbours. */
// @ts-ignore: decorator
@inline
function besides<T, O>(a: v128, b: v128): v128 {
  return pick<T, O>(a, sizeof<T>() == 8 ? b : slide(a, b, 2 * sizeof<T>()));
}

function cross<T, O>(
  src: usize, srcStride: usize, dst: usize, dstStride: usize, rows: i32, n: i32, work: usize,
): void {
  for (let y = 0; y < rows; y += 2) {
    // As in rectangle.
    const isPair = y + 1 < rows;
    const under = src + srcStride * (isPair ? 3 : 2);
    const dst2 = isPair ? dst + dstStride : work;
    crossRows<T, O>(src, srcStride, under, dst, dst2, (<usize> n) * sizeof<T>());
    src += 2 * srcStride;
    dst += 2 * dstStride;
  }
}

function rangeSquare<T>(
  src: usize, srcStride: usize, dst: usize, dstStride: usize, rows: i32, n: i32, work: usize,
): void {
  for (let y = 0; y < rows; y += 2) {
    // As in rectangle.
    const isPair = y + 1 < rows;
    const under = src + srcStride * (isPair ? 3 : 2);
    const dst2 = isPair ? dst + dstStride : work;
    rangeRows<T>(src, srcStride, under, dst, dst2, (<usize> n) * sizeof<T>());
    src += 2 * srcStride;
    dst += 2 * dstStride;
  }
}

function rectangle<T, O>(
  src: usize, srcStride: usize, dst: usize, dstStride: usize, rows: i32, n: i32,
  width: i32, height: i32, work: usize,
): void {
  const bytes = (<usize> (n + width - 1)) * sizeof<T>();
  if (width == 3 && height == 3) {
    for (let y = 0; y < rows; y += 2) {
      // A last row by itself has its own last row for the next one's, whose results nobody needs.
      const isPair = y + 1 < rows;
      const under = src + srcStride * (isPair ? 3 : 2);
      const dst2 = isPair ? dst + dstStride : work;
      squareRows<T, O>(src, srcStride, under, dst, dst2, (<usize> n) * sizeof<T>());
      src += 2 * srcStride;
      dst += 2 * dstStride;
    }
    return;
  }
  const group = height < 4 ? 1 : height < 8 ? 4 : height <= TALL ? 8 : height;
  for (let y = 0; y < rows; y += group) {
    // The last rows once more with some before them, which costs less than by themselves.
    if (group <= 8 && y + group > rows) y = max(0, rows - group);
    const count = min(group, rows - y);
    columns<T, O>(src + srcStride * y, srcStride, work, bytes, height, count);
    for (let i = 0; i < count; i++) {
      const row = work + srcStride * i;
      const to = dst + dstStride * (y + i);
      if (width == 1) memory.copy(to, row, bytes);
      else alongRow<T, O>(row, to, n, width);
    }
  }
}

/** Column pass over `count` rows of results, one behind the other into `work`. */
function columns<T, O>(
  src: usize, stride: usize, work: usize, bytes: usize, height: i32, count: i32,
): void {
  if (height == 1) memory.copy(work, src, bytes);
  else if (height < 4) fewRows<T, O>(src, stride, work, bytes, height);
  else if (count == 4 && height < 8) fourRows<T, O>(src, stride, work, stride, bytes, height);
  else if (count == 8 && height <= TALL) eightRows<T, O>(src, stride, work, stride, bytes, height);
  else {
    const suffix = work + stride * count;
    for (let x: usize = 0; x < bytes; x += 64) {
      strip<T, O>(src + x, stride, suffix, work + x, stride, height, count);
    }
  }
}

/** The extremum of many rows whose addresses stand in a table. */
function gather<T, O>(table: usize, entries: i32, dst: usize, bytes: usize): void {
  const last = table + (<usize> entries << 2);
  let x: usize = 0;
  for (; x + 128 <= bytes; x += 128) {
    let p = <usize> load<u32>(table) + x;
    let a = v128.load(p);
    let b = v128.load(p, 16);
    let c = v128.load(p, 32);
    let d = v128.load(p, 48);
    let e = v128.load(p, 64);
    let f = v128.load(p, 80);
    let g = v128.load(p, 96);
    let h = v128.load(p, 112);
    for (let entry = table + 4; entry < last; entry += 4) {
      p = <usize> load<u32>(entry) + x;
      a = pick<T, O>(a, v128.load(p));
      b = pick<T, O>(b, v128.load(p, 16));
      c = pick<T, O>(c, v128.load(p, 32));
      d = pick<T, O>(d, v128.load(p, 48));
      e = pick<T, O>(e, v128.load(p, 64));
      f = pick<T, O>(f, v128.load(p, 80));
      g = pick<T, O>(g, v128.load(p, 96));
      h = pick<T, O>(h, v128.load(p, 112));
    }
    const o = dst + x;
    v128.store(o, a);
    v128.store(o, b, 16);
    v128.store(o, c, 32);
    v128.store(o, d, 48);
    v128.store(o, e, 64);
    v128.store(o, f, 80);
    v128.store(o, g, 96);
    v128.store(o, h, 112);
  }
  for (; x < bytes; x += 16) {
    let a = v128.load(<usize> load<u32>(table) + x);
    for (let entry = table + 4; entry < last; entry += 4) {
      a = pick<T, O>(a, v128.load(<usize> load<u32>(entry) + x));
    }
    v128.store(dst + x, a);
  }
}

/** Extrema along one source row for every run length of the footprint, shortest first. */
function lengthsOf<T, O>(
  src: usize, bytes: usize, lengths: usize, count: i32, power: usize, ring: usize, step: usize,
): void {
  let have = 1;
  for (let i = 0; i < count; i++) {
    const length = load<i32>(lengths + ((<usize> i) << 2));
    const from = have == 1 ? src : power;
    if (length == 2) pairRow<T, O>(src, sizeof<T>(), ring, bytes - sizeof<T>());
    else if (length == 3) tripleRow<T, O>(src, ring, bytes - 2 * sizeof<T>());
    else {
      have = double<T, O>(from, power, bytes, have, length);
      const shift = (<usize> (length - have)) * sizeof<T>();
      if (shift == 0) memory.copy(ring, power, bytes);
      else pairRow<T, O>(power, shift, ring, bytes - shift);
    }
    ring += step;
  }
}

/**
 * The program of a footprint: `lengths` are its distinct run lengths in ascending order, `runs` holds
 * for each run its row, the bytes to its first column and the index of its length, -1 for a single
 * element, which is read where it stands. `ring` has room for `height` rows of every length.
 */
function footprint<T, O>(
  src: usize, srcStride: usize, dst: usize, dstStride: usize, rows: i32, n: i32,
  width: i32, height: i32, lengths: usize, lengthCount: i32, runs: usize, runCount: i32, work: usize,
): void {
  const power = work;
  const table = work + srcStride;
  const ring = (table + ((<usize> runCount) << 2) + 127) & ~63;
  const step = srcStride * height;
  const inBytes = (<usize> (n + width - 1)) * sizeof<T>();
  const bytes = (<usize> n) * sizeof<T>();
  for (let y = 0; y < rows + height - 1; y++) {
    const slot = srcStride * (y % height);
    lengthsOf<T, O>(src + srcStride * y, inBytes, lengths, lengthCount, power, ring + slot, step);
    const to = y - height + 1;
    if (to < 0) continue;
    for (let i = 0; i < runCount; i++) {
      const run = runs + (<usize> i) * 12;
      const row = to + load<i32>(run);
      const length = load<i32>(run, 8);
      const base = length < 0
        ? src + srcStride * row
        : ring + step * length + srcStride * (row % height);
      store<u32>(table + ((<usize> i) << 2), base + load<u32>(run, 4));
    }
    gather<T, O>(table, runCount, dst + dstStride * to, bytes);
  }
}

/**
 * Minimum (`op` 0) or maximum (1) over a rectangle, for a band: `rows` rows of n elements from
 * rows + height - 1 rows of n + width - 1. `work` has room for height · (srcStride + 64) bytes.
 */
export function extremumRectangle(
  src: usize, srcStride: usize, dst: usize, dstStride: usize, rows: i32, n: i32,
  width: i32, height: i32, work: usize, type: i32, op: i32,
): void {
  if (op == 0) {
    if (type == U8) rectangle<u8, u8>(src, srcStride, dst, dstStride, rows, n, width, height, work);
    else if (type == U16) rectangle<u16, u8>(src, srcStride, dst, dstStride, rows, n, width, height, work);
    else if (type == F32) rectangle<f32, u8>(src, srcStride, dst, dstStride, rows, n, width, height, work);
    else rectangle<f64, u8>(src, srcStride, dst, dstStride, rows, n, width, height, work);
  } else {
    if (type == U8) rectangle<u8, u16>(src, srcStride, dst, dstStride, rows, n, width, height, work);
    else if (type == U16) rectangle<u16, u16>(src, srcStride, dst, dstStride, rows, n, width, height, work);
    else if (type == F32) rectangle<f32, u16>(src, srcStride, dst, dstStride, rows, n, width, height, work);
    else rectangle<f64, u16>(src, srcStride, dst, dstStride, rows, n, width, height, work);
  }
}

/** Maximum minus minimum over 3×3 windows; see {@link extremumRectangle}. */
export function rangeSquares(
  src: usize, srcStride: usize, dst: usize, dstStride: usize, rows: i32, n: i32, work: usize,
  type: i32,
): void {
  if (type == U8) rangeSquare<u8>(src, srcStride, dst, dstStride, rows, n, work);
  else if (type == U16) rangeSquare<u16>(src, srcStride, dst, dstStride, rows, n, work);
  else if (type == F32) rangeSquare<f32>(src, srcStride, dst, dstStride, rows, n, work);
  else rangeSquare<f64>(src, srcStride, dst, dstStride, rows, n, work);
}

/** Minimum (`op` 0) or maximum (1) over a pixel and its four neighbours; see {@link rangeSquares}. */
export function extremumCross(
  src: usize, srcStride: usize, dst: usize, dstStride: usize, rows: i32, n: i32, work: usize,
  type: i32, op: i32,
): void {
  if (op == 0) {
    if (type == U8) cross<u8, u8>(src, srcStride, dst, dstStride, rows, n, work);
    else if (type == U16) cross<u16, u8>(src, srcStride, dst, dstStride, rows, n, work);
    else if (type == F32) cross<f32, u8>(src, srcStride, dst, dstStride, rows, n, work);
    else cross<f64, u8>(src, srcStride, dst, dstStride, rows, n, work);
  } else {
    if (type == U8) cross<u8, u16>(src, srcStride, dst, dstStride, rows, n, work);
    else if (type == U16) cross<u16, u16>(src, srcStride, dst, dstStride, rows, n, work);
    else if (type == F32) cross<f32, u16>(src, srcStride, dst, dstStride, rows, n, work);
    else cross<f64, u16>(src, srcStride, dst, dstStride, rows, n, work);
  }
}

/** As {@link extremumRectangle} for a footprint given as a program of runs. */
export function extremumRuns(
  src: usize, srcStride: usize, dst: usize, dstStride: usize, rows: i32, n: i32,
  width: i32, height: i32, lengths: usize, lengthCount: i32, runs: usize, runCount: i32, work: usize,
  type: i32, op: i32,
): void {
  // deno-fmt-ignore
  if (op == 0) {
    if (type == U8) footprint<u8, u8>(src, srcStride, dst, dstStride, rows, n, width, height, lengths, lengthCount, runs, runCount, work);
    else if (type == U16) footprint<u16, u8>(src, srcStride, dst, dstStride, rows, n, width, height, lengths, lengthCount, runs, runCount, work);
    else if (type == F32) footprint<f32, u8>(src, srcStride, dst, dstStride, rows, n, width, height, lengths, lengthCount, runs, runCount, work);
    else footprint<f64, u8>(src, srcStride, dst, dstStride, rows, n, width, height, lengths, lengthCount, runs, runCount, work);
  } else {
    if (type == U8) footprint<u8, u16>(src, srcStride, dst, dstStride, rows, n, width, height, lengths, lengthCount, runs, runCount, work);
    else if (type == U16) footprint<u16, u16>(src, srcStride, dst, dstStride, rows, n, width, height, lengths, lengthCount, runs, runCount, work);
    else if (type == F32) footprint<f32, u16>(src, srcStride, dst, dstStride, rows, n, width, height, lengths, lengthCount, runs, runCount, work);
    else footprint<f64, u16>(src, srcStride, dst, dstStride, rows, n, width, height, lengths, lengthCount, runs, runCount, work);
  }
}

function rowHasNaN<T>(src: usize, n: i32): bool {
  const end = src + (<usize> n) * sizeof<T>();
  let bad = i32x4.splat(0);
  for (; src + 64 <= end; src += 64) {
    const a = v128.load(src);
    const b = v128.load(src, 16);
    const c = v128.load(src, 32);
    const d = v128.load(src, 48);
    const first = v128.and(v128.eq<T>(a, a), v128.eq<T>(b, b));
    const second = v128.and(v128.eq<T>(c, c), v128.eq<T>(d, d));
    bad = v128.or(bad, v128.not(v128.and(first, second)));
  }
  if (v128.any_true(bad)) return true;
  for (; src < end; src += sizeof<T>()) {
    const v = load<T>(src);
    if (v != v) return true;
  }
  return false;
}

/** Whether rows of n floats hold a NaN. */
export function hasNaN(src: usize, stride: usize, rows: i32, n: i32, type: i32): i32 {
  for (let y = 0; y < rows; y++) {
    if (type == F32 ? rowHasNaN<f32>(src, n) : rowHasNaN<f64>(src, n)) return 1;
    src += stride;
  }
  return 0;
}

function combineRow<T, O>(src: usize, dst: usize, n: i32): void {
  let x: usize = 0;
  const bytes = (<usize> n) * sizeof<T>();
  for (; x + 16 <= bytes; x += 16) {
    v128.store(dst + x, pick<T, O>(v128.load(dst + x), v128.load(src + x)));
  }
  for (; x < bytes; x += sizeof<T>()) {
    const a = load<T>(dst + x);
    const b = load<T>(src + x);
    store<T>(dst + x, sizeof<O>() == 1 ? (b < a ? b : a) : (b > a ? b : a));
  }
}

function minusRow<T>(src: usize, dst: usize, bytes: usize): void {
  let x: usize = 0;
  for (; x + 16 <= bytes; x += 16) {
    v128.store(dst + x, v128.sub<T>(v128.load(dst + x), v128.load(src + x)));
  }
  for (; x < bytes; x += sizeof<T>()) store<T>(dst + x, load<T>(dst + x) - load<T>(src + x));
}

function differRow(src: usize, dst: usize, bytes: usize): void {
  let x: usize = 0;
  for (; x + 16 <= bytes; x += 16) {
    v128.store(dst + x, v128.xor(v128.load(dst + x), v128.load(src + x)));
  }
  for (; x < bytes; x++) store<u8>(dst + x, load<u8>(dst + x) ^ load<u8>(src + x));
}

/** dst = smaller (`op` 0) or larger (1) of dst and src, dst minus src (2), dst xor src (3); n elements. */
export function combine(src: usize, dst: usize, n: i32, type: i32, op: i32): void {
  const bytes = (<usize> n) << type;
  if (op == 3) differRow(src, dst, bytes);
  else if (op == 2) {
    if (type == U8) minusRow<u8>(src, dst, bytes);
    else if (type == U16) minusRow<u16>(src, dst, bytes);
    else if (type == F32) minusRow<f32>(src, dst, bytes);
    else minusRow<f64>(src, dst, bytes);
  } else if (op == 0) {
    if (type == U8) combineRow<u8, u8>(src, dst, n);
    else if (type == U16) combineRow<u16, u8>(src, dst, n);
    else if (type == F32) combineRow<f32, u8>(src, dst, n);
    else combineRow<f64, u8>(src, dst, n);
  } else {
    if (type == U8) combineRow<u8, u16>(src, dst, n);
    else if (type == U16) combineRow<u16, u16>(src, dst, n);
    else if (type == F32) combineRow<f32, u16>(src, dst, n);
    else combineRow<f64, u16>(src, dst, n);
  }
}

// ---- heights ------------------------------------------------------------------------------------

function shiftedRow<T>(src: usize, dst: usize, n: i32, h: T, tolerance: T): void {
  for (const end = src + (<usize> n) * sizeof<T>(); src < end; src += sizeof<T>()) {
    const value = load<T>(src);
    let shifted = value + h;
    // Allow for the rounding of what is so large, to the side of the shift.
    const slack = tolerance * abs<T>(value);
    shifted = h < 0 ? shifted - slack : shifted + slack;
    store<T>(dst, shifted);
    dst += sizeof<T>();
  }
}

function saturatedRow<T>(src: usize, dst: usize, n: i32, h: i32): void {
  const most = sizeof<T>() == 1 ? 255 : 65535;
  for (const end = src + (<usize> n) * sizeof<T>(); src < end; src += sizeof<T>()) {
    store<T>(dst, <T> max(0, min(most, <i32> load<T>(src) + h)));
    dst += sizeof<T>();
  }
}

/**
 * dst = src + h: integers saturate, floats move by `tolerance` of their size more. Whole numbers in
 * 64-bit floats need no tolerance.
 */
export function shifted(
  src: usize, dst: usize, n: i32, type: i32, h: f64, tolerance: f64,
): void {
  if (type == U8) saturatedRow<u8>(src, dst, n, <i32> h);
  else if (type == U16) saturatedRow<u16>(src, dst, n, <i32> h);
  else if (type == F32) shiftedRow<f32>(src, dst, n, <f32> h, <f32> tolerance);
  else shiftedRow<f64>(src, dst, n, h, tolerance);
}

function apartRow<T, W>(a: usize, b: usize, dst: usize, n: i32, h: W): void {
  for (let i: usize = 0; i < <usize> n; i++) {
    const apart = <W> load<T>(a + i * sizeof<T>()) - <W> load<T>(b + i * sizeof<T>());
    store<u8>(dst + i, apart >= h ? 1 : 0);
  }
}

/** dst = 1 where a - b is at least h, else 0. */
export function apart(a: usize, b: usize, dst: usize, n: i32, type: i32, h: f64): void {
  if (type == U8) apartRow<u8, i32>(a, b, dst, n, <i32> h);
  else if (type == U16) apartRow<u16, i32>(a, b, dst, n, <i32> h);
  else if (type == F32) apartRow<f32, f32>(a, b, dst, n, <f32> h);
  else apartRow<f64, f64>(a, b, dst, n, h);
}
