/**
 * Where nuclei end.
 *
 * @module
 */
import { type Labels, labelsLike } from "../../core/values.ts";
import { disk } from "../../ops/kernels/footprints.ts";
import { applyMask } from "../../ops/math/apply_mask.ts";
import { opening } from "../../ops/morphology/grey.ts";
import { removeSmallHoles } from "../../ops/morphology/holes.ts";
import { expandLabels } from "../../ops/segmentation/expand_labels.ts";
import { watershed } from "../../ops/segmentation/watershed.ts";
import {
  areasOf,
  brighterMeansOf,
  highestLabel,
  holesOf,
  insideOf,
  largestParts,
  negative,
} from "../objects.ts";
import type { View } from "./view.ts";

/**
 * Outlines each object anew: in the reach of a quarter diameter and no farther than the valley towards
 * its neighbours, where it is brighter than a part of the way from its ground, the 10th percentile
 * round it, to the mean of its brighter half. Its largest part stays, without what is one pixel wide and
 * with holes filled.
 *
 * @param labels Objects.
 * @param view The picture.
 * @param edge The part of the way.
 * @returns The objects under their numbers.
 */
export function outlined(labels: Labels, view: View, edge: number): Labels {
  const { size, grey } = view;
  const light = view.light.data;
  const count = highestLabel(labels);
  const reach = expandLabels(labels, { distance: Math.max(2, 0.25 * size) });
  const valleys = watershed(negative(grey), labels, { mask: insideOf(reach) });
  const grounds = groundsOf(labels, reach, light, count);
  const levels = brighterMeansOf(labels, light, count)
    .map((top, one) => grounds[one] + edge * (top - grounds[one]));
  const bright = new Int32Array(light.length);
  for (let i = 0; i < bright.length; i++) {
    const one = valleys.data[i];
    if (light[i] > levels[one]) bright[i] = one;
  }
  return filledUp(largestParts(roundOff(labelsLike(labels, bright))), size);
}

/** The 10th percentile of the values round each object; 0 where nothing is round it. */
function groundsOf(
  labels: Labels,
  reach: Labels,
  light: ArrayLike<number>,
  count: number,
): Float64Array {
  const around = new Int32Array(reach.data.length);
  for (let i = 0; i < around.length; i++) if (labels.data[i] === 0) around[i] = reach.data[i];
  const areas = areasOf(labelsLike(labels, around), count);
  const values = Array.from(areas, (pixels, one) => new Float32Array(one > 0 ? pixels : 0));
  const filled = new Int32Array(count + 1);
  for (let i = 0; i < around.length; i++) {
    const one = around[i];
    if (one > 0) values[one][filled[one]++] = light[i];
  }
  return Float64Array.from(values, (some) => some.sort()[Math.floor(0.1 * some.length)] ?? 0);
}

/** Takes off what is one pixel wide. */
function roundOff(labels: Labels): Labels {
  return applyMask(labels, opening(insideOf(labels), disk(1)));
}

/**
 * Fills holes inside one nucleus, whatever their size, and between nuclei those that are smaller than the
 * gap between three round ones that touch, each from what is round it.
 */
function filledUp(labels: Labels, size: number): Labels {
  const inside = insideOf(labels);
  const filled = removeSmallHoles(inside, { maxSize: Math.floor(0.03 * size * size) }).data;
  const { holes, within } = holesOf(labels);
  const nearest = expandLabels(labels, { distance: 0.2 * size }).data;
  const out = labels.data.slice();
  for (let i = 0; i < out.length; i++) {
    if (out[i] > 0) continue;
    const around = within[holes.data[i]];
    if (around > 0) out[i] = around;
    else if (filled[i] === 1) out[i] = nearest[i];
  }
  return labelsLike(labels, out);
}
