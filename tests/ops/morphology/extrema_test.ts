/** Sliding extrema against their definition, over all types, ranks, borders and footprints. */
import assert from "node:assert/strict";
import fc from "fast-check";
import type { PixelArray } from "../../../mod.ts";
import { ParameterError } from "../../../mod.ts";
import { extremum } from "../../../ops/morphology/mod.ts";
import { extrema } from "../../../ops/morphology/extrema.ts";
import { naiveExtremum } from "../../oracles/morphology.ts";

const MODES = ["reflect", "nearest", "mirror", "wrap", "constant"] as const;
const ARRAYS = {
  uint8: (v: number[]): PixelArray => Uint8Array.from(v),
  uint16: (v: number[]): PixelArray => Uint16Array.from(v, (x) => x * 257),
  float32: (v: number[]): PixelArray => Float32Array.from(v, (x) => x / 7 - 9),
  float64: (v: number[]): PixelArray => Float64Array.from(v, (x) => x / 7 - 9),
};

const shapes = fc.oneof(
  fc.tuple(fc.integer({ min: 1, max: 40 })),
  fc.tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 80 })),
  fc.tuple(
    fc.integer({ min: 1, max: 5 }),
    fc.integer({ min: 1, max: 7 }),
    fc.integer({ min: 1, max: 9 }),
  ),
);

const scene = shapes.chain((shape) => {
  const size = shape.reduce((a, b) => a * b, 1);
  return fc.record({
    shape: fc.constant(shape),
    values: fc.array(fc.integer({ min: 0, max: 255 }), { minLength: size, maxLength: size }),
    kernel: fc.tuple(...shape.map(() => fc.integer({ min: 1, max: shape.length === 3 ? 3 : 6 })))
      .chain((sides) => {
        const n = sides.reduce((a, b) => a * b, 1);
        return fc.tuple(
          fc.constant(sides),
          fc.oneof(
            fc.constant(new Array<number>(n).fill(1)),
            fc.array(fc.integer({ min: 0, max: 1 }), { minLength: n, maxLength: n })
              .map((bits) => bits.includes(1) ? bits : bits.fill(1, 0, 1)),
          ),
          fc.tuple(...sides.map((s) => fc.integer({ min: -(s >> 1), max: s - 1 - (s >> 1) }))),
        );
      }),
    type: fc.constantFrom("uint8", "uint16", "float32", "float64"),
    mode: fc.constantFrom(...MODES),
    op: fc.constantFrom("min", "max"),
    cval: fc.integer({ min: 0, max: 255 }),
  });
});

Deno.test({
  name: "extremum() is the smallest or largest value under the footprint",
  permissions: "none",
  fn() {
    fc.assert(
      fc.property(scene, ({ shape, values, kernel, type, mode, op, cval }) => {
        const [sides, bits, origin] = kernel;
        const data = ARRAYS[type](values);
        const before = data.slice();
        const options = { op, mode, cval, origin };
        const footprint = { data: bits, shape: sides };
        const actual = extremum(data, shape, footprint, options);
        assert.deepEqual(actual, naiveExtremum(data, shape, footprint, options));
        assert.deepEqual(data, before);
      }),
      { numRuns: 400, seed: 7 },
    );
  },
});

Deno.test({
  name:
    "extremum() is so in pictures wider than many vectors, under scattered pixels and the cross",
  permissions: "none",
  fn() {
    const cross = { data: [0, 1, 0, 1, 1, 1, 0, 1, 0], shape: [3, 3] };
    const bits = fc.array(fc.integer({ min: 0, max: 1 }), { minLength: 35, maxLength: 35 });
    const scattered = bits.map((all) => ({ data: all.with(17, 1), shape: [5, 7] }));
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9 }),
        fc.integer({ min: 1, max: 300 }),
        fc.oneof(fc.constant(cross), scattered),
        fc.constantFrom("uint8", "uint16", "float32", "float64"),
        fc.constantFrom(...MODES),
        fc.constantFrom("min" as const, "max" as const),
        fc.nat(),
        (height, width, footprint, type, mode, op, seed) => {
          let state = seed;
          const data = ARRAYS[type as keyof typeof ARRAYS](
            Array.from({ length: height * width }, () => {
              state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
              return state >>> 24;
            }),
          );
          const options = { op, mode, cval: 100 };
          assert.deepEqual(
            extremum(data, [height, width], footprint, options),
            naiveExtremum(data, [height, width], footprint, options),
          );
        },
      ),
      { numRuns: 200, seed: 9 },
    );
  },
});

