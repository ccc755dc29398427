// Distances counted in steps, in a plane of 16-bit numbers. Rows begin and end with 8 numbers that no step
// comes from, so that eight pixels are always taken together.

/** More steps than any picture here has; adding stops there. */
const FAR: i32 = 0xffff;

// @ts-ignore: decorator
@inline
function more(v: v128, steps: i32): v128 {
  return i16x8.add_sat_u(v, i16x8.splat(<i16> steps));
}

// @ts-ignore: decorator
@inline
function least(a: v128, b: v128): v128 {
  return v128.min<u16>(a, b);
}

/** From left to right: no pixel is more than one above the pixel before it. */
function rightwards(row: usize, width: i32): void {
  const far = i16x8.splat(<i16> FAR);
  const ramp = i16x8(1, 2, 3, 4, 5, 6, 7, 8);
  let last = far;
  for (let x = 0; x < width; x += 8, row += 16) {
    let v = v128.load(row);
    v = least(v, more(i8x16.shuffle(far, v, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29), 1));
    v = least(v, more(i8x16.shuffle(far, v, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27), 2));
    v = least(v, more(i8x16.shuffle(far, v, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23), 4));
    v = least(v, i16x8.add_sat_u(last, ramp));
    v128.store(row, v);
    last = i8x16.shuffle(v, v, 14, 15, 14, 15, 14, 15, 14, 15, 14, 15, 14, 15, 14, 15, 14, 15);
  }
}

/** From right to left. */
function leftwards(row: usize, width: i32): void {
  const far = i16x8.splat(<i16> FAR);
  const ramp = i16x8(8, 7, 6, 5, 4, 3, 2, 1);
  let last = far;
  for (let at = row + (<usize> ((width - 1) & ~7) << 1); at >= row; at -= 16) {
    let v = v128.load(at);
    v = least(v, more(i8x16.shuffle(v, far, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17), 1));
    v = least(v, more(i8x16.shuffle(v, far, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19), 2));
    v = least(v, more(i8x16.shuffle(v, far, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23), 4));
    v = least(v, i16x8.add_sat_u(last, ramp));
    v128.store(at, v);
    last = i8x16.shuffle(v, v, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1);
  }
}

/** No pixel of a row is more than one above the pixel in another row or, with corners, the three there. */
function across(row: usize, other: usize, width: i32, corners: i32): void {
  for (let x = 0; x < width; x += 8, row += 16, other += 16) {
    let near = v128.load(other);
    if (corners) near = least(near, least(v128.load(other - 2), v128.load(other, 2)));
    v128.store(row, least(v128.load(row), more(near, 1)));
  }
}

/** What lies behind the last pixel stays far away. */
function close(row: usize, width: i32): void {
  const end = row + (<usize> width << 1);
  v128.store(end, i16x8.splat(<i16> FAR));
}

/**
 * Steps to the nearest 0 of a plane of 0 and 65535, in place, with corner neighbours or without. Rows stand
 * `stride` bytes apart, with 8 numbers of 65535 before and behind each.
 */
export function stepsPlane(
  plane: usize, stride: usize, width: i32, height: i32, corners: i32,
): void {
  for (let y = 0; y < height; y++) {
    const row = plane + stride * y;
    if (y > 0) across(row, row - stride, width, corners);
    rightwards(row, width);
    close(row, width);
  }
  for (let y = height - 1; y >= 0; y--) {
    const row = plane + stride * y;
    if (y < height - 1) across(row, row + stride, width, corners);
    leftwards(row, width);
    close(row, width);
  }
}

/** Rows of bytes as rows for `stepsPlane`: 0 stays, others are far. The first row's numbers begin at dst. */
export function farRows(src: usize, width: i32, rows: i32, dst: usize, stride: usize): void {
  for (let y = 0; y < rows; y++, dst += stride) {
    v128.store(dst - 16, i16x8.splat(<i16> FAR));
    let x = 0;
    for (; x + 8 <= width; x += 8) {
      const far = i16x8.ne(v128.load8x8_u(src + <usize> x), i16x8.splat(0));
      v128.store(dst + (<usize> x << 1), far);
    }
    for (; x < width; x++) {
      store<u16>(dst + (<usize> x << 1), load<u8>(src + <usize> x) ? <u16> FAR : 0);
    }
    v128.store(dst + (<usize> width << 1), i16x8.splat(<i16> FAR));
    src += <usize> width;
  }
}

/** Rows of steps as 32-bit numbers side by side. Up to 7 behind the last are overwritten. */
export function wideRows(src: usize, stride: usize, width: i32, rows: i32, dst: usize): void {
  for (let y = 0; y < rows; y++, src += stride, dst += <usize> width << 2) {
    for (let x = 0; x < width; x += 8) {
      const v = v128.load(src + (<usize> x << 1));
      const p = dst + (<usize> x << 2);
      v128.store(p, i32x4.extend_low_i16x8_u(v));
      v128.store(p, i32x4.extend_high_i16x8_u(v), 16);
    }
  }
}
