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
  /** How many bytes of a plane are not 0. */
  countMarks(plane: number, count: number): number;
  /** Divides the first `left` and the last `right` f32 of rows of n. */
  divideEnds(
    dst: number,
    stride: number,
    rows: number,
    n: number,
    divisors: number,
    left: number,
    right: number,
  ): void;
  /** dst[x] /= divisors[x], rows of f64 (`wide`) or f32 by f64 or f32. */
  divideRow(dst: number, divisors: number, n: number, wide: number): void;
  /** row[x] = from[x] − row[x], f64 (`wide`) or f32. */
  differRow(from: number, row: number, n: number, wide: number): void;
  /** row[x] = base + pixels[x] + (pixels[x] − row[x]) · amount; rows of f64 for pixels of f64, else of f32. */
  sharpenRow(
    pixels: number,
    type: number,
    row: number,
    n: number,
    base: number,
    amount: number,
    work: number,
  ): void;
  /** dst[x] = 0 where the magnitude is below `low` or smaller than between its neighbours across the edge, else 1, or 2 from `high` on. */
  edgeRows(
    src: number,
    srcStride: number,
    ring: number,
    stride: number,
    dst: number,
    dstStride: number,
    rows: number,
    n: number,
    low: number,
    high: number,
    wide: number,
  ): void;
  /** As edgeRows in 32 bits; lists pixels that they cannot decide, and returns how many there are. */
  guessRows(
    src: number,
    srcStride: number,
    ring: number,
    dst: number,
    dstStride: number,
    rows: number,
    n: number,
    low: number,
    high: number,
    error: number,
    list: number,
    most: number,
  ): number;
  /** Decides about listed pixels one by one, from the picture before smoothing. */
  settlePixels(
    list: number,
    count: number,
    src: number,
    srcStride: number,
    dst: number,
    dstStride: number,
    n: number,
    weights: number,
    taps: number,
    alongWeights: number,
    alongTaps: number,
    scale: number,
    divisors: number,
    low: number,
    high: number,
    wide: number,
    work: number,
  ): void;
  /** Derivatives down and along, and their magnitude, of `rows` rows of n. */
  gradientRows(
    src: number,
    srcStride: number,
    down: number,
    along: number,
    size: number,
    stride: number,
    rows: number,
    n: number,
    wide: number,
  ): void;
  /** Of marks 0, 1, 2 in a plane whose border is 0. */
  hysteresis(plane: number, width: number, count: number, stack: number): void;
  /** dst[x] = √(Σ over `parts` of the square of such a sum) / divisor. */
  differenceMagnitudeF32(
    src: number,
    srcStride: number,
    dst: number,
    dstStride: number,
    rows: number,
    n: number,
    pairs: number,
    weights: number,
    count: number,
    parts: number,
    divisor: number,
  ): void;
  /** dst[x] = Σ weights[i] · (src[x + pairs[2i]] − src[x + pairs[2i + 1]]) in f32. */
  differencesF32(
    src: number,
    srcStride: number,
    dst: number,
    dstStride: number,
    rows: number,
    n: number,
    pairs: number,
    weights: number,
    count: number,
  ): void;
  /** The exponential function of doubles, in place, rounded to the nearest. */
  exponentials(at: number, n: number): void;
  /** The spectrum of a correlation's kernel. */
  kernelSpectrum(
    places: number,
    weights: number,
    count: number,
    table: number,
    tiles: number,
  ): void;
  /** The largest size of a value in rows of f32. */
  largestSize(src: number, srcStride: number, rows: number, n: number): number;
  /** Correlates a band with the kernel of a spectrum. */
  spectrumBand(
    src: number,
    srcStride: number,
    dst: number,
    dstStride: number,
    rows: number,
    n: number,
    down: number,
    across: number,
    table: number,
    tiles: number,
    noise: number,
    whole: number,
    scale: number,
  ): void;
  /** Whether rows of f32 (or f64, `wide`) hold a NaN. */
  anyNaN(src: number, srcStride: number, rows: number, n: number, wide: number): number;
  /** Medians of 3×3, 5×5 or 7×7 (`side`) of u8, u16 or f32 without NaN. */
  medianRows(
    src: number,
    srcStride: number,
    dst: number,
    dstStride: number,
    rows: number,
    n: number,
    side: number,
    type: number,
    work: number,
  ): void;
  /** The value of rank `rank` among src[x + offsets[i]], by insertion. */
  selectRows(
    src: number,
    srcStride: number,
    dst: number,
    dstStride: number,
    rows: number,
    n: number,
    type: number,
    offsets: number,
    count: number,
    rank: number,
    constants: number,
    work: number,
  ): void;
  /** The value of rank `rank` in full windows of `across` × `down` u8 pixels, at most 255 of them. */
  countColumns(
    src: number,
    srcStride: number,
    dst: number,
    dstStride: number,
    rows: number,
    n: number,
    across: number,
    down: number,
    rank: number,
    work: number,
  ): void;
  /** The value of rank `rank` under any footprint, for u8 or u16 (or ranks in u16). */
  followWindow(
    src: number,
    srcStride: number,
    dst: number,
    dstStride: number,
    rows: number,
    n: number,
    type: number,
    offsets: number,
    count: number,
    moves: number,
    right: number,
    left: number,
    down: number,
    rank: number,
    counts: number,
  ): void;
  /** dst[x] = values[src[x]], ranks to f32 or f64. */
  lookUpRows(
    src: number,
    srcStride: number,
    dst: number,
    dstStride: number,
    rows: number,
    n: number,
    wide: number,
    values: number,
  ): void;
  /** Ranks of the floats of a tile. */
  rankTile(
    src: number,
    srcStride: number,
    blocks: number,
    blockStride: number,
    rows: number,
    n: number,
    wide: number,
    ranks: number,
    values: number,
    work: number,
  ): number;
  /** Fills rows with the border's constant. */
  fillRows(
    dst: number,
    dstStride: number,
    rows: number,
    count: number,
    constant: number,
    type: number,
  ): void;
  /** Closes the gaps between `rows` rows of `bytes` bytes that lie `stride` apart. */
  packRows(at: number, stride: number, rows: number, bytes: number): void;
  /** Pads `rows` rows of `width` elements, `srcStride` bytes apart, into rows `dstStride` bytes apart that begin with `left` elements from outside and end with `right`. */
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
  /** dst[x] = the value of rank `rank` (0 the smallest) among src[x + offsets[i]]. */
  rankRows(
    src: number,
    srcStride: number,
    dst: number,
    dstStride: number,
    rows: number,
    n: number,
    type: number,
    offsets: number,
    count: number,
    rank: number,
    work: number,
  ): void;
  /** Correlates down the columns. */
  columnsBand(
    src: number,
    srcStride: number,
    work: number,
    dst: number,
    dstStride: number,
    rows: number,
    n: number,
    weights: number,
    taps: number,
    symmetric: number,
    kind: number,
  ): void;
  /** Filters `rows` rows of n. */
  separableBand(
    src: number,
    srcStride: number,
    work: number,
    workStride: number,
    dst: number,
    dstStride: number,
    rows: number,
    n: number,
    weights: number,
    taps: number,
    symmetric: number,
    alongWeights: number,
    alongTaps: number,
    alongSymmetric: number,
    left: number,
    mode: number,
    constant: number,
    kind: number,
  ): void;
  /** dst[x] += src[x]², f64. */
  addSquares(
    src: number,
    srcStride: number,
    dst: number,
    dstStride: number,
    rows: number,
    n: number,
  ): void;
  /** dst[x] = √dst[x] / divisor, f64. */
  rootRows(dst: number, dstStride: number, rows: number, n: number, divisor: number): void;
  /** Multiplies all elements of f64 rows by a number. */
  scaleRows(dst: number, dstStride: number, rows: number, n: number, factor: number): void;
  /** Adds a number to all elements of f32 rows. */
  shiftRows(dst: number, dstStride: number, rows: number, n: number, amount: number): void;
  /** dst[x] = 1 where one tap meets a negative and one a positive value, else 0. */
  signRows(
    src: number,
    srcStride: number,
    dst: number,
    dstStride: number,
    rows: number,
    n: number,
    offsets: number,
    count: number,
    wide: number,
  ): void;
  /** dst[x] = Σ weights[i] · src[x + offsets[i]], summed in the order of the list from zero on, as scipy's `correlate` does. */
  tapsF32(
    src: number,
    srcStride: number,
    dst: number,
    dstStride: number,
    rows: number,
    n: number,
    offsets: number,
    weights: number,
    count: number,
  ): void;
  /** The same for runs of taps side by side. */
  runsF32(
    src: number,
    srcStride: number,
    dst: number,
    dstStride: number,
    rows: number,
    n: number,
    offsets: number,
    lengths: number,
    count: number,
    weights: number,
  ): void;
  /** The same as tapsF32 in 64 bits, to the last bit what scipy gives. */
  tapsF64(
    src: number,
    srcStride: number,
    dst: number,
    dstStride: number,
    rows: number,
    n: number,
    offsets: number,
    weights: number,
    count: number,
  ): void;
  /** Size of the gradient. */
  gradientSizeRows(
    src: number,
    srcStride: number,
    dst: number,
    dstStride: number,
    rows: number,
    n: number,
    side: number,
    middle: number,
    scale: number,
    type: number,
    work: number,
  ): void;
  /** Size of the gradient of five by five pixels. */
  gradientFiveRows(
    src: number,
    srcStride: number,
    dst: number,
    dstStride: number,
    rows: number,
    n: number,
    weights: number,
    scale: number,
    work: number,
  ): void;
  /** Size of the differences across both diagonals of two by two pixels. */
  crossRows(
    src: number,
    srcStride: number,
    dst: number,
    dstStride: number,
    rows: number,
    n: number,
    scale: number,
    type: number,
  ): void;
  /** Four times the pixel less its neighbours. */
  laplaceRows(
    src: number,
    srcStride: number,
    dst: number,
    dstStride: number,
    rows: number,
    n: number,
    type: number,
    work: number,
  ): void;
  /** The same of f64 to f64 or f32 (`narrow`), in the order of a list of taps. */
  laplaceRowsF64(
    src: number,
    srcStride: number,
    dst: number,
    dstStride: number,
    rows: number,
    n: number,
    narrow: number,
  ): void;
  /** Means of `across` × `down` windows to f32, called band after band as meanColumns. */
  meanBand(
    src: number,
    srcStride: number,
    dst: number,
    dstStride: number,
    rows: number,
    n: number,
    type: number,
    across: number,
    down: number,
    mode: number,
    constant: number,
    sums: number,
    prefix: number,
    first: number,
    exact: number,
  ): void;
  /** Column pass, called band after band. */
  meanColumns(
    src: number,
    srcStride: number,
    dst: number,
    dstStride: number,
    rows: number,
    n: number,
    size: number,
    sums: number,
    first: number,
    wide: number,
  ): void;
  /** One row after the other. */
  meanRows(
    src: number,
    srcStride: number,
    dst: number,
    dstStride: number,
    rows: number,
    n: number,
    size: number,
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
