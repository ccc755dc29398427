// Niblack's and Sauvola's thresholds of floats: integral images of values and of squares, kept for as many
// rows as windows reach over. Sums are added in the reference's order, since another would round differently.
import { F32, F64 } from "../shared/elements";
import { Niblack, Sauvola, thresholds, thresholdsF32 } from "./formulas";

// Where the sum of a window's corners begins, as type arguments: with nothing, or with what others gave.
class Nothing {}
class Others {}

/** Sums of values and of squares lie side by side; rows of them have v128 for the type of their pixels. */
const PAIR: usize = 16;

/** A pixel and its square. */
// @ts-ignore: decorator
@inline
function pair<T>(at: usize): v128 {
  if (isVector<T>()) return v128.load(at);
  const v = load<T>(at);
  // The square of a 32-bit number is rounded to 32 bits.
  return f64x2.replace_lane(f64x2.splat(<f64> v), 1, <f64> (v * v));
}

/** Adds a row of T to sums. */
function add<T>(row: usize, n: usize, sums: usize): void {
  for (const end = sums + n * PAIR; sums < end; sums += PAIR, row += sizeof<T>()) {
    v128.store(sums, f64x2.add(v128.load(sums), pair<T>(row)));
  }
}

/** Adds a row of T to the column sums, and sums those along the row. */
function integrate<T>(row: usize, n: usize, columns: usize, to: usize): void {
  let run = f64x2.splat(0);
  for (const end = columns + n * PAIR; columns < end; columns += PAIR, to += PAIR, row += sizeof<T>()) {
    const sum = f64x2.add(v128.load(columns), pair<T>(row));
    v128.store(columns, sum);
    run = f64x2.add(run, sum);
    v128.store(to, run);
  }
}

/** Adds n pixels of f32 (`type` 2) or f64, or (4) pairs of sums, to pairs of sums. */
export function addRow(row: usize, type: i32, n: usize, sums: usize): void {
  if (type == F32) add<f32>(row, n, sums);
  else if (type == F64) add<f64>(row, n, sums);
  else add<v128>(row, n, sums);
}

/** Adds such a row to the column sums, and writes their running sums: a row of the integral images. */
export function integrateRow(row: usize, type: i32, n: usize, columns: usize, to: usize): void {
  if (type == F32) integrate<f32>(row, n, columns, to);
  else if (type == F64) integrate<f64>(row, n, columns, to);
  else integrate<v128>(row, n, columns, to);
}

/**
 * Adds the corners of n windows in two rows of the integral images to `sums` or, with `away`, takes them away:
 * for windows of more than two axes, whose last two rows `windowRow` takes.
 */
export function addCorners(sums: usize, n: usize, top: usize, bottom: usize, side: usize, away: i32): void {
  const far = side * PAIR;
  for (const end = sums + n * PAIR; sums < end; sums += PAIR, top += PAIR, bottom += PAIR) {
    let v = v128.load(sums);
    if (away) {
      v = f64x2.add(f64x2.sub(v, v128.load(top)), v128.load(top + far));
      v = f64x2.sub(f64x2.add(v, v128.load(bottom)), v128.load(bottom + far));
    } else v = corners<Others>(sums, top, bottom, far);
    v128.store(sums, v);
  }
}

/** Sum and sum of squares of the window from the corners of the integral images, added to `sums`. */
// @ts-ignore: decorator
@inline
function corners<Start>(sums: usize, top: usize, bottom: usize, far: usize): v128 {
  let v = v128.load(top);
  if (idof<Start>() == idof<Others>()) v = f64x2.add(v128.load(sums), v);
  v = f64x2.sub(v, v128.load(top + far));
  v = f64x2.sub(v, v128.load(bottom));
  return f64x2.add(v, v128.load(bottom + far));
}

/** Lower halves of two vectors. */
// @ts-ignore: decorator
@inline
function lower(a: v128, b: v128): v128 {
  return i8x16.shuffle(a, b, 0, 1, 2, 3, 4, 5, 6, 7, 16, 17, 18, 19, 20, 21, 22, 23);
}

