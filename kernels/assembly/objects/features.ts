// The nearest zero of every pixel, and not only its distance: Voronoi cells cut line by line along
// each axis, with the ties of scipy's euclidean_feature_transform. Maurer, Qi, Raghavan 2003,
// doi:10.1109/TPAMI.2003.1177156. A pixel has the index of its nearest zero (i32), -1 where none was found,
// and its squared distance (f64). Before an axis is gone along, both lie on one line across it, so that a
// zero's place along the axis is its pixel's.

/** Going down: the last zero in each column up to row k, or -1. */
function featuresDown(mask: usize, row: usize, above: usize, count: i32, k: i32): void {
  for (let i = 0; i < count; i++, mask++, row += 4, above += 4) {
    store<i32>(row, select<i32>(load<i32>(above), k, load<u8>(mask)));
  }
}

/** Going up: the next zero instead where that is nearer; `next` holds one number a column, or -1. */
function featuresUp(mask: usize, row: usize, next: usize, count: i32, k: i32): void {
  for (let i = 0; i < count; i++, mask++, row += 4, next += 4) {
    const up = load<i32>(row);
    const down = select<i32>(load<i32>(next), k, load<u8>(mask));
    store<i32>(next, down);
    const isNearer = i32(down >= 0) & (i32(up < 0) | i32(down - k < k - up));
    store<i32>(row, select<i32>(down, up, isNearer));
  }
}

/**
 * The first axis, where a line's nearest zero is the one above or below, of two at one distance that
 * above. `next` takes a number for each of the `inner` neighbours of the axis, whose places are `scale` apart.
 */
export function plantFeatures(
  mask: usize, indices: usize, squares: usize, length: i32, inner: i32, scale: f64, next: usize,
): void {
  const stride = <usize> inner << 2;
  memory.fill(next, 0xff, stride);
  for (let k = 0; k < length; k++) {
    const row = indices + stride * k;
    featuresDown(mask + <usize> inner * k, row, k > 0 ? row - stride : next, inner, k);
  }
  for (let k = length - 1; k >= 0; k--) {
    const row = indices + stride * k;
    featuresUp(mask + <usize> inner * k, row, next, inner, k);
  }
  for (let k = 0; k < length; k++) {
    for (let i = 0; i < inner; i++, indices += 4, squares += 8) {
      const at = load<i32>(indices);
      if (at < 0) continue;
      const t = <f64> (at - k) * scale;
      store<f64>(squares, t * t);
      store<i32>(indices, at * inner + i);
    }
  }
}

/** Bytes of a cell on a line: squared distance of its zero across the line (f64), place along it, and index (i32). */
const CELL: usize = 16;

// @ts-ignore: decorator
@inline
function square(cell: usize): f64 {
  return load<f64>(cell);
}

// @ts-ignore: decorator
@inline
function place(cell: usize): f64 {
  return <f64> load<i32>(cell, 8);
}

/** Squared distance of a cell's zero from a place on the line. */
// @ts-ignore: decorator
@inline
function distance(cell: usize, at: f64, scale: f64): f64 {
  const t = (place(cell) - at) * scale;
  return square(cell) + t * t;
}

/** One line, whose pixels are `stride` apart; `cells` has room for `length` of them. */
function featureLine(
  indices: usize, squares: usize, stride: usize, length: i32, scale: f64, cells: usize,
): void {
  let top = cells - CELL;
  for (let i = 0; i < length; i++) {
    const index = load<i32>(indices + (stride * i << 2));
    if (index < 0) continue;
    const w = load<f64>(squares + (stride * i << 3));
    for (; top > cells; top -= CELL) {
      const a = (place(top) - place(top - CELL)) * scale;
      const b = (<f64> i - place(top)) * scale;
      const c = a + b;
      if (c * square(top) - b * square(top - CELL) - a * w - a * b * c <= 0.0) break;
    }
    top += CELL;
    store<f64>(top, w);
    store<i32>(top, i, 8);
    store<i32>(top, index, 12);
  }
  if (top < cells) return;
  let cell = cells;
  for (let i = 0; i < length; i++) {
    let nearest = distance(cell, <f64> i, scale);
    for (; cell < top; cell += CELL) {
      const other = distance(cell + CELL, <f64> i, scale);
      if (nearest <= other) break;
      nearest = other;
    }
    store<i32>(indices + (stride * i << 2), load<i32>(cell, 12));
    store<f64>(squares + (stride * i << 3), nearest);
  }
}

/** Cuts the cells along an axis of `length` places, `inner` pixels and a distance of `scale` from one to the next. */
export function featureAxis(
  indices: usize, squares: usize, n: i32, length: i32, inner: i32, scale: f64, cells: usize,
): void {
  const stride = <usize> inner;
  for (let block = 0; block < n; block += length * inner) {
    for (let i = block; i < block + inner; i++) {
      featureLine(indices + (<usize> i << 2), squares + (<usize> i << 3), stride, length, scale, cells);
    }
  }
}

/** Places of the nearest zeros along an axis; `none` where there is none. */
export function featurePlaces(
  indices: usize, n: i32, length: i32, inner: i32, none: i32, dst: usize,
): void {
  for (const end = dst + (<usize> n << 2); dst < end; dst += 4, indices += 4) {
    const index = load<i32>(indices);
    store<i32>(dst, index < 0 ? none : index / inner % length);
  }
}

/** The numbers of the nearest zeros that are at most `limit` away, else 0, instead of their indices. */
export function featureNumbers(
  indices: usize, squares: usize, n: i32, numbers: usize, limit: f64,
): void {
  for (const end = indices + (<usize> n << 2); indices < end; indices += 4, squares += 8) {
    const index = load<i32>(indices);
    const isNear = index >= 0 && sqrt(load<f64>(squares)) <= limit;
    store<i32>(indices, isNear ? load<i32>(numbers + (<usize> index << 2)) : 0);
  }
}

/** Square roots of n numbers of 64 bits, in place; up to 8 bytes behind them are overwritten. */
export function featureDistances(squares: usize, n: i32): void {
  for (const end = squares + (<usize> n << 3); squares < end; squares += 16) {
    v128.store(squares, f64x2.sqrt(v128.load(squares)));
  }
}
