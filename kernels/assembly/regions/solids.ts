// Holes of objects, and the Euler number in three dimensions, from sorted runs.

function find(parent: usize, i: i32): i32 {
  while (true) {
    const at = parent + ((<usize> i) << 2);
    const up = load<i32>(at);
    if (up == i) return i;
    const above = load<i32>(parent + ((<usize> up) << 2));
    store<i32>(at, above);
    i = above;
  }
}

function unite(parent: usize, a: i32, b: i32): void {
  a = find(parent, a);
  b = find(parent, b);
  if (a < b) store<i32>(parent + ((<usize> b) << 2), a);
  else store<i32>(parent + ((<usize> a) << 2), b);
}

/** Joins the gaps of two neighbouring rows that touch, diagonally too. */
function joinRows(gaps: usize, parent: usize, a: i32, aEnd: i32, b: i32, bEnd: i32): void {
  while (a < aEnd && b < bEnd) {
    const p = gaps + ((<usize> a) << 3), q = gaps + ((<usize> b) << 3);
    const p1 = load<i32>(p, 4), q1 = load<i32>(q, 4);
    if (load<i32>(p) <= q1 && load<i32>(q) <= p1) unite(parent, a, b);
    if (p1 < q1) a++;
    else b++;
  }
}

/**
 * Pixels of objects `from` <= index < `to` with their holes filled, 64-bit numbers. A hole is
 * background that no path of background, diagonal steps included, joins to what lies beyond the box;
 * with `solid`, the box ends before the first and behind the last plane too. `work` has room for 12
 * bytes a gap and 4 a row: gaps are at most as many as runs and rows of the box together, and one.
 */
export function filledOfRuns(
  runs: usize,
  from: i32,
  to: i32,
  height: i32,
  solid: i32,
  stats: usize,
  work: usize,
  most: i32,
  out: usize,
): void {
  const gaps = work, parent = gaps + ((<usize> most) << 3), starts = parent + ((<usize> most) << 2);
  for (let index = from; index < to; index++) {
    const stat = stats + ((<usize> index) << 5);
    const end = runs + (<usize> load<u32>(stat, 4)) * 12;
    const z0 = load<i32>(stat, 8), z1 = load<i32>(stat, 12);
    const y0 = load<i32>(stat, 16), y1 = load<i32>(stat, 20);
    const x0 = load<i32>(stat, 24), x1 = load<i32>(stat, 28);
    const rows = y1 - y0;
    // Gap 0 is the outside.
    let n = 1;
    store<i32>(gaps, 0);
    store<i32>(gaps, 0, 4);
    store<i32>(parent, 0);
    for (let z = z0; z < z1; z++) {
      for (let y = y0; y < y1; y++) {
        const row = z * height + y;
        const line = (z - z0) * rows + (y - y0);
        const edge = y == y0 || y == y1 - 1 || (solid && (z == z0 || z == z1 - 1));
        const begin = n;
        store<i32>(starts + ((<usize> line) << 2), n);
        let x = x0;
        while (true) {
          const inside = runs < end && load<i32>(runs) == row;
          const stop = inside ? load<i32>(runs, 4) : x1;
          if (stop > x) {
            const at = gaps + ((<usize> n) << 3);
            store<i32>(at, x);
            store<i32>(at, stop, 4);
            store<i32>(parent + ((<usize> n) << 2), edge || x == x0 || stop == x1 ? 0 : n);
            n++;
          }
          if (!inside) break;
          x = load<i32>(runs, 8);
          runs += 12;
        }
        store<i32>(starts + ((<usize> line) << 2), n, 4);
        const s = starts + ((<usize> line) << 2), above = (<usize> rows) << 2;
        if (y > y0) joinRows(gaps, parent, load<i32>(s - 4), begin, begin, n);
        if (z > z0) {
          if (y > y0) {
            joinRows(gaps, parent, load<i32>(s - above - 4), load<i32>(s - above), begin, n);
          }
          joinRows(gaps, parent, load<i32>(s - above), load<i32>(s - above, 4), begin, n);
          if (y < y1 - 1) {
            joinRows(gaps, parent, load<i32>(s - above, 4), load<i32>(s - above, 8), begin, n);
          }
        }
      }
    }
    let pixels = <f64> load<i32>(stat);
    for (let i = 1; i < n; i++) {
      if (find(parent, i) != 0) {
        const at = gaps + ((<usize> i) << 3);
        pixels += <f64> (load<i32>(at, 4) - load<i32>(at));
      }
    }
    store<f64>(out + ((<usize> index) << 3), pixels);
    runs = end;
  }
}

