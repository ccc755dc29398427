/** Erosion, dilation and what is made of them: laws, asymmetric footprints, borders, kinds. */
import assert from "node:assert/strict";
import fc from "fast-check";
import {
  createImage,
  createKernel,
  createLabels,
  createMask,
  InputError,
  type Kernel,
} from "../../../mod.ts";
import { disk } from "../../../ops/kernels/mod.ts";
import {
  blackTophat,
  closing,
  cross,
  dilation,
  erosion,
  gradient,
  opening,
  whiteTophat,
} from "../../../ops/morphology/mod.ts";

const picture = fc.integer({ min: 1, max: 9 }).chain((width) =>
  fc.array(fc.integer({ min: 0, max: 255 }), { minLength: width, maxLength: width * 8 }).map(
    (v) => {
      const height = Math.floor(v.length / width);
      return createImage(Uint8Array.from(v.slice(0, width * height)), [height, width]);
    },
  )
);

const kernel = fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 })).chain(
  ([height, width]) =>
    fc.array(fc.integer({ min: 0, max: 1 }), {
      minLength: height * width,
      maxLength: height * width,
    }).map((bits) => createKernel(bits.includes(1) ? bits : bits.fill(1), [height, width])),
);

Deno.test({
  name: "opening and closing bound the picture and change nothing the second time",
  permissions: "none",
  fn() {
    fc.assert(
      fc.property(picture, kernel, (image, kernel) => {
        const options = { mode: "ignore" } as const;
        const opened = opening(image, kernel, options);
        const closed = closing(image, kernel, options);
        image.data.forEach((value, i) => {
          assert.ok(opened.data[i] <= value && closed.data[i] >= value);
        });
        assert.deepEqual(opening(opened, kernel, options).data, opened.data);
        assert.deepEqual(closing(closed, kernel, options).data, closed.data);
        const white = whiteTophat(image, kernel, options).data;
        assert.deepEqual(white, image.data.map((value, i) => value - opened.data[i]));
        const black = blackTophat(image, kernel, options).data;
        assert.deepEqual(black, image.data.map((value, i) => closed.data[i] - value));
      }),
      { numRuns: 150, seed: 3 },
    );
  },
});

Deno.test({
  name: "erosion of the negative is the negative of the dilation",
  permissions: "none",
  fn() {
    fc.assert(
      fc.property(picture, kernel, (image, kernel) => {
        const negative = createImage(image.data.map((value) => 255 - value), image.shape);
        const eroded = erosion(negative, kernel);
        assert.deepEqual(
          eroded.data.map((value) => 255 - value),
          dilation(image, kernel).data,
        );
        const steep = gradient(image, kernel).data;
        const low = erosion(image, kernel).data;
        assert.deepEqual(steep, dilation(image, kernel).data.map((value, i) => value - low[i]));
      }),
      { numRuns: 100, seed: 4 },
    );
  },
});

Deno.test({
  name: "footprints are not mirrored, and even ones reach to the right and down",
  permissions: "none",
  fn() {
    const point = createImage(Uint8Array.of(0, 0, 0, 9, 0, 0, 0), [1, 7]);
    const right = createKernel([0, 1, 1], [1, 3]);
    assert.deepEqual([...dilation(point, right).data], [0, 0, 9, 9, 0, 0, 0]);
    const even = createKernel([1, 1], [1, 2]);
    assert.deepEqual([...dilation(point, even).data], [0, 0, 9, 9, 0, 0, 0]);
    assert.deepEqual([...opening(dilation(point, even), even).data], [0, 0, 9, 9, 0, 0, 0]);
  },
});

Deno.test({
  name: "what stands beyond the border counts as the mode says",
  permissions: "none",
  fn() {
    const image = createImage(Uint8Array.of(5, 1, 7), [1, 3]);
    const wide = createKernel([1, 1, 1], [1, 3]);
    const eroded = (mode: "constant" | "min" | "max" | "wrap", cval = 3) =>
      [...erosion(image, wide, { mode, cval }).data].join();
    assert.equal(eroded("constant"), "1,1,1");
    assert.equal(eroded("constant", 0), "0,1,0");
    assert.equal(eroded("min"), "0,1,0");
    assert.equal(eroded("max"), "1,1,1");
    assert.equal(eroded("wrap"), "1,1,1");
    const float = createImage(Float32Array.of(5, 1, 7), [1, 3]);
    assert.deepEqual([...erosion(float, wide, { mode: "min" }).data], [-Infinity, 1, -Infinity]);
  },
});

Deno.test({
  name: "masks stay masks and labels stay labels",
  permissions: "none",
  fn() {
    const mask = createMask(Uint8Array.of(0, 1, 1, 1, 0, 1), [2, 3]);
    assert.equal(dilation(mask).kind, "mask");
    assert.deepEqual([...gradient(mask).data], [1, 1, 0, 1, 1, 1]);
    assert.deepEqual([...erosion(mask, undefined, { mode: "constant", cval: 2 }).data], [
      0,
      0,
      1,
      0,
      0,
      0,
    ]);
    const labels = createLabels(Int32Array.of(0, 70000, 0, 0, 0, 3), [2, 3]);
    const grown = dilation(labels);
    assert.equal(grown.kind, "labels");
    assert.deepEqual([...grown.data], [70000, 70000, 70000, 0, 70000, 3]);
    assert.deepEqual([...erosion(labels, undefined, { mode: "max" }).data], [0, 0, 0, 0, 0, 0]);
    assert.deepEqual([...dilation(labels, undefined, { mode: "min" }).data], [...grown.data]);
  },
});

Deno.test({
  name:
    "cross() has the direct neighbours, and a footprint of another rank or too large is refused",
  permissions: "none",
  fn() {
    assert.deepEqual([...cross(2).data], [0, 1, 0, 1, 1, 1, 0, 1, 0]);
    assert.equal(cross(3).data.reduce((sum, value) => sum + value), 7);
    const refused = (shape: number[], kernel: Kernel, message: string) =>
      assert.throws(
        () => erosion(createImage(new Uint8Array(shape.reduce((a, b) => a * b)), shape), kernel),
        (error: unknown) => error instanceof InputError && error.message === message,
      );
    refused([2, 2], cross(3), "`kernel` must have the 2 axes of the image, got 3 (3×3×3)");
    refused(
      [2, 3],
      disk(3),
      "`kernel` must not reach beyond all of the image, at most 5×7 over 2×3 pixels, got 7×7",
    );
    refused(
      [1, 3],
      disk(4),
      "`kernel` must not reach beyond all of the image, at most any×7 over 1×3 pixels, got 9×9",
    );
    for (const shape of [[1, 1], [3, 3], [1, 5]]) {
      const { data } = dilation(
        createImage(new Uint8Array(shape[0] * shape[1]).fill(7), shape),
        disk(3),
      );
      assert.ok(data.every((value) => value === 7));
    }
  },
});
