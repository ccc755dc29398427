import assert from "node:assert/strict";
import { outlined } from "../../../analyses/nuclei/outlines.ts";
import { viewOf } from "../../../analyses/nuclei/view.ts";
import { createImage, createLabels, type Labels } from "../../../core/values.ts";

const [ROWS, COLUMNS] = [60, 90];

/** A view with nuclei 24 pixels wide, from heights above the ground by pixel. */
function viewAt(height: (y: number, x: number) => number) {
  const data = Float32Array.from(
    { length: ROWS * COLUMNS },
    (_, i) => 10 + 100 * height(Math.floor(i / COLUMNS), i % COLUMNS),
  );
  const image = createImage(data, [ROWS, COLUMNS]);
  return viewOf(image, { diameter: 24, light: 100, ground: 10 }, 0.25);
}

/** Labels by pixel. */
function labelsAt(one: (y: number, x: number) => number): Labels {
  const data = Int32Array.from(
    { length: ROWS * COLUMNS },
    (_, i) => one(Math.floor(i / COLUMNS), i % COLUMNS),
  );
  return createLabels(data, [ROWS, COLUMNS]);
}

const soft = (off: number) => 1 / (1 + Math.exp(off));

Deno.test({
  name: "outlined() ends dim and bright nuclei at the same part of their own way up",
  permissions: "none",
  fn() {
    const offs = (y: number, x: number) => [
      Math.hypot(y - 22, x - 22) - 12,
      Math.hypot(y - 36, x - 66) - 10,
    ];
    const view = viewAt((y, x) => {
      const [bright, dim] = offs(y, x);
      return 3 * soft(bright) + 0.3 * soft(dim);
    });
    // The seeds are too large and too small.
    const seeds = labelsAt((y, x) => {
      const [bright, dim] = offs(y, x);
      return bright < 3 ? 1 : dim < -2 ? 2 : 0;
    });
    const { data } = outlined(seeds, view, 0.5);
    const areas = [1, 2].map((one) => data.filter((value) => value === one).length);
    assert.ok(Math.abs(areas[0] - Math.PI * 144) < 30, `${areas}`);
    assert.ok(Math.abs(areas[1] - Math.PI * 100) < 30, `${areas}`);
  },
});

Deno.test({
  name: "outlined() fills holes in one nucleus, not the gap between three that touch",
  permissions: "none",
  fn() {
    const centres = [[18, 20], [18, 45], [40, 32]];
    const hole = (y: number, x: number) => Math.hypot(y - 17, x - 47) < 5;
    const off = (y: number, x: number) =>
      centres.map(([cy, cx]) => Math.hypot(y - cy, x - cx) - 12.6);
    const view = viewAt((y, x) => hole(y, x) ? 0 : soft(8 * Math.min(...off(y, x))));
    const seeds = labelsAt((y, x) =>
      hole(y, x) ? 0 : 1 + off(y, x).findIndex((value) => value < 0)
    );
    const { data } = outlined(seeds, view, 0.4);
    assert.equal(data[17 * COLUMNS + 47], 2);
    assert.equal(data[25 * COLUMNS + 32], 0);
    assert.deepEqual(centres.map(([y, x]) => data[y * COLUMNS + x]), [1, 2, 3]);
  },
});

Deno.test({
  name: "outlined() takes the largest part of each and no thread",
  permissions: "none",
  fn() {
    const body = (y: number, x: number) => Math.hypot(y - 30, x - 30) < 11;
    const thread = (y: number, x: number) => y === 30 && x >= 30 && x < 60;
    const speck = (y: number, x: number) => Math.hypot(y - 30, x - 60) < 3;
    const any = (y: number, x: number) => body(y, x) || thread(y, x) || speck(y, x) ? 1 : 0;
    const { data } = outlined(labelsAt(any), viewAt(any), 0.4);
    assert.equal(data[30 * COLUMNS + 30], 1);
    assert.equal(data[30 * COLUMNS + 50], 0);
    assert.equal(data[30 * COLUMNS + 60], 0);
  },
});
