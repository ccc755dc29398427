import assert from "node:assert/strict";
import fc from "fast-check";
import { FormatError } from "../../core/errors.ts";
import { createLabels, createTable } from "../../core/values.ts";
import { numbersFor, type Region, regionsOf } from "../../io/regions.ts";
import { decodeRoi, encodeRoi, encodeRoiZip, readRoiZip } from "../../io/roi.ts";
import { encodeZip, readZip } from "../../io/zip.ts";
import { fillOutlines } from "../../ops/measure/outlines.ts";

const square: Region = { label: 1, polygons: [{ outer: [0, 0, 0, 2, 2, 2, 2, 0], holes: [] }] };
const kinds = new URL("../reference/io/imagej_kinds.zip", import.meta.url);

Deno.test({
  name: "readRoiZip() gives the labels back that encodeRoiZip() was given",
  permissions: "none",
  fn() {
    const labels = fc.tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 11 }))
      .chain(([height, width]) =>
        fc.array(fc.integer({ min: 0, max: 3 }), {
          minLength: height * width,
          maxLength: height * width,
        }).map((data) => createLabels(Int32Array.from(data), [height, width]))
      );
    fc.assert(
      fc.property(labels, (before) => {
        const regions = regionsOf(before);
        const zip = encodeRoiZip(regions);
        const read = readRoiZip(zip);
        assert.deepEqual(fillOutlines(read, before.shape), before);
        assert.deepEqual(
          read.map(({ polygons }) => polygons.length),
          regions.map(({ polygons }) => polygons.length),
        );
        assert.deepEqual(encodeRoiZip(regions), zip);
      }),
      { seed: 7, numRuns: 300 },
    );
  },
});

Deno.test({
  name: "encodeRoi() and decodeRoi() keep name, plane, far and fractional coordinates",
  permissions: "none",
  fn() {
    const far: Region = {
      label: 12,
      name: "Zelle µ",
      polygons: [{ outer: [40000, 7, 40000, 9.5, 40002, 9.5], holes: [] }],
      plane: { c: 1, z: 2, t: 3 },
    };
    const read = decodeRoi(encodeRoi(far));
    assert.equal(read.name, "Zelle µ");
    assert.equal(read.label, 1);
    assert.deepEqual(read.plane, far.plane);
    assert.deepEqual(Array.from(read.polygons[0].outer), far.polygons[0].outer);
    assert.deepEqual(decodeRoi(encodeRoi({ ...square, plane: { t: 5 } })).plane, { z: 5 });
    assert.equal(decodeRoi(encodeRoi({ ...square, plane: {} })).plane, undefined);
    assert.equal(decodeRoi(encodeRoi({ ...square, label: 77 })).label, 77);
    const many = Array.from({ length: 140000 }, (_, i) => i % 2 === 0 ? i % 300 : i % 211);
    const long = decodeRoi(encodeRoi({ label: 1, polygons: [{ outer: many, holes: [] }] }));
    assert.deepEqual(Array.from(long.polygons[0].outer), many);
  },
});

Deno.test({
  name: "readRoiZip() reads ImageJ's own files, and refuses kinds that are no outlines",
  permissions: { read: [kinds] },
  fn() {
    const entries = readZip(Deno.readFileSync(kinds));
    const read = Object.fromEntries(
      entries.map(({ name, bytes }) => {
        try {
          const { polygons, plane } = decodeRoi(bytes, { file: name });
          return [name, {
            polygons: polygons.map(({ outer, holes }) =>
              [outer, ...holes].map((r) => [...Array.from(r)])
            ),
            plane,
          }];
        } catch (error) {
          return [name, (error as Error).message];
        }
      }),
    );
    assert.deepEqual(read, {
      "rectangle.roi": {
        polygons: [[[5, 3, 5, 10, 9, 10, 9, 3]]],
        plane: { z: 1 },
      },
      "fractional rectangle.roi": {
        polygons: [[[2.25, 1.5, 2.25, 6, 5.25, 6, 5.25, 1.5]]],
        plane: undefined,
      },
      "polygon.roi": { polygons: [[[2, 1, 2, 6.5, 8.25, 3]]], plane: undefined },
      "freehand.roi": { polygons: [[[2, 1, 2, 6, 8, 3]]], plane: undefined },
      "ring.roi": {
        polygons: [[[0, 0, 0, 6, 5, 6, 5, 0], [1, 4, 1, 2, 4, 2, 4, 4]]],
        plane: { c: 1, z: 2, t: 3 },
      },
      "oval.roi": "oval.roi: ImageJ ROI of the kind oval, which is no outline of pixels",
      "line.roi": "line.roi: ImageJ ROI of the kind line, which is no outline of pixels",
      "point.roi": "point.roi: ImageJ ROI of the kind point, which is no outline of pixels",
    });
    assert.throws(
      () => readRoiZip(Deno.readFileSync(kinds), { file: "kinds.zip" }),
      /^FormatError: kinds\.zip: oval\.roi: ImageJ ROI of the kind oval/,
    );
  },
});

