// Exact Euclidean distance to the nearest zero, squared, in whole numbers: along columns first, then
// along each row, where the squared distance is the lower envelope of parabolas.
// Saito, Toriwaki 1994; Felzenszwalb, Huttenlocher 2012.

/** Column distance where a column holds no zero; sides must be shorter. */
const FAR: i32 = 16384;
/** Squared distance in a plane without any zero. */
const NONE: i32 = i32.MAX_VALUE;

/** One row down: 0 on the background, else one more than above. */
function down(mask: usize, above: usize, dst: usize, width: i32): void {
  const one = i16x8.splat(1), far = i16x8.splat(<i16> FAR), zero = i16x8.splat(0);
  let x = 0;
  for (; x + 8 <= width; x += 8) {
    const at = <usize> x << 1;
    const more = i16x8.min_s(i16x8.add(v128.load(above + at), one), far);
    v128.store(dst + at, v128.and(more, i16x8.ne(v128.load8x8_u(mask + <usize> x), zero)));
  }
  for (; x < width; x++) {
    const at = <usize> x << 1;
    const more = min<i32>(<i32> load<i16>(above + at) + 1, FAR);
    store<i16>(dst + at, load<u8>(mask + <usize> x) ? <i16> more : 0);
  }
}

/** One row up: at most one more than below. */
function up(below: usize, dst: usize, width: i32): void {
  const one = i16x8.splat(1);
  let x = 0;
  for (; x + 8 <= width; x += 8) {
    const at = <usize> x << 1;
    v128.store(
      dst + at, i16x8.min_s(v128.load(dst + at), i16x8.add(v128.load(below + at), one)),
    );
  }
  for (; x < width; x++) {
    const at = <usize> x << 1;
    const more = <i32> load<i16>(below + at) + 1;
    if (more < <i32> load<i16>(dst + at)) store<i16>(dst + at, <i16> more);
  }
}

/**
 * Distances along columns for rows `y … y+rows-1` of a mask, going down; the row above `dst` holds
 * those of row y-1, or FAR everywhere.
 */
export function columnsDown(mask: usize, dst: usize, width: i32, rows: i32): void {
  const stride = <usize> width << 1;
  for (let y = 0; y < rows; y++) {
    down(mask, dst - stride, dst, width);
    mask += <usize> width;
    dst += stride;
  }
}

/** Fills a row with FAR. */
export function farRow(dst: usize, width: i32): void {
  for (let x = 0; x < width; x++) store<i16>(dst + (<usize> x << 1), <i16> FAR);
}

/** Going up over `rows` rows, the last of which is complete. Gives 1 if some column has a zero. */
export function columnsUp(dst: usize, width: i32, rows: i32): i32 {
  const stride = <usize> width << 1;
  let row = dst + stride * (rows - 2);
  for (let y = rows - 2; y >= 0; y--) {
    up(row + stride, row, width);
    row -= stride;
  }
  for (let x = 0; x < width; x++) if (<i32> load<i16>(dst + (<usize> x << 1)) < FAR) return 1;
  return 0;
}

// @ts-ignore: decorator
@inline
function column(row: usize, x: i32): i32 {
  return <i32> load<i16>(row + (<usize> x << 1));
}

/** Stretches up to this length are searched, longer ones get the envelope. */
const SHORT: i32 = 40;

function searchStretch(row: usize, dst: usize, low: i32, high: i32, from: i32, to: i32): void {
  for (let x = from; x < to; x++) {
    const own = column(row, x);
    let best = own * own;
    for (let d = 1, square = 1; square < best; d++, square = d * d) {
      const left = x - d, right = x + d;
      if (left >= low) {
        const v = column(row, left);
        best = min(best, v * v + square);
      }
      if (right <= high) {
        const v = column(row, right);
        best = min(best, v * v + square);
      } else if (left < low) break;
    }
    store<i32>(dst + (<usize> x << 2), best);
  }
}

/** Where parabola q begins to lie below parabola p < q: the first x, rounded up. */
// @ts-ignore: decorator
@inline
function crossing(fp: i32, p: i32, fq: i32, q: i32): i32 {
  const over = fq + q * q - fp - p * p;
  const twice = 2 * (q - p);
  let s = over / twice;
  if (over > s * twice) s++;
  return s;
}

