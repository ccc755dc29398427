/**
 * Nuclei by one threshold for the whole picture: smoothing, threshold, holes, small objects, and a
 * watershed of the distance transform between touching ones. The recipe that most notebooks have; for
 * pictures with dim nuclei beside bright ones see `nuclei.ts`.
 *
 * @module
 */
import type { Image, Labels } from "../core/values.ts";
import { gaussian } from "../ops/kernels/gaussian.ts";
import { fillHoles, removeSmallObjects } from "../ops/morphology/holes.ts";
import { label } from "../ops/segmentation/label.ts";
import { splitTouching } from "../ops/segmentation/split_touching.ts";
import { above } from "../ops/threshold/above.ts";
import { isodata } from "../ops/threshold/isodata.ts";
import { li } from "../ops/threshold/li.ts";
import { mean } from "../ops/threshold/mean.ts";
import { minimum } from "../ops/threshold/minimum.ts";
import { otsu } from "../ops/threshold/otsu.ts";
import { triangle } from "../ops/threshold/triangle.ts";
import { yen } from "../ops/threshold/yen.ts";

/** Global thresholds by name. */
const THRESHOLDS = { otsu, li, isodata, triangle, yen, mean, minimum };

/** Name of a global threshold. */
export type NucleiThreshold = keyof typeof THRESHOLDS;

/** Names of the global thresholds. */
export const NUCLEI_THRESHOLDS: readonly NucleiThreshold[] = [
  "otsu",
  "li",
  "isodata",
  "triangle",
  "yen",
  "mean",
  "minimum",
];

/** Parameters of {@linkcode segNucleiByThreshold}. */
export interface NucleiByThresholdOptions {
  /** The threshold's method; `otsu` unless given. */
  readonly method?: NucleiThreshold | undefined;
  /** Width of the Gaussian before the threshold, in pixels. 1 unless given. */
  readonly sigma?: number | undefined;
  /** Smallest nucleus, in pixels. 30 unless given. */
  readonly minArea?: number | undefined;
  /** How much deeper than the neck between them two nuclei must be to be parted, in pixels; 0 parts none. 0.75 unless given. */
  readonly split?: number | undefined;
}

/**
 * Finds bright nuclei by one threshold.
 *
 * Holes are filled, objects smaller than `minArea` removed, touching nuclei parted at the necks of
 * their distance transform (its h-maxima are the seeds of a watershed). O(pixels · sigma).
 *
 * @param image Grey values, two axes.
 * @param options Threshold, smoothing, sizes.
 * @returns Nuclei, numbered from 1.
 * @throws {InputError} If no pixel has a finite value.
 * @throws {ParameterError} If a parameter is out of its range.
 */
export function segNucleiByThreshold(
  image: Image,
  options: NucleiByThresholdOptions = {},
): Labels {
  const { method = "otsu", sigma = 1, minArea = 30, split = 0.75 } = options;
  const smooth = gaussian(image, { sigma });
  const bright = above(smooth, THRESHOLDS[method](smooth));
  const mask = removeSmallObjects(fillHoles(bright), { maxSize: Math.max(minArea - 1, 0) });
  return split > 0 ? splitTouching(mask, { h: split, sigma: 1 }) : label(mask).labels;
}
