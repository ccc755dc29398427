import assert from "node:assert/strict";
import { inFolder } from "../folder.ts";
import { openImage, readImage, readLabels } from "../../../io/image.ts";
import {
  createTiffWriter,
  encodeTiff,
  type TiffMetadata,
  writeTiff,
} from "../../../io/tiff/writer.ts";
import { metres } from "../../../io/units.ts";
import {
  createImage,
  createLabels,
  createMask,
  type GridValue,
  type Image,
  type PixelArray,
} from "../../../core/values.ts";

const pixelSize = { unit: "µm", y: 0.041, x: 0.08, z: 0.3, source: "test" };

function filled<T extends PixelArray | Int32Array>(array: T): T {
  for (let at = 0; at < array.length; at++) array[at] = (at * 7919 + 13) % 251;
  return array;
}

const VALUES: readonly (readonly [string, PixelArray, number[], string])[] = [
  ["uint8", filled(new Uint8Array(35)), [5, 7], "YX"],
  ["uint16", filled(new Uint16Array(35)), [5, 7], "YX"],
  ["float32", filled(new Float32Array(35)), [5, 7], "YX"],
  ["float64", filled(new Float64Array(35)), [5, 7], "YX"],
  ["colour", filled(new Uint8Array(105)), [5, 7, 3], "YXS"],
  ["transparent colour", filled(new Uint16Array(140)), [5, 7, 4], "YXS"],
  ["two samples", filled(new Uint16Array(70)), [5, 7, 2], "YXS"],
  ["one pixel", filled(new Uint8Array(1)), [1, 1], "YX"],
  ["stack", filled(new Uint16Array(105)), [3, 5, 7], "ZYX"],
  ["movie", filled(new Uint8Array(105)), [3, 5, 7], "TYX"],
  ["channels", filled(new Float32Array(70)), [2, 5, 7], "CYX"],
  ["hyperstack", filled(new Uint16Array(840)), [2, 3, 4, 5, 7], "TZCYX"],
  ["colour movie", filled(new Uint8Array(210)), [2, 5, 7, 3], "TYXS"],
];

for (const metadata of ["imagej", "ome"] as const) {
  for (const compression of ["none", "deflate"] as const) {
    for (const [name, data, shape, axes] of VALUES) {
      Deno.test(`writeTiff() and readImage(): ${name}, ${metadata}, ${compression}`, () =>
        inFolder(async (folder) => {
          const image = createImage(data, shape, { axes, pixelSize });
          await writeTiff(`${folder}/a.tif`, image, { metadata, compression });
          const back = await readImage(`${folder}/a.tif`);
          assert.equal(back.axes, axes);
          assert.deepEqual(back.shape, shape);
          assert.deepEqual(back.data, data);
          const { unit, y, x, z } = back.pixelSize!;
          assert.deepEqual({ unit, y, x, z }, { unit: "µm", y: 0.041, x: 0.08, z: 0.3 });
        }));
    }
  }
}

Deno.test("writeTiff() keeps a pixel size of any unit, or refuses it", async () => {
  const write = (x: number, y: number, unit: string, metadata: TiffMetadata) =>
    encodeTiff(createImage(new Uint8Array(6), [2, 3], { pixelSize: { unit, x, y, source: "" } }), {
      metadata,
    });
  const sizes: [x: number, y: number, unit: string, metadata: TiffMetadata][] = [
    [4.7e-10, 6.5e-8, "m", "imagej"],
    [2e9, 1.6e9, "nm", "imagej"],
    [4.1e8, 2.5, "nm", "imagej"],
    [2e-10, 3e12, "m", "ome"],
    [2e-11, 3e-11, "m", "none"],
    [1234.5678, 0.17, "nm", "none"],
  ];
  await inFolder(async (folder) => {
    for (const [x, y, unit, metadata] of sizes) {
      Deno.writeFileSync(`${folder}/a.tif`, await write(x, y, unit, metadata));
      const { pixelSize } = await readImage(`${folder}/a.tif`);
      // Each reader says it in its own unit.
      const factor = metres(pixelSize!.unit)! / metres(unit)!;
      for (const [back, size] of [[pixelSize!.x, x], [pixelSize!.y, y]]) {
        const said = `${back} ${pixelSize!.unit}, ${size} ${unit}`;
        assert.ok(Math.abs(back * factor / size - 1) < 4e-9, said);
      }
    }
  });
  await assert.rejects(write(2e-10, 1, "m", "imagej"), {
    name: "InputError",
    message: "a TIFF has pixel sizes from 4.7e-10 to 2.1e+9 m, got 2e-10 and 1: " +
      'give them in another unit, or `metadata` "ome"',
  });
  await assert.rejects(
    write(1, 3e9, "nm", "imagej"),
    /from 4\.7e-10 to 2\.1e\+9 nm, got 1 and 3000000000/,
  );
  await assert.rejects(
    write(1e-13, 1, "m", "none"),
    /from 4\.7e-12 to 2\.1e\+7 m, got 1e-13 and 1/,
  );
});

