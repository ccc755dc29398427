/**
 * Finds the symbols of a plate and numbers them as one reads: dark on bright, none at the border, none
 * as small as a screw or dirt. See `--help`.
 *
 *     deno run --no-prompt --allow-read=IMAGE,OUT --allow-write=OUT \
 *       scripts/exercises/plate.ts IMAGE --out OUT
 *
 * @module
 */
import type { Analysis } from "../../analyses/analysis.ts";
import { readingOrder } from "../../analyses/reading_order.ts";
import { integer } from "../../core/params.ts";
import { rowCount } from "../../core/values.ts";
import { not } from "../../ops/math/mod.ts";
import { regions } from "../../ops/measure/mod.ts";
import { removeSmallObjects } from "../../ops/morphology/mod.ts";
import { clearBorder, label } from "../../ops/segmentation/mod.ts";
import { above, otsu } from "../../ops/threshold/mod.ts";
import { runAnalysis } from "../analysis.ts";

const params = {
  minSize: integer({
    min: 1,
    optional: true,
    unit: "px",
    doc: "Smallest symbol; a fifth of the largest unless given",
  }),
};

/** The analysis behind this script; the recipe `plate` has the same steps. */
export const plate: Analysis<typeof params> = {
  name: "plate",
  summary: "Find the symbols of a plate, in reading order",
  params,
  notes: ["Made for dark symbols on a bright plate that does not fill the picture."],
  analyse(image, { minSize }) {
    const dark = not(above(image, otsu(image)));
    const inside = label(clearBorder(dark)).labels;
    const areas = regions(inside, image, { properties: ["label", "area"] }).columns.area;
    const smallest = minSize ?? Math.max(1, ...areas as Float64Array) / 5;
    const large = removeSmallObjects(above(inside, 0), { maxSize: Math.ceil(smallest) - 1 });
    const labels = readingOrder(label(large).labels);
    const table = regions(labels, image);
    return { labels, table, summary: [`${rowCount(table)} symbols`] };
  },
};

if (import.meta.main) Deno.exitCode = await runAnalysis(plate, Deno.args);
