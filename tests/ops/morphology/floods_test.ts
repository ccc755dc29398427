/** Reconstruction, maxima, heights and areas against their definitions. */
import assert from "node:assert/strict";
import fc from "fast-check";
import { createImage, createLabels, InputError, ParameterError } from "../../../mod.ts";
import {
  areaClosing,
  areaOpening,
  hMaxima,
  hMinima,
  localMaxima,
  localMinima,
  reconstruction,
} from "../../../ops/morphology/mod.ts";
import {
  componentOf,
  naiveReconstruction,
  neighboursOf,
  unravel,
} from "../../oracles/morphology.ts";

const shapes = fc.constantFrom<number[][]>([9], [1, 7], [6, 1], [5, 8], [7, 4], [3, 4, 5]);
const scene = shapes.chain((shape) => {
  const size = shape.reduce((a, b) => a * b, 1);
  const values = fc.array(fc.integer({ min: 0, max: 6 }), { minLength: size, maxLength: size });
  return fc.record({
    shape: fc.constant(shape),
    a: values,
    b: values,
    connectivity: fc.integer({ min: 1, max: shape.length }),
    Type: fc.constantFrom(Uint8Array, Uint16Array, Float32Array, Float64Array),
  });
});

Deno.test({
  name: "reconstruction() is where repeated small steps end",
  permissions: "none",
  fn() {
    fc.assert(
      fc.property(scene, ({ shape, a, b, connectivity, Type }) => {
        const low = createImage(Type.from(a.map((v, i) => Math.min(v, b[i]))), shape);
        const high = createImage(Type.from(a.map((v, i) => Math.max(v, b[i]))), shape);
        const up = reconstruction(low, high, { connectivity });
        assert.ok(up.data instanceof Type);
        assert.deepEqual(
          [...up.data],
          naiveReconstruction(low.data, high.data, shape, connectivity, "max"),
        );
        const down = reconstruction(high, low, { connectivity, method: "erosion" });
        assert.deepEqual(
          [...down.data],
          naiveReconstruction(high.data, low.data, shape, connectivity, "min"),
        );
      }),
      { numRuns: 150, seed: 5 },
    );
  },
});

Deno.test({
  name: "reconstruction() of two types has the type that holds both",
  permissions: "none",
  fn() {
    const byte = createImage(Uint8Array.of(1, 5, 1), [3]);
    const word = createImage(Uint16Array.of(0, 4, 0), [3]);
    const half = createImage(Float32Array.of(0, 4.5, 0), [3]);
    assert.deepEqual(reconstruction(word, byte).data, Uint16Array.of(1, 4, 1));
    assert.deepEqual(reconstruction(half, byte).data, Float32Array.of(1, 4.5, 1));
    assert.deepEqual(
      reconstruction(byte, createImage(Float32Array.of(2, 9, 2), [3])).data,
      Float32Array.of(2, 5, 2),
    );
    const wide = createImage(Float64Array.of(0, 4.1, 0), [3]);
    assert.deepEqual(reconstruction(wide, byte).data, Float64Array.of(1, 4.1, 1));
  },
});

Deno.test({
  name: "reconstruction() refuses seeds that do not fit",
  permissions: "none",
  fn() {
    const image = createImage(Uint8Array.of(1, 2), [1, 2]);
    const refuses = (message: string) => (error: unknown) =>
      error instanceof InputError && error.message === message;
    assert.throws(
      () => reconstruction(createImage(Uint8Array.of(1, 3), [1, 2]), image),
      refuses(
        "`seed` must be nowhere above the image for dilation, got 3 where the image has 2 (index 1)",
      ),
    );
    assert.throws(
      () => reconstruction(createImage(Uint8Array.of(0, 3), [1, 2]), image, { method: "erosion" }),
      refuses(
        "`seed` must be nowhere below the image for erosion, got 0 where the image has 1 (index 0)",
      ),
    );
    assert.throws(
      () => reconstruction(createImage(Uint8Array.of(1, 2), [2, 1]), image),
      refuses("`seed` must have the shape of the image, 1×2, got 2×1"),
    );
    assert.throws(
      () => reconstruction(image, image, { connectivity: 0 }),
      (error: unknown) =>
        error instanceof ParameterError &&
        error.message === "`connectivity` must be a whole number from 1, got 0",
    );
  },
});

