/**
 * The exponential function rounded to the nearest double, which `Math.exp` only nearly is, and sums in
 * numpy's order: what it takes for weights of a Gaussian that agree with numpy's.
 *
 * @module
 */

/** An unevaluated sum of two doubles, about 106 bits: the value and what rounding took from it. */
type Pair = readonly [high: number, low: number];

function add(a: number, b: number): Pair {
  const sum = a + b;
  const part = sum - a;
  return [sum, (a - (sum - part)) + (b - part)];
}

function multiply(a: number, b: number): Pair {
  const product = a * b;
  const [a1, a2] = halves(a);
  const [b1, b2] = halves(b);
  return [product, ((a1 * b1 - product) + a1 * b2 + a2 * b1) + a2 * b2];
}

/** Dekker's splitting into 26 and 27 bits. */
function halves(a: number): Pair {
  const scaled = 134217729 * a;
  const high = scaled - (scaled - a);
  return [high, a - high];
}

function plus([a, b]: Pair, [c, d]: Pair): Pair {
  const [sum, rest] = add(a, c);
  return add(sum, rest + b + d);
}

function times([a, b]: Pair, [c, d]: Pair): Pair {
  const [product, rest] = multiply(a, c);
  return add(product, rest + (a * d + b * c));
}

/** ln 2 to some 160 bits; the first two parts have so few bits that small multiples of them are exact. */
const LN2 = [0.6931471803691238, 1.9082149292705877e-10, 1.1612227229362532e-26] as const;
/** 1 / i!, i from 0. */
const FACTORS: readonly Pair[] = [
  [1, 0],
  [1, 0],
  [0.5, 0],
  [0.16666666666666666, 9.25185853854297e-18],
  [0.041666666666666664, 2.3129646346357427e-18],
  [0.008333333333333333, 1.1564823173178714e-19],
  [0.001388888888888889, -5.300543954373577e-20],
  [0.0001984126984126984, 1.7209558293420705e-22],
  [0.0000248015873015873, 2.1511947866775882e-23],
];
/** The series is summed for the argument over 2^HALVINGS, and its value squared as often. */
const HALVINGS = 9;

/**
 * The exponential function, rounded to the nearest double (but for one argument in a billion or so).
 *
 * @param x Any number from -700 to 700.
 * @returns e to the power of x.
 */
export function exactExp(x: number): number {
  const k = Math.round(x / Math.LN2);
  let rest = plus(add(x, -k * LN2[0]), multiply(-k, LN2[1]));
  rest = plus(rest, [-k * LN2[2], 0]);
  const scale = 2 ** -HALVINGS;
  rest = [rest[0] * scale, rest[1] * scale];
  let sum: Pair = FACTORS[FACTORS.length - 1];
  for (let i = FACTORS.length - 2; i >= 1; i--) sum = plus(times(sum, rest), FACTORS[i]);
  // e^r - 1 is doubled by squaring: (1 + s)² - 1 = s (2 + s). So the leading 1 costs no bits.
  let less: Pair = times(sum, rest);
  for (let i = 0; i < HALVINGS; i++) less = times(less, plus([2, 0], less));
  const [high, low] = plus([1, 0], less);
  return (high + low) * 2 ** k;
}

/**
 * The sum of values in numpy's order: eight partial sums in turn, halves of long lists apart.
 *
 * @param values The values.
 * @returns Their sum.
 */
export function pairwiseSum(values: Float64Array): number {
  const n = values.length;
  if (n > 128) {
    const middle = (n >> 1) & ~7;
    return pairwiseSum(values.subarray(0, middle)) + pairwiseSum(values.subarray(middle));
  }
  let sum = 0;
  let i = 0;
  if (n >= 8) {
    const parts = values.slice(0, 8);
    for (i = 8; i < (n & ~7); i += 8) for (let j = 0; j < 8; j++) parts[j] += values[i + j];
    const [a, b, c, d, e, f, g, h] = parts;
    sum = ((a + b) + (c + d)) + ((e + f) + (g + h));
  }
  for (; i < n; i++) sum += values[i];
  return sum;
}
