import assert from "node:assert/strict";
import { deflateSync } from "node:zlib";
import type { OpenOptions, Selection } from "../../../io/file.ts";
import { bytesSource } from "../../../io/source.ts";
import { openTiff } from "../../../io/tiff/reader.ts";
import { greyPage, makeTiff, type PageParts } from "./make.ts";

const open = (bytes: Uint8Array, options: OpenOptions = {}) =>
  openTiff(bytesSource(bytes, "a.tif"), options);

async function read(bytes: Uint8Array, selection: Selection = {}, options: OpenOptions = {}) {
  using file = await open(bytes, options);
  return await file.read(selection);
}

const floats = (...values: number[]) => new Uint8Array(Float32Array.from(values).buffer);

/** Samples of every kind: what stands in the file, and what must come out. */
const KINDS: readonly {
  name: string;
  bits: number;
  format?: number;
  bytes: number[] | Uint8Array;
  little?: boolean;
  type: string;
  stored: string;
  values: number[];
}[] = [
  {
    name: "1 bit",
    bits: 1,
    bytes: [0b10100000],
    type: "uint8",
    stored: "uint1",
    values: [1, 0, 1],
  },
  {
    name: "3 bits",
    bits: 3,
    bytes: [0b10100111, 0],
    type: "uint8",
    stored: "uint3",
    values: [5, 1, 6],
  },
  {
    name: "12 bits",
    bits: 12,
    bytes: [1, 0x2a, 0xbc, 0xff, 0xf0],
    type: "uint16",
    stored: "uint12",
    values: [0x12, 0xabc, 0xfff],
  },
  {
    name: "16 bits, low first",
    bits: 16,
    bytes: [1, 2, 3, 4, 5, 6],
    type: "uint16",
    stored: "uint16",
    values: [0x201, 0x403, 0x605],
  },
  {
    name: "16 bits, high first",
    bits: 16,
    little: false,
    bytes: [1, 2, 3, 4, 5, 6],
    type: "uint16",
    stored: "uint16",
    values: [0x102, 0x304, 0x506],
  },
  {
    name: "24 bits",
    bits: 24,
    bytes: [1, 2, 3, 0, 0, 1, 255, 255, 255],
    type: "float32",
    stored: "uint24",
    values: [0x10203, 1, 0xffffff],
  },
  {
    name: "32 bits, high first",
    bits: 32,
    little: false,
    bytes: [255, 255, 255, 255, 0, 0, 1, 0, 0, 0, 0, 7],
    type: "float64",
    stored: "uint32",
    values: [2 ** 32 - 1, 256, 7],
  },
  {
    name: "64 bits",
    bits: 64,
    bytes: [1, 0, 0, 0, 1, 0, 0, 0, ...Array(15).fill(0), 1].slice(0, 16).concat(Array(8).fill(0)),
    type: "float64",
    stored: "uint64",
    values: [2 ** 32 + 1, 0, 0],
  },
  {
    name: "signed 8 bits",
    bits: 8,
    format: 2,
    bytes: [255, 128, 127],
    type: "float32",
    stored: "int8",
    values: [-1, -128, 127],
  },
  {
    name: "signed 16 bits",
    bits: 16,
    format: 2,
    bytes: [255, 255, 0, 128, 1, 0],
    type: "float32",
    stored: "int16",
    values: [-1, -32768, 1],
  },
  {
    name: "signed 32 bits",
    bits: 32,
    format: 2,
    bytes: [254, 255, 255, 255, 1, 0, 0, 0, 0, 0, 0, 0],
    type: "float64",
    stored: "int32",
    values: [-2, 1, 0],
  },
  {
    name: "signed 64 bits",
    bits: 64,
    format: 2,
    bytes: [...Array(8).fill(255), 5, 0, 0, 0, 0, 0, 0, 0, ...Array(8).fill(0)],
    type: "float64",
    stored: "int64",
    values: [-1, 5, 0],
  },
  {
    name: "float of 16 bits",
    bits: 16,
    format: 3,
    bytes: [0, 0x3c, 0, 0xc0, 1, 0],
    type: "float32",
    stored: "float16",
    values: [1, -2, 2 ** -24],
  },
  {
    name: "float of 24 bits",
    bits: 24,
    format: 3,
    bytes: [0, 0, 0x3f, 0, 0x80, 0xc0, 0, 0, 0],
    type: "float32",
    stored: "float24",
    values: [1, -3, 0],
  },
  {
    name: "float of 32 bits",
    bits: 32,
    format: 3,
    bytes: floats(0.5, -3, 1e20),
    type: "float32",
    stored: "float32",
    values: [0.5, -3, Math.fround(1e20)],
  },
];

for (const { name, bits, format = 1, bytes, little = true, type, stored, values } of KINDS) {
  Deno.test({
    name: `a page of ${name} reads as ${type}`,
    permissions: "none",
    async fn() {
      const page = greyPage(3, 1, { 258: [bits], 339: [format] }, [Uint8Array.from(bytes)]);
      using file = await open(makeTiff([page], { little }));
      assert.equal(file.type, type);
      assert.equal(file.storedType, stored);
      const { data, shape } = await file.read();
      assert.deepEqual([...data], values);
      assert.deepEqual(shape, [1, 3]);
      assert.equal(data.constructor.name.toLowerCase(), `${type}array`);
    },
  });
}

