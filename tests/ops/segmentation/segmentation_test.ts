/** Objects: pictures by hand, definitions on random pictures, errors. */
import assert from "node:assert/strict";
import fc from "fast-check";
import {
  createImage,
  createKit,
  createLabels,
  createMask,
  type GridValue,
  InputError,
  type Labels,
  type Mask,
  ParameterError,
} from "../../../mod.ts";
import {
  clearBorder,
  expandLabels,
  filterRegions,
  findBoundaries,
  floodFill,
  join,
  label,
  relabelSequential,
  ring,
  splitTouching,
} from "../../../ops/segmentation/mod.ts";
import { naiveDistances, naiveLabel, neighboursOf, unravel } from "../../oracles/objects.ts";

const pure = (name: string, fn: () => void | Promise<void>) =>
  Deno.test({ name, permissions: "none", fn });

/** A mask from a picture. */
function mask(...rows: string[]): Mask {
  return createMask(Uint8Array.from(rows.join(""), (c) => Number(c === "#")), [
    rows.length,
    rows[0].length,
  ]);
}

/** Labels from a picture of digits. */
function labels(...rows: string[]): Labels {
  return createLabels(Int32Array.from(rows.join(""), (c) => c === "." ? 0 : Number(c)), [
    rows.length,
    rows[0].length,
  ]);
}

function picture({ data, shape }: GridValue): string[] {
  const text = Array.from(data, (value) => value === 0 ? "." : String(value)).join("");
  return Array.from({ length: shape[0] }, (_, y) => text.slice(y * shape[1], (y + 1) * shape[1]));
}

const shapes = fc.constantFrom<number[][]>([19], [1, 40], [37, 1], [8, 21], [3, 5, 6], [
  2,
  3,
  2,
  4,
]);
const scenes = shapes.chain((shape) => {
  const size = shape.reduce((a, b) => a * b, 1);
  return fc.record({
    shape: fc.constant(shape),
    data: fc.array(fc.constantFrom(0, 0, 0, 1, 2, 5), { minLength: size, maxLength: size }),
    connectivity: fc.integer({ min: 1, max: shape.length }),
  });
});

pure("label() numbers regions of equal values in the order of their first pixel", () => {
  fc.assert(
    fc.property(scenes, fc.constantFrom(0, 2), ({ shape, data, connectivity }, background) => {
      const want = naiveLabel(data, shape, connectivity, background);
      const count = want.reduce((most, number) => Math.max(most, number), 0);
      for (
        const value of [
          createLabels(Int32Array.from(data), shape),
          createImage(Uint8Array.from(data), shape),
          createImage(Uint16Array.from(data), shape),
          createImage(Float32Array.from(data, (v) => v + 0.75), shape),
          createImage(Float64Array.from(data, (v) => v + 0.25), shape),
        ]
      ) {
        const found = label(value, { connectivity, background });
        assert.deepEqual(found.labels.data, want);
        assert.equal(found.count, count);
      }
      const bits = Uint8Array.from(data, (v) => Number(v !== 0));
      const found = label(createMask(bits, shape), { connectivity });
      assert.deepEqual(found.labels.data, naiveLabel(bits, shape, connectivity, 0));
    }),
    { seed: 1, numRuns: 120 },
  );
});

pure("label() has room for as many runs as there are pixels", () => {
  const data = Uint8Array.from({ length: 3000 }, (_, i) => i % 2);
  assert.equal(label(createMask(data, [3, 1000])).count, 500);
  const many = Int32Array.from({ length: 3000 }, (_, i) => i + 1);
  assert.equal(label(createLabels(many, [3, 1000])).count, 3000);
  assert.equal(label(createMask(new Uint8Array(0), [0, 3])).count, 0);
  const column = createMask(new Uint8Array(200).fill(1), [200, 1]);
  assert.deepEqual(label(column).labels.data, new Int32Array(200).fill(1));
});

pure("label() takes what 32 bits do not hold for one number", () => {
  const image = createImage(Float64Array.of(NaN, Infinity, 1e12, 3, 0.5), [5]);
  assert.deepEqual([...label(image).labels.data], [1, 1, 1, 2, 0]);
});

