// Contrast limited adaptive histogram equalisation: counts of a tile, and the interpolation of a row.

/** Adds a row's bins (16-bit) to the counts of the tiles that it crosses; `tile` pixels each. */
export function tileCounts(bins: usize, n: i32, tile: i32, bytes: usize, counts: usize): void {
  let table = counts;
  let left = tile;
  for (let x: usize = 0; x < <usize> n; x++) {
    const at = table + (<usize> load<u16>(bins + (x << 1)) << 2);
    store<u32>(at, load<u32>(at) + 1);
    if (--left == 0) {
      left = tile;
      table += bytes;
    }
  }
}

// @ts-ignore: decorator
@inline
function corner(quads: usize, bins: usize, x: usize, weights: usize, near: v128, far: v128): v128 {
  const v = v128.load(quads + (<usize> load<u16>(bins + (x << 1)) << 4));
  const w = v128.load(weights + (x << 4));
  const a = f64x2.mul(f64x2.convert_low_i32x4_s(v), f64x2.mul(w, near));
  const b = f64x2.mul(
    f64x2.convert_low_i32x4_s(i8x16.shuffle(v, v, 8, 9, 10, 11, 12, 13, 14, 15, 8, 9, 10, 11, 12, 13, 14, 15)),
    f64x2.mul(w, far),
  );
  return i8x16.shuffle(
    f32x4.demote_f64x2_zero(a), f32x4.demote_f64x2_zero(b),
    0, 1, 2, 3, 4, 5, 6, 7, 16, 17, 18, 19, 20, 21, 22, 23,
  );
}

function claheRun(
  bins: usize, from: usize, to: usize, quads: usize, weights: usize, near: v128, far: v128, dst: usize,
): void {
  let x = from;
  for (; x + 4 <= to; x += 4) {
    const a = corner(quads, bins, x, weights, near, far);
    const b = corner(quads, bins, x + 1, weights, near, far);
    const c = corner(quads, bins, x + 2, weights, near, far);
    const d = corner(quads, bins, x + 3, weights, near, far);
    // Four pixels of four corners, transposed.
    const ab = i8x16.shuffle(a, b, 0, 1, 2, 3, 16, 17, 18, 19, 4, 5, 6, 7, 20, 21, 22, 23);
    const cd = i8x16.shuffle(c, d, 0, 1, 2, 3, 16, 17, 18, 19, 4, 5, 6, 7, 20, 21, 22, 23);
    const ef = i8x16.shuffle(a, b, 8, 9, 10, 11, 24, 25, 26, 27, 12, 13, 14, 15, 28, 29, 30, 31);
    const gh = i8x16.shuffle(c, d, 8, 9, 10, 11, 24, 25, 26, 27, 12, 13, 14, 15, 28, 29, 30, 31);
    let sum = f32x4.add(
      i8x16.shuffle(ab, cd, 0, 1, 2, 3, 4, 5, 6, 7, 16, 17, 18, 19, 20, 21, 22, 23),
      i8x16.shuffle(ab, cd, 8, 9, 10, 11, 12, 13, 14, 15, 24, 25, 26, 27, 28, 29, 30, 31),
    );
    sum = f32x4.add(
      sum,
      i8x16.shuffle(ef, gh, 0, 1, 2, 3, 4, 5, 6, 7, 16, 17, 18, 19, 20, 21, 22, 23),
    );
    sum = f32x4.add(
      sum,
      i8x16.shuffle(ef, gh, 8, 9, 10, 11, 12, 13, 14, 15, 24, 25, 26, 27, 28, 29, 30, 31),
    );
    v128.store(dst + (x << 2), f32x4.trunc(sum));
  }
  for (; x < to; x++) {
    const a = corner(quads, bins, x, weights, near, far);
    const sum = f32x4.extract_lane(a, 0) + f32x4.extract_lane(a, 1) + f32x4.extract_lane(a, 2) +
      f32x4.extract_lane(a, 3);
    store<f32>(dst + (x << 2), trunc(sum));
  }
}

/**
 * One row: each pixel's grey level, as a whole number in f32, from the tables of the four tiles around
 * it. `quads` holds a quadruple of levels a bin for each block of the row, `bytes` apart: upper left, upper
 * right, lower left, lower right. `weights` holds (1 - a, a) a pixel, `y` is the row's part of the lower
 * tiles. The first block is `first` pixels long, the others `tile`.
 */
export function claheRow(
  bins: usize, n: i32, first: i32, tile: i32, quads: usize, bytes: usize, weights: usize, y: f64,
  dst: usize,
): void {
  const near = f64x2.splat(1 - y);
  const far = f64x2.splat(y);
  let from = 0;
  let to = min(first, n);
  while (from < n) {
    claheRun(bins, <usize> from, <usize> to, quads, weights, near, far, dst);
    quads += bytes;
    from = to;
    to = min(to + tile, n);
  }
}
