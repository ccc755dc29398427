// Contrast limited adaptive histogram equalisation: counts of tiles, and the interpolation of a row.

// Two counts for each code side by side, since an increment right after one of the same count waits for it.
// @ts-ignore: decorator
@inline
function count(at: usize): void {
  store<u32>(at, load<u32>(at) + 1);
}

// @ts-ignore: decorator
@inline
function countBehind(at: usize): void {
  store<u32>(at, load<u32>(at, 4) + 1, 4);
}

function countTile<T>(codes: usize, n: i32, counts: usize): void {
  const end = codes + (<usize> n) * sizeof<T>();
  for (; codes + 4 * sizeof<T>() <= end; codes += 4 * sizeof<T>()) {
    if (sizeof<T>() == 1) {
      const v = load<u32>(codes);
      count(counts + <usize> ((v << 3) & 0x7f8));
      countBehind(counts + <usize> ((v >> 5) & 0x7f8));
      count(counts + <usize> ((v >> 13) & 0x7f8));
      countBehind(counts + <usize> ((v >> 21) & 0x7f8));
    } else {
      count(counts + (<usize> load<u16>(codes) << 3));
      countBehind(counts + (<usize> load<u16>(codes, 2) << 3));
      count(counts + (<usize> load<u16>(codes, 4) << 3));
      countBehind(counts + (<usize> load<u16>(codes, 6) << 3));
    }
  }
  for (; codes < end; codes += sizeof<T>()) count(counts + (<usize> load<T>(codes) << 3));
}

/**
 * Adds a row of n codes, bytes or (`wide`) 16-bit numbers, to the counts of the tiles that it crosses, `tile`
 * codes each: two counts (u32) a code, to be added up, `bytes` of them a tile.
 */
export function tileCounts(
  codes: usize, n: i32, wide: i32, tile: i32, bytes: usize, counts: usize,
): void {
  for (; n > 0; n -= tile, counts += bytes) {
    if (wide) countTile<u16>(codes, min(tile, n), counts);
    else countTile<u8>(codes, min(tile, n), counts);
    codes += <usize> tile << wide;
  }
}

// What weights are kept in, as type arguments: 32 bits where these hold every product of them; else 64, for a
// plane and, with weights along further axes, for others.
class Single {}
class Double {}
class Deep {}

/** The weights of two corners, times those along the axes before planes'. */
// @ts-ignore: decorator
@inline
function deeper<Weights>(v: v128, parts: usize, count: i32): v128 {
  if (idof<Weights>() == idof<Deep>()) {
    for (const end = parts + (<usize> count << 3); parts < end; parts += 8) {
      v = f64x2.mul(v, v128.load64_splat(parts));
    }
  }
  return v;
}

/**
 * A pixel's levels in the four tables, each times its weight, in f32. Of single weights `near` holds the parts
 * of the upper and lower tiles, each twice; of double ones that of the upper tiles, and `far` the other.
 */
// @ts-ignore: decorator
@inline
function corners<Weights>(
  quad: usize, weights: usize, near: v128, far: v128, parts: usize, count: i32,
): v128 {
  const v = v128.load(quad);
  if (idof<Weights>() == idof<Single>()) {
    return f32x4.mul(f32x4.convert_i32x4_s(v), f32x4.mul(v128.load(weights), near));
  }
  const w = v128.load(weights);
  const a = f64x2.mul(
    f64x2.convert_low_i32x4_s(v), deeper<Weights>(f64x2.mul(w, near), parts, count),
  );
  const b = f64x2.mul(
    f64x2.convert_low_i32x4_s(i8x16.shuffle(v, v, 8, 9, 10, 11, 12, 13, 14, 15, 8, 9, 10, 11, 12, 13, 14, 15)),
    deeper<Weights>(f64x2.mul(w, far), parts, count),
  );
  return i8x16.shuffle(
    f32x4.demote_f64x2_zero(a), f32x4.demote_f64x2_zero(b),
    0, 1, 2, 3, 4, 5, 6, 7, 16, 17, 18, 19, 20, 21, 22, 23,
  );
}

// @ts-ignore: decorator
@inline
function pairs(a: v128, b: v128): v128 {
  return i8x16.shuffle(a, b, 0, 1, 2, 3, 16, 17, 18, 19, 4, 5, 6, 7, 20, 21, 22, 23);
}

// @ts-ignore: decorator
@inline
function upperPairs(a: v128, b: v128): v128 {
  return i8x16.shuffle(a, b, 8, 9, 10, 11, 24, 25, 26, 27, 12, 13, 14, 15, 28, 29, 30, 31);
}

// @ts-ignore: decorator
@inline
function lower(a: v128, b: v128): v128 {
  return i8x16.shuffle(a, b, 0, 1, 2, 3, 4, 5, 6, 7, 16, 17, 18, 19, 20, 21, 22, 23);
}

// @ts-ignore: decorator
@inline
function upper(a: v128, b: v128): v128 {
  return i8x16.shuffle(a, b, 8, 9, 10, 11, 12, 13, 14, 15, 24, 25, 26, 27, 28, 29, 30, 31);
}

/**
 * n pixels between the same four tables. Sums begin with 0 if `begins`, else with what is at dst; if `ends`, they
 * become whole, and smallest and largest join those at `range`.
 */
