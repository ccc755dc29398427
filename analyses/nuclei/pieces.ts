/**
 * What is brighter than its surroundings, cut into pieces of nuclei.
 *
 * @module
 */
import { type Image, imageLike, type Labels, type Mask } from "../../core/values.ts";
import { edt } from "../../ops/distance/edt.ts";
import { laplacianOfGaussian } from "../../ops/edges/laplace.ts";
import { gaussian } from "../../ops/kernels/gaussian.ts";
import { subtract } from "../../ops/math/arithmetic.ts";
import { compare } from "../../ops/math/compare.ts";
import { line } from "../../ops/math/line.ts";
import { and } from "../../ops/math/logic.ts";
import { negate } from "../../ops/math/sign.ts";
import { removeSmallHoles, removeSmallObjects } from "../../ops/morphology/holes.ts";
import { hMaxima } from "../../ops/morphology/maxima.ts";
import { label } from "../../ops/segmentation/label.ts";
import { watershed } from "../../ops/segmentation/watershed.ts";
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
  const over = subtract(grey, gaussian(grey, { sigma: 0.25 * size }));
  const inside = foreground(view, over, smallest);

  const sigma = 0.12 * size;
  const bend = line(laplacianOfGaussian(grey, { sigma }), { factor: sigma * sigma });
  const distance = imageLike(inside, new Float32Array(edt(inside).data));
  const depth = gaussian(distance, { sigma: 1 });
  const hills = line(depth, { factor: 1.4, divisor: size, plus: bend });
  const tops = and(hMaxima(hills, 0.02), inside);
  const labels = watershed(negate(hills), label(tops).labels, { mask: inside });
  return { labels, over, bend, depth };
}

/** Above the surroundings and not dark, without specks and pores. */
function foreground({ size, light }: View, over: Image, smallest: number): Mask {
  const inside = and(
    compare(over, ">=", { other: 0.05 }),
    compare(light, ">=", { other: 0.1 }),
  );
  const solid = removeSmallObjects(inside, { maxSize: smallest });
  return removeSmallHoles(solid, { maxSize: Math.floor(0.13 * size * size) });
}
