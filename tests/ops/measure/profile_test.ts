import assert from "node:assert/strict";
import fc from "fast-check";
import { createImage, createKit, createMask, InputError, ParameterError } from "../../../mod.ts";
import { profileLine } from "../../../ops/measure/mod.ts";

const pure = (name: string, fn: () => void | Promise<void>) =>
  Deno.test({ name, permissions: "none", fn });

const ramp = createImage(Float64Array.from({ length: 5 * 8 }, (_, i) => (i >> 3) + 10 * (i & 7)), [
  5,
  8,
]);

pure("profileLine() reads rows, columns and diagonals", () => {
  assert.deepEqual(profileLine(ramp, { start: [2, 1], end: [2, 4] }), [12, 22, 32, 42]);
  assert.deepEqual(profileLine(ramp, { start: [4, 3], end: [0, 3] }), [34, 33, 32, 31, 30]);
  assert.deepEqual(profileLine(ramp, { start: [1, 1], end: [1, 1] }), [11]);
  // 3-4-5: six points, four fifths of a pixel apart along the row.
  const slanted = profileLine(ramp, { start: [0, 0], end: [3, 4] });
  assert.equal(slanted.length, 6);
  slanted.forEach((value, i) => assert.ok(Math.abs(value - (0.6 * i + 8 * i)) < 1e-12));
});

pure("profileLine() averages across the line", () => {
  const image = createImage(Uint8Array.of(0, 0, 0, 3, 6, 9, 30, 30, 30), [3, 3]);
  assert.deepEqual(profileLine(image, { start: [1, 0], end: [1, 2] }, { linewidth: 3 }), [
    11,
    12,
    13,
  ]);
});

pure("profileLine() rounds integers, and takes the nearest pixel of a mask", () => {
  const image = createImage(Uint8Array.of(0, 1, 0, 1), [2, 2]);
  assert.deepEqual(profileLine(image, { start: [0, 0.5], end: [1, 0.5] }), [1, 1]);
  assert.deepEqual(profileLine(image, { start: [0, 0.4], end: [1, 0.4] }), [0, 0]);
  const mask = createMask(Uint8Array.of(0, 1, 0, 1), [2, 2]);
  assert.deepEqual(profileLine(mask, { start: [0, 0.4], end: [1, 0.6] }), [0, 1, 1]);
});

pure("profileLine() mirrors the picture at its edge", () => {
  const image = createImage(Float64Array.of(1, 2, 4), [1, 3]);
  assert.deepEqual(profileLine(image, { start: [0, -3], end: [0, 5] }), [
    4,
    2,
    1,
    1,
    2,
    4,
    4,
    2,
    1,
  ]);
  const pixel = createImage(Float64Array.of(6), [1, 1]);
  assert.deepEqual(profileLine(pixel, { start: [-2, 0], end: [3, 0] }), [6, 6, 6, 6, 6, 6]);
});

pure("profileLine() of a plane that rises evenly rises evenly", () => {
  const row = fc.double({ min: 0, max: 4, noNaN: true });
  const column = fc.double({ min: 0, max: 7, noNaN: true });
  fc.assert(
    fc.property(row, column, row, column, (y0, x0, y1, x1) => {
      const values = profileLine(ramp, { start: [y0, x0], end: [y1, x1] });
      assert.equal(values.length, Math.ceil(Math.sqrt((y1 - y0) ** 2 + (x1 - x0) ** 2) + 1));
      values.forEach((value, i) => {
        const part = values.length > 1 ? i / (values.length - 1) : 0;
        const expected = y0 + part * (y1 - y0) + 10 * (x0 + part * (x1 - x0));
        assert.ok(Math.abs(value - expected) < 1e-9);
      });
    }),
    { seed: 11, numRuns: 200 },
  );
});

pure("profileLine() says what does not fit", async () => {
  assert.throws(
    () => profileLine(createImage(new Uint8Array(8), [2, 2, 2]), { start: [0, 0], end: [1, 1] }),
    (error) =>
      error instanceof InputError &&
      error.message === "`image` must be a plane with at least one pixel, got the shape 2×2×2",
  );
  assert.throws(
    () => profileLine(ramp, { start: [0, 0, 0], end: [1, 1] }),
    (error) =>
      error instanceof ParameterError &&
      error.message === "`start` must be a row and a column, two finite numbers, got [0,0,0]",
  );
  assert.throws(
    () => profileLine(ramp, { start: [0, 0], end: [1, NaN] }),
    /`end` must be a row and a column, two finite numbers, got \[1,null\]/,
  );
  assert.throws(
    () => profileLine(ramp, { start: [0, 0], end: [1, 1] }, { linewidth: 0.5 }),
    /`linewidth` must be a whole number from 1, got 0.5/,
  );
  assert.throws(
    () => profileLine(ramp, { start: [0, 0], end: [0, 1e7] }, { linewidth: 2 }),
    (error) =>
      error instanceof ParameterError &&
      error.message ===
        "`end` must be so near to `start` that the line has at most 16777216 points, `linewidth` times its length, got [0,10000000]",
  );
  await assert.rejects(
    createKit().run("measure.profileLine", { image: ramp }, { start: [0], end: [1, 1] }),
    /`start` must be a list of 2 values, each a finite number, got \[0\]/,
  );
});