Deno.test("writeTiff() puts axes into the order TZC, each plane where it belongs", () =>
  inFolder(async (folder) => {
    const image = createImage(filled(new Uint16Array(120)), [2, 3, 2, 2, 5], { axes: "CZTYX" });
    await writeTiff(`${folder}/a.tif`, image);
    const back = await readImage(`${folder}/a.tif`);
    assert.equal(back.axes, "TZCYX");
    for (let c = 0; c < 2; c++) {
      for (let z = 0; z < 3; z++) {
        for (let t = 0; t < 2; t++) {
          const from = ((c * 3 + z) * 2 + t) * 10;
          const to = ((t * 3 + z) * 2 + c) * 10;
          assert.deepEqual(back.data.slice(to, to + 10), image.data.slice(from, from + 10));
        }
      }
    }
  }));

Deno.test("writeTiff() keeps every label: 16 bits while they do, else 32", () =>
  inFolder(async (folder) => {
    for (
      const [largest, stored] of [[65535, "uint16"], [65536, "uint32"], [2 ** 31 - 1, "uint32"]]
    ) {
      const labels = createLabels(Int32Array.of(0, 1, largest as number, 0, 7, 7), [2, 3]);
      await writeTiff(`${folder}/l.tif`, labels);
      using file = await openImage(`${folder}/l.tif`);
      assert.equal(file.storedType, stored);
      assert.deepEqual((await readLabels(`${folder}/l.tif`)).data, labels.data);
    }
  }));

Deno.test("writeTiff() writes masks as 0 and 255", () =>
  inFolder(async (folder) => {
    await writeTiff(`${folder}/m.tif`, createMask(Uint8Array.of(0, 1, 1, 0, 0, 1), [2, 3]));
    assert.deepEqual([...(await readImage(`${folder}/m.tif`)).data], [0, 255, 255, 0, 0, 255]);
  }));

Deno.test("writeTiff() puts values together along an axis", () =>
  inFolder(async (folder) => {
    const values = [1, 2, 3].map((value) =>
      createImage(new Uint8Array(6).fill(value), [2, 3], { pixelSize })
    );
    await writeTiff(`${folder}/a.tif`, values, { along: "C" });
    const back = await readImage(`${folder}/a.tif`);
    assert.equal(back.axes, "CYX");
    assert.deepEqual([back.data[0], back.data[6], back.data[17]], [1, 2, 3]);
  }));

Deno.test("writeTiff() gives the same bytes for the same value", () =>
  inFolder(async (folder) => {
    const labels = createLabels(filled(new Int32Array(35)), [5, 7], { pixelSize });
    await writeTiff(`${folder}/a.tif`, labels, { compression: "deflate" });
    await writeTiff(`${folder}/b.tif`, labels, { compression: "deflate" });
    assert.deepEqual(Deno.readFileSync(`${folder}/a.tif`), Deno.readFileSync(`${folder}/b.tif`));
  }));

Deno.test("createTiffWriter() streams planes, and reads go to single frames", () =>
  inFolder(async (folder) => {
    for (const bigTiff of [false, true]) {
      const path = `${folder}/movie.tif`;
      const writer = createTiffWriter(path, { axes: "TYX", frameInterval: 2.5, bigTiff });
      for (let t = 0; t < 4; t++) {
        await writer.write(createImage(new Uint16Array(6).fill(t), [2, 3]));
      }
      writer.close();
      using file = await openImage(path);
      assert.equal(file.axes, "TYX");
      assert.equal(file.frameInterval, 2.5);
      const frame = await file.read({ t: 2, crop: { y: 1, x: 1, height: 1, width: 2 } });
      assert.deepEqual([...frame.data], [2, 2]);
      assert.deepEqual(frame.shape, [1, 2]);
    }
  }));

