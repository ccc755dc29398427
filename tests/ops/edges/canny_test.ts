/** Canny's quick way against the one that follows the reference step by step, pixel for pixel. */
import assert from "node:assert/strict";
import fc from "fast-check";
import { createImage, createMask, type PixelArray } from "../../../mod.ts";
import { canny, type CannyOptions } from "../../../ops/edges/mod.ts";
import { modes } from "../../oracles/arbitraries.ts";

/** Noise, blobs with some noise, a picture of blocks (full of ties), two grey levels. */
const KINDS = ["noise", "blobs", "blocks", "two"] as const;

function scene(kind: typeof KINDS[number], height: number, width: number, seed: number): number[] {
  let state = seed;
  const random = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  const phase = 6 * random();
  return Array.from({ length: height * width }, (_, i) => {
    const [y, x] = [Math.floor(i / width), i % width];
    if (kind === "noise") return random();
    if (kind === "two") return random() < 0.5 ? 0.25 : 0.75;
    if (kind === "blocks") return (Math.floor(y / 7) * 3 + Math.floor(x / 9) * 5) % 8 / 8;
    return 0.5 + 0.4 * Math.sin(y / 6 + phase) * Math.cos(x / 8) + 0.05 * random();
  });
}

const cases = fc.record({
  kind: fc.constantFrom(...KINDS),
  height: fc.integer({ min: 1, max: 70 }),
  width: fc.integer({ min: 1, max: 90 }),
  seed: fc.nat(),
  mode: modes,
  cval: fc.constantFrom(0, 0.3),
  sigma: fc.constantFrom<number | number[]>(1, 0, 0.5, 2.2, [0, 1.5]),
  low: fc.constantFrom(0, 1e-4, 0.05, 0.1, 0.5),
  range: fc.constantFrom(1, 1e-6, 1e4, 1e20),
});

Deno.test({
  name: "canny() of whole numbers is canny() of the same as shares in 64 bits",
  permissions: "none",
  fn() {
    fc.assert(
      fc.property(cases, fc.boolean(), ({ kind, height, width, seed, low, ...how }, narrow) => {
        const largest = narrow ? 255 : 65535;
        const values = scene(kind, height, width, seed).map((v) => Math.round(v * largest));
        const data: PixelArray = narrow ? Uint8Array.from(values) : Uint16Array.from(values);
        const shares = Float64Array.from(values, (v) => v * (1 / largest));
        const shape = [height, width];
        const options = (scale: number): CannyOptions => {
          const { mode, cval, sigma } = how;
          const [lowThreshold, highThreshold] = [low * scale, 2 * low * scale];
          return { mode, cval, sigma, lowThreshold, highThreshold };
        };
        assert.deepEqual(
          canny(createImage(data, shape), options(largest)).data,
          canny(createImage(shares, shape), options(1)).data,
        );
      }),
      { seed: 31, numRuns: 400 },
    );
  },
});

Deno.test({
  name: "canny() of 32-bit floats is the same with a mask of the whole picture, NaN or not",
  permissions: "none",
  fn() {
    const odd = fc.constantFrom(undefined, NaN, Infinity);
    fc.assert(
      fc.property(cases, odd, ({ kind, height, width, seed, low, range, sigma }, odd) => {
        const data = Float32Array.from(scene(kind, height, width, seed), (v) => v * range - 0.1);
        if (odd !== undefined) data[data.length >> 1] = odd;
        const image = createImage(data, [height, width]);
        const mask = createMask(new Uint8Array(data.length).fill(1), [height, width]);
        // Outside of a mask pixels do not count, nor do those outside of the picture.
        const options = { sigma, lowThreshold: low * range, highThreshold: low * range * 2 };
        assert.deepEqual(canny(image, options).data, canny(image, { ...options, mask }).data);
      }),
      { seed: 32, numRuns: 400 },
    );
  },
});
