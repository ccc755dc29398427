/**
 * What Python's tifffile sees in files that petri wrote. Runs where `PETRI_PYTHON` names a Python with
 * tifffile and the test may run it: `deno task readback`.
 */
import assert from "node:assert/strict";
import {
  createImage,
  createLabels,
  createMask,
  type GridValue,
  type PixelArray,
} from "../../../core/values.ts";
import { createTiffWriter, type TiffOptions, writeTiff } from "../../../io/tiff/writer.ts";
import { inFolder } from "../folder.ts";

const python = findPython();

function findPython(): string | undefined {
  const env = Deno.permissions.querySync({ name: "env", variable: "PETRI_PYTHON" });
  const path = env.state === "granted" ? Deno.env.get("PETRI_PYTHON") : undefined;
  if (path === undefined) return undefined;
  return Deno.permissions.querySync({ name: "run", command: path }).state === "granted"
    ? path
    : undefined;
}

interface Seen {
  shape: number[];
  dtype: string;
  axes: string;
  sha256: string;
  bigtiff: boolean;
  compression: string;
  photometric: string;
  pages: number;
  imagej?: Record<string, unknown>;
  x?: number;
  ome?: Record<string, unknown>;
  channels?: (string | null)[];
}

async function look(paths: string[]): Promise<Record<string, Seen>> {
  const { success, stdout, stderr } = await new Deno.Command(python!, {
    args: ["tests/reference/tiff_readback.py", ...paths],
  }).output();
  assert.ok(success, new TextDecoder().decode(stderr));
  return JSON.parse(new TextDecoder().decode(stdout)).files;
}

async function hash(data: ArrayBufferView<ArrayBufferLike>): Promise<string> {
  const bytes = new Uint8Array(data.buffer, data.byteOffset, data.byteLength).slice();
  const digest = await crypto.subtle.digest("SHA-256", bytes);
  return new Uint8Array(digest).toHex();
}

function filled<T extends PixelArray | Int32Array>(array: T, top = 251): T {
  for (let at = 0; at < array.length; at++) array[at] = (at * 7919 + 13) % top;
  return array;
}

const pixelSize = { unit: "µm", y: 0.041, x: 0.08, z: 0.3, source: "test" };

const IMAGES: readonly (readonly [PixelArray, number[], string, string])[] = [
  [filled(new Uint8Array(35)), [5, 7], "YX", "uint8"],
  [filled(new Uint16Array(35), 65521), [5, 7], "YX", "uint16"],
  [filled(new Float32Array(35)), [5, 7], "YX", "float32"],
  [filled(new Float64Array(35)), [5, 7], "YX", "float64"],
  [filled(new Uint8Array(105)), [5, 7, 3], "YXS", "uint8"],
  [filled(new Uint16Array(105)), [3, 5, 7], "ZYX", "uint16"],
  [filled(new Uint8Array(105)), [3, 5, 7], "TYX", "uint8"],
  [filled(new Float32Array(70)), [2, 5, 7], "CYX", "float32"],
  [filled(new Uint16Array(840)), [2, 3, 4, 5, 7], "TZCYX", "uint16"],
  [filled(new Uint16Array(2 * 700 * 600)), [2, 700, 600], "ZYX", "uint16"],
];

Deno.test({
  name: "tifffile reads images back: pixels, axes, pixel size",
  ignore: python === undefined,
  fn: () =>
    inFolder(async (folder) => {
      const expected = new Map<string, [PixelArray, number[], string, string, TiffOptions]>();
      for (const [at, [data, shape, axes, dtype]] of IMAGES.entries()) {
        for (const metadata of ["imagej", "ome"] as const) {
          for (const compression of ["none", "deflate"] as const) {
            for (const bigTiff of [false, true]) {
              // ImageJ has no BigTIFF, and knows 64-bit floats no more.
              if (metadata === "imagej" && (bigTiff || dtype === "float64")) continue;
              const path = `${folder}/${at}-${metadata}-${compression}-${bigTiff}.tif`;
              const options = { metadata, compression, bigTiff, frameInterval: 2.5 };
              await writeTiff(path, createImage(data, shape, { axes, pixelSize }), options);
              expected.set(path, [data, shape, axes, dtype, options]);
            }
          }
        }
      }
      const seen = await look([...expected.keys()]);
      for (const [path, [data, shape, axes, dtype, options]] of expected) {
        const got = seen[path];
        assert.deepEqual(got.shape, shape, path);
        assert.equal(got.axes, axes, path);
        assert.equal(got.dtype, dtype, path);
        assert.equal(got.sha256, await hash(data), path);
        assert.equal(got.bigtiff, options.bigTiff, path);
        assert.equal(got.compression, options.compression === "none" ? "NONE" : "ADOBE_DEFLATE");
        assert.equal(got.photometric, axes.endsWith("S") ? "RGB" : "MINISBLACK", path);
        if (options.metadata === "imagej") {
          assert.equal(got.imagej!.unit, "micron", path);
          assert.equal(got.imagej!.spacing, 0.3, path);
          assert.equal(got.imagej!.finterval, 2.5, path);
          assert.ok(Math.abs(got.x! - 0.08) < 1e-8, path);
        } else {
          assert.equal(got.ome!.PhysicalSizeX, 0.08, path);
          assert.equal(got.ome!.PhysicalSizeY, 0.041, path);
          assert.equal(got.ome!.PhysicalSizeZ, 0.3, path);
          assert.equal(got.ome!.PhysicalSizeXUnit, "µm", path);
          assert.equal(got.ome!.TimeIncrement, 2.5, path);
        }
      }
    }),
});

Deno.test({
  name: "tifffile reads labels, masks and streamed stacks back",
  ignore: python === undefined,
  fn: () =>
    inFolder(async (folder) => {
      const small = createLabels(filled(new Int32Array(35), 40), [5, 7], { pixelSize });
      const large = createLabels(Int32Array.of(0, 65536, 2 ** 31 - 1, 5, 5, 0), [2, 3]);
      const mask = createMask(Uint8Array.of(0, 1, 1, 0, 0, 1), [2, 3]);
      const write = async (name: string, value: GridValue | GridValue[], options?: TiffOptions) => {
        await writeTiff(`${folder}/${name}`, value, options);
        return `${folder}/${name}`;
      };
      const paths = [
        await write("small.tif", small),
        await write("large.tif", large),
        await write("mask.tif", mask),
        await write("movie.ome.tif", [small, small], {
          metadata: "ome",
          along: "C",
          channelNames: ["DAPI", "a<b&c"],
        }),
      ];
      const stack = `${folder}/stack.tif`;
      const writer = createTiffWriter(stack, { axes: "TCYX", outerShape: [3, 2], labelBits: 16 });
      for (let plane = 0; plane < 6; plane++) await writer.write(small);
      writer.close();
      const seen = await look([...paths, stack]);
      const [first, second, third, fourth] = paths.map((path) => seen[path]);
      assert.equal(first.dtype, "uint16");
      assert.equal(first.sha256, await hash(Uint16Array.from(small.data)));
      assert.equal(second.dtype, "uint32");
      assert.equal(second.sha256, await hash(Uint32Array.from(large.data)));
      assert.equal(third.dtype, "uint8");
      assert.equal(third.sha256, await hash(mask.data.map((value) => value * 255)));
      assert.equal(fourth.axes, "CYX");
      assert.deepEqual(fourth.channels, ["DAPI", "a<b&c"]);
      assert.deepEqual(seen[stack].shape, [3, 2, 5, 7]);
      assert.equal(seen[stack].axes, "TCYX");
      assert.equal(seen[stack].pages, 6);
    }),
});
