/**
 * The form that all analysis scripts share: one image in, labels, overlay, tables and record out.
 *
 *     SCRIPT IMAGE --out FOLDER [options]
 *
 * For an image `NAME.tif` the folder gets `NAME.labels.tif`, `NAME.overlay.png`, `NAME.regions.json`,
 * `NAME.regions.csv` and, last, `NAME.record.json`.
 *
 * @module
 */
import type { Analysis, Findings } from "../analyses/analysis.ts";
import { FormatError, InputError, ParameterError } from "../core/errors.ts";
import { integer, number, type Params, type ParamValues, text } from "../core/params.ts";
import { greyIfEqual } from "../core/select.ts";
import type { Image } from "../core/values.ts";
import { createFileSet } from "../io/atomic.ts";
import { readImage } from "../io/image.ts";
import { overlayPng } from "../io/overlay.ts";
import {
  type FileRecord,
  fileRecord,
  formatRecord,
  inputRecord,
  type RunRecord,
} from "../io/record.ts";
import { formatCsv, formatTableJson } from "../io/table.ts";
import { encodeTiff } from "../io/tiff/writer.ts";
import { inMicrometres } from "../io/units.ts";
import {
  asking,
  dashed,
  folderOf,
  methodFor,
  renamed,
  runProgram,
  say,
  UsageError,
} from "./cli.ts";

/** Options of every analysis: where results go and which part of the file is meant. */
export const fileOptions = {
  out: text({ optional: true, doc: "Folder for the results; made if it is not there" }),
  channel: integer({ min: 0, optional: true, doc: "Channel of the image, counted from 0" }),
  frame: integer({ min: 0, optional: true, doc: "Time point of the image, counted from 0" }),
  slice: integer({ min: 0, optional: true, doc: "Slice of a stack, counted from 0" }),
  page: integer({ min: 0, optional: true, doc: "Page of the file, whatever it is of" }),
  series: integer({ min: 0, optional: true, doc: "Image of a file that holds several" }),
  axes: text({
    optional: true,
    doc: "What the axes of the file are, such as TYX, where it does not say",
  }),
  pixelSize: number({
    above: 0,
    optional: true,
    unit: "µm",
    doc: "Side of a pixel, instead of what the file says",
  }),
};

/**
 * The name of an image without folder and ending, which all its results begin with.
 *
 * @param path Path of the image.
 * @returns `cells` for `in/cells.ome.tif`.
 */
export function stemOf(path: string): string {
  const name = path.slice(path.replaceAll("\\", "/").lastIndexOf("/") + 1);
  return name.replace(/(\.ome)?\.[A-Za-z0-9]+$/, "") || name;
}

/**
 * Refuses what has more than rows and columns, naming the option that chooses.
 *
 * @param path The file, for messages.
 * @param file What was read of it.
 * @returns Grey values, two axes; equal colours are one grey. The size of a pixel is in µm.
 * @throws {InputError} If an axis is left.
 * @throws {FormatError} If there are no pixels.
 */
export function oneGreyPlane(path: string, file: Image): Image {
  const image = greyIfEqual(file) ?? file;
  const choices = { S: "--channel", C: "--channel", T: "--frame", Z: "--slice" };
  const names = { S: "colours", C: "channels", T: "time points", Z: "slices" };
  for (const letter of ["S", "C", "T", "Z"] as const) {
    const axis = image.axes.indexOf(letter);
    if (axis < 0) continue;
    const count = image.shape[axis];
    throw new InputError(
      `${path}: has ${count} ${names[letter]}: choose one with ${choices[letter]}, 0 to ${
        count - 1
      }`,
      { file: path, parameter: choices[letter] },
    );
  }
  if (image.axes !== "YX") {
    throw new InputError(
      `${path}: the axes ${image.axes} are not rows and columns: name them with --axes`,
      { file: path, parameter: "--axes" },
    );
  }
  if (image.data.length === 0) {
    throw new FormatError(`${path}: has no pixels (${image.shape.join("×")})`, { file: path });
  }
  const { pixelSize } = image;
  return pixelSize === undefined ? image : { ...image, pixelSize: inMicrometres(pixelSize) };
}

