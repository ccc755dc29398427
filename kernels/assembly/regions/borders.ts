// Neighbourhood codes along the border of an object, from its sorted runs: what perimeters and Euler
// number are made of. Rows of the object are rendered as bytes into buffers that are zero elsewhere,
// and cleared afterwards, so that the work grows with the object and not with its box.

/** Runs less than this apart are looked at together. */
const GAP: i32 = 16;

/** Sets the bytes of runs to 1; the 16 bytes behind a run are cleared. */
function render(run: usize, end: usize, row: usize): void {
  const ones = i8x16.splat(1), zero = i8x16.splat(0);
  for (; run < end; run += 12) {
    const stop = row + <usize> load<i32>(run, 8);
    for (let at = row + <usize> load<i32>(run, 4); at < stop; at += 16) v128.store(at, ones);
    v128.store(stop, zero);
  }
}

function clear(run: usize, end: usize, row: usize): void {
  const zero = i8x16.splat(0);
  for (; run < end; run += 12) {
    const stop = row + <usize> load<i32>(run, 8);
    for (let at = row + <usize> load<i32>(run, 4); at < stop; at += 16) v128.store(at, zero);
  }
}

/** Marks the pixels that have a 4-neighbour outside the object. */
function markBorder(run: usize, end: usize, up: usize, row: usize, down: usize, out: usize): void {
  while (run < end) {
    const first = <usize> load<i32>(run, 4);
    let last = load<i32>(run, 8);
    for (run += 12; run < end && load<i32>(run, 4) - last < GAP; run += 12) last = load<i32>(run, 8);
    const stop = <usize> last;
    for (let x = first; x < stop; x += 16) {
      const inside = v128.and(
        v128.and(v128.load(row + x - 1), v128.load(row + x + 1)),
        v128.and(v128.load(up + x), v128.load(down + x)),
      );
      v128.store(out + x, v128.andnot(v128.load(row + x), inside));
    }
  }
}

/** Adds the classes of border pixels to three counters: weights 1, sqrt 2, (1 + sqrt 2) / 2. */
function countBorder(run: usize, end: usize, up: usize, row: usize, down: usize, out: usize): void {
  // Direct neighbours count 1, diagonal ones 5: half of scikit-image's code without the pixel itself.
  const classes = i8x16(0, 0, 1, 1, 0, 0, 3, 1, 1, 0, 2, 3, 1, 1, 0, 0);
  const one = i8x16.splat(1), two = i8x16.splat(2), three = i8x16.splat(3);
  const five = i8x16.splat(5), sixteen = i8x16.splat(16), zero = i8x16.splat(0);
  let ones = 0, diagonals = 0, corners = 0;
  while (run < end) {
    const first = <usize> load<i32>(run, 4);
    let last = load<i32>(run, 8);
    for (run += 12; run < end && load<i32>(run, 4) - last < GAP; run += 12) last = load<i32>(run, 8);
    const stop = <usize> last;
    for (let x = first; x < stop; x += 16) {
      const here = v128.load(row + x);
      if (!v128.any_true(here)) continue;
      const direct = i8x16.add(
        i8x16.add(v128.load(row + x - 1), v128.load(row + x + 1)),
        i8x16.add(v128.load(up + x), v128.load(down + x)),
      );
      const diagonal = i8x16.add(
        i8x16.add(v128.load(up + x - 1), v128.load(up + x + 1)),
        i8x16.add(v128.load(down + x - 1), v128.load(down + x + 1)),
      );
      const four = i8x16.add(diagonal, diagonal);
      const code = i8x16.add(direct, i8x16.add(diagonal, i8x16.add(four, four)));
      const known = v128.or(i8x16.swizzle(classes, code), v128.and(i8x16.eq(code, sixteen), two));
      const kind = v128.and(known, i8x16.ne(here, zero));
      ones += popcnt(i8x16.bitmask(i8x16.eq(kind, one)));
      diagonals += popcnt(i8x16.bitmask(i8x16.eq(kind, two)));
      corners += popcnt(i8x16.bitmask(i8x16.eq(kind, three)));
    }
  }
  store<i32>(out, load<i32>(out) + ones);
  store<i32>(out, load<i32>(out, 4) + diagonals, 4);
  store<i32>(out, load<i32>(out, 8) + corners, 8);
}

/**
 * Counts the codes of the 2x2 windows between two rows: bit 0 is the lower right pixel, 1 the upper
 * right, 2 the lower left, 3 the upper left.
 */
