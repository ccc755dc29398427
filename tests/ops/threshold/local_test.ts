import assert from "node:assert/strict";
import fc from "fast-check";
import { createImage, createMask, type Image } from "../../../mod.ts";
import { gaussian, uniform } from "../../../ops/kernels/mod.ts";
import { hysteresis, local, niblack, sauvola } from "../../../ops/threshold/mod.ts";
import { pictures } from "../../oracles/arbitraries.ts";
import { windowThresholds } from "../../oracles/thresholds.ts";

/** Mean and deviation of the mirrored window around each pixel, by their definition. */
function windows({ data, shape }: Image, sides: readonly number[]): [number, number][] {
  const mirrored = (i: number, n: number) => {
    const period = Math.max(2 * n - 2, 1);
    const folded = ((i % period) + period) % period;
    return folded < n ? folded : period - folded;
  };
  return Array.from(data, (_, index) => {
    const position = shape.map((n, axis) =>
      Math.floor(index / shape.slice(axis + 1).reduce((a, b) => a * b, 1)) % n
    );
    const values: number[] = [];
    (function visit(axis: number, at: number): void {
      if (axis === shape.length) {
        values.push(data[at]);
        return;
      }
      const half = sides[axis] >> 1;
      for (let d = -half; d <= half; d++) {
        visit(axis + 1, at * shape[axis] + mirrored(position[axis] + d, shape[axis]));
      }
    })(0, 0);
    const mean = values.reduce((a, b) => a + b, 0) / values.length;
    const variance = values.reduce((a, b) => a + (b - mean) ** 2, 0) / values.length;
    return [mean, Math.sqrt(variance)];
  });
}

Deno.test({
  name: "niblack() and sauvola() follow their formulas, for every rank and type",
  permissions: "none",
  fn() {
    const odd = fc.constantFrom(1, 3, 5, 7);
    fc.assert(
      fc.property(pictures, fc.tuple(odd, odd, odd), (image, three) => {
        const sides = three.slice(0, image.shape.length);
        const expected = windows(image, sides);
        const size = Math.max(...image.data.map(Math.abs), 1);
        const close = image.data instanceof Float32Array ? 2e-2 : 1e-4;
        const a = niblack(image, { windowSize: sides, k: 0.3 }).surface.data;
        const b = sauvola(image, { windowSize: sides, k: 0.3, r: 50 }).surface.data;
        expected.forEach(([mean, deviation], i) => {
          assert.ok(Math.abs(a[i] - (mean - 0.3 * deviation)) <= close * size);
          const wanted = mean * (1 + 0.3 * (deviation / 50 - 1));
          assert.ok(Math.abs(b[i] - wanted) <= close * Math.max(size, Math.abs(wanted)));
        });
      }),
      { seed: 7, numRuns: 60 },
    );
  },
});

/** Pictures of many kinds: noise of all widths on a level, flat ones, ends of the range, gaps. */
const kinds = (most: readonly number[]): fc.Arbitrary<Image> =>
  fc
    .record({
      shape: fc.tuple(...most.map((max) => fc.integer({ min: 1, max }))),
      Type: fc.constantFrom(Uint8Array, Uint16Array, Float32Array, Float64Array),
      level: fc.constantFrom(0, 3, 128, 255, 400, 4000, 65535),
      noise: fc.constantFrom(0, 1, 8, 100, 3000),
      part: fc.constantFrom(1, 0.5, 0.01),
      seed: fc.nat(),
    })
    .map(({ shape, Type, level, noise, part, seed }) => {
      let state = seed;
      const random = () => (state = Math.imul(state, 1664525) + 1013904223 >>> 0) / 2 ** 32;
      const top = Type === Uint8Array ? 255 : 65535;
      const data = new Type(shape.reduce((a, b) => a * b, 1));
      for (let i = 0; i < data.length; i++) {
        const value = level + (random() < part ? (random() - 0.5) * noise : 0);
        data[i] = Math.min(Math.max(value, 0), top);
      }
      return createImage(data, shape);
    });
const planes = kinds([40, 60]);

Deno.test({
  name: "niblack() and sauvola() are the reference's to the last bit",
  permissions: "none",
  fn() {
    const weights = fc.constantFrom(0.2, 0, -0.5, 0.9, 1, 3);
    const most = fc.constantFrom(undefined, 1, 30, 127.5, 20000);
    const compare = (images: fc.Arbitrary<Image>, side: fc.Arbitrary<number>, numRuns: number) =>
      fc.assert(
        fc.property(
          images,
          fc.tuple(side, side, side, side),
          weights,
          most,
          (image, four, k, r) => {
            const windowSize = four.slice(0, image.shape.length);
            const wanted = windowThresholds(image, windowSize, r === undefined ? { k } : { k, r });
            const { surface, mask } = r === undefined
              ? niblack(image, { windowSize, k })
              : sauvola(image, { windowSize, k, r });
            assert.deepEqual(surface.data, wanted.surface);
            assert.deepEqual(mask.data, wanted.mask);
          },
        ),
        { seed: 11, numRuns },
      );
    compare(planes, fc.constantFrom(1, 3, 5, 15, 35, 101, 205), 300);
    const others = fc.oneof(kinds([90]), kinds([9, 8, 12]), kinds([5, 4, 3, 9]));
    compare(others, fc.constantFrom(1, 3, 5, 11), 200);
  },
});

