/**
 * Tables as CSV and JSON, out and in.
 *
 * CSV: RFC 4180 quoting, lines end with a line feed, the unit stands in the header (`area (µm²)`), a
 * number is the shortest text that reads back the same, NaN and null are empty, infinity is `inf` (as
 * pandas and R read it). An empty string is `""`, so that it differs from null.
 *
 * JSON: `{ petri, schema: 1, image, units, parameters, columns, rows }`, one row a line. NaN is null;
 * infinity is `1e999`, which is valid JSON and which parsers read as infinity.
 *
 * Both are made piece by piece, so that a table of a million rows never stands in memory as one text.
 *
 * @module
 */
import { checkParameter, show } from "../core/errors.ts";
import { type Column, createTable, rowCount, type Table } from "../core/values.ts";
import { VERSION } from "../core/version.ts";
import { type AtomicFile, writeAtomic } from "./atomic.ts";
import { parseJson, type ReadOptions, refusal } from "./limits.ts";

/** How a CSV is written. */
export interface CsvOptions {
  /** Between two fields; `,` by default. Countries with a decimal comma want `;`. */
  readonly delimiter?: "," | ";" | "\t" | undefined;
  /** Whether the names come first; without them tables can be put one after another. */
  readonly header?: boolean | undefined;
  /** Whether the text starts with a byte order mark, by which Excel knows that µ is UTF-8; no by default. */
  readonly bom?: boolean | undefined;
}

/** What a JSON table says beside its rows. */
export interface JsonTableOptions {
  /** The image that was measured: its name, or whatever describes it. */
  readonly image?: unknown;
  /** How it was measured. */
  readonly parameters?: unknown;
  /** What all rows together say, in words and numbers; left out unless given. */
  readonly findings?: unknown;
}

/** How a table is written to a file. */
export interface WriteTableOptions extends CsvOptions, JsonTableOptions {}

/** A table read from JSON, with what was said beside it. */
export interface JsonTable {
  /** The rows. */
  readonly table: Table;
  /** Version of petri that wrote it. */
  readonly petri: string;
  /** The image that was measured, or null. */
  readonly image: unknown;
  /** How it was measured, or null. */
  readonly parameters: unknown;
}

/** Number of the JSON form; it changes when older readers would misunderstand. */
const SCHEMA = 1;
/** Characters of a piece, about. */
const PIECE = 1 << 16;

/**
 * A table as CSV.
 *
 * @param table What is written.
 * @param options Delimiter, header, byte order mark.
 * @returns The text; only line feeds end lines.
 * @example Units stand in the header
 * ```ts
 * import assert from "node:assert/strict";
 * import { createTable } from "petri";
 * import { formatCsv } from "petri/io";
 *
 * const table = createTable(
 *   { label: Int32Array.of(1, 2), area: Float64Array.of(6.5, NaN) },
 *   { area: "µm²" },
 * );
 * assert.equal(formatCsv(table), "label,area (µm²)\n1,6.5\n2,\n");
 * ```
 */
export function formatCsv(table: Table, options: CsvOptions = {}): string {
  return [...csvPieces(table, options)].join("");
}

/**
 * A table as CSV, piece by piece: for files that are larger than memory.
 *
 * @param table What is written.
 * @param options Delimiter, header, byte order mark.
 * @returns Texts of some thousand characters, whole rows each; together the file.
 */
export function* csvPieces(table: Table, options: CsvOptions = {}): Generator<string> {
  const { delimiter = ",", header = true, bom = false } = options;
  const names = Object.keys(table.columns);
  let piece = bom ? "\ufeff" : "";
  if (header) {
    piece += names.map((name) => {
      const unit = Object.hasOwn(table.units, name) ? ` (${table.units[name]})` : "";
      return quote(name + unit, delimiter);
    }).join(delimiter) + "\n";
  }
  const columns = names.map((name) => table.columns[name]);
  const rows = rowCount(table);
  for (let row = 0; row < rows; row++) {
    for (let c = 0; c < columns.length; c++) {
      if (c > 0) piece += delimiter;
      piece += field(columns[c], row, delimiter);
    }
    piece += "\n";
    if (piece.length >= PIECE) {
      yield piece;
      piece = "";
    }
  }
  if (piece !== "") yield piece;
}

function field(column: Column, row: number, delimiter: string): string {
  const value = column[row];
  if (value === null || Number.isNaN(value)) return "";
  if (typeof value === "string") return quote(value, delimiter);
  if (value === Infinity) return "inf";
  if (value === -Infinity) return "-inf";
  return numeral(value, column);
}

/** The shortest text that reads back as the same number of the column's type. */
function numeral(value: number, column: Column): string {
  if (!(column instanceof Float32Array) || Number.isInteger(value)) {
    return Object.is(value, -0) ? "-0" : String(value);
  }
  for (let digits = 6; digits < 9; digits++) {
    const short = Number(value.toPrecision(digits));
    if (Math.fround(short) === value) return String(short);
  }
  return String(Number(value.toPrecision(9)));
}

