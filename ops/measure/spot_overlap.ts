/**
 * Which of overlapping spots stay.
 *
 * @module
 */

/** Rows of place and size: coordinates, then one size or one an axis. */
export interface PruneOptions {
  /** How many of the numbers of a row are sizes. */
  readonly sigmas: number;
  /** Rounding of the reference's number type. */
  readonly round: (value: number) => number;
}

/**
 * Drops the smaller one of each two spots that overlap too much.
 *
 * A dropped spot no longer drops others, so the order of pairs matters. scikit-image goes through a
 * Python set, whose order is rebuilt here; only pairs that fall into the same slot of that set may
 * come in another order, which shows where many spots overlap each other.
 *
 * @param rows Coordinates and sizes of each spot.
 * @param overlap Part of the smaller spot that may be covered, from 0 to 1.
 * @param options How rows are laid out.
 * @returns The rows that stay, in their order.
 */
export function pruneSpots(
  rows: readonly (readonly number[])[],
  overlap: number,
  { sigmas, round }: PruneOptions,
): (readonly number[])[] {
  if (rows.length < 2) return [...rows];
  const rank = rows[0].length - sigmas;
  let widest = 0;
  for (const row of rows) widest = Math.max(widest, ...row.slice(rank));
  const distance = round(round(2 * widest) * round(Math.sqrt(rank)));
  const spots = rows.map((row) => [...row]);
  const last = rank + sigmas - 1;
  for (const [i, j] of inSetOrder(closePairs(rows, rank, distance))) {
    const a = spots[i];
    const b = spots[j];
    if (overlapOf(a, b, rank, round) > round(overlap)) (a[last] > b[last] ? b : a)[last] = 0;
  }
  return spots.filter((row) => row[last] > 0);
}

/** Pairs at most so far apart, by first and second index. */
function closePairs(
  rows: readonly (readonly number[])[],
  rank: number,
  distance: number,
): [number, number][] {
  const order = Int32Array.from(rows.keys()).sort((a, b) => rows[a][0] - rows[b][0]);
  // Places side by side, in that order: this loop looks at many more pairs than it keeps.
  const places = new Float64Array(rows.length * rank);
  order.forEach((i, m) => {
    for (let axis = 0; axis < rank; axis++) places[m * rank + axis] = rows[i][axis];
  });
  const pairs: [number, number][] = [];
  const most = distance * distance;
  for (let m = 0; m < places.length; m += rank) {
    for (let n = m + rank; n < places.length; n += rank) {
      const along = places[n] - places[m];
      if (along > distance) break;
      let square = along * along;
      for (let axis = 1; axis < rank; axis++) square += (places[m + axis] - places[n + axis]) ** 2;
      if (square > most) continue;
      const i = order[m / rank];
      const j = order[n / rank];
      pairs.push(i < j ? [i, j] : [j, i]);
    }
  }
  return pairs.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
}

/** The part of the smaller spot that the larger one covers. */
function overlapOf(
  a: readonly number[],
  b: readonly number[],
  rank: number,
  round: Round,
): number {
  const sizeA = a[a.length - 1];
  const sizeB = b[b.length - 1];
  if (sizeA === 0 && sizeB === 0) return 0;
  const [larger, r1, r2] = sizeA > sizeB
    ? [a, 1, round(sizeB / sizeA)]
    : [b, round(sizeA / sizeB), 1];
  const root = Math.sqrt(rank);
  let sum = 0;
  for (let axis = 0; axis < rank; axis++) {
    const unit = round(larger[Math.min(rank + axis, larger.length - 1)] * round(root));
    const apart = round(round(b[axis] / unit) - round(a[axis] / unit));
    sum = round(sum + round(apart * apart));
  }
  const d = round(Math.sqrt(sum));
  if (d > round(r1 + r2)) return 0;
  if (d <= Math.abs(round(r1 - r2))) return 1;
  return rank === 2 ? discs(d, r1, r2, round) : balls(d, r1, r2, round);
}

type Round = PruneOptions["round"];

/** One of the radii is 1. Arccosines and roots have 64 bits in the reference, all else the image's. */
function discs(d: number, r1: number, r2: number, round: Round): number {
  const square = (v: number) => round(v * v);
  const sector = (r: number, other: number) => {
    const ratio = round(
      round(round(square(d) + square(r)) - square(other)) / round(round(2 * d) * r),
    );
    return round(square(r) * round(Math.acos(Math.min(1, Math.max(-1, ratio)))));
  };
  const factors = [
    round(round(-d + r2) + r1),
    round(round(d - r2) + r1),
    round(round(d + r2) - r1),
    round(round(d + r2) + r1),
  ];
  const lens = 0.5 * Math.sqrt(Math.abs(factors.reduce((a, b) => round(a * b))));
  const area = round(round(sector(r1, r2) + sector(r2, r1)) - round(lens));
  return round(area / round(round(Math.PI) * square(Math.min(r1, r2))));
}

