/**
 * The module `lzma`: unpacks LZMA2, the inside of an xz stream.
 *
 * @module
 */
import base64 from "./lzma_wasm.ts";
import type { Refusal } from "./codecs.ts";
import { alloc, inScratch, load, scratch, views } from "./runtime.ts";

/** Functions of the module; counts below 0 are the reasons that nothing came out. */
interface Lzma {
  workBytes(): number;
  lzma2(src: number, n: number, dst: number, room: number, work: number): number;
}

const REFUSALS: readonly Refusal[] = ["cut short", "damaged", "too large"];

/**
 * Unpacks LZMA2.
 *
 * @param bytes Its chunks, and what may follow them.
 * @param most How many bytes may come out at most.
 * @returns The bytes, lent until the next kernel runs, and how many of the packed ones they took; or why they cannot be had.
 */
export function unpackLzma2(
  bytes: Uint8Array,
  most: number,
): { readonly out: Uint8Array; readonly taken: number } | Refusal {
  return scratch(() => {
    const wasm = load<Lzma>("lzma", base64);
    const n = bytes.length;
    const src = inScratch(bytes);
    const dst = alloc(most);
    const work = alloc(wasm.workBytes());
    const length = wasm.lzma2(src, n, dst, most, work);
    if (length < 0) return REFUSALS[-1 - length];
    const { u8, u32 } = views();
    return { out: u8.subarray(dst, dst + length), taken: u32[work / 4] };
  });
}
