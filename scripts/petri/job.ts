/**
 * One image through one recipe: what `petri run` and each worker of `petri batch` do. Results appear
 * whole, the record last; where a record stands, everything it lists is on disk.
 *
 * @module
 */
import type { Kit } from "../../core/kit.ts";
import { FormatError, InputError, ParameterError, RecipeError } from "../../core/errors.ts";
import { recycle } from "../../core/memory.ts";
import {
  type CheckedRecipe,
  checkRecipe,
  type FigureSettings,
  runRecipe,
} from "../../core/recipe.ts";
import { greyIfEqual, planeOf } from "../../core/select.ts";
import {
  createTable,
  type GridValue,
  type Image,
  type Labels,
  rowCount,
  type Table,
  type Value,
} from "../../core/values.ts";
import {
  type AtomicFile,
  createFileSet,
  type FileSet,
  flushFolder,
  folderFlushed,
} from "../../io/atomic.ts";
import type { ImageFile, Selection } from "../../io/file.ts";
import { openImage } from "../../io/image.ts";
import { fileSource } from "../../io/source.ts";
import { type FileRecord, formatRecord, inputRecord, type RunRecord } from "../../io/record.ts";
import { writeTable } from "../../io/table.ts";
import { createTiffWriter, type TiffWriter } from "../../io/tiff/writer.ts";
import { rangeOfLabels } from "../../kernels/results.ts";
import { asking, countOf, messageOf, renamed } from "../cli.ts";
import type { seriesFigure } from "../series_figure.ts";
import { absolute, join, lastChange, nameHash, OWN } from "./files.ts";
import { parseJson } from "./json.ts";
import type { PluginRecord } from "./kit.ts";

/** A recipe made ready, and what its results depend on beside the image. */
export interface PreparedRecipe {
  /** The recipe, checked. */
  readonly checked: CheckedRecipe;
  /** A kit with its operators. */
  readonly kit: Kit;
  /** What is done, in full: steps with operator versions and parameters, outputs, part of the file. */
  readonly program: RecipeProgram;
}

/** What a recipe does, as records keep it. */
export interface RecipeProgram {
  /** Name of the recipe. */
  readonly name: string;
  /** Part of the file. */
  readonly input: unknown;
  /** Steps in order. */
  readonly steps: readonly {
    readonly name: string;
    readonly operator: string;
    readonly version: number;
    readonly inputs: unknown;
    readonly params: unknown;
  }[];
  /** What is kept. */
  readonly outputs: unknown;
  /** How the figure is drawn, where there is one. */
  readonly figure?: FigureSettings | undefined;
  /** Plugins beside the standard ones, with their hashes and grants. */
  readonly plugins: readonly PluginRecord[];
}

/** What became of an image. */
export interface JobResult {
  /** Its folder of results. */
  readonly name: string;
  /** What happened. */
  readonly status: "done" | "unchanged" | "failed";
  /** Number of rows in the table, where there is one. */
  readonly objects?: number;
  /** Number of frames, where there are several. */
  readonly frames?: number;
  /** Why it failed. */
  readonly error?: { readonly kind: string; readonly message: string };
  /** Seconds that it took. */
  readonly seconds: number;
}

/** The record of one image's results. */
export interface ResultRecord extends RunRecord {
  /** What was done. */
  readonly parameters: RecipeProgram;
}

/** Name of the record in an image's folder of results. */
export const RECORD = "record.json";

/**
 * Checks a recipe against a kit and works out what it does.
 *
 * @param document The recipe as parsed JSON.
 * @param kit A kit with its operators.
 * @param options Settings from the command line, and its plugins.
 * @returns The recipe, ready.
 * @throws {RecipeError} If something is wrong with it.
 */