function countWindows(top: usize, topEnd: usize, low: usize, lowEnd: usize, out: usize): void {
  const never = i32.MAX_VALUE;
  // The next change of each row: its start when outside a run, its end when inside.
  let inTop: i32 = 0, inLow: i32 = 0, before: i32 = 0, x: i32 = 0;
  let nextTop = top < topEnd ? load<i32>(top, 4) : never;
  let nextLow = low < lowEnd ? load<i32>(low, 4) : never;
  let state: i32 = 0;
  while (true) {
    const at = min(nextTop, nextLow);
    if (at == never) break;
    // Columns x .. at-1 looked like `state`; its first window was counted when it began.
    if (state) {
      const flat = out + ((<usize> (state | (state << 2))) << 2);
      store<i32>(flat, load<i32>(flat) + at - x - 1);
    }
    if (nextTop == at) {
      inTop ^= 1;
      if (inTop) nextTop = load<i32>(top, 8);
      else {
        top += 12;
        nextTop = top < topEnd ? load<i32>(top, 4) : never;
      }
    }
    if (nextLow == at) {
      inLow ^= 1;
      if (inLow) nextLow = load<i32>(low, 8);
      else {
        low += 12;
        nextLow = low < lowEnd ? load<i32>(low, 4) : never;
      }
    }
    before = state;
    state = inLow | (inTop << 1);
    const edge = out + ((<usize> (state | (before << 2))) << 2);
    store<i32>(edge, load<i32>(edge) + 1);
    x = at;
  }
}

function endOfRow(run: usize, end: usize, row: i32): usize {
  while (run < end && load<i32>(run) == row) run += 12;
  return run;
}

/**
 * Codes of one object: at `out` three counters of border pixels when `perimeter`, and from byte 16 on
 * sixteen counters of 2x2 windows when `windows`.
 */
function bordersOf(
  runs: usize,
  end: usize,
  perimeter: bool,
  windows: bool,
  rows: usize,
  stride: usize,
  out: usize,
): void {
  const first = load<i32>(runs), last = load<i32>(end - 12);
  // Buffers 0..2 hold the object, 3..5 its border; row y lives in buffer y modulo 3.
  let upEnd = runs, up = runs, here = runs, hereEnd = endOfRow(runs, end, first);
  if (perimeter) render(here, hereEnd, rows + (<usize> (first % 3)) * stride);
  let borderStart = runs, borderEnd = runs;
  for (let y = first; y <= last + 1; y++) {
    const down = hereEnd, downEnd = endOfRow(hereEnd, end, y + 1);
    if (perimeter) {
      const a = <usize> ((y + 2) % 3), b = <usize> (y % 3), c = <usize> ((y + 1) % 3);
      const ra = rows + a * stride, rb = rows + b * stride, rc = rows + c * stride;
      const border = rows + 3 * stride;
      render(down, downEnd, rc);
      markBorder(here, hereEnd, ra, rb, rc, border + b * stride);
      // Codes of the row above, between the borders of its neighbours.
      countBorder(up, upEnd, border + c * stride, border + a * stride, border + b * stride, out);
      clear(borderStart, borderEnd, border + c * stride);
      clear(up, upEnd, ra);
    }
    if (windows) countWindows(up, upEnd, here, hereEnd, out + 16);
    borderStart = up;
    borderEnd = upEnd;
    up = here;
    upEnd = hereEnd;
    here = down;
    hereEnd = downEnd;
  }
  if (perimeter) {
    // Row last + 1 is empty; what is left is the border of the last row.
    const border = rows + 3 * stride;
    clear(borderStart, borderEnd, border + (<usize> (last % 3)) * stride);
  }
}

/**
 * Codes of objects `from` <= index < `to` of a plane, twenty 32-bit numbers an object. `rows` are six
 * buffers of `stride` bytes, all zero, with 64 bytes to spare on either side of a row's columns;
 * they point at column 0.
 */
export function bordersOfRuns(
  runs: usize,
  from: i32,
  to: i32,
  stats: usize,
  perimeter: i32,
  windows: i32,
  rows: usize,
  stride: usize,
  out: usize,
): void {
  for (let index = from; index < to; index++) {
    const count = load<u32>(stats + ((<usize> index) << 5), 4);
    const end = runs + (<usize> count) * 12;
    const at = out + (<usize> index) * 80;
    memory.fill(at, 0, 80);
    bordersOf(runs, end, perimeter != 0, windows != 0, rows, stride, at);
    runs = end;
  }
}
