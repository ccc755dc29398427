// Comparisons: a byte of 0 or 1 an element. Up to 31 bytes behind the result are overwritten.
import { F32, U16, U8 } from "../shared/elements";
import { splat } from "../shared/splat";

/** Signs by the number that kernels/points.ts passes. */
const GREATER: i32 = 0;
const GREATER_EQUAL: i32 = 1;
const LESS: i32 = 2;
const LESS_EQUAL: i32 = 3;
const EQUAL: i32 = 4;
const UNEQUAL: i32 = 5;

// There is no vector instruction for a > b of unsigned numbers, but for max(a - b, 0) and for min.
// @ts-ignore: decorator
@inline
function lanesU8(a: v128, b: v128, op: i32): v128 {
  const one = i8x16.splat(1);
  if (op == GREATER) return v128.min<u8>(i8x16.sub_sat_u(a, b), one);
  if (op == LESS) return v128.min<u8>(i8x16.sub_sat_u(b, a), one);
  if (op == GREATER_EQUAL) return v128.xor(v128.min<u8>(i8x16.sub_sat_u(b, a), one), one);
  if (op == LESS_EQUAL) return v128.xor(v128.min<u8>(i8x16.sub_sat_u(a, b), one), one);
  return op == EQUAL ? v128.and(i8x16.eq(a, b), one) : v128.andnot(one, i8x16.eq(a, b));
}

// @ts-ignore: decorator
@inline
function lanesU16(a: v128, b: v128, op: i32): v128 {
  const one = i16x8.splat(1);
  if (op == GREATER) return v128.min<u16>(i16x8.sub_sat_u(a, b), one);
  if (op == LESS) return v128.min<u16>(i16x8.sub_sat_u(b, a), one);
  if (op == GREATER_EQUAL) return v128.xor(v128.min<u16>(i16x8.sub_sat_u(b, a), one), one);
  if (op == LESS_EQUAL) return v128.xor(v128.min<u16>(i16x8.sub_sat_u(a, b), one), one);
  return op == EQUAL ? v128.and(i16x8.eq(a, b), one) : v128.andnot(one, i16x8.eq(a, b));
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

// In the loops below `v` stands for the second operand where it is one value (`fixed`, a constant), else
// it lies at `b`. They go from pointer to pointer, as few of them as can be: the engine compares every
// address with the size of the memory.

// @ts-ignore: decorator
@inline
function runU8(a: usize, b: usize, v: v128, fixed: bool, n: usize, dst: usize, op: i32): void {
  for (const end = a + n; a < end; a += 32, b += 32, dst += 32) {
    const p = lanesU8(v128.load(a), fixed ? v : v128.load(b), op);
    const q = lanesU8(v128.load(a, 16), fixed ? v : v128.load(b, 16), op);
    v128.store(dst, p);
    v128.store(dst, q, 16);
  }
}

// @ts-ignore: decorator
@inline
function runU16(a: usize, b: usize, v: v128, fixed: bool, n: usize, dst: usize, op: i32): void {
  for (const end = a + 2 * n; a < end; a += 32, b += 32, dst += 16) {
    const p = lanesU16(v128.load(a), fixed ? v : v128.load(b), op);
    const q = lanesU16(v128.load(a, 16), fixed ? v : v128.load(b, 16), op);
    v128.store(dst, i8x16.narrow_i16x8_u(p, q));
  }
}

// @ts-ignore: decorator
@inline
function runF32(a: usize, b: usize, v: v128, fixed: bool, n: usize, dst: usize, op: i32): void {
  const one = i8x16.splat(1);
  for (const end = a + 4 * n; a < end; a += 64, b += 64, dst += 16) {
    const low = i16x8.narrow_i32x4_s(
      lanesF32(v128.load(a), fixed ? v : v128.load(b), op),
      lanesF32(v128.load(a, 16), fixed ? v : v128.load(b, 16), op),
    );
    const high = i16x8.narrow_i32x4_s(
      lanesF32(v128.load(a, 32), fixed ? v : v128.load(b, 32), op),
      lanesF32(v128.load(a, 48), fixed ? v : v128.load(b, 48), op),
    );
    v128.store(dst, v128.and(one, i8x16.narrow_i16x8_s(low, high)));
  }
}

// @ts-ignore: decorator
@inline
function pairF64(a: usize, b: usize, v: v128, fixed: bool, op: i32): v128 {
  return i8x16.shuffle(
    lanesF64(v128.load(a), fixed ? v : v128.load(b), op),
    lanesF64(v128.load(a, 16), fixed ? v : v128.load(b, 16), op),
    0, 1, 2, 3, 8, 9, 10, 11, 16, 17, 18, 19, 24, 25, 26, 27,
  );
}

// @ts-ignore: decorator
@inline
function runF64(a: usize, b: usize, v: v128, fixed: bool, n: usize, dst: usize, op: i32): void {
  const one = i8x16.splat(1);
  for (const end = a + 8 * n; a < end; a += 64, b += 64, dst += 8) {
    const lanes = i16x8.narrow_i32x4_s(
      pairF64(a, b, v, fixed, op),
      pairF64(a + 32, b + 32, v, fixed, op),
    );
    v128.store64_lane(dst, v128.and(one, i8x16.narrow_i16x8_s(lanes, lanes)), 0);
  }
}

// @ts-ignore: decorator
@inline
function runType(
  a: usize, b: usize, v: v128, fixed: bool, n: usize, dst: usize, type: i32, op: i32,
): void {
  if (type == U8) runU8(a, b, v, fixed, n, dst, op);
  else if (type == U16) runU16(a, b, v, fixed, n, dst, op);
  else if (type == F32) runF32(a, b, v, fixed, n, dst, op);
  else runF64(a, b, v, fixed, n, dst, op);
}

// One loop for each sign and type: both are constants inside.
// @ts-ignore: decorator
@inline
function runSign(
  a: usize, b: usize, v: v128, fixed: bool, n: usize, dst: usize, type: i32, op: i32,
): void {
  if (op == GREATER) runType(a, b, v, fixed, n, dst, type, GREATER);
  else if (op == GREATER_EQUAL) runType(a, b, v, fixed, n, dst, type, GREATER_EQUAL);
  else if (op == LESS) runType(a, b, v, fixed, n, dst, type, LESS);
  else if (op == LESS_EQUAL) runType(a, b, v, fixed, n, dst, type, LESS_EQUAL);
  else if (op == EQUAL) runType(a, b, v, fixed, n, dst, type, EQUAL);
  else runType(a, b, v, fixed, n, dst, type, UNEQUAL);
}

/** dst = a op b for n elements of one type. */
export function compareArrays(a: usize, b: usize, n: i32, type: i32, op: i32, dst: usize): void {
  runSign(a, b, i8x16.splat(0), false, <usize> n, dst, type, op);
}

/** dst = a op value for n elements; a value for integers must be a whole number of their type. */
export function compareValue(
  a: usize, value: f64, n: i32, type: i32, op: i32, dst: usize,
): void {
  runSign(a, 0, splat(value, type), true, <usize> n, dst, type, op);
}
