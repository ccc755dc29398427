// Correlation by Fourier transforms of overlapping tiles, for kernels of many weights: 128×128 complex
// values a tile, of which two real tiles fill the two parts. Columns are transformed across the lanes
// of vectors in steps of radix 8, 4 and 4; a transposition lies between both axes, together with the last
// step. Results of the forward transform stay in digit-reversed order, which the inverse takes up.

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

/** Stores x times a rotation. */
// @ts-ignore: decorator
@inline
function storeTurned(at: usize, xr: v128, xi: v128, r: v128, i: v128): void {
  v128.store(at, f32x4.sub(f32x4.mul(xr, r), f32x4.mul(xi, i)));
  v128.store(at, f32x4.add(f32x4.mul(xr, i), f32x4.mul(xi, r)), IMAGINARY);
}

/** Real part of a value turned back. */
// @ts-ignore: decorator
@inline
function backReal(at: usize, r: v128, i: v128): v128 {
  return f32x4.add(f32x4.mul(v128.load(at), r), f32x4.mul(v128.load(at, IMAGINARY), i));
}

/** Imaginary part of a value turned back. */
// @ts-ignore: decorator
@inline
function backImaginary(at: usize, r: v128, i: v128): v128 {
  return f32x4.sub(f32x4.mul(v128.load(at, IMAGINARY), r), f32x4.mul(v128.load(at), i));
}