Deno.test({
  name: "a tag of no bits per sample means one bit",
  permissions: "none",
  async fn() {
    const { tags, blocks } = greyPage(9, 1, {}, [Uint8Array.of(0xff, 0x80)]);
    const { 258: _, ...rest } = tags as Record<number, number[]>;
    assert.deepEqual([...(await read(makeTiff([{ tags: rest, blocks }]))).data], Array(9).fill(1));
  },
});

Deno.test({
  name: "strips, tiles, planes and crops give the same pixels",
  permissions: "none",
  async fn() {
    const [height, width, samples] = [5, 7, 3];
    const value = (y: number, x: number, s: number) => (y * width + x) * samples + s;
    const block = (y0: number, x0: number, h: number, w: number, ...all: number[]) => {
      const out: number[] = [];
      for (let y = y0; y < y0 + h; y++) {
        for (let x = x0; x < x0 + w; x++) for (const s of all) out.push(value(y, x, s));
      }
      return Uint8Array.from(out);
    };
    const tags = { 256: [width], 257: [height], 258: [8, 8, 8], 259: [1], 262: [2], 277: [3] };
    const strips = [
      block(0, 0, 2, 7, 0, 1, 2),
      block(2, 0, 2, 7, 0, 1, 2),
      block(4, 0, 1, 7, 0, 1, 2),
    ];
    const planes = [0, 1, 2].flatMap((s) => [block(0, 0, 3, 7, s), block(3, 0, 2, 7, s)]);
    const tiles = [0, 4].flatMap((y) => [0, 4].map((x) => block(y, x, 4, 4, 0, 1, 2)));
    const files: Record<string, PageParts> = {
      strips: { tags: { ...tags, 278: [2] }, blocks: strips },
      "strips, packed": {
        tags: { ...tags, 278: [2], 259: [8] },
        blocks: strips.map((s) => deflateSync(s)),
      },
      planes: { tags: { ...tags, 278: [3], 284: [2] }, blocks: planes },
      tiles: { tags: { ...tags, 322: [4], 323: [4] }, blocks: tiles },
    };
    for (const [name, page] of Object.entries(files)) {
      for (const big of [false, true]) {
        const bytes = makeTiff([page], { little: !big, big });
        const whole = await read(bytes);
        assert.equal(whole.axes, "YXS", name);
        assert.deepEqual([...whole.data], Array.from({ length: 105 }, (_, at) => at), name);
        const crop = { y: 1, x: 2, height: 4, width: 3 };
        const part = await read(bytes, { crop, c: 1 });
        assert.deepEqual(part.shape, [4, 3]);
        assert.deepEqual([...part.data], [...block(1, 2, 4, 3, 1)], name);
      }
    }
  },
});

Deno.test({
  name: "a description of ImageJ gives axes, pixel size and frame interval",
  permissions: "none",
  async fn() {
    const text = "ImageJ=1.53t\nimages=6\nchannels=2\nframes=3\nhyperstack=true\nunit=\\u00B5m\n" +
      "finterval=2\ntunit=min\nspacing=0.5\nloop=false\n";
    const resolution = { 282: [[24390243, 1000000]], 283: [[10, 1]], 296: [1] } as const;
    const pages = Array.from(
      { length: 6 },
      (_, at) =>
        greyPage(2, 1, at === 0 ? { 270: text, ...resolution } : {}, [Uint8Array.of(at, at)]),
    );
    using file = await open(makeTiff(pages, { little: false }));
    assert.equal(file.axes, "TCYX");
    assert.deepEqual(file.shape, [3, 2, 1, 2]);
    assert.equal(file.frameInterval, 120);
    const { pixelSize } = file;
    assert.deepEqual(pixelSize, {
      unit: "µm",
      x: 0.041,
      y: 0.1,
      z: 0.5,
      source: "ImageJ description",
    });
    assert.deepEqual([...(await file.read({ t: 1, c: 1 })).data], [3, 3]);
    const channel = await file.read({ c: 0 });
    assert.equal(channel.axes, "TYX");
    assert.deepEqual([...channel.data], [0, 0, 2, 2, 4, 4]);
    assert.equal((await file.read({ page: 5 })).data[0], 5);
  },
});

Deno.test({
  name: "a note says where ImageJ shows other grey values than are stored",
  permissions: "none",
  async fn() {
    const text = "ImageJ=1.54p\ncf=0\nc0=-32768.0\nc1=1.0\nvunit=Gray Value\n";
    using file = await open(makeTiff([greyPage(2, 1, { 270: text })]));
    assert.deepEqual(file.notes, [
      "ImageJ shows grey values through function 0 of the terms -32768.0, 1.0: they are as stored here",
    ]);
  },
});

Deno.test({
  name: "ImageJ's planes behind one page are found",
  permissions: "none",
  async fn() {
    const text = "ImageJ=1.53t\nimages=3\nslices=3\n";
    const page = greyPage(2, 1, { 270: text, 279: [2] }, [Uint8Array.of(0, 1, 2, 3, 4, 5)]);
    using file = await open(makeTiff([page]));
    assert.equal(file.axes, "ZYX");
    assert.deepEqual([...(await file.read({ z: 2 })).data], [4, 5]);
  },
});

