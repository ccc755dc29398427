/**
 * What `bench/nuclei/train.py` learns from: numbers of pairs of pieces and of objects in annotated
 * pictures, one line of JSON a picture.
 *
 *     deno run --allow-read bench/nuclei/rows.ts pairs [--variants] FOLDER…
 *     deno run --allow-read bench/nuclei/rows.ts objects MODELS FOLDER…
 *
 * A folder holds pictures and beside each its annotation, `NAME_labels.tif`. `pairs` writes the features
 * of every two pieces that touch while true ones are joined, whether both are one nucleus, and how much
 * the pair counts: with the diameter that is found, and with 0.75 and 1.35 of it, for no estimate is
 * sure; with `--variants` for each picture also at 0.5 and 0.7 of its size and with noise added. `objects` joins pieces by the trees that MODELS names for the picture's folder and name, and
 * writes the features of the objects and whether each shares more than half of a union with a nucleus.
 *
 * @module
 */
import { graphOf, type PieceGraph } from "../../analyses/nuclei/graph.ts";
import { joinedLabels, joinPieces } from "../../analyses/nuclei/join.ts";
import { objectFeatures } from "../../analyses/nuclei/judge.ts";
import { outlined } from "../../analyses/nuclei/outlines.ts";
import { pairFeatures } from "../../analyses/nuclei/pair.ts";
import { cutPieces, type Pieces } from "../../analyses/nuclei/pieces.ts";
import { readTrees, sumOfTrees } from "../../analyses/nuclei/trees.ts";
import { usualNucleus } from "../../analyses/nuclei/usual.ts";
import { type View, viewOf } from "../../analyses/nuclei/view.ts";
import { ellipseFit } from "../../analyses/moments.ts";
import { highestLabel } from "../../analyses/objects.ts";
import { createImage, createLabels, type Image, type Labels } from "../../core/values.ts";
import { readLabels } from "../../io/mod.ts";
import { relabelSequential } from "../../ops/segmentation/relabel.ts";
import { annotatedIn, readGrey } from "../annotated.ts";
import { score } from "../score.ts";

/** Wrong diameters, as parts of the one found. */
const PARTS = [0.75, 1.35];

/** An annotated picture. */
interface Sample {
  readonly folder: string;
  readonly name: string;
  readonly image: Image;
  readonly truth: Labels;
}

/** The pictures of a folder. */
async function* samplesIn(folder: string): AsyncGenerator<Sample> {
  for (const { name, image, labels } of annotatedIn(folder)) {
    const given = await readGrey(image);
    const grey = createImage(Float32Array.from(given.data), given.shape);
    yield { folder, name, image: grey, truth: await readLabels(labels) };
  }
}

/** A picture at a part of its size: the mean of nine points a pixel, and the label at its middle. */
function scaled({ image, truth, ...rest }: Sample, factor: number): Sample {
  const [height, width] = image.shape;
  const [rows, columns] = [Math.round(height * factor), Math.round(width * factor)];
  const grey = new Float32Array(rows * columns);
  const labels = new Int32Array(rows * columns);
  const at = (y: number, x: number) => {
    const [low, left] = [Math.min(Math.floor(y), height - 1), Math.min(Math.floor(x), width - 1)];
    return low * width + left;
  };
  for (let y = 0, i = 0; y < rows; y++) {
    for (let x = 0; x < columns; x++, i++) {
      labels[i] = truth.data[at((y + 0.5) / factor, (x + 0.5) / factor)];
      for (let k = 0; k < 9; k++) {
        const [down, along] = [(Math.floor(k / 3) + 0.5) / 3, (k % 3 + 0.5) / 3];
        grey[i] += image.data[at((y + down) / factor, (x + along) / factor)] / 9;
      }
    }
  }
  const shape = [rows, columns];
  return { ...rest, image: createImage(grey, shape), truth: createLabels(labels, shape) };
}

