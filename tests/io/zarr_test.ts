import assert from "node:assert/strict";
import { deflateRawSync, inflateSync } from "node:zlib";
import { FormatError, ParameterError } from "../../core/errors.ts";
import { openImage, readImage, readLabels } from "../../io/image.ts";
import { encodeZip } from "../../io/zip.ts";
import { crc32 } from "../../kernels/deflate.ts";
import kept from "../reference/io/zarr.json" with { type: "json" };
import { inFolder } from "./folder.ts";

function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
}

/** Writes the kept folders, changed by `edit`, and runs a test on them. */
function onZarrs(
  work: (folder: string) => Promise<void>,
  edit: (path: string, bytes: Uint8Array) => Uint8Array | undefined = (_, bytes) => bytes,
): Promise<void> {
  return inFolder(async (folder) => {
    for (const [path, text] of Object.entries(kept.files)) {
      const bytes = edit(path, bytesOf(text));
      if (bytes === undefined) continue;
      Deno.mkdirSync(`${folder}/${path}`.replace(/\/[^/]*$/, ""), { recursive: true });
      Deno.writeFileSync(`${folder}/${path}`, bytes);
    }
    await work(folder);
  });
}

/** Changes the JSON of one file. */
// deno-lint-ignore no-explicit-any
function json(path: string, change: (value: any) => void) {
  return (each: string, bytes: Uint8Array) => {
    if (each !== path) return bytes;
    const value = JSON.parse(new TextDecoder().decode(bytes));
    change(value);
    return new TextEncoder().encode(JSON.stringify(value));
  };
}

const ARRAYS = {
  bool: Uint8Array,
  uint8: Uint8Array,
  int8: Int8Array,
  uint16: Uint16Array,
  int16: Int16Array,
  uint32: Uint32Array,
  int32: Int32Array,
  uint64: BigUint64Array,
  int64: BigInt64Array,
  float16: Float16Array,
  float32: Float32Array,
  float64: Float64Array,
};

/** What zarr-python reads. */
function expected(key: keyof typeof kept.expect): { shape: number[]; values: number[] } {
  const { shape, dtype, data } = kept.expect[key];
  const { buffer } = Uint8Array.from(inflateSync(bytesOf(data)));
  const array = new ARRAYS[dtype as keyof typeof ARRAYS](buffer);
  return { shape, values: Array.from(array as ArrayLike<number | bigint>, Number) };
}

/** The part of a row-major array that is picked on each axis; a number drops the axis. */
function part(
  { shape, values }: { shape: number[]; values: number[] },
  picks: (number | [from: number, to: number] | undefined)[],
): number[] {
  return values.filter((_, at) => {
    for (let axis = shape.length - 1; axis >= 0; axis--) {
      const place = at % shape[axis];
      at = Math.floor(at / shape[axis]);
      const pick = picks[axis];
      if (typeof pick === "number" && place !== pick) return false;
      if (Array.isArray(pick) && (place < pick[0] || place >= pick[1])) return false;
    }
    return true;
  });
}

Deno.test("openImage() reads an OME-Zarr 0.4: axes, sizes, names, levels, parts", () =>
  onZarrs(async (folder) => {
    const path = `${folder}/v04.zarr`;
    using file = await openImage(path);
    assert.equal(file.format, "OME-Zarr");
    assert.equal(file.axes, "TCZYX");
    assert.deepEqual(file.shape, [2, 2, 2, 9, 11]);
    assert.equal(file.type, "uint16");
    assert.equal(file.storedType, "uint16");
    assert.equal(file.compression, "gzip");
    assert.equal(file.pages, 8);
    assert.equal(file.frameInterval, 1.5);
    assert.deepEqual(file.channelNames, ["DAPI", "GFP"]);
    assert.deepEqual(file.pixelSize, {
      unit: "µm",
      z: 0.5,
      y: 0.25,
      x: 0.125,
      source: "OME-Zarr 0.4",
    });
    assert.deepEqual(file.notes, ["level 0 of 2", "label images: labels/cells"]);
    const whole = expected("v04.zarr 0");
    const all = await file.read();
    assert.deepEqual(all.shape, whole.shape);
    assert.deepEqual([...all.data], whole.values);
    const frame = await file.read({ t: 1, c: 0, crop: { y: 3, x: 6, height: 6, width: 4 } });
    assert.equal(frame.axes, "ZYX");
    assert.deepEqual(frame.shape, [2, 6, 4]);
    assert.equal(frame.pixelSize?.x, 0.125);
    assert.deepEqual([...frame.data], part(whole, [1, 0, undefined, [3, 9], [6, 10]]));
    const page = await file.read({ page: 5 });
    assert.equal(page.axes, "YX");
    assert.deepEqual([...page.data], part(whole, [1, 0, 1, undefined, undefined]));
    const coarse = await readImage(path, { level: 1 });
    assert.deepEqual([...coarse.data], expected("v04.zarr 1").values);
    assert.equal(coarse.pixelSize?.x, 0.25);
  }));

