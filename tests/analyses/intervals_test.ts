import assert from "node:assert/strict";
import { intervalOfMean, intervalOfMedian, mean } from "../../analyses/intervals.ts";

Deno.test({
  name: "intervalOfMean() is Student's",
  permissions: "none",
  fn() {
    // scipy 1.17: mean ± t.ppf(0.975, n - 1) · sem
    const known: [number[], number, number][] = [
      [[1, 2], -4.853102368087347, 7.853102368087347],
      [[1, 2, 3], -0.48413771175033027, 4.48413771175033],
      [[1, 2, 3, 4], 0.4457397432394794, 4.554260256760521],
      [[1, 5, 2, 8, 3], 0.35452223484866296, 7.245477765151337],
      [[4, 1, 7, 2, 2, 9, 3], 1.2773278375383343, 6.722672162461666],
    ];
    for (const [values, low, high] of known) {
      const found = intervalOfMean(values);
      assert.ok(Math.abs(found[0] - low) < 5e-4 && Math.abs(found[1] - high) < 5e-4, `${found}`);
    }
    assert.deepEqual(intervalOfMean([3]), [NaN, NaN]);
    assert.deepEqual(intervalOfMean([]), [NaN, NaN]);
    assert.ok(Number.isNaN(mean([])));
  },
});

Deno.test({
  name: "intervalOfMedian() leaves out as many values at both ends as the binomial allows",
  permissions: "none",
  fn() {
    // scipy 1.17: the most k with binom.cdf(k, n, 0.5) ≤ 0.025, and its mirror.
    const known = [[6, 0, 5], [8, 0, 7], [9, 1, 7], [10, 1, 8], [20, 5, 14], [50, 17, 32]];
    known.push([100, 39, 60], [500, 227, 272], [2000, 955, 1044], [5000, 2430, 2569]);
    for (const [n, low, high] of known) {
      // In no order: a step that shares no factor with the lengths.
      const values = Array.from({ length: n }, (_, i) => (i * 7) % n);
      assert.deepEqual(intervalOfMedian(values), [low, high]);
    }
    for (let n = 0; n < 6; n++) {
      assert.deepEqual(intervalOfMedian(Array.from({ length: n }, (_, i) => i)), [NaN, NaN]);
    }
  },
});
