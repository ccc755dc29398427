// Lines at one grey level, by marching squares. Squares between four pixels come row by row; their segments are
// joined into lines where one ends at the place at which another starts.
import { F32, U16, U8 } from "../shared/elements";

/** A point of a line. Points and lines follow each other in memory as they come. */
@unmanaged
class Point {
  y: f64;
  x: f64;
  next: Point | null;
}

/** A line that grows at both ends; an older one may take in its points, of which it has none then. */
@unmanaged
class Line {
  first: Point;
  last: Point;
  count: i32;
  following: Line | null;
}

/** Bytes of a point or line. */
const CELL: usize = 24;

/**
 * The line that starts or ends at a place: a pixel of two rows, an edge to its right or below it. Only these two
 * rows are asked for, so that a row takes the slots of the one two above it. The last slot is that of NaN.
 */
@unmanaged
class Slot {
  row: i32;
  line: Line | null;
}

/** What is kept from band to band: how many points and lines came, where the next goes, the slots. */
@unmanaged
class State {
  points: i32;
  lines: i32;
  cell: usize;
  oldest: Line | null;
  youngest: Line | null;
  width: i32;
  starts: usize;
  ends: usize;
}

// @ts-ignore: decorator
@inline
function rowOf(s: State, y: f64, x: f64): i32 {
  // NaN meets nothing, for there are more points whenever it is asked for; but where lines were only joined.
  return y != y || x != x ? -1 - s.points : <i32> floor(y);
}

// @ts-ignore: decorator
@inline
function slotOf(s: State, slots: usize, row: i32, y: f64, x: f64): Slot {
  if (row < 0) return changetype<Slot>(slots + (<usize> (6 * s.width) << 3));
  const column = floor(x);
  const edge = y != <f64> row ? 2 : i32(x != column);
  return changetype<Slot>(slots + (<usize> (3 * ((row & 1) * s.width + <i32> column) + edge) << 3));
}

/** Puts a line where it starts or ends, unless that lies above all that is asked for. */
function put(s: State, slots: usize, y: f64, x: f64, line: Line): void {
  const row = rowOf(s, y, x);
  const slot = slotOf(s, slots, row, y, x);
  if (row >= 0 && row < slot.row) return;
  slot.row = row;
  slot.line = line;
}

/** The line at a place, which is forgotten there. */
function take(s: State, slots: usize, y: f64, x: f64): Line | null {
  const row = rowOf(s, y, x);
  const slot = slotOf(s, slots, row, y, x);
  if (slot.row != row) return null;
  const line = slot.line;
  slot.line = null;
  return line;
}

function addPoint(s: State, y: f64, x: f64, next: Point | null): Point {
  const point = changetype<Point>(s.cell);
  s.cell += CELL;
  s.points++;
  point.y = y;
  point.x = x;
  point.next = next;
  return point;
}

function append(s: State, line: Line, y: f64, x: f64): void {
  const point = addPoint(s, y, x, null);
  line.last.next = point;
  line.last = point;
  line.count++;
}

/** The points of one line go on with those of another; the older one takes them all. */
function join(s: State, head: Line, tail: Line): void {
  const first = head.first;
  const last = tail.last;
  head.last.next = tail.first;
  const older = changetype<usize>(head) < changetype<usize>(tail) ? head : tail;
  const count = head.count + tail.count;
  head.count = 0;
  tail.count = 0;
  older.first = first;
  older.last = last;
  older.count = count;
  put(s, s.starts, first.y, first.x, older);
  put(s, s.ends, last.y, last.x, older);
}

function begin(s: State): Line {
  const line = changetype<Line>(s.cell);
  s.cell += CELL;
  s.lines++;
  line.following = null;
  const youngest = s.youngest;
  if (youngest === null) s.oldest = line;
  else youngest.following = line;
  s.youngest = line;
  return line;
}

function addSegment(s: State, y0: f64, x0: f64, y1: f64, x1: f64): void {
  // A corner that has the level exactly is picked up by the neighbouring squares.
  if (y0 == y1 && x0 == x1) return;
  const tail = take(s, s.starts, y1, x1);
  const head = take(s, s.ends, y0, x0);
  if (tail !== null) {
    if (head !== null) {
      if (tail === head) append(s, head, y1, x1);
      else join(s, head, tail);
      return;
    }
    put(s, s.starts, y0, x0, tail);
    tail.first = addPoint(s, y0, x0, tail.first);
    tail.count++;
  } else if (head !== null) {
    put(s, s.ends, y1, x1, head);
    append(s, head, y1, x1);
  } else {
    const line = begin(s);
    put(s, s.starts, y0, x0, line);
    put(s, s.ends, y1, x1, line);
    line.first = line.last = addPoint(s, y0, x0, null);
    line.count = 1;
    append(s, line, y1, x1);
  }
}

