/**
 * Counts spots as wide as diffraction makes them, bright and dim, on a background that drifts: the
 * Laplacian of a Gaussian sees what is narrow, Otsu's threshold tells spots from noise, and local
 * maxima part those that touch. See `--help`.
 *
 *     deno run --no-prompt --allow-read=IMAGE,OUT --allow-write=OUT \
 *       scripts/exercises/spots.ts IMAGE --out OUT
 *
 * @module
 */
import type { Analysis } from "../../analyses/analysis.ts";
import { number } from "../../core/params.ts";
import { rowCount } from "../../core/values.ts";
import { peakLocalMax } from "../../ops/distance/mod.ts";
import { laplacianOfGaussian } from "../../ops/edges/mod.ts";
import { negate } from "../../ops/math/mod.ts";
import { regions } from "../../ops/measure/mod.ts";
import { watershed } from "../../ops/segmentation/mod.ts";
import { above, otsu } from "../../ops/threshold/mod.ts";
import { runAnalysis } from "../analysis.ts";

const params = {
  sigma: number({ above: 0, default: 1.4, unit: "px", doc: "Standard deviation of a spot" }),
};

/** The analysis behind this script; the recipe `spots` has the same steps. */
export const spots: Analysis<typeof params> = {
  name: "spots",
  summary: "Find and measure bright spots on a background that drifts",
  params,
  notes: ["Made for spots of one width, such as single molecules or vesicles."],
  analyse(image, { sigma }) {
    const narrow = laplacianOfGaussian(image, { sigma });
    const mask = above(narrow, otsu(narrow));
    const { markers } = peakLocalMax(narrow, {
      minDistance: 2,
      excludeBorder: false,
      labels: mask,
    });
    const labels = watershed(negate(narrow), markers, { mask });
    const table = regions(labels, image);
    return { labels, table, summary: [`${rowCount(table)} spots`] };
  },
};

if (import.meta.main) Deno.exitCode = await runAnalysis(spots, Deno.args);
