// Thresholds from counts of grey levels: running sums in the type that numpy has them in, the first of equal
// maxima, NaN before all.
import { F32 } from "../shared/elements";

/** Stores the n numbers from `first` on, one by one, as f64. */
export function ramp(first: f64, n: i32, dst: usize): void {
  for (let i = 0; i < n; i++) store<f64>(dst + (<usize> i << 3), first + <f64> i);
}

/** The count of a level (u32), rounded to 32 bits. */
// @ts-ignore: decorator
@inline
function weightAt(counts: usize, i: i32): f32 {
  return <f32> load<u32>(counts + (<usize> i << 2));
}

/** The count of a level times its grey value (f64), in the type T. */
// @ts-ignore: decorator
@inline
function momentAt<T>(counts: usize, centers: usize, i: i32): T {
  return <T> weightAt(counts, i) * <T> load<f64>(centers + (<usize> i << 3));
}

function otsu<T>(counts: usize, centers: usize, n: i32, weights: usize, moments: usize): i32 {
  let weight: f32 = 0;
  let moment: T = 0;
  for (let i = n - 1; i > 0; i--) {
    weight += weightAt(counts, i);
    moment += momentAt<T>(counts, centers, i);
    store<f32>(weights + (<usize> i << 2), weight);
    store<T>(moments + <usize> i * sizeof<T>(), moment);
  }
  weight = 0;
  moment = 0;
  let best = 0;
  let most: T = 0;
  for (let i = 0; i < n - 1; i++) {
    weight += weightAt(counts, i);
    moment += momentAt<T>(counts, centers, i);
    const above = load<f32>(weights + (<usize> i << 2), 4);
    const gap = moment / <T> weight - load<T>(moments + <usize> (i + 1) * sizeof<T>()) / <T> above;
    const variance = <T> (weight * above) * (gap * gap);
    if (isNaN(variance)) return i;
    if (i == 0 || variance > most) {
      best = i;
      most = variance;
    }
  }
  return best;
}

/**
 * Otsu's threshold of n levels: the index of the last of the darker class. Counts are u32, grey values f64; sums
 * of grey values are in f32 (`type` 2) or f64. `weights` has room for n f32, `moments` for n of that type.
 */
export function otsuLevel(
  counts: usize, centers: usize, n: i32, type: i32, weights: usize, moments: usize,
): i32 {
  return type == F32
    ? otsu<f32>(counts, centers, n, weights, moments)
    : otsu<f64>(counts, centers, n, weights, moments);
}

function isodata<T>(counts: usize, centers: usize, n: i32, weights: usize, moments: usize): i32 {
  let weight: f32 = 0;
  let moment: T = 0;
  for (let i = 0; i < n; i++) {
    weight += weightAt(counts, i);
    moment += momentAt<T>(counts, centers, i);
    store<f32>(weights + (<usize> i << 2), weight);
    store<T>(moments + <usize> i * sizeof<T>(), moment);
  }
  const width = <T> load<f64>(centers, 8) - <T> load<f64>(centers);
  for (let i = 0; i < n - 1; i++) {
    const below = load<f32>(weights + (<usize> i << 2));
    const part = load<T>(moments + <usize> i * sizeof<T>());
    const lower = part / <T> below;
    const higher = (moment - part) / <T> (weight - below);
    const distance = (lower + higher) / 2 - <T> load<f64>(centers + (<usize> i << 3));
    if (distance >= 0 && distance < width) return i;
  }
  return -1;
}

/** As above the ISODATA threshold: the first level midway between the means of its classes, or -1. */
export function isodataLevel(
  counts: usize, centers: usize, n: i32, type: i32, weights: usize, moments: usize,
): i32 {
  return type == F32
    ? isodata<f32>(counts, centers, n, weights, moments)
    : isodata<f64>(counts, centers, n, weights, moments);
}

/**
 * Yen's criterion, without its logarithm, of the n - 1 levels that part n, at `criterion` (f32); gives the index
 * of the largest. `total` is the sum of all counts; `tails` has room for n f32.
 */
