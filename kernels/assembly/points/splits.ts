// The last of several thresholds that part a histogram into classes of the greatest variance between them.

/**
 * Tries the places from `start` to `end` - 1 for the last threshold and gives the first whose sum is above
 * `best` (one f32, raised to it; 32 bytes are written over) and above all others, or -1. `zeroth` and `first`
 * hold the moments up to each place in f32, `tails` the part of the class behind it, `head` is the part of
 * the first class, `parts` are those of `count` classes between, and the class from behind the place `last`
 * ends at the threshold. Up to 3 places more are read.
 */
export function lastSplit(
  zeroth: usize, first: usize, tails: usize, head: f32, parts: usize, count: i32, last: i32, start: i32,
  end: i32, best: usize,
): i32 {
  const from = <usize> last << 2;
  const weightBefore = f32x4.splat(load<f32>(zeroth + from));
  const momentBefore = f32x4.splat(load<f32>(first + from));
  let most = load<f32>(best);
  let found = -1;
  for (let i = start; i < end; i += 4) {
    const at = <usize> i << 2;
    // In the reference's order: first and last class, then those between.
    let sum = f32x4.add(f32x4.splat(head), v128.load(tails + at));
    for (let k = 0; k < count; k++) {
      sum = f32x4.add(sum, f32x4.splat(load<f32>(parts + (<usize> k << 2))));
    }
    const weight = f32x4.sub(v128.load(zeroth + at), weightBefore);
    const moment = f32x4.sub(v128.load(first + at), momentBefore);
    const part = f32x4.div(f32x4.mul(moment, moment), weight);
    // A class without pixels adds nothing.
    sum = f32x4.add(sum, v128.and(part, f32x4.gt(weight, f32x4.splat(0))));
    let bits = i32x4.bitmask(f32x4.gt(sum, f32x4.splat(most)));
    if (bits == 0) continue;
    v128.store(best, sum, 16);
    for (; bits != 0; bits &= bits - 1) {
      const k = ctz(bits);
      const one = load<f32>(best + 16 + (<usize> k << 2));
      if (i + k < end && one > most) {
        most = one;
        found = i + k;
      }
    }
  }
  store<f32>(best, most);
  return found;
}
