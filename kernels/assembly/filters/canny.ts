// Canny's detector after smoothing: gradient, suppression of what is no ridge, hysteresis. Written in
// the reference's order of operations, in 32 bits with 64-bit sums or in 64 bits, so that ties fall alike.

/** One row of derivatives: Sobel's unscaled weights, the difference first, rounded, then 1 2 1. */
function gradientRowF64(
  above: usize, row: usize, below: usize, down: usize, along: usize, size: usize, n: i32,
): void {
  const two = f64x2.splat(2);
  const end = <usize> n << 3;
  for (let x: usize = 0; x < end; x += 16) {
    const p = above + x;
    const q = row + x;
    const r = below + x;
    const d0 = f64x2.sub(v128.load(r), v128.load(p));
    const d1 = f64x2.sub(v128.load(r, 8), v128.load(p, 8));
    const d2 = f64x2.sub(v128.load(r, 16), v128.load(p, 16));
    const i = f64x2.add(f64x2.mul(two, d1), f64x2.add(d0, d2));
    const e0 = f64x2.sub(v128.load(p, 16), v128.load(p));
    const e1 = f64x2.sub(v128.load(q, 16), v128.load(q));
    const e2 = f64x2.sub(v128.load(r, 16), v128.load(r));
    const j = f64x2.add(f64x2.mul(two, e1), f64x2.add(e0, e2));
    v128.store(down + x, i);
    v128.store(along + x, j);
    v128.store(size + x, f64x2.sqrt(f64x2.add(f64x2.mul(i, i), f64x2.mul(j, j))));
  }
}

function gradientRowF32(
  above: usize, row: usize, below: usize, down: usize, along: usize, size: usize, n: i32,
): void {
  for (let x: usize = 0; x < <usize> n << 2; x += 4) {
    const p = above + x;
    const q = row + x;
    const r = below + x;
    const d0 = load<f32>(r) - load<f32>(p);
    const d1 = load<f32>(r, 4) - load<f32>(p, 4);
    const d2 = load<f32>(r, 8) - load<f32>(p, 8);
    const i = <f32> (<f64> 2 * <f64> d1 + (<f64> d0 + <f64> d2));
    const e0 = load<f32>(p, 8) - load<f32>(p);
    const e1 = load<f32>(q, 8) - load<f32>(q);
    const e2 = load<f32>(r, 8) - load<f32>(r);
    const j = <f32> (<f64> 2 * <f64> e1 + (<f64> e0 + <f64> e2));
    store<f32>(down + x, i);
    store<f32>(along + x, j);
    store<f32>(size + x, sqrt<f32>(i * i + j * j));
  }
}

/**
 * Derivatives down and along, and their magnitude, of `rows` rows of n; src begins one row above and
 * one column left of the first result. All three results have the same stride.
 */
export function gradientRows(
  src: usize, srcStride: usize, down: usize, along: usize, size: usize, stride: usize, rows: i32,
  n: i32, wide: i32,
): void {
  for (let y = 0; y < rows; y++) {
    const row = src + srcStride;
    if (wide) gradientRowF64(src, row, row + srcStride, down, along, size, n);
    else gradientRowF32(src, row, row + srcStride, down, along, size, n);
    src = row;
    down += stride;
    along += stride;
    size += stride;
  }
}

/**
 * dst[x] = 0 where the magnitude is below `low` or smaller than between its neighbours across the
 * edge, else 1, or 2 from `high` on. src begins two rows above and two columns left of the first pixel
 * and holds as much behind the last. `ring` has room for 7 rows of derivatives and magnitudes,
 * `stride` apart, each of n + 2 elements and 16 bytes. One byte behind each row of dst is overwritten.
 */
