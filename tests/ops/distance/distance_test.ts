/** Distances and peaks: pictures by hand, definitions on random pictures, errors. */
import assert from "node:assert/strict";
import fc from "fast-check";
import {
  createImage,
  createKernel,
  createLabels,
  createMask,
  InputError,
  ParameterError,
} from "../../../mod.ts";
import { chamfer, edt, nearestZeros, peakLocalMax } from "../../../ops/distance/mod.ts";
import { stackedIndices } from "../../../ops/distance/mod.ts";
import { naiveDistances, unravel } from "../../oracles/objects.ts";

const pure = (name: string, fn: () => void) => Deno.test({ name, permissions: "none", fn });

const shapes = fc.constantFrom<number[][]>(
  [17],
  [1, 70],
  [50, 1],
  [9, 13],
  [6, 61],
  [3, 5, 7],
  [1, 6, 9],
  [2, 3, 4, 3],
);
const masks = shapes.chain((shape) => {
  const size = shape.reduce((a, b) => a * b, 1);
  return fc.record({
    shape: fc.constant(shape),
    data: fc.tuple(
      fc.array(fc.integer({ min: 0, max: 19 }), { minLength: size, maxLength: size }),
      fc.constantFrom(1, 2, 10, 18),
    ).map(([values, level]) => Uint8Array.from(values, (value) => Number(value >= level))),
  });
}).filter(({ data }) => data.includes(0));

pure("edt() is the distance to the nearest zero", () => {
  fc.assert(
    fc.property(masks, ({ shape, data }) => {
      const want = naiveDistances(
        data,
        shape,
        (step) => Math.sqrt(step.reduce((s, d) => s + d * d, 0)),
      );
      assert.deepEqual([...edt(createMask(data, shape)).data], want);
    }),
    { seed: 1, numRuns: 150 },
  );
});

pure("edt() goes from row to row through long stretches", () => {
  // Beyond forty pixels another method takes over; a parabola of distances shows both.
  const data = new Uint8Array(3 * 101).fill(1);
  data[101 + 7] = 0;
  const { data: distances } = edt(createMask(data, [3, 101]));
  for (let x = 0; x < 101; x++) {
    assert.equal(distances[x], Math.sqrt(1 + (x - 7) ** 2));
    assert.equal(distances[101 + x], Math.abs(x - 7));
  }
});

pure("edt() and nearestZeros() weigh axes by sampling", () => {
  fc.assert(
    fc.property(
      masks,
      fc.array(fc.constantFrom(0.5, 1, 2.25), { minLength: 4, maxLength: 4 }),
      ({ shape, data }, steps) => {
        const sampling = steps.slice(0, shape.length);
        const measure = (step: readonly number[]) =>
          Math.sqrt(step.reduce((sum, d, axis) => sum + (d * sampling[axis]) ** 2, 0));
        const want = naiveDistances(data, shape, measure);
        const mask = createMask(data, shape);
        const { distance, indices } = nearestZeros(mask, { sampling });
        assert.deepEqual(edt(mask, { sampling }).data, distance.data);
        want.forEach((value, i) => {
          assert.ok(Math.abs(distance.data[i] - value) <= 1e-12 * value);
          const there = indices.map((plane) => plane[i]);
          const here = unravel(i, shape);
          assert.equal(measure(there.map((at, axis) => at - here[axis])), distance.data[i]);
        });
      },
    ),
    { seed: 2, numRuns: 100 },
  );
});

pure("edt() of nothing but foreground is scipy's", () => {
  const full = createMask(new Uint8Array(6).fill(1), [2, 3]);
  const want = [1, Math.SQRT2, Math.sqrt(5), 2, Math.sqrt(5), Math.sqrt(8)];
  assert.deepEqual([...edt(full).data], want);
  const { indices } = nearestZeros(full);
  assert.deepEqual([...indices[0], ...indices[1]], [...Array(6).fill(-1), ...Array(6).fill(0)]);
});

pure("edt() takes sides beyond 16 bits and pictures without pixels", () => {
  const long = new Uint8Array(20000).fill(1);
  long[3] = 0;
  const { data } = edt(createMask(long, [1, 20000]));
  assert.equal(data[19999], 19996);
  assert.equal(edt(createMask(new Uint8Array(0), [0, 4])).data.length, 0);
  assert.equal(nearestZeros(createMask(new Uint8Array(0), [0, 4])).indices.length, 2);
});

