// Huang's threshold: which splits have the least fuzzy entropy, but for rounding.
import { logarithm } from "./functions";

/** Roundings of entropies are smaller, as part of them. */
const NEAR: f64 = 1 + 1e-9;

/** The fuzzy entropy of the split behind the filled level `split`, or a sum above `most` as soon as it is. */
function entropyOf(
  levels: usize, values: usize, m: i32, split: i32, below: f64, above: f64, term: f64, most: f64,
): f64 {
  const one = f64x2.splat(1);
  const terms = f64x2.splat(term);
  let sum = f64x2.splat(0);
  for (let k = 0; k < m; k += 2) {
    const at = <usize> k << 3;
    const mean = f64x2.replace_lane(f64x2.splat(k <= split ? below : above), 1, k < split ? below : above);
    const distance = f64x2.abs(f64x2.sub(v128.load(levels + at), mean));
    const membership = f64x2.div(one, f64x2.add(one, f64x2.mul(terms, distance)));
    const rest = f64x2.sub(one, membership);
    const own = f64x2.mul(membership, logarithm(membership));
    const both = f64x2.add(own, f64x2.mul(rest, logarithm(rest)));
    const none = v128.or(
      f64x2.lt(membership, f64x2.splat(1e-6)), f64x2.gt(membership, f64x2.splat(0.999999)),
    );
    sum = f64x2.sub(sum, v128.andnot(f64x2.mul(v128.load(values + at), both), none));
    // No term is negative.
    if (f64x2.extract_lane(sum, 0) + f64x2.extract_lane(sum, 1) > most) break;
  }
  return f64x2.extract_lane(sum, 0) + f64x2.extract_lane(sum, 1);
}

/**
 * Lists the splits of n levels with the least fuzzy entropy, but for rounding, in order, as four f64 each: level,
 * means up to it and above it, about the entropy. Gives how many there are. A split behind an empty level is as the
 * one before it and left out. Counts are u32; `levels` and `values` take the `m` levels that are not empty and
 * their counts as f64, a last one of 0 behind them; `means` has room for m + 1 f64, `list` for as many entries.
 */
export function splitsOfLeastFuzziness(
  counts: usize, n: i32, m: i32, levels: usize, values: usize, means: usize, list: usize,
): i32 {
  for (let i = 0, k = 0; i < n; i++) {
    const count = load<u32>(counts + (<usize> i << 2));
    if (count == 0) continue;
    store<f64>(levels + (<usize> k << 3), <f64> i);
    store<f64>(values + (<usize> k << 3), <f64> count);
    k++;
  }
  const end = <usize> m << 3;
  store<f64>(levels + end, 0);
  store<f64>(values + end, 0);
  // Moments overflow in 32 bits, as in the reference.
  let moment: i32 = 0;
  let pixels: f64 = 0;
  store<f64>(means + end, 0);
  for (let k = m - 1; k >= 0; k--) {
    const at = <usize> k << 3;
    moment += <i32> load<f64>(levels + at) * <i32> <u32> load<f64>(values + at);
    pixels += load<f64>(values + at);
    store<f64>(means + at, <f64> moment / pixels);
  }
  moment = 0;
  pixels = 0;
  const term = 1 / (load<f64>(levels + end - 8) - load<f64>(levels));
  let least = Infinity;
  let found = list;
  // A first level that is not empty leaves no split before it.
  for (let k = load<f64>(levels) == 0 ? 0 : -1; k < m; k++) {
    const at = <usize> k << 3;
    let level: f64 = 0;
    let below: f64 = 0;
    if (k >= 0) {
      level = load<f64>(levels + at);
      moment += <i32> level * <i32> <u32> load<f64>(values + at);
      pixels += load<f64>(values + at);
      below = <f64> moment / pixels;
    }
    const above = load<f64>(means + at, 8);
    const entropy = entropyOf(levels, values, m, k, below, above, term, least * NEAR);
    if (!(entropy <= least * NEAR)) continue;
    least = min(least, entropy);
    store<f64>(found, level);
    store<f64>(found, below, 8);
    store<f64>(found, above, 16);
    store<f64>(found, entropy, 24);
    found += 32;
  }
  let kept = list;
  for (let at = list; at < found; at += 32) {
    memory.copy(kept, at, 32);
    if (load<f64>(at, 24) <= least * NEAR) kept += 32;
  }
  return <i32> ((kept - list) >> 5);
}
