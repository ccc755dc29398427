import assert from "node:assert/strict";
import fc from "fast-check";
import {
  createImage,
  createKit,
  createLabels,
  createMask,
  InputError,
  ParameterError,
} from "../../../mod.ts";
import { findContours } from "../../../ops/measure/mod.ts";

const pure = (name: string, fn: () => void | Promise<void>) =>
  Deno.test({ name, permissions: "none", fn });

pure("findContours() draws hand-checked lines", () => {
  // A bright pixel inside: dark ones on the left, so anticlockwise about the dark, from above.
  const spot = createImage(Uint8Array.of(0, 0, 0, 0, 0, 4, 0, 0, 0, 0, 0, 0), [3, 4]);
  assert.deepEqual(findContours(spot, { level: 1 }).paths, [
    Float64Array.of(1.75, 1, 1, 0.25, 0.25, 1, 1, 1.75, 1.75, 1),
  ]);
  const high = findContours(spot, { level: 1, positiveOrientation: "high" });
  assert.deepEqual(high.paths, [Float64Array.of(1.75, 1, 1, 1.75, 0.25, 1, 1, 0.25, 1.75, 1)]);
});

pure("findContours() joins corners of the side that is fully connected", () => {
  const saddle = createImage(Uint8Array.of(1, 0, 0, 1), [2, 2]);
  assert.deepEqual(findContours(saddle).paths, [
    Float64Array.of(0, 0.5, 0.5, 0),
    Float64Array.of(1, 0.5, 0.5, 1),
  ]);
  assert.deepEqual(findContours(saddle, { fullyConnected: "high" }).paths, [
    Float64Array.of(0, 0.5, 0.5, 1),
    Float64Array.of(1, 0.5, 0.5, 0),
  ]);
});

pure("findContours() takes the level halfway, whatever the pixel type", () => {
  // 200 + 100 does not fit 8 bits.
  const image = createImage(Uint8Array.of(100, 200, 100, 200), [2, 2]);
  assert.deepEqual(findContours(image).paths, [Float64Array.of(1, 0.5, 0, 0.5)]);
  const labels = createLabels(Int32Array.of(0, 0, 3, 3), [2, 2]);
  assert.deepEqual(findContours(labels).paths, [Float64Array.of(0.5, 0, 0.5, 1)]);
});

pure("findContours() stays away from NaN and masked pixels", () => {
  const data = Float64Array.of(0, 1, 0, 1, NaN, 0, 0, 1, 0);
  assert.deepEqual(findContours(createImage(data, [3, 3])).paths, []);
  const image = createImage(Float64Array.of(0, 0, 0, 1, 1, 1), [2, 3]);
  const mask = createMask(Uint8Array.of(1, 1, 0, 1, 1, 1), [2, 3]);
  assert.deepEqual(findContours(image, { mask }).paths, [Float64Array.of(0.5, 0, 0.5, 1)]);
  assert.deepEqual(findContours(createImage(new Float64Array(4).fill(NaN), [2, 2])).paths, []);
});

pure("findContours() puts every crossing of a grid edge on one line", () => {
  const pictures = fc.tuple(fc.integer({ min: 2, max: 8 }), fc.integer({ min: 2, max: 11 })).chain(
    ([h, w]) =>
      fc.array(fc.integer({ min: 0, max: 9 }), { minLength: h * w, maxLength: h * w })
        .map((values) => createImage(Uint8Array.from(values), [h, w])),
  );
  fc.assert(
    fc.property(pictures, fc.constantFrom("low", "high"), (image, fullyConnected) => {
      const [height, width] = image.shape;
      // Between whole numbers, so that no line meets a pixel.
      const level = 4.5;
      const { paths } = findContours(image, { level, fullyConnected: fullyConnected as "low" });
      const met: string[] = [];
      for (const path of paths) {
        const points = Array.from(
          { length: path.length / 2 },
          (_, i) => `${path.subarray(2 * i, 2 * i + 2)}`,
        );
        const closed = points[0] === points.at(-1);
        met.push(...(closed ? points.slice(1) : points));
        if (!closed) {
          for (const end of [0, path.length - 2]) {
            const [y, x] = [path[end], path[end + 1]];
            assert.ok(y === 0 || x === 0 || y === height - 1 || x === width - 1, "an end inside");
          }
        }
      }
      const crossings: string[] = [];
      for (let y = 0; y < height; y++) {
        for (let x = 0; x < width; x++) {
          const here = image.data[y * width + x];
          const cross = (other: number) => (level - here) / (other - here);
          if (x + 1 < width) {
            const other = image.data[y * width + x + 1];
            if (here > level !== other > level) crossings.push(`${y},${x + cross(other)}`);
          }
          if (y + 1 < height) {
            const other = image.data[(y + 1) * width + x];
            if (here > level !== other > level) crossings.push(`${y + cross(other)},${x}`);
          }
        }
      }
      assert.deepEqual(met.sort(), crossings.sort());
    }),
    { seed: 7, numRuns: 200 },
  );
});

type Place = [number, number];

/** The two ends of each piece of line through a square, as pairs of its edges, by which pixels are high. */
const PIECES: Record<number, string[]> = {
  ...{ 1: ["tl"], 2: ["rt"], 3: ["rl"], 4: ["lb"], 5: ["tb"], 7: ["rb"], 8: ["br"], 10: ["bt"] },
  ...{ 11: ["bl"], 12: ["lr"], 13: ["tr"], 14: ["lt"] },
};
const SADDLES: Record<number, Record<string, string[]>> = {
  6: { low: ["rt", "lb"], high: ["lt", "rb"] },
  9: { low: ["tl", "br"], high: ["tr", "bl"] },
};

