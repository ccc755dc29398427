/** `petri collect`: rows of many tables in one file, over several row groups of Parquet. */
import assert from "node:assert/strict";
import { parquetMetadata, parquetReadObjects } from "hyparquet";
import { createTable, type Table } from "../../core/values.ts";
import { formatTableJson } from "../../io/table.ts";
import { main } from "../../scripts/petri/command.ts";
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
  putResult(folder, name, table);
}

function putResult(folder: string, name: string, table: Table): void {
  const image = { file: name, sha256: "" };
  Deno.mkdirSync(`${folder}/${name}`, { recursive: true });
  Deno.writeTextFileSync(
    `${folder}/${name}/regions.json`,
    formatTableJson(table, { image, parameters: {} }),
  );
  const outputs = [{ file: "regions.json", sha256: "", bytes: 1 }];
  const parameters = { name: "cells", steps: [], outputs: {}, plugins: [] };
  const inputs = [{ file: name, sha256: "", bytes: 1 }];
  const record = { schema: 1, inputs, parameters, outputs };
  Deno.writeTextFileSync(`${folder}/${name}/record.json`, JSON.stringify(record));
}
const NO_TABLE = "no table found (looked for FOLDER/regions.json of petri run and batch, not for " +
  "NAME.regions.json of a script)";

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

/** Runs the command in this process; gives its status and what it said. */
async function collect(...args: string[]): Promise<{ code: number; out: string[]; err: string[] }> {
  const [out, err]: [string[], string[]] = [[], []];
  const { log, error } = console;
  console.log = (line: string) => out.push(line);
  console.error = (line: string) => err.push(line);
  try {
    return { code: await main(["collect", ...args]), out, err };
  } finally {
    Object.assign(console, { log, error });
  }
}

Deno.test({
  name: "petri collect: units that differ have columns of their own, words are quoted",
  permissions: { read: true, write: ["out"] },
  async fn() {
    using folder = scratchFolder();
    const { path } = folder;
    const lengths = (value: number, unit?: string) =>
      createTable({ length: [value] }, unit === undefined ? {} : { length: unit });
    putResult(path, "a.tif", lengths(2.5, "µm"));
    putResult(path, "b.tif", lengths(2500, "nm"));
    putResult(
      path,
      'c,"1".tif',
      createTable({ frame: [0, 1], file: ["own", "a\nb"], length: [7, 8] }),
    );
    putResult(path, "d.tif", createTable({}));
    putResult(path, "e.tif", createTable({ mix: [1, "two", null, ""] }));
    const titles = ["file", "recipe", "frame", "length (µm)", "length (nm)", "table file"];
    const all = [...titles, "length", "mix"];
    const rows = [
      ["a.tif", "cells", null, 2.5, null, null, null, null],
      ["b.tif", "cells", null, null, 2500, null, null, null],
      ['c,"1".tif', "cells", 0, null, null, "own", 7, null],
      ['c,"1".tif', "cells", 1, null, null, "a\nb", 8, null],
      ["e.tif", "cells", null, null, null, null, null, "1"],
      ["e.tif", "cells", null, null, null, null, null, "two"],
      ["e.tif", "cells", null, null, null, null, null, null],
      ["e.tif", "cells", null, null, null, null, null, ""],
    ];
    for (const form of ["csv", "jsonl", "parquet"]) {
      const { code, out } = await collect(path, "--to", `${path}/all.${form}`);
      assert.deepEqual([code, out], [0, [`8 rows of 5 images: ${path}/all.${form}`]]);
    }
    assert.equal(
      Deno.readTextFileSync(`${path}/all.csv`),
      [
        all.join(","),
        "a.tif,cells,,2.5,,,,",
        "b.tif,cells,,,2500,,,",
        '"c,""1"".tif",cells,0,,,own,7,',
        '"c,""1"".tif",cells,1,,,"a\nb",8,',
        "e.tif,cells,,,,,,1",
        "e.tif,cells,,,,,,two",
        "e.tif,cells,,,,,,",
        'e.tif,cells,,,,,,""',
        "",
      ].join("\n"),
    );
    const lines = Deno.readTextFileSync(`${path}/all.jsonl`).trimEnd().split("\n");
    assert.deepEqual(
      lines.map((line) => JSON.parse(line)),
      rows.map((row) => Object.fromEntries(all.map((title, i) => [title, row[i]]))),
    );
    const file = Deno.readFileSync(`${path}/all.parquet`).buffer;
    const read = await parquetReadObjects({ file });
    assert.deepEqual(read.map((row) => all.map((title) => row[title] ?? null)), rows);
  },
});