/** Squared distances of columns from … to-1 from sites low … high; `sites` and `begins` are scratch. */
function envelopeStretch(
  row: usize, dst: usize, low: i32, high: i32, from: i32, to: i32, sites: usize, begins: usize,
): void {
  let k = -1;
  for (let q = low; q <= high; q++) {
    const v = column(row, q);
    if (v >= FAR) continue;
    const fq = v * v;
    let begin = i32.MIN_VALUE;
    while (k >= 0) {
      const p = load<i32>(sites + (<usize> k << 2));
      const u = column(row, p);
      begin = crossing(u * u, p, fq, q);
      if (begin > load<i32>(begins + (<usize> k << 2))) break;
      k--;
      begin = i32.MIN_VALUE;
    }
    k++;
    store<i32>(sites + (<usize> k << 2), q);
    store<i32>(begins + (<usize> k << 2), begin);
  }
  store<i32>(begins + (<usize> (k + 1) << 2), i32.MAX_VALUE);
  let j: usize = 0;
  for (let x = from; x < to; x++) {
    while (load<i32>(begins + (j << 2), 4) <= x) j++;
    const p = load<i32>(sites + (j << 2));
    const u = column(row, p), d = x - p;
    store<i32>(dst + (<usize> x << 2), u * u + d * d);
  }
}

function squareRow(row: usize, dst: usize, width: i32, sites: usize, begins: usize): void {
  let x = 0;
  while (true) {
    const start = x;
    while (x + 8 <= width && !v128.any_true(v128.load(row + (<usize> x << 1)))) x += 8;
    while (x < width && column(row, x) == 0) x++;
    memory.fill(dst + (<usize> start << 2), 0, <usize> (x - start) << 2);
    if (x >= width) return;
    const from = x;
    while (x < width && column(row, x) != 0) x++;
    const low = max(from - 1, 0), high = min(x, width - 1);
    if (x - from <= SHORT) searchStretch(row, dst, low, high, from, x);
    else envelopeStretch(row, dst, low, high, from, x, sites, begins);
  }
}

/**
 * Squared distances of some rows from their column distances. `sites` and `begins` hold width + 2
 * numbers each.
 */
export function squareRows(
  columns: usize, dst: usize, width: i32, rows: i32, sites: usize, begins: usize,
): void {
  for (let y = 0; y < rows; y++) {
    squareRow(columns, dst, width, sites, begins);
    columns += <usize> width << 1;
    dst += <usize> width << 2;
  }
}

/** Marks pixels as having no zero in their plane. */
export function fillNone(dst: usize, n: i32): void {
  for (let i: usize = 0; i < <usize> n; i++) store<i32>(dst + (i << 2), NONE);
}

/** Square roots of whole numbers in 64 bits; up to 8 bytes behind dst are overwritten. */
export function rootsF64(src: usize, dst: usize, n: i32): void {
  for (let i: usize = 0; i < <usize> n; i += 2) {
    v128.store(dst + (i << 3), f64x2.sqrt(f64x2.convert_low_i32x4_s(v128.load64_zero(src + (i << 2)))));
  }
}

/** Squared distances along a line that leads through several planes, in place. */
function squareLine(
  at: usize, stride: usize, length: i32, values: usize, sites: usize, begins: usize,
): void {
  let k = -1;
  let p = at;
  for (let q = 0; q < length; q++, p += stride) {
    const fq = load<i32>(p);
    store<i32>(values + (<usize> q << 2), fq);
    if (fq == NONE) continue;
    let begin = i32.MIN_VALUE;
    while (k >= 0) {
      const s = load<i32>(sites + (<usize> k << 2));
      begin = crossing(load<i32>(values + (<usize> s << 2)), s, fq, q);
      if (begin > load<i32>(begins + (<usize> k << 2))) break;
      k--;
      begin = i32.MIN_VALUE;
    }
    k++;
    store<i32>(sites + (<usize> k << 2), q);
    store<i32>(begins + (<usize> k << 2), begin);
  }
  if (k < 0) return;
  store<i32>(begins + (<usize> (k + 1) << 2), i32.MAX_VALUE);
  let j: usize = 0;
  p = at;
  for (let q = 0; q < length; q++, p += stride) {
    while (load<i32>(begins + (j << 2), 4) <= q) j++;
    const s = load<i32>(sites + (j << 2));
    const d = q - s;
    store<i32>(p, load<i32>(values + (<usize> s << 2)) + d * d);
  }
}

/** Goes on along an axis: `count` neighbouring lines of `length` values, `stride` bytes apart. */
export function squareLines(
  at: usize, count: i32, stride: usize, length: i32, values: usize, sites: usize, begins: usize,
): void {
  for (let i = 0; i < count; i++) {
    squareLine(at + (<usize> i << 2), stride, length, values, sites, begins);
  }
}

/** The number a column away: `up` first, unless the other side is nearer or this one lies outside. */
// @ts-ignore: decorator
@inline
function numberAt(labels: usize, width: i32, height: i32, x: i32, y: i32): i32 {
  return <u32> y < <u32> height ? load<i32>(labels + ((<usize> y * width + x) << 2)) : 0;
}

/** More than any square within reach, and so much that two of them are a 16-bit number. */
const BEYOND: i16 = 16384;

