// Several thresholds that part a histogram into classes of the greatest variance between them: of all
// combinations the first whose sum over classes, moment² / weight, is largest. All is in 32 bits, as in the
// reference, which adds up the first class, the last, then those between, and forgets a first class of one level.

/** Places in a block, which are passed over together where they cannot reach the largest sum so far. */
const BLOCK: i32 = 16;
/** Every so many places are tried before all: what they reach lets most others be passed over. */
const THIN: i32 = 8;

// Of each place: weight and moment up to it, the part of the class behind it. Of each block: the least weight,
// the largest moment and part.
let weights: usize = 0;
let moments: usize = 0;
let tails: usize = 0;
let blockWeights: usize = 0;
let blockMoments: usize = 0;
let blockTails: usize = 0;
// The combination that is tried and the best so far, as indices of places; the parts of the classes between.
let current: usize = 0;
let best: usize = 0;
let parts: usize = 0;
let most: f32 = 0;

// @ts-ignore: decorator
@inline
function single(base: usize, i: i32): f32 {
  return load<f32>(base + (<usize> i << 2));
}

// @ts-ignore: decorator
@inline
function whole(base: usize, i: i32): i32 {
  return load<i32>(base + (<usize> i << 2));
}

/** What a class adds: nothing without pixels. */
// @ts-ignore: decorator
@inline
function part(weight: f32, moment: f32): f32 {
  return weight > 0 ? moment * moment / weight : 0;
}

function findBlocks(m: i32): void {
  for (let from = 0; from < m; from += BLOCK) {
    const end = min(from + BLOCK, m);
    const at = <usize> (from / BLOCK) << 2;
    store<f32>(blockWeights + at, single(weights, from));
    store<f32>(blockMoments + at, single(moments, end - 1));
    let tail: f32 = 0;
    for (let i = from; i < end; i++) tail = max(tail, single(tails, i));
    store<f32>(blockTails + at, tail);
  }
}

/** The part of the first class: none where it ends at the first place, which is level 0. */
// @ts-ignore: decorator
@inline
function head(first: i32): f32 {
  return first == 0 ? 0 : part(single(weights, first), single(moments, first));
}

/** The sums of a combination with four last thresholds, from the weights, moments and tails there. */
// @ts-ignore: decorator
@inline
function sumsOf(
  before: v128, inner: i32, weight: v128, moment: v128, tail: v128, filled: v128,
): v128 {
  let sum = f32x4.add(before, tail);
  for (let k = 0; k < inner; k++) sum = f32x4.add(sum, f32x4.splat(single(parts, k)));
  return f32x4.add(sum, v128.and(f32x4.div(f32x4.mul(moment, moment), weight), filled));
}

/** Keeps the current combination with its last threshold at `place` if its sum is the largest so far. */
function keep(depth: i32, place: i32, sum: f32): void {
  if (!(sum > most)) return;
  most = sum;
  store<i32>(current + (<usize> depth << 2), place);
  memory.copy(best, current, <usize> (depth + 1) << 2);
}

/** Tries the places from `start` to `end` - 1 for the last of several thresholds. */
function tryLast(depth: i32, start: i32, end: i32): void {
  const before = f32x4.splat(head(whole(current, 0)));
  const last = whole(current, depth - 1);
  const weightBefore = f32x4.splat(single(weights, last));
  const momentBefore = f32x4.splat(single(moments, last));
  const zero = f32x4.splat(0);
  let i = start;
  while (i < end) {
    const at = <usize> (i / BLOCK) << 2;
    const least = f32x4.sub(v128.load(blockWeights + at), weightBefore);
    const largest = f32x4.sub(v128.load(blockMoments + at), momentBefore);
    // Rounding keeps order, so that no sum of a block is above this.
    const some = f32x4.gt(least, zero);
    const bound = sumsOf(before, depth - 1, least, largest, v128.load(blockTails + at), some);
    const passed = i32x4.bitmask(v128.and(some, f32x4.le(bound, f32x4.splat(most))));
    if (passed == 15) {
      i = (i / BLOCK + 4) * BLOCK;
      continue;
    }
    const block = i / BLOCK + ctz(~passed);
    const stop = min((block + 1) * BLOCK, end);
    for (i = max(i, block * BLOCK); i < stop; i += 4) {
      const place = <usize> i << 2;
      const weight = f32x4.sub(v128.load(weights + place), weightBefore);
      const moment = f32x4.sub(v128.load(moments + place), momentBefore);
      const tail = v128.load(tails + place);
      const sum = sumsOf(before, depth - 1, weight, moment, tail, f32x4.gt(weight, zero));
      if (i32x4.bitmask(f32x4.gt(sum, f32x4.splat(most))) == 0) continue;
      keep(depth, i, f32x4.extract_lane(sum, 0));
      if (i + 1 < stop) keep(depth, i + 1, f32x4.extract_lane(sum, 1));
      if (i + 2 < stop) keep(depth, i + 2, f32x4.extract_lane(sum, 2));
      if (i + 3 < stop) keep(depth, i + 3, f32x4.extract_lane(sum, 3));
    }
    i = (block + 1) * BLOCK;
  }
}

