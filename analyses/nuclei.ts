/**
 * Nuclei in fluorescence: dim ones beside bright ones, touching ones parted, whatever their size.
 *
 * @module
 */
import { InputError } from "../core/errors.ts";
import {
  createLabels,
  type Image,
  type Labels,
  labelsLike,
  type Mask,
  maskLike,
  type PixelArray,
} from "../core/values.ts";
import { edt } from "../ops/distance/edt.ts";
import { laplacianOfGaussian } from "../ops/edges/laplace.ts";
import { disk } from "../ops/kernels/footprints.ts";
import { gaussian } from "../ops/kernels/gaussian.ts";
import { opening } from "../ops/morphology/grey.ts";
import { fillHoles, removeSmallHoles, removeSmallObjects } from "../ops/morphology/holes.ts";
import { hMaxima } from "../ops/morphology/maxima.ts";
import { expandLabels } from "../ops/segmentation/expand_labels.ts";
import { label } from "../ops/segmentation/label.ts";
import { relabelSequential } from "../ops/segmentation/relabel.ts";
import { watershed } from "../ops/segmentation/watershed.ts";
import { above } from "../ops/threshold/above.ts";
import { otsu } from "../ops/threshold/otsu.ts";
import { mergePieces } from "./merge.ts";
import { ellipseFit, momentsOf } from "./moments.ts";
import {
  areasOf,
  finite,
  highestLabel,
  imageOf,
  insideOf,
  keepLabels,
  meansOf,
  median,
  quantile,
  shrink,
  spreadToSize,
  weightedMedian,
} from "./objects.ts";

/** Parameters of {@linkcode segNuclei}. */
export interface SegNucleiOptions {
  /** Diameter of a nucleus in pixels; found from the picture unless given. */
  readonly diameter?: number | undefined;
  /** Height above the ground from which values are compressed, as part of a usual nucleus's. 0.28 unless given. */
  readonly compress?: number | undefined;
  /** Where a nucleus ends between the ground (0) and its own brighter half (1). 0.41 unless given. */
  readonly edge?: number | undefined;
  /** Smallest nucleus, as part of the disk of one diameter. 0.06 unless given. */
  readonly minSize?: number | undefined;
  /** Least contrast of a nucleus to what is round it, as part of the median one. 0.4 unless given. */
  readonly contrast?: number | undefined;
  /** How readily pieces are joined; more joins more. 0 unless given. */
  readonly join?: number | undefined;
}

/** What {@linkcode segNuclei} gives. */
export interface SegNucleiResult {
  /** The nuclei, numbered from 1 in the order of rows. */
  readonly labels: Labels;
  /** Diameter of a nucleus, in pixels. */
  readonly diameter: number;
}

/** Diameter at which nuclei are looked at, in pixels: pictures of larger ones are shrunk. */
const DIAMETER = 28;

/**
 * Finds nuclei without being told their size.
 *
 * 1. The diameter is the middle one of the objects that fit an ellipse best among the connected parts
 *    above a row of thresholds; so is their brightness, the height of a usual nucleus above the ground.
 * 2. Grey values are compressed, log(1 + value above ground / part of that height), so that dim nuclei
 *    count as bright ones do, whatever else shines in the picture. Pictures of large nuclei are shrunk
 *    to about 28 pixels a nucleus.
 * 3. Nuclei lie above Otsu's threshold and above a Gaussian mean of 0.4 diameters.
 * 4. They are cut at every hint of a waist or a dip: a watershed from the h-maxima of the Laplacian of a
 *    Gaussian plus the distance to the outline.
 * 5. Pieces are joined where the two together fit an ellipse better than each alone, unless a dip or
 *    step of brightness parts them; see {@linkcode mergePieces}.
 * 6. Each nucleus ends where it falls below `edge` of its own brightness; its largest part stays, small
 *    holes in it are filled. Small ones and those of little contrast go.
 *
 * Nuclei so dim that they lie below Otsu's threshold of the compressed values are not found.
 *
 * A flat picture has no nuclei; NaN counts as the lowest value. O(pixels · log pixels); allocates about 12 pictures of float32.
 *
 * @param given Grey values, two axes.
 * @param options What is known of the nuclei.
 * @returns The nuclei and the diameter found.
 * @throws {InputError} If the image has not two axes.
 * @example Two touching nuclei
 * ```ts
 * import assert from "node:assert/strict";
 * import { createImage } from "petri";
 * import { segNuclei } from "petri/analyses/nuclei";
 *
 * const data = new Uint8Array(40 * 70).map((_, i) => {
 *   const [y, x] = [Math.floor(i / 70), i % 70];
 *   return Math.min(Math.hypot(y - 20, x - 22), Math.hypot(y - 20, x - 43)) < 11 ? 180 : 10;
 * });
 * const { labels } = segNuclei(createImage(data, [40, 70]));
 * assert.equal(Math.max(...labels.data), 2);
 * ```
 */
