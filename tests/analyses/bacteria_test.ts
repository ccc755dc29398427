import assert from "node:assert/strict";
import { resolveParams } from "../../core/params.ts";
import { segBacteria } from "../../analyses/bacteria.ts";
import { rods as rodAnalysis } from "../../analyses/rods.ts";
import { createImage, type Image, imageLike } from "../../core/values.ts";
import { score } from "../../bench/score.ts";
import { readImage, readLabels } from "../../io/mod.ts";
import { gaussian } from "../../ops/kernels/gaussian.ts";

/** Ends of rods, in widths: y and x of one end, then of the other; and the cell that each belongs to. */
type Rod = readonly [number, number, number, number, number];

/** One straight rod, one bent, two side by side. */
const MIXED: readonly Rod[] = [
  [2, 2, 2, 9, 1],
  [5, 3, 9, 3, 2],
  [9, 3, 9, 9, 2],
  [12, 4, 12, 10, 3],
  [13.6, 5, 13.6, 11, 4],
  [3, 13, 13, 17, 5],
];

/** Two and three side by side, nearer than {@linkcode MIXED}'s. */
const SIDE_BY_SIDE: readonly Rod[] = [
  [3, 3, 6, 7, 1],
  [3.9, 2, 7.1, 6, 2],
  [11, 12, 11, 17, 3],
  [12.1, 12.5, 12.1, 17.5, 4],
  [13.2, 12, 13.2, 16.5, 5],
];

/** Two pairs side by side, and nothing else. */
const PAIRS: readonly Rod[] = [
  [8, 12, 12.2, 13.4, 1],
  [8.8, 11, 12.9, 12.5, 2],
  [13.8, 14.1, 17.6, 16.2, 3],
  [13.4, 15.2, 17.3, 17.2, 4],
];

/** Light of a rod at a distance from its axis, in half widths. */
const smoothEdge = (off: number) => Math.exp(-((off / 0.8) ** 4)) * (off < 1.6 ? 1 : 0);

/** Smooth rods of a width on a flat ground of so many widths. */
function rods(
  width: number,
  dark: boolean,
  axes: readonly Rod[] = MIXED,
  light: (off: number) => number = smoothEdge,
  size: readonly [number, number] = [16, 20],
): { image: Image; truth: Int32Array } {
  const [rows, columns] = size.map((side) => side * width);
  const truth = new Int32Array(rows * columns);
  const data = new Float32Array(rows * columns).fill(1000);
  for (let y = 0, i = 0; y < rows; y++) {
    for (let x = 0; x < columns; x++, i++) {
      for (const [y0, x0, y1, x1, cell] of axes) {
        const [ay, ax] = [(y1 - y0) * width, (x1 - x0) * width];
        const [by, bx] = [y - y0 * width, x - x0 * width];
        const along = Math.min(1, Math.max(0, (ay * by + ax * bx) / (ay * ay + ax * ax)));
        const off = Math.hypot(by - along * ay, bx - along * ax) / (width / 2);
        if (off < 1) truth[i] = cell;
        data[i] += (dark ? -400 : 400) * light(off);
      }
    }
  }
  return { image: createImage(data, [rows, columns]), truth };
}

for (const width of [6, 11, 20]) {
  for (const dark of [true, false]) {
    Deno.test({
      name: `segBacteria() finds ${
        dark ? "dark" : "bright"
      } rods ${width} pixels wide, bends whole`,
      permissions: "none",
      fn() {
        const { image, truth } = rods(width, dark);
        const { labels, polarity } = segBacteria(image);
        assert.equal(polarity, dark ? "dark" : "bright");
        const { hits, extra, missed } = score(truth, labels.data);
        assert.deepEqual({ hits, extra, missed }, { hits: 5, extra: 0, missed: 0 });
      },
    });
  }
}

