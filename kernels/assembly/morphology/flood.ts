// Floods over a grid that is padded by one element on every side. A neighbour is an offset in
// elements; tables of offsets hold i32. `O` is u8 for the minimum (erosion) and u16 for the maximum
// (dilation), as in extremum.ts.
import { F32, U16, U8 } from "../shared/elements";

// @ts-ignore: decorator
@inline
function at<T>(base: usize, index: i32): usize {
  return base + (<usize> index) * sizeof<T>();
}

// @ts-ignore: decorator
@inline
function offset(table: usize, k: i32): i32 {
  return load<i32>(table + ((<usize> k) << 2));
}

// ---- local maxima -------------------------------------------------------------------------------

const BORDER: u8 = 3;
const CANDIDATE: u8 = 2;
const QUEUED: u8 = 1;

/** Marks runs of equal values along the last axis that are higher than both of their ends. */
function candidates<T>(image: usize, flags: usize, from: i32, to: i32): void {
  let i = from;
  while (i < to) {
    const value = load<T>(at<T>(image, i));
    if (load<T>(at<T>(image, i - 1)) < value && load<u8>(flags + i) != BORDER) {
      let ahead = i + 1;
      while (value == load<T>(at<T>(image, ahead)) && load<u8>(flags + ahead) != BORDER) ahead++;
      if (value > load<T>(at<T>(image, ahead))) memory.fill(flags + i, CANDIDATE, ahead - i);
      i = ahead;
    } else i++;
  }
}

/** Follows a plateau; all of it stays flagged when nothing around it is higher or border. */
function plateau<T>(
  image: usize, flags: usize, start: i32, offsets: usize, count: i32, queue: usize,
): void {
  const height = load<T>(at<T>(image, start));
  let isMaximum = true;
  let head: i32 = 0;
  let tail: i32 = 1;
  store<i32>(queue, start);
  store<u8>(flags + start, QUEUED);
  while (head < tail) {
    const p = load<i32>(at<i32>(queue, head++));
    for (let k = 0; k < count; k++) {
      const q = p + offset(offsets, k);
      const value = load<T>(at<T>(image, q));
      if (value == height) {
        const flag = load<u8>(flags + q);
        if (flag == BORDER) isMaximum = false;
        else if (flag != QUEUED) {
          store<i32>(at<i32>(queue, tail++), q);
          store<u8>(flags + q, QUEUED);
        }
      } else if (value > height) isMaximum = false;
    }
  }
  if (isMaximum) return;
  for (let i = 0; i < tail; i++) store<u8>(flags + load<i32>(at<i32>(queue, i)), 0);
}

function maximaRow<T>(
  image: usize, flags: usize, from: i32, to: i32, offsets: usize, count: i32, queue: usize,
): void {
  for (let i = from; i < to; i++) {
    if (load<u8>(flags + i) == CANDIDATE) plateau<T>(image, flags, i, offsets, count, queue);
  }
}

function maxima<T>(
  image: usize, flags: usize, size: i32, row: i32, offsets: usize, count: i32, queue: usize,
): void {
  for (let i = 0; i < size; i += row) candidates<T>(image, flags, max(i, 1), min(i + row, size - 1));
  for (let i = 0; i < size; i += row) {
    maximaRow<T>(image, flags, i, i + row, offsets, count, queue);
  }
}

/**
 * Turns `flags`, 3 on the border and 0 elsewhere, into 1 at local maxima. `queue` holds `size` i32.
 */
export function localMaxima(
  image: usize, flags: usize, size: i32, row: i32, offsets: usize, count: i32, queue: usize,
  type: i32,
): void {
  if (type == U8) maxima<u8>(image, flags, size, row, offsets, count, queue);
  else if (type == U16) maxima<u16>(image, flags, size, row, offsets, count, queue);
  else if (type == F32) maxima<f32>(image, flags, size, row, offsets, count, queue);
  else maxima<f64>(image, flags, size, row, offsets, count, queue);
}

// ---- reconstruction -----------------------------------------------------------------------------

// @ts-ignore: decorator
@inline
function beyond<T, O>(a: T, b: T): bool {
  return sizeof<O>() == 1 ? a < b : a > b;
}

