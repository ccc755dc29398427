/** The exercises: each gives an answer that is known beforehand. */
import assert from "node:assert/strict";
import { createImage, type Image, type Labels, type Mask, rowCount } from "../../core/values.ts";
import { parseCsv, readImage, readLabels } from "../../io/mod.ts";
import { uniform } from "../../ops/kernels/mod.ts";
import { crop } from "../../ops/math/mod.ts";
import { opening } from "../../ops/morphology/mod.ts";
import { disk } from "../../ops/kernels/mod.ts";
import { findBoundaries, label } from "../../ops/segmentation/mod.ts";
import { symbols } from "../../scripts/exercises/crops.ts";
import { depths } from "../../scripts/exercises/distance.ts";
import { outlineSteps } from "../../scripts/exercises/edges.ts";
import { derivatives, KERNELS, rowCurves, underKernels } from "../../scripts/exercises/kernels.ts";
import { localMean } from "../../scripts/exercises/local_mean.ts";
import { shapes } from "../../scripts/exercises/morphology.ts";
import { plate } from "../../scripts/exercises/plate.ts";
import { samples } from "../samples.ts";

const permissions = { read: true };

/** Mean of the values where a condition holds. */
function meanWhere({ data }: Image, holds: (i: number) => boolean): number {
  let sum = 0;
  let count = 0;
  for (let i = 0; i < data.length; i++) {
    if (!holds(i)) continue;
    sum += data[i];
    count++;
  }
  return sum / count;
}

/** Whether the first mask lies in the second one. */
function within(inner: Mask, outer: Mask): boolean {
  return inner.data.every((value, i) => value <= outer.data[i]);
}

Deno.test({
  name: "kernels: differences of a row, its end mirrored",
  permissions: "none",
  fn() {
    const { first, second } = derivatives([1, 2, 4, 8]);
    assert.deepEqual([...first], [1, 2, 4, 0]);
    assert.deepEqual([...second], [1, 1, 2, -4]);
  },
});

Deno.test({
  name:
    "kernels: curves of a row are named for what they are, and show no difference to its mirror",
  permissions: "none",
  fn() {
    const curves = rowCurves([10, 20, 40, 90]);
    assert.deepEqual(curves.map(({ name, y }) => [name, ...Array.from(y)]), [
      ["(brightness − its mean) / 10", -3, -2, 0, 5],
      ["first difference", NaN, 20, 50, NaN],
      ["second difference × 5", NaN, 50, 150, NaN],
    ]);
  },
});

Deno.test({
  name: "kernels: a dot turns into the kernel, averages keep the brightness",
  permissions: "none",
  fn() {
    const data = new Float64Array(31 * 33);
    data[15 * 33 + 16] = 1000;
    const panels = underKernels(createImage(data, [31, 33]));
    for (const [i, [name, kernel]] of Object.entries(KERNELS).entries()) {
      const { value } = panels[i + 1];
      const sum = Array.from(value.data).reduce((total, grey) => total + grey, 0);
      assert.ok(Math.abs(sum - (name === "Laplacian" ? 0 : 1000)) < 1e-6, `${name}: ${sum}`);
      if (name === "Laplacian") continue;
      const [height, width] = kernel.shape;
      const inside = crop(value, {
        start: [15 - (height >> 1), 16 - (width >> 1)],
        size: [height, width],
      });
      inside.data.forEach((grey: number, k: number) => {
        assert.ok(Math.abs(grey - 1000 * kernel.data[k]) < 1e-9, name);
      });
    }
  },
});

Deno.test({
  name: "kernels: a line keeps cells that run along it darker than a line across them",
  permissions,
  async fn() {
    const image = await readImage("data/microcolony.tif");
    const panels = underKernels(image);
    const [along, across] = [1, 2].map((i) => panels[i].value as Image);
    // The lowest cell lies nearly level.
    const cell = await readLabels("data/microcolony.labels.tif");
    const lowest = cell.data.findLast((value) => value !== 0);
    const dark = (picture: Image) => meanWhere(picture, (i) => cell.data[i] === lowest);
    assert.ok(dark(along) + 200 < dark(across), `${dark(along)} ${dark(across)}`);
  },
});

