// Local maxima of a plane without NaN. Pixels that no neighbour exceeds are kept as bits: those above all
// neighbours are maxima, those level with one form plateaus. Where a plateau goes on to a pixel that some
// neighbour exceeds it is none, and this spreads over all of it, 64 pixels of a row at a time.
import { F32, U16, U8 } from "../shared/elements";
import { unpack } from "../shared/bits";
import { slide } from "../shared/lanes";
import { highest, lanesOf } from "./flood";

/** Which rows have changed on the way up and on the way down. */
const UP: u8 = 1;
const DOWN: u8 = 2;

// @ts-ignore: decorator
@inline
function word(row: usize, k: i32): u64 {
  return load<u64>(row + ((<isize> k) << 3));
}

/** The first `n` bits. */
// @ts-ignore: decorator
@inline
function upTo(n: i32): u64 {
  return n >= 64 ? ~(<u64> 0) : ((<u64> 1) << n) - 1;
}

/** The highest of a row's neighbours for lanes that begin one element behind p, from its row and the two around it. */
// @ts-ignore: decorator
@inline
function mostAround<T>(
  row: v128, row1: v128, around: v128, around1: v128, diagonal: bool,
): v128 {
  const column = diagonal ? highest<T>(row, around) : row;
  const column1 = diagonal ? highest<T>(row1, around1) : row1;
  const right = sizeof<T>() == 8 ? column1 : slide(column, column1, 2 * sizeof<T>());
  return highest<T>(highest<T>(column, right), slide(around, around1, sizeof<T>()));
}

/**
 * Which of 64 pixels of a row no neighbour exceeds: bits to `level`, of those above all neighbours to
 * `strict`, the others' values to `rest`. `p` lies one element before the first. False where a NaN is met.
 */
function compareWord<T>(
  p: usize, pitch: usize, rest: usize, level: usize, strict: usize, lowest: v128, diagonal: bool,
): bool {
  let row = v128.load(p);
  let around = highest<T>(v128.load(p - pitch), v128.load(p + pitch));
  let reached: u64 = 0;
  let above: u64 = 0;
  let odd = i32x4.splat(0);
  for (let shift = 0; shift < 64; shift += <i32> (16 / sizeof<T>())) {
    p += 16;
    const row1 = v128.load(p);
    const around1 = highest<T>(v128.load(p - pitch), v128.load(p + pitch));
    const most = mostAround<T>(row, row1, around, around1, diagonal);
    const v = slide(row, row1, sizeof<T>());
    if (isFloat<T>()) odd = v128.or(odd, v128.ne<T>(v, v));
    const isLevel = v128.ge<T>(v, most);
    v128.store(rest, v128.bitselect(lowest, v, isLevel));
    reached |= <u64> lanesOf<T>(isLevel) << shift;
    above |= <u64> lanesOf<T>(v128.gt<T>(v, most)) << shift;
    rest += 16;
    row = row1;
    around = around1;
  }
  store<u64>(level, reached & ~above);
  store<u64>(strict, above);
  return !v128.any_true(odd);
}

/** Bits of 64 pixels that are not above all neighbours which are no level ones; arguments lie one element before the first. */
function reachedWord<T>(p: usize, above: usize, rest: usize, below: usize, diagonal: bool): u64 {
  let row = v128.load(rest);
  let around = highest<T>(v128.load(above), v128.load(below));
  let result: u64 = 0;
  p += sizeof<T>();
  for (let shift = 0; shift < 64; shift += <i32> (16 / sizeof<T>())) {
    rest += 16;
    above += 16;
    below += 16;
    const row1 = v128.load(rest);
    const around1 = highest<T>(v128.load(above), v128.load(below));
    const most = mostAround<T>(row, row1, around, around1, diagonal);
    result |= <u64> lanesOf<T>(v128.ge<T>(most, v128.load(p))) << shift;
    p += 16;
    row = row1;
    around = around1;
  }
  return result;
}

function compareRow<T>(
  row: usize, pitch: usize, n: i32, rest: usize, level: usize, strict: usize, lowest: v128,
  pad: T, diagonal: bool,
): bool {
  let isClean = true;
  let to = rest + sizeof<T>();
  for (let x = 0; x < n; x += 64) {
    if (!compareWord<T>(row, pitch, to, level, strict, lowest, diagonal)) isClean = false;
    if (n - x < 64) {
      store<u64>(level, word(level, 0) & upTo(n - x));
      store<u64>(strict, word(strict, 0) & upTo(n - x));
    }
    row += 64 * sizeof<T>();
    to += 64 * sizeof<T>();
    level += 8;
    strict += 8;
  }
  store<T>(rest, pad);
  store<T>(rest + (<usize> (n + 1)) * sizeof<T>(), pad);
  return isClean;
}