for (const width of [10, 15, 20]) {
  for (const dark of [true, false]) {
    Deno.test({
      name: `segBacteria() takes ${
        dark ? "dark" : "bright"
      } rods side by side for ${width} pixels wide each, where there are no others`,
      permissions: "none",
      fn() {
        const { image, truth } = rods(width, dark, SIDE_BY_SIDE);
        const { labels } = segBacteria(image);
        const { hits, extra, missed } = score(truth, labels.data);
        assert.deepEqual({ hits, extra, missed }, { hits: 5, extra: 0, missed: 0 });
      },
    });
  }
}

for (
  const [width, dark] of [
    [9, true],
    [11, true],
    [15, true],
    [9, false],
    [11, false],
  ] as const
) {
  Deno.test({
    name: `segBacteria() sees the line between ${
      dark ? "dark" : "bright"
    } rods ${width} pixels wide that lie in pairs in the middle of a large picture`,
    permissions: "none",
    fn() {
      const full = (off: number) => off < 0.95 ? 1 : 0;
      const { image, truth } = rods(width, true, PAIRS, full, [26, 30]);
      const inside = imageLike(image, image.data.map((grey) => grey < 1000 ? 1 : 0));
      const cells = gaussian(inside, { sigma: 0.22 * width }).data;
      const halo = gaussian(inside, { sigma: 0.8 * width }).data;
      let seed = 7;
      const even = () => (seed = (seed * 1103515245 + 12345) % 2 ** 31) / 2 ** 31;
      const data = Float32Array.from(cells, (cell, i) => {
        const grey = 500 * cell - 250 * halo[i];
        return 1000 + (dark ? -grey : grey) + 30 * Math.sqrt(12) * (even() - 0.5);
      });
      const { labels, polarity } = segBacteria(createImage(data, image.shape));
      assert.equal(polarity, dark ? "dark" : "bright");
      const { hits, extra, missed } = score(truth, labels.data);
      assert.deepEqual({ hits, extra, missed }, { hits: 4, extra: 0, missed: 0 });
    },
  });
}

for (const dark of [true, false]) {
  Deno.test({
    name: `segBacteria() takes no fine line within ${
      dark ? "dark" : "bright"
    } cells for one between two`,
    permissions: "none",
    fn() {
      // 0.8 pixels are 0.09 of half a width.
      const light = (off: number) => smoothEdge(off) - 0.1 * Math.exp(-((off / 0.09) ** 2) / 2);
      const { image, truth } = rods(18, dark, MIXED, light);
      const { labels } = segBacteria(image);
      const { hits, extra, missed } = score(truth, labels.data);
      assert.deepEqual({ hits, extra, missed }, { hits: 5, extra: 0, missed: 0 });
    },
  });
}

for (const dark of [true, false]) {
  Deno.test({
    name: `segBacteria() finds ${dark ? "dark" : "bright"} rods in noise and under uneven light`,
    permissions: "none",
    fn() {
      // Straight ones: noise hides whether a corner joins two arms or two cells.
      const { image, truth } = rods(11, dark, MIXED.filter(([, , , , cell]) => cell !== 2));
      const [rows, columns] = image.shape;
      let seed = 11;
      const even = () => (seed = (seed * 1103515245 + 12345) % 2 ** 31) / 2 ** 31;
      // A standard deviation of 30, a thirteenth of the contrast, on a ground three times as large.
      const data = Float32Array.from({ length: 3 * rows * columns }, (_, i) => {
        const [y, x] = [Math.floor(i / columns), i % columns];
        const grey = y < rows ? image.data[y * columns + x] : 1000;
        return grey + 30 * x / columns + 30 * Math.sqrt(12) * (even() - 0.5);
      });
      const { labels, polarity } = segBacteria(createImage(data, [3 * rows, columns]));
      assert.equal(polarity, dark ? "dark" : "bright");
      const whole = new Int32Array(labels.data.length);
      // Dark ones have no halo: they end at half of their depth.
      whole.set(truth.map((one, i) => dark && image.data[i] > 800 ? 0 : one));
      const { hits, extra, missed } = score(whole, labels.data);
      assert.deepEqual({ hits, missed }, { hits: 4, missed: 0 });
      // In a field of this size noise passes for a cell once at most.
      assert.ok(extra <= 1, `${extra} extra`);
    },
  });
}

