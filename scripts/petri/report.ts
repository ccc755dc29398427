/**
 * `petri report`: one page of HTML that shows what is in a folder of results: overlays, tables, outlines,
 * failures and records, linked, with nothing to be fetched from anywhere.
 *
 * @module
 */
import { FormatError, InputError } from "../../core/errors.ts";
import { text } from "../../core/params.ts";
import { planeOf } from "../../core/select.ts";
import { type Column, type Labels, rowCount } from "../../core/values.ts";
import { VERSION } from "../../core/version.ts";
import { createAtomic } from "../../io/atomic.ts";
import { readLabels } from "../../io/image.ts";
import { fileSource } from "../../io/source.ts";
import { parseTableJson } from "../../io/table.ts";
import { outlines } from "../../ops/measure/outlines.ts";
import { countOf, oneLine, type Program, runProgram, UsageError } from "../cli.ts";
import client from "./report/client.js" with { type: "text" };
import page from "./report/page.html" with { type: "text" };
import style from "./report/style.css" with { type: "text" };

const OPTIONS = {
  to: text({
    optional: true,
    pattern: "\\.html?$",
    doc: "The page; FOLDER/report.html unless given",
  }),
  title: text({ optional: true, doc: "What stands on top; the folder's name unless given" }),
};

/** What `petri report` says of itself. */
export const reportProgram: Program<typeof OPTIONS> = {
  name: "petri report",
  summary: "Show a folder of results as one page of HTML",
  usage: "FOLDER [options]",
  operands: { FOLDER: "Folder of results" },
  options: OPTIONS,
  notes: [
    "The page holds everything it shows and asks no network: send it, or keep it beside the results.",
    "Exit status: 0 done, 2 wrong usage, 3 nothing to show.",
  ],
};

/** An outline: commands of an SVG path, then first and last column and row. */
type Shape = readonly [d: string, x0: number, y0: number, x1: number, y1: number];

/** One image, or one frame of a stack. */
interface Item {
  readonly name: string;
  readonly record: number;
  /** The element of the page that has the overlay. */
  readonly picture: string | null;
  /** Pixels of the image. */
  readonly width: number;
  readonly height: number;
  /** Pixels of the overlay per pixel of the image. */
  readonly enlarged: number;
  readonly outlines: Readonly<Record<string, Shape>>;
}

/** Rows of all tables. */
interface Rows {
  readonly columns: Map<
    string,
    { unit: string | undefined; text: boolean; values: (string | number | null)[] }
  >;
  readonly items: number[];
}

/** A record, and how the files beside it begin. */
interface Found {
  readonly folder: string;
  readonly prefix: string;
  readonly name: string;
}

/** All records below a folder: `record.json` of a batch, `NAME.record.json` of a script. */
function findRecords(out: string): { records: Found[]; failures: string[] } {
  const records: Found[] = [];
  const failures: string[] = [];
  const visit = (folder: string, name: string) => {
    const entries = [...Deno.readDirSync(folder)].sort((a, b) => a.name < b.name ? -1 : 1);
    for (const entry of entries) {
      const path = name === "" ? entry.name : `${name}/${entry.name}`;
      if (entry.name.startsWith(".")) continue;
      if (entry.isDirectory) visit(`${folder}/${entry.name}`, path);
      else if (entry.name === "record.json") records.push({ folder, prefix: "", name });
      else if (entry.name.endsWith(".record.json")) {
        const prefix = entry.name.slice(0, -"record.json".length);
        records.push({ folder, prefix, name: path.slice(0, -".record.json".length) });
      } else if (name === "" && /^failures(\..*)?\.json$/.test(entry.name)) {
        failures.push(`${folder}/${entry.name}`);
      }
    }
  };
  try {
    visit(out, "");
  } catch (error) {
    const none = error instanceof Deno.errors.NotFound ||
      error instanceof Deno.errors.NotADirectory;
    if (!none) throw error;
    throw new FormatError(`${out}: is not a folder of results`, { file: out, cause: error });
  }
  return { records, failures };
}

function readJson(path: string): unknown {
  try {
    return JSON.parse(Deno.readTextFileSync(path));
  } catch (error) {
    if (error instanceof Deno.errors.NotCapable) throw error;
    throw new FormatError(`${path}: cannot be read: ${(error as Error).message}`, {
      file: path,
      cause: error,
    });
  }
}

/** Width and height from a PNG's header. */
function pngSize(path: string): { width: number; height: number } {
  const source = fileSource(path);
  using _closed = { [Symbol.dispose]: () => source.close() };
  if (source.size < 24) return { width: 1, height: 1 };
  const { buffer, byteOffset } = source.read(0, 24);
  const view = new DataView(buffer, byteOffset);
  return { width: view.getUint32(16), height: view.getUint32(20) };
}

