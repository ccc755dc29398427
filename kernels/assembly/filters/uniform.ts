// Running means. In 64 bits sums run in scipy's way (the sum of the first window, then the difference
// of what comes and what goes), so that results are the reference's to the last bit. For other types
// sums of columns run down the picture and prefix sums along the row: exact in u32 for u8 and u16, in
// f64 for f32, where the means of columns are rounded to 32 bits first, as in scipy.
import { borderIndex, F32, U16, U8 } from "../shared/elements";

/** One row after the other: dst[x] = mean of src[x … x + size - 1], all f64. */
export function meanRows(
  src: usize, srcStride: usize, dst: usize, dstStride: usize, rows: i32, n: i32, size: i32,
): void {
  for (let y = 0; y < rows; y++) {
    meanRow(src, dst, n, size);
    src += srcStride;
    dst += dstStride;
  }
}

function meanRow(src: usize, dst: usize, n: i32, size: i32): void {
  const divisor = <f64> size;
  let sum: f64 = 0;
  for (let i: usize = 0; i < <usize> size; i++) sum += load<f64>(src + (i << 3));
  store<f64>(dst, sum / divisor);
  const ahead = <usize> size << 3;
  for (let i: usize = 0; i + 1 < <usize> n; i++) {
    const p = src + (i << 3);
    sum += load<f64>(p + ahead) - load<f64>(p);
    store<f64>(dst + (i << 3), sum / divisor, 8);
  }
}

/**
 * Column pass, called band after band: `sums` keeps n f64 from band to band and is begun anew when
 * `first`. Band row y gives dst row y; the window of dst row 0 begins at src. The row above src is
 * read, except when `first`. Rows are f64 (`wide`) or f32.
 */
export function meanColumns(
  src: usize, srcStride: usize, dst: usize, dstStride: usize, rows: i32, n: i32, size: i32,
  sums: usize, first: i32, wide: i32,
): void {
  for (let y = 0; y < rows; y++) {
    const row = src + srcStride * y;
    if (first && y == 0) {
      memory.fill(sums, 0, <usize> n << 3);
      for (let i = 0; i < size; i++) addRow(src + srcStride * i, sums, n, wide);
    } else stepRow(row - srcStride, row - srcStride + srcStride * size, sums, n, wide);
    meanStore(sums, dst + dstStride * y, n, size, wide);
  }
}

// @ts-ignore: decorator
@inline
function pair(row: usize, x: usize, wide: i32): v128 {
  return wide ? v128.load(row + (x << 3)) : f64x2.promote_low_f32x4(v128.load64_zero(row + (x << 2)));
}

/** Adds a row to sums; up to one element more. */
function addRow(row: usize, sums: usize, n: i32, wide: i32): void {
  for (let x: usize = 0; x < <usize> n; x += 2) {
    const p = sums + (x << 3);
    v128.store(p, f64x2.add(v128.load(p), pair(row, x, wide)));
  }
}

/** Adds the difference of two rows to sums; up to one element more. */
function stepRow(leaving: usize, coming: usize, sums: usize, n: i32, wide: i32): void {
  if (wide) {
    for (let x: usize = 0; x < <usize> n; x += 2) {
      const p = sums + (x << 3);
      const change = f64x2.sub(pair(coming, x, 1), pair(leaving, x, 1));
      v128.store(p, f64x2.add(v128.load(p), change));
    }
  } else {
    for (let x: usize = 0; x < <usize> n; x += 2) {
      const p = sums + (x << 3);
      const change = f64x2.sub(pair(coming, x, 0), pair(leaving, x, 0));
      v128.store(p, f64x2.add(v128.load(p), change));
    }
  }
}

function meanStore(sums: usize, dst: usize, n: i32, size: i32, wide: i32): void {
  const divisor = f64x2.splat(<f64> size);
  for (let x: usize = 0; x < <usize> n; x += 2) {
    const mean = f64x2.div(v128.load(sums + (x << 3)), divisor);
    if (wide) v128.store(dst + (x << 3), mean);
    else v128.store64_lane(dst + (x << 2), f32x4.demote_f64x2_zero(mean), 0);
  }
}

/**
 * Means of `across` × `down` windows to f32, called band after band as meanColumns. src is u8, u16 or
 * f32, not padded left and right. `sums` keeps the columns' sums, 4 (8 for f32) bytes each, with room
 * for across - 1 more and 128 bytes; `prefix` has as much room. For u8 and u16 a window's sum must fit
 * 31 bits; `exact` says that it fits the 24 bits of an f32. Up to 12 bytes behind each row of dst are
 * overwritten.
 */
