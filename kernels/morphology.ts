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
  /** Maximum minus minimum over 3×3 windows. */
  rangeSquares(
    src: number,
    srcStride: number,
    dst: number,
    dstStride: number,
    rows: number,
    n: number,
    work: number,
    type: number,
  ): void;
  /** Minimum or maximum over a pixel and its four neighbours. */
  extremumCross(
    src: number,
    srcStride: number,
    dst: number,
    dstStride: number,
    rows: number,
    n: number,
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
  /** dst = smaller or larger of dst and src, dst minus src, dst xor src. */
  combine(src: number, dst: number, n: number, type: number, op: number): void;
  /** dst = src + h, within the type. */
  shifted(
    src: number,
    dst: number,
    n: number,
    type: number,
    h: number,
    tolerance: number,
  ): void;
  /** dst = 1 where a - b is at least h. */
  apart(
    a: number,
    b: number,
    dst: number,
    n: number,
    type: number,
    h: number,
  ): void;
  /** Flags local maxima of a padded grid. */
  localMaxima(
    image: number,
    flags: number,
    size: number,
    row: number,
    offsets: number,
    count: number,
    queue: number,
    rows: number,
    rowCount: number,
    n: number,
    around: number,
    aroundCount: number,
    work: number,
    type: number,
  ): void;
  /** Looks for local maxima in rows of a plane; 0 where a NaN is met. */
  findMaxima(
    slab: number,
    first: number,
    count: number,
    rows: number,
    n: number,
    pad: number,
    diagonal: number,
    work: number,
    type: number,
  ): number;
  /** Bytes from row to row of what findMaxima reads. */
  maximaPitch(n: number, type: number): number;
  /** Marks the maxima of a plane when all its rows have been looked at. */
  markMaxima(
    rows: number,
    n: number,
    diagonal: number,
    work: number,
    dst: number,
    type: number,
  ): void;
  /** Reconstruction of `seed` below or above `mask`, in place. */
  reconstruct(
    seed: number,
    mask: number,
    rows: number,
    rowCount: number,
    n: number,
    size: number,
    earlier: number,
    later: number,
    half: number,
    offsets: number,
    count: number,
    queue: number,
    queued: number,
    state: number,
    type: number,
    op: number,
  ): void;
  /** Turns 32-bit floats into whole numbers of the same order, and back. */
  orderF32(at: number, n: number): void;
  /** The same for 64 bits. */
  orderF64(at: number, n: number): void;
  /** Area opening of levels, in place. */
  areaOpening(
    levels: number,
    order: number,
    n: number,
    parents: number,
    size: number,
    offsets: number,
    count: number,
    threshold: number,
    empty: number,
  ): void;
  /** One pass of a radix sort of indices by their keys. */
  sortPass(
    keys: number,
    order: number,
    n: number,
    shift: number,
    flip: number,
    counts: number,
    to: number,
  ): void;
  /** Flags ones that have a zero one step further. */
  markBorder(
    mask: number,
    flags: number,
    n: number,
    step: number,
    bit: number,
  ): void;
  /** One pass of parallel thinning; 1 if something went. */
  thinPass(
    mask: number,
    stride: number,
    rows: number,
    n: number,
    table: number,
    dirty: number,
    pass: number,
    work: number,
  ): number;
  /** Which neighbourhoods in a plane Lee's thinning may take. */
  planeTable(
    table: number,
    octants: number,
    euler: number,
    around: number,
  ): void;
  /** Keeps or removes pixels in the given order. */
  thinInOrder(
    mask: number,
    stride: number,
    order: number,
    count: number,
    table: number,
  ): void;
  /** One direction of Lee's thinning; returns how many pixels went. */
  thinLee(
    mask: number,
    flags: number,
    planes: number,
    rows: number,
    n: number,
    plane: number,
    stride: number,
    step: number,
    bit: number,
    octants: number,
    euler: number,
    around: number,
    list: number,
  ): number;
  /** Shuffles 0 … n-1 in a fixed way. */
  shuffle(table: number, n: number): void;
}

/**
 * The module, loaded at the first call.
 *
 * @returns Its functions.
 */
export function morphology(): Morphology {
  return load<Morphology>("morphology", base64);
}
