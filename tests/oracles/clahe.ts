/**
 * Contrast limited adaptive histogram equalisation in plain loops, pixel by pixel, as scikit-image does it.
 *
 * @module
 */
import { borderIndex } from "../../kernels/bands.ts";
import { unravel } from "./objects.ts";

/** Grey levels inside. */
const LEVELS = 2 ** 14;

/** What {@linkcode naiveClahe} takes. */
export interface NaiveClahe {
  /** Sides of a tile. */
  readonly tile: readonly number[];
  /** Largest share of a tile's pixels in one bin; 0 for no limit. */
  readonly clipLimit: number;
  /** Grey levels of a histogram. */
  readonly nbins: number;
}

/** Values from 0 to 1, in 32 bits, of a picture of bytes or 16-bit numbers that is not flat. */
export function naiveClahe(
  data: Uint8Array | Uint16Array,
  shape: readonly number[],
  { tile, clipLimit, nbins }: NaiveClahe,
): Float32Array {
  const [low, high] = [Math.min(...data), Math.max(...data)];
  const bins = Array.from(data, (value) => {
    const level = (value - low) / (high - low) * (LEVELS - 1);
    const down = Math.floor(level);
    const isUp = level - down > 0.5 || level - down === 0.5 && down % 2 === 1;
    return Math.floor((down + Number(isUp)) / (1 + Math.floor(LEVELS / nbins)));
  });
  const counts = shape.map((length, axis) => Math.ceil(length / tile[axis]));
  const size = product(tile);
  const indexOf = (place: readonly number[], sides: readonly number[]) =>
    place.reduce((index, at, axis) => index * sides[axis] + at, 0);
  const tables = Array.from({ length: product(counts) }, (_, number) => {
    const at = unravel(number, counts);
    const histogram = new Array<number>(nbins).fill(0);
    for (let i = 0; i < size; i++) {
      const place = unravel(i, tile).map((offset, axis) =>
        borderIndex(at[axis] * tile[axis] + offset, shape[axis], "mirror")
      );
      histogram[bins[indexOf(place, shape)]]++;
    }
    clip(histogram, clipLimit > 0 ? Math.trunc(Math.max(clipLimit * size, 1)) : size);
    let sum = 0;
    return histogram.map((count) => {
      sum += count;
      return Math.trunc(Math.min(sum * ((LEVELS - 1) / size), LEVELS - 1));
    });
  });
  const rank = shape.length;
  const levels = bins.map((bin, i) => {
    const place = unravel(i, shape).map((at, axis) => at + (tile[axis] >> 1));
    let sum = 0;
    for (let corner = 0; corner < 2 ** rank; corner++) {
      let weight = 1;
      const at = new Array<number>(rank);
      for (let axis = rank - 1; axis >= 0; axis--) {
        const isBehind = (corner >> (rank - 1 - axis)) % 2 === 1;
        const block = Math.floor(place[axis] / tile[axis]);
        const part = place[axis] % tile[axis] / tile[axis];
        weight *= isBehind ? part : 1 - part;
        at[axis] = isBehind ? Math.min(block, counts[axis] - 1) : Math.max(block - 1, 0);
      }
      sum = Math.fround(sum + Math.fround(tables[indexOf(at, counts)][bin] * weight));
    }
    return Math.trunc(sum);
  });
  const [least, most] = [Math.min(...levels), Math.max(...levels)];
  return Float32Array.from(
    levels,
    (level) => least === most ? Math.min(level, 1) : (level - least) / (most - least),
  );
}

function product(sides: readonly number[]): number {
  return sides.reduce((a, b) => a * b, 1);
}

/** Cuts counts at a limit and gives the excess to the others: evenly, then one by one. */
function clip(counts: number[], limit: number): void {
  let excess = 0;
  counts.forEach((count, i) => {
    if (count <= limit) return;
    excess += count - limit;
    counts[i] = limit;
  });
  const share = Math.floor(excess / counts.length);
  const lower = counts.map((count) => count < limit - share);
  counts.forEach((_, i) => {
    if (!lower[i]) return;
    counts[i] += share;
    excess -= share;
  });
  counts.forEach((count, i) => {
    if (count < limit - share || count >= limit) return;
    excess -= limit - count;
    counts[i] = limit;
  });
  for (let before = Infinity; excess > 0 && excess < before;) {
    before = excess;
    for (let start = 0; start < counts.length && excess > 0; start++) {
      const under = counts.filter((count) => count < limit).length;
      const step = Math.max(1, Math.floor(under / excess));
      for (let i = start; i < counts.length; i += step) {
        if (counts[i] >= limit) continue;
        counts[i]++;
        excess--;
      }
    }
  }
}
