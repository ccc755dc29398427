import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import zlib from "node:zlib";
import fc from "fast-check";
import { FormatError } from "../../core/errors.ts";
import { createImage, createLabels, createMask, type Image } from "../../core/values.ts";
import { readPng } from "../../io/png.ts";
import { encodePng } from "../../io/png_writer.ts";
import { samples } from "../samples.ts";

/** A PNG of given chunks, with right checksums. */
function png(...chunks: [name: string, content: ArrayLike<number>][]): Uint8Array {
  const bytes = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
  for (const [name, content] of chunks) {
    const body = [...new TextEncoder().encode(name), ...Array.from(content)];
    bytes.push(...u32(content.length), ...body, ...u32(zlib.crc32(Uint8Array.from(body))));
  }
  return Uint8Array.from(bytes);
}

function u32(value: number): number[] {
  return [value >>> 24, value >>> 16 & 255, value >>> 8 & 255, value & 255];
}

function ihdr(width: number, height: number, depth = 8, colour = 0, interlace = 0): number[] {
  return [...u32(width), ...u32(height), depth, colour, 0, 0, interlace];
}

function idat(...raw: number[]): [string, Uint8Array] {
  return ["IDAT", zlib.deflateSync(Uint8Array.from(raw))];
}

const refused: [what: string, bytes: Uint8Array, message: RegExp][] = [
  ["nothing", new Uint8Array(0), /^a\.png: not a PNG: the first 8 bytes differ$/],
  ["no end", png(["IHDR", ihdr(1, 1)], idat(0, 7)), /ends at byte \d+ without IEND/],
  ["no header", png(["IEND", []]), /must start with IHDR, got IEND/],
  ["a short header", png(["IHDR", [1]]), /header must have 13 bytes, got 1/],
  ["two headers", png(["IHDR", ihdr(1, 1)], ["IHDR", ihdr(1, 1)]), /two headers/],
  ["a colour type", png(["IHDR", ihdr(1, 1, 8, 5)]), /colour type must be .*, got 5/],
  ["a bit depth", png(["IHDR", ihdr(1, 1, 3)]), /bit depth must be 1, 2, 4, 8, 16 .*, got 3/],
  ["an interlace method", png(["IHDR", ihdr(1, 1, 8, 0, 2)]), /got 0, 0, 2/],
  ["a critical chunk", png(["IHDR", ihdr(1, 1)], ["ABCD", []]), /ABCD that must be understood/],
  ["a chunk name", png(["IHDR", ihdr(1, 1)], ["A\x01CD", []]), /is no chunk name/],
  ["a palette", png(["IHDR", ihdr(1, 1, 8, 3)], ["PLTE", [1, 2]]), /palette of 2 bytes/],
  ["no palette", png(["IHDR", ihdr(1, 1, 8, 3)], idat(0, 0), ["IEND", []]), /but no palette/],
  ["a late tRNS", png(["IHDR", ihdr(1, 1)], idat(0, 0), ["tRNS", [0, 0]]), /tRNS after IDAT/],
  [
    "a short tRNS",
    png(["IHDR", ihdr(1, 1)], ["tRNS", [0]], idat(0, 0), ["IEND", []]),
    /tRNS of 1 bytes with colour type 0/,
  ],
  [
    "a long tRNS",
    png(
      ["IHDR", ihdr(1, 1, 8, 3)],
      ["PLTE", [1, 2, 3]],
      ["tRNS", [0, 0]],
      idat(0, 0),
      ["IEND", []],
    ),
    /tRNS of 2 entries for 1 colours/,
  ],
  ["no data", png(["IHDR", ihdr(1, 1)], ["IEND", []]), /no image data/],
  [
    "a gap in the data",
    png(["IHDR", ihdr(1, 1)], ["IDAT", []], ["tEXt", []], ["IDAT", []]),
    /tEXt between two IDAT/,
  ],
  ["no pixels", png(["IHDR", ihdr(0, 1)], idat(0, 0), ["IEND", []]), /1 × 0 × 1 has no pixels/],
  [
    "too much data",
    png(["IHDR", ihdr(1, 1)], idat(0, 0, 0), ["IEND", []]),
    /more image data than 2 bytes/,
  ],
  [
    "too little data",
    png(["IHDR", ihdr(2, 1)], idat(0, 0), ["IEND", []]),
    /has 2 bytes instead of 3/,
  ],
  [
    "data that is not deflate",
    png(["IHDR", ihdr(1, 1)], ["IDAT", [1, 2, 3]], ["IEND", []]),
    /does not inflate/,
  ],
  ["a filter", png(["IHDR", ihdr(1, 1)], idat(5, 0), ["IEND", []]), /must be 0 to 4, got 5/],
  [
    "a lie about the size",
    png(["IHDR", ihdr(20000, 20000)], idat(0, 0), ["IEND", []]),
    /20000 × 20000 pixels cannot be in 10 bytes/,
  ],
  [
    "a size over the limit",
    png(["IHDR", ihdr(60000, 60000)], idat(0, 0), ["IEND", []]),
    /60000 × 60000 × 1 is 3600000000 values, more than the limit of 536870912/,
  ],
];

