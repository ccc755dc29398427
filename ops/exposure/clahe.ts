/**
 * Contrast limited adaptive histogram equalisation.
 *
 * @module
 */
import { checkParameter, InputError } from "../../core/errors.ts";
import { type Image, imageLike, type Mask, type PixelArray } from "../../core/values.ts";
import { borderIndex } from "../../kernels/bands.ts";
import { requirePixels, roundHalfEven } from "../grey.ts";

/** Options of {@linkcode clahe}. */
export interface ClaheOptions {
  /** Side of a tile in pixels, one number or one per axis; an eighth of each axis unless given. */
  readonly kernelSize?: number | readonly number[] | undefined;
  /** Largest share of a tile's pixels in one bin, from 0 to 1; 0 for no limit. 0.01 unless given. */
  readonly clipLimit?: number | undefined;
  /** Grey levels of a tile's histogram. 256 unless given. */
  readonly nbins?: number | undefined;
}

/** Grey levels inside. */
const LEVELS = 2 ** 14;

/**
 * Equalises the histogram tile by tile, interpolating between tiles, with a limit to the gain.
 *
 * The image is taken to 14 bits between its minimum and maximum, and the result to 0 … 1: the output's
 * scale says nothing about the input's. Borders are mirrored about their last pixel. The limit is a
 * share of the tile's pixels; times 256 it is about OpenCV's, ImageJ calls that kind a slope. A flat
 * image becomes its 14-bit value cut to 1 (0 stays 0). NaN counts as 0. O(pixels · 2^rank + tiles ·
 * bins); allocates the padded image and a table a tile.
 *
 * Reference: scikit-image 0.26 `equalize_adapthist`, after Zuiderveld 1994, Graphics Gems IV, VIII.5.
 *
 * @param image Grey values, any rank; floating-point values from -1 to 1. A mask counts as 0 and the type's
 *   maximum.
 * @param options Tiles, limit, bins.
 * @returns Values from 0 to 1, float64 for float64 input, else float32.
 * @throws {ParameterError} If an option is out of range.
 * @throws {InputError} If there is no pixel, or a floating-point value beyond -1 to 1.
 * @example Full contrast
 * ```ts
 * import assert from "node:assert/strict";
 * import { createImage } from "petri";
 * import { clahe } from "petri/ops/exposure";
 *
 * const image = createImage(Uint8Array.of(10, 11, 12, 13, 14, 15), [2, 3]);
 * const { data } = clahe(image, { kernelSize: [2, 3], clipLimit: 1 });
 * assert.equal(Math.min(...data), 0);
 * assert.equal(Math.max(...data), 1);
 * ```
 */
export function clahe(image: Image | Mask, options: ClaheOptions = {}): Image {
  const { kernelSize, clipLimit = 0.01, nbins = 256 } = options;
  requirePixels(image);
  const { data, shape } = image;
  const rank = shape.length;
  const tile = kernelSize === undefined
    ? shape.map((n) => Math.max(Math.floor(n / 8), 1))
    : typeof kernelSize === "number"
    ? shape.map(() => kernelSize)
    : kernelSize;
  checkParameter(
    tile.length === rank && tile.every((n) => Number.isInteger(n) && n >= 1),
    "kernelSize",
    kernelSize,
    `a whole number from 1, or one for each of the ${rank} axes`,
  );
  checkParameter(clipLimit >= 0 && clipLimit <= 1, "clipLimit", clipLimit, "a number from 0 to 1");
  checkParameter(
    Number.isInteger(nbins) && nbins >= 1 && nbins <= LEVELS,
    "nbins",
    nbins,
    `a whole number from 1 to ${LEVELS}`,
  );
  const levels = toLevels(image.kind === "mask" ? data.map((v) => v * 255) : data);
  const equalised = equalise(levels, shape, tile, clipLimit, nbins);
  const result = data instanceof Float64Array
    ? new Float64Array(data.length)
    : new Float32Array(data.length);
  let low = Infinity;
  let high = -Infinity;
  for (let i = 0; i < equalised.length; i++) {
    if (equalised[i] < low) low = equalised[i];
    if (equalised[i] > high) high = equalised[i];
  }
  for (let i = 0; i < result.length; i++) {
    result[i] = low === high ? Math.min(equalised[i], 1) : (equalised[i] - low) / (high - low);
  }
  return imageLike(image, result);
}

/** Values in 16 bits as `img_as_uint`, then stretched over 14 bits. */
function toLevels(data: PixelArray): Uint16Array {
  const wide = new Uint16Array(data.length);
  const narrow = data instanceof Float32Array;
  for (let i = 0; i < data.length; i++) {
    if (data instanceof Uint8Array) wide[i] = data[i] * 257;
    else if (data instanceof Uint16Array) wide[i] = data[i];
    else {
      if (data[i] < -1 || data[i] > 1) {
        throw new InputError(
          `\`image\` must have values from -1 to 1, as floating-point images have here, got ${
            data[i]
          }: use exposure.rescale before`,
          { parameter: "image", value: data[i] },
        );
      }
      const scaled = narrow ? Math.fround(data[i] * 65535) : data[i] * 65535;
      wide[i] = Math.max(roundHalfEven(scaled) || 0, 0);
    }
  }
  let low = Infinity;
  let high = -Infinity;
  for (const value of wide) {
    if (value < low) low = value;
    if (value > high) high = value;
  }
  for (let i = 0; i < wide.length; i++) {
    wide[i] = low === high
      ? Math.min(wide[i], LEVELS - 1)
      : roundHalfEven((wide[i] - low) / (high - low) * (LEVELS - 1));
  }
  return wide;
}

