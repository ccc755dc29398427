import assert from "node:assert/strict";
import { exactExp, pairwiseSum } from "../../../ops/kernels/exact_exp.ts";

Deno.test({
  name: "exactExp() is the nearest double to the value in 60 digits",
  permissions: "none",
  fn() {
    const values: [number, number][] = [
      [0, 1],
      [-0.5, 0.6065306597126334],
      [-1, 0.36787944117144233],
      [-0.125, 0.8824969025845955],
      [-2, 0.1353352832366127],
      [-8, 0.00033546262790251185],
      [-17.3, 3.066941294563555e-8],
      [-0.0078125, 0.9922179382602435],
      [-0.05555555555555555, 0.9459594689067654],
      [3.7, 40.4473043600674],
      [-690.1, 1.9650700591825786e-300],
    ];
    const found = exactExp(Float64Array.from(values, ([x]) => x));
    assert.deepEqual([...found], values.map(([, expected]) => expected));
  },
});

Deno.test({
  name: "exactExp() is never further from Math.exp than the last bit or two",
  permissions: "none",
  fn() {
    const values = Float64Array.from({ length: 2555 }, (_, i) => 0.0137 * i - 30);
    for (const [i, exp] of exactExp(values).entries()) {
      const apart = Math.abs(exp / Math.exp(values[i]) - 1);
      assert.ok(apart <= 2 ** -51, `${values[i]}: ${apart}`);
    }
  },
});

Deno.test({
  name: "pairwiseSum() rounds where numpy's sum rounds",
  permissions: "none",
  fn() {
    const values = Float64Array.from({ length: 300 }, (_, i) => 0.1 * Math.sqrt(i + 1));
    assert.equal(pairwiseSum(values.subarray(0, 5)), 0.8382332347441763);
    assert.equal(pairwiseSum(values.subarray(0, 13)), 3.2854555867161244);
    assert.equal(pairwiseSum(values.subarray(0, 200)), 189.24842110283493);
    assert.equal(pairwiseSum(values), 347.2556388576409);
    // One after the other gives another last bit.
    assert.equal(values.subarray(0, 200).reduce((a, b) => a + b), 189.24842110283495);
  },
});
