/**
 * What the analyses share: sums over objects by one pass over the pixels, robust statistics, and
 * pictures at another scale, holes and parts of objects.
 *
 * @module
 */
import { InputError } from "../core/errors.ts";
import {
  type GridValue,
  type Image,
  imageLike,
  type Labels,
  labelsLike,
  type Mask,
  maskLike,
  type PixelArray,
  type PixelSize,
} from "../core/values.ts";

import { compare } from "../ops/math/compare.ts";
import { not } from "../ops/math/logic.ts";
import {
  aboveLevels,
  areasOf,
  edgesOf,
  filledWith,
  highestLabel,
  insideOf as labelled,
  meansOf,
  renumbered,
  withinOf,
} from "../ops/measure/by_label.ts";
import { label } from "../ops/segmentation/label.ts";

export {
  aboveLevels,
  areasOf,
  edgesOf,
  filledWith,
  highestLabel,
  highestOf,
  keepLabels,
  meansOf,
  quantilesOf,
  renumbered,
  stepsOutOf,
} from "../ops/measure/by_label.ts";
export { median, quantile } from "../ops/measure/ranks.ts";

/**
 * Whether pixels are as high as they are wide, within 1 %.
 *
 * @param size The size of a pixel.
 * @returns Whether lengths in pixels are the same in all directions.
 */
export function isSquare({ y, x }: PixelSize): boolean {
  return Math.abs(y / x - 1) <= 0.01;
}

/**
 * The side of a pixel of a picture in which lengths are measured in all directions.
 *
 * @param grid The picture.
 * @returns The side and its unit; 1 px where nobody knows.
 * @throws {InputError} If height and width of a pixel differ by more than 1 %.
 */
export function pixelSide(
  { pixelSize }: { readonly pixelSize?: PixelSize | undefined },
): { readonly side: number; readonly unit: string } {
  if (pixelSize === undefined) return { side: 1, unit: "px" };
  const { y, x, unit } = pixelSize;
  if (isSquare(pixelSize)) return { side: x, unit };
  throw new InputError(
    `lengths need square pixels, these are ${y} ${unit} high and ${x} ${unit} wide: ` +
      "resample the picture first",
  );
}

/** Numbers by pixel or by object. */
type Numbers = ArrayLike<number>;

/**
 * The mean of the brighter half of each object: of its pixels that are no darker than its mean. O(pixels).
 *
 * @param labels Objects.
 * @param values A number a pixel.
 * @param count The highest label.
 * @returns A mean for each label from 0, that of the background first.
 */
export function brighterMeansOf(labels: Labels, values: PixelArray, count: number): Float64Array {
  const means = meansOf(labels, values, count);
  return meansOf(aboveLevels(labels, values, means, ">="), values, count);
}

/**
 * The value at which half of all weight lies below.
 *
 * @param values Numbers.
 * @param weight Weight of a value.
 * @returns NaN for no values.
 */
export function weightedMedian(values: Numbers, weight: (value: number) => number): number {
  const sorted = Float64Array.from(values).sort();
  let total = 0;
  for (const value of sorted) total += weight(value);
  let sum = 0;
  for (const value of sorted) {
    sum += weight(value);
    if (sum >= total / 2) return value;
  }
  return NaN;
}

/**
 * A smaller picture: each pixel the mean of a block. Rows and columns that fill no block are left out.
 *
 * @param image Grey values, two axes.
 * @param factor Side of a block, in pixels.
 * @returns Float32; the image's own values for a factor of 1.
 */
export function shrink(image: Image, factor: number): Image {
  const [height, width] = image.shape;
  const { data } = image;
  if (factor === 1) return inFloats(image);
  const rows = Math.floor(height / factor);
  const columns = Math.floor(width / factor);
  const sums = new Float64Array(rows * columns);
  for (let y = 0; y < rows * factor; y++) {
    const row = Math.floor(y / factor) * columns;
    for (let x = 0, i = y * width; x < columns; x++) {
      let sum = 0;
      for (let k = 0; k < factor; k++) sum += data[i++];
      sums[row + x] += sum;
    }
  }
  const means = new Float32Array(sums.length);
  for (let i = 0; i < means.length; i++) means[i] = sums[i] / (factor * factor);
  return imageLike({ shape: [rows, columns], axes: image.axes }, means);
}

