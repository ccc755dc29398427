import assert from "node:assert/strict";
import { createLabels, type Labels } from "../../../core/values.ts";
import {
  aboveLevels,
  edgesOf,
  filledWith,
  insideOf,
  quantilesOf,
  renumbered,
  withinOf,
} from "../../../ops/measure/by_label.ts";

Deno.test({
  name: "renumbered() gives objects the numbers of a table, 0 beyond it",
  permissions: "none",
  fn() {
    const labels = createLabels(Int32Array.of(0, 1, 3, 2, 7, 3, 0, 2), [2, 4]);
    const { data, shape } = renumbered(labels, Int32Array.of(0, 5, 0, 5));
    assert.deepEqual([...data], [0, 5, 5, 0, 0, 5, 0, 0]);
    assert.deepEqual(shape, [2, 4]);
  },
});

/** Labels of blocks and noise, seeded. */
function blocks(height: number, width: number, seed: number): Labels {
  let state = seed;
  const next = (n: number) => (state = (state * 1103515245 + 12345) % 2 ** 31) % n;
  const data = Int32Array.from(
    { length: height * width },
    (_, i) =>
      next(9) === 0 ? next(5) : 1 + (Math.floor(i / width / 3) + Math.floor(i % width / 4)) % 4,
  );
  return createLabels(data, [height, width]);
}

Deno.test({
  name: "quantilesOf() gives the value that sorting gives",
  permissions: "none",
  fn() {
    const labels = blocks(23, 37, 1);
    const values = Float32Array.from(labels.data, (_, i) => Math.sin(i * 7));
    const expected = [0, 1, 2, 3, 4, 5].map((one) => {
      const own = values.filter((_, i) => one > 0 && labels.data[i] === one).sort();
      return own[Math.floor(0.1 * own.length)] ?? 0;
    });
    assert.deepEqual([...quantilesOf(labels, values, 5, 0.1)], expected);
  },
});

Deno.test({
  name: "aboveLevels() keeps pixels above a level of their object, or at it",
  permissions: "none",
  fn() {
    const labels = createLabels(Int32Array.of(0, 1, 1, 1, 2, 2, 3), [1, 7]);
    const values = Uint8Array.of(9, 4, 5, 6, 1, 2, 9);
    const levels = Float64Array.of(0, 5, 1);
    assert.deepEqual([...aboveLevels(labels, values, levels).data], [0, 0, 0, 1, 0, 2, 0]);
    assert.deepEqual([...aboveLevels(labels, values, levels, ">=").data], [0, 0, 1, 1, 2, 2, 0]);
  },
});

Deno.test({
  name: "edgesOf() lists neighbours of different labels row by row",
  permissions: "none",
  fn() {
    for (const [height, width] of [[1, 1], [1, 9], [9, 1], [5, 4], [23, 37], [300, 500]]) {
      const labels = blocks(height, width, height);
      const { data } = labels;
      const expected: number[] = [];
      for (let i = 0; i < data.length; i++) {
        const [right, below] = [i + 1, i + width];
        if (right % width > 0 && data[right] !== data[i]) expected.push(i, right);
        if (below < data.length && data[below] !== data[i]) expected.push(i, below);
      }
      assert.deepEqual([...edgesOf(labels)], expected);
    }
  },
});

Deno.test({
  name: "insideOf(), filledWith() and withinOf() tell labels of one picture from another's",
  permissions: "none",
  fn() {
    const [one, other] = [blocks(11, 19, 2), blocks(11, 19, 5)];
    assert.deepEqual([...insideOf(one).data], [...one.data].map((label) => Number(label !== 0)));
    assert.deepEqual(
      [...filledWith(one, other).data],
      [...one.data].map((label, i) => label || other.data[i]),
    );
    const parts = createLabels(Int32Array.of(0, 1, 1, 3), [1, 4]);
    const owners = createLabels(Int32Array.of(0, 7, 7, 5), [1, 4]);
    assert.deepEqual([...withinOf(parts, 3, owners)], [0, 7, 0, 5]);
  },
});
