import assert from "node:assert/strict";
import { FormatError } from "../../core/errors.ts";
import { createLabels, createTable, type Labels } from "../../core/values.ts";
import { formatCoco, packRuns, parseCoco, runLengths, unpackRuns } from "../../io/coco.ts";
import { regionsOf } from "../../io/regions.ts";
import { fillOutlines, outlines } from "../../ops/measure/outlines.ts";
import kept from "../reference/io/coco.json" with { type: "json" };

/** Labels from run lengths down the columns, by hand. */
function fromRuns([height, width]: number[], counts: readonly number[]): Labels {
  const data = new Int32Array(height * width);
  let at = 0;
  counts.forEach((count, i) => {
    const end = at + count;
    for (; at < end; at++) {
      data[at % height * width + Math.floor(at / height)] = i % 2;
    }
  });
  return createLabels(data, [height, width]);
}

Deno.test({
  name: `masks agree with the COCO API in ${kept.cases.length} kept cases`,
  permissions: "none",
  fn() {
    for (const { size, counts, packed, area, bbox } of kept.cases) {
      assert.equal(packRuns(counts), packed);
      assert.deepEqual(unpackRuns(packed), counts);
      const shape = size as [number, number];
      const regions = regionsOf(fromRuns(size, counts));
      assert.deepEqual(runLengths(regions[0].polygons, shape), counts);
      const text = formatCoco([{ file: "a", shape, regions }]);
      const [annotation] = JSON.parse(text).annotations;
      assert.deepEqual(annotation.segmentation, { size, counts: packed });
      assert.equal(annotation.area, area);
      assert.deepEqual(annotation.bbox, bbox);
    }
  },
});

Deno.test({
  name: "formatCoco() and parseCoco() keep objects, classes, numbers and measurements",
  permissions: "none",
  fn() {
    const first = createLabels(Int32Array.of(5, 5, 5, 5, 0, 5, 5, 5, 5, 9, 9, 9), [4, 3]);
    const second = createLabels(Int32Array.of(0, 2, 2, 0), [1, 4]);
    const table = createTable(
      { label: [5, 9], area: [8, 3], class: ["ring", "bar"] },
      { area: "px²" },
    );
    const images = [
      { file: "a.tif", shape: [4, 3] as const, regions: regionsOf(first, { table }) },
      { file: "b.tif", shape: [1, 4] as const, regions: regionsOf(second) },
    ];
    for (const masks of ["packed", "counts"] as const) {
      const text = formatCoco(images, { masks });
      const { categories, images: list, annotations } = JSON.parse(text);
      assert.deepEqual(categories.map(({ name }: { name: string }) => name), [
        "bar",
        "object",
        "ring",
      ]);
      assert.deepEqual(list[1], { id: 2, file_name: "b.tif", width: 4, height: 1 });
      assert.deepEqual(
        annotations.map((a: Record<string, unknown>) => [a.id, a.image_id, a.category_id, a.label]),
        [[1, 1, 3, 5], [2, 1, 1, 9], [3, 2, 2, 2]],
      );
      const read = parseCoco(text);
      assert.deepEqual(fillOutlines(read[0].regions, [4, 3]), first);
      assert.deepEqual(fillOutlines(read[1].regions, [1, 4]), second);
      assert.equal(read[0].regions[0].class, "ring");
      assert.deepEqual(read[0].regions[0].measurements, { "area (px²)": 8 });
      assert.equal(read[1].regions[0].class, undefined);
    }
  },
});

Deno.test({
  name: "parseCoco() reads polygons of other writers",
  permissions: "none",
  fn() {
    const text = JSON.stringify({
      images: [{ id: 7, file_name: "c.png", height: 5, width: 6 }],
      categories: [{ id: 1, name: "cell" }],
      annotations: [
        {
          image_id: 7,
          category_id: 1,
          segmentation: [[1, 0, 5, 0, 5, 3, 1, 3], [0, 4, 2, 4, 2, 5]],
        },
        { image_id: 7, category_id: 1, segmentation: { size: [5, 6], counts: [30] } },
      ],
    });
    const [{ regions }] = parseCoco(text);
    assert.deepEqual(regions.map(({ label, class: kind }) => [label, kind]), [
      [1, "cell"],
      [2, "cell"],
    ]);
    assert.deepEqual(Array.from(regions[0].polygons[0].outer), [0, 1, 0, 5, 3, 5, 3, 1]);
    assert.deepEqual(regions[1].polygons, []);
  },
});

Deno.test({
  name: "runLengths() cuts off what lies outside",
  permissions: "none",
  fn() {
    const [{ polygons }] = outlines(createLabels(new Int32Array(30).fill(1), [5, 6]));
    assert.deepEqual(runLengths(polygons, [2, 3]), [0, 6]);
    assert.deepEqual(runLengths([], [2, 3]), [6]);
  },
});

Deno.test({
  name: "formatCoco() refuses an object without pixels and an unknown form",
  permissions: "none",
  fn() {
    const image = { file: "a.tif", shape: [1, 1] as const, regions: [{ label: 3, polygons: [] }] };
    assert.throws(() => formatCoco([image]), /Object 3 must have pixels in a\.tif, got none/);
    assert.throws(
      () => formatCoco([], { masks: "rle" as never }),
      /`masks` must be `packed` or `counts`, got "rle"/,
    );
  },
});

Deno.test({
  name: "parseCoco() refuses what does not hold together",
  permissions: "none",
  fn() {
    const refuses = (value: unknown, message: RegExp) =>
      assert.throws(
        () => parseCoco(typeof value === "string" ? value : JSON.stringify(value)),
        (error: Error) => {
          assert.ok(error instanceof FormatError, `${error}`);
          assert.match(error.message, message);
          return true;
        },
      );
    const images = [{ id: 1, file_name: "a", height: 2, width: 3 }];
    const of = (segmentation: unknown) => ({
      images,
      annotations: [{ image_id: 1, segmentation }],
    });
    refuses('{"images":\n\n?', /^the file: not JSON: [^\n]*$/);
    refuses([], /must have a list `images` of objects/);
    refuses({ images: [1] }, /must have a list `images` of objects/);
    refuses({ images: [{ id: 1, height: 0 }], annotations: [] }, /has no pixels/);
    refuses({ images, annotations: [{ image_id: 2 }] }, /of an image that is not listed: 2/);
    refuses(of(undefined), /must have the size of its image, 2 × 3, got undefined/);
    refuses(
      of({ size: [3, 2], counts: [6] }),
      /must have the size of its image, 2 × 3, got \[3,2\]/,
    );
    refuses(of({ size: [2, 3], counts: [5] }), /run lengths that add up to 6, got 5/);
    refuses(of({ size: [2, 3], counts: [7, -1] }), /run lengths that add up to 6, got 6/);
    refuses(of({ size: [2, 3], counts: "\u0001" }), /letters that are no run lengths/);
    refuses(of({ size: [2, 3], counts: "PPPPPPPP" }), /letters that are no run lengths/);
    refuses(of([[1, 2, 3]]), /polygon must list at least 3 points/);
    assert.throws(
      () =>
        parseCoco(JSON.stringify(of({ size: [2, 3], counts: [0, 6] })), {
          limits: { maxPixels: 6 },
        }) &&
        parseCoco(
          JSON.stringify({
            images,
            annotations: [1, 2].map(() => ({
              image_id: 1,
              segmentation: { size: [2, 3], counts: [0, 6] },
            })),
          }),
          { limits: { maxPixels: 6 } },
        ),
      /COCO masks are too large together/,
    );
  },
});
