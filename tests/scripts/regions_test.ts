import assert from "node:assert/strict";
import { createImage, createLabels, createTable } from "../../core/values.ts";
import { readLabels } from "../../io/image.ts";
import { encodeRoiZip } from "../../io/roi.ts";
import { formatCsv } from "../../io/table.ts";
import { writeTiff } from "../../io/tiff/writer.ts";
import { outlines } from "../../ops/measure/outlines.ts";
import { main } from "../../scripts/petri/command.ts";
import { inFolder } from "../io/folder.ts";

const plane = createLabels(Int32Array.of(5, 5, 5, 0, 5, 0, 5, 9, 5, 5, 5, 9), [3, 4]);

/** Runs the command; answers its status and what it printed. */
async function petri(...args: string[]): Promise<[status: number, printed: string]> {
  const { log, error } = console;
  let printed = "";
  console.log = console.error = (line: string) => printed += `${line}\n`;
  try {
    return [await main(args), printed];
  } finally {
    console.log = log;
    console.error = error;
  }
}

Deno.test("petri regions turns labels into ROIs, GeoJSON and COCO, and back", () =>
  inFolder(async (folder) => {
    await writeTiff(`${folder}/cells.tif`, plane);
    const table = createTable({ label: [5, 9], area: [8, 2], class: ["ring", "bar"] });
    Deno.writeTextFileSync(`${folder}/cells.csv`, formatCsv(table));
    for (const name of ["cells.zip", "cells.geojson", "cells.json"]) {
      const there = await petri(
        "regions",
        `${folder}/cells.tif`,
        ...["--to", `${folder}/${name}`, "--table", `${folder}/cells.csv`],
      );
      assert.deepEqual(there, [0, `${folder}/${name}: 2 objects\n`]);
      const back = await petri(
        "regions",
        `${folder}/${name}`,
        ...["--to", `${folder}/back.tif`, "--like", `${folder}/cells.tif`],
      );
      assert.deepEqual(back, [0, `${folder}/back.tif: 2 objects\n`]);
      const labels = await readLabels(`${folder}/back.tif`);
      assert.deepEqual(labels.data, plane.data, name);
      assert.equal(labels.axes, "YX");
    }
    const text = Deno.readTextFileSync(`${folder}/cells.geojson`);
    assert.deepEqual(JSON.parse(text).features[1].properties, {
      objectType: "detection",
      name: "9",
      classification: { name: "bar", color: [86, 180, 233] },
      measurements: { area: 2 },
    });
  }));

Deno.test("petri regions keeps the planes of a stack", () =>
  inFolder(async (folder) => {
    const data = new Int32Array(36);
    data.set(plane.data, 12);
    data[30] = 2;
    for (const axes of ["TYX", "ZYX"]) {
      const stack = createLabels(data, [3, 3, 4], { axes });
      await writeTiff(`${folder}/stack.tif`, stack);
      for (const name of ["stack.zip", "stack.geojson"]) {
        assert.equal(
          (await petri("regions", `${folder}/stack.tif`, "--to", `${folder}/${name}`))[0],
          0,
        );
        const like = ["--like", `${folder}/stack.tif`];
        await petri("regions", `${folder}/${name}`, "--to", `${folder}/back.tif`, ...like);
        const labels = await readLabels(`${folder}/back.tif`);
        assert.equal(labels.axes, axes, name);
        assert.deepEqual(labels.data, data, name);
      }
    }
  }));

Deno.test("petri regions says what it needs", () =>
  inFolder(async (folder) => {
    await writeTiff(`${folder}/cells.tif`, plane);
    await writeTiff(
      `${folder}/image.tif`,
      createImage(new Uint8Array(24), [2, 3, 4], { axes: "ZYX" }),
    );
    await petri("regions", `${folder}/cells.tif`, "--to", `${folder}/cells.zip`);
    const refuses = async (args: string[], status: number, message: RegExp) => {
      const [code, printed] = await petri("regions", ...args);
      assert.equal(code, status, printed);
      assert.match(printed, message);
    };
    await refuses([], 2, /--to is missing/);
    await refuses([`${folder}/a.tif`, "b.tif", "--to", "c.zip"], 2, /give one file \(see --help\)/);
    await refuses([`${folder}/cells.tif`, "--to", "c.txt"], 2, /must end in \.zip, .*got c\.txt/);
    await refuses(
      [`${folder}/cells.zip`, "--to", `${folder}/c.tif`],
      2,
      /give the image as `--like`/,
    );
    await refuses([`${folder}/no.zip`, "--to", `${folder}/c.tif`], 3, /no\.zip/);
    const stack = `${folder}/stack.tif`;
    await writeTiff(stack, createLabels(new Int32Array(24).fill(1), [2, 3, 4], { axes: "ZYX" }));
    await refuses([stack, "--to", `${folder}/c.json`], 2, /COCO knows no stacks/);
    Deno.writeTextFileSync(`${folder}/t.csv`, "label\n1\n");
    await refuses(
      [stack, "--to", `${folder}/c.zip`, "--table", `${folder}/t.csv`],
      2,
      /goes with one plane/,
    );
  }));

Deno.test("petri regions refuses outlines and planes that few bytes make endless", () =>
  inFolder(async (folder) => {
    const like = `${folder}/tall.tif`;
    await writeTiff(like, createImage(new Uint8Array(20_000), [20_000, 1]));
    const refuses = async (file: string, message: string) => {
      const words = ["regions", `${folder}/${file}`, "--to", `${folder}/c.tif`, "--like", like];
      const [status, printed] = await petri(...words);
      assert.deepEqual([status, printed.trimEnd()], [
        3,
        `petri regions: ${folder}/${file}: ${message}`,
      ]);
    };
    const geoJson = (...polygons: number[][][]) =>
      JSON.stringify({
        type: "FeatureCollection",
        features: polygons.map((ring) => ({
          type: "Feature",
          geometry: { type: "Polygon", coordinates: [ring] },
          properties: {},
        })),
      });
    const zigzag = (corners: number) => {
      const ring = Array.from({ length: corners }, (_, i) => [i, i % 2 * 20_000]);
      return [...ring, ring[0]];
    };
    const square = [[0, 0], [1, 0], [1, 20_000], [0, 20_000], [0, 0]];
    Deno.writeTextFileSync(`${folder}/one.geojson`, geoJson(square, zigzag(1000)));
    await refuses(
      "one.geojson",
      "its outlines are too large to be filled in 20000 × 1 pixels, from object 2 on",
    );
    Deno.writeTextFileSync(`${folder}/all.geojson`, geoJson(...new Array(99).fill(zigzag(800))));
    await refuses(
      "all.geojson",
      "its outlines are too large to be filled in 20000 × 1 pixels, from object 5 on",
    );
    const far = { label: 1, plane: { z: 20_000_000 }, polygons: outlines(plane)[1].polygons };
    Deno.writeFileSync(`${folder}/far.zip`, encodeRoiZip([far]));
    await refuses("far.zip", "its objects need 20000001 planes, at most 100000 are written");
    Deno.writeFileSync(`${folder}/many.zip`, encodeRoiZip([{ ...far, plane: { z: 50_000 } }]));
    await refuses(
      "many.zip",
      "50001 × 20000 × 1 is 1000020000 values, more than the limit of 536870912 (`limits.maxPixels`)",
    );
  }));
