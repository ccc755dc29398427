import assert from "node:assert/strict";
import fc from "fast-check";
import { FormatError } from "../../core/errors.ts";
import { type Column, createTable } from "../../core/values.ts";
import { VERSION } from "../../core/version.ts";
import config from "../../deno.json" with { type: "json" };
import {
  csvPieces,
  formatCsv,
  formatTableJson,
  parseCsv,
  parseTableJson,
  tableJsonPieces,
  writeTable,
} from "../../io/table.ts";
import { inFolder } from "./folder.ts";

const regions = createTable({
  label: Int32Array.of(1, 2, 3),
  area: Float64Array.of(6.5, NaN, Infinity),
  score: Float32Array.of(0.1, -0, -Infinity),
  class: ['round, "big"', null, ""],
}, { area: "µm²", score: "%" });

Deno.test({
  name: "formatCsv() writes units, quotes, holes and infinities",
  permissions: "none",
  fn() {
    assert.equal(
      formatCsv(regions),
      'label,area (µm²),score (%),class\n1,6.5,0.1,"round, ""big"""\n2,,-0,\n3,inf,-inf,""\n',
    );
    assert.equal(
      formatCsv(regions, { delimiter: ";", header: false }).split("\n")[0],
      '1;6.5;0.1;"round, ""big"""',
    );
    assert.ok(formatCsv(regions, { bom: true }).startsWith("\ufefflabel"));
    assert.equal(formatCsv(createTable({ a: [], b: [] })), "a,b\n");
    assert.equal(formatCsv(createTable({})), "\n");
  },
});

Deno.test({
  name: "formatTableJson() names version, schema, image, units, parameters and columns",
  permissions: "none",
  fn() {
    const text = formatTableJson(regions, { image: "a.tif", parameters: { sigma: 2 } });
    assert.deepEqual(JSON.parse(text), {
      petri: VERSION,
      schema: 1,
      image: "a.tif",
      units: { area: "µm²", score: "%" },
      parameters: { sigma: 2 },
      columns: ["label", "area", "score", "class"],
      rows: [
        [1, 6.5, 0.1, 'round, "big"'],
        [2, null, -0, null],
        [3, Infinity, -Infinity, ""],
      ],
    });
    assert.match(text, /\n {4}\[1, 6\.5, 0\.1, "round, \\"big\\""\],\n/);
    assert.deepEqual(JSON.parse(formatTableJson(createTable({ a: [] }))).rows, []);
    assert.equal(VERSION, config.version);
  },
});

Deno.test({
  name: "tables come in pieces that make up the whole",
  permissions: "none",
  fn() {
    const big = createTable({ a: Float64Array.from({ length: 30000 }, (_, i) => i / 7) });
    const csv = [...csvPieces(big)];
    const json = [...tableJsonPieces(big)];
    assert.ok(csv.length > 5 && json.length > 5);
    assert.ok(csv.every((piece) => piece.length < 70000 && piece.endsWith("\n")));
    assert.deepEqual(parseCsv(csv.join("")), big);
    assert.deepEqual(parseTableJson(json.join("")).table, big);
  },
});

Deno.test("writeTable() writes CSV, TSV and JSON by the name of the file", async () => {
  await inFolder(async (folder) => {
    await writeTable(`${folder}/a.csv`, regions);
    assert.equal(Deno.readTextFileSync(`${folder}/a.csv`), formatCsv(regions));
    await writeTable(`${folder}/a.TSV`, regions, { header: false });
    assert.equal(
      Deno.readTextFileSync(`${folder}/a.TSV`),
      formatCsv(regions, { delimiter: "\t", header: false }),
    );
    await writeTable(`${folder}/a.json`, regions, { image: "a.tif" });
    assert.equal(parseTableJson(Deno.readTextFileSync(`${folder}/a.json`)).image, "a.tif");
    await assert.rejects(
      writeTable(`${folder}/a.txt`, regions),
      /`path` must be a name that ends in \.csv, \.tsv or \.json, got ".*a\.txt"/,
    );
  });
});

const name = fc.string({ minLength: 1, unit: "grapheme" })
  .filter((text) => text.trim() === text && !/ \([^()]*\)$/.test(text));
/** Strings that are not numbers, so that the column stays a column of strings. */
const text = fc.oneof(fc.constantFrom(null, "", '"', "a,b", "x\ny", "x\r\ny", " pad ", "é"))
  .map((value) => value);

