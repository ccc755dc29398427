// Convex hulls of objects in a plane. A pixel counts as the diamond of its four edge middles, as in
// scikit-image; in doubled coordinates all corners are whole numbers, and so is every decision here.
// Line Y of a hull is a line of corners: 2y+1 the middle of row y, 2y and 2y+2 its edges.

const NONE: i32 = i32.MAX_VALUE;

/** Puts a stretch of row y, from pixel a to pixel b, into the left edges and the negated right ones. */
// @ts-ignore: decorator
@inline
function widen(left: usize, right: usize, y: i32, a: i32, b: i32): void {
  const at = (<usize> y) << 3;
  a <<= 1;
  b = -(b << 1);
  store<i32>(left + at, min(load<i32>(left + at), a));
  store<i32>(left + at, min(load<i32>(left + at, 4), a - 1), 4);
  store<i32>(left + at, min(load<i32>(left + at, 8), a), 8);
  store<i32>(right + at, min(load<i32>(right + at), b));
  store<i32>(right + at, min(load<i32>(right + at, 4), b - 1), 4);
  store<i32>(right + at, min(load<i32>(right + at, 8), b), 8);
}

/** The lines at which the lower envelope of `edge` over lines 0..n-1 has its corners. */
function envelope(edge: usize, n: i32, chain: usize): i32 {
  let size = 0;
  for (let y = 0; y < n; y++) {
    const x = load<i32>(edge + ((<usize> y) << 2));
    if (x == NONE) continue;
    while (size > 1) {
      const top = chain + ((<usize> size) << 2);
      const y0 = load<i32>(top - 8), y1 = load<i32>(top - 4);
      const x0 = load<i32>(edge + ((<usize> y0) << 2)), x1 = load<i32>(edge + ((<usize> y1) << 2));
      if (<i64> (x1 - x0) * <i64> (y - y0) < <i64> (x - x0) * <i64> (y1 - y0)) break;
      size--;
    }
    store<i32>(chain + ((<usize> size) << 2), y);
    size++;
  }
  return size;
}

/** First pixel of each row at or behind the envelope. */
function firstPixels(edge: usize, chain: usize, rows: i32, out: usize): void {
  let y0 = load<i32>(chain), y1 = load<i32>(chain, 4);
  let x0 = load<i32>(edge + ((<usize> y0) << 2)), x1 = load<i32>(edge + ((<usize> y1) << 2));
  for (let row = 0; row < rows; row++) {
    const y = 2 * row + 1;
    while (y1 < y) {
      chain += 4;
      y0 = y1;
      x0 = x1;
      y1 = load<i32>(chain, 4);
      x1 = load<i32>(edge + ((<usize> y1) << 2));
    }
    const step = 2 * <i64> (y1 - y0);
    const at = <i64> x0 * <i64> (y1 - y0) + <i64> (x1 - x0) * <i64> (y - y0);
    // Rounded up: division cuts towards zero.
    let x = at / step;
    if (x * step < at) x++;
    store<i32>(out + ((<usize> row) << 2), <i32> x);
  }
}

/** Corners as pairs of doubles, in the unit given by the lengths of half a pixel; gives their end. */
function corners(edge: usize, chain: usize, size: i32, hy: f64, hx: f64, out: usize): usize {
  for (let i = 0; i < size; i++) {
    const y = load<i32>(chain + ((<usize> i) << 2));
    store<f64>(out, <f64> y * hy);
    store<f64>(out, <f64> load<i32>(edge + ((<usize> y) << 2)) * hx, 8);
    out += 16;
  }
  return out;
}

/** Largest squared distance of two corners. */
function widest(points: usize, end: usize): f64 {
  let best: f64 = 0;
  for (let p = points; p < end; p += 16) {
    const y = load<f64>(p), x = load<f64>(p, 8);
    for (let q = p + 16; q < end; q += 16) {
      const dy = load<f64>(q) - y, dx = load<f64>(q, 8) - x;
      best = max(best, dy * dy + dx * dx);
    }
  }
  return best;
}