for (const dark of [true, false]) {
  Deno.test({
    name: `segBacteria() finds ${
      dark ? "dark" : "bright"
    } rods on a ground that rises by more than they do`,
    permissions: "none",
    fn() {
      const { image, truth } = rods(11, dark);
      const [, columns] = image.shape;
      const data = image.data.map((grey, i) =>
        grey + 500 * (i % columns) / columns
      ) as Float32Array;
      const { labels, polarity } = segBacteria(createImage(data, image.shape));
      assert.equal(polarity, dark ? "dark" : "bright");
      const { hits, extra, missed } = score(truth, labels.data);
      assert.deepEqual({ hits, extra, missed }, { hits: 5, extra: 0, missed: 0 });
    },
  });
}

for (const width of [8, 12, 18]) {
  Deno.test({
    name: `segBacteria() ends dark cells without halo at half of their depth, ${width} pixels wide`,
    permissions: "none",
    fn() {
      // Apart from each other, with an edge that is sharp before it is blurred.
      const axes: Rod[] = [[2, 2, 2, 5, 1], [5, 3, 8, 6, 2], [3, 9, 6, 8, 3], [9, 9, 8, 12, 4]];
      const { image, truth } = rods(width, true, axes, (off) => off < 1 ? 1 : 0, [11, 14]);
      const { labels, polarity } = segBacteria(gaussian(image, { sigma: 1.2 }));
      assert.equal(polarity, "dark");
      const result = score(truth, labels.data);
      assert.deepEqual([result.hits, result.extra, result.missed], [4, 0, 0]);
      const area = (data: Int32Array) => data.reduce((sum, one) => sum + Number(one > 0), 0);
      const part = area(labels.data as Int32Array) / area(truth);
      assert.ok(part > 0.95 && part < 1.06, `area ${part}`);
    },
  });
}

Deno.test({
  name: "rods() takes the chain for cells with halos alone",
  permissions: "none",
  async fn() {
    const axes: Rod[] = [[2, 2, 2, 5, 1], [5, 3, 8, 6, 2], [3, 9, 6, 8, 3], [9, 9, 8, 12, 4]];
    const methods: string[] = [];
    for (const halo of [0, 0.5]) {
      const light = (off: number) => off < 1 ? 1 : off < 1.4 ? -halo : 0;
      const { image } = rods(17, true, axes, light, [11, 14]);
      const smooth = gaussian(image, { sigma: 1.2 });
      const { summary } = await rodAnalysis.analyse(smooth, resolveParams(rodAnalysis.params, {}));
      methods.push(summary[0]);
    }
    assert.deepEqual(methods.map((method) => method.includes("chain")), [false, true]);
  },
});

Deno.test({
  name: "segBacteria() ends bright cells where they end, whatever their light",
  permissions: "none",
  fn() {
    // Seen from above, a cylinder is as bright as it is deep. The lower one has an eighth of the light.
    const [rows, columns, radius] = [90, 120, 9];
    const light = [4000, 500];
    const data = new Float64Array(rows * columns).fill(100);
    for (let i = 0; i < data.length; i++) {
      for (const [cell, [y, from, to]] of [[22, 30, 60], [65, 50, 90]].entries()) {
        const [dy, x] = [Math.floor(i / columns) - y, i % columns];
        const off = Math.hypot(dy, x - Math.min(to, Math.max(from, x))) / radius;
        if (off < 1) data[i] += light[cell] * Math.sqrt(1 - off * off);
      }
    }
    const image = gaussian(createImage(data, [rows, columns]), { sigma: 1.5 });
    const { labels, polarity } = segBacteria(image);
    assert.equal(polarity, "bright");
    assert.equal(Math.max(...labels.data), 2);
    // They lie along rows: the pixels of a column and of a row through their middles.
    const across = (x: number) => (_: unknown, y: number) => labels.data[y * columns + x];
    for (const [cell, [y, x, long]] of [[22, 45, 30], [65, 70, 40]].entries()) {
      const is = (label: number) => label === cell + 1;
      const width = Array.from({ length: rows }, across(x)).filter(is).length;
      const length = labels.data.subarray(y * columns, (y + 1) * columns).filter(is).length;
      assert.ok(Math.abs(width - 2 * radius) <= 1, `width ${width}`);
      assert.ok(Math.abs(length - long - 2 * radius) < 2, `length ${length}`);
    }
  },
});

