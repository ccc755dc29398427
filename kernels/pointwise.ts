/**
 * Whole arrays element by element: comparison, arithmetic, tables, curves, conversion.
 *
 * @module
 */
import { ELEMENT, elementOf, type Elements } from "./bands.ts";
import { type Cells, type Maker, overChunks, PIECE, viewLike } from "./chunks.ts";
import { points } from "./points.ts";
import { alloc, scratch, views } from "./runtime.ts";
import { finiteRangeOf } from "./statistics.ts";

/** Signs of comparison by the number that kernels know them by. */
export const COMPARE = { ">": 0, ">=": 1, "<": 2, "<=": 3, "==": 4, "!=": 5 } as const;

/**
 * Compares elements with a number, or with another array of the same type.
 *
 * @param data Left side.
 * @param op The sign.
 * @param other Right side; a number is compared exactly (with 32-bit floats: as a 32-bit float).
 * @returns 1 where the comparison holds.
 */
export function compared(
  data: Elements,
  op: keyof typeof COMPARE,
  other: Elements | number,
): Uint8Array {
  const type = elementOf(data);
  const { compareArrays, compareValue } = points();
  if (typeof other !== "number") {
    return overChunks([data, other], [Uint8Array], ([a, b], [dst], n) => {
      compareArrays(a, b, n, type, COMPARE[op], dst);
    })[0];
  }
  const whole = wholeComparison(data, op, other);
  if (typeof whole === "boolean") return new Uint8Array(data.length).fill(Number(whole));
  return overChunks([data], [Uint8Array], ([a], [dst], n) => {
    compareValue(a, whole.value, n, type, COMPARE[whole.op], dst);
  })[0];
}

/** A comparison of integers with any number, as one with a whole number of their type; or its answer. */
function wholeComparison(
  data: Elements,
  op: keyof typeof COMPARE,
  value: number,
): { op: keyof typeof COMPARE; value: number } | boolean {
  if (data instanceof Float32Array || data instanceof Float64Array) return { op, value };
  const top = data instanceof Uint8Array ? 255 : 65535;
  if (Number.isNaN(value)) return op === "!=";
  if (op === "==" || op === "!=") {
    return Number.isInteger(value) && value >= 0 && value <= top ? { op, value } : op === "!=";
  }
  // Above v is above ⌊v⌋, at least v is above ⌈v⌉ − 1; below is the other way round.
  const upward = op === ">" || op === ">=";
  const level = op === ">" || op === "<=" ? Math.floor(value) : Math.ceil(value) - 1;
  if (level < 0) return upward;
  if (level >= top) return !upward;
  return { op: upward ? ">" : "<=", value: level };
}

/**
 * The class of each element between thresholds.
 *
 * @param data Elements.
 * @param thresholds Rising numbers.
 * @returns How many thresholds an element is not below; NaN is below none.
 */
export function classified(data: Elements, thresholds: readonly number[]): Int32Array {
  const type = elementOf(data);
  return scratch(() => {
    const at = alloc(thresholds.length * 8);
    views().f64.set(thresholds, at / 8);
    return overChunks([data], [Int32Array], ([src], [dst], n) => {
      points().classesOf(src, n, type, at, thresholds.length, dst);
    })[0];
  });
}

/** Arithmetic by the number that kernels know it by. */
export const ARITHMETIC = {
  add: 0,
  subtract: 1,
  multiply: 2,
  minimum: 3,
  maximum: 4,
  divide: 5,
} as const;

/** Subtraction and division with the operands exchanged. */
const TURNED = { subtract: 6, divide: 7 } as const;

/**
 * Calculates with two arrays of one type, or an array and a number of its type.
 *
 * @param op The operation; integers do not divide.
 * @param a First operand.
 * @param b Second operand; for integers a whole number of their type.
 * @param swap Whether the second operand stands first: only for `subtract` and `divide`.
 * @returns A new array of the same type.
 */
