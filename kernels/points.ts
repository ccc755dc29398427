/**
 * The module `points`: arithmetic, comparison, tables, curves, histograms, sums, local thresholds, tiles.
 * What each function does stands beside its source in `kernels/assembly/points/`.
 *
 * @module
 */
import base64 from "./points_wasm.ts";
import { load } from "./runtime.ts";

/** Functions of the module; addresses and distances in bytes. */
export interface Points {
  /** Stores smallest and largest finite value. */
  finiteRange(src: number, n: number, type: number, out: number): void;
  /** Stores smallest and largest value, NaN for NaN. */
  extremes(src: number, n: number, type: number, out: number): void;
  /** Adds 32-bit floats to counts of their upper halves. */
  countUpper(src: number, n: number, counts: number): void;
  /** Adds 32-bit floats of one upper half to counts of their lower halves. */
  countLower(src: number, n: number, upper: number, counts: number): void;
  /** Moves 64-bit floats that are numbers to the front; gives how many they are. */
  numbersFirst(at: number, n: number): number;
  /** Moves the 64-bit float of a rank to its place; gives 1 if that takes more than some rounds. */
  placeRank(at: number, n: number, rank: number, rounds: number): number;
  /** Parts floats into those above a level and the others. */
  partAt(
    src: number,
    n: number,
    single: number,
    level: number,
    above: number,
    upTo: number,
  ): number;
  /** The smallest difference between two of some floats. */
  smallestGap(
    values: number,
    n: number,
    single: number,
    first: number,
    second: number,
    table: number,
  ): number;
  /** Sum of floats in their type, in numpy's order. */
  pairwiseSum(src: number, n: number, type: number): number;
  /** Sum of whole numbers. */
  wholeSum(src: number, n: number, type: number): number;
  /** Adds pixels of planes to sums. */
  addPixels(
    src: number,
    gap: number,
    planes: number,
    n: number,
    type: number,
    sums: number,
  ): void;
  /** Adds whole numbers of planes to sums of 32 bits. */
  addWhole(
    src: number,
    gap: number,
    planes: number,
    n: number,
    type: number,
    sums: number,
  ): void;
  /** Sums of whole numbers by their count, as 32-bit floats. */
  wholeMeans(sums: number, n: number, count: number, dst: number): void;
  /** Adds squared distances from means of planes to sums. */
  addSquaresOf(
    src: number,
    gap: number,
    planes: number,
    n: number,
    type: number,
    means: number,
    sums: number,
  ): void;
  /** The best of all combinations of several thresholds. */
  bestSplits(
    counts: number,
    n: number,
    places: number,
    m: number,
    splits: number,
    work: number,
    out: number,
  ): void;
  /** Lists the splits of the least fuzzy entropy. */
  splitsOfLeastFuzziness(
    counts: number,
    n: number,
    m: number,
    levels: number,
    values: number,
    means: number,
    list: number,
  ): number;
  /** Whole numbers to 32-bit floats. */
  widen(src: number, n: number, wide: number, dst: number): void;
  /** 64-bit floats to 32-bit ones. */
  demote(src: number, n: number, dst: number): void;
  /** 16-bit numbers held in bytes. */
  holdBytes(src: number, n: number, dst: number): void;
  /** Whole numbers along a straight line. */
  alongLine(
    src: number,
    n: number,
    wide: number,
    factor: number,
    offset: number,
    dst: number,
  ): void;
  /** A table of all pairs of bytes. */
  pairTable(table: number, pairs: number): void;
  /** Bytes through a table of pairs. */
  lookPairs(src: number, n: number, pairs: number, dst: number): void;
  /** Elements under a mask, and a fill value beside it. */
  select(
    src: number,
    mask: number,
    n: number,
    type: number,
    whole: number,
    fill: number,
    dst: number,
  ): void;
  /** Floats held between two values and taken along a line. */
  stretch(
    src: number,
    n: number,
    type: number,
    least: number,
    most: number,
    span: number,
    reach: number,
    start: number,
    line: number,
    dst: number,
  ): void;
  /** Floats through linear interpolation. */
  interpolate(
    src: number,
    n: number,
    single: number,
    xs: number,
    ys: number,
    slopes: number,
    last: number,
    dst: number,
  ): void;
  /** Index of the first float outside of a range, or -1. */
  firstOutside(src: number, n: number, type: number, low: number, high: number): number;
  /** Adds 16-bit numbers to two counts a value. */
  countU16(src: number, n: number, counts: number): void;
  /** Adds up the two counts of each value. */
  sumPairs(counts: number, n: number): void;
  /** From counts of pairs of bytes to counts of bytes. */
  splitPairs(pairs: number, counts: number): void;
  /** Stores numbers one by one. */
  ramp(first: number, n: number, dst: number): void;
  /** Otsu's threshold of counts. */
  otsuLevel(
    counts: number,
    centers: number,
    n: number,
    type: number,
    weights: number,
    moments: number,
  ): number;
  /** The ISODATA threshold of counts, or -1. */
  isodataLevel(
    counts: number,
    centers: number,
    n: number,
    type: number,
    weights: number,
    moments: number,
  ): number;
  /** Yen's criterion of each level, and the index of the largest. */
  yenCriterion(
    counts: number,
    n: number,
    total: number,
    tails: number,
    criterion: number,
  ): number;
  /** Lists the counts that are not 0. */
  listFilled(counts: number, n: number, list: number): number;
  /** Lists the 32-bit floats that are at least so large. */
  listFrom(values: number, n: number, least: number, list: number): number;
  /** The largest of counts, the first and the last that is not 0. */
  peakAndEnds(counts: number, n: number, out: number): void;
  /** Smooths counts, 32-bit floats, until they have fewer than three peaks. */
  smoothLevels(values: number, other: number, n: number, most: number, peaks: number): number;
  /** Where counts lie farthest below a line. */
  farthestBelow(
    counts: number,
    first: number,
    step: number,
    width: number,
    rise: number,
    run: number,
  ): number;
  /** Adds 32-bit floats to equal bins. */
  binF32(src: number, n: number, edges: number, bins: number, counts: number): void;
  /** Adds 64-bit floats to equal bins. */
  binF64(src: number, n: number, edges: number, bins: number, counts: number): void;
  /** Compares two arrays. */
  compareArrays(a: number, b: number, n: number, type: number, op: number, dst: number): void;
  /** Compares an array with a value. */
  compareValue(
    a: number,
    value: number,
    n: number,
    type: number,
    op: number,
    dst: number,
  ): void;
  /** Counts the thresholds that pixels are not below. */
  classesOf(
    src: number,
    n: number,
    type: number,
    thresholds: number,
    count: number,
    dst: number,
  ): void;
  /** Calculates with two arrays. */
  arithmetic(a: number, b: number, n: number, type: number, op: number, dst: number): void;
  /** Calculates with an array and a value. */
  arithmeticValue(
    a: number,
    value: number,
    n: number,
    type: number,
    op: number,
    dst: number,
  ): void;
  /** dst = e^(src·factor) for f32; lists what the caller has to compute. */
  exponentials(src: number, n: number, factor: number, dst: number, list: number): number;
  /** dst = log2 src for f32. */
  logarithms(src: number, n: number, dst: number, list: number): number;
  /** dst = src^exponent for f32. */
  powers(src: number, n: number, exponent: number, dst: number, list: number): number;
  /** dst = logarithm of 1 + what src is above an offset, in a unit, for f32. */
  compressions(
    src: number,
    n: number,
    offset: number,
    unit: number,
    dst: number,
    list: number,
  ): number;
  /** dst = plus + (src - offset) · factor / divisor for f32, computed in 64 bits. */
  lineSums(
    src: number,
    n: number,
    offset: number,
    factor: number,
    divisor: number,
    plus: number,
    dst: number,
  ): void;
  /** dst = square root of src for f32. */
  roots(src: number, n: number, dst: number): void;
  /** Integers through a table of bytes, 16-bit numbers or 32-bit floats. */
  look(src: number, n: number, table: number, dst: number, wide: number, type: number): void;
  /** Floats to whole numbers, their fractions cut off. */
  cut(src: number, n: number, single: number, dst: number, wide: number): void;
  /** Floats to whole numbers. */
  quantize(
    src: number,
    n: number,
    single: number,
    low: number,
    span: number,
    scale: number,
    dst: number,
    wide: number,
  ): void;
  /** Adds a row of pixels, or of pairs of sums, to pairs of sums. */
  addRow(row: number, type: number, n: number, sums: number): void;
  /** Adds a row to column sums, and gives a row of the integral images. */
  integrateRow(row: number, type: number, n: number, columns: number, to: number): void;
  /** Adds corners of windows to sums, or takes them away. */
  addCorners(
    sums: number,
    n: number,
    top: number,
    bottom: number,
    side: number,
    away: number,
  ): void;
  /** Niblack's or Sauvola's thresholds of one row. */
  windowRow(
    src: number,
    type: number,
    n: number,
    sums: number,
    top: number,
    bottom: number,
    side: number,
    area: number,
    k: number,
    r: number,
    surface: number,
    mask: number,
  ): void;
  /** Takes one row of whole numbers into column sums and another one out. */
  moveColumns(
    arriving: number,
    leaving: number,
    n: number,
    type: number,
    wide: number,
    sums: number,
    squares: number,
  ): void;
  /** Niblack's or Sauvola's thresholds of one row of whole numbers, from column sums. */
  wholeWindows(
    src: number,
    type: number,
    n: number,
    side: number,
    sums: number,
    squares: number,
    wide: number,
    area: number,
    k: number,
    r: number,
    surface: number,
    mask: number,
  ): void;
  /** Takes two rows of whole numbers into column sums and others out, and stores their means. */
  columnMeans(
    arriving: number,
    leaving: number,
    arriving2: number,
    leaving2: number,
    n: number,
    type: number,
    size: number,
    sums: number,
    means: number,
  ): void;
  /** Compares two rows of whole numbers with means of their column means. */
  meanMasks(
    src: number,
    src2: number,
    type: number,
    n: number,
    size: number,
    means: number,
    offset: number,
    surface: number,
    surface2: number,
    mask: number,
    mask2: number,
  ): void;
  /** Compares pixels with a lowered surface. */
  surfaceMask(
    src: number,
    type: number,
    surface: number,
    offset: number,
    n: number,
    single: number,
    mask: number,
  ): void;
  /** Lowers a surface, compares pixels with it, lists those that are near it. */
  guardedMask(
    src: number,
    type: number,
    surface: number,
    offset: number,
    guard: number,
    part: number,
    n: number,
    mask: number,
    list: number,
  ): number;
  /** Compares listed pixels of a row with the smoothed picture in 64 bits. */
  smoothedMask(
    list: number,
    found: number,
    src: number,
    type: number,
    offset: number,
    n: number,
    ring: number,
    stride: number,
    oldest: number,
    down: number,
    count: number,
    along: number,
    across: number,
    fixed: number,
    cval: number,
    columns: number,
    mask: number,
  ): void;
  /** Adds a row to the counts of tiles. */
  tileCounts(
    codes: number,
    n: number,
    wide: number,
    tile: number,
    bytes: number,
    counts: number,
  ): void;
  /** Makes tables of tiles from counts. */
  tileTables(
    pairs: number,
    codes: number,
    bins: number,
    nbins: number,
    tiles: number,
    limit: number,
    scale: number,
    top: number,
    tables: number,
  ): void;
  /** Four tables side by side for each block of a row. */
  quadruples(
    near: number,
    far: number,
    across: number,
    nbins: number,
    bins: number,
    codes: number,
    blocks: number,
    dst: number,
  ): void;
  /** Interpolates a row between the tables of tiles. */
  claheRow(
    codes: number,
    n: number,
    wide: number,
    first: number,
    tile: number,
    quads: number,
    bytes: number,
    weights: number,
    single: number,
    y: number,
    parts: number,
    count: number,
    dst: number,
    begins: number,
    ends: number,
    range: number,
  ): void;
  /** Finds the least values of rows that a ball rolls over. */
  lowestOfRows(ball: number, n: number): void;
  /** What a ball leaves of a row. */
  rollOver(ball: number, row: number, dst: number): void;
}

/**
 * The module, loaded at the first call.
 *
 * @returns Its functions.
 */
export function points(): Points {
  return load<Points>("points", base64);
}