for (
  const [width, soft, dark] of [
    [9, 0.6, true],
    [13, 0.6, true],
    [17, 0.5, true],
    [21, 0.6, true],
    [13, 0.6, false],
    [21, 0.6, false],
  ] as const
) {
  Deno.test({
    name: `segBacteria() ends cells in brightfield at their fringe, ${width} pixels wide, ${
      dark ? "dark" : "bright"
    } in ${soft} of it`,
    permissions: "none",
    fn() {
      // Seen out of focus: grey falls off long before the edge, where a faint fringe of the other polarity is.
      const light = (off: number) =>
        Math.exp(-((off / soft) ** 4)) - 0.05 * Math.exp(-(((off - 0.95) / 0.2) ** 2));
      const straight = MIXED.filter(([, , , , cell]) => cell !== 2);
      const { image, truth } = rods(width, dark, straight, light);
      const { labels, polarity } = segBacteria(image);
      assert.equal(polarity, dark ? "dark" : "bright");
      const { hits, extra, missed } = score(truth, labels.data);
      assert.deepEqual({ hits, extra, missed }, { hits: 4, extra: 0, missed: 0 });
      let [found, both, either] = [0, 0, 0];
      truth.forEach((cell, i) => {
        if (labels.data[i] > 0) found++;
        if (cell > 0 && labels.data[i] > 0) both++;
        if (cell > 0 || labels.data[i] > 0) either++;
      });
      const ratio = found / (both + either - found);
      // Outlines are off by little more than half a pixel.
      assert.ok(Math.abs(ratio - 1) < 1.3 / width, `${ratio} of the area`);
      assert.ok(both / either > 0.85, `${both / either} in common`);
    },
  });
}

Deno.test({
  name:
    "segBacteria() finds cells as bright as the ground in the middle of a colony, and no ground beside it",
  permissions: "none",
  fn() {
    const width = 13;
    const axes = [
      ...[2.5, 4, 5.5, 7, 8.5].map((y, k): Rod => [y, 3 + k / 3, y, 6.5 + k / 4, k + 1]),
      ...[2.5, 4, 5.5, 7, 8.5].map((y, k): Rod => [y, 8.2 + k / 4, y, 11.5 + k / 3, k + 6]),
      ...[1.5, 5, 8.5, 12].map((y, k): Rod => [y, 15.5, y + 2, 17 + k / 3, k + 11]),
      ...[3, 8.5].map((x, k): Rod => [13.5, x, 13.5, x + 3.5 + k, k + 15]),
    ];
    const { image, truth } = rods(width, true, axes);
    const [rows, columns] = image.shape;
    const inside = createImage(Float32Array.from(truth, (cell) => Math.min(cell, 1)), image.shape);
    const halo = gaussian(inside, { sigma: 1.2 * width }).data;
    const data = Float32Array.from(image.data, (grey, i) => grey + 710 * halo[i]);
    const { labels, polarity } = segBacteria(createImage(data, [rows, columns]));
    assert.equal(polarity, "dark");
    const { hits, extra, missed } = score(truth, labels.data);
    assert.deepEqual({ hits, extra, missed }, { hits: 16, extra: 0, missed: 0 });
  },
});

