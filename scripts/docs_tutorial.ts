/**
 * Makes the pictures of `docs/tutorial.md` and `docs/which-threshold.md` from petri's own samples, in
 * `docs/images/tutorial/`: `deno task tutorial`.
 *
 * @module
 */
import { segBacterium } from "../analyses/microcolony.ts";
import { trackObjects } from "../analyses/tracks.ts";
import { channelOf, planeOf } from "../core/select.ts";
import { type Image, imageLike, type Labels } from "../core/values.ts";
import { writeAtomic } from "../io/atomic.ts";
import {
  curveFigure,
  type Figure,
  figurePng,
  histogramFigure,
  type Panel,
  picturesFigure,
  trialsFigure,
} from "../io/figure/mod.ts";
import { parseCsv, readImage } from "../io/mod.ts";
import { overlayPng } from "../io/overlay.ts";
import { laplace } from "../ops/edges/mod.ts";
import { invert } from "../ops/exposure/mod.ts";
import { disk, gaussian } from "../ops/kernels/mod.ts";
import { applyMask, crop, subtract } from "../ops/math/mod.ts";
import { regions } from "../ops/measure/mod.ts";
import { erosion, fillHoles, removeSmallObjects } from "../ops/morphology/mod.ts";
import { label, ring } from "../ops/segmentation/mod.ts";
import { above, local, otsu, suggest, triangle, tryAll } from "../ops/threshold/mod.ts";

const ROOT = new URL("..", import.meta.url);
const PICTURES = new URL("docs/images/tutorial/", ROOT);
const DOTS = { dpi: 150 };

const sample = (file: string): Promise<Image> => readImage(new URL(`data/${file}`, ROOT).pathname);

async function save(name: string, figure: Figure | Uint8Array): Promise<void> {
  const bytes = figure instanceof Uint8Array ? figure : await figurePng(figure, DOTS);
  await writeAtomic(new URL(`${name}.png`, PICTURES).pathname, bytes);
  console.log(`docs/images/tutorial/${name}.png`);
}

/** Experiment 1: sizes of bacteria in a microcolony. */
async function bacteria(): Promise<void> {
  const image = await sample("microcolony.tif");
  await save("bacteria-1-load", picturesFigure([{ value: image, title: "cells are dark" }]));
  const inverted = invert(image);
  const smooth = gaussian(imageLike(inverted, Float64Array.from(inverted.data)), { sigma: 3 });
  const curvature = laplace(smooth);
  const { crossings, colony, filled, seeds, labels } = segBacterium(image);
  await save(
    "bacteria-2-outlines",
    picturesFigure([
      { value: smooth, title: "inverted and smoothed", colourBar: false } as Panel,
      { value: curvature, title: "Laplacian", signed: true, colormap: "seismic" },
      { value: crossings, title: "where it changes sign" },
    ], { width: 17 }),
  );
  await save(
    "bacteria-3-colony",
    picturesFigure([
      { value: above(inverted, triangle(inverted)), title: "above the triangle's level" },
      { value: colony, title: "cleaned and widened" },
      { value: filled, title: "outlines inside, filled" },
    ], { width: 17 }),
  );
  await save(
    "bacteria-4-cells",
    picturesFigure([
      { value: seeds, title: "eroded: one core a cell" },
      { value: labels, title: "grown back by a watershed" },
    ], { width: 12 }),
  );
  await save("bacteria-5-result", overlayPng(image, labels));
}

