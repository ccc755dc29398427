/**
 * What erosion, dilation, opening and closing do to a mask: the first two move every border, the other
 * two put it back where it was and lose what was too thin on the way.
 *
 *     deno run --no-prompt --allow-read=data,out --allow-write=out scripts/exercises/morphology.ts
 *
 * @module
 */
import type { Image, Mask } from "../../core/values.ts";
import { picturesFigure } from "../../io/figure/mod.ts";
import { disk } from "../../ops/kernels/mod.ts";
import { crop } from "../../ops/math/mod.ts";
import { closing, dilation, erosion, opening } from "../../ops/morphology/mod.ts";
import { label } from "../../ops/segmentation/mod.ts";
import { above } from "../../ops/threshold/mod.ts";
import { type Exercise, runExercise } from "./exercise.ts";

/** A mask and what the four operations make of it. */
export interface Shapes {
  /** What is above the level. */
  readonly mask: Mask;
  /** Pixels whose whole neighbourhood is foreground. */
  readonly erosion: Mask;
  /** Pixels with foreground anywhere in their neighbourhood. */
  readonly dilation: Mask;
  /** Eroded, then dilated: specks and thin bridges are gone. */
  readonly opening: Mask;
  /** Dilated, then eroded: small holes and thin gaps are gone. */
  readonly closing: Mask;
}

/**
 * The four operations on what is brighter than a level.
 *
 * @param image Grey values, two axes.
 * @param options The level, and the radius of the disk that is slid over the mask.
 * @returns The five masks.
 */
export function shapes(
  image: Image,
  { level, radius }: { readonly level: number; readonly radius: number },
): Shapes {
  const mask = above(image, level);
  const footprint = disk(radius);
  return {
    mask,
    erosion: erosion(mask, footprint),
    dilation: dilation(mask, footprint),
    opening: opening(mask, footprint),
    closing: closing(mask, footprint),
  };
}

const exercise: Exercise = {
  name: "morphology",
  summary: "What erosion, dilation, opening and closing do to a mask",
  sample: "data/nuclei.tif",
  figures: (sample) => {
    const image = crop(sample, { start: [70, 110], size: [96, 128] });
    const masks = shapes(image, { level: 60, radius: 2 });
    const panels = Object.entries(masks).map(([name, value]: [string, Mask]) => ({
      value,
      title: `${name}: ${label(value).count} objects`,
    }));
    return {
      morphology: picturesFigure([{ value: image, title: "nuclei" }, ...panels], {
        width: 16,
        columns: 3,
      }),
    };
  },
};

if (import.meta.main) Deno.exitCode = await runExercise(exercise, Deno.args);