function equalise(
  levels: Uint16Array,
  shape: readonly number[],
  tile: readonly number[],
  clipLimit: number,
  nbins: number,
): Uint16Array {
  const rank = shape.length;
  const size = tile.reduce((product, n) => product * n, 1);
  const binSize = 1 + Math.floor(LEVELS / nbins);
  // Tiles that have a histogram begin where the image does; blocks begin half a tile earlier.
  const tiles = shape.map((n, axis) => Math.ceil(n / tile[axis]));
  const tables = tileTables(levels, shape, tile, tiles, binSize, nbins, clipLimit, size);
  const strides = tiles.map((_, axis) => tiles.slice(axis + 1).reduce((a, b) => a * b, 1) * nbins);
  const half = tile.map((n) => n >> 1);
  const result = new Uint16Array(levels.length);
  const corners = 2 ** rank;
  const position = new Int32Array(rank);
  const low = new Int32Array(rank);
  const high = new Int32Array(rank);
  const part = new Float64Array(rank);
  for (let i = 0; i < levels.length; i++) {
    for (let axis = rank - 1, rest = i; axis >= 0; axis--) {
      position[axis] = rest % shape[axis];
      rest = Math.floor(rest / shape[axis]);
    }
    for (let axis = 0; axis < rank; axis++) {
      const at = position[axis] + half[axis];
      const block = Math.floor(at / tile[axis]);
      low[axis] = Math.max(block - 1, 0) * strides[axis];
      high[axis] = Math.min(block, tiles[axis] - 1) * strides[axis];
      part[axis] = (at % tile[axis]) / tile[axis];
    }
    const bin = Math.floor(levels[i] / binSize);
    let sum = 0;
    for (let corner = 0; corner < corners; corner++) {
      let table = bin;
      let weight = 1;
      for (let axis = rank - 1; axis >= 0; axis--) {
        const far = (corner >> (rank - 1 - axis)) & 1;
        table += far ? high[axis] : low[axis];
        weight *= far ? part[axis] : 1 - part[axis];
      }
      sum = Math.fround(sum + Math.fround(tables[table] * weight));
    }
    result[i] = sum;
  }
  return result;
}

/** One table of grey levels a tile. */
function tileTables(
  levels: Uint16Array,
  shape: readonly number[],
  tile: readonly number[],
  tiles: readonly number[],
  binSize: number,
  nbins: number,
  clipLimit: number,
  size: number,
): Int32Array {
  const rank = shape.length;
  const count = tiles.reduce((product, n) => product * n, 1);
  const tables = new Int32Array(count * nbins);
  const sources = shape.map((n, axis) =>
    Int32Array.from({ length: tiles[axis] * tile[axis] }, (_, i) => borderIndex(i, n, "mirror"))
  );
  function add(axis: number, from: number, to: number): void {
    const source = sources[axis];
    for (let i = 0; i < source.length; i++) {
      const pixel = from * shape[axis] + source[i];
      const index = to * tiles[axis] + Math.floor(i / tile[axis]);
      if (axis < rank - 1) add(axis + 1, pixel, index);
      else tables[index * nbins + Math.floor(levels[pixel] / binSize)]++;
    }
  }
  add(0, 0, 0);
  const limit = clipLimit > 0 ? Math.trunc(Math.max(clipLimit * size, 1)) : size;
  const scale = (LEVELS - 1) / size;
  for (let start = 0; start < tables.length; start += nbins) {
    const table = tables.subarray(start, start + nbins);
    clip(table, limit);
    for (let bin = 0, sum = 0; bin < nbins; bin++) {
      sum += table[bin];
      table[bin] = Math.min(sum * scale, LEVELS - 1);
    }
  }
  return tables;
}

/** Cuts a histogram at a limit and gives the excess to the other bins, evenly and then one by one. */
function clip(histogram: Int32Array, limit: number): void {
  const n = histogram.length;
  let excess = 0;
  for (let i = 0; i < n; i++) {
    if (histogram[i] > limit) {
      excess += histogram[i] - limit;
      histogram[i] = limit;
    }
  }
  const share = Math.floor(excess / n);
  const upper = limit - share;
  for (let i = 0; i < n; i++) {
    if (histogram[i] < upper) {
      excess -= share;
      histogram[i] += share;
    }
    // A bin that has just been raised may be near the limit now.
    if (histogram[i] >= upper && histogram[i] < limit) {
      excess += histogram[i] - limit;
      histogram[i] = limit;
    }
  }
  let under = 0;
  for (let i = 0; i < n; i++) if (histogram[i] < limit) under++;
  while (excess > 0) {
    const before = excess;
    for (let start = 0; start < n && excess > 0; start++) {
      const step = Math.max(1, Math.floor(under / excess));
      for (let i = start; i < n; i += step) {
        if (histogram[i] >= limit) continue;
        histogram[i]++;
        excess--;
        if (histogram[i] === limit) under--;
      }
    }
    if (excess === before) break;
  }
}
