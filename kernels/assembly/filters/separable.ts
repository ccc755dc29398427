// Correlation with one row or one column of weights. Folded forms serve symmetric weights, which
// halve the multiplications; `taps` weights stand in the order in which they meet the image.

/**
 * Row pass over `rows` padded rows: dst[x] = Σ weights[i] · src[x + i], one f32 weight per tap.
 * Rows of src hold n + taps - 1 elements; up to 60 bytes behind each row of dst are overwritten.
 */
export function rowsF32(
  src: usize, srcStride: usize, dst: usize, dstStride: usize, rows: i32, n: i32,
  weights: usize, taps: i32,
): void {
  for (let y = 0; y < rows; y++) {
    rowF32(src, dst, n, weights, taps);
    src += srcStride;
    dst += dstStride;
  }
}

function rowF32(src: usize, dst: usize, n: i32, weights: usize, taps: i32): void {
  const end = <usize> n << 2;
  for (let x: usize = 0; x < end; x += 64) {
    let p = src + x;
    let k = v128.load32_splat(weights);
    let a = f32x4.mul(k, v128.load(p));
    let b = f32x4.mul(k, v128.load(p, 16));
    let c = f32x4.mul(k, v128.load(p, 32));
    let d = f32x4.mul(k, v128.load(p, 48));
    for (let i = 1; i < taps; i++) {
      p += 4;
      k = v128.load32_splat(weights + (<usize> i << 2));
      a = f32x4.add(a, f32x4.mul(k, v128.load(p)));
      b = f32x4.add(b, f32x4.mul(k, v128.load(p, 16)));
      c = f32x4.add(c, f32x4.mul(k, v128.load(p, 32)));
      d = f32x4.add(d, f32x4.mul(k, v128.load(p, 48)));
    }
    const o = dst + x;
    v128.store(o, a);
    v128.store(o, b, 16);
    v128.store(o, c, 32);
    v128.store(o, d, 48);
  }
}

/** Row pass for weights that mirror about their middle (taps odd); else as {@link rowsF32}. */
export function rowsSymmetricF32(
  src: usize, srcStride: usize, dst: usize, dstStride: usize, rows: i32, n: i32,
  weights: usize, taps: i32,
): void {
  for (let y = 0; y < rows; y++) {
    rowSymmetricF32(src, dst, n, weights, taps >> 1);
    src += srcStride;
    dst += dstStride;
  }
}

function rowSymmetricF32(src: usize, dst: usize, n: i32, weights: usize, radius: i32): void {
  const end = <usize> n << 2;
  const middle = <usize> radius << 2;
  const centre = v128.load32_splat(weights + middle);
  for (let x: usize = 0; x < end; x += 64) {
    let p = src + x + middle;
    let q = p;
    let w = weights + middle;
    let a = f32x4.mul(centre, v128.load(p));
    let b = f32x4.mul(centre, v128.load(p, 16));
    let c = f32x4.mul(centre, v128.load(p, 32));
    let d = f32x4.mul(centre, v128.load(p, 48));
    for (let i = 0; i < radius; i++) {
      p -= 4;
      q += 4;
      w -= 4;
      const k = v128.load32_splat(w);
      a = f32x4.add(a, f32x4.mul(k, f32x4.add(v128.load(p), v128.load(q))));
      b = f32x4.add(b, f32x4.mul(k, f32x4.add(v128.load(p, 16), v128.load(q, 16))));
      c = f32x4.add(c, f32x4.mul(k, f32x4.add(v128.load(p, 32), v128.load(q, 32))));
      d = f32x4.add(d, f32x4.mul(k, f32x4.add(v128.load(p, 48), v128.load(q, 48))));
    }
    const o = dst + x;
    v128.store(o, a);
    v128.store(o, b, 16);
    v128.store(o, c, 32);
    v128.store(o, d, 48);
  }
}

/**
 * Column pass: dst row y = Σ weights[i] · (src row y + i), for `rows` rows of `n` f32 elements.
 * Both strides leave room for 64 bytes behind each row.
 */
export function columnsF32(
  src: usize, srcStride: usize, dst: usize, dstStride: usize, rows: i32, n: i32,
  weights: usize, taps: i32, symmetric: i32,
): void {
  const bytes = <usize> n << 2;
  // Strips of 256 bytes: their rows stay in the first-level cache while the window moves down.
  for (let x: usize = 0; x < bytes; x += 256) {
    const strip = min<usize>(256, bytes - x);
    for (let y = 0; y < rows; y++) {
      const p = src + x + srcStride * y;
      const o = dst + x + dstStride * y;
      if (symmetric) columnSymmetricF32(p, srcStride, o, strip, weights, taps >> 1);
      else columnF32(p, srcStride, o, strip, weights, taps);
    }
  }
}

