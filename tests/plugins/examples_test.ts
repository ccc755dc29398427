/** The example plugins: right by definition and reference, and the same in the sandbox, bit for bit. */
import assert from "node:assert/strict";
import { checkConformance } from "../../core/conformance.ts";
import type { Kit } from "../../core/kit.ts";
import {
  createImage,
  createKit,
  createLabels,
  type Image,
  type Labels,
  type Table,
  type Value,
} from "../../mod.ts";
import rods from "../../plugins/examples/rods.ts";
import spots from "../../plugins/examples/spots.ts";
import stains from "../../plugins/examples/stains.ts";

const trusted = createKit({ plugins: [rods, spots, stains] });

/** Rods with round ends, each drawn as all pixels within half its width of its middle line. */
function drawRods(
  list: readonly { y: number; x: number; length: number; width: number; angle: number }[],
  shape: [number, number],
  pixel?: number,
): Labels {
  const data = new Int32Array(shape[0] * shape[1]);
  list.forEach(({ y, x, length, width, angle }, index) => {
    const half = (length - width) / 2;
    const [dy, dx] = [Math.sin(angle), Math.cos(angle)];
    for (let i = 0; i < data.length; i++) {
      const [py, px] = [Math.floor(i / shape[1]) - y, i % shape[1] - x];
      const along = Math.max(-half, Math.min(half, py * dy + px * dx));
      if (Math.hypot(py - along * dy, px - along * dx) <= width / 2) data[i] = index + 1;
    }
  });
  const pixelSize = { unit: "µm", y: pixel ?? 1, x: pixel ?? 1, source: "test" };
  return createLabels(data, shape, pixel === undefined ? {} : { pixelSize });
}

const RODS = Array.from({ length: 12 }, (_, i) => ({
  y: 40.4 + 70 * Math.floor(i / 4) + 0.3 * i,
  x: 45.3 + 80 * (i % 4) + 0.21 * i,
  length: 30 + 2.3 * i,
  width: 8 + 0.5 * i,
  angle: i * 0.37,
}));
const labels = drawRods(RODS, [230, 330], 0.1);

/** Numbers from a seed. */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => (state = Math.imul(state, 1664525) + 1013904223 >>> 0) / 2 ** 32;
}

/** Gaussian spots over noise: the higher ones of height 30, three of 4. */
function drawSpots(): { image: Image; places: [number, number][] } {
  const shape = [90, 130];
  const random = randomFrom(5);
  const places: [number, number][] = [];
  for (let y = 10; y < 85; y += 20) for (let x = 12; x < 125; x += 19) places.push([y, x]);
  const data = new Float32Array(shape[0] * shape[1]).map(() => 50 + random());
  places.forEach(([y, x], index) => {
    const height = index % 8 === 7 ? 4 : 30;
    for (let i = 0; i < data.length; i++) {
      const [dy, dx] = [Math.floor(i / shape[1]) - y, i % shape[1] - x];
      data[i] += height * Math.exp(-(dy * dy + dx * dx) / 8);
    }
  });
  return { image: createImage(data, shape), places: places.filter((_, i) => i % 8 !== 7) };
}

const rgb = createImage(
  Uint8Array.of(200, 120, 180, 255, 255, 255, 0, 0, 0, 90, 60, 140, 130, 90, 50, 1, 254, 128),
  [2, 3, 3],
  { axes: "YXS", pixelSize: { unit: "µm", y: 0.5, x: 0.5, source: "test" } },
);

