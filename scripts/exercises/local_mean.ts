/**
 * The mean of each pixel's surroundings, as a kernel: it is the background where objects are small, and
 * what is brighter than it by some margin is an object, however the background drifts.
 *
 *     deno run --no-prompt --allow-read=data,out --allow-write=out scripts/exercises/local_mean.ts
 *
 * @module
 */
import { createKernel, type Image, type Mask } from "../../core/values.ts";
import { picturesFigure } from "../../io/figure/mod.ts";
import { convolve, normalize } from "../../ops/kernels/mod.ts";
import { subtract } from "../../ops/math/mod.ts";
import { removeSmallObjects } from "../../ops/morphology/mod.ts";
import { label } from "../../ops/segmentation/mod.ts";
import { above, otsu } from "../../ops/threshold/mod.ts";
import { type Exercise, runExercise } from "./exercise.ts";

/** A picture and its surroundings. */
export interface LocalMeanSteps {
  /** Mean of the square around each pixel. */
  readonly mean: Image;
  /** The picture without it, below 0 where it is darker. */
  readonly difference: Image;
  /** What is brighter than its surroundings by the margin. */
  readonly mask: Mask;
  /** What one level makes of the same picture. */
  readonly oneLevel: Mask;
}

/**
 * What is brighter than its surroundings.
 *
 * @param image Grey values, two axes.
 * @param options Odd side of the square, several times as wide as an object, and by how many grey
 *   levels objects are brighter than their surroundings.
 * @returns All steps; things of one or two pixels are noise and left out of the mask.
 */
export function localMean(
  image: Image,
  { side, margin }: { readonly side: number; readonly margin: number },
): LocalMeanSteps {
  const square = normalize(createKernel(new Float64Array(side * side).fill(1), [side, side]));
  const mean = convolve(image, square);
  const difference = subtract(image, mean);
  const mask = removeSmallObjects(above(difference, margin), { maxSize: 2 });
  return { mean, difference, mask, oneLevel: above(image, otsu(image)) };
}

const exercise: Exercise = {
  name: "local_mean",
  summary: "What is brighter than the mean of its surroundings, however the background drifts",
  sample: "data/spots.tif",
  figures: (image) => {
    const { mean, difference, mask, oneLevel } = localMean(image, { side: 15, margin: 60 });
    return {
      local_mean: picturesFigure([
        { value: image, title: "spots" },
        { value: mean, title: "mean of 15 × 15 pixels" },
        { value: difference, title: "difference", signed: true, colormap: "seismic" },
        { value: mask, title: `60 above the mean: ${label(mask).count}` },
        { value: oneLevel, title: `above Otsu's level: ${label(oneLevel).count}` },
      ], { width: 17, columns: 3 }),
    };
  },
};

if (import.meta.main) Deno.exitCode = await runExercise(exercise, Deno.args);
