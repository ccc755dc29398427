/**
 * `petri collect`: the tables of all results as one, streamed, so that a million rows need no more
 * memory than one image's.
 *
 * @module
 */
import { FormatError, InputError } from "../../core/errors.ts";
import { boolean, text } from "../../core/params.ts";
import { type Column, createTable } from "../../core/values.ts";
import { type AtomicFile, createAtomic } from "../../io/atomic.ts";
import { fileSource } from "../../io/source.ts";
import { csvPieces, parseTableJson } from "../../io/table.ts";
import { countOf, oneLine, type Program, report, runProgram, UsageError } from "../cli.ts";
import { absolute, join } from "./files.ts";
import { resultFolders } from "./folder.ts";
import { readRecord } from "./job.ts";

const OPTIONS = {
  table: text({
    default: "regions",
    pattern: "^[A-Za-z][A-Za-z0-9_]*$",
    doc: "Which table: regions, or one that the recipe names in outputs.tables",
  }),
  to: text({ optional: true, doc: "The file: .csv, .jsonl or .parquet" }),
  json: boolean({ default: false, doc: "What was done as JSON, errors too" }),
};

/** What `petri collect` says of itself. */
export const collectProgram: Program<typeof OPTIONS> = {
  name: "petri collect",
  summary: "Put the tables of all results into one",
  usage: "FOLDER… --to FILE",
  operands: { FOLDER: "Folders of results" },
  options: OPTIONS,
  notes: [
    "Columns file, recipe and, for stacks, frame come first, before them the folder where there are " +
    "several. Units stand in the header; where images differ in a unit, each has its own column.",
    "Exit status: 0 done, 1 some tables cannot be read, 2 wrong usage, 3 nothing could be done.",
  ],
};

const noTable = (table: string) =>
  `no table found (looked for FOLDER/${table}.json of petri run and batch, not for NAME.${table}.json ` +
  "of a script)";

/** A table, and what stands in its rows before its own columns. */
interface Part {
  readonly about: Readonly<Record<string, string>>;
  readonly path: string;
}

type Cell = string | number | null;

/** Takes rows as they come, one column for each title, and writes them in one form. */
interface Sink {
  rows(columns: readonly Column[]): void;
  end(): void;
}

/** Its columns by their title, which has the unit: `area (µm²)`. */
function columnsOf({ about, path }: Part): Map<string, Column> {
  const source = fileSource(path);
  using _closed = { [Symbol.dispose]: () => source.close() };
  const text = new TextDecoder().decode(source.read(0, source.size));
  const { columns, units } = parseTableJson(text, { file: path }).table;
  return new Map(
    Object.entries(columns).map(([name, column]) => {
      const title = units[name] ? `${name} (${units[name]})` : name;
      return [Object.hasOwn(about, title) ? `table ${title}` : title, column];
    }),
  );
}

function csvSink(file: AtomicFile, titles: readonly string[]): Sink {
  const encoder = new TextEncoder();
  const rows = (columns: readonly Column[]) => {
    // Whole numbers would come first among the names of a table.
    const table = createTable(Object.fromEntries(columns.map((column, i) => [`c${i}`, column])));
    for (const piece of csvPieces(table, { header: false })) file.write(encoder.encode(piece));
  };
  rows(titles.map((title) => [title]));
  return { rows, end() {} };
}

function jsonlSink(file: AtomicFile, titles: readonly string[]): Sink {
  const encoder = new TextEncoder();
  const keys = titles.map((title) => JSON.stringify(title));
  const value = (cell: Cell) =>
    typeof cell === "number" && !Number.isFinite(cell)
      ? (Number.isNaN(cell) ? "null" : cell > 0 ? "1e999" : "-1e999")
      : JSON.stringify(cell);
  return {
    rows(columns) {
      const lines = Array.from(
        { length: columns[0].length },
        (_, row) =>
          `{${columns.map((column, i) => `${keys[i]}:${value(column[row])}`).join(",")}}\n`,
      );
      file.write(encoder.encode(lines.join("")));
    },
    end() {},
  };
}

/** Rows of a row group of Parquet. */
const GROUP = 50_000;

