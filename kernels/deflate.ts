/**
 * The module `deflate`: packs bytes in the zlib format. The platform's zlib costs a cold script more
 * time than a whole analysis, and packs differently from version to version.
 *
 * @module
 */
import base64 from "./deflate_wasm.ts";
import { alloc, load, scratch, views } from "./runtime.ts";

/** Functions of the module. */
interface Deflate {
  workBytes(): number;
  crc32(src: number, n: number, work: number): number;
  deflate(
    src: number,
    n: number,
    dst: number,
    work: number,
    chain: number,
    lazy: number,
  ): number;
  filterRows(
    src: number,
    dst: number,
    rows: number,
    length: number,
    step: number,
    filter: number,
    repeat: number,
  ): void;
  enlarge(src: number, dst: number, rows: number, columns: number, scale: number): void;
}

/** How the rows of a PNG are packed. */
export interface PackOptions {
  /** Bytes of a row. */
  readonly length: number;
  /** Bytes of a pixel. */
  readonly step: number;
  /** Filter: none, left or up. */
  readonly filter: 0 | 1 | 2;
  /** Effort, 0 to 9. */
  readonly level: number;
  /** How many rows in succession are nearly the same: all but the first of them have filter 2. */
  readonly repeat: number;
}

/** Earlier places looked at, by level. */
const CHAIN = [0, 4, 8, 16, 24, 48, 96, 192, 384, 1024];

/**
 * Packs bytes in the zlib format (RFC 1950): the same bytes on every machine.
 *
 * @param data What is packed.
 * @param level Effort, 1 to 9; 0 looks for runs of one byte only, which is quick and suits noise.
 * @returns The packed bytes.
 */
export function deflate(data: Uint8Array, level = 3): Uint8Array<ArrayBuffer> {
  return scratch(() => {
    const wasm = load<Deflate>("deflate", base64);
    const src = alloc(data.length);
    const dst = alloc(data.length + Math.ceil(data.length / 1000) + 1024);
    const work = alloc(wasm.workBytes());
    views().u8.set(data, src);
    const lazy = Number(level > 3);
    const length = wasm.deflate(src, data.length, dst, work, CHAIN[level], lazy);
    return views().u8.slice(dst, dst + length) as Uint8Array<ArrayBuffer>;
  });
}

/**
 * Filters the rows of a PNG and packs them in the zlib format.
 *
 * @param data Rows without filter bytes, or where they lie in scratch memory.
 * @param options Form of the rows, filter and effort.
 * @returns The packed bytes.
 */
export function packRows(
  data: Uint8Array | { readonly at: number; readonly length: number },
  options: PackOptions,
): Uint8Array<ArrayBuffer> {
  const { length, step, filter, level, repeat } = options;
  return scratch(() => {
    const wasm = load<Deflate>("deflate", base64);
    const rows = data.length / length;
    const bytes = data.length + rows;
    const rowsAt = "at" in data && typeof data.at === "number" ? data.at : alloc(data.length);
    const src = alloc(bytes);
    const dst = alloc(bytes + Math.ceil(bytes / 1000) + 1024);
    const work = alloc(wasm.workBytes());
    if (data instanceof Uint8Array) views().u8.set(data, rowsAt);
    wasm.filterRows(rowsAt, src, rows, length, step, filter, repeat);
    const size = wasm.deflate(src, bytes, dst, work, CHAIN[level], Number(level > 3));
    return views().u8.slice(dst, dst + size) as Uint8Array<ArrayBuffer>;
  });
}

/**
 * A picture of bytes, each pixel made a square.
 *
 * @param data Rows of `columns` bytes.
 * @param columns Length of a row.
 * @param scale Side of the squares.
 * @param dst Address in scratch memory for `scale`² times as many bytes.
 */
export function enlarge(data: Uint8Array, columns: number, scale: number, dst: number): void {
  scratch(() => {
    const wasm = load<Deflate>("deflate", base64);
    const src = alloc(data.length);
    views().u8.set(data, src);
    wasm.enlarge(src, dst, data.length / columns, columns, scale);
  });
}

/**
 * The check sum of PNG and zip files, CRC-32 (RFC 1952).
 *
 * @param data What is summed.
 * @returns A whole number below 2³².
 */
export function crc32(data: Uint8Array): number {
  return scratch(() => {
    const src = alloc(data.length);
    const work = alloc(8 * 1024);
    views().u8.set(data, src);
    return load<Deflate>("deflate", base64).crc32(src, data.length, work) >>> 0;
  });
}
