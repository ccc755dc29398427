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

/** Counts in numpy's way, value by value: the bin by its place in the span, then a look at its edges. */
function naiveCounts(data: Float32Array | Float64Array, nbins: number): number[] {
  const round = data instanceof Float32Array ? Math.fround : (value: number) => value;
  let [first, last] = [Infinity, -Infinity];
  for (const value of data) {
    if (!Number.isFinite(value)) continue;
    first = Math.min(first, value);
    last = Math.max(last, value);
  }
  if (first === last) [first, last] = [round(first - 0.5), round(last + 0.5)];
  const step = round(round(last - first) / nbins);
  const edges = Array.from({ length: nbins + 1 }, (_, i) => round(round(i * step) + first));
  edges[nbins] = last;
  const counts = new Array<number>(nbins).fill(0);
  for (const value of data) {
    if (!(value >= first && value <= last)) continue;
    const place = round(round(round(value - first) / round(last - first)) * nbins);
    let bin = Math.min(Math.trunc(place), nbins - 1);
    if (value < edges[bin]) bin--;
    else if (value >= edges[bin + 1] && bin < nbins - 1) bin++;
    counts[bin]++;
  }
  return counts;
}

Deno.test({
  name: "histogram() of floats counts as numpy does, on edges and beside them too",
  permissions: "none",
  fn() {
    let state = 3;
    const random = () => (state = Math.imul(state, 1664525) + 1013904223 >>> 0) / 2 ** 32;
    for (const Type of [Float32Array, Float64Array]) {
      for (const nbins of [1, 2, 7, 10, 256, 1000]) {
        for (const level of [0, -3, 1000, 1e6]) {
          // Multiples of a bin, a little more and less, and what lies anywhere.
          const data = new Type(997).map((_, i) => {
            const value = level + Math.floor(random() * (nbins + 1)) / nbins;
            return i % 3 === 0
              ? value
              : i % 3 === 1
              ? value * (1 + (random() - 0.5) * 1e-15)
              : value + random() / 9;
          });
          data[5] = NaN;
          data[6] = Infinity;
          const { count } = histogram(createImage(data, [data.length]), { nbins });
          assert.deepEqual([...count], naiveCounts(data, nbins), `${Type.name} ${nbins} ${level}`);
        }
      }
    }
  },
});

Deno.test({
  name: "equal bins of whole numbers are those of the same numbers in 64 bits",
  permissions: "none",
  fn() {
    const whole = pictures.filter(({ data }) =>
      data instanceof Uint8Array || data instanceof Uint16Array
    );
    fc.assert(
      fc.property(whole, fc.constantFrom(1, 2, 3, 7, 10, 256, 65536), (image, nbins) => {
        const wide = createImage(Float64Array.from(image.data), image.shape);
        assert.deepEqual(equalHistogram(image, nbins), histogram(wide, { nbins }));
      }),
      { seed: 6, numRuns: 300 },
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