export function calculated<A extends Elements>(
  op: keyof typeof ARITHMETIC,
  a: A,
  b: A | number,
  swap = false,
): A {
  const type = elementOf(a);
  const code = swap && (op === "subtract" || op === "divide") ? TURNED[op] : ARITHMETIC[op];
  const { arithmetic, arithmeticValue } = points();
  if (typeof b !== "number") {
    return overChunks([a, b], [makerOf(a)], ([p, q], [dst], n) => {
      arithmetic(p, q, n, type, code, dst);
    })[0];
  }
  return overChunks([a], [makerOf(a)], ([p], [dst], n) => {
    arithmeticValue(p, b, n, type, code, dst);
  })[0];
}

/**
 * Calculates in 32-bit floats with arrays of whole numbers or 32-bit floats, which are widened on the way.
 *
 * @param op The operation.
 * @param a First operand.
 * @param b Second operand.
 * @returns A new array.
 */
export function calculatedSingle(
  op: keyof typeof ARITHMETIC,
  a: Uint8Array | Uint16Array | Float32Array,
  b: Uint8Array | Uint16Array | Float32Array | number,
): Float32Array {
  const { arithmetic, arithmeticValue, widen } = points();
  const code = ARITHMETIC[op];
  const operands = typeof b === "number" ? [a] : [a, b];
  return scratch(() => {
    const wide = operands.map(() => alloc(4 * PIECE));
    return overChunks(operands, [Float32Array], (from, [dst], n) => {
      const [x, y] = operands.map((data, i) => {
        if (data instanceof Float32Array) return from[i];
        widen(from[i], n, Number(data instanceof Uint16Array), wide[i]);
        return wide[i];
      });
      if (typeof b === "number") arithmeticValue(x, b, n, ELEMENT.f32, code, dst);
      else arithmetic(x, y, n, ELEMENT.f32, code, dst);
    })[0];
  });
}

function makerOf<A extends Cells>(data: A): Maker<A> {
  return data.constructor as Maker<A>;
}

/** So many integers are worth a table of all pairs of bytes, or a look at all levels for a straight line. */
const MANY = 1 << 17;

/** A straight line: the nearest whole number to level · factor + offset, halves to even, held in the type. */
export interface Slope {
  /** What a level is multiplied with. */
  readonly factor: number;
  /** What is added. */
  readonly offset: number;
}

/** What is known of integers and of a function of their value. */
export interface Known {
  /** Smallest and largest of the integers. */
  readonly range?: readonly [number, number] | undefined;
  /** A line that the function may follow: for many integers quicker than a table, and taken if it gives the same on every level. */
  readonly slope?: Slope | undefined;
}

/**
 * Integers through a function of their value: one call for each level between the extremes, for bytes for
 * each of 256.
 *
 * @param data Bytes or 16-bit numbers.
 * @param Type Constructor of the result.
 * @param value From a number to what is stored; the result rounds or cuts it off as its type does.
 * @param known What need not be found out.
 * @returns A new array.
 */
export function mapped<A extends Elements>(
  data: Uint8Array | Uint16Array,
  Type: Maker<A>,
  value: (level: number) => number,
  { range, slope }: Known = {},
): A {
  const [low, high] = data instanceof Uint8Array || data.length === 0
    ? [0, 255]
    : range ?? finiteRangeOf(data);
  const table = new Type(high + 1);
  for (let i = low; i <= high; i++) table[i] = value(i);
  if (slope !== undefined && data.length >= MANY && Type === data.constructor) {
    if (isAlong(table as Whole, low, slope)) return alongLine(data, slope) as unknown as A;
  }
  if (!(table instanceof Float64Array)) return lookedUp(data, table);
  const result = new Type(data.length);
  for (let i = 0; i < data.length; i++) result[i] = table[data[i]];
  return result;
}

/** Arrays of whole numbers that are mapped to their own type. */
type Whole = Uint8Array | Uint16Array;

/** Whether a line gives just what a table holds, for each level from `low` on. */
function isAlong(table: Whole, low: number, slope: Slope): boolean {
  const levels = table.slice();
  for (let i = low; i < levels.length; i++) levels[i] = i;
  const found = alongLine(levels, slope);
  for (let i = low; i < levels.length; i++) if (found[i] !== table[i]) return false;
  return true;
}

