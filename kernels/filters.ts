/**
 * The module `filters`: padding, separable correlation and other filters over bands of rows. What
 * each function does stands beside its source in `kernels/assembly/filters/`.
 *
 * @module
 */
import base64 from "./filters_wasm.ts";
import { load } from "./runtime.ts";

/** Functions of the module; addresses and strides in bytes. */
export interface Filters {
  /** Converts and pads rows. */
  padRows(
    src: number,
    srcStride: number,
    dst: number,
    dstStride: number,
    rows: number,
    width: number,
    left: number,
    right: number,
    mode: number,
    constant: number,
    from: number,
    to: number,
  ): void;
  /** Fills rows with a constant. */
  fillRows(
    dst: number,
    dstStride: number,
    rows: number,
    count: number,
    constant: number,
    type: number,
  ): void;
  /** Row pass in 32 bits. */
  rowsF32(
    src: number,
    srcStride: number,
    dst: number,
    dstStride: number,
    rows: number,
    n: number,
    weights: number,
    taps: number,
  ): void;
  /** Row pass in 32 bits with mirrored weights. */
  rowsSymmetricF32(
    src: number,
    srcStride: number,
    dst: number,
    dstStride: number,
    rows: number,
    n: number,
    weights: number,
    taps: number,
  ): void;
  /** Column pass in 32 bits. */
  columnsF32(
    src: number,
    srcStride: number,
    dst: number,
    dstStride: number,
    rows: number,
    n: number,
    weights: number,
    taps: number,
    symmetric: number,
  ): void;
  /** Row or column pass in 64 bits, in scipy's order of summation. */
  linesF64(
    src: number,
    srcStride: number,
    step: number,
    dst: number,
    dstStride: number,
    rows: number,
    n: number,
    weights: number,
    taps: number,
    symmetric: number,
  ): void;
}

/**
 * The module, loaded at the first call.
 *
 * @returns Its functions.
 */
export function filters(): Filters {
  return load<Filters>("filters", base64);
}
