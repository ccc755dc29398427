/** ROI archives in headless ImageJ; run by `tests/reference/imagej_roi.sh`. */
import assert from "node:assert/strict";
import { encodeRoiZip, readRoiZip } from "../../io/roi.ts";
import { regionsOf } from "../../io/regions.ts";
import { fillOutlines } from "../../ops/measure/outlines.ts";
import { cells, variable } from "./cells.ts";

const jar = variable("PETRI_IMAGEJ");
const scratch = variable("PETRI_SCRATCH");
const program = new URL("../reference/io/ImageJRois.java", import.meta.url).pathname;

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