Deno.test({
  name: "rods.measure finds length and width of rods in any direction, in µm",
  permissions: "none",
  async fn() {
    const { table } = await trusted.run("rods.measure", { labels });
    const { length, width, aspect, label, area } = table.columns as Record<string, Float64Array>;
    assert.deepEqual([...label], RODS.map((_, i) => i + 1));
    assert.deepEqual(table.units, { area: "µm²", length: "µm", width: "µm" });
    RODS.forEach((rod, i) => {
      assert.ok(
        Math.abs(length[i] - rod.length / 10) < 0.06,
        `length ${length[i]} of ${rod.length}`,
      );
      assert.ok(Math.abs(width[i] - rod.width / 10) < 0.025, `width ${width[i]} of ${rod.width}`);
      assert.ok(Math.abs(aspect[i] - length[i] / width[i]) < 1e-12);
      assert.ok(Math.abs(area[i] * 100 - labels.data.filter((v) => v === i + 1).length) < 1e-9);
    });
    // Half a ring with round ends: an ellipse would find it far too short.
    const ring = new Int32Array(60 * 90);
    for (let i = 0; i < ring.length; i++) {
      const [y, x] = [50.3 - Math.floor(i / 90), i % 90 - 44.6];
      const off = y >= 0
        ? Math.abs(Math.hypot(y, x) - 35)
        : Math.min(Math.hypot(y, x - 35), Math.hypot(y, x + 35));
      if (off <= 4.5) ring[i] = 1;
    }
    const bent = await trusted.run("rods.measure", { labels: createLabels(ring, [60, 90]) });
    assert.ok(Math.abs(bent.table.columns.length[0] as number - (35 * Math.PI + 9)) < 1);
    assert.ok(Math.abs(bent.table.columns.width[0] as number - 9) < 0.1);
    // A pixel, a square of four, and no object at all.
    const small = createLabels(Int32Array.of(7, 0, 3, 3, 0, 0, 3, 3), [2, 4]);
    const { table: tiny } = await trusted.run("rods.measure", { labels: small });
    assert.deepEqual([...tiny.columns.label as Int32Array], [3, 7]);
    assert.deepEqual([...tiny.columns.area as Float64Array], [4, 1]);
    assert.equal(tiny.columns.length[1], 2 / Math.sqrt(Math.PI));
    assert.deepEqual(tiny.units, { area: "px", length: "px", width: "px" });
    const none = createLabels(new Int32Array(6), [2, 3]);
    const { table: empty } = await trusted.run("rods.measure", { labels: none });
    assert.equal(empty.columns.label.length, 0);
    const stack = createLabels(new Int32Array(6), [1, 2, 3]);
    await assert.rejects(trusted.run("rods.measure", { labels: stack }), {
      name: "InputError",
      message: "rods.measure: `labels` must be a plane, got 3 axes",
    });
  },
});

Deno.test({
  name: "spots.count finds the spots above a contrast, each at its place",
  permissions: "none",
  async fn() {
    const { image, places } = drawSpots();
    const { count, table } = await trusted.run("spots.count", { image }, { contrast: 15 });
    assert.equal(count, places.length);
    const { y, x, contrast } = table.columns as Record<string, Float64Array>;
    const found = Array.from(y, (v, i) => `${v},${x[i]}`).sort();
    assert.deepEqual(found, places.map(([y, x]) => `${y},${x}`).sort());
    for (const value of contrast) assert.ok(Math.abs(value - 30) < 2, String(value));
    const all = await trusted.run("spots.count", { image }, { contrast: 2 });
    assert.equal(all.count, 24);
  },
});

