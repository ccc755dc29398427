/**
 * Canny's edge detector.
 *
 * @module
 */
import { checkParameter } from "../../core/errors.ts";
import { room, roomLike } from "../../core/memory.ts";
import { type GridValue, type Mask, maskLike, type PixelArray } from "../../core/values.ts";
import {
  type Band,
  BORDER,
  borderIndex,
  type BorderMode,
  ELEMENT,
  elementOf,
  overBands,
  strideFor,
} from "../../kernels/bands.ts";
import { filters } from "../../kernels/filters.ts";
import { alloc, scratch, SLACK, views } from "../../kernels/runtime.ts";
import { gaussianAxes, gaussianTaps, sigmasOf } from "../kernels/gaussian.ts";
import { ALONE, bandPasses, PassKind, type Taps } from "../kernels/separable.ts";
import { insideOf } from "./masked.ts";
import { checkPlane } from "./roberts.ts";

/** Options of {@linkcode canny}. */
export interface CannyOptions {
  /** Standard deviation of the Gaussian in pixels, one number or one per axis. 1 unless given. */
  readonly sigma?: number | readonly number[] | undefined;
  /** Gradient from which an edge goes on; a tenth of the type's largest value unless given. */
  readonly lowThreshold?: number | undefined;
  /** Gradient from which an edge begins; a fifth of the type's largest value unless given. */
  readonly highThreshold?: number | undefined;
  /** The thresholds are shares, from 0 to 1, of the pixels' gradients in order of size. */
  readonly useQuantiles?: boolean | undefined;
  /** Where edges may lie: not outside it nor next to a pixel outside it. */
  readonly mask?: Mask | undefined;
  /** What stands beyond the border for the Gaussian, `constant` unless given. */
  readonly mode?: BorderMode | undefined;
  /** The constant of mode `constant`, for a type's largest value of 1. */
  readonly cval?: number | undefined;
}

/**
 * Edges one pixel wide: ridges of the gradient of the smoothed picture that begin above one threshold
 * and go on above another.
 *
 * The picture is smoothed with a Gaussian (with mode `constant` or a mask as if only the pixels inside
 * were there), differentiated with Sobel's weights unscaled, so a step of height h smoothed little gives
 * up to 4·h, and thinned by interpolation across the edge; where neighbours tie, both stay. Thresholds
 * are such gradients, in the image's own grey values: 0.1 and 0.2 of the largest value of the pixel
 * type unless given (25.5 and 51 for uint8, 6553.5 and 13107 for uint16, 0.1 and 0.2 for floats and
 * masks), so an image that uses little of its type's range needs them given. Both count from their value
 * on; 8-neighbours join. The outermost pixels are never edges. NaN is no edge.
 *
 * Sums run in 64 bits (for float32 stored in 32) in the reference's order; the result is scikit-image's
 * `feature.canny`, which divides integers and thresholds by the type's largest value, so that they mean
 * the same. OpenCV's does not smooth, and adds the derivatives' sizes instead of their squares.
 *
 * Reference: Canny 1986, doi:10.1109/TPAMI.1986.4767851.
 *
 * @param image Grey values of a plane; masks count as 0 and 1.
 * @param options Width, thresholds, mask, border.
 * @returns The edges.
 * @throws {ParameterError} If `sigma` is negative, a quantile lies outside 0 to 1, or the thresholds are in the wrong order.
 * @throws {InputError} If the image is no plane, or the mask has another shape.
 * @example The edge of a bright half
 * ```ts
 * import assert from "node:assert/strict";
 * import { createImage } from "petri";
 * import { canny } from "petri/ops/edges";
 *
 * const half = createImage(Uint8Array.from({ length: 42 }, (_, i) => i % 7 < 3 ? 0 : 255), [6, 7]);
 * assert.deepEqual([...canny(half).data.subarray(14, 21)], [0, 0, 0, 1, 0, 0, 0]);
 * ```
 */