Deno.test({
  name: "localMaxima() marks plateaus without a higher neighbour",
  permissions: "none",
  fn() {
    fc.assert(
      fc.property(scene, fc.boolean(), ({ shape, a, connectivity, Type }, allowBorders) => {
        const least = Math.min(...a);
        const expected = a.map((value, i) => {
          const plateau = componentOf(i, shape, connectivity, (q) => a[q] === value);
          const isHighest = [...plateau].every((p) =>
            neighboursOf(p, shape, connectivity).every((q) => a[q] <= value)
          );
          const touches = [...plateau].some((p) =>
            unravel(p, shape).some((at, axis) => at === 0 || at === shape[axis] - 1)
          );
          return Number(isHighest && (allowBorders ? value > least : !touches));
        });
        const options = { connectivity, allowBorders };
        const image = createImage(Type.from(a), shape);
        assert.deepEqual([...localMaxima(image, options).data], expected);
        const below = createImage(Type.from(a.map((value) => 9 - value)), shape);
        assert.deepEqual([...localMinima(below, options).data], expected);
      }),
      { numRuns: 150, seed: 6 },
    );
  },
});

Deno.test({
  name: "localMaxima() follows plateaus that wind, over words of bits and from row to row",
  permissions: "none",
  fn() {
    // A path of ones through zeros, which no other neighbour shortens; at its end perhaps a two.
    const [height, width] = [43, 150];
    const path = new Uint8Array(height * width);
    for (let y = 1; y < height; y += 2) {
      path.fill(1, y * width + 1, (y + 1) * width - 1);
      if (y + 2 < height) path[(y + 1) * width + (y % 4 === 1 ? width - 2 : 1)] = 1;
    }
    const end = (height - 2) * width + 1;
    for (const Type of [Uint8Array, Uint16Array, Float32Array, Float64Array]) {
      for (const connectivity of [1, 2]) {
        const found = localMaxima(createImage(Type.from(path), [height, width]), { connectivity });
        assert.deepEqual(found.data, path);
        const higher = Type.from(path);
        higher[end] = 2;
        const { data } = localMaxima(createImage(higher, [height, width]), { connectivity });
        assert.deepEqual([data.indexOf(1), data.lastIndexOf(1)], [end, end]);
      }
    }
  },
});

Deno.test({
  name: "localMaxima() of a plane is that of the only plane of a stack",
  permissions: "none",
  fn() {
    const picture = fc.record({
      height: fc.integer({ min: 1, max: 40 }),
      width: fc.integer({ min: 1, max: 140 }),
      levels: fc.integer({ min: 1, max: 4 }),
      seed: fc.integer(),
      diagonal: fc.boolean(),
      hasNaN: fc.boolean(),
      Type: fc.constantFrom(Uint8Array, Uint16Array, Float32Array, Float64Array),
    });
    fc.assert(
      fc.property(picture, ({ height, width, levels, seed, diagonal, hasNaN, Type }) => {
        let state = seed;
        const data = new Type(height * width);
        for (let i = 0; i < data.length; i++) {
          state = (Math.imul(state, 1664525) + 1013904223) | 0;
          data[i] = Math.floor((state >>> 8) / 2 ** 24 * levels);
        }
        if (hasNaN) data[data.length >> 1] = NaN;
        const plane = localMaxima(createImage(data, [height, width]), {
          connectivity: diagonal ? 2 : 1,
        });
        const stack = localMaxima(createImage(data, [1, height, width]), {
          connectivity: diagonal ? 3 : 1,
        });
        assert.deepEqual(plane.data, stack.data);
      }),
      { numRuns: 200, seed: 12 },
    );
  },
});