Deno.test({
  name: "extrema() in a row are one after the other, with NaN too",
  permissions: "none",
  fn() {
    fc.assert(
      fc.property(scene, scene, fc.boolean(), (first, second, hasNaN) => {
        const { shape, type } = first;
        const data = ARRAYS[type](first.values);
        if (hasNaN) data[data.length >> 1] = NaN;
        const steps = [first, second].filter((step) => step.shape.length === shape.length)
          .map(({ kernel: [sides, bits, origin], mode, op, cval }) => ({
            footprint: { data: bits, shape: sides },
            op,
            mode,
            cval,
            origin,
          }));
        let expected = data;
        for (const { footprint, ...options } of steps) {
          expected = extremum(expected, shape, footprint, options);
        }
        assert.deepEqual(extrema(data, shape, steps), expected);
      }),
      { numRuns: 400, seed: 8 },
    );
  },
});

Deno.test({
  name: "extremum() of masks is the same whether their pixels are packed or not",
  permissions: "none",
  fn() {
    const random = fc.integer({ min: 0, max: 1 });
    const side = fc.integer({ min: 1, max: 11 });
    fc.assert(
      fc.property(
        fc.tuple(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 1, max: 300 })).chain((shape) =>
          fc.tuple(
            fc.constant(shape),
            fc.array(random, { minLength: shape[0] * shape[1], maxLength: shape[0] * shape[1] }),
          )
        ),
        fc.tuple(side, fc.integer({ min: 1, max: 90 })).chain((shape) =>
          fc.tuple(
            fc.constant(shape),
            fc.array(random, { minLength: shape[0] * shape[1], maxLength: shape[0] * shape[1] }),
          )
        ),
        fc.constantFrom(...MODES),
        fc.constantFrom("min" as const, "max" as const),
        random,
        ([shape, pixels], [sides, bits], mode, op, cval) => {
          bits[0] = 1;
          const footprint = { data: bits, shape: sides };
          const mask = Uint8Array.from(pixels);
          const options = { op, mode, cval };
          const packed = extremum(mask, shape, footprint, { ...options, isMask: true });
          assert.deepEqual(packed, extremum(mask, shape, footprint, options));
        },
      ),
      { numRuns: 100, seed: 13 },
    );
  },
});

Deno.test({
  name: "extremum() over tall and wide footprints crosses the bands it works in",
  permissions: "none",
  fn() {
    const shape = [90, 29];
    const data = Uint16Array.from({ length: 90 * 29 }, (_, i) => (i * 7919) % 65521);
    for (const [height, width] of [[61, 1], [1, 33], [20, 7]]) {
      const full = { data: new Uint8Array(height * width).fill(1), shape: [height, width] };
      const holes = { data: full.data.map((_, i) => Number(i % 5 < 3)), shape: full.shape };
      for (const footprint of [full, holes]) {
        const options = { op: "max" as const, mode: "mirror" as const };
        assert.deepEqual(
          extremum(data, shape, footprint, options),
          naiveExtremum(data, shape, footprint, options),
        );
      }
    }
  },
});

Deno.test({
  name: "extremum() meets NaN in scipy's order",
  permissions: "none",
  fn() {
    // scipy.ndimage.minimum_filter1d([3, nan, 1, 2, nan], 3) and with the footprint [1, 0, 1].
    const data = Float64Array.of(3, NaN, 1, 2, NaN);
    const full = { data: [1, 1, 1], shape: [3] };
    const ends = { data: [1, 0, 1], shape: [3] };
    const [a, b] = [full, ends].map((f) => [...extremum(data, [5], f, { op: "min" })]);
    assert.deepEqual(a, [3, 1, 1, 1, 2]);
    assert.deepEqual(b, [3, 1, NaN, 1, 2]);
  },
});

Deno.test({
  name: "extremum() refuses a centre outside of the footprint",
  permissions: "none",
  fn() {
    const data = new Uint8Array(6);
    const call = (footprint: { data: number[]; shape: number[] }, origin?: number[]) => () =>
      extremum(data, [2, 3], footprint, { op: "min", origin });
    const refuses = (message: string) => (error: unknown) =>
      error instanceof ParameterError && error.message === message;
    assert.throws(
      call({ data: [1, 1], shape: [1, 2] }, [0, 1]),
      refuses(
        "`origin` must be one shift per axis that keeps the centre inside of the footprint, got [0,1]",
      ),
    );
    assert.deepEqual(
      extremum(new Uint8Array(0), [0, 3], { data: [1], shape: [1, 1] }, { op: "max" }),
      new Uint8Array(0),
    );
  },
});
