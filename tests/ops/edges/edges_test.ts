import assert from "node:assert/strict";
import fc from "fast-check";
import {
  createImage,
  createKernel,
  createMask,
  type Image,
  InputError,
  type Mask,
  ParameterError,
} from "../../../mod.ts";
import {
  canny,
  farid,
  laplace,
  laplacianOfGaussian,
  prewitt,
  roberts,
  scharr,
  sobel,
  zeroCrossings,
} from "../../../ops/edges/mod.ts";
import { gaussian } from "../../../ops/kernels/mod.ts";
import { largest, modes, pictures } from "../../oracles/arbitraries.ts";
import { underKernel } from "../../oracles/windows.ts";

const ramp = createImage(Float32Array.from({ length: 63 }, (_, i) => 3 * (i % 9)), [7, 9]);
const middle = 3 * 9 + 4;

Deno.test({
  name: "a ramp that rises to the right is positive along x and 0 along y, for every gradient",
  permissions: "none",
  fn() {
    for (const [filter, slope] of [[sobel, 6], [prewitt, 6], [scharr, 6]] as const) {
      assert.ok(Math.abs(filter(ramp, { axis: 1 }).data[middle] - slope) < 1e-6);
      assert.equal(filter(ramp, { axis: 0 }).data[middle], 0);
      assert.ok(Math.abs(filter(ramp).data[middle] - slope / Math.SQRT2) < 1e-6);
    }
    assert.ok(Math.abs(farid(ramp, { axis: 1 }).data[middle] - 3 * 0.9918) < 1e-3);
    assert.equal(laplace(ramp).data[middle], 0);
  },
});

Deno.test({
  name: "sobel() and laplace() are their sums, for every rank and type",
  permissions: "none",
  fn() {
    fc.assert(
      fc.property(pictures, modes, (image, mode) => {
        const field = { ...image, mode, cval: 7 };
        const rank = image.shape.length;
        const shape = image.shape.map(() => 3);
        const centre = image.shape.map(() => 1);
        const size = largest(image, 7);
        const allowed = size * (image.data instanceof Float64Array ? 1e-12 : 1e-6);
        const digits = (i: number) => shape.map((_, a) => Math.floor(i / 3 ** (rank - 1 - a)) % 3);
        let squares = new Array<number>(image.data.length).fill(0);
        for (let axis = 0; axis < rank; axis++) {
          const weights = Float64Array.from(
            { length: 3 ** rank },
            (_, i) =>
              digits(i).reduce((w, d, a) => w * (a === axis ? [-1, 0, 1][d] : [1, 2, 1][d] / 4), 1),
          );
          const one = underKernel(
            field,
            createKernel(weights, shape),
            centre,
            (v, w) => v.reduce((sum, x, i) => sum + x * w[i], 0),
          );
          const { data } = sobel(image, { axis, mode, cval: 7 });
          one.forEach((value, i) => assert.ok(Math.abs(value - data[i]) <= allowed));
          squares = squares.map((square, i) => square + one[i] ** 2);
        }
        if (rank > 1) {
          const { data } = sobel(image, { mode, cval: 7 });
          squares.forEach((square, i) =>
            assert.ok(Math.abs(Math.sqrt(square / rank) - data[i]) <= allowed)
          );
        }
        const cross = Float64Array.from({ length: 3 ** rank }, (_, i) => {
          const off = digits(i).filter((d) => d !== 1).length;
          return off === 0 ? 2 * rank : off === 1 ? -1 : 0;
        });
        const reflected = { ...field, mode: "reflect" } as const;
        const expected = underKernel(
          reflected,
          createKernel(cross, shape),
          centre,
          (v, w) => v.reduce((sum, x, i) => sum + x * w[i], 0),
        );
        laplace(image).data.forEach((value, i) =>
          assert.ok(Math.abs(value - expected[i]) <= 6 * allowed)
        );
      }),
      { seed: 21, numRuns: 100 },
    );
  },
});