// @ts-ignore: decorator
@inline
function fraction(from: f64, to: f64, level: f64): f64 {
  return from == to ? 0 : (level - from) / (to - from);
}

/** The segments of a square, by which of its pixels are high, which lie on their right. */
function addSquare(
  s: State, square: i32, y: f64, x: f64, ul: f64, ur: f64, ll: f64, lr: f64, level: f64, joinHigh: bool,
): void {
  if (ul != ul || ur != ur || ll != ll || lr != lr) return;
  const top = x + fraction(ul, ur, level);
  const bottom = x + fraction(ll, lr, level);
  const left = y + fraction(ul, ll, level);
  const right = y + fraction(ur, lr, level);
  const y1 = y + 1;
  const x1 = x + 1;
  switch (square) {
    case 1:
      return addSegment(s, y, top, left, x);
    case 2:
      return addSegment(s, right, x1, y, top);
    case 3:
      return addSegment(s, right, x1, left, x);
    case 4:
      return addSegment(s, left, x, y1, bottom);
    case 5:
      return addSegment(s, y, top, y1, bottom);
    case 6:
      if (joinHigh) {
        addSegment(s, left, x, y, top);
        return addSegment(s, right, x1, y1, bottom);
      }
      addSegment(s, right, x1, y, top);
      return addSegment(s, left, x, y1, bottom);
    case 7:
      return addSegment(s, right, x1, y1, bottom);
    case 8:
      return addSegment(s, y1, bottom, right, x1);
    case 9:
      if (joinHigh) {
        addSegment(s, y, top, right, x1);
        return addSegment(s, y1, bottom, left, x);
      }
      addSegment(s, y, top, left, x);
      return addSegment(s, y1, bottom, right, x1);
    case 10:
      return addSegment(s, y1, bottom, y, top);
    case 11:
      return addSegment(s, y1, bottom, left, x);
    case 12:
      return addSegment(s, left, x, right, x1);
    case 13:
      return addSegment(s, y, top, right, x1);
    case 14:
      return addSegment(s, left, x, y, top);
  }
}

/** 1 or 0 for each of 16 pixels, as lanes of -1 and 0: whether it is above the level. */
// @ts-ignore: decorator
@inline
function highOf<T>(at: usize, level: f64): v128 {
  if (sizeof<T>() == 1) {
    const whole = <i32> max<f64>(-1, min<f64>(floor(level), 255));
    if (whole < 0) return i8x16.splat(-1);
    return i8x16.gt_u(v128.load(at), i8x16.splat(<i8> whole));
  }
  if (sizeof<T>() == 2) {
    const whole = <i32> max<f64>(-1, min<f64>(floor(level), 65535));
    if (whole < 0) return i8x16.splat(-1);
    const bound = i16x8.splat(<i16> whole);
    return i8x16.narrow_i16x8_s(
      i16x8.gt_u(v128.load(at), bound), i16x8.gt_u(v128.load(at, 16), bound),
    );
  }
  if (sizeof<T>() == 4) {
    // The least number of 32 bits that is above the level, or the largest that is not.
    const near = <f32> level;
    const bound = f32x4.splat(near);
    const all = <f64> near > level;
    const a = v128.load(at);
    const b = v128.load(at, 16);
    const c = v128.load(at, 32);
    const d = v128.load(at, 48);
    return i8x16.narrow_i16x8_s(
      i16x8.narrow_i32x4_s(
        all ? f32x4.ge(a, bound) : f32x4.gt(a, bound), all ? f32x4.ge(b, bound) : f32x4.gt(b, bound),
      ),
      i16x8.narrow_i32x4_s(
        all ? f32x4.ge(c, bound) : f32x4.gt(c, bound), all ? f32x4.ge(d, bound) : f32x4.gt(d, bound),
      ),
    );
  }
  let high = i8x16.splat(0);
  for (let k = 7; k >= 0; k--) {
    const two = f64x2.gt(v128.load(at + (<usize> k << 4)), f64x2.splat(level));
    high = i8x16.shuffle(two, high, 0, 8, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29);
  }
  return high;
}

/** Which of a row's pixels are above the level, a bit each: 16 bits for 16 pixels. */
function findHigh<T>(src: usize, width: i32, level: f64, bits: usize): void {
  for (let x = 0; x < width; x += 16) {
    store<u16>(bits, <u16> i8x16.bitmask(highOf<T>(src, level)));
    src += 16 * sizeof<T>();
    bits += 2;
  }
}

// @ts-ignore: decorator
@inline
function isInside(mask: usize, width: usize): bool {
  return (load<u8>(mask) != 0) & (load<u8>(mask, 1) != 0) & (load<u8>(mask + width) != 0) &
    (load<u8>(mask + width, 1) != 0);
}

