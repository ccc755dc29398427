/** The watershed: pictures by hand, the definition and its ties on random pictures, errors. */
import assert from "node:assert/strict";
import fc from "fast-check";
import {
  createImage,
  createLabels,
  createMask,
  InputError,
  type Labels,
  ParameterError,
  type PixelArray,
} from "../../../mod.ts";
import { watershed } from "../../../ops/segmentation/mod.ts";
import { naiveLabel, naiveWatershed } from "../../oracles/objects.ts";

const pure = (name: string, fn: () => void) => Deno.test({ name, permissions: "none", fn });

const shapes = fc.constantFrom<number[][]>([23], [1, 30], [31, 1], [9, 14], [14, 11], [3, 5, 6]);
const LEVELS: Record<string, (value: number) => number> = {
  flat: () => -1,
  steps: (value) => Math.floor(value / 300),
  plateaus: (value) => Math.floor(value / 70) - 5,
  fine: (value) => value / 7 - 50,
};
const scenes = shapes.chain((shape) => {
  const size = shape.reduce((a, b) => a * b, 1);
  const values = fc.array(fc.integer({ min: 0, max: 999 }), { minLength: size, maxLength: size });
  return fc.record({
    shape: fc.constant(shape),
    level: fc.constantFrom(...Object.keys(LEVELS)),
    values,
    seeds: values,
    density: fc.constantFrom(10, 60, 200, 500),
    most: fc.constantFrom(1, 2, 3, 1000),
    open: values,
    share: fc.constantFrom(0, 100, 400),
    connectivity: fc.integer({ min: 1, max: shape.length }),
  });
});
type Scene = typeof scenes extends fc.Arbitrary<infer S> ? S : never;

function fieldOf({ level, values, seeds, density, most, open, share }: Scene) {
  const mask = Uint8Array.from(open, (value) => Number(value >= share));
  const markers = Int32Array.from(seeds, (seed) => seed < density ? seed % most + 1 : 0);
  // What the mask leaves nothing of is refused.
  const inside = new Set(markers.filter((_, i) => mask[i] !== 0));
  return {
    image: Float64Array.from(values, LEVELS[level]),
    markers: markers.map((marker) => inside.has(marker) ? marker : 0),
    mask,
  };
}

pure("watershed() is the queue by cost and age, ties included", () => {
  fc.assert(
    fc.property(
      scenes,
      fc.constantFrom(0, 0, 0, 0.5, 20),
      fc.boolean(),
      (scene, compactness, line) => {
        const { image, markers, mask } = fieldOf(scene);
        const { shape, connectivity } = scene;
        const watershedLine = line && (connectivity === 1 || scene.density < 100);
        const options = { connectivity, compactness, watershedLine };
        const want = naiveWatershed(image, shape, markers, mask, options);
        const got = watershed(createImage(image, shape), createLabels(markers, shape), {
          ...options,
          mask: createMask(mask, shape),
        });
        assert.deepEqual(got.data, want);
      },
    ),
    { seed: 1, numRuns: 400 },
  );
});

pure("watershed() regions hold their markers, stay in the mask and leave nothing reachable", () => {
  fc.assert(
    fc.property(scenes, (scene) => {
      const { image, markers, mask } = fieldOf(scene);
      const { shape, connectivity } = scene;
      const { data } = watershed(createImage(image, shape), createLabels(markers, shape), {
        connectivity,
        mask: createMask(mask, shape),
      });
      const parts = naiveLabel(mask, shape, connectivity, 0);
      const seeded = new Set(parts.filter((part, i) => part !== 0 && markers[i] !== 0));
      data.forEach((number, i) => {
        assert.equal(number !== 0, seeded.has(parts[i]));
        if (mask[i] !== 0 && markers[i] !== 0) assert.equal(number, markers[i]);
      });
      // Every connected piece of a region holds one of its markers.
      const pieces = naiveLabel(data, shape, connectivity, 0);
      const held = new Set(pieces.filter((_, i) => mask[i] !== 0 && markers[i] !== 0));
      pieces.forEach((piece) => assert.ok(piece === 0 || held.has(piece)));
    }),
    { seed: 2, numRuns: 100 },
  );
});

pure("watershed() gives the same for every pixel type that holds the values", () => {
  const values = Array.from({ length: 13 * 17 }, (_, i) => (i * 7919) % 23);
  const seeds = createLabels(Int32Array.from(values, (v, i) => v === 4 ? i + 1 : 0), [13, 17]);
  const types: ((v: number[]) => PixelArray)[] = [
    (v) => Uint8Array.from(v),
    (v) => Uint16Array.from(v),
    (v) => Float32Array.from(v),
    (v) => Float64Array.from(v),
  ];
  const results = types.map((make) =>
    watershed(createImage(make(values), [13, 17]), seeds, { connectivity: 2 }).data
  );
  const asLabels = createLabels(Int32Array.from(values), [13, 17]);
  results.push(watershed(asLabels, seeds, { connectivity: 2 }).data);
  for (const result of results) assert.deepEqual(result, results[0]);
});

