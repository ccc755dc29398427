import assert from "node:assert/strict";
import { inflateSync } from "node:zlib";
import fc from "fast-check";
import { FormatError } from "../../core/errors.ts";
import { openImage, readImage } from "../../io/image.ts";
import { decodeJpeg, exifOrientation, readJpeg } from "../../io/jpeg.ts";
import kept from "../reference/io/jpeg.json" with { type: "json" };
import { inFolder } from "./folder.ts";

function bytesOf(text: string): Uint8Array {
  return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
}

function file(name: string): Uint8Array {
  return bytesOf(kept.cases.find((kase) => kase.name === name)!.file);
}

/** Where a marker stands in a file. */
function find(bytes: Uint8Array, marker: number, from = 0): number {
  for (let at = from; at < bytes.length; at++) {
    if (bytes[at] === 0xff && bytes[at + 1] === marker) return at;
  }
  throw new Error(`no marker ${marker.toString(16)}`);
}

/** A kept file with bytes changed behind a marker. */
function changed(name: string, marker: number, offset: number, ...values: number[]): Uint8Array {
  const bytes = file(name);
  bytes.set(values, find(bytes, marker) + offset);
  return bytes;
}

for (const { name, file, shape, pixels } of kept.cases) {
  Deno.test({
    name: `readJpeg() reads ${name} to libjpeg's very pixels`,
    permissions: "none",
    fn() {
      const image = readJpeg(bytesOf(file));
      assert.deepEqual(image.shape, shape);
      assert.equal(image.axes, shape.length === 2 ? "YX" : "YXS");
      const expected = Uint8Array.from(inflateSync(bytesOf(pixels)));
      const deep = image.data instanceof Uint16Array;
      assert.deepEqual(image.data, deep ? new Uint16Array(expected.buffer) : expected);
    },
  });
}

Deno.test({
  name: "readJpeg() gives wanted samples and the pixel size",
  permissions: "none",
  fn() {
    assert.deepEqual(readJpeg(file("baseline grey"), { samples: "rgb" }).shape, [13, 21, 3]);
    assert.equal(readJpeg(file("baseline grey")).pixelSize, undefined);
    // 50000 pixels a centimetre are a pixel of 0.2 µm.
    const sized = changed("baseline grey", 0xe0, 11, 2, 0xc3, 0x50, 0xc3, 0x50);
    assert.deepEqual(readJpeg(sized).pixelSize, {
      unit: "µm",
      y: 0.2,
      x: 0.2,
      source: "JPEG resolution",
    });
    const printed = changed("baseline grey", 0xe0, 11, 1, 0, 72, 0, 72);
    assert.equal(readJpeg(printed).pixelSize, undefined);
    assert.equal(readJpeg(printed, { resolution: "pixelSize" }).pixelSize?.unit, "µm");
  },
});

Deno.test({
  name: "decodeJpeg() takes tables from another stream, and colours as they are",
  permissions: "none",
  fn() {
    const whole = file("baseline 4:4:4");
    const start = find(whole, 0xc0);
    const tables: number[] = [0xff, 0xd8], rest: number[] = [0xff, 0xd8];
    for (let at = 2; at < whole.length;) {
      const length = whole[at + 1] === 0xda
        ? whole.length - at
        : 2 + (whole[at + 2] << 8 | whole[at + 3]);
      const table = whole[at + 1] === 0xdb || whole[at + 1] === 0xc4;
      (table ? tables : rest).push(...whole.subarray(at, at + length));
      at += length;
    }
    tables.push(0xff, 0xd9);
    assert.ok(start > 0 && tables.length > 100);
    const apart = decodeJpeg(Uint8Array.from(rest), { tables: Uint8Array.from(tables) });
    assert.deepEqual(apart, decodeJpeg(whole));
    const raw = decodeJpeg(whole, { colours: "none" });
    assert.notDeepEqual(raw.data, apart.data);
    assert.deepEqual(
      decodeJpeg(file("RGB as it is"), { colours: "none" }).data,
      readJpeg(file("RGB as it is")).data,
    );
    assert.throws(
      () => decodeJpeg(Uint8Array.from(rest)),
      /JPEG damaged: a scan without quantisation table/,
    );
  },
});

Deno.test("readImage() knows a JPEG by its first bytes", async () => {
  await inFolder(async (folder) => {
    Deno.writeFileSync(`${folder}/a.dat`, file("baseline 4:2:0"));
    const image = await readImage(`${folder}/a.dat`);
    assert.deepEqual(image.shape, [19, 35, 3]);
    // Exif behind the first marker, high byte first: one entry, the orientation.
    const exif = [0xff, 0xe1, 0, 34, 69, 120, 105, 102, 0, 0, 77, 77, 0, 42, 0, 0, 0, 8, 0, 1];
    const turned = (value: number) => {
      const entry = [1, 18, 0, 3, 0, 0, 0, 1, 0, value, 0, 0, 0, 0, 0, 0];
      const bytes = file("baseline 4:2:0");
      return Uint8Array.of(...bytes.subarray(0, 2), ...exif, ...entry, ...bytes.subarray(2));
    };
    for (const value of [1, 6, 9]) {
      Deno.writeFileSync(`${folder}/a.jpg`, turned(value));
      using opened = await openImage(`${folder}/a.jpg`);
      assert.deepEqual(opened.shape, [19, 35, 3]);
      const note = "orientation 6: rows and columns are as stored, not turned for show";
      assert.deepEqual(opened.notes, value === 6 ? [note] : []);
      assert.equal(exifOrientation(turned(value)), value);
    }
    assert.equal(exifOrientation(turned(6).subarray(0, 30)), 1);
    assert.equal(exifOrientation(changed("baseline 4:2:0", 0xe0, 2, 0, 2)), 1);
  });
});

