// Niblack's and Sauvola's thresholds from the mean of a window and the mean of its squares.

// The formulas, as type arguments.
export class Niblack {}
export class Sauvola {}

/** In 64 bits: mean - k·deviation (Niblack), or mean·(1 + k·(deviation/r - 1)). */
// @ts-ignore: decorator
@inline
export function thresholds<Formula>(mean: v128, square: v128, k: v128, r: v128): v128 {
  const variance = f64x2.sub(square, f64x2.mul(mean, mean));
  // Below 0 only by rounding; NaN stays.
  const deviation = f64x2.sqrt(f64x2.max(variance, f64x2.splat(0)));
  if (idof<Formula>() == idof<Niblack>()) return f64x2.sub(mean, f64x2.mul(k, deviation));
  const one = f64x2.splat(1);
  return f64x2.mul(mean, f64x2.add(one, f64x2.mul(k, f64x2.sub(f64x2.div(deviation, r), one))));
}

/** In 32 bits, two of four lanes or all. */
// @ts-ignore: decorator
@inline
export function thresholdsF32<Formula>(mean: v128, square: v128, k: v128, r: v128): v128 {
  const variance = f32x4.sub(square, f32x4.mul(mean, mean));
  const deviation = f32x4.sqrt(f32x4.max(variance, f32x4.splat(0)));
  if (idof<Formula>() == idof<Niblack>()) return f32x4.sub(mean, f32x4.mul(k, deviation));
  const one = f32x4.splat(1);
  return f32x4.mul(mean, f32x4.add(one, f32x4.mul(k, f32x4.sub(f32x4.div(deviation, r), one))));
}
