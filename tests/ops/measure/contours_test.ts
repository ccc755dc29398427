import assert from "node:assert/strict";
import fc from "fast-check";
import {
  createImage,
  createKit,
  createLabels,
  createMask,
  InputError,
  ParameterError,
} from "../../../mod.ts";
import { findContours } from "../../../ops/measure/mod.ts";

const pure = (name: string, fn: () => void | Promise<void>) =>
  Deno.test({ name, permissions: "none", fn });

pure("findContours() draws hand-checked lines", () => {
  // A bright pixel inside: dark ones on the left, so anticlockwise about the dark, from above.
  const spot = createImage(Uint8Array.of(0, 0, 0, 0, 0, 4, 0, 0, 0, 0, 0, 0), [3, 4]);
  assert.deepEqual(findContours(spot, { level: 1 }).paths, [
    Float64Array.of(1.75, 1, 1, 0.25, 0.25, 1, 1, 1.75, 1.75, 1),
  ]);
  const high = findContours(spot, { level: 1, positiveOrientation: "high" });
  assert.deepEqual(high.paths, [Float64Array.of(1.75, 1, 1, 1.75, 0.25, 1, 1, 0.25, 1.75, 1)]);
});

pure("findContours() joins corners of the side that is fully connected", () => {
  const saddle = createImage(Uint8Array.of(1, 0, 0, 1), [2, 2]);
  assert.deepEqual(findContours(saddle).paths, [
    Float64Array.of(0, 0.5, 0.5, 0),
    Float64Array.of(1, 0.5, 0.5, 1),
  ]);
  assert.deepEqual(findContours(saddle, { fullyConnected: "high" }).paths, [
    Float64Array.of(0, 0.5, 0.5, 1),
    Float64Array.of(1, 0.5, 0.5, 0),
  ]);
});

pure("findContours() takes the level halfway, whatever the pixel type", () => {
  // 200 + 100 does not fit 8 bits.
  const image = createImage(Uint8Array.of(100, 200, 100, 200), [2, 2]);
  assert.deepEqual(findContours(image).paths, [Float64Array.of(1, 0.5, 0, 0.5)]);
  const labels = createLabels(Int32Array.of(0, 0, 3, 3), [2, 2]);
  assert.deepEqual(findContours(labels).paths, [Float64Array.of(0.5, 0, 0.5, 1)]);
});

pure("findContours() stays away from NaN and masked pixels", () => {
  const data = Float64Array.of(0, 1, 0, 1, NaN, 0, 0, 1, 0);
  assert.deepEqual(findContours(createImage(data, [3, 3])).paths, []);
  const image = createImage(Float64Array.of(0, 0, 0, 1, 1, 1), [2, 3]);
  const mask = createMask(Uint8Array.of(1, 1, 0, 1, 1, 1), [2, 3]);
  assert.deepEqual(findContours(image, { mask }).paths, [Float64Array.of(0.5, 0, 0.5, 1)]);
  assert.deepEqual(findContours(createImage(new Float64Array(4).fill(NaN), [2, 2])).paths, []);
});

pure("findContours() puts every crossing of a grid edge on one line", () => {
  const pictures = fc.tuple(fc.integer({ min: 2, max: 8 }), fc.integer({ min: 2, max: 11 })).chain(
    ([h, w]) =>
      fc.array(fc.integer({ min: 0, max: 9 }), { minLength: h * w, maxLength: h * w })
        .map((values) => createImage(Uint8Array.from(values), [h, w])),
  );
  fc.assert(
    fc.property(pictures, fc.constantFrom("low", "high"), (image, fullyConnected) => {
      const [height, width] = image.shape;
      // Between whole numbers, so that no line meets a pixel.
      const level = 4.5;
      const { paths } = findContours(image, { level, fullyConnected: fullyConnected as "low" });
      const met: string[] = [];
      for (const path of paths) {
        const points = Array.from(
          { length: path.length / 2 },
          (_, i) => `${path.subarray(2 * i, 2 * i + 2)}`,
        );
        const closed = points[0] === points.at(-1);
        met.push(...(closed ? points.slice(1) : points));
        if (!closed) {
          for (const end of [0, path.length - 2]) {
            const [y, x] = [path[end], path[end + 1]];
            assert.ok(y === 0 || x === 0 || y === height - 1 || x === width - 1, "an end inside");
          }
        }
      }
      const crossings: string[] = [];
      for (let y = 0; y < height; y++) {
        for (let x = 0; x < width; x++) {
          const here = image.data[y * width + x];
          const cross = (other: number) => (level - here) / (other - here);
          if (x + 1 < width) {
            const other = image.data[y * width + x + 1];
            if (here > level !== other > level) crossings.push(`${y},${x + cross(other)}`);
          }
          if (y + 1 < height) {
            const other = image.data[(y + 1) * width + x];
            if (here > level !== other > level) crossings.push(`${y + cross(other)},${x}`);
          }
        }
      }
      assert.deepEqual(met.sort(), crossings.sort());
    }),
    { seed: 7, numRuns: 200 },
  );
});

pure("findContours() says what does not fit", async () => {
  const image = createImage(new Uint8Array(6), [2, 3]);
  assert.throws(() => findContours(createImage(new Uint8Array(6), [1, 6])), {
    name: "InputError",
    message: "`image` must be a plane of at least 2×2 pixels, got the shape 1×6",
  });
  assert.throws(
    () => findContours(image, { mask: createMask(new Uint8Array(6), [3, 2]) }),
    (error) =>
      error instanceof InputError &&
      error.message === "`mask` must have the shape of the image, 2×3, got 3×2",
  );
  assert.throws(
    () => findContours(image, { level: NaN }),
    (error) =>
      error instanceof ParameterError && error.message === "`level` must be a number, got NaN",
  );
  await assert.rejects(
    createKit().run("measure.findContours", { image }, { fullyConnected: "both" as "low" }),
    /`fullyConnected` must be one of "low", "high", got "both"/,
  );
});
