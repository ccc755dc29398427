// Sums, differences, products, quotients, smaller and larger of elements of one type. Integers saturate.
// Up to 31 bytes behind the result are overwritten.
import { F32, U16, U8 } from "../shared/elements";
import { splat } from "../shared/splat";

/** Operations by the number that kernels/points.ts passes. */
const ADD: i32 = 0;
const SUBTRACT: i32 = 1;
const MULTIPLY: i32 = 2;
const MINIMUM: i32 = 3;
const MAXIMUM: i32 = 4;
const DIVIDE: i32 = 5;
/** The second operand minus the first. */
const TURNED: i32 = 6;

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
    if (op == TURNED) return i8x16.sub_sat_u(b, a);
    if (op == MULTIPLY) return productU8(a, b);
    return op == MINIMUM ? v128.min<u8>(a, b) : v128.max<u8>(a, b);
  }
  if (type == U16) {
    if (op == ADD) return i16x8.add_sat_u(a, b);
    if (op == SUBTRACT) return i16x8.sub_sat_u(a, b);
    if (op == TURNED) return i16x8.sub_sat_u(b, a);
    if (op == MULTIPLY) return productU16(a, b);
    return op == MINIMUM ? v128.min<u16>(a, b) : v128.max<u16>(a, b);
  }
  if (type == F32) {
    if (op == ADD) return f32x4.add(a, b);
    if (op == SUBTRACT) return f32x4.sub(a, b);
    if (op == TURNED) return f32x4.sub(b, a);
    if (op == MULTIPLY) return f32x4.mul(a, b);
    if (op == DIVIDE) return f32x4.div(a, b);
    return op == MINIMUM ? f32x4.min(a, b) : f32x4.max(a, b);
  }
  if (op == ADD) return f64x2.add(a, b);
  if (op == SUBTRACT) return f64x2.sub(a, b);
  if (op == TURNED) return f64x2.sub(b, a);
  if (op == MULTIPLY) return f64x2.mul(a, b);
  if (op == DIVIDE) return f64x2.div(a, b);
  return op == MINIMUM ? f64x2.min(a, b) : f64x2.max(a, b);
}

/** The second operand is `v` where it is one value (`fixed`, a constant), else it lies at `b`. */
// @ts-ignore: decorator
@inline
function run(
  a: usize, b: usize, v: v128, fixed: bool, bytes: usize, dst: usize, type: i32, op: i32,
): void {
  for (const end = a + bytes; a < end; a += 32, b += 32, dst += 32) {
    const p = lanes(v128.load(a), fixed ? v : v128.load(b), type, op);
    const q = lanes(v128.load(a, 16), fixed ? v : v128.load(b, 16), type, op);
    v128.store(dst, p);
    v128.store(dst, q, 16);
  }
}

// @ts-ignore: decorator
@inline
function runType(
  a: usize, b: usize, v: v128, fixed: bool, n: i32, dst: usize, type: i32, op: i32,
): void {
  const bytes = <usize> n << type;
  if (type == U8) run(a, b, v, fixed, bytes, dst, U8, op);
  else if (type == U16) run(a, b, v, fixed, bytes, dst, U16, op);
  else if (type == F32) run(a, b, v, fixed, bytes, dst, F32, op);
  else run(a, b, v, fixed, bytes, dst, 3, op);
}

// One loop for each operation and type: both are constants inside.
// @ts-ignore: decorator
@inline
function runOperation(
  a: usize, b: usize, v: v128, fixed: bool, n: i32, dst: usize, type: i32, op: i32,
): void {
  if (op == ADD) runType(a, b, v, fixed, n, dst, type, ADD);
  else if (op == SUBTRACT) runType(a, b, v, fixed, n, dst, type, SUBTRACT);
  else if (op == MULTIPLY) runType(a, b, v, fixed, n, dst, type, MULTIPLY);
  else if (op == MINIMUM) runType(a, b, v, fixed, n, dst, type, MINIMUM);
  else if (op == MAXIMUM) runType(a, b, v, fixed, n, dst, type, MAXIMUM);
  else if (op == DIVIDE) runType(a, b, v, fixed, n, dst, type, DIVIDE);
  else runType(a, b, v, fixed, n, dst, type, TURNED);
}

/** dst = a op b for n elements of one type. Integers do not divide. */
export function arithmetic(a: usize, b: usize, n: i32, type: i32, op: i32, dst: usize): void {
  runOperation(a, b, i8x16.splat(0), false, n, dst, type, op);
}

/** dst = a op value for n elements. A value for integers must be a whole number of their type. */
export function arithmeticValue(
  a: usize, value: f64, n: i32, type: i32, op: i32, dst: usize,
): void {
  runOperation(a, 0, splat(value, type), true, n, dst, type, op);
}
