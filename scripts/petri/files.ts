/**
 * Which files a batch works on: patterns and folders become a sorted list of paths, each with a name
 * of its own below the folder of results.
 *
 * @module
 */
import { UsageError } from "../cli.ts";

/** An image of a batch. */
export interface InputFile {
  /** Path to read it by. */
  readonly path: string;
  /** Its folder of results, relative to the folder of all: unique, and the same at every run. */
  readonly name: string;
}

/** Endings that a folder is searched for. */
const IMAGE = /\.(tiff?|png|jpe?g|bmp|zarr)$/i;

/**
 * A pattern as a regular expression: `*` and `?` within a name, `**` over folders, `[…]`, `{a,b}`.
 *
 * @param pattern The pattern.
 * @returns An expression over whole paths.
 */
export function patternToRegExp(pattern: string): RegExp {
  let source = "";
  let depth = 0;
  for (let i = 0; i < pattern.length; i++) {
    const letter = pattern[i];
    if (letter === "*") {
      if (pattern[i + 1] === "*") {
        const whole = (i === 0 || pattern[i - 1] === "/") && pattern[i + 2] === "/";
        source += whole ? "(?:[^/]*/)*" : ".*";
        i += whole ? 2 : 1;
      } else source += "[^/]*";
    } else if (letter === "?") source += "[^/]";
    else if (letter === "[") {
      const end = pattern.indexOf("]", i + 2);
      if (end < 0) source += "\\[";
      else {
        const body = pattern.slice(i + 1, end).replace(/^!/, "^").replaceAll("\\", "\\\\");
        source += `[${body}]`;
        i = end;
      }
    } else if (letter === "{") {
      source += "(?:";
      depth++;
    } else if (letter === "}" && depth > 0) {
      source += ")";
      depth--;
    } else if (letter === "," && depth > 0) source += "|";
    else source += letter.replace(/[.+^${}()|\\\]]/, "\\$&");
  }
  return new RegExp(`^${source}${")".repeat(depth)}$`, "u");
}

/** The part of a pattern before its first special letter, up to a slash. */
function baseOf(pattern: string): string {
  const special = pattern.search(/[*?[{]/);
  const fixed = special < 0 ? pattern : pattern.slice(0, special);
  const cut = fixed.lastIndexOf("/");
  return cut < 0 ? "." : fixed.slice(0, cut) || "/";
}

function* walk(folder: string, unreadable: (folder: string) => void): Generator<string> {
  let entries: Deno.DirEntry[];
  try {
    entries = [...Deno.readDirSync(folder)].sort((a, b) => a.name < b.name ? -1 : 1);
  } catch (error) {
    if (!(error instanceof Deno.errors.PermissionDenied)) throw error;
    return unreadable(folder);
  }
  for (const entry of entries) {
    // Hidden files are temporary or somebody else's.
    if (entry.name.startsWith(".")) continue;
    const path = folder === "." ? entry.name : `${folder.replace(/\/$/, "")}/${entry.name}`;
    const info = entry.isSymlink ? statOrNothing(path) : entry;
    if (info?.isDirectory && !/\.zarr$/i.test(entry.name)) yield* walk(path, unreadable);
    else if (info?.isFile || /\.zarr$/i.test(entry.name)) yield path;
  }
}

function statOrNothing(path: string): Deno.FileInfo | undefined {
  try {
    return Deno.statSync(path);
  } catch {
    return undefined;
  }
}

/** The longest folder that all paths lie in. */
function commonFolder(paths: readonly string[]): string {
  const folders = paths.map((path) => path.split("/").slice(0, -1));
  const first = folders[0] ?? [];
  let depth = first.length;
  for (const other of folders) {
    let same = 0;
    while (same < depth && other[same] === first[same]) same++;
    depth = same;
  }
  return first.slice(0, depth).join("/");
}

/**
 * When an image changed last: of a folder (Zarr) the newest of all that is in it, as a chunk that is
 * still to come would be read as empty.
 *
 * @param path File or folder.
 * @returns Milliseconds since 1970; 0 where the system does not say, or if it is gone.
 */
export function lastChange(path: string): number {
  const { mtime, isDirectory } = statOrNothing(path) ?? { mtime: null, isDirectory: false };
  let newest = mtime?.getTime() ?? 0;
  if (!isDirectory) return newest;
  for (const { name } of Deno.readDirSync(path)) {
    newest = Math.max(newest, lastChange(`${path}/${name}`));
  }
  return newest;
}

/**
 * Finds the images that patterns, folders and paths mean.
 *
 * Results of an image go to its path below the part that all patterns share, its ending kept, so that
 * no two images have the same name and more images change no name.
 *
 * @param operands Patterns such as `in/NAME*.tif`, folders, or paths.
 * @param out Folder of results; what lies in it is no input.
 * @param unreadable Called with each folder that the system lets nobody read; the search goes on.
 * @returns Images in order of their names.
 * @throws {UsageError} If something named without a pattern is not there.
 */
export function findInputs(
  operands: readonly string[],
  out: string,
  unreadable: (folder: string) => void,
): InputFile[] {
  const found = new Set<string>();
  const bases: string[] = [];
  const inside = `${out.replace(/\/+$/, "")}/`;
  for (const raw of operands) {
    const operand = raw.replace(/^\.\//, "").replace(/\/+$/, "");
    const info = statOrNothing(operand);
    if (info?.isDirectory && !/\.zarr$/i.test(operand)) {
      bases.push(`${operand}/`);
      for (const path of walk(operand, unreadable)) if (IMAGE.test(path)) found.add(path);
    } else if (info !== undefined) {
      bases.push(operand);
      found.add(operand);
    } else if (/[*?[{]/.test(operand)) {
      const base = baseOf(operand);
      if (statOrNothing(base) === undefined) {
        throw new UsageError(`${raw}: no folder ${base}`, { file: base });
      }
      bases.push(`${base}/`);
      const expression = patternToRegExp(operand);
      for (const path of walk(base, unreadable)) if (expression.test(path)) found.add(path);
    } else throw new UsageError(`${raw}: no such file or folder`, { file: raw });
  }
  const share = commonFolder(bases);
  const skip = share === "" || share === "." ? 0 : share.length + 1;
  return [...found].filter((path) => !path.startsWith(inside)).sort().map((path) => ({
    path,
    name: (path.startsWith(share) ? path.slice(skip) : path).split("/").filter((part) =>
      part !== ".." && part !== "." && part !== ""
    ).join("/"),
  }));
}

/**
 * The images of one shard: decided by each name alone, so that more images move none.
 *
 * @param inputs All images.
 * @param shard Which one, from 1, and how many.
 * @returns Its images.
 */
export function shardOf(
  inputs: readonly InputFile[],
  { index, count }: { readonly index: number; readonly count: number },
): InputFile[] {
  return inputs.filter(({ name }) => nameHash(name) % count === index - 1);
}

/**
 * A number that depends on a name only (FNV-1a).
 *
 * @param name Any text.
 * @returns A whole number below 2³².
 */
export function nameHash(name: string): number {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(name)) hash = Math.imul(hash ^ byte, 0x01000193);
  return hash >>> 0;
}
