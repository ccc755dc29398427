/**
 * The symbols of a plate, each cut out of the picture, in the order in which one reads them.
 *
 *     deno run --no-prompt --allow-read=data,out --allow-write=out scripts/exercises/crops.ts
 *
 * @module
 */
import type { Image } from "../../core/values.ts";
import { cropsFigure } from "../../io/figure/mod.ts";
import { crop } from "../../ops/math/mod.ts";
import { plate } from "./plate.ts";
import { type Exercise, runExercise } from "./exercise.ts";

/**
 * Cuts each symbol out by its bounding box.
 *
 * @param image Grey values, two axes: dark symbols on a bright plate.
 * @returns One picture a symbol, in reading order.
 */
export async function symbols(image: Image): Promise<Image[]> {
  const { table: { columns } } = await plate.analyse(image, { minSize: undefined });
  const [top, left, bottom, right] = [0, 1, 2, 3].map((i) => columns[`bbox${i}`] as Int32Array);
  return Array.from(
    top,
    (y, i) => crop(image, { start: [y, left[i]], size: [bottom[i] - y, right[i] - left[i]] }),
  );
}

const exercise: Exercise = {
  name: "crops",
  summary: "The symbols of a plate, each cut out of the picture, in reading order",
  sample: "data/plate.tif",
  figures: async (image) => {
    const { labels } = await plate.analyse(image, { minSize: undefined });
    return { crops: cropsFigure(image, labels, { width: 12, title: "symbols of a plate" }) };
  },
};

if (import.meta.main) Deno.exitCode = await runExercise(exercise, Deno.args);