Deno.test({
  name: "segBacteria() takes no clouds of a few grey levels for cells",
  permissions: "none",
  fn() {
    const { image, truth } = rods(6, true);
    const [rows, columns] = image.shape;
    let seed = 5;
    const even = () => (seed = (seed * 1103515245 + 12345) % 2 ** 31) / 2 ** 31;
    const noise = createImage(
      Float64Array.from({ length: 9 * rows * columns }, () => even() - 0.5),
      [3 * rows, 3 * columns],
    );
    const clouds = gaussian(noise, { sigma: 1 }).data;
    const data = Uint8Array.from(clouds, (cloud, i) => {
      const [y, x] = [Math.floor(i / columns / 3), i % (3 * columns)];
      const grey = y < rows && x < columns ? image.data[y * columns + x] : 1000;
      return Math.round(grey / 40 + 6 * cloud);
    });
    const { labels } = segBacteria(createImage(data, noise.shape));
    const whole = new Int32Array(data.length);
    for (let i = 0; i < truth.length; i++) {
      whole[Math.floor(i / columns) * 3 * columns + i % columns] = truth[i];
    }
    const { hits, extra, missed } = score(whole, labels.data);
    assert.deepEqual({ hits, extra, missed }, { hits: 5, extra: 0, missed: 0 });
  },
});

Deno.test({
  name: "segBacteria() finds the cells of petri's own microcolony",
  permissions: { read: true },
  async fn() {
    const image = await readImage("data/microcolony.tif");
    const truth = await readLabels("data/microcolony.labels.tif");
    const { labels } = segBacteria(image);
    assert.ok(score(truth.data, labels.data).precision >= 0.8);
    assert.deepEqual(labels.pixelSize, image.pixelSize);
  },
});

Deno.test({
  name: "segBacteria() sees by itself that phase contrast is negative, and finds the same cells",
  permissions: { read: true },
  async fn() {
    const image = await readImage("data/microcolony.tif");
    const positive = segBacteria(image);
    assert.equal(positive.polarity, "dark");
    const negated = imageLike(image, Float32Array.from(image.data, (grey) => 20000 - grey));
    for (const polarity of ["auto", "bright"] as const) {
      const negative = segBacteria(negated, { polarity });
      assert.equal(negative.polarity, "bright");
      assert.deepEqual(negative.labels.data, positive.labels.data);
    }
  },
});

/** Bends: y and x of the middle and radius, in widths, then the angles from which and to which they go. */
const BENT = [
  [6, 6, 3.2, 0.4, 5.6],
  [7, 15, 3.6, -2.4, 2.9],
  [16, 8, 3, 1.2, 6.6],
  [16.5, 16.5, 3.4, -1, 4],
] as const;

for (const dark of [true, false]) {
  Deno.test({
    name: `segBacteria() takes ${
      dark ? "bright" : "dark"
    } halos round bent cells for none, though these fill their convex hulls badly`,
    permissions: "none",
    fn() {
      const width = 8;
      const [rows, columns] = [23 * width, 22 * width];
      const truth = new Int32Array(rows * columns);
      const data = Float32Array.from(truth, (_, i) => {
        const [y, x] = [Math.floor(i / columns) / width, (i % columns) / width];
        let nearest = Infinity;
        for (const [cell, [cy, cx, radius, from, to]] of BENT.entries()) {
          const [dy, dx, middle] = [y - cy, x - cx, (from + to) / 2];
          const aside = Math.atan2(dy, dx) - middle;
          const turned = aside - 2 * Math.PI * Math.round(aside / 2 / Math.PI);
          const angle = Math.min(to, Math.max(from, middle + turned));
          const [ay, ax] = [radius * Math.sin(angle), radius * Math.cos(angle)];
          const off = 2 * Math.hypot(dy - ay, dx - ax);
          if (off < 1) truth[i] = cell + 1;
          nearest = Math.min(nearest, off);
        }
        const halo = 0.4 * Math.exp(-(((nearest - 1.5) / 0.4) ** 2));
        return 1000 + (dark ? -400 : 400) * (smoothEdge(nearest) - halo);
      });
      const { labels, polarity } = segBacteria(createImage(data, [rows, columns]));
      assert.equal(polarity, dark ? "dark" : "bright");
      const { hits, extra, missed } = score(truth, labels.data);
      assert.deepEqual({ hits, extra, missed }, { hits: 4, extra: 0, missed: 0 });
    },
  });
}