function quote(text: string, delimiter: string): string {
  const plain = text !== "" && text === text.trim() && !text.includes(delimiter) &&
    !/["\r\n]/.test(text);
  return plain ? text : `"${text.replaceAll('"', '""')}"`;
}

/**
 * Writes a table to a file: CSV (`.csv`, or `.tsv` with tabs) or JSON (`.json`), by the end of its
 * name. The file appears whole or not at all, and never stands in memory as one text.
 *
 * @param target Where to: a path, or a file that was started.
 * @param table What is written.
 * @param options As for {@linkcode formatCsv} and {@linkcode formatTableJson}.
 * @throws {ParameterError} If the name ends in something else.
 * @throws {FormatError} If the folder cannot be written.
 */
export async function writeTable(
  target: string | AtomicFile,
  table: Table,
  options: WriteTableOptions = {},
): Promise<void> {
  const path = typeof target === "string" ? target : target.path;
  const [, ending = ""] = /\.(csv|tsv|json)$/i.exec(path) ?? [];
  checkParameter(ending !== "", "path", path, "a name that ends in .csv, .tsv or .json");
  const pieces = ending.toLowerCase() === "json"
    ? tableJsonPieces(table, options)
    : csvPieces(table, { ...(ending.toLowerCase() === "tsv" && { delimiter: "\t" }), ...options });
  if (typeof target === "string") return await writeAtomic(path, encoded(pieces));
  for (const piece of encoded(pieces)) target.write(piece);
  target.commit();
}

function* encoded(pieces: Iterable<string>): Generator<Uint8Array> {
  const encoder = new TextEncoder();
  for (const piece of pieces) yield encoder.encode(piece);
}

/**
 * Reads a CSV with a header.
 *
 * A column whose every field is empty or a number becomes a `Float64Array` (empty is NaN); others keep
 * their strings (empty is null). A name that ends in a unit in brackets gives that unit, unless two
 * columns would then have one name. Line feeds and carriage returns with line feeds both end lines.
 *
 * @param text The file.
 * @param options Delimiter; name of the file for messages.
 * @returns The table.
 * @throws {FormatError} If a quote does not end, a row has another number of fields, or a name comes twice.
 */
export function parseCsv(
  text: string,
  options: ReadOptions & { readonly delimiter?: "," | ";" | "\t" | undefined } = {},
): Table {
  const rows = csvRows(text.replace(/^\ufeff/, ""), options.delimiter ?? ",", options);
  const header = rows.next().value;
  if (header === undefined) throw refusal("CSV has no header", options);
  const cells: (string | null)[][] = header.map(() => []);
  let line = 1;
  for (const row of rows) {
    line++;
    if (row.length !== header.length) {
      throw refusal(
        `CSV row ${line} has ${row.length} fields, the header has ${header.length}`,
        options,
        row.length,
      );
    }
    for (let c = 0; c < row.length; c++) cells[c].push(row[c]);
  }
  const columns = new Map<string, Column>();
  const units = new Map<string, string>();
  const titles = header.map((title) => title ?? "");
  const parted = titles.map((title) => /^(.+) \(([^()]*)\)$/s.exec(title) ?? []);
  const uses = new Map<string, number>();
  for (const name of [...titles, ...parted.flatMap(([, short]) => short ?? [])]) {
    uses.set(name, (uses.get(name) ?? 0) + 1);
  }
  titles.forEach((title, c) => {
    const [, short, unit] = parted[c];
    // Where two would have one name, each keeps its title.
    const alone = short !== undefined && uses.get(short) === 1;
    const name = alone ? short : title;
    if (columns.has(name)) throw refusal(`CSV has two columns ${show(name)}`, options, name);
    columns.set(name, columnOf(cells[c]));
    if (alone) units.set(name, unit);
  });
  return createTable(Object.fromEntries(columns), Object.fromEntries(units));
}

/** Rows of fields; an empty field without quotes is null. */
function* csvRows(
  text: string,
  delimiter: string,
  options: ReadOptions,
): Generator<(string | null)[], undefined> {
  let at = 0;
  while (at < text.length) {
    const row: (string | null)[] = [];
    for (;;) {
      if (text[at] === '"') {
        let value = "", from = at + 1;
        for (;;) {
          const end = text.indexOf('"', from);
          if (end < 0) throw refusal(`CSV quote at character ${at} does not end`, options, at);
          value += text.slice(from, end);
          from = end + 1;
          if (text[from] !== '"') break;
          value += '"';
          from++;
        }
        at = from;
        if (text[at] === "\r" && (text[at + 1] ?? "\n") === "\n") at++;
        if (at < text.length && text[at] !== delimiter && text[at] !== "\n") {
          throw refusal(`CSV has text after a quote at character ${at}`, options, at);
        }
        row.push(value);
      } else {
        const from = at;
        while (at < text.length && text[at] !== delimiter && text[at] !== "\n") at++;
        const end = text[at] !== delimiter && text[at - 1] === "\r" && at > from ? at - 1 : at;
        row.push(end === from ? null : text.slice(from, end));
      }
      if (text[at] === delimiter) {
        at++;
        continue;
      }
      at++;
      break;
    }
    yield row;
  }
  return undefined;
}

const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/;

function columnOf(cells: readonly (string | null)[]): Column {
  const numbers = new Float64Array(cells.length);
  for (let i = 0; i < cells.length; i++) {
    const cell = cells[i];
    if (cell === null) numbers[i] = NaN;
    else if (NUMBER.test(cell)) numbers[i] = Number(cell);
    else if (/^-?inf(inity)?$/i.test(cell)) numbers[i] = cell[0] === "-" ? -Infinity : Infinity;
    else if (/^nan$/i.test(cell)) numbers[i] = NaN;
    else return [...cells];
  }
  return numbers;
}

/**
 * A table as JSON, with what it was made from.
 *
 * @param table What is written.
 * @param options The image and the parameters.
 * @returns The text.
 * @example One row a line
 * ```ts
 * import assert from "node:assert/strict";
 * import { createTable } from "petri";
 * import { formatTableJson, parseTableJson } from "petri/io";
 *
 * const table = createTable({ label: Float64Array.of(1, 2) });
 * const text = formatTableJson(table, { image: "cells.tif", parameters: { sigma: 2 } });
 * assert.deepEqual(JSON.parse(text).rows, [[1], [2]]);
 * assert.deepEqual(parseTableJson(text).table, table);
 * ```
 */
export function formatTableJson(table: Table, options: JsonTableOptions = {}): string {
  return [...tableJsonPieces(table, options)].join("");
}

/**
 * A table as JSON, piece by piece.
 *
 * @param table What is written.
 * @param options The image and the parameters.
 * @returns Texts of some thousand characters; together the file.
 */
export function* tableJsonPieces(
  table: Table,
  options: JsonTableOptions = {},
): Generator<string> {
  const names = Object.keys(table.columns);
  const columns = names.map((name) => table.columns[name]);
  const head = {
    petri: VERSION,
    schema: SCHEMA,
    image: options.image ?? null,
    units: table.units,
    parameters: options.parameters ?? null,
    ...(options.findings === undefined ? {} : { findings: options.findings }),
    columns: names,
  };
  let piece = JSON.stringify(head, null, 2).replace(/\n}$/, ',\n  "rows": [');
  const rows = rowCount(table);
  for (let row = 0; row < rows; row++) {
    piece += row === 0 ? "\n    [" : ",\n    [";
    for (let c = 0; c < columns.length; c++) {
      if (c > 0) piece += ", ";
      piece += jsonCell(columns[c], row);
    }
    piece += "]";
    if (piece.length >= PIECE) {
      yield piece;
      piece = "";
    }
  }
  yield `${piece}${rows === 0 ? "" : "\n  "}]\n}\n`;
}

