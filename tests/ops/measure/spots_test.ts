import assert from "node:assert/strict";
import fc from "fast-check";
import { createImage, createKit, createLabels, createMask, InputError } from "../../../mod.ts";
import { spots, type SpotsOptions } from "../../../ops/measure/mod.ts";
import { pruneSpots } from "../../../ops/measure/spot_overlap.ts";

const pure = (name: string, fn: () => void | Promise<void>) =>
  Deno.test({ name, permissions: "none", fn });

/** Round bumps on black: row, column, standard deviation, height. */
function bumps(shape: readonly number[], ...list: [number, number, number, number][]) {
  const [height, width] = shape;
  const data = new Float64Array(height * width);
  for (const [cy, cx, sigma, top] of list) {
    for (let i = 0; i < data.length; i++) {
      const square = (Math.floor(i / width) - cy) ** 2 + (i % width - cx) ** 2;
      data[i] += top * Math.exp(-square / (2 * sigma * sigma));
    }
  }
  return createImage(data, shape);
}

function rows(image: Parameters<typeof spots>[0], options: SpotsOptions) {
  const { columns } = spots(image, options);
  return Array.from(columns.y, (_, i) => Object.values(columns).map((column) => column[i]));
}

pure("spots() finds bumps with their sizes, the strongest first", () => {
  const image = bumps([40, 57], [12, 15, 2, 0.7], [25, 40, 4, 1]);
  const sizes = { minSigma: 1, maxSigma: 6, numSigma: 6 };
  assert.deepEqual(rows(image, { ...sizes, threshold: 0.1 }), [[25, 40, 4], [12, 15, 2]]);
  const dog = rows(image, { method: "dog", minSigma: 1, maxSigma: 8, threshold: 0.1 });
  assert.deepEqual(dog.map(([y, x]) => [y, x]), [[25, 40], [12, 15]]);
  const doh = rows(image, {
    method: "doh",
    minSigma: 2,
    maxSigma: 8,
    numSigma: 7,
    threshold: 0.002,
  });
  // Its boxes are a pixel off towards the first row and column, as the reference's.
  assert.deepEqual(doh[0].slice(0, 2), [24, 39]);
});

pure("spots() counts integer images from 0 to 1", () => {
  const image = bumps([20, 31], [9, 17, 2, 1]);
  const sizes = { minSigma: 1, maxSigma: 3, numSigma: 3 };
  const bytes = createImage(Uint8Array.from(image.data, (v) => Math.round(v * 255)), image.shape);
  const words = createImage(
    Uint16Array.from(image.data, (v) => Math.round(v * 65535)),
    image.shape,
  );
  for (const other of [bytes, words]) assert.deepEqual(rows(other, sizes), rows(image, sizes));
  const mask = createMask(Uint8Array.from(image.data, (v) => Number(v > 0.5)), image.shape);
  assert.equal(rows(mask, sizes).length, 1);
  const labels = createLabels(Int32Array.from(mask.data), image.shape);
  assert.deepEqual(rows(labels, sizes), []);
});

pure("spots() finds nothing in a black picture or without sizes", () => {
  const flat = createImage(new Float64Array(63), [7, 9]);
  for (const method of ["log", "dog", "doh"] as const) {
    assert.deepEqual(rows(flat, { method, maxSigma: 4, threshold: -1 }), []);
  }
  const image = bumps([20, 31], [9, 17, 2, 1]);
  assert.deepEqual(rows(image, { method: "dog", minSigma: 3, maxSigma: 1.7 }), []);
});

pure("spots() leaves out what is weak, near the border or too close", () => {
  const image = bumps([40, 57], [3, 15, 2, 1], [25, 40, 2, 0.5], [25, 50, 2, 1]);
  const sizes = { minSigma: 1, maxSigma: 3, numSigma: 3, threshold: 0.05 };
  assert.equal(rows(image, sizes).length, 3);
  assert.equal(rows(image, { ...sizes, thresholdRel: 0.8 }).length, 2);
  assert.deepEqual(rows(image, { ...sizes, excludeBorder: 5 }).map(([y]) => y), [25, 25]);
  assert.equal(rows(image, { ...sizes, overlap: 0 }).length, 3);
});

