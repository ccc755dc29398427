import assert from "node:assert/strict";
import fc from "fast-check";
import { leastCost, trackObjects } from "../../analyses/tracks.ts";
import { createLabels, type Labels } from "../../core/values.ts";

/** Squares of a side at given centres, 40 by 60 pixels. */
function squares(...centres: [y: number, x: number, side: number][]): Labels {
  const data = new Int32Array(40 * 60);
  centres.forEach(([cy, cx, side], k) => {
    for (let y = cy - side; y <= cy + side; y++) {
      for (let x = cx - side; x <= cx + side; x++) data[y * 60 + x] = k + 1;
    }
  });
  return createLabels(data, [40, 60]);
}

const tracksOf = (frames: readonly Labels[], options = {}) =>
  frames.map((_, t) =>
    trackObjects(frames, options).points.filter(({ frame }) => frame === t)
      .map(({ track }) => track)
  );

/** Least total cost by trying every assignment. */
function best(costs: number[][], none: number, row = 0, used = 0): number {
  if (row === costs.length) return 0;
  let least = none + best(costs, none, row + 1, used);
  costs[row].forEach((cost, j) => {
    if (used & (1 << j)) return;
    least = Math.min(least, cost + best(costs, none, row + 1, used | (1 << j)));
  });
  return least;
}

Deno.test({
  name: "leastCost() is as cheap as the best of all assignments",
  permissions: "none",
  fn() {
    const cost = fc.oneof(fc.integer({ min: 0, max: 20 }), fc.constant(Infinity));
    const problem = fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 })).chain(
      ([rows, columns]) =>
        fc.array(fc.array(cost, { minLength: columns, maxLength: columns }), {
          minLength: rows,
          maxLength: rows,
        }),
    );
    fc.assert(
      fc.property(problem, fc.integer({ min: 1, max: 25 }), (costs, none) => {
        const links = leastCost(costs, none);
        const taken = [...links].filter((j) => j >= 0);
        assert.equal(new Set(taken).size, taken.length);
        const total = links.reduce((sum, j, i) => sum + (j < 0 ? none : costs[i][j]), 0);
        assert.equal(total, best(costs, none));
      }),
      { seed: 5, numRuns: 300 },
    );
    assert.deepEqual(leastCost([], 1), new Int32Array(0));
  },
});

Deno.test({
  name: "trackObjects() follows objects that move, whatever their numbers",
  permissions: "none",
  fn() {
    const frames = [
      squares([5, 5, 2], [20, 30, 2], [30, 50, 2]),
      squares([30, 48, 2], [8, 6, 2], [20, 33, 2]),
      squares([20, 36, 2], [30, 46, 2], [11, 7, 2]),
    ];
    assert.deepEqual(tracksOf(frames, { maxDistance: 5 }), [[1, 2, 3], [3, 1, 2], [2, 3, 1]]);
    const { labels, count } = trackObjects(frames, { maxDistance: 5 });
    assert.equal(count, 3);
    assert.equal(labels.at(1).data[30 * 60 + 48], 3);
    // Nothing moves farther than it may.
    assert.equal(trackObjects(frames, { maxDistance: 2 }).count, 7);
  },
});

Deno.test({
  name: "trackObjects() takes the cheapest links together, not the nearest first",
  permissions: "none",
  fn() {
    // The second object's place is nearest to the first one's old place.
    const frames = [squares([10, 10, 1], [10, 16, 1]), squares([10, 15, 1], [10, 21, 1])];
    assert.deepEqual(tracksOf(frames, { maxDistance: 6 }), [[1, 2], [1, 2]]);
  },
});

Deno.test({
  name: "trackObjects() closes gaps as long as it may",
  permissions: "none",
  fn() {
    const frames = [squares([10, 10, 2]), squares([30, 50, 2]), squares([10, 12, 2])];
    assert.deepEqual(tracksOf(frames), [[1], [2], [1]]);
    assert.deepEqual(tracksOf(frames, { maxGap: 0 }), [[1], [2], [3]]);
    assert.deepEqual(trackObjects([]).points, []);
  },
});

Deno.test({
  name: "trackObjects() flags divisions and merges",
  permissions: "none",
  fn() {
    const whole = squares([15, 20, 5]);
    const parts = squares([15, 17, 2], [15, 24, 2]);
    const divided = trackObjects([whole, parts]).points;
    assert.deepEqual(divided.map(({ track }) => track), [1, 1, 2]);
    assert.deepEqual(divided.map(({ parent }) => parent), [undefined, undefined, 1]);
    const merged = trackObjects([parts, whole]).points;
    assert.deepEqual(merged.map(({ track }) => track), [1, 2, 1]);
    assert.deepEqual(merged.map(({ mergedInto }) => mergedInto), [undefined, 1, undefined]);
  },
});

Deno.test({
  name: "trackObjects() refuses distances and gaps out of range",
  permissions: "none",
  fn() {
    assert.throws(() => trackObjects([], { maxDistance: 0 }), {
      message: "`maxDistance` must be above 0, got 0",
    });
    assert.throws(() => trackObjects([], { maxGap: 0.5 }), {
      message: "`maxGap` must be a whole number from 0, got 0.5",
    });
  },
});

Deno.test({
  name: "trackObjects() refuses frames that differ in shape or have not two axes",
  permissions: "none",
  fn() {
    const frame = (...shape: number[]) =>
      createLabels(new Int32Array(shape.reduce((product, length) => product * length, 1)), shape);
    assert.throws(() => trackObjects([frame(3, 4), frame(3, 4), frame(4, 3)]), {
      name: "InputError",
      message: "frames must have two axes and one shape, frame 2 is 4×3, the one before 3×4",
    });
    assert.throws(() => trackObjects([frame(2, 3, 4)]), {
      message: "frames must have two axes and one shape, frame 0 is 2×3×4",
    });
  },
});

Deno.test({
  name: "trackObjects() takes a hundred thousand objects that all begin anew",
  permissions: "none",
  fn() {
    const [side, count] = [723, 130_000];
    // Every second pixel of every second row, in the second frame a row and a column further.
    const dots = (offset: number) => {
      const data = new Int32Array(side * side);
      for (let k = 0; k < count; k++) {
        data[(2 * Math.floor(k / 361) + offset) * side + 2 * (k % 361) + offset] = k + 1;
      }
      return createLabels(data, [side, side]);
    };
    const { points, count: tracks } = trackObjects([dots(0), dots(1)], { maxDistance: 1 });
    assert.deepEqual([points.length, tracks], [2 * count, 2 * count]);
    assert.ok(points.every(({ track }, i) => track === i + 1));
  },
});
