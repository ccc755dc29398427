import assert from "node:assert/strict";
import fc from "fast-check";
import { createLabels, createMask, type Labels } from "../../../core/values.ts";
import { fillOutlines, outlines, ringArea } from "../../../ops/measure/outlines.ts";

/** Labels from a picture: digits are objects, dots are background. */
function picture(...rows: string[]): Labels {
  const data = Int32Array.from(rows.join(""), (letter) => letter === "." ? 0 : Number(letter));
  return createLabels(data, [rows.length, rows[0].length]);
}

/** Polygons as plain arrays, by label. */
function plain(labels: Labels): [number, { outer: number[]; holes: number[][] }[]][] {
  return outlines(labels).map(({ label, polygons }) => [
    label,
    polygons.map(({ outer, holes }) => ({
      outer: Array.from(outer),
      holes: holes.map((hole) => Array.from(hole)),
    })),
  ]);
}

Deno.test({
  name: "outlines() of one pixel, of two, and of a bend",
  permissions: "none",
  fn() {
    assert.deepEqual(plain(picture("...", ".7.")), [
      [7, [{ outer: [1, 1, 1, 2, 2, 2, 2, 1], holes: [] }]],
    ]);
    assert.deepEqual(plain(picture("21")), [
      [1, [{ outer: [0, 1, 0, 2, 1, 2, 1, 1], holes: [] }]],
      [2, [{ outer: [0, 0, 0, 1, 1, 1, 1, 0], holes: [] }]],
    ]);
    assert.deepEqual(plain(picture("1..", "111")), [
      [1, [{ outer: [0, 0, 0, 1, 1, 1, 1, 3, 2, 3, 2, 0], holes: [] }]],
    ]);
  },
});

Deno.test({
  name: "outlines() takes pixels that touch at a corner apart",
  permissions: "none",
  fn() {
    assert.deepEqual(plain(picture("1.", ".1")), [
      [1, [
        { outer: [0, 0, 0, 1, 1, 1, 1, 0], holes: [] },
        { outer: [1, 1, 1, 2, 2, 2, 2, 1], holes: [] },
      ]],
    ]);
  },
});

Deno.test({
  name: "outlines() lets holes touch the border and each other in a corner",
  permissions: "none",
  fn() {
    assert.deepEqual(plain(picture("1111", "1.11", "11.1", "111.")), [
      [1, [{
        outer: [0, 0, 0, 4, 3, 4, 3, 3, 4, 3, 4, 0],
        holes: [[2, 2, 1, 2, 1, 1, 2, 1], [3, 3, 2, 3, 2, 2, 3, 2]],
      }]],
    ]);
  },
});

Deno.test({
  name: "outlines() gives a nested object to its own number, not to the one around it",
  permissions: "none",
  fn() {
    const nested = picture("11111", "1...1", "1.2.1", "1...1", "11111");
    const [[, [ring]], [, [core]]] = plain(nested);
    assert.deepEqual(ring.holes, [[1, 4, 1, 1, 4, 1, 4, 4]]);
    assert.deepEqual(core, { outer: [2, 2, 2, 3, 3, 3, 3, 2], holes: [] });
  },
});

Deno.test({
  name: "outlines() of nothing, of everything, of a mask and of a stack",
  permissions: "none",
  fn() {
    assert.deepEqual(plain(picture("...")), []);
    assert.deepEqual(outlines(createLabels(new Int32Array(0), [0, 4])), []);
    assert.deepEqual(plain(picture("333", "333")), [
      [3, [{ outer: [0, 0, 0, 3, 2, 3, 2, 0], holes: [] }]],
    ]);
    assert.equal(outlines(createMask(Uint8Array.of(1, 0, 1), [1, 3]))[0].polygons.length, 2);
    assert.throws(
      () => outlines(createLabels(new Int32Array(8), [2, 2, 2])),
      /`labels` must be a plane, got the axes ZYX; take the outlines plane by plane/,
    );
  },
});

