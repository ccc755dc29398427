/** TIFFs of petri's in Bio-Formats and napari; run by `tests/reference/viewers_tiff.sh`. */
import assert from "node:assert/strict";
import {
  createImage,
  createLabels,
  createMask,
  type GridValue,
  type PixelArray,
} from "../../../core/values.ts";
import { readImage } from "../../../io/image.ts";
import { writeTiff } from "../../../io/tiff/writer.ts";
import { variable } from "../cells.ts";
import { inFolder } from "../folder.ts";

const jar = variable("PETRI_BIOFORMATS");
const python = variable("PETRI_NAPARI");

async function run(command: string, args: string[]): Promise<string> {
  const { success, stdout, stderr } = await new Deno.Command(command, { args }).output();
  assert.ok(success, new TextDecoder().decode(stderr));
  return new TextDecoder().decode(stdout).trim();
}

function filled<T extends PixelArray | Int32Array>(array: T, top: number): T {
  for (let at = 0; at < array.length; at++) array[at] = (at * 7919 + 13) % top;
  return array;
}

const pixelSize = { unit: "µm", y: 0.041, x: 0.08, z: 0.3, source: "test" };
const grid = (axes: string) => ({ axes, pixelSize });

/** A value, and the type of its pixels in a file. */
const VALUES: Readonly<Record<string, readonly [GridValue, string]>> = {
  u8: [createImage(filled(new Uint8Array(35), 251), [5, 7], grid("YX")), "uint8"],
  u16: [createImage(filled(new Uint16Array(105), 65521), [3, 5, 7], grid("ZYX")), "uint16"],
  f32: [createImage(filled(new Float32Array(70), 251), [2, 5, 7], grid("CYX")), "float32"],
  f64: [createImage(filled(new Float64Array(35), 251), [5, 7], grid("YX")), "float64"],
  colour: [createImage(filled(new Uint8Array(105), 251), [5, 7, 3], grid("YXS")), "uint8"],
  movie: [createImage(filled(new Uint16Array(105), 251), [3, 5, 7], grid("TYX")), "uint16"],
  all: [createImage(filled(new Uint16Array(840), 251), [2, 3, 4, 5, 7], grid("TZCYX")), "uint16"],
  labels: [createLabels(filled(new Int32Array(105), 40), [3, 5, 7], grid("ZYX")), "uint16"],
  labels32: [createLabels(Int32Array.of(70_000, 0, 3, 5), [2, 2], grid("YX")), "uint32"],
  mask: [createMask(Uint8Array.of(0, 1, 1, 0, 1, 1), [2, 3], grid("YX")), "uint8"],
};

/** Writes each value in each form; answers the paths. */
async function writeAll(folder: string): Promise<Map<string, readonly [GridValue, string]>> {
  const paths = new Map<string, readonly [GridValue, string]>();
  for (const [name, made] of Object.entries(VALUES)) {
    for (const metadata of ["imagej", "ome"] as const) {
      for (const compression of ["none", "deflate"] as const) {
        const path = `${folder}/${name}-${metadata}-${compression}.tif`;
        await writeTiff(path, made[0], { metadata, compression, frameInterval: 2.5 });
        paths.set(path, made);
      }
    }
  }
  return paths;
}

/** Pixels as they stand in the file. */
function storedPixels({ kind, data }: GridValue, type: string): ArrayBufferView<ArrayBuffer> {
  const values = kind === "mask" ? data.map((value) => 255 * value) : data;
  switch (type) {
    case "uint8":
      return Uint8Array.from(values);
    case "uint16":
      return Uint16Array.from(values);
    case "uint32":
      return Uint32Array.from(values);
    case "float32":
      return Float32Array.from(values);
  }
  return Float64Array.from(values);
}