pure("label() goes over a stack of columns as the reference does", () => {
  const stack = createImage(Uint8Array.of(0, 1, 1, 0), [2, 2, 1]);
  assert.deepEqual([...label(stack, { connectivity: 1 }).labels.data], [0, 2, 1, 0]);
  const asMask = createMask(Uint8Array.of(0, 1, 1, 0), [2, 2, 1]);
  assert.deepEqual([...label(asMask, { connectivity: 1 }).labels.data], [0, 1, 2, 0]);
});

pure("clearBorder() takes away what touches the frame", () => {
  const cells = labels(".1....", ".11.3.", "...33.", "4.2...", "4.....");
  assert.deepEqual(picture(clearBorder(cells)), ["......", "....3.", "...33.", "..2...", "......"]);
  assert.deepEqual(picture(clearBorder(cells, { bufferSize: 1 })), Array(5).fill("......"));
  const bits = mask("..#...", ".#..#.", "....#.", "......");
  assert.deepEqual(picture(clearBorder(bits)), ["......", "....1.", "....1.", "......"]);
});

pure("clearBorder() leaves the piece of an object that does not touch", () => {
  assert.deepEqual(picture(clearBorder(labels("7....", "..7..", "....."))), [
    ".....",
    "..7..",
    ".....",
  ]);
});

pure("expandLabels() gives each pixel in reach the number of a nearest object", () => {
  fc.assert(
    fc.property(scenes, fc.constantFrom(0, 1, 1.5, 3), ({ shape, data }, distance) => {
      const value = createLabels(Int32Array.from(data), shape);
      const grown = expandLabels(value, { distance }).data;
      const far = naiveDistances(
        data.map((v) => Number(v === 0)),
        shape,
        (step) => Math.sqrt(step.reduce((s, d) => s + d * d, 0)),
      );
      grown.forEach((number, i) => {
        if (!(far[i] <= distance)) return assert.equal(number, 0);
        const here = unravel(i, shape);
        const near = data.some((v, j) =>
          v === number && v !== 0 &&
          Math.sqrt(unravel(j, shape).reduce((s, at, k) => s + (at - here[k]) ** 2, 0)) === far[i]
        );
        assert.ok(near, `pixel ${i} is ${number}`);
      });
    }),
    { seed: 2, numRuns: 100 },
  );
});

pure("findBoundaries() marks by its modes", () => {
  const cells = labels("......", ".11...", ".112..", "...2..");
  const marked = (mode: "thick" | "inner" | "outer", connectivity = 1) =>
    picture(findBoundaries(cells, { mode, connectivity }));
  assert.deepEqual(marked("thick"), [".11...", "1111..", "11111.", ".1111."]);
  assert.deepEqual(marked("inner"), ["......", ".11...", ".111..", "...1.."]);
  assert.deepEqual(marked("outer"), [".11...", "1.11..", "1.111.", ".1111."]);
  assert.deepEqual(marked("thick", 2), ["1111..", "11111.", "11111.", "11111."]);
  const pair = labels("12", "12");
  assert.deepEqual(picture(findBoundaries(pair, { mode: "subpixel" })), [".1.", ".1.", ".1."]);
});

pure("findBoundaries() halves the pixel size of the doubled grid", () => {
  const pixelSize = { unit: "µm", z: 2, y: 1, x: 0.5, source: "test" };
  const value = createLabels(new Int32Array(8), [2, 2, 2], { pixelSize });
  const fine = findBoundaries(value, { mode: "subpixel" });
  assert.deepEqual(fine.shape, [3, 3, 3]);
  assert.deepEqual(fine.pixelSize, { unit: "µm", z: 1, y: 0.5, x: 0.25, source: "test" });
});

