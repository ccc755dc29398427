/**
 * Parts the text of a page from its paper under light that falls off: a pixel is ink where it is darker
 * than the mean around it. See `--help`.
 *
 *     deno run --no-prompt --allow-read=IMAGE,OUT --allow-write=OUT \
 *       scripts/exercises/page.ts IMAGE --out OUT
 *
 * @module
 */
import type { Analysis } from "../../analyses/analysis.ts";
import { integer, number } from "../../core/params.ts";
import { not } from "../../ops/math/mod.ts";
import { regions } from "../../ops/measure/mod.ts";
import { removeSmallObjects } from "../../ops/morphology/mod.ts";
import { label } from "../../ops/segmentation/mod.ts";
import { local } from "../../ops/threshold/mod.ts";
import { runAnalysis } from "../analysis.ts";

const params = {
  blockSize: integer({
    min: 3,
    odd: true,
    default: 35,
    unit: "px",
    doc: "Side of the neighbourhood, wider than a letter",
  }),
  offset: number({
    default: 15,
    doc: "How much darker than its surroundings ink is, in grey levels",
  }),
  minSize: integer({ min: 1, default: 4, unit: "px", doc: "Smallest letter" }),
};

/** The analysis behind this script; the recipe `page` has the same steps. */
export const page: Analysis<typeof params> = {
  name: "page",
  summary: "Part the text of a page from its paper under uneven light",
  params,
  notes: ["Letters that touch count as one object."],
  analyse(image, { blockSize, offset, minSize }) {
    const { mask: paper } = local(image, { blockSize, method: "mean", offset });
    const ink = removeSmallObjects(not(paper), { maxSize: minSize - 1 });
    const { labels, count } = label(ink);
    return {
      labels,
      table: regions(labels, image),
      summary: [`${count} letters or parts of them`],
    };
  },
};

if (import.meta.main) Deno.exitCode = await runAnalysis(page, Deno.args);
