/** The recipes that come with petri: each gives what the script of the same name gives, and is right. */
import assert from "node:assert/strict";
import { readImage, readLabels, readMask, writeTiff } from "../../io/mod.ts";
import { createImage, createLabels, type Image, type Labels } from "../../core/values.ts";
import { nuclei } from "../../analyses/nuclei_script.ts";
import { rods } from "../../analyses/rods.ts";
import { readingOrder } from "../../analyses/reading_order.ts";
import { page } from "../../scripts/exercises/page.ts";
import { plate } from "../../scripts/exercises/plate.ts";
import { spots } from "../../scripts/exercises/spots.ts";
import { runAnalysis } from "../../scripts/analysis.ts";
import { main as ktrRatio } from "../../scripts/ktr.ts";
import { main } from "../../scripts/petri/command.ts";
import { samples } from "../samples.ts";

const permissions = { read: true, write: ["out"] };

/** Runs something without what it prints. */
async function silently(work: () => Promise<number>): Promise<number> {
  const { log } = console;
  console.log = () => {};
  try {
    return await work();
  } finally {
    console.log = log;
  }
}

/** Runs a recipe and a script; gives the folders of both. */
async function both(
  recipe: string,
  sample: string,
  script: (args: readonly string[]) => Promise<number>,
): Promise<{ fromRecipe: string; fromScript: string } & Disposable> {
  Deno.mkdirSync("out", { recursive: true });
  const out = Deno.makeTempDirSync({ dir: "out", prefix: "test-recipe-" });
  const image = `data/${sample}.tif`;
  const file = `scripts/recipes/${recipe}.json`;
  assert.equal(await silently(() => main(["run", file, image, "--out", out])), 0);
  assert.equal(await silently(() => script([image, "--out", out])), 0);
  return {
    fromRecipe: `${out}/${sample}.tif`,
    fromScript: `${out}/${sample}`,
    [Symbol.dispose]: () => Deno.removeSync(out, { recursive: true }),
  };
}

/** How many true objects have a found one that overlaps by more than half of both together. */
function found(truth: Labels, labels: Labels): { hits: number; truth: number; found: number } {
  const pairs = new Map<string, number>();
  const [own, other] = [new Map<number, number>(), new Map<number, number>()];
  truth.data.forEach((one, i) => {
    const two = labels.data[i];
    if (one > 0) own.set(one, (own.get(one) ?? 0) + 1);
    if (two > 0) other.set(two, (other.get(two) ?? 0) + 1);
    if (one > 0 && two > 0) pairs.set(`${one} ${two}`, (pairs.get(`${one} ${two}`) ?? 0) + 1);
  });
  let hits = 0;
  for (const [key, shared] of pairs) {
    const [one, two] = key.split(" ").map(Number);
    if (shared / (own.get(one)! + other.get(two)! - shared) > 0.5) hits++;
  }
  return { hits, truth: own.size, found: other.size };
}

const CASES: [string, string, (args: readonly string[]) => Promise<number>][] = [
  ["bacteria", "microcolony", (args) => runAnalysis(rods, [...args, "--method", "chain"])],
  ["rods", "microcolony", (args) => runAnalysis(rods, [...args, "--method", "any"])],
  ["nuclei", "nuclei", (args) => runAnalysis(nuclei, args)],
  ["spots", "spots", (args) => runAnalysis(spots, args)],
  ["page", "page", (args) => runAnalysis(page, args)],
  ["plate", "plate", (args) => runAnalysis(plate, args)],
];
for (const [recipe, sample, script] of CASES) {
  Deno.test({
    name: `recipe ${recipe} gives byte for byte what its script gives`,
    permissions,
    async fn() {
      using folders = await both(recipe, sample, script);
      for (
        const [file, least] of [["labels.tif", 1000], ["regions.csv", 500], ["overlay.png", 1000]]
      ) {
        const one = Deno.readFileSync(`${folders.fromRecipe}/${file}`);
        assert.ok(one.length > Number(least), `${file} has ${one.length} bytes`);
        assert.deepEqual(one, Deno.readFileSync(`${folders.fromScript}.${file}`), `${file}`);
      }
      const labels = await readLabels(`${folders.fromRecipe}/labels.tif`);
      if (sample === "spots") {
        const truth = Deno.readTextFileSync("data/spots.csv").trim().split("\n").slice(1);
        const csv = Deno.readTextFileSync(`${folders.fromRecipe}/regions.csv`).trim().split("\n");
        const column = (name: string) => csv[0].split(",").findIndex((at) => at.startsWith(name));
        const [y, x] = [column("centroid0"), column("centroid1")];
        assert.ok(y > 0 && x > 0, csv[0]);
        const centres = csv.slice(1).map((line) => line.split(",").map(Number));
        // A true spot is found if a centre that no other spot has lies within 2 pixels.
        const free = new Set(centres);
        const hits = truth.filter((line) => {
          const [ty, tx] = line.split(",").map(Number);
          const near = [...free].find((row) => Math.hypot(row[y] - ty, row[x] - tx) < 2);
          return near !== undefined && free.delete(near);
        }).length;
        assert.ok(hits >= 0.9 * truth.length, `${hits} of ${truth.length} spots`);
        assert.ok(free.size <= 0.1 * truth.length, `${free.size} that are none`);
        return;
      }
      const truth = await readLabels(`data/${sample}.labels.tif`);
      if (sample === "page") {
        const { data } = await readMask(`${folders.fromRecipe}/mask.tif`);
        let [both, ink, text] = [0, 0, 0];
        truth.data.forEach((one, i) => {
          both += one > 0 && data[i] ? 1 : 0;
          ink += data[i];
          text += one > 0 ? 1 : 0;
        });
        // F1 of pixels; one threshold for the whole page cannot reach it.
        assert.ok(2 * both / (ink + text) > 0.93, `F1 ${2 * both / (ink + text)}`);
        return;
      }
      const score = found(truth, labels);
      // Of the nuclei some are hardly brighter than the ground.
      const least = sample === "nuclei" ? 0.8 : 0.9;
      assert.ok(score.hits >= least * score.truth, JSON.stringify(score));
      assert.ok(score.found - score.hits <= 0.1 * score.truth, JSON.stringify(score));
      if (sample === "plate") {
        // The truth numbers the symbols as one reads.
        assert.equal(score.found, 7);
        truth.data.forEach((one, i) => {
          if (one > 0 && labels.data[i] > 0) assert.equal(labels.data[i], one);
        });
      }
    },
  });
}

