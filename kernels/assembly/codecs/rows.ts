// Rows of PNG (ISO/IEC 15948, clause 9): from what a filter left to bytes, and from indices to colours.

/**
 * Undoes the filters of rows of `length` bytes, each behind the byte that names its filter. Above the first
 * row, where `length` bytes must stand, is what was there or zeros; eight bytes behind the last are written
 * over. Pixels have `step` bytes, 1 to 8. Returns -1, or the number of the row whose filter is none.
 */
export function unfilter(src: usize, dst: usize, rows: i32, length: usize, step: usize): i32 {
  for (let row: i32 = 0; row < rows; row++, src += length + 1, dst += length) {
    const filter = load<u8>(src);
    const from = src + 1;
    const above = dst - length;
    if (filter == 0) memory.copy(dst, from, length);
    else if (filter == 1) left(from, dst, length, step);
    else if (filter == 2) up(from, dst, above, length);
    else if (filter == 3) mean(from, dst, above, length, step);
    else if (filter == 4) nearest(from, dst, above, length, step);
    else return row;
  }
  return -1;
}

// A pixel is taken as eight bytes: those behind it are the next one's, which comes later.

function left(from: usize, to: usize, length: usize, step: usize): void {
  const end = from + length;
  let pixel = i8x16.splat(0);
  for (; from < end; from += step, to += step) {
    pixel = i8x16.add(pixel, v128.load64_zero(from));
    v128.store64_lane(to, pixel, 0);
  }
}

function up(from: usize, to: usize, above: usize, length: usize): void {
  let at: usize = 0;
  for (; at + 16 <= length; at += 16) {
    v128.store(to + at, i8x16.add(v128.load(from + at), v128.load(above + at)));
  }
  for (; at < length; at++) store<u8>(to + at, load<u8>(from + at) + load<u8>(above + at));
}

function mean(from: usize, to: usize, above: usize, length: usize, step: usize): void {
  const end = from + length;
  const low = i16x8.splat(255);
  let pixel = i16x8.splat(0);
  for (; from < end; from += step, to += step, above += step) {
    const half = i16x8.shr_u(i16x8.add(pixel, v128.load8x8_u(above)), 1);
    pixel = v128.and(i16x8.add(half, v128.load8x8_u(from)), low);
    v128.store64_lane(to, i8x16.narrow_i16x8_u(pixel, pixel), 0);
  }
}

/** Of left, up and the corner between them the one nearest to left + up − corner, in this order. */
function nearest(from: usize, to: usize, above: usize, length: usize, step: usize): void {
  const end = from + length;
  const low = i16x8.splat(255);
  let pixel = i16x8.splat(0);
  let corner = i16x8.splat(0);
  for (; from < end; from += step, to += step, above += step) {
    const over = v128.load8x8_u(above);
    const rise = i16x8.sub(over, corner);
    const run = i16x8.sub(pixel, corner);
    const toLeft = i16x8.abs(rise);
    const toUp = i16x8.abs(run);
    const toCorner = i16x8.abs(i16x8.add(rise, run));
    const isLeft = v128.and(i16x8.le_s(toLeft, toUp), i16x8.le_s(toLeft, toCorner));
    const isUp = i16x8.le_s(toUp, toCorner);
    const guess = v128.bitselect(pixel, v128.bitselect(over, corner, isUp), isLeft);
    pixel = v128.and(i16x8.add(guess, v128.load8x8_u(from)), low);
    corner = over;
    v128.store64_lane(to, i8x16.narrow_i16x8_u(pixel, pixel), 0);
  }
}

/**
 * Colours of indices: `channels` (3 or 4) bytes of each of the 256 entries of four bytes. One byte behind
 * the last is written over.
 */
export function lookUp(src: usize, n: usize, table: usize, dst: usize, channels: usize): void {
  for (let at: usize = 0; at < n; at++, dst += channels) {
    store<u32>(dst, load<u32>(table + (<usize> load<u8>(src + at) << 2)));
  }
}
