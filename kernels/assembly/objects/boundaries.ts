// Pixels whose neighbours have another number. Rows come with one more pixel on every side, a copy of
// the outermost, so that the border of the picture is no boundary.

// @ts-ignore: decorator
@inline
function at(p: usize, offset: isize): v128 {
  return v128.load(p + offset);
}

/** Larger of two, and smaller where the background counts as the greatest number of all. */
// @ts-ignore: decorator
@inline
function hide(v: v128, background: v128, most: v128): v128 {
  return v128.bitselect(most, v, i32x4.eq(v, background));
}

function boundaryRow(
  row: usize, stride: isize, dst: usize, width: i32, corners: i32, mode: i32, background: i32,
  most: i32,
): void {
  const ground = i32x4.splat(background), top = i32x4.splat(most);
  for (let x = 0; x < width; x += 4) {
    const p = row + (<usize> x << 2);
    const v = v128.load(p);
    let differs = v128.or(
      v128.or(i32x4.ne(v, at(p, -4)), i32x4.ne(v, at(p, 4))),
      v128.or(i32x4.ne(v, at(p, -stride)), i32x4.ne(v, at(p, stride))),
    );
    if (corners) {
      differs = v128.or(
        differs,
        v128.or(
          v128.or(i32x4.ne(v, at(p, -stride - 4)), i32x4.ne(v, at(p, 4 - stride))),
          v128.or(i32x4.ne(v, at(p, stride - 4)), i32x4.ne(v, at(p, stride + 4))),
        ),
      );
    }
    if (mode && v128.any_true(differs)) {
      const isGround = i32x4.eq(v, ground);
      if (mode == 1) differs = v128.andnot(differs, isGround);
      else {
        let high = v, low = v;
        for (let k: isize = -1; k <= 1; k++) {
          const q = p + stride * k;
          const a = at(q, -4), b = v128.load(q), c = at(q, 4);
          high = i32x4.max_s(i32x4.max_s(high, a), i32x4.max_s(b, c));
          low = i32x4.min_s(
            i32x4.min_s(low, hide(a, ground, top)),
            i32x4.min_s(hide(b, ground, top), hide(c, ground, top)),
          );
        }
        differs = v128.and(differs, v128.or(isGround, i32x4.ne(high, low)));
      }
    }
    // Four bits to four bytes of 0 or 1.
    store<u32>(dst + <usize> x, (<u32> i32x4.bitmask(differs) * 0x00204081) & 0x01010101);
  }
}

/**
 * Marks boundaries in rows of 32-bit numbers: with `corners` also towards corner neighbours. Mode 0:
 * all; 1: those of objects; 2: those of the background, and of objects that touch another, corners
 * included, where `most` stands for no object. Up to 3 bytes behind a row of dst are overwritten.
 */
export function boundaryRows(
  src: usize, stride: i32, dst: usize, dstStride: usize, width: i32, rows: i32, corners: i32,
  mode: i32, background: i32, most: i32,
): void {
  for (let y = 0; y < rows; y++) {
    boundaryRow(src, <isize> stride, dst, width, corners, mode, background, most);
    src += <usize> stride;
    dst += dstStride;
  }
}
