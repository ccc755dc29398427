// Linear interpolation between points whose places are evenly spaced, or nearly so.

function run<T>(src: usize, n: usize, xs: usize, ys: usize, slopes: usize, last: i32, dst: usize): void {
  const first = load<f64>(xs);
  const end = load<f64>(xs + (<usize> last << 3));
  const low = load<f64>(ys);
  const high = load<f64>(ys + (<usize> last << 3));
  const rise = <f64> last / (end - first);
  for (const stop = src + n * sizeof<T>(); src < stop; src += sizeof<T>(), dst += sizeof<T>()) {
    const x = <f64> load<T>(src);
    if (x <= first) store<T>(dst, <T> low);
    else if (x >= end) store<T>(dst, <T> high);
    else if (x != x) store<T>(dst, <T> x);
    else {
      // A guess, and steps to the place that holds x.
      let i = min(<i32> min((x - first) * rise, <f64> last), last - 1);
      while (i > 0 && x < load<f64>(xs + (<usize> i << 3))) i--;
      while (i < last - 1 && x >= load<f64>(xs + (<usize> i << 3), 8)) i++;
      const at = <usize> i << 3;
      const from = load<f64>(xs + at);
      const y = load<f64>(ys + at);
      if (x == from) store<T>(dst, <T> y);
      else store<T>(dst, <T> (load<f64>(slopes + at) * (x - from) + y));
    }
  }
}

/**
 * dst = ys between the two xs about each of n f32 (`single`) or f64, in 64 bits and rounded to their type;
 * the first and the last y beyond them, NaN for NaN. There are `last` + 1 points in f64, xs rising,
 * and `last` slopes from each to the next.
 */
export function interpolate(
  src: usize, n: i32, single: i32, xs: usize, ys: usize, slopes: usize, last: i32, dst: usize,
): void {
  if (single) run<f32>(src, <usize> n, xs, ys, slopes, last, dst);
  else run<f64>(src, <usize> n, xs, ys, slopes, last, dst);
}
