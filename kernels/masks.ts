/**
 * The module `masks`: erosion and dilation of masks as bits. A module of its own, for it is small and most
 * chains need it. What its function does stands beside its source in `kernels/assembly/masks/`.
 *
 * @module
 */
import base64 from "./masks_wasm.ts";
import { load } from "./runtime.ts";

/** Functions of the module; addresses and strides in bytes. */
export interface Masks {
  /** Erosion or dilation of masks over a footprint given as runs. */
  extremumBits(
    src: number,
    srcStride: number,
    dst: number,
    dstStride: number,
    rows: number,
    n: number,
    width: number,
    height: number,
    runs: number,
    runCount: number,
    entries: number,
    entryCount: number,
    work: number,
    op: number,
  ): void;
}

/**
 * The module, loaded at the first call.
 *
 * @returns Its functions.
 */
export function masks(): Masks {
  return load<Masks>("masks", base64);
}