pure("findBoundaries() follows its modes' definitions, for every rank and type", () => {
  const types = [Int32Array, Uint8Array, Uint16Array, Float32Array, Float64Array] as const;
  const modes = ["thick", "inner", "outer"] as const;
  fc.assert(
    fc.property(
      scenes,
      fc.constantFrom(...types),
      fc.constantFrom(0, 1, 7.5),
      ({ shape, data, connectivity }, Type, background) => {
        const numbers = Type.from(data);
        const value = numbers instanceof Int32Array
          ? createLabels(numbers, shape)
          : createImage(numbers, shape);
        const expected = modes.map(() => new Uint8Array(data.length));
        data.forEach((own, i) => {
          if (neighboursOf(i, shape, connectivity).every((j) => data[j] === own)) return;
          const around = [i, ...neighboursOf(i, shape, shape.length)].map((j) => data[j]);
          expected[0][i] = 1;
          expected[1][i] = Number(own !== background);
          // Background counts as least and as most: an object beside one of its kind alone is none.
          const high = Math.max(...around);
          const low = Math.min(...around.map((v) => v === background ? Infinity : v));
          expected[2][i] = Number(own === background || high !== low);
        });
        modes.forEach((mode, k) => {
          const { data: found } = findBoundaries(value, { mode, connectivity, background });
          assert.deepEqual(found, expected[k]);
        });
      },
    ),
    { seed: 3, numRuns: 150 },
  );
  // A pixel alone has no neighbour to differ from.
  assert.deepEqual([...findBoundaries(createImage(Float32Array.of(NaN), [1, 1])).data], [0]);
});

pure("findBoundaries() subpixel marks places whose pixels differ, for every rank", () => {
  fc.assert(
    fc.property(scenes, ({ shape, data }) => {
      const numbers = Int32Array.from(data, (v) => v === 5 ? 2 ** 31 - 1 : v);
      const found = findBoundaries(createLabels(numbers, shape), { mode: "subpixel" });
      assert.deepEqual(found.shape, shape.map((side) => 2 * side - 1));
      found.data.forEach((mark, i) => {
        const places = unravel(i, found.shape).map((at) => [at >> 1, (at + 1) >> 1]);
        const around = places.reduce(
          (all, ends, axis) => all.flatMap((at) => ends.map((end) => at * shape[axis] + end)),
          [0],
        );
        // The greatest number of the type stands for no object.
        const kinds = new Set(around.map((at) => numbers[at]).filter((v) => v !== 2 ** 31 - 1));
        assert.equal(mark, Number(kinds.size > 1));
      });
    }),
    { seed: 4, numRuns: 60 },
  );
});

pure("relabelSequential() closes gaps", () => {
  const value = labels("..55", "9922");
  assert.deepEqual(picture(relabelSequential(value)), ["..22", "3311"]);
  assert.deepEqual(picture(relabelSequential(value, { offset: 4 })), ["..55", "6644"]);
  // By a table, and without one where numbers are too far apart for it.
  for (const step of [1, 7, 2_000_003]) {
    const far = Int32Array.from({ length: 1000 }, (_, i) => (i * 389 % 101) * step);
    const ranks = [...new Set([0, ...far])].sort((a, b) => a - b);
    const { data } = relabelSequential(createLabels(far, [1000]), { offset: 5 });
    assert.deepEqual(data, far.map((v) => v === 0 ? 0 : ranks.indexOf(v) + 4));
  }
  const bytes = createImage(Uint8Array.of(0, 200, 3, 200), [4]);
  assert.deepEqual([...relabelSequential(bytes).data], [0, 2, 1, 2]);
});

pure("join() parts what either segmentation parts", () => {
  fc.assert(
    fc.property(scenes, fc.infiniteStream(fc.integer({ min: 0, max: 3 })), (scene, stream) => {
      const { shape, data } = scene;
      const second = data.map(() => stream.next().value as number);
      const joined = join(
        createLabels(Int32Array.from(data), shape),
        createLabels(Int32Array.from(second), shape),
      ).data;
      const pairs = new Map<string, number>();
      data.forEach((value, i) => {
        const pair = `${value} ${second[i]}`;
        assert.equal(pairs.get(pair) ?? joined[i], joined[i]);
        pairs.set(pair, joined[i]);
      });
      assert.equal(new Set(pairs.values()).size, pairs.size);
      assert.equal(pairs.get("0 0") ?? 0, 0);
    }),
    { seed: 4, numRuns: 60 },
  );
  // As many pairs as 32 bits do not number.
  const many = createLabels(Int32Array.from({ length: 60000 }, (_, i) => i), [60000]);
  const turned = createLabels(many.data.toReversed(), [60000]);
  const { data } = join(many, turned);
  assert.ok(data.every((number, i) => number === i + 1));
});