Deno.test({
  name: "local() compares in the precision of the reference and subtracts the offset",
  permissions: "none",
  fn() {
    const image = createImage(Uint8Array.of(10, 20, 30, 70, 50, 60, 70, 80), [2, 4]);
    const plain = local(image, { blockSize: [1, 3], method: "mean" });
    assert.ok(plain.surface.data instanceof Float32Array);
    const raised = local(image, { blockSize: [1, 3], method: "mean", offset: -10 });
    raised.surface.data.forEach((value, i) =>
      assert.ok(Math.abs(value - plain.surface.data[i] - 10) < 1e-5)
    );
    assert.deepEqual([...raised.mask.data], [0, 0, 0, 1, 0, 0, 0, 0]);
    const { surface } = local(image, { blockSize: [1, 3], method: "median" });
    assert.deepEqual([...surface.data], [10, 20, 30, 70, 50, 60, 70, 80]);
    const mask = createMask(Uint8Array.of(0, 1, 1), [1, 3]);
    assert.equal(local(mask, { blockSize: 1 }).mask.data.length, 3);
  },
});

Deno.test({
  name: "local() of integers has the mask of 64 bits, and the means' surface to the last bit",
  permissions: "none",
  fn() {
    const modes = fc.constantFrom("reflect", "nearest", "mirror", "wrap", "constant");
    const side = fc.constantFrom(1, 3, 5, 11, 35);
    fc.assert(
      fc.property(
        planes.filter(({ data }) => data instanceof Uint8Array || data instanceof Uint16Array),
        modes,
        fc.tuple(side, side),
        fc.constantFrom(0, 3, -0.5, 1e-7),
        fc.constantFrom(7, 0.5, -2, 60000),
        (image, mode, blockSize, offset, cval) => {
          for (const method of ["gaussian", "mean"] as const) {
            const options = { mode, blockSize, offset, cval, method };
            const wide = local(createImage(Float64Array.from(image.data), image.shape), options);
            const whole = local(image, options);
            assert.deepEqual(whole.mask.data, wide.mask.data, method);
            const largest = Math.max(...image.data, mode === "constant" ? Math.abs(cval) : 1);
            const close = method === "mean" ? 0 : 3e-6 * largest;
            whole.surface.data.forEach((value, i) =>
              assert.ok(Math.abs(value - Math.fround(wide.surface.data[i])) <= close)
            );
          }
        },
      ),
      { seed: 9, numRuns: 400 },
    );
  },
});

Deno.test({
  name: "local() of 32-bit planes has the mask of sums in 64 bits, rounded axis by axis",
  permissions: "none",
  fn() {
    const single = planes.map(({ data, shape }) =>
      createImage(Float32Array.from(data, (v, i) => i % 9 < 5 ? Math.floor(v) / 3 : v), shape)
    );
    const values = fc.constantFrom(1, 1e-38, 1e-42, 1e36, 3e38 / 65535, NaN, Infinity);
    fc.assert(
      fc.property(
        single,
        fc.constantFrom("reflect", "nearest", "mirror", "wrap", "constant"),
        fc.constantFrom(1, 3, 5, 11, 35),
        fc.constantFrom(0, 0, 3, -0.1),
        values,
        ({ data: plain, shape }, mode, blockSize, offset, extreme) => {
          const data = plain.map((v, i) =>
            Number.isFinite(extreme) ? v * extreme : i % 37 === 8 ? extreme : v
          );
          const image = createImage(data, shape);
          const sigma = (blockSize - 1) / 6;
          const options = { mode, cval: 7 } as const;
          const down = gaussian(createImage(Float64Array.from(data), shape), {
            sigma: [sigma, 0],
            ...options,
          });
          const column = createImage(Float64Array.from(Float32Array.from(down.data)), shape);
          const along = gaussian(column, { sigma: [0, sigma], ...options }).data;
          const wanted = Float32Array.from(along).map((v) => v - Math.fround(offset));
          const { mask } = local(image, { blockSize, offset, ...options });
          assert.deepEqual(mask.data, Uint8Array.from(wanted, (t, i) => Number(data[i] > t)));
        },
      ),
      { seed: 13, numRuns: 600 },
    );
  },
});