const random = fc.tuple(
  fc.integer({ min: 1, max: 12 }),
  fc.integer({ min: 1, max: 14 }),
  fc.constantFrom(2, 3, 6),
  fc.integer(),
).map(([height, width, kinds, seed]) => {
  let state = seed | 1;
  const data = Int32Array.from({ length: height * width }, () => {
    state = Math.imul(state, 1664525) + 1013904223 | 0;
    return (state >>> 16) % kinds - (kinds === 6 ? 2 : 0);
  });
  return createLabels(data, [height, width]);
});

Deno.test({
  name: "outlines() encloses as many square pixels as an object has, and no others",
  permissions: "none",
  fn() {
    fc.assert(
      fc.property(random, (labels) => {
        const found = outlines(labels);
        for (const { label, polygons } of found) {
          let area = 0;
          for (const { outer, holes } of polygons) {
            assert.ok(ringArea(outer) > 0);
            area += ringArea(outer);
            for (const hole of holes) {
              assert.ok(ringArea(hole) < 0);
              area += ringArea(hole);
            }
          }
          assert.equal(area, labels.data.filter((value) => value === label).length);
        }
        assert.deepEqual(fillOutlines(found, labels.shape), labels);
      }),
      { seed: 4, numRuns: 1500 },
    );
  },
});

Deno.test({
  name:
    "outlines() makes one polygon a 4-connected part, its rings simple and without spare points",
  permissions: "none",
  fn() {
    fc.assert(
      fc.property(random, (labels) => {
        for (const { label, polygons } of outlines(labels)) {
          assert.equal(polygons.length, countParts(labels, label));
          for (const { outer, holes } of polygons) {
            for (const ring of [outer, ...holes]) {
              const corners = new Set<string>();
              for (let i = 0; i < ring.length; i += 2) {
                corners.add(`${ring[i]},${ring[i + 1]}`);
                const next = (i + 2) % ring.length, after = (i + 4) % ring.length;
                const bends = (ring[i] === ring[next]) !== (ring[next] === ring[after]);
                assert.ok(bends, "a point on a straight line");
              }
              assert.equal(corners.size, ring.length / 2, "a ring that touches itself");
            }
          }
        }
      }),
      { seed: 5, numRuns: 1000 },
    );
  },
});

/** Parts of an object that hang together by sides, by flooding. */
function countParts({ data, shape: [height, width] }: Labels, label: number): number {
  const todo = data.map((value) => value === label ? 1 : 0);
  let parts = 0;
  for (let first = 0; first < todo.length; first++) {
    if (todo[first] === 0) continue;
    parts++;
    const stack = [first];
    while (stack.length > 0) {
      const at = stack.pop()!;
      if (todo[at] === 0) continue;
      todo[at] = 0;
      const y = Math.floor(at / width), x = at % width;
      if (y > 0) stack.push(at - width);
      if (y + 1 < height) stack.push(at + width);
      if (x > 0) stack.push(at - 1);
      if (x + 1 < width) stack.push(at + 1);
    }
  }
  return parts;
}

Deno.test({
  name: "fillOutlines() fills pixels whose centre is inside, cuts at the border, later wins",
  permissions: "none",
  fn() {
    const shape = (label: number, outer: number[], holes: number[][] = []) => ({
      label,
      polygons: [{ outer, holes }],
    });
    const triangle = shape(1, [0, 0, 0, 4, 4, 0]);
    assert.deepEqual(fillOutlines([triangle], [3, 4]), picture("111.", "11..", "1..."));
    const beyond = shape(2, [-5, 1.5, -5, 9, 1.2, 9, 1.2, 1.5]);
    assert.deepEqual(fillOutlines([triangle, beyond], [3, 4]), picture("1222", "11..", "1..."));
    const slit = shape(3, [0, 0.6, 0, 1.4, 3, 1.4, 3, 0.6]);
    assert.deepEqual(fillOutlines([slit], [1, 3]), picture("..."));
    assert.throws(
      () => fillOutlines([], [3]),
      /`shape` must be rows and columns, got 3/,
    );
    assert.throws(
      () => fillOutlines([shape(1.5, [0, 0, 0, 1, 1, 1])], [1, 1]),
      /`label` must be a whole number of 32 bits, got 1\.5/,
    );
  },
});
