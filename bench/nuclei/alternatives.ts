/**
 * Ways to find nuclei beside each other on annotated pictures: how they are told from the ground, and how
 * touching ones are parted. One set of parameters for all pictures.
 *
 *     deno run --allow-read bench/nuclei/alternatives.ts FOLDER…
 *
 * A folder holds pictures and beside each its annotation, `NAME_labels.tif`. Prints average precision where
 * more than half of a union is shared, mean over the pictures of all folders.
 *
 * @module
 */
import { segNuclei } from "../../analyses/nuclei.ts";
import { negative } from "../../analyses/objects.ts";
import { type Image, imageLike, type Labels, type Mask } from "../../core/values.ts";
import { readLabels } from "../../io/mod.ts";
import { percentiles } from "../../ops/exposure/range.ts";
import { gaussian } from "../../ops/kernels/gaussian.ts";
import { uniform } from "../../ops/kernels/uniform.ts";
import { and } from "../../ops/math/logic.ts";
import { compare } from "../../ops/math/compare.ts";
import { fillHoles, removeSmallObjects } from "../../ops/morphology/holes.ts";
import { hMaxima } from "../../ops/morphology/maxima.ts";
import { label } from "../../ops/segmentation/label.ts";
import { splitTouching } from "../../ops/segmentation/split_touching.ts";
import { watershed } from "../../ops/segmentation/watershed.ts";
import { above } from "../../ops/threshold/above.ts";
import { li } from "../../ops/threshold/li.ts";
import { otsu } from "../../ops/threshold/otsu.ts";
import { triangle } from "../../ops/threshold/triangle.ts";
import { annotatedIn, readGrey } from "../annotated.ts";
import { score } from "../score.ts";

/** Side of the window of a local mean, in pixels. */
const WINDOW = 61;

const aboveMean = (image: Image) =>
  compare(image, ">", { other: uniform(image, { size: WINDOW }) });

const GROUNDS: Readonly<Record<string, (image: Image) => Mask>> = {
  "Otsu": (image) => above(image, otsu(image)),
  "Li": (image) => above(image, li(image)),
  "triangle": (image) => above(image, triangle(image)),
  "Otsu and a local mean": (image) => and(above(image, otsu(image)), aboveMean(image)),
  "Li and a local mean": (image) => and(above(image, li(image)), aboveMean(image)),
  "triangle and a local mean": (image) => and(above(image, triangle(image)), aboveMean(image)),
};

/** Parts at dips of light that are a tenth of the picture's range deep. */
function byLight(mask: Mask, image: Image): Labels {
  const smooth = gaussian(image, { sigma: 2 });
  const [lowest, highest] = percentiles(smooth.data, [0, 100]);
  const range = highest - lowest;
  if (!(range > 0)) return label(mask).labels;
  const tops = and(hMaxima(smooth, 0.1 * range), mask);
  return watershed(negative(smooth), label(tops).labels, { mask });
}

const PARTINGS: Readonly<Record<string, (mask: Mask, image: Image) => Labels>> = {
  "not": (mask) => label(mask).labels,
  "distance, peaks": (mask) => splitTouching(mask, { minDistance: 5, sigma: 1 }),
  "distance, h-maxima": (mask) => splitTouching(mask, { h: 0.75, sigma: 1 }),
  "light, h-maxima": byLight,
};

/** All nuclei above a threshold, without specks and holes, parted. */
function byThreshold(ground: string, parting: string) {
  return (image: Image) => {
    const smooth = gaussian(imageLike(image, new Float32Array(image.data)), { sigma: 1 });
    const mask = removeSmallObjects(fillHoles(GROUNDS[ground](smooth)), { maxSize: 29 });
    return PARTINGS[parting](mask, smooth);
  };
}

if (import.meta.main) {
  if (Deno.args.length === 0) throw new Error("name folders of annotated pictures");
  const samples = Deno.args.flatMap(annotatedIn);
  const pictures: { readonly image: Image; readonly truth: Int32Array }[] = [];
  for (const { image, labels } of samples) {
    pictures.push({ image: await readGrey(image), truth: (await readLabels(labels)).data });
  }
  const mean = (find: (image: Image) => Labels) => {
    const scores = pictures.map(({ image, truth }) => score(truth, find(image).data).precision);
    return (scores.reduce((sum, one) => sum + one, 0) / scores.length).toFixed(3);
  };
  const partings = Object.keys(PARTINGS);
  console.log(`${pictures.length} pictures\n`);
  console.log(`| told from the ground by | ${partings.join(" | ")} |`);
  console.log(`| --- | ${partings.map(() => "---:").join(" | ")} |`);
  for (const ground of Object.keys(GROUNDS)) {
    const cells = partings.map((parting) => mean(byThreshold(ground, parting)));
    console.log(`| ${ground} | ${cells.join(" | ")} |`);
  }
  console.log(`\nsegNuclei: ${mean((image) => segNuclei(image).labels)}`);
}