/** How far the corners reach from the line through two of them. */
function reach(points: usize, end: usize, a: usize, b: usize): f64 {
  const y = load<f64>(a), x = load<f64>(a, 8);
  const dy = load<f64>(b) - y, dx = load<f64>(b, 8) - x;
  const length = Math.sqrt(dy * dy + dx * dx);
  if (length == 0) return Infinity;
  let best: f64 = 0;
  for (let p = points; p < end; p += 16) {
    best = max(best, Math.abs((load<f64>(p) - y) * dx - (load<f64>(p, 8) - x) * dy));
  }
  return best / length;
}

/** Least distance of two parallel lines with all corners between them: one runs along an edge. */
function narrowest(points: usize, middle: usize, end: usize): f64 {
  let best = min(reach(points, end, points, middle), reach(points, end, middle - 16, end - 16));
  for (let p = points; p + 16 < end; p += 16) {
    if (p + 16 != middle) best = min(best, reach(points, end, p, p + 16));
  }
  return best;
}

/** Both Feret diameters of the hull of rows of pixels; lines at `left` and `right` are overwritten. */
function ferets(
  rows: i32,
  first: usize,
  last: usize,
  left: usize,
  right: usize,
  chain: usize,
  points: usize,
  hy: f64,
  hx: f64,
  out: usize,
): void {
  const lines = 2 * rows + 1;
  for (let y = 0; y < lines; y++) {
    store<i32>(left + ((<usize> y) << 2), NONE);
    store<i32>(right + ((<usize> y) << 2), NONE);
  }
  for (let y = 0; y < rows; y++) {
    const at = (<usize> y) << 2;
    const a = load<i32>(first + at), b = -load<i32>(last + at);
    if (a <= b) widen(left, right, y, a, b);
  }
  const middle = corners(left, chain, envelope(left, lines, chain), hy, hx, points);
  const end = corners(right, chain, envelope(right, lines, chain), hy, -hx, middle);
  store<f64>(out, Math.sqrt(widest(points, end)));
  store<f64>(out, narrowest(points, middle, end), 8);
}

/**
 * Hulls of objects `from` <= index < `to`: five 64-bit numbers an object, which are the pixels of the
 * hull, its greatest and least Feret diameter in pixels, and the same where a pixel measures `sy` by
 * `sx`. `work` has room for 112 bytes a row of the tallest object and 512 more.
 */
export function hullsOfRuns(
  runs: usize,
  from: i32,
  to: i32,
  stats: usize,
  feret: i32,
  sy: f64,
  sx: f64,
  work: usize,
  tallest: i32,
  out: usize,
): void {
  const step = (((<usize> tallest) << 3) + 23) & ~7;
  const left = work, right = left + step, chain = right + step, first = chain + step;
  const last = first + step, points = last + step;
  for (let index = from; index < to; index++) {
    const stat = stats + ((<usize> index) << 5);
    const count = load<u32>(stat, 4);
    const y0 = load<i32>(stat, 16), x0 = load<i32>(stat, 24);
    const rows = load<i32>(stat, 20) - y0, lines = 2 * rows + 1;
    for (let y = 0; y < lines; y++) {
      store<i32>(left + ((<usize> y) << 2), NONE);
      store<i32>(right + ((<usize> y) << 2), NONE);
    }
    const end = runs + (<usize> count) * 12;
    for (; runs < end; runs += 12) {
      widen(left, right, load<i32>(runs) - y0, load<i32>(runs, 4) - x0, load<i32>(runs, 8) - 1 - x0);
    }
    envelope(left, lines, chain);
    firstPixels(left, chain, rows, first);
    envelope(right, lines, chain);
    firstPixels(right, chain, rows, last);
    let pixels: f64 = 0;
    for (let y = 0; y < rows; y++) {
      const at = (<usize> y) << 2;
      pixels += <f64> (1 - load<i32>(first + at) - load<i32>(last + at));
    }
    const to = out + (<usize> index) * 40;
    store<f64>(to, pixels);
    if (feret) {
      ferets(rows, first, last, left, right, chain, points, 0.5, 0.5, to + 8);
      ferets(rows, first, last, left, right, chain, points, sy * 0.5, sx * 0.5, to + 24);
    }
  }
}
