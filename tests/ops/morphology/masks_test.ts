/** Holes, small things, skeletons and hulls of masks. */
import assert from "node:assert/strict";
import fc from "fast-check";
import {
  createKit,
  createLabels,
  createMask,
  InputError,
  type Mask,
  ParameterError,
} from "../../../mod.ts";
import {
  convexHull,
  fillHoles,
  medialAxis,
  removeSmallHoles,
  removeSmallObjects,
  skeletonize,
  thin,
} from "../../../ops/morphology/mod.ts";
import { componentOf, unravel } from "../../oracles/morphology.ts";

const shapes = fc.constantFrom<number[][]>([11], [1, 9], [8, 1], [6, 9], [9, 5], [4, 3, 5]);
function masks(of: fc.Arbitrary<number[]>): fc.Arbitrary<Mask> {
  return of.chain((shape) => {
    const size = shape.reduce((a, b) => a * b, 1);
    return fc.array(fc.integer({ min: 0, max: 2 }), { minLength: size, maxLength: size })
      .map((v) => createMask(Uint8Array.from(v, (value) => value > 0 ? 1 : 0), shape));
  });
}
const planes = fc.constantFrom<number[][]>([1, 1], [1, 9], [8, 1], [6, 9], [9, 5], [10, 11]);

/** A mask from a drawing: `#` is foreground. */
function drawn(...rows: string[]): Mask {
  const data = Uint8Array.from(rows.join(""), (letter) => letter === "#" ? 1 : 0);
  return createMask(data, [rows.length, rows[0].length]);
}

function show({ data, shape }: Mask): string[] {
  const rows: string[] = [];
  for (let y = 0; y < shape[0]; y++) {
    rows.push([...data.subarray(y * shape[1], (y + 1) * shape[1])].map((v) => ".#"[v]).join(""));
  }
  return rows;
}

function parts({ data, shape }: Mask, connectivity: number): number {
  const seen = new Set<number>();
  let count = 0;
  data.forEach((value, i) => {
    if (value === 0 || seen.has(i)) return;
    count++;
    for (const p of componentOf(i, shape, connectivity, (q) => data[q] === 1)) seen.add(p);
  });
  return count;
}

Deno.test({
  name: "fillHoles() leaves as background what is connected with the border",
  permissions: "none",
  fn() {
    fc.assert(
      fc.property(masks(shapes), fc.nat(), (mask, pick) => {
        const { data, shape } = mask;
        // More than the rank counts as the rank.
        const connectivity = 1 + pick % (shape.length + 1);
        const expected = data.map((value, i) => {
          if (value === 1) return 1;
          const around = componentOf(i, shape, connectivity, (q) => data[q] === 0);
          const isOpen = [...around].some((p) =>
            unravel(p, shape).some((at, axis) => at === 0 || at === shape[axis] - 1)
          );
          return isOpen ? 0 : 1;
        });
        assert.deepEqual(fillHoles(mask, { connectivity }).data, expected);
      }),
      { numRuns: 150, seed: 9 },
    );
    assert.equal(fillHoles(createMask(new Uint8Array(0), [0, 3])).data.length, 0);
  },
});

Deno.test({
  name: "removeSmallObjects() and removeSmallHoles() go by the size of the component",
  permissions: "none",
  fn() {
    fc.assert(
      fc.property(masks(shapes), fc.nat(), fc.nat({ max: 9 }), (mask, pick, maxSize) => {
        const { data, shape } = mask;
        const connectivity = 1 + pick % (shape.length + 1);
        const sizes = [...data].map((value, i) =>
          componentOf(i, shape, connectivity, (q) => data[q] === value).size
        );
        const options = { maxSize, connectivity };
        assert.deepEqual(
          removeSmallObjects(mask, options).data,
          data.map((value, i) => value === 1 && sizes[i] > maxSize ? 1 : 0),
        );
        assert.deepEqual(
          removeSmallHoles(mask, options).data,
          data.map((value, i) => value === 1 || sizes[i] <= maxSize ? 1 : 0),
        );
      }),
      { numRuns: 150, seed: 10 },
    );
  },
});

Deno.test({
  name: "removeSmallObjects() of labels counts a number's pixels wherever they are",
  permissions: "none",
  fn() {
    const labels = createLabels(Int32Array.of(7, 0, 7, 2_000_000_000, 0, 7), [1, 6]);
    const { data } = removeSmallObjects(labels, { maxSize: 1 });
    assert.deepEqual([...data], [7, 0, 7, 0, 0, 7]);
    const holes = createLabels(Int32Array.of(0, 0, 5, 0, 9, 0, 5, 5, 0, 9), [2, 5]);
    assert.deepEqual(
      [...removeSmallHoles(holes, { maxSize: 2 }).data],
      [0, 0, 5, 5, 9, 0, 5, 5, 5, 9],
    );
    const none = createLabels(new Int32Array(4), [2, 2]);
    assert.deepEqual([...removeSmallHoles(none).data], [1, 1, 1, 1]);
    assert.throws(
      () => removeSmallObjects(createLabels(Int32Array.of(1, -4), [1, 2])),
      (error: unknown) =>
        error instanceof InputError &&
        error.message === "`labels` must hold numbers from 0, got -4 at index 1",
    );
    assert.throws(
      () => removeSmallHoles(none, { maxSize: -1 }),
      (error: unknown) =>
        error instanceof ParameterError &&
        error.message === "`maxSize` must be a finite number from 0, got -1",
    );
    assert.throws(
      () => removeSmallObjects(none, { connectivity: 1.5 }),
      (error: unknown) => error instanceof ParameterError && error.parameter === "connectivity",
    );
  },
});

