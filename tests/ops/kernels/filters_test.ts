/** Filters against their definition, on random small pictures of all ranks and types. */
import assert from "node:assert/strict";
import fc from "fast-check";
import {
  createImage,
  createKernel,
  createLabels,
  createMask,
  type Image,
  InputError,
  ParameterError,
} from "../../../mod.ts";
import {
  convolve,
  correlate,
  differenceOfGaussians,
  disk,
  gaussian,
  maximum,
  median,
  minimum,
  normalize,
  percentile,
  square,
  uniform,
  unsharp,
} from "../../../ops/kernels/mod.ts";
import { largest, modes, pictures, withKernel } from "../../oracles/arbitraries.ts";
import { underKernel } from "../../oracles/windows.ts";

const RUNS = { seed: 20, numRuns: 150 };
const CVAL = 7;

/** Largest difference allowed: 1e-6 for float64, else 1e-5, of the largest size of what is summed. */
function assertNear(
  image: Image,
  actual: ArrayLike<number>,
  expected: number[],
  size: number,
): void {
  const allowed = (image.data instanceof Float64Array ? 1e-12 : 1e-5) * Math.max(size, 1e-9);
  for (let i = 0; i < expected.length; i++) {
    assert.ok(
      Math.abs(actual[i] - expected[i]) <= allowed,
      `[${i}] is ${actual[i]}, expected ${expected[i]} ± ${allowed}`,
    );
  }
}

/** Values with -0 as 0: which of the two has the rank is open. */
const plain = ({ data }: Image) => Array.from(data, (value) => value + 0);
const half = (length: number) => length >> 1;
const sum = (values: number[]) => values.reduce((a, b) => a + b, 0);

Deno.test({
  name: "correlate() and convolve() are their sums",
  permissions: "none",
  fn() {
    fc.assert(
      fc.property(withKernel, modes, ([image, kernel], mode) => {
        const field = { ...image, mode, cval: CVAL };
        const dot = (values: number[], weights: number[]) =>
          sum(values.map((v, i) => v * weights[i]));
        const size = largest(image, CVAL) * kernel.data.reduce((a, b) => a + Math.abs(b), 0);
        const options = { mode, cval: CVAL };
        const straight = underKernel(field, kernel, kernel.shape.map(half), dot);
        assertNear(image, correlate(image, kernel, options).data, straight, size);
        const flipped = createKernel(kernel.data.toReversed(), kernel.shape);
        const centre = kernel.shape.map((length) => (length - 1) >> 1);
        const turned = underKernel(field, flipped, centre, dot);
        assertNear(image, convolve(image, kernel, options).data, turned, size);
      }),
      RUNS,
    );
  },
});

Deno.test({
  name: "median(), percentile(), minimum() and maximum() have their rank in the window",
  permissions: "none",
  fn() {
    fc.assert(
      fc.property(
        withKernel,
        modes,
        fc.integer({ min: 0, max: 100 }),
        ([image, kernel], mode, p) => {
          const options = { kernel, mode, cval: CVAL };
          const sorted = underKernel(
            { ...image, mode, cval: CVAL },
            kernel,
            kernel.shape.map(half),
            (values) => values.sort((a, b) => a - b),
          );
          const of = (rank: (n: number) => number) =>
            sorted.map((values) => values[rank(values.length)] + 0);
          assert.deepEqual(plain(median(image, options)), of((n) => n >> 1));
          assert.deepEqual(plain(minimum(image, options)), of(() => 0));
          assert.deepEqual(plain(maximum(image, options)), of((n) => n - 1));
          assert.deepEqual(
            plain(percentile(image, { ...options, percentile: p })),
            of((n) => Math.min(n - 1, Math.floor(n * p / 100))),
          );
        },
      ),
      RUNS,
    );
  },
});

