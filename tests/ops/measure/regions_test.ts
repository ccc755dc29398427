import assert from "node:assert/strict";
import fc from "fast-check";
import {
  createImage,
  createKit,
  createLabels,
  createMask,
  InputError,
  type Labels,
  ParameterError,
  type PixelSize,
} from "../../../mod.ts";
import { geometryOf } from "../../../ops/measure/geometry.ts";
import { greyOf } from "../../../ops/measure/intensities.ts";
import { type Property, regions } from "../../../ops/measure/mod.ts";
import { withObjects } from "../../../ops/measure/objects.ts";
import { type Need, PROPERTY_NAMES } from "../../../ops/measure/properties.ts";
import * as oracle from "../../oracles/measure.ts";

const pure = (name: string, fn: () => void | Promise<void>) =>
  Deno.test({ name, permissions: "none", fn });

/** Labels from rows of characters: digits and letters are numbers, dots background. */
function draw(...rows: string[]): Labels {
  const data = rows.flatMap((row) => [...row].map((c) => c === "." ? 0 : parseInt(c, 36)));
  return createLabels(Int32Array.from(data), [rows.length, rows[0].length]);
}

function columnsOf(labels: Labels, properties: Property[], image?: Parameters<typeof regions>[1]) {
  const { columns } = regions(labels, image, { properties });
  return Object.fromEntries(Object.entries(columns).map(([k, v]) => [k, [...v]]));
}

/** Small label pictures: scattered, or blocks laid over each other. */
const pictures: fc.Arbitrary<Labels> = fc.record({
  height: fc.integer({ min: 1, max: 9 }),
  width: fc.integer({ min: 1, max: 23 }),
  seed: fc.infiniteStream(fc.integer({ min: 0, max: 1000 })),
  blocks: fc.boolean(),
}).map(({ height, width, seed, blocks }) => {
  const next = (limit: number) => (seed.next().value as number) % limit;
  const data = new Int32Array(height * width);
  if (!blocks) { for (let i = 0; i < data.length; i++) data[i] = next(4); }
  else {
    for (let k = 1; k <= 6; k++) {
      const [y0, x0, h, w] = [next(height), next(width), 1 + next(6), 1 + next(20)];
      for (let y = y0; y < Math.min(height, y0 + h); y++) {
        data.fill(k % 4, y * width + x0, y * width + Math.min(width, x0 + w));
      }
    }
  }
  return createLabels(data, [height, width]);
});

pure("regions() gives a column the same values whatever else is asked for", () => {
  fc.assert(
    fc.property(pictures, fc.infiniteStream(fc.integer({ min: 0, max: 65535 })), (labels, grey) => {
      const values = labels.data.map(() => grey.next().value as number);
      const image = createImage(Float64Array.from(values, (v) => v / 77), labels.shape);
      const all = columnsOf(labels, [...PROPERTY_NAMES], image);
      for (const name of PROPERTY_NAMES) {
        const alone = columnsOf(labels, [name], image);
        for (const key in alone) assert.deepEqual(alone[key], all[key], key);
      }
    }),
    { numRuns: 60 },
  );
});

pure("regions() measures hand-drawn objects", () => {
  const labels = draw(
    "11.....",
    "11..333",
    "....3.3",
    "..7.333",
  );
  assert.deepEqual(
    columnsOf(labels, ["label", "area", "bbox", "centroid", "perimeter", "eulerNumber"]),
    {
      label: [1, 3, 7],
      area: [4, 8, 1],
      bbox0: [0, 1, 3],
      bbox1: [0, 4, 2],
      bbox2: [2, 4, 4],
      bbox3: [2, 7, 3],
      centroid0: [0.5, 2, 3],
      centroid1: [0.5, 5, 2],
      perimeter: [4, 8, 0],
      eulerNumber: [1, 0, 1],
    },
  );
  assert.deepEqual(
    columnsOf(labels, ["areaFilled", "areaConvex", "touchesBorder", "circularity"]),
    {
      areaFilled: [4, 9, 1],
      areaConvex: [4, 9, 1],
      touchesBorder: [1, 1, 1],
      circularity: [1, 1, NaN],
    },
  );
});

pure("regions() tells the direction of lines as scikit-image does", () => {
  const orientation = (...rows: string[]) =>
    columnsOf(draw(...rows), ["orientation"]).orientation[0] as number;
  assert.equal(orientation("1", "1", "1"), 0);
  assert.equal(orientation("111"), Math.PI / 2);
  assert.equal(orientation("1..", ".1.", "..1"), Math.PI / 4);
  assert.equal(orientation("..1", ".1.", "1.."), -Math.PI / 4);
  assert.equal(orientation("11", "11"), -Math.PI / 4);
});

