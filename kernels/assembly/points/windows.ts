// Niblack's and Sauvola's thresholds of floats: integral images of values and of squares, kept for as many
// rows as a window is high. Sums are added in the reference's order, since another would round differently.
import { F32 } from "../shared/elements";
import { Niblack, Sauvola, thresholds, thresholdsF32 } from "./formulas";

/** Sum and sum of squares of a column lie side by side, and so they do in the integral image. */
const PAIR: usize = 16;

/** Adds a row of T to the column sums, and sums those along the row. */
function integrate<T>(row: usize, n: usize, columns: usize, to: usize): void {
  let run = f64x2.splat(0);
  for (const end = columns + n * PAIR; columns < end; columns += PAIR, to += PAIR, row += sizeof<T>()) {
    const v = load<T>(row);
    // The square of a 32-bit number is rounded to 32 bits.
    const both = f64x2.replace_lane(f64x2.splat(<f64> v), 1, <f64> (v * v));
    const sum = f64x2.add(v128.load(columns), both);
    v128.store(columns, sum);
    run = f64x2.add(run, sum);
    v128.store(to, run);
  }
}

/** Sum and sum of squares of the window from the corners of the integral images. */
// @ts-ignore: decorator
@inline
function corners(top: usize, bottom: usize, far: usize): v128 {
  let v = f64x2.sub(v128.load(top), v128.load(top + far));
  v = f64x2.sub(v, v128.load(bottom));
  return f64x2.add(v, v128.load(bottom + far));
}

/** Lower halves of two vectors. */
// @ts-ignore: decorator
@inline
function lower(a: v128, b: v128): v128 {
  return i8x16.shuffle(a, b, 0, 1, 2, 3, 4, 5, 6, 7, 16, 17, 18, 19, 20, 21, 22, 23);
}

function singleRow<Formula>(
  src: usize, n: i32, top: usize, bottom: usize, far: usize, area: f64, k: f64, r: f64,
  surface: usize, mask: usize,
): void {
  const size = f32x4.splat(<f32> area);
  const kk = f32x4.splat(<f32> k);
  const rr = f32x4.splat(<f32> r);
  for (let x = 0; x < n; x += 4) {
    const ab = lower(
      f32x4.demote_f64x2_zero(corners(top, bottom, far)),
      f32x4.demote_f64x2_zero(corners(top + PAIR, bottom + PAIR, far)),
    );
    const cd = lower(
      f32x4.demote_f64x2_zero(corners(top + 2 * PAIR, bottom + 2 * PAIR, far)),
      f32x4.demote_f64x2_zero(corners(top + 3 * PAIR, bottom + 3 * PAIR, far)),
    );
    top += 4 * PAIR;
    bottom += 4 * PAIR;
    const sums = i8x16.shuffle(ab, cd, 0, 1, 2, 3, 8, 9, 10, 11, 16, 17, 18, 19, 24, 25, 26, 27);
    const squares = i8x16.shuffle(ab, cd, 4, 5, 6, 7, 12, 13, 14, 15, 20, 21, 22, 23, 28, 29, 30, 31);
    const t = thresholdsF32<Formula>(f32x4.div(sums, size), f32x4.div(squares, size), kk, rr);
    const bits = i32x4.bitmask(f32x4.gt(v128.load(src), t));
    v128.store(surface, t);
    // Four bits spread over four bytes.
    store<u32>(mask, (<u32> bits * 0x00204081) & 0x01010101);
    src += 16;
    surface += 16;
    mask += 4;
  }
}

function doubleRow<Formula>(
  src: usize, n: i32, top: usize, bottom: usize, far: usize, area: f64, k: f64, r: f64,
  surface: usize, mask: usize,
): void {
  const size = f64x2.splat(area);
  const kk = f64x2.splat(k);
  const rr = f64x2.splat(r);
  for (let x = 0; x < n; x += 2) {
    const a = corners(top, bottom, far);
    const b = corners(top + PAIR, bottom + PAIR, far);
    top += 2 * PAIR;
    bottom += 2 * PAIR;
    const squares = i8x16.shuffle(a, b, 8, 9, 10, 11, 12, 13, 14, 15, 24, 25, 26, 27, 28, 29, 30, 31);
    const t = thresholds<Formula>(f64x2.div(lower(a, b), size), f64x2.div(squares, size), kk, rr);
    const bits = i64x2.bitmask(f64x2.gt(v128.load(src), t));
    v128.store(surface, t);
    store<u16>(mask, <u16> ((bits & 1) | ((bits & 2) << 7)));
    src += 16;
    surface += 16;
    mask += 2;
  }
}

/**
 * Takes one more padded row of f32 (`type` 2) or f64, n + side elements, into the integral images and, once
 * `index` has reached the window's height, computes the thresholds of the row whose window it ends, n of
 * them in the same type, by Niblack's formula, or Sauvola's where r is above 0; and a byte of 0 or 1 where
 * the pixel at `src` is above.
 *
 * `ring` holds height + 1 rows of the integral images, `stride` bytes each; `columns` the column sums, zero
 * at the start. Up to 3 elements behind surface and mask are overwritten.
 */
export function windowRow(
  row: usize, src: usize, type: i32, n: i32, index: i32, height: i32, side: i32, ring: usize,
  columns: usize, stride: usize, k: f64, r: f64, surface: usize, mask: usize,
): void {
  const rows = height + 1;
  const bottom = ring + stride * <usize> (index % rows);
  if (type == F32) integrate<f32>(row, <usize> (n + side), columns, bottom);
  else integrate<f64>(row, <usize> (n + side), columns, bottom);
  if (index < height) return;
  const top = ring + stride * <usize> ((index - height) % rows);
  const far = <usize> side * PAIR;
  const area = <f64> side * <f64> height;
  if (type == F32) {
    if (r > 0) singleRow<Sauvola>(src, n, top, bottom, far, area, k, r, surface, mask);
    else singleRow<Niblack>(src, n, top, bottom, far, area, k, r, surface, mask);
  } else if (r > 0) doubleRow<Sauvola>(src, n, top, bottom, far, area, k, r, surface, mask);
  else doubleRow<Niblack>(src, n, top, bottom, far, area, k, r, surface, mask);
}