export function prepareRecipe(
  document: unknown,
  kit: Kit,
  options: {
    readonly settings?: readonly string[];
    readonly plugins?: RecipeProgram["plugins"];
  } = {},
): PreparedRecipe {
  const checked = checkRecipe(document, kit.operators(), options.settings);
  const { recipe, steps, outputs } = checked;
  const { table: _, curve: __, ...figure } = recipe.outputs.figure ?? { table: "" };
  const program: RecipeProgram = {
    name: recipe.name,
    input: recipe.input ?? {},
    steps: steps.map(({ name, operator, version, inputs, params }) => ({
      name,
      operator,
      version,
      inputs,
      params: JSON.parse(JSON.stringify(params)),
    })),
    outputs,
    ...recipe.outputs.figure !== undefined && { figure },
    plugins: options.plugins ?? [],
  };
  return { checked, kit, program };
}

/**
 * Why an image would run: what differs between its record and what would be done now.
 *
 * @param record The record, or `undefined` where there is none.
 * @param inputHash SHA-256 of the image.
 * @param program What would be done.
 * @param present Size of each file in the folder of results.
 * @returns Reasons; none if its results are up to date.
 */
export function reasonsToRun(
  record: ResultRecord | undefined,
  inputHash: string,
  program: RecipeProgram,
  present: ReadonlyMap<string, number>,
): string[] {
  if (record === undefined) return ["no result yet"];
  const reasons: string[] = [];
  const before = record.inputs[0]?.sha256;
  if (before !== inputHash) {
    reasons.push(`the image changed (sha256 ${short(before)} -> ${short(inputHash)})`);
  }
  const was = record.parameters;
  const text = (value: unknown) => JSON.stringify(value);
  if (text(was.input) !== text(program.input)) {
    reasons.push(`the part of the file changed (${text(was.input)} -> ${text(program.input)})`);
  }
  const old = new Map(was.steps.map((step) => [step.name, step]));
  for (const step of program.steps) {
    const other = old.get(step.name);
    old.delete(step.name);
    if (other === undefined) reasons.push(`step ${step.name} is new`);
    else if (other.operator !== step.operator) {
      reasons.push(`step ${step.name}: operator ${other.operator} -> ${step.operator}`);
    } else {
      if (other.version !== step.version) {
        reasons.push(`${step.operator}: version ${other.version} -> ${step.version}`);
      }
      const params = step.params as Record<string, unknown>;
      const others = other.params as Record<string, unknown>;
      for (const key of new Set([...Object.keys(params), ...Object.keys(others)])) {
        if (text(params[key]) !== text(others[key])) {
          reasons.push(`${step.name}.${key}: ${text(others[key])} -> ${text(params[key])}`);
        }
      }
      if (text(other.inputs) !== text(step.inputs)) {
        reasons.push(`step ${step.name}: its inputs changed`);
      }
    }
  }
  for (const name of old.keys()) reasons.push(`step ${name} is gone`);
  if (text(was.outputs) !== text(program.outputs)) reasons.push("other outputs are kept");
  if (text(was.figure) !== text(program.figure)) reasons.push("the figure changed");
  const plugins = new Map(was.plugins.map((plugin) => [plugin.path, plugin]));
  for (const { path, sha256, grant } of program.plugins) {
    const other = plugins.get(path);
    if (other?.sha256 !== sha256) {
      reasons.push(
        `plugin ${path} changed (sha256 ${short(other?.sha256)} -> ${short(sha256)})`,
      );
    } else if (text(other.grant) !== text(grant)) {
      reasons.push(`plugin ${path}: granted ${text(other.grant)} -> ${text(grant)}`);
    }
    plugins.delete(path);
  }
  for (const path of plugins.keys()) reasons.push(`plugin ${path} is gone`);
  for (const { file, bytes } of record.outputs) {
    const size = present.get(file);
    if (size === undefined) reasons.push(`${file} is missing`);
    else if (size !== bytes) reasons.push(`${file} has ${size} bytes, not ${bytes}`);
  }
  return reasons;
}

function short(hash: string | undefined): string {
  return hash?.slice(0, 8) ?? "none";
}

/**
 * Whether something read from JSON is the record of a recipe's run, with all that is asked of one.
 *
 * @param value Anything.
 * @returns Whether it is.
 */
