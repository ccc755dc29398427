import assert from "node:assert/strict";
import { createImage } from "../../core/values.ts";
import { openImage, readImage, readLabels, readMask } from "../../io/image.ts";
import { encodePng } from "../../io/png_writer.ts";
import { createTiffWriter, writeTiff } from "../../io/tiff/writer.ts";
import { inFolder } from "./folder.ts";
import { greyPage, makeTiff } from "./tiff/make.ts";

const OWN = "out/image_test.tif";

Deno.test("readImage() says in one line why a file cannot be read", () =>
  inFolder(async (folder) => {
    const refuses = (name: string, message: string) =>
      assert.rejects(readImage(`${folder}/${name}`), {
        name: "FormatError",
        message: `${folder}/${name}: ${message}`,
      });
    await refuses("none.tif", "cannot be read: there is no such file");
    Deno.writeFileSync(`${folder}/empty.tif`, new Uint8Array(0));
    await refuses("empty.tif", "the file is empty");
    Deno.writeTextFileSync(`${folder}/notes.tif`, "Nothing but words, more than eight of them");
    await assert.rejects(readImage(`${folder}/notes.tif`), (error: Error) => {
      assert.equal(error.name, "FormatError");
      assert.match(
        error.message,
        /notes\.tif: not an image: its first bytes are not those of TIFF, /,
      );
      return true;
    });
    const whole = makeTiff([greyPage(4, 3)]);
    Deno.writeFileSync(`${folder}/cut.tif`, whole.subarray(0, whole.length - 30));
    await refuses("cut.tif", "page 0: cut short within its tags");
    Deno.writeFileSync(
      `${folder}/huge.tif`,
      makeTiff([greyPage(4, 3, { 256: [100_000], 257: [100_000] })]),
    );
    await refuses(
      "huge.tif",
      "100000 × 100000 is 10000000000 values, more than the limit of 536870912 (`limits.maxPixels`)",
    );
    await assert.rejects(readImage(""), {
      name: "ParameterError",
      message: "`path` must name a file, got an empty name",
    });
  }));

Deno.test("openImage() knows files of other programs, and says what to do with them", () =>
  inFolder(async (folder) => {
    const microscope =
      "export OME-TIFF from the microscope's program, or convert it with Bio-Formats' `bfconvert`";
    const letters = (text: string) => [...text].map((letter) => letter.charCodeAt(0));
    const kinds: [start: number[], name: string, way: string][] = [
      [letters("ZISRAWFILE"), "a Zeiss CZI file", microscope],
      [[0x70, 0, 0, 0, 1], "a Leica LIF file", microscope],
      [[...Array(128).fill(0), ...letters("DICM")], "a DICOM file", microscope],
      [letters("GIF89a"), "a GIF", "save it as TIFF or PNG"],
      [letters("RIFF....WEBPVP8 "), "a WebP picture", "save it as TIFF or PNG"],
      [[0x1f, 0x8b, 8], "a file packed by gzip", "unpack it first"],
    ];
    for (const [start, name, way] of kinds) {
      const bytes = new Uint8Array(200);
      bytes.set(start);
      Deno.writeFileSync(`${folder}/a.dat`, bytes);
      await assert.rejects(openImage(`${folder}/a.dat`), {
        name: "FormatError",
        message: `${folder}/a.dat: ${name}, which is not read: ${way}`,
      });
    }
  }));

Deno.test("a picture is one image of one level", () =>
  inFolder(async (folder) => {
    Deno.writeFileSync(`${folder}/a.png`, encodePng(createImage(Uint8Array.of(1, 2), [1, 2])));
    await assert.rejects(openImage(`${folder}/a.png`, { axes: "ZYX" }), {
      name: "ParameterError",
      message: `${folder}/a.png: \`axes\` must be YX for this picture, got ZYX`,
    });
    for (const name of ["series", "level"]) {
      await assert.rejects(openImage(`${folder}/a.png`, { [name]: 1 }), {
        name: "ParameterError",
        message: `\`${name}\` must be a whole number from 0 to 0 (a picture is one image), got 1`,
      });
    }
  }));