pure("regions() gives a box of 5×10 the Feret diameters of its edge middles", () => {
  const { columns } = regions(createLabels(new Int32Array(50).fill(1), [5, 10]), undefined, {
    properties: ["feretDiameterMax", "feretDiameterMin", "aspectRatio", "roundness"],
  });
  assert.equal(columns.feretDiameterMax[0], Math.sqrt(116));
  assert.equal(columns.feretDiameterMin[0], 5);
  assert.ok(Math.abs(columns.aspectRatio[0] as number - Math.sqrt(99 / 24)) < 1e-12);
  assert.ok(Math.abs(columns.roundness[0] as number - 200 / Math.PI / (16 * 99 / 12)) < 1e-12);
});

pure("regions() agrees with the definitions on small pictures", () => {
  fc.assert(
    fc.property(pictures, (labels) => {
      const table = columnsOf(labels, [
        "label",
        "area",
        "centroid",
        "perimeter",
        "areaFilled",
        "areaConvex",
        "feretDiameterMax",
        "feretDiameterMin",
        "eulerNumber",
        "momentsCentral",
      ]) as Record<string, number[]>;
      const ids = [...new Set(labels.data)].filter((id) => id > 0).sort((a, b) => a - b);
      assert.deepEqual(table.label, ids);
      const near = (a: number, b: number, what: string) =>
        assert.ok(Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(b)), `${what}: ${a}, not ${b}`);
      ids.forEach((id, i) => {
        const pixels = oracle.pixelsOf(labels, id);
        const n = pixels.length;
        const cy = pixels.reduce((sum, [y]) => sum + y, 0) / n;
        const cx = pixels.reduce((sum, [, x]) => sum + x, 0) / n;
        assert.equal(table.area[i], n);
        near(table.centroid0[i], cy, "centroid0");
        near(table.centroid1[i], cx, "centroid1");
        near(table.perimeter[i], oracle.perimeter(labels, id), "perimeter");
        assert.equal(table.areaFilled[i], oracle.filledArea(labels, id));
        assert.equal(table.eulerNumber[i], oracle.eulerNumber(labels, id));
        for (const [p, q] of [[2, 0], [1, 1], [0, 3], [3, 2]]) {
          const sum = pixels.reduce((s, [y, x]) => s + (y - cy) ** p * (x - cx) ** q, 0);
          near(table[`momentsCentral${p}${q}`][i], sum, `momentsCentral${p}${q}`);
        }
        // The definition of a hull takes the cube of the number of pixels.
        if (n > 20) return;
        assert.equal(table.areaConvex[i], oracle.convexPixels(labels, id).length);
        const { max, min } = oracle.ferets(labels, id);
        near(table.feretDiameterMax[i], max, "feretDiameterMax");
        near(table.feretDiameterMin[i], min, "feretDiameterMin");
      });
    }),
    { seed: 3, numRuns: 100 },
  );
});

pure("regions() takes grey values from one picture, a list or a last axis", () => {
  const labels = draw("11.2", "1..2");
  const first = createImage(Uint8Array.of(1, 2, 9, 4, 6, 9, 9, 8), [2, 4]);
  const second = createImage(Uint8Array.from(first.data, (v) => 10 * v), [2, 4]);
  const properties: Property[] = [
    "intensityMean",
    "intensityMedian",
    "intensitySum",
    "intensityStd",
  ];
  const one = columnsOf(labels, properties, first);
  assert.deepEqual(one.intensityMean, [3, 6]);
  assert.deepEqual(one.intensityMedian, [2, 6]);
  assert.deepEqual(one.intensitySum, [9, 12]);
  assert.ok(Math.abs(one.intensityStd[0] as number - Math.sqrt(14 / 3)) < 1e-15);
  const list = columnsOf(labels, properties, [first, second]);
  assert.deepEqual(list.intensityMean0, [3, 6]);
  assert.deepEqual(list.intensityMean1, [30, 60]);
  const joined = Uint8Array.from({ length: 16 }, (_, i) => (i % 2 ? second : first).data[i >> 1]);
  const last = createImage(joined, [2, 4, 2], { axes: "YXS" });
  assert.deepEqual(columnsOf(labels, properties, last), list);
  const mask = createMask(Uint8Array.of(1, 0, 0, 1, 0, 0, 0, 1), [2, 4]);
  assert.deepEqual(columnsOf(labels, ["intensitySum"], mask), { intensitySum: [1, 2] });
});

