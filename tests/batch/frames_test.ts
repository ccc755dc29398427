/** Recipes over time points: each on its own, or all together. */
import assert from "node:assert/strict";
import { createImage } from "../../core/values.ts";
import { openImage, readImage, readLabels, writeTiff } from "../../io/mod.ts";
import { petri, randomFrom, scratchFolder } from "./helpers.ts";

const permissions = { read: true, write: ["out"], run: ["deno"] };
const [TIMES, SLICES, HEIGHT, WIDTH] = [3, 2, 20, 27];

/** A movie of blobs over noise: `TYX`, or `TZYX`. */
function movie(axes: "TYX" | "TZYX") {
  const random = randomFrom(3);
  const shape = axes === "TYX" ? [TIMES, HEIGHT, WIDTH] : [TIMES, SLICES, HEIGHT, WIDTH];
  const planes = shape.slice(0, -2).reduce((product, length) => product * length);
  const data = Uint8Array.from({ length: planes * HEIGHT * WIDTH }, (_, i) => {
    const plane = Math.floor(i / (HEIGHT * WIDTH));
    const [y, x] = [Math.floor(i / WIDTH) % HEIGHT, i % WIDTH];
    // There is one blob in the first plane, one more in each that follows.
    const blob = Math.floor(x / 4) <= plane && x % 4 < 3 && y > 4 && y < 9 + plane;
    return (blob ? 150 : 20) + random() * 30;
  });
  return createImage(data, shape, { axes });
}

const lines = (path: string) =>
  Deno.readTextFileSync(path).trim().split("\n").map((line) => line.split(","));

const blobs = { labels: "blobs" };
const STEPS: Readonly<Record<string, object>> = {
  bright: { operator: "threshold.fixed", inputs: { image: "input" }, params: { level: 90 } },
  blobs: { operator: "segmentation.label", inputs: { image: "bright" } },
  sizes: {
    operator: "measure.regions",
    inputs: blobs,
    params: { properties: ["label", "area"] },
  },
  greys: {
    operator: "measure.regions",
    inputs: { ...blobs, image: "input" },
    params: { properties: ["label", "intensityMean"] },
  },
  follow: {
    operator: "analysis.ktrTimeLapse",
    inputs: { nucleus: "input", reporter: "input" },
    params: { threshold: 90, minDiameter: 3, partSigma: 0, partDistance: 3 },
  },
  top: {
    operator: "math.project",
    inputs: { image: "input" },
    params: { axis: 0, method: "max" },
  },
};
const GRIDS = {
  labels: "blobs",
  mask: "bright",
  overlay: { image: "input", labels: "blobs" },
};
const TABLES = { table: "sizes", tables: { grey: "greys" } };

/** Runs a recipe on a movie of a frame every four minutes; gives the folder of its results. */
async function results(
  path: string,
  axes: "TYX" | "TZYX",
  input: object,
  names: readonly string[],
  outputs: object,
) {
  await writeTiff(`${path}/movie.tif`, movie(axes), { frameInterval: 240 });
  const steps = names.map((name) => ({ name, ...STEPS[name] }));
  const recipe = { petri: 1, name: "movie", input, steps, outputs };
  Deno.writeTextFileSync(`${path}/recipe.json`, JSON.stringify(recipe));
  const words = ["batch", `${path}/recipe.json`, `${path}/movie.tif`, "--out", `${path}/res`];
  const { code, err } = await petri(path, ...words, "--settle=0");
  assert.deepEqual([code, err], [0, ""]);
  const folder = `${path}/res/movie.tif`;
  return { at: folder, files: [...Deno.readDirSync(folder)].map(({ name }) => name).sort() };
}

const OVERLAYS = ["overlay.0000.png", "overlay.0001.png", "overlay.0002.png"];
const FILES = [
  ...["grey.csv", "grey.json", "labels.tif", "mask.tif", ...OVERLAYS],
  ...["record.json", "regions.csv", "regions.json"],
];

