import assert from "node:assert/strict";
import { usualNucleus } from "../../../analyses/nuclei/usual.ts";
import { createImage } from "../../../core/values.ts";

/** Soft disks at [y, x, radius, height] on a ground of 50. */
function disks(shape: readonly [number, number], objects: readonly number[][]) {
  const data = Float32Array.from({ length: shape[0] * shape[1] }, (_, i) => {
    const [y, x] = [Math.floor(i / shape[1]), i % shape[1]];
    return objects.reduce((sum, [cy, cx, radius, height]) => {
      return sum + height / (1 + Math.exp(2 * (Math.hypot(y - cy, x - cx) - radius)));
    }, 50);
  });
  return createImage(data, shape);
}

Deno.test({
  name: "usualNucleus() has the diameter and the height of most light, whatever else is there",
  permissions: "none",
  fn() {
    const nuclei = [[20, 22, 9, 200], [21, 70, 10, 260], [55, 30, 9, 150], [60, 85, 9.5, 230]];
    // A speck much brighter than all, and a dim large thing.
    const others = [[8, 100, 1.5, 3000], [88, 60, 3, 60]];
    const { diameter, light, ground } = usualNucleus(disks([100, 120], [...nuclei, ...others]));
    assert.ok(Math.abs(diameter - 19) < 3, `diameter ${diameter}`);
    assert.ok(light > 120 && light < 260, `light ${light}`);
    assert.ok(Math.abs(ground - 50) < 2, `ground ${ground}`);
  },
});

Deno.test({
  name: "usualNucleus() takes touching ones for several",
  permissions: "none",
  fn() {
    // Rows of three and of two, that touch with a dip between them, at five places.
    const rows = [[25, 20], [25, 80], [70, 30], [70, 90], [110, 50]];
    const nuclei = rows.flatMap(([y, x]) => [[y, x, 9, 200], [y + 3, x + 21, 9, 220]]);
    const { diameter } = usualNucleus(disks([140, 130], nuclei));
    assert.ok(Math.abs(diameter - 18) < 3, `diameter ${diameter}`);
  },
});

Deno.test({
  name: "usualNucleus() takes many small ones in an ellipse of dim light for several",
  permissions: "none",
  fn() {
    // Nuclei on the outline of an embryo, which fits an ellipse better than any of them.
    const [rows, columns] = [240, 420];
    const nuclei = Array.from({ length: 66 }, (_, k) => {
      const turn = k / 66 * 2 * Math.PI;
      return [115 + 88 * Math.sin(turn), 205 + 172 * Math.cos(turn), 4.5 + k % 3 / 4, 150 + k];
    });
    const { data, shape } = disks([rows, columns], nuclei);
    const embryo = createImage(
      data.map((grey, i) => {
        const [y, x] = [Math.floor(i / columns), i % columns];
        return grey + 90 / (1 + Math.exp(40 * (Math.hypot((y - 115) / 100, (x - 205) / 184) - 1)));
      }),
      shape,
    );
    const { diameter } = usualNucleus(embryo);
    assert.ok(Math.abs(diameter - 10) < 3, `diameter ${diameter}`);
  },
});

Deno.test({
  name: "usualNucleus() finds none in flat, tiny and empty pictures",
  permissions: "none",
  fn() {
    for (const [rows, columns] of [[0, 0], [1, 1], [1, 7], [9, 14]]) {
      const flat = createImage(new Float32Array(rows * columns).fill(3), [rows, columns]);
      const ground = flat.data.length > 0 ? 3 : 0;
      assert.deepEqual(usualNucleus(flat), { diameter: 0, light: 0, ground });
    }
    // Brighter than its ground, but too small for an object.
    const speck = createImage(Float32Array.from({ length: 63 }, (_, i) => i === 20 ? 9 : 1), [
      7,
      9,
    ]);
    assert.equal(usualNucleus(speck).diameter, 0);
  },
});

Deno.test({
  name: "usualNucleus() takes one that fills much of the picture",
  permissions: "none",
  fn() {
    const { diameter } = usualNucleus(disks([40, 50], [[19, 23, 15, 200]]));
    assert.ok(Math.abs(diameter - 30) < 4, `diameter ${diameter}`);
  },
});
