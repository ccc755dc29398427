// Exponentials, logarithms and powers of f32, computed in 64 bits and rounded. Where the rounding might go
// either way, and for numbers that are not ordinary, the caller is asked to compute the value: such places
// are listed.

// Functions, as type arguments.
class Exponential {}
class Logarithm {}
class Power {}
/** The logarithm of 1 + what a number is above an offset, in a unit. */
class Compression {}

/** Eighths of a unit in the last place that values may be wrong by, with room: some 2^8.5 units at worst. */
const MARGIN: u32 = 1 << 14;

/** The bits of the square root of 1/2. */
const ROOT: i64 = 0x3fe6a09e667f3bcd;

/**
 * Constants in both lanes: an address that the compiler knows needs no check, and a load is cheaper than
 * making the vector anew at each use.
 */
const EXP: usize = memory.data<f64>([
  2.08767569878681e-9, 2.08767569878681e-9, 2.505210838544172e-8, 2.505210838544172e-8,
  2.755731922398589e-7, 2.755731922398589e-7, 0.0000027557319223985893, 0.0000027557319223985893,
  0.0000248015873015873, 0.0000248015873015873, 0.0001984126984126984, 0.0001984126984126984,
  0.001388888888888889, 0.001388888888888889, 0.008333333333333333, 0.008333333333333333,
  0.041666666666666664, 0.041666666666666664, 0.16666666666666666, 0.16666666666666666,
  0.5, 0.5, 1, 1, 1, 1,
]);
const LOG: usize = memory.data<f64>([
  0.09523809523809523, 0.09523809523809523, 0.10526315789473684, 0.10526315789473684,
  0.11764705882352941, 0.11764705882352941, 0.13333333333333333, 0.13333333333333333,
  0.15384615384615385, 0.15384615384615385, 0.18181818181818182, 0.18181818181818182,
  0.2222222222222222, 0.2222222222222222, 0.2857142857142857, 0.2857142857142857,
  0.4, 0.4, 0.6666666666666666, 0.6666666666666666, 2, 2,
]);
const COMMON: usize = memory.data<f64>([
  1.4426950408889634, 1.4426950408889634, 6755399441055744, 6755399441055744,
  0.6931471803691238, 0.6931471803691238, 1.9082149292705877e-10, 1.9082149292705877e-10,
]);

/** The i-th coefficient plus b·x. */
// @ts-ignore: decorator
@inline
function plusTimes(table: usize, i: usize, b: v128, x: v128): v128 {
  return f64x2.add(v128.load(table + (i << 4)), f64x2.mul(b, x));
}

// @ts-ignore: decorator
@inline
function log2e(): v128 {
  return v128.load(COMMON);
}

/** Added to a whole number it leaves the number in the lowest bits. */
// @ts-ignore: decorator
@inline
function whole(): v128 {
  return v128.load(COMMON + 16);
}

/** ln 2 in two parts; the first has so few bits that multiples of it are exact. */
// @ts-ignore: decorator
@inline
function ln2(): v128 {
  return v128.load(COMMON + 32);
}

// @ts-ignore: decorator
@inline
function ln2Rest(): v128 {
  return v128.load(COMMON + 48);
}

/** e^x of two numbers, |x| at most 87: x = k·ln 2 + r, and the series of e^r. */
// @ts-ignore: decorator
@inline
function exponential(x: v128): v128 {
  const shifted = f64x2.add(f64x2.mul(x, log2e()), whole());
  const k = f64x2.sub(shifted, whole());
  let r = f64x2.sub(x, f64x2.mul(k, ln2()));
  r = f64x2.sub(r, f64x2.mul(k, ln2Rest()));
  // Even and odd powers apart: half as many steps that wait for each other.
  const q = f64x2.mul(r, r);
  let even = v128.load(EXP);
  even = plusTimes(EXP, 2, even, q);
  even = plusTimes(EXP, 4, even, q);
  even = plusTimes(EXP, 6, even, q);
  even = plusTimes(EXP, 8, even, q);
  even = plusTimes(EXP, 10, even, q);
  even = plusTimes(EXP, 12, even, q);
  let odd = v128.load(EXP + 16);
  odd = plusTimes(EXP, 3, odd, q);
  odd = plusTimes(EXP, 5, odd, q);
  odd = plusTimes(EXP, 7, odd, q);
  odd = plusTimes(EXP, 9, odd, q);
  odd = plusTimes(EXP, 11, odd, q);
  const sum = f64x2.add(even, f64x2.mul(r, odd));
  return i64x2.add(sum, i64x2.shl(shifted, 52));
}

/** Natural logarithm of two positive numbers: x = m·2^e, m about 1, and the series of artanh. */
// @ts-ignore: decorator
@inline
export function logarithm(x: v128): v128 {
  const e = exponentOf(x);
  const z = partOf(x, e);
  const k = f64x2.sub(i64x2.add(e, whole()), whole());
  const low = f64x2.add(z, f64x2.mul(k, ln2Rest()));
  return f64x2.add(f64x2.mul(k, ln2()), low);
}

