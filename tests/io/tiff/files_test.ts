/** TIFFs as Python's tifffile writes them, made by tests/reference/io_tiff.py. */
import assert from "node:assert/strict";
import { inflateSync } from "node:zlib";
import { bytesSource } from "../../../io/source.ts";
import { openTiff } from "../../../io/tiff/reader.ts";
import golden from "../../reference/io/tiff_files.json" with { type: "json" };

const bytesOf = (base64: string) =>
  Uint8Array.from(inflateSync(Uint8Array.fromBase64(base64))).buffer;

function valuesOf(dtype: string, bytes: ArrayBuffer): number[] {
  switch (dtype) {
    case "int8":
      return [...new Int8Array(bytes)];
    case "uint16":
      return [...new Uint16Array(bytes)];
    case "int16":
      return [...new Int16Array(bytes)];
    case "uint32":
      return [...new Uint32Array(bytes)];
    case "int32":
      return [...new Int32Array(bytes)];
    case "uint64":
      return [...new BigUint64Array(bytes)].map(Number);
    case "float16":
      return [...new Float16Array(bytes)];
    case "float32":
      return [...new Float32Array(bytes)];
    case "float64":
      return [...new Float64Array(bytes)];
  }
  return [...new Uint8Array(bytes)];
}

for (const { name, axes, shape, dtype, pixels, tiff } of golden.cases) {
  Deno.test({
    name: `tifffile's ${name} reads right, whole, in part and plane by plane`,
    permissions: "none",
    async fn() {
      using file = await openTiff(bytesSource(new Uint8Array(bytesOf(tiff)), name));
      assert.equal(file.axes, axes);
      assert.deepEqual(file.shape, shape);
      const whole = await file.read();
      const expected = valuesOf(dtype, bytesOf(pixels));
      assert.deepEqual([...whole.data], expected);
      const crop = { y: 5, x: 7, height: 9, width: 12 };
      const part = await file.read({ crop });
      const samples = axes.endsWith("S") ? 3 : 1;
      const row = crop.width * samples;
      for (let y = 0; y < crop.height; y++) {
        const from = ((y + crop.y) * 23 + crop.x) * samples;
        const cut = [...part.data.subarray(y * row, (y + 1) * row)];
        assert.deepEqual(cut, expected.slice(from, from + row));
      }
      if (axes !== "TZCYX") return;
      const { pixelSize } = file;
      assert.deepEqual([pixelSize?.unit, pixelSize?.x, pixelSize?.y, pixelSize?.z], [
        "µm",
        0.25,
        0.5,
        2,
      ]);
      const plane = await file.read({ t: 1, z: 2, c: 0 });
      assert.deepEqual([...plane.data], expected.slice(10 * 437, 11 * 437));
      const channel = await file.read({ c: 1, t: 0 });
      assert.equal(channel.axes, "ZYX");
      assert.deepEqual([...channel.data.subarray(437, 874)], expected.slice(3 * 437, 4 * 437));
    },
  });
}