Deno.test("readLabels() reads label images of both versions", () =>
  onZarrs(async (folder) => {
    const cells = await readLabels(`${folder}/v04.zarr/labels/cells/`);
    assert.equal(cells.axes, "ZYX");
    assert.deepEqual([...cells.data], expected("v04.zarr/labels/cells 0").values);
    const nuclei = await readLabels(`${folder}/v05.zarr/labels/nuclei`);
    assert.deepEqual([...nuclei.data], expected("v05.zarr/labels/nuclei 0").values);
    assert.equal(nuclei.pixelSize?.unit, "µm");
  }));

Deno.test("openImage() reads an OME-Zarr 0.5 of shards, one of which is not there", () =>
  onZarrs(async (folder) => {
    using file = await openImage(`${folder}/v05.zarr`);
    assert.equal(file.compression, "zstd");
    assert.equal(file.pixelSize, undefined);
    assert.deepEqual(
      file.notes,
      ["a scale of 2 × 2 without a unit", "label images: labels/nuclei"]
        .reverse(),
    );
    assert.deepEqual([...(await file.read()).data], expected("v05.zarr 0").values);
    const own = await readImage(`${folder}/v05.zarr`, { pixelSize: 0.5 });
    assert.equal(own.pixelSize?.y, 0.5);
  }));

Deno.test("readImage() reads plain arrays of every type, order and codec", () =>
  onZarrs(async (folder) => {
    const types: Record<string, string> = {
      bool: "uint8",
      uint8: "uint8",
      int8: "float32",
      uint16: "uint16",
      int16: "float32",
      uint32: "float64",
      int32: "float64",
      uint64: "float64",
      int64: "float64",
      float16: "float32",
      float32: "float32",
      float64: "float64",
      empty: "float64",
    };
    for (const [name, type] of Object.entries(types)) {
      using file = await openImage(`${folder}/plain.zarr/${name}`);
      assert.equal(file.format, "Zarr");
      assert.equal(file.type, type, name);
      const { data } = await file.read();
      const { values } = expected(`plain.zarr/${name}` as keyof typeof kept.expect);
      assert.deepEqual([...data], values, name);
    }
    const level = await readImage(`${folder}/v04.zarr/0`, { axes: "TCZYX", t: 1 });
    assert.equal(level.axes, "CZYX");
  }));

Deno.test("openImage() asks what the axes of a plain stack are, unless they have names", () =>
  onZarrs(async (folder) => {
    const path = `${folder}/plain.zarr/stack`;
    using file = await openImage(path);
    assert.equal(file.axes, "QYX");
    await assert.rejects(file.read(), (error: Error) => {
      assert.ok(error instanceof FormatError);
      assert.match(error.message, /does not say what its 3 axes \(3×4×5\) are; say so by `axes`/);
      return true;
    });
    const whole = expected("plain.zarr/stack");
    const page = await file.read({ page: 1 });
    assert.deepEqual([...page.data], part(whole, [1, undefined, undefined]));
    const told = await readImage(path, { axes: "ZYX" });
    assert.deepEqual([...told.data], whole.values);
    assert.equal((await readImage(`${folder}/plain.zarr/named`)).axes, "ZYX");
  }));