Deno.test({
  name: "a flat picture has no edges at all, whatever its level and type",
  permissions: "none",
  fn() {
    for (const data of [new Uint8Array(35).fill(173), new Float32Array(35).fill(0.1)]) {
      const flat = createImage(data, [5, 7]);
      for (
        const filter of [
          sobel,
          prewitt,
          scharr,
          farid,
          roberts,
          laplace,
          (image: Image) => laplacianOfGaussian(image, { sigma: 1 }),
        ]
      ) assert.deepEqual([...new Set(filter(flat).data.map(Math.abs))], [0]);
      assert.ok(canny(flat).data.every((edge) => edge === 0));
    }
  },
});

Deno.test({
  name: "with a mask, results are 0 next to what the mask hides, NaN where they are not finite",
  permissions: "none",
  fn() {
    const data = Float32Array.from({ length: 56 }, (_, i) => (i * i) % 17);
    data[8 * 3 + 6] = NaN;
    const image = createImage(data, [7, 8]);
    const mask = createMask(Uint8Array.from(data, (v) => Number(!Number.isNaN(v))), [7, 8]);
    const free = sobel(image).data;
    const held = sobel(image, { mask }).data;
    for (let y = 0; y < 7; y++) {
      for (let x = 0; x < 8; x++) {
        const inside = y > 0 && y < 6 && x > 0 && x < 7 &&
          !(Math.abs(y - 3) <= 1 && Math.abs(x - 6) <= 1);
        const hidden = Number.isNaN(free[8 * y + x]) ? NaN : 0;
        assert.equal(held[8 * y + x], inside ? free[8 * y + x] : hidden);
      }
    }
  },
});

Deno.test({
  name: "zeroCrossings() needs a negative and a positive value; 0 is neither",
  permissions: "none",
  fn() {
    const image = createImage(Float64Array.of(0, 1, -1, 0, 0, 0, 0, 0, 2, 0), [2, 5]);
    assert.deepEqual([...zeroCrossings(image).data], [0, 1, 1, 1, 0, 0, 0, 1, 0, 0]);
    const kernel = createKernel([1, 1, 1, 1, 1, 1, 1, 1, 1], [3, 3]);
    assert.deepEqual([...zeroCrossings(image, { kernel }).data], [0, 1, 1, 1, 0, 0, 1, 1, 1, 0]);
  },
});

/** Edges as rows of text. */
function rows({ data, shape: [height, width] }: Mask): string[] {
  return Array.from(
    { length: height },
    (_, y) => [...data.subarray(y * width, (y + 1) * width)].map((v) => v ? "#" : ".").join(""),
  );
}

Deno.test({
  name: "laplacianOfGaussian() is laplace() of gaussian() in 64 bits, to the last bit",
  permissions: "none",
  fn() {
    const sigmas = fc.constantFrom<number | number[]>(0, 0.6, 2, 9, [0, 1], [3, 0.5]);
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 90 }),
        fc.integer({ min: 1, max: 40 }),
        modes,
        sigmas,
        fc.boolean(),
        (height, width, mode, sigma, isWide) => {
          const bytes = Uint8Array.from({ length: height * width }, (_, i) => i * i * 37 % 251);
          const shape = [height, width];
          const wide = createImage(Float64Array.from(bytes), shape);
          const how = { mode, cval: 7, sigma };
          const expected = laplace(gaussian(wide, how)).data;
          const image = isWide ? wide : createImage(bytes, shape);
          const actual = laplacianOfGaussian(image, how).data;
          assert.deepEqual([...actual], isWide ? [...expected] : [...new Float32Array(expected)]);
        },
      ),
      { seed: 15, numRuns: 200 },
    );
  },
});

Deno.test({
  name: "canny() keeps a weak edge that a strong one joins, and drops one on its own",
  permissions: "none",
  fn() {
    // A step that grows downwards from 30 to 75 grey levels, and one of 30 on its own.
    const data = Uint8Array.from({ length: 10 * 17 }, (_, i) => {
      const [y, x] = [Math.floor(i / 17), i % 17];
      return (x >= 5 ? 30 + 5 * y : 0) + (x >= 12 ? 30 : 0);
    });
    const image = createImage(data, [10, 17]);
    const edges = (low: number, high: number) =>
      rows(canny(image, { sigma: 0, lowThreshold: low, highThreshold: high }));
    /** Rows that have an edge at either step. */
    const at = (picture: string[]) => ({
      left: picture.flatMap((row, y) => row.slice(0, 9).includes("#") ? [y] : []),
      right: picture.flatMap((row, y) => row.slice(9).includes("#") ? [y] : []),
    });
    const inner = [1, 2, 3, 4, 5, 6, 7, 8];
    assert.deepEqual(at(edges(100, 250)), { left: inner, right: [] });
    assert.deepEqual(at(edges(250, 250)), { left: [7, 8], right: [] });
    assert.ok(at(edges(50, 50)).right.length > 5);
    assert.deepEqual(at(edges(400, 400)), { left: [], right: [] });
  },
});

