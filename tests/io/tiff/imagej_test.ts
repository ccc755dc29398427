/** TIFFs of petri's in headless ImageJ; run by `tests/reference/imagej_tiff.sh`. */
import assert from "node:assert/strict";
import {
  createImage,
  createLabels,
  createMask,
  type GridValue,
  type PixelArray,
} from "../../../core/values.ts";
import { type TiffOptions, writeTiff } from "../../../io/tiff/writer.ts";
import { inFolder } from "../folder.ts";

const jar = jarOf();

function jarOf(): string | undefined {
  const { state } = Deno.permissions.querySync({ name: "env", variable: "PETRI_IMAGEJ" });
  return state === "granted" ? Deno.env.get("PETRI_IMAGEJ") : undefined;
}

function imagej(paths: string[]): string[][] {
  const program = new URL("../../reference/io/ImageJTiffs.java", import.meta.url).pathname;
  const { success, stdout, stderr } = new Deno.Command("java", {
    args: ["-Djava.awt.headless=true", "-cp", jar!, program, ...paths],
  }).outputSync();
  assert.ok(success, new TextDecoder().decode(stderr));
  return new TextDecoder().decode(stdout).trim().split("\n").map((line) => line.split("\t"));
}

function filled<T extends PixelArray | Int32Array>(array: T): T {
  for (let at = 0; at < array.length; at++) array[at] = (at * 7919 + 13) % 251;
  return array;
}

const pixelSize = { unit: "µm", y: 0.041, x: 0.08, z: 0.3, source: "test" };
const grid = (axes: string) => ({ axes, pixelSize });

/** A value, and its channels, slices, frames and bits in ImageJ, which has no 64-bit floats. */
const VALUES: readonly (readonly [GridValue, number[]])[] = [
  [createImage(filled(new Uint8Array(35)), [5, 7], grid("YX")), [1, 1, 1, 8]],
  [createImage(filled(new Uint16Array(35)), [5, 7], grid("YX")), [1, 1, 1, 16]],
  [createImage(filled(new Float32Array(35)), [5, 7], grid("YX")), [1, 1, 1, 32]],
  [createImage(filled(new Uint16Array(105)), [3, 5, 7], grid("ZYX")), [1, 3, 1, 16]],
  [createImage(filled(new Uint8Array(105)), [3, 5, 7], grid("TYX")), [1, 1, 3, 8]],
  [createImage(filled(new Float32Array(70)), [2, 5, 7], grid("CYX")), [2, 1, 1, 32]],
  [createImage(filled(new Uint16Array(840)), [2, 3, 4, 5, 7], grid("TZCYX")), [4, 3, 2, 16]],
  [createImage(filled(new Uint16Array(840_000)), [2, 700, 600], grid("TYX")), [1, 1, 2, 16]],
  [createLabels(filled(new Int32Array(35)), [5, 7], grid("YX")), [1, 1, 1, 16]],
  [createLabels(Int32Array.of(70_000, 0, 3, 5), [2, 2], grid("YX")), [1, 1, 1, 32]],
  [createMask(Uint8Array.of(0, 1, 1, 0, 1, 1), [2, 3], grid("YX")), [1, 1, 1, 8]],
];

Deno.test({
  name: "ImageJ opens images, labels and masks with their pixels, axes and pixel size",
  ignore: jar === undefined,
  fn: () =>
    inFolder(async (folder) => {
      const expected: [GridValue, number[]][] = [];
      const paths: string[] = [];
      for (const [value, seen] of VALUES) {
        for (const compression of ["none", "deflate"] as const) {
          const options: TiffOptions = { compression, frameInterval: 2.5 };
          const path = `${folder}/${paths.length}.tif`;
          await writeTiff(path, value, options);
          paths.push(path);
          expected.push([value, seen]);
        }
      }
      const lines = imagej(paths);
      assert.equal(lines.length, paths.length);
      for (const [at, line] of lines.entries()) {
        const [value, seen] = expected[at];
        const { data, shape, kind } = value;
        const scale = kind === "mask" ? 255 : 1;
        const numbers = line.slice(1).map(Number);
        assert.deepEqual(numbers.slice(0, 2), [shape.at(-1), shape.at(-2)], line.join());
        assert.deepEqual(numbers.slice(2, 6), seen, line.join());
        const [x, y, z, , interval, sum, first, last] = numbers.slice(6);
        for (const [got, told] of [[x, 0.08], [y, 0.041], [z, 0.3]]) {
          assert.ok(Math.abs(got - told) < 1e-9, line.join());
        }
        assert.equal(line[10], "micron");
        assert.equal(interval, 2.5);
        let total = 0;
        for (const pixel of data) total += pixel * scale;
        assert.deepEqual([sum, first, last], [total, data[0] * scale, data.at(-1)! * scale]);
      }
    }),
});