for (const [interval, minutes] of [[undefined, 4], [1.5, 1.5]]) {
  Deno.test({
    name: `a recipe over frames on their own has one table of all, a frame every ${minutes} min`,
    permissions,
    async fn() {
      using folder = scratchFolder();
      const steps = ["bright", "blobs", "sizes", "greys"];
      const outputs = { ...GRIDS, ...TABLES };
      const { at, files } = await results(folder.path, "TYX", { interval }, steps, outputs);
      assert.deepEqual(files, FILES);
      const rows = lines(`${at}/regions.csv`);
      assert.deepEqual(rows[0].slice(0, 3), ["frame", "minutes (min)", "label"]);
      // Blobs 4, 5 and 6 rows high, one more each time, numbered anew.
      assert.deepEqual(rows.slice(1).map((row) => row.map(Number)), [
        [0, 0, 1, 12],
        ...[1, 2].map((label) => [1, minutes, label, 15]),
        ...[1, 2, 3].map((label) => [2, 2 * minutes!, label, 18]),
      ]);
      const grey = lines(`${at}/grey.csv`);
      assert.deepEqual(grey.map((row) => row.slice(0, 3)), rows.map((row) => row.slice(0, 3)));
      using labels = await openImage(`${at}/labels.tif`);
      assert.deepEqual([labels.axes, labels.frameInterval], ["TYX", 60 * minutes!]);
      assert.equal(Math.max(...(await labels.readLabels()).data), 3);
      const { path } = folder;
      const collect = ["collect", `${path}/res`, "--table", "grey", "--to", `${path}/all.csv`];
      assert.deepEqual((await petri(path, ...collect)).out, [`6 rows of 1 image: ${path}/all.csv`]);
      assert.deepEqual(lines(`${path}/all.csv`)[0].slice(0, 4), [
        ...["file", "recipe", "frame", "minutes (min)"],
      ]);
      assert.deepEqual(
        (await petri(path, ...collect.with(3, "blue"))).err,
        [
          `petri collect: ${path}/res: no table found (looked for FOLDER/blue.json of petri run and ` +
          "batch, not for NAME.blue.json of a script)",
        ].join(),
      );
    },
  });
}

Deno.test({
  name: "a recipe over frames together sees one value with a time axis",
  permissions,
  async fn() {
    using folder = scratchFolder();
    const input = { frame: "together" };
    const outputs = { ...GRIDS, ...TABLES, images: { top: "top" } };
    const steps = ["bright", "blobs", "sizes", "greys", "top"];
    const { at, files } = await results(folder.path, "TYX", input, steps, outputs);
    assert.deepEqual(files, [...FILES, "top.tif"]);
    // Operators of space take time for a third axis of it: what touches from frame to frame is one.
    const { axes, data, shape } = await readLabels(`${at}/labels.tif`);
    assert.deepEqual([axes, shape], ["TYX", [TIMES, HEIGHT, WIDTH]]);
    assert.deepEqual(lines(`${at}/regions.csv`), [
      ["label", "area (px³)"],
      ["1", String(12 + 15 + 18)],
      ["2", String(15 + 18)],
      ["3", "18"],
    ]);
    assert.equal(data.filter((one) => one === 2).length, 33);
    const whole = movie("TYX");
    const top = await readImage(`${at}/top.tif`);
    assert.deepEqual(top.shape, [HEIGHT, WIDTH]);
    top.data.forEach((value, i) => {
      const times = [0, 1, 2].map((t) => whole.data[t * HEIGHT * WIDTH + i]);
      assert.equal(value, Math.max(...times));
    });
    // Each overlay shows its frame: more of it is bright each time.
    const bright = await Promise.all(OVERLAYS.map(async (name) => {
      const { data } = await readImage(`${at}/${name}`);
      return data.filter((value) => value > 128).length;
    }));
    assert.ok(bright[0] < bright[1] && bright[1] < bright[2], `${bright}`);
  },
});

Deno.test({
  name: "a recipe over stacks over time together writes time points of slices",
  permissions,
  async fn() {
    using folder = scratchFolder();
    const input = { frame: "together" };
    const outputs = { mask: "bright", overlay: { image: "input", labels: "bright" } };
    const { at, files } = await results(folder.path, "TZYX", input, ["bright"], outputs);
    assert.deepEqual(files, ["mask.tif", ...OVERLAYS, "record.json"]);
    const mask = await readImage(`${at}/mask.tif`);
    assert.deepEqual([mask.axes, mask.shape], ["TZYX", [TIMES, SLICES, HEIGHT, WIDTH]]);
    movie("TZYX").data.forEach((value, i) => assert.equal(mask.data[i] > 0, value > 90));
  },
});

