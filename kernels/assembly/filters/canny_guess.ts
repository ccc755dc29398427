// Canny's ridges in 32 bits, and which pixels 32 bits cannot decide: where the reference's result may
// hang on rounding. Those are looked at again, one by one, in the reference's own order of operations.
import { divideRow, edgeRows } from "./canny";
import { smoothWindow } from "./separable";

/** Side of the square of smoothed pixels that decides about the one in its middle. */
const SIDE: i32 = 5;

/** Derivatives down and along of one row, and their magnitude: 1 2 1 across after the difference, or before it. */
function gradientRow(
  above: usize, row: usize, below: usize, down: usize, along: usize, size: usize, n: i32,
): void {
  let q = v128.load(row);
  let p = v128.load(above);
  let r = v128.load(below);
  let differ = f32x4.sub(r, p);
  let sum = f32x4.add(f32x4.add(p, r), f32x4.add(q, q));
  for (const end = down + (<usize> n << 2); down < end; down += 16) {
    above += 16;
    row += 16;
    below += 16;
    p = v128.load(above);
    q = v128.load(row);
    r = v128.load(below);
    const differ1 = f32x4.sub(r, p);
    const sum1 = f32x4.add(f32x4.add(p, r), f32x4.add(q, q));
    const middle = i32x4.shuffle(differ, differ1, 1, 2, 3, 4);
    const i = f32x4.add(
      f32x4.add(middle, middle),
      f32x4.add(differ, i32x4.shuffle(differ, differ1, 2, 3, 4, 5)),
    );
    const j = f32x4.sub(i32x4.shuffle(sum, sum1, 2, 3, 4, 5), sum);
    v128.store(down, i);
    v128.store(along, j);
    v128.store(size, f32x4.sqrt(f32x4.add(f32x4.mul(i, i), f32x4.mul(j, j))));
    differ = differ1;
    sum = sum1;
    along += 16;
    size += 16;
  }
}

/** Columns that are looked at together: their derivatives stay in the first-level cache. */
const STRIP: i32 = 512;

/**
 * As {@link edgeRows}, in 32 bits: dst[x] = 0, 1 or 2. `error` bounds how far a derivative or a magnitude
 * may be off; `list` receives row · n + x (i32) of each pixel that is not certain, `most` of them at
 * most. `ring` has room for 7 rows of 528 f32. Returns how many pixels are not certain.
 */
export function guessRows(
  src: usize, srcStride: usize, ring: usize, dst: usize, dstStride: usize, rows: i32, n: i32,
  low: f64, high: f64, error: f64, list: usize, most: i32,
): i32 {
  const stride: usize = (STRIP + 16) * 4;
  const sizes = ring + 4 * stride;
  let found = 0;
  for (let x = 0; x < n; x += STRIP) {
    const wide = min(STRIP, n - x);
    for (let y = 0; y < rows + 2; y++) {
      const row = src + srcStride * (y + 1) + (<usize> x << 2);
      const down = ring + stride * (y & 1);
      const size = sizes + stride * (y % 3);
      gradientRow(row - srcStride, row, row + srcStride, down, down + 2 * stride, size, wide + 2);
      if (y < 2) continue;
      const i = ring + stride * ((y - 1) & 1) + 4;
      const above = sizes + stride * ((y - 2) % 3) + 4;
      const middle = sizes + stride * ((y - 1) % 3) + 4;
      const to = dst + dstStride * (y - 2) + x;
      found = guessRow(
        i, i + 2 * stride, above, middle, size + 4, to, wide, <f32> low, <f32> high, <f32> error,
        (y - 2) * n + x, list, found, most,
      );
    }
  }
  return found;
}

function guessRow(
  down: usize, along: usize, upper: usize, row: usize, lower: usize, dst: usize, n: i32, low: f32,
  high: f32, error: f32, first: i32, list: usize, found: i32, most: i32,
): i32 {
  const quiet = f32x4.splat(low - error);
  for (let x = 0; x < n; x += 4) {
    const at = <usize> x << 2;
    if ((x & 15) == 0 && x + 16 <= n) {
      // Most of a picture has no edge.
      const c = row + at;
      const few = v128.and(
        v128.and(f32x4.lt(v128.load(c), quiet), f32x4.lt(v128.load(c, 16), quiet)),
        v128.and(f32x4.lt(v128.load(c, 32), quiet), f32x4.lt(v128.load(c, 48), quiet)),
      );
      if (i32x4.all_true(few)) {
        store<u64>(dst + x, 0);
        store<u64>(dst + x, 0, 8);
        x += 12;
        continue;
      }
    }
    let marks = 0;
    // NaN is not less.
    if (!i32x4.all_true(f32x4.lt(v128.load(row + at), quiet))) {
      marks = guessFour(
        v128.load(down + at), v128.load(along + at), upper + at, row + at, lower + at, low, high,
        error,
      );
    }
    if (x + 4 <= n) store<u32>(dst + x, marks & 0x03030303);
    else for (let i = x; i < n; i++) store<u8>(dst + i, <u8> (marks >> ((i - x) << 3)) & 3);
    let open = marks & 0x04040404;
    while (open != 0) {
      const i = x + (ctz(open) >> 3);
      open &= open - 1;
      if (i >= n) break;
      if (found < most) store<i32>(list + (<usize> found << 2), first + i);
      found++;
    }
  }
  return found;
}