export function canny(image: GridValue, options: CannyOptions = {}): Mask {
  const { sigma = 1, useQuantiles = false, mask, mode = "constant", cval = 0 } = options;
  const { shape } = image;
  checkPlane(shape);
  const sigmas = sigmasOf(sigma, shape);
  const largest = largestOf(image);
  const given = (name: "lowThreshold" | "highThreshold", share: number): number => {
    const value = options[name];
    if (value === undefined) return share;
    checkParameter(Number.isFinite(value), name, value, "a finite number");
    if (!useQuantiles) return value / largest;
    checkParameter(value >= 0 && value <= 1, name, value, "a quantile from 0 to 1");
    return value;
  };
  let low = given("lowThreshold", 0.1);
  let high = given("highThreshold", 0.2);
  checkParameter(
    high >= low,
    "highThreshold",
    options.highThreshold ?? high * (useQuantiles ? 1 : largest),
    `at least \`lowThreshold\`, ${options.lowThreshold ?? low * (useQuantiles ? 1 : largest)}`,
  );
  if (image.data.length === 0) return maskLike(image, new Uint8Array(0));
  const inside = mask === undefined ? undefined : insideOf(mask, shape);
  // The reference compares with the lower threshold in 32 bits, and with the higher in the image's.
  if (!useQuantiles && image.data instanceof Float32Array) high = Math.fround(high);
  const least = (low: number) => Math.fround(low === 0 ? 1e-14 : low);
  let result: Uint8Array;
  if (mask === undefined && !useQuantiles && Math.max(...sigmas) <= WIDE) {
    result = ridgesOf(image, { sigmas, mode, cval, largest, low: least(low), high });
  } else {
    const smooth = smoothed(image, largest, { sigmas, mask, mode, cval });
    if (useQuantiles) [low, high] = quantiles(magnitudes(smooth, shape), [low, high]);
    result = ridges(smooth, shape, least(low), high);
  }
  clearRing(result, shape);
  if (inside !== undefined) {
    for (let i = 0; i < result.length; i++) if (inside[i] === 0) result[i] = 0;
  }
  join(result, shape);
  return maskLike(image, result);
}

/** The largest value of the pixel type, by which scikit-image divides. */
function largestOf({ kind, data }: GridValue): number {
  if (kind === "mask") return 1;
  if (kind === "labels") return 2147483647;
  if (data instanceof Uint8Array) return 255;
  return data instanceof Uint16Array ? 65535 : 1;
}

interface Smoothing {
  readonly sigmas: readonly number[];
  readonly mask: Mask | undefined;
  readonly mode: BorderMode;
  readonly cval: number;
}

/** The smoothed picture, of a type whose largest value is 1. */
function smoothed(
  { kind, data, shape }: GridValue,
  largest: number,
  { sigmas, mask, mode, cval }: Smoothing,
): Float32Array | Float64Array {
  const how = { sigmas, truncate: 4, mode, cval, precise: true };
  const isFloat = kind === "image" &&
    (data instanceof Float32Array || data instanceof Float64Array);
  let values: PixelArray = kind === "labels" ? new Float64Array(data) : data;
  if (mask !== undefined) values = values.map((value, i) => mask.data[i] === 0 ? 0 : value);
  const scaled = isFloat ? how : { ...how, scale: 1 / largest };
  const narrow = data instanceof Float32Array;
  const least = narrow ? 2 ** -23 : Number.EPSILON;
  if (mask !== undefined) {
    const smooth = gaussianAxes(values, shape, scaled);
    const inside = narrow ? new Float32Array(mask.data) : new Float64Array(mask.data);
    const weights = gaussianAxes(inside, shape, how);
    for (let i = 0; i < smooth.length; i++) {
      smooth[i] /= narrow ? Math.fround(weights[i] + least) : weights[i] + least;
    }
    return smooth;
  }
  if (mode !== "constant") return gaussianAxes(values, shape, scaled);
  return scratch(() => {
    const { divide } = insideShare(shape, narrow, how);
    return gaussianAxes(values, shape, { ...scaled, finish: divide });
  });
}

/** Divides rows by the share of the Gaussian that lies inside the picture. */
interface InsideShare {
  /** Divides row y. */
  divide(row: number, y: number): void;
  /** Rows and columns at each border that need it. */
  readonly radii: readonly number[];
  /** Address of the divisors of a row away from the border. */
  readonly middle: number;
}