/** Marching squares one by one; the older of two lines that meet takes in the other. */
function contours(
  data: ArrayLike<number>,
  [height, width]: readonly number[],
  level: number,
  connected: "low" | "high",
  mask: Uint8Array,
): Place[][] {
  const lines: Place[][] = [];
  const [starts, ends] = [new Map<string, number>(), new Map<string, number>()];
  const take = (places: Map<string, number>, place: Place): number => {
    const line = places.get(`${place}`) ?? -1;
    places.delete(`${place}`);
    return line;
  };
  const add = (from: Place, to: Place) => {
    if (`${from}` === `${to}`) return;
    const [tail, head] = [take(starts, to), take(ends, from)];
    if (tail >= 0 && tail === head) return lines[head].push(to);
    const all = [...head < 0 ? [from] : lines[head], ...tail < 0 ? [to] : lines[tail]];
    const known = [head, tail].filter((line) => line >= 0);
    const line = known.length === 0 ? lines.length : Math.min(...known);
    for (const other of known) lines[other] = [];
    lines[line] = all;
    starts.set(`${all[0]}`, line);
    ends.set(`${all.at(-1)}`, line);
  };
  for (let y = 0; y < height - 1; y++) {
    for (let x = 0; x < width - 1; x++) {
      const corners = [0, 1, width, width + 1].map((step) => y * width + x + step);
      if (corners.some((i) => Number.isNaN(data[i]) || mask[i] === 0)) continue;
      const [ul, ur, ll, lr] = corners.map((i) => data[i]);
      const part = (a: number, b: number) => a === b ? 0 : (level - a) / (b - a);
      const places: Record<string, Place> = {
        t: [y, x + part(ul, ur)],
        b: [y + 1, x + part(ll, lr)],
        l: [y + part(ul, ll), x],
        r: [y + part(ur, lr), x + 1],
      };
      const square = corners.reduce((sum, i, k) => sum + (data[i] > level ? 1 << k : 0), 0);
      const pieces = PIECES[square] ?? SADDLES[square]?.[connected] ?? [];
      for (const [from, to] of pieces) add(places[from], places[to]);
    }
  }
  return lines.filter((line) => line.length > 0);
}

pure(
  "findContours() draws the lines of squares taken one by one, in bands of every pixel type",
  () => {
    const types = [Uint8Array, Uint16Array, Float32Array, Float64Array];
    const values = fc.constantFrom(0, 1, 2, 3, 9, 254, 255, 65535, 0.1, -1, NaN);
    const cases = fc.record({
      type: fc.constantFrom(...types),
      shape: fc.constantFrom([2, 2], [5, 19], [3, 33], [19, 4], [6, 16], [2, 17], [3, 17000]),
      some: fc.array(values, { minLength: 1, maxLength: 90 }),
      level: fc.constantFrom(0, 0.1, 0.5, 1, 2, 7, 254.5, 255, 65534.5, -0.5, Infinity, -Infinity),
      connected: fc.constantFrom("low" as const, "high" as const),
      direction: fc.constantFrom("low" as const, "high" as const),
      hole: fc.constantFrom(0, 7),
    });
    fc.assert(
      fc.property(cases, ({ type, shape, some, level, connected, direction, hole }) => {
        const size = shape[0] * shape[1];
        const data = new type(size).map((_, i) => some[(i * 7919 >> 2) % some.length]);
        const mask = Uint8Array.from(data, (_, i) => Number(hole === 0 || i % hole > 0));
        const expected = contours(data, shape, level, connected, mask);
        const { paths } = findContours(createImage(data, shape), {
          level,
          fullyConnected: connected,
          positiveOrientation: direction,
          ...hole > 0 && { mask: createMask(mask, shape) },
        });
        if (direction === "high") expected.forEach((line) => line.reverse());
        assert.deepEqual(paths.map((path) => [...path]), expected.map((line) => line.flat()));
      }),
      { seed: 8, numRuns: 120 },
    );
  },
);

pure("findContours() takes infinite values into the level halfway, but not NaN", () => {
  const image = createImage(Float64Array.of(NaN, 1, 3, 1, 1, 3), [2, 3]);
  assert.deepEqual(findContours(image).paths, [Float64Array.of(1, 1.5, 0, 1.5)]);
  const endless = createImage(Float64Array.of(1, 1, Infinity, 1, 1, 3), [2, 3]);
  assert.deepEqual(findContours(endless).paths, []);
});

pure("findContours() says what does not fit", async () => {
  const image = createImage(new Uint8Array(6), [2, 3]);
  assert.throws(() => findContours(createImage(new Uint8Array(6), [1, 6])), {
    name: "InputError",
    message: "`image` must be a plane of at least 2×2 pixels, got the shape 1×6",
  });
  assert.throws(
    () => findContours(image, { mask: createMask(new Uint8Array(6), [3, 2]) }),
    (error) =>
      error instanceof InputError &&
      error.message === "`mask` must have the shape of the image, 2×3, got 3×2",
  );
  assert.throws(
    () => findContours(image, { level: NaN }),
    (error) =>
      error instanceof ParameterError && error.message === "`level` must be a number, got NaN",
  );
  await assert.rejects(
    createKit().run("measure.findContours", { image }, { fullyConnected: "both" as "low" }),
    /`fullyConnected` must be one of "low", "high", got "both"/,
  );
});