/** Pseudo-random whole numbers below 2³². */
function* numbers(seed: number): Generator<number> {
  for (let state = seed >>> 0;;) {
    state = Math.imul(state, 1664525) + 1013904223 >>> 0;
    yield state;
  }
}

pure("watershed() by levels is watershed() by heap, on larger pictures too", () => {
  const [height, width] = [301, 290];
  const size = height * width;
  const random = numbers(7);
  const draw = (most: number) => Math.floor(random.next().value! / 2 ** 32 * most);
  const pictures: PixelArray[] = [
    Uint8Array.from({ length: size }, () => draw(4)),
    // Each level with plateaus and with markers of its own, one after the other.
    Uint8Array.from(
      { length: size },
      (_, i) => 40 * Math.floor(i / 12000) + (draw(9) === 0 ? 3 : 0),
    ),
    // So many levels that a level and an age do not fit 32 bits.
    Uint16Array.from({ length: size }, () => 65535 - draw(2) * draw(65536)),
    // So many values that they are sorted.
    Float32Array.from({ length: size }, () => draw(2 ** 24) - 2 ** 23),
    Float64Array.from({ length: size }, () => draw(2 ** 31) / 7 - 1e8),
    Float64Array.from({ length: size }, () => draw(3) === 0 ? -0 : draw(2) === 0 ? 0 : Infinity),
  ];
  for (const data of pictures) {
    // Labels as a mask are not flooded part by part; there the order of markers may decide anywhere. With few
    // markers the flood begins anew several times.
    for (
      const [open, parts, every] of [
        [0.6, true, 60],
        [0.6, false, 60],
        [1, true, 60],
        [1, false, 60],
        [1, false, 300],
      ] as const
    ) {
      const mask = Uint8Array.from(
        { length: size },
        (_, i) => Number(i > 0 && draw(1000) < open * 1000),
      );
      const seeds = Int32Array.from({ length: size }, () => draw(every) === 0 ? draw(9) + 1 : 0);
      const image = createImage(data, [height, width]);
      const renamed = (labels: Int32Array, from: number, to: number) =>
        labels.map((number) => number === from ? to : number);
      const run = (markers: Int32Array) =>
        watershed(image, createLabels(markers, [height, width]), {
          mask: parts
            ? createMask(mask, [height, width])
            : createLabels(Int32Array.from(mask), [height, width]),
          connectivity: open === 1 ? 1 : 2,
        }).data;
      // A marker of -2³¹ cannot go by levels.
      const least = -2147483648;
      assert.deepEqual(run(seeds), renamed(run(renamed(seeds, 9, least)), least, 9));
    }
  }
});

pure("watershed() by levels is watershed() by heap where nearly all pixels are markers", () => {
  const random = numbers(11);
  const draw = (most: number) => Math.floor(random.next().value! / 2 ** 32 * most);
  for (let round = 0; round < 40; round++) {
    const shape = [70 + draw(200), 80 + draw(200)];
    const size = shape[0] * shape[1];
    const levels = [50, 200, 256][round % 3];
    const image = createImage(Uint8Array.from({ length: size }, () => draw(levels)), shape);
    const seeds = Int32Array.from({ length: size }, () => draw(6) === 0 ? 0 : 1 + draw(250));
    const run = (markers: Int32Array) =>
      watershed(image, createLabels(markers, shape), { connectivity: 1 + round % 2 }).data;
    // A marker of -2³¹ cannot go by levels.
    const byHeap = run(seeds.map((number) => number === 9 ? -2147483648 : number));
    assert.deepEqual(run(seeds), byHeap.map((number) => number === -2147483648 ? 9 : number));
  }
});

pure("watershed() parts a plateau in the middle", () => {
  const image = createImage(new Uint8Array(9), [1, 9]);
  const markers = createLabels(Int32Array.of(0, 1, 0, 0, 0, 0, 0, 2, 0), [1, 9]);
  assert.deepEqual([...watershed(image, markers).data], [1, 1, 1, 1, 1, 2, 2, 2, 2]);
  const parted = watershed(image, markers, { watershedLine: true });
  assert.deepEqual([...parted.data], [1, 1, 1, 1, 0, 2, 2, 2, 2]);
});

