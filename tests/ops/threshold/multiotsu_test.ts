import assert from "node:assert/strict";
import fc from "fast-check";
import { createImage, type Image } from "../../../mod.ts";
import { digitize, multiotsu } from "../../../ops/threshold/mod.ts";

const row = (data: Image["data"]) => createImage(data, [1, data.length]);

Deno.test({
  name: "multiotsu() finds levels that no other combination beats by more than rounding",
  permissions: "none",
  fn() {
    const values = fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 4, maxLength: 30 });
    fc.assert(
      fc.property(values, fc.integer({ min: 2, max: 4 }), (list, classes) => {
        fc.pre(new Set(list).size >= classes && new Set(list).size > 0);
        const image = row(Uint8Array.from(list));
        const low = Math.min(...list);
        // The reference counts the first bin as 1 in the first moment, and forgets it when alone.
        const position = (v: number) => v === low ? 1 : v - low;
        const score = (levels: readonly number[]) => {
          const edges = [-Infinity, ...levels, Infinity];
          let sum = 0;
          for (let k = 0; k + 1 < edges.length; k++) {
            const part = list.filter((v) => v > edges[k] && v <= edges[k + 1]);
            const moment = part.reduce((a, v) => a + position(v), 0);
            const alone = k === 0 && levels[0] === low;
            if (part.length > 0 && !alone) sum += moment * moment / part.length;
          }
          return sum;
        };
        const found = multiotsu(image, { classes });
        assert.equal(found.length, classes - 1);
        if (new Set(list).size === classes) return;
        const best = score(found);
        const span = Math.max(...list) - low;
        const search = (levels: number[]): void => {
          if (levels.length === classes - 1) {
            return assert.ok(score(levels) <= best * (1 + 1e-5));
          }
          const from = levels.length ? levels[levels.length - 1] + 1 : low;
          for (let v = from; v < low + span; v++) search([...levels, v]);
        };
        search([]);
      }),
      { seed: 6, numRuns: 60 },
    );
  },
});

Deno.test({
  name: "digitize() puts a pixel on a threshold into the upper class, and NaN into the last",
  permissions: "none",
  fn() {
    const { data } = digitize(row(Float32Array.of(1, 2, 3, 4, 5, NaN)), [2, 4]);
    assert.deepEqual([...data], [0, 1, 1, 2, 2, 2]);
    assert.deepEqual(multiotsu(row(Uint8Array.of(5, 9, 9, 40))), [5, 9]);
  },
});

Deno.test({
  name: "multiotsu() refuses too few values, too few classes and too many combinations",
  permissions: "none",
  fn() {
    assert.throws(() => multiotsu(row(Uint8Array.of(1, 2))), {
      name: "InputError",
      message:
        "`image` must have at least 3 different values after binning for 3 classes, got 2: use fewer classes, or more bins (`nbins`) for a floating-point image",
    });
    assert.throws(() => multiotsu(row(Uint8Array.of(1, 2)), { classes: 1 }), {
      name: "ParameterError",
      message: "`classes` must be a whole number from 2, got 1",
    });
    const wide = row(Uint16Array.from({ length: 60000 }, (_, i) => i));
    assert.throws(() => multiotsu(wide, { classes: 5 }), {
      name: "ParameterError",
      message:
        "`classes` must be fewer for an image of 60000 levels, as all 5.4e+17 combinations are tried, got 5: use fewer classes, or fewer levels (math.convert)",
    });
  },
});