/** Rows i, i + 16, … i + 112 of a tile: a step of radix 8 with its rotations. */
function eightForward(row: usize, table: usize, i: i32): void {
  const half = twiddle(table, 16, 0);
  const r1 = twiddle(table, i, 0);
  const i1 = twiddle(table, i, 1);
  const r2 = twiddle(table, 2 * i, 0);
  const i2 = twiddle(table, 2 * i, 1);
  const r3 = twiddle(table, 3 * i, 0);
  const i3 = twiddle(table, 3 * i, 1);
  const r4 = twiddle(table, 4 * i, 0);
  const i4 = twiddle(table, 4 * i, 1);
  const r5 = twiddle(table, 5 * i, 0);
  const i5 = twiddle(table, 5 * i, 1);
  const r6 = twiddle(table, 6 * i, 0);
  const i6 = twiddle(table, 6 * i, 1);
  const r7 = twiddle(table, 7 * i, 0);
  const i7 = twiddle(table, 7 * i, 1);
  for (const end = row + 512; row < end; row += 16) {
    const p1 = row + 16 * ROW;
    const p2 = row + 32 * ROW;
    const p3 = row + 48 * ROW;
    const p4 = row + 64 * ROW;
    const p5 = row + 80 * ROW;
    const p6 = row + 96 * ROW;
    const p7 = row + 112 * ROW;
    const x0r = v128.load(row);
    const x0i = v128.load(row, IMAGINARY);
    const x4r = v128.load(p4);
    const x4i = v128.load(p4, IMAGINARY);
    const a0r = f32x4.add(x0r, x4r);
    const a0i = f32x4.add(x0i, x4i);
    const a1r = f32x4.sub(x0r, x4r);
    const a1i = f32x4.sub(x0i, x4i);
    const x2r = v128.load(p2);
    const x2i = v128.load(p2, IMAGINARY);
    const x6r = v128.load(p6);
    const x6i = v128.load(p6, IMAGINARY);
    const b0r = f32x4.add(x2r, x6r);
    const b0i = f32x4.add(x2i, x6i);
    // Times -i, as below.
    const b1r = f32x4.sub(x2i, x6i);
    const b1i = f32x4.sub(x6r, x2r);
    const x1r = v128.load(p1);
    const x1i = v128.load(p1, IMAGINARY);
    const x5r = v128.load(p5);
    const x5i = v128.load(p5, IMAGINARY);
    const c0r = f32x4.add(x1r, x5r);
    const c0i = f32x4.add(x1i, x5i);
    const c1r = f32x4.sub(x1r, x5r);
    const c1i = f32x4.sub(x1i, x5i);
    const x3r = v128.load(p3);
    const x3i = v128.load(p3, IMAGINARY);
    const x7r = v128.load(p7);
    const x7i = v128.load(p7, IMAGINARY);
    const d0r = f32x4.add(x3r, x7r);
    const d0i = f32x4.add(x3i, x7i);
    const d1r = f32x4.sub(x3i, x7i);
    const d1i = f32x4.sub(x7r, x3r);
    let er = f32x4.add(a0r, b0r);
    let ei = f32x4.add(a0i, b0i);
    let fr = f32x4.add(c0r, d0r);
    let fi = f32x4.add(c0i, d0i);
    v128.store(row, f32x4.add(er, fr));
    v128.store(row, f32x4.add(ei, fi), IMAGINARY);
    storeTurned(p4, f32x4.sub(er, fr), f32x4.sub(ei, fi), r4, i4);
    er = f32x4.sub(a0r, b0r);
    ei = f32x4.sub(a0i, b0i);
    fr = f32x4.sub(c0i, d0i);
    fi = f32x4.sub(d0r, c0r);
    storeTurned(p2, f32x4.add(er, fr), f32x4.add(ei, fi), r2, i2);
    storeTurned(p6, f32x4.sub(er, fr), f32x4.sub(ei, fi), r6, i6);
    // Times the eighth root of 1, and its third power.
    let gr = f32x4.add(c1r, d1r);
    let gi = f32x4.add(c1i, d1i);
    fr = f32x4.mul(f32x4.add(gr, gi), half);
    fi = f32x4.mul(f32x4.sub(gi, gr), half);
    er = f32x4.add(a1r, b1r);
    ei = f32x4.add(a1i, b1i);
    storeTurned(p1, f32x4.add(er, fr), f32x4.add(ei, fi), r1, i1);
    storeTurned(p5, f32x4.sub(er, fr), f32x4.sub(ei, fi), r5, i5);
    gr = f32x4.sub(c1r, d1r);
    gi = f32x4.sub(c1i, d1i);
    fr = f32x4.mul(f32x4.sub(gi, gr), half);
    fi = f32x4.mul(f32x4.add(gr, gi), half);
    er = f32x4.sub(a1r, b1r);
    ei = f32x4.sub(a1i, b1i);
    storeTurned(p3, f32x4.add(er, fr), f32x4.sub(ei, fi), r3, i3);
    storeTurned(p7, f32x4.sub(er, fr), f32x4.add(ei, fi), r7, i7);
  }
}