/** Integers along a line, computed in 32-bit floats for bytes, else in 64-bit ones. */
function alongLine(data: Whole, { factor, offset }: Slope): Whole {
  const wide = Number(data instanceof Uint16Array);
  return overChunks([data], [makerOf(data)], ([src], [dst], n) => {
    points().alongLine(src, n, wide, factor, offset, dst);
  })[0];
}

/**
 * Integers through a table.
 *
 * @param data Bytes or 16-bit numbers.
 * @param table A value for each number that occurs.
 * @returns A new array of the type of the table.
 */
export function lookedUp<A extends Elements>(data: Uint8Array | Uint16Array, table: A): A {
  const { look, lookPairs, pairTable } = points();
  const type = elementOf(table);
  const wide = Number(data instanceof Uint16Array);
  return scratch(() => {
    const at = alloc(table.byteLength);
    viewLike(table).set(table, at / table.BYTES_PER_ELEMENT);
    if (type === ELEMENT.u8 && !wide && data.length >= MANY) {
      const pairs = alloc(2 * 65536);
      pairTable(at, pairs);
      return overChunks([data], [makerOf(table)], ([src], [dst], n) => {
        lookPairs(src, n, pairs, dst);
      })[0];
    }
    return overChunks(
      [data],
      [makerOf(table)],
      ([src], [dst], n) => look(src, n, at, dst, wide, type),
    )[0];
  });
}

/** What is done to a 32-bit float: arithmetic with a number, or a function of it. */
export type Step =
  | readonly [op: keyof typeof ARITHMETIC, value: number]
  | readonly [op: "from" | "over", value: number]
  | readonly [op: "power", exponent: number]
  | readonly [op: "exp" | "exp2" | "log2" | "sqrt"];

/** A step for one number, rounded to 32 bits. */
function stepOf([op, value = 0]: Step): (x: number) => number {
  const plain: Record<Step[0], (x: number) => number> = {
    add: (x) => x + value,
    subtract: (x) => x - value,
    multiply: (x) => x * value,
    divide: (x) => x / value,
    minimum: (x) => Math.min(x, value),
    maximum: (x) => Math.max(x, value),
    from: (x) => value - x,
    over: (x) => value / x,
    power: (x) => value === 2 ? x * x : Math.pow(x, value),
    exp: Math.exp,
    exp2: (x) => Math.pow(2, x),
    log2: Math.log2,
    sqrt: Math.sqrt,
  };
  return (x) => Math.fround(plain[op](x));
}

/**
 * 32-bit floats through a row of steps, each rounded to 32 bits, as JavaScript's functions give them.
 *
 * @param data Floats.
 * @param steps What is done, in this order; numbers in them are taken in 32 bits, but for exponents.
 * @returns A new array.
 */
export function stepped(data: Float32Array, steps: readonly Step[]): Float32Array {
  return scratch(() => {
    const list = alloc(PIECE);
    return overChunks([data], [Float32Array], ([src], [dst], n) => {
      const { f32, i32, u8 } = views();
      // Arithmetic is done in place; a function goes from one buffer to the other, since what it leaves to
      // be done here needs its input.
      let [from, to] = [src, dst];
      for (const step of steps) {
        const found = runStep(step, from, n, to, list);
        if (found === undefined) continue;
        const one = stepOf(step);
        for (let i = 0; i < found; i++) {
          const at = i32[list / 4 + i];
          if (at < n) f32[to / 4 + at] = one(f32[from / 4 + at]);
        }
        [from, to] = [to, from];
      }
      if (from !== dst) u8.copyWithin(dst, from, from + 4 * n);
    })[0];
  });
}