/**
 * Reserves a table of shares, of f32 (`narrow`) or f64. The share depends on the distance from the
 * border only: a picture just large enough to have every case tells it for all.
 */
function insideShare(
  shape: readonly number[],
  narrow: boolean,
  how: Parameters<typeof gaussianAxes>[2],
): InsideShare {
  const least = narrow ? 2 ** -23 : Number.EPSILON;
  const radii = how.sigmas.map((sigma) => Math.floor(how.truncate * sigma + 0.5));
  const small = shape.map((length, axis) => Math.min(length, 2 * radii[axis] + 1));
  const ones = new (narrow ? Float32Array : Float64Array)(small[0] * small[1]).fill(1);
  const shares = gaussianAxes(ones, small, how);
  const place = (i: number, axis: number) =>
    i < radii[axis] ? i : Math.max(Math.min(i, radii[axis]), i - (shape[axis] - small[axis]));
  const width = shape[1];
  const size = narrow ? 4 : 8;
  const table = alloc(small[0] * width * size);
  const view = narrow ? views().f32 : views().f64;
  for (let y = 0, at = table / size; y < small[0]; y++) {
    for (let x = 0; x < width; x++) view[at++] = shares[y * small[1] + place(x, 1)] + least;
  }
  return {
    radii,
    middle: table + place(radii[0], 0) * width * size,
    divide(row, y): void {
      filters().divideRow(row, table + place(y, 0) * width * size, width, Number(!narrow));
    },
  };
}

/** How {@linkcode ridgesOf} works. */
interface Finding {
  readonly sigmas: readonly number[];
  readonly mode: BorderMode;
  readonly cval: number;
  readonly largest: number;
  readonly low: number;
  readonly high: number;
}

/** Standard deviation from which on bands would be mostly borders. */
const WIDE = 64;
/** Rows of a band: few, for a band holds three times as much as is read. */
const ROWS = 24;

/**
 * Smoothing, gradient and ridges in one go: what lies between them never leaves the cache. In 32 bits
 * where the picture's type allows, which leaves a few pixels undecided; those, or bands with many of
 * them, are done as the reference does.
 */
function ridgesOf({ kind, data, shape }: GridValue, how: Finding): Uint8Array {
  const values: PixelArray = kind === "labels" ? new Float64Array(data) : data;
  const [height, width] = shape;
  const [down, along] = how.sigmas.map((s) => s > 1e-15 ? gaussianTaps(s, 4) : ALONE);
  const result = room(Uint8Array, values.length);
  const narrow = values instanceof Float32Array;
  const isFloat = narrow || kind === "image" && values instanceof Float64Array;
  const scale = isFloat ? 1 : 1 / how.largest;
  const rows = Math.min(ROWS, height);
  const scene = { ...how, shape, down, along, rows, scale, narrow };
  const { mode, cval } = how;
  const reach = down.origin + 2;
  const size = { width, height, above: reach, below: reach, mode, most: rows, inOrder: true };
  scratch(() => {
    const exact = exactRidges(scene);
    if (values instanceof Float64Array) {
      overBands(values, result, { ...size, cval, type: ELEMENT.f64, scale }, exact.run);
    } else {
      // The constant is given for a type whose largest value is 1.
      const options = { ...size, cval: cval / scale, type: ELEMENT.f32 };
      overBands(values, result, options, quickRidges(scene, exact));
    }
  });
  return result;
}

/** A picture and what is to be found in it. */
interface Scene extends Finding {
  readonly shape: readonly number[];
  readonly down: Taps;
  readonly along: Taps;
  /** Most rows of a band. */
  readonly rows: number;
  /** By which values are multiplied before they are smoothed. */
  readonly scale: number;
  /** Whether smoothed values are stored in 32 bits. */
  readonly narrow: boolean;
}

/** Smoothed rows of a band, with two more pixels on all sides: one for the gradient, of which one is seen around a pixel. */
interface SmoothRows {
  /** Address of the first of them. */
  readonly address: number;
  /** Bytes from row to row. */
  readonly stride: number;
  /** Smooths a band. */
  run(band: Pick<Band, "src" | "srcStride" | "rows" | "y">): void;
}

