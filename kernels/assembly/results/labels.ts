// One pass over labels: how many pixels each has, and sums and peaks of the values there. Labels below 0
// and above `last` are passed over. Sums are made in 64 bits in the order of the pixels.
import { F32, U16, U8 } from "../shared/elements";

/** Stores the least and the greatest label as two i32 at `out` (32 bytes are written over). */
export function rangeOfLabels(src: usize, n: i32, out: usize): void {
  let least = i32x4.splat(i32.MAX_VALUE);
  let most = i32x4.splat(i32.MIN_VALUE);
  let x = 0;
  for (; x + 4 <= n; x += 4) {
    const v = v128.load(src + (<usize> x << 2));
    least = i32x4.min_s(least, v);
    most = i32x4.max_s(most, v);
  }
  v128.store(out, least);
  v128.store(out, most, 16);
  let low = i32.MAX_VALUE;
  let high = i32.MIN_VALUE;
  for (let i: usize = 0; i < 16; i += 4) {
    low = min(low, load<i32>(out + i));
    high = max(high, load<i32>(out + i, 16));
  }
  for (; x < n; x++) {
    const v = load<i32>(src + (<usize> x << 2));
    low = min(low, v);
    high = max(high, v);
  }
  store<i32>(out, low);
  store<i32>(out, high, 4);
}

/** Sets the bytes of the labels that occur to 1. */
export function markLabels(src: usize, n: i32, last: i32, marks: usize): void {
  for (let x = 0; x < n; x++) {
    const label = load<i32>(src + (<usize> x << 2));
    if (<u32> label <= <u32> last) store<u8>(marks + <usize> label, 1);
  }
}

/** dst = a times factor plus b, for n labels; up to 3 behind dst are overwritten. */
export function pairLabels(a: usize, b: usize, n: i32, factor: i32, dst: usize): void {
  const f = i32x4.splat(factor);
  for (const end = a + (<usize> n << 2); a < end; a += 16, b += 16, dst += 16) {
    v128.store(dst, i32x4.add(i32x4.mul(v128.load(a), f), v128.load(b)));
  }
}

/** Whether four labels from an address on are those of `all`. */
// @ts-ignore: decorator
@inline
function areAll(src: usize, all: v128): bool {
  return i32x4.all_true(i32x4.eq(v128.load(src), all));
}

/** Adds the pixels of each label to 32-bit counts: a run of one label at a time, as most pixels lie in long ones. */
export function countLabels(src: usize, n: i32, last: i32, counts: usize): void {
  const end = src + (<usize> n << 2);
  while (src < end) {
    const first = src;
    const label = load<i32>(src);
    src += 4;
    if (src < end && load<i32>(src) == label) {
      const all = i32x4.splat(label);
      while (src + 16 <= end && areAll(src, all)) src += 16;
      while (src < end && load<i32>(src) == label) src += 4;
    }
    if (<u32> label > <u32> last) continue;
    const at = counts + (<usize> label << 2);
    store<u32>(at, load<u32>(at) + <u32> ((src - first) >> 2));
  }
}

// @ts-ignore: decorator
@inline
function valueAt(values: usize, x: i32, type: i32): f64 {
  if (type == U8) return <f64> load<u8>(values + <usize> x);
  if (type == U16) return <f64> load<u16>(values + (<usize> x << 1));
  if (type == F32) return <f64> load<f32>(values + (<usize> x << 2));
  return load<f64>(values + (<usize> x << 3));
}

/** Adds the values of each label to 64-bit sums: the sum of a run of one label is not stored between its pixels. */
export function sumByLabel(
  src: usize, values: usize, n: i32, type: i32, last: i32, sums: usize,
): void {
  for (let x = 0; x < n;) {
    const label = load<i32>(src + (<usize> x << 2));
    if (<u32> label > <u32> last) {
      x++;
      continue;
    }
    const at = sums + (<usize> label << 3);
    let sum = load<f64>(at);
    do {
      sum += valueAt(values, x, type);
      x++;
    } while (x < n && load<i32>(src + (<usize> x << 2)) == label);
    store<f64>(at, sum);
  }
}