/** Runs a step: arithmetic in place; a function to `to`, with the number of places that are still to do. */
function runStep(
  [op, value = 0]: Step,
  from: number,
  n: number,
  to: number,
  list: number,
): number | undefined {
  const { arithmeticValue, exponentials, logarithms, powers, roots } = points();
  if (op === "exp") return exponentials(from, n, 1, to, list);
  if (op === "exp2") return exponentials(from, n, Math.LN2, to, list);
  if (op === "log2") return logarithms(from, n, to, list);
  if (op === "power") return powers(from, n, value, to, list);
  if (op === "sqrt") {
    roots(from, n, to);
    return 0;
  }
  const code = op === "from" ? TURNED.subtract : op === "over" ? TURNED.divide : ARITHMETIC[op];
  arithmeticValue(from, value, n, ELEMENT.f32, code, from);
  return undefined;
}

/**
 * The logarithm of 1 + how far floats are above an offset, in a unit, computed in 64 bits as JavaScript does.
 *
 * @param data Floats.
 * @param offset From where on; what is not above it becomes 0.
 * @param unit Above 0.
 * @returns A new array.
 */
export function compressed(data: Float32Array, offset: number, unit: number): Float32Array {
  return scratch(() => {
    const list = alloc(PIECE);
    return overChunks([data], [Float32Array], ([src], [dst], n) => {
      const found = points().compressions(src, n, offset, unit, dst, list);
      const { f32, i32 } = views();
      for (let i = 0; i < found; i++) {
        const at = i32[list / 4 + i];
        const over = Math.max(0, f32[src / 4 + at] - offset);
        if (at < n) f32[dst / 4 + at] = Math.log1p(over / unit);
      }
    })[0];
  });
}

/** A line in 64 bits: (value − offset) · factor / divisor. */
export interface LineSum {
  /** What becomes 0. 0 unless given. */
  readonly offset?: number | undefined;
  /** What is multiplied with. 1 unless given. */
  readonly factor?: number | undefined;
  /** What is divided by. 1 unless given. */
  readonly divisor?: number | undefined;
}

/**
 * Floats taken along a line and added to others, computed in 64 bits and rounded once.
 *
 * @param data Floats.
 * @param line The line.
 * @param plus What is added.
 * @returns A new array.
 */
export function alongLineSum(
  data: Float32Array,
  { offset = 0, factor = 1, divisor = 1 }: LineSum,
  plus?: Float32Array,
): Float32Array {
  const inputs = plus === undefined ? [data] : [data, plus];
  return overChunks(inputs, [Float32Array], ([src, other = 0], [dst], n) => {
    points().lineSums(src, n, offset, factor, divisor, other, dst);
  })[0];
}

/** A straight line: from `low` and `span` to 0 and `scale`. */
export interface Line {
  /** What becomes 0. */
  readonly low: number;
  /** The range from there. */
  readonly span: number;
  /** What `low + span` becomes. */
  readonly scale: number;
}

/**
 * Floats to integers: (value − low) / span · scale, rounded half to even and held in the type; NaN to 0.
 *
 * @param data Floats.
 * @param Type Constructor of the result.
 * @param line The straight line; the value itself unless given.
 * @returns A new array.
 */
export function quantized<A extends Uint8Array | Uint16Array>(
  data: Float32Array | Float64Array,
  Type: Maker<A>,
  { low, span, scale }: Line = { low: 0, span: 1, scale: 1 },
): A {
  const single = Number(data instanceof Float32Array);
  const wide = Number(Type.BYTES_PER_ELEMENT > 1);
  return overChunks([data], [Type], ([src], [dst], n) => {
    points().quantize(src, n, single, low, span, scale, dst, wide);
  })[0];
}

/**
 * Floats to integers, their fractions cut off, held in the type; NaN to 0.
 *
 * @param data Floats.
 * @param Type Constructor of the result.
 * @returns A new array.
 */
export function cutOff<A extends Uint8Array | Uint16Array>(
  data: Float32Array | Float64Array,
  Type: Maker<A>,
): A {
  const single = Number(data instanceof Float32Array);
  const wide = Number(Type.BYTES_PER_ELEMENT > 1);
  return overChunks([data], [Type], ([src], [dst], n) => {
    points().cut(src, n, single, dst, wide);
  })[0];
}