pure("regions() lists the quantiles that were asked for", () => {
  const labels = createLabels(new Int32Array(5).fill(1), [1, 5]);
  const image = createImage(Float64Array.of(4, 0, 3, 1, 2), [1, 5]);
  const { columns } = regions(labels, image, {
    properties: ["intensityQuantiles"],
    quantiles: [0, 0.3, 1],
  });
  assert.deepEqual(Object.keys(columns), [
    "intensityQuantiles0",
    "intensityQuantiles1",
    "intensityQuantiles2",
  ]);
  assert.equal(columns.intensityQuantiles0[0], 0);
  assert.ok(Math.abs(columns.intensityQuantiles1[0] as number - 1.2) < 1e-15);
  assert.equal(columns.intensityQuantiles2[0], 4);
});

pure("regions() adds columns in the unit of the pixel", () => {
  const pixelSize: PixelSize = { unit: "µm", y: 0.5, x: 0.5, source: "test" };
  const labels = createLabels(new Int32Array(50).fill(1), [5, 10], { pixelSize });
  const own = regions(labels, undefined, { properties: ["area", "perimeter", "feretDiameterMax"] });
  assert.deepEqual(own.units, {
    area: "px²",
    areaPhysical: "µm²",
    perimeter: "px",
    perimeterPhysical: "µm",
    feretDiameterMax: "px",
    feretDiameterMaxPhysical: "µm",
  });
  assert.equal(own.columns.areaPhysical[0], 12.5);
  assert.equal(own.columns.perimeterPhysical[0], own.columns.perimeter[0] as number / 2);
  assert.equal(own.columns.feretDiameterMaxPhysical[0], Math.sqrt(29));
  const oblong = regions(labels, undefined, {
    properties: ["centroid", "perimeter", "axisMajorLength", "feretDiameterMin"],
    pixelSize: { unit: "nm", y: 10, x: 2 },
  });
  assert.equal(oblong.columns.centroidPhysical0[0], 20);
  assert.equal(oblong.columns.centroidPhysical1[0], 9);
  assert.equal(oblong.units.centroidPhysical0, "nm");
  assert.equal(oblong.columns.perimeterPhysical, undefined);
  assert.ok(Math.abs(oblong.columns.axisMajorLengthPhysical[0] as number - 40 * Math.SQRT2) < 1e-9);
  assert.equal(oblong.columns.feretDiameterMinPhysical[0], 20);
  const grey = createImage(Uint8Array.from({ length: 50 }, (_, i) => i), [5, 10]);
  const many = regions(labels, [grey, grey], {
    properties: ["centroidWeighted"],
    pixelSize: { unit: "nm", y: 10, x: 2 },
  });
  assert.deepEqual(many.units, {
    centroidWeighted00: "px",
    centroidWeighted01: "px",
    centroidWeighted10: "px",
    centroidWeighted11: "px",
    centroidWeightedPhysical00: "nm",
    centroidWeightedPhysical01: "nm",
    centroidWeightedPhysical10: "nm",
    centroidWeightedPhysical11: "nm",
  });
  for (const pixelSize of [2, [2, 2]]) {
    const { columns, units } = regions(draw("11"), undefined, { properties: ["area"], pixelSize });
    assert.equal(columns.areaPhysical[0], 8);
    assert.equal(units.areaPhysical, "µm²");
  }
});

pure("regions() measures every property of an empty picture and of one pixel", () => {
  for (const shape of [[3, 4], [1, 1], [0, 5], [2, 3, 2]]) {
    const size = shape.reduce((a, b) => a * b, 1);
    const labels = createLabels(new Int32Array(size), shape);
    const full = createLabels(new Int32Array(size).fill(2), shape);
    const image = createImage(new Float32Array(size).fill(3), shape);
    const properties = PROPERTY_NAMES.filter((name) => {
      try {
        regions(labels, image, { properties: [name] });
        return true;
      } catch (error) {
        assert.ok(error instanceof ParameterError && shape.length === 3, name);
        return false;
      }
    });
    const none = regions(labels, image, { properties });
    for (const [name, column] of Object.entries(none.columns)) assert.equal(column.length, 0, name);
    const one = regions(full, image, { properties });
    assert.deepEqual(Object.keys(one.columns), Object.keys(none.columns));
    for (const [name, column] of Object.entries(one.columns)) {
      assert.equal(column.length, size > 0 ? 1 : 0, name);
    }
  }
});