Deno.test({
  name: "uniform() is the mean of the window, median() of a size its middle",
  permissions: "none",
  fn() {
    fc.assert(
      fc.property(pictures, modes, fc.integer({ min: 1, max: 12 }), (image, mode, size) => {
        const sides = image.shape.map(() => size);
        const kernel = createKernel(new Float64Array(size ** sides.length).fill(1), sides);
        const field = { ...image, mode, cval: CVAL };
        const expected = underKernel(field, kernel, sides.map(half), (v) => sum(v) / v.length);
        assertNear(
          image,
          uniform(image, { size, mode, cval: CVAL }).data,
          expected,
          largest(image, CVAL),
        );
        const middle = underKernel(
          field,
          kernel,
          sides.map(half),
          (v) => v.sort((a, b) => a - b)[v.length >> 1] + 0,
        );
        assert.deepEqual(plain(median(image, { size, mode, cval: CVAL })), middle);
      }),
      { ...RUNS, numRuns: 60 },
    );
  },
});

Deno.test({
  name: "gaussian() is the product of its weights, for one sigma per axis",
  permissions: "none",
  fn() {
    const sigma = fc.double({ min: 0, max: 2, noNaN: true });
    fc.assert(
      fc.property(pictures, modes, sigma, sigma, (image, mode, first, rest) => {
        const sigmas = image.shape.map((_, axis) => axis === 0 ? first : rest);
        const radii = sigmas.map((s) => s > 1e-15 ? Math.floor(3 * s + 0.5) : 0);
        const shape = radii.map((r) => 2 * r + 1);
        const weights = Array.from({ length: shape.reduce((a, b) => a * b) }, (_, i) => {
          let weight = 1;
          for (let axis = shape.length - 1; axis >= 0; axis--) {
            const x = i % shape[axis] - radii[axis];
            i = Math.floor(i / shape[axis]);
            if (x !== 0) weight *= Math.exp(-0.5 * (x / sigmas[axis]) ** 2);
          }
          return weight;
        });
        const total = sum(weights);
        const kernel = createKernel(weights.map((w) => w / total), shape);
        const field = { ...image, mode, cval: CVAL };
        const expected = underKernel(
          field,
          kernel,
          radii,
          (v, w) => sum(v.map((x, i) => x * w[i])),
        );
        const { data } = gaussian(image, { sigma: sigmas, mode, cval: CVAL, truncate: 3 });
        assertNear(image, data, expected, largest(image, CVAL));
      }),
      { ...RUNS, numRuns: 60 },
    );
  },
});

Deno.test({
  name: "filters keep a flat picture as it is, whatever its level",
  permissions: "none",
  fn() {
    for (const level of [1, 173, 65535]) {
      const flat = createImage(new Uint16Array(77).fill(level), [7, 11]);
      for (
        const { data } of [
          gaussian(flat, { sigma: 2.3 }),
          uniform(flat, { size: [4, 7] }),
          median(flat, { size: 5 }),
          unsharp(flat),
        ]
      ) assert.deepEqual([...new Set(data)], [level]);
      assert.deepEqual([...new Set(differenceOfGaussians(flat, { lowSigma: 1 }).data)], [0]);
    }
  },
});

Deno.test({
  name: "a faint picture on a high level loses nothing in 32 bits",
  permissions: "none",
  fn() {
    const wide = Float64Array.from({ length: 99 }, (_, i) => 60000 + (i * 37) % 11);
    const shape = [9, 11];
    const exact = createImage(wide, shape);
    const short = createImage(Uint16Array.from(wide), shape);
    const kernel = createKernel([1, -2.5, 0.5, 3, -2, 0.01], [2, 3]);
    for (
      const filter of [
        (image: Image) => gaussian(image, { sigma: 1.5, mode: "mirror" }),
        (image: Image) => convolve(image, kernel),
      ]
    ) {
      const expected = filter(exact).data;
      const { data } = filter(short);
      for (let i = 0; i < data.length; i++) {
        // 10 grey levels of range, and the spacing of float32 at the result.
        const allowed = 1e-4 + Math.abs(expected[i]) * 2 ** -23;
        assert.ok(Math.abs(data[i] - expected[i]) <= allowed, `${data[i]}, ${expected[i]}`);
      }
    }
  },
});

/** A picture without any order in it, from a fixed seed. */
function noise(shape: readonly [number, number], most: number): Float64Array {
  let state = 12345;
  return Float64Array.from({ length: shape[0] * shape[1] }, () => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return Math.floor((state / 2 ** 32) * most);
  });
}