function balls(d: number, r1: number, r2: number, round: Round): number {
  const square = (v: number) => round(v * v);
  const both = round(r1 + r2);
  const cap = round(round(round(Math.PI) / round(12 * d)) * square(round(both - d)));
  const squares = round(3 * round(square(r1) + square(r2)));
  const sum = round(
    round(round(square(d) + round(round(2 * d) * both)) - squares) + round(round(6 * r1) * r2),
  );
  const least = Math.min(r1, r2);
  return round(
    round(cap * sum) / round(round(4 / 3 * Math.PI) * round(least * least * least)),
  );
}

/** Upper half of the product of two unsigned 32-bit numbers. */
function upperProduct(a: number, b: number): number {
  const a0 = a & 0xffff;
  const a1 = a >>> 16;
  const b0 = b & 0xffff;
  const b1 = b >>> 16;
  const middle = a1 * b0 + (a0 * b0 >>> 16);
  return a1 * b1 + Math.floor(middle / 65536) + (((middle & 0xffff) + a0 * b1) / 65536 | 0) >>> 0;
}

/** CPython's hashes of pairs of whole numbers, as upper and lower halves of 64 bits. */
function pairHashes(pairs: readonly (readonly [number, number])[]): [Uint32Array, Uint32Array] {
  const upper = new Uint32Array(pairs.length);
  const lower = new Uint32Array(pairs.length);
  // The primes of xxHash, in halves.
  const [p1Upper, p1Lower] = [0x9e3779b1, 0x85ebca87];
  const [p2Upper, p2Lower] = [0xc2b2ae3d, 0x27d4eb4f];
  const [p5Upper, p5Lower] = [0x27d4eb2f, 0x165667c5];
  pairs.forEach((pair, k) => {
    let hi = p5Upper;
    let lo = p5Lower;
    for (const item of pair) {
      const addLo = Math.imul(item, p2Lower) >>> 0;
      const addHi = upperProduct(item, p2Lower) + Math.imul(item, p2Upper);
      const sum = lo + addLo;
      hi = (hi + addHi + (sum > 0xffffffff ? 1 : 0)) >>> 0;
      lo = sum >>> 0;
      // Rotated by 31 bits: halves change places, then one bit to the right.
      [hi, lo] = [(lo >>> 1 | hi << 31) >>> 0, (hi >>> 1 | lo << 31) >>> 0];
      hi = (upperProduct(lo, p1Lower) + Math.imul(lo, p1Upper) + Math.imul(hi, p1Lower)) >>> 0;
      lo = Math.imul(lo, p1Lower) >>> 0;
    }
    // The length, 2, as CPython mixes it in.
    const sum = lo + ((2 ^ p5Lower ^ 3527539) >>> 0);
    lower[k] = sum;
    upper[k] = hi + p5Upper + (sum > 0xffffffff ? 1 : 0);
    if (upper[k] === 0xffffffff && lower[k] === 0xffffffff) [upper[k], lower[k]] = [0, 1546275796];
  });
  return [upper, lower];
}

/** Pairs in the order in which CPython goes through a set that they were added to. */
function inSetOrder(pairs: readonly [number, number][]): [number, number][] {
  const [upper, lower] = pairHashes(pairs);
  let table = new Int32Array(8).fill(-1);
  const insert = (k: number) => {
    const mask = table.length - 1;
    let hi = upper[k];
    let lo = lower[k];
    let slot = lo & mask;
    while (true) {
      const last = slot + 9 <= mask ? slot + 9 : slot;
      for (let place = slot; place <= last; place++) {
        if (table[place] >= 0) continue;
        table[place] = k;
        return;
      }
      lo = (lo >>> 5 | hi << 27) >>> 0;
      hi >>>= 5;
      slot = (Math.imul(slot, 5) + 1 + lo) & mask;
    }
  };
  for (let k = 0; k < pairs.length; k++) {
    insert(k);
    const used = k + 1;
    if (used * 5 < (table.length - 1) * 3) continue;
    const entries = table;
    let size = 8;
    while (size <= (used > 50000 ? used * 2 : used * 4)) size *= 2;
    table = new Int32Array(size).fill(-1);
    for (const entry of entries) if (entry >= 0) insert(entry);
  }
  return Array.from(table.filter((k) => k >= 0), (k) => pairs[k]);
}