/** Marks of four pixels, a byte each: 0, 1 or 2, or 4 where that is not certain. */
function guessFour(
  i: v128, j: v128, p: usize, c: usize, q: usize, low: f32, high: f32, error: f32,
): i32 {
  const zero = f32x4.splat(0);
  const m = v128.load(c);
  const a = f32x4.abs(i);
  const b = f32x4.abs(j);
  const larger = f32x4.pmax(a, b);
  const rising = v128.xor(f32x4.gt(i, zero), f32x4.gt(j, zero));
  const steep = f32x4.gt(a, b);
  const above = v128.load(p);
  const below = v128.load(q);
  const near1 = v128.bitselect(
    v128.bitselect(above, below, rising), v128.load(c, 4), steep,
  );
  const near2 = v128.bitselect(
    v128.bitselect(below, above, rising), v128.load(c - 4), steep,
  );
  const p1 = v128.load(p, 4);
  const q1 = v128.load(q, 4);
  const p0 = v128.load(p - 4);
  const q0 = v128.load(q - 4);
  const w = f32x4.div(f32x4.pmin(a, b), larger);
  const far1 = v128.bitselect(p1, q1, rising);
  const far2 = v128.bitselect(q0, p0, rising);
  const side1 = f32x4.add(near1, f32x4.mul(w, f32x4.sub(far1, near1)));
  const side2 = f32x4.add(near2, f32x4.mul(w, f32x4.sub(far2, near2)));
  // By how much a side may be off: by the error of its magnitudes, and of the weight between them,
  // which is twice that of a derivative over the larger derivative (three times where a derivative
  // about 0 may have the other sign, which exchanges the sides).
  const most = f32x4.pmax(
    f32x4.pmax(f32x4.pmax(p0, p1), f32x4.pmax(q0, q1)), f32x4.pmax(near1, near2),
  );
  const fewest = f32x4.pmin(
    f32x4.pmin(f32x4.pmin(p0, p1), f32x4.pmin(q0, q1)), f32x4.pmin(near1, near2),
  );
  const e = f32x4.splat(error);
  const two = f32x4.splat(2 * error);
  const range = f32x4.add(f32x4.sub(most, fewest), two);
  const turn = f32x4.div(f32x4.mul(range, f32x4.splat(1.25)), f32x4.sub(larger, e));
  const slack = f32x4.add(
    f32x4.mul(two, f32x4.add(f32x4.splat(1), turn)), f32x4.mul(most, f32x4.splat(1e-6)),
  );
  const undirected = f32x4.le(f32x4.abs(f32x4.sub(a, b)), two);
  const side = f32x4.pmax(side1, side2);
  const upto = f32x4.splat(low - error);
  const isNone = v128.or(
    f32x4.lt(m, upto),
    v128.andnot(f32x4.gt(side, f32x4.add(m, slack)), undirected),
  );
  const isRidge = v128.andnot(
    v128.and(f32x4.ge(m, f32x4.splat(low + error)), f32x4.le(side, f32x4.sub(m, slack))),
    undirected,
  );
  const isStrong = f32x4.ge(m, f32x4.splat(high + error));
  const isWeak = f32x4.lt(m, f32x4.splat(high - error));
  const certain = v128.or(isNone, v128.and(isRidge, v128.or(isStrong, isWeak)));
  const ridge = v128.and(isRidge, v128.andnot(i32x4.splat(1), isNone));
  const strong = v128.and(v128.and(isRidge, isStrong), i32x4.splat(1));
  const marks = v128.bitselect(i32x4.add(ridge, strong), i32x4.splat(4), certain);
  const short = i16x8.narrow_i32x4_s(marks, marks);
  return i32x4.extract_lane(i8x16.narrow_i16x8_s(short, short), 0);
}

/**
 * Looks again at the pixels that {@link guessRows} lists, in the order of operations of `separableBand`
 * and {@link edgeRows}: 64 bits (`wide`), or 32 with 64-bit sums. `src` is the f32 band before smoothing,
 * from the row of the first result on that the smoothing of two rows above reaches; its values are
 * multiplied by `scale`; weights are f64, odd in number and mirrored. `divisors` are n + 4 numbers of
 * the type that smoothed rows are divided by, or 0. All pixels lie so far from the border that none
 * of this reaches over it. `work` has room for (taps + 4 + 10) · (alongTaps + 16) f64.
 */
export function settlePixels(
  list: usize, count: i32, src: usize, srcStride: usize, dst: usize, dstStride: usize, n: i32,
  weights: usize, taps: i32, alongWeights: usize, alongTaps: i32, scale: f64, divisors: usize,
  low: f64, high: f64, wide: i32, work: usize,
): void {
  const reach = (alongTaps >> 1) + 2;
  const size: usize = wide ? 8 : 4;
  const stride = <usize> SIDE * 8 + 64;
  const smooth = work;
  const ring = smooth + stride * SIDE;
  const mark = ring + stride * 7;
  const rest = mark + 64;
  for (let k: usize = 0; k < <usize> count; k++) {
    const place = load<i32>(list + (k << 2));
    const y = place / n;
    const x = place - y * n;
    const window = src + srcStride * y + ((<usize> (x - reach)) << 2);
    smoothWindow(
      window, srcStride, smooth, stride, SIDE, SIDE, weights, taps, alongWeights, alongTaps, scale,
      wide, rest,
    );
    if (divisors != 0) {
      for (let i = 0; i < SIDE; i++) {
        divideRow(smooth + stride * i, divisors + size * (x - 2), SIDE, wide);
      }
    }
    edgeRows(smooth, stride, ring, stride, mark, 0, 1, 1, low, high, wide);
    store<u8>(dst + dstStride * y + x, load<u8>(mark));
  }
}
