/**
 * `petri collect`: the tables of all results as one, streamed, so that a million rows need no more
 * memory than one image's.
 *
 * @module
 */
import { text } from "../../core/params.ts";
import type { Table } from "../../core/values.ts";
import { rowCount } from "../../core/values.ts";
import { type AtomicFile, createAtomic } from "../../io/atomic.ts";
import { parseTableJson } from "../../io/table.ts";
import { type Program, runProgram, UsageError } from "../cli.ts";
import { resultFolders } from "./batch.ts";
import { readRecord } from "./job.ts";

const OPTIONS = {
  to: text({
    optional: true,
    pattern: "\\.(csv|jsonl|parquet)$",
    doc: "The file: .csv, .jsonl or .parquet",
  }),
};

/** What `petri collect` says of itself. */
export const collectProgram: Program<typeof OPTIONS> = {
  name: "petri collect",
  summary: "Put the tables of all results into one",
  usage: "FOLDER… --to FILE",
  operands: { FOLDER: "Folders of results" },
  options: OPTIONS,
  notes: ["Columns file, recipe and, for stacks, frame come first; units stand in the header."],
};

interface Part {
  readonly file: string;
  readonly recipe: string;
  readonly path: string;
}

type Cell = string | number | null;

/** Takes rows as they come and writes them in one form. */
interface Sink {
  rows(cells: readonly Cell[][]): void;
  end(): void;
}

function tableOf(part: Part): Table {
  return parseTableJson(Deno.readTextFileSync(part.path)).table;
}

function csvCell(cell: Cell): string {
  if (cell === null || Number.isNaN(cell)) return "";
  if (cell === Infinity) return "inf";
  if (cell === -Infinity) return "-inf";
  const words = String(cell);
  return /[",\n\r]/.test(words) ? `"${words.replaceAll('"', '""')}"` : words;
}

function csvSink(file: AtomicFile, names: readonly string[], units: Record<string, string>): Sink {
  const encoder = new TextEncoder();
  const header = names.map((name) => csvCell(units[name] ? `${name} (${units[name]})` : name));
  file.write(encoder.encode(header.join(",") + "\n"));
  return {
    rows(cells) {
      file.write(encoder.encode(cells.map((row) => row.map(csvCell).join(",") + "\n").join("")));
    },
    end() {},
  };
}

function jsonlSink(
  file: AtomicFile,
  names: readonly string[],
  units: Record<string, string>,
): Sink {
  const encoder = new TextEncoder();
  const keys = names.map((name) => JSON.stringify(units[name] ? `${name} (${units[name]})` : name));
  const value = (cell: Cell) =>
    typeof cell === "number" && !Number.isFinite(cell)
      ? (Number.isNaN(cell) ? "null" : cell > 0 ? "1e999" : "-1e999")
      : JSON.stringify(cell);
  return {
    rows(cells) {
      const lines = cells.map((row) =>
        `{${row.map((cell, i) => `${keys[i]}:${value(cell)}`).join(",")}}\n`
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
  names: readonly string[],
  units: Record<string, string>,
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
  const titles = names.map((name) => units[name] ? `${name} (${units[name]})` : name);
  const parquet = new ParquetWriter({
    writer,
    schema: [
      { name: "root", num_children: names.length },
      ...names.map((name, i) =>
        words.has(name)
          ? {
            name: titles[i],
            type: "BYTE_ARRAY" as const,
            converted_type: "UTF8" as const,
            repetition_type: "OPTIONAL" as const,
          }
          : { name: titles[i], type: "DOUBLE" as const, repetition_type: "OPTIONAL" as const }
      ),
    ],
  });
  let held: Cell[][] = [];
  const write = () => {
    if (held.length === 0) return;
    const columnData = titles.map((name, i) => ({ name, data: held.map((row) => row[i]) }));
    parquet.write({ columnData, rowGroupSize: held.length });
    held = [];
  };
  return {
    rows(cells) {
      for (const row of cells) {
        held.push(row);
        if (held.length >= GROUP) write();
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
 * Runs `petri collect`.
 *
 * @param args The words behind `collect`.
 * @returns The exit status.
 */
export function collect(args: readonly string[]): Promise<number> {
  return runProgram(collectProgram, args, async ({ operands, options }) => {
    const { to } = options;
    if (operands.length === 0) throw new UsageError("give at least one folder (see --help)");
    if (to === undefined) throw new UsageError("--to is missing: give a file, such as all.csv");
    const parts: Part[] = [];
    for (const operand of operands) {
      const out = operand.replace(/\/+$/, "");
      for (const name of resultFolders(out)) {
        const record = readRecord(`${out}/${name}`);
        if (!record?.outputs.some(({ file }) => file === "regions.json")) continue;
        const path = `${out}/${name}/regions.json`;
        parts.push({ file: name, recipe: record.parameters.name, path });
      }
    }
    if (parts.length === 0) {
      console.error(`petri collect: ${operands.join(", ")}: no table found`);
      return 3;
    }
    // First the columns of all tables, then their rows.
    const names = new Set<string>();
    const units: Record<string, string> = {};
    const words = new Set(["file", "recipe"]);
    for (const part of parts) {
      const table = tableOf(part);
      for (const [name, column] of Object.entries(table.columns)) {
        names.add(name);
        if (Array.isArray(column) && column.some((cell) => typeof cell === "string")) {
          words.add(name);
        }
      }
      Object.assign(units, table.units);
    }
    const columns = ["file", "recipe", ...names];
    const file = createAtomic(to);
    let rows = 0;
    try {
      const sink = to.endsWith(".csv")
        ? csvSink(file, columns, units)
        : to.endsWith(".jsonl")
        ? jsonlSink(file, columns, units)
        : await parquetSink(file, columns, units, words);
      for (const part of parts) {
        const table = tableOf(part);
        const count = rowCount(table);
        const cells: Cell[][] = [];
        for (let row = 0; row < count; row++) {
          cells.push([
            part.file,
            part.recipe,
            ...[...names].map((name) => table.columns[name]?.[row] ?? null),
          ]);
        }
        sink.rows(cells);
        rows += count;
      }
      sink.end();
      file.commit();
    } finally {
      file.abort();
    }
    console.log(`${rows} rows of ${parts.length} images: ${to}`);
  });
}
