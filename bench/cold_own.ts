/**
 * What somebody writes in five minutes: objects of an image, counted and measured. bench/cold.ts times it from
 * the start of the process.
 *
 * @module
 */
import { formatCsv, readImage } from "petri/io";
import { gaussian } from "petri/ops/kernels";
import { regions } from "petri/ops/measure";
import { label } from "petri/ops/segmentation";
import { above, otsu } from "petri/ops/threshold";

const image = await readImage(Deno.args[0]);
const smooth = gaussian(image, { sigma: 1 });
const { labels, count } = label(above(smooth, otsu(smooth)));
console.log(formatCsv(regions(labels, image)).length, count);
