import assert from "node:assert/strict";
import { centre, groundOf, sample } from "../../../analyses/bacteria/ground.ts";
import { createImage } from "../../../core/values.ts";

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
    const image = createImage(data, [rows, columns]);
    const { noise, place, flat, ...ground } = groundOf(image, centre(image));
    for (const i of [0, columns - 1, 2000, rows * columns - 1]) {
      const level = data[i] - ground.even.data[i];
      assert.ok(Math.abs(level - plane(i)) < 2, `${level} for ${plane(i)} at ${i}`);
    }
    assert.ok(Math.abs(noise - 2) < 0.7, `noise ${noise}`);
    assert.ok(Math.abs(place - 0.25) < 0.05, `place ${place}`);
    assert.ok(!flat.includes(20 * columns + 30 + 9));
    assert.ok(flat.every((one, k) => k === 0 || one > flat[k - 1]));
    assert.ok(Math.abs(flat.length / data.length - 0.2) < 0.001);
  },
});

Deno.test({
  name: "centre() takes the middle value away",
  permissions: "none",
  fn() {
    const { middle, picture } = centre(createImage(Uint8Array.of(9, 2, 5, 4, 3), [1, 5]));
    assert.equal(middle, 4);
    assert.deepEqual(picture.data, Float32Array.of(5, -2, 1, 0, -1));
  },
});

Deno.test({
  name: "sample() lists some values",
  permissions: "none",
  fn() {
    assert.deepEqual([...sample([3, 1, 2])], [3, 1, 2]);
    const many = sample(Uint32Array.from({ length: 200_000 }, (_, i) => i));
    assert.deepEqual([many.length, many[0], many[1]], [66_667, 0, 3]);
  },
});
