/** Running means against sums of windows, on pictures wider than a few vectors. */
import assert from "node:assert/strict";
import fc from "fast-check";
import { createImage } from "../../mod.ts";
import { borderIndex } from "../../kernels/bands.ts";
import { uniform } from "../../ops/kernels/mod.ts";
import { modes } from "../oracles/arbitraries.ts";

const TYPES = [
  (values: number[]) => Uint8Array.from(values),
  (values: number[]) => Uint16Array.from(values, (v) => v * 257),
  (values: number[]) => Float32Array.from(values, (v) => v / 9 - 13),
];

Deno.test({
  name: "uniform() is the mean of its window, for whole numbers rounded once",
  permissions: "none",
  fn() {
    fc.assert(
      fc.property(
        fc.tuple(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 70 })),
        fc.tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 45 })),
        fc.constantFrom(...TYPES),
        modes,
        fc.nat(),
        ([height, width], [down, across], make, mode, seed) => {
          let state = seed;
          const data = make(Array.from({ length: height * width }, () => {
            state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
            return state >>> 24;
          }));
          const image = createImage(data, [height, width]);
          const means = uniform(image, { size: [down, across], mode, cval: 7 }).data;
          const largest = data instanceof Uint8Array ? 0 : Math.max(7, ...data);
          means.forEach((mean, i) => {
            const [y, x] = [Math.floor(i / width), i % width];
            let sum = 0;
            for (let dy = 0; dy < down; dy++) {
              const row = borderIndex(y + dy - (down >> 1), height, mode);
              for (let dx = 0; dx < across; dx++) {
                const column = borderIndex(x + dx - (across >> 1), width, mode);
                sum += row < 0 || column < 0 ? 7 : data[row * width + column];
              }
            }
            const expected = Math.fround(sum / (down * across));
            assert.ok(Math.abs(mean - expected) <= 1e-6 * largest, `[${i}] ${mean}, ${expected}`);
          });
        },
      ),
      { seed: 9, numRuns: 250 },
    );
  },
});