/** A ring as steps to the side and down. */
function steps(ring: ArrayLike<number>): string {
  let d = `M${ring[1]} ${ring[0]}`;
  for (let i = 2; i < ring.length; i += 2) {
    const x = ring[i + 1] - ring[i - 1], y = ring[i] - ring[i - 2];
    d += y === 0 ? `h${x}` : x === 0 ? `v${y}` : `l${x} ${y}`;
  }
  return d + "z";
}

function shapesOf(labels: Labels): Record<string, Shape> {
  const shapes: Record<string, Shape> = {};
  for (const { label, polygons } of outlines(labels)) {
    let d = "", x0 = Infinity, y0 = Infinity, x1 = 0, y1 = 0;
    for (const { outer, holes } of polygons) {
      d += steps(outer) + holes.map(steps).join("");
      for (let i = 0; i < outer.length; i += 2) {
        y0 = Math.min(y0, outer[i]);
        y1 = Math.max(y1, outer[i]);
        x0 = Math.min(x0, outer[i + 1]);
        x1 = Math.max(x1, outer[i + 1]);
      }
    }
    shapes[label] = [d, x0, y0, x1, y1];
  }
  return shapes;
}

/** Labels as planes: a stack's frames, of a volume the slice that overlays show. */
async function planesOf(path: string): Promise<Labels[]> {
  let labels: Labels;
  try {
    labels = await readLabels(path);
  } catch (error) {
    if (error instanceof Deno.errors.NotCapable) throw error;
    return [];
  }
  const time = labels.axes.indexOf("T");
  const frames = time < 0
    ? [labels]
    : Array.from({ length: labels.shape[time] }, (_, t) => planeOf(labels, { T: t }) as Labels);
  return frames.map((frame) =>
    frame.shape.length === 3
      ? planeOf(frame, { [frame.axes[0]]: frame.shape[0] >> 1 }) as Labels
      : frame
  );
}

function cell(column: Column, row: number): string | number | null {
  const value = column[row];
  if (typeof value !== "number") return value ?? null;
  // JSON knows no infinities; the page shows them as words.
  if (!Number.isFinite(value)) return Number.isNaN(value) ? null : value > 0 ? "inf" : "-inf";
  return Number(value.toPrecision(6));
}

function addRows(
  rows: Rows,
  path: string,
  itemOf: (frame: number | undefined, label: unknown) => number,
): void {
  let table;
  try {
    ({ table } = parseTableJson(Deno.readTextFileSync(path), { file: path }));
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return;
    throw error;
  }
  const before = rows.items.length, count = rowCount(table);
  const { frame: frames, label: labels } = table.columns;
  for (let row = 0; row < count; row++) {
    rows.items.push(itemOf(frames && Number(frames[row]), labels?.[row]));
  }
  for (const [name, column] of Object.entries(table.columns)) {
    const unit = table.units[name];
    // Where images differ in the unit, each unit has its own column.
    const own = [name, `${name} (${unit ?? "no unit"})`].find((key) => {
      const held = rows.columns.get(key);
      return held === undefined || held.unit === unit;
    })!;
    let held = rows.columns.get(own);
    if (held === undefined) {
      held = { unit, text: false, values: new Array(before).fill(null) };
      rows.columns.set(own, held);
    }
    for (let row = 0; row < count; row++) {
      const value = cell(column, row);
      if (typeof value === "string" && value !== "inf" && value !== "-inf") held.text = true;
      held.values.push(value);
    }
  }
  for (const held of rows.columns.values()) {
    while (held.values.length < rows.items.length) held.values.push(null);
  }
}

/**
 * Adds everything that the page shows of one record, pictures as the paths of their files; tells whether
 * there is anything.
 */
