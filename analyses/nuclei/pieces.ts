/**
 * What is brighter than its surroundings, cut into pieces of nuclei.
 *
 * @module
 */
import { type Image, type Labels, type Mask, maskLike } from "../../core/values.ts";
import { edt } from "../../ops/distance/edt.ts";
import { laplacianOfGaussian } from "../../ops/edges/laplace.ts";
import { gaussian } from "../../ops/kernels/gaussian.ts";
import { removeSmallHoles, removeSmallObjects } from "../../ops/morphology/holes.ts";
import { hMaxima } from "../../ops/morphology/maxima.ts";
import { label } from "../../ops/segmentation/label.ts";
import { watershed } from "../../ops/segmentation/watershed.ts";
import { imageOf } from "../objects.ts";
import type { View } from "./view.ts";

/** Pieces of nuclei, and the pictures they were cut by. */
export interface Pieces {
  /** The pieces. */
  readonly labels: Labels;
  /** How far compressed light stands above its surroundings. */
  readonly over: Image;
  /** Laplacian of a Gaussian, high in blobs, with its scale taken off. */
  readonly bend: Image;
  /** Distance to the outline of all pieces. */
  readonly depth: Image;
}

/**
 * Cuts a view into pieces: too many rather than too few.
 *
 * Foreground lies above a Gaussian mean of a quarter diameter, so that dim nuclei need no threshold, and
 * above a tenth of a usual nucleus. It is cut at every hint of a waist or a dip: a watershed from the
 * h-maxima of bend plus depth.
 *
 * @param view The picture.
 * @param smallest Fewest pixels of a piece of foreground.
 * @returns The pieces; none where nothing is brighter than its surroundings.
 */
export function cutPieces(view: View, smallest: number): Pieces {
  const { size, grey } = view;
  const around = gaussian(grey, { sigma: 0.25 * size }).data;
  const over = imageOf(grey, (i) => grey.data[i] - around[i]);
  const inside = foreground(view, over, smallest);

  const sigma = 0.12 * size;
  const answer = laplacianOfGaussian(grey, { sigma }).data;
  const bend = imageOf(grey, (i) => sigma * sigma * answer[i]);
  const distance = edt(inside).data;
  const depth = gaussian(imageOf(inside, (i) => distance[i]), { sigma: 1 });
  const height = imageOf(grey, (i) => bend.data[i] + 1.4 * depth.data[i] / size);
  const tops = hMaxima(height, 0.02).data;
  const seeds = label(maskLike(inside, tops.map((top, i) => top & inside.data[i]))).labels;
  const labels = watershed(imageOf(height, (i) => -height.data[i]), seeds, { mask: inside });
  return { labels, over, bend, depth };
}

/** Above the surroundings and not dark, without specks and pores. */
function foreground({ size, light }: View, over: Image, smallest: number): Mask {
  const inside = new Uint8Array(over.data.length);
  for (let i = 0; i < inside.length; i++) {
    inside[i] = over.data[i] > 0.05 && light.data[i] > 0.1 ? 1 : 0;
  }
  const solid = removeSmallObjects(maskLike(over, inside), { maxSize: smallest });
  return removeSmallHoles(solid, { maxSize: Math.floor(0.13 * size * size) });
}