function reachedRow<T>(
  row: usize, above: usize, rest: usize, below: usize, level: usize, lost: usize, words: i32,
  diagonal: bool,
): void {
  for (let k = 0; k < words; k++) {
    const bits = word(level, k);
    const at = (<usize> k) * 64 * sizeof<T>();
    store<u64>(
      lost + ((<usize> k) << 3),
      bits == 0
        ? 0
        : bits & reachedWord<T>(row + at, above + at, rest + at, below + at, diagonal),
    );
  }
}

/** A word of a row of bits, also one pixel to both sides. */
// @ts-ignore: decorator
@inline
function spreadWord(row: usize, k: i32, diagonal: bool): u64 {
  const bits = word(row, k);
  if (!diagonal) return bits;
  return bits | (bits << 1) | (word(row, k - 1) >>> 63) | (bits >>> 1) | (word(row, k + 1) << 63);
}

/** Spreads what is lost from another row and along this one; whether anything changed. */
function spreadRow(level: usize, lost: usize, from: usize, words: i32, diagonal: bool): bool {
  let isChanged = false;
  let isLeft = false;
  let carry: u64 = 0;
  for (let k = 0; k < words; k++) {
    const all = word(level, k);
    const had = word(lost, k);
    let found = all;
    if (had != all) {
      const seed = all & (had | carry | spreadWord(from, k, diagonal));
      // A carry of the sum runs through all ones above a seed.
      found &= ((all + seed) ^ all) | seed;
      if (found != had) {
        store<u64>(lost + ((<usize> k) << 3), found);
        isChanged = true;
      }
      if (found != all) isLeft = true;
    }
    carry = found >>> 63;
  }
  if (!isLeft) return isChanged;
  carry = 0;
  for (let k = words - 1; k >= 0; k--) {
    let all = word(level, k);
    const had = word(lost, k);
    let found = all & (had | (carry << 63));
    if (found != 0 && found != all) {
      for (let step: u64 = 1; step < 64; step <<= 1) {
        found |= all & (found >>> step);
        all &= all >>> step;
      }
    }
    carry = found & 1;
    if (found == had) continue;
    store<u64>(lost + ((<usize> k) << 3), found);
    isChanged = true;
  }
  return isChanged;
}

/** Up and down over all rows until nothing changes; every row has heard of the one above. */
function spreadRows(
  level: usize, lost: usize, stride: usize, rows: i32, words: i32, changed: usize, diagonal: bool,
): void {
  memory.fill(changed, DOWN, rows);
  for (let isUp = true, isChanged = true; isChanged; isUp = !isUp) {
    isChanged = false;
    const other = isUp ? DOWN : UP;
    const step = isUp ? -1 : 1;
    let y = isUp ? rows - 1 : 0;
    store<u8>(changed + y, load<u8>(changed + y) & other);
    for (let i = 1; i < rows; i++) {
      const hasNews = load<u8>(changed + y) != 0;
      const from = lost + stride * y;
      y += step;
      let flags: u8 = load<u8>(changed + y) & other;
      if (hasNews && spreadRow(level + stride * y, lost + stride * y, from, words, diagonal)) {
        flags |= isUp ? UP : DOWN;
        isChanged = true;
      }
      store<u8>(changed + y, flags);
    }
  }
}

/** Writes the maxima as bytes; returns how many there are. */
function writeRows(
  level: usize, lost: usize, strict: usize, stride: usize, rows: i32, words: i32, dst: usize,
  n: i32,
): i64 {
  let count: i64 = 0;
  for (let y = 0; y < rows; y++) {
    for (let k = 0; k < words; k++) {
      const bits = word(strict, k) | (word(level, k) & ~word(lost, k));
      store<u64>(strict + ((<usize> k) << 3), bits);
      count += popcnt(bits);
    }
    unpack(strict, dst, n);
    dst += n;
    level += stride;
    lost += stride;
    strict += stride;
  }
  return count;
}

