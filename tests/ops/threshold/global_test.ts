import assert from "node:assert/strict";
import fc from "fast-check";
import {
  createImage,
  createKit,
  createLabels,
  createMask,
  type Image,
  ParameterError,
} from "../../../mod.ts";
import { histogram } from "../../../ops/measure/mod.ts";
import * as threshold from "../../../ops/threshold/mod.ts";
import { pictures } from "../../oracles/arbitraries.ts";

const {
  fixed,
  GLOBAL_METHODS,
  huang,
  isodata,
  li,
  mean,
  minimum,
  multiotsu,
  otsu,
  percentile,
  triangle,
  tryAll,
  yen,
} = threshold;

const row = (data: Image["data"]) => createImage(data, [1, data.length]);
const levels = fc.array(fc.integer({ min: 0, max: 255 }), { minLength: 2, maxLength: 40 })
  .map((values) => row(Uint8Array.from(values)));

Deno.test({
  name: "global thresholds of pictures whose answer is plain",
  permissions: "none",
  fn() {
    const twoPeaks = row(Uint8Array.of(10, 11, 11, 12, 12, 12, 13, 99, 100, 100, 101, 101, 102));
    assert.equal(otsu(twoPeaks), 13);
    assert.equal(isodata(twoPeaks), 56);
    assert.equal(mean(row(Uint16Array.of(1, 2, 6))), 3);
    assert.equal(triangle(row(Uint8Array.of(0, 1))), 1);
    assert.equal(percentile(row(Uint8Array.of(1, 2, 3, 4))), 2);
    // Two equal spikes: the low end of the gap.
    assert.equal(otsu(row(Uint8Array.of(50, 50, 200, 200))), 50);
    assert.equal(li(row(Float64Array.of(NaN, 7, 7))), 7);
    assert.ok(Number.isNaN(mean(row(Float32Array.of(1, NaN)))));
  },
});

Deno.test({
  name: "a flat image gives its own value, but for yen on floats and ImageJ's methods",
  permissions: "none",
  fn() {
    for (const flat of [row(Uint8Array.of(7, 7, 7)), row(Float32Array.of(7, 7))]) {
      for (const find of [otsu, isodata, triangle, mean, li]) assert.equal(find(flat), 7);
    }
    assert.equal(yen(row(Uint8Array.of(7, 7))), 7);
    assert.equal(yen(row(Float64Array.of(1, 1))), 0.501953125);
    assert.equal(isodata(row(Float64Array.of(NaN, 3, 3))), 3);
    assert.equal(triangle(row(Float64Array.of(NaN, 3, 3))), 3);
    assert.equal(huang(row(Uint8Array.of(7, 7))), 6);
    assert.equal(huang(row(Uint8Array.of(7, 9))), 8);
  },
});

Deno.test({
  name: "otsu() is never beaten by another split",
  permissions: "none",
  fn() {
    const between = ({ data }: Image, level: number) => {
      const low = [...data].filter((v) => v <= level);
      const high = [...data].filter((v) => v > level);
      const average = (list: number[]) => list.reduce((a, b) => a + b, 0) / list.length;
      return low.length && high.length
        ? low.length * high.length * (average(low) - average(high)) ** 2
        : 0;
    };
    fc.assert(
      fc.property(levels, (image) => {
        const best = between(image, otsu(image));
        for (const level of image.data) {
          assert.ok(between(image, level) <= best * (1 + 1e-6));
        }
      }),
      { seed: 2, numRuns: 200 },
    );
  },
});

Deno.test({
  name: "isodata() lies midway between the means of its classes, to within a level",
  permissions: "none",
  fn() {
    fc.assert(
      fc.property(levels, (image) => {
        const level = isodata(image);
        const [low, high] = [
          [...image.data].filter((v) => v <= level),
          [...image.data].filter((v) => v > level),
        ];
        if (high.length === 0) return;
        const average = (list: number[]) => list.reduce((a, b) => a + b, 0) / list.length;
        const middle = (average(low) + average(high)) / 2;
        assert.ok(middle - level > -1e-3 && middle - level < 1 + 1e-3);
      }),
      { seed: 3, numRuns: 200 },
    );
  },
});

Deno.test({
  name: "triangle() is the level farthest from the line of the longer tail",
  permissions: "none",
  fn() {
    fc.assert(
      fc.property(levels, (image) => {
        const { count, center } = histogram(image);
        const level = triangle(image);
        if (count.length === 1) return assert.equal(level, center[0]);
        const peak = count.indexOf(Math.max(...count));
        const last = count.length - 1;
        const end = peak < last - peak ? last : 0;
        const away = (i: number) =>
          Math.abs((count[peak]) * (i - end) - (peak - end) * count[i]) *
          Math.sign(count[peak] * Math.abs(i - end) - Math.abs(peak - end) * count[i]);
        const chosen = away(level - center[0]);
        const [from, to] = [Math.min(peak, end), Math.max(peak, end)];
        for (let i = from; i <= to; i++) if (i !== peak) assert.ok(away(i) <= chosen + 1e-9);
      }),
      { seed: 4, numRuns: 200 },
    );
  },
});

