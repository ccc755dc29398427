import assert from "node:assert/strict";
import { largestParts } from "../../analyses/objects.ts";
import { createLabels } from "../../core/values.ts";

Deno.test({
  name: "largestParts() keeps the largest part of each object, joined by sides of pixels",
  permissions: "none",
  fn() {
    // deno-fmt-ignore
    const labels = createLabels(Int32Array.of(
      7, 0, 3, 3, 3, 0,
      0, 7, 0, 0, 0, 3,
      0, 7, 0, 9, 0, 3,
    ), [3, 6]);
    // deno-fmt-ignore
    assert.deepEqual(largestParts(labels).data, Int32Array.of(
      0, 0, 3, 3, 3, 0,
      0, 7, 0, 0, 0, 0,
      0, 7, 0, 9, 0, 0,
    ));
    assert.deepEqual(largestParts(createLabels(new Int32Array(6), [2, 3])).data, new Int32Array(6));
  },
});
