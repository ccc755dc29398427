/**
 * Where nuclei end.
 *
 * @module
 */
import type { Labels } from "../../core/values.ts";
import { disk } from "../../ops/kernels/footprints.ts";
import { applyMask } from "../../ops/math/apply_mask.ts";
import { not } from "../../ops/math/logic.ts";
import { negate } from "../../ops/math/sign.ts";
import { opening } from "../../ops/morphology/grey.ts";
import { removeSmallHoles } from "../../ops/morphology/holes.ts";
import { expandLabels } from "../../ops/segmentation/expand_labels.ts";
import { watershed } from "../../ops/segmentation/watershed.ts";
import {
  aboveLevels,
  brighterMeansOf,
  filledWith,
  highestLabel,
  holesOf,
  insideOf,
  largestParts,
  quantilesOf,
  renumbered,
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
  const valleys = watershed(negate(grey), labels, { mask: insideOf(reach) });
  const around = applyMask(reach, not(insideOf(labels)));
  const grounds = quantilesOf(around, light, count, 0.1);
  const levels = brighterMeansOf(labels, light, count)
    .map((top, one) => grounds[one] + edge * (top - grounds[one]));
  return filledUp(largestParts(roundOff(aboveLevels(valleys, light, levels))), size);
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
  const filled = removeSmallHoles(inside, { maxSize: Math.floor(0.03 * size * size) });
  const { holes, within } = holesOf(labels);
  const nearest = expandLabels(labels, { distance: 0.2 * size });
  const whole = filledWith(labels, renumbered(holes, within));
  return filledWith(whole, applyMask(nearest, filled));
}