export function isRecord(value: unknown): value is ResultRecord {
  const { schema, inputs, parameters, outputs } = fieldsOf(value);
  const { name, steps, plugins, outputs: kept } = fieldsOf(parameters);
  const texts = (...all: unknown[]) => all.every((one) => typeof one === "string");
  const all = (list: unknown, fits: (fields: Record<string, unknown>) => boolean) =>
    Array.isArray(list) && list.every((one) => fits(fieldsOf(one)));
  return schema === 1 && texts(name) && isObject(kept) &&
    all(inputs, ({ file, sha256, path = "" }) => texts(file, sha256, path)) &&
    (inputs as unknown[]).length > 0 &&
    all(
      steps,
      (step) => texts(step.name, step.operator) && isObject(step.inputs) && isObject(step.params),
    ) &&
    all(plugins, ({ path, file, sha256 }) => texts(path, file, sha256)) &&
    // What is removed with a record lies in its folder.
    all(outputs, ({ file, sha256 }) => texts(file, sha256) && !/[/\\]/.test(file as string));
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function fieldsOf(value: unknown): Record<string, unknown> {
  return isObject(value) ? value : {};
}

/**
 * Reads the record of a folder of results.
 *
 * @param folder The folder.
 * @returns The record, or `undefined` where there is none that can be read.
 */
export function readRecord(folder: string): ResultRecord | undefined {
  try {
    const record: unknown = JSON.parse(Deno.readTextFileSync(`${folder}/${RECORD}`));
    return isRecord(record) ? record : undefined;
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof Deno.errors.NotFound) return undefined;
    throw error;
  }
}

/**
 * Sizes of the files in a folder of results; those of an unfinished run are left out.
 *
 * @param folder The folder.
 * @returns Bytes by name; empty if there is no folder.
 */
export function filesIn(folder: string): Map<string, number> {
  const sizes = new Map<string, number>();
  try {
    for (const { name, isFile } of Deno.readDirSync(folder)) {
      if (isFile && !name.startsWith(".")) sizes.set(name, Deno.statSync(`${folder}/${name}`).size);
    }
  } catch (error) {
    if (!(error instanceof Deno.errors.NotFound)) throw error;
  }
  return sizes;
}

/** An image that is computed; its results are on their way to the disk. */
export interface StartedJob {
  /** What becomes of it. Failures are told, not thrown. */
  readonly finished: Promise<JobResult>;
}

/**
 * Processes one image, unless its results are up to date. Comes back when all is computed, so that the
 * next image can begin while the disk is waited for.
 *
 * @param recipe The recipe.
 * @param path The image.
 * @param out Folder of all results.
 * @param name The image's folder in it.
 * @param called What results call the image; they are the same bytes wherever it lies.
 * @returns What becomes of it.
 */
export async function startJob(
  recipe: PreparedRecipe | Promise<PreparedRecipe>,
  path: string,
  out: string,
  name: string,
  called: string = path,
): Promise<StartedJob> {
  const started = new Date();
  // The clock of the wall may be set while a job runs.
  const begun = performance.now();
  const seconds = () => Math.round(performance.now() - begun) / 1000;
  const folder = join(out, name);
  const ended = (result: Omit<JobResult, "name" | "seconds">): JobResult => ({
    name,
    ...result,
    seconds: seconds(),
  });
  const failed = (error: unknown): JobResult => {
    const kind = error instanceof Error ? error.name : "Error";
    return ended({ status: "failed", error: { kind, message: messageOf(error) } });
  };
  const files = createFileSet();
  const outputs: FileRecord[] = [];
  const undo = () => {
    files.abort();
    for (const { file } of outputs) removeIfThere(`${folder}/${file}`);
    removeIfEmpty(folder);
  };
  try {
    const prepared = await recipe;
    const before = stampOf(path);
    const input = { ...await inputRecord(path), file: called, path: absolute(path) };
    refuseFile(folder);
    using held = new DisposableStack();
    held.use(await lockFor(out, name));
    const record = readRecord(folder);
    const reasons = reasonsToRun(record, input.sha256, prepared.program, filesIn(folder));
    if (reasons.length === 0) return { finished: Promise.resolve(ended({ status: "unchanged" })) };
    if (record !== undefined) refuseOther(record, input, prepared.program.name, folder);
    const above = makeResultFolder(folder, out);
    clearUnfinished(folder, record);
    let found: Pick<JobResult, "objects" | "frames">;
    try {
      found = await writeResults(prepared, path, folder, input, outputs, files);
      if (stampOf(path) !== before) {
        throw new InputError(`${path}: changed while it was read: left for the next run`, {
          file: path,
        });
      }
      const text = formatRecord({
        program: `recipe ${prepared.program.name}`,
        inputs: [input],
        parameters: prepared.program,
        outputs,
        started: started.toISOString(),
        seconds: seconds(),
      });
      files.add(`${folder}/${RECORD}`, new TextEncoder().encode(text));
    } catch (error) {
      undo();
      throw error;
    }
    const rest = held.move();
    const finish = async (): Promise<JobResult> => {
      using _rest = rest;
      try {
        await above;
        await files.commit();
        return ended({ status: "done", ...found });
      } catch (error) {
        undo();
        return failed(error);
      }
    };
    return { finished: finish() };
  } catch (error) {
    return { finished: Promise.resolve(failed(error)) };
  }
}

