import assert from "node:assert/strict";
import { groundOf, placesIn, sample } from "../../../analyses/bacteria/ground.ts";
import { createImage, createMask } from "../../../core/values.ts";

Deno.test({
  name: "groundOf() is the plane on which bright and dark things stand, and the noise there",
  permissions: "none",
  fn() {
    const [rows, columns] = [60, 90];
    const plane = (i: number) => 300 + 2 * (i % columns) - 0.7 * Math.floor(i / columns);
    let state = 5;
    const even = () => (state = state * 48271 % 2147483647) / 2147483647 - 0.5;
    const data = Float32Array.from({ length: rows * columns }, (_, i) => {
      const [y, x] = [Math.floor(i / columns), i % columns];
      const thing = Math.hypot(y - 20, x - 30) < 9 ? 150 : Math.hypot(y - 41, x - 66) < 7 ? -50 : 0;
      return plane(i) + thing + 2 * Math.sqrt(12) * even();
    });
    const { level, noise, place, flat } = groundOf(createImage(data, [rows, columns]));
    for (const i of [0, columns - 1, 2000, rows * columns - 1]) {
      assert.ok(Math.abs(level(i) - plane(i)) < 2, `${level(i)} for ${plane(i)} at ${i}`);
    }
    assert.ok(Math.abs(noise - 2) < 0.7, `noise ${noise}`);
    assert.ok(Math.abs(place - 0.25) < 0.05, `place ${place}`);
    assert.equal(flat.data[20 * columns + 30 + 9], 0);
    assert.ok(Math.abs(placesIn(flat).length / data.length - 0.2) < 0.001);
  },
});

Deno.test({
  name: "placesIn() lists pixels, sample() some values",
  permissions: "none",
  fn() {
    assert.deepEqual([...placesIn(createMask(Uint8Array.of(0, 1, 1, 0, 1), [1, 5]))], [1, 2, 4]);
    assert.deepEqual([...sample([3, 1, 2])], [3, 1, 2]);
    const many = sample(Uint32Array.from({ length: 200_000 }, (_, i) => i));
    assert.deepEqual([many.length, many[0], many[1]], [66_667, 0, 3]);
  },
});
