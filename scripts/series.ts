/**
 * What programs over many files share: which files a pattern means and in what order, and the folder of
 * results with its record.
 *
 * @module
 */
import { InputError } from "../core/errors.ts";
import { createFileSet } from "../io/atomic.ts";
import { type FileRecord, fileRecord, formatRecord, inputRecord } from "../io/record.ts";

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
 * @throws {InputError} If one has no number, or two have the same.
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
    return { path, number: Number(digits) };
  });
  found.sort((a, b) => a.number - b.number || (a.path < b.path ? -1 : 1));
  found.forEach(({ path, number }, i) => {
    if (i > 0 && found[i - 1].number === number) {
      throw new InputError(`${option}: ${found[i - 1].path} and ${path} have the same number`, {
        parameter: option,
        file: path,
      });
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
   * Writes the record and gives all files their names.
   *
   * @param name The record's name without `.record.json`.
   * @param about What it says.
   */
  finish(name: string, about: {
    readonly program: string;
    readonly inputs: readonly string[];
    readonly parameters: unknown;
    readonly started: Date;
  }): Promise<void>;
}

/**
 * Starts the results of a program in a folder. Declare it with `using`: nothing is left behind unless
 * it is finished.
 *
 * @param folder Where to; made if it is not there.
 * @returns The results.
 */
export function createResults(folder: string): Results {
  const out = folder.replace(/[/\\]+$/, "");
  const files = createFileSet();
  const outputs: Promise<FileRecord>[] = [];
  return {
    add(name, content) {
      const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
      files.add(`${out}/${name}`, bytes);
      outputs.push(fileRecord(name, bytes));
    },
    async finish(name, { program, inputs, parameters, started }) {
      // One after the other: each is read whole, and there may be hundreds.
      const read: FileRecord[] = [];
      for (const path of inputs) read.push(await inputRecord(path));
      const record = formatRecord({
        program,
        inputs: read,
        parameters,
        outputs: await Promise.all(outputs),
        started: started.toISOString(),
        seconds: (Date.now() - started.getTime()) / 1000,
      });
      files.add(`${out}/${name}.record.json`, new TextEncoder().encode(record));
      await files.commit();
    },
    [Symbol.dispose]: () => files.abort(),
  };
}