for (const [what, bytes, message] of refused) {
  Deno.test({
    name: `readPng() refuses ${what}`,
    permissions: "none",
    fn() {
      assert.throws(() => readPng(bytes, { file: "a.png" }), (error: Error) => {
        assert.ok(error instanceof FormatError, `${error}`);
        assert.match(error.message, message);
        assert.equal(error.file, "a.png");
        assert.ok(!error.message.includes("\n"));
        return true;
      });
    },
  });
}

Deno.test({
  name: "readPng() refuses a wrong checksum and a chunk that is cut short",
  permissions: "none",
  fn() {
    const whole = png(["IHDR", ihdr(1, 1)], idat(0, 7), ["IEND", []]);
    const damaged = whole.slice();
    damaged[20] ^= 1;
    assert.throws(() => readPng(damaged), /the file: PNG damaged: the checksum of IHDR is wrong/);
    assert.throws(() => readPng(whole.subarray(0, 48)), /IDAT claims 10 bytes, 3 are left/);
    assert.deepEqual([...readPng(whole).data], [7]);
  },
});

Deno.test({
  name: "readPng() keeps to the caller's limits",
  permissions: "none",
  fn() {
    const bytes = encodePng(createImage(new Uint16Array(6), [2, 3]));
    assert.throws(
      () => readPng(bytes, { limits: { maxPixels: 5 } }),
      /2 × 3 × 1 is 6 values, more than the limit of 5 \(`limits\.maxPixels`\)/,
    );
    assert.throws(
      () => readPng(bytes, { limits: { maxBytes: 11 } }),
      /takes 12 bytes, more than the limit of 11 \(`limits\.maxBytes`\)/,
    );
    assert.equal(readPng(bytes, { limits: { maxPixels: 6, maxBytes: 12 } }).data.length, 6);
  },
});

Deno.test({
  name: "readPng() undoes every filter, by hand",
  permissions: "none",
  fn() {
    // Five rows of three pixels; each row is stored with the filter of its number.
    const raw = [0, 10, 20, 30, 1, 1, 1, 1, 2, 5, 5, 5, 3, 1, 1, 1, 4, 1, 1, 1];
    const image = readPng(png(["IHDR", ihdr(3, 5)], idat(...raw), ["IEND", []]));
    // None; left + 1; up + 5; floor((left + up) / 2) + 1; Paeth + 1.
    assert.deepEqual([...image.data], [10, 20, 30, 1, 2, 3, 6, 7, 8, 4, 6, 8, 5, 7, 9]);
  },
});