async function parquetSink(
  file: AtomicFile,
  titles: readonly string[],
  words: ReadonlySet<string>,
): Promise<Sink> {
  const { ByteWriter, ParquetWriter } = await import("hyparquet-writer");
  const writer = new ByteWriter();
  // The package calls this after every row group: its bytes go to the file, its memory is used again.
  const flush = () => {
    file.write(writer.getBytes());
    writer.index = 0;
  };
  Object.assign(writer, { flush });
  const parquet = new ParquetWriter({
    writer,
    schema: [
      { name: "root", num_children: titles.length },
      ...titles.map((name) =>
        words.has(name)
          ? {
            name,
            type: "BYTE_ARRAY" as const,
            converted_type: "UTF8" as const,
            repetition_type: "OPTIONAL" as const,
          }
          : { name, type: "DOUBLE" as const, repetition_type: "OPTIONAL" as const }
      ),
    ],
  });
  let held: Cell[][] = titles.map(() => []);
  const write = () => {
    const rowGroupSize = held[0].length;
    if (rowGroupSize === 0) return;
    parquet.write({ columnData: titles.map((name, i) => ({ name, data: held[i] })), rowGroupSize });
    held = titles.map(() => []);
  };
  return {
    rows(columns) {
      for (let row = 0; row < columns[0].length; row++) {
        columns.forEach((column, i) => held[i].push(column[row]));
        if (held[0].length >= GROUP) write();
      }
    },
    end() {
      write();
      parquet.finish();
      flush();
    },
  };
}

/**
 * The tables below some folders, each once; `lost` hears of results whose record cannot be read, `bare`
 * of folders without a table.
 */
function partsOf(
  folders: readonly string[],
  table: string,
  lost: (folder: string) => void,
  bare: (folder: string) => void,
): Part[] {
  const parts = new Map<string, Part>();
  for (const operand of folders) {
    const out = operand.replace(/\/+$/, "") || "/";
    let any = false;
    for (const name of resultFolders(out)) {
      const record = readRecord(join(out, name));
      if (record === undefined) lost(join(out, name));
      if (!record?.outputs.some(({ file }) => file === `${table}.json`)) continue;
      any = true;
      const path = `${join(out, name)}/${table}.json`;
      if (parts.has(absolute(path))) continue;
      const about = { file: name, recipe: record.parameters.name };
      parts.set(absolute(path), {
        about: folders.length > 1 ? { folder: out, ...about } : about,
        path,
      });
    }
    if (!any) bare(out);
  }
  return [...parts.values()];
}

/**
 * Runs `petri collect`.
 *
 * @param args The words behind `collect`.
 * @returns The exit status.
 */
export function collect(args: readonly string[]): Promise<number> {
  return runProgram(collectProgram, args, async ({ operands, options }, how) => {
    const { to, table } = options;
    if (operands.length === 0) throw new UsageError("give at least one folder (see --help)");
    if (to === undefined) throw new UsageError("--to is missing: give a file, such as all.csv");
    if (!/\.(csv|jsonl|parquet)$/.test(to)) {
      throw new UsageError(`--to must end in .csv, .jsonl or .parquet, got ${to}`);
    }
    let told = 0;
    const tellOf = (error: unknown) => {
      told++;
      report("petri collect", error, how);
    };
    const bare: string[] = [];
    const found = partsOf(operands, table, (folder) => {
      tellOf(new FormatError(`${folder}: its record cannot be read`, { file: folder }));
    }, (folder) => bare.push(folder));
    if (found.length === 0) throw new InputError(`${operands.join(", ")}: ${noTable(table)}`);
    for (const folder of bare) {
      tellOf(new InputError(`${folder}: ${noTable(table)}`, { file: folder }));
    }
    // First the columns of all tables, then their rows.
    const titles = new Set<string>();
    const words = new Set<string>();
    const parts: Part[] = [];
    for (const part of found) {
      try {
        for (const title of Object.keys(part.about)) words.add(title);
        for (const [title, column] of columnsOf(part)) {
          titles.add(title);
          if ([...column].some((cell) => typeof cell === "string")) words.add(title);
        }
        parts.push(part);
      } catch (error) {
        tellOf(error);
      }
    }
    if (parts.length === 0) return 3;
    const first = [...Object.keys(parts[0].about), ...titles.has("frame") ? ["frame"] : []];
    const all = [...new Set([...first, ...titles])];
    const file = createAtomic(to);
    let rows = 0;
    try {
      const sink = to.endsWith(".csv")
        ? csvSink(file, all)
        : to.endsWith(".jsonl")
        ? jsonlSink(file, all)
        : await parquetSink(file, all, words);
      for (const part of parts) {
        const columns = columnsOf(part);
        const length = [...columns.values()][0]?.length ?? 0;
        sink.rows(all.map((title): Column => {
          const same = part.about[title];
          if (same !== undefined) return Array(length).fill(same);
          const column = columns.get(title) ?? Array(length).fill(null);
          // A column that holds words somewhere holds words everywhere.
          return words.has(title)
            ? [...column].map((cell) => cell === null ? null : String(cell))
            : column;
        }));
        rows += length;
      }
      sink.end();
      file.commit();
    } finally {
      file.abort();
    }
    if (options.json) console.log(JSON.stringify({ rows, images: parts.length, file: to }));
    else {console.log(
        `${countOf(rows, "row")} of ${countOf(parts.length, "image")}: ${oneLine(to)}`,
      );}
    return told === 0 ? 0 : 1;
  });
}
