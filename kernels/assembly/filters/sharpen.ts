// What is made of a row of pixels and of the same row smoothed.
import { F32, F64 } from "../shared/elements";
import { convertRow } from "./pad";

/** Two of (base + pixel) + (pixel - smooth) · amount. */
// @ts-ignore: decorator
@inline
function sharper(pixels: v128, smooth: v128, base: v128, amount: v128): v128 {
  const edge = f64x2.mul(f64x2.sub(pixels, smooth), amount);
  return f64x2.add(f64x2.add(base, pixels), edge);
}

/**
 * row[x] = (base + pixels[x]) + (pixels[x] - row[x]) · amount in 64 bits; rows are f64 for pixels of f64,
 * else f32. `work` has room for a row of f32.
 */
export function sharpenRow(
  pixels: usize, type: i32, row: usize, n: i32, base: f64, amount: f64, work: usize,
): void {
  const level = f64x2.splat(base);
  const factor = f64x2.splat(amount);
  if (type == F64) {
    const end = row + (<usize> n << 3);
    for (; row + 16 <= end; row += 16, pixels += 16) {
      v128.store(row, sharper(v128.load(pixels), v128.load(row), level, factor));
    }
    if (row < end) {
      const pixel = load<f64>(pixels);
      store<f64>(row, base + pixel + (pixel - load<f64>(row)) * amount);
    }
    return;
  }
  if (type != F32) {
    convertRow(pixels, work, n, type, F32);
    pixels = work;
  }
  const end = row + (<usize> n << 2);
  for (; row + 16 <= end; row += 16, pixels += 16) {
    const p = v128.load(pixels);
    const q = v128.load(row);
    const low = sharper(f64x2.promote_low_f32x4(p), f64x2.promote_low_f32x4(q), level, factor);
    const high = sharper(upper(p), upper(q), level, factor);
    const both = f32x4.demote_f64x2_zero(high);
    v128.store(row, i64x2.shuffle(f32x4.demote_f64x2_zero(low), both, 0, 2));
  }
  for (; row < end; row += 4, pixels += 4) {
    const pixel = <f64> load<f32>(pixels);
    store<f32>(row, <f32> (base + pixel + (pixel - <f64> load<f32>(row)) * amount));
  }
}

/** The upper two of f32 as f64. */
// @ts-ignore: decorator
@inline
function upper(v: v128): v128 {
  return f64x2.promote_low_f32x4(i64x2.shuffle(v, v, 1, 1));
}

/** row[x] = from[x] - row[x], f64 (`wide`) or f32. */
export function differRow(from: usize, row: usize, n: i32, wide: i32): void {
  const end = row + (<usize> n << (wide ? 3 : 2));
  for (; row + 16 <= end; row += 16, from += 16) {
    const a = v128.load(from);
    const b = v128.load(row);
    v128.store(row, wide ? f64x2.sub(a, b) : f32x4.sub(a, b));
  }
  if (wide) {
    if (row < end) store<f64>(row, load<f64>(from) - load<f64>(row));
  } else {
    for (; row < end; row += 4, from += 4) store<f32>(row, load<f32>(from) - load<f32>(row));
  }
}
