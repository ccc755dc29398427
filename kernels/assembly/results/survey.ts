// One walk over labels in the order of rows: what an overlay must know of each object, and which objects
// are near each other.

/** Objects with no more pixels between them are near each other. */
const NEAR: i32 = 8;

// An object's record, 64 bytes: place from 1 (0: not met), pixels, first and last row, first and last
// column, a pixel in the middle of its longest run, the length of that run, sums of rows and columns in
// 64 bits, the place of the object met last that came before it.
const PLACE: usize = 0;
const AREA: usize = 4;
const TOP: usize = 8;
const BOTTOM: usize = 12;
const LEFT: usize = 16;
const RIGHT: usize = 20;
const MIDDLE: usize = 24;
const LONGEST: usize = 28;
const SUM_Y: usize = 32;
const SUM_X: usize = 40;
const MET: usize = 48;

/** Lists the places, from 0, of two objects, the later one first, unless that one met the other just before. */
// @ts-ignore: decorator
@inline
function meet(records: usize, a: i32, b: i32, pairs: usize): usize {
  if (a == b) return pairs;
  const one = records + (<usize> a << 6), other = records + (<usize> b << 6);
  const first = load<i32>(one, PLACE), second = load<i32>(other, PLACE);
  const later = first > second ? one : other;
  const earlier = min(first, second);
  if (load<i32>(later, MET) == earlier) return pairs;
  store<i32>(later, earlier, MET);
  store<i32>(pairs, max(first, second) - 1);
  store<i32>(pairs, earlier - 1, 4);
  return pairs + 8;
}

/**
 * Goes over `rows` rows from row `from` on; `src` is the address of the first of them, and the rows
 * before and behind lie around it where the picture has any. Records are indexed by label, labels from 0
 * to `last`; `order` gets each label when it is first met, `met` at the end of it how many there are.
 * `owners` and `ends` hold, for each column, the object that ended last there and in which row. Gives
 * the number of pairs listed, at most two a pixel.
 */
export function survey(
  src: usize, width: i32, from: i32, rows: i32, height: i32, records: usize, order: usize, met: usize,
  owners: usize, ends: usize, pairs: usize,
): i32 {
  const stride = <usize> width << 2;
  const first = pairs;
  let count = load<i32>(met);
  for (let y = from; y < from + rows; y++) {
    const row = src + stride * <usize> (y - from);
    let start = 0, last = 0, lastEnd = -NEAR - 2;
    for (let x = 0; x < width; x++) {
      const at = row + (<usize> x << 2);
      const label = load<i32>(at);
      if (label == 0) continue;
      const record = records + (<usize> label << 6);
      const column = <usize> x << 2;
      if (x == 0 || load<i32>(at - 4) != label) {
        start = x;
        if (load<i32>(record, PLACE) == 0) {
          store<i32>(order + (<usize> count << 2), label);
          store<i32>(record, ++count, PLACE);
          store<i32>(record, y, TOP);
          store<i32>(record, x, LEFT);
          store<i32>(record, x, RIGHT);
        }
        if (x - lastEnd <= NEAR + 1) pairs = meet(records, label, last, pairs);
      }
      if (
        (y == 0 || load<i32>(at - stride) != label) && y - load<i32>(ends + column) <= NEAR + 1
      ) pairs = meet(records, label, load<i32>(owners + column), pairs);
      if (y == height - 1 || load<i32>(at + stride) != label) {
        store<i32>(owners + column, label);
        store<i32>(ends + column, y);
      }
      if (x == width - 1 || load<i32>(at, 4) != label) {
        last = label;
        lastEnd = x;
        const length = x - start + 1;
        store<i32>(record, load<i32>(record, AREA) + length, AREA);
        store<f64>(record, load<f64>(record, SUM_Y) + <f64> y * <f64> length, SUM_Y);
        store<f64>(
          record, load<f64>(record, SUM_X) + <f64> (start + x) / 2.0 * <f64> length, SUM_X,
        );
        store<i32>(record, y, BOTTOM);
        store<i32>(record, min(start, load<i32>(record, LEFT)), LEFT);
        store<i32>(record, max(x, load<i32>(record, RIGHT)), RIGHT);
        if (length > load<i32>(record, LONGEST)) {
          store<i32>(record, length, LONGEST);
          store<i32>(record, y * width + x - (length >> 1), MIDDLE);
        }
      }
    }
  }
  store<i32>(met, count);
  return <i32> ((pairs - first) >> 3);
}
