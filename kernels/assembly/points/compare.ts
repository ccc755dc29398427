// Comparisons: a byte of 0 or 1 an element. Up to 15 bytes behind the result are overwritten.
import { F32, U16, U8 } from "../shared/elements";

/** Signs by the number that kernels/points.ts passes. */
const GREATER: i32 = 0;
const GREATER_EQUAL: i32 = 1;
const LESS: i32 = 2;
const LESS_EQUAL: i32 = 3;
const EQUAL: i32 = 4;

// @ts-ignore: decorator
@inline
function lanesU8(a: v128, b: v128, op: i32): v128 {
  if (op == GREATER) return i8x16.gt_u(a, b);
  if (op == GREATER_EQUAL) return i8x16.ge_u(a, b);
  if (op == LESS) return i8x16.lt_u(a, b);
  if (op == LESS_EQUAL) return i8x16.le_u(a, b);
  return op == EQUAL ? i8x16.eq(a, b) : i8x16.ne(a, b);
}

// @ts-ignore: decorator
@inline
function lanesU16(a: v128, b: v128, op: i32): v128 {
  if (op == GREATER) return i16x8.gt_u(a, b);
  if (op == GREATER_EQUAL) return i16x8.ge_u(a, b);
  if (op == LESS) return i16x8.lt_u(a, b);
  if (op == LESS_EQUAL) return i16x8.le_u(a, b);
  return op == EQUAL ? i16x8.eq(a, b) : i16x8.ne(a, b);
}

// @ts-ignore: decorator
@inline
function lanesF32(a: v128, b: v128, op: i32): v128 {
  if (op == GREATER) return f32x4.gt(a, b);
  if (op == GREATER_EQUAL) return f32x4.ge(a, b);
  if (op == LESS) return f32x4.lt(a, b);
  if (op == LESS_EQUAL) return f32x4.le(a, b);
  return op == EQUAL ? f32x4.eq(a, b) : f32x4.ne(a, b);
}

// @ts-ignore: decorator
@inline
function lanesF64(a: v128, b: v128, op: i32): v128 {
  if (op == GREATER) return f64x2.gt(a, b);
  if (op == GREATER_EQUAL) return f64x2.ge(a, b);
  if (op == LESS) return f64x2.lt(a, b);
  if (op == LESS_EQUAL) return f64x2.le(a, b);
  return op == EQUAL ? f64x2.eq(a, b) : f64x2.ne(a, b);
}

// @ts-ignore: decorator
@inline
function runU8(a: usize, b: usize, step: usize, n: usize, dst: usize, op: i32): void {
  const one = i8x16.splat(1);
  for (let x: usize = 0; x < n; x += 16) {
    v128.store(dst + x, v128.and(one, lanesU8(v128.load(a + x), v128.load(b + x * step), op)));
  }
}

// @ts-ignore: decorator
@inline
function runU16(a: usize, b: usize, step: usize, n: usize, dst: usize, op: i32): void {
  const one = i8x16.splat(1);
  for (let x: usize = 0; x < n; x += 16) {
    const p = a + (x << 1);
    const q = b + (x << 1) * step;
    const low = lanesU16(v128.load(p), v128.load(q), op);
    const high = lanesU16(v128.load(p, 16), v128.load(q + 16 * step), op);
    v128.store(dst + x, v128.and(one, i8x16.narrow_i16x8_s(low, high)));
  }
}

// @ts-ignore: decorator
@inline
function runF32(a: usize, b: usize, step: usize, n: usize, dst: usize, op: i32): void {
  const one = i8x16.splat(1);
  for (let x: usize = 0; x < n; x += 16) {
    const p = a + (x << 2);
    const q = b + (x << 2) * step;
    const s = 16 * step;
    const low = i16x8.narrow_i32x4_s(
      lanesF32(v128.load(p), v128.load(q), op),
      lanesF32(v128.load(p, 16), v128.load(q + s), op),
    );
    const high = i16x8.narrow_i32x4_s(
      lanesF32(v128.load(p, 32), v128.load(q + 2 * s), op),
      lanesF32(v128.load(p, 48), v128.load(q + 3 * s), op),
    );
    v128.store(dst + x, v128.and(one, i8x16.narrow_i16x8_s(low, high)));
  }
}