function block<T, Weights>(
  codes: usize, n: i32, quads: usize, weights: usize, near: v128, far: v128, parts: usize, count: i32,
  dst: usize, begins: i32, ends: i32, range: usize,
): void {
  let low = v128.load(range);
  let high = v128.load(range, 16);
  let x = 0;
  for (; x + 4 <= n; x += 4) {
    const i = sizeof<T>() == 1
      ? <u64> i64x2.extract_lane(i16x8.extend_low_i8x16_u(v128.load32_zero(codes)), 0)
      : load<u64>(codes);
    const a = corners<Weights>(quads + <usize> ((i & 0xffff) << 4), weights, near, far, parts, count);
    const b = corners<Weights>(quads + <usize> (((i >> 16) & 0xffff) << 4), weights + 16, near, far, parts, count);
    const c = corners<Weights>(quads + <usize> (((i >> 32) & 0xffff) << 4), weights + 32, near, far, parts, count);
    const d = corners<Weights>(quads + <usize> ((i >> 48) << 4), weights + 48, near, far, parts, count);
    // Four pixels of four corners, transposed and added one after the other.
    const ab = pairs(a, b);
    const cd = pairs(c, d);
    let sum = lower(ab, cd);
    if (!begins) sum = f32x4.add(v128.load(dst), sum);
    sum = f32x4.add(sum, upper(ab, cd));
    const ef = upperPairs(a, b);
    const gh = upperPairs(c, d);
    sum = f32x4.add(sum, lower(ef, gh));
    sum = f32x4.add(sum, upper(ef, gh));
    if (ends) {
      sum = f32x4.trunc(sum);
      low = f32x4.pmin(low, sum);
      high = f32x4.pmax(high, sum);
    }
    v128.store(dst, sum);
    codes += 4 * sizeof<T>();
    weights += 64;
    dst += 16;
  }
  for (; x < n; x++) {
    const a = corners<Weights>(quads + (<usize> load<T>(codes) << 4), weights, near, far, parts, count);
    let sum: f32 = begins ? 0 : load<f32>(dst);
    sum = sum + f32x4.extract_lane(a, 0) + f32x4.extract_lane(a, 1) + f32x4.extract_lane(a, 2) +
      f32x4.extract_lane(a, 3);
    if (ends) {
      sum = trunc(sum);
      low = f32x4.pmin(low, f32x4.splat(sum));
      high = f32x4.pmax(high, f32x4.splat(sum));
    }
    store<f32>(dst, sum);
    codes += sizeof<T>();
    weights += 16;
    dst += 4;
  }
  v128.store(range, low);
  v128.store(range, high, 16);
}

function row<T, Weights>(
  codes: usize, n: i32, first: i32, tile: i32, quads: usize, bytes: usize, weights: usize, near: v128,
  far: v128, parts: usize, count: i32, dst: usize, begins: i32, ends: i32, range: usize,
): void {
  for (let length = first; n > 0; n -= length, length = tile, quads += bytes) {
    length = min(length, n);
    block<T, Weights>(codes, length, quads, weights, near, far, parts, count, dst, begins, ends, range);
    codes += <usize> length * sizeof<T>();
    weights += <usize> length << 4;
    dst += <usize> length << 2;
  }
}

// @ts-ignore: decorator
@inline
function rowOf<T>(
  codes: usize, n: i32, first: i32, tile: i32, quads: usize, bytes: usize, weights: usize, single: i32,
  y: f64, parts: usize, count: i32, dst: usize, begins: i32, ends: i32, range: usize,
): void {
  if (single) {
    let part: f64 = 1;
    for (let i = 0; i < count; i++) part *= load<f64>(parts + (<usize> i << 3));
    const upper = <f32> ((1 - y) * part), lower = <f32> (y * part);
    const near = f32x4(upper, upper, lower, lower);
    row<T, Single>(codes, n, first, tile, quads, bytes, weights, near, near, parts, count, dst, begins, ends, range);
    return;
  }
  const near = f64x2.splat(1 - y);
  const far = f64x2.splat(y);
  if (count) {
    row<T, Deep>(codes, n, first, tile, quads, bytes, weights, near, far, parts, count, dst, begins, ends, range);
  } else row<T, Double>(codes, n, first, tile, quads, bytes, weights, near, far, parts, count, dst, begins, ends, range);
}

/**
 * One row: each pixel's grey level, as a whole number in f32, from the tables of the four tiles around it.
 * `quads` holds a quadruple of levels (i32) a code for each block of the row, `bytes` apart: upper left,
 * upper right, lower left, lower right. `weights` holds (1 - a, a) a pixel in f64 or, with `single`, twice in
 * f32, which must hold all products of weights; `y` is the row's part of the lower tiles. The first block is
 * `first` pixels long, the others `tile`. Four smallest and four largest results so far are kept at `range`.
 *
 * In a stack a row lies between several fours of tiles: `parts` holds `count` weights (f64) of this four, those
 * along the axes before the plane's, the last of them first. The first four `begins` a sum, the last one `ends` it.
 */
export function claheRow(
  codes: usize, n: i32, wide: i32, first: i32, tile: i32, quads: usize, bytes: usize, weights: usize,
  single: i32, y: f64, parts: usize, count: i32, dst: usize, begins: i32, ends: i32, range: usize,
): void {
  if (wide) rowOf<u16>(codes, n, first, tile, quads, bytes, weights, single, y, parts, count, dst, begins, ends, range);
  else rowOf<u8>(codes, n, first, tile, quads, bytes, weights, single, y, parts, count, dst, begins, ends, range);
}
