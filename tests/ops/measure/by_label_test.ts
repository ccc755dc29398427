import assert from "node:assert/strict";
import { createLabels } from "../../../core/values.ts";
import { renumbered } from "../../../ops/measure/by_label.ts";

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