Deno.test({
  name: "hMaxima() needs the height, hMinima() the depth, and a range that has it",
  permissions: "none",
  fn() {
    const values = [0, 9, 5, 6, 0, 4, 0, 200];
    for (const Type of [Uint8Array, Uint16Array, Float32Array, Float64Array]) {
      const image = createImage(Type.from(values), [1, 8]);
      assert.deepEqual([...hMaxima(image, 1).data], [0, 1, 0, 1, 0, 1, 0, 1]);
      assert.deepEqual([...hMaxima(image, 5).data], [0, 1, 0, 0, 0, 0, 0, 1]);
      assert.deepEqual([...hMaxima(image, 201).data], [0, 0, 0, 0, 0, 0, 0, 0]);
      const below = createImage(Type.from(values.map((value) => 250 - value)), [1, 8]);
      assert.deepEqual([...hMinima(below, 5).data], [0, 1, 0, 0, 0, 0, 0, 1]);
      assert.deepEqual([...hMaxima(image, 4.5).data], [0, 1, 0, 0, 0, 0, 0, 1]);
    }
    const labels = createLabels(Int32Array.of(0, 3, 0), [1, 3]);
    assert.deepEqual([...hMaxima(labels, 2).data], [0, 1, 0]);
    assert.throws(
      () => hMinima(createImage(new Uint8Array(2), [1, 2]), 0),
      (error: unknown) =>
        error instanceof ParameterError &&
        error.message === "`h` must be a finite number above 0, got 0",
    );
  },
});

Deno.test({
  name: "areaOpening() and areaClosing() take NaN for the highest level, in 32 and 64 bits",
  permissions: "none",
  fn() {
    // scikit-image 0.26: area_opening(a, 1) and area_closing(a, 1) of floats give a back.
    const line = [0, NaN, 2, 3, 5];
    const plane = Array.from({ length: 25 }, (_, i) => i === 12 ? NaN : i);
    for (const Type of [Float32Array, Float64Array]) {
      const of = (values: number[], shape: number[]) => createImage(Type.from(values), shape);
      for (const operator of [areaOpening, areaClosing]) {
        assert.deepEqual([...operator(of(line, [5]), { areaThreshold: 1 }).data], line);
      }
      // area_opening(b, 2)[2, 2] is 17, the highest neighbour.
      assert.equal(areaOpening(of(plane, [5, 5]), { areaThreshold: 2 }).data[12], 17);
      const hidden = of([0, NaN, 0, 5, 1, 1, 3, 3, 0], [9]);
      const closed = [...areaClosing(hidden, { areaThreshold: 2 }).data];
      assert.deepEqual(closed, [0, 0, 0, 5, 1, 1, 3, 3, 3]);
    }
  },
});

Deno.test({
  name: "areaOpening() keeps the highest level at which a pixel's component is large enough",
  permissions: "none",
  fn() {
    fc.assert(
      fc.property(
        scene,
        fc.integer({ min: 0, max: 12 }),
        ({ shape, a, connectivity, Type }, areaThreshold) => {
          const expected = a.map((value, i) => {
            for (let level = value; level >= Math.min(...a); level--) {
              const size = componentOf(i, shape, connectivity, (q) => a[q] >= level).size;
              if (size >= areaThreshold) {
                // The level must be one that occurs in the component.
                return Math.min(
                  value,
                  ...[...componentOf(i, shape, connectivity, (q) => a[q] >= level)].map((q) =>
                    a[q]
                  ),
                );
              }
            }
            return 0;
          });
          const options = { areaThreshold, connectivity };
          const image = createImage(Type.from(a), shape);
          assert.deepEqual([...areaOpening(image, options).data], expected);
          if (Type === Uint8Array) {
            const below = createImage(Uint8Array.from(a, (value) => 255 - value), shape);
            assert.deepEqual(
              [...areaClosing(below, options).data],
              expected.map((value) => 255 - value),
            );
          }
        },
      ),
      { numRuns: 150, seed: 8 },
    );
  },
});

Deno.test({
  name: "areas refuse a negative threshold and empty pictures stay empty",
  permissions: "none",
  fn() {
    const image = createImage(new Uint8Array(2), [1, 2]);
    assert.throws(
      () => areaOpening(image, { areaThreshold: -1 }),
      (error: unknown) =>
        error instanceof ParameterError &&
        error.message === "`areaThreshold` must be a finite number from 0, got -1",
    );
    const empty = createImage(new Float32Array(0), [0, 4]);
    assert.equal(areaClosing(empty).data.length, 0);
    assert.equal(localMaxima(empty).data.length, 0);
    assert.equal(reconstruction(empty, empty).data.length, 0);
    assert.equal(hMaxima(empty, 1).data.length, 0);
  },
});
