import assert from "node:assert/strict";
import { depthOf } from "../../../analyses/bacteria/outlines.ts";
import { partAtWaists } from "../../../analyses/bacteria/waists.ts";
import { createMask, type Mask } from "../../../core/values.ts";
import { imageOf } from "../../../analyses/objects.ts";

/** Rods of a half width along given lines, with what is cut out of them. */
function mask(inside: (y: number, x: number) => boolean) {
  const data = Uint8Array.from(
    { length: 60 * 90 },
    (_, i) => inside(Math.floor(i / 90), i % 90) ? 1 : 0,
  );
  return createMask(data, [60, 90]);
}

/** How many pieces a mask is parted into; cells are dark all over unless a picture is given. */
const countOf = (cells: Mask, radius: number, grey = (_: number) => 100) => {
  const picture = imageOf(cells, (i) => cells.data[i] * grey(i % 90));
  return new Set(partAtWaists(cells, picture, radius, 0.4).data).size - 1;
};

const along = (y: number, x: number, from: number, to: number) =>
  Math.hypot(y, x - Math.min(Math.max(x, from), to));

Deno.test({
  name: "partAtWaists() parts where a rod is narrow, and leaves one whole that is hardly narrower",
  permissions: "none",
  fn() {
    // The waists at x = 41 leave 2 and 5 of 7 pixels on each side of the axis.
    for (const [least, pieces] of [[2, 2], [5.5, 1]]) {
      const rod = mask((y, x) => {
        const half = 7 - (7 - least) * Math.exp(-(((x - 41) / 3) ** 2));
        return along(y - 27, x, 20, 66) < half;
      });
      const { data } = partAtWaists(rod, imageOf(rod, (i) => rod.data[i]), 7, 0.4);
      assert.equal(new Set(data).size - 1, pieces, `least ${least}`);
      assert.ok(data.every((piece, i) => piece > 0 === rod.data[i] > 0));
    }
  },
});

Deno.test({
  name: "partAtWaists() parts two that touch at their ends, and not a bend",
  permissions: "none",
  fn() {
    const pair = mask((y, x) => along(y - 20, x, 12, 40) < 6 || along(y - 29, x, 47, 74) < 6);
    assert.equal(countOf(pair, 6), 2);
    const bend = mask((y, x) => along(y - 20, x, 20, 60) < 6 || along(x - 60, y, 20, 48) < 6);
    assert.equal(countOf(bend, 6), 1);
  },
});

Deno.test({
  name:
    "partAtWaists() parts at a neck that lies aside of both axes, and not at as wide a one on them",
  permissions: "none",
  fn() {
    // The necks are 0.6 of the cells.
    const aside = mask((y, x) => along(y - 20, x, 12, 40) < 6 || along(y - 29, x, 45, 72) < 6);
    assert.equal(countOf(aside, 6), 2);
    const straight = mask((y, x) =>
      along(y - 27, x, 12, 72) < 6 - 2.4 * Math.exp(-(((x - 42) / 3) ** 2))
    );
    assert.equal(countOf(straight, 6), 1);
  },
});

Deno.test({
  name: "partAtWaists() parts at a neck that light comes through, and not at a dark one",
  permissions: "none",
  fn() {
    // The waist leaves a little less than half.
    const rod = mask((y, x) =>
      along(y - 27, x, 20, 66) < 10 - 5.2 * Math.exp(-(((x - 41) / 3) ** 2))
    );
    assert.equal(countOf(rod, 10), 1);
    assert.equal(countOf(rod, 10, (x) => Math.abs(x - 41) < 8 ? 40 : 100), 2);
  },
});

Deno.test({
  name: "partAtWaists() leaves a filament whole at a waist that parts a short rod",
  permissions: "none",
  fn() {
    // The filament turns back at the right.
    const waisted = (from: number, turns: boolean) =>
      mask((y, x) =>
        along(y - 12, x, from, 78) < 3 - 2.4 * Math.exp(-(((x - 52) / 2) ** 2)) ||
        turns && (along(x - 78, y, 12, 44) < 3 || along(y - 44, x, 8, 78) < 3)
      );
    assert.equal(countOf(waisted(36, false), 3), 2);
    assert.equal(countOf(waisted(8, true), 3), 1);
  },
});

Deno.test({
  name: "depthOf() is half the width of rods, whatever their length",
  permissions: "none",
  fn() {
    const { usual } = depthOf(mask((y, x) => along(y - 20, x, 12, 70) < 6.5), 6);
    assert.ok(Math.abs(usual - 6.5) < 0.7, `${usual}`);
    assert.ok(Number.isNaN(depthOf(mask(() => false), 6).usual));
  },
});
