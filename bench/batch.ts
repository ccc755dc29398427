/**
 * Images a second of `petri batch` against the number of workers, and against the same analysis in
 * Python with multiprocessing, as ratios in one run. Both start cold, read TIFF, write labels and a
 * table; petri also flushes to disk and writes records. A worker takes a third of a second to start,
 * so that few images say little about many: Python, ten times slower, does only the first of them. On a
 * busy machine the numbers say nothing about workers.
 *
 *     PETRI_PYTHON=PYTHON deno task bench:batch [IMAGES [ROUNDS]]
 *
 * @module
 */
import { createImage } from "../core/values.ts";
import { readImage } from "../io/image.ts";
import { writeTiff } from "../io/tiff/writer.ts";
import { besideAim } from "./report.ts";

const ROOT = "out/bench-batch";
const SIDE = 1024;
const python = Deno.env.get("PETRI_PYTHON") ?? "python3";
const [images, rounds] = [Number(Deno.args[0] ?? 960), Number(Deno.args[1] ?? 2)];
const peerImages = Math.min(images, 160);

const RECIPE = {
  petri: 1,
  name: "bench",
  steps: [
    {
      name: "smooth",
      operator: "kernels.gaussian",
      inputs: { image: "input" },
      params: { sigma: 1.5 },
    },
    { name: "bright", operator: "threshold.otsu", inputs: { image: "smooth" } },
    {
      name: "large",
      operator: "morphology.removeSmallObjects",
      inputs: { mask: "bright.mask" },
      params: { maxSize: 49 },
    },
    { name: "objects", operator: "segmentation.label", inputs: { image: "large.mask" } },
    {
      name: "regions",
      operator: "measure.regions",
      inputs: { labels: "objects", image: "input" },
      params: {
        properties: [
          ...["label", "area", "centroid", "bbox", "equivalentDiameterArea", "axisMajorLength"],
          ...["axisMinorLength", "eccentricity", "orientation", "perimeter", "solidity"],
          ...["intensityMean", "intensityMin", "intensityMax", "intensityStd"],
        ],
      },
    },
  ],
  outputs: { labels: "objects", table: "regions" },
};

/** Pictures of many nuclei: the sample side by side, each picture shifted and a little brighter. */
async function makeImages(): Promise<void> {
  const { data, shape: [height, width] } = await readImage("data/nuclei.tif");
  Deno.mkdirSync(`${ROOT}/in`, { recursive: true });
  for (let n = 0; n < images; n++) {
    const grey = new Uint16Array(SIDE * SIDE);
    for (let y = 0, i = 0; y < SIDE; y++) {
      const row = (y + 7 * n) % height * width;
      for (let x = 0; x < SIDE; x++, i++) grey[i] = data[row + (x + 13 * n) % width] + n;
    }
    const name = `image${String(n).padStart(3, "0")}.tif`;
    await writeTiff(`${ROOT}/in/${name}`, createImage(grey, [SIDE, SIDE]));
  }
  Deno.writeTextFileSync(`${ROOT}/recipe.json`, JSON.stringify(RECIPE));
}

/** Seconds of a command, from its start to its end. */
async function time(command: string, args: string[]): Promise<{ seconds: number; out: string }> {
  const started = performance.now();
  const { success, stdout, stderr } = await new Deno.Command(command, { args }).output();
  const seconds = (performance.now() - started) / 1000;
  if (!success) throw new Error(new TextDecoder().decode(stderr));
  return { seconds, out: new TextDecoder().decode(stdout) };
}

/**
 * A folder that no run has written to. All stay until the end: for five seconds ext4 steps over every
 * inode that was just given up, one by one, which would slow the run that follows a removal.
 */
let runs = 0;
const freshFolder = () => `${ROOT}/out${runs++}`;

async function petri(workers: number): Promise<{ each: number; objects: number }> {
  const { seconds, out } = await time("deno", [
    ..."run --no-prompt --allow-read".split(" "),
    `--allow-write=${ROOT}`,
    "scripts/petri.ts",
    "batch",
    `${ROOT}/recipe.json`,
    `${ROOT}/in`,
    ...`--out ${freshFolder()} --settle 0 --jobs ${workers}`.split(" "),
  ]);
  const counts = [...out.matchAll(/image(\d+)\.tif \(.*, (\d+) objects\)/g)].map((
    [, n, count],
  ) => [n, count]);
  if (counts.length !== images) throw new Error(`${counts.length} images are done: ${out}`);
  const first = counts.filter(([n]) => Number(n) < peerImages);
  return {
    each: seconds / images,
    objects: first.reduce((sum, [, count]) => sum + Number(count), 0),
  };
}

async function peer(workers: number): Promise<{ each: number; objects: number }> {
  const { seconds, out } = await time(python, [
    "bench/batch_peer.py",
    `${ROOT}/in`,
    freshFolder(),
    String(workers),
    String(peerImages),
  ]);
  return { each: seconds / peerImages, objects: Number(out) };
}

if (import.meta.main) {
  try {
    await makeImages();
    const cores = navigator.hardwareConcurrency;
    const counts = [1, 2, 4, 8].filter((count) => count <= Math.max(cores, 2));
    const best = { petri: new Map<number, number>(), python: new Map<number, number>() };
    const found = new Set<number>();
    for (let round = 0; round < rounds; round++) {
      for (const workers of counts) {
        for (const [name, run] of [["petri", petri], ["python", peer]] as const) {
          const { each, objects } = await run(workers);
          found.add(objects);
          best[name].set(workers, Math.min(best[name].get(workers) ?? Infinity, each));
        }
      }
    }
    if (found.size !== 1) throw new Error(`both must find the same: ${[...found].join(", ")}`);
    console.log(
      `${images} images of ${SIDE} × ${SIDE} (Python: the first ${peerImages}, ${[...found][0]} ` +
        `objects), ${cores} cores, best of ${rounds}, load ${Deno.loadavg()[0].toFixed(1)}\n`,
    );
    console.log("| workers | petri, images/s | × 1 worker | Python, images/s | petri / Python |");
    console.log("| --- | --- | --- | --- | --- |");
    for (const workers of counts) {
      const [own, other] = [best.petri.get(workers)!, best.python.get(workers)!];
      const scaling = best.petri.get(1)! / own;
      console.log(
        `| ${workers} | ${(1 / own).toFixed(1)} | ${scaling.toFixed(2)} | ` +
          `${(1 / other).toFixed(1)} | ${(other / own).toFixed(2)} |`,
      );
    }
    const two = best.petri.get(1)! / best.petri.get(2)!;
    console.log(`\n- times as many with two workers: ${besideAim(two, 1.8, "least")}`);
  } finally {
    Deno.removeSync(ROOT, { recursive: true });
  }
}
