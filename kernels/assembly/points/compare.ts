// Comparisons: a byte of 0 or 1 an element. Up to 31 bytes behind the result are overwritten.
import { F32, U16, U8 } from "../shared/elements";
import { Many, Value } from "../shared/operands";
import { splat } from "../shared/splat";

// Signs, as type arguments: each sign has a loop of its own.
class Greater {}
class GreaterEqual {}
class Less {}
class LessEqual {}
class Equal {}
class Unequal {}

/** 1 in each lane where the comparison of integers holds. */
// There is no vector instruction for a > b of unsigned numbers, but for max(a - b, 0) and for min.
// @ts-ignore: decorator
@inline
function whole<T, Sign>(a: v128, b: v128): v128 {
  const one = v128.splat<T>(<T> 1);
  if (idof<Sign>() == idof<Greater>()) return v128.min<T>(v128.sub_sat<T>(a, b), one);
  if (idof<Sign>() == idof<Less>()) return v128.min<T>(v128.sub_sat<T>(b, a), one);
  if (idof<Sign>() == idof<GreaterEqual>()) {
    return v128.xor(v128.min<T>(v128.sub_sat<T>(b, a), one), one);
  }
  if (idof<Sign>() == idof<LessEqual>()) {
    return v128.xor(v128.min<T>(v128.sub_sat<T>(a, b), one), one);
  }
  if (idof<Sign>() == idof<Equal>()) return v128.and(v128.eq<T>(a, b), one);
  return v128.andnot(one, v128.eq<T>(a, b));
}

/** All bits of each lane where the comparison of floats holds. */
// @ts-ignore: decorator
@inline
function real<T, Sign>(a: v128, b: v128): v128 {
  if (idof<Sign>() == idof<Greater>()) return v128.gt<T>(a, b);
  if (idof<Sign>() == idof<GreaterEqual>()) return v128.ge<T>(a, b);
  if (idof<Sign>() == idof<Less>()) return v128.lt<T>(a, b);
  if (idof<Sign>() == idof<LessEqual>()) return v128.le<T>(a, b);
  return idof<Sign>() == idof<Equal>() ? v128.eq<T>(a, b) : v128.ne<T>(a, b);
}

/** 16 bytes at b, or the value. */
// @ts-ignore: decorator
@inline
function second<Operand>(b: usize, v: v128): v128 {
  return idof<Operand>() == idof<Value>() ? v : v128.load(b);
}

/** Two vectors of f64 as one of 32 bits a lane. */
// @ts-ignore: decorator
@inline
function pair<Sign, Operand>(a: usize, b: usize, v: v128): v128 {
  return i8x16.shuffle(
    real<f64, Sign>(v128.load(a), second<Operand>(b, v)),
    real<f64, Sign>(v128.load(a, 16), second<Operand>(b + 16, v)),
    0, 1, 2, 3, 8, 9, 10, 11, 16, 17, 18, 19, 24, 25, 26, 27,
  );
}

function run<T, Sign, Operand>(a: usize, b: usize, v: v128, n: usize, dst: usize): void {
  const end = a + n * sizeof<T>();
  const one = i8x16.splat(1);
  if (isInteger<T>()) {
    for (; a < end; a += 32, b += 32, dst += 32 / sizeof<T>()) {
      const p = whole<T, Sign>(v128.load(a), second<Operand>(b, v));
      const q = whole<T, Sign>(v128.load(a, 16), second<Operand>(b + 16, v));
      if (sizeof<T>() == 2) v128.store(dst, i8x16.narrow_i16x8_u(p, q));
      else {
        v128.store(dst, p);
        v128.store(dst, q, 16);
      }
    }
  } else if (sizeof<T>() == 4) {
    for (; a < end; a += 64, b += 64, dst += 16) {
      const low = i16x8.narrow_i32x4_s(
        real<T, Sign>(v128.load(a), second<Operand>(b, v)),
        real<T, Sign>(v128.load(a, 16), second<Operand>(b + 16, v)),
      );
      const high = i16x8.narrow_i32x4_s(
        real<T, Sign>(v128.load(a, 32), second<Operand>(b + 32, v)),
        real<T, Sign>(v128.load(a, 48), second<Operand>(b + 48, v)),
      );
      v128.store(dst, v128.and(one, i8x16.narrow_i16x8_s(low, high)));
    }
  } else {
    for (; a < end; a += 64, b += 64, dst += 8) {
      const low = pair<Sign, Operand>(a, b, v);
      const lanes = i16x8.narrow_i32x4_s(low, pair<Sign, Operand>(a + 32, b + 32, v));
      v128.store64_lane(dst, v128.and(one, i8x16.narrow_i16x8_s(lanes, lanes)), 0);
    }
  }
}

// @ts-ignore: decorator
@inline
function runSign<T, Operand>(a: usize, b: usize, v: v128, n: usize, op: i32, dst: usize): void {
  if (op == 0) run<T, Greater, Operand>(a, b, v, n, dst);
  else if (op == 1) run<T, GreaterEqual, Operand>(a, b, v, n, dst);
  else if (op == 2) run<T, Less, Operand>(a, b, v, n, dst);
  else if (op == 3) run<T, LessEqual, Operand>(a, b, v, n, dst);
  else if (op == 4) run<T, Equal, Operand>(a, b, v, n, dst);
  else run<T, Unequal, Operand>(a, b, v, n, dst);
}

// @ts-ignore: decorator
@inline
function runType<Operand>(
  a: usize, b: usize, v: v128, n: usize, type: i32, op: i32, dst: usize,
): void {
  if (type == U8) runSign<u8, Operand>(a, b, v, n, op, dst);
  else if (type == U16) runSign<u16, Operand>(a, b, v, n, op, dst);
  else if (type == F32) runSign<f32, Operand>(a, b, v, n, op, dst);
  else runSign<f64, Operand>(a, b, v, n, op, dst);
}

/** dst = a op b for n elements of one type; signs are numbered as in kernels/points.ts. */
export function compareArrays(a: usize, b: usize, n: i32, type: i32, op: i32, dst: usize): void {
  runType<Many>(a, b, i8x16.splat(0), <usize> n, type, op, dst);
}

/** dst = a op value for n elements; a value for integers must be a whole number of their type. */
export function compareValue(
  a: usize, value: f64, n: i32, type: i32, op: i32, dst: usize,
): void {
  runType<Value>(a, 0, splat(value, type), <usize> n, type, op, dst);
}