Deno.test({
  name: "pages that ImageJ counts otherwise ask for axes",
  permissions: "none",
  async fn() {
    const text = "ImageJ=1.53t\nimages=8\nslices=4\nchannels=2\n";
    const pages = [{ 270: text }, {}, {}].map((tags) => greyPage(2, 1, tags));
    using file = await open(makeTiff(pages));
    assert.equal(
      file.ambiguity,
      'ImageJ\'s description counts 8 planes, the file has 3: give `axes`, such as "ZYX", or one `page`',
    );
    assert.deepEqual((await read(makeTiff(pages), {}, { axes: "TYX" })).shape, [3, 1, 2]);
  },
});

Deno.test({
  name: "MetaMorph's planes behind one page are found, and ask for their axis",
  permissions: "none",
  async fn() {
    const planes = [[1, 1], [2, 1], [3, 1]] as const;
    const page = greyPage(2, 1, { 279: [2], 33629: planes }, [Uint8Array.of(0, 1, 2, 3, 4, 5)]);
    using file = await open(makeTiff([page]));
    assert.match(file.ambiguity!, /^3 pages, and the file does not say whether they are T, Z or C/);
    using told = await open(makeTiff([page]), { axes: "TYX" });
    assert.deepEqual([...(await told.read({ t: 2 })).data], [4, 5]);
  },
});

Deno.test({
  name: "resolution tags give a pixel size only where they can mean one",
  permissions: "none",
  async fn() {
    const of = async (
      tags: Record<number, readonly number[] | readonly (readonly [number, number])[]>,
    ) => {
      using file = await open(makeTiff([greyPage(2, 1, tags)]));
      return file;
    };
    const inch = await of({ 282: [[254000, 1]], 283: [[127000, 1]], 296: [2] });
    assert.deepEqual(inch.pixelSize, {
      unit: "µm",
      y: 0.2,
      x: 0.1,
      source: "resolution tags (pixels per inch)",
    });
    const metric = await of({ 282: [[20000, 1]], 283: [[20000, 1]], 296: [3] });
    assert.equal(metric.pixelSize?.x, 0.5);
    const print = await of({ 282: [[72, 1]], 283: [[72, 1]], 296: [2] });
    assert.equal(print.pixelSize, undefined);
    assert.deepEqual(print.notes, [
      "the resolution tags tell 72 dots per inch, for print: not taken as a pixel size",
    ]);
    const none = await of({ 282: [[72, 1]], 283: [[72, 1]], 296: [1] });
    assert.equal(none.pixelSize, undefined);
    assert.deepEqual(none.notes, []);
    const zero = await of({ 282: [[0, 1]], 283: [[1, 0]], 296: [3] });
    assert.equal(zero.pixelSize, undefined);
  },
});

Deno.test({
  name: "the caller's axes and pixel size are stronger than the file's",
  permissions: "none",
  async fn() {
    const bytes = makeTiff([greyPage(2, 1), greyPage(2, 1), greyPage(2, 1)]);
    using file = await open(bytes);
    assert.equal(file.axes, "QYX");
    const ask =
      '3 pages, and the file does not say whether they are T, Z or C: give `axes`, such as "ZYX", or one `page`';
    assert.equal(file.ambiguity, ask);
    await assert.rejects(file.read(), { name: "FormatError", message: `a.tif: ${ask}` });
    assert.deepEqual((await file.read({ page: 1 })).shape, [1, 2]);
    const image = await read(bytes, {}, { axes: "TYX", pixelSize: 0.5 });
    assert.equal(image.axes, "TYX");
    assert.deepEqual(image.pixelSize, { unit: "µm", y: 0.5, x: 0.5, source: "`pixelSize` option" });
    await assert.rejects(open(bytes, { axes: "YX" }), {
      name: "ParameterError",
      message: 'a.tif: `axes` must name 3 axes (3×1×2) and end with YX, got "YX"',
    });
    await assert.rejects(open(bytes, { pixelSize: 0 }), {
      name: "ParameterError",
      message: "`pixelSize` must be above 0, got 0",
    });
    const differing = makeTiff([greyPage(2, 1), greyPage(3, 1)]);
    await assert.rejects(read(differing), {
      message: "a.tif: 2 pages that differ in size or type (2×1 uint8, 3×1 uint8): give one `page`",
    });
    const smaller = makeTiff([greyPage(2, 1), greyPage(1, 1, { 254: [1] })]);
    assert.deepEqual((await read(smaller)).shape, [1, 2]);
  },
});