/**
 * Processes one image to its end; as {@linkcode startJob}.
 *
 * @param args The recipe, the image, the folder of all results, the image's folder, its name.
 * @returns What became of it.
 */
export async function runJob(...args: Parameters<typeof startJob>): Promise<JobResult> {
  return await (await startJob(...args)).finished;
}

/** What tells that a file was written to or replaced. */
function stampOf(path: string): string {
  try {
    const { size, ino } = Deno.statSync(path);
    return `${ino} ${size} ${lastChange(path)}`;
  } catch {
    return "gone";
  }
}

/** Refuses to put results where a file is, such as the image itself. */
function refuseFile(folder: string): void {
  let isFile: boolean;
  try {
    ({ isFile } = Deno.statSync(folder));
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return;
    throw error;
  }
  if (!isFile) return;
  throw new InputError(
    `${folder}: is a file, and would be the folder of its results: give another --out`,
    { file: folder },
  );
}

/**
 * Refuses to replace the results of another recipe, or those of another image, which has the same name
 * but lies elsewhere.
 */
function refuseOther(
  { inputs: [{ path, sha256 }], parameters: { name } }: ResultRecord,
  now: { readonly path: string; readonly sha256: string },
  recipe: string,
  folder: string,
): void {
  if (name !== recipe) {
    throw new InputError(
      `${folder}: holds results of the recipe "${name}", this one is "${recipe}": give another --out`,
      { file: now.path },
    );
  }
  if (path === undefined || path === now.path || sha256 === now.sha256) return;
  throw new InputError(
    `${folder}: holds the results of another image, ${path}: remove it, or give another --out`,
    { file: now.path },
  );
}

/**
 * Makes an image's folder, and flushes all from it up to `out` while the caller works: another run may
 * have made it just now.
 */
function makeResultFolder(folder: string, out: string): Promise<unknown> {
  try {
    Deno.mkdirSync(folder, { recursive: true });
  } catch (error) {
    // Another run, which removes results, may have taken away a folder that was just made.
    if (!(error instanceof Deno.errors.NotFound)) throw error;
    Deno.mkdirSync(folder, { recursive: true });
  }
  const above: string[] = [];
  for (let at = folder; at.length > out.length;) {
    at = at.slice(0, at.lastIndexOf("/"));
    above.push(at === "" ? "/" : at);
  }
  return Promise.all(above.map(folderFlushed));
}

/** A lock that two runs on one image cannot both hold, and that ends with the process. */
async function lockFor(out: string, name: string): Promise<Disposable> {
  const folder = `${out}/${OWN}`;
  Deno.mkdirSync(folder, { recursive: true });
  const slot = (nameHash(name) % 256).toString(16).padStart(2, "0");
  const file = await Deno.open(`${folder}/lock-${slot}`, { create: true, write: true, read: true });
  await file.lock(true);
  return { [Symbol.dispose]: () => file.close() };
}

