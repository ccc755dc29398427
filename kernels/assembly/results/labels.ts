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

/** Adds the pixels of each label to 32-bit counts. */
export function countLabels(src: usize, n: i32, last: i32, counts: usize): void {
  let nothing = 0;
  for (let x = 0; x < n; x++) {
    if (x + 4 <= n && !v128.any_true(v128.load(src + (<usize> x << 2)))) {
      nothing += 4;
      x += 3;
      continue;
    }
    const label = load<i32>(src + (<usize> x << 2));
    if (<u32> label > <u32> last) continue;
    const at = counts + (<usize> label << 2);
    store<u32>(at, load<u32>(at) + 1);
  }
  if (last >= 0) store<u32>(counts, load<u32>(counts) + nothing);
}

// @ts-ignore: decorator
@inline
function valueAt(values: usize, x: i32, type: i32): f64 {
  if (type == U8) return <f64> load<u8>(values + <usize> x);
  if (type == U16) return <f64> load<u16>(values + (<usize> x << 1));
  if (type == F32) return <f64> load<f32>(values + (<usize> x << 2));
  return load<f64>(values + (<usize> x << 3));
}

/** Adds the values of each label to 64-bit sums. */
export function sumByLabel(
  src: usize, values: usize, n: i32, type: i32, last: i32, sums: usize,
): void {
  for (let x = 0; x < n; x++) {
    const label = load<i32>(src + (<usize> x << 2));
    if (<u32> label > <u32> last) continue;
    const at = sums + (<usize> label << 3);
    store<f64>(at, load<f64>(at) + valueAt(values, x, type));
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

/** dst[x] = table[src[x]] for labels from 0 to `last`, else 0. */
export function lookLabels(src: usize, n: i32, last: i32, table: usize, dst: usize): void {
  for (let x = 0; x < n; x++) {
    const label = load<i32>(src + (<usize> x << 2));
    let value = 0;
    if (<u32> label <= <u32> last) value = load<i32>(table + (<usize> label << 2));
    store<i32>(dst + (<usize> x << 2), value);
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
 * Adds up how far the middles of outermost pixels lie inside the outline: half a pixel where only rows or
 * only columns end there, a quarter of the diagonal where both do. Each label has a 64-bit sum and a 64-bit
 * number of pixels; rows around the band lie above and below it where the picture has them.
 */
export function insets(
  src: usize, width: i32, from: i32, rows: i32, height: i32, last: i32, out: usize,
): void {
  const stride = <usize> width << 2;
  for (let y = from; y < from + rows; y++, src += stride) {
    const above = y > 0 ? src - stride : src;
    const below = y + 1 < height ? src + stride : src;
    for (let x = 0; x < width; x++) {
      const at = <usize> x << 2;
      if (x > 0 && x + 4 < width) {
        // Four pixels like all their neighbours.
        const v = v128.load(src + at);
        const differ = v128.or(
          v128.or(v128.xor(v, v128.load(above + at)), v128.xor(v, v128.load(below + at))),
          v128.or(v128.xor(v, v128.load(src + at - 4)), v128.xor(v, v128.load(src + at, 4))),
        );
        if (!v128.any_true(differ)) {
          x += 3;
          continue;
        }
      }
      const own = load<i32>(src + at);
      if (own <= 0 || own > last) continue;
      const row = load<i32>(above + at) != own || load<i32>(below + at) != own;
      const column = (x > 0 && load<i32>(src + at - 4) != own) ||
        (x + 1 < width && load<i32>(src + at, 4) != own);
      if (!row && !column) continue;
      const entry = out + (<usize> own << 4);
      store<f64>(entry, load<f64>(entry) + (row && column ? Math.SQRT1_2 / 2 : 0.5));
      store<f64>(entry, load<f64>(entry, 8) + 1, 8);
    }
  }
}