pure("spots() takes a size per axis", () => {
  const { columns, units } = spots(bumps([20, 31], [9, 17, 2, 1]), {
    minSigma: [1, 1],
    maxSigma: 3,
    numSigma: 3,
  });
  assert.deepEqual(Object.keys(columns), ["y", "x", "sigmaY", "sigmaX"]);
  assert.equal(units.sigmaX, "px");
  assert.equal(columns.sigmaY[0], 2);
});

pure("pruneSpots() keeps the larger one of two, and all that stay apart", () => {
  const options = { sigmas: 1, round: (value: number) => value };
  assert.deepEqual(pruneSpots([[5, 5, 2], [5, 6, 3]], 0.5, options), [[5, 6, 3]]);
  assert.deepEqual(pruneSpots([[5, 5, 2], [5, 5, 2]], 0.5, options), [[5, 5, 2]]);
  assert.deepEqual(pruneSpots([[5, 5, 2], [5, 5, 2]], 1, options), [[5, 5, 2], [5, 5, 2]]);
  assert.deepEqual(pruneSpots([[1, 2, 3]], 0, options), [[1, 2, 3]]);
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat(60), fc.nat(60), fc.integer({ min: 1, max: 6 })), { maxLength: 40 }),
      (list) => {
        const kept = pruneSpots(list, 0, options);
        for (const [i, a] of kept.entries()) {
          assert.ok(list.some((row) => row.join() === a.join()));
          for (const b of kept.slice(i + 1)) {
            const apart = Math.sqrt((a[0] - b[0]) ** 2 + (a[1] - b[1]) ** 2);
            assert.ok(apart >= (a[2] + b[2]) * Math.SQRT2 - 1e-6, `${a} and ${b}`);
          }
        }
      },
    ),
    { seed: 13, numRuns: 100 },
  );
});

pure("spots() says what does not fit", async () => {
  const image = createImage(new Float64Array(12), [3, 4]);
  const solid = createImage(new Float64Array(12), [3, 2, 2]);
  assert.throws(
    () => spots(solid, { method: "doh" }),
    (error) =>
      error instanceof InputError &&
      error.message === "`image` must have pixels and 2 axes for method doh, got the shape 3×2×2",
  );
  assert.throws(
    () => spots(createImage(new Float64Array(4), [4])),
    /^InputError: `image` must have pixels and 2 or 3 axes, got the shape 4$/,
  );
  const refused: [SpotsOptions, string][] = [
    [
      { minSigma: 0 },
      "`minSigma` must be a number above 0 to 16384, or one for each of the 2 axes, got 0",
    ],
    [
      { maxSigma: [1, 2, 3] },
      "`maxSigma` must be a number above 0 to 16384, or one for each of the 2 axes, got [1,2,3]",
    ],
    [
      { method: "doh", minSigma: [1, 2] },
      "`minSigma` must be one number for method doh, got [1,2]",
    ],
    [
      { method: "dog", minSigma: 1, maxSigma: 50, sigmaRatio: 1.0001 },
      "`sigmaRatio` must be so large that it leads from `minSigma` to `maxSigma` in at most 1024 steps, got 1.0001",
    ],
    [{ numSigma: 0 }, "`numSigma` must be a whole number from 1 to 1024, got 0"],
    [{ method: "dog", sigmaRatio: 1 }, "`sigmaRatio` must be a finite number above 1, got 1"],
    [{ method: "dog", minSigma: 9, maxSigma: 2 }, "`maxSigma` must be at least `minSigma`, got 2"],
    [{ overlap: 2 }, "`overlap` must be a number from 0 to 1, got 2"],
    [{ excludeBorder: -1 }, "`excludeBorder` must be a whole number from 0, got -1"],
  ];
  for (const [options, message] of refused) {
    assert.throws(() => spots(image, options), { name: "ParameterError", message });
  }
  await assert.rejects(
    createKit().run("measure.spots", { image }, { method: "hog" as "log" }),
    /`method` must be one of "log", "dog", "doh", got "hog"/,
  );
});
