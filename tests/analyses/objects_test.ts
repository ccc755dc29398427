import assert from "node:assert/strict";
import { largestParts, negative, pixelSide, withoutHoles } from "../../analyses/objects.ts";
import { createImage, createLabels } from "../../core/values.ts";

Deno.test({
  name: "pixelSide() is the side of square pixels, and says what others measure",
  permissions: "none",
  fn() {
    const of = (y: number, x: number) => ({ pixelSize: { unit: "µm", y, x, source: "test" } });
    assert.deepEqual(pixelSide({}), { side: 1, unit: "px" });
    assert.deepEqual(pixelSide(of(0.1009, 0.1)), { side: 0.1, unit: "µm" });
    const message = "lengths need square pixels, these are 0.2 µm high and 0.1 µm wide: resample " +
      "the picture first";
    assert.throws(() => pixelSide(of(0.2, 0.1)), { name: "InputError", message });
    assert.throws(() => pixelSide(of(0.102, 0.1)), { name: "InputError" });
  },
});

Deno.test({
  name: "negative() is floats on the same grid",
  permissions: "none",
  fn() {
    const pixelSize = { y: 0.3, x: 0.2, unit: "µm", source: "test" } as const;
    const image = createImage(Uint16Array.of(0, 3, 65535), [1, 3], { pixelSize });
    const value = negative(image);
    assert.deepEqual([...value.data], [-0, -3, -65535]);
    assert.deepEqual(value, { ...image, data: value.data });
  },
});

Deno.test({
  name: "largestParts() keeps the largest part of each object, joined by sides of pixels",
  permissions: "none",
  fn() {
    // deno-fmt-ignore
    const labels = createLabels(Int32Array.of(
      7, 0, 3, 3, 3, 0,
      0, 7, 0, 0, 0, 3,
      0, 7, 0, 9, 0, 3,
    ), [3, 6]);
    // deno-fmt-ignore
    assert.deepEqual(largestParts(labels).data, Int32Array.of(
      0, 0, 3, 3, 3, 0,
      0, 7, 0, 0, 0, 0,
      0, 7, 0, 9, 0, 0,
    ));
    assert.deepEqual(largestParts(createLabels(new Int32Array(6), [2, 3])).data, new Int32Array(6));
  },
});

Deno.test({
  name:
    "withoutHoles() fills small holes inside one object, not those at the border or between two",
  permissions: "none",
  fn() {
    const labels = createLabels(
      // deno-fmt-ignore
      Int32Array.of(
        1, 1, 1, 2, 2, 2, 2,
        1, 0, 1, 2, 0, 0, 2,
        1, 1, 1, 2, 2, 2, 2,
        1, 1, 0, 2, 3, 3, 0,
        0, 1, 1, 2, 3, 3, 3,
      ),
      [5, 7],
    );
    assert.deepEqual(
      [...withoutHoles(labels, 1).data],
      // deno-fmt-ignore
      [
        1, 1, 1, 2, 2, 2, 2,
        1, 1, 1, 2, 0, 0, 2,
        1, 1, 1, 2, 2, 2, 2,
        1, 1, 0, 2, 3, 3, 0,
        0, 1, 1, 2, 3, 3, 3,
      ],
    );
    assert.equal(withoutHoles(labels, 2).data[11], 2);
  },
});