function singleRow<Formula, Start>(
  src: usize, n: i32, sums: usize, top: usize, bottom: usize, far: usize, area: f64, k: f64, r: f64,
  surface: usize, mask: usize,
): void {
  const size = f32x4.splat(<f32> area);
  const kk = f32x4.splat(<f32> k);
  const rr = f32x4.splat(<f32> r);
  for (let x = 0; x < n; x += 4) {
    const ab = lower(
      f32x4.demote_f64x2_zero(corners<Start>(sums, top, bottom, far)),
      f32x4.demote_f64x2_zero(corners<Start>(sums + PAIR, top + PAIR, bottom + PAIR, far)),
    );
    const cd = lower(
      f32x4.demote_f64x2_zero(corners<Start>(sums + 2 * PAIR, top + 2 * PAIR, bottom + 2 * PAIR, far)),
      f32x4.demote_f64x2_zero(corners<Start>(sums + 3 * PAIR, top + 3 * PAIR, bottom + 3 * PAIR, far)),
    );
    sums += 4 * PAIR;
    top += 4 * PAIR;
    bottom += 4 * PAIR;
    const values = i8x16.shuffle(ab, cd, 0, 1, 2, 3, 8, 9, 10, 11, 16, 17, 18, 19, 24, 25, 26, 27);
    const squares = i8x16.shuffle(ab, cd, 4, 5, 6, 7, 12, 13, 14, 15, 20, 21, 22, 23, 28, 29, 30, 31);
    const t = thresholdsF32<Formula>(f32x4.div(values, size), f32x4.div(squares, size), kk, rr);
    const bits = i32x4.bitmask(f32x4.gt(v128.load(src), t));
    v128.store(surface, t);
    // Four bits spread over four bytes.
    store<u32>(mask, (<u32> bits * 0x00204081) & 0x01010101);
    src += 16;
    surface += 16;
    mask += 4;
  }
}

function doubleRow<Formula, Start>(
  src: usize, n: i32, sums: usize, top: usize, bottom: usize, far: usize, area: f64, k: f64, r: f64,
  surface: usize, mask: usize,
): void {
  const size = f64x2.splat(area);
  const kk = f64x2.splat(k);
  const rr = f64x2.splat(r);
  for (let x = 0; x < n; x += 2) {
    const a = corners<Start>(sums, top, bottom, far);
    const b = corners<Start>(sums + PAIR, top + PAIR, bottom + PAIR, far);
    sums += 2 * PAIR;
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

// @ts-ignore: decorator
@inline
function rowOf<Formula, Start>(
  src: usize, type: i32, n: i32, sums: usize, top: usize, bottom: usize, far: usize, area: f64, k: f64, r: f64,
  surface: usize, mask: usize,
): void {
  if (type == F32) singleRow<Formula, Start>(src, n, sums, top, bottom, far, area, k, r, surface, mask);
  else doubleRow<Formula, Start>(src, n, sums, top, bottom, far, area, k, r, surface, mask);
}

/**
 * Thresholds of a row of n pixels of f32 (`type` 2) or f64 in the same type, by Niblack's formula, or
 * Sauvola's where r is above 0; and a byte of 0 or 1 where a pixel is above. Windows are `side` columns wide and
 * hold `area` pixels: their sums are those of the corners in rows `top` and `bottom` of the integral images,
 * added to those at `sums` unless that is 0. Up to 3 elements behind surface and mask are overwritten.
 */
export function windowRow(
  src: usize, type: i32, n: i32, sums: usize, top: usize, bottom: usize, side: i32, area: f64, k: f64, r: f64,
  surface: usize, mask: usize,
): void {
  const far = <usize> side * PAIR;
  if (r > 0) {
    if (sums) rowOf<Sauvola, Others>(src, type, n, sums, top, bottom, far, area, k, r, surface, mask);
    else rowOf<Sauvola, Nothing>(src, type, n, sums, top, bottom, far, area, k, r, surface, mask);
  } else if (sums) rowOf<Niblack, Others>(src, type, n, sums, top, bottom, far, area, k, r, surface, mask);
  else rowOf<Niblack, Nothing>(src, type, n, sums, top, bottom, far, area, k, r, surface, mask);
}