Deno.test({
  name: "tifffile's description gives shape and axes",
  permissions: "none",
  async fn() {
    const pages = (text: string) =>
      makeTiff(Array.from({ length: 4 }, (_, at) => greyPage(2, 1, at === 0 ? { 270: text } : {})));
    const told = await read(pages('{"shape": [2, 2, 1, 2], "axes": "TCYX"}'));
    assert.equal(told.axes, "TCYX");
    using file = await open(pages('{"shape": [2, 2, 1, 2]}'));
    assert.equal(file.axes, "QQYX");
    assert.match(file.ambiguity!, /^2×2 pages, .* such as "CZYX"/);
    using other = await open(pages('{"shape": [3, 1, 2]}'));
    assert.deepEqual(other.shape, [4, 1, 2]);
    const turned = pages('{"shape": [4, 1, 2], "axes": "ZXY"}');
    await assert.rejects(read(turned), {
      message:
        'a.tif: its description names the axes ZXY, whose pages are not rows and columns: give `axes` to take them so, such as "ZYX", or one `page`',
    });
    assert.equal((await read(turned, {}, { axes: "ZYX" })).axes, "ZYX");
    const single = makeTiff([greyPage(2, 1, { 270: '{"shape": [1, 2], "axes": "XY"}' })]);
    await assert.rejects(read(single), {
      message:
        "a.tif: its description names the axes XY, whose pages are not rows and columns: give `page` 0 to take it so",
    });
    assert.deepEqual((await read(single, { page: 0 })).shape, [1, 2]);
  },
});

/** Moves the pages behind the first below it. */
function hangBelow(bytes: Uint8Array): Uint8Array {
  const view = new DataView(bytes.buffer);
  const start = view.getUint32(4, true);
  const count = view.getUint16(start, true);
  const link = start + 2 + 12 * count;
  for (let at = start + 2; at < link; at += 12) {
    if (view.getUint16(at, true) !== 330) continue;
    // One place, of type LONG.
    view.setUint16(at + 2, 4, true);
    view.setUint32(at + 8, view.getUint32(link, true), true);
  }
  view.setUint32(link, 0, true);
  return bytes;
}

Deno.test({
  name: "levels of a pyramid are read from below a page or behind it",
  permissions: "none",
  async fn() {
    const resolution = { 282: [[50000, 1]], 283: [[25000, 1]], 296: [3] } as const;
    const half = greyPage(3, 2, { 254: [1] });
    const behind = makeTiff([greyPage(6, 4, resolution), half]);
    const below = hangBelow(makeTiff([greyPage(6, 4, { ...resolution, 330: [7] }), half]));
    for (const bytes of [behind, below]) {
      using full = await open(bytes);
      assert.deepEqual([full.shape, full.notes], [[4, 6], ["level 0 of 2"]]);
      const image = await read(bytes, {}, { level: 1 });
      assert.deepEqual([image.shape, [...image.data]], [[2, 3], [0, 1, 2, 3, 4, 5]]);
      // 0.2 and 0.4 µm a pixel, twice as far apart.
      assert.deepEqual([image.pixelSize?.x, image.pixelSize?.y], [0.4, 0.8]);
      await assert.rejects(open(bytes, { level: 2 }), {
        name: "ParameterError",
        message: "`level` must be a whole number from 0 to 1 (levels of the pyramid), got 2",
      });
    }
    // A page of another size has the pixel size that it tells itself.
    assert.equal((await read(behind, { page: 1 })).pixelSize, undefined);
    await assert.rejects(open(behind, { series: 1 }), {
      name: "ParameterError",
      message: "`series` must be a whole number from 0 to 0 (the file tells of one image), got 1",
    });
    const stack = hangBelow(makeTiff([greyPage(6, 4, { 330: [7] }), half]));
    const text = "ImageJ=1\nimages=2\nslices=2\n";
    const lacking = makeTiff([greyPage(6, 4, { 270: text, 330: [7] }), greyPage(6, 4), half]);
    // The smaller copy of the first page only: the second one has none.
    const view = new DataView(lacking.buffer);
    const link = view.getUint32(4, true) + 2 + 12 * view.getUint16(view.getUint32(4, true), true);
    const second = view.getUint32(link, true);
    const last = second + 2 + 12 * view.getUint16(second, true);
    const place = [...lacking.keys()].find((at) => lacking[at] === 74 && lacking[at + 1] === 1)!;
    view.setUint16(place + 2, 4, true);
    view.setUint32(place + 8, view.getUint32(last, true), true);
    view.setUint32(last, 0, true);
    await assert.rejects(read(lacking, {}, { level: 1 }), {
      message: "a.tif: page 1: damaged: a smaller copy is missing below it",
    });
    const pair = makeTiff([greyPage(6, 4, { 270: text, 330: [8] }), greyPage(6, 4)]);
    assert.deepEqual((await open(stack)).notes, ["level 0 of 2"]);
    assert.deepEqual((await open(pair)).notes, []);
  },
});

Deno.test({
  name: "what the tags tell of turning and of Aperio's pixel size is passed on",
  permissions: "none",
  async fn() {
    using turned = await open(makeTiff([greyPage(2, 1, { 274: [6] })]));
    assert.deepEqual(turned.shape, [1, 2]);
    assert.deepEqual(turned.notes, [
      "orientation 6: rows and columns are as stored, not turned for show",
    ]);
    const text = "Aperio Image Library v11\r\n2x1 JPEG Q=70|AppMag = 20|MPP = 0.4990|Left = 2";
    using slide = await open(makeTiff([greyPage(2, 1, { 270: text })]));
    const source = "Aperio description";
    assert.deepEqual(slide.pixelSize, { unit: "µm", y: 0.499, x: 0.499, source });
  },
});

