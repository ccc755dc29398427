import assert from "node:assert/strict";
import { findKtrNuclei, type KtrFrame, ktrSeries, ktrTimeLapse } from "../../analyses/ktr.ts";
import { createImage, createMask, type Image } from "../../core/values.ts";
import { readImage } from "../../io/mod.ts";
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
    reporters: { green: picture((off) => off < 8 ? 400 : off < 14 ? 400 * ratio : 0) },
  };
}

Deno.test({
  name: "ktrTimeLapse() measures the ratio of cells that move",
  permissions: "none",
  fn() {
    const { frames, cells, tracks } = ktrTimeLapse([frame(0.5), frame(0.8, 3), frame(1.5, 6)]);
    assert.equal(tracks, 6);
    assert.deepEqual(frames.map(({ nuclei }) => nuclei), [6, 6, 6]);
    // The smoothed threshold lies a pixel outside the nucleus, where the reporter still is nuclear.
    frames.forEach(({ channels: { green } }, t) => {
      assert.ok(Math.abs(green.ratio / [0.5, 0.8, 1.5][t] - 1) < 0.1, `ratio ${green.ratio}`);
      assert.equal(green.cells, 6);
      assert.ok(green.low <= green.ratio && green.ratio <= green.high);
      assert.ok(Math.abs(green.nucleus - 400) < 5);
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
    const mean = ktrTimeLapse([frame(0.5)], { average: "mean" }).frames[0].channels.green;
    assert.ok(Math.abs(mean.ratio - plain) < 0.02);
    assert.ok(mean.low <= mean.ratio && mean.ratio <= mean.high);
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
    assert.throws(() => findKtrNuclei(createImage(new Uint8Array(8), [2, 2, 2])), {
      message: "Nuclei cannot be found: the image must have two axes (is 3)",
    });
  },
});

Deno.test({
  name: "the published experiment: nuclei within 5 %, green within 3 %, cyan within 6 %",
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
      assert.ok(Math.abs(nuclei / count - 1) < 0.05);
      assert.ok(Math.abs(channels.green.ratio / green - 1) < 0.03);
      assert.ok(Math.abs(channels.cyan.ratio / cyan - 1) < 0.06);
    }
  },
});
