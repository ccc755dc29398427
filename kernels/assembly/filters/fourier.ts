// Correlation by Fourier transforms of overlapping tiles, for kernels of many weights: 128×128 complex
// values a tile, of which two real tiles fill the two parts. Columns are transformed across the lanes
// of vectors, radix 4 with one step of radix 2; a transposition lies between both axes. Results of the
// forward transform stay in bit-reversed order, which the inverse takes up.

/** Side of a tile. */
const SIDE: i32 = 128;
/** Bytes from one row of a tile to the next: no power of two. */
const ROW: usize = 128 * 4 + 64;
/** Bytes from the real to the imaginary parts. */
const IMAGINARY: usize = ROW * 128;
/** Bytes of a tile. */
const TILE: usize = IMAGINARY * 2 + 128;

// @ts-ignore: decorator
@inline
function twiddle(table: usize, i: i32, part: i32): v128 {
  return v128.load32_splat(table + (<usize> (i * 2 + part) << 2));
}

/** Four rows of a tile and those `quarter` bytes on: a step of radix 4 with its rotations. */
function forwardStep(row: usize, quarter: usize, table: usize, i: i32): void {
  const r1 = twiddle(table, i, 0);
  const i1 = twiddle(table, i, 1);
  const r2 = twiddle(table, 2 * i, 0);
  const i2 = twiddle(table, 2 * i, 1);
  const r3 = twiddle(table, 3 * i, 0);
  const i3 = twiddle(table, 3 * i, 1);
  for (const end = row + 512; row < end; row += 16) {
    const p1 = row + quarter;
    const p2 = p1 + quarter;
    const p3 = p2 + quarter;
    const ar = v128.load(row);
    const ai = v128.load(row, IMAGINARY);
    const br = v128.load(p1);
    const bi = v128.load(p1, IMAGINARY);
    const cr = v128.load(p2);
    const ci = v128.load(p2, IMAGINARY);
    const dr = v128.load(p3);
    const di = v128.load(p3, IMAGINARY);
    const acr = f32x4.add(ar, cr);
    const aci = f32x4.add(ai, ci);
    const bdr = f32x4.add(br, dr);
    const bdi = f32x4.add(bi, di);
    v128.store(row, f32x4.add(acr, bdr));
    v128.store(row, f32x4.add(aci, bdi), IMAGINARY);
    // (b - d) times -i.
    const er = f32x4.sub(bi, di);
    const ei = f32x4.sub(dr, br);
    const fr = f32x4.sub(ar, cr);
    const fi = f32x4.sub(ai, ci);
    let xr = f32x4.add(fr, er);
    let xi = f32x4.add(fi, ei);
    v128.store(p1, f32x4.sub(f32x4.mul(xr, r1), f32x4.mul(xi, i1)));
    v128.store(p1, f32x4.add(f32x4.mul(xr, i1), f32x4.mul(xi, r1)), IMAGINARY);
    xr = f32x4.sub(acr, bdr);
    xi = f32x4.sub(aci, bdi);
    v128.store(p2, f32x4.sub(f32x4.mul(xr, r2), f32x4.mul(xi, i2)));
    v128.store(p2, f32x4.add(f32x4.mul(xr, i2), f32x4.mul(xi, r2)), IMAGINARY);
    xr = f32x4.sub(fr, er);
    xi = f32x4.sub(fi, ei);
    v128.store(p3, f32x4.sub(f32x4.mul(xr, r3), f32x4.mul(xi, i3)));
    v128.store(p3, f32x4.add(f32x4.mul(xr, i3), f32x4.mul(xi, r3)), IMAGINARY);
  }
}

/** Undoes a forward step, but for a factor of 4. */
function inverseStep(row: usize, quarter: usize, table: usize, i: i32): void {
  const r1 = twiddle(table, i, 0);
  const i1 = twiddle(table, i, 1);
  const r2 = twiddle(table, 2 * i, 0);
  const i2 = twiddle(table, 2 * i, 1);
  const r3 = twiddle(table, 3 * i, 0);
  const i3 = twiddle(table, 3 * i, 1);
  for (const end = row + 512; row < end; row += 16) {
    const p1 = row + quarter;
    const p2 = p1 + quarter;
    const p3 = p2 + quarter;
    const ar = v128.load(row);
    const ai = v128.load(row, IMAGINARY);
    let xr = v128.load(p1);
    let xi = v128.load(p1, IMAGINARY);
    const br = f32x4.add(f32x4.mul(xr, r1), f32x4.mul(xi, i1));
    const bi = f32x4.sub(f32x4.mul(xi, r1), f32x4.mul(xr, i1));
    xr = v128.load(p2);
    xi = v128.load(p2, IMAGINARY);
    const cr = f32x4.add(f32x4.mul(xr, r2), f32x4.mul(xi, i2));
    const ci = f32x4.sub(f32x4.mul(xi, r2), f32x4.mul(xr, i2));
    xr = v128.load(p3);
    xi = v128.load(p3, IMAGINARY);
    const dr = f32x4.add(f32x4.mul(xr, r3), f32x4.mul(xi, i3));
    const di = f32x4.sub(f32x4.mul(xi, r3), f32x4.mul(xr, i3));
    const acr = f32x4.add(ar, cr);
    const aci = f32x4.add(ai, ci);
    const bdr = f32x4.add(br, dr);
    const bdi = f32x4.add(bi, di);
    v128.store(row, f32x4.add(acr, bdr));
    v128.store(row, f32x4.add(aci, bdi), IMAGINARY);
    v128.store(p2, f32x4.sub(acr, bdr));
    v128.store(p2, f32x4.sub(aci, bdi), IMAGINARY);
    // (b - d) times i.
    const er = f32x4.sub(di, bi);
    const ei = f32x4.sub(br, dr);
    const fr = f32x4.sub(ar, cr);
    const fi = f32x4.sub(ai, ci);
    v128.store(p1, f32x4.add(fr, er));
    v128.store(p1, f32x4.add(fi, ei), IMAGINARY);
    v128.store(p3, f32x4.sub(fr, er));
    v128.store(p3, f32x4.sub(fi, ei), IMAGINARY);
  }
}