Deno.test({
  name:
    "local() of 32-bit images is a running mean, lowered and compared in 32 bits, in every rank",
  permissions: "none",
  fn() {
    fc.assert(
      fc.property(
        pictures.filter(({ data }) => data instanceof Float32Array),
        fc.constantFrom("reflect", "nearest", "mirror", "wrap", "constant"),
        fc.constantFrom(1, 3, 5, 11),
        fc.constantFrom(0, 3, -0.1),
        (image, mode, blockSize, offset) => {
          const options = { blockSize, method: "mean", offset, mode, cval: 7 } as const;
          const { surface, mask } = local(image, options);
          const mean = uniform(image, { size: blockSize, mode, cval: 7 }).data as Float32Array;
          const lowered = mean.map((v) => v - Math.fround(offset));
          assert.deepEqual(surface.data, lowered);
          assert.deepEqual(
            mask.data,
            Uint8Array.from(lowered, (t, i) => Number(image.data[i] > t)),
          );
        },
      ),
      { seed: 14, numRuns: 300 },
    );
  },
});

Deno.test({
  name: "hysteresis() keeps what touches a strong pixel, by its definition",
  permissions: "none",
  fn() {
    fc.assert(
      fc.property(
        pictures,
        fc.integer({ min: 0, max: 9 }),
        fc.integer({ min: 0, max: 9 }),
        (image, a, b) => {
          const sorted = image.data.slice().sort();
          const at = (part: number) => sorted[Math.floor(part / 9 * (sorted.length - 1))];
          const [low, high] = [at(a), at(b)];
          const { data, shape } = image;
          const lax = Math.min(low, high);
          // Grow from the strong pixels until nothing changes.
          const kept = Array.from(data, (v) => v > high);
          for (let changed = true; changed;) {
            changed = false;
            for (let i = 0; i < data.length; i++) {
              if (kept[i] || !(data[i] > lax)) continue;
              let step = 1;
              for (let axis = shape.length - 1; axis >= 0; axis--) {
                const position = Math.floor(i / step) % shape[axis];
                if (
                  position > 0 && kept[i - step] || position < shape[axis] - 1 && kept[i + step]
                ) kept[i] = changed = true;
                step *= shape[axis];
              }
            }
          }
          assert.deepEqual([...hysteresis(image, { low, high }).data], kept.map(Number));
        },
      ),
      { seed: 8, numRuns: 80 },
    );
    const chain = createImage(new Uint8Array(5000).fill(9), [1, 5000]);
    assert.equal(hysteresis(chain, { low: 1, high: 8 }).data.indexOf(0), -1);
    // 32-bit pixels meet the lower level in 64 bits: 0.1 becomes larger there, 0.7 smaller.
    for (const [low, kept] of [[0.1, 1], [0.7, 0], [-0.1, 0], [-0.7, 1], [-1e-60, 1], [1e-60, 0]]) {
      const image = createImage(Float32Array.of(low, 5, low * 2), [1, 3]);
      assert.equal(hysteresis(image, { low, high: 1 }).data[0], kept, `${low}`);
    }
  },
});

Deno.test({
  name: "local thresholds refuse even windows, wrong counts and empty images",
  permissions: "none",
  fn() {
    const image = createImage(Uint8Array.of(1, 2, 3, 4), [2, 2]);
    const rule = "an odd whole number, or one for each of the 2 axes";
    assert.throws(() => local(image, { blockSize: 4 }), {
      name: "ParameterError",
      message: `\`blockSize\` must be ${rule}, got 4`,
    });
    assert.throws(() => niblack(image, { windowSize: [3] }), {
      message: `\`windowSize\` must be ${rule}, got [3]`,
    });
    assert.throws(() => sauvola(image, { windowSize: -1 }), {
      message: `\`windowSize\` must be ${rule}, got -1`,
    });
    assert.throws(() => sauvola(image, { r: 0 }), {
      message: "`r` must be a finite number above 0, got 0",
    });
    assert.throws(() => niblack(image, { k: NaN }), {
      message: "`k` must be a finite number, got NaN",
    });
    assert.throws(() => local(image, { method: "generic" as "mean" }), {
      message: '`method` must be gaussian, mean or median, got "generic"',
    });
    const empty = createImage(new Uint8Array(0), [0, 3]);
    for (const find of [local, niblack, sauvola]) {
      assert.throws(() => find(empty), {
        name: "InputError",
        message: "`image` must have at least one pixel, got the shape 0×3",
      });
    }
    assert.throws(() => hysteresis(image, { low: NaN, high: 2 }), {
      message: "`low` must be a number, got NaN",
    });
  },
});
