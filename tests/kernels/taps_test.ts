/** Correlation in 32 bits against its sums in the same order, on pictures wider than a few vectors. */
import assert from "node:assert/strict";
import fc from "fast-check";
import { createImage, createKernel } from "../../mod.ts";
import { borderIndex } from "../../kernels/bands.ts";
import { correlate } from "../../ops/kernels/mod.ts";
import { modes } from "../oracles/arbitraries.ts";

Deno.test({
  name: "32-bit sums of full and of scattered kernels are those of the list, bit by bit",
  permissions: "none",
  fn() {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 7 }),
        fc.integer({ min: 1, max: 90 }),
        fc.integer({ min: 1, max: 4 }),
        fc.integer({ min: 1, max: 11 }),
        fc.constantFrom(0, 0.3, 0.8),
        modes,
        fc.constantFrom(0, 7.3),
        fc.nat(),
        (height, width, down, across, holes, mode, cval, seed) => {
          let state = seed;
          const next = () => {
            state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
            return state / 2 ** 32;
          };
          const data = Float32Array.from({ length: height * width }, () => 200 * next() - 100);
          // A 0 keeps sums from starting at another level.
          data[0] = 0;
          const weights = Array.from(
            { length: down * across },
            () => next() < holes ? 0 : 0.1 + next(),
          );
          const image = createImage(data, [height, width]);
          const result = correlate(image, createKernel(weights, [down, across]), { mode, cval });
          const constant = Math.fround(cval);
          for (let y = 0; y < height; y++) {
            for (let x = 0; x < width; x++) {
              let sum = 0;
              weights.forEach((weight, i) => {
                if (weight === 0) return;
                const row = borderIndex(y + Math.floor(i / across) - (down >> 1), height, mode);
                const column = borderIndex(x + i % across - (across >> 1), width, mode);
                const value = row < 0 || column < 0 ? constant : data[row * width + column];
                sum = Math.fround(sum + Math.fround(Math.fround(weight) * value));
              });
              assert.equal(result.data[y * width + x], sum, `row ${y}, column ${x}`);
            }
          }
        },
      ),
      { seed: 5, numRuns: 400 },
    );
  },
});