export function edgeRows(
  src: usize, srcStride: usize, ring: usize, stride: usize, dst: usize, dstStride: usize, rows: i32,
  n: i32, low: f64, high: f64, wide: i32,
): void {
  // Derivatives of two rows in turn, magnitudes of three; the first pixel of a row is the second element.
  const sizes = ring + 4 * stride;
  const one = (<usize> 1) << (wide ? 3 : 2);
  for (let y = 0; y < rows + 2; y++) {
    const row = src + srcStride * (y + 1);
    const down = ring + stride * (y & 1);
    const along = down + 2 * stride;
    const size = sizes + stride * (y % 3);
    if (wide) gradientRowF64(row - srcStride, row, row + srcStride, down, along, size, n + 2);
    else gradientRowF32(row - srcStride, row, row + srcStride, down, along, size, n + 2);
    if (y < 2) continue;
    const i = ring + stride * ((y - 1) & 1) + one;
    const above = sizes + stride * ((y - 2) % 3) + one;
    const middle = sizes + stride * ((y - 1) % 3) + one;
    if (wide) ridgeRowF64(i, i + 2 * stride, above, middle, size + one, dst, n, low, high);
    else ridgeRowF32(i, i + 2 * stride, above, middle, size + one, dst, n, low, high);
    dst += dstStride;
  }
}

function ridgeRowF64(
  down: usize, along: usize, above: usize, row: usize, below: usize, dst: usize, n: i32, low: f64,
  high: f64,
): void {
  ridgeRow(down, along, above, row, below, dst, n, low, high, 1);
}

function ridgeRowF32(
  down: usize, along: usize, above: usize, row: usize, below: usize, dst: usize, n: i32, low: f64,
  high: f64,
): void {
  ridgeRow(down, along, above, row, below, dst, n, low, high, 0);
}

/** Two values as f64. */
// @ts-ignore: decorator
@inline
function two(address: usize, wide: i32): v128 {
  return wide ? v128.load(address) : f64x2.promote_low_f32x4(v128.load64_zero(address));
}

/** Rounded to f32 where values are. */
// @ts-ignore: decorator
@inline
function rounded(v: v128, wide: i32): v128 {
  return wide ? v : f64x2.promote_low_f32x4(f32x4.demote_f64x2_zero(v));
}

// @ts-ignore: decorator
@inline
function ridgeRow(
  down: usize, along: usize, upper: usize, row: usize, lower: usize, dst: usize, n: i32, low: f64,
  high: f64, wide: i32,
): void {
  const shift: usize = wide ? 3 : 2;
  const step = (<usize> 1) << shift;
  const zero = f64x2.splat(0);
  const one = f64x2.splat(1);
  const from = f64x2.splat(low);
  const strong = f64x2.splat(high);
  for (let x: usize = 0; x < <usize> n; x += 2) {
    const c = row + (x << shift);
    const m = two(c, wide);
    const enough = v128.and(f64x2.ge(m, from), f64x2.gt(m, zero));
    if (!v128.any_true(enough)) {
      store<u16>(dst + x, 0);
      continue;
    }
    const i = two(down + (x << shift), wide);
    const j = two(along + (x << shift), wide);
    const a = f64x2.abs(i);
    const b = f64x2.abs(j);
    // Both derivatives of one sign: the gradient points along the falling diagonal.
    const rising = v128.xor(f64x2.gt(i, zero), f64x2.gt(j, zero));
    const steep = v128.or(f64x2.gt(a, b), v128.and(f64x2.eq(a, b), rising));
    const p = upper + (x << shift);
    const q = lower + (x << shift);
    const above = two(p, wide);
    const below = two(q, wide);
    // On either side the neighbour along the larger derivative, and the diagonal one beside it.
    const near1 = v128.bitselect(
      v128.bitselect(above, below, rising),
      two(c + step, wide),
      steep,
    );
    const near2 = v128.bitselect(
      v128.bitselect(below, above, rising),
      two(c - step, wide),
      steep,
    );
    const far1 = v128.bitselect(two(p + step, wide), two(q + step, wide), rising);
    const far2 = v128.bitselect(two(q - step, wide), two(p - step, wide), rising);
    const w = rounded(f64x2.div(f64x2.pmin(a, b), f64x2.pmax(a, b)), wide);
    const rest = f64x2.sub(one, w);
    const side1 = f64x2.add(rounded(f64x2.mul(far1, w), wide), f64x2.mul(near1, rest));
    const side2 = f64x2.add(rounded(f64x2.mul(far2, w), wide), f64x2.mul(near2, rest));
    const ridge = v128.and(enough, v128.and(f64x2.le(side1, m), f64x2.le(side2, m)));
    const weak = i64x2.bitmask(ridge);
    const top = i64x2.bitmask(v128.and(ridge, f64x2.ge(m, strong)));
    const marks = (weak & 1) + (top & 1) + (((weak >> 1) + (top >> 1)) << 8);
    store<u16>(dst + x, <u16> marks);
  }
}