/** Logarithm of 1 + x of two numbers from 0 on: what 1 + x loses by rounding is added in the end. */
// @ts-ignore: decorator
@inline
function logarithmOfMore(x: v128): v128 {
  const one = f64x2.splat(1);
  const sum = f64x2.add(one, x);
  // The smaller summand lost bits.
  const large = f64x2.sub(one, f64x2.sub(sum, x));
  const small = f64x2.sub(x, f64x2.sub(sum, one));
  const lost = v128.bitselect(large, small, f64x2.gt(x, one));
  return f64x2.add(logarithm(sum), f64x2.div(lost, sum));
}

/** How far numbers are above an offset, at least 0, in a unit. */
// @ts-ignore: decorator
@inline
function above(x: v128, offset: v128, unit: v128): v128 {
  // The order of the operands lets NaN through.
  return f64x2.div(f64x2.pmax(f64x2.sub(x, offset), f64x2.splat(0)), unit);
}

/** Logarithm to base 2 of two positive numbers. */
// @ts-ignore: decorator
@inline
function logarithm2(x: v128): v128 {
  const e = exponentOf(x);
  const k = f64x2.sub(i64x2.add(e, whole()), whole());
  return f64x2.add(k, f64x2.mul(partOf(x, e), log2e()));
}

// @ts-ignore: decorator
@inline
function exponentOf(x: v128): v128 {
  return i64x2.shr_s(i64x2.sub(x, i64x2.splat(ROOT)), 52);
}

/** ln m. */
// @ts-ignore: decorator
@inline
function partOf(x: v128, e: v128): v128 {
  const f = f64x2.sub(i64x2.sub(x, i64x2.shl(e, 52)), f64x2.splat(1));
  const s = f64x2.div(f, f64x2.add(f64x2.splat(2), f));
  const z = f64x2.mul(s, s);
  const q = f64x2.mul(z, z);
  let even = v128.load(LOG);
  even = plusTimes(LOG, 2, even, q);
  even = plusTimes(LOG, 4, even, q);
  even = plusTimes(LOG, 6, even, q);
  even = plusTimes(LOG, 8, even, q);
  even = plusTimes(LOG, 10, even, q);
  let odd = v128.load(LOG + 16);
  odd = plusTimes(LOG, 3, odd, q);
  odd = plusTimes(LOG, 5, odd, q);
  odd = plusTimes(LOG, 7, odd, q);
  odd = plusTimes(LOG, 9, odd, q);
  const sum = f64x2.add(even, f64x2.mul(z, odd));
  return f64x2.mul(s, sum);
}

// @ts-ignore: decorator
@inline
function value<F>(x: v128, y: v128, unit: v128): v128 {
  if (idof<F>() == idof<Compression>()) return logarithmOfMore(above(x, y, unit));
  if (idof<F>() == idof<Exponential>()) return exponential(f64x2.mul(x, y));
  if (idof<F>() == idof<Logarithm>()) return logarithm2(x);
  // Beyond, results are none of f32, as strange() finds.
  const product = f64x2.mul(y, logarithm(x));
  return exponential(f64x2.pmax(f64x2.pmin(product, f64x2.splat(105)), f64x2.splat(-105)));
}

/** All bits where a value of the function, or the way to it, is not ordinary. */
// @ts-ignore: decorator
@inline
function strange<F>(x: v128, r: v128, limit: v128): v128 {
  if (idof<F>() == idof<Exponential>()) return v128.not(f32x4.lt(f32x4.abs(x), limit));
  const huge = f32x4.splat(Infinity);
  if (idof<F>() == idof<Compression>()) {
    return v128.not(v128.and(f32x4.gt(r, f32x4.splat(1.2e-38)), f32x4.lt(r, huge)));
  }
  const ordinary = v128.and(f32x4.gt(x, f32x4.splat(0)), f32x4.lt(x, huge));
  if (idof<F>() == idof<Logarithm>()) return v128.not(ordinary);
  const result = v128.and(f32x4.gt(r, f32x4.splat(1.2e-38)), f32x4.lt(r, huge));
  return v128.not(v128.and(ordinary, result));
}

/** The greatest f32 that is not above a number. */
function below(value: f64): f32 {
  const near = <f32> value;
  if (!(<f64> near > value)) return near;
  const bits = reinterpret<i32>(near);
  if (near == 0) return near;
  return reinterpret<f32>(near > 0 ? bits - 1 : bits + 1);
}