Deno.test({
  name: "skeletons lie within the objects and keep their number",
  permissions: "none",
  fn() {
    fc.assert(
      fc.property(masks(planes), (mask) => {
        const results = [
          skeletonize(mask, { method: "lee" }),
          thin(mask),
          medialAxis(mask).mask,
        ];
        for (const result of [...results, skeletonize(mask)]) {
          assert.ok(result.data.every((value, i) => value <= mask.data[i]));
        }
        for (const result of results) assert.equal(parts(result, 2), parts(mask, 2));
      }),
      { numRuns: 150, seed: 11 },
    );
  },
});

Deno.test({
  name: "skeletonize(), thin() and medialAxis() of a T",
  permissions: "none",
  fn() {
    const tee = drawn(
      ".........",
      ".#######.",
      ".#######.",
      ".#######.",
      "...###...",
      "...###...",
      "...###...",
      ".........",
    );
    // What scikit-image 0.26 draws.
    assert.deepEqual(show(skeletonize(tee)), [
      ".........",
      "......#..",
      ".#####...",
      "....#....",
      "....#....",
      ".........",
      ".........",
      ".........",
    ]);
    assert.deepEqual(show(skeletonize(tee, { method: "lee" })), [
      ".........",
      ".........",
      ".###.###.",
      "....#....",
      "....#....",
      "....#....",
      ".........",
      ".........",
    ]);
    assert.deepEqual(show(thin(tee)), [
      ".........",
      ".........",
      "..#..##..",
      "...##....",
      "....#....",
      "....#....",
      ".........",
      ".........",
    ]);
    assert.deepEqual(show(medialAxis(tee).mask), [
      ".........",
      ".#.....#.",
      "..##.##..",
      ".#..#..#.",
      "....#....",
      "....#....",
      "...#.#...",
      ".........",
    ]);
    const { distance } = medialAxis(tee);
    assert.equal(distance.data[2 * 9 + 4], 2);
    assert.equal(distance.data[0], 0);
  },
});

Deno.test({
  name: "skeletons refuse ranks that they cannot do",
  permissions: "none",
  fn() {
    const line = createMask(new Uint8Array(3), [3]);
    const stack = createMask(new Uint8Array(8), [2, 2, 2]);
    const refuses = (message: string) => (error: unknown) =>
      error instanceof InputError && error.message === message;
    assert.throws(
      () => skeletonize(line),
      refuses("`mask` must have 2 or 3 axes for a skeleton, got 1 (3)"),
    );
    assert.throws(
      () => skeletonize(stack, { method: "zhang" }),
      refuses("`mask` must have 2 axes for method zhang, got 3 (2×2×2)"),
    );
    assert.throws(
      () => thin(stack),
      refuses("`mask` must have 2 axes for thinning, got 3 (2×2×2)"),
    );
    assert.throws(
      () => medialAxis(line),
      refuses("`mask` must have 2 axes for a medial axis, got 1 (3)"),
    );
    assert.throws(
      () => thin(createMask(new Uint8Array(1), [1, 1]), { maxIterations: 0.5 }),
      (error: unknown) =>
        error instanceof ParameterError &&
        error.message === "`maxIterations` must be a whole number from 0, got 0.5",
    );
    assert.throws(
      () => convexHull(line),
      refuses("`mask` must have 2 or 3 axes, got 1 (3)"),
    );
    assert.throws(
      () => convexHull(stack, { perObject: true }),
      refuses("`mask` must have 2 axes for one hull an object, got 3 (2×2×2)"),
    );
  },
});

