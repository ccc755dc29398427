import assert from "node:assert/strict";
import { findKtrNuclei, type KtrFrame, ktrSeries, ktrTimeLapse } from "../../analyses/ktr.ts";
import { createImage, createMask, type Image } from "../../core/values.ts";
import { readImage } from "../../io/mod.ts";
import golden from "../reference/golden/ktr_nuclei.json" with { type: "json" };
import { samples } from "../samples.ts";

const SIDE = 120;
const CENTRES = [[30, 30], [30, 60], [60, 40], [80, 85], [42, 95], [95, 45]];

/** Cells with nuclei of radius 7 in a cytoplasm of radius 14; the ratio is that of the reporter. */
function frame(ratio: number, shift = 0): KtrFrame {
  const picture = (value: (off: number) => number): Image =>
    createImage(
      Uint16Array.from({ length: SIDE * SIDE }, (_, i) => {
        const [y, x] = [Math.floor(i / SIDE), i % SIDE - shift];
        return value(Math.min(...CENTRES.map(([cy, cx]) => Math.hypot(y - cy, x - cx))));
      }),
      [SIDE, SIDE],
    );
  return {
    nucleus: picture((off) => off < 7 ? 2000 : 0),
    reporters: { green: picture((off) => off < 7 ? 400 : off < 14 ? 400 * ratio : 0) },
  };
}

Deno.test({
  name: "ktrTimeLapse() measures the ratio of cells that move",
  permissions: "none",
  fn() {
    const { frames, cells, tracks } = ktrTimeLapse([frame(0.5), frame(0.8, 3), frame(1.5, 6)]);
    assert.equal(tracks, 6);
    assert.deepEqual(frames.map(({ nuclei }) => nuclei), [6, 6, 6]);
    frames.forEach(({ channels: { green } }, t) => {
      assert.ok(Math.abs(green.ratio / [0.5, 0.8, 1.5][t] - 1) < 1e-6, `ratio ${green.ratio}`);
      assert.equal(green.cells, 6);
      assert.ok(green.low <= green.ratio && green.ratio <= green.high);
      assert.equal(green.nucleus, 400);
    });
    assert.equal(cells.length, 18);
    assert.ok(cells.every(({ counts }) => counts));
  },
});

Deno.test({
  name: "ktrTimeLapse() keeps rings inside the cell mask and leaves out cells with a small ring",
  permissions: "none",
  fn() {
    const one = frame(0.5);
    // The mask ends at column 62: the ring of the cell at column 60 is cut, those beyond have none.
    const mask = createMask(
      Uint8Array.from({ length: SIDE * SIDE }, (_, i) => i % SIDE < 62 ? 1 : 0),
      [SIDE, SIDE],
    );
    const { frames, cells } = ktrTimeLapse([{ ...one, cellMask: mask }], { minRing: 200 });
    assert.equal(frames[0].nuclei, 6);
    assert.deepEqual(
      cells.map(({ x, counts }) => [Math.round(x), counts]).sort(([a], [b]) =>
        Number(a) - Number(b)
      ),
      [[30, true], [40, true], [45, true], [60, false], [85, false], [95, false]],
    );
    // A cell without a ring has no cytoplasm, rather than a dark one.
    for (const { ring, channels: { green } } of cells) {
      assert.deepEqual([Number.isNaN(green.cytoplasm), Number.isNaN(green.ratio)], [!ring, !ring]);
    }
    // What is not finite does not count.
    const bright = { ...one.reporters.green, data: Float32Array.from(one.reporters.green.data) };
    bright.data[30 * SIDE + 30] = Infinity;
    const counting = ktrTimeLapse([{ ...one, reporters: { bright } }]).cells;
    assert.deepEqual(counting.map(({ counts }) => counts).sort(), [false, ...Array(5).fill(true)]);
    const dim = ktrTimeLapse([one], { minNucleus: 2500 }).frames[0].channels.green;
    assert.equal(dim.cells, 0);
    assert.ok(Number.isNaN(dim.ratio));
  },
});