/** Squares of the columns' distances up to `reach`, else BEYOND, with as much and a few more around the row. */
function reachedSquares(columns: usize, squares: usize, width: i32, reach: i32): void {
  const far = i16x8.splat(BEYOND), most = i16x8.splat(<i16> reach);
  for (let x = 0; x < width; x += 8) {
    const at = <usize> x << 1;
    const v = v128.load(columns + at);
    v128.store(squares + at, v128.bitselect(i16x8.mul(v, v), far, i16x8.le_s(v, most)));
  }
  for (let x = 1; x <= reach; x++) store<i16>(squares - (<usize> x << 1), BEYOND);
  const end = squares + (<usize> (width + reach) << 1) + 64;
  for (let at = squares + (<usize> width << 1); at < end; at += 2) store<i16>(at, BEYOND);
}

/** Whether a column within reach of eight pixels is near enough. */
// @ts-ignore: decorator
@inline
function isReached(at: usize, reach: usize): bool {
  let least = v128.load(at - (reach << 1));
  const end = at + (reach << 1) + 16;
  for (at += 16 - (reach << 1); at < end; at += 16) least = i16x8.min_s(least, v128.load(at));
  return !i16x8.all_true(i16x8.eq(least, i16x8.splat(BEYOND)));
}

function nearestRow(
  columns: usize, work: usize, labels: usize, dst: usize, width: i32, height: i32, y: i32,
  above: i32, limit: i32, lowest: i32,
): void {
  const reach = <i32> sqrt(<f64> limit);
  const squares = work + 32 + (<usize> reach << 1);
  reachedSquares(columns, squares, width, reach);
  for (let x = 0; x < width; x += 8) {
    const own = squares + (<usize> x << 1);
    if (!isReached(own, reach)) continue;
    // The smallest square of each pixel, and the first column that it comes from.
    let best = i16x8.splat(BEYOND);
    let from = best;
    for (let d = -reach; d <= reach; d++) {
      const square = i16x8.add(v128.load(own + <usize> (d << 1)), i16x8.splat(<i16> (d * d)));
      from = v128.bitselect(i16x8.splat(<i16> d), from, i16x8.lt_s(square, best));
      best = i16x8.min_s(best, square);
    }
    v128.store(work, best);
    v128.store(work, from, 16);
    let bits = i16x8.bitmask(v128.and(
      i16x8.gt_s(best, i16x8.splat(<i16> above)), i16x8.le_s(best, i16x8.splat(<i16> limit)),
    ));
    if (width - x < 8) bits &= (1 << (width - x)) - 1;
    for (; bits; bits &= bits - 1) {
      const lane = ctz(bits);
      const here = x + lane;
      const square = <i32> load<i16>(work + (<usize> lane << 1));
      let i = here + <i32> load<i16>(work + (<usize> lane << 1), 16);
      let v = column(columns, i);
      let number = numberAt(labels, width, height, i, y - v);
      if (!lowest) {
        if (!number) number = numberAt(labels, width, height, i, y + v);
      } else {
        number = 0;
        for (; i <= min(here + reach, width - 1); i++) {
          const d = here - i;
          v = column(columns, i);
          if (v * v + d * d != square) continue;
          const up = numberAt(labels, width, height, i, y - v);
          if (up && (number == 0 || up < number)) number = up;
          const down = numberAt(labels, width, height, i, y + v);
          if (down && (number == 0 || down < number)) number = down;
        }
      }
      store<i32>(dst + (<usize> here << 2), number);
    }
  }
}

/**
 * The number of a nearest labelled pixel for `rows` rows from row `y` on, where the squared distance is
 * above `above` and up to `limit`, at most 64²: of several the first by column, then row, or with `lowest`
 * the lowest. Elsewhere 0 or, with `keep`, the pixel's own number. `work` has room for width + 192 numbers of
 * 16 bits.
 */
export function nearestRows(
  columns: usize, work: usize, labels: usize, dst: usize, width: i32, height: i32, y: i32,
  rows: i32, above: i32, limit: i32, lowest: i32, keep: i32,
): void {
  const stride = <usize> width << 2;
  for (let i = 0; i < rows; i++) {
    if (keep) memory.copy(dst, labels + stride * (y + i), stride);
    else memory.fill(dst, 0, stride);
    nearestRow(columns, work, labels, dst, width, height, y + i, above, limit, lowest);
    columns += <usize> width << 1;
    dst += stride;
  }
}

/** 1 where a number of 32 bits is 0, else 0; up to 15 bytes behind dst are overwritten. */
export function freeBytes(src: usize, n: i32, dst: usize): void {
  const zero = i32x4.splat(0), one = i8x16.splat(1);
  for (const end = dst + <usize> n; dst < end; dst += 16, src += 64) {
    const a = i16x8.narrow_i32x4_s(
      i32x4.eq(v128.load(src), zero), i32x4.eq(v128.load(src, 16), zero),
    );
    const b = i16x8.narrow_i32x4_s(
      i32x4.eq(v128.load(src, 32), zero), i32x4.eq(v128.load(src, 48), zero),
    );
    v128.store(dst, v128.and(i8x16.narrow_i16x8_s(a, b), one));
  }
}
