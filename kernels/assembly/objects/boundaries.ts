// Pixels whose neighbours have another number. Rows come with one more pixel on every side, a copy of
// the outermost, so that the border of the picture is no boundary.
import { F32, U16, U8 } from "../shared/elements";

/** 32-bit numbers, beside the element types of pixels. */
const I32: i32 = 4;

/** The smaller of two, the first where neither is. */
// @ts-ignore: decorator
@inline
function least<T>(a: v128, b: v128): v128 {
  return isFloat<T>() ? v128.pmin<T>(a, b) : v128.min<T>(a, b);
}

// @ts-ignore: decorator
@inline
function greatest<T>(a: v128, b: v128): v128 {
  return isFloat<T>() ? v128.pmax<T>(a, b) : v128.max<T>(a, b);
}

/** Lanes of ones become bytes of 1, side by side. */
// @ts-ignore: decorator
@inline
function put<T>(dst: usize, lanes: v128): void {
  if (sizeof<T>() == 1) v128.store(dst, v128.and(lanes, i8x16.splat(1)));
  else if (sizeof<T>() == 2) {
    v128.store64_lane(dst, v128.and(i8x16.narrow_i16x8_s(lanes, lanes), i8x16.splat(1)), 0);
  } else if (sizeof<T>() == 4) store<u32>(dst, (<u32> i32x4.bitmask(lanes) * 0x00204081) & 0x01010101);
  else {
    const bits = i64x2.bitmask(lanes);
    store<u16>(dst, <u16> ((bits & 1) | ((bits & 2) << 7)));
  }
}

/** Where a pixel has another number than the ones beside another. */
// @ts-ignore: decorator
@inline
function beside<T>(v: v128, at: usize): v128 {
  return v128.or(
    v128.ne<T>(v, v128.load(at - sizeof<T>())),
    v128.ne<T>(v, v128.load(at + sizeof<T>())),
  );
}

/** Where it has another than those in two rows. */
// @ts-ignore: decorator
@inline
function unlike<T>(v: v128, row: usize, offset: isize, reach: i32): v128 {
  const before = row - offset, behind = row + offset;
  let differs = v128.or(v128.ne<T>(v, v128.load(before)), v128.ne<T>(v, v128.load(behind)));
  if (reach) differs = v128.or(differs, v128.or(beside<T>(v, before), beside<T>(v, behind)));
  return differs;
}

// @ts-ignore: decorator
@inline
function hide<T>(v: v128, background: v128, most: v128): v128 {
  return v128.bitselect(most, v, v128.eq<T>(v, background));
}

/** Whether the greatest of the numbers around differs from the least, where `background` counts as least and most. */
// @ts-ignore: decorator
@inline
function areSeveral<T>(row: usize, all: usize, end: usize, background: v128, most: v128): v128 {
  let high = v128.load(row), low = high;
  for (; all < end; all += 4) {
    const other = row + <isize> load<i32>(all);
    const a = v128.load(other - sizeof<T>()), b = v128.load(other), c = v128.load(other + sizeof<T>());
    high = greatest<T>(greatest<T>(high, a), greatest<T>(b, c));
    low = least<T>(low, hide<T>(a, background, most));
    low = least<T>(low, hide<T>(b, background, most));
    low = least<T>(low, hide<T>(c, background, most));
  }
  return v128.ne<T>(high, low);
}

function boundaryRow<T>(
  row: usize, dst: usize, width: i32, near: usize, pairs: i32, all: usize, rows: i32, mode: i32,
  ground: v128, held: v128, most: v128,
): void {
  // Of a plane there is one pair, of others more.
  const offset = <isize> load<i32>(near);
  const reach = load<i32>(near, 4);
  const nearEnd = near + (<usize> pairs << 3);
  const allEnd = all + (<usize> rows << 2);
  for (const end = dst + width; dst < end; dst += 16 / sizeof<T>(), row += 16) {
    const v = v128.load(row);
    let differs = v128.or(beside<T>(v, row), unlike<T>(v, row, offset, reach));
    for (let at = near + 8; at < nearEnd; at += 8) {
      differs = v128.or(differs, unlike<T>(v, row, <isize> load<i32>(at), load<i32>(at, 4)));
    }
    if (mode && v128.any_true(differs)) {
      const isGround = v128.and(v128.eq<T>(v, ground), held);
      differs = mode == 1
        ? v128.andnot(differs, isGround)
        : v128.and(differs, v128.or(isGround, areSeveral<T>(row, all, allEnd, ground, most)));
    }
    put<T>(dst, differs);
  }
}

// @ts-ignore: decorator
@inline
function rowsOf<T>(
  src: usize, stride: usize, dst: usize, dstStride: usize, width: i32, height: i32, near: usize, pairs: i32,
  all: usize, rows: i32, mode: i32, background: f64, most: f64,
): void {
  // A background that the type does not hold hides nothing: the greatest number stands for itself.
  const isHeld = <f64> <T> background == background;
  const ground = v128.splat<T>(<T> (isHeld ? background : most));
  const held = i8x16.splat(isHeld ? -1 : 0);
  const top = v128.splat<T>(<T> most);
  for (let y = 0; y < height; y++, src += stride, dst += dstStride) {
    boundaryRow<T>(src, dst, width, near, pairs, all, rows, mode, ground, held, top);
  }
}

/**
 * Marks boundaries in rows of pixels or (type 4) 32-bit numbers. `near` lists the rows that hold neighbours,
 * as pairs of one before and one behind: how many bytes away, and 1 where pixels to the left and right count
 * too; at least one pair. `all` lists how many bytes away each row is that a pixel touches at a corner, and its
 * own. Mode 0: all; 1: those of objects; 2: those of the background, and of objects that touch another,
 * corners included, where `most` stands for no object. Up to 15 bytes behind a row of dst are overwritten.
 */
export function boundaryRows(
  src: usize, stride: usize, dst: usize, dstStride: usize, width: i32, height: i32, type: i32, near: usize,
  pairs: i32, all: usize, rows: i32, mode: i32, background: f64, most: f64,
): void {
  if (type == U8) rowsOf<u8>(src, stride, dst, dstStride, width, height, near, pairs, all, rows, mode, background, most);
  else if (type == U16) rowsOf<u16>(src, stride, dst, dstStride, width, height, near, pairs, all, rows, mode, background, most);
  else if (type == I32) rowsOf<i32>(src, stride, dst, dstStride, width, height, near, pairs, all, rows, mode, background, most);
  else if (type == F32) rowsOf<f32>(src, stride, dst, dstStride, width, height, near, pairs, all, rows, mode, background, most);
  else rowsOf<f64>(src, stride, dst, dstStride, width, height, near, pairs, all, rows, mode, background, most);
}
