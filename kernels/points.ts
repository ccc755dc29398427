/**
 * The module `points`: arithmetic, comparison, tables, histograms, local sums, and what goes over whole
 * images in chunks. What each function does stands beside its source in `kernels/assembly/points/`.
 *
 * @module
 */
import { ELEMENT, elementOf, type Elements } from "./bands.ts";
import { type Maker, overChunks, PIECE, viewLike } from "./chunks.ts";
import base64 from "./points_wasm.ts";
import { alloc, load, scratch, views } from "./runtime.ts";

/** Functions of the module; addresses and distances in bytes. */
export interface Points {
  /** Stores smallest and largest finite value. */
  finiteRange(src: number, n: number, type: number, out: number): void;
  /** Index of the first float outside of a range, or -1. */
  firstOutside(src: number, n: number, type: number, low: number, high: number): number;
  /** Adds 16-bit numbers to two counts a value. */
  countU16(src: number, n: number, counts: number): void;
  /** Adds up the two counts of each value. */
  sumPairs(counts: number, n: number): void;
  /** From counts of pairs of bytes to counts of bytes. */
  splitPairs(pairs: number, counts: number): void;
  /** Adds 32-bit floats to equal bins. */
  binF32(src: number, n: number, edges: number, bins: number, counts: number): void;
  /** Adds 64-bit floats to equal bins. */
  binF64(src: number, n: number, edges: number, bins: number, counts: number): void;
  /** Compares two arrays. */
  compareArrays(a: number, b: number, n: number, type: number, op: number, dst: number): void;
  /** Compares an array with a value. */
  compareValue(
    a: number,
    value: number,
    n: number,
    type: number,
    op: number,
    dst: number,
  ): void;
  /** Calculates with two arrays. */
  arithmetic(a: number, b: number, n: number, type: number, op: number, dst: number): void;
  /** Calculates with an array and a value. */
  arithmeticValue(
    a: number,
    value: number,
    n: number,
    type: number,
    op: number,
    dst: number,
  ): void;
  /** dst = e^(src·factor) for f32; lists what the caller has to compute. */
  exponentials(src: number, n: number, factor: number, dst: number, list: number): number;
  /** dst = log2 src for f32. */
  logarithms(src: number, n: number, dst: number, list: number): number;
  /** dst = src^exponent for f32. */
  powers(src: number, n: number, exponent: number, dst: number, list: number): number;
  /** dst = square root of src for f32. */
  roots(src: number, n: number, dst: number): void;
  /** Integers through a table of bytes, 16-bit numbers or 32-bit floats. */
  look(src: number, n: number, table: number, dst: number, wide: number, type: number): void;
  /** Floats to whole numbers. */
  quantize(
    src: number,
    n: number,
    single: number,
    low: number,
    span: number,
    scale: number,
    dst: number,
    wide: number,
  ): void;
  /** Niblack's or Sauvola's thresholds of one row. */
  windowRow(
    row: number,
    src: number,
    type: number,
    n: number,
    index: number,
    height: number,
    side: number,
    ring: number,
    columns: number,
    stride: number,
    k: number,
    r: number,
    surface: number,
    mask: number,
  ): void;
  /** Takes one row of whole numbers into column sums and another one out. */
  moveColumns(
    arriving: number,
    leaving: number,
    n: number,
    type: number,
    wide: number,
    sums: number,
    squares: number,
  ): void;
  /** Niblack's or Sauvola's thresholds of one row of whole numbers, from column sums. */
  wholeWindows(
    src: number,
    type: number,
    n: number,
    side: number,
    sums: number,
    squares: number,
    wide: number,
    area: number,
    k: number,
    r: number,
    surface: number,
    mask: number,
  ): void;
  /** Compares pixels with a lowered surface. */
  surfaceMask(
    src: number,
    type: number,
    surface: number,
    offset: number,
    n: number,
    single: number,
    mask: number,
  ): void;
  /** Lowers a surface, compares pixels with it, lists those that are near it. */
  guardedMask(
    src: number,
    type: number,
    surface: number,
    offset: number,
    guard: number,
    n: number,
    mask: number,
    list: number,
  ): number;
  /** Adds a row to the counts of tiles. */
  tileCounts(
    codes: number,
    n: number,
    wide: number,
    tile: number,
    bytes: number,
    counts: number,
  ): void;
  /** Interpolates a row between the tables of tiles. */
  claheRow(
    codes: number,
    n: number,
    wide: number,
    first: number,
    tile: number,
    quads: number,
    bytes: number,
    weights: number,
    y: number,
    dst: number,
    range: number,
  ): void;
  /** Lowers a row to what another row leaves under the ball. */
  ballRow(src: number, n: number, type: number, drops: number, reach: number, dst: number): void;
}

/**
 * The module, loaded at the first call.
 *
 * @returns Its functions.
 */
export function points(): Points {
  return load<Points>("points", base64);
}

/**
 * Smallest and largest finite value.
 *
 * @param data Elements.
 * @returns Both; infinity and −infinity where no value is finite.
 */
export function finiteRangeOf(data: Elements): [number, number] {
  let low = Infinity;
  let high = -Infinity;
  scratch(() => {
    const out = alloc(64);
    const type = elementOf(data);
    overChunks([data], [], ([src], _, n) => {
      points().finiteRange(src, n, type, out);
      const { f64 } = views();
      low = Math.min(low, f64[out / 8]);
      high = Math.max(high, f64[out / 8 + 1]);
    });
  });
  return [low, high];
}

