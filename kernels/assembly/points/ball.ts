// The rolling ball: least of heights plus drops. Each row is lowered by all rows within the ball's reach, the nearest
// first, two at a time that lie on both sides of it. A row is done when nothing within reach can lower it any more:
// what is farther away lies lower than its highest value by less than the ball's drop there.
import { F32, U16, U8 } from "../shared/elements";
import { extremes, finiteRange } from "./range";

// Whether there is NaN, which is passed over, as type arguments.
class Plain {}
class Holed {}

/** The lesser of a and b, and b where a is NaN. */
// @ts-ignore: decorator
@inline
function lesser<T, Kind>(a: v128, b: v128): v128 {
  if (isInteger<T>()) return v128.min<T>(a, b);
  const least = v128.pmin<T>(a, b);
  return idof<Kind>() == idof<Plain>() ? least : v128.bitselect(least, b, v128.eq<T>(a, a));
}

// @ts-ignore: decorator
@inline
function lowered<T, Kind>(o: v128, p: v128, q: v128, drop: v128): v128 {
  if (isInteger<T>()) return v128.min<T>(o, v128.add_sat<T>(v128.min<T>(p, q), drop));
  if (idof<Kind>() == idof<Plain>()) return v128.pmin<T>(o, v128.add<T>(v128.pmin<T>(p, q), drop));
  return v128.pmin<T>(v128.pmin<T>(o, v128.add<T>(p, drop)), v128.add<T>(q, drop));
}

function sweep<T, Kind>(src: usize, bytes: usize, drops: usize, reach: i32, dst: usize): void {
  for (const end = dst + bytes; dst < end; dst += 64, src += 64) {
    let a = v128.load(dst);
    let b = v128.load(dst, 16);
    let c = v128.load(dst, 32);
    let d = v128.load(dst, 48);
    let drop = drops;
    let left = src;
    let right = src;
    for (let i = 0; i <= reach; i++) {
      const v = v128.splat<T>(load<T>(drop));
      a = lowered<T, Kind>(a, v128.load(left), v128.load(right), v);
      b = lowered<T, Kind>(b, v128.load(left, 16), v128.load(right, 16), v);
      c = lowered<T, Kind>(c, v128.load(left, 32), v128.load(right, 32), v);
      d = lowered<T, Kind>(d, v128.load(left, 48), v128.load(right, 48), v);
      drop += sizeof<T>();
      left -= sizeof<T>();
      right += sizeof<T>();
    }
    v128.store(dst, a);
    v128.store(dst, b, 16);
    v128.store(dst, c, 32);
    v128.store(dst, d, 48);
  }
}

/**
 * Lowers a row of n elements to what another row leaves: dst[x] = min(dst[x], src[x ± d] + drops[d]) for
 * d = 0 … reach. `src` is padded by the largest value (infinity for floats) on both sides. Drops are of the
 * same type. With `holed` there may be NaN, which is passed over. Up to 63 bytes behind dst are overwritten.
 */
function ballRow(
  src: usize, n: i32, type: i32, holed: i32, drops: usize, reach: i32, dst: usize,
): void {
  const bytes = <usize> n << type;
  if (type == U8) sweep<u8, Plain>(src, bytes, drops, reach, dst);
  else if (type == U16) sweep<u16, Plain>(src, bytes, drops, reach, dst);
  else if (type == F32) {
    if (holed) sweep<f32, Holed>(src, bytes, drops, reach, dst);
    else sweep<f32, Plain>(src, bytes, drops, reach, dst);
  } else if (holed) sweep<f64, Holed>(src, bytes, drops, reach, dst);
  else sweep<f64, Plain>(src, bytes, drops, reach, dst);
}

function pair<T>(a: usize, b: usize, bytes: usize, dst: usize): void {
  for (const end = dst + bytes; dst < end; dst += 16, a += 16, b += 16) {
    v128.store(dst, lesser<T, Holed>(v128.load(a), v128.load(b)));
  }
}

/** The lesser of two rows of some bytes, a multiple of 16; NaN is passed over. */
function lesserRow(a: usize, b: usize, bytes: usize, type: i32, dst: usize): void {
  if (type == U8) pair<u8>(a, b, bytes, dst);
  else if (type == U16) pair<u16>(a, b, bytes, dst);
  else if (type == F32) pair<f32>(a, b, bytes, dst);
  else pair<f64>(a, b, bytes, dst);
}

/** What is rolled over, all in 32 bits but for the last; what calls has written it. */
@unmanaged
class Ball {
  /** The first pixel of the first row. Rows stand between margins of the largest value, `pitch` bytes apart. */
  rows: usize;
  pitch: usize;
  margin: usize;
  /** Room for a row with its margins, from its first pixel on. */
  pair: usize;
  width: i32;
  type: i32;
  /** Whether there is NaN. */
  holed: i32;
  /** Axes but for the last one, their lengths, and room for a place. */
  axes: i32;
  lengths: usize;
  place: usize;
  /** The least value of each row (f64), room for 64 bytes, the moves and how many there are. */
  lowest: usize;
  range: usize;
  moves: usize;
  moveCount: i32;
  /** The least of all values. */
  floor: f64;
}