/** dst[x] /= divisors[x], rows of f64 (`wide`) or f32 by f64 or f32. */
export function divideRow(dst: usize, divisors: usize, n: i32, wide: i32): void {
  const end = <usize> n << (wide ? 3 : 2);
  let x: usize = 0;
  for (; x + 16 <= end; x += 16) {
    const a = v128.load(dst + x);
    const b = v128.load(divisors + x);
    v128.store(dst + x, wide ? f64x2.div(a, b) : f32x4.div(a, b));
  }
  if (wide) {
    if (x < end) store<f64>(dst + x, load<f64>(dst + x) / load<f64>(divisors + x));
  } else {
    for (; x < end; x += 4) store<f32>(dst + x, load<f32>(dst + x) / load<f32>(divisors + x));
  }
}

/** Divides the first `left` and the last `right` f32 of rows of n, as {@link divideRow}. */
export function divideEnds(
  dst: usize, stride: usize, rows: i32, n: i32, divisors: usize, left: i32, right: i32,
): void {
  const last = <usize> (n - right) << 2;
  for (let y = 0; y < rows; y++) {
    divideRow(dst, divisors, left, 0);
    divideRow(dst + last, divisors + last, right, 0);
    dst += stride;
  }
}

/** How many bytes of a plane are not 0; the 15 bytes behind it are 0. */
export function countMarks(plane: usize, count: i32): i32 {
  const zero = i8x16.splat(0);
  let marks = 0;
  for (let i = 0; i < count; i += 16) {
    marks += popcnt(i8x16.bitmask(i8x16.ne(v128.load(plane + i), zero)));
  }
  return marks;
}

/**
 * Of marks 0, 1, 2 in a plane whose border is 0: 2 and every 1 that a chain of 8-neighbours joins to
 * a 2 become 1, the rest 0. The 15 bytes behind the plane are 0; `stack` has room for as many i32 as
 * there are marks.
 */
export function hysteresis(plane: usize, width: i32, count: i32, stack: usize): void {
  // From 2 to 3 when taken, so that all pixels are taken once.
  const two = i8x16.splat(2);
  for (let i = 0; i < count; i += 16) {
    if (v128.any_true(i8x16.eq(v128.load(plane + i), two))) spreadBlock(plane, width, i, stack);
  }
  finish(plane, count);
}

function spreadBlock(plane: usize, width: i32, start: i32, stack: usize): void {
  for (let i = start; i < start + 16; i++) {
    if (load<u8>(plane + i) == 2) spread(plane, width, i, stack);
  }
}

function spread(plane: usize, width: i32, seed: i32, stack: usize): void {
  store<u8>(plane + seed, 3);
  store<i32>(stack, seed);
  let top = stack + 4;
  while (top > stack) {
    top -= 4;
    const centre = load<i32>(top);
    top = take(plane, centre - width - 1, top);
    top = take(plane, centre - width, top);
    top = take(plane, centre - width + 1, top);
    top = take(plane, centre - 1, top);
    top = take(plane, centre + 1, top);
    top = take(plane, centre + width - 1, top);
    top = take(plane, centre + width, top);
    top = take(plane, centre + width + 1, top);
  }
}

/** Takes a pixel if it is marked. Whether 1 or 2, less 1 is below 2. */
// @ts-ignore: decorator
@inline
function take(plane: usize, i: i32, top: usize): usize {
  if (<u32> load<u8>(plane + i) - 1 >= 2) return top;
  store<u8>(plane + i, 3);
  store<i32>(top, i);
  return top + 4;
}

function finish(plane: usize, count: i32): void {
  const three = i8x16.splat(3);
  const one = i8x16.splat(1);
  for (let i = 0; i < count; i += 16) {
    const p = plane + i;
    v128.store(p, v128.and(i8x16.eq(v128.load(p), three), one));
  }
}
