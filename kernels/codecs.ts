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
  unfilter(src: number, dst: number, rows: number, length: number, step: number): number;
  lookUp(src: number, n: number, table: number, dst: number, channels: number): void;
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

/** Bytes of rows that are worked on at a time. */
const BAND = 2 ** 18;

/** Rows of a PNG as they come out of Deflate, each behind the byte that names its filter. */
export interface FilteredRows {
  /** The bytes, in scratch memory or not. */
  readonly bytes: Uint8Array;
  /** Place of the first row. */
  readonly at: number;
  /** Number of rows. */
  readonly rows: number;
  /** Bytes of a row, without that of its filter. */
  readonly length: number;
  /** Bytes of a pixel, at least 1. */
  readonly step: number;
}

/**
 * Reserves what {@linkcode unfilterRows} needs, before the rows are unpacked into memory behind it.
 *
 * @param longest Bytes of the longest row.
 * @returns Where it is.
 */
export function unfilterRoom(longest: number): number {
  const band = Math.max(BAND, longest + 1);
  return alloc(longest + 2 * band + 64);
}

/**
 * Undoes the filters of a PNG.
 *
 * @param filtered The rows.
 * @param out Where they go.
 * @param room What {@linkcode unfilterRoom} gave.
 * @returns `undefined`, or the number of the first row whose filter does not exist.
 */
export function unfilterRows(
  { bytes, at, rows, length, step }: FilteredRows,
  out: Uint8Array,
  room: number,
): number | undefined {
  const wasm = load<Codecs>("codecs", base64);
  const most = Math.max(1, Math.floor(BAND / (length + 1)));
  // The row before the band, the band, and what it is made of unless that is in this memory already.
  const band = room + length;
  const source = band + most * length + 16;
  const { u8 } = views();
  u8.fill(0, room, band);
  for (let row = 0; row < rows; row += most) {
    const count = Math.min(most, rows - row);
    const piece = bytes.subarray(at + row * (length + 1), at + (row + count) * (length + 1));
    let from = piece.byteOffset;
    if (piece.buffer !== u8.buffer) {
      from = source;
      u8.set(piece, source);
    }
    const bad = wasm.unfilter(from, band, count, length, step);
    if (bad >= 0) return row + bad;
    const end = band + count * length;
    out.set(u8.subarray(band, end), row * length);
    u8.copyWithin(room, end - length, end);
  }
  return undefined;
}

/**
 * Colours of indices.
 *
 * @param indices The indices.
 * @param table 256 colours of four bytes.
 * @param channels How many of the four are wanted, 3 or 4.
 * @returns The colours.
 */
export function lookUpColours(
  indices: Uint8Array,
  table: Uint8Array,
  channels: 3 | 4,
): Uint8Array {
  const out = new Uint8Array(indices.length * channels);
  const wasm = load<Codecs>("codecs", base64);
  scratch(() => {
    const [colours, source, target] = [inScratch(table), alloc(BAND), alloc(BAND * channels + 16)];
    const { u8 } = views();
    for (let at = 0; at < indices.length; at += BAND) {
      const piece = indices.subarray(at, at + BAND);
      u8.set(piece, source);
      wasm.lookUp(source, piece.length, colours, target, channels);
      out.set(u8.subarray(target, target + piece.length * channels), at * channels);
    }
  });
  return out;
}