Deno.test({
  name: "what was asked for must be there",
  permissions: "none",
  async fn() {
    const bytes = makeTiff([greyPage(3, 2)]);
    const refuses = (selection: Selection, message: string) =>
      assert.rejects(read(bytes, selection), { name: "ParameterError", message });
    await refuses({ t: 1 }, "`t` must be a whole number from 0 to 0 (axes YX, 2×3), got 1");
    await refuses(
      { page: 1 },
      "`page` must be a whole number from 0 to 0 (pages of the file), got 1",
    );
    await refuses({ page: 0, z: 0 }, "`z` must be left away where `page` is given");
    await refuses(
      { page: 0, c: 1 },
      "`c` must be a whole number from 0 to 0 (colours of page 0), got 1",
    );
    await refuses(
      { crop: { y: 0, x: 2, height: 2, width: 2 } },
      '`crop` must lie within 2 rows and 3 columns, got {"y":0,"x":2,"height":2,"width":2}',
    );
  },
});

Deno.test({
  name: "readLabels() takes whole numbers of any type, and nothing else",
  permissions: "none",
  async fn() {
    const labels = async (bits: number, format: number, bytes: Uint8Array) => {
      const page = greyPage(2, 1, { 258: [bits], 339: [format] }, [bytes]);
      using file = await open(makeTiff([page]));
      return await file.readLabels();
    };
    assert.deepEqual([...(await labels(32, 1, Uint8Array.of(1, 0, 1, 0, 0, 0, 0, 0))).data], [
      65537,
      0,
    ]);
    assert.deepEqual([...(await labels(32, 3, floats(70000, 2))).data], [70000, 2]);
    assert.deepEqual([...(await labels(64, 2, Uint8Array.from([9, ...Array(15).fill(0)]))).data], [
      9,
      0,
    ]);
    const rule = "a.tif: not a label image: labels are whole numbers from 0 to 2147483647, got ";
    await assert.rejects(labels(32, 3, floats(1, 0.5)), { message: `${rule}0.5 at index 1` });
    await assert.rejects(labels(8, 2, Uint8Array.of(255, 0)), { message: `${rule}-1 at index 0` });
    await assert.rejects(labels(32, 1, Uint8Array.of(0, 0, 0, 128, 0, 0, 0, 0)), {
      message: `${rule}2147483648 at index 0`,
    });
    const colour = makeTiff([{
      tags: { 256: [1], 257: [1], 258: [8, 8, 8], 262: [2], 277: [3] },
      blocks: [Uint8Array.of(1, 2, 3)],
    }]);
    using file = await open(colour);
    await assert.rejects(file.readLabels(), {
      message: "a.tif: not a label image: it has colours, give one as `c`",
    });
    assert.deepEqual([...(await file.readLabels({ c: 2 })).data], [3]);
  },
});

const grey = (tags: Parameters<typeof greyPage>[2], blocks?: Uint8Array[]) =>
  makeTiff([greyPage(4, 3, tags, blocks)]);

Deno.test({
  name: "YCbCr with fewer places for colours becomes red, green and blue",
  permissions: "none",
  async fn() {
    const tags = { 256: [3], 257: [2], 258: [8, 8, 8], 262: [6], 277: [3], 530: [2, 2] };
    // Two units of 2×2 pixels, the second half outside: grey, then red (255, 0, 0).
    const units = Uint8Array.of(10, 20, 30, 40, 128, 128, 76, 0, 76, 0, 85, 255);
    const { data } = await read(makeTiff([{ tags, blocks: [units] }]));
    const [grey, red] = [(value: number) => [value, value, value], [254, 0, 0]];
    assert.deepEqual([...data], [grey(10), grey(20), red, grey(30), grey(40), red].flat());
  },
});

/** Three rows: two white, one black, one white; the same again; all black. */
const FAX: readonly (readonly [name: string, tags: Record<number, number[]>, bits: string])[] = [
  [
    "rows that end at full bytes",
    { 259: [2] },
    "0111 010 000111 000 0111 010 000111 000 00110101 011",
  ],
  [
    "rows that end at full words",
    { 259: [32771] },
    "0111 010 000111 000 0111 010 000111 000 00110101 011",
  ],
  [
    "Group 3",
    { 259: [3] },
    "000000000001 0111 010 000111 000000000001 0111 010 000111 0000000000001 00110101 011",
  ],
  [
    "Group 3 in two dimensions",
    { 259: [3], 292: [1] },
    "000000000001 1 0111 010 000111 000000000001 0 1 1 1 000000000001 0 000010 011",
  ],
  ["Group 4", { 259: [4] }, "001 0111 010 1 1 1 1 000010 011"],
  ["Group 4 with runs", { 259: [4] }, "001 0111 010 1 1 1 1 001 00110101 011"],
];

for (const [name, tags, bits] of FAX) {
  Deno.test({
    name: `fax data reads: ${name}`,
    permissions: "none",
    async fn() {
      const text = bits.replaceAll(" ", "");
      const bytes = Uint8Array.from(
        { length: Math.ceil(text.length / 8) },
        (_, at) => parseInt(text.slice(at * 8, at * 8 + 8).padEnd(8, "0"), 2),
      );
      const page = greyPage(4, 3, { 258: [1], ...tags }, [bytes]);
      const { data } = await read(makeTiff([page]));
      assert.deepEqual([...data], [0, 0, 1, 0, 0, 0, 1, 0, 1, 1, 1, 1]);
    },
  });
}

