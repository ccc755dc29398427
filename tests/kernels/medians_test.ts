/** Networks for medians against sorting, on pictures wider than a few vectors. */
import assert from "node:assert/strict";
import fc from "fast-check";
import { createImage } from "../../mod.ts";
import { borderIndex, type BorderMode } from "../../kernels/bands.ts";
import { median } from "../../ops/kernels/mod.ts";
import { modes } from "../oracles/arbitraries.ts";

const TYPES = [
  (values: number[]) => Uint8Array.from(values),
  (values: number[]) => Uint16Array.from(values, (v) => v * 257),
  (values: number[]) => Float32Array.from(values, (v) => v === 0 ? -Infinity : v / 9 - 13),
];

/** The middle of the sorted window at every pixel; with a NaN in it NaN. */
function sortedMedian(
  data: ArrayLike<number>,
  [height, width]: readonly [number, number],
  side: number,
  mode: BorderMode,
): number[] {
  const half = side >> 1;
  return Array.from({ length: data.length }, (_, i) => {
    const [y, x] = [Math.floor(i / width), i % width];
    const window: number[] = [];
    for (let dy = -half; dy <= half; dy++) {
      for (let dx = -half; dx <= half; dx++) {
        const row = borderIndex(y + dy, height, mode);
        const column = borderIndex(x + dx, width, mode);
        window.push(row < 0 || column < 0 ? 7 : data[row * width + column]);
      }
    }
    if (window.some(Number.isNaN)) return NaN;
    return window.sort((a, b) => a - b)[side * side >> 1];
  });
}

Deno.test({
  name: "medians of 3, 5 and 7 are the middle of the sorted window, in every type",
  permissions: "none",
  fn() {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9 }),
        fc.integer({ min: 1, max: 75 }),
        fc.constantFrom(...TYPES),
        fc.constantFrom(3, 5, 7),
        modes,
        fc.constantFrom(2, 256),
        fc.boolean(),
        fc.nat(),
        (height, width, make, side, mode, levels, withNaN, seed) => {
          let state = seed;
          const data = make(Array.from({ length: height * width }, () => {
            state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
            return Math.floor(state / 2 ** 32 * levels);
          }));
          if (withNaN) data[data.length >> 1] = NaN;
          const image = createImage(data, [height, width]);
          assert.deepEqual(
            [...median(image, { size: side, mode, cval: 7 }).data],
            sortedMedian(data, [height, width], side, mode),
          );
        },
      ),
      { seed: 6, numRuns: 400 },
    );
  },
});