/** Takes away what a run that was killed left, and older results, their record first. */
function clearUnfinished(folder: string, record: ResultRecord | undefined): void {
  // No new file may outlive a power cut beside the old record.
  if (removeIfThere(`${folder}/${RECORD}`)) flushFolder(folder);
  for (const { file } of record?.outputs ?? []) removeIfThere(`${folder}/${file}`);
  removeParts(folder);
}

/**
 * Takes away files that were being written when a run ended.
 *
 * @param folder An image's folder of results.
 * @param process The run; any unless given.
 */
export function removeParts(folder: string, process?: number): void {
  const ending = process === undefined
    ? /^\..*\.part$/
    : new RegExp(`^\\..*\\.${process}-\\d+\\.part$`);
  for (const { name } of Deno.readDirSync(folder)) {
    if (ending.test(name)) removeIfThere(`${folder}/${name}`);
  }
}

/**
 * Removes a file.
 *
 * @param path The file; nothing happens if it is gone already.
 * @returns Whether it was there.
 */
export function removeIfThere(path: string): boolean {
  try {
    Deno.removeSync(path);
    return true;
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return false;
    throw error;
  }
}

/**
 * Removes a folder if nothing is in it.
 *
 * @param folder The folder.
 * @returns Whether it is gone.
 */
export function removeIfEmpty(folder: string): boolean {
  try {
    Deno.removeSync(folder);
    return true;
  } catch {
    return false;
  }
}

/**
 * The frames that a recipe runs on, each a selection; `undefined` for a file without frames and for all
 * of them together.
 */
function framesOf(file: ImageFile, { recipe }: CheckedRecipe): (number | undefined)[] {
  const axis = file.axes.indexOf("T");
  const { frame } = recipe.input ?? {};
  if (axis < 0) {
    if (typeof frame === "number" && frame > 0) {
      throw new InputError(`${file.path}: has no time points, the recipe wants frame ${frame}`, {
        file: file.path,
      });
    }
    return [undefined];
  }
  if (frame === "together") return [undefined];
  return typeof frame === "number"
    ? [frame]
    : Array.from({ length: file.shape[axis] }, (_, t) => t);
}

/** Where a recipe says what the reader calls so. */
const PLACES: Readonly<Record<string, string>> = { c: "channel", t: "frame", z: "slice" };

/** Reads of a file; what does not fit it is told by its place in the recipe. */
async function asInRecipe<T>(
  path: string,
  channel: string,
  read: () => Promise<T>,
): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof FormatError) {
      const message = asking(error.message, { axes: "input.axes" })
        .replace(/ \(`limits\.\w+`\)$/, ": take a part by input.crop");
      throw new FormatError(message, { file: path, cause: error });
    }
    if (!(error instanceof ParameterError) || error.parameter === undefined) throw error;
    const { parameter, value } = error;
    const place = parameter === "c" && channel !== ""
      ? `input.channels.${channel}`
      : `input.${PLACES[parameter] ?? parameter}`;
    throw new InputError(renamed(error, path, place), { parameter: place, value, file: path });
  }
}

/** Runs a recipe on a file; what fails is told with its name and, of a stack, how to take one slice. */
async function asInFile<T>(
  { path, axes, shape }: ImageFile,
  { recipe }: CheckedRecipe,
  run: () => Promise<T>,
): Promise<T> {
  try {
    return await run();
  } catch (error) {
    if (!(error instanceof RecipeError)) throw error;
    const { slice, frame } = recipe.input ?? {};
    const slices = slice === undefined ? shape[axes.indexOf("Z")] : undefined;
    const times = frame === "together" ? shape[axes.indexOf("T")] : undefined;
    const hint = slices !== undefined
      ? ` (it has ${countOf(slices, "slice")}; input.slice in the recipe chooses one)`
      : times !== undefined && /\b(two|2)\b.* axes/.test(error.message)
      ? ` (its ${countOf(times, "frame")} are together; with input.frame "all" each is on its own)`
      : "";
    throw new RecipeError(`${path}: ${error.message}${hint}`, {
      operator: error.operator,
      file: path,
      cause: error,
    });
  }
}