Deno.test({
  name: "convolve() in 32 bits takes short cuts that lead to the same place as the sums in 64",
  permissions: "none",
  fn() {
    const shape = [150, 271] as const;
    const wide = noise(shape, 4096);
    const random = createKernel(noise([25, 23], 200).map((w) => (w - 100) / 20000), [25, 23]);
    const weights = (height: number, width: number) =>
      createKernel(noise([height, width], 200).map((w) => (w - 90) / 20000), [height, width]);
    const product = createKernel(
      Float64Array.from({ length: 63 }, (_, i) => (Math.floor(i / 9) - 2.5) * (i % 9 + 1) / 300),
      [7, 9],
    );
    const kernels = [random, weights(7, 7), weights(40, 9), weights(8, 64), product];
    for (const kernel of [...kernels, normalize(disk(8)), normalize(square(12))]) {
      for (const mode of ["reflect", "constant", "wrap"] as const) {
        const options = { mode, cval: mode === "constant" ? 900 : 0 };
        const expected = convolve(createImage(wide, shape), kernel, options).data;
        const short = createImage(Uint16Array.from(wide), shape);
        const size = 4096 * kernel.data.reduce((a, b) => a + Math.abs(b), 0);
        convolve(short, kernel, options).data.forEach((value, i) =>
          assert.ok(Math.abs(value - expected[i]) <= 4e-7 * size, `[${i}] ${value} ${expected[i]}`)
        );
      }
    }
    // Counts under a footprint are whole, and 0 where there is nothing.
    const dots = Uint8Array.from(wide, (v, i) => Number(v < 8 && i % 271 < 150));
    const counts = convolve(createImage(dots, shape), disk(9)).data;
    convolve(createImage(Float64Array.from(dots), shape), disk(9)).data.forEach((value, i) =>
      assert.equal(counts[i], value)
    );
    const shares = convolve(createImage(Float32Array.from(dots), shape), random).data;
    for (let i = 0; i < shares.length; i += 271) {
      assert.ok(shares.subarray(i + 162, i + 259).every((value) => value === 0));
    }
    // One NaN stays within its window.
    const holed = Float32Array.from(wide);
    holed[75 * 271 + 100] = NaN;
    const { data } = convolve(createImage(holed, shape), random);
    const expected = convolve(createImage(Float64Array.from(holed), shape), random).data;
    data.forEach((value, i) => assert.equal(Number.isNaN(value), Number.isNaN(expected[i])));
  },
});

Deno.test({
  name: "median() of large windows has its rank in wide pictures of every type",
  permissions: "none",
  fn() {
    const shape = [37, 1100] as const;
    const wide = noise(shape, 65536);
    const window = [15, 11] as const;
    const kernel = createKernel(disk(6).data, [13, 13]);
    for (
      const data of [
        Uint8Array.from(wide),
        Uint16Array.from(wide),
        Float32Array.from(wide, (v) => v / 7),
        wide.map((v) => -v / 3),
      ]
    ) {
      const image = createImage(data, shape);
      const full = median(image, { size: window });
      const disked = median(image, { kernel });
      for (let i = 3; i < data.length; i += 997) {
        const at = (height: number, width: number, inside: (y: number, x: number) => boolean) => {
          const values: number[] = [];
          const [row, column] = [Math.floor(i / 1100), i % 1100];
          for (let y = 0; y < height; y++) {
            for (let x = 0; x < width; x++) {
              const r = Math.min(36, Math.max(0, row + y - (height >> 1)));
              const c = Math.min(1099, Math.max(0, column + x - (width >> 1)));
              if (inside(y, x)) values.push(data[r * 1100 + c]);
            }
          }
          return values.sort((a, b) => a - b)[values.length >> 1];
        };
        assert.equal(full.data[i], at(15, 11, () => true));
        assert.equal(disked.data[i], at(13, 13, (y, x) => kernel.data[y * 13 + x] !== 0));
      }
    }
  },
});

