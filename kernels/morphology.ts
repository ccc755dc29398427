/**
 * The module `morphology`: sliding extrema and other kernels of the family. What each function does
 * stands beside its source in `kernels/assembly/morphology/`.
 *
 * @module
 */
import base64 from "./morphology_wasm.ts";
import { load } from "./runtime.ts";

/** Functions of the module; addresses, strides and shifts in bytes. */
export interface Morphology {
  /** Minimum (`op` 0) or maximum (1) over a rectangle. */
  extremumRectangle(
    src: number,
    srcStride: number,
    dst: number,
    dstStride: number,
    rows: number,
    n: number,
    width: number,
    height: number,
    work: number,
    type: number,
    op: number,
  ): void;
  /** Minimum or maximum over a footprint given as runs. */
  extremumRuns(
    src: number,
    srcStride: number,
    dst: number,
    dstStride: number,
    rows: number,
    n: number,
    width: number,
    height: number,
    lengths: number,
    lengthCount: number,
    runs: number,
    runCount: number,
    work: number,
    type: number,
    op: number,
  ): void;
  /** Whether rows of floats hold a NaN. */
  hasNaN(src: number, stride: number, rows: number, n: number, type: number): number;
  /** dst = extremum of dst and src. */
  combine(src: number, dst: number, n: number, type: number, op: number): void;
}

/**
 * The module, loaded at the first call.
 *
 * @returns Its functions.
 */
export function morphology(): Morphology {
  return load<Morphology>("morphology", base64);
}
