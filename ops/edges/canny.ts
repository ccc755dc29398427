/**
 * Canny's edge detector.
 *
 * @module
 */
import { checkParameter } from "../../core/errors.ts";
import { type GridValue, type Mask, maskLike, type PixelArray } from "../../core/values.ts";
import {
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
import { ALONE, bandPasses } from "../kernels/separable.ts";
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
  if (mask === undefined && !useQuantiles) {
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
    const finish = insideShare(shape, narrow, least, how);
    return gaussianAxes(values, shape, { ...scaled, finish });
  });
}

/**
 * Divides rows by the share of the Gaussian that lies inside the picture. The share depends on the
 * distance from the border only: a picture just large enough to have every case tells it for all.
 */
function insideShare(
  shape: readonly number[],
  narrow: boolean,
  least: number,
  how: Parameters<typeof gaussianAxes>[2],
): (row: number, y: number) => void {
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
  return (row, y) => {
    filters().divideRow(row, table + place(y, 0) * width * size, width, Number(!narrow));
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

/** Smoothing, gradient and ridges in one go: what lies between them never leaves the cache. */
function ridgesOf(
  { kind, data, shape: [height, width] }: GridValue,
  { sigmas, mode, cval, largest, low, high }: Finding,
): Uint8Array {
  const values: PixelArray = kind === "labels" ? new Float64Array(data) : data;
  const narrow = values instanceof Float32Array;
  const isFloat = narrow || kind === "image" && values instanceof Float64Array;
  const [down, along] = sigmas.map((s) => s > 1e-15 ? gaussianTaps(s, 4) : ALONE);
  const result = new Uint8Array(values.length);
  const type = narrow ? ELEMENT.f32 : ELEMENT.f64;
  const wide = Number(!narrow);
  const rows = Math.min(24, height);
  // Two pixels around the smoothed rows: one for the gradient, of which one is seen around a pixel.
  const stride = strideFor((width + 4) << type);
  const size = { width, height, above: down.origin + 2, below: down.origin + 2 };
  const scale = isFloat ? 1 : 1 / largest;
  scratch(() => {
    const kind = narrow ? 2 : 1;
    const border = { mode, cval };
    const passes = bandPasses({ down, along, width, rows: rows + 4, border, kind });
    const smooth = alloc((rows + 4) * stride) + (2 << type);
    const ring = alloc(7 * stride);
    const how = { sigmas, truncate: 4, mode, cval, precise: true };
    const least = narrow ? 2 ** -23 : Number.EPSILON;
    const finish = mode === "constant"
      ? insideShare([height, width], narrow, least, how)
      : undefined;
    const options = { ...size, mode, cval, type: ELEMENT.f64, scale, most: rows, inOrder: true };
    overBands(values, result, options, ({ src, srcStride, dst, dstStride, rows, y }) => {
      const { edgeRows, padRows } = filters();
      passes.run({ src, srcStride, dst: smooth, dstStride: stride, rows: rows + 4 });
      for (let at = 0; at < rows + 4; at++) {
        const row = smooth + at * stride;
        const from = borderIndex(y - 2 + at, height, "reflect");
        if (from === y - 2 + at) finish?.(row, from);
      }
      // Beyond the border lie the smoothed rows again, not smoothed rows of what lies there.
      for (let at = 0; at < rows + 4; at++) {
        const from = borderIndex(y - 2 + at, height, "reflect") - y + 2;
        if (from === at || from < 0 || from >= rows + 4) continue;
        const start = smooth + from * stride;
        views().u8.copyWithin(smooth + at * stride, start, start + (width << type));
      }
      const begin = smooth - (2 << type);
      padRows(smooth, stride, begin, stride, rows + 4, width, 2, 2, BORDER.reflect, 0, type, type);
      edgeRows(begin, stride, ring, stride, dst, dstStride, rows, width, low, high, wide);
    });
  });
  return result;
}

/** Marks of the ridges: 1 from `low` on, 2 from `high` on. */
function ridges(
  smooth: Float32Array | Float64Array,
  [height, width]: readonly number[],
  low: number,
  high: number,
): Uint8Array {
  const result = new Uint8Array(smooth.length);
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
): PixelArray {
  const result = smooth.slice();
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
function quantiles(values: PixelArray, shares: readonly [number, number]): [number, number] {
  const sorted = values.slice().sort();
  const quantile = (share: number): number => {
    const position = (100 * share / 100) * (sorted.length - 1);
    const before = Math.floor(position);
    const a = sorted[before];
    const b = sorted[Math.min(before + 1, sorted.length - 1)];
    const t = position - before;
    return t < 0.5 ? a + (b - a) * t : b - (b - a) * (1 - t);
  };
  return [quantile(shares[0]), quantile(shares[1])];
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
