/**
 * What programs over many files share: which files a pattern means and in what order, what the files must
 * have in common, and the folder of results with its record.
 *
 * @module
 */
import { InputError } from "../core/errors.ts";
import type { PixelSize } from "../core/values.ts";
import { createFileSet } from "../io/atomic.ts";
import {
  type FileRecord,
  fileRecord,
  formatRecord,
  inputRecord,
  type RunRecord,
} from "../io/record.ts";
import { inMicrometres } from "../io/units.ts";
import { removeIfThere } from "./analysis.ts";

/** A file of a series, and the number in its name. */
export interface Numbered {
  /** Its path. */
  readonly path: string;
  /** The last number in its name. */
  readonly number: number;
}

/**
 * All files of a pattern, `*` and `?` in the name, in the order of the last number in their names.
 *
 * @param option Where the pattern was given, for messages.
 * @param pattern Folder and pattern.
 * @returns One entry a file.
 * @throws {InputError} If no file fits, one has no number, or two have the same.
 */
export function filesOf(option: string, pattern: string): Numbered[] {
  const slash = pattern.replaceAll("\\", "/").lastIndexOf("/");
  const folder = slash < 0 ? "." : pattern.slice(0, slash) || "/";
  const name = pattern.slice(slash + 1);
  const source = name.replaceAll(/[.+^${}()|[\]\\]/g, "\\$&").replaceAll("*", ".*").replaceAll(
    "?",
    ".",
  );
  const fits = new RegExp(`^${source}$`);
  const found = entriesOf(option, folder)
    .filter((entry) => entry.isFile && fits.test(entry.name))
    .map((entry) => slash < 0 ? entry.name : `${folder}/${entry.name}`);
  if (found.length === 0) {
    throw new InputError(`${option}: no file fits ${pattern}`, { parameter: option });
  }
  return inOrder(option, found);
}

function entriesOf(option: string, folder: string): Deno.DirEntry[] {
  try {
    return [...Deno.readDirSync(folder)];
  } catch (error) {
    if (!(error instanceof Deno.errors.NotFound || error instanceof Deno.errors.NotADirectory)) {
      throw error;
    }
    throw new InputError(`${option}: no folder ${folder}`, { parameter: option });
  }
}

/**
 * Files in the order of the last number in their names.
 *
 * @param option Where they were given, for messages.
 * @param paths The files.
 * @returns One entry a file.
 * @throws {InputError} If one has no number, or one beyond 2^53, or two have the same.
 */
export function inOrder(option: string, paths: readonly string[]): Numbered[] {
  const found = paths.map((path): Numbered => {
    const name = path.slice(path.replaceAll("\\", "/").lastIndexOf("/") + 1);
    const digits = /(\d+)\D*$/.exec(name.replace(/(\.ome)?\.[A-Za-z]\w*$/, ""))?.[1];
    if (digits === undefined) {
      throw new InputError(`${option}: ${name} has no number in its name to sort it by`, {
        parameter: option,
        file: path,
      });
    }
    const number = Number(digits);
    if (!Number.isSafeInteger(number)) {
      throw new InputError(`${option}: the last number in ${name} is too large to count by`, {
        parameter: option,
        file: path,
      });
    }
    return { path, number };
  });
  found.sort((a, b) => a.number - b.number || (a.path < b.path ? -1 : 1));
  found.forEach(({ path, number }, i) => {
    if (i > 0 && found[i - 1].number === number) {
      throw new InputError(
        `${option}: ${found[i - 1].path} and ${path} have the same number, ${number}: it is the ` +
          "last one in a name that counts",
        { parameter: option, file: path },
      );
    }
  });
  return found;
}

/**
 * The number of a frame as it stands in names of files, so that they sort.
 *
 * @param numbers Numbers of all frames, ascending.
 * @param at Which one.
 * @returns Four digits or more.
 */
export function frameName(numbers: readonly number[], at: number): string {
  return String(numbers[at]).padStart(Math.max(4, String(numbers.at(-1)).length), "0");
}

/**
 * How time is counted where the numbers of frames do not go up by one.
 *
 * @param numbers Numbers of all frames, ascending.
 * @returns A sentence, or none.
 */
export function jumpInWords(numbers: readonly number[]): string[] {
  const at = numbers.findIndex((number, i) => i > 0 && number !== numbers[i - 1] + 1);
  return at < 0 ? [] : [
    `frame numbers go from ${numbers[at - 1]} to ${
      numbers[at]
    }: time is counted by the last number ` +
    "in each name, and --interval is from one number to the next",
  ];
}

/**
 * The size of a pixel that all files of a series have.
 *
 * @param files The files, and what they say; one that says nothing has what the others have.
 * @returns The size in µm, where a file says it.
 * @throws {InputError} If two files differ by more than 1 %.
 */