Deno.test({
  name: "order statistics give the kind of value that they were given",
  permissions: "none",
  fn() {
    const mask = createMask(Uint8Array.of(0, 1, 1, 0, 1, 1), [2, 3]);
    const labels = createLabels(Int32Array.of(-1, 70000, 70000, 3, 3, 70000), [2, 3]);
    assert.equal(median(mask).kind, "mask");
    const result = median(labels);
    assert.equal(result.kind, "labels");
    assert.ok(result.data instanceof Int32Array);
    assert.deepEqual([...maximum(labels, { size: [1, 3] }).data], [
      70000,
      70000,
      70000,
      3,
      70000,
      70000,
    ]);
  },
});

Deno.test({
  name: "median() gives NaN where the window has one",
  permissions: "none",
  fn() {
    const image = createImage(Float32Array.of(1, 2, NaN, 4, 5, 6, 7), [1, 7]);
    assert.deepEqual([...median(image, { size: [1, 3] }).data], [1, NaN, NaN, NaN, 5, 6, 7]);
  },
});

Deno.test({
  name: "filters take pictures without pixels",
  permissions: "none",
  fn() {
    const empty = createImage(new Uint8Array(0), [0, 4]);
    assert.equal(gaussian(empty).data.length, 0);
    assert.equal(uniform(empty).data.length, 0);
    assert.equal(median(empty).data.length, 0);
    assert.equal(convolve(empty, disk(1)).data.length, 0);
  },
});

Deno.test({
  name: "filters refuse parameters that do not fit, and say what would",
  permissions: "none",
  fn() {
    const image = createImage(new Uint8Array(6), [2, 3]);
    const line = createKernel([1, 1], [2]);
    const none = createKernel([0, 0], [1, 2]);
    const refuse = (kind: typeof InputError, work: () => unknown, message: string) =>
      assert.throws(work, (e: Error) => e instanceof kind && e.message === message);
    refuse(
      InputError,
      () => convolve(image, line),
      "`kernel` must have the 2 axes of the image, got 1 (2)",
    );
    refuse(
      InputError,
      () => median(image, { kernel: line }),
      "`kernel` must have the 2 axes of the image, got 1 (2)",
    );
    refuse(
      InputError,
      () => median(image, { kernel: none }),
      "`kernel` must have at least one pixel in it, got only zeros",
    );
    const size = "`size` must be a whole number from 1, or one for each of the 2 axes, got ";
    refuse(ParameterError, () => median(image, { size: 0 }), `${size}0`);
    refuse(
      ParameterError,
      () => uniform(image, { size: -1 }),
      "`size` must be a whole number from 0, or one for each of the 2 axes, got -1",
    );
    refuse(ParameterError, () => median(image, { size: [3] }), `${size}[3]`);
    refuse(ParameterError, () => minimum(image, { size: 2.5 }), `${size}2.5`);
    refuse(
      ParameterError,
      () => median(image, { size: [4096, 4097] }),
      "`size` must be the side of a window of at most 16777216 pixels, got [4096,4097]",
    );
    refuse(
      ParameterError,
      () => gaussian(image, { truncate: 41 }),
      "`truncate` must be a number from 0 to 40, got 41",
    );
    refuse(
      ParameterError,
      () => differenceOfGaussians(image, { lowSigma: 1, truncate: -1 }),
      "`truncate` must be a number from 0 to 40, got -1",
    );
    refuse(
      ParameterError,
      () => percentile(image, { percentile: 101 }),
      "`percentile` must be a number from -100 to 100, got 101",
    );
    refuse(
      ParameterError,
      () => gaussian(image, { sigma: [1, -1] }),
      "`sigma` must be a number from 0 to 16384, or one for each of the 2 axes, got [1,-1]",
    );
    refuse(
      ParameterError,
      () => unsharp(image, { radius: -1 }),
      "`radius` must be a number from 0 to 16384, or one for each of the 2 axes, got -1",
    );
    refuse(
      ParameterError,
      () => unsharp(image, { amount: NaN }),
      "`amount` must be a finite number, got NaN",
    );
    refuse(
      ParameterError,
      () => differenceOfGaussians(image, { lowSigma: 2, highSigma: 1 }),
      "`highSigma` must be at least `lowSigma`, 2, 2, on all axes, got 1",
    );
  },
});
