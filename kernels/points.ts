/**
 * The module `points`: arithmetic, comparison, tables, histograms, local sums, and what goes over whole
 * images in chunks. What each function does stands beside its source in `kernels/assembly/points/`.
 *
 * @module
 */
import { elementOf, type Elements } from "./bands.ts";
import base64 from "./points_wasm.ts";
import { alloc, load, scratch, views } from "./runtime.ts";

/** Functions of the module; addresses and distances in bytes. */
export interface Points {
  /** Stores smallest and largest finite value. */
  finiteRange(src: number, n: number, type: number, out: number): void;
  /** Adds 16-bit numbers to two tables. */
  countU16(src: number, n: number, tables: number): void;
  /** Adds the second table to the first. */
  sumTables(tables: number): void;
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
    vector: number,
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
    swap: number,
    dst: number,
    vector: number,
  ): void;
  /** Bytes through a table of bytes. */
  lookU8(src: number, n: number, table: number, dst: number): void;
  /** Integers through a table of 16-bit numbers. */
  lookU16(src: number, n: number, table: number, dst: number, wide: number): void;
  /** Integers through a table of 32-bit floats. */
  lookF32(src: number, n: number, table: number, dst: number, wide: number): void;
  /** Floats to whole numbers. */
  quantize(
    src: number,
    n: number,
    single: number,
    low: number,
    span: number,
    scale: number,
    top: number,
    dst: number,
    wide: number,
  ): void;
  /** Niblack's or Sauvola's thresholds of one row. */
  windowRow(
    row: number,
    n: number,
    index: number,
    height: number,
    side: number,
    narrow: number,
    ring: number,
    columns: number,
    stride: number,
    k: number,
    r: number,
    sauvola: number,
    dst: number,
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
    limit: number,
  ): number;
  /** Adds a row to the histograms of tiles. */
  tileCounts(bins: number, n: number, tile: number, bytes: number, counts: number): void;
  /** Interpolates a row between the tables of tiles. */
  claheRow(
    bins: number,
    n: number,
    first: number,
    tile: number,
    quads: number,
    bytes: number,
    weights: number,
    y: number,
    dst: number,
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

/** Elements that go through scratch memory at once: small enough to stay in the cache. */
const CHUNK = 16384;

/** Whether a typed array is one that kernels know. */
function viewLike(data: Elements): Elements {
  const { u8, u16, f32, f64 } = views();
  return [u8, u16, f32, f64][elementOf(data)];
}

/** Copies elements to an address. */
function bring(data: Elements, from: number, to: number, address: number): void {
  viewLike(data).set(data.subarray(from, to), address / data.BYTES_PER_ELEMENT);
}

/**
 * Sends arrays of one length through scratch memory, chunk after chunk.
 *
 * @param inputs What is read.
 * @param outputs What is written; each as long as the inputs.
 * @param work Does one chunk: addresses of inputs and outputs, number of elements. It must not allocate.
 */
export function overChunks(
  inputs: readonly Elements[],
  outputs: readonly Elements[],
  work: (from: readonly number[], to: readonly number[], n: number) => void,
): void {
  const { length } = inputs[0];
  const most = Math.min(length, CHUNK);
  scratch(() => {
    const from = inputs.map((data) => alloc(most * data.BYTES_PER_ELEMENT));
    const to = outputs.map((data) => alloc(most * data.BYTES_PER_ELEMENT));
    for (let start = 0; start < length; start += most) {
      const n = Math.min(most, length - start);
      inputs.forEach((data, i) => bring(data, start, start + n, from[i]));
      work(from, to, n);
      outputs.forEach((data, i) => {
        const at = to[i] / data.BYTES_PER_ELEMENT;
        data.set(viewLike(data).subarray(at, at + n), start);
      });
    }
  });
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
    const tables = alloc(2 * TABLE);
    const counts = alloc(1024);
    views().u8.fill(0, tables, tables + 2 * TABLE);
    views().u8.fill(0, counts, counts + 1024);
    const { countU16, splitPairs, sumTables } = points();
    overChunks([data], [], ([src], _, n) => countU16(src, bytes ? n >> 1 : n, tables));
    sumTables(tables);
    if (!bytes) return views().u32.slice(tables / 4, tables / 4 + 65536);
    splitPairs(tables, counts);
    // Chunks are even but for the last.
    if (data.length % 2 === 1) views().u32[counts / 4 + data[data.length - 1]]++;
    return views().u32.slice(counts / 4, counts / 4 + 256);
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
  const mask = new Uint8Array(data.length);
  if (data.length === 0) return mask;
  const type = elementOf(data);
  if (typeof other !== "number") {
    overChunks([data, other], [mask], ([a, b], [dst], n) => {
      points().compareArrays(a, b, n, type, COMPARE[op], dst);
    });
    return mask;
  }
  const whole = wholeComparison(data, op, other);
  if (typeof whole === "boolean") return mask.fill(Number(whole));
  scratch(() => {
    const vector = alloc(64);
    overChunks([data], [mask], ([a], [dst], n) => {
      points().compareValue(a, whole.value, n, type, COMPARE[whole.op], dst, vector);
    });
  });
  return mask;
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

/**
 * Calculates with two arrays of one type, or an array and a number of its type.
 *
 * @param op The operation; integers do not divide.
 * @param a First operand.
 * @param b Second operand; for integers a whole number of their type.
 * @param result Where results go, of the type of `a`.
 * @param swap Whether a number stands first: only for `subtract`.
 */
export function calculated(
  op: keyof typeof ARITHMETIC,
  a: Elements,
  b: Elements | number,
  result: Elements,
  swap = false,
): void {
  if (a.length === 0) return;
  const type = elementOf(a);
  const code = ARITHMETIC[op];
  if (typeof b !== "number") {
    overChunks([a, b], [result], ([p, q], [dst], n) => {
      points().arithmetic(p, q, n, type, code, dst);
    });
    return;
  }
  scratch(() => {
    const vector = alloc(64);
    overChunks([a], [result], ([p], [dst], n) => {
      points().arithmeticValue(p, b, n, type, code, Number(swap), dst, vector);
    });
  });
}

/**
 * Integers through a function of their value: one call for each value that occurs, where the result is
 * of another type than float64.
 *
 * @param data Bytes or 16-bit numbers.
 * @param result Where results go.
 * @param value From a number to what is stored; `result` rounds or cuts it off as its type does.
 */
export function mapped(
  data: Uint8Array | Uint16Array,
  result: Elements,
  value: (level: number) => number,
): void {
  if (data.length === 0) return;
  const [low, high] = finiteRangeOf(data);
  const fill = <T extends Elements>(table: T): T => {
    for (let i = low; i <= high; i++) table[i] = value(i);
    return table;
  };
  if (result instanceof Float32Array) lookedUp(data, fill(new Float32Array(high + 1)), result);
  else if (result instanceof Uint16Array) lookedUp(data, fill(new Uint16Array(high + 1)), result);
  else if (result instanceof Uint8Array && data instanceof Uint8Array) {
    lookedUp(data, fill(new Uint8Array(high + 1)), result);
  } else {
    const table = fill(new Float64Array(high + 1));
    for (let i = 0; i < data.length; i++) result[i] = table[data[i]];
  }
}

/**
 * Integers through a table.
 *
 * @param data Bytes or 16-bit numbers.
 * @param table A value for each number that occurs.
 * @param result Where results go, of the type of the table.
 */
export function lookedUp(
  data: Uint8Array | Uint16Array,
  table: Uint8Array | Uint16Array | Float32Array,
  result: Elements,
): void {
  if (data.length === 0) return;
  scratch(() => {
    const at = alloc(table.length * table.BYTES_PER_ELEMENT);
    bring(table, 0, table.length, at);
    const wide = Number(data instanceof Uint16Array);
    overChunks([data], [result], ([src], [dst], n) => {
      const { lookF32, lookU16, lookU8 } = points();
      if (table instanceof Float32Array) lookF32(src, n, at, dst, wide);
      else if (table instanceof Uint16Array) lookU16(src, n, at, dst, wide);
      else lookU8(src, n, at, dst);
    });
  });
}

/**
 * Floats to integers: (value − low) / span · scale, rounded half to even and held in the type; NaN to 0.
 *
 * @param data Floats.
 * @param result Where results go.
 * @param line The straight line; the value itself unless given.
 */
export function quantized(
  data: Float32Array | Float64Array,
  result: Uint8Array | Uint16Array,
  { low, span, scale }: { low: number; span: number; scale: number } = {
    low: 0,
    span: 1,
    scale: 1,
  },
): void {
  if (data.length === 0) return;
  const single = Number(data instanceof Float32Array);
  const wide = Number(result instanceof Uint16Array);
  const top = wide ? 65535 : 255;
  overChunks([data], [result], ([src], [dst], n) => {
    points().quantize(src, n, single, low, span, scale, top, dst, wide);
  });
}

/**
 * Compares pixels with a surface in 64 bits.
 *
 * @param data Pixels.
 * @param surface A threshold a pixel.
 * @param offset Subtracted from each threshold.
 * @param result The lowered surface in 32 bits.
 * @returns 1 where a pixel is above its lowered threshold.
 */
export function aboveSurfaceOf(
  data: Elements,
  surface: Float64Array,
  offset: number,
  result: Float32Array,
): Uint8Array {
  const mask = new Uint8Array(data.length);
  const type = elementOf(data);
  overChunks([data, surface], [result, mask], ([src, from], [single, to], n) => {
    points().surfaceMask(src, type, from, offset, n, single, to);
  });
  return mask;
}

/**
 * Compares integers with a 32-bit surface and says which of them are too near to tell.
 *
 * @param data Pixels.
 * @param surface A threshold a pixel, lowered in place.
 * @param options What is subtracted, how near is too near, and at most how many such pixels there may be.
 * @returns 1 where a pixel is above its threshold, and the pixels that are too near; `undefined` when there
 *   are too many.
 */
export function guardedAbove(
  data: Uint8Array | Uint16Array,
  surface: Float32Array,
  { offset, guard, most }: { offset: number; guard: number; most: number },
): { mask: Uint8Array; near: number[] } | undefined {
  const mask = new Uint8Array(data.length);
  const near: number[] = [];
  const type = elementOf(data);
  let start = 0;
  scratch(() => {
    const list = alloc(CHUNK * 4);
    overChunks([data, surface], [surface, mask], ([src, from], [lowered, to], n) => {
      const bytes = views().u8;
      bytes.copyWithin(lowered, from, from + n * 4);
      const found = points().guardedMask(src, type, lowered, offset, guard, n, to, list, CHUNK);
      for (let i = 0; i < found && near.length <= most; i++) {
        near.push(start + views().i32[list / 4 + i]);
      }
      start += n;
    });
  });
  return near.length > most ? undefined : { mask, near };
}
