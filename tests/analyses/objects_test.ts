import assert from "node:assert/strict";
import { largestParts, withoutHoles } from "../../analyses/objects.ts";
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

Deno.test({
  name:
    "withoutHoles() fills small holes inside one object, not those at the border or between two",
  permissions: "none",
  fn() {
    const labels = createLabels(
      // deno-fmt-ignore
      Int32Array.of(
        1, 1, 1, 2, 2, 2, 2,
        1, 0, 1, 2, 0, 0, 2,
        1, 1, 1, 2, 2, 2, 2,
        1, 1, 0, 2, 3, 3, 0,
        0, 1, 1, 2, 3, 3, 3,
      ),
      [5, 7],
    );
    assert.deepEqual(
      [...withoutHoles(labels, 1).data],
      // deno-fmt-ignore
      [
        1, 1, 1, 2, 2, 2, 2,
        1, 1, 1, 2, 0, 0, 2,
        1, 1, 1, 2, 2, 2, 2,
        1, 1, 0, 2, 3, 3, 0,
        0, 1, 1, 2, 3, 3, 3,
      ],
    );
    assert.equal(withoutHoles(labels, 2).data[11], 2);
  },
});