pure("edt() takes whatever is not 0 for foreground", () => {
  const image = createImage(Float64Array.of(0, -0, NaN, -3, 0), [5]);
  assert.deepEqual([...edt(image).data], [0, 0, 1, 1, 0]);
  assert.deepEqual([...edt(createLabels(Int32Array.of(-1, 0, 7), [3])).data], [1, 0, 1]);
});

pure("stackedIndices() puts an axis in front", () => {
  const mask = createMask(Uint8Array.of(0, 1, 1, 0), [2, 2]);
  const stacked = stackedIndices(mask, nearestZeros(mask).indices);
  assert.deepEqual(stacked.shape, [2, 2, 2]);
  assert.equal(stacked.axes, "CYX");
  assert.deepEqual([...stacked.data], [0, 0, 0, 1, 0, 0, 0, 1]);
  const crowded = createMask(new Uint8Array(1), [1, 1, 1, 1, 1, 1], { axes: "QCTZYX" });
  assert.throws(
    () => stackedIndices(crowded, nearestZeros(crowded).indices),
    (error: unknown) =>
      error instanceof InputError &&
      error.message ===
        "`indices` need an axis of their own beside QCTZYX: leave `returnIndices` out",
  );
});

pure("chamfer() counts steps", () => {
  fc.assert(
    fc.property(masks, ({ shape, data }) => {
      const mask = createMask(data, shape);
      const most = naiveDistances(data, shape, (step) => Math.max(...step.map(Math.abs)));
      const sum = naiveDistances(data, shape, (step) => step.reduce((s, d) => s + Math.abs(d), 0));
      assert.deepEqual([...chamfer(mask).data], most);
      assert.deepEqual([...chamfer(mask, { metric: "taxicab" }).data], sum);
    }),
    { seed: 3, numRuns: 100 },
  );
  assert.deepEqual([...chamfer(createMask(Uint8Array.of(1, 1), [2])).data], [-1, -1]);
  // As many steps as 16 bits count, and more.
  for (const width of [40_000, 70_000]) {
    for (const planes of [1, 2]) {
      const data = new Uint8Array(planes * 2 * width).fill(1);
      data[5] = 0;
      const mask = createMask(data, [planes, 2, width]);
      const far = (i: number, join: (...steps: number[]) => number) =>
        join(Math.floor(i / width / 2), Math.floor(i / width) % 2, Math.abs(i % width - 5));
      assert.ok(chamfer(mask).data.every((count, i) => count === far(i, Math.max)));
      const { data: steps } = chamfer(mask, { metric: "taxicab" });
      assert.ok(steps.every((count, i) => count === far(i, (z, y, x) => z + y + x)));
    }
  }
});

/** Greedy choice from the highest on, by its text. */
function naivePeaks(data: ArrayLike<number>, shape: readonly number[], d: number): number[] {
  const places = Array.from(data, (_, i) => unravel(i, shape));
  const apart = (a: number, b: number) =>
    Math.max(...places[a].map((at, axis) => Math.abs(at - places[b][axis])));
  const low = Math.min(...Array.from(data));
  const all = Array.from(data, (_, i) => i);
  const found = all.filter((i) =>
    data[i] > low && all.every((j) => apart(i, j) > d || data[j] <= data[i])
  ).sort((a, b) => data[b] - data[a] || a - b);
  const kept: number[] = [];
  for (const i of found) if (kept.every((j) => apart(i, j) >= d)) kept.push(i);
  return kept;
}

pure("peakLocalMax() chooses from the highest on", () => {
  fc.assert(
    fc.property(
      shapes.chain((shape) => {
        const size = shape.reduce((a, b) => a * b, 1);
        const values = fc.array(fc.integer({ min: 0, max: 9 }), {
          minLength: size,
          maxLength: size,
        });
        return fc.tuple(fc.constant(shape), values);
      }),
      fc.integer({ min: 1, max: 4 }),
      ([shape, values], minDistance) => {
        const image = createImage(Float32Array.from(values), shape);
        const { peaks, markers } = peakLocalMax(image, { minDistance, excludeBorder: false });
        const want = naivePeaks(values, shape, minDistance);
        const numbers = new Int32Array(values.length);
        want.forEach((at, i) => numbers[at] = i + 1);
        assert.deepEqual(markers.data, numbers);
        assert.deepEqual([...peaks.columns.value], want.map((at) => values[at]));
        assert.deepEqual([...peaks.columns.x], want.map((at) => unravel(at, shape).at(-1)));
      },
    ),
    { seed: 4, numRuns: 150 },
  );
});

