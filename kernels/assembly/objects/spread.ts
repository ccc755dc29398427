// What is connected with given pixels: a flood from run to run over a padded picture of bytes, which
// are 0 where it cannot go, 1 where it can and 2 where it was. A run is a stretch of a row that was
// reached at once; those whose neighbours are still to be seen wait on a stack, by the addresses of their
// first pixel and of what lies behind the last. Rows are given by a list of their first cells.

const OPEN: u8 = 1;
const REACHED: u8 = 2;

// @ts-ignore: decorator
@inline
function cellOf(firsts: usize, row: i32): usize {
  return <usize> load<u32>(firsts + (<usize> row << 2));
}

/**
 * Fills rows from `row` on with bytes that are open where those of `src` are 0 (`zero` 1) or not, and
 * closes what lies between them.
 */
export function admitRows(
  src: usize, cells: usize, firsts: usize, row: i32, rows: i32, width: i32, zero: i32,
): void {
  const flip = i8x16.splat(zero ? 0 : 1), one = i8x16.splat(OPEN);
  let end = row ? cellOf(firsts, row - 1) + <usize> width : 0;
  for (const last = row + rows; row < last; row++) {
    const first = cellOf(firsts, row);
    for (let x = 0; x < width; x += 16) {
      const isZero = v128.and(i8x16.eq(v128.load(src + <usize> x), i8x16.splat(0)), one);
      v128.store(cells + first + <usize> x, v128.xor(isZero, flip));
    }
    // Also what the last store wrote too much.
    memory.fill(cells + end, 0, first - end);
    end = first + <usize> width;
    memory.fill(cells + end, 0, 16);
    src += <usize> width;
  }
}

/** The first byte from an address on that is not `value`. */
// @ts-ignore: decorator
@inline
function behind(at: usize, value: u8): usize {
  while (true) {
    const bits = i8x16.bitmask(i8x16.ne(v128.load(at), i8x16.splat(value)));
    if (bits) return at + <usize> ctz(bits);
    at += 16;
  }
}

/** The first pixel of the open run that a pixel is in. */
// @ts-ignore: decorator
@inline
function beginOf(at: usize): usize {
  while (true) {
    const bits = i8x16.bitmask(i8x16.ne(v128.load(at - 16), i8x16.splat(OPEN)));
    if (bits) return at + 16 - <usize> clz(bits);
    at -= 16;
  }
}

/** Reaches the open runs between two addresses; gives how many wait. */
// @ts-ignore: decorator
@inline
function reach(from: usize, to: usize, stack: usize, n: i32): i32 {
  const places = i8x16(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15);
  while (from < to) {
    let v = v128.load(from);
    const bits = i8x16.bitmask(i8x16.eq(v, i8x16.splat(OPEN)));
    let wanted = to - from < 16 ? bits & ((1 << <i32> (to - from)) - 1) : bits;
    let next = from + 16;
    while (wanted) {
      const first = ctz(wanted), end = first + ctz(~(bits >> first));
      let begin = from + <usize> first, stop = from + <usize> end;
      if (first && end < 16) {
        // All of the run is seen: no need to look at memory again.
        const isBefore = i8x16.lt_s(places, i8x16.splat(<i8> first));
        const isTaken = v128.andnot(i8x16.lt_s(places, i8x16.splat(<i8> end)), isBefore);
        v = v128.bitselect(i8x16.splat(REACHED), v, isTaken);
        v128.store(from, v);
      } else {
        if (first == 0) begin = beginOf(begin);
        if (end == 16) next = stop = behind(stop, OPEN);
        memory.fill(begin, REACHED, stop - begin);
        v = v128.load(from);
      }
      const at = stack + (<usize> n << 3);
      store<u32>(at, <u32> begin);
      store<u32>(at, <u32> stop, 4);
      n++;
      wanted &= -1 << end;
    }
    from = next;
  }
  return n;
}

/** Reaches the open runs of a row that meet columns `from` up to `to`; gives how many wait. */
export function spreadFrom(
  cells: usize, firsts: usize, row: i32, from: i32, to: i32, stack: usize, n: i32,
): i32 {
  const first = cells + cellOf(firsts, row);
  return reach(first + <usize> from, first + <usize> to, stack, n);
}

/** Reaches the open runs of rows from `row` on that meet non-zero bytes; gives how many wait. */
export function spreadFromMarks(
  marks: usize, cells: usize, firsts: usize, row: i32, rows: i32, width: i32, stack: usize, n: i32,
): i32 {
  for (const last = row + rows; row < last; row++) {
    const first = cells + cellOf(firsts, row);
    for (let x = 0; x < width; x += 16) {
      const at = first + <usize> x;
      let bits = i8x16.bitmask(
        v128.andnot(
          i8x16.eq(v128.load(at), i8x16.splat(OPEN)),
          i8x16.eq(v128.load(marks + <usize> x), i8x16.splat(0)),
        ),
      );
      if (width - x < 16) bits &= (1 << (width - x)) - 1;
      for (; bits; bits &= bits - 1) {
        const pixel = at + <usize> ctz(bits);
        n = reach(pixel, pixel + 1, stack, n);
      }
    }
    marks += <usize> width;
  }
  return n;
}

/**
 * Goes on from the last `n` runs that wait, `budget` of them, or until more than `full` wait; gives how
 * many wait then. `around` lists the rows that hold neighbours, offset and 1 where pixels one to the left
 * and right are neighbours too.
 */
export function spread(
  stack: usize, n: i32, full: i32, around: usize, count: i32, budget: i32,
): i32 {
  while (n > 0 && n <= full && budget-- > 0) {
    n--;
    const start = <usize> load<u32>(stack + (<usize> n << 3));
    const end = <usize> load<u32>(stack + (<usize> n << 3), 4);
    for (let i = 0; i < count; i++) {
      const offset = <usize> load<i32>(around + (<usize> i << 3));
      const wide = <usize> load<i32>(around + (<usize> i << 3), 4);
      n = reach(start + offset - wide, end + offset + wide, stack, n);
    }
  }
  return n;
}

/**
 * Writes rows from `row` on: 1 where the flood was (`what` 0), where it was not (1), or where it could
 * have been but was not (2).
 */
export function reachedRows(
  cells: usize, firsts: usize, row: i32, rows: i32, width: i32, what: i32, dst: usize,
): void {
  const value = i8x16.splat(what == 2 ? OPEN : REACHED);
  const one = i8x16.splat(1), flip = i8x16.splat(what == 1 ? 1 : 0);
  for (const last = row + rows; row < last; row++) {
    const first = cells + cellOf(firsts, row);
    for (let x = 0; x < width; x += 16) {
      const is = v128.and(i8x16.eq(v128.load(first + <usize> x), value), one);
      v128.store(dst + <usize> x, v128.xor(is, flip));
    }
    dst += <usize> width;
  }
}