function rowsOf<T>(
  s: State, src: usize, rows: i32, y: i32, mask: usize, level: f64, joinHigh: bool, bits: usize,
): void {
  const width = s.width;
  const bytes = <usize> width * sizeof<T>();
  const room = (<usize> (width + 15) >> 4 << 1) + 2;
  let upper = bits;
  let lower = bits + room;
  store<u16>(upper + room - 2, 0);
  store<u16>(lower + room - 2, 0);
  findHigh<T>(src, width, level, upper);
  for (const end = y + rows; y < end; y++) {
    findHigh<T>(src + bytes, width, level, lower);
    for (let x = 0; x < width - 1; x += 16) {
      const at = <usize> x >> 3;
      // Bits of a square's right pixels: one further, the last from the next pixels.
      const ul = <u32> load<u16>(upper + at);
      const ll = <u32> load<u16>(lower + at);
      const ur = load<u32>(upper + at) >> 1;
      const lr = load<u32>(lower + at) >> 1;
      let mixed = (ul | ur | ll | lr) & ~(ul & ur & ll & lr) & 0xffff;
      if (x + 16 > width - 1) mixed &= (1 << (width - 1 - x)) - 1;
      for (; mixed != 0; mixed &= mixed - 1) {
        const k = ctz(mixed);
        const i = <usize> (x + k);
        if (mask != 0 && !isInside(mask + i, width)) continue;
        const one = src + i * sizeof<T>();
        const square = (ul >> k & 1) | (ur >> k & 1) << 1 | (ll >> k & 1) << 2 | (lr >> k & 1) << 3;
        addSquare(
          s, square, y, x + k, <f64> load<T>(one), <f64> load<T>(one, sizeof<T>()),
          <f64> load<T>(one + bytes), <f64> load<T>(one + bytes, sizeof<T>()), level, joinHigh,
        );
      }
    }
    const swap = upper;
    upper = lower;
    lower = swap;
    src += bytes;
    if (mask != 0) mask += <usize> width;
  }
}

/** Begins without lines: `slots` has room for 12 · width + 2 slots of 8 bytes, points and lines go to `cells`. */
export function beginLines(state: usize, width: i32, slots: usize, cells: usize): void {
  const s = changetype<State>(state);
  const bytes = <usize> (6 * width + 1) << 3;
  s.points = 0;
  s.lines = 0;
  s.cell = cells;
  s.oldest = null;
  s.youngest = null;
  s.width = width;
  s.starts = slots;
  s.ends = slots + bytes;
  memory.fill(slots, 0, 2 * bytes);
}

/**
 * Adds the lines through the squares of `rows` rows of pixels and of one more below, the first of which is row
 * `y` of the picture, within a mask of bytes if there is one. `bits` has room for a quarter of a row and 32 bytes.
 * A square adds up to 144 bytes of points and lines; gives where the next goes.
 */
export function addLines(
  state: usize, src: usize, type: i32, rows: i32, y: i32, mask: usize, level: f64, joinHigh: bool, bits: usize,
): usize {
  const s = changetype<State>(state);
  if (type == U8) rowsOf<u8>(s, src, rows, y, mask, level, joinHigh, bits);
  else if (type == U16) rowsOf<u16>(s, src, rows, y, mask, level, joinHigh, bits);
  else if (type == F32) rowsOf<f32>(s, src, rows, y, mask, level, joinHigh, bits);
  else rowsOf<f64>(s, src, rows, y, mask, level, joinHigh, bits);
  return s.cell;
}

/**
 * Writes the points of all lines one behind the other, the oldest line first, the last point first if `backwards`,
 * and how many each has (i32). Gives the number of lines.
 */
export function writeLines(state: usize, backwards: bool, dst: usize, counts: usize): i32 {
  const from = counts;
  let next = changetype<State>(state).oldest;
  while (next !== null) {
    const line = next;
    next = line.following;
    if (line.count == 0) continue;
    const bytes = <usize> line.count << 4;
    let at = backwards ? dst + bytes - 16 : dst;
    for (let point: Point | null = line.first; point !== null; point = point.next) {
      v128.store(at, v128.load(changetype<usize>(point)));
      at = backwards ? at - 16 : at + 16;
    }
    store<i32>(counts, line.count);
    counts += 4;
    dst += bytes;
  }
  return <i32> ((counts - from) >> 2);
}

function span<T>(src: usize, n: i32, out: usize): void {
  let low = load<f64>(out);
  let high = load<f64>(out, 8);
  for (let i = 0; i < n; i++) {
    const value = <f64> load<T>(src + <usize> i * sizeof<T>());
    if (value < low) low = value;
    if (value > high) high = value;
  }
  store<f64>(out, low);
  store<f64>(out, high, 8);
}

/** Widens a range, two f64, to n values, infinite ones too; NaN is passed over. */
export function widenSpan(src: usize, n: i32, type: i32, out: usize): void {
  if (type == U8) span<u8>(src, n, out);
  else if (type == U16) span<u16>(src, n, out);
  else if (type == F32) span<f32>(src, n, out);
  else span<f64>(src, n, out);
}