/** Smooths bands; `finish` is called for rows inside the picture. */
function smoothRows(
  { shape: [height, width], down, along, rows, mode }: Scene,
  cval: number,
  kind: number,
  finish: ((row: number, stride: number, y: number, rows: number) => void) | undefined,
): SmoothRows {
  const type = kind === PassKind.wide ? ELEMENT.f64 : ELEMENT.f32;
  const passes = bandPasses({ down, along, width, rows: rows + 4, border: { mode, cval }, kind });
  const stride = strideFor((width + 4) << type);
  const address = alloc((rows + 4) * stride);
  const first = address + (2 << type);
  return {
    address,
    stride,
    run({ src, srcStride, rows, y }): void {
      passes.run({ src, srcStride, dst: first, dstStride: stride, rows: rows + 4 });
      const [upper, lower] = [Math.max(y - 2, 0), Math.min(y + rows + 2, height)];
      finish?.(first + (upper - y + 2) * stride, stride, upper, lower - upper);
      // Beyond the border lie the smoothed rows again, not smoothed rows of what lies there.
      for (let at = 0; at < rows + 4; at++) {
        const from = borderIndex(y - 2 + at, height, "reflect") - y + 2;
        if (from === at || from < 0 || from >= rows + 4) continue;
        const start = first + from * stride;
        views().u8.copyWithin(first + at * stride, start, start + (width << type));
      }
      // deno-fmt-ignore
      filters().padRows(first, stride, address, stride, rows + 4, width, 2, 2, BORDER.reflect, 0, type, type);
    },
  };
}

/** The reference's way. */
interface ExactRidges {
  /** Finds the ridges of a band of f64, already scaled. */
  readonly run: (band: Band) => void;
  /** Address of what smoothed rows away from the border are divided by, 0 for nothing. */
  readonly divisors: number;
}

function exactRidges(scene: Scene): ExactRidges {
  const { shape, sigmas, mode, cval, narrow, low, high } = scene;
  const how = { sigmas, truncate: 4, mode, cval, precise: true };
  const share = mode === "constant" ? insideShare(shape, narrow, how) : undefined;
  const kind = narrow ? PassKind.precise : PassKind.wide;
  const { address, stride, run } = smoothRows(scene, cval, kind, (row, step, y, rows) => {
    for (let i = 0; i < rows; i++) share?.divide(row + i * step, y + i);
  });
  const ring = alloc(7 * stride);
  const wide = Number(!narrow);
  return {
    divisors: share?.middle ?? 0,
    run(band): void {
      run(band);
      const { dst, dstStride, rows } = band;
      // deno-fmt-ignore
      filters().edgeRows(address, stride, ring, stride, dst, dstStride, rows, shape[1], low, high, wide);
    },
  };
}

/** Half the distance from 1 to the next number of 32 bits: how far rounding goes, as a share. */
const UNIT = 2 ** -24;