pure("floodFill() fills what is connected and near", () => {
  const image = createImage(Uint8Array.of(5, 6, 5, 9, 5, 4, 9, 5, 5, 9, 5, 5), [3, 4]);
  const filled = (options: { tolerance?: number; connectivity?: number }) =>
    picture(floodFill(image, { seed: [0, 0], value: 1, ...options }));
  assert.deepEqual(filled({}), ["1659", "1495", "1955"]);
  assert.deepEqual(filled({ tolerance: 1 }), ["1119", "1191", "1911"]);
  assert.deepEqual(filled({ tolerance: -1.9 }), ["1119", "1191", "1911"]);
  assert.equal(floodFill(image, { seed: [-1, -1], value: 2 }).data[11], 2);
  const corner = createLabels(Int32Array.of(3, 0, 0, 3), [2, 2]);
  assert.deepEqual([...floodFill(corner, { seed: [0, 0], value: 8 }).data], [8, 0, 0, 8]);
  const alone = floodFill(corner, { seed: [0, 0], value: 8, connectivity: 1 });
  assert.deepEqual([...alone.data], [8, 0, 0, 3]);
  const bits = floodFill(mask("##."), { seed: [0, 0], value: 0 });
  assert.equal(bits.kind, "mask");
  assert.deepEqual([...bits.data], [0, 0, 0]);
});

pure("floodFill() fills the region of the seed, be it small or large, in any rank", () => {
  let state = 5;
  const draw = (most: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor(state / 2 ** 32 * most);
  };
  const sizes = new Set<boolean>();
  for (const shape of [[83, 91], [83, 91], [300], [3, 20, 31], [1, 50], [40, 1]]) {
    const size = shape.reduce((a, b) => a * b);
    for (let connectivity = 1; connectivity <= shape.length; connectivity++) {
      for (const low of [2, 5, 9]) {
        const data = Float32Array.from({ length: size }, () => draw(10) / 4);
        const seed = shape.map((side) => draw(side));
        const start = seed.reduce((at, index, axis) => at * shape[axis] + index);
        data[start] = 2.5;
        const tolerance = low / 4;
        const near = Array.from(data, (v) => Number(Math.abs(v - 2.5) <= tolerance));
        const regions = naiveLabel(near, shape, connectivity, 0);
        const wanted = data.map((v, i) => regions[i] === regions[start] ? 1.25 : v);
        const image = createImage(data, shape);
        const filled = floodFill(image, { seed, value: 1.25, tolerance, connectivity });
        assert.deepEqual(filled.data, wanted, `${shape} ${connectivity} ${low}`);
        sizes.add(regions.filter((number) => number === regions[start]).length > 1024);
      }
    }
  }
  assert.equal(sizes.size, 2);
});

pure("floodFill() meets NaN, infinity and nothing", () => {
  const image = createImage(Float64Array.of(NaN, NaN, 1, Infinity), [4]);
  const at = (seed: number, tolerance?: number) => [
    ...floodFill(image, { seed, value: 5, tolerance }).data,
  ];
  assert.deepEqual(at(0), [5, NaN, 1, Infinity]);
  assert.deepEqual(at(1, 1), [NaN, 5, 5, Infinity]);
  assert.deepEqual(at(3, 1), [NaN, NaN, 1, 5]);
  const empty = createImage(new Uint8Array(0), [0, 2]);
  assert.equal(floodFill(empty, { seed: [0, 0], value: 1 }), empty);
});

