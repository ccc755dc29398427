/**
 * The module `codecs`: unpacks Deflate, LZW and runs of bytes, and puts the samples of blocks right. The
 * platform's zlib costs a cold script more time than most images take to unpack.
 *
 * @module
 */
import base64 from "./codecs_wasm.ts";
import { alloc, inScratch, load, scratch, views } from "./runtime.ts";

/** Functions of the module; counts below 0 are the reasons that nothing came out. */
interface Codecs {
  workBytes(): number;
  inflate(src: number, n: number, dst: number, room: number, work: number): number;
  lzw(src: number, n: number, dst: number, room: number, work: number, old: number): number;
  packBits(src: number, n: number, dst: number, room: number): number;
  swap(at: number, n: number, size: number): void;
  differences(at: number, rows: number, length: number, size: number, samples: number): void;
  floats(
    at: number,
    rows: number,
    length: number,
    size: number,
    samples: number,
    work: number,
  ): void;
  copyRows(
    from: number,
    fromStep: number,
    to: number,
    toStep: number,
    length: number,
    rows: number,
  ): void;
  spreadRows(
    from: number,
    fromStep: number,
    to: number,
    toStep: number,
    count: number,
    rows: number,
    size: number,
    samples: number,
  ): void;
}

/** Why a stream cannot be unpacked. */
export type Refusal = "cut short" | "damaged" | "too large";

const REFUSALS: readonly Refusal[] = ["cut short", "damaged", "too large"];

/**
 * Unpacks the zlib format (RFC 1950) and checks the sum at its end.
 *
 * @param bytes The packed bytes.
 * @param most How many bytes may come out at most.
 * @returns The bytes, lent until the next kernel runs; or why they cannot be had.
 */
export function inflate(bytes: Uint8Array, most: number): Uint8Array | Refusal {
  return unpack(bytes, most, (wasm, src, n, dst, work) => {
    return wasm.inflate(src, n, dst, most, work);
  });
}

/**
 * Unpacks TIFF's LZW.
 *
 * @param bytes The packed bytes.
 * @param most How many bytes may come out at most; what would come behind them is left.
 * @param old Whether codes are those of writers before 1992, from the lowest bit.
 * @returns The bytes, lent until the next kernel runs, fewer than `most` where the stream ends; or why they cannot be had.
 */
export function unpackLzw(
  bytes: Uint8Array,
  most: number,
  old: boolean,
): Uint8Array | Refusal {
  return unpack(bytes, most, (wasm, src, n, dst, work) => {
    return wasm.lzw(src, n, dst, most, work, Number(old));
  });
}

/**
 * Unpacks PackBits: runs of equal bytes (TIFF 6.0, section 9).
 *
 * @param bytes The packed bytes.
 * @param most How many bytes may come out at most; what would come behind them is left.
 * @returns The bytes, lent until the next kernel runs, fewer than `most` where the stream ends.
 */
export function unpackBits(bytes: Uint8Array, most: number): Uint8Array {
  return unpack(bytes, most, (wasm, src, n, dst) => wasm.packBits(src, n, dst, most)) as Uint8Array;
}

function unpack(
  bytes: Uint8Array,
  most: number,
  work: (wasm: Codecs, src: number, n: number, dst: number, work: number) => number,
): Uint8Array | Refusal {
  return scratch(() => {
    const wasm = load<Codecs>("codecs", base64);
    // Bytes in scratch memory are not to be seen any more once it has grown.
    const n = bytes.length;
    const src = inScratch(bytes);
    const dst = alloc(most);
    const room = alloc(wasm.workBytes());
    const length = work(wasm, src, n, dst, room);
    if (length < 0) return REFUSALS[-1 - length];
    return views().u8.subarray(dst, dst + length);
  });
}

/** Rows of samples in scratch memory. */
export interface SampleRows {
  /** Where they begin. */
  readonly at: number;
  /** Number of rows. */
  readonly rows: number;
  /** Bytes of a row. */
  readonly length: number;
  /** Bytes of a sample: 1, 2, 3, 4 or 8. */
  readonly size: number;
  /** Samples of a pixel. */
  readonly samples: number;
}

/**
 * Turns the bytes of each sample round, in place.
 *
 * @param rows The samples.
 */
export function swapSamplesInPlace({ at, rows, length, size }: SampleRows): void {
  load<Codecs>("codecs", base64).swap(at, rows * length, size);
}

/**
 * Adds up the differences that predictor 2 left, in place: each sample is added to the one of its kind in
 * the pixel before.
 *
 * @param rows The samples, in the order of this machine.
 */
export function addDifferencesInPlace({ at, rows, length, size, samples }: SampleRows): void {
  load<Codecs>("codecs", base64).differences(at, rows, length, size, samples);
}

/**
 * Puts floating point numbers together again that predictor 3 took apart, in place: within a row, the
 * highest bytes of all samples come first, then the next, each byte the difference to the one before. The
 * byte order of the file plays no role, as in libtiff and tifffile.
 *
 * Reference: Adobe Photoshop TIFF Technical Note 3 (2005).
 *
 * @param rows The samples.
 * @param work Where there is room for a row.
 */
export function joinFloatsInPlace(rows: SampleRows, work: number): void {
  const { at, length, size, samples } = rows;
  load<Codecs>("codecs", base64).floats(at, rows.rows, length, size, samples, work);
}

/**
 * Copies a part of some rows to where it stands in other rows.
 *
 * @param from First byte of the part, and bytes from row to row.
 * @param to Where it goes, and bytes from row to row.
 * @param length Bytes of a row of the part.
 * @param rows Number of rows.
 */
export function copyRows(
  from: readonly [at: number, step: number],
  to: readonly [at: number, step: number],
  length: number,
  rows: number,
): void {
  load<Codecs>("codecs", base64).copyRows(...from, ...to, length, rows);
}

/**
 * Copies a part of some rows of one kind of sample to where they stand between the samples of others.
 *
 * @param from First byte of the part, and bytes from row to row.
 * @param to Where its first sample goes, and bytes from row to row.
 * @param count Samples of a row of the part.
 * @param rows Number of rows.
 * @param size Bytes of a sample.
 * @param samples Samples of a pixel in the result.
 */
export function spreadRows(
  from: readonly [at: number, step: number],
  to: readonly [at: number, step: number],
  count: number,
  rows: number,
  size: number,
  samples: number,
): void {
  load<Codecs>("codecs", base64).spreadRows(...from, ...to, count, rows, size, samples);
}