export function segNuclei(given: Image, options: SegNucleiOptions = {}): SegNucleiResult {
  const image = finite(given);
  if (image.shape.length !== 2) {
    throw new InputError(
      `Nuclei cannot be found: the image must have two axes (is ${image.shape.length})`,
    );
  }
  const { compress = 0.28, edge = 0.41, minSize = 0.06, contrast = 0.4, join = 0 } = options;
  const found = usualNucleus(image);
  const diameter = options.diameter ?? found.diameter;
  const none = {
    diameter,
    labels: createLabels(new Int32Array(image.data.length), image.shape, image),
  };
  if (!(diameter > 0)) return none;
  const factor = Math.max(1, Math.round(diameter / DIAMETER));
  const small = shrink(image, factor);
  const size = diameter / factor;

  const smooth = gaussian(small, { sigma: 0.65 });
  const { grey, ground } = compressed(smooth, compress, found.light > 0 ? found.light : undefined);
  if (grey === undefined) return none;
  const inside = foreground(grey, size);
  const pieces = cut(grey, inside, size);
  const raised = imageOf(smooth, (i) => smooth.data[i] - ground);
  const merged = mergePieces(pieces.labels, raised, pieces.bend, { diameter: size, join });
  const cleaned = withoutPores(
    largestParts(roundOff(ownThreshold(merged, raised.data, edge))),
    size,
  );
  const kept = faintRemoved(cleaned, grey, { size, minSize, contrast });
  return { diameter, labels: relabelSequential(spreadToSize(kept, image, factor)) };
}

/**
 * Values above the ground on a scale that lets dim objects count; nothing for a flat picture. The scale
 * is a part of `range`, which is the picture's own unless given.
 */
function compressed(
  smooth: Image,
  compress: number,
  range?: number,
): { readonly grey?: Image; readonly ground: number } {
  const { data } = smooth;
  const sorted = Float32Array.from(data).sort();
  const at = (part: number) => sorted[Math.round(part * (sorted.length - 1))];
  const ground = at(0.05);
  const scale = compress * (range ?? at(0.999) - ground);
  if (!(scale > 0)) return { ground };
  return {
    ground,
    grey: imageOf(smooth, (i) => Math.log1p(Math.max(0, data[i] - ground) / scale)),
  };
}

/**
 * Diameter of nuclei and their height above the ground: of the objects that connected parts above 24
 * thresholds form, those are taken that fit an ellipse better than what they fall apart into; the middle
 * diameter of the best ones, weighted by area, and the middle one of their means.
 */
function usualNucleus(image: Image): { readonly diameter: number; readonly light: number } {
  const factor = Math.max(1, Math.floor(Math.sqrt(image.data.length / 400_000)));
  const smooth = gaussian(shrink(image, factor), { sigma: 1 });
  const { grey, ground } = compressed(smooth, 0.1);
  if (grey === undefined) return { diameter: 0, light: 0 };
  const lowest = otsu(grey);
  const highest = quantile(grey.data, 0.999);
  const steps = 24;
  const objects: TreeObject[] = [];
  let before: { readonly labels: Int32Array; readonly first: number } | undefined;
  for (let step = 0; step < steps; step++) {
    const level = lowest + step / steps * (highest - lowest);
    const { labels, count } = label(fillHoles(above(grey, level)), { connectivity: 1 });
    if (count === 0) break;
    const first = objects.length;
    const moments = momentsOf(labels, count);
    const means = meansOf(labels, smooth.data, count);
    const seen = new Int32Array(count + 1);
    labels.data.forEach((value, i) => seen[value] = i);
    for (let one = 1; one <= count; one++) {
      const area = moments[one * 6];
      const fit = area < 20 ? 0 : ellipseFit(moments, one);
      const parent = before === undefined ? -1 : before.first + before.labels[seen[one]] - 1;
      objects.push({
        parent,
        area,
        fit: fit ** 4,
        light: means[one],
        below: 0,
        belowCount: 0,
        covered: 0,
        parts: 0,
      });
    }
    before = { labels: labels.data, first };
  }
  const chosen = bestObjects(objects);
  const round = chosen.filter(({ fit }) => fit > 0.93 ** 4);
  const taken = round.length < 3 ? chosen : round;
  if (taken.length === 0) return { diameter: 0, light: 0 };
  const areas = taken.map(({ area }) => area);
  return {
    diameter: factor * 2 * Math.sqrt(weightedMedian(areas, (area) => area) / Math.PI),
    light: median(taken.map(({ light }) => light)) - ground,
  };
}

/** An object at one threshold and what its parts at higher ones are worth. */
interface TreeObject {
  readonly parent: number;
  readonly area: number;
  readonly fit: number;
  readonly light: number;
  below: number;
  belowCount: number;
  covered: number;
  parts: number;
}