/** Raises 64-bit numbers to the values of each label; NaN raises none. */
export function highestByLabel(
  src: usize, values: usize, n: i32, type: i32, last: i32, highest: usize,
): void {
  for (let x = 0; x < n; x++) {
    const label = load<i32>(src + (<usize> x << 2));
    if (<u32> label > <u32> last) continue;
    const at = highest + (<usize> label << 3);
    const value = valueAt(values, x, type);
    if (value > load<f64>(at)) store<f64>(at, value);
  }
}

/** dst[x] = table[src[x]] for labels from 0 to `last`, else 0; a run of one label at a time. */
export function lookLabels(src: usize, n: i32, last: i32, table: usize, dst: usize): void {
  const end = src + (<usize> n << 2);
  while (src < end) {
    const label = load<i32>(src);
    const value = <u32> label <= <u32> last ? load<i32>(table + (<usize> label << 2)) : 0;
    store<i32>(dst, value);
    src += 4;
    dst += 4;
    if (src >= end || load<i32>(src) != label) continue;
    const all = i32x4.splat(label);
    const values = i32x4.splat(value);
    for (; src + 16 <= end && areAll(src, all); src += 16, dst += 16) v128.store(dst, values);
    for (; src < end && load<i32>(src) == label; src += 4, dst += 4) store<i32>(dst, value);
  }
}

/** dst[x] = 1 where there is an object and no rim. */
export function corePixels(src: usize, rim: usize, n: i32, dst: usize): void {
  for (let x = 0; x < n; x++) {
    const inside = load<i32>(src + (<usize> x << 2)) > 0 && load<u8>(rim + <usize> x) == 0;
    store<u8>(dst + <usize> x, inside ? 1 : 0);
  }
}

/**
 * Counts the pixels of each label that have another label `dy` rows below and `dx` columns to the right,
 * and those that have one as far on the other side; the picture goes on beyond its border as it ends there.
 * `dy` is not below 0; that many rows around the band lie above and below it where the picture has them.
 */
export function stepsOut(
  src: usize, width: i32, from: i32, rows: i32, height: i32, last: i32, dy: i32, dx: i32, counts: usize,
): void {
  const stride = <isize> width << 2;
  const shift = <isize> dx << 2;
  const reach = dx < 0 ? -dx : dx;
  for (let y = from; y < from + rows; y++, src += stride) {
    const below = src + (min(y + dy, height - 1) - y) * stride;
    const above = src + (max(y - dy, 0) - y) * stride;
    for (let x = 0; x < width; x++) {
      if (x >= reach) {
        for (; x + 4 + reach <= width; x += 4) {
          const at = <usize> x << 2;
          const v = v128.load(src + at);
          if (!v128.any_true(v)) continue;
          const down = i32x4.ne(v, v128.load(below + at + shift));
          const up = i32x4.ne(v, v128.load(above + at - shift));
          if (!v128.any_true(v128.or(down, up))) continue;
          const own = i32x4.extract_lane(v, 0);
          if (!i32x4.all_true(i32x4.eq(v, i32x4.splat(own)))) break;
          add(counts, own, last, popcnt(i32x4.bitmask(down)) + popcnt(i32x4.bitmask(up)));
        }
        if (x >= width) break;
      }
      const own = load<i32>(src + (<usize> x << 2));
      const right = <usize> max(0, min(width - 1, x + dx)) << 2;
      const left = <usize> max(0, min(width - 1, x - dx)) << 2;
      add(counts, own, last, i32(load<i32>(below + right) != own) + i32(load<i32>(above + left) != own));
    }
  }
}

/** Adds to the count of a label that is above 0. */
// @ts-ignore: decorator
@inline
function add(counts: usize, label: i32, last: i32, more: i32): void {
  if (label <= 0 || label > last) return;
  const at = counts + (<usize> label << 2);
  store<u32>(at, load<u32>(at) + more);
}

/** The first of n labels that is not 0 where a mask is, or n. */
export function firstOutside(labels: usize, mask: usize, n: i32): i32 {
  let x = 0;
  for (; x + 4 <= n; x += 4) {
    const v = v128.load(labels + (<usize> x << 2));
    if (!v128.any_true(v)) continue;
    const open = i32x4.extend_low_i16x8_u(i16x8.extend_low_i8x16_u(v128.load32_zero(mask + <usize> x)));
    if (v128.any_true(v128.and(v, i32x4.eq(open, i32x4.splat(0))))) break;
  }
  while (x < n && (load<i32>(labels + (<usize> x << 2)) == 0 || load<u8>(mask + <usize> x))) x++;
  return x;
}

