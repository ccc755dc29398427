// Distances counted in steps, in rows of 16-bit numbers, or of 32-bit ones where a picture has more steps
// than 16 bits hold. Rows are given by a list of their first cells. Around each lie 8 numbers that no step
// comes from, so that whole vectors of pixels are always taken together.
import { slide } from "../shared/lanes";

/** More steps than any picture here has; adding stops there, or the number stays below. */
// @ts-ignore: decorator
@inline
function far<T>(): v128 {
  return sizeof<T>() == 2 ? i16x8.splat(-1) : i32x4.splat(1 << 30);
}

// @ts-ignore: decorator
@inline
function sum<T>(a: v128, b: v128): v128 {
  return sizeof<T>() == 2 ? i16x8.add_sat_u(a, b) : i32x4.add(a, b);
}

/** At most as far as `steps` more than another. */
// @ts-ignore: decorator
@inline
function near<T>(v: v128, other: v128, steps: i32): v128 {
  return v128.min<T>(v, sum<T>(other, v128.splat<T>(<T> steps)));
}

/** From left to right: no pixel is more than one above the pixel before it. */
function rightwards<T>(row: usize, width: i32): void {
  const ramp = sizeof<T>() == 2 ? i16x8(1, 2, 3, 4, 5, 6, 7, 8) : i32x4(1, 2, 3, 4);
  let last = far<T>();
  for (const end = row + <usize> width * sizeof<T>(); row < end; row += 16) {
    let v = v128.load(row);
    if (sizeof<T>() == 2) {
      const one = i8x16.shuffle(far<T>(), v, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29);
      v = near<T>(v, one, 1);
    }
    v = near<T>(v, slide(far<T>(), v, 12), sizeof<T>() == 2 ? 2 : 1);
    v = near<T>(v, slide(far<T>(), v, 8), sizeof<T>() == 2 ? 4 : 2);
    v = v128.min<T>(v, sum<T>(last, ramp));
    v128.store(row, v);
    last = sizeof<T>() == 2
      ? i8x16.shuffle(v, v, 14, 15, 14, 15, 14, 15, 14, 15, 14, 15, 14, 15, 14, 15, 14, 15)
      : i32x4.shuffle(v, v, 3, 3, 3, 3);
  }
}

/** From right to left. */
function leftwards<T>(row: usize, width: i32): void {
  const ramp = sizeof<T>() == 2 ? i16x8(8, 7, 6, 5, 4, 3, 2, 1) : i32x4(4, 3, 2, 1);
  let last = far<T>();
  for (let at = row + ((<usize> (width - 1) * sizeof<T>()) & ~15); at >= row; at -= 16) {
    let v = v128.load(at);
    if (sizeof<T>() == 2) v = near<T>(v, slide(v, far<T>(), 2), 1);
    v = near<T>(v, slide(v, far<T>(), 4), sizeof<T>() == 2 ? 2 : 1);
    v = near<T>(v, slide(v, far<T>(), 8), sizeof<T>() == 2 ? 4 : 2);
    v = v128.min<T>(v, sum<T>(last, ramp));
    v128.store(at, v);
    last = sizeof<T>() == 2
      ? i8x16.shuffle(v, v, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1)
      : i32x4.shuffle(v, v, 0, 0, 0, 0);
  }
}

/** No pixel of a row is more than one above the pixel in another row or, with corners, the three there. */
function across<T>(row: usize, other: usize, width: i32, corners: i32): void {
  for (const end = row + <usize> width * sizeof<T>(); row < end; row += 16, other += 16) {
    let v = v128.load(other);
    if (corners) {
      v = v128.min<T>(v, v128.min<T>(v128.load(other - sizeof<T>()), v128.load(other + sizeof<T>())));
    }
    v128.store(row, near<T>(v128.load(row), v, 1));
  }
}

/** What its neighbours in other rows allow; `around` lists how far these lie, in cells, and whether corners count. */
// @ts-ignore: decorator
@inline
function fromRows<T>(row: usize, around: usize, sides: i32, width: i32): void {
  for (const end = around + (<usize> sides << 3); around < end; around += 8) {
    across<T>(row, row + <isize> load<i32>(around) * sizeof<T>(), width, load<i32>(around, 4));
  }
}

function stepsIn<T>(cells: usize, firsts: usize, rows: i32, width: i32, around: usize, sides: i32): void {
  const behind = <usize> width * sizeof<T>();
  for (let y = 0; y < rows; y++) {
    const row = cells + <usize> load<i32>(firsts + (<usize> y << 2)) * sizeof<T>();
    fromRows<T>(row, around, sides, width);
    rightwards<T>(row, width);
    // What lies behind the last pixel stays far away.
    v128.store(row + behind, far<T>());
  }
  const later = around + (<usize> sides << 3);
  for (let y = rows - 1; y >= 0; y--) {
    const row = cells + <usize> load<i32>(firsts + (<usize> y << 2)) * sizeof<T>();
    fromRows<T>(row, later, sides, width);
    leftwards<T>(row, width);
    v128.store(row + behind, far<T>());
  }
}

/**
 * Steps to the nearest 0 of a picture, in place, in rows that `farRows` filled. `around` lists the rows
 * before a row that hold neighbours of its pixels, then as many behind it: how many cells away, and 1 where
 * neighbours of those count too.
 */
export function stepsRows(
  cells: usize, wide: i32, firsts: usize, rows: i32, width: i32, around: usize, sides: i32,
): void {
  if (wide) stepsIn<u32>(cells, firsts, rows, width, around, sides);
  else stepsIn<u16>(cells, firsts, rows, width, around, sides);
}

function farRow<T>(src: usize, width: i32, dst: usize): void {
  v128.store(dst - 16, far<T>());
  let x = 0;
  if (sizeof<T>() == 2) {
    for (; x + 8 <= width; x += 8, src += 8, dst += 16) {
      v128.store(dst, i16x8.ne(v128.load8x8_u(src), i16x8.splat(0)));
    }
  }
  const most = sizeof<T>() == 2 ? 0xffff : 1 << 30;
  for (; x < width; x++, src++, dst += sizeof<T>()) store<T>(dst, <T> (load<u8>(src) ? most : 0));
  v128.store(dst, far<T>());
}

/** Rows of bytes as rows for `stepsRows`: 0 stays, others are far. Cells are 32 bits where `wide`, else 16. */
export function farRows(src: usize, width: i32, rows: i32, cells: usize, wide: i32, firsts: usize): void {
  for (let y = 0; y < rows; y++, src += <usize> width, firsts += 4) {
    const first = <usize> load<i32>(firsts);
    if (wide) farRow<u32>(src, width, cells + (first << 2));
    else farRow<u16>(src, width, cells + (first << 1));
  }
}

/** Rows of steps as 32-bit numbers side by side. Up to 7 behind the last are overwritten. */
export function wideRows(cells: usize, wide: i32, firsts: usize, width: i32, rows: i32, dst: usize): void {
  const bytes = <usize> width << 2;
  for (let y = 0; y < rows; y++, firsts += 4, dst += bytes) {
    const first = <usize> load<i32>(firsts);
    if (wide) {
      memory.copy(dst, cells + (first << 2), bytes);
      continue;
    }
    let src = cells + (first << 1);
    for (let p = dst; p < dst + bytes; p += 32, src += 16) {
      const v = v128.load(src);
      v128.store(p, i32x4.extend_low_i16x8_u(v));
      v128.store(p, i32x4.extend_high_i16x8_u(v), 16);
    }
  }
}