pure("peakLocalMax() keeps out of the frame and under the limits", () => {
  const image = createImage(Uint8Array.of(9, 0, 5, 0, 7, 0, 6, 0, 8), [1, 9]);
  const xs = (
    options: Parameters<typeof peakLocalMax>[1],
  ) => [...peakLocalMax(image, options).peaks.columns.x];
  assert.deepEqual(xs({ excludeBorder: false }), [0, 8, 4, 6, 2]);
  assert.deepEqual(xs({}), []);
  assert.deepEqual(xs({ excludeBorder: [0, 1] }), [4, 6, 2]);
  assert.deepEqual(xs({ excludeBorder: false, numPeaks: 2 }), [0, 8]);
  assert.deepEqual(xs({ excludeBorder: false, thresholdAbs: 6 }), [0, 8, 4]);
  assert.deepEqual(xs({ excludeBorder: false, thresholdRel: 0.7 }), [0, 8, 4]);
  const labels = createLabels(Int32Array.of(2, 2, 2, 2, 1, 1, 1, 0, 0), [1, 9]);
  assert.deepEqual(xs({ excludeBorder: false, labels }), [4, 6, 0, 2]);
  assert.deepEqual(xs({ excludeBorder: false, labels, numPeaksPerLabel: 1 }), [4, 0]);
  assert.deepEqual(xs({ excludeBorder: false, labels, numPeaks: 3 }), [0, 4, 6]);
  const wide = createKernel([1, 1, 1, 1, 1], [1, 5]);
  assert.deepEqual(xs({ excludeBorder: false, kernel: wide }), [0, 8, 4]);
});

pure("peakLocalMax() finds nothing in a flat picture, nor in none", () => {
  assert.equal(
    peakLocalMax(createImage(new Uint16Array(12).fill(4), [3, 4])).peaks.columns.y.length,
    0,
  );
  const empty = peakLocalMax(createImage(new Float64Array(0), [0, 4]));
  assert.equal(empty.markers.data.length, 0);
});

function refuses(
  work: () => unknown,
  kind: typeof ParameterError | typeof InputError,
  text: string,
) {
  assert.throws(work, (error: unknown) => {
    assert.ok(error instanceof kind);
    assert.equal(error.message, text);
    return true;
  });
}

pure("distances refuse what does not fit", () => {
  const mask = createMask(Uint8Array.of(0, 1, 1, 0, 1, 1), [2, 3]);
  refuses(
    () => edt(mask, { sampling: [1, 2, 3] }),
    ParameterError,
    "`sampling` must be one number, or 2, one per axis, got [1,2,3]",
  );
  refuses(
    () => nearestZeros(mask, { sampling: [1, 0] }),
    ParameterError,
    "`sampling` must be a finite number above 0, got 0",
  );
  refuses(
    () => peakLocalMax(mask, { minDistance: 1.5 }),
    ParameterError,
    "`minDistance` must be a whole number from 0, got 1.5",
  );
  refuses(
    () => peakLocalMax(mask, { numPeaks: -1 }),
    ParameterError,
    "`numPeaks` must be a whole number from 0, got -1",
  );
  refuses(
    () => peakLocalMax(mask, { numPeaksPerLabel: 0.5 }),
    ParameterError,
    "`numPeaksPerLabel` must be a whole number from 0, got 0.5",
  );
  refuses(
    () => peakLocalMax(mask, { excludeBorder: [1] }),
    ParameterError,
    "`excludeBorder` must be true, false, a whole number from 0, or 2 of them, one per axis, got [1]",
  );
  refuses(
    () => peakLocalMax(mask, { kernel: createKernel([1, 1, 1], [3]) }),
    InputError,
    "`kernel` must have the 2 axes of the image, got 1 (3)",
  );
  refuses(
    () => peakLocalMax(mask, { kernel: createKernel([0, 0, 0], [1, 3]) }),
    InputError,
    "`kernel` must have at least one pixel in it, got only zeros",
  );
  refuses(
    () => peakLocalMax(mask, { labels: createLabels(new Int32Array(6), [3, 2]) }),
    InputError,
    "`labels` must have the shape of the image, 2×3, got 3×2",
  );
});