/** dst[x] = 1 where a label is not 0, for n labels; up to 15 bytes behind dst are overwritten. */
export function labelledPixels(src: usize, n: i32, dst: usize): void {
  const zero = i32x4.splat(0);
  const one = i8x16.splat(1);
  for (const end = dst + <usize> n; dst < end; src += 64, dst += 16) {
    const low = i16x8.narrow_i32x4_s(
      i32x4.ne(v128.load(src), zero), i32x4.ne(v128.load(src, 16), zero),
    );
    const high = i16x8.narrow_i32x4_s(
      i32x4.ne(v128.load(src, 32), zero), i32x4.ne(v128.load(src, 48), zero),
    );
    v128.store(dst, v128.and(i8x16.narrow_i16x8_s(low, high), one));
  }
}

/** dst = a where it is not 0, else b, for n labels; up to 3 behind dst are overwritten. */
export function filledLabels(a: usize, b: usize, n: i32, dst: usize): void {
  for (const end = a + (<usize> n << 2); a < end; a += 16, b += 16, dst += 16) {
    const v = v128.load(a);
    v128.store(dst, v128.bitselect(v128.load(b), v, i32x4.eq(v, i32x4.splat(0))));
  }
}

/** Keeps labels from 0 to `last` where a value is above its label's level, or at it with `equal`; others are 0. */
export function labelsAbove(
  src: usize, values: usize, n: i32, type: i32, last: i32, levels: usize, equal: i32, dst: usize,
): void {
  for (let x = 0; x < n; x++) {
    const label = load<i32>(src + (<usize> x << 2));
    let kept = 0;
    if (label != 0 && <u32> label <= <u32> last) {
      const level = load<f64>(levels + (<usize> label << 3));
      const value = valueAt(values, x, type);
      if (equal ? value >= level : value > level) kept = label;
    }
    store<i32>(dst + (<usize> x << 2), kept);
  }
}

/** Stores for each label from 0 to `last` the number that its last pixel has in another picture. */
export function numbersByLabel(src: usize, others: usize, n: i32, last: i32, numbers: usize): void {
  for (let x = 0; x < n; x++) {
    const label = load<i32>(src + (<usize> x << 2));
    if (<u32> label > <u32> last) continue;
    store<i32>(numbers + (<usize> label << 2), load<i32>(others + (<usize> x << 2)));
  }
}

/** Stores the values of each label from 1 to `last` as f64 from its place on, and moves that place. */
export function valuesByLabel(
  src: usize, values: usize, n: i32, type: i32, last: i32, places: usize, dst: usize,
): void {
  for (let x = 0; x < n; x++) {
    const label = load<i32>(src + (<usize> x << 2));
    if (label <= 0 || label > last) continue;
    const at = places + (<usize> label << 2);
    const place = load<i32>(at);
    store<f64>(dst + (<usize> place << 3), valueAt(values, x, type));
    store<i32>(at, place + 1);
  }
}

/**
 * Lists pairs of pixels that share a side and have different labels, each with the one to its right, then with
 * that below it, as two numbers each, the first pixel of the band being `first`. A row lies below the last one
 * unless `bottom`. Gives how many pairs.
 */
export function labelEdges(
  src: usize, width: i32, rows: i32, first: i32, bottom: i32, dst: usize,
): i32 {
  const from = dst;
  const stride = <usize> width << 2;
  for (let y = 0; y < rows; y++, src += stride, first += width) {
    // The last row has itself below it.
    const down: usize = bottom && y == rows - 1 ? 0 : stride;
    for (let x = 0; x < width; x++) {
      let at = src + (<usize> x << 2);
      while (x + 5 <= width) {
        const v = v128.load(at);
        const different = v128.or(i32x4.ne(v, v128.load(at, 4)), i32x4.ne(v, v128.load(at + down)));
        if (v128.any_true(different)) break;
        x += 4;
        at += 16;
      }
      if (x >= width) break;
      const label = load<i32>(at);
      if (x + 1 < width && load<i32>(at, 4) != label) {
        store<i32>(dst, first + x);
        store<i32>(dst, first + x + 1, 4);
        dst += 8;
      }
      if (load<i32>(at + down) != label) {
        store<i32>(dst, first + x);
        store<i32>(dst, first + x + width, 4);
        dst += 8;
      }
    }
  }
  return <i32> ((dst - from) >> 3);
}
