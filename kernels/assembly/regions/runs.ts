// Runs: stretches of one label along a row. In a list, in raster order, a run is four 32-bit numbers:
// label (later: index of the object), row, first column, column behind the last. Rows are counted
// through all planes.

/** One bit for each of 16 pixels that differs from the one before it. */
// @ts-ignore: decorator
@inline
function changes(at: usize): u32 {
  const a = i32x4.ne(v128.load(at), v128.load(at - 4));
  const b = i32x4.ne(v128.load(at, 16), v128.load(at - 4, 16));
  const c = i32x4.ne(v128.load(at, 32), v128.load(at - 4, 32));
  const d = i32x4.ne(v128.load(at, 48), v128.load(at - 4, 48));
  return i8x16.bitmask(
    i8x16.narrow_i16x8_s(i16x8.narrow_i32x4_s(a, b), i16x8.narrow_i32x4_s(c, d)),
  );
}

/**
 * Runs of one row; gives the address behind the last run written. Every change of label ends a run and
 * begins the next; a run of background is overwritten by the one after it, without a branch.
 */
function extractRow(src: usize, width: i32, row: i32, out: usize): usize {
  let label = load<i32>(src);
  store<i32>(out, label);
  store<i32>(out, row, 4);
  store<i32>(out, 0, 8);
  for (let x = 1; x < width; x += 32) {
    const at = src + ((<usize> x) << 2);
    let bits = changes(at);
    const left = width - x;
    if (left > 16) bits |= changes(at + 64) << 16;
    if (left < 32) bits &= (1 << left) - 1;
    while (bits) {
      const i = x + <i32> ctz(bits);
      bits &= bits - 1;
      store<i32>(out, i, 12);
      out += select<usize>(16, 0, label > 0);
      label = load<i32>(src + ((<usize> i) << 2));
      store<i32>(out, label);
      store<i32>(out, row, 4);
      store<i32>(out, i, 8);
    }
  }
  store<i32>(out, width, 12);
  return out + select<usize>(16, 0, label > 0);
}

/** Writes the runs of a band of rows; gives their number. Labels below 0 are background. */
export function extractRuns(src: usize, width: i32, rows: i32, row: i32, out: usize): u32 {
  let end = out;
  for (let y = 0; y < rows && width > 0; y++) {
    end = extractRow(src + (((<usize> y) * (<usize> width)) << 2), width, row + y, end);
  }
  return <u32> ((end - out) >> 4);
}

/** Replaces labels by indices from a table of 32-bit numbers. */
export function relabelRuns(list: usize, count: u32, table: usize): void {
  const end = list + ((<usize> count) << 4);
  for (let run = list; run < end; run += 16) {
    store<i32>(run, load<i32>(table + ((<usize> load<i32>(run)) << 2)));
  }
}

/**
 * Counts pixels and runs and widens boxes: eight 32-bit numbers an object, which are pixels, runs, z0,
 * z1, y0, y1, x0, x1 (the ends behind the last). `height` is the number of rows of a plane.
 */
export function tallyRuns(list: usize, count: u32, height: i32, stats: usize): void {
  const end = list + ((<usize> count) << 4);
  let lastRow = -1, y = 0, z = 0;
  for (let run = list; run < end; run += 16) {
    const row = load<i32>(run, 4), x0 = load<i32>(run, 8), x1 = load<i32>(run, 12);
    if (row != lastRow) {
      z = row / height;
      y = row - z * height;
      lastRow = row;
    }
    const at = stats + ((<usize> load<i32>(run)) << 5);
    const runs = load<i32>(at, 4);
    if (runs == 0) {
      store<i32>(at, x1 - x0);
      store<i32>(at, 1, 4);
      store<i32>(at, z, 8);
      store<i32>(at, z + 1, 12);
      store<i32>(at, y, 16);
      store<i32>(at, y + 1, 20);
      store<i32>(at, x0, 24);
      store<i32>(at, x1, 28);
    } else {
      store<i32>(at, load<i32>(at) + x1 - x0);
      store<i32>(at, runs + 1, 4);
      store<i32>(at, z + 1, 12);
      store<i32>(at, min(load<i32>(at, 16), y), 16);
      store<i32>(at, max(load<i32>(at, 20), y + 1), 20);
      store<i32>(at, min(load<i32>(at, 24), x0), 24);
      store<i32>(at, max(load<i32>(at, 28), x1), 28);
    }
  }
}

/**
 * Sorts runs by object: each goes to the slot that `next` holds for its object, counted in runs, which
 * is then raised. A sorted run is three 32-bit numbers: row, first column, column behind the last.
 * Objects outside `from` <= index < `to` are left out.
 */
export function scatterRuns(
  list: usize,
  count: u32,
  from: i32,
  to: i32,
  next: usize,
  out: usize,
): void {
  const end = list + ((<usize> count) << 4);
  for (let run = list; run < end; run += 16) {
    const index = load<i32>(run);
    if (index < from || index >= to) continue;
    const slot = next + ((<usize> index) << 2);
    const place = load<u32>(slot);
    store<u32>(slot, place + 1);
    const at = out + (<usize> place) * 12;
    store<i64>(at, load<i64>(run, 4));
    store<i32>(at, load<i32>(run, 12), 8);
  }
}