Deno.test("openImage() shows the way where a Zarr holds no image of its own", () =>
  onZarrs(async (folder) => {
    const refuses = (path: string, message: RegExp) =>
      assert.rejects(openImage(`${folder}/${path}`), (error: Error) => {
        assert.ok(error instanceof FormatError, `${error}`);
        assert.match(error.message, message);
        return true;
      });
    await refuses(
      "plate.zarr",
      /a plate of wells; open an image of it, such as .*plate\.zarr\/B\/3\/0/,
    );
    await refuses("plate.zarr/B/3", /a well; open a field of it, such as .*B\/3\/0/);
    await refuses("several.zarr", /holds several images; open one, such as .*several\.zarr\/0/);
    await refuses("v04.zarr/labels", /a list of label images; open one of .*labels\/cells/);
    await refuses("several.zarr/0", /a Zarr group that is no OME-Zarr image/);
    await refuses("plain.zarr", /a folder, not an image: it is no Zarr/);
    await assert.rejects(
      readImage(`${folder}/plain.zarr/bzip`),
      /plain\.zarr\/bzip: Zarr damaged or not supported: .*numcodecs\.bz2/,
    );
  }));

Deno.test("openImage() refuses options that do not fit a Zarr", () =>
  onZarrs(async (folder) => {
    const path = `${folder}/v04.zarr`;
    const refuses = (work: Promise<unknown>, message: RegExp) =>
      assert.rejects(work, (error: Error) => {
        assert.ok(error instanceof ParameterError, `${error}`);
        assert.match(error.message, message);
        return true;
      });
    await refuses(openImage(path, { level: 2 }), /`level` must be a whole number from 0 to 1/);
    await refuses(openImage(path, { series: 1 }), /`series` must be a whole number from 0 to 0/);
    await refuses(openImage(path, { axes: "TYX" }), /`axes` must name 5 axes \(2×2×2×9×11\)/);
    await refuses(readImage(path, { t: 2 }), /`t` must be a whole number from 0 to 1/);
    await refuses(readImage(path, { page: 1, c: 0 }), /`c` must be left away where `page`/);
    await refuses(
      readImage(path, { crop: { y: 5, x: 0, height: 5, width: 1 } }),
      /`crop` must lie within 9 rows and 11 columns/,
    );
    await assert.rejects(
      readImage(path, { limits: { maxPixels: 300 } }),
      /2 × 2 × 2 × 9 × 11 is 792 values, more than the limit of 300/,
    );
    assert.equal((await readImage(path, { page: 0, limits: { maxPixels: 300 } })).data.length, 99);
  }));

const damaged: [
  what: string,
  path: string,
  edit: Parameters<typeof onZarrs>[1],
  message: RegExp,
][] = [
  [
    "metadata that are not JSON",
    "v04.zarr",
    (path, bytes) => path === "v04.zarr/.zattrs" ? bytes.subarray(9) : bytes,
    /\/\.zattrs is not JSON/,
  ],
  [
    "no datasets",
    "v04.zarr",
    json("v04.zarr/.zattrs", (value) => value.multiscales[0].datasets = []),
    /must list the datasets/,
  ],
  [
    "axes without names",
    "v04.zarr",
    json("v04.zarr/.zattrs", (value) => value.multiscales[0].axes = [1]),
    /must name its axes, each with another letter, got \[1\]/,
  ],
  [
    "axes that do not fit",
    "v04.zarr",
    json("v04.zarr/.zattrs", (value) => value.multiscales[0].axes.pop()),
    /its axes must name 5 axes .* got "TCZY"/,
  ],
  [
    "a path out of the folder",
    "v04.zarr",
    json("v04.zarr/.zattrs", (value) => value.multiscales[0].datasets[0].path = "../v05.zarr"),
    /lies outside of the image's folder/,
  ],
  [
    "a missing array",
    "v04.zarr",
    json("v04.zarr/.zattrs", (value) => value.multiscales[0].datasets[0].path = "9"),
    /Zarr damaged: there is no array \/9/,
  ],
  [
    "a shape of words",
    "v04.zarr",
    json("v04.zarr/0/.zarray", (value) => value.shape = ["a", 2, 2, 9, 11]),
    /must have a shape and chunks|damaged or not supported/,
  ],
  [
    "no fill value",
    "v04.zarr",
    json("v04.zarr/0/.zarray", (value) => delete value.fill_value),
    /array \/0 must have a data type and a fill value, got ">u2" and undefined/,
  ],
  [
    "huge chunks",
    "v04.zarr",
    json("v04.zarr/0/.zarray", (value) => value.chunks = [1, 1, 2, 1e6, 1e6]),
    /more than the limit of 536870912/,
  ],
  [
    "a strange data type",
    "v04.zarr",
    json("v04.zarr/0/.zarray", (value) => value.dtype = "<c8"),
    /dtype: <c8/,
  ],
  [
    "text as pixels",
    "v04.zarr",
    json("v04.zarr/0/.zarray", (value) => value.dtype = "|S4"),
    /data type v2:S4 is not supported/,
  ],
  [
    "one axis",
    "plain.zarr/uint8",
    json("plain.zarr/uint8/.zarray", (value) => value.shape = value.chunks = [5]),
    /at least two axes to be an image, got 1/,
  ],
  [
    "a cut chunk",
    "v04.zarr",
    (path, bytes) => path === "v04.zarr/0/0/0/0/0/0" ? bytes.subarray(0, 30) : bytes,
    /Zarr damaged or not supported: .*gzip/,
  ],
  [
    "chunks that inflate to more than they hold",
    "v04.zarr",
    json("v04.zarr/0/.zarray", (value) => value.chunks = [1, 1, 1, 4, 4]),
    /Zarr damaged or not supported: .*gzip/,
  ],
  [
    "chunks that are too short",
    "plain.zarr/bool",
    (path, bytes) => path === "plain.zarr/bool/0.0" ? bytes.subarray(0, 8) : bytes,
    /chunk 0\/0 has 8 values instead of 20/,
  ],
  [
    "a Blosc chunk that claims too much",
    "plain.zarr/int32",
    json("plain.zarr/int32/.zarray", (value) => {
      value.compressor = { id: "lz4" };
    }),
    /Zarr damaged or not supported|lz4 claims/,
  ],
  [
    "a wrong checksum",
    "v05.zarr",
    (path, bytes) => {
      if (path === "v05.zarr/s0/c/0/0") bytes[6] ^= 1;
      return bytes;
    },
    /the checksum of a chunk is wrong/,
  ],
  [
    "whole numbers that are not exact",
    "plain.zarr/uint64",
    json("plain.zarr/uint64/.zarray", (value) => value.dtype = ">u8"),
    /which float64 does not hold exactly/,
  ],
];

