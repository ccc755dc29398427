// Weighted differences of pixels, for kernels whose weights sum to zero: the difference is taken first,
// so that a flat picture gives exactly 0 and a faint one loses nothing to its brightness.

/**
 * dst[x] = Σ weights[i] · (src[x + pairs[2i]] − src[x + pairs[2i + 1]]) in f32; offsets are i32 in
 * bytes. Up to 28 bytes behind each row are overwritten.
 */
export function differencesF32(
  src: usize, srcStride: usize, dst: usize, dstStride: usize, rows: i32, n: i32,
  pairs: usize, weights: usize, count: i32,
): void {
  for (let y = 0; y < rows; y++) {
    differenceRow(src, dst, n, pairs, weights, count);
    src += srcStride;
    dst += dstStride;
  }
}

function differenceRow(
  src: usize, dst: usize, n: i32, pairs: usize, weights: usize, count: i32,
): void {
  const end = <usize> n << 2;
  const last = <usize> count << 2;
  for (let x: usize = 0; x < end; x += 32) {
    const s = src + x;
    let a = f32x4.splat(0);
    let b = a;
    for (let i: usize = 0; i < last; i += 4) {
      const p = s + load<i32>(pairs + (i << 1));
      const q = s + load<i32>(pairs + (i << 1), 4);
      const k = v128.load32_splat(weights + i);
      a = f32x4.add(a, f32x4.mul(k, f32x4.sub(v128.load(p), v128.load(q))));
      b = f32x4.add(b, f32x4.mul(k, f32x4.sub(v128.load(p, 16), v128.load(q, 16))));
    }
    v128.store(dst + x, a);
    v128.store(dst + x, b, 16);
  }
}

/**
 * dst[x] = √(Σ over `parts` of the square of such a sum) / divisor; each part has `count` pairs, one
 * part's behind the other's.
 */
export function differenceMagnitudeF32(
  src: usize, srcStride: usize, dst: usize, dstStride: usize, rows: i32, n: i32,
  pairs: usize, weights: usize, count: i32, parts: i32, divisor: f64,
): void {
  for (let y = 0; y < rows; y++) {
    magnitudeRow(src, dst, n, pairs, weights, count, parts, f32x4.splat(<f32> divisor));
    src += srcStride;
    dst += dstStride;
  }
}

function magnitudeRow(
  src: usize, dst: usize, n: i32, pairs: usize, weights: usize, count: i32, parts: i32,
  divisor: v128,
): void {
  const end = <usize> n << 2;
  for (let x: usize = 0; x < end; x += 32) {
    const s = src + x;
    let squares = f32x4.splat(0);
    let others = squares;
    let i: usize = 0;
    for (let part = 1; part <= parts; part++) {
      let a = f32x4.splat(0);
      let b = a;
      for (const last = <usize> (count * part) << 2; i < last; i += 4) {
        const p = s + load<i32>(pairs + (i << 1));
        const q = s + load<i32>(pairs + (i << 1), 4);
        const k = v128.load32_splat(weights + i);
        a = f32x4.add(a, f32x4.mul(k, f32x4.sub(v128.load(p), v128.load(q))));
        b = f32x4.add(b, f32x4.mul(k, f32x4.sub(v128.load(p, 16), v128.load(q, 16))));
      }
      squares = f32x4.add(squares, f32x4.mul(a, a));
      others = f32x4.add(others, f32x4.mul(b, b));
    }
    v128.store(dst + x, f32x4.div(f32x4.sqrt(squares), divisor));
    v128.store(dst + x, f32x4.div(f32x4.sqrt(others), divisor), 16);
  }
}