pure("watershed() takes regional minima for markers when it gets none", () => {
  const image = createImage(Uint8Array.of(3, 1, 1, 4, 2, 5, 0, 6), [1, 8]);
  assert.deepEqual([...watershed(image).data], [1, 1, 1, 1, 2, 3, 3, 3]);
  const mask = createMask(Uint8Array.of(1, 1, 1, 1, 1, 1, 0, 1), [1, 8]);
  assert.deepEqual([...watershed(image, undefined, { mask }).data], [1, 1, 1, 1, 2, 2, 0, 0]);
  const flat = createImage(new Float32Array(6).fill(2), [2, 3]);
  assert.deepEqual([...watershed(flat).data], [0, 0, 0, 0, 0, 0]);
});

pure("watershed() takes NaN, infinities, negative markers and pictures without pixels", () => {
  const image = createImage(Float64Array.of(0, Infinity, NaN, -Infinity, 1), [1, 5]);
  const markers = createLabels(Int32Array.of(-3, 0, 0, 0, 8), [1, 5]);
  assert.deepEqual([...watershed(image, markers).data], [-3, -3, 8, 8, 8]);
  const empty = createImage(new Uint8Array(0), [0, 3]);
  assert.equal(watershed(empty).data.length, 0);
});

pure(
  "watershed() with lines ends where copies of pixels multiply without end in the reference",
  () => {
    const shape = [5, 6, 8] as const;
    const image = createImage(Float64Array.from({ length: 240 }, (_, i) => i * i), shape);
    const seeds = Int32Array.from({ length: 240 }, (_, i) => i * 7919 % 11 === 3 ? i + 1 : 0);
    const options = { connectivity: 2, watershedLine: true };
    const { data } = watershed(image, createLabels(seeds, shape), options);
    for (let i = 0; i < 240; i++) {
      if (seeds[i] !== 0) assert.equal(data[i], seeds[i]);
      if (data[i] !== 0) continue;
      const [z, y, x] = [Math.floor(i / 48), Math.floor(i / 8) % 6, i % 8];
      const around = new Set<number>();
      for (let j = 0; j < 240; j++) {
        const apart = [Math.floor(j / 48) - z, Math.floor(j / 8) % 6 - y, j % 8 - x].map(Math.abs);
        if (Math.max(...apart) <= 1 && apart[0] + apart[1] + apart[2] <= 2) around.add(data[j]);
      }
      around.delete(0);
      assert.ok(around.size >= 1, `pixel ${i} is beside a region`);
    }
  },
);

pure("watershed() refuses a marker that the mask leaves nothing of, not one that it cuts", () => {
  const image = createImage(new Uint8Array(6), [1, 6]);
  const mask = createMask(Uint8Array.of(1, 1, 1, 1, 0, 0), [1, 6]);
  const markers = (...data: number[]) => createLabels(Int32Array.from(data), [1, 6]);
  assert.deepEqual(
    [...watershed(image, markers(2, 0, 0, 7, 7, 0), { mask }).data],
    [2, 2, 7, 7, 0, 0],
  );
  const nothing = createMask(new Uint8Array(6), [1, 6]);
  assert.deepEqual(
    [...watershed(image, markers(2, 0, 0, 7, 7, 0), { mask: nothing }).data],
    [0, 0, 0, 0, 0, 0],
  );
  const cases: [Labels, string][] = [
    [markers(2, 0, 0, 0, 7, 0), "got marker 7 outside of it"],
    [markers(0, 0, 0, 0, 7, 3), "got marker 7 outside of it (and 1 more)"],
  ];
  for (const [lost, got] of cases) {
    assert.throws(() => watershed(image, lost, { mask }), {
      name: "InputError",
      message: "`markers` must each have a pixel in the mask, " + got,
    });
  }
});

pure("watershed() refuses what does not fit", () => {
  const image = createImage(new Uint8Array(6), [2, 3]);
  const wrong = createLabels(new Int32Array(6), [3, 2]);
  assert.throws(
    () => watershed(image, wrong),
    (error: unknown) =>
      error instanceof InputError &&
      error.message === "`markers` must have the shape of the image, 2×3, got 3×2",
  );
  assert.throws(
    () => watershed(image, undefined, { mask: wrong }),
    (error: unknown) =>
      error instanceof InputError &&
      error.message === "`mask` must have the shape of the image, 2×3, got 3×2",
  );
  assert.throws(
    () => watershed(image, undefined, { connectivity: 0 }),
    (error: unknown) =>
      error instanceof ParameterError &&
      error.message === "`connectivity` must be a whole number from 1, got 0",
  );
  assert.throws(
    () => watershed(image, undefined, { compactness: -1 }),
    (error: unknown) =>
      error instanceof ParameterError &&
      error.message === "`compactness` must be a finite number from 0, got -1",
  );
});