Deno.test({
  name: "readingOrder() follows lines that slant and refuses stacks",
  permissions: "none",
  fn() {
    // Two lines, the right end of the first lower than the left end of the second begins.
    const places = [[0, 0], [2, 4], [4, 8], [6, 0], [8, 4], [10, 8]];
    const data = new Int32Array(15 * 11);
    places.forEach(([top, left], n) => {
      for (let y = top; y < top + 5; y++) {
        for (let x = left; x < left + 3; x++) data[y * 11 + x] = 6 - n;
      }
    });
    const ordered = readingOrder(createLabels(data, [15, 11]));
    assert.deepEqual(places.map(([y, x]) => ordered.data[y * 11 + x]), [1, 2, 3, 4, 5, 6]);
    const far = createLabels(data.map((one) => one && (one - 2) * 2 ** 28 + 2 ** 30 - 5), [15, 11]);
    assert.deepEqual(readingOrder(far).data, ordered.data);
    assert.throws(() => readingOrder(createLabels(Int32Array.of(1, -2), [1, 2])), {
      name: "InputError",
      message: "input `labels` must hold whole numbers from 0, got -2 at index 1",
    });
    assert.throws(() => readingOrder(createLabels(new Int32Array(8), [2, 2, 2])), {
      name: "InputError",
      message: "Objects cannot be read: labels must have two axes (have 3)",
    });
  },
});

/** A table as lines of cells. */
function lines(path: string): string[][] {
  return Deno.readTextFileSync(path).trim().split("\n").map((line) => line.split(","));
}

