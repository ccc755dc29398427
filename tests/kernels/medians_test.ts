/** Networks for medians against sorting, on pictures wider than a few vectors. */
import assert from "node:assert/strict";
import fc from "fast-check";
import { createImage, createKernel } from "../../mod.ts";
import { borderIndex, type BorderMode } from "../../kernels/bands.ts";
import { median, percentile } from "../../ops/kernels/mod.ts";
import { modes } from "../oracles/arbitraries.ts";

const TYPES = [
  (values: number[]) => Uint8Array.from(values),
  (values: number[]) => Uint16Array.from(values, (v) => v * 257),
  (values: number[]) => Float32Array.from(values, (v) => v === 0 ? -Infinity : v / 9 - 13),
];

/** The value of a rank of the sorted window at every pixel; with a NaN in it NaN. */
function sortedRank(
  data: ArrayLike<number>,
  [height, width]: readonly [number, number],
  { footprint, side, mode, rank }: {
    footprint: ArrayLike<number>;
    side: number;
    mode: BorderMode;
    rank: number;
  },
): number[] {
  const half = side >> 1;
  return Array.from({ length: data.length }, (_, i) => {
    const [y, x] = [Math.floor(i / width), i % width];
    const window: number[] = [];
    for (let dy = -half; dy <= half; dy++) {
      for (let dx = -half; dx <= half; dx++) {
        if (footprint[(dy + half) * side + dx + half] === 0) continue;
        const row = borderIndex(y + dy, height, mode);
        const column = borderIndex(x + dx, width, mode);
        window.push(row < 0 || column < 0 ? 7 : data[row * width + column]);
      }
    }
    if (window.some(Number.isNaN)) return NaN;
    return window.sort((a, b) => a - b)[rank];
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
          const footprint = new Uint8Array(side * side).fill(1);
          assert.deepEqual(
            [...median(image, { size: side, mode, cval: 7 }).data],
            sortedRank(data, [height, width], { footprint, side, mode, rank: side * side >> 1 }),
          );
        },
      ),
      { seed: 6, numRuns: 400 },
    );
  },
});

Deno.test({
  name: "percentiles have their rank under any footprint, in every type",
  permissions: "none",
  fn() {
    const types = [...TYPES, (values: number[]) => Float64Array.from(values, (v) => v / 9 - 13)];
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 7 }),
        fc.integer({ min: 1, max: 40 }),
        fc.constantFrom(...types),
        fc.constantFrom(3, 5, 9, 11),
        fc.integer({ min: 1, max: 99 }),
        modes,
        fc.boolean(),
        fc.nat(),
        (height, width, make, side, share, mode, withNaN, seed) => {
          let state = seed;
          const random = () => {
            state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
            return state / 2 ** 32;
          };
          const data = make(Array.from({ length: height * width }, () => 256 * random() | 0));
          if (withNaN) data[data.length >> 1] = NaN;
          // A footprint must not reach beyond all of the picture.
          if ([height, width].some((n) => n > 1 && side > 2 * n + 1)) return;
          const footprint = Float64Array.from(
            { length: side * side },
            () => Number(random() < 0.6),
          );
          footprint[0] = 1;
          const count = footprint.reduce((a, b) => a + b);
          const rank = Math.floor(count * share / 100);
          const image = createImage(data, [height, width]);
          const kernel = createKernel(footprint, [side, side]);
          const result = percentile(image, { percentile: share, kernel, mode, cval: 7 });
          const expected = sortedRank(data, [height, width], { footprint, side, mode, rank });
          // Extrema follow scipy's order of comparison where there is a NaN.
          if (withNaN && (rank === 0 || rank === count - 1)) return;
          assert.deepEqual([...result.data], expected);
        },
      ),
      { seed: 16, numRuns: 400 },
    );
  },
});

Deno.test({
  name: "percentiles have their rank in windows of more pixels than 16 bits count, in every type",
  permissions: "none",
  fn() {
    const [height, width] = [2, 3];
    const wide = (values: number[]) => Float64Array.from(values, (v) => v === 3 ? -0 : v / 7 - 1e3);
    let state = 5;
    for (const make of [...TYPES, wide]) {
      for (const [side, mode] of [[257, "reflect"], [255, "mirror"], [259, "constant"]] as const) {
        const data = make(Array.from({ length: height * width }, () => {
          state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
          return state >>> 24;
        }));
        const count = side * side;
        const footprint = new Uint8Array(count).fill(1);
        const image = createImage(data, [height, width]);
        const rank = Math.floor(count * 23 / 100);
        const { data: got } = percentile(image, { percentile: 23, size: side, mode, cval: 7 });
        const want = sortedRank(data, [height, width], { footprint, side, mode, rank });
        assert.deepEqual([...got], want, `${side} ${mode}`);
      }
    }
    // With a NaN there are no ranks.
    const holed = createImage(Float32Array.of(1, NaN, 3), [1, 3]);
    assert.deepEqual([...median(holed, { size: [1, 70001] }).data], [NaN, NaN, NaN]);
  },
});