Deno.test({
  name: "readPng() gives the samples that are wanted",
  permissions: "none",
  fn() {
    const of = (data: number[], shape: number[]) =>
      encodePng(
        createImage(Uint8Array.from(data), shape, { axes: shape.length === 2 ? "YX" : "YXS" }),
      );
    const grey = of([1, 2], [1, 2]);
    const alpha = of([1, 9, 2, 8], [1, 2, 2]);
    const colour = of([1, 1, 1, 2, 3, 2], [1, 2, 3]);
    const read = (bytes: Uint8Array, wanted: "stored" | "grey" | "rgb" | "rgba") => [
      ...readPng(bytes, { samples: wanted }).data,
    ];
    assert.deepEqual(read(grey, "rgb"), [1, 1, 1, 2, 2, 2]);
    assert.deepEqual(read(grey, "rgba"), [1, 1, 1, 255, 2, 2, 2, 255]);
    assert.deepEqual(read(alpha, "stored"), [1, 9, 2, 8]);
    assert.deepEqual(read(alpha, "grey"), [1, 2]);
    assert.deepEqual(read(alpha, "rgba"), [1, 1, 1, 9, 2, 2, 2, 8]);
    assert.deepEqual(read(colour, "rgba"), [1, 1, 1, 255, 2, 3, 2, 255]);
    assert.equal(readPng(colour).axes, "YXS");
    assert.equal(readPng(alpha, { samples: "grey" }).axes, "YX");
    assert.throws(
      () => readPng(colour, { samples: "grey", file: "c.png" }),
      /c\.png: grey was asked for, but the pixel in row 0, column 1 is coloured \(2, 3, 2\)/,
    );
  },
});

Deno.test({
  name: "readPng() makes the transparent colour an alpha sample",
  permissions: "none",
  fn() {
    const two = png(["IHDR", ihdr(4, 1, 2)], ["tRNS", [0, 2]], idat(0, 0b00011011), ["IEND", []]);
    assert.deepEqual([...readPng(two).data], [0, 255, 85, 255, 170, 0, 255, 255]);
    assert.deepEqual(readPng(two).shape, [1, 4, 2]);
  },
});

Deno.test({
  name: "readPng() gives a colour beyond the palette the grey of its number",
  permissions: "none",
  fn() {
    const bytes = png(
      ["IHDR", ihdr(2, 1, 8, 3)],
      ["PLTE", [9, 8, 7]],
      idat(0, 0, 5),
      ["IEND", []],
    );
    assert.deepEqual([...readPng(bytes).data], [9, 8, 7, 5, 5, 5]);
    assert.deepEqual([...readPng(bytes, { palette: "indices" }).data], [0, 5]);
  },
});

Deno.test({
  name: "readPng() and encodePng() keep the pixel size",
  permissions: "none",
  fn() {
    const write = (unit: string, y: number, x: number) =>
      encodePng(
        createImage(new Uint8Array(2), [1, 2], { pixelSize: { unit, y, x, source: "test" } }),
      );
    assert.deepEqual(readPng(write("um", 0.065, 0.13)).pixelSize, {
      unit: "µm",
      y: 0.065,
      x: 0.13,
      source: "PNG pHYs",
    });
    assert.equal(readPng(write("nm", 108.3, 108.3)).pixelSize?.x, 0.1083);
    assert.equal(readPng(write("px", 1, 1)).pixelSize, undefined);
    const print = write("inch", 1 / 72, 1 / 72);
    assert.equal(readPng(print).pixelSize, undefined);
    assert.equal(readPng(print, { resolution: "pixelSize" }).pixelSize?.unit, "µm");
    assert.equal(readPng(write("um", 1, 1), { resolution: "ignore" }).pixelSize, undefined);
  },
});