Deno.test({
  name: "maxEntropy() is the first split with the largest entropies of all",
  permissions: "none",
  fn() {
    const counts = fc.array(fc.constantFrom(0, 0, 1, 2, 3, 50, 400), {
      minLength: 3,
      maxLength: 40,
    }).filter((list) => list.filter((n) => n > 0).length > 2);
    fc.assert(
      fc.property(
        fc.oneof(counts, counts.map((list) => [...list, ...list.toReversed()])),
        (list) => {
          const data = list.flatMap((n, level) => new Array<number>(n).fill(level));
          const share = list.map((n) => n / data.length);
          let sum = 0;
          const below = share.map((p) => sum += p);
          let [best, most] = [-1, Number.MIN_VALUE];
          for (let split = 0; split < list.length; split++) {
            const above = 1 - below[split];
            if (below[split] < Number.EPSILON || Math.abs(above) < Number.EPSILON) continue;
            const entropyOf = (p: number) => p > 0 ? p * Math.log(p) : 0;
            let [back, fore] = [0, 0];
            share.forEach((p, i) => {
              if (i <= split) back -= entropyOf(p / below[split]);
              else fore -= entropyOf(p / above);
            });
            if (back + fore > most) [best, most] = [split, back + fore];
          }
          assert.equal(threshold.maxEntropy(row(Uint8Array.from(data))), best);
        },
      ),
      { seed: 5, numRuns: 500 },
    );
  },
});

Deno.test({
  name: "every global method lies in the image's range and does not mind its rank",
  permissions: "none",
  fn() {
    // Smoothing 65536 levels up to 10000 times would take seconds a picture.
    const quick = pictures.filter(({ data }) => !(data instanceof Uint16Array));
    fc.assert(
      fc.property(quick, (image) => {
        const low = Math.min(...image.data) - 1;
        const high = Math.max(...image.data) + 1;
        const trials = tryAll(image);
        assert.deepEqual(trials.map(({ method }) => method), [...GLOBAL_METHODS]);
        const flat = tryAll(createImage(image.data, [image.data.length]));
        trials.forEach((trial, i) => {
          assert.equal(trial.threshold, flat[i].threshold);
          if (trial.threshold === undefined) return assert.ok(trial.problem!.length > 20);
          if (trial.method === "minError") return;
          assert.ok(trial.threshold >= low && trial.threshold <= high, trial.method);
          const { data } = fixed(image, trial.threshold);
          assert.deepEqual(trial.mask!.data, data);
        });
      }),
      { seed: 5, numRuns: 40 },
    );
  },
});

Deno.test({
  name: "thresholds of a picture refuse one without a finite pixel",
  permissions: "none",
  fn() {
    const unseen = [[NaN, NaN, NaN], [Infinity, -Infinity, NaN], [Infinity, Infinity, Infinity]];
    for (const find of [otsu, yen, isodata, triangle, li, minimum, mean, multiotsu]) {
      for (const numbers of unseen) {
        for (const data of [Float32Array.from(numbers), Float64Array.from(numbers)]) {
          assert.throws(() => find(row(data)), {
            name: "InputError",
            message: "`image` must have at least one finite pixel, got only NaN or infinity",
          }, `${find.name} of ${numbers}`);
        }
      }
    }
  },
});

Deno.test({
  name: "fixed() compares 32-bit images in 32 bits and never finds NaN",
  permissions: "none",
  fn() {
    assert.deepEqual([...fixed(row(Float32Array.of(0.1, 0.2, NaN)), 0.1).data], [0, 1, 0]);
    assert.deepEqual([...fixed(createMask(Uint8Array.of(0, 1), [2]), 0).data], [0, 1]);
  },
});

Deno.test({
  name: "thresholds refuse what they cannot use, and say why",
  permissions: "none",
  async fn() {
    const flat = row(Uint8Array.of(7, 7, 7));
    assert.throws(() => minimum(flat), {
      name: "InputError",
      message:
        "`image` must have a histogram with two peaks for the minimum between them, got 0 after 1 rounds of smoothing: choose another method, such as otsu or triangle",
    });
    const rough = row(Uint8Array.from({ length: 99 }, (_, i) => (i * i * 7) % 251));
    assert.throws(
      () => minimum(rough, { maxIterations: 2 }),
      /two peaks .* got \d+ after 2 rounds/,
    );
    const two = row(Uint8Array.of(1, 2, 2, 2, 3, 7, 8, 8, 8, 9, 10, 10));
    assert.throws(() => minimum(two, { maxIterations: 1 }), {
      name: "InputError",
      message:
        "`maxIterations` must allow for more rounds of smoothing until the histogram has two peaks, got 1",
    });
    assert.throws(() => minimum(flat, { maxIterations: 0 }), {
      message: "`maxIterations` must be a whole number from 1, got 0",
    });
    assert.throws(() => li(two, { tolerance: -1 }), {
      message: "`tolerance` must be a number from 0, got -1",
    });
    for (const initialGuess of [1, 10, 30]) {
      assert.throws(
        () => li(two, { initialGuess }),
        (error) =>
          error instanceof ParameterError &&
          error.message ===
            `\`initialGuess\` must be inside the image's range, above 1 and below 10, got ${initialGuess}`,
      );
    }
    assert.throws(() => fixed(two, NaN), { message: "`level` must be a number, got NaN" });
    assert.throws(() => minimum(two, { nbins: 65537 }), {
      message: "`nbins` must be a whole number from 1 to 65536, got 65537",
    });
    assert.throws(() => minimum(createLabels(Int32Array.of(1, 70000), [2])), {
      name: "InputError",
      message: "`image` must span at most 65536 levels for a histogram that is smoothed, got 70000",
    });
    assert.throws(() => huang(two, { nbins: 1 }), {
      message: "`nbins` must be a whole number from 2 to 65536, got 1",
    });
    const kit = createKit();
    for (const method of GLOBAL_METHODS) {
      await assert.rejects(
        kit.run(`threshold.${method}` as "threshold.otsu", { image: row(new Uint8Array(0)) }),
        {
          name: "InputError",
          message: `threshold.${method}: \`image\` must have at least one pixel, got the shape 1×0`,
        },
      );
    }
  },
});