Deno.test({
  name: "readImage() names the permission that is absent",
  permissions: "none",
  async fn() {
    await assert.rejects(readImage("cells.tif"), {
      name: "FormatError",
      message: "cells.tif: cannot be read: add --allow-read=cells.tif",
    });
  },
});

Deno.test({
  name: "readImage() needs the right to read that one file",
  permissions: { read: [OWN], write: ["out"] },
  async fn() {
    Deno.mkdirSync("out", { recursive: true });
    Deno.writeFileSync(OWN, makeTiff([greyPage(4, 3)]));
    try {
      assert.deepEqual((await readImage(OWN)).shape, [3, 4]);
    } finally {
      Deno.removeSync(OWN);
    }
  },
});

Deno.test("readMask() takes what is above 0 for foreground", () =>
  inFolder(async (folder) => {
    await writeTiff(`${folder}/a.tif`, createImage(Float32Array.of(0, 0.5, -1, 255), [2, 2]));
    assert.deepEqual([...(await readMask(`${folder}/a.tif`)).data], [0, 1, 0, 1]);
    const colour = createImage(Uint8Array.of(1, 2, 3), [1, 1, 3], { axes: "YXS" });
    await writeTiff(`${folder}/c.tif`, colour);
    await assert.rejects(readMask(`${folder}/c.tif`), {
      message: `${folder}/c.tif: not a mask: it has colours, give the channel as \`c\``,
    });
    assert.deepEqual([...(await readMask(`${folder}/c.tif`, { c: 1 })).data], [1]);
    assert.deepEqual([...(await readLabels(`${folder}/c.tif`, { c: 1 })).data], [2]);
  }));

Deno.test("a stack of 10 GB opens at once, and frames are read one at a time", () =>
  inFolder(async (folder) => {
    const path = `${folder}/long.tif`;
    // One page in front, as ImageJ writes beyond 4 GB; the planes behind it are a hole in the file.
    const [frames, side] = [1250, 2048];
    const bytes = side * side * 2;
    const text = `ImageJ=1.54f\nimages=${frames}\nframes=${frames}\nfinterval=2\n`;
    const head = makeTiff([greyPage(side, side, {
      258: [16],
      270: text,
      273: [4096],
      279: [bytes],
    }, [new Uint8Array(0)])]);
    Deno.writeFileSync(path, head);
    {
      using file = Deno.openSync(path, { write: true });
      file.truncateSync(4096 + frames * bytes);
      file.seekSync(4096 + 1000 * bytes, Deno.SeekMode.Start);
      file.writeSync(Uint8Array.of(7, 1));
    }
    const start = performance.now();
    using file = await openImage(path);
    const took = performance.now() - start;
    assert.equal(file.axes, "TYX");
    assert.deepEqual(file.shape, [frames, side, side]);
    assert.ok(took < 200, `${took} ms`);
    assert.equal((await file.read({ t: 1000 })).data[0], 263);
    const before = Deno.memoryUsage().rss;
    for (let t = 0; t < 40; t++) await file.read({ t: t * 31 });
    const grown = (Deno.memoryUsage().rss - before) / 2 ** 20;
    // 40 frames are 336 MB; only a few may be there at a time.
    assert.ok(grown < 250, `${grown} MB`);
    const piece = await file.read({ t: 1000, crop: { y: 0, x: 0, height: 1, width: 2 } });
    assert.deepEqual([...piece.data], [263, 0]);
    await assert.rejects(file.read(), {
      name: "FormatError",
      message: /1250 × 2048 × 2048 is 5242880000 values, more than the limit of/,
    });
  }));

Deno.test("openImage() finds the last of many pages in milliseconds", () =>
  inFolder(async (folder) => {
    const writer = createTiffWriter(`${folder}/a.tif`, { axes: "TYX", compression: "none" });
    const plane = new Uint16Array(64);
    for (let t = 0; t < 2000; t++) {
      await writer.write(createImage(plane.fill(t), [8, 8]));
    }
    writer.close();
    const start = performance.now();
    using file = await openImage(`${folder}/a.tif`);
    assert.equal((await file.read({ t: 1999 })).data[63], 1999);
    const took = performance.now() - start;
    assert.ok(took < 500, `${took} ms`);
  }));