Deno.test({
  name: "convexHull() takes in what no line along its rim cuts off",
  permissions: "none",
  fn() {
    fc.assert(
      fc.property(masks(planes), (mask) => {
        const width = mask.shape[1];
        const points = [...mask.data].flatMap((value, i) => {
          const [y, x] = [2 * Math.floor(i / width), 2 * (i % width)];
          return value === 0 ? [] : [[y - 1, x], [y + 1, x], [y, x - 1], [y, x + 1]];
        });
        const isLeft = (a: number[], b: number[], y: number, x: number) =>
          (b[0] - a[0]) * (x - a[1]) - (b[1] - a[1]) * (y - a[0]) > 0;
        const sides = points.flatMap((a) => points.map((b) => [a, b])).filter(([a, b]) =>
          (a[0] !== b[0] || a[1] !== b[1]) && !points.some(([y, x]) => isLeft(a, b, y, x))
        );
        const expected = mask.data.map((_, i) => {
          const [y, x] = [2 * Math.floor(i / width), 2 * (i % width)];
          return points.length > 0 && !sides.some(([a, b]) => isLeft(a, b, y, x)) ? 1 : 0;
        });
        assert.deepEqual(convexHull(mask).data, expected);
      }),
      { numRuns: 100, seed: 12 },
    );
  },
});

Deno.test({
  name: "convexHull() of a stack takes in what no plane along its rim cuts off",
  permissions: "none",
  fn() {
    const shape = [4, 5, 6];
    const [, height, width] = shape;
    const centre = (i: number) =>
      [Math.floor(i / (height * width)), Math.floor(i / width) % height, i % width]
        .map((at) => 2 * at);
    const volume = (o: number[], a: number[], b: number[], c: number[]) => {
      const [p, q, r] = [a, b, c].map((point) => point.map((at, axis) => at - o[axis]));
      return p[0] * (q[1] * r[2] - q[2] * r[1]) - p[1] * (q[0] * r[2] - q[2] * r[0]) +
        p[2] * (q[0] * r[1] - q[1] * r[0]);
    };
    const triples = (points: number[][]) =>
      points.flatMap((a, i) =>
        points.slice(i + 1).flatMap((b, j) => points.slice(i + j + 2).map((c) => [a, b, c]))
      );
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.nat(height * width * shape[0] - 1), { minLength: 3, maxLength: 6 }),
        (voxels) => {
          const data = new Uint8Array(shape[0] * height * width);
          for (const i of voxels) data[i] = 1;
          const centres = voxels.map(centre);
          const isFlat = triples(centres).every(([a, b, c]) =>
            centres.every((d) => volume(a, b, c, d) === 0)
          );
          const sides = centres.flatMap((point) =>
            [-1, 1].flatMap((step) =>
              [0, 1, 2].map((axis) => point.map((at, k) => k === axis ? at + step : at))
            )
          );
          // Planes through three sides that have all sides on one of theirs.
          const rims = triples(sides).flatMap(([a, b, c]) => {
            const at = sides.map((d) => volume(a, b, c, d));
            const [low, high] = [Math.min(...at), Math.max(...at)];
            return low === high || low < 0 && high > 0
              ? []
              : [{ a, b, c, sign: high > 0 ? 1 : -1 }];
          });
          const expected = data.map((_, i) =>
            Number(
              !isFlat && rims.every(({ a, b, c, sign }) => sign * volume(a, b, c, centre(i)) >= 0),
            )
          );
          assert.deepEqual(convexHull(createMask(data, shape)).data, expected);
        },
      ),
      { numRuns: 40, seed: 3 },
    );
  },
});

Deno.test({
  name: "convexHull() of a plane drawn by hand, of objects, of stacks",
  permissions: "none",
  fn() {
    const mask = drawn("#....", ".....", "....#");
    assert.deepEqual(show(convexHull(mask)), ["##...", ".###.", "...##"]);
    assert.deepEqual(show(convexHull(mask, { perObject: true })), show(mask));
    const corners = new Uint8Array(27);
    for (const i of [0, 2, 6, 18]) corners[i] = 1;
    const { data } = convexHull(createMask(corners, [3, 3, 3]));
    assert.equal(data[1] + data[3] + data[9] + data[4], 4);
    assert.equal(data[26], 0);
    const flat = new Uint8Array(27).fill(1, 9, 18);
    assert.equal(convexHull(createMask(flat, [3, 3, 3])).data.indexOf(1), -1);
    assert.equal(convexHull(createMask(new Uint8Array(27), [3, 3, 3])).data.indexOf(1), -1);
  },
});

Deno.test({
  name: "removeSmallObjects and removeSmallHoles take a mask or labels, not both, not none",
  permissions: "none",
  async fn() {
    const kit = createKit();
    const mask = drawn("##.#");
    const labels = createLabels(Int32Array.of(3, 3, 0, 9), [1, 4]);
    for (const id of ["morphology.removeSmallObjects", "morphology.removeSmallHoles"] as const) {
      assert.equal((await kit.run(id, { mask }, { maxSize: 1 })).mask?.kind, "mask");
      assert.equal((await kit.run(id, { labels }, { maxSize: 1 })).labels?.kind, "labels");
      const refuses = (how: string) => (error: unknown) =>
        error instanceof InputError && error.message.startsWith(`${id}: give either`) &&
        error.message.endsWith(`got ${how}`);
      await assert.rejects(() => kit.run(id, {}), refuses("none"));
      await assert.rejects(() => kit.run(id, { mask, labels }), refuses("both"));
    }
  },
});