/** Values for the recipe's input and its channels, of one frame. */
async function readInputs(
  file: ImageFile,
  { recipe, steps, outputs }: CheckedRecipe,
  t: number | undefined,
): Promise<Record<string, Value>> {
  const input = recipe.input ?? {};
  const base: Selection = {
    ...t !== undefined && { t },
    ...input.slice !== undefined && { z: input.slice },
    ...input.crop !== undefined && { crop: input.crop },
  };
  const wanted = new Set(
    [...steps.flatMap((step) => Object.values(step.inputs).flat()), ...Object.values(outputs)]
      .filter((source) => (source as { step: string }).step === "input")
      .map((source) => (source as { output: string }).output),
  );
  const values: Record<string, Value> = {};
  for (const channel of wanted) {
    const c = channel === "" ? input.channel : input.channels?.[channel];
    const letter = file.axes.includes("C") ? "C" : file.axes.endsWith("S") ? "S" : undefined;
    if (letter !== undefined && c === undefined) {
      const grey = letter === "S" ? greyIfEqual(await file.read(base)) : undefined;
      if (grey !== undefined) {
        values[channel] = grey;
        continue;
      }
      const count = file.shape[file.axes.indexOf(letter)];
      throw new InputError(
        `${file.path}: has ${count} ${
          letter === "C" ? "channels" : "colours"
        }: choose one in the recipe, input.channel 0 to ${count - 1}`,
        { file: file.path, parameter: "input.channel" },
      );
    }
    // A grey picture is its own channel 0.
    const choose = letter === undefined && (c ?? 0) === 0 ? {} : { c };
    const read = () => file.read({ ...base, ...choose });
    values[channel] = await asInRecipe(file.path, channel, read);
  }
  return values;
}

/** Without the last digits, which a product of decimal fractions may have: 2.1, not 2.0999999999999996. */
function rounded(value: number): number {
  return Number(value.toPrecision(12));
}

/** The table with the time of each row behind its column `frame`, where there is one. */
function timed(table: Table, minutes: number | undefined): Table {
  const { frame, ...rest } = table.columns;
  if (frame === undefined || minutes === undefined || rest.minutes !== undefined) return table;
  const times = Float64Array.from(frame as ArrayLike<number>, (t) => rounded(t * minutes));
  return createTable({ frame, minutes: times, ...rest }, { ...table.units, minutes: "min" });
}

/** The table of one frame that a recipe chose: its column `frame`, if it has one, says which. */
function numbered(table: Table, frame: number | "all" | "together" | undefined): Table {
  const { columns, units } = table;
  if (typeof frame !== "number" || columns.frame === undefined) return table;
  return createTable({ ...columns, frame: Float64Array.from(columns.frame, () => frame) }, units);
}

/** Rows of several tables below each other, a column `frame` first. */
function joinFrames(tables: readonly Table[], frames: readonly number[]): Table {
  const all = new Set(tables.flatMap((table) => Object.keys(table.columns)));
  const names = [...all].filter((name) => name !== "frame");
  const columns: Record<string, (string | number | null)[]> = { frame: [] };
  for (const name of names) columns[name] = [];
  tables.forEach((table, i) => {
    const rows = rowCount(table);
    for (let row = 0; row < rows; row++) {
      columns.frame.push(frames[i]);
      for (const name of names) columns[name].push(table.columns[name]?.[row] ?? null);
    }
  });
  return createTable(columns, Object.assign({}, ...tables.map(({ units }) => units)));
}