Deno.test({
  name: "fax data takes memory for what it says, not for how wide its rows are",
  permissions: "none",
  async fn() {
    // A black run of three at the left, and the same again.
    // 001: 00110101 10, then 1 1 1 1.
    const bytes = Uint8Array.of(0b00100110, 0b10110111, 0b10000000);
    const wide = greyPage(60000, 2, { 258: [1], 259: [4] }, [bytes]);
    const { data } = await read(makeTiff([wide]));
    const black = [...data.entries()].filter(([, value]) => value === 1).map(([at]) => at);
    assert.deepEqual([data.length, black], [120_000, [0, 1, 2, 60_000, 60_001, 60_002]]);
    // As numbers, a block may have many times the bytes that it has in the file.
    const tile = greyPage(4, 3, { 258: [1], 259: [4], 322: [8192], 323: [512] }, [bytes]);
    await assert.rejects(read(makeTiff([tile]), {}, { limits: { maxBytes: 1e6 } }), {
      name: "FormatError",
      message:
        "a.tif: page 0: too large: a block of 8192×512 pixels has 4194304 bytes, the limit is 1000000",
    });
  },
});

/** The head of a LERC block: version, rows, columns, samples, pixels that are there, kind of sample. */
function lerc(...[version, rows, columns, samples, there, kind]: number[]): Uint8Array {
  const bytes = new Uint8Array(80);
  bytes.set([..."Lerc2 "].map((letter) => letter.charCodeAt(0)));
  const view = new DataView(bytes.buffer);
  const numbers = [version, 0, rows, columns, samples, there, 0, 80, kind];
  numbers.forEach((value, at) => view.setInt32(6 + 4 * at, value, true));
  return bytes;
}

Deno.test({
  name: "pages that share long lists of values open as fast as pages of one value each",
  permissions: "none",
  async fn() {
    const [pages, values] = [1000, 100_000];
    const tags = [256, 257, 258, 259, 262, 266, 273, 277, 278, 279, 284, 317, 330, 339];
    const size = 2 + 12 * tags.length + 4;
    const bytes = new Uint8Array(8 + 2 * values + pages * size);
    const view = new DataView(bytes.buffer);
    const start = 8 + 2 * values;
    bytes.set([0x49, 0x49, 42]);
    view.setUint32(4, start, true);
    for (let k = 0; k < values; k++) view.setUint16(8 + 2 * k, 1, true);
    for (let page = 0; page < pages; page++) {
      const at = start + page * size;
      view.setUint16(at, tags.length, true);
      tags.forEach((tag, k) => {
        const entry = at + 2 + 12 * k;
        view.setUint16(entry, tag, true);
        view.setUint16(entry + 2, 3, true);
        view.setUint32(entry + 4, values, true);
        view.setUint32(entry + 8, 8, true);
      });
      if (page + 1 < pages) view.setUint32(at + size - 4, at + size, true);
    }
    const started = performance.now();
    using file = await open(bytes);
    const ms = performance.now() - started;
    assert.deepEqual([file.axes, file.shape], ["QYX", [pages, 1, 1]]);
    assert.ok(ms < 4000, `took ${ms} ms`);
  },
});