for (const [what, path, edit, message] of damaged) {
  Deno.test(`readImage() refuses a Zarr with ${what}`, () =>
    onZarrs(async (folder) => {
      await assert.rejects(readImage(`${folder}/${path}`), (error: Error) => {
        assert.ok(error instanceof FormatError, `${error}`);
        assert.match(error.message, message);
        assert.ok(error.message.includes(path.split("/")[0]), error.message);
        assert.ok(!error.message.includes("\n"));
        return true;
      });
    }, edit));
}

Deno.test("readImage() answers every mutant of a Zarr with pixels or a FormatError", () =>
  onZarrs(async (folder) => {
    const paths = Object.keys(kept.files).filter((path) =>
      /^(v04|v05)\.zarr\/([^/]*$|0\/\.z|0\/0\/0\/0\/0|s0)/.test(path) ||
      /^plain\.zarr\/(int32|stack|float32)\//.test(path)
    );
    let state = 11;
    const below = (limit: number) => {
      state = Math.imul(state, 1664525) + 1013904223 | 0;
      return (state >>> 8) % limit;
    };
    const outcomes = { read: 0, refused: 0 };
    for (let i = 0; i < 600; i++) {
      const path = paths[below(paths.length)];
      const whole = bytesOf(kept.files[path as keyof typeof kept.files]);
      const bytes = whole.slice(0, below(4) === 0 ? below(whole.length + 1) : whole.length);
      for (let k = below(3); k >= 0 && bytes.length > 0; k--) {
        bytes[below(bytes.length)] = below(3) === 0 ? 48 + below(10) : below(256);
      }
      Deno.writeFileSync(`${folder}/${path}`, bytes);
      const image = path.startsWith("plain")
        ? path.split("/").slice(0, 2).join("/")
        : path.split("/")[0];
      try {
        using file = await openImage(`${folder}/${image}`, { limits: { maxPixels: 1e6 } });
        await file.read(file.ambiguity === undefined ? {} : { page: 0 });
        outcomes.read++;
      } catch (error) {
        assert.ok(error instanceof FormatError, `${(error as Error).stack}`);
        outcomes.refused++;
      }
      Deno.writeFileSync(`${folder}/${path}`, whole);
    }
    assert.ok(outcomes.read > 50 && outcomes.refused > 50, JSON.stringify(outcomes));
  }));