export function yenCriterion(
  counts: usize, n: i32, total: f32, tails: usize, criterion: usize,
): i32 {
  let squares: f32 = 0;
  for (let i = n - 1; i > 0; i--) {
    const share = weightAt(counts, i) / total;
    squares += share * share;
    store<f32>(tails + (<usize> i << 2), squares);
  }
  squares = 0;
  let below: f32 = 0;
  let best = 0;
  let most: f32 = 0;
  for (let i = 0; i < n - 1; i++) {
    const share = weightAt(counts, i) / total;
    below += share;
    squares += share * share;
    const inverse: f32 = 1 / (squares * load<f32>(tails + (<usize> i << 2), 4));
    const spread = below * (1 - below);
    const value = inverse * (spread * spread);
    store<f32>(criterion + (<usize> i << 2), value);
    if (isNaN(most)) continue;
    if (i == 0 || !(value <= most)) {
      best = i;
      most = value;
    }
  }
  return best;
}

/** Lists the indices (i32) of those of n f32 that are at least `least`; gives how many there are. */
export function listFrom(values: usize, n: i32, least: f64, list: usize): i32 {
  const begin = list;
  for (let i = 0; i < n; i++) {
    store<i32>(list, i);
    if (<f64> load<f32>(values + (<usize> i << 2)) >= least) list += 4;
  }
  return <i32> ((list - begin) >> 2);
}

/** Lists the indices (i32) of those of n counts that are not 0; gives how many there are. */
export function listFilled(counts: usize, n: i32, list: usize): i32 {
  const begin = list;
  for (let i = 0; i < n; i++) {
    store<i32>(list, i);
    if (load<u32>(counts + (<usize> i << 2)) != 0) list += 4;
  }
  return <i32> ((list - begin) >> 2);
}

/** The first of the largest of n counts, and the first and last that are not 0: three i32 at `out`. */
export function peakAndEnds(counts: usize, n: i32, out: usize): void {
  let peak = 0;
  let most: u32 = 0;
  let low = -1;
  let high = -1;
  for (let i = 0; i < n; i++) {
    const count = load<u32>(counts + (<usize> i << 2));
    if (count == 0) continue;
    if (low < 0) low = i;
    high = i;
    if (count > most) {
      peak = i;
      most = count;
    }
  }
  store<i32>(out, peak);
  store<i32>(out, low, 4);
  store<i32>(out, high, 8);
}

/**
 * How far from `first`, in steps of one level up or down (`step` 1 or -1), the count lies farthest below a line:
 * the first x below `width` of the largest rise · x - run · count.
 */
export function farthestBelow(
  counts: usize, first: i32, step: i32, width: i32, rise: f64, run: f64,
): i32 {
  let best = 0;
  let most = -Infinity;
  for (let x = 0; x < width; x++) {
    const count = load<u32>(counts + (<usize> (first + step * x) << 2));
    const distance = rise * <f64> x - run * <f64> count;
    if (distance > most) {
      best = x;
      most = distance;
    }
  }
  return best;
}

/**
 * A running mean of n f32 over three, the ends reflected: a running sum in f64, stored in f32. Stores the number
 * of places from which the means begin to fall, and the first two of them: three i32 at `peaks`.
 */
function smooth(from: usize, n: i32, to: usize, peaks: usize): void {
  const last = n - 1;
  let leaving = load<f32>(from);
  let next = leaving;
  let own = load<f32>(from + (<usize> min(1, last) << 2));
  let sum = <f64> leaving + <f64> leaving + <f64> own;
  let before = <f32> (sum / 3);
  store<f32>(to, before);
  let count = 0;
  let rising = true;
  for (let i = 1; i <= last; i++) {
    const arriving = load<f32>(from + (<usize> min(i + 1, last) << 2));
    sum += <f64> arriving - <f64> leaving;
    leaving = next;
    next = own;
    own = arriving;
    const mean = <f32> (sum / 3);
    store<f32>(to + (<usize> i << 2), mean);
    // From equal means neither a rise nor a fall begins.
    if (rising ? mean < before : mean > before) {
      if (rising && ++count < 3) store<i32>(peaks + (<usize> count << 2), i - 1);
      rising = !rising;
    }
    before = mean;
  }
  store<i32>(peaks, count);
}

/**
 * Smooths n f32 until they have fewer than three peaks, `most` times at most, from one address to the other and
 * back. Gives how often; the number of peaks and the first two of them as i32 at `peaks`.
 */
export function smoothLevels(values: usize, other: usize, n: i32, most: i32, peaks: usize): i32 {
  for (let round = 1; round <= most; round++) {
    smooth(values, n, other, peaks);
    if (load<i32>(peaks) < 3) return round;
    const swap = values;
    values = other;
    other = swap;
  }
  return most;
}