function findRows<T>(
  slab: usize, first: i32, count: i32, rows: i32, n: i32, pad: T, least: v128, diagonal: bool,
  work: usize,
): bool {
  const pitch = pitchOf<T>(n);
  const words = (n + 63) >> 6;
  const stride = strideOf(n);
  const level = work + 4 * pitch + stride + 8;
  const lost = level + stride * (rows + 1);
  const strict = lost + stride * (rows + 1);
  if (first == 0) memory.fill(level - stride - 8, 0, 3 * stride * (rows + 1));
  for (let y = max(0, first - 1); y < min(rows, first + count + 1); y++) {
    padEnds<T>(slab + pitch * (y - first + 1), n, pad);
  }
  if (first == 0) padRow<T>(slab, n, pad);
  if (first + count == rows) padRow<T>(slab + pitch * (count + 1), n, pad);
  // Of each row what is no level pixel, in turns; those before the first and behind the last are pads.
  if (first == 0) padRow<T>(work + pitch * 3, n, pad);
  for (let y = first; y <= first + count; y++) {
    const row = slab + pitch * (y - first + 1);
    const at = stride * y;
    const rest = work + pitch * (y & 3);
    if (y == rows) padRow<T>(rest, n, pad);
    else if (y == first + count) return true;
    else if (!compareRow<T>(row, pitch, n, rest, level + at, strict + at, least, pad, diagonal)) {
      return false;
    }
    if (y == 0) continue;
    reachedRow<T>(
      row - pitch, work + pitch * ((y - 2) & 3), work + pitch * ((y - 1) & 3), rest,
      level + at - stride, lost + at - stride, words, diagonal,
    );
    // The row of zeros of `lost` stands before its first.
    spreadRow(
      level + at - stride, lost + at - stride, lost + at - 2 * stride, words, diagonal,
    );
  }
  return true;
}

/** Bytes from row to row of pixels, of which there is one more on both sides and what is read behind them. */
// @ts-ignore: decorator
@inline
function pitchOf<T>(n: i32): usize {
  return ((<usize> (n + 66)) * sizeof<T>() + 79) & ~15;
}

/** Bytes of a row of bits, which begins and ends with a word of zeros. */
// @ts-ignore: decorator
@inline
function strideOf(n: i32): usize {
  return (<usize> (((n + 63) >> 6) + 2)) << 3;
}

function padRow<T>(row: usize, n: i32, pad: T): void {
  for (let x = 0; x < n + 2; x++) store<T>(row + (<usize> x) * sizeof<T>(), pad);
}

function padEnds<T>(row: usize, n: i32, pad: T): void {
  store<T>(row, pad);
  store<T>(row + (<usize> (n + 1)) * sizeof<T>(), pad);
}

/**
 * Looks for local maxima in `count` rows of n elements of a plane of `rows`, from row `first` on. The slab
 * holds them and the rows around them, `pitch` bytes apart, each with room for an element on both sides,
 * where `pad` is put, as around the plane. `diagonal` says whether pixels at corners are neighbours. `work`
 * is kept from call to call and has room for four such rows, for 3 · (rows + 1) rows of bits, each two words
 * more than hold n, and for `rows` + 8 bytes. Returns 0 where a NaN is met.
 */
export function findMaxima(
  slab: usize, first: i32, count: i32, rows: i32, n: i32, pad: f64, diagonal: bool, work: usize,
  type: i32,
): bool {
  const zero = i32x4.splat(0);
  if (type == U8) return findRows<u8>(slab, first, count, rows, n, <u8> pad, zero, diagonal, work);
  if (type == U16) return findRows<u16>(slab, first, count, rows, n, <u16> pad, zero, diagonal, work);
  if (type == F32) {
    const least = f32x4.splat(-<f32> Infinity);
    return findRows<f32>(slab, first, count, rows, n, <f32> pad, least, diagonal, work);
  }
  return findRows<f64>(slab, first, count, rows, n, pad, f64x2.splat(-Infinity), diagonal, work);
}

/** Bytes from row to row of the slab. */
export function maximaPitch(n: i32, type: i32): usize {
  if (type == U8) return pitchOf<u8>(n);
  if (type == U16) return pitchOf<u16>(n);
  return type == F32 ? pitchOf<f32>(n) : pitchOf<f64>(n);
}

/** Marks the maxima when all rows have been looked at. */
export function markMaxima(rows: i32, n: i32, diagonal: bool, work: usize, dst: usize, type: i32): void {
  const words = (n + 63) >> 6;
  const stride = strideOf(n);
  const level = work + 4 * maximaPitch(n, type) + stride + 8;
  const lost = level + stride * (rows + 1);
  const strict = lost + stride * (rows + 1);
  spreadRows(level, lost, stride, rows, words, strict + stride * rows, diagonal);
  const count = writeRows(level, lost, strict, stride, rows, words, dst, n);
  // All pixels are maxima only where there is nothing else.
  if (count == (<i64> rows) * n) memory.fill(dst, 0, (<usize> rows) * n);
}
