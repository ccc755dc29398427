// The nearest zero of every pixel, and not only its distance: Voronoi cells cut line by line along
// each axis, with the ties of scipy's euclidean_feature_transform. Maurer, Qi, Raghavan 2003,
// doi:10.1109/TPAMI.2003.1177156. Coordinates of the nearest zero stand in one plane of 32-bit
// numbers per axis, the first of which is -1 where none was found.

/** Going down: the last zero in each column up to row k, or -1. */
function featuresDown(mask: usize, row: usize, above: usize, count: i32, k: i32): void {
  for (let i = 0; i < count; i++) {
    const at = <usize> i << 2;
    store<i32>(row + at, load<u8>(mask + <usize> i) ? load<i32>(above + at) : k);
  }
}

/** Going up: the next zero instead where that is nearer; `next` holds one number a column, or -1. */
function featuresUp(mask: usize, row: usize, next: usize, count: i32, k: i32): void {
  for (let i = 0; i < count; i++) {
    const at = <usize> i << 2;
    if (!load<u8>(mask + <usize> i)) {
      store<i32>(next + at, k);
      continue;
    }
    const down = load<i32>(next + at), up = load<i32>(row + at);
    if (down >= 0 && (up < 0 || down - k < k - up)) store<i32>(row + at, down);
  }
}

/** Writes each pixel's own index along an axis, 0 where no feature was found. */
function ownIndices(
  features: usize, plane: usize, n: i32, axis: i32, length: i32, inner: i32,
): void {
  const to = plane * axis;
  let index = 0, left = inner;
  for (let i = 0; i < n; i++) {
    const at = features + (<usize> i << 2);
    store<i32>(at + to, load<i32>(at) < 0 ? 0 : index);
    if (--left == 0) {
      left = inner;
      if (++index == length) index = 0;
    }
  }
}

/**
 * The first axis, where a line's nearest zero is the one above or below, of two at one distance that
 * above. `next` takes a number for each of the first axis's neighbours.
 */
export function plantFeatures(
  mask: usize, features: usize, n: i32, rank: i32, shape: usize, next: usize,
): void {
  const length = load<i32>(shape);
  const inner = n / length;
  const stride = <usize> inner << 2;
  memory.fill(next, 0xff, stride);
  for (let k = 0; k < length; k++) {
    const row = features + stride * k;
    featuresDown(mask + <usize> inner * k, row, k > 0 ? row - stride : next, inner, k);
  }
  for (let k = length - 1; k >= 0; k--) {
    featuresUp(mask + <usize> inner * k, features + stride * k, next, inner, k);
  }
  let below = inner;
  for (let axis = 1; axis < rank; axis++) {
    const side = load<i32>(shape + (<usize> axis << 2));
    below /= side;
    ownIndices(features, <usize> n << 2, n, axis, side, below);
  }
}

// @ts-ignore: decorator
@inline
function real(address: usize, i: i32): f64 {
  return load<f64>(address + (<usize> i << 3));
}

/** Squared distance of a feature from the line: its axes other than `axis`. */
function offLine(f: usize, rank: i32, axis: i32, position: usize, sampling: usize): f64 {
  let sum = 0.0;
  for (let j = 0; j < rank; j++) {
    if (j == axis) continue;
    const t = (real(f, j) - real(position, j)) * real(sampling, j);
    sum += t * t;
  }
  return sum;
}

/** Squared distance of a feature from the place `at` on the line, summed in the order of the axes. */
function fromPlace(f: usize, rank: i32, axis: i32, position: usize, sampling: usize, at: f64): f64 {
  let sum = 0.0;
  for (let j = 0; j < rank; j++) {
    const t = (real(f, j) - (j == axis ? at : real(position, j))) * real(sampling, j);
    sum += t * t;
  }
  return sum;
}

/**
 * One line. `found` takes rank numbers of 64 bits for each place, `aside` one, `cells` one of 32 bits.
 */
