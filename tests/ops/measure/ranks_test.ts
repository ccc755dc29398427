import assert from "node:assert/strict";
import fc from "fast-check";
import { median, quantile } from "../../../ops/measure/ranks.ts";

Deno.test({
  name: "quantile() and median() pick what sorting puts there, NaN last",
  permissions: "none",
  fn() {
    const check = (values: number[], part: number) => {
      const sorted = Float64Array.from(values).sort();
      const middle = sorted.length >> 1;
      const want = sorted.length % 2 === 1
        ? sorted[middle]
        : (sorted[middle - 1] + sorted[middle]) / 2;
      // -0 may stand for 0.
      assert.equal(quantile(values, part) + 0, sorted[Math.round(part * (values.length - 1))] + 0);
      assert.equal(median(values) + 0, want + 0);
    };
    const value = fc.oneof(fc.integer({ min: 0, max: 5 }), fc.double());
    fc.assert(
      fc.property(
        fc.array(value, { minLength: 1, maxLength: 200 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        check,
      ),
      { seed: 4, numRuns: 500 },
    );
    // The middle of the first, the middle and the last value is the smallest again and again.
    const pipes = Array.from({ length: 1000 }, (_, i) => Math.min(i, 1001 - i));
    for (const part of [0, 0.3, 0.62, 1]) check(pipes, part);
    assert.ok(Number.isNaN(quantile([], 0.5)));
    assert.ok(Number.isNaN(median([])));
  },
});