/** The kept files of a folder as an archive, packed or not. */
function archive(folder: string, root: string, packed: boolean): Uint8Array {
  const entries = Object.entries(kept.files)
    .filter(([path]) => path.startsWith(`${folder}/`))
    .map(([path, text]) => ({ name: root + path.slice(folder.length + 1), bytes: bytesOf(text) }));
  if (!packed) return encodeZip(entries);
  const zip = encodeZip(entries.map(({ name, bytes }) => ({ name, bytes: deflateRawSync(bytes) })));
  const view = new DataView(zip.buffer);
  const sizes = new Map(entries.map(({ name, bytes }) => [name, bytes]));
  for (let at = 0; at + 46 < zip.length; at++) {
    const mark = view.getUint32(at, true);
    if (mark !== 0x04034b50 && mark !== 0x02014b50) continue;
    // The directory repeats what the header of a file says, two bytes further on.
    const from = mark === 0x04034b50 ? at + 8 : at + 10;
    const length = view.getUint16(from + 18, true);
    const start = mark === 0x04034b50 ? at + 30 : at + 46;
    const bytes = sizes.get(new TextDecoder().decode(zip.subarray(start, start + length)))!;
    view.setUint16(from, 8, true);
    view.setUint32(from + 6, crc32(bytes), true);
    view.setUint32(from + 14, bytes.length, true);
  }
  return zip;
}

Deno.test("openImage() reads a Zarr in a ZIP archive, and labels in it, packed or not", () =>
  inFolder(async (folder) => {
    for (const root of ["", "inner.zarr/"]) {
      for (const packed of [false, true]) {
        const path = `${folder}/v05.zarr.zip`;
        Deno.writeFileSync(path, archive("v05.zarr", root, packed));
        using file = await openImage(path);
        const { shape, values } = expected("v05.zarr 0");
        assert.deepEqual([file.path, file.format, file.shape], [path, "OME-Zarr", shape]);
        assert.deepEqual([...(await file.read()).data], values);
        const labels = await readLabels(`${path}/labels/nuclei`);
        assert.deepEqual([...labels.data], expected("v05.zarr/labels/nuclei 0").values);
        await assert.rejects(openImage(`${path}/labels/cells`), {
          message: /zip\/labels\/cells: a folder, not an image: it is no Zarr/,
        });
      }
    }
    Deno.writeFileSync(
      `${folder}/rois.zip`,
      encodeZip([{ name: "a.roi", bytes: Uint8Array.of(1) }]),
    );
    await assert.rejects(openImage(`${folder}/rois.zip`), {
      name: "FormatError",
      message:
        `${folder}/rois.zip: a ZIP archive that holds no Zarr (ROIs are read by \`readRoiZip\`)`,
    });
    const cut = archive("v05.zarr", "", false);
    Deno.writeFileSync(`${folder}/cut.zip`, cut.subarray(0, cut.length - 30));
    await assert.rejects(openImage(`${folder}/cut.zip`), {
      message: `${folder}/cut.zip: not a ZIP archive, or cut short: it has no directory`,
    });
  }));

Deno.test("an array of more chunks than anybody waits for is read in parts, one of far larger chunks not at all", () =>
  inFolder(async (folder) => {
    const path = `${folder}/a.zarr`;
    Deno.mkdirSync(path);
    const metadata = { zarr_format: 2, shape: [2000, 3000], chunks: [1, 2], dtype: "|u1" };
    const more = { compressor: null, fill_value: 7, order: "C", filters: null };
    Deno.writeTextFileSync(`${path}/.zarray`, JSON.stringify({ ...metadata, ...more }));
    using file = await openImage(path);
    await assert.rejects(file.read(), {
      name: "FormatError",
      message: `${path}: Zarr has 3000000 chunks of 1×2 there, at most 1048576 are read at once`,
    });
    const far = { ...metadata, ...more, shape: [4, 5], chunks: [10_000, 7000] };
    Deno.mkdirSync(`${folder}/far.zarr`);
    Deno.writeTextFileSync(`${folder}/far.zarr/.zarray`, JSON.stringify(far));
    await assert.rejects(openImage(`${folder}/far.zarr`), {
      name: "FormatError",
      message: `${folder}/far.zarr: Zarr damaged: its chunks are 10000×7000, it has 4×5`,
    });
    const part = await file.read({ crop: { x: 1, y: 1, width: 2, height: 2 } });
    assert.deepEqual([...part.data], [7, 7, 7, 7]);
  }));