/** One row of a scan: each pixel takes the most extreme of its earlier neighbours, up to the mask. */
function scanRow<T, O>(
  seed: usize, mask: usize, from: i32, to: i32, step: i32, offsets: usize, count: i32,
): void {
  for (let p = from; p != to; p += step) {
    let best = load<T>(at<T>(seed, p));
    for (let k = 0; k < count; k++) {
      const value = load<T>(at<T>(seed, p + offset(offsets, k)));
      if (beyond<T, O>(value, best)) best = value;
    }
    const limit = load<T>(at<T>(mask, p));
    if (beyond<T, O>(best, limit)) best = limit;
    store<T>(at<T>(seed, p), best);
  }
}

/** Queues the pixels of a row that one of their later neighbours could still take from. */
function collectRow<T, O>(
  seed: usize, mask: usize, from: i32, to: i32, offsets: usize, count: i32,
  queue: usize, tail: i32, queued: usize,
): i32 {
  for (let p = from; p < to; p++) {
    const value = load<T>(at<T>(seed, p));
    for (let k = 0; k < count; k++) {
      const q = p + offset(offsets, k);
      const other = load<T>(at<T>(seed, q));
      if (beyond<T, O>(value, other) && beyond<T, O>(load<T>(at<T>(mask, q)), other)) {
        store<i32>(at<i32>(queue, tail++), p);
        store<u8>(queued + p, 1);
        break;
      }
    }
  }
  return tail;
}

/** Works off up to `steps` pixels of the ring; returns the new head, the tail stands in `state`. */
function propagate<T, O>(
  seed: usize, mask: usize, size: i32, offsets: usize, count: i32, queue: usize, queued: usize,
  state: usize, steps: i32,
): void {
  let head = load<i32>(state);
  let tail = load<i32>(state, 4);
  for (; head != tail && steps > 0; steps--) {
    const p = load<i32>(at<i32>(queue, head++));
    if (head == size) head = 0;
    store<u8>(queued + p, 0);
    const value = load<T>(at<T>(seed, p));
    for (let k = 0; k < count; k++) {
      const q = p + offset(offsets, k);
      const other = load<T>(at<T>(seed, q));
      const limit = load<T>(at<T>(mask, q));
      if (!beyond<T, O>(value, other) || !beyond<T, O>(limit, other)) continue;
      store<T>(at<T>(seed, q), beyond<T, O>(value, limit) ? limit : value);
      if (load<u8>(queued + q)) continue;
      store<u8>(queued + q, 1);
      store<i32>(at<i32>(queue, tail++), q);
      if (tail == size) tail = 0;
    }
  }
  store<i32>(state, head);
  store<i32>(state, tail, 4);
}

function reconstructed<T, O>(
  seed: usize, mask: usize, first: i32, last: i32, row: i32, size: i32,
  earlier: usize, later: usize, half: i32, queue: usize, queued: usize, state: usize,
): void {
  for (let p = first; p < last; p += row) {
    scanRow<T, O>(seed, mask, p, min(p + row, last), 1, earlier, half);
  }
  let tail = 0;
  for (let p = last - 1; p >= first; p -= row) {
    const end = max(p - row, first - 1);
    scanRow<T, O>(seed, mask, p, end, -1, later, half);
  }
  for (let p = first; p < last; p += row) {
    tail = collectRow<T, O>(seed, mask, p, min(p + row, last), later, half, queue, tail, queued);
  }
  // Earlier neighbours need no look: the second scan left nothing for them to take.
  store<i32>(state, 0);
  store<i32>(state, tail == size ? 0 : tail, 4);
  while (load<i32>(state) != load<i32>(state, 4)) {
    propagate<T, O>(seed, mask, size, earlier, 2 * half, queue, queued, state, 65536);
  }
}

/**
 * Reconstruction of `seed` under (op 1, by dilation) or above (op 0, by erosion) `mask`, in place:
 * two scans, then a queue (Vincent's hybrid). Grids are padded with the type's lowest (op 1) or
 * highest value. `offsets` holds `half` earlier neighbours, then the later ones. `queue` has room for
 * `size` i32, `queued` for as many zero bytes, `state` for 8 bytes.
 */