// @ts-ignore: decorator
@inline
function runF64(a: usize, b: usize, step: usize, n: usize, dst: usize, op: i32): void {
  for (let x: usize = 0; x < n; x += 2) {
    const p = a + (x << 3);
    const bits = i64x2.bitmask(lanesF64(v128.load(p), v128.load(b + (x << 3) * step), op));
    store<u8>(dst + x, <u8> (bits & 1));
    store<u8>(dst + x, <u8> (bits >> 1), 1);
  }
}

// One loop for each sign: the sign is a constant inside.
function compareU8(a: usize, b: usize, step: usize, n: usize, dst: usize, op: i32): void {
  if (op == GREATER) runU8(a, b, step, n, dst, GREATER);
  else if (op == GREATER_EQUAL) runU8(a, b, step, n, dst, GREATER_EQUAL);
  else if (op == LESS) runU8(a, b, step, n, dst, LESS);
  else if (op == LESS_EQUAL) runU8(a, b, step, n, dst, LESS_EQUAL);
  else if (op == EQUAL) runU8(a, b, step, n, dst, EQUAL);
  else runU8(a, b, step, n, dst, 5);
}

function compareU16(a: usize, b: usize, step: usize, n: usize, dst: usize, op: i32): void {
  if (op == GREATER) runU16(a, b, step, n, dst, GREATER);
  else if (op == GREATER_EQUAL) runU16(a, b, step, n, dst, GREATER_EQUAL);
  else if (op == LESS) runU16(a, b, step, n, dst, LESS);
  else if (op == LESS_EQUAL) runU16(a, b, step, n, dst, LESS_EQUAL);
  else if (op == EQUAL) runU16(a, b, step, n, dst, EQUAL);
  else runU16(a, b, step, n, dst, 5);
}

function compareF32(a: usize, b: usize, step: usize, n: usize, dst: usize, op: i32): void {
  if (op == GREATER) runF32(a, b, step, n, dst, GREATER);
  else if (op == GREATER_EQUAL) runF32(a, b, step, n, dst, GREATER_EQUAL);
  else if (op == LESS) runF32(a, b, step, n, dst, LESS);
  else if (op == LESS_EQUAL) runF32(a, b, step, n, dst, LESS_EQUAL);
  else if (op == EQUAL) runF32(a, b, step, n, dst, EQUAL);
  else runF32(a, b, step, n, dst, 5);
}

function compareF64(a: usize, b: usize, step: usize, n: usize, dst: usize, op: i32): void {
  if (op == GREATER) runF64(a, b, step, n, dst, GREATER);
  else if (op == GREATER_EQUAL) runF64(a, b, step, n, dst, GREATER_EQUAL);
  else if (op == LESS) runF64(a, b, step, n, dst, LESS);
  else if (op == LESS_EQUAL) runF64(a, b, step, n, dst, LESS_EQUAL);
  else if (op == EQUAL) runF64(a, b, step, n, dst, EQUAL);
  else runF64(a, b, step, n, dst, 5);
}

/** dst = a op b, element by element; `step` 1, or 0 where b is one vector of equal elements. */
function compare(
  a: usize, b: usize, step: usize, n: i32, type: i32, op: i32, dst: usize,
): void {
  const count = <usize> n;
  if (type == U8) compareU8(a, b, step, count, dst, op);
  else if (type == U16) compareU16(a, b, step, count, dst, op);
  else if (type == F32) compareF32(a, b, step, count, dst, op);
  else compareF64(a, b, step, count, dst, op);
}

/** dst = a op b for n elements of one type. */
export function compareArrays(a: usize, b: usize, n: i32, type: i32, op: i32, dst: usize): void {
  compare(a, b, 1, n, type, op, dst);
}

/** dst = a op value for n elements; 64 bytes at `vector` are written over. */
export function compareValue(
  a: usize, value: f64, n: i32, type: i32, op: i32, dst: usize, vector: usize,
): void {
  const v = type == U8
    ? i8x16.splat(<i8> <i32> value)
    : type == U16
    ? i16x8.splat(<i16> <i32> value)
    : type == F32
    ? f32x4.splat(<f32> value)
    : f64x2.splat(value);
  v128.store(vector, v);
  compare(a, vector, 0, n, type, op, dst);
}