const grey = "baseline grey";
const exact = "lossless of 12 bits, predictor 3";

/** A kept file with a segment before its first scan. */
function before(name: string, ...segment: number[]): Uint8Array {
  const bytes = file(name), at = find(bytes, 0xda);
  return Uint8Array.of(...bytes.subarray(0, at), ...segment, ...bytes.subarray(at));
}

/** A kept file of three colours with a scan of the first one only. */
function shortScan(name: string): Uint8Array {
  const bytes = file(name), at = find(bytes, 0xda);
  const [id, table] = bytes.subarray(at + 5);
  const scan = [0xff, 0xda, 0, 8, 1, id, table, 4, 0, 0];
  return Uint8Array.of(...bytes.subarray(0, at), ...scan, ...bytes.subarray(at + 14));
}

/** A table of means in which all codes of two bits stand for so many bits. */
const wide = (size: number) => [0xff, 0xc4, 0, 22, 0, 0, 3, ...Array(14).fill(0), size, size, size];

const refused: [what: string, bytes: Uint8Array, message: RegExp][] = [
  ["nothing", new Uint8Array(0), /^j\.jpg: not a JPEG: it does not start with FF D8 FF$/],
  ["no picture", Uint8Array.of(0xff, 0xd8, 0xff, 0xd9), /JPEG damaged: it has no picture/],
  ["a cut header", file(grey).subarray(0, 30), /it ends at byte 30 within a header/],
  [
    "an end before the picture",
    file(grey).subarray(0, 20),
    /it ends at byte 20 before its picture/,
  ],
  ["no marker", changed(grey, 0xdb, 0, 0), /no marker at byte 20/],
  ["a strange quantiser", changed(grey, 0xdb, 4, 0x2f), /JPEG damaged: a quantisation table/],
  ["strange codes", changed(grey, 0xc4, 4, 0x55), /JPEG damaged: a Huffman table/],
  ["too many codes", changed(grey, 0xc4, 5, 3, 1, 2), /more codes than there are/],
  ["arithmetic coding", changed(grey, 0xc0, 1, 0xc9), /arithmetic coding is not supported/],
  ["lossless of no predictor", changed(grey, 0xc0, 1, 0xc3), /without loss by predictor 0, 0 bits/],
  ["10 bits", changed(grey, 0xc0, 4, 10), /JPEG \(sequential\) of 10 bits is not supported/],
  [
    "12 bits with fewer colours",
    changed("baseline 4:2:0", 0xc0, 4, 12),
    /JPEG \(sequential\) of 12 bits whose colours have fewer places/,
  ],
  [
    "12 bits of YCbCr",
    changed("baseline 4:4:4", 0xc0, 4, 12),
    /JPEG of 12 bits and YCbCr colours is not supported/,
  ],
  [
    "lossless of one colour at a time",
    shortScan("lossless of 8 bits, predictor 4"),
    /JPEG \(lossless\) of several scans is not supported/,
  ],
  ["lossless of no scan", changed(exact, 0xda, 1, 0xd9), /JPEG cut short: it has no scan/],
  ["lossless without table", changed(exact, 0xda, 6, 0x22), /a scan without Huffman table/],
  [
    "lossless with odd restarts",
    before(exact, 0xff, 0xdd, 0, 4, 0, 5),
    /JPEG \(lossless\) with restarts within a row/,
  ],
  ["lossless, cut", file(exact).subarray(0, 300), /a scan ends at byte 300 before its last block/],
  ["lossless of too many bits", before(exact, ...wide(17)), /a difference of more than 16 bits/],
  ["means of too many bits", before(grey, ...wide(16)), /a difference of more than 15 bits/],
  [
    "a restart interval of nothing",
    before(grey, 0xff, 0xdd, 0, 2),
    /a restart interval of no length/,
  ],
  [
    "a scan before its frame",
    changed(grey, 0xc0, 1, 0xfe),
    /JPEG damaged: a scan before its frame/,
  ],
  ["no height", changed(grey, 0xc0, 5, 0, 0), /says its height only at its end/],
  ["no width", changed(grey, 0xc0, 7, 0, 0), /an image of 13 × 0 × 1 has no pixels/],
  ["five colours", changed("baseline 4:4:4", 0xc0, 9, 5), /a frame without its components/],
  [
    "a strange sampling",
    changed("baseline 4:4:4", 0xc0, 11, 0x51),
    /sampling factors that are not/,
  ],
  [
    "odd samplings",
    changed("baseline 4:4:4", 0xc0, 11, 0x21, 0, 2, 0x31),
    /do not divide each other/,
  ],
  ["a huge claim", changed(grey, 0xc0, 5, 0x40, 0, 0x40, 0), /16384 × 16384 pixels cannot be in/],
  ["a size over the limit", changed(grey, 0xc0, 5, 0xff, 0xff, 0xff, 0xff), /more than the limit/],
  ["an unknown component", changed(grey, 0xda, 5, 9), /a scan of component 9, which it has not/],
  ["a missing table", changed(grey, 0xda, 6, 0x33), /a scan without Huffman table/],
  [
    "a strange scan",
    changed("progressive grey", 0xda, 7, 9, 3),
    /a scan of the coefficients 9 to 3/,
  ],
  ["a scan of five", changed(grey, 0xda, 4, 5), /the head of a scan/],
  [
    "cut data",
    file(grey).subarray(0, file(grey).length - 40),
    /a scan ends at byte \d+ before its/,
  ],
  [
    "missing scans",
    file("progressive grey").subarray(0, find(file("progressive grey"), 0xda, 300)),
    /JPEG cut short/,
  ],
  [
    "no restart",
    changed("baseline with restarts", 0xd0, 1, 0xd9),
    /no restart at byte \d+/,
  ],
  [
    "codes that do not exist",
    changed(grey, 0xda, 10, 0xff, 0, 0xff, 0, 0xff, 0),
    /does not exist|cut/,
  ],
];

