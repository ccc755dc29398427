import assert from "node:assert/strict";
import { OBJECT_FEATURES } from "../../../analyses/nuclei/judge.ts";
import { trees, weights } from "../../../analyses/nuclei/model.ts";
import { PAIR_FEATURES } from "../../../analyses/nuclei/pair.ts";
import { readTrees, sumOfTrees } from "../../../analyses/nuclei/trees.ts";

Deno.test({
  name: "sumOfTrees() goes left up to the threshold and right above it",
  permissions: "none",
  fn() {
    // A constant; a tree whose left branch splits again; one whose right branch does.
    const read = readTrees("0.5\n0:2 1:-1 10 20 30\n1:0 100 0:7 200 400\n");
    const sums = [[2, -1], [2, -0.5], [3, -0.5], [3, 1], [8, 1]]
      .map((features) => sumOfTrees(read, Float64Array.from(features)));
    assert.deepEqual(sums, [110.5, 120.5, 130.5, 230.5, 430.5]);
  },
});

Deno.test({
  name: "the model has whole trees of known features, and one weight a feature",
  permissions: "none",
  fn() {
    assert.equal(weights.length, OBJECT_FEATURES.length + 1);
    assert.ok(weights.every(Number.isFinite));
    const { roots, feature, value, right } = readTrees(trees);
    assert.ok(roots.length > 10);
    assert.ok(value.every(Number.isFinite));
    assert.ok(feature.every((one) => one < PAIR_FEATURES.length));
    roots.forEach((root, i) => {
      const end = roots[i + 1] ?? feature.length;
      const leaves = feature.slice(root, end).filter((one) => one < 0).length;
      assert.equal(2 * leaves - 1, end - root, `tree ${i}`);
      for (let node = root; node < end; node++) {
        if (feature[node] >= 0) assert.ok(right[node] > node + 1 && right[node] < end);
      }
    });
  },
});
