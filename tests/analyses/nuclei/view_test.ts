import assert from "node:assert/strict";
import { viewOf } from "../../../analyses/nuclei/view.ts";
import { createImage, createLabels } from "../../../core/values.ts";

Deno.test({
  name: "viewOf() shows nuclei 14 to 42 pixels wide and brings labels back to the picture's grid",
  permissions: "none",
  fn() {
    const shape = [13, 22];
    const image = createImage(new Uint16Array(13 * 22).fill(700), shape);
    for (const [diameter, size, rows] of [[9, 18, 26], [14, 14, 13], [41, 41, 13], [60, 30, 6]]) {
      const usual = { diameter, light: 400, ground: 500 };
      const view = viewOf(image, usual, 0.25);
      assert.equal(view.size, size);
      assert.equal(view.pixels, (diameter / size) ** 2);
      assert.equal(view.light.shape[0], rows);
      assert.ok(view.light.data.every((value) => Math.abs(value - 0.5) < 1e-6));
      assert.ok(view.grey.data.every((value) => Math.abs(value - Math.log(3)) < 1e-6));
      const labels = createLabels(
        Int32Array.from(view.light.data, (_, i) => 1 + Math.floor(i / view.light.shape[1])),
        view.light.shape,
      );
      const back = view.back(labels);
      assert.deepEqual(back.shape, shape);
      // The label of a pixel is that of the row of the view that holds its middle.
      const row = Math.min(Math.floor(5.5 * rows / (rows === 6 ? 12 : 13)), rows - 1);
      assert.equal(back.data[5 * 22 + 3], row + 1);
    }
  },
});

Deno.test({
  name: "viewOf() takes what is darker than the ground for the ground",
  permissions: "none",
  fn() {
    const image = createImage(new Float32Array(30).fill(-4), [5, 6]);
    const { light, grey } = viewOf(image, { diameter: 20, light: 10, ground: 0 }, 0.25);
    assert.ok(light.data.every((value) => Math.abs(value + 0.4) < 1e-6));
    assert.ok(grey.data.every((value) => value === 0));
  },
});
