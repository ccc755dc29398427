/**
 * Numbers about whole arrays: ranges, counts, ranks, sums.
 *
 * @module
 */
import { elementOf, type Elements } from "./bands.ts";
import { overChunks, PIECE, viewLike } from "./chunks.ts";
import { points } from "./points.ts";
import { alloc, scratch, views } from "./runtime.ts";

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
 * Smallest and largest value, infinities too, as numpy finds them: NaN spreads.
 *
 * @param data Floats, at least one.
 * @returns Both, or NaN twice.
 */
export function extremesOf(data: Float32Array | Float64Array): [number, number] {
  let low = Infinity;
  let high = -Infinity;
  scratch(() => {
    const out = alloc(64);
    const type = elementOf(data);
    overChunks([data], [], ([src], _, n) => {
      points().extremes(src, n, type, out);
      const { f64 } = views();
      low = Math.min(low, f64[out / 8]);
      high = Math.max(high, f64[out / 8 + 1]);
    });
  });
  return [low, high];
}

/**
 * Values by their rank, as sorting would give them, NaN last.
 *
 * @param data Floats.
 * @param ranks From 0 to the length less one.
 * @returns A value each.
 */
export function rankedOf(data: Float32Array, ranks: readonly number[]): number[] {
  const count = (add: (src: number, n: number, counts: number) => void): Uint32Array =>
    scratch(() => {
      const counts = alloc(TABLE);
      views().u8.fill(0, counts, counts + TABLE);
      overChunks([data], [], ([src], _, n) => add(src, n, counts));
      return new Uint32Array(views().u32.subarray(counts / 4, (counts + TABLE) / 4));
    });
  const uppers = count((src, n, counts) => points().countUpper(src, n, counts));
  const bits = new Uint32Array(1);
  const value = new Float32Array(bits.buffer);
  let [held, lowers] = [-1, uppers];
  return ranks.map((rank) => {
    const [upper, rest] = binOf(uppers, rank);
    if (upper !== held) {
      lowers = count((src, n, counts) => points().countLower(src, n, upper, counts));
      held = upper;
    }
    const key = upper * 65536 + binOf(lowers, rest)[0];
    // Back from whole numbers in order to the bits of a float.
    bits[0] = key >= 2 ** 31 ? key - 2 ** 31 : ~key;
    return value[0];
  });
}

/** The bin that holds a rank, and the rank within it. */
function binOf(counts: Uint32Array, rank: number): [number, number] {
  let bin = 0;
  for (; rank >= counts[bin]; bin++) rank -= counts[bin];
  return [bin, rank];
}

/** Rounds after which values are sorted: they may lie so that each round finds little. */
const ROUNDS = 64;

/**
 * Numbers by their rank, as sorting would give them. O(values); scratch memory of 8 bytes a value.
 *
 * @param values Numbers of any kind; NaN is left out.
 * @param ranks From 0, ascending.
 * @returns A value each; NaN for a rank that there is no number for.
 */
export function numbersOfRanks(values: ArrayLike<number>, ranks: readonly number[]): number[] {
  return scratch(() => {
    const at = alloc(values.length * 8);
    views().f64.set(values, at / 8);
    const { numbersFirst, placeRank } = points();
    const numbers = views().f64.subarray(at / 8, at / 8 + numbersFirst(at, values.length));
    // What lies behind a rank that was looked for is no less than what lies before it.
    let n = numbers.length;
    return ranks.toReversed().map((rank) => {
      if (!(rank >= 0 && rank < n)) return NaN;
      if (placeRank(at, n, rank, ROUNDS) !== 0) numbers.subarray(0, n).sort();
      n = rank + 1;
      return numbers[rank];
    }).reverse();
  });
}

/**
 * Sum of all values: floats in their type as numpy adds up a contiguous array, in blocks of up to 128 with
 * eight accumulators, blocks pairwise; whole numbers exactly.
 *
 * @param data Any pixels.
 * @returns The sum.
 */