pure("ring() gives background in reach the number of the nearest, then lowest object", () => {
  fc.assert(
    fc.property(
      scenes,
      fc.constantFrom(0, 1, 1.5),
      fc.constantFrom(0, 1, 2, 50),
      ({ shape, data }, inner, width) => {
        const outer = inner + width;
        const found = ring(createLabels(Int32Array.from(data), shape), { inner, outer }).data;
        data.forEach((value, i) => {
          const here = unravel(i, shape);
          let best = Infinity;
          let number = 0;
          data.forEach((other, j) => {
            if (other === 0) return;
            const d = Math.sqrt(
              unravel(j, shape).reduce((s, at, axis) => s + (at - here[axis]) ** 2, 0),
            );
            if (d < best || d === best && other < number) [best, number] = [d, other];
          });
          const inside = value === 0 && best > inner && best <= outer;
          assert.equal(found[i], inside ? number : 0);
        });
      },
    ),
    { seed: 5, numRuns: 100 },
  );
});

pure("ring() stays inside the mask", () => {
  const value = labels("..3..");
  assert.deepEqual(picture(ring(value, { outer: 1, mask: mask("#####") })), [".3.3."]);
  assert.deepEqual(picture(ring(value, { outer: 1, mask: mask("##...") })), [".3..."]);
});

pure("splitTouching() cuts two discs and loses no pixel", () => {
  const touching = mask(
    "...............",
    "..###.....###..",
    ".#####...#####.",
    ".#############.",
    ".#####...#####.",
    "..###.....###..",
    "...............",
    ".#.............",
  );
  for (const options of [{ minDistance: 2 }, { h: 0.5 }, { minDistance: 3, sigma: 1 }]) {
    const { data } = splitTouching(touching, options);
    data.forEach((number, i) => assert.equal(number !== 0, touching.data[i] !== 0));
    assert.deepEqual(new Set(data), new Set([0, 1, 2, 3]));
    assert.equal(data[3 * 15 + 2], 1);
    assert.equal(data[3 * 15 + 12], 2);
    assert.equal(data[7 * 15 + 1], 3);
  }
});

pure("splitTouching() keeps every object, thin ones and full pictures too", () => {
  fc.assert(
    fc.property(scenes, fc.boolean(), ({ shape, data }, byHeight) => {
      const bits = createMask(Uint8Array.from(data, (v) => Number(v !== 0)), shape);
      const found = splitTouching(bits, byHeight ? { h: 1 } : { minDistance: 2 }).data;
      const objects = label(bits, { connectivity: 1 }).labels.data;
      const owner = new Map<number, number>();
      found.forEach((number, i) => {
        assert.equal(number !== 0, bits.data[i] !== 0);
        if (number === 0) return;
        assert.equal(owner.get(number) ?? objects[i], objects[i]);
        owner.set(number, objects[i]);
      });
    }),
    { seed: 6, numRuns: 80 },
  );
});

pure("filterRegions() keeps what meets all conditions", () => {
  const cells = labels("11.22.", "11.2.3", "....33");
  const kept = (...where: { property: string; min?: number; max?: number }[]) =>
    new Set(filterRegions(cells, grey, { where }).data.filter((number) => number !== 0));
  const grey = createImage(Float32Array.from(cells.data, (number) => number * 10), [3, 6]);
  assert.deepEqual(kept(), new Set([1, 2, 3]));
  assert.deepEqual(kept({ property: "area", min: 4 }), new Set([1]));
  assert.deepEqual(kept({ property: "area", max: 3 }), new Set([2, 3]));
  assert.deepEqual(
    kept({ property: "area", max: 3 }, { property: "centroid0", max: 1 }),
    new Set([2]),
  );
  assert.deepEqual(kept({ property: "intensityMean", min: 20, max: 20 }), new Set([2]));
  assert.deepEqual(kept({ property: "label", min: 3 }), new Set([3]));
});

function refuses(
  work: () => unknown,
  kind: typeof ParameterError | typeof InputError,
  text: string,
) {
  assert.throws(work, (error: unknown) => {
    assert.ok(error instanceof kind, String(error));
    assert.equal(error.message, text);
    return true;
  });
}