/** Undoes {@link eightForward}, but for a factor of 8. */
function eightInverse(row: usize, table: usize, i: i32): void {
  const half = twiddle(table, 16, 0);
  const r1 = twiddle(table, i, 0);
  const i1 = twiddle(table, i, 1);
  const r2 = twiddle(table, 2 * i, 0);
  const i2 = twiddle(table, 2 * i, 1);
  const r3 = twiddle(table, 3 * i, 0);
  const i3 = twiddle(table, 3 * i, 1);
  const r4 = twiddle(table, 4 * i, 0);
  const i4 = twiddle(table, 4 * i, 1);
  const r5 = twiddle(table, 5 * i, 0);
  const i5 = twiddle(table, 5 * i, 1);
  const r6 = twiddle(table, 6 * i, 0);
  const i6 = twiddle(table, 6 * i, 1);
  const r7 = twiddle(table, 7 * i, 0);
  const i7 = twiddle(table, 7 * i, 1);
  for (const end = row + 512; row < end; row += 16) {
    const p1 = row + 16 * ROW;
    const p2 = row + 32 * ROW;
    const p3 = row + 48 * ROW;
    const p4 = row + 64 * ROW;
    const p5 = row + 80 * ROW;
    const p6 = row + 96 * ROW;
    const p7 = row + 112 * ROW;
    const y0r = v128.load(row);
    const y0i = v128.load(row, IMAGINARY);
    const y4r = backReal(p4, r4, i4);
    const y4i = backImaginary(p4, r4, i4);
    const a0r = f32x4.add(y0r, y4r);
    const a0i = f32x4.add(y0i, y4i);
    const a1r = f32x4.sub(y0r, y4r);
    const a1i = f32x4.sub(y0i, y4i);
    const y2r = backReal(p2, r2, i2);
    const y2i = backImaginary(p2, r2, i2);
    const y6r = backReal(p6, r6, i6);
    const y6i = backImaginary(p6, r6, i6);
    const b0r = f32x4.add(y2r, y6r);
    const b0i = f32x4.add(y2i, y6i);
    // Times i, as below.
    const b1r = f32x4.sub(y6i, y2i);
    const b1i = f32x4.sub(y2r, y6r);
    const y1r = backReal(p1, r1, i1);
    const y1i = backImaginary(p1, r1, i1);
    const y5r = backReal(p5, r5, i5);
    const y5i = backImaginary(p5, r5, i5);
    const c0r = f32x4.add(y1r, y5r);
    const c0i = f32x4.add(y1i, y5i);
    const c1r = f32x4.sub(y1r, y5r);
    const c1i = f32x4.sub(y1i, y5i);
    const y3r = backReal(p3, r3, i3);
    const y3i = backImaginary(p3, r3, i3);
    const y7r = backReal(p7, r7, i7);
    const y7i = backImaginary(p7, r7, i7);
    const d0r = f32x4.add(y3r, y7r);
    const d0i = f32x4.add(y3i, y7i);
    const d1r = f32x4.sub(y7i, y3i);
    const d1i = f32x4.sub(y3r, y7r);
    let er = f32x4.add(a0r, b0r);
    let ei = f32x4.add(a0i, b0i);
    let fr = f32x4.add(c0r, d0r);
    let fi = f32x4.add(c0i, d0i);
    v128.store(row, f32x4.add(er, fr));
    v128.store(row, f32x4.add(ei, fi), IMAGINARY);
    v128.store(p4, f32x4.sub(er, fr));
    v128.store(p4, f32x4.sub(ei, fi), IMAGINARY);
    er = f32x4.sub(a0r, b0r);
    ei = f32x4.sub(a0i, b0i);
    fr = f32x4.sub(d0i, c0i);
    fi = f32x4.sub(c0r, d0r);
    v128.store(p2, f32x4.add(er, fr));
    v128.store(p2, f32x4.add(ei, fi), IMAGINARY);
    v128.store(p6, f32x4.sub(er, fr));
    v128.store(p6, f32x4.sub(ei, fi), IMAGINARY);
    let gr = f32x4.add(c1r, d1r);
    let gi = f32x4.add(c1i, d1i);
    fr = f32x4.mul(f32x4.sub(gr, gi), half);
    fi = f32x4.mul(f32x4.add(gi, gr), half);
    er = f32x4.add(a1r, b1r);
    ei = f32x4.add(a1i, b1i);
    v128.store(p1, f32x4.add(er, fr));
    v128.store(p1, f32x4.add(ei, fi), IMAGINARY);
    v128.store(p5, f32x4.sub(er, fr));
    v128.store(p5, f32x4.sub(ei, fi), IMAGINARY);
    gr = f32x4.sub(c1r, d1r);
    gi = f32x4.sub(c1i, d1i);
    fr = f32x4.mul(f32x4.add(gr, gi), half);
    fi = f32x4.mul(f32x4.sub(gr, gi), half);
    er = f32x4.sub(a1r, b1r);
    ei = f32x4.sub(a1i, b1i);
    v128.store(p3, f32x4.sub(er, fr));
    v128.store(p3, f32x4.add(ei, fi), IMAGINARY);
    v128.store(p7, f32x4.add(er, fr));
    v128.store(p7, f32x4.sub(ei, fi), IMAGINARY);
  }
}