/** A picture with Gaussian noise of 4 % of its range, from a generator with a fixed seed (mulberry32). */
function noisy(sample: Sample): Sample {
  let state = 7;
  const random = () => {
    state = (state + 0x6D2B79F5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  const { data, shape } = sample.image;
  const sorted = Float32Array.from(data).sort();
  const spread = 0.04 * (sorted[Math.round(0.999 * (sorted.length - 1))] - sorted[0]);
  const grey = Float32Array.from(data, (value) => {
    const far = Math.sqrt(-2 * Math.log(1 - random()));
    return value + spread * far * Math.cos(2 * Math.PI * random());
  });
  return { ...sample, image: createImage(grey, shape) };
}

/** Diameter of the nucleus at which half of all annotated area lies in smaller ones. */
function trueDiameter({ truth }: Sample): number {
  const areas = new Map<number, number>();
  for (const one of truth.data) if (one > 0) areas.set(one, (areas.get(one) ?? 0) + 1);
  const sorted = [...areas.values()].sort((a, b) => a - b);
  let rest = sorted.reduce((sum, area) => sum + area, 0) / 2;
  const middle = sorted.find((area) => (rest -= area) <= 0) ?? 0;
  return 2 * Math.sqrt(middle / Math.PI);
}

/** The first steps of `segNuclei`, as it takes them, with a part of the diameter found. */
function cutUp(
  image: Image,
  part = 1,
): { readonly view: View; readonly pieces: Pieces } | undefined {
  const usual = usualNucleus(image);
  if (!(usual.light > 0)) return undefined;
  const view = viewOf(image, { ...usual, diameter: part * usual.diameter }, 0.25);
  return { view, pieces: cutPieces(view, Math.floor(0.04 * Math.PI / 4 * view.size ** 2)) };
}

/** The annotated nucleus that has most of each piece's pixels, and its part of them; 0 below 0.3. */
function ownersOf(pieces: Labels, truth: Labels, count: number): { one: number; part: number }[] {
  const counts = Array.from({ length: count + 1 }, () => new Map<number, number>());
  pieces.data.forEach((piece, i) => {
    const one = truth.data[i];
    counts[piece].set(one, (counts[piece].get(one) ?? 0) + 1);
  });
  return counts.map((found) => {
    const total = [...found.values()].reduce((sum, pixels) => sum + pixels, 0);
    const [one, most] = [...found].filter(([label]) => label > 0)
      .reduce((best, entry) => entry[1] > best[1] ? entry : best, [0, 0]);
    return { one: most > 0.3 * total ? one : 0, part: most / total };
  });
}

/** Rows of features, sameness and weight for all pairs met while true ones are joined, best fit first. */
function pairRows({ image, truth }: Sample, part = 1): number[][] {
  const found = cutUp(image, part);
  if (found === undefined) return [];
  const { view, pieces } = found;
  const graph: PieceGraph = graphOf(view, pieces);
  // Annotations at the pixels of the view: the piece at each pixel of the picture.
  const owners = ownersOf(view.back(pieces.labels), truth, graph.count);
  const rows: number[][] = [];
  joinPieces(graph, (one, other, border) => {
    const [a, b] = [owners[one], owners[other]];
    if (a === undefined || b === undefined || a.one === 0 && b.one === 0) return -1;
    const same = a.one === b.one;
    const least = Math.min(graph.areas[one], graph.areas[other]) / graph.usual;
    const sure = (a.one > 0 && b.one > 0 ? 1 : 0.5) * Math.min(a.part || 1, b.part || 1);
    rows.push([
      ...pairFeatures(graph, one, other, border),
      same ? 1 : 0,
      Math.min(1, 4 * least) * sure,
    ]);
    return same ? 1 + ellipseFit(graph.moments, one, other) : -1;
  });
  return rows;
}

/** Features of the objects that trees make, and which of them are nuclei. */
function objectRows({ image, truth }: Sample, text: string) {
  const total = highestLabel(relabelSequential(truth));
  const found = cutUp(image);
  if (found === undefined) return { total, features: [], hits: [] };
  const { view, pieces } = found;
  const graph = graphOf(view, pieces);
  const trees = readTrees(text);
  const owner = joinPieces(
    graph,
    (one, other, border) => sumOfTrees(trees, pairFeatures(graph, one, other, border)),
  );
  const labels = relabelSequential(outlined(joinedLabels(pieces.labels, owner), view, 0.4));
  const hits = new Set(score(truth.data, view.back(labels).data).matched);
  const features = objectFeatures(labels, view).slice(1).map((numbers) => [...numbers]);
  return { total, features, hits: features.map((_, i) => hits.has(i + 1) ? 1 : 0) };
}

const [mode, ...words] = Deno.args;
const models = mode === "objects" ? JSON.parse(Deno.readTextFileSync(words.shift()!)) : undefined;
for (const folder of words.filter((word) => word !== "--variants")) {
  for await (const sample of samplesIn(folder)) {
    const { name } = sample;
    if (mode === "objects") {
      const trees = models[`${folder}/${name}`] ?? models[folder];
      console.log(JSON.stringify({ folder, name, ...objectRows(sample, trees) }));
      continue;
    }
    const variants = [sample];
    if (words.includes("--variants")) {
      for (const factor of [0.5, 0.7]) {
        if (factor * trueDiameter(sample) >= 8) variants.push(scaled(sample, factor));
      }
      variants.push(noisy(sample));
    }
    const rows = [
      ...variants.map((one) => pairRows(one)),
      ...PARTS.map((part) => pairRows(sample, part)),
    ];
    for (const found of rows) console.log(JSON.stringify({ folder, name, rows: found }));
  }
}