Deno.test({
  name: "canny() means the same thresholds for a picture in any type",
  permissions: "none",
  fn() {
    const data = Uint8Array.from({ length: 20 * 23 }, (_, i) => (i * i * 7 + (i >> 4) * 31) % 251);
    const options = { sigma: 1.4, lowThreshold: 30, highThreshold: 70 };
    const expected = canny(createImage(data, [20, 23]), options).data;
    assert.ok(expected.includes(1));
    assert.deepEqual(canny(createImage(Uint16Array.from(data), [20, 23]), options).data, expected);
    assert.deepEqual(canny(createImage(Float64Array.from(data), [20, 23]), options).data, expected);
  },
});

Deno.test({
  name: "canny() gives with a mask of the whole picture what it gives without",
  permissions: "none",
  fn() {
    fc.assert(
      fc.property(pictures, fc.double({ min: 0, max: 2, noNaN: true }), (image, sigma) => {
        fc.pre(image.shape.length === 2);
        const mask = createMask(new Uint8Array(image.data.length).fill(1), image.shape);
        const options = { sigma, lowThreshold: 20, highThreshold: 60 };
        assert.deepEqual(canny(image, { ...options, mask }).data, canny(image, options).data);
      }),
      { seed: 22, numRuns: 100 },
    );
  },
});

Deno.test({
  name: "edge filters refuse what does not fit, and say what would",
  permissions: "none",
  fn() {
    const image = createImage(new Uint8Array(6), [2, 3]);
    const stack = createImage(new Uint8Array(8), [2, 2, 2]);
    const mask = createMask(new Uint8Array(4), [2, 2]);
    const refuse = (kind: typeof InputError, work: () => unknown, message: string) =>
      assert.throws(work, (e: Error) => e instanceof kind && e.message === message);
    const shape = "`mask` must have the shape of the image, 2×3, got 2×2";
    refuse(InputError, () => sobel(image, { mask }), shape);
    refuse(InputError, () => laplace(image, { mask }), shape);
    refuse(InputError, () => canny(image, { mask }), shape);
    const none = createKernel([0, 0], [1, 2]);
    const message = "`kernel` must have at least one pixel in it, got only zeros";
    refuse(InputError, () => zeroCrossings(image, { kernel: none }), message);
    refuse(InputError, () => roberts(stack), "`image` must have two axes, got 3 (2×2×2)");
    refuse(InputError, () => canny(stack), "`image` must have two axes, got 3 (2×2×2)");
    const axis = "`axis` must be a whole number from 0 to 1, or several, got ";
    refuse(ParameterError, () => sobel(image, { axis: 2 }), `${axis}2`);
    refuse(ParameterError, () => farid(image, { axis: -1 }), `${axis}-1`);
    refuse(ParameterError, () => scharr(image, { axis: [] }), `${axis}[]`);
    refuse(
      ParameterError,
      () => laplace(image, { ksize: 2 }),
      "`ksize` must be a whole number from 3, got 2",
    );
    refuse(
      ParameterError,
      () => laplacianOfGaussian(image, { sigma: -1 }),
      "`sigma` must be a number from 0 to 16384, or one for each of the 2 axes, got -1",
    );
    refuse(
      ParameterError,
      () => canny(image, { lowThreshold: 60 }),
      "`highThreshold` must be at least `lowThreshold`, 60, got 51",
    );
    refuse(
      ParameterError,
      () => canny(image, { lowThreshold: NaN }),
      "`lowThreshold` must be a finite number, got NaN",
    );
    refuse(
      ParameterError,
      () => canny(image, { useQuantiles: true, highThreshold: 1.5 }),
      "`highThreshold` must be a quantile from 0 to 1, got 1.5",
    );
  },
});