/** Two rows within reach, on both sides of the middle; behind it the distance along each axis but the last, i32. */
@unmanaged
class Move {
  /** Distance in rows, 0 for the row itself. */
  index: i32;
  /** Drops from its middle outwards: in the type of the pixels, and as f64. */
  count: i32;
  drops: usize;
  falls: usize;
}

/** Finds the least value of each of n rows, infinite ones too, of all, and whether there is NaN. */
export function lowestOfRows(ball: usize, n: i32): void {
  const b = changetype<Ball>(ball);
  b.holed = 0;
  b.floor = Infinity;
  for (let row = 0; row < n; row++) {
    const at = b.rows + <usize> row * b.pitch;
    const isWhole = b.type == U8 || b.type == U16;
    if (isWhole) finiteRange(at, b.width, b.type, b.range);
    else extremes(at, b.width, b.type, b.range);
    let least = load<f64>(b.range);
    if (isNaN(least)) {
      b.holed = 1;
      finiteRange(at, b.width, b.type, b.range);
      least = load<f64>(b.range);
      for (let x = 0; x < b.width; x++) {
        const value = b.type == F32
          ? <f64> load<f32>(at + (<usize> x << 2))
          : load<f64>(at + (<usize> x << 3));
        if (value == -Infinity) least = value;
      }
    }
    store<f64>(b.lowest + (<usize> row << 3), least);
    b.floor = min(b.floor, least);
  }
}

/** Whether the row at a distance, taken `sign` times, lies inside. */
function isInside(b: Ball, move: Move, sign: i32): bool {
  const offsets = changetype<usize>(move) + offsetof<Move>();
  for (let axis = 0; axis < b.axes; axis++) {
    const i = <usize> axis << 2;
    const at = load<i32>(b.place + i) + sign * load<i32>(offsets + i);
    if (<u32> at >= load<u32>(b.lengths + i)) return false;
  }
  return true;
}

/** A lowest value and a drop, rounded as pixels are. */
// @ts-ignore: decorator
@inline
function raised(low: f64, drop: f64, type: i32): f64 {
  return type == F32 ? <f64> <f32> (low + drop) : low + drop;
}

/** The background of a row. Up to 63 bytes behind it are overwritten. */
export function rollOver(ball: usize, row: i32, dst: usize): void {
  const b = changetype<Ball>(ball);
  const type = b.type;
  const isWhole = type == U8 || type == U16;
  for (let axis = b.axes - 1, left = row; axis >= 0; axis--) {
    const i = <usize> axis << 2;
    const length = load<i32>(b.lengths + i);
    store<i32>(b.place + i, left % length);
    left /= length;
  }
  if (isWhole) memory.fill(dst, 255, <usize> b.width << type);
  else if (type == F32) {
    for (let x = 0; x < b.width; x++) store<f32>(dst + (<usize> x << 2), Infinity);
  } else for (let x = 0; x < b.width; x++) store<f64>(dst + (<usize> x << 3), Infinity);
  let highest = Infinity;
  const size = offsetof<Move>() + (<usize> b.axes << 2);
  for (let m = 0; m < b.moveCount; m++) {
    const move = changetype<Move>(b.moves + <usize> m * size);
    if (raised(b.floor, load<f64>(move.falls), type) >= highest) break;
    const behind = isInside(b, move, 1) ? row + move.index : -1;
    const before = move.index > 0 && isInside(b, move, -1) ? row - move.index : -1;
    const one = behind < 0 ? before : behind;
    if (one < 0) continue;
    let source = b.rows + <usize> one * b.pitch;
    let low = load<f64>(b.lowest + (<usize> one << 3));
    if (behind >= 0 && before >= 0) {
      low = min(low, load<f64>(b.lowest + (<usize> before << 3)));
      const other = b.rows + <usize> before * b.pitch;
      lesserRow(source - b.margin, other - b.margin, <i32> b.pitch, type, b.pair - b.margin);
      source = b.pair;
    }
    // Columns whose drop is so great cannot lower anything either.
    let last = move.count - 1;
    while (last >= 0 && raised(low, load<f64>(move.falls + (<usize> last << 3)), type) >= highest) last--;
    if (last < 0) continue;
    ballRow(source, b.width, type, b.holed, move.drops, last, dst);
    if (m >= 8 && (m & 7) != 0) continue;
    if (isWhole) finiteRange(dst, b.width, type, b.range);
    else extremes(dst, b.width, type, b.range);
    highest = load<f64>(b.range, 8);
    if (isNaN(highest)) highest = Infinity;
  }
}
