/** The comparison that every time of the benchmark depends on. */
import assert from "node:assert/strict";
import { agreement } from "../../bench/compare.ts";
import type { Rule } from "../../bench/entries.ts";

const CASES: [string, number[], number[], Rule, boolean, RegExp][] = [
  ["equal", [1, 2, 3], [1, 2, 3], "exact", true, /^identical$/],
  ["NaN beside NaN", [NaN, 2], [NaN, 2], "exact", true, /^identical$/],
  ["NaN beside a number", [NaN, 2], [1, 2], { range: 1 }, false, /^DISAGREES by Infinity/],
  ["one of four", [0, 0, 9, 1], [0, 0, 9, 0], "exact", false, /^DISAGREES by 1\.0.*25 % of/],
  ["fewer numbers", [1, 2], [1], "exact", false, /^DISAGREES: 1 numbers, petri 2$/],
  ["within the range", [0, 100], [0, 100.5], { range: 0.01 }, true, /^5e-3 of the range$/],
  ["beyond the range", [0, 100], [0, 102], { range: 0.01 }, false, /^DISAGREES by 2\.0/],
  ["within each", [1e6, 1e-3], [1e6 + 1, 1e-3], { each: 1e-5 }, true, /^1e-6 of each number$/],
  ["small ones count from 1", [1e6, 0.1], [1e6, 0.2], { each: 1e-5 }, false, /^DISAGREES/],
  ["few pixels", [1, 1, 1, 0], [1, 1, 1, 1], { pixels: 0.3, why: "ties" }, true, /^25 % .*: ties$/],
  ["many pixels", [1, 1, 0, 0], [1, 1, 1, 1], { pixels: 0.3, why: "ties" }, false, /^DISAGREES/],
  ["rounded", [1.4, 2.5], [1, 2], { levels: 0.5, why: "rounded" }, true, /^rounded$/],
  ["the first", [1, 2, 3], [1, 2], { first: "two", each: 1e-9 }, true, /^identical \(two\)$/],
];

for (const [name, own, theirs, rule, fits, says] of CASES) {
  Deno.test({
    name: `agreement(): ${name}`,
    permissions: "none",
    fn() {
      const found = agreement(own, theirs, rule);
      assert.equal(found.fits, fits);
      assert.equal(found.same, true);
      assert.match(found.says, says);
    },
  });
}

Deno.test({
  name: "agreement(): what computes something else never counts",
  permissions: "none",
  fn() {
    const found = agreement([1, 2], [1, 3], { differs: "rounds" });
    assert.deepEqual(found, {
      says: "differs in 50 % of the pixels: rounds",
      fits: true,
      same: false,
    });
  },
});
