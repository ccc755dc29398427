// The exponential function rounded to the nearest double, which those of libraries only nearly are.

// An unevaluated sum of two doubles, about 106 bits: the value and what rounding took from it. A function
// that makes one gives the first and leaves the second here.
let low: f64 = 0;

// @ts-ignore: decorator
@inline
function add(a: f64, b: f64): f64 {
  const sum = a + b;
  const part = sum - a;
  low = (a - (sum - part)) + (b - part);
  return sum;
}

/** The first 26 bits of a double, after Dekker. */
// @ts-ignore: decorator
@inline
function half(a: f64): f64 {
  const scaled = 134217729.0 * a;
  return scaled - (scaled - a);
}

// @ts-ignore: decorator
@inline
function multiply(a: f64, b: f64): f64 {
  const product = a * b;
  const a1 = half(a), b1 = half(b);
  const a2 = a - a1, b2 = b - b1;
  low = ((a1 * b1 - product) + a1 * b2 + a2 * b1) + a2 * b2;
  return product;
}

function plus(a: f64, b: f64, c: f64, d: f64): f64 {
  const sum = add(a, c);
  return add(sum, low + b + d);
}

function times(a: f64, b: f64, c: f64, d: f64): f64 {
  const product = multiply(a, c);
  return add(product, low + (a * d + b * c));
}

/** ln 2 to some 160 bits; the first two parts have so few bits that small multiples of them are exact. */
const LN2_A: f64 = 0.6931471803691238;
const LN2_B: f64 = 1.9082149292705877e-10;
const LN2_C: f64 = 1.1612227229362532e-26;
/** 1 / i!, i from 1, as pairs. */
const FACTORS: StaticArray<f64> = [
  1, 0,
  0.5, 0,
  0.16666666666666666, 9.25185853854297e-18,
  0.041666666666666664, 2.3129646346357427e-18,
  0.008333333333333333, 1.1564823173178714e-19,
  0.001388888888888889, -5.300543954373577e-20,
  0.0001984126984126984, 1.7209558293420705e-22,
  0.0000248015873015873, 2.1511947866775882e-23,
];
/** The series is summed for the argument over 2^HALVINGS, and its value squared as often. */
const HALVINGS: i32 = 9;

function exactExp(x: f64): f64 {
  const k = Math.round(x / 0.6931471805599453);
  let high = add(x, -k * LN2_A), rest = low;
  const more = multiply(-k, LN2_B);
  high = plus(high, rest, more, low);
  rest = low;
  high = plus(high, rest, -k * LN2_C, 0);
  rest = low;
  const scale: f64 = 1.0 / <f64> (1 << HALVINGS);
  high *= scale;
  rest *= scale;
  let sum = unchecked(FACTORS[14]), tail = unchecked(FACTORS[15]);
  for (let i = 12; i >= 0; i -= 2) {
    sum = times(sum, tail, high, rest);
    sum = plus(sum, low, unchecked(FACTORS[i]), unchecked(FACTORS[i + 1]));
    tail = low;
  }
  // e^r - 1 is doubled by squaring: (1 + s)² - 1 = s (2 + s). So the leading 1 costs no bits.
  let less = times(sum, tail, high, rest), over = low;
  for (let i = 0; i < HALVINGS; i++) {
    const two = plus(2, 0, less, over);
    less = times(less, over, two, low);
    over = low;
  }
  const result = plus(1, 0, less, over) + low;
  // 2^k by its bits: k is small.
  return result * reinterpret<f64>((<i64> k + 1023) << 52);
}

/** The exponential function of `n` doubles from -700 to 700, in place. */
export function exponentials(at: usize, n: i32): void {
  for (const end = at + (<usize> n << 3); at < end; at += 8) {
    store<f64>(at, exactExp(load<f64>(at)));
  }
}
