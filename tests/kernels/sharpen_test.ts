/** Rows that are changed while they are smoothed against the same done afterwards, bit by bit. */
import assert from "node:assert/strict";
import fc from "fast-check";
import { createImage } from "../../mod.ts";
import { differenceOfGaussians, gaussian, unsharp } from "../../ops/kernels/mod.ts";

const TYPES = [
  (values: number[]) => Uint8Array.from(values),
  (values: number[]) => Uint16Array.from(values, (v) => v * 257),
  (values: number[]) => Float32Array.from(values, (v) => v / 9 - 13),
  (values: number[]) => Float64Array.from(values, (v) => v / 9 - 13),
];

Deno.test({
  name: "unsharp() and differenceOfGaussians() are what their Gaussians make of each pixel",
  permissions: "none",
  fn() {
    fc.assert(
      fc.property(
        fc.constantFrom<number[]>([1], [7], [3, 21], [70, 5], [2, 3, 10]),
        fc.integer({ min: 1, max: 9 }),
        fc.constantFrom(...TYPES),
        fc.constantFrom(0.3, 1, 2.5),
        fc.constantFrom(-0.7, 0, 1.5),
        fc.nat(),
        (sides, more, make, sigma, amount, seed) => {
          const shape = sides.with(-1, sides[sides.length - 1] + more);
          let state = seed;
          const values = Array.from({ length: shape.reduce((a, b) => a * b) }, () => {
            state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
            return state >>> 24;
          });
          // A 0 keeps sums from starting at another level.
          const data = make(values);
          data[0] = 0;
          const image = createImage(data, shape);
          const smooth = gaussian(image, { sigma, mode: "reflect" }).data;
          const wide = data instanceof Float64Array;
          const made = (from: ArrayLike<number>, value: (v: number, i: number) => number) =>
            wide ? Float64Array.from(from, value) : Float32Array.from(from, value);
          assert.deepEqual(
            unsharp(image, { radius: sigma, amount }).data,
            made(data, (v, i) => v + (v - smooth[i]) * amount),
          );
          const low = gaussian(image, { sigma }).data;
          const high = gaussian(image, { sigma: 1.6 * sigma }).data;
          const between = differenceOfGaussians(image, { lowSigma: sigma }).data;
          assert.deepEqual(between, made(low, (v, i) => v - high[i]));
        },
      ),
      { seed: 3, numRuns: 300 },
    );
  },
});
