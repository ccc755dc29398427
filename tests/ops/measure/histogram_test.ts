import assert from "node:assert/strict";
import fc from "fast-check";
import {
  createImage,
  createLabels,
  createMask,
  type Image,
  InputError,
  ParameterError,
} from "../../../mod.ts";
import { equalHistogram } from "../../../ops/measure/histogram.ts";
import { histogram } from "../../../ops/measure/mod.ts";
import { pictures } from "../../oracles/arbitraries.ts";

Deno.test({
  name: "histogram() has one bin a level for integers and labels, equal bins for the rest",
  permissions: "none",
  fn() {
    const labels = histogram(createLabels(Int32Array.of(-1, 2, 2, 0), [2, 2]), { nbins: 7 });
    assert.deepEqual([...labels.count], [1, 1, 0, 2]);
    assert.deepEqual([...labels.center], [-1, 0, 1, 2]);
    const real = histogram(createImage(Float64Array.of(0, 1, 2, 4, NaN, Infinity), [2, 3]), {
      nbins: 2,
    });
    assert.deepEqual([...real.count], [2, 2]);
    assert.deepEqual([...real.center], [1, 3]);
    const flat = histogram(createImage(Float32Array.of(5, 5, 5), [3]), { nbins: 2 });
    assert.deepEqual([...flat.count], [0, 3]);
    assert.deepEqual([...flat.center], [4.75, 5.25]);
    const mask = histogram(createMask(Uint8Array.of(0, 1, 1), [3]), { nbins: 4 });
    assert.deepEqual([...mask.count], [1, 0, 0, 2]);
    const equal = equalHistogram(createImage(Uint16Array.of(10, 20, 30), [3]), 4);
    assert.deepEqual([...equal.count], [1, 0, 1, 1]);
  },
});

Deno.test({
  name: "histogram() counts each pixel once, in the bin that holds it",
  permissions: "none",
  fn() {
    fc.assert(
      fc.property(pictures, fc.integer({ min: 1, max: 40 }), (image, nbins) => {
        const { count, center } = histogram(image, { nbins });
        assert.equal(count.reduce((a, b) => a + b, 0), image.data.length);
        const range = Math.max(...image.data) - Math.min(...image.data);
        const whole = image.data instanceof Uint8Array || image.data instanceof Uint16Array;
        const half = whole ? 0.5 : (range || 1) / nbins / 2;
        count.forEach((n, i) => {
          const inside = [...image.data].filter((v) =>
            Math.abs(v - center[i]) <= half * (1 + 1e-3) + Math.abs(v) * 1e-6
          ).length;
          assert.ok(n <= inside, `bin ${i} counts ${n}, at most ${inside} lie there`);
        });
      }),
      { seed: 1, numRuns: 100 },
    );
  },
});

Deno.test({
  name: "histogram() refuses no pixels, no finite pixel, no bins and too many levels",
  permissions: "none",
  fn() {
    const flat = (data: Image["data"]) => createImage(data, [data.length]);
    assert.throws(() => histogram(flat(Uint8Array.of())), {
      name: "InputError",
      message: "`image` must have at least one pixel, got the shape 0",
    });
    assert.throws(
      () => histogram(flat(Float32Array.of(NaN, Infinity))),
      (error) =>
        error instanceof InputError &&
        error.message === "`image` must have at least one finite pixel, got only NaN or infinity",
    );
    for (const nbins of [0, 1.5, 2 ** 28]) {
      assert.throws(
        () => histogram(flat(Float32Array.of(1)), { nbins }),
        (error) =>
          error instanceof ParameterError &&
          error.message === `\`nbins\` must be a whole number from 1 to 16777216, got ${nbins}`,
      );
    }
    assert.throws(() => histogram(createLabels(Int32Array.of(0, 2 ** 30), [2])), {
      message: "`image` must span at most 16777216 levels for a histogram, got 0 to 1073741824",
    });
  },
});
