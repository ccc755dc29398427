import assert from "node:assert/strict";
import { segNuclei, type SegNucleiOptions } from "../../analyses/nuclei.ts";
import { score } from "../../bench/score.ts";
import { createImage, type Image, type PixelArray } from "../../core/values.ts";
import { readImage, readLabels } from "../../io/mod.ts";

/** Elliptical nuclei of unlike brightness, some touching, with blur at their edges. */
function field(diameter: number): { image: Image; truth: Int32Array } {
  const [rows, columns] = [Math.round(7 * diameter), Math.round(9 * diameter)];
  const data = new Float32Array(rows * columns);
  const truth = new Int32Array(rows * columns);
  // Centre, half axes (in diameters), turn, brightness.
  const nuclei = [
    [1, 1.2, 0.55, 0.45, 0.3, 900],
    [1.1, 3, 0.5, 0.5, 0, 190],
    [1.5, 5, 0.6, 0.4, 1.2, 300],
    [1.5, 6.05, 0.5, 0.5, 0, 320],
    [3.4, 2, 0.5, 0.45, 0.5, 220],
    [3.5, 4.4, 0.55, 0.5, 0.8, 1200],
    [3.6, 7, 0.6, 0.45, 2, 200],
    [5.4, 1.5, 0.5, 0.5, 0, 400],
    [5.9, 2.3, 0.45, 0.5, 0, 380],
    [5.6, 6, 0.8, 0.5, 0.2, 250],
  ];
  for (let y = 0, i = 0; y < rows; y++) {
    for (let x = 0; x < columns; x++, i++) {
      data[i] = 20;
      nuclei.forEach(([cy, cx, long, short, turn, light], k) => {
        const [dy, dx] = [y - cy * diameter, x - cx * diameter];
        const along = (dx * Math.cos(turn) + dy * Math.sin(turn)) / (long * diameter);
        const across = (dy * Math.cos(turn) - dx * Math.sin(turn)) / (short * diameter);
        const off = Math.hypot(along, across);
        if (off < 1) truth[i] = k + 1;
        data[i] += light / (1 + Math.exp((off - 1) * diameter / 1.5));
      });
    }
  }
  return { image: createImage(data, [rows, columns]), truth };
}

for (const diameter of [12, 24, 60]) {
  Deno.test({
    name: `segNuclei() parts touching nuclei and keeps dim ones, ${diameter} pixels wide`,
    permissions: "none",
    fn() {
      const { image, truth } = field(diameter);
      const found = segNuclei(image);
      assert.ok(Math.abs(found.diameter / diameter - 1) < 0.35, `diameter ${found.diameter}`);
      const { hits, extra, missed } = score(truth, found.labels.data);
      assert.deepEqual({ hits, extra, missed }, { hits: 10, extra: 0, missed: 0 });
    },
  });
}

Deno.test({
  name: "segNuclei() finds the nuclei of petri's own field",
  permissions: { read: true },
  async fn() {
    const image = await readImage("data/nuclei.tif");
    const truth = await readLabels("data/nuclei.labels.tif");
    const { labels } = segNuclei(image);
    const { hits, extra } = score(truth.data, labels.data);
    // Some of the 33 have a third of the light of the others.
    assert.ok(hits >= 32, `${hits} of 33`);
    assert.equal(extra, 0);
    assert.deepEqual(labels.pixelSize, image.pixelSize);
  },
});

Deno.test({
  name: "segNuclei() does not depend on type, unit and pedestal of grey values",
  permissions: "none",
  fn() {
    const { image } = field(24);
    const expected = segNuclei(image).labels;
    const like = (data: PixelArray) => segNuclei(createImage(data, image.shape)).labels;
    const { data } = image;
    const others = {
      bytes: like(Uint8Array.from(data, (value) => Math.round(value / 6))),
      words: like(Uint16Array.from(data, (value) => Math.round(8 * value + 4000))),
      parts: like(Float64Array.from(data, (value) => value / 4e6 - 3)),
    };
    for (const [name, { data }] of Object.entries(others)) {
      const same = data.filter((value, i) => (value > 0) === (expected.data[i] > 0)).length;
      assert.ok(same > 0.99 * data.length, `${name}: ${same / data.length}`);
      assert.equal(score(expected.data, data).precision, 1, name);
    }
  },
});