Deno.test("writeTiff() refuses what a TIFF cannot hold, and leaves nothing behind", () =>
  inFolder(async (folder) => {
    const path = `${folder}/a.tif`;
    const refuses = (value: GridValue | GridValue[], options: object, message: string) =>
      assert.rejects(writeTiff(path, value, options), { message });
    const image = createImage(new Uint8Array(6), [2, 3]);
    await refuses([], {}, "`value` must hold at least one image, got none");
    await refuses(
      createImage(new Uint8Array(6), [1, 2, 3], { axes: "QYX" }),
      {},
      'a TIFF has axes out of TZC, then YX, then S for colours, got "QYX"',
    );
    await refuses(
      createImage(new Uint8Array(0), [0, 3]),
      {},
      "a TIFF must have at least one pixel, got 0×3",
    );
    await refuses(
      [image, createImage(new Uint8Array(6), [3, 2])],
      {},
      "values of one TIFF must be of one kind, type and size: image of uint8, YX 2×3, then image of uint8, YX 3×2",
    );
    await refuses(
      [createImage(new Uint8Array(6), [1, 2, 3], { axes: "TYX" })],
      {},
      "`along` must be an axis that the values do not have (TYX), got T",
    );
    await refuses(
      createLabels(Int32Array.of(70000, 0), [1, 2]),
      { labelBits: 16 },
      "`labelBits` must be 32 for labels beyond 65535, got 16 and the label 70000",
    );
    await refuses(
      createLabels(Int32Array.of(-1, 0), [1, 2]),
      { labelBits: 32 },
      "labels must be from 0, got -1 at index 0",
    );
    await refuses(image, { level: 0 }, "`level` must be a whole number from 1 to 9, got 0");
    const writer = createTiffWriter(path, { axes: "TYX", outerShape: [2] });
    await writer.write(image);
    await assert.rejects(
      writer.write(createImage(new Uint8Array(6), [3, 2])),
      /planes of one TIFF must be of one kind, type and size: height was 2, now 3$/,
    );
    await assert.rejects(
      writer.write(createImage(new Uint8Array(6), [1, 2, 3])),
      { message: 'a plane has axes YX or YXS, got "ZYX"' },
    );
    assert.throws(
      () => writer.close(),
      { message: "`outerShape` must be the number of planes written: 2 is 2, got 1" },
    );
    writer.abort();
    assert.deepEqual([...Deno.readDirSync(folder)], []);
    const empty = createTiffWriter(path);
    assert.throws(() => empty.close(), {
      message: "a TIFF must have at least one plane, got none",
    });
    empty.abort();
    const odd = createTiffWriter(path, { axes: "QYX" });
    await odd.write(image);
    assert.throws(
      () => odd.close(),
      { message: '`axes` must name 1 axes out of TZC before YX, got "QYX"' },
    );
    odd.abort();
  }));

Deno.test("encodeTiff() gives the bytes that writeTiff() writes", () =>
  inFolder(async (folder) => {
    for (const length of [6, 60_000]) {
      const labels = createLabels(new Int32Array(length).map((_, i) => i % 700), [2, length / 2]);
      await writeTiff(`${folder}/a.tif`, labels);
      assert.deepEqual(await encodeTiff(labels), Deno.readFileSync(`${folder}/a.tif`));
    }
  }));

Deno.test("writeTiff() writes every NaN by the same bits and leaves the image as it was", () =>
  inFolder(async (folder) => {
    const written = async (image: Image) => {
      await writeTiff(`${folder}/a.tif`, image);
      return [...new Uint32Array((await readImage(`${folder}/a.tif`)).data.slice().buffer)];
    };
    const bits = [0x7fc12345, 0xffc00000, 0x7f800001, 0x7f800000, 0x80000000, 1];
    const single = createImage(new Float32Array(Uint32Array.from(bits).buffer), [2, 3]);
    const one = 0x7fc00000;
    assert.deepEqual(await written(single), [one, one, one, 0x7f800000, 0x80000000, 1]);
    assert.deepEqual([...new Uint32Array(single.data.buffer)], bits);
    const words = new Uint32Array([7, 0x7ff80001, 0, 0xfff80000, 5, 0x3ff00000]);
    const double = createImage(new Float64Array(words.buffer), [1, 3]);
    assert.deepEqual(await written(double), [0, 0x7ff80000, 0, 0x7ff80000, 5, 0x3ff00000]);
  }));