Deno.test({
  name: "petri collect: columns whose names are whole numbers keep their values and their place",
  permissions: { read: true, write: ["out"] },
  async fn() {
    using folder = scratchFolder();
    const { path } = folder;
    putResult(path, "a.tif", createTable({ label: [1], "10": [2.5], "5": ["x"] }));
    const expected = { file: "a.tif", recipe: "cells", label: 1, "10": 2.5, "5": "x" };
    for (const form of ["csv", "jsonl", "parquet"]) {
      assert.equal((await collect(path, "--to", `${path}/all.${form}`)).code, 0);
    }
    assert.match(
      Deno.readTextFileSync(`${path}/all.csv`),
      /^file,recipe,5,10,label\na\.tif,cells,x,2\.5,1\n$/,
    );
    assert.deepEqual(JSON.parse(Deno.readTextFileSync(`${path}/all.jsonl`)), expected);
    const file = Deno.readFileSync(`${path}/all.parquet`).buffer;
    assert.deepEqual(await parquetReadObjects({ file }), [expected]);
  },
});

Deno.test({
  name: "petri collect: several folders, each result once; what cannot be read is told",
  permissions: { read: true, write: ["out"] },
  async fn() {
    using folder = scratchFolder();
    const { path } = folder;
    const one = createTable({ label: [1] });
    putResult(`${path}/mon`, "x.tif", one);
    putResult(`${path}/tue`, "x.tif", one);
    const to = `${path}/all.csv`;
    const { code } = await collect(`${path}/mon/`, `${path}/mon`, `${path}/tue`, "--to", to);
    assert.equal(code, 0);
    assert.equal(
      Deno.readTextFileSync(to),
      `folder,file,recipe,label\n${path}/mon,x.tif,cells,1\n${path}/tue,x.tif,cells,1\n`,
    );
    for (const name of ["gone.tif", "cut.tif", "lost.tif"]) putResult(`${path}/mon`, name, one);
    Deno.removeSync(`${path}/mon/gone.tif/regions.json`);
    Deno.writeTextFileSync(`${path}/mon/cut.tif/regions.json`, "{");
    Deno.writeTextFileSync(`${path}/mon/lost.tif/record.json`, "{");
    const some = await collect(`${path}/mon`, "--to", to, "--json");
    assert.deepEqual([some.code, JSON.parse(some.out[0])], [1, { rows: 1, images: 1, file: to }]);
    const messages = some.err.map((line) => JSON.parse(line).message);
    assert.deepEqual(messages.slice(0, 1), [`${path}/mon/lost.tif: its record cannot be read`]);
    assert.match(messages[1], /cut\.tif\/regions\.json: not JSON/);
    assert.match(messages[2], /gone\.tif\/regions\.json: cannot be read: there is no such file$/);
    assert.equal(messages.length, 3);

    Deno.removeSync(`${path}/mon/x.tif/regions.json`);
    assert.deepEqual((await collect(`${path}/mon`, "--to", to)).code, 3);
    assert.deepEqual(await collect(`${path}/none`, "--to", to), {
      code: 3,
      out: [],
      err: [`petri collect: ${path}/none: ${NO_TABLE}`],
    });
    // A folder without a table beside one with tables is told.
    Deno.mkdirSync(`${path}/bare`);
    const beside = await collect(`${path}/tue`, `${path}/bare/`, "--to", to);
    assert.deepEqual([beside.code, beside.err], [1, [
      `petri collect: ${path}/bare: ${NO_TABLE}`,
    ]]);
    assert.match(
      (await collect(path, "--to", "all.xlsx")).err[0],
      /--to must end in \.csv, \.jsonl or \.parquet, got all\.xlsx$/,
    );
    assert.match((await collect(path)).err[0], /--to is missing: give a file, such as all\.csv$/);
    assert.match((await collect("--to", to)).err[0], /give at least one folder/);
  },
});