/** Runs every frame and writes what is kept; gives the numbers of objects and frames. */
async function writeResults(
  { checked, kit, program }: PreparedRecipe,
  path: string,
  folder: string,
  input: FileRecord,
  outputs: FileRecord[],
  files: FileSet,
): Promise<Pick<JobResult, "objects" | "frames">> {
  const { axes, pixelSize, interval } = checked.recipe.input ?? {};
  using file = await asInRecipe(path, "", () => openImage(path, { axes, pixelSize }));
  const frames = framesOf(file, checked);
  const many = frames.length > 1;
  const seconds = interval === undefined ? file.frameInterval : 60 * interval;
  const minutes = seconds === undefined ? undefined : seconds / 60;
  const stacks = new Map<string, Stack>();
  const tables = new Map<string, Table[]>();
  const keep = async (name: string, { temporary }: AtomicFile) => {
    outputs.push({ ...await inputRecord(temporary), file: name });
  };
  for (const t of frames) {
    const input = await readInputs(file, checked, t);
    // Its operators are petri's own, or run in a process of their own.
    const values = await asInFile(
      file,
      checked,
      () => runRecipe(checked, kit, input, { recycle: true }),
    );
    for (const [name, value] of Object.entries(values)) {
      if (name.startsWith("overlay.")) continue;
      if (/^(table|tables\..*|figure\..*)$/.test(name)) {
        const target = name === "table" ? "regions" : name.replace(/^tables\./, "");
        const held = tables.get(target);
        if (held === undefined) tables.set(target, [value as Table]);
        else held.push(value as Table);
        continue;
      }
      const target = name.replace(/^images\./, "");
      let stack = stacks.get(target);
      if (stack === undefined) {
        const count = many ? frames.length : undefined;
        const file = files.create(`${folder}/${target}.tif`);
        stack = startStack(file, value as GridValue, count, seconds);
        stacks.set(target, stack);
      }
      await appendPlanes(stack, value as GridValue);
    }
    if (values["overlay.image"] !== undefined) {
      const { overlayPng } = await import("../../io/overlay.ts");
      const pictures = moments(
        values["overlay.image"] as Image,
        values["overlay.labels"] as Labels,
      );
      for (const [at, [image, labels]] of pictures.entries()) {
        const film = many || pictures.length > 1;
        const number = film ? `.${String(t ?? at).padStart(4, "0")}` : "";
        const picture = files.create(`${folder}/overlay${number}.png`);
        // Frames of one size make a film.
        picture.write(overlayPng(image, labels, { scale: film ? undefined : "objects" }));
        picture.commit();
        await keep(`overlay${number}.png`, picture);
      }
    }
    recycle(...Object.values(input), ...Object.values(values));
  }
  for (const [name, { writer, target }] of stacks) {
    writer.close();
    await keep(`${name}.tif`, target);
  }
  const chosen = checked.recipe.input?.frame;
  const time = chosen === "together" ? file.axes.indexOf("T") : -1;
  const count = time < 0 ? frames.length : file.shape[time];
  const numbers = typeof chosen === "number" ? [chosen] : [...Array(count).keys()];
  const whole = new Map([...tables].map(([name, held]) => {
    const table = many ? joinFrames(held, numbers) : numbered(held[0], chosen);
    return [name, timed(table, minutes)];
  }));
  const parameters = program.steps.map(({ name, operator, params }) => ({
    name,
    operator,
    params,
  }));
  const image = { file: input.file, sha256: input.sha256 };
  for (const [name, table] of whole) {
    if (name.startsWith("figure.")) continue;
    for (const target of [`${name}.csv`, `${name}.json`]) {
      const file = files.create(`${folder}/${target}`);
      await writeTable(file, table, { image, parameters });
      await keep(target, file);
    }
  }
  const drawn = whole.get("figure.table");
  if (drawn !== undefined) {
    const at = numbers.map((frame) => ({ frame, at: rounded(frame * (minutes ?? 1)) }));
    const words = { unit: minutes === undefined ? "frames" : "min", noun: "object" };
    const curve = whole.get("figure.curve");
    const figure = files.create(`${folder}/figure.svg`);
    figure.write(await drawFigure(path, drawn, at, program.figure!, words, curve));
    figure.commit();
    await keep("figure.svg", figure);
  }
  const regions = whole.get("regions");
  return {
    ...regions !== undefined && { objects: rowCount(regions) },
    ...count > 1 && { frames: count },
  };
}