/**
 * A larger picture, interpolated linearly between the centres of the pixels; beyond the outermost
 * centres the values go on.
 *
 * @param image Grey values, two axes.
 * @param factor Pixels for one, along each axis.
 * @returns Float32.
 */
export function enlarge(image: Image, factor: number): Image {
  const [height, width] = image.shape;
  const { data } = image;
  if (factor === 1) return inFloats(image);
  const rows = height * factor;
  const columns = width * factor;
  const left = new Int32Array(columns);
  const right = new Int32Array(columns);
  const share = new Float64Array(columns);
  for (let x = 0; x < columns; x++) [left[x], right[x], share[x]] = between(x, factor, width);
  const out = new Float32Array(rows * columns);
  for (let y = 0, i = 0; y < rows; y++) {
    const [above, below, part] = between(y, factor, height);
    const upper = above * width;
    const lower = below * width;
    for (let x = 0; x < columns; x++) {
      const a = left[x];
      const b = right[x];
      const top = data[upper + a] + share[x] * (data[upper + b] - data[upper + a]);
      const bottom = data[lower + a] + share[x] * (data[lower + b] - data[lower + a]);
      out[i++] = top + part * (bottom - top);
    }
  }
  return imageLike({ shape: [rows, columns], axes: image.axes }, out);
}

/** The picture in 32-bit floats, itself if it is. */
function inFloats(image: Image): Image {
  const { data } = image;
  return data instanceof Float32Array ? image : imageLike(image, new Float32Array(data));
}

/** The two old pixels a new one lies between, and how far towards the second. */
function between(at: number, factor: number, length: number): [number, number, number] {
  const place = Math.min(Math.max((at + 0.5) / factor - 0.5, 0), length - 1);
  const first = Math.floor(place);
  return [first, Math.min(first + 1, length - 1), place - first];
}

/**
 * Labels of an enlarged picture at the pixels of the first one: those at the middle of each block.
 *
 * @param labels Labels, `factor` times as many pixels along each axis.
 * @param source The grid to come back to.
 * @param factor Side of a block, in pixels.
 * @returns Labels on the grid of `source`.
 */
export function backToSize(labels: Labels, source: GridValue, factor: number): Labels {
  const [height, width] = source.shape;
  const columns = labels.shape[1];
  const middle = factor >> 1;
  const out = new Int32Array(height * width);
  for (let y = 0, i = 0; y < height; y++) {
    let from = (y * factor + middle) * columns + middle;
    for (let x = 0; x < width; x++, from += factor) out[i++] = labels.data[from];
  }
  return labelsLike(source, out);
}

/**
 * Labels of a shrunk picture at the pixels of the first one; pixels beyond the last block take the
 * nearest block's label.
 *
 * @param labels Labels, one a block.
 * @param source The grid to come back to.
 * @param factor Side of a block, in pixels.
 * @returns Labels on the grid of `source`.
 */
export function spreadToSize(labels: Labels, source: GridValue, factor: number): Labels {
  if (factor === 1) return labelsLike(source, labels.data);
  const [height, width] = source.shape;
  const [rows, columns] = labels.shape;
  const out = new Int32Array(height * width);
  for (let y = 0, i = 0; y < height; y++) {
    const row = Math.min(Math.floor(y / factor), rows - 1) * columns;
    for (let x = 0; x < width; x++) {
      out[i++] = labels.data[row + Math.min(Math.floor(x / factor), columns - 1)];
    }
  }
  return labelsLike(source, out);
}

/**
 * Element by element arithmetic without a copy between.
 *
 * @param image Grid of the result.
 * @param value The result at a flat index.
 * @returns Float32.
 */
export function imageOf(image: GridValue, value: (index: number) => number): Image {
  const out = new Float32Array(image.data.length);
  for (let i = 0; i < out.length; i++) out[i] = value(i);
  return imageLike(image, out);
}

/**
 * A picture with all signs turned.
 *
 * @param image Grey values.
 * @returns Float32.
 */
export function negative({ data, ...grid }: Image): Image {
  const out = new Float32Array(data.length);
  for (let i = 0; i < out.length; i++) out[i] = -data[i];
  return imageLike(grid, out);
}

/**
 * A mask by a condition.
 *
 * @param image Grid of the result.
 * @param holds Whether it holds at a flat index.
 * @returns 1 where it holds.
 */