Deno.test({
  name: "encodePng() writes what readPng() reads: all forms, all contents",
  permissions: "none",
  fn() {
    const picture = fc.record({
      height: fc.integer({ min: 1, max: 90 }),
      width: fc.integer({ min: 1, max: 40 }),
      channels: fc.integer({ min: 1, max: 4 }),
      wide: fc.boolean(),
      levels: fc.constantFrom(1, 2, 6, 256, 65536),
      seed: fc.integer(),
    });
    fc.assert(
      fc.property(picture, ({ height, width, channels, wide, levels, seed }) => {
        const data = wide
          ? new Uint16Array(height * width * channels)
          : new Uint8Array(height * width * channels);
        let state = seed | 1;
        for (let i = 0; i < data.length; i++) {
          state = Math.imul(state, 1664525) + 1013904223 | 0;
          data[i] = (state >>> 16) % levels;
        }
        const image = channels === 1
          ? createImage(data, [height, width])
          : createImage(data, [height, width, channels], { axes: "YXS" });
        const bytes = encodePng(image);
        assert.deepEqual(readPng(bytes), image);
        assert.deepEqual(encodePng(image), bytes);
      }),
      { seed: 1, numRuns: 150 },
    );
  },
});

Deno.test({
  name: "readPng() reads a picture that is too large for the kernels",
  permissions: "none",
  fn() {
    const image = createImage(new Uint8Array(4100 * 16400), [4100, 16400]);
    image.data[image.data.length - 1] = 7;
    const bytes = encodePng(image, { level: 1 });
    assert.equal(readPng(bytes).data.at(-1), 7);
    const header = bytes.slice();
    new DataView(header.buffer).setUint32(20, 4099);
    repairChecksums(header);
    assert.throws(() => readPng(header), /more image data than 67227699 bytes/);
    header[60] ^= 255;
    repairChecksums(header);
    assert.throws(() => readPng(header), /image data that does not inflate \(damaged\)/);
  },
});

Deno.test({
  name: "encodePng() writes masks, labels and palettes",
  permissions: "none",
  fn() {
    const mask = createMask(Uint8Array.of(0, 1, 1, 0, 0, 1), [2, 3]);
    assert.deepEqual([...readPng(encodePng(mask)).data], [0, 255, 255, 0, 0, 255]);
    const labels = createLabels(Int32Array.of(0, 1, 65535), [1, 3]);
    assert.deepEqual(readPng(encodePng(labels)).data, Uint16Array.of(0, 1, 65535));
    const few = createImage(new Uint8Array(3 * 400).fill(9), [20, 20, 3], { axes: "YXS" });
    assert.equal(encodePng(few)[25], 3, "few colours become a palette");
  },
});

Deno.test({
  name: "encodePng() refuses what a PNG cannot hold",
  permissions: "none",
  fn() {
    const small = createImage(Uint8Array.of(0, 3), [1, 2]);
    assert.throws(
      () => encodePng(createImage(new Float32Array(1), [1, 1])),
      /must be uint8 or uint16 to become a PNG, got floats/,
    );
    assert.throws(
      () => encodePng(createImage(new Uint8Array(1), [1, 1, 1])),
      /must have the axes YX, or YXS with 1 to 4 samples, to become a PNG, got ZYX 1 × 1 × 1/,
    );
    assert.throws(
      () => encodePng(createImage(new Uint8Array(0), [0, 3])),
      /must have pixels to become a PNG, got 0 × 3/,
    );
    assert.throws(
      () => encodePng(createLabels(Int32Array.of(70000), [1, 1])),
      /`labels` must be 0 to 65535 to become a PNG, got 70000; write a TIFF instead/,
    );
    assert.throws(
      () => encodePng(small, { level: 10 }),
      /`level` must be a whole number from 0 to 9, got 10/,
    );
    assert.throws(
      () => encodePng(small, { repeat: 0 }),
      /`repeat` must be a whole number from 1, got 0/,
    );
    assert.throws(
      () => encodePng(small, { palette: new Uint8Array(4) }),
      /`palette` must hold 1 to 256 colours of 3 bytes, got 4 bytes/,
    );
    assert.throws(
      () => encodePng(small, { palette: new Uint8Array(9) }),
      /must hold indices under 3, the length of the palette, got 3/,
    );
    assert.throws(
      () => encodePng(createImage(new Uint16Array(1), [1, 1]), { palette: new Uint8Array(3) }),
      /must be uint8 with the axes YX to go with a palette/,
    );
  },
});

