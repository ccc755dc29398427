/**
 * One number an object from one pass over the pixels, and objects taken away by it.
 *
 * @module
 */
import {
  type Labels,
  labelsLike,
  type Mask,
  maskLike,
  type PixelArray,
} from "../../core/values.ts";
import {
  coresOf,
  countsByLabel,
  filledLabels,
  highestByLabel,
  labelEdges,
  labelledPixels,
  labelsAbove,
  lookedUpLabels,
  numbersByLabel,
  type PixelStep,
  rangeOfLabels,
  rankedByLabel,
  stepsOutByLabel,
  sumsByLabel,
} from "../../kernels/results.ts";
import { findBoundaries } from "../segmentation/find_boundaries.ts";

export type { PixelStep };

/**
 * How many objects a label image may name.
 *
 * @param labels Objects.
 * @returns The highest label; 0 for none.
 */
export function highestLabel({ data }: Labels): number {
  return Math.max(0, rangeOfLabels(data)[1]);
}

/**
 * Pixels of each object.
 *
 * @param labels Objects.
 * @param count The highest label.
 * @returns One number a label, from 0.
 */
export function areasOf({ data }: Labels, count: number): Float64Array {
  return new Float64Array(countsByLabel(data, count));
}

/**
 * Mean value of each object.
 *
 * @param labels Objects.
 * @param values One number a pixel.
 * @param count The highest label.
 * @returns One number a label, from 0; 0 where a label has no pixel.
 */
export function meansOf(labels: Labels, values: PixelArray, count: number): Float64Array {
  const areas = areasOf(labels, count);
  const sums = sumsByLabel(labels.data, values, count);
  return sums.map((sum, label) => areas[label] === 0 ? 0 : sum / areas[label]);
}

/**
 * Highest value of each object.
 *
 * @param labels Objects.
 * @param values One number a pixel.
 * @param count The highest label.
 * @returns One number a label, from 0; -Infinity where a label has no pixel.
 */
export function highestOf(labels: Labels, values: PixelArray, count: number): Float64Array {
  return highestByLabel(labels.data, values, count);
}

/**
 * A low, middle or high value of each object, without interpolation.
 *
 * @param labels Objects.
 * @param values One number a pixel, none of them NaN.
 * @param count The highest label.
 * @param part Which part of an object's pixels is lower, from 0 to below 1.
 * @returns One number a label, from 0; 0 for the background and where a label has no pixel.
 */
export function quantilesOf(
  labels: Labels,
  values: PixelArray,
  count: number,
  part: number,
): Float64Array {
  return rankedByLabel(labels.data, values, count, (pixels) => Math.floor(part * pixels));
}

/**
 * Objects where they are brighter than a level of their own.
 *
 * @param labels Objects.
 * @param values One number a pixel.
 * @param levels One number a label, from 0.
 * @param sign Whether a pixel at the level stays, too.
 * @returns The pixels that stay, under their numbers.
 */
export function aboveLevels(
  labels: Labels,
  values: PixelArray,
  levels: Float64Array,
  sign: ">" | ">=" = ">",
): Labels {
  return labelsLike(labels, labelsAbove(labels.data, values, levels, sign === ">="));
}

/**
 * Which object of another picture each object lies in.
 *
 * @param labels Objects, each within one of the others or beside them all.
 * @param count The highest label.
 * @param others The others.
 * @returns The other's number by label, from 0; 0 where there is none.
 */
export function withinOf(labels: Labels, count: number, others: Labels): Int32Array {
  return numbersByLabel(labels.data, others.data, count);
}

/**
 * Where different labels meet, that of the background among them.
 *
 * @param labels Objects, two axes.
 * @returns Indices of pixels that share a side, in pairs: row by row each pixel with the one to its right, then
 *   with that below it.
 */
export function edgesOf({ data, shape: [, width] }: Labels): Int32Array {
  return labelEdges(data, width);
}

/**
 * How often steps lead out of each object: from how many of its pixels the one step does, and from how many
 * the opposite step does. The picture goes on beyond its border as it ends there.
 *
 * @param labels Objects, two axes.
 * @param count The highest label.
 * @param steps Rows down, not below 0, and columns to the right.
 * @returns For each step one number a label, from 0: both together.
 */
export function stepsOutOf(
  { data, shape: [, width] }: Labels,
  count: number,
  steps: readonly PixelStep[],
): Uint32Array[] {
  return stepsOutByLabel(data, width, count, steps);
}

/**
 * Takes objects away; the others keep their numbers.
 *
 * @param labels Objects.
 * @param keep Whether an object stays, by label; label 0 is never asked.
 * @returns The objects that stay.
 */
export function keepLabels(labels: Labels, keep: (label: number) => boolean): Labels {
  const stays = new Int32Array(highestLabel(labels) + 1);
  for (let label = 1; label < stays.length; label++) stays[label] = keep(label) ? label : 0;
  return renumbered(labels, stays);
}

/**
 * Gives objects other numbers.
 *
 * @param labels Objects.
 * @param numbers By label, from 0, what it becomes; labels beyond them become 0.
 * @returns The objects, several as one where they get the same number.
 */
export function renumbered(labels: Labels, numbers: Int32Array): Labels {
  return labelsLike(labels, lookedUpLabels(labels.data, numbers));
}

/**
 * Where objects are.
 *
 * @param labels Objects.
 * @returns 1 where a label is not 0.
 */
export function insideOf(labels: Labels): Mask {
  return maskLike(labels, labelledPixels(labels.data));
}

/**
 * Objects, and others where there are none.
 *
 * @param labels Objects, which keep their pixels.
 * @param others Objects on the same grid.
 * @returns Both under their numbers.
 */
export function filledWith(labels: Labels, others: Labels): Labels {
  return labelsLike(labels, filledLabels(labels.data, others.data));
}

/**
 * Where objects are, without their outermost pixels.
 *
 * @param labels Objects.
 * @returns 1 where all direct neighbours have the pixel's own number, above 0.
 */
export function cores(labels: Labels): Mask {
  const rim = findBoundaries(labels, { mode: "inner" });
  return maskLike(labels, coresOf(labels.data, rim.data));
}
