import assert from "node:assert/strict";
import { readImage } from "../../../io/image.ts";
import { samples } from "../../samples.ts";
import { visitZoo } from "../zoo.ts";

Deno.test({
  name: "every file of the zoo reads right, or is refused as unsupported",
  ignore: samples === undefined,
  async fn() {
    const outcomes = await visitZoo(`${samples}/tiff-zoo`);
    assert.deepEqual(outcomes.filter(({ result }) => result === "wrong"), []);
    for (const { result, text, file } of outcomes) {
      if (result === "refused") assert.match(text, /: unsupported: /, file);
    }
    const right = outcomes.filter(({ result }) => result === "right").length;
    assert.ok(right >= 333, `${right} of ${outcomes.length} read`);
  },
});

Deno.test({
  name: "every damaged file gives pixels or one line",
  ignore: samples === undefined,
  async fn() {
    for (const { name } of Deno.readDirSync(`${samples}/tiff-bad`)) {
      if (name.endsWith(".json")) continue;
      try {
        const { data, shape } = await readImage(`${samples}/tiff-bad/${name}`);
        assert.equal(data.length, shape.reduce((product, length) => product * length, 1));
      } catch (error) {
        assert.equal((error as Error).name, "FormatError", name);
        assert.ok(!(error as Error).message.includes("\n"), name);
      }
    }
  },
});

Deno.test({
  name: "the pixel size of real micrographs comes from the files",
  ignore: samples === undefined,
  async fn() {
    const bacteria = await readImage(`${samples}/workshop/biological/microcolony_ecoli.tif`);
    assert.deepEqual(bacteria.shape, [210, 215]);
    const source = "ImageJ description";
    assert.deepEqual(bacteria.pixelSize, { unit: "µm", y: 0.041, x: 0.041, source });
    assert.deepEqual([...bacteria.data.subarray(0, 5)], [464, 469, 450, 469, 474]);
    const cells = await readImage(`${samples}/ktr/KTR_Cyan-Channel0001.tif`);
    assert.deepEqual(cells.pixelSize, { unit: "µm", y: 1.136365, x: 1.136365, source });
  },
});