Deno.test({
  name: "readPng() answers every mutant with a picture or a FormatError",
  permissions: "none",
  fn() {
    const image = createImage(Uint8Array.from({ length: 528 }, (_, i) => i * 7), [11, 16, 3], {
      axes: "YXS",
    });
    const whole = encodePng(image);
    const edits = fc.array(
      fc.tuple(fc.nat(whole.length - 1), fc.nat(255)),
      { minLength: 1, maxLength: 4 },
    );
    fc.assert(
      fc.property(edits, fc.nat(whole.length), fc.boolean(), (changes, cut, repair) => {
        let bytes = whole.slice();
        for (const [at, value] of changes) bytes[at] = value;
        if (repair) repairChecksums(bytes);
        else if (cut % 3 === 0) bytes = bytes.subarray(0, cut);
        try {
          readPng(bytes, { limits: { maxPixels: 1e6 } });
        } catch (error) {
          assert.ok(error instanceof FormatError, `${error}`);
        }
      }),
      { seed: 2, numRuns: 2000 },
    );
  },
});

/** Makes the checksums right again, so that mutants get past them. */
function repairChecksums(bytes: Uint8Array): void {
  const view = new DataView(bytes.buffer);
  for (let at = 8; at + 12 <= bytes.length;) {
    const length = view.getUint32(at);
    if (length > bytes.length - at - 12) return;
    view.setUint32(at + 8 + length, zlib.crc32(bytes.subarray(at + 4, at + 8 + length)));
    at += 12 + length;
  }
}

function pngsIn(folder: string): { name: string; bytes: Uint8Array; beside: string }[] {
  return [...Deno.readDirSync(folder)].filter(({ name }) => name.endsWith(".png"))
    .map(({ name }) => ({
      name,
      bytes: Deno.readFileSync(`${folder}/${name}`),
      beside: `${folder}/${name}.expect.json`,
    }));
}

function sha256(data: Image["data"]): string {
  return createHash("sha256").update(new Uint8Array(data.buffer, data.byteOffset, data.byteLength))
    .digest("hex");
}

Deno.test({
  name: "readPng() reads every valid sample to the pixels of Pillow and OpenCV",
  ignore: samples === undefined,
  fn() {
    let count = 0;
    for (const folder of ["pngsuite", "other"]) {
      for (const { name, bytes, beside } of pngsIn(`${samples}/png-zoo/${folder}`)) {
        const expected = JSON.parse(Deno.readTextFileSync(beside));
        const { width, height } = expected.header;
        const stored = readPng(bytes, { file: name });
        assert.deepEqual(stored.shape.slice(0, 2), [height, width], name);
        if (expected.rgba8_sha256 !== undefined) {
          assert.equal(stored.data.constructor, Uint8Array, name);
          const { data } = readPng(bytes, { samples: "rgba" });
          assert.equal(sha256(data), expected.rgba8_sha256, name);
        } else {
          assert.equal(stored.data.constructor, Uint16Array, name);
          // OpenCV shows grey with alpha as RGBA, and forgets about tRNS of 16-bit grey.
          const channels: number = expected.u16_shape[2] ?? 1;
          const wanted = channels === 1 ? "grey" : channels === 3 ? "rgb" : "rgba";
          const { data } = readPng(bytes, { samples: wanted });
          assert.equal(sha256(data), expected.u16_sha256, name);
        }
        count++;
      }
    }
    assert.equal(count, 170);
  },
});

Deno.test({
  name: "readPng() refuses the bad samples, but for two whose still picture is whole",
  ignore: samples === undefined,
  fn() {
    const read: string[] = [];
    for (const { name, bytes } of pngsIn(`${samples}/png-zoo/bad`)) {
      try {
        readPng(bytes, { file: name });
        read.push(name);
      } catch (error) {
        assert.ok(error instanceof FormatError, `${name}: ${error}`);
        assert.ok(error.message.startsWith(`${name}: `), error.message);
      }
    }
    assert.deepEqual(read.sort(), ["chunk_no_fctl.png", "invalid_palette_index.png"]);
  },
});
