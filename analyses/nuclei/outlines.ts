/**
 * Where nuclei end.
 *
 * @module
 */
import { type Labels, labelsLike } from "../../core/values.ts";
import { disk } from "../../ops/kernels/footprints.ts";
import { opening } from "../../ops/morphology/grey.ts";
import { removeSmallHoles } from "../../ops/morphology/holes.ts";
import { expandLabels } from "../../ops/segmentation/expand_labels.ts";
import { watershed } from "../../ops/segmentation/watershed.ts";
import { highestLabel, holesOf, imageOf, insideOf, largestParts, meansOf } from "../objects.ts";
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
  const valleys = watershed(imageOf(grey, (i) => -grey.data[i]), labels, { mask: insideOf(reach) });
  const grounds = groundsOf(labels, reach, light, count);
  const means = meansOf(labels, light, count);
  const brighter = labelsLike(
    labels,
    labels.data.map((one, i) => light[i] >= means[one] ? one : 0),
  );
  const levels = meansOf(brighter, light, count)
    .map((top, one) => grounds[one] + edge * (top - grounds[one]));
  const bright = labelsLike(
    labels,
    valleys.data.map((one, i) => light[i] > levels[one] ? one : 0),
  );
  return filledUp(largestParts(roundOff(bright)), size);
}

/** The 10th percentile of the values round each object; 0 where nothing is round it. */
function groundsOf(
  labels: Labels,
  reach: Labels,
  light: ArrayLike<number>,
  count: number,
): Float64Array {
  const around: number[][] = Array.from({ length: count + 1 }, () => []);
  reach.data.forEach((one, i) => {
    if (one > 0 && labels.data[i] === 0) around[one].push(light[i]);
  });
  return Float64Array.from(around, (values) => {
    if (values.length === 0) return 0;
    return Float64Array.from(values).sort()[Math.floor(0.1 * values.length)];
  });
}

/** Takes off what is one pixel wide. */
function roundOff(labels: Labels): Labels {
  const open = opening(insideOf(labels), disk(1)).data;
  return labelsLike(labels, labels.data.map((one, i) => open[i] ? one : 0));
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
  return labelsLike(
    labels,
    labels.data.map((one, i) => {
      if (one > 0) return one;
      const around = within[holes.data[i]];
      return around > 0 ? around : filled[i] ? nearest[i] : 0;
    }),
  );
}