/** What the reader calls options that have another name on the command line. */
const OPTION_NAMES: Readonly<Record<string, string>> = { c: "channel", t: "frame", z: "slice" };

/**
 * Reads of a file; an option that does not fit it is wrong usage.
 *
 * @param path The file, for messages.
 * @param read What is done.
 * @param names Options that say more of the file, by the reader's names.
 * @returns What it gives.
 */
export async function telling<T>(
  path: string,
  read: () => Promise<T>,
  names: Readonly<Record<string, string>> = { axes: "--axes", series: "--series" },
): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof FormatError) {
      throw new FormatError(asking(error.message, names), { file: path, cause: error });
    }
    if (!(error instanceof ParameterError) || error.parameter === undefined) throw error;
    const option = dashed(OPTION_NAMES[error.parameter] ?? error.parameter);
    throw new UsageError(renamed(error, path, option), {
      parameter: option,
      value: error.value,
      file: path,
    });
  }
}

/**
 * Does something with a file; what it cannot be used for is told with its name.
 *
 * @param path The file.
 * @param work What is done.
 * @returns What it gives.
 */
export async function naming<T>(path: string, work: () => T | Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof InputError) || error.file !== undefined) throw error;
    throw new InputError(`${path}: ${error.message}`, { file: path, cause: error });
  }
}

/**
 * Writes what an analysis found, the record last: where it stands, everything else is whole.
 *
 * @param stem Folder and beginning of the names.
 * @param image The image.
 * @param findings What was found.
 * @param about What the record says.
 * @returns Names of the files written.
 */
async function writeFindings(
  stem: string,
  image: Image,
  findings: Findings,
  about: {
    readonly program: string;
    readonly path: string;
    readonly parameters: unknown;
    readonly started: Date;
  },
): Promise<string[]> {
  const { labels, table, summary, facts } = findings;
  const { path, parameters, program, started } = about;
  const encoder = new TextEncoder();
  const name = stemOf(`${stem}.x`);
  // The hash is made while the results are; a failure is told where it is asked for.
  const hashed = inputRecord(path);
  hashed.catch(() => {});
  const outputs: Promise<FileRecord>[] = [];
  const files = createFileSet();
  const add = (ending: string, content: Uint8Array) => {
    files.add(stem + ending, content);
    outputs.push(fileRecord(name + ending, content));
  };
  try {
    add(".labels.tif", await encodeTiff(labels));
    add(".overlay.png", overlayPng(image, labels, { scale: "objects" }));
    const input = await hashed;
    const found = { summary, ...facts };
    const json = { image: { file: path, sha256: input.sha256 }, parameters, findings: found };
    add(".regions.json", encoder.encode(formatTableJson(table, json)));
    add(".regions.csv", encoder.encode(formatCsv(table)));
    const { shape, axes, pixelSize } = image;
    const record = formatRecord({
      program,
      inputs: [{ ...input, image: { shape, axes, pixelSize } }],
      parameters,
      findings: found,
      outputs: await Promise.all(outputs),
      started: started.toISOString(),
      seconds: (Date.now() - started.getTime()) / 1000,
    });
    files.add(`${stem}.record.json`, encoder.encode(record));
    // An older record must not stand beside newer results.
    removeIfThere(`${stem}.record.json`);
    await files.commit();
    files.sweep();
  } finally {
    files.abort();
  }
  return [...(await Promise.all(outputs)).map(({ file }) => file), `${name}.record.json`];
}

/** The options that say which part of a file is meant. */
const PART = ["channel", "frame", "slice", "page", "series"] as const;

/**
 * Refuses to replace the results of another image, which has the same name but lies elsewhere, those of
 * another program, or those of another part of the image.
 */