Deno.test({
  name: "ktrTimeLapse() takes off backgrounds and averages as told",
  permissions: "none",
  fn() {
    const { nucleus, reporters: { green } } = frame(0.5);
    const raised = { ...green, data: (green.data as Uint16Array).map((value) => value + 100) };
    const plain = ktrTimeLapse([{ nucleus, reporters: { green } }]).frames[0].channels.green.ratio;
    for (const background of ["percentile", "rollingBall"] as const) {
      const options = { background, radius: 40 };
      const frames = [{ nucleus, reporters: { green: raised } }];
      const { ratio } = ktrTimeLapse(frames, options).frames[0].channels.green;
      assert.ok(Math.abs(ratio - plain) < 0.02, `${background}: ${ratio} for ${plain}`);
    }
    // One cell brighter than its five like: the mean moves, the middle cell does not.
    const one = frame(0.5);
    const { data } = one.reporters.green;
    for (let i = 0; i < data.length; i++) {
      const [y, x] = [Math.floor(i / SIDE), i % SIDE];
      if (Math.hypot(y - 80, x - 85) >= 7 && Math.hypot(y - 80, x - 85) < 14) data[i] = 400;
    }
    const summed = (average: "mean" | "median") =>
      ktrTimeLapse([one], { average }).frames[0].channels.green;
    const [mean, middle] = [summed("mean"), summed("median")];
    assert.ok(Math.abs(mean.ratio - 3.5 / 6) < 1e-6);
    assert.ok(mean.low <= mean.ratio && mean.ratio <= mean.high);
    assert.ok(Math.abs(middle.ratio - 0.5) < 1e-6);
    assert.deepEqual(ktrTimeLapse([one]).frames[0].channels.green, mean);
  },
});

Deno.test({
  name: "ktrTimeLapse() counts only cells that are sound in enough of the frames",
  permissions: "none",
  fn() {
    // In the second of three frames the cell at row 95 has no cytoplasm.
    const frames = [frame(0.5), frame(0.5), frame(0.5)].map((one, t) => ({
      ...one,
      cellMask: createMask(
        Uint8Array.from({ length: SIDE * SIDE }, (_, i) => t !== 1 || i < 78 * SIDE ? 1 : 0),
        [SIDE, SIDE],
      ),
    }));
    const counted = (minFollowed: number) =>
      ktrTimeLapse(frames, { minFollowed, minRing: 200 }).frames.map(({ channels }) =>
        channels.green.cells
      );
    assert.deepEqual(counted(0), [6, 4, 6]);
    assert.deepEqual(counted(0.6), [6, 4, 6]);
    assert.deepEqual(counted(1), [4, 4, 4]);
    // Seven of twenty-five are 0.28, though 0.28 · 25 is more than 7.
    const many = Array.from({ length: 25 }, (_, t) => t < 7 ? frames[0] : frames[1]);
    assert.equal(
      ktrTimeLapse(many, { minFollowed: 0.28, minRing: 200 }).frames[0].channels.green.cells,
      6,
    );
  },
});

Deno.test({
  name: "ktrTimeLapse() has no ratio of cells that are as dark as the background",
  permissions: "none",
  fn() {
    const one = frame(0.5);
    const { data } = one.reporters.green;
    // Ground of 100, one nucleus at 90.
    for (let i = 0; i < data.length; i++) {
      const near = Math.hypot(Math.floor(i / SIDE) - 80, i % SIDE - 85);
      data[i] = near < 7 ? 90 : data[i] + 100;
    }
    const { frames, cells } = ktrTimeLapse([one], { background: "percentile" });
    assert.equal(frames[0].channels.green.cells, 5);
    assert.deepEqual(cells.filter(({ counts }) => !counts).map(({ x }) => x), [85]);
    assert.ok(Math.abs(frames[0].channels.green.ratio - 0.5) < 1e-6);
  },
});

Deno.test({
  name:
    "findKtrNuclei() parts touching nuclei, keeps those at the border, and fills small holes alone",
  permissions: "none",
  fn() {
    const picture = (height: number, width: number, value: (y: number, x: number) => number) =>
      createImage(
        Uint16Array.from(
          { length: height * width },
          (_, i) => value(Math.floor(i / width), i % width),
        ),
        [height, width],
      );
    const dome = (top: number, off: number) => off < 8.6 ? top * (1 - off * off / 75) : 0;
    // A bright and a dim one that touch, and half of one at the border; a dim one of its own nearby.
    const image = picture(60, 50, (y, x) =>
      Math.max(
        dome(3000, Math.hypot(y - 20, x - 15)),
        dome(2000, Math.hypot(y - 20, x - 31)),
        dome(2400, Math.hypot(y - 59, x - 26)),
        dome(800, Math.hypot(y - 39, x - 13)),
      ));
    const found = findKtrNuclei(image);
    const at = (y: number, x: number) => found.data[y * 50 + x];
    assert.deepEqual([at(20, 15), at(20, 31), at(39, 13), at(57, 26)], [1, 2, 3, 4]);
    assert.equal(Math.max(...found.data), 4);
    // The dim one is no top of its own where tops must lie farther apart.
    assert.equal(Math.max(...findKtrNuclei(image, { partDistance: 16, maxDiameter: 40 }).data), 3);
    assert.equal(Math.max(...findKtrNuclei(image, { partSigma: 0, sigma: 1 }).data), 4);

    const rings = picture(70, 60, (y, x) => {
      const [small, large] = [Math.hypot(y - 14, x - 16), Math.hypot(y - 40, x - 32)];
      return small > 2 && small < 8 || large > 14 && large < 18 ? 2000 + 30 * y + x : 0;
    });
    const filled = findKtrNuclei(rings, { maxDiameter: 24, partDistance: 60 });
    assert.equal(filled.data[14 * 60 + 16], 1);
    assert.equal(filled.data[40 * 60 + 32], 0);
    assert.equal(filled.data[40 * 60 + 16], 2);
  },
});