/** 32 bits for what they decide, the reference's way for the rest; for bands of f32. */
function quickRidges(scene: Scene, exact: ExactRidges): (band: Band) => void {
  const { shape: [height, width], sigmas, down, along, mode, rows: most, scale, narrow } = scene;
  const cval = scene.cval / scale;
  const [low, high] = [scene.low / scale, scene.high / scale];
  const how = { sigmas, truncate: 4, mode, cval: scene.cval, precise: true };
  const share = mode === "constant" ? insideShare(scene.shape, true, how) : undefined;
  const { address, stride, run } = smoothRows(scene, cval, PassKind.short, (row, step, y, rows) => {
    if (share === undefined) return;
    const [first, then] = share.radii;
    const [upper, lower] = [Math.max(y, first), Math.min(y + rows, height - first)];
    for (let i = y; i < y + rows; i++) {
      if (i < upper || i >= lower || 2 * then > width) share.divide(row + (i - y) * step, i);
    }
    if (upper < lower && 2 * then <= width) {
      const start = row + (upper - y) * step;
      filters().divideEnds(start, step, lower - upper, width, share.middle, then, then);
    }
  });
  const [taps, alongTaps] = [down.weights.length, along.weights.length];
  const weights = alloc(8 * taps);
  const alongWeights = alloc(8 * alongTaps);
  views().f64.set(down.weights, weights / 8);
  views().f64.set(along.weights, alongWeights / 8);
  const ring = alloc(7 * 528 * 4);
  // One pixel by itself takes as long as some sixty in a band.
  const few = Math.max(16, most * width >> 6);
  const list = alloc(4 * few);
  const work = alloc((taps + 14) * (alongTaps + 16) * 8);
  const wideStride = strideFor(width * 8);
  const wideRows = alloc((most + taps + 3) * wideStride);
  // Where smoothing, gradient and ridge of a pixel reach over the border, and columns that tell it there.
  const [outerY, outerX] = [down.origin + 2, along.origin + 2];
  const side = Math.min(width, 4 * outerX);
  const exactSide = exactRidges({ ...scene, shape: [height, side] });
  const sideStride = strideFor(side);
  const sideMarks = alloc(most * sideStride);

  /** Does columns of a band over in the reference's way, `n` from `x` on. */
  function again(band: Band, { run } = exact, x = 0, n = width): void {
    const { fillRows, padRows, scaleRows } = filters();
    const count = band.rows + taps + 3;
    const src = band.src + 4 * x;
    // deno-fmt-ignore
    padRows(src, band.srcStride, wideRows, wideStride, count, n, 0, 0, 0, 0, ELEMENT.f32, ELEMENT.f64);
    if (scale !== 1) scaleRows(wideRows, wideStride, count, n, scale);
    for (let at = 0; at < count && mode === "constant"; at++) {
      const y = band.y - outerY + at;
      if (y >= 0 && y < height) continue;
      fillRows(wideRows + at * wideStride, wideStride, 1, n, scene.cval, ELEMENT.f64);
    }
    run({ ...band, src: wideRows, srcStride: wideStride });
  }

  /** Does the outer columns at one side over, from `x` on (or, with the rule `wrap`, all). */
  function sideAgain(band: Band, x: number): void {
    // There the other side lies beyond it.
    if (mode === "wrap") return again(band);
    const from = x === 0 ? 0 : width - side;
    again({ ...band, dst: sideMarks, dstStride: sideStride }, exactSide, from, side);
    const { u8 } = views();
    for (let i = 0; i < band.rows; i++) {
      const start = sideMarks + i * sideStride + x - from;
      u8.copyWithin(band.dst + i * band.dstStride + x, start, start + outerX);
    }
  }

  return (band) => {
    const { src, srcStride, dst, dstStride, rows, y } = band;
    const { guessRows, largestSize, settlePixels } = filters();
    const size = Math.max(
      largestSize(src, srcStride, rows + taps + 3, width),
      Math.abs(cval),
    );
    // Smoothed values are off by a rounding a step and weight, and so are derivatives, whose weights
    // add up to 8.
    const steps = down.origin + along.origin + (narrow ? 15 : 11);
    const error = 8 * Math.SQRT2 * steps * UNIT * size;
    if (!(size < 1e15 && low > 1e-15 && low > 8 * error)) return again(band);
    run(band);
    // deno-fmt-ignore
    const open = guessRows(address, stride, ring, dst, dstStride, rows, width, low, high, error, list, few);
    if (open === 0) return;
    if (open > few) return again(band);
    if (y < outerY || y + rows > height - outerY || width < 2 * outerX) return again(band);
    // What lies at a side is done there; the rest is kept.
    const { i32 } = views();
    const places = i32.slice(list / 4, list / 4 + open);
    const inner = places.filter((place) =>
      place % width >= outerX && place % width < width - outerX
    );
    i32.set(inner, list / 4);
    if (places.some((place) => place % width < outerX)) sideAgain(band, 0);
    if (places.some((place) => place % width >= width - outerX)) sideAgain(band, width - outerX);
    // deno-fmt-ignore
    settlePixels(
      list, inner.length, src, srcStride, dst, dstStride, width, weights, taps, alongWeights, alongTaps, scale,
      exact.divisors, scene.low, scene.high, Number(!narrow), work,
    );
  };
}

