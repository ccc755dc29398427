/** GeoJSON in QuPath's own classes; run by `tests/reference/qupath_geojson.sh`. */
import assert from "node:assert/strict";
import { formatGeoJson, parseGeoJson } from "../../io/geojson.ts";
import { type Region, regionsOf } from "../../io/regions.ts";
import { fillOutlines } from "../../ops/measure/outlines.ts";
import { cells, variable } from "./cells.ts";

const classpath = variable("PETRI_QUPATH");
const scratch = variable("PETRI_SCRATCH");
const program = new URL("../reference/io/QuPathGeoJson.java", import.meta.url).pathname;

for (const objectType of ["detection", "annotation"] as const) {
  Deno.test({
    name: `QuPath opens petri's GeoJSON to the same pixels, and petri QuPath's: ${objectType}s`,
    ignore: classpath === undefined || scratch === undefined,
    fn() {
      const labels = cells(97, 131, objectType === "detection" ? 7 : 8);
      const regions = regionsOf(labels).map((region, i): Region => ({
        ...region,
        ...(i % 3 === 1 && { class: "nucleus", measurements: { "area (px²)": i, mean: i + 0.5 } }),
        ...(i % 3 === 2 && { plane: { c: 1, z: 2, t: i } }),
      }));
      assert.ok(regions.some(({ polygons }) => polygons.length > 1), "objects of several parts");
      assert.ok(regions.some(({ polygons }) => polygons[0].holes.length > 0), "objects with holes");
      const [from, seen, back] = ["petri.geojson", "seen.raw", "back.geojson"]
        .map((name) => `${scratch}/${name}`);
      Deno.writeTextFileSync(from, formatGeoJson(regions, { objectType }));
      const { success, stdout, stderr } = new Deno.Command("java", {
        args: [
          "-Djava.awt.headless=true",
          "-cp",
          classpath!,
          program,
          from,
          "131",
          "97",
          seen,
          back,
        ],
      }).outputSync();
      assert.ok(success, new TextDecoder().decode(stderr));
      const lines = new TextDecoder().decode(stdout).trim().split("\n");
      const expected = regions.map(({ label, plane, class: kind }, i) => {
        const area = labels.data.filter((value) => value === label).length.toFixed(1);
        const [c, z, t] = plane === undefined ? [-1, 0, 0] : [1, 2, i];
        const said = kind === undefined ? "{}" : `{area (px²)=${i.toFixed(1)}, mean=${i + 0.5}}`;
        return [label, objectType, kind ?? "null", area, c, z, t, said].join("\t");
      });
      assert.deepEqual(lines, expected);
      const pixels = new Uint16Array(Deno.readFileSync(seen).buffer);
      assert.deepEqual(Int32Array.from(pixels), labels.data);
      const again = parseGeoJson(Deno.readTextFileSync(back));
      assert.deepEqual(fillOutlines(again, labels.shape), labels);
      const told = (
        { label, class: kind, measurements }: Region,
      ) => [label, kind, measurements ?? {}];
      assert.deepEqual(
        again.map(told),
        regions.map((region) => told(region)),
      );
    },
  });
}
