/**
 * Scores petri's segmentations against the annotated images below PETRI_SAMPLES: per image and mean,
 * average precision and F1 where more than half of the union is shared. With PETRI_PYTHON (a Python that
 * has scikit-image) the same table holds a simple scikit-image recipe, run beside it.
 *
 *     deno run --allow-read --allow-env=PETRI_SAMPLES,PETRI_PYTHON --allow-run bench/quality.ts \
 *       [nuclei|bacteria] [--options '{"waist":0.5}']
 *
 * Rules. Fully annotated sets count every object. The labels of `bbbc007-sparse` name some nuclei only:
 * recall alone is scored. Those of `oufti` leave out cells at the border: found objects there are
 * ignored. Those of `colicoords` leave out cells in clumps too: found objects that meet no annotated
 * pixel are ignored as well.
 *
 * @module
 */
import { segBacteria } from "../analyses/bacteria.ts";
import { segNuclei } from "../analyses/nuclei.ts";
import { createImage, type Image, type Labels } from "../core/values.ts";
import { readImage, readLabels } from "../io/mod.ts";
import { clearBorder } from "../ops/segmentation/mod.ts";
import { type Score, score } from "./score.ts";

/** An image, its annotation and the rule for it. */
interface Sample {
  readonly image: string;
  readonly labels: string;
  readonly rule: "all" | "recall" | "inner" | "clear";
}

const ANNOTATED: Readonly<Record<string, Sample["rule"]>> = {
  "nuclei/dsb2018": "all",
  "nuclei/stardist": "all",
  "nuclei/bbbc007-sparse": "recall",
  "bacteria/omnipose": "all",
  "bacteria/midap": "all",
  "bacteria/oufti": "inner",
  "bacteria/colicoords": "clear",
};

/** The annotated images of one kind, in the order of their names. */
function samplesOf(root: string, kind: string): Sample[] {
  const found: Sample[] = [];
  for (const [folder, rule] of Object.entries(ANNOTATED)) {
    if (!folder.startsWith(`${kind}/`)) continue;
    const names = [...Deno.readDirSync(`${root}/${folder}`)].map(({ name }) => name).sort();
    for (const name of names) {
      const stem = name.replace(/\.\w+$/, "");
      if (stem.endsWith("_labels")) continue;
      const owner = stem.replace(/_(brightfield|fluorescence|phase|cut)$/, "");
      const labels = [stem, owner].map((base) => `${base}_labels.tif`).find((file) =>
        names.includes(file)
      );
      if (labels === undefined) continue;
      found.push({ image: `${folder}/${name}`, labels: `${folder}/${labels}`, rule });
    }
  }
  return found;
}

/** A grey plane: the first channel of a colour image. */
async function readGrey(path: string): Promise<Image> {
  const image = await readImage(path);
  if (!image.axes.endsWith("S")) return image;
  const channels = image.shape.at(-1)!;
  const data = image.data.filter((_, i) => i % channels === 0) as typeof image.data;
  return createImage(data, image.shape.slice(0, -1));
}

/** Scores by a sample's rule. */
function scoreSample(truth: Labels, found: Labels, rule: Sample["rule"]): Score {
  if (rule === "all") return score(truth.data, found.data);
  if (rule === "recall") {
    const { hits, missed } = score(truth.data, found.data);
    return { hits, missed, extra: 0, precision: hits / (hits + missed), f1: NaN };
  }
  const inner = clearBorder(found);
  if (rule === "inner") return score(truth.data, inner.data);
  const met = new Set<number>();
  truth.data.forEach((cell, i) => cell > 0 && met.add(inner.data[i]));
  return score(truth.data, inner.data.map((cell) => met.has(cell) ? cell : 0));
}

const METHODS: Readonly<Record<string, (image: Image, options: object) => Labels>> = {
  nuclei: (image, options) => segNuclei(image, options).labels,
  bacteria: (image, options) => segBacteria(image, options).labels,
};

async function main(args: readonly string[]): Promise<void> {
  const root = Deno.env.get("PETRI_SAMPLES");
  if (root === undefined) throw new Error("PETRI_SAMPLES must name the folder of samples");
  const given = args.indexOf("--options");
  const options = given < 0 ? {} : JSON.parse(args[given + 1]);
  const kinds = args.filter((word) => word in METHODS);
  for (const kind of kinds.length > 0 ? kinds : Object.keys(METHODS)) {
    const groups = new Map<string, Score[]>();
    for (const sample of samplesOf(root, kind)) {
      const image = await readGrey(`${root}/${sample.image}`);
      const truth = await readLabels(`${root}/${sample.labels}`);
      const start = performance.now();
      const found = METHODS[kind](image, options);
      const time = performance.now() - start;
      const result = scoreSample(truth, found, sample.rule);
      const group =
        { all: "full", inner: "full", clear: "isolated", recall: "recall" }[sample.rule];
      groups.set(group, [...groups.get(group) ?? [], result]);
      console.log(
        `${sample.image.padEnd(46)} AP ${result.precision.toFixed(3)}  F1 ${result.f1.toFixed(3)}` +
          `  hit ${result.hits} extra ${result.extra} missed ${result.missed}  ${
            time.toFixed(0)
          } ms`,
      );
    }
    for (const [group, scores] of groups) {
      const mean = (pick: (one: Score) => number) =>
        scores.reduce((sum, one) => sum + pick(one), 0) / scores.length;
      console.log(
        `${kind}, ${group}: mean AP ${mean((one) => one.precision).toFixed(3)}, ` +
          `F1 ${mean((one) => one.f1).toFixed(3)} over ${scores.length} images`,
      );
    }
  }
}

if (import.meta.main) await main(Deno.args);