export function meanBand(
  src: usize, srcStride: usize, dst: usize, dstStride: usize, rows: i32, n: i32, type: i32,
  across: i32, down: i32, mode: i32, constant: f64, sums: usize, prefix: usize, first: i32,
  exact: i32,
): void {
  const left = across >> 1;
  const right = across - 1 - left;
  const area = <f64> across * <f64> down;
  if (type == F32 && (down == 1 || across == 1)) {
    thinBand(src, srcStride, dst, dstStride, rows, n, across, down, mode, constant, sums, prefix, first);
    return;
  }
  const own = sums + (<usize> left << (type == F32 ? 3 : 2));
  if (first) {
    memory.fill(own, 0, <usize> n << (type == F32 ? 3 : 2));
    for (let i = 0; i < down; i++) {
      if (type == F32) addRow(src + srcStride * i, own, n, 0);
      else addRowU32(src + srcStride * i, own, n, type);
    }
  } else {
    const leaving = src - srcStride;
    if (type == F32) stepRow(leaving, leaving + srcStride * down, own, n, 0);
    else stepRowU32(leaving, leaving + srcStride * down, own, n, type);
  }
  for (let y = 0; y < rows; y++) {
    const leaving = src + srcStride * y;
    // Sums go on to the next row at once where its window is at hand; else the next band begins with that.
    const coming = y + 1 < rows ? leaving + srcStride * down : 0;
    const to = dst + dstStride * y;
    if (type == F32) {
      padSumsF64(own, n, left, right, mode, constant * <f64> down);
      prefixF64(sums, prefix, left, n, right, leaving, coming, 1 / <f64> down);
      differF64(prefix, to, n, across, 1 / <f64> across);
    } else {
      padSumsU32(own, n, left, right, mode, <u32> (constant * <f64> down));
      if (type == U8) prefixU8(sums, prefix, left, n, right, leaving, coming);
      else prefixU16(sums, prefix, left, n, right, leaving, coming);
      if (exact) differExact(prefix, to, n, across, area);
      else differU32(prefix, to, n, across, 1 / area);
    }
  }
}

/** Means of f32 where a side of 1 leaves its axis alone: no NaN or infinity may spread along it. */
function thinBand(
  src: usize, srcStride: usize, dst: usize, dstStride: usize, rows: i32, n: i32,
  across: i32, down: i32, mode: i32, constant: f64, sums: usize, prefix: usize, first: i32,
): void {
  const left = across >> 1;
  const own = sums + (<usize> left << 3);
  for (let y = 0; y < rows; y++) {
    const row = src + srcStride * y;
    if (down == 1 || first && y == 0) {
      memory.fill(own, 0, <usize> n << 3);
      for (let i = 0; i < down; i++) addRow(row + srcStride * i, own, n, 0);
    } else stepRow(row - srcStride, row - srcStride + srcStride * down, own, n, 0);
    const to = dst + dstStride * y;
    if (across == 1) meanStore(own, to, n, down, 0);
    else {
      padSumsF64(own, n, left, across - 1 - left, mode, constant);
      prefixF64(sums, prefix, left, n, across - 1 - left, 0, 0, 1);
      differF64(prefix, to, n, across, 1 / <f64> across);
    }
  }
}

function padSumsF64(own: usize, n: i32, left: i32, right: i32, mode: i32, constant: f64): void {
  for (let i = -left; i < n + right; i++) {
    if (i == 0) i = n;
    if (i == n + right) break;
    const from = borderIndex(i, n, mode);
    const value = from < 0 ? constant : load<f64>(own + (<usize> from << 3));
    store<f64>(own + ((<isize> i) << 3), value);
  }
}

function padSumsU32(own: usize, n: i32, left: i32, right: i32, mode: i32, constant: u32): void {
  for (let i = -left; i < n + right; i++) {
    if (i == 0) i = n;
    if (i == n + right) break;
    const from = borderIndex(i, n, mode);
    const value = from < 0 ? constant : load<u32>(own + (<usize> from << 2));
    store<u32>(own + ((<isize> i) << 2), value);
  }
}

// @ts-ignore: decorator
@inline
function four(row: usize, x: usize, type: i32): v128 {
  return type == U8
    ? i32x4.extend_low_i16x8_u(i16x8.extend_low_i8x16_u(v128.load32_zero(row + x)))
    : v128.load16x4_u(row + (x << 1));
}

function addRowU32(row: usize, sums: usize, n: i32, type: i32): void {
  for (let x: usize = 0; x < <usize> n; x += 4) {
    const p = sums + (x << 2);
    v128.store(p, i32x4.add(v128.load(p), four(row, x, type)));
  }
}