Deno.test({
  name: "recipe ktr gives what its script gives, frame by frame, and the sample's true ratios",
  permissions,
  async fn() {
    Deno.mkdirSync("out", { recursive: true });
    const out = Deno.makeTempDirSync({ dir: "out", prefix: "test-recipe-" });
    using _gone = { [Symbol.dispose]: () => Deno.removeSync(out, { recursive: true }) };
    const image = "data/translocation.tif";
    const recipe = JSON.parse(Deno.readTextFileSync("scripts/recipes/ktr.json"));
    // The sample does not tell the time from frame to frame.
    recipe.input.interval = 2.5;
    Deno.writeTextFileSync(`${out}/ktr.json`, JSON.stringify(recipe));
    const run = (file: string, folder: string) =>
      silently(() => main(["run", file, image, "--out", `${out}/${folder}`]));
    assert.equal(await run(`${out}/ktr.json`, "recipe"), 0);
    const options = ["--channels", "nucleus=0,reporter=1", "--preset", "auto", "--interval", "2.5"];
    assert.equal(await silently(() => ktrRatio([image, ...options, "--out", `${out}/script`])), 0);
    const folder = `${out}/recipe/translocation.tif`;
    const [own, script] = [lines(`${folder}/regions.csv`), lines(`${out}/script/ktr.csv`)];
    assert.deepEqual(own[0].slice(0, 3), ["frame", "minutes (min)", "label"]);
    assert.deepEqual(script[0].slice(0, 3), ["frame", "minutes (min)", "track"]);
    assert.equal(own.length, 1 + 8 * 7);
    // Recipes count frames from 0, the script from 1.
    assert.deepEqual(
      own.slice(1),
      script.slice(1).map(([frame, ...rest]) => [String(Number(frame) - 1), ...rest]),
    );
    const { data, axes } = await readLabels(`${folder}/labels.tif`);
    assert.equal(axes, "TYX");
    const plane = data.length / 7;
    for (let t = 0; t < 7; t++) {
      const tracks = await readLabels(`${out}/script/tracks_000${t + 1}.labels.tif`);
      assert.deepEqual(data.subarray(t * plane, (t + 1) * plane), tracks.data);
    }
    const truth = lines("data/translocation.csv").slice(1).map(([, ratio]) => Number(ratio));
    const { frames } = JSON.parse(Deno.readTextFileSync(`${out}/script/ktr.json`));
    const curve = lines(`${folder}/curve.csv`);
    const at = curve[0].indexOf("reporterRatio");
    assert.deepEqual(curve[0].slice(0, 3), ["frame", "minutes (min)", "nuclei"]);
    curve.slice(1).forEach((row, t) => {
      assert.deepEqual(row.slice(0, 3).map(Number), [t, 2.5 * t, 8]);
      assert.equal(Number(row[at]), frames[t].channels.reporter.ratio);
      // The blur of the sample mixes a tenth of the one side into the other.
      assert.ok(Math.abs(Number(row[at]) / truth[t] - 1) < 0.07);
    });
    const drawn = Deno.readTextFileSync(`${folder}/figure.svg`);
    // The script knows names of reporters, and what objects are.
    assert.equal(
      drawn.replaceAll("object", "cell").replace("reporterRatio", "reporter")
        .replace("nucleus<", "nucleus, median of cells<"),
      Deno.readTextFileSync(`${out}/script/ktr.svg`),
    );
    const overlays = [...Deno.readDirSync(folder)].map(({ name }) => name)
      .filter((name) => name.startsWith("overlay.")).sort();
    assert.deepEqual(overlays, Array.from({ length: 7 }, (_, t) => `overlay.000${t}.png`));
    // As it comes, without a time, the recipe gives the same numbers.
    assert.equal(await run("scripts/recipes/ktr.json", "plain"), 0);
    assert.deepEqual(
      lines(`${out}/plain/translocation.tif/regions.csv`),
      own.map(([frame, _, ...rest]) => [frame, ...rest]),
    );
  },
});

Deno.test({
  name: "a recipe with the published settings: nuclei, green within 3 %, cyan within 6 %",
  ignore: samples === undefined,
  permissions,
  async fn() {
    Deno.mkdirSync("out", { recursive: true });
    const out = Deno.makeTempDirSync({ dir: "out", prefix: "test-recipe-" });
    using _gone = { [Symbol.dispose]: () => Deno.removeSync(out, { recursive: true }) };
    // The experiment has a file a frame and channel; the recipe takes a hyperstack.
    const names = ["nucleus", "Green-Channel", "Cyan-Channel", "cellmask_"];
    const planes: Image[] = [];
    for (const digits of ["0004", "0010"]) {
      for (const name of names) {
        planes.push(await readImage(`${samples}/ktr/KTR_${name}${digits}.tif`));
      }
    }
    const { shape: [height, width] } = planes[0];
    const data = new Uint16Array(planes.length * height * width);
    planes.forEach((plane, i) => data.set(plane.data, i * height * width));
    const axes = "TCYX";
    await writeTiff(`${out}/movie.tif`, createImage(data, [2, 4, height, width], { axes }));
    const recipe = {
      petri: 1,
      name: "published",
      input: { channels: { nucleus: 0, green: 1, cyan: 2, cells: 3 }, frame: "together" },
      steps: [{
        name: "cells",
        operator: "analysis.ktrTimeLapse",
        inputs: {
          nucleus: "input.nucleus",
          reporter: ["input.green", "input.cyan"],
          cellMask: "input.cells",
        },
        params: { names: ["green", "cyan"] },
      }],
      outputs: { labels: "cells", table: "cells.table", tables: { curve: "cells.curve" } },
    };
    Deno.writeTextFileSync(`${out}/recipe.json`, JSON.stringify(recipe));
    const words = ["run", `${out}/recipe.json`, `${out}/movie.tif`, "--out", `${out}/found`];
    assert.equal(await silently(() => main(words)), 0);
    const [titles, ...rows] = lines(`${out}/found/movie.tif/curve.csv`);
    const published = [[783, 0.830, 0.500], [753, 1.388, 0.462]];
    rows.forEach((row, t) => {
      const value = (title: string) => Number(row[titles.indexOf(title)]);
      const [nuclei, green, cyan] = published[t];
      assert.equal(value("nuclei"), nuclei);
      assert.ok(Math.abs(value("greenRatio") / green - 1) < 0.03, `green ${value("greenRatio")}`);
      assert.ok(Math.abs(value("cyanRatio") / cyan - 1) < 0.06, `cyan ${value("cyanRatio")}`);
    });
    assert.equal(rows.length, 2);
  },
});
