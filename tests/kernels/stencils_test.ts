/** Stencils of few pixels against the same filters in 64 bits, on pictures wider than a few vectors. */
import assert from "node:assert/strict";
import fc from "fast-check";
import { createImage } from "../../mod.ts";
import { farid, laplace, prewitt, roberts, scharr, sobel } from "../../ops/edges/mod.ts";
import { modes } from "../oracles/arbitraries.ts";

const TYPES = [
  (values: number[]) => Uint8Array.from(values),
  (values: number[]) => Uint16Array.from(values, (v) => v * 257),
  (values: number[]) => Float32Array.from(values, (v) => v / 9 - 13),
];

Deno.test({
  name: "gradients and Laplace of planes are those of 64 bits, whatever the size",
  permissions: "none",
  fn() {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 70 }),
        fc.constantFrom(...TYPES),
        modes,
        fc.constantFrom(0, 7, 0.5, -3),
        fc.nat(),
        (height, width, make, mode, cval, seed) => {
          let state = seed;
          const data = make(Array.from({ length: height * width }, () => {
            state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
            return state >>> 24;
          }));
          const image = createImage(data, [height, width]);
          const wide = createImage(Float64Array.from(data), [height, width]);
          const largest = Math.max(7, ...data.map(Math.abs));
          for (const filter of [sobel, prewitt, scharr, farid]) {
            const expected = filter(wide, { mode, cval }).data;
            filter(image, { mode, cval }).data.forEach((value, i) =>
              assert.ok(Math.abs(value - expected[i]) <= 1e-6 * largest, `${value} ${expected[i]}`)
            );
          }
          const crossed = roberts(wide).data;
          roberts(image).data.forEach((value, i) =>
            assert.ok(Math.abs(value - crossed[i]) <= 1e-6 * largest, `${value} ${crossed[i]}`)
          );
          const expected = laplace(wide).data;
          const allowed = data instanceof Float32Array ? 1e-6 * largest : 0;
          laplace(image).data.forEach((value, i) =>
            assert.ok(Math.abs(value - expected[i]) <= allowed, `${value} ${expected[i]}`)
          );
        },
      ),
      { seed: 12, numRuns: 300 },
    );
  },
});
