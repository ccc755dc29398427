/**
 * What a kernel does to a picture: a line keeps what runs along it, a disk blurs evenly, the Laplacian
 * shows where brightness bends; and, on one row of pixels, how kernels take derivatives.
 *
 *     deno run --no-prompt --allow-read=data,out --allow-write=out scripts/exercises/kernels.ts
 *
 * @module
 */
import { createImage, type Image, type Kernel } from "../../core/values.ts";
import { type Curve, curveFigure, type Panel, picturesFigure } from "../../io/figure/mod.ts";
import { convolve, custom, disk, gaussian, line, normalize } from "../../ops/kernels/mod.ts";
import { profileLine } from "../../ops/measure/mod.ts";
import { type Exercise, runExercise } from "./exercise.ts";

/** The kernels of this exercise by name; those that average have a sum of 1. */
export const KERNELS: Readonly<Record<string, Kernel>> = {
  "line, 0°": normalize(line(15, 0)),
  "line, 90°": normalize(line(15, 90)),
  "line, 45°": normalize(line(15, 45)),
  "disk, radius 5": normalize(disk(5)),
  "Laplacian": custom([[0, 1, 0], [1, -4, 1], [0, 1, 0]]),
};

/**
 * A picture under each kernel of {@linkcode KERNELS}. The Laplacian sees noise first, so that it gets a
 * smoothed picture.
 *
 * @param image Grey values, two axes.
 * @returns The picture, then one panel a kernel.
 */
export function underKernels(image: Image): Panel[] {
  const smooth = gaussian(image, { sigma: 2 });
  return [
    { value: image, title: "picture" },
    ...Object.entries(KERNELS).map(([title, kernel]): Panel =>
      title === "Laplacian"
        ? { value: convolve(smooth, kernel), title, signed: true, colormap: "seismic" }
        : { value: convolve(image, kernel), title }
    ),
  ];
}

/**
 * First and second differences of a row of values, as convolutions: `[1, -1]` gives the step to the next
 * value, `[1, -2, 1]` how the step changes. Beyond its ends the row is mirrored, so that the last step
 * is 0.
 *
 * @param values A row of grey values.
 * @returns As many values each.
 */
export function derivatives(
  values: ArrayLike<number>,
): { readonly first: Float64Array; readonly second: Float64Array } {
  const row = createImage(Float64Array.from(values), [values.length]);
  const by = (weights: number[]) => convolve(row, custom(weights)).data as Float64Array;
  return { first: by([1, -1]), second: by([1, -2, 1]) };
}

/**
 * A row of values beside its differences, on one scale. At the ends differences are to the mirror of the
 * row, so that none are shown there.
 *
 * @param profile A row of grey values.
 * @returns Three curves.
 */
export function rowCurves(profile: readonly number[]): Curve[] {
  const mean = profile.reduce((sum, value) => sum + value, 0) / profile.length;
  const { first, second } = derivatives(profile);
  const inside = (differences: Float64Array, factor: number) =>
    differences.map((value, i) => i === 0 || i === profile.length - 1 ? NaN : factor * value);
  return [
    { y: profile.map((value) => (value - mean) / 10), name: "(brightness − its mean) / 10" },
    { y: inside(first, 1), name: "first difference" },
    { y: inside(second, 5), name: "second difference × 5" },
  ];
}

const exercise: Exercise = {
  name: "kernels",
  summary: "What kernels do to a picture, and how they take derivatives of a row of pixels",
  sample: "data/microcolony.tif",
  figures: (image) => {
    const smooth = gaussian(image, { sigma: 3 });
    const profile = profileLine(smooth, { start: [104, 60], end: [104, 180] });
    return {
      kernels: picturesFigure(underKernels(image), { width: 16, columns: 3 }),
      derivatives: curveFigure(profile.map((_, i) => i), rowCurves(profile), {
        xLabel: "place along the row (px)",
        yLabel: "grey levels",
        width: 14,
        title: "One row across the cells",
      }),
    };
  },
};

if (import.meta.main) Deno.exitCode = await runExercise(exercise, Deno.args);
