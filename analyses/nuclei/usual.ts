/**
 * How large and how bright a usual nucleus of a picture is.
 *
 * @module
 */
import type { Image, Mask } from "../../core/values.ts";
import { compress } from "../../ops/exposure/compress.ts";
import { percentiles } from "../../ops/exposure/range.ts";
import { gaussian } from "../../ops/kernels/gaussian.ts";
import { fillHoles } from "../../ops/morphology/holes.ts";
import { withRuns } from "../../ops/segmentation/label.ts";
import { above } from "../../ops/threshold/above.ts";
import { otsu } from "../../ops/threshold/otsu.ts";
import { addRun, ellipseFit } from "../moments.ts";
import { median, shrink, weightedMedian } from "../objects.ts";

/** Size and brightness of a usual nucleus. */
export interface UsualNucleus {
  /** Diameter in pixels; 0 where nothing looks like an object. */
  readonly diameter: number;
  /** Mean height above the ground, in grey values. */
  readonly light: number;
  /** Grey value of the ground. */
  readonly ground: number;
}

/** Pixels up to which a picture is looked at in full. */
const PIXELS = 400_000;

/** How many thresholds are tried. */
const STEPS = 24;

/** The 99.9th percentile of compressed values, whose unit is a tenth of its height above the ground. */
const HIGHEST = Math.log1p(10);

/** Fewest pixels of an object. */
const SMALLEST = 20;

/** Fit above which an object is taken for whole and alone. */
const ROUND = 0.93 ** 4;

/** More good parts than bright spots of a nucleus's chromatin. */
const MANY = 50;

/** An object at one threshold, and what its parts at higher ones are worth. */
interface TreeObject {
  readonly parent: number;
  readonly area: number;
  readonly fit: number;
  /** Mean height above the ground. */
  readonly light: number;
  below: number;
  belowWeight: number;
  covered: number;
  parts: number;
}

/**
 * Finds the usual nucleus: of the objects that connected parts above 24 thresholds form, those are taken
 * that fill an ellipse better than what they fall apart into. The diameter is the middle one of the best,
 * weighted by area; the height is their median.
 *
 * The ground is the 5th percentile. O(pixels); large pictures are shrunk to 400,000 pixels.
 *
 * @param image Finite grey values, two axes.
 * @returns All 0 but for the ground where the picture is flat or nothing in it is an object.
 */
export function usualNucleus(image: Image): UsualNucleus {
  const factor = Math.max(1, Math.floor(Math.sqrt(image.data.length / PIXELS)));
  const smooth = gaussian(shrink(image, factor), { sigma: 1 });
  if (smooth.data.length === 0) return { diameter: 0, light: 0, ground: 0 };
  const [ground, top] = percentiles(smooth.data, [5, 99.9]);
  const scale = 0.1 * (top - ground);
  const none = { diameter: 0, light: 0, ground };
  if (!(scale > 0)) return none;
  const grey = compress(smooth, { offset: ground, unit: scale });
  const chosen = bestObjects(objectsOf(smooth, grey, ground));
  const round = chosen.filter(({ fit }) => fit > ROUND);
  const taken = round.length < 3 ? chosen : round;
  if (taken.length === 0) return none;
  const area = weightedMedian(taken.map(({ area }) => area), (area) => area);
  return {
    diameter: factor * 2 * Math.sqrt(area / Math.PI),
    light: median(taken.map(({ light }) => light)),
    ground,
  };
}

/** The connected parts above a row of thresholds, from the lowest to the highest. */
function objectsOf(smooth: Image, grey: Image, ground: number): TreeObject[] {
  const { data, shape: [height, width] } = smooth;
  const lowest = otsu(grey);
  const sums = new Float64Array(data.length + 1);
  for (let i = 0; i < data.length; i++) sums[i + 1] = sums[i] + data[i];
  /** The object at the threshold before that holds each pixel: higher ones lie within lower ones. */
  const holder = new Int32Array(data.length).fill(-1);
  const objects: TreeObject[] = [];
  for (let step = 0; step < STEPS; step++) {
    const raw: Mask = above(grey, lowest + step / STEPS * (HIGHEST - lowest));
    const count = withRuns(fillHoles(raw), { connectivity: 1, background: 0 }, (runs) => {
      const { starts, ends, numbers, firsts, count } = runs;
      const first = objects.length - 1;
      const moments = new Float64Array((count + 1) * 6);
      const light = new Float64Array(count + 1);
      const solid = new Float64Array(count + 1);
      const parents = new Int32Array(count + 1);
      for (let y = 0; y < height; y++) {
        for (let run = firsts[y]; run < firsts[y + 1]; run++) {
          const one = numbers[run];
          const [from, to] = [y * width + starts[run], y * width + ends[run]];
          addRun(moments, one, y, starts[run], ends[run]);
          light[one] += sums[to] - sums[from];
          solid[one] += pixelsIn(raw.data, from, to);
          parents[one] = holder[from];
          holder.fill(first + one, from, to);
        }
      }
      for (let one = 1; one <= count; one++) {
        const area = moments[one * 6];
        const whole = Math.min(1, solid[one] / area / 0.9);
        objects.push({
          parent: parents[one],
          area,
          fit: area >= SMALLEST ? (ellipseFit(moments, one) * whole) ** 4 : 0,
          light: Math.max(0, light[one] / area - ground),
          below: 0,
          belowWeight: 0,
          covered: 0,
          parts: 0,
        });
      }
      return count;
    });
    if (count === 0) break;
  }
  return objects;
}

/** Pixels of a mask between two places; most such stretches have no hole. */
function pixelsIn(mask: Uint8Array, from: number, to: number): number {
  const hole = mask.indexOf(0, from);
  if (hole < 0 || hole >= to) return to - from;
  let pixels = hole - from;
  for (let i = hole; i < to; i++) pixels += mask[i];
  return pixels;
}

/**
 * The objects, none inside another, that fit best. Parts count by the fourth root of their light; four
 * good parts or more that cover much of a whole beat it however good it is, as do {@linkcode MANY} of
 * whatever size: an embryo is an ellipse too.
 */
function bestObjects(objects: readonly TreeObject[]): TreeObject[] {
  const chosen = new Uint8Array(objects.length);
  for (let i = objects.length - 1; i >= 0; i--) {
    const one = objects[i];
    const below = one.belowWeight === 0 ? 0 : one.below / one.belowWeight;
    const crowd = below > 0.7 &&
      (one.parts >= MANY || one.parts >= 4 && one.covered >= 0.3 * one.area);
    const whole = !crowd && one.fit >= below;
    if (whole) {
      chosen[i] = 1;
      one.parts = 1;
      one.covered = one.area;
    }
    if (one.parent < 0 || one.area < SMALLEST) continue;
    const parent = objects[one.parent];
    const weight = Math.max(1e-9, one.area * one.light) ** 0.25;
    parent.below += weight * (whole ? one.fit : below);
    parent.belowWeight += weight;
    parent.covered += one.covered;
    parent.parts += one.parts;
  }
  const taken = new Uint8Array(objects.length);
  return objects.filter(({ parent, fit }, i) => {
    if (parent >= 0 && taken[parent]) taken[i] = 1;
    else if (chosen[i] && fit > 0) return taken[i] = 1;
    return false;
  });
}