/** Rows i, i + 4, i + 8 and i + 12 of sixteen: a step of radix 4 with its rotations. */
function fourForward(row: usize, table: usize, i: i32): void {
  const r1 = twiddle(table, i, 0);
  const i1 = twiddle(table, i, 1);
  const r2 = twiddle(table, 2 * i, 0);
  const i2 = twiddle(table, 2 * i, 1);
  const r3 = twiddle(table, 3 * i, 0);
  const i3 = twiddle(table, 3 * i, 1);
  for (const end = row + 512; row < end; row += 16) {
    const p1 = row + 4 * ROW;
    const p2 = row + 8 * ROW;
    const p3 = row + 12 * ROW;
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

/** Undoes {@link fourForward}, but for a factor of 4. */
function fourInverse(row: usize, table: usize, i: i32): void {
  const r1 = twiddle(table, i, 0);
  const i1 = twiddle(table, i, 1);
  const r2 = twiddle(table, 2 * i, 0);
  const i2 = twiddle(table, 2 * i, 1);
  const r3 = twiddle(table, 3 * i, 0);
  const i3 = twiddle(table, 3 * i, 1);
  for (const end = row + 512; row < end; row += 16) {
    const p1 = row + 4 * ROW;
    const p2 = row + 8 * ROW;
    const p3 = row + 12 * ROW;
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

/** All steps down the columns but the last. */
function forward(tile: usize, table: usize): void {
  for (let i = 0; i < 16; i++) eightForward(tile + ROW * i, table, i);
  for (let group = 0; group < SIDE; group += 16) {
    for (let i = 0; i < 4; i++) fourForward(tile + ROW * (group + i), table, 8 * i);
  }
}

/** All steps back up the columns but the first, without dividing by their number. */
function inverse(tile: usize, table: usize): void {
  for (let group = 0; group < SIDE; group += 16) {
    for (let i = 0; i < 4; i++) fourInverse(tile + ROW * (group + i), table, 8 * i);
  }
  for (let i = 0; i < 16; i++) eightInverse(tile + ROW * i, table, i);
}

/** Four rows of four become four columns. */
// @ts-ignore: decorator
@inline
function storeTransposed(a: v128, b: v128, c: v128, d: v128, to: usize): void {
  const ab = i32x4.shuffle(a, b, 0, 4, 1, 5);
  const AB = i32x4.shuffle(a, b, 2, 6, 3, 7);
  const cd = i32x4.shuffle(c, d, 0, 4, 1, 5);
  const CD = i32x4.shuffle(c, d, 2, 6, 3, 7);
  v128.store(to, i64x2.shuffle(ab, cd, 0, 2));
  v128.store(to, i64x2.shuffle(ab, cd, 1, 3), ROW);
  v128.store(to, i64x2.shuffle(AB, CD, 0, 2), 2 * ROW);
  v128.store(to, i64x2.shuffle(AB, CD, 1, 3), 3 * ROW);
}

/** The last step, of radix 4 over rows next to each other, into a tile transposed. */
function lastTransposed(from: usize, to: usize): void {
  for (let y: usize = 0; y < <usize> SIDE; y += 4) {
    for (let x: usize = 0; x < <usize> SIDE; x += 4) {
      lastFour(from + ROW * y + (x << 2), to + ROW * x + (y << 2));
    }
  }
}

function lastFour(p: usize, to: usize): void {
  const ar = v128.load(p);
  const ai = v128.load(p, IMAGINARY);
  const br = v128.load(p, ROW);
  const bi = v128.load(p, IMAGINARY + ROW);
  const cr = v128.load(p, 2 * ROW);
  const ci = v128.load(p, IMAGINARY + 2 * ROW);
  const dr = v128.load(p, 3 * ROW);
  const di = v128.load(p, IMAGINARY + 3 * ROW);
  const er = f32x4.add(ar, cr);
  const ei = f32x4.add(ai, ci);
  const fr = f32x4.sub(ar, cr);
  const fi = f32x4.sub(ai, ci);
  const gr = f32x4.add(br, dr);
  const gi = f32x4.add(bi, di);
  // (b - d) times -i.
  const hr = f32x4.sub(bi, di);
  const hi = f32x4.sub(dr, br);
  storeTransposed(
    f32x4.add(er, gr), f32x4.add(fr, hr), f32x4.sub(er, gr), f32x4.sub(fr, hr), to,
  );
  storeTransposed(
    f32x4.add(ei, gi), f32x4.add(fi, hi), f32x4.sub(ei, gi), f32x4.sub(fi, hi), to + IMAGINARY,
  );
}

/** A tile transposed, then the first step back. */
function firstTransposed(from: usize, to: usize): void {
  for (let y: usize = 0; y < <usize> SIDE; y += 4) {
    for (let x: usize = 0; x < <usize> SIDE; x += 4) {
      firstFour(from + ROW * x + (y << 2), to + ROW * y + (x << 2));
    }
  }
}

/** Row n of four rows of four transposed; ab and cd hold its halves. */
function firstFour(p: usize, to: usize): void {
  const a = v128.load(p);
  const b = v128.load(p, ROW);
  const c = v128.load(p, 2 * ROW);
  const d = v128.load(p, 3 * ROW);
  let ab = i32x4.shuffle(a, b, 0, 4, 1, 5);
  let AB = i32x4.shuffle(a, b, 2, 6, 3, 7);
  let cd = i32x4.shuffle(c, d, 0, 4, 1, 5);
  let CD = i32x4.shuffle(c, d, 2, 6, 3, 7);
  const ar = i64x2.shuffle(ab, cd, 0, 2);
  const br = i64x2.shuffle(ab, cd, 1, 3);
  const cr = i64x2.shuffle(AB, CD, 0, 2);
  const dr = i64x2.shuffle(AB, CD, 1, 3);
  const e = v128.load(p, IMAGINARY);
  const f = v128.load(p, IMAGINARY + ROW);
  const g = v128.load(p, IMAGINARY + 2 * ROW);
  const h = v128.load(p, IMAGINARY + 3 * ROW);
  ab = i32x4.shuffle(e, f, 0, 4, 1, 5);
  AB = i32x4.shuffle(e, f, 2, 6, 3, 7);
  cd = i32x4.shuffle(g, h, 0, 4, 1, 5);
  CD = i32x4.shuffle(g, h, 2, 6, 3, 7);
  const ai = i64x2.shuffle(ab, cd, 0, 2);
  const bi = i64x2.shuffle(ab, cd, 1, 3);
  const ci = i64x2.shuffle(AB, CD, 0, 2);
  const di = i64x2.shuffle(AB, CD, 1, 3);
  storeBack(ar, ai, br, bi, cr, ci, dr, di, to);
}

/** The first step back over four rows next to each other. */
// @ts-ignore: decorator
@inline
function storeBack(
  ar: v128, ai: v128, br: v128, bi: v128, cr: v128, ci: v128, dr: v128, di: v128, to: usize,
): void {
  const er = f32x4.add(ar, cr);
  const ei = f32x4.add(ai, ci);
  const fr = f32x4.sub(ar, cr);
  const fi = f32x4.sub(ai, ci);
  const gr = f32x4.add(br, dr);
  const gi = f32x4.add(bi, di);
  // (b - d) times i.
  const hr = f32x4.sub(di, bi);
  const hi = f32x4.sub(br, dr);
  v128.store(to, f32x4.add(er, gr));
  v128.store(to, f32x4.add(ei, gi), IMAGINARY);
  v128.store(to, f32x4.add(fr, hr), ROW);
  v128.store(to, f32x4.add(fi, hi), IMAGINARY + ROW);
  v128.store(to, f32x4.sub(er, gr), 2 * ROW);
  v128.store(to, f32x4.sub(ei, gi), IMAGINARY + 2 * ROW);
  v128.store(to, f32x4.sub(fr, hr), 3 * ROW);
  v128.store(to, f32x4.sub(fi, hi), IMAGINARY + 3 * ROW);
}

/** The last step forward, the product with a spectrum, and the first step back. */
function multiply(tile: usize, spectrum: usize): void {
  for (let y: usize = 0; y < <usize> SIDE; y += 4) {
    multiplyRows(tile + ROW * y, spectrum + ROW * y);
  }
}

function multiplyRows(p: usize, s: usize): void {
  for (const end = p + 512; p < end; p += 16, s += 16) {
    const ar = v128.load(p);
    const ai = v128.load(p, IMAGINARY);
    const br = v128.load(p, ROW);
    const bi = v128.load(p, IMAGINARY + ROW);
    const cr = v128.load(p, 2 * ROW);
    const ci = v128.load(p, IMAGINARY + 2 * ROW);
    const dr = v128.load(p, 3 * ROW);
    const di = v128.load(p, IMAGINARY + 3 * ROW);
    const er = f32x4.add(ar, cr);
    const ei = f32x4.add(ai, ci);
    const fr = f32x4.sub(ar, cr);
    const fi = f32x4.sub(ai, ci);
    const gr = f32x4.add(br, dr);
    const gi = f32x4.add(bi, di);
    const hr = f32x4.sub(bi, di);
    const hi = f32x4.sub(dr, br);
    const wr = f32x4.add(er, gr);
    const wi = f32x4.add(ei, gi);
    const xr = f32x4.add(fr, hr);
    const xi = f32x4.add(fi, hi);
    const yr = f32x4.sub(er, gr);
    const yi = f32x4.sub(ei, gi);
    const zr = f32x4.sub(fr, hr);
    const zi = f32x4.sub(fi, hi);
    storeBack(
      timesReal(wr, wi, s), timesImaginary(wr, wi, s),
      timesReal(xr, xi, s + ROW), timesImaginary(xr, xi, s + ROW),
      timesReal(yr, yi, s + 2 * ROW), timesImaginary(yr, yi, s + 2 * ROW),
      timesReal(zr, zi, s + 3 * ROW), timesImaginary(zr, zi, s + 3 * ROW), p,
    );
  }
}

// @ts-ignore: decorator
@inline
function timesReal(r: v128, i: v128, s: usize): v128 {
  return f32x4.sub(f32x4.mul(r, v128.load(s)), f32x4.mul(i, v128.load(s, IMAGINARY)));
}

// @ts-ignore: decorator
@inline
function timesImaginary(r: v128, i: v128, s: usize): v128 {
  return f32x4.add(f32x4.mul(r, v128.load(s, IMAGINARY)), f32x4.mul(i, v128.load(s)));
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
  lastTransposed(tiles, tiles + TILE);
  forward(tiles + TILE, table);
  // The last step alone, by way of transposing twice.
  lastTransposed(tiles + TILE, tiles);
  transpose(tiles, tiles + 2 * TILE);
}

function transpose(from: usize, to: usize): void {
  for (let y: usize = 0; y < <usize> SIDE; y += 4) {
    for (let x: usize = 0; x < <usize> SIDE; x += 4) {
      const p = from + ROW * y + (x << 2);
      const q = to + ROW * x + (y << 2);
      transposeFour(p, q);
      transposeFour(p + IMAGINARY, q + IMAGINARY);
    }
  }
}

function transposeFour(p: usize, to: usize): void {
  storeTransposed(
    v128.load(p), v128.load(p, ROW), v128.load(p, 2 * ROW), v128.load(p, 3 * ROW), to,
  );
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
    lastTransposed(first, other);
    forward(other, table);
    multiply(other, tiles + 2 * TILE);
    inverse(other, table);
    firstTransposed(other, first);
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
