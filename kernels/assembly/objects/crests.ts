// The few pixels that no face neighbour tops.

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