function stepRowU32(leaving: usize, coming: usize, sums: usize, n: i32, type: i32): void {
  for (let x: usize = 0; x < <usize> n; x += 4) {
    const p = sums + (x << 2);
    const change = i32x4.sub(four(coming, x, type), four(leaving, x, type));
    v128.store(p, i32x4.add(v128.load(p), change));
  }
}

/** Numbers times `scale`, rounded to 32 bits. */
// @ts-ignore: decorator
@inline
function rounded(v: v128, scale: v128): v128 {
  return f64x2.promote_low_f32x4(f32x4.demote_f64x2_zero(f64x2.mul(v, scale)));
}

/** prefix[i] = sum of the first i of `count` means, from `sum` on; returns the last. */
function prefixF64Rest(sums: usize, prefix: usize, count: i32, sum: f64, scale: f64): f64 {
  store<f64>(prefix, sum);
  for (const end = sums + (<usize> count << 3); sums < end; sums += 8) {
    sum += <f64> <f32> (load<f64>(sums) * scale);
    prefix += 8;
    store<f64>(prefix, sum);
  }
  return sum;
}

/**
 * prefix[i] = sum of the first i of `left` + n + `right` means, which are sums times `scale` in f32. If
 * rows are `coming` and `leaving`, the middle n sums go on by what they bring and take.
 */
function prefixF64(
  sums: usize, prefix: usize, left: i32, n: i32, right: i32, leaving: usize, coming: usize,
  scale: f64,
): void {
  let sum = prefixF64Rest(sums, prefix, left, 0, scale);
  sums += <usize> left << 3;
  prefix += <usize> left << 3;
  const zero = f64x2.splat(0);
  let carry = f64x2.splat(sum);
  const times = f64x2.splat(scale);
  const whole = n & ~3;
  for (const end = sums + (<usize> whole << 3); sums < end; sums += 32) {
    const v = v128.load(sums);
    const w = v128.load(sums, 16);
    const s = rounded(v, times);
    const t = rounded(w, times);
    const p = f64x2.add(s, i64x2.shuffle(zero, s, 0, 2));
    const q = f64x2.add(
      f64x2.add(t, i64x2.shuffle(zero, t, 0, 2)), i64x2.shuffle(p, p, 1, 1),
    );
    v128.store(prefix, f64x2.add(p, carry), 8);
    v128.store(prefix, f64x2.add(q, carry), 24);
    carry = f64x2.add(carry, i64x2.shuffle(q, q, 1, 1));
    prefix += 32;
    if (coming != 0) {
      const a = v128.load(coming);
      const b = v128.load(leaving);
      const low = f64x2.sub(f64x2.promote_low_f32x4(a), f64x2.promote_low_f32x4(b));
      const high = f64x2.sub(
        f64x2.promote_low_f32x4(i64x2.shuffle(a, a, 1, 1)),
        f64x2.promote_low_f32x4(i64x2.shuffle(b, b, 1, 1)),
      );
      v128.store(sums, f64x2.add(v, low));
      v128.store(sums, f64x2.add(w, high), 16);
      coming += 16;
      leaving += 16;
    }
  }
  prefixF64Rest(sums, prefix, n - whole + right, f64x2.extract_lane(carry, 0), scale);
  if (coming != 0) stepRow(leaving, coming, sums, n - whole, 0);
}

function differF64(prefix: usize, dst: usize, n: i32, across: i32, scale: f64): void {
  const k = f64x2.splat(scale);
  let q = prefix + (<usize> across << 3);
  for (const end = dst + (<usize> n << 2); dst < end; dst += 16) {
    const low = f64x2.sub(v128.load(q), v128.load(prefix));
    const high = f64x2.sub(v128.load(q, 16), v128.load(prefix, 16));
    const a = f32x4.demote_f64x2_zero(f64x2.mul(low, k));
    const b = f32x4.demote_f64x2_zero(f64x2.mul(high, k));
    v128.store(dst, i64x2.shuffle(a, b, 0, 2));
    prefix += 32;
    q += 32;
  }
}

/** As {@link prefixF64Rest}. */
function prefixU32Rest(sums: usize, prefix: usize, count: i32, sum: u32): u32 {
  store<u32>(prefix, sum);
  for (const end = sums + (<usize> count << 2); sums < end; sums += 4) {
    sum += load<u32>(sums);
    prefix += 4;
    store<u32>(prefix, sum);
  }
  return sum;
}

