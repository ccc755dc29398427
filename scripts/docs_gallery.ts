/**
 * Writes the pictures of the README from the sample images: overlays and one of each kind of figure.
 *
 *     deno task gallery
 *
 * @module
 */
import { createKit } from "../mod.ts";
import type { Image, Labels } from "../core/values.ts";
import { openImage, overlayPng, readImage, readLabels } from "../io/mod.ts";
import {
  cropsFigure,
  curveFigure,
  type Figure,
  figurePng,
  histogramFigure,
  imageFigure,
  picturesFigure,
  trialsFigure,
} from "../io/figure/mod.ts";
import { tryAll } from "../ops/threshold/mod.ts";

const OUT = "docs/images";
const kit = createKit();

/** Mean and deviation over the nuclei, frame by frame, of one channel. */
async function meansOverTime(channel: number): Promise<{ mean: number[]; deviation: number[] }> {
  using stack = await openImage("data/translocation.tif");
  using objects = await openImage("data/translocation.labels.tif");
  const mean: number[] = [], deviation: number[] = [];
  for (let t = 0; t < stack.shape[stack.axes.indexOf("T")]; t++) {
    const image = await stack.read({ t, c: channel });
    const labels = await objects.readLabels({ t });
    const { table } = await kit.run("measure.regions", { labels, image });
    const values = Array.from(table.columns.intensityMean, Number);
    const average = values.reduce((sum, value) => sum + value, 0) / values.length;
    const spread = values.reduce((sum, value) => sum + (value - average) ** 2, 0) / values.length;
    mean.push(average);
    deviation.push(Math.sqrt(spread));
  }
  return { mean, deviation };
}

/** Objects by size. */
async function sizeClasses(image: Image, labels: Labels): Promise<Map<number, string>> {
  const { table } = await kit.run("measure.regions", { labels, image });
  const { label, areaPhysical, area } = table.columns;
  const sizes = Array.from(areaPhysical ?? area, Number);
  return new Map(sizes.map((size, i) => [
    Number(label[i]),
    size < 150 ? "below 150 µm²" : size < 220 ? "from 150 to 220 µm²" : "larger than 220 µm²",
  ]));
}

async function write(name: string, figure: Figure): Promise<void> {
  await Deno.writeFile(`${OUT}/${name}.png`, await figurePng(figure, { dpi: 130 }));
}

if (import.meta.main) {
  const colony = await readImage("data/microcolony.tif");
  const cells = await readLabels("data/microcolony.labels.tif");
  const nuclei = await readImage("data/nuclei.tif");
  const objects = await readLabels("data/nuclei.labels.tif");

  await Deno.writeFile(`${OUT}/microcolony.png`, overlayPng(colony, cells));
  const classes = await sizeClasses(nuclei, objects);
  await Deno.writeFile(
    `${OUT}/classes.png`,
    overlayPng(nuclei, objects, { classes, fill: true, scale: 3, thickness: 2 }),
  );

  const trials = tryAll(nuclei);
  await write("thresholds", trialsFigure(nuclei, trials));
  const shown = ["otsu", "li", "triangle"];
  await write(
    "histogram",
    histogramFigure(nuclei, {
      log: true,
      xLabel: "grey value",
      thresholds: trials.flatMap(({ method, threshold }) =>
        threshold !== undefined && shown.includes(method)
          ? [{ value: threshold, name: method }]
          : []
      ),
    }),
  );
  const { image: smooth } = await kit.run("kernels.gaussian", { image: colony }, { sigma: 3 });
  const { image: curved } = await kit.run("edges.laplace", { image: smooth });
  await write(
    "curvature",
    imageFigure(curved as Image, { signed: true, title: "Laplacian at 3 px", width: 9 }),
  );
  await write(
    "side_by_side",
    picturesFigure([
      { value: nuclei, title: "nuclei", colormap: "magma" },
      { value: objects, title: "objects" },
    ], { width: 15 }),
  );
  await write("crops", cropsFigure(colony, cells, { width: 15, columns: 6 }));
  const { mean, deviation } = await meansOverTime(1);
  await write(
    "over_time",
    curveFigure(
      mean.map((_, t) => t),
      [{
        name: "mean ± deviation of 8 nuclei",
        y: mean,
        low: mean.map((value, t) => value - deviation[t]),
        high: mean.map((value, t) => value + deviation[t]),
      }],
      { xLabel: "frame", yLabel: "reporter in the nucleus" },
    ),
  );
}
