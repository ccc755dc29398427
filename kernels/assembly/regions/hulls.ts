// Convex hulls of objects in a plane. A pixel counts as the diamond of its four edge middles, as in
// scikit-image; in doubled coordinates all corners are whole numbers, and so is every decision here.
// Line Y of a hull is a line of corners: 2y+1 the middle of row y, 2y and 2y+2 its edges. The right
// side is handled like the left one, its columns negated.

/** Adds a corner, line by line, to the corners of the left side; gives their number. */
// @ts-ignore: decorator
@inline
function push(chain: usize, size: i32, y: i32, x: i32): i32 {
  let top = chain + ((<usize> size) << 3);
  while (size > 1) {
    const y0 = load<i32>(top - 16), x0 = load<i32>(top - 12);
    const y1 = load<i32>(top - 8), x1 = load<i32>(top - 4);
    if (<i64> (x1 - x0) * <i64> (y - y0) < <i64> (x - x0) * <i64> (y1 - y0)) break;
    top -= 8;
    size--;
  }
  store<i32>(top, y);
  store<i32>(top, x, 4);
  return size + 1;
}

/**
 * Adds the corners of row y, whose first pixel is x; the last row before had the first pixel x0.
 * Between rows whose first pixels are at most one apart, the corner on their common edge lies on the
 * line between the two middles or behind it.
 */
// @ts-ignore: decorator
@inline
function pushRow(chain: usize, size: i32, y: i32, x: i32, y0: i32, x0: i32): i32 {
  if (size == 0) size = push(chain, size, 2 * y, 2 * x);
  else if (y0 + 1 != y) {
    size = push(chain, size, 2 * y0 + 2, 2 * x0);
    size = push(chain, size, 2 * y, 2 * x);
  } else if (<u32> (x - x0 + 1) > 2) size = push(chain, size, 2 * y, 2 * min(x, x0));
  return push(chain, size, 2 * y + 1, 2 * x - 1);
}

/** One side of the hull of sorted runs; coordinates count from the corner of the box. */
function sideOfRuns(run: usize, end: usize, y0: i32, x0: i32, right: bool, chain: usize): i32 {
  let size = 0, lastY = 0, lastX = 0;
  while (run < end) {
    const row = load<i32>(run), first = load<i32>(run, 4);
    while (run + 12 < end && load<i32>(run, 12) == row) run += 12;
    const x = right ? x0 + 1 - load<i32>(run, 8) : first - x0;
    run += 12;
    size = pushRow(chain, size, row - y0, x, lastY, lastX);
    lastY = row - y0;
    lastX = x;
  }
  return push(chain, size, 2 * lastY + 2, 2 * lastX);
}

/** One side of the hull of rows of pixels without gaps. */
function sideOfRows(firsts: usize, rows: i32, chain: usize): i32 {
  let size = 0, last = 0;
  for (let y = 0; y < rows; y++) {
    const x = load<i32>(firsts + ((<usize> y) << 2));
    size = pushRow(chain, size, y, x, y - 1, last);
    last = x;
  }
  return push(chain, size, 2 * rows, 2 * last);
}

/** First pixel of each row on or behind a side. */
function firstPixels(chain: usize, rows: i32, out: usize): f64 {
  let y0 = load<i32>(chain), x0 = load<i32>(chain, 4);
  let y1 = load<i32>(chain, 8), x1 = load<i32>(chain, 12);
  let sum: f64 = 0;
  for (let row = 0; row < rows; row++) {
    const y = 2 * row + 1;
    while (y1 < y) {
      chain += 8;
      y0 = y1;
      x0 = x1;
      y1 = load<i32>(chain, 8);
      x1 = load<i32>(chain, 12);
    }
    const step = <f64> (y1 - y0);
    const at = <f64> x0 * step + <f64> (x1 - x0) * <f64> (y - y0);
    // Whole numbers far below 2^53: the quotient is never rounded across a whole number.
    const x = Math.ceil(at / (2 * step));
    sum += x;
    store<i32>(out + ((<usize> row) << 2), <i32> x);
  }
  return sum;
}

/** Corners as pairs of doubles, in the unit given by the lengths of half a pixel; gives their end. */
function corners(chain: usize, size: i32, hy: f64, hx: f64, out: usize): usize {
  for (const end = chain + ((<usize> size) << 3); chain < end; chain += 8) {
    store<f64>(out, <f64> load<i32>(chain) * hy);
    store<f64>(out, <f64> load<i32>(chain, 4) * hx, 8);
    out += 16;
  }
  return out;
}

/** Largest squared distance of two corners. */
function widest(points: usize, end: usize): f64 {
  let best: f64 = 0;
  for (let p = points; p < end; p += 16) {
    const a = v128.load(p);
    for (let q = p + 16; q < end; q += 16) {
      const d = f64x2.sub(v128.load(q), a);
      const square = f64x2.mul(d, d);
      best = max(best, f64x2.extract_lane(square, 0) + f64x2.extract_lane(square, 1));
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
  const line = (<usize> tallest) << 3;
  const left = work, right = left + 2 * line + 64, first = right + 2 * line + 64;
  const last = first + line, points = last + line;
  for (let index = from; index < to; index++) {
    const stat = stats + ((<usize> index) << 5);
    const y0 = load<i32>(stat, 16), x0 = load<i32>(stat, 24);
    const rows = load<i32>(stat, 20) - y0;
    const end = runs + (<usize> load<u32>(stat, 4)) * 12;
    sideOfRuns(runs, end, y0, x0, false, left);
    sideOfRuns(runs, end, y0, x0, true, right);
    runs = end;
    const outside = firstPixels(left, rows, first) + firstPixels(right, rows, last);
    const to = out + (<usize> index) * 40;
    store<f64>(to, <f64> rows - outside);
    if (!feret) continue;
    // The diameters are those of the pixels of the hull.
    const leftSize = sideOfRows(first, rows, left);
    const rightSize = sideOfRows(last, rows, right);
    let middle = corners(left, leftSize, 0.5, 0.5, points);
    let stop = corners(right, rightSize, 0.5, -0.5, middle);
    store<f64>(to, Math.sqrt(widest(points, stop)), 8);
    store<f64>(to, narrowest(points, middle, stop), 16);
    if (sy != 1 || sx != 1) {
      middle = corners(left, leftSize, 0.5 * sy, 0.5 * sx, points);
      stop = corners(right, rightSize, 0.5 * sy, -0.5 * sx, middle);
      store<f64>(to, Math.sqrt(widest(points, stop)), 24);
      store<f64>(to, narrowest(points, middle, stop), 32);
    } else {
      store<f64>(to, load<f64>(to, 8), 24);
      store<f64>(to, load<f64>(to, 16), 32);
    }
  }
}
