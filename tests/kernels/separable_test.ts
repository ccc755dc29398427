/** Gaussians against sums in scipy's order: in 64 bits, and rounded after each axis, to the last bit, in 32 bits nearly. */
import assert from "node:assert/strict";
import fc from "fast-check";
import { createImage } from "../../mod.ts";
import { borderIndex, type BorderMode } from "../../kernels/bands.ts";
import { gaussianAxes, gaussianTaps } from "../../ops/kernels/gaussian.ts";
import { gaussian } from "../../ops/kernels/mod.ts";
import { modes } from "../oracles/arbitraries.ts";

/** Along one axis, the middle first, then pairs from the outermost inwards. */
function smoothed(
  data: Float64Array,
  [length, step, other, otherStep]: readonly [number, number, number, number],
  sigma: number,
  mode: BorderMode,
): Float64Array {
  if (sigma === 0) return data;
  const { weights, origin } = gaussianTaps(sigma, 4);
  const result = new Float64Array(data.length);
  for (let line = 0; line < other; line++) {
    for (let i = 0; i < length; i++) {
      const at = (k: number) => {
        const from = borderIndex(k, length, mode);
        return from < 0 ? 7 : data[line * otherStep + from * step];
      };
      let sum = at(i) * weights[origin];
      for (let k = origin; k > 0; k--) sum += (at(i - k) + at(i + k)) * weights[origin - k];
      result[line * otherStep + i * step] = sum;
    }
  }
  return result;
}

Deno.test({
  name: "gaussian() sums in scipy's order in 64 bits, and in 32 bits gives nearly the same",
  permissions: "none",
  fn() {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 40 }),
        fc.integer({ min: 1, max: 90 }),
        fc.constantFrom(0, 0.4, 1, 1.3, 4),
        fc.constantFrom(0, 0.5, 1, 1.6, 5),
        modes,
        fc.nat(),
        (height, width, down, along, mode, seed) => {
          let state = seed;
          const data = Float64Array.from({ length: height * width }, () => {
            state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
            return state >>> 16;
          });
          const options = { sigma: [down, along], mode, cval: 7 };
          const shape = [height, width];
          const first = smoothed(data, [height, width, width, 1], down, mode);
          const expected = smoothed(first, [width, 1, height, width], along, mode);
          assert.deepEqual(
            [...gaussian(createImage(data, shape), options).data],
            [...expected],
          );
          const single = Float32Array.from(data);
          const how = { sigmas: [down, along], truncate: 4, mode, cval: 7, precise: true };
          const between = Float64Array.from(new Float32Array(first));
          assert.deepEqual(
            gaussianAxes(single, shape, how),
            new Float32Array(smoothed(between, [width, 1, height, width], along, mode)),
          );
          for (const short of [Uint16Array.from(data), single]) {
            gaussian(createImage(short, shape), options).data.forEach((value, i) =>
              assert.ok(Math.abs(value - expected[i]) <= 1e-6 * 65536, `${value} ${expected[i]}`)
            );
          }
        },
      ),
      { seed: 18, numRuns: 250 },
    );
  },
});