Deno.test({
  name: "morphology: each operation lies where it must, and specks go with the opening",
  permissions,
  async fn() {
    const image = crop(await readImage("data/nuclei.tif"), { start: [70, 110], size: [96, 128] });
    const masks = shapes(image, { level: 60, radius: 2 });
    const chain = [masks.erosion, masks.opening, masks.mask, masks.closing, masks.dilation];
    for (let i = 1; i < chain.length; i++) {
      assert.ok(within(chain[i - 1], chain[i]), String(i));
      assert.ok(!within(chain[i], chain[i - 1]), String(i));
    }
    assert.deepEqual(opening(masks.opening, disk(2)).data, masks.opening.data);
    assert.equal(label(masks.mask).count, 12);
    assert.equal(label(masks.opening).count, 5);
    assert.equal(label(masks.dilation).count, 4);
  },
});

Deno.test({
  name: "edges: after CLAHE and blur dim nuclei have outlines too",
  permissions,
  async fn() {
    const image = await readImage("data/nuclei.tif");
    const truth = await readLabels("data/nuclei.labels.tif");
    const { plain, noisy, edges } = outlineSteps(image, { sigma: 2 });
    const outline = findBoundaries(truth);
    const clear = ({ data }: Labels, i: number) => data[i] === 0 && outline.data[i] === 0;
    const contrast = (slope: Image) =>
      meanWhere(slope, (i) => outline.data[i] === 1) / meanWhere(slope, (i) => clear(truth, i));
    assert.ok(contrast(edges) > 1.5 * contrast(noisy), `${contrast(edges)} ${contrast(noisy)}`);
    // The dimmest nucleus beside the brightest: how much weaker its outline is.
    const numbers = [...new Set(truth.data)].filter((n) => n !== 0);
    const means = new Map(numbers.map((n) => [n, meanWhere(image, (i) => truth.data[i] === n)]));
    const ordered = numbers.toSorted((a, b) => means.get(a)! - means.get(b)!);
    const strength = (slope: Image, n: number) =>
      meanWhere(slope, (i) => outline.data[i] === 1 && truth.data[i] === n);
    const ratio = (slope: Image) =>
      strength(slope, ordered[0]) / strength(slope, ordered[ordered.length - 1]);
    assert.ok(ratio(edges) > 1.5 * ratio(plain), `${ratio(edges)} ${ratio(plain)}`);
  },
});

Deno.test({
  name: "distance: one peak a nucleus, also where nuclei touch",
  permissions,
  async fn() {
    const image = await readImage("data/nuclei.tif");
    const truth = await readLabels("data/nuclei.labels.tif");
    const { mask, distance, peaks, markers } = depths(image, { apart: 6 });
    assert.equal(label(mask).count, 22);
    assert.equal(rowCount(peaks), 27);
    // No two peaks lie in one true nucleus, and none lies outside.
    const hit = Array.from(markers.data.keys()).filter((i) => markers.data[i] !== 0)
      .map((i) => truth.data[i]);
    assert.ok(!hit.includes(0));
    assert.equal(new Set(hit).size, 27);
    assert.ok(distance.data.every((value, i) => (value > 0) === (mask.data[i] === 1)));
  },
});

Deno.test({
  name: "localMean: finds the spots whatever the background does",
  permissions,
  async fn() {
    const image = await readImage("data/spots.tif");
    const { columns } = parseCsv(Deno.readTextFileSync("data/spots.csv"));
    const steps = localMean(image, { side: 15, margin: 60 });
    const same = uniform(image, { size: 15 }).data;
    steps.mean.data.forEach((value: number, i: number) => {
      assert.ok(Math.abs(value - same[i]) < 1e-3, `${value} ${same[i]}`);
    });
    const { labels, count } = label(steps.mask);
    const [ys, xs] = [columns["y (px)"] ?? columns.y, columns["x (px)"] ?? columns.x];
    const hit = Array.from(ys as Float64Array, (y, i) => {
      const x = Number(xs[i]);
      return labels.data[Math.round(y) * image.shape[1] + Math.round(x)];
    });
    assert.ok(!hit.includes(0));
    assert.equal(new Set(hit).size, 90);
    assert.equal(count, 90);
    assert.equal(label(steps.oneLevel).count, 402);
  },
});