async function addRecord(
  { folder, prefix, name }: Found,
  record: number,
  items: Item[],
  rows: Rows,
  pictures: Map<string, string>,
  figures: (string | null)[],
): Promise<boolean> {
  const names = [...Deno.readDirSync(folder)].map((entry) => entry.name)
    .filter((file) => file.startsWith(prefix)).sort();
  const overlays = names.filter((file) => /^overlay(\.\d+)?\.png$/.test(file.slice(prefix.length)));
  const labels = names.includes(`${prefix}labels.tif`)
    ? await planesOf(`${folder}/${prefix}labels.tif`)
    : [];
  const figure = names.find((file) => file === (prefix === "" ? "figure.svg" : `${prefix}svg`));
  const drawing = figure === undefined ? null : `figure${figures.length}`;
  if (drawing !== null) pictures.set(drawing, `${folder}/${figure}`);
  figures.push(drawing);
  const found = overlays.length + labels.length > 0 || figure !== undefined ||
    names.includes(`${prefix}regions.json`);
  const first = items.length;
  const count = Math.max(1, overlays.length, labels.length);
  for (let i = 0; i < count; i++) {
    const overlay = overlays[i] === undefined ? undefined : `${folder}/${overlays[i]}`;
    const drawn = overlay === undefined ? undefined : pngSize(overlay);
    const picture = overlay === undefined ? null : `picture${pictures.size}`;
    if (picture !== null) pictures.set(picture, overlay!);
    const plane = labels[i];
    const width = plane?.shape[1] ?? drawn?.width ?? 1;
    const enlarged = (drawn?.width ?? width) / width;
    items.push({
      name: count === 1 ? name : `${name} · frame ${i}`,
      record,
      picture,
      width,
      height: plane?.shape[0] ?? drawn?.height ?? 1,
      enlarged,
      outlines: plane === undefined ? {} : shapesOf(plane),
    });
  }
  const own = items.slice(first);
  addRows(
    rows,
    `${folder}/${prefix}regions.json`,
    (frame, label) => {
      // An object over several frames is shown in its first one.
      const shown = () => own.findIndex(({ outlines }) => Object.hasOwn(outlines, `${label}`));
      return first + Math.min(Math.max(frame ?? shown(), 0), count - 1);
    },
  );
  return found;
}

/**
 * Runs `petri report`.
 *
 * @param args The words behind `report`.
 * @returns The exit status.
 */
export function report(args: readonly string[]): Promise<number> {
  return runProgram(reportProgram, args, async ({ operands, options }) => {
    if (operands.length !== 1) throw new UsageError("give one folder (see --help)");
    const out = operands[0].replace(/(?<=.)\/+$/, "");
    const found = findRecords(out);
    const failures = found.failures.flatMap((path) => readJson(path) as unknown[]);
    if (found.records.length === 0 && failures.length === 0) {
      throw new InputError(`${out}: no record found`);
    }
    const items: Item[] = [];
    const rows: Rows = { columns: new Map(), items: [] };
    const pictures = new Map<string, string>();
    const figures: (string | null)[] = [];
    const records: unknown[] = [];
    const bare: string[] = [];
    for (const place of found.records) {
      records.push(readJson(`${place.folder}/${place.prefix}record.json`));
      if (await addRecord(place, records.length - 1, items, rows, pictures, figures)) continue;
      bare.push(`${place.folder}/${place.prefix}record.json`);
    }
    const title = options.title ?? `Results in ${out.slice(out.lastIndexOf("/") + 1)}`;
    const columns = [...rows.columns].map(([name, held]) => ({ name, ...held }));
    const data = {
      title,
      petri: VERSION,
      items,
      columns,
      rowItem: rows.items,
      failures,
      records,
      figures,
    };
    const target = options.to ?? `${out}/report.html`;
    writePage(target, title, data, pictures);
    for (const path of bare) {
      console.log(
        `${
          oneLine(path)
        }: beside it is no overlay.png, labels.tif, regions.json or figure for the page`,
      );
    }
    const images = countOf(records.length, "image");
    const frames = items.length > records.length ? ` (${items.length} with all frames)` : "";
    console.log(`wrote ${target}: ${images}${frames}, ${countOf(rows.items.length, "region")}`);
  });
}

/** Bytes of a picture that are made letters at a time: whole threes, so that the letters go on. */
const PIECE = 3 * 2 ** 20;

/** Pictures in base64, each in an element of its own: together they may be longer than a text can be. */
function* pictureElements(pictures: ReadonlyMap<string, string>): Generator<string> {
  for (const [id, path] of pictures) {
    yield `<script type="text/plain" id="${id}">`;
    const bytes = Deno.readFileSync(path);
    for (let at = 0; at < bytes.length; at += PIECE) {
      yield bytes.subarray(at, at + PIECE).toBase64();
    }
    yield "</script>\n";
  }
}

function writePage(
  path: string,
  title: string,
  data: unknown,
  pictures: ReadonlyMap<string, string>,
): void {
  const escaped = title.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  // In a script element only `<` could end it early.
  const json = JSON.stringify(data).replaceAll("<", "\\u003c");
  const parts: Record<string, Iterable<string>> = {
    title: [escaped],
    style: [style],
    client: [client],
    data: [json],
    pictures: pictureElements(pictures),
  };
  const pieces = page.split(/\{\{(\w+)\}\}/);
  const file = createAtomic(path);
  const encoder = new TextEncoder();
  try {
    pieces.forEach((piece, i) => {
      for (const text of i % 2 === 0 ? [piece] : parts[piece]) file.write(encoder.encode(text));
    });
    file.commit();
  } catch (error) {
    file.abort();
    throw error;
  }
}