function featureLine(
  line: usize, plane: usize, stride: usize, length: i32, rank: i32, axis: i32,
  position: usize, sampling: usize, found: usize, aside: usize, cells: usize,
): void {
  const size = <usize> rank << 3;
  const scale = real(sampling, axis);
  let last = -1;
  for (let i = 0; i < length; i++) {
    const at = line + stride * i;
    if (load<i32>(at) < 0) continue;
    const f = found + size * i;
    for (let j = 0; j < rank; j++) {
      store<f64>(f + (<usize> j << 3), <f64> load<i32>(at + plane * j));
    }
    const w = offLine(f, rank, axis, position, sampling);
    store<f64>(aside + (<usize> i << 3), w);
    const mine = real(f, axis);
    while (last >= 1) {
      const v = load<i32>(cells + (<usize> last << 2));
      const u = load<i32>(cells + (<usize> last << 2) - 4);
      const middle = real(found + size * v, axis);
      const a = (middle - real(found + size * u, axis)) * scale;
      const b = (mine - middle) * scale;
      const c = a + b;
      const side = real(aside, v);
      if (c * side - b * real(aside, u) - a * w - a * b * c <= 0.0) break;
      last--;
    }
    store<i32>(cells + (<usize> ++last << 2), i);
  }
  if (last < 0) return;
  let l = 0;
  let cell = found + size * load<i32>(cells);
  for (let i = 0; i < length; i++) {
    const place = <f64> i;
    let distance = fromPlace(cell, rank, axis, position, sampling, place);
    while (l < last) {
      const next = found + size * load<i32>(cells + (<usize> l << 2), 4);
      const other = fromPlace(next, rank, axis, position, sampling, place);
      if (distance <= other) break;
      distance = other;
      cell = next;
      l++;
    }
    const at = line + stride * i;
    for (let j = 0; j < rank; j++) {
      store<i32>(at + plane * j, <i32> real(cell, j));
    }
  }
}

/** Cuts the cells along one axis. `position` takes rank numbers of 64 bits. */
export function featureAxis(
  features: usize, n: i32, rank: i32, axis: i32, shape: usize, sampling: usize,
  position: usize, found: usize, aside: usize, cells: usize,
): void {
  const plane = <usize> n << 2;
  const length = load<i32>(shape + (<usize> axis << 2));
  let inner = 1;
  for (let j = axis + 1; j < rank; j++) inner *= load<i32>(shape + (<usize> j << 2));
  const lines = n / length;
  for (let line = 0; line < lines; line++) {
    const start = (line / inner) * inner * length + line % inner;
    let rest = start;
    for (let j = rank - 1; j >= 0; j--) {
      const side = load<i32>(shape + (<usize> j << 2));
      store<f64>(position + (<usize> j << 3), <f64> (rest % side));
      rest /= side;
    }
    featureLine(
      features + (<usize> start << 2), plane, <usize> inner << 2, length, rank, axis,
      position, sampling, found, aside, cells,
    );
  }
}

/** Distances from the nearest zeros, in 64 bits; `position` takes rank numbers of 32 bits. */
export function featureDistances(
  features: usize, dst: usize, n: i32, rank: i32, shape: usize, sampling: usize, position: usize,
): void {
  const plane = <usize> n << 2;
  memory.fill(position, 0, <usize> rank << 2);
  for (let i = 0; i < n; i++) {
    let sum = 0.0;
    for (let j = 0; j < rank; j++) {
      const here = load<i32>(position + (<usize> j << 2));
      const t = <f64> (load<i32>(features + (<usize> i << 2) + plane * j) - here) *
        real(sampling, j);
      sum += t * t;
    }
    store<f64>(dst + (<usize> i << 3), sqrt(sum));
    for (let j = rank - 1; j >= 0; j--) {
      const at = position + (<usize> j << 2);
      const index = load<i32>(at) + 1;
      if (index < load<i32>(shape + (<usize> j << 2))) {
        store<i32>(at, index);
        break;
      }
      store<i32>(at, 0);
    }
  }
}