Deno.test({
  name: "segBacteria() finds nothing on flat, tiny and one-row pictures and leaves the input alone",
  permissions: "none",
  fn() {
    for (const shape of [[0, 0], [1, 1], [1, 9], [7, 1], [12, 9], [40, 50]]) {
      const data = new Uint16Array(shape[0] * shape[1]).fill(700);
      const { labels } = segBacteria(createImage(data, shape));
      assert.ok(labels.data.every((value) => value === 0));
      assert.ok(data.every((value) => value === 700));
    }
  },
});

Deno.test({
  name: "segBacteria() passes over single pixels that are no numbers",
  permissions: "none",
  fn() {
    const { image, truth } = rods(11, false);
    const data = Float32Array.from(image.data);
    data.set([NaN, -Infinity], 3);
    const { labels } = segBacteria(createImage(data, image.shape));
    assert.equal(score(truth, labels.data).hits, 5);
  },
});

Deno.test({
  name: "segBacteria() takes planes only",
  permissions: "none",
  fn() {
    assert.throws(
      () => segBacteria(createImage(new Uint8Array(8), [2, 2, 2])),
      { message: "Bacteria cannot be found: the image must have two axes (is 3)" },
    );
  },
});

Deno.test({
  name: "the analysis of bacteria tells sizes and how they compare",
  permissions: "none",
  async fn() {
    const { image } = rods(11, true);
    const pixelSize = { unit: "µm", x: 0.1, y: 0.1, source: "test" };
    const { table, summary, facts } = await rodAnalysis.analyse({ ...image, pixelSize }, {
      ...resolveParams(rodAnalysis.params, {}),
      method: "any",
    });
    assert.match(summary[0], /^5 bacteria \(dark cells, looked for at a width of \d+ px\)$/);
    assert.match(summary[1], /^median length \d+\.\d\d µm, width [01]\.\d\d µm$/);
    assert.match(
      summary[2],
      /^along and across the rods: median length \d+\.\d\d µm, width [01]\.\d\d µm$/,
    );
    assert.match(
      summary[3],
      /^E\. coli usually measure 1–2 µm by 0\.5–1 µm: this length is above that range \(0 of 5 cells within\), this width is (within|above) that range \(\d of 5 cells within\)$/,
    );
    assert.equal(summary.length, 4, "only the chain's sizes are too small");
    const { sizes } = facts as { sizes: Record<string, Record<string, unknown>> };
    assert.equal(sizes.length.verdict, "above");
    assert.deepEqual(sizes.width.usual, [0.5, 1]);
    assert.ok(Number(sizes.medianRod.length) > 2);
    assert.equal(table.units.rodLength, "µm");
    assert.equal(table.columns.rodWidth.length, 5);
    // Without the size of a pixel nothing is claimed.
    const unsized = await rodAnalysis.analyse(image, {
      ...resolveParams(rodAnalysis.params, {}),
      method: "any",
    });
    assert.match(
      unsized.summary[3],
      /^E\. coli usually .*: without the size of a pixel these cannot be compared; they are \d+\.\d times as long as wide$/,
    );
    const found = unsized.facts as { sizes: Record<string, unknown> };
    assert.deepEqual(Object.keys(found.sizes), ["unit", "medianAxes", "medianRod"]);
  },
});