/** Experiment 2: a reporter that leaves the nucleus. */
async function reporter(): Promise<void> {
  const movie = await sample("translocation.tif");
  const frames = Array.from({ length: movie.shape[0] }, (_, T) => planeOf(movie, { T }));
  const shown = [0, 3, 6];
  const row = (channel: number, range: [number, number]) =>
    shown.map((t): Panel => ({
      value: channelOf(frames[t], channel),
      title: `${channel === 0 ? "nuclei" : "reporter"}, frame ${t}`,
      range,
    }));
  await save(
    "reporter-1-load",
    picturesFigure([...row(0, [100, 1700]), ...row(1, [100, 1500])], { width: 17, columns: 3 }),
  );
  const smooth = gaussian(channelOf(frames[0], 0), { sigma: 1 });
  const level = otsu(smooth);
  const nuclei = frames.map((frame): Labels => {
    const blurred = gaussian(channelOf(frame, 0), { sigma: 1 });
    const mask = removeSmallObjects(fillHoles(above(blurred, otsu(blurred))), { maxSize: 63 });
    return label(mask).labels;
  });
  await save(
    "reporter-2-nuclei",
    histogramFigure(smooth, {
      log: true,
      thresholds: [{ value: level, name: `Otsu ${level.toFixed(0)}` }],
      xLabel: "grey value, frame 0, smoothed",
      yLabel: "pixels",
    }),
  );
  const rings = nuclei.map((labels) => ring(labels, { inner: 2, outer: 6 }));
  const cores = nuclei.map((labels) => applyMask(labels, erosion(above(labels, 0), disk(2))));
  await save(
    "reporter-3-rings",
    picturesFigure([
      { value: nuclei[0], title: "nuclei, frame 0" },
      { value: cores[0], title: "their cores" },
      { value: rings[0], title: "rings of cytoplasm" },
    ], { width: 15 }),
  );
  const { points, count } = trackObjects(nuclei);
  const cells = Array.from({ length: count }, () => new Float64Array(frames.length).fill(NaN));
  frames.forEach((frame, t) => {
    const grey = channelOf(frame, 1);
    const background = Float64Array.from(grey.data).sort()[Math.floor(grey.data.length * 0.05)];
    const signal = subtract(imageLike(grey, Float64Array.from(grey.data)), background);
    const means = (labels: Labels) => {
      const { columns } = regions(labels, signal, { properties: ["label", "intensityMean"] });
      return columns.intensityMean as Float64Array;
    };
    const [inside, around] = [means(cores[t]), means(rings[t])];
    for (const { frame, label, track } of points) {
      if (frame === t) cells[track - 1][t] = around[label - 1] / inside[label - 1];
    }
  });
  const mean = frames.map((_, t) => cells.reduce((sum, cell) => sum + cell[t], 0) / cells.length);
  const deviation = mean.map((middle, t) =>
    Math.sqrt(cells.reduce((sum, cell) => sum + (cell[t] - middle) ** 2, 0) / (cells.length - 1))
  );
  const { columns } = parseCsv(
    await Deno.readTextFile(new URL("data/translocation.csv", ROOT)),
  );
  await save(
    "reporter-4-result",
    curveFigure(frames.map((_, t) => t), [
      {
        y: mean,
        name: `mean of ${count} cells ± SD`,
        low: mean.map((value, t) => value - deviation[t]),
        high: mean.map((value, t) => value + deviation[t]),
      },
      { y: columns.ratio as Float64Array, name: "truth of the sample" },
    ], { xLabel: "frame", yLabel: "reporter, cytoplasm / nucleus" }),
  );
}

/** The four cases of `docs/which-threshold.md`. */
async function thresholds(): Promise<void> {
  const nuclei = await sample("nuclei.tif");
  const page = await sample("page.tif");
  const empty = crop(await sample("microcolony.tif"), { start: [0, 0], size: [60, 60] });
  const movie = await sample("translocation.tif");
  const quiet = planeOf(movie, { T: 0, C: 0 });
  const byOtsu = (image: Image): Panel => ({ value: above(image, otsu(image)), title: "Otsu" });
  const cases: [string, Image, Panel[]][] = [
    ["bimodal", nuclei, [{ value: above(nuclei, triangle(nuclei)), title: "triangle" }]],
    ["dominant", quiet, [byOtsu(quiet)]],
    ["unimodal", empty, [byOtsu(empty)]],
    ["drifting", page, [
      { value: local(page, { blockSize: 25, offset: 8 }).mask, title: "the same, offset 8" },
      byOtsu(page),
    ]],
  ];
  for (const [name, image, others] of cases) {
    const { mask, methods, case: found } = suggest(image);
    await save(
      `threshold-${name}`,
      picturesFigure([
        { value: image, title: found },
        { value: mask, title: methods[0].operator },
        ...others,
      ], { width: 17, columns: others.length === 2 ? 2 : 3, colourBar: false }),
    );
  }
  await save("threshold-tryall", trialsFigure(nuclei, tryAll(nuclei)));
}

if (import.meta.main) {
  await bacteria();
  await reporter();
  await thresholds();
}