export function reconstruct(
  seed: usize, mask: usize, first: i32, last: i32, row: i32, size: i32,
  offsets: usize, half: i32, queue: usize, queued: usize, state: usize, type: i32, op: i32,
): void {
  const later = offsets + ((<usize> half) << 2);
  if (op == 0) {
    if (type == U8) reconstructed<u8, u8>(seed, mask, first, last, row, size, offsets, later, half, queue, queued, state);
    else if (type == U16) reconstructed<u16, u8>(seed, mask, first, last, row, size, offsets, later, half, queue, queued, state);
    else if (type == F32) reconstructed<f32, u8>(seed, mask, first, last, row, size, offsets, later, half, queue, queued, state);
    else reconstructed<f64, u8>(seed, mask, first, last, row, size, offsets, later, half, queue, queued, state);
  } else {
    if (type == U8) reconstructed<u8, u16>(seed, mask, first, last, row, size, offsets, later, half, queue, queued, state);
    else if (type == U16) reconstructed<u16, u16>(seed, mask, first, last, row, size, offsets, later, half, queue, queued, state);
    else if (type == F32) reconstructed<f32, u16>(seed, mask, first, last, row, size, offsets, later, half, queue, queued, state);
    else reconstructed<f64, u16>(seed, mask, first, last, row, size, offsets, later, half, queue, queued, state);
  }
}

// ---- area opening -------------------------------------------------------------------------------

function rootOf(roots: usize, p: i32): i32 {
  let root = p;
  while (true) {
    const next = load<i32>(at<i32>(roots, root));
    if (next == root) break;
    root = next;
  }
  while (p != root) {
    const next = load<i32>(at<i32>(roots, p));
    store<i32>(at<i32>(roots, p), root);
    p = next;
  }
  return root;
}

/** Adds pixels order[from] … order[to + 1] to the tree of components, highest first. */
function grow(
  order: usize, from: i32, to: i32, parents: usize, roots: usize, areas: usize,
  offsets: usize, count: i32,
): void {
  for (let i = from; i > to; i--) {
    const p = load<i32>(at<i32>(order, i));
    store<i32>(at<i32>(roots, p), p);
    store<i32>(at<i32>(parents, p), p);
    let area = 1;
    for (let k = 0; k < count; k++) {
      const q = p + offset(offsets, k);
      if (load<i32>(at<i32>(roots, q)) < 0) continue;
      const root = rootOf(roots, q);
      if (root == p) continue;
      store<i32>(at<i32>(roots, root), p);
      store<i32>(at<i32>(parents, root), p);
      area += load<i32>(at<i32>(areas, root));
    }
    store<i32>(at<i32>(areas, p), area);
  }
}

/** Lowest first: a pixel of a component that is too small takes the level of what surrounds it. */
function settle(
  order: usize, from: i32, to: i32, levels: usize, parents: usize, areas: usize, results: usize,
  threshold: f64,
): void {
  for (let i = from; i < to; i++) {
    const p = load<i32>(at<i32>(order, i));
    const q = load<i32>(at<i32>(parents, p));
    const level = load<i32>(at<i32>(levels, p));
    const tooSmall = <f64> load<i32>(at<i32>(areas, p)) < threshold;
    let result = level;
    if (q == p) {
      if (tooSmall) result = -1;
    } else if (tooSmall || level == load<i32>(at<i32>(levels, q))) {
      result = load<i32>(at<i32>(results, q));
    }
    store<i32>(at<i32>(results, p), result);
  }
}

/**
 * Area opening over levels: `order` lists the `n` pixels from the lowest level to the highest, `roots`
 * is -1 everywhere. `results` gets a level, or -1 where even the whole picture is too small.
 */
export function areaOpening(
  levels: usize, order: usize, n: i32, parents: usize, roots: usize, areas: usize, results: usize,
  offsets: usize, count: i32, threshold: f64,
): void {
  for (let i = n - 1; i >= 0; i -= 4096) {
    grow(order, i, max(i - 4096, -1), parents, roots, areas, offsets, count);
  }
  for (let i = 0; i < n; i += 4096) {
    settle(order, i, min(i + 4096, n), levels, parents, areas, results, threshold);
  }
}

// ---- masks ---------------------------------------------------------------------------------------

/** Turns zero bytes to 1 and others to 0, in place; up to 15 bytes behind are overwritten. */
export function invert(mask: usize, n: i32): void {
  const end = mask + n;
  for (; mask < end; mask += 16) {
    const v = i8x16.eq(v128.load(mask), i8x16.splat(0));
    v128.store(mask, v128.and(v, i8x16.splat(1)));
  }
}
