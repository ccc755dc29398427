// Runs: stretches of one label along a row. In a list, in raster order, a run is four 32-bit numbers:
// label (later: index of the object), row, first column, column behind the last. Rows are counted
// through all planes.

/** Runs of one row; gives the address behind the last run written. */
function extractRow(src: usize, width: i32, row: i32, out: usize): usize {
  let x = 0;
  while (x < width) {
    let at = src + ((<usize> x) << 2);
    const label = load<i32>(at);
    if (label == 0) {
      x++;
      at += 4;
      while (x + 8 <= width) {
        if (v128.any_true(v128.or(v128.load(at), v128.load(at, 16)))) break;
        x += 8;
        at += 32;
      }
      continue;
    }
    const first = x;
    const same = i32x4.splat(label);
    x++;
    at += 4;
    while (x + 4 <= width && i32x4.all_true(i32x4.eq(v128.load(at), same))) {
      x += 4;
      at += 16;
    }
    while (x < width && load<i32>(at) == label) {
      x++;
      at += 4;
    }
    if (label > 0) {
      store<i32>(out, label);
      store<i32>(out, row, 4);
      store<i32>(out, first, 8);
      store<i32>(out, x, 12);
      out += 16;
    }
  }
  return out;
}

/** Writes the runs of a band of rows; gives their number. Labels below 0 are background. */
export function extractRuns(src: usize, width: i32, rows: i32, row: i32, out: usize): u32 {
  let end = out;
  for (let y = 0; y < rows; y++) {
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
