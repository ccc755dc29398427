// Sums, differences, products, quotients, smaller and larger of elements of one type. Integers saturate.
// Up to 31 bytes behind the result are overwritten.
import { F32, U16, U8 } from "../shared/elements";
import { Many, Value } from "../shared/operands";
import { splat } from "../shared/splat";

// Operations, as type arguments: each has a loop of its own.
class Sum {}
class Difference {}
class Product {}
class Minimum {}
class Maximum {}
class Quotient {}
/** The second operand minus the first. */
class Turned {}
/** The second operand by the first. */
class TurnedQuotient {}

// @ts-ignore: decorator
@inline
function product<T>(a: v128, b: v128): v128 {
  if (isFloat<T>()) return v128.mul<T>(a, b);
  if (sizeof<T>() == 1) {
    const top = i16x8.splat(255);
    return i8x16.narrow_i16x8_u(
      v128.min<u16>(i16x8.extmul_low_i8x16_u(a, b), top),
      v128.min<u16>(i16x8.extmul_high_i8x16_u(a, b), top),
    );
  }
  const top = i32x4.splat(65535);
  return i16x8.narrow_i32x4_u(
    v128.min<u32>(i32x4.extmul_low_i16x8_u(a, b), top),
    v128.min<u32>(i32x4.extmul_high_i16x8_u(a, b), top),
  );
}

// @ts-ignore: decorator
@inline
function difference<T>(a: v128, b: v128): v128 {
  return isFloat<T>() ? v128.sub<T>(a, b) : v128.sub_sat<T>(a, b);
}

// @ts-ignore: decorator
@inline
function lanes<T, Operation>(a: v128, b: v128): v128 {
  if (idof<Operation>() == idof<Sum>()) {
    return isFloat<T>() ? v128.add<T>(a, b) : v128.add_sat<T>(a, b);
  }
  if (idof<Operation>() == idof<Difference>()) return difference<T>(a, b);
  if (idof<Operation>() == idof<Turned>()) return difference<T>(b, a);
  if (idof<Operation>() == idof<Product>()) return product<T>(a, b);
  if (idof<Operation>() == idof<Minimum>()) return v128.min<T>(a, b);
  if (idof<Operation>() == idof<Maximum>()) return v128.max<T>(a, b);
  if (!isFloat<T>()) return a;
  return idof<Operation>() == idof<Quotient>() ? v128.div<T>(a, b) : v128.div<T>(b, a);
}

function run<T, Operation, Operand>(a: usize, b: usize, v: v128, n: usize, dst: usize): void {
  for (const end = a + n * sizeof<T>(); a < end; a += 32, b += 32, dst += 32) {
    const one = idof<Operand>() == idof<Value>();
    const p = lanes<T, Operation>(v128.load(a), one ? v : v128.load(b));
    const q = lanes<T, Operation>(v128.load(a, 16), one ? v : v128.load(b, 16));
    v128.store(dst, p);
    v128.store(dst, q, 16);
  }
}

// @ts-ignore: decorator
@inline
function runOperation<T, Operand>(
  a: usize, b: usize, v: v128, n: usize, op: i32, dst: usize,
): void {
  if (op == 0) run<T, Sum, Operand>(a, b, v, n, dst);
  else if (op == 1) run<T, Difference, Operand>(a, b, v, n, dst);
  else if (op == 2) run<T, Product, Operand>(a, b, v, n, dst);
  else if (op == 3) run<T, Minimum, Operand>(a, b, v, n, dst);
  else if (op == 4) run<T, Maximum, Operand>(a, b, v, n, dst);
  else if (op == 5) run<T, Quotient, Operand>(a, b, v, n, dst);
  else if (op == 6) run<T, Turned, Operand>(a, b, v, n, dst);
  else run<T, TurnedQuotient, Operand>(a, b, v, n, dst);
}

// @ts-ignore: decorator
@inline
function runType<Operand>(
  a: usize, b: usize, v: v128, n: usize, type: i32, op: i32, dst: usize,
): void {
  if (type == U8) runOperation<u8, Operand>(a, b, v, n, op, dst);
  else if (type == U16) runOperation<u16, Operand>(a, b, v, n, op, dst);
  else if (type == F32) runOperation<f32, Operand>(a, b, v, n, op, dst);
  else runOperation<f64, Operand>(a, b, v, n, op, dst);
}

/**
 * dst = a op b for n elements of one type; operations are numbered as in kernels/points.ts. Integers do not
 * divide.
 */
export function arithmetic(a: usize, b: usize, n: i32, type: i32, op: i32, dst: usize): void {
  runType<Many>(a, b, i8x16.splat(0), <usize> n, type, op, dst);
}

/** dst = a op value for n elements. A value for integers must be a whole number of their type. */
export function arithmeticValue(
  a: usize, value: f64, n: i32, type: i32, op: i32, dst: usize,
): void {
  runType<Value>(a, 0, splat(value, type), <usize> n, type, op, dst);
}