pure("segmentation refuses what does not fit", () => {
  const cells = labels("1.2", "..2");
  refuses(
    () => label(cells, { connectivity: 3 }),
    ParameterError,
    "`connectivity` must be a whole number from 1 to 2, the number of axes, got 3",
  );
  refuses(
    () => label(createMask(new Uint8Array(2), [2]), { connectivity: 0 }),
    ParameterError,
    "`connectivity` must be 1 for one axis, got 0",
  );
  refuses(
    () => clearBorder(cells, { bufferSize: 2 }),
    ParameterError,
    "`bufferSize` must be a whole number from 0, below every side of the image (2×3), got 2",
  );
  refuses(
    () => expandLabels(cells, { distance: -1 }),
    ParameterError,
    "`distance` must be a finite number from 0, got -1",
  );
  refuses(
    () => relabelSequential(cells, { offset: 0 }),
    ParameterError,
    "`offset` must be a whole number from 1 to 2147483647, got 0",
  );
  refuses(
    () => relabelSequential(cells, { offset: 2147483647 }),
    ParameterError,
    "`offset` must be at most 2147483646 for 2 objects, got 2147483647",
  );
  refuses(
    () => relabelSequential(createLabels(Int32Array.of(1, -4), [2])),
    InputError,
    "input `labels` must hold whole numbers from 0, got -4 at index 1",
  );
  refuses(
    () => join(cells, labels("1.2")),
    InputError,
    "`other` must have the shape of the image, 2×3, got 1×3",
  );
  refuses(
    () => floodFill(cells, { seed: [2, 0], value: 1 }),
    ParameterError,
    "`seed` must be one index per axis inside the image (2×3), got [2,0]",
  );
  refuses(
    () => floodFill(createImage(new Uint8Array(1), [1]), { seed: 0, value: 256 }),
    ParameterError,
    "`value` must be a whole number from 0 to 255, as the pixels are, got 256",
  );
  refuses(
    () => floodFill(createImage(new Float32Array(1), [1]), { seed: 0, value: "1" as never }),
    ParameterError,
    '`value` must be a number, got "1"',
  );
  refuses(
    () => ring(cells, { inner: -1 }),
    ParameterError,
    "`inner` must be a finite number from 0, got -1",
  );
  refuses(
    () => ring(cells, { inner: 3, outer: 2 }),
    ParameterError,
    "`outer` must be a finite number from `inner` (3), got 2",
  );
  refuses(
    () => splitTouching(mask("#"), {}),
    ParameterError,
    "give either `minDistance` or `h`, got none",
  );
  refuses(
    () => splitTouching(mask("#"), { minDistance: 2, h: 1 }),
    ParameterError,
    "give either `minDistance` or `h`, got both",
  );
  refuses(
    () => splitTouching(mask("#"), { minDistance: 2, sigma: -1 }),
    ParameterError,
    "`sigma` must be a finite number from 0, got -1",
  );
  refuses(
    () => filterRegions(cells, undefined, { where: [{ property: "area" }] }),
    ParameterError,
    '`where` must be conditions with `min`, `max` or both, got "area"',
  );
  refuses(
    () => filterRegions(cells, undefined, { where: [{ property: "area", min: 2, max: 1 }] }),
    ParameterError,
    '`where` must be conditions whose `min` is not above their `max`, got {"property":"area","min":2,"max":1}',
  );
  refuses(
    () => filterRegions(cells, undefined, { where: [{ property: "bbox", min: 2 }] }),
    ParameterError,
    '`where` must name one column of bbox, one of bbox0, bbox1, bbox2, bbox3, got "bbox"',
  );
  assert.throws(
    () => filterRegions(cells, undefined, { where: [{ property: "aera", min: 2 }] }),
    /^ParameterError: `where` must name properties, got "aera", did you mean "area"\? \(properties are: /,
  );
});

pure("segmentation.clearBorder takes one of labels and mask", async () => {
  const kit = createKit();
  const value = mask("...", ".#.", "...");
  const { mask: cleared } = await kit.run("segmentation.clearBorder", { mask: value });
  assert.deepEqual(cleared?.data, value.data);
  await assert.rejects(
    kit.run("segmentation.clearBorder", { mask: value, labels: value }),
    /segmentation.clearBorder: give either `mask` or `labels`, got both/,
  );
  await assert.rejects(
    kit.run("segmentation.clearBorder", {}),
    /segmentation.clearBorder: give either `labels` or `mask`, got none/,
  );
});
