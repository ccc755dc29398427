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