Deno.test({
  name: "encodeRoi() refuses an object without outline or out of reach",
  permissions: "none",
  fn() {
    assert.throws(
      () => encodeRoi({ label: 4, polygons: [] }),
      /Object 4 must have an outline to become an ImageJ ROI/,
    );
    assert.throws(
      () => encodeRoi({ label: 4, polygons: [{ outer: [0, 0, 0, 1, 2e7, 1], holes: [] }] }),
      /Object 4 must lie within ±2²⁴ pixels to become an ImageJ ROI, got 20000000/,
    );
  },
});

/** A ROI changed here and there. */
function changed(region: Region, change: (view: DataView) => void): Uint8Array {
  const bytes = encodeRoi(region).slice();
  change(new DataView(bytes.buffer));
  return bytes;
}

const ring: Region = {
  label: 1,
  polygons: [{ outer: [0, 0, 0, 3, 3, 3, 3, 0], holes: [[1, 2, 1, 1, 2, 1, 2, 2]] }],
};

const refused: [what: string, bytes: Uint8Array, message: RegExp][] = [
  ["nothing", new Uint8Array(0), /not an ImageJ ROI: it does not start with Iout/],
  ["a strange type", changed(square, (v) => v.setUint8(6, 77)), /ImageJ ROI of the kind 77, which/],
  ["too few points", changed(square, (v) => v.setUint16(16, 2)), /claims 2 points/],
  ["too many points", changed(square, (v) => v.setUint16(16, 9999)), /claims 9999 points/],
  ["a long composite", changed(ring, (v) => v.setInt32(36, 99999)), /99999 numbers are not in it/],
  ["half a point", changed(ring, (v) => v.setInt32(36, 2)), /cut short within a point/],
  ["a curve", changed(ring, (v) => v.setFloat32(64, 2)), /has a curve/],
  ["no point", changed(ring, (v) => [v.setInt32(36, 1), v.setFloat32(64, 4)]), /has no points/],
  [
    "a far point",
    changed(ring, (v) => v.setFloat32(68, 1e30)),
    /ImageJ ROI has a coordinate/,
  ],
  [
    "a huge box",
    changed(ring, (v) => [v.setFloat32(68, 2e4), v.setFloat32(72, -2e4)]),
    /too large to be filled/,
  ],
  [
    "a long name",
    changed(square, (v) => v.setInt32(v.getInt32(60) + 20, 1e6)),
    /a name of 1000000 letters/,
  ],
];

for (const [what, bytes, message] of refused) {
  Deno.test({
    name: `decodeRoi() refuses ${what}`,
    permissions: "none",
    fn() {
      assert.throws(() => decodeRoi(bytes), (error: Error) => {
        assert.ok(error instanceof FormatError, `${error}`);
        assert.match(error.message, message);
        return true;
      });
    },
  });
}

Deno.test({
  name: "readRoiZip() answers every mutant with objects or a FormatError",
  permissions: "none",
  fn() {
    const whole = encodeRoiZip([square, { ...ring, label: 2 }]);
    const files = readZip(whole).map(({ bytes }) => bytes);
    const edits = fc.array(
      fc.tuple(fc.nat(whole.length - 1), fc.nat(255)),
      { minLength: 1, maxLength: 3 },
    );
    fc.assert(
      fc.property(edits, fc.nat(2 * whole.length), (changes, cut) => {
        let bytes = whole.slice();
        for (const [at, value] of changes) bytes[at] = value;
        bytes = bytes.subarray(0, cut);
        // The archive's checksums stop most mutants; its files are tried without it as well.
        const tries = [
          () => readRoiZip(bytes),
          ...files.map((file) => () => decodeRoi(mutate(file, changes))),
        ];
        for (const attempt of tries) {
          try {
            attempt();
          } catch (error) {
            assert.ok(error instanceof FormatError, `${error}`);
          }
        }
      }),
      { seed: 8, numRuns: 2000 },
    );
  },
});

function mutate(bytes: Uint8Array, changes: [number, number][]): Uint8Array {
  const copy = bytes.slice();
  for (const [at, value] of changes) copy[at % copy.length] = value;
  return copy;
}

Deno.test({
  name: "regionsOf() needs a column `label`, and numbersFor() takes names that are numbers",
  permissions: "none",
  fn() {
    const labels = createLabels(Int32Array.of(1), [1, 1]);
    assert.throws(
      () => regionsOf(labels, { table: createTable({ area: [1] }) }),
      /`table` must have a column `label` to go with regions/,
    );
    assert.deepEqual(numbersFor(["7", "3"]), [7, 3]);
    assert.deepEqual(numbersFor(["7", "7"]), [1, 2]);
    assert.deepEqual(numbersFor(["7", "cell"]), [1, 2]);
    assert.deepEqual(numbersFor(["0", "99999999999"]), [1, 2]);
  },
});