/** The figure as bytes; a column that is not there is told with the file. */
async function drawFigure(
  path: string,
  ...figure: Parameters<typeof seriesFigure>
): Promise<Uint8Array> {
  const { seriesFigure } = await import("../series_figure.ts");
  try {
    return new TextEncoder().encode(seriesFigure(...figure));
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    const { parameter, value, message } = error;
    throw new InputError(`${path}: ${message}`, { file: path, parameter, value, cause: error });
  }
}

/**
 * What came of an image, in words.
 *
 * @param result What a job told.
 * @returns What follows the name: `, 12 objects, 3 frames`; nothing if it told of neither.
 */
export function foundIn({ objects, frames }: Pick<JobResult, "objects" | "frames">): string {
  return (objects === undefined ? "" : `, ${countOf(objects, "object")}`) +
    (frames === undefined ? "" : `, ${countOf(frames, "frame")}`);
}

/** A TIFF that is written plane by plane. */
interface Stack {
  readonly target: AtomicFile;
  readonly writer: TiffWriter;
}

/** Starts the TIFF of values like the first one, one a frame. */
function startStack(
  target: AtomicFile,
  { kind, data, axes, shape }: GridValue,
  frames: number | undefined,
  seconds: number | undefined,
): Stack {
  // Planes of a value are slices, but where it says that they are time points.
  const outer = axes.slice(0, -2).replace(/[^T]/g, "Z");
  const many = frames !== undefined || axes.includes("T");
  const writer = createTiffWriter(target, {
    axes: `${frames === undefined ? "" : "T"}${outer}YX`,
    outerShape: [...frames === undefined ? [] : [frames], ...shape.slice(0, -2)],
    ...many && { frameInterval: seconds },
    // A stack's largest label is not known before its last frame.
    ...kind === "labels" && { labelBits: many || rangeOfLabels(data)[1] > 65535 ? 32 : 16 },
  });
  return { target, writer };
}

/** Appends a value, plane by plane. */
async function appendPlanes(stack: Stack, value: GridValue): Promise<void> {
  if (value.shape.length < 3) return await stack.writer.write(value);
  for (const plane of alongFirst(value)) await appendPlanes(stack, plane);
}

/** The parts of a value along its first axis. */
function* alongFirst<V extends GridValue>(value: V): Generator<V> {
  for (let i = 0; i < value.shape[0]; i++) yield planeOf(value, { [value.axes[0]]: i });
}

/** Pictures and objects of an overlay: one pair, or one a time point. */
function moments(image: Image, labels: Labels): [Image, Labels][] {
  if (image.axes[0] !== "T") return [flat(image, labels)];
  const at = (t: number) => labels.axes[0] === "T" ? planeOf(labels, { T: t }) : labels;
  return Array.from(alongFirst(image), (picture, t) => flat(picture, at(t)));
}

/** What an overlay shows of a stack: its middle slice. A mask counts as one object. */
function flat(image: Image, labels: Labels | GridValue): [Image, Labels] {
  const middle = <V extends GridValue>(value: V) =>
    value.shape.length === 3 ? planeOf(value, { [value.axes[0]]: value.shape[0] >> 1 }) : value;
  const picture = middle(image);
  const objects = middle(labels);
  return [
    picture.kind === "image" ? picture : { ...picture as GridValue, kind: "image" } as Image,
    objects.kind === "labels"
      ? objects
      : { ...objects, kind: "labels", data: Int32Array.from(objects.data) } as Labels,
  ];
}

/**
 * Reads a recipe file.
 *
 * @param path The file.
 * @returns The parsed JSON.
 * @throws {RecipeError} If it cannot be read or is not JSON.
 */
export function readRecipe(path: string): unknown {
  let bytes: Uint8Array;
  try {
    const source = fileSource(path);
    using _closed = { [Symbol.dispose]: () => source.close() };
    bytes = source.read(0, source.size);
  } catch (error) {
    throw new RecipeError(messageOf(error), { file: path, cause: error });
  }
  return parseJson(bytes, path);
}