Deno.test({
  name: "stains.separate gives what scikit-image gives, and refuses grey pictures",
  permissions: "none",
  async fn() {
    // Printed by tests/reference/example_plugins.py.
    const hed = [
      [0.014253597485209196, 0, 1.2101673111892832, 0.10854122231441737, 0.0156316716489251],
      [0.032078770614788074, 0, 0, 0.02202926542586144, 0],
      [0.022498809209535262, 0, 0.8819504551361967, 0.012181859561444965, 0.14823501180336215],
    ];
    const hdx = [
      [0.035351520184207334, 0, 0.9675614437889339, 0.12240060840605174, 0.001945250667449377],
      [0.0272159093769623, 0, 0.843378740353993, 0.01599293705899059, 0.14615961474615358],
      [0, 0, 0.3784649479819734, 0, 0.021735705991836732],
    ];
    const sixth = [[0.7231932311167957, 0, 0], [0.4357698879855649, 0, 0.4482308836872595]];
    const all = [hed, hdx].map((stains, i) => stains.map((list, j) => [...list, sixth[i][j]]));
    const names = ["hematoxylin-eosin-dab", "hematoxylin-dab"] as const;
    for (const [index, name] of names.entries()) {
      const result = await trusted.run("stains.separate", { image: rgb }, { stains: name });
      [result.first, result.second, result.third].forEach((image, s) => {
        assert.deepEqual([image.shape, image.axes, image.pixelSize], [[2, 3], "YX", rgb.pixelSize]);
        image.data.forEach((value, i) => {
          const expected = all[index][s][i];
          assert.ok(Math.abs(value - expected) <= 1e-13, `${name} ${s} ${i}: ${value} ${expected}`);
        });
      });
    }
    const wide = createImage(Uint16Array.from(rgb.data, (v) => v * 257), rgb.shape, rgb);
    const part = createImage(Float32Array.from(rgb.data, (v) => v / 255), rgb.shape, rgb);
    const [first, second, third] = await Promise.all(
      [rgb, wide, part].map(async (image) =>
        (await trusted.run("stains.separate", { image })).first
      ),
    );
    assert.deepEqual(second, first);
    for (const [i, v] of third.data.entries()) assert.ok(Math.abs(v - first.data[i]) < 1e-6);
    const own = await trusted.run("stains.separate", { image: rgb }, {
      vectors: [[0.65, 0.704, 0.286], [0.268, 0.57, 0.776]],
    });
    assert.ok(Math.abs(own.third.data[2] - 0.3784649479819734) < 1e-13);
    await assert.rejects(
      trusted.run("stains.separate", { image: rgb }, { vectors: [[1, 2, 3], [2, 4, 6]] }),
      { name: "ParameterError", message: /`vectors` must be of stains that differ/ },
    );
    const grey = createImage(Uint8Array.of(1, 2, 3), [1, 3]);
    await assert.rejects(trusted.run("stains.separate", { image: grey }), {
      name: "InputError",
      message:
        "stains.separate: `image` must have red, green and blue (axes ending in S), got axes YX",
    });
  },
});

Deno.test({
  name: "the example plugins give the same in the sandbox, bit for bit",
  permissions: { read: true, run: ["deno"] },
  async fn() {
    const random = randomFrom(11);
    const noise = createImage(new Uint16Array(61 * 47).map(() => random() * 3000), [61, 47]);
    const photo = createImage(new Uint8Array(33 * 41 * 3).map(() => random() * 256), [33, 41, 3], {
      axes: "YXS",
    });
    const labelsOf3D = createLabels(new Int32Array(6), [1, 2, 3]);
    const calls: [id: string, inputs: Record<string, Value>, params: object][] = [
      ["rods.measure", { labels }, {}],
      ["spots.count", { image: drawSpots().image }, { sigma: 1.7 }],
      ["spots.count", { image: noise }, { contrast: 500 }],
      ["stains.separate", { image: photo }, {}],
      ["stains.separate", { image: rgb }, { stains: "hematoxylin-dab" }],
    ];
    const kit = await createKit({ plugins: [] }).load("plugins/examples/rods.ts");
    try {
      for (const name of ["spots", "stains"]) await kit.load(`plugins/examples/${name}.ts`);
      for (const [id, inputs, params] of calls) {
        const run = (kit: Kit) => kit.run(id as never, inputs as never, params as never);
        const expected = await run(trusted as unknown as Kit) as Record<string, Value>;
        const result = await run(kit) as Record<string, Value>;
        assert.deepEqual(result, expected, id);
        const table = result.table as Table | undefined;
        if (table !== undefined) assert.ok(table.columns[Object.keys(table.columns)[0]].length > 5);
      }
      await assert.rejects(kit.run("rods.measure", { labels: labelsOf3D }), {
        name: "InputError",
      });
    } finally {
      await kit.close();
    }
  },
});

for (const { id } of trusted.operators()) {
  Deno.test({
    name: `${id} keeps the promises of all operators`,
    permissions: "none",
    async fn() {
      const { problems, served } = await checkConformance(trusted as unknown as Kit, id);
      assert.deepEqual(problems, []);
      assert.ok(served >= 5);
    },
  });
}