function run<F>(
  src: usize, n: i32, parameter: f64, zero: f32, dst: usize, list: usize, unit: f64 = 1,
): i32 {
  const y = f64x2.splat(parameter);
  const z = f64x2.splat(unit);
  // Numbers up to it are not above the offset: rounded to nearest it may be greater, by less than they differ.
  const least = f32x4.splat(below(parameter));
  const limit = f32x4.splat(<f32> (80 / abs(parameter)));
  const ofZero = f32x4.splat(zero);
  const from = i32x4.splat(0x80000000 - MARGIN);
  const breadth = i32x4.splat(2 * MARGIN);
  let found = 0;
  for (let x = 0; x < n; x += 4) {
    const v = v128.load(src);
    const a = value<F>(f64x2.promote_low_f32x4(v), y, z);
    const b = value<F>(
      f64x2.promote_low_f32x4(i8x16.shuffle(v, v, 8, 9, 10, 11, 12, 13, 14, 15, 8, 9, 10, 11, 12, 13, 14, 15)),
      y,
      z,
    );
    let r = i8x16.shuffle(
      f32x4.demote_f64x2_zero(a), f32x4.demote_f64x2_zero(b),
      0, 1, 2, 3, 4, 5, 6, 7, 16, 17, 18, 19, 20, 21, 22, 23,
    );
    // The 29 bits that a f32 has not: near their middle, where rounding goes either way.
    const rest = i32x4.shl(i8x16.shuffle(a, b, 0, 1, 2, 3, 8, 9, 10, 11, 16, 17, 18, 19, 24, 25, 26, 27), 3);
    const middle = i32x4.sub(rest, from);
    let doubt = v128.or(i32x4.eq(middle, v128.min<u32>(middle, breadth)), strange<F>(v, r, limit));
    if (idof<F>() == idof<Power>()) {
      // Black is frequent.
      const black = i32x4.eq(v, i32x4.splat(0));
      r = v128.bitselect(ofZero, r, black);
      doubt = v128.andnot(doubt, black);
    }
    if (idof<F>() == idof<Compression>()) {
      // So is what is not above the offset.
      const none = f32x4.le(v, least);
      r = v128.andnot(r, none);
      doubt = v128.andnot(doubt, none);
    }
    v128.store(dst, r);
    for (let bits = i32x4.bitmask(doubt); bits != 0; bits &= bits - 1) {
      store<i32>(list + (<usize> found << 2), x + ctz(bits));
      found++;
    }
    src += 16;
    dst += 16;
  }
  return found;
}

/**
 * dst = e^(src·factor). Lists the places whose value the caller has to compute, and returns how many there
 * are. Up to 3 elements behind dst are overwritten, and up to 3 beyond the last may be listed.
 */
export function exponentials(src: usize, n: i32, factor: f64, dst: usize, list: usize): i32 {
  return run<Exponential>(src, n, factor, 0, dst, list);
}

/** dst = log2 src; the rest as for `exponentials`. */
export function logarithms(src: usize, n: i32, dst: usize, list: usize): i32 {
  return run<Logarithm>(src, n, 1, 0, dst, list);
}

/** dst = src^exponent, an exponent from 0; the rest as for `exponentials`. */
export function powers(src: usize, n: i32, exponent: f64, dst: usize, list: usize): i32 {
  return run<Power>(src, n, exponent, exponent == 0 ? 1 : 0, dst, list);
}

/**
 * dst = the logarithm of 1 + how far src is above an offset, in a unit, computed in 64 bits; 0 up to the
 * offset. The rest as for `exponentials`.
 */
export function compressions(
  src: usize, n: i32, offset: f64, unit: f64, dst: usize, list: usize,
): i32 {
  return run<Compression>(src, n, offset, 0, dst, list, unit);
}

/**
 * dst = plus + (src - offset) · factor / divisor for n f32, computed in 64 bits and rounded once; nothing is
 * added where `plus` is 0. Up to 3 elements behind dst are overwritten.
 */
export function lineSums(
  src: usize, n: i32, offset: f64, factor: f64, divisor: f64, plus: usize, dst: usize,
): void {
  const a = f64x2.splat(offset), b = f64x2.splat(factor), c = f64x2.splat(divisor);
  for (const end = src + (<usize> n << 2); src < end; src += 8, dst += 8) {
    const x = f64x2.promote_low_f32x4(v128.load64_zero(src));
    let sum = f64x2.div(f64x2.mul(f64x2.sub(x, a), b), c);
    if (plus) {
      sum = f64x2.add(f64x2.promote_low_f32x4(v128.load64_zero(plus)), sum);
      plus += 8;
    }
    v128.store64_lane(dst, f32x4.demote_f64x2_zero(sum), 0);
  }
}

/** dst = the square root of src, for n f32. Up to 3 elements behind dst are overwritten. */
export function roots(src: usize, n: i32, dst: usize): void {
  for (const end = src + (<usize> n << 2); src < end; src += 16, dst += 16) {
    v128.store(dst, f32x4.sqrt(v128.load(src)));
  }
}