export function maskOf(image: GridValue, holds: (index: number) => boolean): Mask {
  const out = new Uint8Array(image.data.length);
  for (let i = 0; i < out.length; i++) if (holds(i)) out[i] = 1;
  return maskLike(image, out);
}

/**
 * A picture without NaN and infinities: they become the lowest finite value, plus infinity the highest.
 *
 * @param image Grey values.
 * @returns The same picture if all its values are finite.
 */
export function finite(image: Image): Image {
  const { data } = image;
  if (data instanceof Uint8Array || data instanceof Uint16Array) return image;
  let [lowest, highest, broken] = [Infinity, -Infinity, false];
  for (let i = 0; i < data.length; i++) {
    if (!Number.isFinite(data[i])) broken = true;
    else {
      if (data[i] < lowest) lowest = data[i];
      if (data[i] > highest) highest = data[i];
    }
  }
  if (!broken) return image;
  if (lowest > highest) lowest = highest = 0;
  const out = data.map((value) =>
    Number.isFinite(value) ? value : value === Infinity ? highest : lowest
  );
  return imageLike(image, out);
}

/**
 * Where a value is not zero.
 *
 * @param value Labels, a mask or an image.
 * @returns A mask.
 */
export function insideOf(value: GridValue): Mask {
  return value.kind === "labels" ? labelled(value) : compare(value, "!=", { other: 0 });
}

/**
 * The largest connected part of each object, its pixels joined by their sides.
 *
 * @param labels Objects.
 * @returns The objects under their numbers.
 */
export function largestParts(labels: Labels): Labels {
  const parts = label(labels, { connectivity: 1 });
  const areas = areasOf(parts.labels, parts.count);
  const owner = withinOf(parts.labels, parts.count, labels);
  const largest = new Int32Array(highestLabel(labels) + 1);
  for (let part = 1; part <= parts.count; part++) {
    const one = owner[part];
    if (largest[one] === 0 || areas[part] > areas[largest[one]]) largest[one] = part;
  }
  for (let part = 1; part <= parts.count; part++) {
    if (largest[owner[part]] !== part) owner[part] = 0;
  }
  return renumbered(parts.labels, owner);
}

/** The background in connected parts, and what surrounds each. */
export interface Holes {
  /** The parts, joined by sides of pixels. */
  readonly holes: Labels;
  /** By a part's number, the one object that surrounds it; 0 where several do, or the border touches it. */
  readonly within: Int32Array;
}

/**
 * Finds the holes of objects.
 *
 * @param labels Objects of a plane.
 * @returns All parts of the background, and the object that surrounds each.
 */
export function holesOf(labels: Labels): Holes {
  const { labels: holes, count } = label(not(labelled(labels)), { connectivity: 1 });
  return { holes, within: surroundingOf(holes, count, labels) };
}

/**
 * Fills the small holes of each object.
 *
 * @param labels Objects of a plane.
 * @param most Holes of more pixels stay.
 * @returns The objects under their numbers.
 */
export function withoutHoles(labels: Labels, most: number): Labels {
  const { holes, within } = holesOf(labels);
  const areas = areasOf(holes, within.length - 1);
  const filled = Int32Array.from(within, (one, hole) => areas[hole] <= most ? one : 0);
  return filledWith(labels, renumbered(holes, filled));
}

function surroundingOf(
  { data, shape: [height, width] }: Labels,
  count: number,
  labels: Labels,
): Int32Array {
  const around = new Int32Array(count + 1).fill(-1);
  const meet = (hole: number, one: number) => {
    if (hole === 0) return;
    if (around[hole] < 0) around[hole] = one;
    else if (around[hole] !== one) around[hole] = 0;
  };
  const edges = edgesOf(labels);
  for (let k = 0; k < edges.length; k += 2) {
    const [i, j] = [edges[k], edges[k + 1]];
    // One of them is no hole's pixel, or neither is.
    meet(data[i], labels.data[j]);
    meet(data[j], labels.data[i]);
  }
  for (let y = 0; y < height; y++) for (const x of [0, width - 1]) meet(data[y * width + x], 0);
  for (let x = 0; x < width; x++) for (const y of [0, height - 1]) meet(data[y * width + x], 0);
  return around;
}
