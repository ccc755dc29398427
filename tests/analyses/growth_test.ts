import assert from "node:assert/strict";
import { fitExponential, followGrowth, type GrowthOptions } from "../../analyses/growth.ts";
import { createLabels, type Labels } from "../../core/values.ts";

/** A bar: first and last column, and the row of its middle. */
type Bar = readonly [from: number, to: number, row?: number];

/** Bars 6 pixels high, 40 by 100 pixels. */
function bars(...given: readonly Bar[]): Labels {
  const data = new Int32Array(40 * 100);
  given.forEach(([from, to, row = 13], k) => {
    for (let y = row - 3; y < row + 3; y++) data.fill(k + 1, y * 100 + from, y * 100 + to);
  });
  return createLabels(data, [40, 100]);
}

/** A history in short: for each cell its parent, frames and fate. */
function told(frames: readonly Labels[], options: GrowthOptions = {}): string[] {
  const times = frames.map((_, t) => t);
  return followGrowth(frames, times, options).cells.map(({ parent, first, last, fate }) =>
    `${parent ?? "-"} ${first}-${last} ${fate}`
  );
}

Deno.test({
  name: "fitExponential() finds the rate, whatever the unit of time, though one in four is wrong",
  permissions: "none",
  fn() {
    const times = [0, 4.5, 9, 13.5, 18, 22.5, 27, 31.5];
    const sizes = times.map((time) => 300 * 2 ** (time / 21));
    const exact = fitExponential(times, sizes);
    assert.ok(Math.abs(exact.doubling - 21) < 1e-9);
    assert.ok(Math.abs(exact.start - 300) < 1e-9);
    assert.ok(exact.scatter < 1e-9);
    sizes[1] *= 2;
    sizes[6] *= 0.4;
    const upset = fitExponential(times, sizes);
    assert.ok(Math.abs(upset.doubling - 21) < 1.5, String(upset.doubling));
    assert.equal(fitExponential([0, 1], [8, 4]).doubling, Infinity);
    assert.ok(Math.abs(fitExponential([0, 1], [8, 4]).rate + Math.LN2) < 1e-12);
    for (const one of [fitExponential([], []), fitExponential([1], [5])]) {
      assert.ok(Number.isNaN(one.rate) && Number.isNaN(one.doubling));
    }
  },
});

Deno.test({
  name: "followGrowth() names mother and daughters, and fits each of them",
  permissions: "none",
  fn() {
    const frames = [
      bars([30, 50], [60, 80, 30]),
      bars([29, 51], [60, 80, 30]),
      bars([28, 52], [60, 80, 30]),
      bars([27, 53], [60, 80, 30]),
      bars([25, 39], [60, 80, 30], [41, 55]),
      bars([24, 40], [60, 80, 30], [41, 57]),
      bars([22, 39], [60, 80, 30], [41, 58]),
      bars([20, 39], [60, 80, 30], [41, 60]),
    ];
    const { cells, points, frames: counts, colony, labels } = followGrowth(
      frames,
      frames.map((_, t) => 5 * t),
    );
    assert.deepEqual(cells.map(({ parent, first, last, fate }) => [parent, first, last, fate]), [
      [undefined, 0, 3, "divided"],
      [undefined, 0, 7, "there"],
      [1, 4, 7, "there"],
      [1, 4, 7, "there"],
    ]);
    assert.deepEqual(cells[0].daughters, [3, 4]);
    assert.ok(Math.abs(cells[0].rate - Math.log(26 / 20) / 15) < 0.002);
    assert.equal(cells[1].rate, 0);
    assert.equal(cells[1].doubling, Infinity);
    assert.deepEqual(counts.map((one) => one.cells), [2, 2, 2, 2, 3, 3, 3, 3]);
    assert.equal(counts[0].area, 240);
    assert.ok(colony.doubling > 50 && colony.doubling < 80);
    const daughter = points.find(({ frame, cell }) => frame === 7 && cell === 4)!;
    assert.deepEqual([daughter.area, daughter.y, daughter.x], [19 * 6, 12.5, 50]);
    assert.ok(Math.abs(daughter.length - 19) < 2);
    assert.equal(labels.at(7).data[13 * 100 + 50], 4);
    // Lengths can be fitted in place of areas.
    const byLength = followGrowth(frames, frames.map((_, t) => 5 * t), { fit: "length" });
    assert.ok(Math.abs(byLength.cells[0].rate - Math.log(26 / 20) / 15) < 0.004);
    assert.notEqual(byLength.cells[0].rate, cells[0].rate);
  },
});