/** The step of radix 2, its own inverse but for a factor of 2. */
function pairStep(row: usize): void {
  for (const end = row + 512; row < end; row += 16) {
    const q = row + ROW;
    const ar = v128.load(row);
    const ai = v128.load(row, IMAGINARY);
    const br = v128.load(q);
    const bi = v128.load(q, IMAGINARY);
    v128.store(row, f32x4.add(ar, br));
    v128.store(row, f32x4.add(ai, bi), IMAGINARY);
    v128.store(q, f32x4.sub(ar, br));
    v128.store(q, f32x4.sub(ai, bi), IMAGINARY);
  }
}

/** Transforms the columns of a tile. */
function forward(tile: usize, table: usize): void {
  let step = 1;
  for (let n = SIDE; n > 2; n >>= 2) {
    const quarter = n >> 2;
    for (let group = 0; group < SIDE; group += n) {
      for (let i = 0; i < quarter; i++) {
        forwardStep(tile + ROW * (group + i), ROW * quarter, table, i * step);
      }
    }
    step <<= 2;
  }
  for (let group = 0; group < SIDE; group += 2) pairStep(tile + ROW * group);
}

/** Transforms them back, without dividing by their number. */
function inverse(tile: usize, table: usize): void {
  for (let group = 0; group < SIDE; group += 2) pairStep(tile + ROW * group);
  let step = SIDE >> 3;
  for (let n = 8; n <= SIDE; n <<= 2) {
    const quarter = n >> 2;
    for (let group = 0; group < SIDE; group += n) {
      for (let i = 0; i < quarter; i++) {
        inverseStep(tile + ROW * (group + i), ROW * quarter, table, i * step);
      }
    }
    step >>= 2;
  }
}

function transpose4(from: usize, to: usize): void {
  const a = v128.load(from);
  const b = v128.load(from + ROW);
  const c = v128.load(from + 2 * ROW);
  const d = v128.load(from + 3 * ROW);
  const ab = i32x4.shuffle(a, b, 0, 4, 1, 5);
  const AB = i32x4.shuffle(a, b, 2, 6, 3, 7);
  const cd = i32x4.shuffle(c, d, 0, 4, 1, 5);
  const CD = i32x4.shuffle(c, d, 2, 6, 3, 7);
  v128.store(to, i64x2.shuffle(ab, cd, 0, 2));
  v128.store(to + ROW, i64x2.shuffle(ab, cd, 1, 3));
  v128.store(to + 2 * ROW, i64x2.shuffle(AB, CD, 0, 2));
  v128.store(to + 3 * ROW, i64x2.shuffle(AB, CD, 1, 3));
}

function transpose(from: usize, to: usize): void {
  for (let y: usize = 0; y < <usize> SIDE; y += 4) {
    for (let x: usize = 0; x < <usize> SIDE; x += 4) {
      const a = from + ROW * y + (x << 2);
      const b = to + ROW * x + (y << 2);
      transpose4(a, b);
      transpose4(a + IMAGINARY, b + IMAGINARY);
    }
  }
}

function multiply(tile: usize, spectrum: usize): void {
  for (const end = tile + IMAGINARY; tile < end; tile += 16) {
    const ar = v128.load(tile);
    const ai = v128.load(tile, IMAGINARY);
    const br = v128.load(spectrum);
    const bi = v128.load(spectrum, IMAGINARY);
    v128.store(tile, f32x4.sub(f32x4.mul(ar, br), f32x4.mul(ai, bi)));
    v128.store(tile, f32x4.add(f32x4.mul(ar, bi), f32x4.mul(ai, br)), IMAGINARY);
    spectrum += 16;
  }
}

/**
 * The spectrum of a correlation's kernel. `places` holds row and column (i32 each) of each of `count`
 * f32 weights; `table` cosine and minus sine of 2π·i/128 for i below 128; `tiles` room for three tiles
 * of 147584 bytes, of which the last receives the spectrum.
 */