Deno.test({
  name: "findKtrNuclei() finds them by Otsu's threshold and by shape too",
  permissions: "none",
  fn() {
    const { nucleus } = frame(1);
    for (const threshold of ["auto", "shape", 500] as const) {
      const highest = Math.max(...findKtrNuclei(nucleus, { threshold }).data);
      assert.equal(highest, 6, String(threshold));
    }
    assert.ok(findKtrNuclei(nucleus, { minDiameter: 19 }).data.every((value) => value === 0));
  },
});

Deno.test({
  name: "ktrSeries() measures frames one by one as ktrTimeLapse() does all",
  permissions: "none",
  fn() {
    const ratios = [0.5, 0.9, 1.4, 1.2];
    const whole = ktrTimeLapse(ratios.map((ratio, t) => frame(ratio, 2 * t)));
    const series = ktrSeries();
    ratios.forEach((ratio, t) => {
      const one = frame(ratio, 2 * t);
      series.add(one);
      // Nothing of it is needed any more.
      one.nucleus.data.fill(0);
      one.reporters.green.data.fill(0);
    });
    const { labels, ...rest } = series.result();
    const { labels: others, ...same } = whole;
    assert.deepEqual(rest, same);
    assert.deepEqual([...labels], [...others]);
    assert.equal(labels.at(3).data[30 * SIDE + 36], 1);
    assert.throws(
      () => series.add({ nucleus: createImage(new Uint16Array(6), [2, 3]), reporters: {} }),
      {
        message:
          "Frames cannot be compared: all pictures must have one shape, 120×120 (nucleus is 2×3)",
      },
    );
  },
});

Deno.test({
  name: "the reporter analysis refuses what it cannot compare",
  permissions: "none",
  fn() {
    const { nucleus } = frame(1);
    const small = createImage(new Uint16Array(6), [2, 3]);
    assert.throws(() => ktrTimeLapse([{ nucleus, reporters: { cyan: small } }]), {
      message: "Frames cannot be compared: all pictures must have one shape, 120×120 (cyan is 2×3)",
    });
    assert.throws(() => ktrSeries({ minFollowed: 1.5 }), {
      message: "`minFollowed` must be from 0 to 1, got 1.5",
    });
    assert.throws(() => ktrSeries({ ringInner: 5 }), {
      message: "`ringOuter` must be above `ringInner` (5), got 5",
    });
    assert.throws(() => ktrSeries({ minDiameter: 30 }), {
      message: "`maxDiameter` must be at least `minDiameter` (30), got 20",
    });
    assert.throws(() => findKtrNuclei(createImage(new Uint8Array(8), [2, 2, 2])), {
      message: "Nuclei cannot be found: the image must have two axes (is 3)",
    });
  },
});

for (const own of [true, false]) {
  Deno.test({
    name: `findKtrNuclei() finds what CellProfiler's steps find by scipy, ${
      own ? "own" : "published"
    }`,
    ignore: !own && samples === undefined,
    permissions: { read: true },
    async fn() {
      const cases = golden.cases.filter((one) => one.own === own);
      assert.ok(cases.length > 0);
      for (const { sample, options, count, sha256 } of cases) {
        const found = findKtrNuclei(
          await readImage(own ? sample : `${samples}/${sample}`),
          options,
        );
        const numbers = Int32Array.from(found.data);
        assert.equal(numbers.reduce((most, one) => Math.max(most, one)), count);
        const digest = await crypto.subtle.digest("SHA-256", numbers);
        assert.equal(new Uint8Array(digest).toHex(), sha256);
      }
    },
  });
}

Deno.test({
  name: "the published experiment: its nuclei, green within 3 %, cyan within 6 %",
  ignore: samples === undefined,
  permissions: { read: true },
  async fn() {
    const published = [["0001", 786, 0.841, 0.513], ["0010", 753, 1.388, 0.462]] as const;
    for (const [digits, count, green, cyan] of published) {
      const read = (name: string) => readImage(`${samples}/ktr/KTR_${name}${digits}.tif`);
      const { frames: [{ nuclei, channels }] } = ktrTimeLapse([{
        nucleus: await read("nucleus"),
        reporters: { green: await read("Green-Channel"), cyan: await read("Cyan-Channel") },
        cellMask: await read("cellmask_"),
      }]);
      assert.equal(nuclei, count);
      assert.ok(Math.abs(channels.green.ratio / green - 1) < 0.03);
      assert.ok(Math.abs(channels.cyan.ratio / cyan - 1) < 0.06);
    }
  },
});
