import assert from "node:assert/strict";
import { type Corner, hullAround, hullsOf, polygonArea } from "../../../analyses/nuclei/hull.ts";
import { createLabels } from "../../../core/values.ts";

Deno.test({
  name: "hullsOf() goes round the corners of the pixels of each object",
  permissions: "none",
  fn() {
    // 1 is an L, 2 a pixel in the notch of it, 4 a row; there is no 3.
    const labels = createLabels(
      Int32Array.of(
        ...[1, 0, 0, 0, 4],
        ...[1, 0, 2, 0, 0],
        ...[1, 1, 1, 0, 0],
        ...[4, 4, 4, 4, 4],
      ),
      [4, 5],
    );
    const hulls = hullsOf(labels, 4);
    // The hull of the L leaves out a triangle with legs of two pixels.
    assert.equal(polygonArea(hulls[1]), 9 - 2);
    assert.deepEqual(hulls[2].toSorted(), [[1, 2], [1, 3], [2, 2], [2, 3]]);
    assert.deepEqual(hulls[3], []);
    assert.equal(polygonArea(hulls[3]), 0);
    assert.deepEqual(hulls[4].toSorted(), [[0, 4], [0, 5], [3, 0], [4, 0], [4, 5]]);
  },
});

Deno.test({
  name: "hullAround() is convex, holds all points and is that of the hulls of parts",
  permissions: "none",
  fn() {
    let state = 11;
    const random = (below: number) => (state = state * 48271 % 2147483647) % below;
    for (let trial = 0; trial < 200; trial++) {
      const points = Array.from({ length: 3 + random(20) }, (): Corner => [random(9), random(14)]);
      const hull = hullAround(points);
      const side = (a: Corner, b: Corner, c: Corner) =>
        (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);
      hull.forEach((a, i) => {
        const b = hull[(i + 1) % hull.length];
        for (const c of points) assert.ok(side(a, b, c) >= 0);
      });
      for (const [y, x] of hull) assert.ok(points.some((p) => p[0] === y && p[1] === x));
      const half = points.length >> 1;
      const parts = [...hullAround(points.slice(0, half)), ...hullAround(points.slice(half))];
      assert.deepEqual(hullAround(parts), hull);
    }
  },
});