pure("regions() ignores negative labels and finds labels that are far apart", () => {
  const labels = createLabels(Int32Array.of(-3, 2 ** 31 - 1, 5, 0, 2 ** 31 - 1, 2 ** 25), [2, 3]);
  assert.deepEqual(columnsOf(labels, ["label", "area"]), {
    label: [5, 2 ** 25, 2 ** 31 - 1],
    area: [1, 1, 2],
  });
});

pure("regions() gives the same in parts as in one go", () => {
  const needs = new Set<Need>([
    "thirdMoments",
    "perimeter",
    "windows",
    "hulls",
    "ferets",
    "filled",
    "sums",
    "weighted",
    "median",
    "quantiles",
  ]);
  fc.assert(
    fc.property(pictures, fc.integer({ min: 1, max: 12 }), (labels, capacity) => {
      const data = Float64Array.from(labels.data, (_, i) => (i * 7919) % 101);
      const measure = (capacity?: number) =>
        withObjects(labels, (objects) => [
          objects.stats,
          geometryOf(objects, needs, 2),
          greyOf(objects, data, needs, 2, [0.5]),
        ], capacity);
      assert.deepEqual(measure(capacity), measure());
    }),
    { seed: 5, numRuns: 60 },
  );
});

pure("regions() leaves its inputs alone and works through a kit", async () => {
  const labels = draw("11.", ".22");
  const image = createImage(Uint16Array.of(1, 2, 3, 4, 5, 6), [2, 3]);
  const before = [Int32Array.from(labels.data), Uint16Array.from(image.data)];
  const { table } = await createKit().run("measure.regions", { labels, image });
  assert.deepEqual([labels.data, image.data], before);
  assert.deepEqual(Object.keys(table.columns).slice(0, 3), ["label", "area", "centroid0"]);
  assert.deepEqual([...table.columns.intensityMax], [2, 6]);
});

pure("regions() takes planes of a stack that one label joins", () => {
  const labels = createLabels(Int32Array.of(1, 0, 0, 1, 1, 1, 0, 2), [2, 2, 2]);
  assert.deepEqual(
    columnsOf(labels, ["label", "bbox", "areaConvex", "solidity", "feretDiameterMax"]),
    {
      label: [1, 2],
      bbox0: [0, 1],
      bbox1: [0, 1],
      bbox2: [0, 1],
      bbox3: [2, 2],
      bbox4: [2, 2],
      bbox5: [2, 2],
      areaConvex: [4, 0],
      solidity: [1, Infinity],
      feretDiameterMax: [Math.sqrt(6), NaN],
    },
  );
});

pure("regions() says what does not fit", () => {
  const labels = draw("11.", ".22");
  const image = createImage(new Uint8Array(6), [3, 2]);
  const solid = createLabels(new Int32Array(8), [2, 2, 2]);
  const refused: [() => unknown, typeof InputError, string][] = [
    [
      () => regions(createLabels(new Int32Array(3), [3])),
      InputError,
      "`labels` must have 2 or 3 axes, got 1 (shape 3)",
    ],
    [
      () => regions(labels, image),
      InputError,
      "`image` must have the shape of the labels, 2×3, with a trailing axis of channels or without, got 3×2",
    ],
    [
      () => regions(labels, []),
      InputError,
      "`image` must be an image or a list of channels, got an empty list",
    ],
    [
      () => regions(labels, undefined, { properties: ["intensityMean"] }),
      InputError,
      "input `image` is missing: intensityMean is measured on grey values",
    ],
    [
      () => regions(solid, undefined, { properties: ["perimeter"] }),
      ParameterError,
      "`properties` must be defined in three dimensions for labels of rank 3, got perimeter, which is defined in a plane only",
    ],
    [
      () => regions(labels, undefined, { properties: ["centriod" as Property] }),
      ParameterError,
      '`properties` must be names of properties, got "centriod", did you mean "centroid"?',
    ],
    [
      () => regions(labels, undefined, { quantiles: [1.5] }),
      ParameterError,
      "`quantiles` must be a list of numbers from 0 to 1, got [1.5]",
    ],
    [
      () => regions(labels, undefined, { pixelSize: [1, 2, 3] }),
      ParameterError,
      "`pixelSize` must be a finite number above 0, or one for each of the 2 axes, got [1,2,3]",
    ],
  ];
  for (const [call, type, message] of refused) {
    assert.throws(call, (error) => error instanceof type && error.message === message);
  }
  assert.throws(
    () => regions(labels, undefined, { properties: ["qqqqqqqq" as Property] }),
    /got "qqqqqqqq" \(there are label, numPixels, /,
  );
});
