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
    if (overlapOf(a, b, rank, round) > overlap) (a[last] > b[last] ? b : a)[last] = 0;
  }
  return spots.filter((row) => row[last] > 0);
}

/** Pairs at most so far apart, by first and second index. */
function closePairs(
  rows: readonly (readonly number[])[],
  rank: number,
  distance: number,
): [number, number][] {
  const order = rows.map((_, i) => i).sort((a, b) => rows[a][0] - rows[b][0]);
  const pairs: [number, number][] = [];
  for (let m = 0; m < order.length; m++) {
    const p = rows[order[m]];
    for (let n = m + 1; n < order.length; n++) {
      const q = rows[order[n]];
      if (q[0] - p[0] > distance) break;
      let square = 0;
      for (let axis = 0; axis < rank; axis++) square += (p[axis] - q[axis]) ** 2;
      if (square > distance * distance) continue;
      pairs.push(order[m] < order[n] ? [order[m], order[n]] : [order[n], order[m]]);
    }
  }
  return pairs.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
}

/** The part of the smaller spot that the larger one covers. */
function overlapOf(
  a: readonly number[],
  b: readonly number[],
  rank: number,
  round: (value: number) => number,
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
  if (d > r1 + r2) return 0;
  if (d <= Math.abs(r1 - r2)) return 1;
  return rank === 2 ? discs(d, r1, r2) : balls(d, r1, r2);
}

function discs(d: number, r1: number, r2: number): number {
  const angle = (r: number, other: number) =>
    Math.acos(Math.min(1, Math.max(-1, (d ** 2 + r ** 2 - other ** 2) / (2 * d * r))));
  const lens = (-d + r2 + r1) * (d - r2 + r1) * (d + r2 - r1) * (d + r2 + r1);
  const area = r1 ** 2 * angle(r1, r2) + r2 ** 2 * angle(r2, r1) - 0.5 * Math.sqrt(Math.abs(lens));
  return area / (Math.PI * Math.min(r1, r2) ** 2);
}

function balls(d: number, r1: number, r2: number): number {
  const volume = Math.PI / (12 * d) * (r1 + r2 - d) ** 2 *
    (d ** 2 + 2 * d * (r1 + r2) - 3 * (r1 ** 2 + r2 ** 2) + 6 * r1 * r2);
  return volume / (4 / 3 * Math.PI * Math.min(r1, r2) ** 3);
}

/** CPython's hash of a pair of whole numbers. */
function pairHash([i, j]: readonly [number, number]): bigint {
  let hash = 2870177450012600261n;
  for (const item of [i, j]) {
    hash = BigInt.asUintN(64, hash + BigInt(item) * 14029467366897019727n);
    hash = BigInt.asUintN(64, hash << 31n | hash >> 33n);
    hash = BigInt.asUintN(64, hash * 11400714785074694791n);
  }
  hash = BigInt.asUintN(64, hash + (2n ^ 2870177450012600261n ^ 3527539n));
  return hash === 2n ** 64n - 1n ? 1546275796n : hash;
}

interface Entry {
  readonly pair: [number, number];
  readonly hash: bigint;
}

/** Pairs in the order in which CPython goes through a set that they were added to. */
function inSetOrder(pairs: readonly [number, number][]): [number, number][] {
  let table: (Entry | undefined)[] = Array(8).fill(undefined);
  const insert = (entry: Entry) => {
    const mask = table.length - 1;
    let perturb = entry.hash;
    let slot = Number(BigInt.asUintN(32, entry.hash)) & mask;
    while (true) {
      const probes = slot + 9 <= mask ? 9 : 0;
      for (let k = slot; k <= slot + probes; k++) {
        if (table[k] !== undefined) continue;
        table[k] = entry;
        return;
      }
      perturb >>= 5n;
      slot = Number(BigInt.asUintN(64, BigInt(slot) * 5n + 1n + perturb) & BigInt(mask));
    }
  };
  pairs.forEach((pair, count) => {
    insert({ pair, hash: pairHash(pair) });
    const used = count + 1;
    if (used * 5 < (table.length - 1) * 3) return;
    const entries = table;
    let size = 8;
    while (size <= (used > 50000 ? used * 2 : used * 4)) size *= 2;
    table = Array(size).fill(undefined);
    for (const entry of entries) if (entry !== undefined) insert(entry);
  });
  return table.flatMap((entry) => entry === undefined ? [] : [entry.pair]);
}
