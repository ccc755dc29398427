/**
 * Outlines by Sobel's filter, on the picture as it is and after two helpers: CLAHE, which brings dim
 * and bright regions to one contrast, and a blur, which takes the noise that CLAHE brought up as well.
 *
 *     deno run --no-prompt --allow-read=data,out --allow-write=out scripts/exercises/edges.ts
 *
 * @module
 */
import type { Image } from "../../core/values.ts";
import { picturesFigure } from "../../io/figure/mod.ts";
import { sobel } from "../../ops/edges/mod.ts";
import { clahe } from "../../ops/exposure/mod.ts";
import { gaussian } from "../../ops/kernels/mod.ts";
import { type Exercise, runExercise } from "./exercise.ts";

/** A picture on its way to outlines. */
export interface EdgeSteps {
  /** Sobel's slope of the picture as it is. */
  readonly plain: Image;
  /** The picture with one contrast everywhere, 0 to 1. */
  readonly even: Image;
  /** The slope of that. */
  readonly noisy: Image;
  /** The even picture, blurred. */
  readonly smooth: Image;
  /** The slope of that: the outlines. */
  readonly edges: Image;
}

/**
 * Outlines, step by step.
 *
 * @param image Grey values, two axes.
 * @param options Standard deviation of the blur, in pixels.
 * @returns All steps.
 */
export function outlineSteps(image: Image, { sigma }: { readonly sigma: number }): EdgeSteps {
  const even = clahe(image, { clipLimit: 0.02 });
  const smooth = gaussian(even, { sigma });
  return { plain: sobel(image), even, noisy: sobel(even), smooth, edges: sobel(smooth) };
}

const exercise: Exercise = {
  name: "edges",
  summary:
    "Outlines by Sobel's filter, of a picture as it is, after CLAHE, and after a blur as well",
  sample: "data/nuclei.tif",
  figures: (image) => {
    const { plain, even, noisy, smooth, edges } = outlineSteps(image, { sigma: 2 });
    return {
      edges: picturesFigure([
        { value: image, title: "nuclei, dim and bright" },
        { value: even, title: "after CLAHE" },
        { value: smooth, title: "after CLAHE and blur" },
        { value: plain, title: "Sobel of the picture" },
        { value: noisy, title: "Sobel after CLAHE" },
        { value: edges, title: "Sobel after CLAHE and blur" },
      ], { width: 17, columns: 3 }),
    };
  },
};

if (import.meta.main) Deno.exitCode = await runExercise(exercise, Deno.args);