/** Stores prefixes of four sums and returns the last one in all lanes. */
// @ts-ignore: decorator
@inline
function storePrefix(v: v128, carry: v128, zero: v128, prefix: usize): v128 {
  let p = i32x4.add(v, i32x4.shuffle(zero, v, 3, 4, 5, 6));
  p = i32x4.add(p, i32x4.shuffle(zero, p, 2, 3, 4, 5));
  p = i32x4.add(p, carry);
  v128.store(prefix, p, 4);
  return i32x4.shuffle(p, p, 3, 3, 3, 3);
}

/** As {@link prefixF64}, for u8. */
function prefixU8(
  sums: usize, prefix: usize, left: i32, n: i32, right: i32, leaving: usize, coming: usize,
): void {
  const sum = prefixU32Rest(sums, prefix, left, 0);
  sums += <usize> left << 2;
  prefix += <usize> left << 2;
  const zero = i32x4.splat(0);
  let carry = i32x4.splat(sum);
  const whole = n & ~7;
  for (const end = sums + (<usize> whole << 2); sums < end; sums += 32) {
    const v = v128.load(sums);
    const w = v128.load(sums, 16);
    carry = storePrefix(v, carry, zero, prefix);
    carry = storePrefix(w, carry, zero, prefix + 16);
    prefix += 32;
    if (coming != 0) {
      const change = i16x8.sub(v128.load8x8_u(coming), v128.load8x8_u(leaving));
      v128.store(sums, i32x4.add(v, i32x4.extend_low_i16x8_s(change)));
      v128.store(sums, i32x4.add(w, i32x4.extend_high_i16x8_s(change)), 16);
      coming += 8;
      leaving += 8;
    }
  }
  prefixU32Rest(sums, prefix, n - whole + right, i32x4.extract_lane(carry, 0));
  if (coming != 0) stepRowU32(leaving, coming, sums, n - whole, U8);
}

/** As {@link prefixF64}, for u16. */
function prefixU16(
  sums: usize, prefix: usize, left: i32, n: i32, right: i32, leaving: usize, coming: usize,
): void {
  const sum = prefixU32Rest(sums, prefix, left, 0);
  sums += <usize> left << 2;
  prefix += <usize> left << 2;
  const zero = i32x4.splat(0);
  let carry = i32x4.splat(sum);
  const whole = n & ~7;
  for (const end = sums + (<usize> whole << 2); sums < end; sums += 32) {
    const v = v128.load(sums);
    const w = v128.load(sums, 16);
    carry = storePrefix(v, carry, zero, prefix);
    carry = storePrefix(w, carry, zero, prefix + 16);
    prefix += 32;
    if (coming != 0) {
      const a = v128.load(coming);
      const b = v128.load(leaving);
      const low = i32x4.sub(i32x4.extend_low_i16x8_u(a), i32x4.extend_low_i16x8_u(b));
      const high = i32x4.sub(i32x4.extend_high_i16x8_u(a), i32x4.extend_high_i16x8_u(b));
      v128.store(sums, i32x4.add(v, low));
      v128.store(sums, i32x4.add(w, high), 16);
      coming += 16;
      leaving += 16;
    }
  }
  prefixU32Rest(sums, prefix, n - whole + right, i32x4.extract_lane(carry, 0));
  if (coming != 0) stepRowU32(leaving, coming, sums, n - whole, U16);
}

function differExact(prefix: usize, dst: usize, n: i32, across: i32, area: f64): void {
  const divisor = f32x4.splat(<f32> area);
  const ahead = <usize> across << 2;
  for (let x: usize = 0; x < <usize> n << 2; x += 16) {
    const p = prefix + x;
    const sum = i32x4.sub(v128.load(p + ahead), v128.load(p));
    v128.store(dst + x, f32x4.div(f32x4.convert_i32x4_s(sum), divisor));
  }
}

function differU32(prefix: usize, dst: usize, n: i32, across: i32, scale: f64): void {
  const k = f64x2.splat(scale);
  const ahead = <usize> across << 2;
  for (let x: usize = 0; x < <usize> n << 2; x += 16) {
    const p = prefix + x;
    const sum = i32x4.sub(v128.load(p + ahead), v128.load(p));
    const low = f64x2.mul(f64x2.convert_low_i32x4_s(sum), k);
    const high = f64x2.mul(f64x2.convert_low_i32x4_s(i32x4.shuffle(sum, sum, 2, 3, 2, 3)), k);
    const a = f32x4.demote_f64x2_zero(low);
    const b = f32x4.demote_f64x2_zero(high);
    v128.store(dst + x, i64x2.shuffle(a, b, 0, 2));
  }
}
