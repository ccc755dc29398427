// Rows of an image on their way into a band: converted to the type that the filter works in, with
// as many elements before and behind as its footprint needs, filled by the border's rule.
import { borderIndex, bytesOf, F32, F64, U16, U8 } from "../shared/elements";

function u8ToF32(src: usize, dst: usize, n: i32): void {
  let x = 0;
  for (; x + 8 <= n; x += 8) {
    const v = v128.load8x8_u(src + x);
    const d = dst + (<usize> x << 2);
    v128.store(d, f32x4.convert_i32x4_s(i32x4.extend_low_i16x8_u(v)));
    v128.store(d, f32x4.convert_i32x4_s(i32x4.extend_high_i16x8_u(v)), 16);
  }
  for (; x < n; x++) store<f32>(dst + (<usize> x << 2), <f32> load<u8>(src + x));
}

function u16ToF32(src: usize, dst: usize, n: i32): void {
  let x = 0;
  for (; x + 8 <= n; x += 8) {
    const v = v128.load(src + (<usize> x << 1));
    const d = dst + (<usize> x << 2);
    v128.store(d, f32x4.convert_i32x4_s(i32x4.extend_low_i16x8_u(v)));
    v128.store(d, f32x4.convert_i32x4_s(i32x4.extend_high_i16x8_u(v)), 16);
  }
  for (; x < n; x++) {
    store<f32>(dst + (<usize> x << 2), <f32> load<u16>(src + (<usize> x << 1)));
  }
}

function u8ToF64(src: usize, dst: usize, n: i32): void {
  let x = 0;
  for (; x + 4 <= n; x += 4) {
    const v = i32x4.extend_low_i16x8_u(i16x8.extend_low_i8x16_u(v128.load32_zero(src + x)));
    fourToF64(v, dst + (<usize> x << 3));
  }
  for (; x < n; x++) store<f64>(dst + (<usize> x << 3), <f64> load<u8>(src + x));
}

function u16ToF64(src: usize, dst: usize, n: i32): void {
  let x = 0;
  for (; x + 4 <= n; x += 4) {
    fourToF64(v128.load16x4_u(src + (<usize> x << 1)), dst + (<usize> x << 3));
  }
  for (; x < n; x++) store<f64>(dst + (<usize> x << 3), <f64> load<u16>(src + (<usize> x << 1)));
}

// @ts-ignore: decorator
@inline
function fourToF64(v: v128, dst: usize): void {
  v128.store(dst, f64x2.convert_low_i32x4_s(v));
  v128.store(dst, f64x2.convert_low_i32x4_s(i32x4.shuffle(v, v, 2, 3, 2, 3)), 16);
}

function f32ToF64(src: usize, dst: usize, n: i32): void {
  let x = 0;
  for (; x + 2 <= n; x += 2) {
    const v = v128.load64_zero(src + (<usize> x << 2));
    v128.store(dst + (<usize> x << 3), f64x2.promote_low_f32x4(v));
  }
  for (; x < n; x++) store<f64>(dst + (<usize> x << 3), <f64> load<f32>(src + (<usize> x << 2)));
}

function toF64(src: usize, dst: usize, n: i32, from: i32): void {
  if (from == U8) u8ToF64(src, dst, n);
  else if (from == U16) u16ToF64(src, dst, n);
  else f32ToF64(src, dst, n);
}

function u8ToU16(src: usize, dst: usize, n: i32): void {
  for (let x: usize = 0; x < <usize> n; x++) store<u16>(dst + (x << 1), <u16> load<u8>(src + x));
}

/** Copies n elements, converting them to a wider type (or the same). */
export function convertRow(src: usize, dst: usize, n: i32, from: i32, to: i32): void {
  if (from == to) {
    if (dst != src) memory.copy(dst, src, <usize> n << from);
  } else if (to == F64) toF64(src, dst, n, from);
  else if (to == F32) from == U8 ? u8ToF32(src, dst, n) : u16ToF32(src, dst, n);
  else u8ToU16(src, dst, n);
}

function put(address: usize, value: f64, type: i32): void {
  if (type == U8) store<u8>(address, <u8> value);
  else if (type == U16) store<u16>(address, <u16> value);
  else if (type == F32) store<f32>(address, <f32> value);
  else store<f64>(address, value);
}

/** Fills the `left` elements before a row and the `right` ones behind it by the border's rule. */
function padEnds<T>(
  row: usize, n: i32, left: i32, right: i32, mode: i32, constant: f64, type: i32,
): void {
  for (let i = -left; i < n + right; i++) {
    if (i == 0) i = n;
    if (i == n + right) break;
    const from = borderIndex(i, n, mode);
    const to = row + ((<isize> i) * sizeof<T>());
    if (from < 0) put(to, constant, type);
    else store<T>(to, load<T>(row + (<usize> from) * sizeof<T>()));
  }
}

/**
 * Pads `rows` rows of `width` elements, `srcStride` bytes apart, into rows `dstStride` bytes apart
 * that begin with `left` elements from outside and end with `right`.
 */
export function padRows(
  src: usize, srcStride: usize, dst: usize, dstStride: usize, rows: i32, width: i32,
  left: i32, right: i32, mode: i32, constant: f64, from: i32, to: i32,
): void {
  for (let y = 0; y < rows; y++) {
    const row = dst + bytesOf(to) * left;
    convertRow(src, row, width, from, to);
    if (to == U8) padEnds<u8>(row, width, left, right, mode, constant, to);
    else if (to == U16) padEnds<u16>(row, width, left, right, mode, constant, to);
    else if (to == F32) padEnds<u32>(row, width, left, right, mode, constant, to);
    else padEnds<u64>(row, width, left, right, mode, constant, to);
    src += srcStride;
    dst += dstStride;
  }
}

/** Closes the gaps between `rows` rows of `bytes` bytes that lie `stride` apart. */
export function packRows(at: usize, stride: usize, rows: i32, bytes: usize): void {
  if (stride == bytes) return;
  for (let y = 1; y < rows; y++) memory.copy(at + bytes * y, at + stride * y, bytes);
}

/** Fills rows with the border's constant. */
export function fillRows(
  dst: usize, dstStride: usize, rows: i32, count: i32, constant: f64, type: i32,
): void {
  for (let y = 0; y < rows; y++) {
    for (let x = 0; x < count; x++) put(dst + (<usize> x << type), constant, type);
    dst += dstStride;
  }
}
