// Sums, differences, products, quotients, smaller and larger of elements of one type. Integers saturate.
// Up to 15 bytes behind the result are overwritten.
import { F32, U16, U8 } from "../shared/elements";

/** Operations by the number that kernels/points.ts passes. */
const ADD: i32 = 0;
const SUBTRACT: i32 = 1;
const MULTIPLY: i32 = 2;
const MINIMUM: i32 = 3;
const MAXIMUM: i32 = 4;
const DIVIDE: i32 = 5;

// @ts-ignore: decorator
@inline
function productU8(a: v128, b: v128): v128 {
  const top = i16x8.splat(255);
  return i8x16.narrow_i16x8_u(
    v128.min<u16>(i16x8.extmul_low_i8x16_u(a, b), top),
    v128.min<u16>(i16x8.extmul_high_i8x16_u(a, b), top),
  );
}

// @ts-ignore: decorator
@inline
function productU16(a: v128, b: v128): v128 {
  const top = i32x4.splat(65535);
  return i16x8.narrow_i32x4_u(
    v128.min<u32>(i32x4.extmul_low_i16x8_u(a, b), top),
    v128.min<u32>(i32x4.extmul_high_i16x8_u(a, b), top),
  );
}

// @ts-ignore: decorator
@inline
function lanes(a: v128, b: v128, type: i32, op: i32): v128 {
  if (type == U8) {
    if (op == ADD) return i8x16.add_sat_u(a, b);
    if (op == SUBTRACT) return i8x16.sub_sat_u(a, b);
    if (op == MULTIPLY) return productU8(a, b);
    return op == MINIMUM ? v128.min<u8>(a, b) : v128.max<u8>(a, b);
  }
  if (type == U16) {
    if (op == ADD) return i16x8.add_sat_u(a, b);
    if (op == SUBTRACT) return i16x8.sub_sat_u(a, b);
    if (op == MULTIPLY) return productU16(a, b);
    return op == MINIMUM ? v128.min<u16>(a, b) : v128.max<u16>(a, b);
  }
  if (type == F32) {
    if (op == ADD) return f32x4.add(a, b);
    if (op == SUBTRACT) return f32x4.sub(a, b);
    if (op == MULTIPLY) return f32x4.mul(a, b);
    if (op == DIVIDE) return f32x4.div(a, b);
    return op == MINIMUM ? f32x4.min(a, b) : f32x4.max(a, b);
  }
  if (op == ADD) return f64x2.add(a, b);
  if (op == SUBTRACT) return f64x2.sub(a, b);
  if (op == MULTIPLY) return f64x2.mul(a, b);
  if (op == DIVIDE) return f64x2.div(a, b);
  return op == MINIMUM ? f64x2.min(a, b) : f64x2.max(a, b);
}

// @ts-ignore: decorator
@inline
function run(a: usize, b: usize, step: usize, bytes: usize, dst: usize, type: i32, op: i32): void {
  for (let x: usize = 0; x < bytes; x += 16) {
    v128.store(dst + x, lanes(v128.load(a + x), v128.load(b + x * step), type, op));
  }
}

// One loop for each operation: it is a constant inside.
// @ts-ignore: decorator
@inline
function runType(
  a: usize, b: usize, step: usize, bytes: usize, dst: usize, type: i32, op: i32,
): void {
  if (op == ADD) run(a, b, step, bytes, dst, type, ADD);
  else if (op == SUBTRACT) run(a, b, step, bytes, dst, type, SUBTRACT);
  else if (op == MULTIPLY) run(a, b, step, bytes, dst, type, MULTIPLY);
  else if (op == MINIMUM) run(a, b, step, bytes, dst, type, MINIMUM);
  else if (op == MAXIMUM) run(a, b, step, bytes, dst, type, MAXIMUM);
  else run(a, b, step, bytes, dst, type, DIVIDE);
}

function runU8(a: usize, b: usize, step: usize, bytes: usize, dst: usize, op: i32): void {
  runType(a, b, step, bytes, dst, U8, op);
}

function runU16(a: usize, b: usize, step: usize, bytes: usize, dst: usize, op: i32): void {
  runType(a, b, step, bytes, dst, U16, op);
}

function runF32(a: usize, b: usize, step: usize, bytes: usize, dst: usize, op: i32): void {
  runType(a, b, step, bytes, dst, F32, op);
}

function runF64(a: usize, b: usize, step: usize, bytes: usize, dst: usize, op: i32): void {
  runType(a, b, step, bytes, dst, 3, op);
}

function calculate(
  a: usize, b: usize, step: usize, n: i32, type: i32, op: i32, dst: usize,
): void {
  const bytes = <usize> n << type;
  if (type == U8) runU8(a, b, step, bytes, dst, op);
  else if (type == U16) runU16(a, b, step, bytes, dst, op);
  else if (type == F32) runF32(a, b, step, bytes, dst, op);
  else runF64(a, b, step, bytes, dst, op);
}

/** dst = a op b for n elements of one type. Integers do not divide. */
export function arithmetic(a: usize, b: usize, n: i32, type: i32, op: i32, dst: usize): void {
  calculate(a, b, 1, n, type, op, dst);
}

/**
 * dst = a op value, or value op a with `swap`, for n elements; 16 bytes at `vector` are written over. A
 * value for integers must be a whole number of their type.
 */
export function arithmeticValue(
  a: usize, value: f64, n: i32, type: i32, op: i32, swap: i32, dst: usize, vector: usize,
): void {
  const v = type == U8
    ? i8x16.splat(<i8> <i32> value)
    : type == U16
    ? i16x8.splat(<i16> <i32> value)
    : type == F32
    ? f32x4.splat(<f32> value)
    : f64x2.splat(value);
  v128.store(vector, v);
  if (!swap) calculate(a, vector, 0, n, type, op, dst);
  else {
    const bytes = <usize> n << type;
    for (let x: usize = 0; x < bytes; x += 16) {
      const p = v128.load(a + x);
      const r = type == U8
        ? i8x16.sub_sat_u(v, p)
        : type == U16
        ? i16x8.sub_sat_u(v, p)
        : type == F32
        ? f32x4.sub(v, p)
        : f64x2.sub(v, p);
      v128.store(dst + x, r);
    }
  }
}