for (const [what, bytes, message] of refused) {
  Deno.test({
    name: `readJpeg() refuses ${what}`,
    permissions: "none",
    fn() {
      assert.throws(() => readJpeg(bytes, { file: "j.jpg" }), (error: Error) => {
        assert.ok(error instanceof FormatError, `${error}`);
        assert.match(error.message, message);
        assert.ok(error.message.startsWith("j.jpg: "), error.message);
        return true;
      });
    },
  });
}

Deno.test({
  name: "readJpeg() refuses CMYK, a second frame and a file of too many scans",
  permissions: "none",
  fn() {
    const whole = file("progressive grey");
    const frame = find(whole, 0xc2), scan = find(whole, 0xda), next = find(whole, 0xda, scan + 2);
    const twice = [
      ...whole.subarray(0, scan),
      ...whole.subarray(frame, scan),
      ...whole.subarray(scan),
    ];
    assert.throws(() => readJpeg(Uint8Array.from(twice)), /it has two frames/);
    const first = [...whole.subarray(scan, find(whole, 0xc4, scan))];
    assert.ok(next > scan);
    const many = [
      ...whole.subarray(0, scan),
      ...Array.from({ length: 101 }, () => first).flat(),
      0xff,
      0xd9,
    ];
    assert.throws(() => readJpeg(Uint8Array.from(many)), /has more than 100 scans/);
    // Four components, all as the first one.
    const plain = file(grey);
    const at = find(plain, 0xc0), scanAt = find(plain, 0xda);
    const cmyk = [
      ...plain.subarray(0, at),
      ...[0xff, 0xc0, 0, 20, 8, 0, 8, 0, 8, 4, 1, 17, 0, 2, 17, 0, 3, 17, 0, 4, 17, 0],
      ...plain.subarray(at + 2 + 11, scanAt),
      ...[0xff, 0xda, 0, 14, 4, 1, 0, 2, 0, 3, 0, 4, 0, 0, 63, 0],
      ...plain.subarray(scanAt + 10),
    ];
    assert.throws(() => readJpeg(Uint8Array.from(cmyk)), /JPEG of 4 colours \(such as CMYK\)/);
  },
});

Deno.test({
  name: "readJpeg() refuses what goes beyond the memory of kernels",
  permissions: "none",
  fn() {
    const bytes = new Uint8Array(9_000_000);
    bytes.set(changed(grey, 0xc0, 5, 0xff, 0xff, 0xff, 0xff));
    const limits = { maxPixels: 2 ** 33, maxBytes: 2 ** 34 };
    assert.throws(() => readJpeg(bytes, { limits }), {
      name: "FormatError",
      message: /^the file: JPEG too large: .* beyond WebAssembly's 4 GiB$/,
    });
  },
});

Deno.test({
  name: "readJpeg() answers every mutant with a picture or a FormatError",
  permissions: "none",
  fn() {
    const mutant = fc.tuple(
      fc.constantFrom(...kept.cases.map(({ file }) => file)),
      fc.array(fc.tuple(fc.nat(3000), fc.nat(255)), { minLength: 1, maxLength: 4 }),
      fc.nat(6000),
    );
    fc.assert(
      fc.property(mutant, ([text, changes, cut]) => {
        const bytes = bytesOf(text);
        for (const [at, value] of changes) bytes[at % bytes.length] = value;
        try {
          readJpeg(bytes.subarray(0, cut), { limits: { maxPixels: 1e6 } });
        } catch (error) {
          assert.ok(error instanceof FormatError, `${(error as Error).stack}`);
        }
      }),
      { seed: 10, numRuns: 4000 },
    );
  },
});