/** Tries all of m places for the threshold `depth` and those behind it, from the place `start` on. */
function search(depth: i32, splits: i32, start: i32, m: i32): void {
  const end = m - splits + depth + 1;
  if (depth > 0 && depth == splits - 1) return tryLast(depth, start, end);
  for (let i = start; i < end; i++) {
    if (splits == 1) {
      keep(0, i, head(i) + single(tails, i));
      continue;
    }
    store<i32>(current + (<usize> depth << 2), i);
    if (depth > 0) {
      const last = whole(current, depth - 1);
      const between = part(
        single(weights, i) - single(weights, last), single(moments, i) - single(moments, last),
      );
      store<f32>(parts + (<usize> (depth - 1) << 2), between);
    }
    search(depth + 1, splits, i + 1, m);
  }
}

/** Where the numbers of m places and their blocks lie from `work` on; gives the end. */
function layOut(work: usize, m: i32): usize {
  const room = <usize> (m + 4) << 2;
  const blocks = <usize> (m / BLOCK + 5) << 2;
  weights = work;
  moments = weights + room;
  tails = moments + room;
  blockWeights = tails + room;
  blockMoments = blockWeights + blocks;
  blockTails = blockMoments + blocks;
  return blockTails + blocks;
}

/**
 * The best `splits` thresholds among m places (i32, level 0 first, without the last level) of n levels, whose counts
 * are u32: indices of places, i32 at `out`, which has room for three times as many.
 * `work` has room for 4 m + 128 f32.
 */
export function bestSplits(
  counts: usize, n: i32, places: usize, m: i32, splits: i32, work: usize, out: usize,
): void {
  best = out;
  current = best + (<usize> splits << 2);
  parts = current + (<usize> splits << 2);
  most = 0;
  const rest = layOut(work, m);
  let total: f64 = 0;
  for (let i = 0; i < n; i++) total += <f64> load<u32>(counts + (<usize> i << 2));
  let weight: f32 = 0;
  let moment: f32 = 0;
  for (let i = 0, k = 0; i < n; i++) {
    const share = <f32> (<f64> load<u32>(counts + (<usize> i << 2)) / total);
    weight += share;
    // The first level counts as 1.
    moment += <f32> max(i, 1) * share;
    if (k < m && whole(places, k) == i) {
      store<f32>(weights + (<usize> k << 2), weight);
      store<f32>(moments + (<usize> k << 2), moment);
      k++;
    }
  }
  for (let k = 0; k < m; k++) {
    const tail = part(weight - single(weights, k), moment - single(moments, k));
    store<f32>(tails + (<usize> k << 2), tail);
  }
  const few = m / THIN;
  if (splits > 1 && few > splits) {
    const all = weights;
    const step = moments - weights;
    layOut(rest, few);
    for (let k = 0; k < few; k++) {
      const to = <usize> k << 2;
      const from = all + to * THIN;
      store<f32>(weights + to, load<f32>(from));
      store<f32>(moments + to, load<f32>(from + step));
      store<f32>(tails + to, load<f32>(from + 2 * step));
    }
    findBlocks(few);
    search(0, splits, 0, few);
    // So that the first combination that reaches as much is above it.
    if (most > 0) most = reinterpret<f32>(reinterpret<u32>(most) - 1);
    layOut(work, m);
  }
  memory.fill(best, 0, <usize> splits << 2);
  findBlocks(m);
  search(0, splits, 0, m);
}
