import assert from "node:assert/strict";
import {
  bendOf,
  energiesOf,
  groundAnswer,
  noiseAnswer,
  noiseOf,
  typicalAnswer,
} from "../../../analyses/bacteria/bend.ts";
import { createImage } from "../../../core/values.ts";

/** White noise round a slope. */
function noise(sigma: number, rows: number, columns: number, slope: number) {
  let state = 9;
  const even = () => (state = state * 48271 % 2147483647) / 2147483647;
  const data = Float32Array.from({ length: rows * columns }, (_, i) => {
    const normal = Math.sqrt(-2 * Math.log(1 - even())) * Math.cos(2 * Math.PI * even());
    return 100 + slope * (i % columns) + sigma * normal;
  });
  return createImage(data, [rows, columns]);
}

Deno.test({
  name:
    "noiseOf() is the deviation of white noise, on a slope too; noiseAnswer() what a bend has of it",
  permissions: "none",
  fn() {
    for (const [sigma, slope] of [[3, 0], [7, 2]]) {
      const image = noise(sigma, 400, 630, slope);
      const found = noiseOf(image);
      assert.ok(Math.abs(found / sigma - 1) < 0.05, `${found} for ${sigma}`);
      const answers = Array.from(bendOf(image, 2).data);
      const middle = answers.filter((_, i) => i % 630 > 10 && i % 630 < 620);
      const variance = middle.reduce((sum, one) => sum + one * one, 0) / middle.length;
      const expected = noiseAnswer(sigma, 2);
      assert.ok(Math.abs(variance / expected - 1) < 0.1, `${variance} for ${expected}`);
    }
    assert.equal(noiseOf(createImage(new Float32Array(14).fill(3), [2, 7])), 0);
  },
});

Deno.test({
  name: "energiesOf() and typicalAnswer() weigh answers by their squares",
  permissions: "none",
  fn() {
    const bend = createImage(Float32Array.of(3, -1, 0, 4, -2, 0, 1, 1), [2, 4]);
    assert.deepEqual(energiesOf(bend), { above: 27 / 8, below: 5 / 8 });
    // 16 of the 25 above 1 come from the 4.
    assert.ok(Math.abs(typicalAnswer(bend, 1) - 4) < 0.01);
    assert.equal(typicalAnswer(bend, 4), 0);
  },
});

Deno.test({
  name: "groundAnswer() is the deviation on the ground at the middles of enlarged pixels",
  permissions: "none",
  fn() {
    const flat = Int32Array.of(0, 1, 3, 4);
    const large = createImage(
      Float32Array.from({ length: 4 * 6 }, (_, i) => {
        const [y, x] = [Math.floor(i / 6), i % 6];
        return y % 2 === 1 && x % 2 === 1 ? [5, 6, 90, 9, 4, 90][(y >> 1) * 3 + (x >> 1)] : 1000;
      }),
      [4, 6],
    );
    // 4, 5, 6 and 9 lie 1.5, 0.5, 0.5 and 3.5 from their median.
    assert.equal(groundAnswer(large, flat, 2), 1.4826);
  },
});
