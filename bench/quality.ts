/**
 * Scores petri's segmentations against the annotated images below PETRI_SAMPLES, or of any folder: per
 * image and mean, average precision and F1 where more than half of the union is shared. With PETRI_PYTHON
 * (a Python that has scikit-image) the same table holds a simple scikit-image recipe, run beside it.
 *
 *     deno run --allow-read --allow-write --allow-run --allow-env bench/quality.ts \
 *       [nuclei|bacteria] [--options '{"waist":0.5}'] [--folder FOLDER [--rule RULE]]
 *
 * A folder given holds images and beside each its labels, `NAME_labels.tif`. All objects of them count,
 * or by RULE: `recall` scores recall alone, `inner` ignores found objects at the border, `met` those that
 * meet no annotated pixel, `clear` both.
 *
 * Rules. Fully annotated sets count every object. The labels of `bbbc007-sparse` name some nuclei only:
 * recall alone is scored. Those of `oufti` leave out cells at the border: found objects there are
 * ignored. Those of `colicoords` leave out cells in clumps too: found objects that meet no annotated
 * pixel are ignored as well. The nuclei of `dsb2018` and `stardist` are among those that taught
 * `segNuclei`: docs/nuclei.md has its scores on pictures that were left out.
 *
 * @module
 */
import { segBacteria } from "../analyses/bacteria.ts";
import { segNuclei } from "../analyses/nuclei.ts";
import { type Image, type Labels, labelsLike } from "../core/values.ts";
import { readLabels } from "../io/mod.ts";
import { clearBorder } from "../ops/segmentation/mod.ts";
import { annotatedIn, readGrey } from "./annotated.ts";
import { type Score, score } from "./score.ts";

/** What counts; see above. */
type Rule = "all" | "recall" | "inner" | "clear" | "met";

/** An image, its annotation and the rule for it. */
interface Sample {
  /** As it is printed. */
  readonly name: string;
  readonly image: string;
  readonly labels: string;
  readonly rule: Rule;
}

/** What means are taken over. */
const GROUPS: Readonly<Record<Rule, string>> = {
  all: "full",
  inner: "full",
  clear: "isolated",
  met: "annotated",
  recall: "recall",
};

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
      const [image, truth] = [name, labels].map((file) => `${root}/${folder}/${file}`);
      found.push({ name: `${folder}/${name}`, image, labels: truth, rule });
    }
  }
  return found;
}

/** Scores by a sample's rule. */
function scoreSample(truth: Labels, found: Labels, rule: Sample["rule"]): Score {
  if (rule === "all") return score(truth.data, found.data);
  if (rule === "recall") {
    const all = score(truth.data, found.data);
    return { ...all, extra: 0, precision: all.hits / (all.hits + all.missed), f1: NaN };
  }
  const inner = rule === "met" ? found : clearBorder(found);
  if (rule === "inner") return score(truth.data, inner.data);
  const met = new Set<number>();
  truth.data.forEach((cell, i) => cell > 0 && met.add(inner.data[i]));
  return score(truth.data, inner.data.map((cell) => met.has(cell) ? cell : 0));
}

const METHODS: Readonly<Record<string, (image: Image, options: object) => Labels>> = {
  nuclei: (image, options) => segNuclei(image, options).labels,
  bacteria: (image, options) => segBacteria(image, options).labels,
};

/** Runs the scikit-image recipe on all images in one process; answers labels and time of each. */
async function peerOf(
  python: string,
  kind: string,
  paths: readonly string[],
): Promise<{ readonly data: Int32Array; readonly time: number }[]> {
  const folder = Deno.makeTempDirSync();
  try {
    const script = new URL("quality_peer.py", import.meta.url).pathname;
    const child = new Deno.Command(python, {
      args: [script],
      stdin: "piped",
      stdout: "piped",
    }).spawn();
    const writer = child.stdin.getWriter();
    const jobs = paths.map((path, i) => `${kind}\t${path}\t${folder}/${i}\n`).join("");
    await writer.write(new TextEncoder().encode(jobs));
    await writer.close();
    const { code, stdout } = await child.output();
    if (code !== 0) throw new Error(`${python} ${script} failed with status ${code}`);
    const times = new TextDecoder().decode(stdout).trim().split("\n").map(Number);
    return times.map((time, i) => {
      const bytes = Deno.readFileSync(`${folder}/${i}`);
      return { data: new Int32Array(bytes.buffer), time };
    });
  } finally {
    Deno.removeSync(folder, { recursive: true });
  }
}

async function main(args: readonly string[]): Promise<void> {
  const wordAfter = (option: string) => {
    const at = args.indexOf(option);
    return at < 0 ? undefined : args[at + 1];
  };
  const folder = wordAfter("--folder");
  const rule = (wordAfter("--rule") ?? "all") as Rule;
  if (!(rule in GROUPS)) throw new Error(`--rule: one of ${Object.keys(GROUPS).join(", ")}`);
  const root = Deno.env.get("PETRI_SAMPLES");
  if (root === undefined && folder === undefined) {
    throw new Error("PETRI_SAMPLES must name the folder of samples, or --folder one of your own");
  }
  const python = Deno.env.get("PETRI_PYTHON");
  const options = JSON.parse(wordAfter("--options") ?? "{}");
  const kinds = args.filter((word) => word in METHODS);
  for (const kind of kinds.length > 0 ? kinds : Object.keys(METHODS)) {
    const samples: Sample[] = folder === undefined
      ? samplesOf(root!, kind)
      : annotatedIn(folder).map((one) => ({ ...one, rule }));
    const paths = samples.map(({ image }) => image);
    const peers = python === undefined ? undefined : await peerOf(python, kind, paths);
    const groups = new Map<string, { own: Score[]; peer: Score[] }>();
    for (const [i, sample] of samples.entries()) {
      const image = await readGrey(paths[i]);
      const truth = await readLabels(sample.labels);
      const start = performance.now();
      const found = METHODS[kind](image, options);
      const time = performance.now() - start;
      const own = scoreSample(truth, found, sample.rule);
      const name = GROUPS[sample.rule];
      const group = groups.get(name) ?? { own: [], peer: [] };
      groups.set(name, group);
      group.own.push(own);
      let line = `${sample.name.padEnd(46)} AP ${own.precision.toFixed(3)}  F1 ${
        own.f1.toFixed(3)
      }  hit ${own.hits} extra ${own.extra} missed ${own.missed}  ${time.toFixed(0)} ms`;
      if (peers !== undefined) {
        const labels = labelsLike(truth, peers[i].data);
        const peer = scoreSample(truth, labels, sample.rule);
        group.peer.push(peer);
        line = `${line.padEnd(110)} | scikit-image AP ${peer.precision.toFixed(3)}  F1 ${
          peer.f1.toFixed(3)
        }  ${peers[i].time.toFixed(0)} ms`;
      }
      console.log(line);
    }
    for (const [name, { own, peer }] of groups) {
      const mean = (scores: readonly Score[], pick: (one: Score) => number) =>
        (scores.reduce((sum, one) => sum + pick(one), 0) / scores.length).toFixed(3);
      const means = (scores: readonly Score[]) =>
        `AP ${mean(scores, (one) => one.precision)}, F1 ${mean(scores, (one) => one.f1)}`;
      console.log(
        `${kind}, ${name}: mean ${means(own)} over ${own.length} images` +
          (peer.length > 0 ? `; scikit-image ${means(peer)}` : ""),
      );
    }
  }
}

if (import.meta.main) await main(Deno.args);