/** The objects, none inside another, that fit best; many good parts beat one good whole. */
function bestObjects(objects: readonly TreeObject[]): TreeObject[] {
  const chosen = new Uint8Array(objects.length);
  for (let i = objects.length - 1; i >= 0; i--) {
    const one = objects[i];
    const below = one.belowCount === 0 ? 0 : one.below / one.belowCount;
    const crowd = one.parts >= 4 && one.covered >= 0.3 * one.area && below > 0.7;
    const whole = !crowd && one.fit >= below;
    if (whole) {
      chosen[i] = 1;
      one.parts = 1;
      one.covered = one.area;
    }
    if (one.parent < 0 || one.area < 20) continue;
    const parent = objects[one.parent];
    parent.below += whole ? one.fit : below;
    parent.belowCount++;
    parent.covered += one.covered;
    parent.parts += one.parts;
  }
  const taken = new Uint8Array(objects.length);
  return objects.filter(({ parent, area }, i) => {
    if (parent >= 0 && taken[parent]) taken[i] = 1;
    else if (chosen[i] && area >= 20) return taken[i] = 1;
    return false;
  });
}

/** Above Otsu's threshold and above what is around. */
function foreground(grey: Image, size: number): Mask {
  const level = otsu(grey);
  const around = gaussian(grey, { sigma: 0.4 * size }).data;
  const { data } = grey;
  const out = new Uint8Array(data.length);
  for (let i = 0; i < out.length; i++) {
    out[i] = data[i] > level && data[i] > around[i] + 0.035 ? 1 : 0;
  }
  const solid = removeSmallObjects(maskLike(grey, out), {
    maxSize: Math.floor(0.05 * size * size),
  });
  return removeSmallHoles(solid, { maxSize: Math.floor(0.13 * size * size) });
}

/** Too many pieces rather than too few: cut at waists and dips. */
function cut(
  grey: Image,
  inside: Mask,
  size: number,
): { readonly labels: Labels; readonly bend: Image } {
  const sigma = 0.22 * size;
  const answer = laplacianOfGaussian(grey, { sigma }).data;
  const bend = imageOf(grey, (i) => sigma * sigma * answer[i]);
  const distance = edt(inside);
  const depth = gaussian(imageOf(inside, (i) => distance.data[i]), { sigma: 1 }).data;
  const height = imageOf(grey, (i) => bend.data[i] + 1.42 * depth[i] / (size / 2));
  const tops = hMaxima(height, 0.03);
  const seeds = label(maskLike(tops, tops.data.map((top, i) => top & inside.data[i]))).labels;
  return {
    bend,
    labels: watershed(imageOf(height, (i) => -height.data[i]), seeds, { mask: inside }),
  };
}

/** Ends each object where it falls below a part of the mean of its own brighter half. */
function ownThreshold(labels: Labels, raised: PixelArray, edge: number): Labels {
  const { data } = labels;
  const count = highestLabel(labels);
  const means = meansOf(labels, raised, count);
  const brighter = labelsLike(labels, data.map((one, i) => raised[i] >= means[one] ? one : 0));
  const levels = meansOf(brighter, raised, count);
  return labelsLike(labels, data.map((one, i) => raised[i] >= edge * levels[one] ? one : 0));
}

/** Takes off what is one pixel wide. */
function roundOff(labels: Labels): Labels {
  const mask = insideOf(labels);
  const open = opening(mask, disk(1)).data;
  return labelsLike(labels, labels.data.map((one, i) => open[i] ? one : 0));
}

/** Fills holes smaller than the gap between three round nuclei that touch, each from what is round it. */
function withoutPores(labels: Labels, size: number): Labels {
  const filled =
    removeSmallHoles(insideOf(labels), { maxSize: Math.floor(0.03 * size * size) }).data;
  const nearest = expandLabels(labels, { distance: 0.2 * size }).data;
  return labelsLike(labels, labels.data.map((one, i) => one > 0 || !filled[i] ? one : nearest[i]));
}

/** The largest connected part of each object. */
function largestParts(labels: Labels): Labels {
  const parts = label(labels, { connectivity: 1 });
  const areas = areasOf(parts.labels, parts.count);
  const owner = new Int32Array(parts.count + 1);
  labels.data.forEach((one, i) => owner[parts.labels.data[i]] = one);
  const largest = new Int32Array(highestLabel(labels) + 1);
  for (let part = 1; part <= parts.count; part++) {
    const one = owner[part];
    if (largest[one] === 0 || areas[part] > areas[largest[one]]) largest[one] = part;
  }
  return labelsLike(
    labels,
    labels.data.map((one, i) => one > 0 && largest[one] === parts.labels.data[i] ? one : 0),
  );
}

/** Without objects that are small or differ little from the ring around them. */
function faintRemoved(
  labels: Labels,
  grey: Image,
  options: { readonly size: number; readonly minSize: number; readonly contrast: number },
): Labels {
  const { size, minSize, contrast } = options;
  const count = highestLabel(labels);
  const areas = areasOf(labels, count);
  const inside = meansOf(labels, grey.data, count);
  const wide = expandLabels(labels, { distance: Math.max(2, 0.15 * size) });
  const ring = labelsLike(wide, wide.data.map((one, i) => labels.data[i] > 0 ? 0 : one));
  const around = meansOf(ring, grey.data, count);
  const smallest = minSize * Math.PI / 4 * size * size;
  const stands = inside.map((value, one) => value - around[one]);
  const usual = median(stands.filter((_, one) => one > 0 && areas[one] >= smallest));
  return keepLabels(labels, (one) => areas[one] >= smallest && stands[one] > contrast * usual);
}