function columnF32(
  src: usize, stride: usize, dst: usize, bytes: usize, weights: usize, taps: i32,
): void {
  for (let x: usize = 0; x < bytes; x += 64) {
    let p = src + x;
    let k = v128.load32_splat(weights);
    let a = f32x4.mul(k, v128.load(p));
    let b = f32x4.mul(k, v128.load(p, 16));
    let c = f32x4.mul(k, v128.load(p, 32));
    let d = f32x4.mul(k, v128.load(p, 48));
    for (let i = 1; i < taps; i++) {
      p += stride;
      k = v128.load32_splat(weights + (<usize> i << 2));
      a = f32x4.add(a, f32x4.mul(k, v128.load(p)));
      b = f32x4.add(b, f32x4.mul(k, v128.load(p, 16)));
      c = f32x4.add(c, f32x4.mul(k, v128.load(p, 32)));
      d = f32x4.add(d, f32x4.mul(k, v128.load(p, 48)));
    }
    const o = dst + x;
    v128.store(o, a);
    v128.store(o, b, 16);
    v128.store(o, c, 32);
    v128.store(o, d, 48);
  }
}

function columnSymmetricF32(
  src: usize, stride: usize, dst: usize, bytes: usize, weights: usize, radius: i32,
): void {
  const middle = weights + (<usize> radius << 2);
  const centre = v128.load32_splat(middle);
  for (let x: usize = 0; x < bytes; x += 64) {
    let p = src + x + stride * radius;
    let q = p;
    let w = middle;
    let a = f32x4.mul(centre, v128.load(p));
    let b = f32x4.mul(centre, v128.load(p, 16));
    let c = f32x4.mul(centre, v128.load(p, 32));
    let d = f32x4.mul(centre, v128.load(p, 48));
    for (let i = 0; i < radius; i++) {
      p -= stride;
      q += stride;
      w -= 4;
      const k = v128.load32_splat(w);
      a = f32x4.add(a, f32x4.mul(k, f32x4.add(v128.load(p), v128.load(q))));
      b = f32x4.add(b, f32x4.mul(k, f32x4.add(v128.load(p, 16), v128.load(q, 16))));
      c = f32x4.add(c, f32x4.mul(k, f32x4.add(v128.load(p, 32), v128.load(q, 32))));
      d = f32x4.add(d, f32x4.mul(k, f32x4.add(v128.load(p, 48), v128.load(q, 48))));
    }
    const o = dst + x;
    v128.store(o, a);
    v128.store(o, b, 16);
    v128.store(o, c, 32);
    v128.store(o, d, 48);
  }
}

/**
 * One step of a 64-bit correlation, in scipy's order of summation: the middle first, then pairs from
 * the outermost inwards, so that results are the reference's to the last bit. `step` is the distance
 * in bytes between the elements under neighbouring weights: 8 along a row, the stride along a column.
 */
function lineSymmetricF64(
  src: usize, step: usize, dst: usize, n: i32, weights: usize, radius: i32,
): void {
  const middle = v128.load64_splat(weights + (<usize> radius << 3));
  const last = step * (2 * radius);
  const end = <usize> n << 3;
  for (let x: usize = 0; x < end; x += 16) {
    let p = src + x;
    let q = p + last;
    let w = weights;
    let a = f64x2.mul(v128.load(p + step * radius), middle);
    for (let i = 0; i < radius; i++) {
      a = f64x2.add(a, f64x2.mul(f64x2.add(v128.load(p), v128.load(q)), v128.load64_splat(w)));
      p += step;
      q -= step;
      w += 8;
    }
    v128.store(dst + x, a);
  }
}

/** As above for weights that do not mirror: the first first. */
function lineF64(
  src: usize, step: usize, dst: usize, n: i32, weights: usize, taps: i32,
): void {
  const end = <usize> n << 3;
  for (let x: usize = 0; x < end; x += 16) {
    let p = src + x;
    let a = f64x2.mul(v128.load(p), v128.load64_splat(weights));
    for (let i = 1; i < taps; i++) {
      p += step;
      a = f64x2.add(a, f64x2.mul(v128.load(p), v128.load64_splat(weights + (<usize> i << 3))));
    }
    v128.store(dst + x, a);
  }
}

/** Row (`step` 8) or column (`step` the stride) pass in 64 bits; up to 8 bytes behind a row of dst are overwritten. */
export function linesF64(
  src: usize, srcStride: usize, step: usize, dst: usize, dstStride: usize, rows: i32, n: i32,
  weights: usize, taps: i32, symmetric: i32,
): void {
  for (let y = 0; y < rows; y++) {
    if (symmetric) lineSymmetricF64(src, step, dst, n, weights, taps >> 1);
    else lineF64(src, step, dst, n, weights, taps);
    src += srcStride;
    dst += dstStride;
  }
}
