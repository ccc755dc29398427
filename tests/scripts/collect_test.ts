/** `petri collect`: rows of many tables in one file, over several row groups of Parquet. */
import assert from "node:assert/strict";
import { parquetMetadata, parquetReadObjects } from "hyparquet";
import { createTable } from "../../core/values.ts";
import { formatTableJson } from "../../io/table.ts";
import { main } from "../../scripts/petri.ts";
import { scratchFolder } from "../batch/helpers.ts";

const GAP = 5;
const word = (row: number) => row % 3 === 0 ? null : `w${row % 7}`;

/** A folder of results with one table. */
function makeResult(folder: string, name: string, rows: number): void {
  const table = createTable({
    label: Int32Array.from({ length: rows }, (_, i) => i + 1),
    length: Float64Array.from({ length: rows }, (_, i) => i % GAP === 0 ? NaN : i / 3),
    class: Array.from({ length: rows }, (_, i) => word(i)),
  }, { length: "µm" });
  const image = { file: name, sha256: "" };
  Deno.mkdirSync(`${folder}/${name}`, { recursive: true });
  Deno.writeTextFileSync(
    `${folder}/${name}/regions.json`,
    formatTableJson(table, { image, parameters: {} }),
  );
  const outputs = [{ file: "regions.json", sha256: "", bytes: 1 }];
  const parameters = { name: "cells", steps: [], plugins: [] };
  const record = { schema: 1, inputs: [], parameters, outputs };
  Deno.writeTextFileSync(`${folder}/${name}/record.json`, JSON.stringify(record));
}

Deno.test({
  name: "petri collect: another reader finds every row in Parquet, CSV and JSON lines agree",
  permissions: { read: true, write: ["out"] },
  async fn() {
    using folder = scratchFolder();
    const { path } = folder;
    const sizes = [30_000, 7, 0, 45_000];
    sizes.forEach((rows, n) => makeResult(path, `image${n}.tif`, rows));
    const total = sizes.reduce((sum, rows) => sum + rows, 0);
    const { log } = console;
    const said: string[] = [];
    console.log = (line: string) => said.push(line);
    try {
      for (const form of ["parquet", "csv", "jsonl"]) {
        assert.equal(await main(["collect", path, "--to", `${path}/all.${form}`]), 0);
      }
    } finally {
      console.log = log;
    }
    assert.equal(said[0], `${total} rows of 4 images: ${path}/all.parquet`);
    const file = Deno.readFileSync(`${path}/all.parquet`).buffer;
    const { row_groups, num_rows } = parquetMetadata(file);
    assert.deepEqual([row_groups.length, Number(num_rows)], [2, total]);
    const rows = await parquetReadObjects({ file });
    const csv = Deno.readTextFileSync(`${path}/all.csv`).trimEnd().split("\n");
    assert.equal(csv[0], "file,recipe,label,length (µm),class");
    const lines = Deno.readTextFileSync(`${path}/all.jsonl`).trimEnd().split("\n");
    assert.deepEqual([rows.length, csv.length - 1, lines.length], [total, total, total]);
    let at = 0;
    sizes.forEach((count, n) => {
      for (let i = 0; i < count; i++, at++) {
        const row = rows[at];
        const length = i % GAP === 0 ? NaN : i / 3;
        const expected = [`image${n}.tif`, "cells", i + 1, length, word(i)];
        const names = ["file", "recipe", "label", "length (µm)", "class"];
        assert.deepEqual(names.map((name) => row[name] ?? null), expected, `row ${at}`);
        const shown = expected.map((cell) =>
          cell === null || Number.isNaN(cell) ? "" : String(cell)
        );
        assert.equal(csv[at + 1], shown.join(","));
        const line = JSON.parse(lines[at]);
        const values = expected.map((cell) => Number.isNaN(cell) ? null : cell);
        assert.deepEqual(names.map((name) => line[name]), values);
      }
    });
  },
});