Deno.test({
  name: "followGrowth() takes what is cut in some frames only as one cell",
  permissions: "none",
  fn() {
    const [long, cut] = [bars([30, 60]), bars([30, 44], [45, 60])];
    // The larger piece goes on with the track; then the other does, so that both orders are met.
    assert.deepEqual(told([long, cut, long, long]), ["- 0-3 there"]);
    assert.deepEqual(told([long, bars([30, 38], [39, 60]), long]), ["- 0-2 there"]);
    assert.deepEqual(
      told([long, bars([30, 50], [51, 60]), bars([30, 40], [41, 60]), bars([32, 66])]),
      ["- 0-3 there"],
    );
    const { points, labels } = followGrowth([long, cut, long], [0, 1, 2]);
    assert.deepEqual(points.map(({ area }) => area), [180, 174, 180]);
    assert.equal(new Set(labels.at(1).data).size, 2);
    // A division counts from when both stay apart, but for gaps.
    const late = [long, cut, long, cut, cut];
    assert.deepEqual(told(late, { maxGap: 0 }), ["- 0-2 divided", "1 3-4 there", "1 3-4 there"]);
    assert.deepEqual(told(late), ["- 0-0 divided", "1 1-4 there", "1 1-4 there"]);
  },
});

Deno.test({
  name: "followGrowth() marks what was taken together with a neighbour, and ends it if that lasts",
  permissions: "none",
  fn() {
    const apart = bars([20, 44], [45, 70]);
    const together = bars([20, 70]);
    const once = followGrowth([apart, apart, together, apart, apart], [0, 1, 2, 3, 4]);
    assert.deepEqual(once.cells.map(({ fate }) => fate), ["there", "there"]);
    assert.deepEqual(
      once.points.filter(({ whole }) => !whole).map(({ frame, area }) => [frame, area]),
      [[2, 300]],
    );
    assert.deepEqual(once.cells.map(({ rate }) => rate), [0, 0]);
    assert.deepEqual(told([apart, apart, together, together, together]), [
      "- 0-1 merged",
      "- 0-1 merged",
      "- 2-4 there",
    ]);
  },
});

Deno.test({
  name: "followGrowth() takes no newcomer for a daughter, and no cut cell for a whole one",
  permissions: "none",
  fn() {
    // What appears over a cell's former place while that goes on as large as before has not split off.
    assert.deepEqual(told([bars([20, 50]), bars([30, 60], [20, 29])]), [
      "- 0-1 there",
      "- 1-1 there",
    ]);
    // A cell that is gone is lost.
    assert.deepEqual(told([bars([20, 50], [60, 90, 30]), bars([20, 50]), bars([20, 51])]), [
      "- 0-2 there",
      "- 0-0 lost",
    ]);
    const { points, cells } = followGrowth(
      [bars([0, 20]), bars([0, 22]), bars([0, 24]), bars([0, 26])],
      [0, 1, 2, 3],
    );
    assert.ok(points.every(({ whole }) => !whole));
    assert.ok(Number.isNaN(cells[0].rate));
    // Nothing at all.
    const none = followGrowth([bars(), bars()], [0, 1]);
    assert.deepEqual([none.cells, none.points], [[], []]);
    assert.ok(Number.isNaN(none.colony.rate));
    // Too few frames for a rate, of a cell or of all.
    const few = (minFrames: number) =>
      followGrowth([bars([20, 40]), bars([20, 44]), bars([19, 48])], [0, 1, 2], { minFrames });
    assert.ok([few(4).colony.rate, few(4).cells[0].rate].every(Number.isNaN));
    assert.ok([few(3).colony.rate, few(3).cells[0].rate].every((rate) => rate > 0.1));
  },
});

Deno.test({
  name: "followGrowth() says what is wrong with times and settings",
  permissions: "none",
  fn() {
    const two = [bars([20, 50]), bars([20, 50])];
    assert.throws(() => followGrowth(two, [0]), {
      name: "InputError",
      message: "Growth needs one time a frame, ascending: got 1 for 2 frames",
    });
    assert.throws(() => followGrowth(two, [3, 3]), {
      name: "InputError",
      message: "Growth needs one time a frame, ascending: got 2 for 2 frames (3, 3)",
    });
    assert.throws(() => followGrowth(two, [0, 1], { minFrames: 1 }), {
      name: "ParameterError",
      message: /minFrames.* a whole number from 2/,
    });
    assert.throws(() => followGrowth(two, [0, 1], { maxDistance: 0 }), {
      name: "ParameterError",
      message: /maxDistance.* above 0/,
    });
  },
});