export function commonPixelSize(
  files: readonly { readonly path: string; readonly pixelSize?: PixelSize | undefined }[],
): PixelSize | undefined {
  const sized = files.flatMap(({ path, pixelSize }) =>
    pixelSize === undefined ? [] : [{ path, size: inMicrometres(pixelSize) }]
  );
  const [first] = sized;
  const inWords = ({ y, x, unit }: PixelSize) => `${y} × ${x} ${unit}`;
  for (const { path, size } of sized) {
    const same = size.unit === first.size.unit &&
      (["y", "x"] as const).every((axis) => Math.abs(size[axis] / first.size[axis] - 1) <= 0.01);
    if (same) continue;
    throw new InputError(
      `pixels must have one size in all files: ${first.path} has ${inWords(first.size)}, ${path} ${
        inWords(size)
      }`,
      { file: path },
    );
  }
  return first?.size;
}

/** Files of a folder that appear together, the record last. */
export interface Results extends Disposable {
  /**
   * Adds a file.
   *
   * @param name Its name in the folder.
   * @param content Text or bytes.
   */
  add(name: string, content: string | Uint8Array): void;
  /**
   * Writes the record and gives all files their names; those of the run before that have no successor
   * are removed.
   *
   * @param about What the record says beside program and inputs.
   */
  finish(about: { readonly parameters: unknown; readonly started: Date }): Promise<void>;
}

/** Which results are meant. */
export interface ResultsOf {
  /** The record's name without `.record.json`. */
  readonly name: string;
  /** The program. */
  readonly program: string;
  /** The files that are read. */
  readonly inputs: readonly string[];
}

/**
 * Starts the results of a program in a folder of its own. Declare it with `using`: nothing is left behind
 * unless it is finished, and what an earlier run wrote stays until then.
 *
 * @param folder Where to; made if it is not there.
 * @param of Which results they are.
 * @returns The results.
 * @throws {InputError} If results of another program or of other files are in the folder.
 */
export async function createResults(
  folder: string,
  { name, program, inputs }: ResultsOf,
): Promise<Results> {
  const out = folder.replace(/[/\\]+$/, "");
  const before = await ownFiles(out, { name, program, inputs });
  const files = createFileSet();
  const outputs: Promise<FileRecord>[] = [];
  return {
    add(name, content) {
      const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
      files.add(`${out}/${name}`, bytes);
      outputs.push(fileRecord(name, bytes));
    },
    async finish({ parameters, started }) {
      // One after the other: each is read whole, and there may be hundreds.
      const read: FileRecord[] = [];
      for (const path of inputs) read.push(await inputRecord(path));
      const written = await Promise.all(outputs);
      const record = formatRecord({
        program,
        inputs: read,
        parameters,
        outputs: written,
        started: started.toISOString(),
        seconds: (Date.now() - started.getTime()) / 1000,
      });
      files.add(`${out}/${name}.record.json`, new TextEncoder().encode(record));
      await files.commit();
      files.sweep();
      const now = new Set(written.map(({ file }) => file));
      for (const file of before) if (!now.has(file)) removeIfThere(`${out}/${file}`);
    },
    [Symbol.dispose]: () => files.abort(),
  };
}

/**
 * Names of the files that an earlier run wrote, by its record. Other records are refused: of another program, or
 * of files that are not among those read now.
 */
async function ownFiles(out: string, { name, program, inputs }: ResultsOf): Promise<string[]> {
  let own: string[] = [];
  for (const entry of recordsIn(out)) {
    const old = readRecord(`${out}/${entry}`);
    if (old === undefined) continue;
    const same = entry === `${name}.record.json` && old.program === program &&
      await isPartOf(old.inputs, inputs);
    if (!same) {
      const from = old.inputs.length > 1 ? `${old.inputs.length} files` : "one file";
      throw new InputError(
        `${out}: there are results of ${old.program} from ${from}, ${old.inputs[0]?.file}: give ` +
          "another --out, or remove them",
        { file: `${out}/${entry}` },
      );
    }
    own = old.outputs.map(({ file }) => file).filter((file) => !/[/\\]/.test(file));
  }
  return own;
}

function recordsIn(folder: string): string[] {
  try {
    return [...Deno.readDirSync(folder)].map((entry) => entry.name)
      .filter((entry) => entry.endsWith(".record.json")).sort();
  } catch {
    // It is not there yet; what else is wrong is told when results are written.
    return [];
  }
}

/** A record of petri, or nothing if it is none. */
function readRecord(
  path: string,
): Pick<RunRecord, "program" | "inputs" | "outputs"> | undefined {
  try {
    const { program, inputs, outputs } = JSON.parse(Deno.readTextFileSync(path));
    return Array.isArray(inputs) && Array.isArray(outputs)
      ? { program, inputs, outputs }
      : undefined;
  } catch {
    return undefined;
  }
}

/** Whether all files of a record are among those given, by their paths or by what is in them: a series may grow. */
async function isPartOf(old: readonly FileRecord[], paths: readonly string[]): Promise<boolean> {
  const known = new Set(paths);
  const moved = old.filter(({ file }) => !known.has(file));
  if (moved.length === 0) return true;
  if (old.length > paths.length) return false;
  const contents = new Set<string>();
  for (const path of paths) contents.add((await inputRecord(path)).sha256);
  return moved.every(({ sha256 }) => contents.has(sha256));
}