export function kernelSpectrum(
  places: usize, weights: usize, count: i32, table: usize, tiles: usize,
): void {
  memory.fill(tiles, 0, TILE);
  for (let i: usize = 0; i < <usize> count; i++) {
    const y = (SIDE - load<i32>(places + (i << 3))) & 127;
    const x = (SIDE - load<i32>(places + (i << 3), 4)) & 127;
    const weight = load<f32>(weights + (i << 2)) * (<f32> 1 / <f32> (SIDE * SIDE));
    store<f32>(tiles + ROW * y + (<usize> x << 2), weight);
  }
  forward(tiles, table);
  transpose(tiles, tiles + 2 * TILE);
  forward(tiles + 2 * TILE, table);
}

/** Brings a part of a band to a tile, zeros where the band ends. */
function loadTile(
  src: usize, stride: usize, rows: i32, columns: i32, tile: usize,
): void {
  const n = <usize> min(columns, SIDE) << 2;
  for (let y = 0; y < SIDE; y++) {
    const row = tile + ROW * y;
    if (y >= rows) memory.fill(row, 0, 512);
    else {
      memory.copy(row, src + stride * y, n);
      if (n < 512) memory.fill(row + n, 0, 512 - n);
    }
  }
}

/** Copies a tile's results: those of at most `noise` become 0, `whole` ones are rounded; then scaled. */
function storeTile(
  tile: usize, dst: usize, stride: usize, rows: i32, columns: i32, noise: f32, whole: i32,
  scale: f32,
): void {
  for (let y = 0; y < rows; y++) {
    storeRow(tile + ROW * y, dst + stride * y, columns, noise, whole, scale);
  }
}

function storeRow(src: usize, dst: usize, n: i32, noise: f32, whole: i32, scale: f32): void {
  const least = f32x4.splat(noise);
  const factor = f32x4.splat(scale);
  const end = <usize> n << 2;
  for (let x: usize = 0; x < end; x += 16) {
    let v = v128.load(src + x);
    // Adding 0 makes 0 of -0.
    if (whole) v = f32x4.add(f32x4.nearest(v), f32x4.splat(0));
    else v = v128.and(v, f32x4.gt(f32x4.abs(v), least));
    v128.store(dst + x, f32x4.mul(v, factor));
  }
}

/**
 * Correlates a band with the kernel of a spectrum: dst[x] = Σ weight · src[x + column] over the rows
 * below. src holds `down` - 1 more rows and `across` - 1 more elements a row; at most 129 - `down` rows
 * are made. Table and tiles as above. Results of at most `noise` become 0; or all are rounded to `whole`
 * numbers; then they are multiplied by `scale`. Up to 12 bytes behind each row of dst are overwritten.
 */
export function spectrumBand(
  src: usize, srcStride: usize, dst: usize, dstStride: usize, rows: i32, n: i32,
  down: i32, across: i32, table: usize, tiles: usize, noise: f64, whole: i32, scale: f64,
): void {
  const high = rows + down - 1;
  const wide = n + across - 1;
  const step = SIDE - across + 1;
  const first = tiles;
  const other = tiles + TILE;
  for (let x = 0; x < n; x += 2 * step) {
    const then = x + step;
    loadTile(src + (<usize> x << 2), srcStride, high, wide - x, first);
    if (then < n) loadTile(src + (<usize> then << 2), srcStride, high, wide - then, first + IMAGINARY);
    else memory.fill(first + IMAGINARY, 0, IMAGINARY);
    forward(first, table);
    transpose(first, other);
    forward(other, table);
    multiply(other, tiles + 2 * TILE);
    inverse(other, table);
    transpose(other, first);
    inverse(first, table);
    storeTile(
      first, dst + (<usize> x << 2), dstStride, rows, min(step, n - x),
      <f32> noise, whole, <f32> scale,
    );
    if (then < n) {
      storeTile(
        first + IMAGINARY, dst + (<usize> then << 2), dstStride, rows, min(step, n - then),
        <f32> noise, whole, <f32> scale,
      );
    }
  }
}

/** The largest size of a value in rows of f32; not finite if one is not. */
export function largestSize(src: usize, srcStride: usize, rows: i32, n: i32): f64 {
  // Without their sign, bits of floats order as whole numbers; infinity and NaN are the largest.
  let largest = i32x4.splat(0);
  for (let y = 0; y < rows; y++) {
    largest = rowLargest(src, n, largest);
    src += srcStride;
  }
  const first = max(i32x4.extract_lane(largest, 0), i32x4.extract_lane(largest, 1));
  const second = max(i32x4.extract_lane(largest, 2), i32x4.extract_lane(largest, 3));
  return <f64> reinterpret<f32>(max(first, second));
}

function rowLargest(src: usize, n: i32, largest: v128): v128 {
  const unsigned = i32x4.splat(0x7fffffff);
  const end = src + (<usize> n << 2);
  let other = largest;
  for (; src + 32 <= end; src += 32) {
    largest = i32x4.max_s(largest, v128.and(v128.load(src), unsigned));
    other = i32x4.max_s(other, v128.and(v128.load(src, 16), unsigned));
  }
  for (; src < end; src += 4) {
    largest = i32x4.max_s(largest, v128.and(v128.load32_zero(src), unsigned));
  }
  return i32x4.max_s(largest, other);
}