export function sumOf(data: Elements): number {
  const type = elementOf(data);
  if (data instanceof Uint8Array || data instanceof Uint16Array) {
    let sum = 0;
    // A piece has at most 2^17 16-bit numbers, two of the sums that the kernel can keep.
    overChunks([data], [], ([src], _, n) => {
      for (let at = 0; at < n; at += 65536) {
        sum += points().wholeSum(src + (at << type), Math.min(65536, n - at), type);
      }
    });
    return sum;
  }
  const round = data instanceof Float32Array ? Math.fround : (value: number) => value;
  const { pairwiseSum } = points();
  return scratch(() => {
    const src = alloc(Math.min(data.length * data.BYTES_PER_ELEMENT, PIECE));
    const sum = (from: number, n: number): number => {
      if (n * data.BYTES_PER_ELEMENT > PIECE) {
        const half = (n >> 1) - (n >> 1) % 8;
        return round(sum(from, half) + sum(from + half, n - half));
      }
      viewLike(data).set(data.subarray(from, from + n), src / data.BYTES_PER_ELEMENT);
      return pairwiseSum(src, n, type);
    };
    return sum(0, data.length);
  });
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
  if (data instanceof Uint16Array) {
    const counts = new Uint32Array(65536);
    if (data.length > 0) {
      const { low, count } = levelsOfU16(data);
      counts.set(count, low);
    }
    return counts;
  }
  if (data.length < FEW) {
    const counts = new Uint32Array(256);
    for (let i = 0; i < data.length; i++) counts[data[i]]++;
    return counts;
  }
  return scratch(() => {
    const pairs = alloc(2 * TABLE);
    const counts = alloc(1024);
    views().u8.fill(0, pairs, pairs + 2 * TABLE);
    views().u8.fill(0, counts, counts + 1024);
    const { countU16, splitPairs, sumPairs } = points();
    overChunks([data], [], ([src], _, n) => countU16(src, n >> 1, pairs));
    sumPairs(pairs, 65536);
    splitPairs(pairs, counts);
    // Chunks are even but for the last.
    if (data.length % 2 === 1) views().u32[counts / 4 + data[data.length - 1]]++;
    return views().u32.slice(counts / 4, counts / 4 + 256);
  });
}

/** So many 16-bit numbers are counted without a look at their range: clearing all of the table takes less. */
const MANY = 1 << 18;

/**
 * Counts of 16-bit numbers from the smallest to the largest.
 *
 * @param data Whole numbers, at least one.
 * @returns The smallest number, and a count for it and each above.
 */
export function levelsOfU16(data: Uint16Array): { low: number; count: Uint32Array } {
  const [least, most] = data.length < MANY ? finiteRangeOf(data) : [0, 65535];
  return scratch(() => {
    const counts = alloc(2 * TABLE);
    const out = alloc(12);
    const { countU16, peakAndEnds, sumPairs } = points();
    // Levels are added up by fours.
    const [from, to] = [least & ~3, (most | 3) + 1];
    const begin = counts + from * 8;
    views().u8.fill(0, begin, counts + to * 8);
    overChunks([data], [], ([src], _, n) => countU16(src, n, counts));
    sumPairs(begin, to - from);
    peakAndEnds(begin, to - from, out);
    const { i32, u32 } = views();
    const [low, high] = i32.subarray(out / 4 + 1, out / 4 + 3);
    return { low: from + low, count: u32.slice(begin / 4 + low, begin / 4 + high + 1) };
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
    const pairs = alloc(bins * 8);
    views().f64.set(edges, at / 8);
    views().u32.fill(0, pairs / 4, pairs / 4 + 2 * bins);
    const { binF32, binF64 } = points();
    const bin = data instanceof Float32Array ? binF32 : binF64;
    overChunks([data], [], ([src], _, n) => bin(src, n, at, bins, pairs));
    const { u32 } = views();
    return new Uint32Array(bins).map((_, i) => u32[pairs / 4 + 2 * i] + u32[pairs / 4 + 2 * i + 1]);
  });
}
