// What the search for local maxima reads the whole picture for: its range, and the few pixels that no
// face neighbour tops.

/** Smallest and largest of n values into `range`, two f64; both NaN if one is. Starts from what is there. */
export function rangeF64(src: usize, n: i32, range: usize): void {
  let low = v128.load64_splat(range), high = v128.load64_splat(range + 8);
  let i: usize = 0;
  for (; i + 2 <= <usize> n; i += 2) {
    const v = v128.load(src + (i << 3));
    // NaN stays NaN in both.
    low = f64x2.min(low, v);
    high = f64x2.max(high, v);
  }
  let least = min<f64>(f64x2.extract_lane(low, 0), f64x2.extract_lane(low, 1));
  let most = max<f64>(f64x2.extract_lane(high, 0), f64x2.extract_lane(high, 1));
  if (i < <usize> n) {
    const v = load<f64>(src + (i << 3));
    least = min<f64>(least, v);
    most = max<f64>(most, v);
  }
  store<f64>(range, least);
  store<f64>(range, most, 8);
}

function crestRow(
  row: usize, stride: usize, width: i32, threshold: f64, first: i32, list: usize, found: i32,
): i32 {
  const above = f64x2.splat(threshold);
  for (let x = 0; x < width; x += 2) {
    const p = row + (<usize> x << 3);
    const v = v128.load(p);
    let on = v128.and(f64x2.gt(v, above), f64x2.ge(v, v128.load(p - 8)));
    if (!v128.any_true(on)) continue;
    on = v128.and(on, f64x2.ge(v, v128.load(p + 8)));
    on = v128.and(on, v128.and(f64x2.ge(v, v128.load(p - stride)), f64x2.ge(v, v128.load(p + stride))));
    const bits = i64x2.bitmask(on);
    if (bits & 1) {
      store<i32>(list + (<usize> found << 2), first + x);
      found++;
    }
    if (bits & 2 && x + 1 < width) {
      store<i32>(list + (<usize> found << 2), first + x + 1);
      found++;
    }
  }
  return found;
}

/**
 * Lists the pixels above the threshold that none of the four face neighbours tops. Rows stand `stride`
 * bytes apart with one more above, below, left and right. Gives the new length of the list.
 */
export function crests(
  src: usize, stride: usize, width: i32, rows: i32, threshold: f64, first: i32, list: usize,
  found: i32,
): i32 {
  for (let y = 0; y < rows; y++) {
    found = crestRow(src, stride, width, threshold, first, list, found);
    src += stride;
    first += width;
  }
  return found;
}