/**
 * Compares pixels with a surface in 64 bits.
 *
 * @param data Pixels.
 * @param surface A threshold a pixel.
 * @param offset Subtracted from each threshold.
 * @returns The lowered surface in 32 bits, and 1 where a pixel is above its lowered threshold.
 */
export function aboveSurfaceOf(
  data: Elements,
  surface: Float64Array,
  offset: number,
): readonly [Float32Array, Uint8Array] {
  const type = elementOf(data);
  return overChunks(
    [data, surface],
    [Float32Array, Uint8Array],
    ([src, from], [single, to], n) => points().surfaceMask(src, type, from, offset, n, single, to),
  );
}

/**
 * 16-bit numbers as bytes; larger ones become 255.
 *
 * @param data 16-bit numbers.
 * @returns A new array.
 */
export function heldInBytes(data: Uint16Array): Uint8Array {
  return overChunks([data], [Uint8Array], ([src], [dst], n) => points().holdBytes(src, n, dst))[0];
}

/**
 * Whole numbers as 32-bit floats.
 *
 * @param data Bytes or 16-bit numbers.
 * @returns A new array.
 */
export function widened(data: Uint8Array | Uint16Array): Float32Array {
  const wide = Number(data instanceof Uint16Array);
  return overChunks([data], [Float32Array], ([src], [dst], n) => {
    points().widen(src, n, wide, dst);
  })[0];
}

/**
 * Elements under a mask, and a fill value beside it.
 *
 * @param data Pixels or labels.
 * @param mask Not 0 where elements are kept.
 * @param fill A value of their type.
 * @returns A new array of the same type.
 */
export function selected<A extends Cells>(data: A, mask: Uint8Array, fill: number): A {
  const whole = Number(data instanceof Int32Array);
  const type = data instanceof Int32Array ? ELEMENT.f32 : elementOf(data);
  return overChunks([data, mask], [makerOf(data)], ([src, under], [dst], n) => {
    points().select(src, under, n, type, whole, fill, dst);
  })[0];
}

/** Where floats are held, and the line that they are taken along. */
export interface Stretch {
  /** The smallest value. */
  readonly least: number;
  /** The largest one. */
  readonly most: number;
  /** From `least` and `span` to `start` and `reach`; only held unless given. */
  readonly line?: { readonly span: number; readonly reach: number; readonly start: number };
}

/**
 * Floats held between two values and taken along a straight line, each step in their type; NaN stays.
 *
 * @param data Floats.
 * @param stretch Values and line.
 * @returns A new array of the same type.
 */
export function stretched<A extends Float32Array | Float64Array>(
  data: A,
  { least, most, line }: Stretch,
): A {
  const type = elementOf(data);
  const { span, reach, start } = line ?? { span: 1, reach: 1, start: 0 };
  const through = Number(line !== undefined);
  return overChunks([data], [makerOf(data)], ([src], [dst], n) => {
    points().stretch(src, n, type, least, most, span, reach, start, through, dst);
  })[0];
}

/**
 * Floats through linear interpolation between points, as numpy's `interp`: the ends' values beyond them,
 * NaN for NaN.
 *
 * @param data Floats.
 * @param xs Places of the points, rising, nearly even.
 * @param ys Their values.
 * @returns A new array of the same type.
 */
export function interpolated<A extends Float32Array | Float64Array>(
  data: A,
  xs: Float64Array,
  ys: Float64Array,
): A {
  const single = Number(data instanceof Float32Array);
  return scratch(() => {
    const last = xs.length - 1;
    const [x, y, slopes] = [0, 0, 0].map(() => alloc(xs.byteLength));
    const { f64 } = views();
    f64.set(xs, x / 8);
    f64.set(ys, y / 8);
    for (let i = 0; i < last; i++) f64[slopes / 8 + i] = (ys[i + 1] - ys[i]) / (xs[i + 1] - xs[i]);
    return overChunks([data], [makerOf(data)], ([src], [dst], n) => {
      points().interpolate(src, n, single, x, y, slopes, last, dst);
    })[0];
  });
}
