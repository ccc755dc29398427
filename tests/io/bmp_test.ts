import assert from "node:assert/strict";
import fc from "fast-check";
import { FormatError } from "../../core/errors.ts";
import { readBmp } from "../../io/bmp.ts";
import kept from "../reference/io/bmp.json" with { type: "json" };

function bytesOf(text: string): Uint8Array {
  return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
}

function file(name: string): Uint8Array {
  return bytesOf(kept.cases.find((kase) => kase.name === name)!.file);
}

/** A kept file with other bytes here and there. */
function changed(name: string, ...changes: [at: number, ...bytes: number[]][]): Uint8Array {
  const bytes = file(name);
  for (const [at, ...values] of changes) bytes.set(values, at);
  return bytes;
}

for (const { name, file, shape, pixels } of kept.cases) {
  Deno.test({
    name: `readBmp() reads ${name} to Pillow's pixels`,
    permissions: "none",
    fn() {
      const image = readBmp(bytesOf(file));
      assert.deepEqual(image.shape, shape);
      assert.equal(image.axes, shape.length === 2 ? "YX" : "YXS");
      assert.deepEqual(image.data, bytesOf(pixels));
    },
  });
}

Deno.test({
  name: "readBmp() gives indices, wanted samples and the pixel size",
  permissions: "none",
  fn() {
    const two = readBmp(file("1 bits"), { palette: "indices" });
    assert.equal(two.axes, "YX");
    assert.ok(two.data.every((value) => value < 2) && two.data.includes(1));
    assert.deepEqual(readBmp(file("24 bits"), { samples: "rgba" }).shape, [3, 5, 4]);
    // 0x00989680 pixels a metre are a pixel of 0.1 µm.
    const sized = changed("24 bits", [38, 0x80, 0x96, 0x98, 0, 0x80, 0x96, 0x98, 0]);
    assert.deepEqual(readBmp(sized).pixelSize, {
      unit: "µm",
      y: 0.1,
      x: 0.1,
      source: "BMP resolution",
    });
    assert.equal(readBmp(sized, { resolution: "ignore" }).pixelSize, undefined);
    assert.equal(readBmp(file("24 bits")).pixelSize, undefined);
  },
});

const huge = [0xff, 0xff, 0, 0];
const rle = 14 + 40 + 1024;
const refused: [what: string, bytes: Uint8Array, message: RegExp][] = [
  ["nothing", new Uint8Array(0), /^b\.bmp: not a BMP: it does not start with BM and a header$/],
  [
    "an unknown header",
    changed("24 bits", [14, 41, 1]),
    /must have 12 or 40 to 124 bytes, got 297/,
  ],
  ["a cut header", file("24 bits").subarray(0, 40), /cut short: it ends at byte 40/],
  ["3 bits", changed("24 bits", [28, 3]), /BMP of 3 bits with compression 0 is not supported/],
  ["JPEG inside", changed("24 bits", [30, 4]), /BMP of 24 bits with compression 4 is not/],
  ["cut pixels", file("24 bits").subarray(0, 80), /5 × 3 pixels need 101 bytes, it has 80/],
  ["no width", changed("24 bits", [18, 0]), /an image of 3 × 0 × 3 has no pixels/],
  ["a huge size", changed("24 bits", [18, ...huge, ...huge]), /more than the limit of 536870912/],
  [
    "a huge size of runs",
    changed("RLE8", [18, 0, 16, 0, 0, 0, 64]),
    /4096 × 16384 pixels cannot be in 36 bytes/,
  ],
  [
    "a colour too many",
    changed("8 bits, 7 colours", [82, 9]),
    /colour 9 of 7 in row 3 of the file/,
  ],
  ["a field with gaps", changed("16 bits, 5-6-5", [54, 5]), /must be bits in a row, got f805/],
  ["cut fields", file("32 bits, fields").subarray(0, 60), /cut short/],
  ["runs without end", file("RLE8").subarray(0, rle + 28), /its run lengths do not end/],
  ["a cut jump", file("RLE8").subarray(0, rle + 24), /cut short within a jump/],
  ["a cut run", file("RLE8").subarray(0, rle + 5), /cut short within a run/],
  ["a run over the end", changed("RLE8", [rle, 99]), /a run goes beyond row 0, column 9/],
];

for (const [what, bytes, message] of refused) {
  Deno.test({
    name: `readBmp() refuses ${what}`,
    permissions: "none",
    fn() {
      assert.throws(() => readBmp(bytes, { file: "b.bmp" }), (error: Error) => {
        assert.ok(error instanceof FormatError, `${error}`);
        assert.match(error.message, message);
        return true;
      });
    },
  });
}

Deno.test({
  name: "readBmp() reads an odd run of 4-bit values and leaves skipped pixels at the first colour",
  permissions: "none",
  fn() {
    const bytes = file("RLE4");
    const start = 14 + 40 + 64;
    // Row 0: five values as they are, in three bytes and one to spare; then the end.
    bytes.set([0, 5, 0x12, 0x34, 0x50, 0, 2, 0x67, 0, 1], start);
    const { data } = readBmp(bytes, { palette: "indices" });
    assert.deepEqual([...data.subarray(27)], [1, 2, 3, 4, 5, 6, 7, 0, 0]);
    assert.ok(data.subarray(0, 27).every((value) => value === 0));
  },
});

Deno.test({
  name: "readBmp() answers every mutant with a picture or a FormatError",
  permissions: "none",
  fn() {
    const mutant = fc.tuple(
      fc.constantFrom(...kept.cases.map(({ file }) => file)),
      fc.array(fc.tuple(fc.nat(80), fc.nat(255)), { minLength: 1, maxLength: 4 }),
      fc.nat(3000),
    );
    fc.assert(
      fc.property(mutant, ([text, changes, cut]) => {
        const bytes = bytesOf(text);
        for (const [at, value] of changes) bytes[at % bytes.length] = value;
        try {
          readBmp(bytes.subarray(0, cut), { limits: { maxPixels: 1e6 } });
        } catch (error) {
          assert.ok(error instanceof FormatError, `${error}`);
        }
      }),
      { seed: 9, numRuns: 3000 },
    );
  },
});
