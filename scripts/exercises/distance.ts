/**
 * Touching nuclei, counted by depth: the distance of every pixel to the background peaks once in each
 * nucleus, even where the mask of several is one blob.
 *
 *     deno run --no-prompt --allow-read=data,out --allow-write=out scripts/exercises/distance.ts
 *
 * @module
 */
import type { Image, Labels, Mask, Table } from "../../core/values.ts";
import { rowCount } from "../../core/values.ts";
import { picturesFigure } from "../../io/figure/mod.ts";
import { edt, peakLocalMax } from "../../ops/distance/mod.ts";
import { gaussian } from "../../ops/kernels/mod.ts";
import { fillHoles } from "../../ops/morphology/mod.ts";
import { expandLabels, label } from "../../ops/segmentation/mod.ts";
import { above, otsu } from "../../ops/threshold/mod.ts";
import { type Exercise, runExercise } from "./exercise.ts";

/** Nuclei by their depth. */
export interface DepthSteps {
  /** Where nuclei are, touching ones in one. */
  readonly mask: Mask;
  /** Distance to the background, in pixels. */
  readonly distance: Image;
  /** What is deeper than half the greatest depth: touching nuclei still hang together, small ones nearly vanish. */
  readonly cores: Mask;
  /** One row a peak of the distance. */
  readonly peaks: Table;
  /** The peaks as labels of one pixel each. */
  readonly markers: Labels;
}

/**
 * Mask, distance, cores and peaks of nuclei.
 *
 * @param image Bright nuclei, two axes.
 * @param options Least distance between two nuclei's middles, in pixels.
 * @returns All steps.
 */
export function depths(image: Image, { apart }: { readonly apart: number }): DepthSteps {
  const smooth = gaussian(image, { sigma: 1 });
  const mask = fillHoles(above(smooth, otsu(smooth)));
  const distance = edt(mask);
  const deepest = Math.max(...distance.data);
  const cores = above(distance, deepest / 2);
  // Distances have flat tops; a slight blur leaves one pixel that is highest.
  const { peaks, markers } = peakLocalMax(gaussian(distance, { sigma: 1 }), {
    minDistance: apart,
    labels: mask,
    excludeBorder: false,
  });
  return { mask, distance, cores, peaks, markers };
}

const exercise: Exercise = {
  name: "distance",
  summary: "Touching nuclei, counted by depth: distance to the background, cores and peaks",
  sample: "data/nuclei.tif",
  figures: (image) => {
    const { mask, distance, cores, peaks, markers } = depths(image, { apart: 6 });
    const dots = expandLabels(markers, { distance: 3 });
    return {
      distance: picturesFigure([
        { value: image, title: "nuclei" },
        { value: mask, title: `mask: ${label(mask).count} blobs` },
        { value: distance, title: "distance to the background (px)", colormap: "viridis" },
        { value: cores, title: `deeper than half: ${label(cores).count} cores` },
        { value: dots, title: `peaks: ${rowCount(peaks)}` },
      ], { width: 17, columns: 3 }),
    };
  },
};

if (import.meta.main) Deno.exitCode = await runExercise(exercise, Deno.args);
