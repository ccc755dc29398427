// Distances counted in steps, in a plane of 32-bit numbers that starts out as 0 and FAR.

/** Along a row from pixel `from`, `count` pixels in steps of `step` bytes: each at most one more than the last. */
function along(from: usize, count: i32, step: isize): void {
  let last = load<i32>(from);
  for (let i = 1; i < count; i++) {
    from += step;
    last = min(load<i32>(from), last + 1);
    store<i32>(from, last);
  }
}

/** At most one more than the pixel above or below; with corners, than the three. */
function across(row: usize, other: usize, width: i32, corners: i32): void {
  const one = i32x4.splat(1);
  let x = 0;
  if (corners && width > 1) {
    // The ends have two neighbours, the rest three.
    const end = <usize> (width - 1) << 2;
    const first = min(load<i32>(other), load<i32>(other, 4)) + 1;
    const last = min(load<i32>(other + end), load<i32>(other + end - 4)) + 1;
    store<i32>(row, min(load<i32>(row), first));
    store<i32>(row + end, min(load<i32>(row + end), last));
    for (x = 1; x + 4 < width; x += 4) {
      const p = other + (<usize> x << 2), q = row + (<usize> x << 2);
      const near = i32x4.min_s(i32x4.min_s(v128.load(p - 4), v128.load(p)), v128.load(p, 4));
      v128.store(q, i32x4.min_s(v128.load(q), i32x4.add(near, one)));
    }
    for (; x < width - 1; x++) {
      const p = other + (<usize> x << 2), q = row + (<usize> x << 2);
      const near = min(min(load<i32>(p - 4), load<i32>(p)), load<i32>(p, 4));
      store<i32>(q, min(load<i32>(q), near + 1));
    }
    return;
  }
  for (; x + 4 <= width; x += 4) {
    const p = other + (<usize> x << 2), q = row + (<usize> x << 2);
    v128.store(q, i32x4.min_s(v128.load(q), i32x4.add(v128.load(p), one)));
  }
  for (; x < width; x++) {
    const p = other + (<usize> x << 2), q = row + (<usize> x << 2);
    store<i32>(q, min(load<i32>(q), load<i32>(p) + 1));
  }
}

/** Steps to the nearest 0 of a plane, in place, with corner neighbours or without. */
export function stepsPlane(plane: usize, width: i32, height: i32, corners: i32): void {
  const stride = <usize> width << 2;
  const end = stride - 4;
  along(plane, width, 4);
  for (let y = 1; y < height; y++) {
    const row = plane + stride * y;
    across(row, row - stride, width, corners);
    along(row, width, 4);
  }
  along(plane + stride * (height - 1) + end, width, -4);
  for (let y = height - 2; y >= 0; y--) {
    const row = plane + stride * y;
    across(row, row + stride, width, corners);
    along(row + end, width, -4);
  }
}
