/**
 * Some of the regions that a picture consists of, as a mask.
 *
 * @module
 */
import { objects } from "../../kernels/objects.ts";
import { alloc, scratch, views } from "../../kernels/runtime.ts";
import type { LabelledRuns } from "./label.ts";

/** Runs by their addresses, which stay when scratch memory grows. */
export interface RunAddresses {
  /** Of first columns. */
  readonly starts: number;
  /** Of columns behind the last. */
  readonly ends: number;
  /** Of the regions' numbers. */
  readonly numbers: number;
  /** Of the numbers of rows' first runs. */
  readonly firsts: number;
  /** How many regions there are. */
  readonly count: number;
}

/**
 * Where runs lie in scratch memory.
 *
 * @param runs Runs, before anything else was allocated.
 * @returns Their addresses.
 */
export function addressesOf({ starts, ends, numbers, firsts, count }: LabelledRuns): RunAddresses {
  return {
    starts: starts.byteOffset,
    ends: ends.byteOffset,
    numbers: numbers.byteOffset,
    firsts: firsts.byteOffset,
    count,
  };
}

/** Pixels of rows that are taken together. */
const BAND = 1 << 17;

/** Goes over rows, some together: `work` gets an address for their bytes, how many, and the first. */
function overRows(
  length: number,
  width: number,
  work: (band: number, rows: number, y: number) => void,
): void {
  const height = length / width;
  const most = Math.max(1, Math.min(height, Math.floor(BAND / width)));
  scratch(() => {
    const band = alloc(most * width);
    for (let y = 0; y < height; y += most) work(band, Math.min(most, height - y), y);
  });
}

/**
 * Which regions meet a mask.
 *
 * @param runs The runs of the regions.
 * @param mask A byte a pixel.
 * @param width Pixels a row.
 * @returns 1 for each number that meets it, from 0.
 */
export function regionsUnder(runs: RunAddresses, mask: Uint8Array, width: number): Uint8Array {
  const { starts, ends, numbers, firsts, count } = runs;
  return scratch(() => {
    const marks = alloc(count + 1);
    views().u8.fill(0, marks, marks + count + 1);
    overRows(mask.length, width, (band, rows, y) => {
      views().u8.set(mask.subarray(y * width, (y + rows) * width), band);
      objects().markRuns(band, width, rows, y, starts, ends, numbers, firsts, marks);
    });
    return views().u8.slice(marks, marks + count + 1);
  });
}

/**
 * Where marked regions are.
 *
 * @param runs The runs of all regions.
 * @param marks Not 0 for each number that is wanted, from 0.
 * @param length Pixels in all.
 * @param width Pixels a row.
 * @returns 1 in these regions.
 */
export function maskOfRegions(
  runs: RunAddresses,
  marks: Uint8Array,
  length: number,
  width: number,
): Uint8Array {
  const { starts, ends, numbers, firsts } = runs;
  const mask = new Uint8Array(length);
  scratch(() => {
    const wanted = alloc(marks.length);
    views().u8.set(marks, wanted);
    overRows(length, width, (band, rows, y) => {
      objects().paintMarked(band, width, rows, y, starts, ends, numbers, firsts, wanted);
      mask.set(views().u8.subarray(band, band + rows * width), y * width);
    });
  });
  return mask;
}