Deno.test({
  name: "the exercises write their figures with the rights that they name, and take no image",
  permissions: { read: true, write: ["out"], run: ["deno"] },
  async fn() {
    const figures: Record<string, string[]> = {
      crops: ["crops"],
      kernels: ["kernels", "derivatives"],
      morphology: ["morphology"],
      edges: ["edges"],
      distance: ["distance"],
      local_mean: ["local_mean"],
    };
    const run = async (script: string, rights: string[], ...words: string[]) => {
      const { code, stdout, stderr } = await new Deno.Command("deno", {
        args: [
          "run",
          "--no-prompt",
          "--no-check",
          ...rights,
          `scripts/exercises/${script}.ts`,
          ...words,
        ],
        env: { NO_COLOR: "1" },
      }).output();
      const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
      return { code, out: text(stdout), err: text(stderr) };
    };
    const rights = ["--allow-read=data,out", "--allow-write=out"];
    for (const [script, names] of Object.entries(figures)) {
      const help = await run(script, [], "--help");
      assert.deepEqual([help.code, help.err], [0, ""]);
      assert.match(help.out, new RegExp(`^[A-Z].*\\n\\nUsage: ${script} \\[--help\\]\\n`));
      const [, sample] = /Reads the sample (data\/\w+\.tif) and/.exec(help.out)!;
      assert.deepEqual(await run(script, rights, "my.tif"), {
        code: 2,
        out: "",
        err: `${script}: takes no image, got my.tif: it works on the sample ${sample}\n`,
      });
      assert.deepEqual(await run(script, []), {
        code: 3,
        out: "",
        err: `${script}: ${sample}: cannot be read: add --allow-read=${sample}\n`,
      });
      const { code, out, err } = await run(script, rights);
      assert.equal(code, 0, err);
      assert.equal(out, names.map((name) => `Look at out/${name}.png.\n`).join(""));
      for (const name of names) {
        const { shape } = await readImage(`out/${name}.png`);
        const [rows, columns] = name === "crops" ? [200, 900] : [400, 1000];
        assert.ok(shape[0] > rows && shape[1] > columns, `${name}: ${shape}`);
      }
    }
  },
});

Deno.test({
  name: "crops: each symbol of the sample is cut out whole, from left to right",
  permissions,
  async fn() {
    const image = await readImage("data/plate.tif");
    const truth = await readLabels("data/plate.labels.tif");
    const cut = await symbols(image);
    // The boxes of the true symbols, by their left edge.
    const boxes = new Map<number, number[]>();
    truth.data.forEach((one, i) => {
      if (one === 0) return;
      const [y, x] = [Math.floor(i / truth.shape[1]), i % truth.shape[1]];
      const [y0, x0, y1, x1] = boxes.get(one) ?? [y, x, y, x];
      boxes.set(one, [Math.min(y, y0), Math.min(x, x0), Math.max(y, y1), Math.max(x, x1)]);
    });
    const expected = [...boxes.values()].toSorted((a, b) => a[1] - b[1]);
    assert.equal(cut.length, expected.length);
    cut.forEach(({ shape }, i) => {
      const [y0, x0, y1, x1] = expected[i];
      assert.ok(Math.abs(shape[0] - (y1 - y0 + 1)) <= 2, `${i}: ${shape[0]} rows`);
      assert.ok(Math.abs(shape[1] - (x1 - x0 + 1)) <= 2, `${i}: ${shape[1]} columns`);
    });
  },
});

Deno.test({
  name: "plate: the symbols of the workshop's plate from left to right, without its dashes",
  ignore: samples === undefined,
  permissions,
  async fn() {
    const name = "chatGPT_shadybusiness_licensehigh-8bit.tif";
    const image = await readImage(`${samples}/workshop/car/${name}`);
    const { table, summary } = await plate.analyse(image, { minSize: undefined });
    assert.deepEqual(summary, ["7 symbols"]); // 123-GEM-4
    const x = Array.from(table.columns.centroid1 as Float64Array);
    assert.deepEqual(x, x.toSorted((a, b) => a - b));
    const all = await plate.analyse(image, { minSize: 1 });
    assert.deepEqual(all.summary, ["9 symbols"]);
  },
});