/** Next change of a row: the start of its next run, or the end of the one that it is in. */
// @ts-ignore: decorator
@inline
function change(run: usize, end: usize, inside: i32): i32 {
  return run < end ? load<i32>(run + (inside ? 8 : 4)) : i32.MAX_VALUE;
}

/** Sum of the coefficients of all 2x2x2 windows between four rows. */
function windows(
  a: usize,
  aEnd: usize,
  b: usize,
  bEnd: usize,
  c: usize,
  cEnd: usize,
  d: usize,
  dEnd: usize,
  coefficients: usize,
): i32 {
  let sum = 0, state = 0, x = 0;
  while (true) {
    const na = change(a, aEnd, state & 1), nb = change(b, bEnd, state & 2);
    const nc = change(c, cEnd, state & 16), nd = change(d, dEnd, state & 32);
    const at = min(min(na, nb), min(nc, nd));
    if (at == i32.MAX_VALUE) return sum;
    if (state) sum += <i32> load<i8>(coefficients + <usize> (state | (state << 2))) * (at - x - 1);
    const before = state;
    if (na == at) {
      if (state & 1) a += 12;
      state ^= 1;
    }
    if (nb == at) {
      if (state & 2) b += 12;
      state ^= 2;
    }
    if (nc == at) {
      if (state & 16) c += 12;
      state ^= 16;
    }
    if (nd == at) {
      if (state & 32) d += 12;
      state ^= 32;
    }
    sum += <i32> load<i8>(coefficients + <usize> (state | (before << 2)));
    x = at;
  }
}

/**
 * Eight times the Euler number of objects `from` <= index < `to` of a stack, 32-bit numbers.
 * `coefficients` are 256 bytes, by the code of a 2x2x2 window: bit 0 is (z, y, x), 1 (z, y-1, x),
 * 2 (z, y, x-1), 3 (z, y-1, x-1), and 4 to 7 the same in the plane before. `work` has 4 bytes a row
 * of the largest box, and four more.
 */
export function euler3OfRuns(
  runs: usize,
  from: i32,
  to: i32,
  height: i32,
  stats: usize,
  coefficients: usize,
  work: usize,
  out: usize,
): void {
  for (let index = from; index < to; index++) {
    const stat = stats + ((<usize> index) << 5);
    const begin = runs, end = runs + (<usize> load<u32>(stat, 4)) * 12;
    const z0 = load<i32>(stat, 8), z1 = load<i32>(stat, 12);
    const y0 = load<i32>(stat, 16), y1 = load<i32>(stat, 20);
    const rows = y1 - y0;
    for (let z = z0; z < z1; z++) {
      for (let y = y0; y < y1; y++) {
        const line = (z - z0) * rows + (y - y0), row = z * height + y;
        store<u32>(work + ((<usize> line) << 2), <u32> (runs - begin));
        while (runs < end && load<i32>(runs) == row) runs += 12;
        store<u32>(work + ((<usize> line) << 2), <u32> (runs - begin), 4);
      }
    }
    let sum = 0;
    for (let z = z0; z <= z1; z++) {
      for (let y = y0; y <= y1; y++) {
        const s = work + ((<usize> ((z - z0) * rows + (y - y0))) << 2), above = (<usize> rows) << 2;
        const now = z < z1, before = z > z0, here = y < y1, up = y > y0;
        let a = begin, aEnd = begin, b = begin, bEnd = begin;
        let c = begin, cEnd = begin, d = begin, dEnd = begin;
        if (now && here) {
          a = begin + load<u32>(s);
          aEnd = begin + load<u32>(s, 4);
        }
        if (now && up) {
          b = begin + load<u32>(s - 4);
          bEnd = begin + load<u32>(s);
        }
        if (before && here) {
          c = begin + load<u32>(s - above);
          cEnd = begin + load<u32>(s - above, 4);
        }
        if (before && up) {
          d = begin + load<u32>(s - above - 4);
          dEnd = begin + load<u32>(s - above);
        }
        sum += windows(a, aEnd, b, bEnd, c, cEnd, d, dEnd, coefficients);
      }
    }
    store<i32>(out + ((<usize> index) << 2), sum);
  }
}