Deno.test({
  name: "Bio-Formats opens images, labels and masks with their pixels, axes, sizes and times",
  ignore: jar === undefined,
  fn: () =>
    inFolder(async (folder) => {
      const paths = await writeAll(folder);
      const program = new URL("../../reference/io/BioFormatsTiffs.java", import.meta.url).pathname;
      const seen = await run("java", [
        "-Djava.awt.headless=true",
        "-cp",
        jar!,
        program,
        ...paths.keys(),
      ]);
      for (const line of seen.split("\n")) {
        const [path, format, images, x, y, z, c, t, order, type, samples, ...numbers] = line.split(
          "\t",
        );
        const [value, stored] = paths.get(path)!;
        const { axes, shape, data, kind } = value;
        const length = (letter: string) => String(shape[axes.indexOf(letter)] ?? 1);
        assert.equal(
          format,
          path.includes("-ome-") ? "OME-TIFF" : "Tagged Image File Format",
          path,
        );
        assert.deepEqual([images, x, y, z, t], ["1", ...["X", "Y", "Z", "T"].map(length)], path);
        assert.deepEqual([c, samples], axes.endsWith("S") ? ["3", "3"] : [length("C"), "1"], path);
        assert.equal(order, "XYCZT");
        assert.equal(type, stored.replace("float32", "float").replace("float64", "double"), path);
        const [sizeX, sizeY, sizeZ, interval, sum] = numbers.map(Number);
        for (const [got, told] of [[sizeX, 0.08], [sizeY, 0.041], [sizeZ, 0.3]]) {
          assert.ok(Math.abs(got - told) < 1e-9, `${path}: ${got} instead of ${told}`);
        }
        // Without frames the time between them says nothing, and Bio-Formats does not look for it.
        if (axes.includes("T")) assert.equal(interval, 2.5, path);
        const factor = kind === "mask" ? 255 : 1;
        const expected = Array.from(data, (pixel, at) => pixel * factor * (at + 1));
        assert.equal(sum, expected.reduce((total, part) => total + part, 0), path);
      }
    }),
});

Deno.test({
  name: "petri opens OME-TIFFs of Bio-Formats: packed, in tiles, in sets, with a companion",
  ignore: jar === undefined,
  fn: () =>
    inFolder(async (folder) => {
      const source = `${folder}/all.tif`;
      await writeTiff(source, VALUES.all[0], { frameInterval: 2.5 });
      const forms: Readonly<Record<string, readonly [string, string[]]>> = {
        plain: ["plain.ome.tif", []],
        LZW: ["lzw.ome.tif", ["-compression", "LZW"]],
        zlib: ["zlib.ome.tif", ["-compression", "zlib"]],
        BigTIFF: ["big.ome.tif", ["-bigtiff"]],
        tiles: ["tiles.ome.tif", ["-tilex", "16", "-tiley", "16"]],
        set: ["set_c%c_z%z_t%t.ome.tif", []],
        companion: [
          "part_t%t.ome.tif",
          ["-option", "ometiff.companion", `${folder}/part.companion.ome`],
        ],
      };
      const tool = ["-cp", jar!, "loci.formats.tools.ImageConverter", "-no-upgrade"];
      for (const [name, [file, options]] of Object.entries(forms)) {
        await run("java", [
          "-Djava.awt.headless=true",
          ...tool,
          ...options,
          source,
          `${folder}/${file}`,
        ]);
        const first = name === "companion"
          ? "part.companion.ome"
          : file.replace("%c", "0").replace("%z", "0").replace("%t", "0");
        const image = await readImage(`${folder}/${first}`);
        const { axes, shape, data } = VALUES.all[0];
        assert.deepEqual([image.axes, image.shape, image.data], [axes, shape, data], name);
        const { unit, x, y, z } = image.pixelSize!;
        assert.equal(unit, "µm");
        // From a fraction with seven digits.
        for (const [got, told] of [[x, 0.08], [y, 0.041], [z!, 0.3]]) {
          assert.ok(Math.abs(got - told) < 1e-10, `${name}: ${got} instead of ${told}`);
        }
      }
    }),
});

Deno.test({
  name: "napari opens images, labels and masks with their pixels, axes, sizes and times",
  ignore: python === undefined,
  fn: () =>
    inFolder(async (folder) => {
      const paths = await writeAll(folder);
      const program = new URL("../../reference/tiff_napari.py", import.meta.url).pathname;
      const seen = JSON.parse((await run(python!, [program, ...paths.keys()])).split("\n").at(-1)!);
      for (const [path, [value, stored]] of paths) {
        const { shape, dtype, axes, channels, scale, units, sha256 } = seen[path];
        assert.deepEqual([shape, dtype], [value.shape, stored], path);
        // Channels become layers, colours pixels.
        const at = value.axes.indexOf("C");
        assert.equal(channels, at < 0 ? null : at, path);
        const kept = value.axes.replace(/[CS]/, "").toLowerCase();
        assert.equal(axes, kept, path);
        const sizes: Record<string, number> = { t: 2.5, z: 0.3, y: 0.041, x: 0.08 };
        scale.forEach((got: number, axis: number) => {
          assert.ok(Math.abs(got - sizes[kept[axis]]) < 1e-8, `${path}: ${scale}`);
          assert.match(units[axis], kept[axis] === "t" ? /^s/ : /^(µm|micron)$/, path);
        });
        const bytes = storedPixels(value, stored);
        const digest = await crypto.subtle.digest("SHA-256", bytes);
        assert.equal(sha256, new Uint8Array(digest).toHex(), path);
      }
    }),
});