Deno.test({
  name: "a figure over frames is drawn anew when it changes, and comes again from its record",
  permissions,
  async fn() {
    using folder = scratchFolder();
    const { path } = folder;
    const steps = ["bright", "blobs", "sizes", "greys"];
    const figure = { table: "greys", y: { grey: "intensityMean" }, lines: "label" };
    const outputs = { ...GRIDS, ...TABLES, figure };
    const { at, files } = await results(path, "TYX", {}, steps, outputs);
    assert.deepEqual(files, ["figure.svg", ...FILES]);
    const svg = Deno.readTextFileSync(`${at}/figure.svg`);
    assert.match(svg, />grey, 1–3 objects a frame<\/text>/);
    assert.match(svg, />time \(min\)<\/text>/);
    // The last frame is 8 minutes after the first.
    assert.match(svg, /text-anchor="middle">8<\/text>/);
    const { parameters } = JSON.parse(Deno.readTextFileSync(`${at}/record.json`));
    assert.deepEqual(parameters.figure, { y: { grey: "intensityMean" }, lines: "label" });
    const again = ["run", "--from", `${at}/record.json`, "--out", `${path}/again`];
    assert.deepEqual((await petri(path, ...again)).err, "");
    for (const name of files) {
      if (name === "record.json") continue;
      const [one, other] = [at, `${path}/again/movie.tif`].map((folder) =>
        Deno.readFileSync(`${folder}/${name}`)
      );
      assert.deepEqual(one, other, name);
    }
    const recipe = JSON.parse(Deno.readTextFileSync(`${path}/recipe.json`));
    const plan = async (figure: object) => {
      recipe.outputs.figure = figure;
      Deno.writeTextFileSync(`${path}/recipe.json`, JSON.stringify(recipe));
      const words = [`${path}/recipe.json`, `${path}/movie.tif`, "--out", `${path}/res`];
      return (await petri(path, "plan", ...words, "--settle=0")).out.join("\n");
    };
    assert.match(await plan({ ...figure, average: "median" }), /the figure changed/);
    assert.doesNotMatch(await plan(figure), /the figure changed/);
    await plan({ ...figure, lines: "track" });
    const words = ["run", `${path}/recipe.json`, `${path}/movie.tif`, "--out", `${path}/lost`];
    assert.deepEqual(await petri(path, ...words), {
      code: 3,
      out: [""],
      err:
        `petri run: ${path}/movie.tif: outputs.figure.lines must name a column of the table, got ` +
        "track (they are: frame, minutes, label, intensityMean)",
    });
    assert.throws(() => Deno.statSync(`${path}/lost/movie.tif`), Deno.errors.NotFound);
  },
});

Deno.test({
  name: "a recipe over one of the frames says which it is",
  permissions,
  async fn() {
    using folder = scratchFolder();
    const recipe = {
      steps: ["follow"],
      outputs: { table: "follow.curve", figure: { table: "follow.curve", y: { n: "nuclei" } } },
    };
    const { at } = await results(
      folder.path,
      "TYX",
      { frame: 2 },
      recipe.steps,
      recipe.outputs,
    );
    const [titles, ...rows] = lines(`${at}/regions.csv`);
    assert.deepEqual(titles.slice(0, 3), ["frame", "minutes (min)", "nuclei"]);
    assert.deepEqual(rows.map((row) => row.slice(0, 3)), [["2", "8", "3"]]);
    assert.match(Deno.readTextFileSync(`${at}/figure.svg`), /text-anchor="middle">8<\/text>/);
  },
});

Deno.test({
  name: "a recipe over frames together says what hinders it",
  permissions,
  async fn() {
    using folder = scratchFolder();
    const { path } = folder;
    await writeTiff(`${path}/movie.tif`, movie("TYX"));
    // A movie of 600 frames of which no pixel was ever written.
    Deno.mkdirSync(`${path}/long.zarr`);
    const array = {
      ...{ zarr_format: 2, shape: [600, 1024, 1024], chunks: [1, 1024, 1024], dtype: "|u1" },
      ...{ compressor: null, fill_value: 0, order: "C", filters: null },
    };
    Deno.writeTextFileSync(`${path}/long.zarr/.zarray`, JSON.stringify(array));
    const steps = [{ name: "found", operator: "analysis.segNuclei", inputs: { image: "input" } }];
    const said = async (image: string) => {
      const recipe = {
        petri: 1,
        name: "nuclei",
        input: { frame: "together", axes: "TYX" },
        steps,
        outputs: { labels: "found" },
      };
      Deno.writeTextFileSync(`${path}/recipe.json`, JSON.stringify(recipe));
      const words = [`${path}/recipe.json`, `${path}/${image}`, "--out", `${path}/res`];
      const { code, err } = await petri(path, "run", ...words);
      return [code, err];
    };
    assert.deepEqual(await said("movie.tif"), [
      3,
      `petri run: ${path}/movie.tif: step "found": analysis.segNuclei: Nuclei cannot be found: the ` +
      'image must have two axes (is 3) (its 3 frames are together; with input.frame "all" each is ' +
      "on its own)",
    ]);
    assert.deepEqual(await said("long.zarr"), [
      3,
      `petri run: ${path}/long.zarr: 600 × 1024 × 1024 is 629145600 values, more than the limit of ` +
      "536870912: take a part by input.crop",
    ]);
  },
});
