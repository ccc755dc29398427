import assert from "node:assert/strict";
import { depthOf } from "../../../analyses/bacteria/outlines.ts";
import { partAtWaists } from "../../../analyses/bacteria/waists.ts";
import { createMask } from "../../../core/values.ts";

/** Rods of a half width along given lines, with what is cut out of them. */
function mask(inside: (y: number, x: number) => boolean) {
  const data = Uint8Array.from(
    { length: 60 * 90 },
    (_, i) => inside(Math.floor(i / 90), i % 90) ? 1 : 0,
  );
  return createMask(data, [60, 90]);
}

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
      const { data } = partAtWaists(rod, 7, 0.4);
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
    assert.equal(new Set(partAtWaists(pair, 6, 0.4).data).size - 1, 2);
    const bend = mask((y, x) => along(y - 20, x, 20, 60) < 6 || along(x - 60, y, 20, 48) < 6);
    assert.equal(new Set(partAtWaists(bend, 6, 0.4).data).size - 1, 1);
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