/** Files that lie, and the one line that says so. */
const LIES: readonly (readonly [name: string, bytes: Uint8Array, message: string])[] = [
  ["empty", new Uint8Array(0), "the file is empty"],
  ["four bytes", Uint8Array.of(0x49, 0x49, 42, 0), "cut short: a header has 8 bytes, it has 4"],
  ["no TIFF", Uint8Array.from({ length: 99 }, () => 7), "not a TIFF file"],
  ["no page", Uint8Array.of(0x49, 0x49, 42, 0, 0, 0, 0, 0), "no page in the file"],
  [
    "BigTIFF with odd places",
    Uint8Array.from([0x49, 0x49, 43, 0, 4, ...Array(11).fill(0)]),
    "not a BigTIFF file: its header is damaged",
  ],
  [
    "page beyond the end",
    Uint8Array.of(0x49, 0x49, 42, 0, 200, 0, 0, 0),
    "page 0: cut short: it starts at byte 200, the file has 8",
  ],
  [
    "page of no tags",
    Uint8Array.of(0x49, 0x49, 42, 0, 8, 0, 0, 0, 0, 0),
    "page 0: damaged: it has 0 tags, 1 to 4096 are allowed",
  ],
  ["page cut within its tags", grey({}).subarray(0, -20), "page 0: cut short within its tags"],
  [
    "a chain that bites its tail",
    makeTiff([greyPage(2, 1)], { loop: true }),
    "page 1: the chain of pages leads back to an earlier page",
  ],
  ["no size", grey({ 256: [0] }), "page 0: damaged: its size is 0×3 pixels"],
  [
    "ten gigapixels",
    grey({ 256: [100000], 257: [100000] }),
    "100000 × 100000 is 10000000000 values, more than the limit of 536870912 (`limits.maxPixels`)",
  ],
  ["no samples", grey({ 277: [0] }), "page 0: damaged: it has 0 samples a pixel"],
  [
    "mixed bits",
    grey({ 258: [5, 6, 5], 277: [3] }),
    "page 0: unsupported: bits per sample that differ within a pixel (5,6,5)",
  ],
  [
    "complex numbers",
    grey({ 258: [64], 339: [6] }),
    "page 0: unsupported: samples of type complex64: save their parts, or magnitude and phase, as images of their own",
  ],
  ["samples of no kind", grey({ 339: [9] }), "page 0: unsupported: samples of type format 9, 8"],
  [
    "a volume in one page",
    grey({ 32997: [5] }),
    "page 0: unsupported: a page that is a volume of 5 slices: save it with one page a slice",
  ],
  ["tiles of no size", grey({ 322: [0], 323: [4] }), "page 0: damaged: its tiles are 0×4 pixels"],
  ["strips of no rows", grey({ 278: [0] }), "page 0: damaged: it has 0 rows a strip"],
  ["too few strips", grey({ 278: [1] }), "page 0: damaged: it lists 1 strips, its size needs 3"],
  [
    "too few byte counts",
    grey({ 278: [1], 273: [8, 8, 8], 279: [4, 4] }),
    "page 0: damaged: it lists the bytes of 2 strips, its size needs 3",
  ],
  [
    "no byte counts for packed strips",
    grey({ 259: [5], 278: [1], 273: [8, 8, 8], 279: [] }),
    "page 0: damaged: it does not list the bytes of its strips",
  ],
  ["a strip of no bytes", grey({ 279: [0] }), "page 0: damaged: block 0 of 1 is missing"],
  [
    "a strip beyond the end",
    grey({ 273: [60000], 279: [12] }),
    "page 0: cut short: block 0 of 1 ends at byte 60012, the file has ",
  ],
  [
    "a strip too short",
    grey({ 279: [11] }),
    "page 0: damaged: block 0 of 1 has 11 bytes, too few for the 12 it stands for",
  ],
  [
    "more than Deflate can hold",
    grey({ 259: [8], 256: [60000] }),
    "page 0: damaged: block 0 of 1 has 12 bytes, too few for the 180000 it stands for",
  ],
  [
    "a block beyond the limit",
    grey({
      256: [16000],
      257: [16000],
      258: [64],
      339: [3],
      322: [16400],
      323: [16400],
      259: [50000],
    }),
    "page 0: too large: a block of 16400×16400 pixels has 2151680000 bytes, the limit is 2147483648",
  ],
  [
    "tiles far larger than the page",
    grey({ 258: [1], 322: [600_000_000], 323: [1], 259: [4] }),
    "page 0: damaged: its tiles are 600000000×1 pixels, it has 4×3",
  ],
  ["packing unknown", grey({ 259: [4321] }), "page 0: unsupported: packed as compression 4321"],
  [
    "packing known but not supported",
    grey({ 259: [34712] }),
    "page 0: unsupported: packed as JPEG 2000",
  ],
  [
    "predictor unknown",
    grey({ 317: [9], 259: [5] }),
    "page 0: unsupported: predictor 9 on samples of uint8",
  ],
  [
    "differences that are not packed",
    grey({ 317: [2] }),
    "page 0: unsupported: differences (predictor 2) that are not packed, which programs read in two ways",
  ],
  [
    "YCbCr in planes",
    grey({ 258: [8, 8, 8], 262: [6], 277: [3], 284: [2] }),
    "page 0: unsupported: YCbCr colours in planes, of more than 8 bits or as differences",
  ],
  [
    "Deflate that is none",
    grey({ 259: [8] }),
    "page 0: damaged: its Deflate data cannot be unpacked",
  ],
  [
    "Deflate that holds too little",
    grey({ 259: [8] }, [deflateSync(new Uint8Array(5))]),
    "page 0: cut short: a block has 5 of its 12 bytes",
  ],
  [
    "Deflate that holds too much",
    grey({ 259: [8] }, [deflateSync(new Uint8Array(99999))]),
    "page 0: damaged: its Deflate data holds more than the block has room for",
  ],
  [
    "Zstandard that is none",
    grey({ 259: [50000] }),
    "page 0: damaged: its Zstandard data cannot be unpacked (",
  ],
  [
    "PackBits cut within a run",
    grey({ 259: [32773] }, [Uint8Array.of(250, 1, 250)]),
    "page 0: cut short: a block has 7 of its 12 bytes",
  ],
  [
    "LZW of codes to come",
    grey({ 259: [5] }, [Uint8Array.of(0x80, 0x7f, 0xff, 0xff)]),
    "page 0: damaged: its LZW data cannot be unpacked",
  ],
  [
    "LZW cut short",
    grey({ 259: [5] }, [Uint8Array.of(0x80, 0x00, 0x20)]),
    "page 0: cut short: a block has 1 of its 12 bytes",
  ],
  ["JPEG that is none", grey({ 259: [7] }), "page 0: damaged: not JPEG data"],
  [
    "JPEG of 4 bits",
    grey({ 258: [4], 259: [7] }),
    "page 0: unsupported: JPEG of 4 bits a sample",
  ],
  [
    "JPEG without a picture",
    grey({ 259: [7] }, [Uint8Array.of(255, 0xd8, 255, 0xd9, 0, 0, 0, 0, 0, 0, 0, 0)]),
    "page 0: damaged: its JPEG data has no frame",
  ],
  [
    "JPEG of another size",
    grey({ 259: [7] }, [Uint8Array.of(255, 0xd8, 255, 0xc0, 0, 11, 8, 0, 3, 0, 5, 1, 0, 0, 0)]),
    "page 0: damaged: a block is a JPEG of 5×3 pixels and 1 colours, its page wants 4 columns and 1",
  ],
  [
    "JPEG of more bits than its page",
    grey({ 259: [7] }, [Uint8Array.of(255, 0xd8, 255, 0xc3, 0, 11, 12, 0, 3, 0, 4, 1, 0, 0, 0)]),
    "page 0: unsupported: JPEG of 12 bits on a page whose samples have 8",
  ],
  [
    "arithmetic JPEG",
    grey({ 259: [7] }, [Uint8Array.of(255, 0xd8, 255, 0xc9, 0, 11, 8, 0, 3, 0, 4, 1, 0, 17, 0)]),
    "page 0: JPEG: arithmetic coding is not supported",
  ],
  [
    "JPEG tables that are none",
    grey({ 259: [7], 347: Uint8Array.of(1, 2, 3) }),
    "page 0: damaged: its JPEG tables do not start like a JPEG",
  ],
  [
    "LERC in the other byte order",
    makeTiff([greyPage(2, 1, { 258: [16], 259: [34887] })], { little: false }),
    "page 0: unsupported: LERC in a file whose numbers start with the high byte",
  ],
  [
    "LZMA that is none",
    grey({ 259: [34925] }),
    "page 0: damaged: its LZMA data is no xz stream",
  ],
  [
    "WebP of one sample",
    grey({ 259: [50001] }),
    "page 0: unsupported: WebP of 1 samples of 8 bits",
  ],
  [
    "a tag that points outside",
    makeTiff([greyPage(4, 3, { 273: Array(4).fill(9), 278: [1] })]).map((byte, at, all) =>
      all[at - 8] === 0x11 && all[at - 7] === 1 ? 0xff : byte
    ),
    "page 0: damaged: tag 273 claims 4 values at byte ",
  ],
  [
    "a page that is unlike the first",
    makeTiff([
      greyPage(4, 3, { 270: "ImageJ=1\nimages=2\nslices=2\n" }),
      greyPage(4, 2),
    ]),
    "page 1: damaged: it has 4×2 uint8 pixels, the image 4×3 uint8",
  ],
  [
    "fax data of two bits",
    grey({ 258: [2], 259: [4] }),
    "page 0: unsupported: fax data of 2 bits a sample",
  ],
  [
    "a huge JPEG block",
    grey({ 259: [7] }, [
      Uint8Array.of(255, 0xd8, 255, 0xc0, 0, 11, 8, 255, 255, 0, 4, 1, 0, 17, 0),
    ]),
    "page 0: JPEG cut short: ",
  ],
  [
    "LERC of another size",
    grey({ 259: [34887] }, [lerc(4, 3, 5, 1, 15, 1)]),
    "page 0: damaged: a LERC block is 5×3 pixels with 1 samples, its page wants 4 columns and 1",
  ],
  [
    "LERC of another version",
    grey({ 259: [34887] }, [lerc(6, 3, 4, 1, 12, 1)]),
    "page 0: unsupported: LERC data of version 2.6",
  ],
  [
    "LERC with gaps",
    grey({ 259: [34887] }, [lerc(4, 3, 4, 1, 11, 1)]),
    "page 0: unsupported: LERC data in which pixels are marked as missing",
  ],
  [
    "LERC in an unknown packing",
    grey({ 259: [34887], 50674: [4, 3] }),
    "page 0: unsupported: LERC packed by method 3",
  ],
  [
    "LERC that is none",
    grey({ 259: [34887] }),
    "page 0: unsupported: LERC data that is not of version 2",
  ],
  [
    "YCbCr of no known form",
    grey({ 258: [8, 8, 8], 262: [6], 277: [3], 530: [3, 1] }),
    "page 0: damaged: its YCbCr colours have 3×1 places a difference, parts 0.299,0.587,0.114 and levels 0,255,128,255,128,255",
  ],
  [
    "a number beyond 2⁵³",
    makeTiff([greyPage(1, 1, { 258: [64] }, [new Uint8Array(8).fill(255)])]),
    "page 0: unsupported: the 64-bit number 18446744073709551615 is beyond 2⁵³ and would lose digits",
  ],
  [
    "fewer planes than ImageJ counts",
    grey({ 270: "ImageJ=1\nimages=9\nslices=9\n" }),
    "cut short: its description counts 9 planes, but there is no room for all of them",
  ],
  [
    "planes behind a packed page",
    grey({ 259: [8], 270: "ImageJ=1\nimages=9\nslices=9\n" }),
    "damaged: its description counts 9 planes, it has one page",
  ],
  [
    "planes that do not multiply",
    grey({ 270: "ImageJ=1\nimages=1\nslices=9\n" }),
    "ImageJ's description counts 9 planes, the file has 1: give one `page`",
  ],
];

for (const [name, bytes, message] of LIES) {
  Deno.test({
    name: `a file that lies is refused in one line: ${name}`,
    permissions: "none",
    async fn() {
      await assert.rejects(read(bytes), (error: Error) => {
        assert.equal(error.name, "FormatError");
        assert.ok(error.message.startsWith(`a.tif: ${message}`), error.message);
        assert.ok(!error.message.includes("\n"));
        return true;
      });
    },
  });
}