async function refuseOther(
  stem: string,
  path: string,
  program: string,
  part: { readonly [option in typeof PART[number]]?: number | undefined },
): Promise<void> {
  const file = `${stem}.record.json`;
  let old: RunRecord & { readonly parameters: typeof part };
  try {
    old = JSON.parse(Deno.readTextFileSync(file));
    if (!(old.inputs.length > 0 && old.parameters instanceof Object)) return;
  } catch {
    // There is none, or it is no record; what cannot be read is told when results are written.
    return;
  }
  const { inputs: [image], parameters } = old;
  const refuse = (of: string) => {
    throw new InputError(`${file}: is of ${of}: remove it, or give another --out`, { file: path });
  };
  if (image.file !== path && image.sha256 !== (await inputRecord(path)).sha256) {
    refuse(`another image, ${image.file}`);
  }
  if (old.program !== program) refuse(`another program, ${old.program}`);
  if (PART.some((option) => parameters[option] !== part[option])) {
    const words = PART.filter((option) => parameters[option] !== undefined)
      .map((option) => `${dashed(option)} ${parameters[option]}`);
    refuse(`another part of the image, ${words.join(" ") || "without an option that chooses one"}`);
  }
}

/**
 * Removes a file.
 *
 * @param path The file; nothing happens if there is none.
 */
export function removeIfThere(path: string): void {
  try {
    Deno.removeSync(path);
  } catch {
    // It is not there; what else is in the way is told when the record takes its name.
  }
}

/**
 * Runs an analysis as a program.
 *
 * @param analysis What is done with the image.
 * @param args The words of the command line.
 * @returns The exit status.
 */
export function runAnalysis<P extends Params>(
  analysis: Analysis<P>,
  args: readonly string[],
): Promise<number> {
  const { name, summary, params, idle = {}, notes } = analysis;
  const program = {
    name,
    summary,
    usage: "IMAGE --out FOLDER [options]",
    operands: { IMAGE: "The image: TIFF, PNG and others; one grey plane of it is analysed" },
    options: { ...fileOptions, ...params },
    notes: [
      ...notes,
      "Writes NAME.labels.tif, NAME.overlay.png, NAME.regions.json, NAME.regions.csv and " +
      "NAME.record.json into FOLDER.",
      "Exit status: 0 done, 2 wrong usage, 3 the image could not be analysed.",
    ],
  };
  return runProgram(program, args, async ({ operands, options, given }) => {
    const started = new Date();
    const [path] = operands;
    if (operands.length !== 1) {
      throw new UsageError(`give one image, got ${operands.length} (see --help)`);
    }
    const all = options as ParamValues<typeof fileOptions> & Record<string, unknown>;
    const folder = folderOf(all.out);
    const method = methodFor(given, idle, String(all.method));
    const selection = {
      c: all.channel,
      t: all.frame,
      z: all.slice,
      page: all.page,
      series: all.series,
      axes: all.axes,
      pixelSize: all.pixelSize,
    };
    const names = { axes: "--axes", series: "--series", page: "--page" };
    const file = await telling(path, () => readImage(path, selection), names);
    const image = oneGreyPlane(path, file);
    const stem = `${folder.replace(/[/\\]+$/, "")}/${stemOf(path)}`;
    await refuseOther(stem, path, name, all);
    const chosen = {
      ...Object.fromEntries(Object.keys(params).map((key) => [key, all[key]])),
      ...("method" in params ? { method } : {}),
    };
    const findings = await telling(
      path,
      () => naming(path, () => analysis.analyse(image, chosen as ParamValues<P>)),
    );
    const { channel, frame, slice, page, series, axes, pixelSize } = all;
    const parameters = { ...chosen, channel, frame, slice, page, series, axes, pixelSize };
    const files = await writeFindings(stem, image, findings, {
      program: name,
      path,
      parameters,
      started,
    });
    const { pixelSize: size } = image;
    say(
      ...findings.summary,
      size === undefined
        ? "pixel size unknown: lengths are in pixels (give --pixel-size)"
        : `pixel size ${size.x === size.y ? "" : `${size.y} × `}${size.x} ${size.unit} (${
          size.source === "`pixelSize` option" ? "--pixel-size" : size.source
        })`,
      `wrote ${folder}: ${files.join(", ")}`,
    );
  });
}