Deno.test({
  name: "encodeRoiZip() gives every file a name of its own",
  permissions: "none",
  fn() {
    const names = ["a/b", "a/b", "a_b-1"].map((name, i) => ({ ...square, name, label: i + 1 }));
    assert.deepEqual(readZip(encodeRoiZip(names)).map(({ name }) => name), [
      "a_b.roi",
      "a_b-1.roi",
      "a_b-1-1.roi",
    ]);
    // A name may be longer than that of a file, and come as often as it likes.
    const long = Array.from({ length: 30_000 }, (_, i) => ({
      ...square,
      name: i < 2 ? "n".repeat(70_000) : "cell",
      label: i + 1,
    }));
    const zip = encodeRoiZip(long);
    const files = readZip(zip).map(({ name }) => name);
    const begin = "n".repeat(200);
    assert.deepEqual(files.slice(0, 4), [
      `${begin}.roi`,
      `${begin}-1.roi`,
      "cell.roi",
      "cell-1.roi",
    ]);
    assert.equal(files.at(-1), "cell-29997.roi");
    assert.equal(readRoiZip(zip)[1].name, "n".repeat(70_000));
  },
});

Deno.test({
  name: "encodeZip() and readZip() keep more files than 16 bits count",
  permissions: "none",
  fn() {
    const files = Array.from({ length: 66000 }, (_, i) => ({
      name: `${i}`,
      bytes: Uint8Array.of(i, i >> 8),
    }));
    const read = readZip(encodeZip(files));
    assert.equal(read.length, 66000);
    assert.deepEqual(read[65999], files[65999]);
    assert.deepEqual(readZip(encodeZip([])), []);
  },
});

Deno.test({
  name: "readZip() refuses damage by name",
  permissions: "none",
  fn() {
    const whole = encodeZip([{ name: "ab", bytes: Uint8Array.of(1, 2, 3) }]);
    const directory = 35;
    const refuses = (at: number, value: number, message: RegExp) => {
      const bytes = whole.slice();
      bytes[at] = value;
      assert.throws(() => readZip(bytes, { file: "x.zip" }), (error: Error) => {
        assert.ok(error instanceof FormatError, `${error}`);
        assert.match(error.message, message);
        return true;
      });
    };
    assert.throws(() => readZip(whole.subarray(1, 40)), /not a ZIP archive, or cut short/);
    refuses(directory, 0, /x\.zip: ZIP damaged: the directory breaks off at file 1 of 1/);
    refuses(directory + 8, 1, /ZIP is encrypted: ab/);
    refuses(directory + 10, 12, /ZIP method 12 of ab is not supported/);
    refuses(directory + 10, 8, /ab does not inflate/);
    refuses(directory + 20, 100, /ZIP cut short in ab/);
    refuses(directory + 23, 1, /ZIP damaged: 16777219 bytes of its files cannot be in it/);
    refuses(directory + 24, 9, /ab has 3 bytes instead of 9/);
    refuses(directory + 27, 255, /more than the limit of 1073741824 bytes/);
    refuses(directory + 42, 9, /ab is not where the directory says/);
    refuses(33, 9, /the checksum of ab is wrong/);
    refuses(whole.length - 11, 9, /\d+ files cannot be in it/);
    const bomb = whole.slice();
    bomb[directory + 10] = 8;
    bomb[directory + 26] = 9;
    assert.throws(() => readZip(bomb), /ab cannot have \d+ bytes/);
  },
});

Deno.test({
  name: "readRoiZip() unpacks no file that is no ROI, nor the same bytes for many files",
  permissions: "none",
  fn() {
    const [region] = regionsOf(createLabels(Int32Array.of(0, 1, 1), [1, 3]));
    const roi = encodeRoi(region);
    const entries = [{ name: "a.roi", bytes: roi }, { name: "b.txt", bytes: roi }];
    const zip = encodeZip(entries);
    const view = new DataView(zip.buffer);
    const second = zip.length - 22 - 51;
    assert.equal(view.getUint32(second, true), 0x02014b50);
    // What is not read may be packed as it likes.
    view.setUint16(second + 10, 99, true);
    assert.equal(readRoiZip(zip).length, 1);
    const many = encodeZip([
      { name: "a.roi", bytes: new Uint8Array(5000) },
      ...Array.from({ length: 9 }, (_, i) => ({ name: `${i}.roi`, bytes: new Uint8Array(0) })),
    ]);
    const shared = new DataView(many.buffer);
    for (let at = many.length - 22 - 9 * 51; at < many.length - 22; at += 51) {
      shared.setUint32(at + 20, 5000, true);
      shared.setUint32(at + 42, 0, true);
    }
    assert.throws(() => readRoiZip(many, { file: "x.zip" }), {
      name: "FormatError",
      message: "x.zip: ZIP damaged: 10000 bytes of its files cannot be in it",
    });
  },
});