Deno.test({
  name: "parseCsv() and parseTableJson() read what was written",
  permissions: "none",
  fn() {
    const table = fc.tuple(
      fc.uniqueArray(name, { minLength: 1, maxLength: 4 }),
      fc.integer({ min: 1, max: 6 }),
    ).chain(([names, rows]) =>
      fc.tuple(
        fc.constant(names),
        fc.array(
          fc.oneof(
            fc.array(fc.double(), { minLength: rows, maxLength: rows })
              .map((values): Column => Float64Array.from(values)),
            fc.array(text, { minLength: rows, maxLength: rows })
              .map((values): Column => ["word", ...values.slice(1)]),
          ),
          { minLength: names.length, maxLength: names.length },
        ),
        fc.option(fc.constantFrom("px", "µm²", ""), { nil: undefined }),
      )
    ).map(([names, columns, unit]) =>
      createTable(
        Object.fromEntries(names.map((name, i) => [name, columns[i]])),
        unit === undefined ? {} : { [names[0]]: unit },
      )
    );
    fc.assert(
      fc.property(table, fc.constantFrom("," as const, ";" as const, "\t" as const), (t, d) => {
        assert.deepEqual(parseCsv(formatCsv(t, { delimiter: d }), { delimiter: d }), t);
        assert.deepEqual(parseTableJson(formatTableJson(t)).table, t);
      }),
      { seed: 3, numRuns: 500 },
    );
  },
});

Deno.test({
  name: "parseCsv() reads other writers' files",
  permissions: "none",
  fn() {
    const table = parseCsv('\ufeffa,"b (px)",c\r\n1,"x",\r\n-.5e3,"y",NaN');
    assert.deepEqual(
      table,
      createTable({ a: Float64Array.of(1, -500), b: ["x", "y"], c: Float64Array.of(NaN, NaN) }, {
        b: "px",
      }),
    );
    assert.deepEqual(parseCsv('a\r\n"x"\r'), createTable({ a: ["x"] }));
  },
});

Deno.test({
  name: "parseCsv() leaves the titles of columns whole where two would have one name",
  permissions: "none",
  fn() {
    assert.deepEqual(
      parseCsv("area (µm²),area (px),length,length (nm),x (y) (z),x (y),w (z)\n1,2,3,4,5,6,7\n"),
      createTable({
        "area (µm²)": Float64Array.of(1),
        "area (px)": Float64Array.of(2),
        length: Float64Array.of(3),
        "length (nm)": Float64Array.of(4),
        "x (y) (z)": Float64Array.of(5),
        x: Float64Array.of(6),
        w: Float64Array.of(7),
      }, { x: "y", w: "z" }),
    );
  },
});

Deno.test({
  name: "parseCsv() refuses what is no table",
  permissions: "none",
  fn() {
    const refuses = (text: string, message: RegExp) =>
      assert.throws(() => parseCsv(text, { file: "t.csv" }), (error: Error) => {
        assert.ok(error instanceof FormatError);
        assert.match(error.message, message);
        return true;
      });
    refuses("", /^t\.csv: CSV has no header$/);
    refuses("a,b\n1\n", /CSV row 2 has 1 fields, the header has 2/);
    refuses('a\n"1', /CSV quote at character 2 does not end/);
    refuses('a\n"1"2', /CSV has text after a quote at character 5/);
    refuses('h\n"a"\rbc\nz\n', /CSV has text after a quote at character 5/);
    refuses('h,i\n"a"\r,b\n', /CSV has text after a quote at character 7/);
    refuses("a,a\n1,2\n", /CSV has two columns "a"/);
    refuses("a (b),a (b)\n1,2\n", /CSV has two columns "a \(b\)"/);
  },
});

Deno.test({
  name: "parseTableJson() refuses other JSON",
  permissions: "none",
  fn() {
    const refuses = (text: string, message: RegExp) =>
      assert.throws(() => parseTableJson(text), (error: Error) => {
        assert.ok(error instanceof FormatError);
        assert.match(error.message, message);
        return true;
      });
    refuses('{"petri":\n\n?', /^the file: not JSON: [^\n]*$/);
    refuses("null", /must have `schema` 1, got undefined/);
    refuses('{"schema": 2}', /must have `schema` 1, got 2/);
    const start = '{"petri": "0", "schema": 1, "units": {}, "columns": ["a"], "rows": ';
    refuses(`${start}[[1, 2]]}`, /must have `petri`, `units`, `columns` and `rows`/);
    refuses(`${start}[[{}]]}`, /must have `petri`, `units`, `columns` and `rows`/);
    refuses(
      `${start.replace("{}", '{"b": "px"}')}[[1]]}`,
      /`units` must name columns of the table, got "b"/,
    );
  },
});
