/**
 * The module `regions`: objects of a label image as runs of pixels, and what is measured on them. What
 * each function does stands beside its source in `kernels/assembly/regions/`.
 *
 * @module
 */
import base64 from "./regions_wasm.ts";
import { load } from "./runtime.ts";

/** Functions of the module; addresses in bytes. */
export interface Regions {
  /** Writes the runs of a band of rows; gives their number. */
  extractRuns(src: number, width: number, rows: number, row: number, out: number): number;
  /** Replaces labels by indices from a table. */
  relabelRuns(list: number, count: number, table: number): void;
  /** Counts pixels and runs of each object and widens its box. */
  tallyRuns(list: number, count: number, height: number, stats: number): void;
  /** Sorts runs by object. */
  scatterRuns(
    list: number,
    count: number,
    from: number,
    to: number,
    next: number,
    out: number,
  ): void;
  /** Moments of objects, raw and central. */
  momentsOfRuns(
    runs: number,
    from: number,
    to: number,
    height: number,
    planes: number,
    stats: number,
    raw: number,
    central: number,
    centres: number,
  ): void;
  /** Moments of objects in a plane up to the second order. */
  secondMomentsOfRuns(
    runs: number,
    from: number,
    to: number,
    stats: number,
    raw: number,
    central: number,
    centres: number,
  ): void;
  /** Neighbourhood codes along the borders of objects. */
  bordersOfRuns(
    runs: number,
    from: number,
    to: number,
    stats: number,
    perimeter: number,
    windows: number,
    rows: number,
    stride: number,
    out: number,
  ): void;
  /** Sums, extremes and spread of grey values. */
  sumsOfRuns(
    list: number,
    count: number,
    src: number,
    width: number,
    row: number,
    type: number,
    seen: number,
    out: number,
  ): void;
  /** Copies the grey values of objects one after the other. */
  gatherRuns(
    list: number,
    count: number,
    src: number,
    width: number,
    row: number,
    type: number,
    from: number,
    to: number,
    next: number,
    out: number,
  ): void;
  /** Convex hulls and their Feret diameters. */
  hullsOfRuns(
    runs: number,
    from: number,
    to: number,
    stats: number,
    feret: number,
    sy: number,
    sx: number,
    work: number,
    tallest: number,
    out: number,
  ): void;
  /** Pixels of objects with their holes filled. */
  filledOfRuns(
    runs: number,
    from: number,
    to: number,
    height: number,
    solid: number,
    stats: number,
    work: number,
    most: number,
    out: number,
  ): void;
  /** Eight times the Euler number in three dimensions. */
  euler3OfRuns(
    runs: number,
    from: number,
    to: number,
    height: number,
    stats: number,
    coefficients: number,
    work: number,
    out: number,
  ): void;
  /** Moments weighted by grey values, about the middle of the box. */
  weightedMomentsOfRuns(
    list: number,
    count: number,
    src: number,
    width: number,
    row: number,
    type: number,
    height: number,
    planes: number,
    stats: number,
    out: number,
  ): void;
  /** Begins to draw lines. */
  beginLines(state: number, width: number, slots: number, cells: number): void;
  /** Draws lines at a grey level through a band of rows; gives where points and lines end. */
  addLines(
    state: number,
    src: number,
    type: number,
    rows: number,
    y: number,
    mask: number,
    level: number,
    joinHigh: number,
    bits: number,
  ): number;
  /** Writes the points of all lines, and how many each has. */
  writeLines(state: number, backwards: number, dst: number, counts: number): number;
  /** Widens a range to values. */
  widenSpan(src: number, n: number, type: number, out: number): void;
}

/**
 * The module, loaded at the first call.
 *
 * @returns Its functions.
 */
export function regionKernels(): Regions {
  return load<Regions>("regions", base64);
}