/**
 * The first value outside of a range; NaN is not outside.
 *
 * @param data Floats.
 * @param low The smallest value that is inside; compared in the type of the data.
 * @param high The largest one.
 * @returns The value, or `undefined` if there is none.
 */
export function firstOutside(
  data: Float32Array | Float64Array,
  low: number,
  high: number,
): number | undefined {
  const type = elementOf(data);
  let found: number | undefined;
  overChunks([data], [], ([src], _, n, start) => {
    if (found !== undefined) return;
    const index = points().firstOutside(src, n, type, low, high);
    if (index >= 0) found = data[start + index];
  });
  return found;
}

/** Bytes of a table of 65536 counts. */
const TABLE = 262144;
/** Fewer elements are counted one by one, as the large tables would take longer to clear. */
const FEW = 32768;

/**
 * Counts of bytes or 16-bit numbers.
 *
 * @param data Whole numbers.
 * @returns 256 or 65536 counts.
 */
export function countsOf(data: Uint8Array | Uint16Array): Uint32Array {
  const bytes = data instanceof Uint8Array;
  if (data.length < FEW) {
    const counts = new Uint32Array(bytes ? 256 : 65536);
    for (let i = 0; i < data.length; i++) counts[data[i]]++;
    return counts;
  }
  return scratch(() => {
    const pairs = alloc(2 * TABLE);
    const counts = alloc(1024);
    views().u8.fill(0, pairs, pairs + 2 * TABLE);
    views().u8.fill(0, counts, counts + 1024);
    const { countU16, splitPairs, sumPairs } = points();
    overChunks([data], [], ([src], _, n) => countU16(src, bytes ? n >> 1 : n, pairs));
    sumPairs(pairs, 65536);
    if (!bytes) return new Uint32Array(views().u32.subarray(pairs / 4, pairs / 4 + 65536));
    splitPairs(pairs, counts);
    // Chunks are even but for the last.
    if (data.length % 2 === 1) views().u32[counts / 4 + data[data.length - 1]]++;
    return views().u32.slice(counts / 4, counts / 4 + 256);
  });
}

/**
 * Counts of 16-bit numbers from the smallest to the largest. Only so much of the tables is cleared and
 * added up as there are levels.
 *
 * @param data Whole numbers, at least one.
 * @returns The smallest number, and a count for it and each above.
 */
export function levelsOfU16(data: Uint16Array): { low: number; count: Uint32Array } {
  const [low, high] = finiteRangeOf(data);
  const n = high - low + 1;
  return scratch(() => {
    const pairs = alloc((high + 4) * 8);
    const first = pairs + low * 8;
    views().u8.fill(0, first, first + n * 8);
    const { countU16, sumPairs } = points();
    overChunks([data], [], ([src], _, length) => countU16(src, length, pairs));
    sumPairs(first, n);
    return { low, count: new Uint32Array(views().u32.subarray(first / 4, first / 4 + n)) };
  });
}

/**
 * Counts of floats in equal bins.
 *
 * @param data Floats.
 * @param edges Edges of the bins, one more than bins.
 * @returns A count a bin.
 */
export function binsOf(data: Float32Array | Float64Array, edges: Float64Array): Uint32Array {
  return scratch(() => {
    const bins = edges.length - 1;
    const at = alloc(edges.length * 8);
    const counts = alloc(bins * 4);
    views().f64.set(edges, at / 8);
    views().u32.fill(0, counts / 4, counts / 4 + bins);
    overChunks([data], [], ([src], _, n) => {
      if (data instanceof Float32Array) points().binF32(src, n, at, bins, counts);
      else points().binF64(src, n, at, bins, counts);
    });
    return views().u32.slice(counts / 4, counts / 4 + bins);
  });
}

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

function makerOf<A extends Elements>(data: A): Maker<A> {
  return data.constructor as Maker<A>;
}

/**
 * Integers through a function of their value: one call for each level between the extremes, for bytes for
 * each of 256.
 *
 * @param data Bytes or 16-bit numbers.
 * @param Type Constructor of the result.
 * @param value From a number to what is stored; the result rounds or cuts it off as its type does.
 * @returns A new array.
 */
export function mapped<A extends Elements>(
  data: Uint8Array | Uint16Array,
  Type: Maker<A>,
  value: (level: number) => number,
): A {
  const [low, high] = data instanceof Uint8Array || data.length === 0
    ? [0, 255]
    : finiteRangeOf(data);
  const table = new Type(high + 1);
  for (let i = low; i <= high; i++) table[i] = value(i);
  if (!(table instanceof Float64Array)) return lookedUp(data, table);
  const result = new Type(data.length);
  for (let i = 0; i < data.length; i++) result[i] = table[data[i]];
  return result;
}

/**
 * Integers through a table.
 *
 * @param data Bytes or 16-bit numbers.
 * @param table A value for each number that occurs.
 * @returns A new array of the type of the table.
 */
export function lookedUp<A extends Elements>(data: Uint8Array | Uint16Array, table: A): A {
  const { look } = points();
  const type = elementOf(table);
  const wide = Number(data instanceof Uint16Array);
  return scratch(() => {
    const at = alloc(table.byteLength);
    viewLike(table).set(table, at / table.BYTES_PER_ELEMENT);
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
