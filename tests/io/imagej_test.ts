/** ROI archives in headless ImageJ; run by `tests/reference/imagej_roi.sh`. */
import assert from "node:assert/strict";
import { createLabels, type Labels } from "../../core/values.ts";
import { encodeRoiZip, readRoiZip } from "../../io/roi.ts";
import { regionsOf } from "../../io/regions.ts";
import { fillOutlines } from "../../ops/measure/outlines.ts";

const jar = variable("PETRI_IMAGEJ");
const scratch = variable("PETRI_SCRATCH");
const program = new URL("../reference/io/ImageJRois.java", import.meta.url).pathname;

function variable(name: string): string | undefined {
  const { state } = Deno.permissions.querySync({ name: "env", variable: name });
  return state === "granted" ? Deno.env.get(name) : undefined;
}

/** Blobs with holes, diagonal touches, parts apart and objects inside of others. */
function cells(height: number, width: number, seed: number): Labels {
  let state = seed;
  const random = () => {
    state = Math.imul(state, 1664525) + 1013904223 | 0;
    return (state >>> 8) / 2 ** 24;
  };
  const data = new Int32Array(height * width);
  for (let label = 1; label <= 40; label++) {
    const y0 = random() * height, x0 = random() * width, r = 2 + random() * 12;
    for (let y = 0; y < height; y++) {
      for (let x = 0; x < width; x++) {
        const d = Math.hypot(y - y0, x - x0);
        if (d < r && d > r / 3 && random() < 0.97) data[y * width + x] = label;
      }
    }
  }
  return createLabels(data, [height, width]);
}

function imagej(...args: string[]): string {
  const { success, stdout, stderr } = new Deno.Command("java", {
    args: ["-Djava.awt.headless=true", "-cp", jar!, program, ...args],
  }).outputSync();
  assert.ok(success, new TextDecoder().decode(stderr));
  return new TextDecoder().decode(stdout).trim();
}

Deno.test({
  name: "ImageJ opens a ROI archive of petri's to the same pixels, areas and planes",
  ignore: jar === undefined || scratch === undefined,
  fn() {
    const labels = cells(97, 131, 7);
    const regions = regionsOf(labels).map((region, i) => ({
      ...region,
      ...(i % 3 === 1 && { plane: { z: i } }),
      ...(i % 3 === 2 && { plane: { c: 1, t: i } }),
    }));
    assert.ok(regions.some(({ polygons }) => polygons.length > 1), "objects of several parts");
    assert.ok(regions.some(({ polygons }) => polygons[0].holes.length > 0), "objects with holes");
    assert.ok(regions.some(({ polygons: [{ holes }, other] }) => !other && holes.length === 0));
    Deno.writeFileSync(`${scratch}/petri.zip`, encodeRoiZip(regions));
    const lines = imagej("open", `${scratch}/petri.zip`, "131", "97", `${scratch}/seen.raw`);
    const expected = regions.map(({ label, polygons, plane }, i) => {
      const traced = polygons.length === 1 && polygons[0].holes.length === 0;
      const area = labels.data.filter((value) => value === label).length;
      const position = i % 3 === 1 ? i + 1 : 0;
      const [c, t] = plane?.c === undefined ? [0, 0] : [2, i + 1];
      // ImageJ answers the position in a plain stack for the slice as well.
      return [label, traced ? "Traced" : "Composite", area, position, c, position, t].join("\t");
    });
    assert.deepEqual(lines.split("\n"), expected);
    const seen = new Uint16Array(Deno.readFileSync(`${scratch}/seen.raw`).buffer);
    assert.deepEqual(Int32Array.from(seen), labels.data);
  },
});

Deno.test({
  name: "petri opens a ROI archive of ImageJ's to the same pixels",
  ignore: jar === undefined || scratch === undefined,
  fn() {
    const labels = cells(90, 140, 11);
    const raw = Uint16Array.from(labels.data);
    Deno.writeFileSync(`${scratch}/labels.raw`, new Uint8Array(raw.buffer));
    imagej("save", `${scratch}/labels.raw`, "140", "90", `${scratch}/imagej.zip`);
    const regions = readRoiZip(Deno.readFileSync(`${scratch}/imagej.zip`));
    assert.ok(regions.length > 20);
    assert.deepEqual(fillOutlines(regions, labels.shape), labels);
  },
});
