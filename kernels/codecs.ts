/**
 * The module `codecs`: unpacks Deflate and LZW. The platform's zlib costs a cold script more time than
 * most images take to unpack.
 *
 * @module
 */
import base64 from "./codecs_wasm.ts";
import { alloc, load, scratch, views } from "./runtime.ts";

/** Functions of the module; counts below 0 are the reasons that nothing came out. */
interface Codecs {
  workBytes(): number;
  inflate(src: number, n: number, dst: number, room: number, work: number): number;
  lzw(src: number, n: number, dst: number, room: number, work: number, old: number): number;
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
  return unpack(bytes, most, (wasm, src, dst, work) => {
    return wasm.inflate(src, bytes.length, dst, most, work);
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
  return unpack(bytes, most, (wasm, src, dst, work) => {
    return wasm.lzw(src, bytes.length, dst, most, work, Number(old));
  });
}

function unpack(
  bytes: Uint8Array,
  most: number,
  work: (wasm: Codecs, src: number, dst: number, work: number) => number,
): Uint8Array | Refusal {
  return scratch(() => {
    const wasm = load<Codecs>("codecs", base64);
    const src = alloc(bytes.length);
    const dst = alloc(most);
    const room = alloc(wasm.workBytes());
    views().u8.set(bytes, src);
    const length = work(wasm, src, dst, room);
    if (length < 0) return REFUSALS[-1 - length];
    return views().u8.subarray(dst, dst + length);
  });
}
