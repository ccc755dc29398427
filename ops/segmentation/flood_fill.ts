/**
 * The paint bucket.
 *
 * @module
 */
import { checkParameter } from "../../core/errors.ts";
import { copyOf } from "../../core/memory.ts";
import {
  type GridValue,
  imageLike,
  labelsLike,
  maskLike,
  type PixelArray,
} from "../../core/values.ts";
import { calculated, compared, selected } from "../../kernels/pointwise.ts";
import { withinRank } from "../morphology/padded.ts";
import { spread } from "./spread.ts";

/** Options of {@linkcode floodFill}. */
export interface FloodFillOptions {
  /** Where to begin: one index per axis, slowest first; negative ones count from the end. */
  readonly seed: number | readonly number[];
  /** The new value. */
  readonly value: number;
  /** How far a value may lie from the seed's, both ways; it must be equal unless given. */
  readonly tolerance?: number | undefined;
  /** How many axes two neighbours may differ in; the rank unless given. */
  readonly connectivity?: number | undefined;
}

/**
 * Gives the connected pixels of the seed's value, or near it, a new value, in any rank.
 *
 * Limits include both ends; in whole numbers a fraction of a limit is cut off, and in 32-bit floats
 * limits are rounded to 32 bits, as in the reference. Of an empty image nothing is filled. NaN equals nothing: a seed on it fills one pixel,
 * or with a tolerance all finite values around.
 * O(pixels), or less where few are filled; allocates the result and masks.
 *
 * Reference: scikit-image 0.26 `segmentation.flood_fill`.
 *
 * @param image Image, mask or label image.
 * @param options Seed, value, tolerance, connectivity.
 * @returns The filled copy, of the same kind and type.
 * @throws {ParameterError} If the seed lies outside, the pixel type cannot hold the value, or the connectivity is not a whole number from 1.
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { createImage } from "petri";
 * import { floodFill } from "petri/ops/segmentation";
 *
 * const image = createImage(Uint8Array.of(0, 1, 2, 9, 1), [1, 5]);
 * const filled = floodFill(image, { seed: [0, 0], value: 7, tolerance: 1 });
 * assert.deepEqual([...filled.data], [7, 7, 2, 9, 1]);
 * ```
 */
export function floodFill<V extends GridValue>(image: V, options: FloodFillOptions): V;
export function floodFill(image: GridValue, options: FloodFillOptions): GridValue {
  const { shape } = image;
  const { value, connectivity = shape.length } = options;
  const seed = typeof options.seed === "number" ? [options.seed] : options.seed;
  if (image.data.length === 0) return image;
  checkParameter(
    seed.length === shape.length &&
      seed.every((at, axis) => Number.isInteger(at) && at >= -shape[axis] && at < shape[axis]),
    "seed",
    options.seed,
    `one index per axis inside the image (${shape.join("×")})`,
  );
  checkHeld(image, value);
  const width = shape[shape.length - 1];
  let start = 0;
  seed.forEach((at, axis) => start = start * shape[axis] + (at < 0 ? at + shape[axis] : at));
  const reach = withinRank(connectivity, shape.length);
  const { data } = image;
  const [low, high] = limits(image, data[start], options.tolerance);
  const few = shape.length > 2 ? undefined : fewPixels(data, width, start, low, high, reach);
  if (few !== undefined) {
    const filled = copyOf(data);
    for (const at of few) filled[at] = value;
    if (image.kind === "labels") return labelsLike(image, filled as Int32Array);
    if (image.kind === "mask") return maskLike(image, filled as Uint8Array);
    return imageLike(image, filled as PixelArray);
  }
  const grey = data instanceof Int32Array ? new Float64Array(data) : data;
  const near = calculated("minimum", compared(grey, ">=", low), compared(grey, "<=", high));
  near[start] = 1;
  const from = { pixel: start };
  const others = spread(near, { shape, connectivity: reach, over: 1, from, give: "others" });
  if (image.kind === "labels") return labelsLike(image, selected(image.data, others, value));
  if (image.kind === "mask") return maskLike(image, selected(image.data, others, value));
  return imageLike(image, selected(image.data, others, value));
}

/** Pixels up to which a search from neighbour to neighbour takes less time than to go over the picture. */
const FEW = 1024;

/** What is connected to a pixel of a plane and within limits; `undefined` where that is not few. */
function fewPixels(
  data: GridValue["data"],
  width: number,
  start: number,
  low: number,
  high: number,
  connectivity: number,
): Set<number> | undefined {
  const found = new Set<number>();
  const waiting = [start];
  // From run to run: pixel by pixel, a first call would take longer than to go over a small picture.
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    if (found.has(at)) continue;
    const first = at - at % width;
    let from = at;
    let end = at + 1;
    while (from > first && data[from - 1] >= low && data[from - 1] <= high) from--;
    while (end < first + width && data[end] >= low && data[end] <= high) end++;
    if (found.size + end - from > FEW) return undefined;
    for (let i = from; i < end; i++) found.add(i);
    if (connectivity > 1) {
      from = Math.max(from - 1, first);
      end = Math.min(end + 1, first + width);
    }
    for (let step = -width; step <= width; step += 2 * width) {
      let within = false;
      for (let i = from + step; i < end + step; i++) {
        const value = data[i];
        const joins = value >= low && value <= high;
        if (joins && !within) waiting.push(i);
        within = joins;
      }
    }
  }
  return found;
}

/** Smallest and largest value of a kind of whole numbers; `undefined` for floats. */
function rangeOf({ kind, data }: GridValue): readonly [number, number] | undefined {
  if (kind === "mask") return [0, 1];
  if (data instanceof Uint8Array) return [0, 255];
  if (data instanceof Uint16Array) return [0, 65535];
  return data instanceof Int32Array ? [-2147483648, 2147483647] : undefined;
}

function checkHeld(image: GridValue, value: number): void {
  const range = rangeOf(image);
  if (range === undefined) checkParameter(typeof value === "number", "value", value, "a number");
  else {
    checkParameter(
      Number.isInteger(value) && value >= range[0] && value <= range[1],
      "value",
      value,
      `a whole number from ${range[0]} to ${range[1]}, as the pixels are`,
    );
  }
}

function limits(
  image: GridValue,
  seed: number,
  tolerance: number | undefined,
): readonly [number, number] {
  if (tolerance === undefined) return [seed, seed];
  const apart = Math.abs(tolerance);
  const range = rangeOf(image);
  if (range !== undefined) {
    return [
      Math.max(range[0], Math.trunc(seed - apart)),
      Math.min(range[1], Math.trunc(seed + apart)),
    ];
  }
  const { data } = image;
  const round = data instanceof Float32Array ? Math.fround : (value: number) => value;
  const most = data instanceof Float32Array ? 3.4028234663852886e38 : Number.MAX_VALUE;
  // A NaN seed with a tolerance has no limits in the reference: every finite value is in.
  if (Number.isNaN(seed)) return [-most, most];
  return [round(Math.max(-most, seed - apart)), round(Math.min(most, seed + apart))];
}