Deno.test({
  name: "segNuclei() takes less or more for a nucleus by certainty, joining and least size",
  permissions: "none",
  fn() {
    const { image } = field(24);
    const count = (options: SegNucleiOptions) =>
      new Set(segNuclei(image, options).labels.data).size - 1;
    assert.equal(count({ certainty: 1 }), 0);
    assert.equal(count({ minSize: 3 }), 0);
    assert.ok(count({ join: 20 }) < 10);
    assert.ok(count({ join: -20, certainty: 0 }) > 10);
    const area = (edge: number) => segNuclei(image, { edge }).labels.data.filter(Boolean).length;
    assert.ok(area(0.3) > 1.05 * area(0.6));
  },
});

Deno.test({
  name: "segNuclei() keeps large nuclei whole where there are specks and grains in them",
  permissions: "none",
  fn() {
    const [rows, columns] = [150, 190];
    const nuclei = [[40, 45, 26], [44, 130, 28], [110, 85, 27]];
    const data = Uint16Array.from({ length: rows * columns }, (_, i) => {
      const [y, x] = [Math.floor(i / columns), i % columns];
      const off = Math.min(...nuclei.map(([cy, cx, r]) => Math.hypot(y - cy, x - cx) - r));
      const speck = Math.hypot(y - 120, x - 170) < 2 || Math.hypot(y - 20, x - 88) < 2;
      const grain = Math.sin(x / 3.1) * Math.sin(y / 2.7);
      return 200 + (1000 + 250 * grain) / (1 + Math.exp(off)) + (speck ? 900 : 0);
    });
    const { labels } = segNuclei(createImage(data, [rows, columns]));
    assert.equal(Math.max(...labels.data), 3);
  },
});

Deno.test({
  name: "segNuclei() finds nothing on flat, tiny and one-row pictures and leaves the input alone",
  permissions: "none",
  fn() {
    for (const shape of [[0, 0], [1, 1], [1, 9], [7, 1], [12, 9], [40, 50]]) {
      const data = new Uint16Array(shape[0] * shape[1]).fill(700);
      const { labels } = segNuclei(createImage(data, shape));
      assert.ok(labels.data.every((value) => value === 0));
      assert.ok(data.every((value) => value === 700));
    }
  },
});

Deno.test({
  name: "segNuclei() passes over single pixels that are no numbers",
  permissions: "none",
  fn() {
    const { image, truth } = field(24);
    const data = Float32Array.from(image.data);
    data.set([NaN, -Infinity, Infinity], 9);
    const { labels } = segNuclei(createImage(data, image.shape));
    assert.ok(score(truth, labels.data).hits >= 9);
    const none = segNuclei(createImage(new Float32Array(400).fill(NaN), [20, 20]));
    assert.ok(none.labels.data.every((value) => value === 0));
  },
});

Deno.test({
  name: "segNuclei() fills small holes in a nucleus, not the gap between three that touch",
  permissions: "none",
  fn() {
    const [rows, columns, radius] = [90, 96, 18];
    const centres = [[26, 28], [26, 66], [59, 47]];
    const data = Float32Array.from({ length: rows * columns }, (_, i) => {
      const [y, x] = [Math.floor(i / columns), i % columns];
      const off = Math.min(...centres.map(([cy, cx]) => Math.hypot(y - cy, x - cx)));
      const pore = Math.hypot(y - 22, x - 31) < 2 ? 0.75 : 0;
      return 20 + 300 * (1 - pore) / (1 + Math.exp(off - radius));
    });
    const { labels } = segNuclei(createImage(data, [rows, columns]));
    assert.equal(Math.max(...labels.data), 3);
    const inside = (y: number, x: number) => labels.data[y * columns + x];
    assert.equal(inside(22, 31), inside(26, 28));
    assert.equal(inside(36, 47), 0);
  },
});

Deno.test({
  name: "segNuclei() takes planes only",
  permissions: "none",
  fn() {
    assert.throws(
      () => segNuclei(createImage(new Uint8Array(8), [2, 2, 2])),
      { message: "Nuclei cannot be found: the image must have two axes (is 3)" },
    );
  },
});

Deno.test({
  name: "segNuclei() refuses options out of range, as the kit does",
  permissions: "none",
  fn() {
    const image = createImage(new Uint8Array(8), [2, 4]);
    const cases: [SegNucleiOptions, string][] = [
      [{ diameter: NaN }, "`diameter` must be a finite number above 0, got NaN"],
      [{ diameter: -5 }, "`diameter` must be a finite number above 0, got -5"],
      [{ edge: 2 }, "`edge` must be a finite number from 0 to 1, got 2"],
    ];
    for (const [options, message] of cases) {
      assert.throws(() => segNuclei(image, options), { name: "ParameterError", message });
    }
  },
});
