/**
 * A folder of results: what it is of, which results are in it, and how one is taken out.
 *
 * A folder belongs to one recipe, by its name, and to one folder of images, its root: an image's
 * results are named after its path below the root. Both are put down at the first run, so that the
 * same images get the same names whatever patterns they are named by.
 *
 * @module
 */
import { FormatError } from "../../core/errors.ts";
import { flushFolder, makeFolder, writeAtomic } from "../../io/atomic.ts";
import { folderOf, messageOf, UsageError } from "../cli.ts";
import { absolute, join, liesIn, OWN } from "./files.ts";
import { readRecord, RECORD, removeIfEmpty, removeIfThere } from "./job.ts";

/** What a folder's results are of. */
export interface Subject {
  /** The folder, in full, that names start from. */
  readonly root: string;
  /** Name of the recipe. */
  readonly recipe: string;
}

/**
 * The folder of results that the command line names.
 *
 * @param given What `--out` says.
 * @returns The folder, without a slash at its end.
 * @throws {UsageError} If there is none, or it is empty, as where a variable was not set.
 */
export function outOf(given: string | undefined): string {
  return folderOf(given).replace(/\/+$/, "") || "/";
}

const SUBJECT = `${OWN}/batch.json`;

/**
 * What the results in a folder are of.
 *
 * @param out The folder.
 * @returns What was put down; `undefined` if nothing was.
 * @throws {FormatError} If the folder cannot be read.
 */
export function subjectOf(out: string): Subject | undefined {
  try {
    const { root, recipe } = JSON.parse(Deno.readTextFileSync(`${out}/${SUBJECT}`));
    return typeof root === "string" && typeof recipe === "string" ? { root, recipe } : undefined;
  } catch (error) {
    const none = error instanceof SyntaxError || error instanceof Deno.errors.NotFound ||
      error instanceof Deno.errors.NotADirectory;
    if (none) return undefined;
    if (error instanceof Deno.errors.NotCapable) throw error;
    throw new FormatError(`${out}: cannot be read: ${messageOf(error)}`, {
      file: out,
      cause: error,
    });
  }
}

/**
 * The folder that names start from: the one that the command line gives, else the one that the folder
 * of results was begun with, else the one that all images share.
 *
 * @param out Folder of results.
 * @param known What its results are of.
 * @param given What `--root` says.
 * @param shared The folder, in full, that all images share.
 * @returns The root, in full.
 * @throws {UsageError} If images lie elsewhere, or an image would get another name than it had.
 */
export function rootFor(
  out: string,
  known: Subject | undefined,
  given: string | undefined,
  shared: string,
): string {
  const root = given === undefined ? known?.root ?? shared : absolute(given);
  if (!liesIn(shared, root)) {
    throw new UsageError(
      given === undefined
        ? `${out}: holds results of images in ${root}, these lie in ${shared}: give another --out, ` +
          "or, if the images have moved, --root"
        : `--root must be a folder that all images lie in, such as ${shared}, got ${given}`,
      { parameter: given === undefined ? "--out" : "--root" },
    );
  }
  if (known !== undefined && root !== known.root) {
    if (liesIn(root, known.root) || liesIn(known.root, root)) {
      throw new UsageError(
        `--root must stay ${known.root}, from which ${out} names its results, got ${given}`,
        { parameter: "--root" },
      );
    }
  }
  return root;
}

/**
 * Refuses to put results of one recipe among those of another.
 *
 * @param out Folder of results.
 * @param known What its results are of.
 * @param recipe Name of the recipe.
 * @throws {UsageError} If they are of another.
 */
export function checkRecipeOf(out: string, known: Subject | undefined, recipe: string): void {
  if (known === undefined || known.recipe === recipe) return;
  throw new UsageError(
    `${out}: holds results of the recipe "${known.recipe}", this one is "${recipe}": ` +
      "give another --out",
    { parameter: "--out" },
  );
}

/**
 * Makes a folder of results, or shows that it can be written, and puts down what it is of.
 *
 * @param out The folder.
 * @param subject What its results will be of.
 * @throws {FormatError} If it cannot be written.
 */
export async function beginFolder(out: string, subject: Subject): Promise<void> {
  try {
    makeFolder(`${out}/${OWN}`);
    using file = Deno.openSync(`${out}/${OWN}/README`, { create: true, append: true });
    const readme = "petri's own: locks, and what the results beside are of (batch.json).\n";
    if (file.statSync().size === 0) file.writeSync(new TextEncoder().encode(readme));
  } catch (error) {
    if (error instanceof Deno.errors.NotCapable) throw error;
    throw new FormatError(`${out}: cannot be written: ${messageOf(error)}`, {
      file: out,
      cause: error,
    });
  }
  const known = subjectOf(out);
  if (known?.root === subject.root && known.recipe === subject.recipe) return;
  await writeAtomic(`${out}/${SUBJECT}`, JSON.stringify({ petri: 1, ...subject }, null, 2) + "\n");
}

/**
 * Folders of results below a folder: those that have a record.
 *
 * @param out Folder of all results.
 * @returns Their names, sorted.
 */
export function resultFolders(out: string): string[] {
  const found: string[] = [];
  const visit = (folder: string, name: string): void => {
    let entries: Deno.DirEntry[];
    try {
      entries = [...Deno.readDirSync(folder)];
    } catch (error) {
      const none = error instanceof Deno.errors.NotFound ||
        error instanceof Deno.errors.NotADirectory;
      if (none) return;
      throw error;
    }
    if (name !== "" && entries.some((entry) => entry.name === RECORD && entry.isFile)) {
      found.push(name);
    }
    for (const entry of entries) {
      if (entry.isDirectory && !entry.name.startsWith(".")) {
        visit(`${folder}/${entry.name}`, name === "" ? entry.name : `${name}/${entry.name}`);
      }
    }
  };
  visit(out, "");
  return found.sort();
}

/**
 * Removes an image's results: the record first, so that nothing half-removed counts as a result.
 *
 * @param out Folder of all results.
 * @param name The image's folder in it.
 */
export function removeResult(out: string, name: string): void {
  const folder = join(out, name);
  const record = readRecord(folder);
  removeIfThere(`${folder}/${RECORD}`);
  flushFolder(folder);
  for (const { file } of record?.outputs ?? []) removeIfThere(`${folder}/${file}`);
  // Folders that others use are not empty, and stay.
  for (let at = name; at !== "" && removeIfEmpty(join(out, at));) {
    at = at.slice(0, Math.max(at.lastIndexOf("/"), 0));
  }
}