/** Marks of the ridges: 1 from `low` on, 2 from `high` on. */
function ridges(
  smooth: Float32Array | Float64Array,
  [height, width]: readonly number[],
  low: number,
  high: number,
): Uint8Array {
  const result = room(Uint8Array, smooth.length);
  const type = elementOf(smooth);
  const wide = Number(smooth instanceof Float64Array);
  const options = {
    width,
    height,
    above: 2,
    below: 2,
    left: 2,
    right: 2,
    mode: "reflect",
    inOrder: true,
  } as const;
  scratch(() => {
    const stride = strideFor((width + 2) << type);
    const ring = alloc(7 * stride);
    overBands(smooth, result, options, ({ src, srcStride, dst, dstStride, rows }) => {
      // deno-fmt-ignore
      filters().edgeRows(src, srcStride, ring, stride, dst, dstStride, rows, width, low, high, wide);
    });
  });
  return result;
}

/** Size of the gradient at every pixel. */
function magnitudes(
  smooth: Float32Array | Float64Array,
  [height, width]: readonly number[],
): Float32Array | Float64Array {
  const result = roomLike(smooth);
  const type = elementOf(smooth);
  const wide = Number(smooth instanceof Float64Array);
  const options = {
    width,
    height,
    above: 1,
    below: 1,
    left: 1,
    right: 1,
    mode: "reflect",
    inOrder: true,
  } as const;
  scratch(() => {
    const rest = alloc((width << type) + SLACK);
    overBands(smooth, result, options, ({ src, srcStride, dst, dstStride, rows }) => {
      for (let y = 0; y < rows; y++) {
        const row = src + y * srcStride;
        filters().gradientRows(row, srcStride, rest, rest, dst + y * dstStride, 0, 1, width, wide);
      }
    });
  });
  return result;
}

/** Quantiles by linear interpolation, as numpy's. */
function quantiles(
  values: Float32Array | Float64Array,
  shares: readonly [number, number],
): [number, number] {
  const rankOf = sortedBy(values);
  const quantile = (share: number): number => {
    const position = (100 * share / 100) * (values.length - 1);
    const before = Math.floor(position);
    const a = rankOf(before);
    const b = rankOf(Math.min(before + 1, values.length - 1));
    const t = position - before;
    return t < 0.5 ? a + (b - a) * t : b - (b - a) * (1 - t);
  };
  return [quantile(shares[0]), quantile(shares[1])];
}

/**
 * The value of any rank among numbers from 0 on, NaN last. Their bits order as they do: only those that
 * agree in the first sixteen with the one wanted are sorted.
 */
function sortedBy(values: Float32Array | Float64Array): (rank: number) => number {
  const words = new Uint32Array(values.buffer, values.byteOffset, values.byteLength / 4);
  const step = values.BYTES_PER_ELEMENT / 4;
  // The upper half of 64 bits is the second word.
  const first = step - 1;
  const bin = (i: number) => (words[first + i * step] & 0x7fffffff) >>> 16;
  const counts = new Uint32Array(32768);
  for (let i = 0; i < values.length; i++) counts[bin(i)]++;
  return (rank) => {
    let at = 0;
    while (counts[at] <= rank) rank -= counts[at++];
    const same = new Float64Array(counts[at]);
    for (let i = 0, n = 0; i < values.length; i++) if (bin(i) === at) same[n++] = values[i];
    return same.sort()[rank];
  };
}

function clearRing(marks: Uint8Array, [height, width]: readonly number[]): void {
  marks.fill(0, 0, width);
  marks.fill(0, (height - 1) * width);
  for (let i = 0; i < marks.length; i += width) marks[i] = marks[i + width - 1] = 0;
}

/** Keeps what is joined to a mark of 2. */
function join(marks: Uint8Array, [, width]: readonly number[]): void {
  const { length } = marks;
  scratch(() => {
    const plane = alloc(length + 16);
    views().u8.set(marks, plane);
    views().u8.fill(0, plane + length, plane + length + 16);
    const { countMarks, hysteresis } = filters();
    const stack = alloc(4 * countMarks(plane, length));
    hysteresis(plane, width, length, stack);
    marks.set(views().u8.subarray(plane, plane + length));
  });
}