function jsonCell(column: Column, row: number): string {
  const value = column[row];
  if (value === null || Number.isNaN(value)) return "null";
  if (typeof value === "string") return JSON.stringify(value);
  if (value === Infinity) return "1e999";
  if (value === -Infinity) return "-1e999";
  return numeral(value, column);
}

/**
 * Reads a JSON table that petri wrote.
 *
 * A column of numbers and nulls becomes a `Float64Array` (null is NaN); others stay as they are.
 *
 * @param text The file.
 * @param options Name of the file for messages.
 * @returns The table and what was said beside it.
 * @throws {FormatError} If the text is no JSON, not of this form, or of a newer schema.
 */
export function parseTableJson(text: string, options: ReadOptions = {}): JsonTable {
  const read = parseJson(text, options);
  const { petri, schema, image, units, parameters, columns, rows } =
    (typeof read === "object" && read !== null ? read : {}) as Record<string, unknown>;
  if (schema !== SCHEMA) {
    throw refusal(
      `JSON table must have \`schema\` ${SCHEMA}, got ${show(schema)}`,
      options,
      schema,
    );
  }
  if (
    typeof petri !== "string" || !isRecordOfStrings(units) || !isStrings(columns) ||
    new Set(columns).size !== columns.length ||
    !Array.isArray(rows) ||
    !rows.every((row) => Array.isArray(row) && row.length === columns.length && row.every(isCell))
  ) {
    throw refusal(
      "JSON table must have `petri`, `units`, `columns` and `rows` with one value a column",
      options,
    );
  }
  const table = columns.map((name, c): [string, Column] => {
    const cells = (rows as (string | number | null)[][]).map((row) => row[c]);
    const words = cells.some((cell) => typeof cell === "string");
    return [name, words ? cells : Float64Array.from(cells, (cell) => Number(cell ?? NaN))];
  });
  try {
    return {
      table: createTable(Object.fromEntries(table), units),
      petri,
      image: image ?? null,
      parameters: parameters ?? null,
    };
  } catch (error) {
    throw refusal((error as Error).message, options, undefined, error);
  }
}

function isCell(value: unknown): boolean {
  return value === null || typeof value === "number" || typeof value === "string";
}

function isStrings(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((item) => typeof item === "string");
}

function isRecordOfStrings(value: unknown): value is Record<string, string> {
  return typeof value === "object" && value !== null && isStrings(Object.values(value));
}
