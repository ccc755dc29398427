/**
 * Which files a batch works on: patterns and folders become a sorted list of paths, each with a name
 * of its own below the folder of results.
 *
 * @module
 */
import { InputError } from "../../core/errors.ts";
import { idOf } from "../../io/record.ts";
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

/** Folder that petri keeps in a folder of results; by it they are known. */
export const OWN = ".petri";

/**
 * A pattern as a regular expression: `*` and `?` within a name, `**` over folders, `[…]` for one of
 * some letters, `[!…]` for any other, `{a,b}`. `[[]`, `[*]` and so on are the letters themselves.
 *
 * @param pattern The pattern.
 * @returns An expression over whole paths.
 * @throws {UsageError} If letters in brackets go backwards.
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
        const body = pattern.slice(i + 1, end).replace(/^!/, "^").replace(/[\\\]]/g, "\\$&");
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
  try {
    return new RegExp(`^${source}${")".repeat(depth)}$`, "u");
  } catch {
    // Only letters in brackets can go wrong.
    throw new UsageError(`${pattern}: letters in brackets go from the lower to the higher: [a-z]`);
  }
}

/** A pattern's folder, which is all before its first special letter up to a slash, and the rest. */
function splitPattern(pattern: string): { base: string; rest: string } {
  const fixed = pattern.slice(0, pattern.search(/[*?[{]/));
  const cut = fixed.lastIndexOf("/");
  return { base: cut < 0 ? "." : fixed.slice(0, cut) || "/", rest: pattern.slice(cut + 1) };
}

/**
 * A path from the root of the file system on, without `.`, `..` and doubled slashes. Links stay.
 *
 * @param path Any path.
 * @returns The path in full.
 */
export function absolute(path: string): string {
  const parts: string[] = [];
  for (const part of (path.startsWith("/") ? path : `${Deno.cwd()}/${path}`).split("/")) {
    if (part === "..") parts.pop();
    else if (part !== "" && part !== ".") parts.push(part);
  }
  return `/${parts.join("/")}`;
}

/** A path in full with links followed, also where the last of its folders are not there yet. */
function real(path: string): string {
  const full = absolute(path);
  try {
    return Deno.realPathSync(full);
  } catch {
    const cut = full.lastIndexOf("/");
    return cut < 0 || full === "/"
      ? full
      : join(real(full.slice(0, cut) || "/"), full.slice(cut + 1));
  }
}

/**
 * A path below a folder.
 *
 * @param folder The folder, without a slash at its end.
 * @param name A name, or a path from there.
 * @returns Both as one.
 */
export function join(folder: string, name: string): string {
  return folder === "/" ? `/${name}` : `${folder}/${name}`;
}

/**
 * Whether a path is a folder or lies in it.
 *
 * @param path A path in full.
 * @param folder A folder in full.
 * @returns Whether it does.
 */
export function liesIn(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder === "/" ? "/" : `${folder}/`);
}

function isZarr(name: string): boolean {
  return /\.zarr$/i.test(name);
}

/** What a search leaves out, and whom it tells. */
interface Search {
  /** The folder of results, links followed. */
  readonly out: string;
  /** Called with each folder that the system lets nobody read. */
  readonly unreadable: (folder: string) => void;
  /** Called with each folder of results that is stepped over. */
  readonly results: (folder: string) => void;
}

/**
 * Files below a folder, as paths from it. Left out are a link that leads to a folder above itself, the
 * folder of results, and those of other runs.
 */
function* walk(
  folder: string,
  search: Search,
  below = "",
  within: string[] = [],
): Generator<string> {
  const at = real(folder);
  if (at === search.out || within.some((above) => liesIn(above, at))) return;
  let entries: Deno.DirEntry[];
  try {
    entries = [...Deno.readDirSync(folder)].sort((a, b) => a.name < b.name ? -1 : 1);
  } catch (error) {
    // Gone just now: its images are, too.
    if (error instanceof Deno.errors.NotFound) return;
    if (!(error instanceof Deno.errors.PermissionDenied)) throw error;
    return search.unreadable(folder);
  }
  if (below !== "" && entries.some(({ name }) => name === OWN)) {
    return search.results(folder.replace(/^\.\//, ""));
  }
  for (const entry of entries) {
    // Hidden files are temporary or somebody else's.
    if (entry.name.startsWith(".")) continue;
    const info = entry.isSymlink ? statOrNothing(join(folder, entry.name)) : entry;
    const path = below + entry.name;
    if (info?.isDirectory && !isZarr(entry.name)) {
      yield* walk(join(folder, entry.name), search, `${path}/`, [...within, at]);
    } else if (info?.isFile || info?.isDirectory) yield path;
  }
}

function statOrNothing(path: string): Deno.FileInfo | undefined {
  try {
    return Deno.statSync(path);
  } catch {
    return undefined;
  }
}

/** The longest folder that all folders lie in. */
function commonFolder(folders: readonly string[]): string {
  let common = folders[0];
  while (!folders.every((folder) => liesIn(folder, common))) {
    common = common.slice(0, common.lastIndexOf("/")) || "/";
  }
  return common;
}

/**
 * When an image changed last: of a folder (Zarr) the newest of all that is in it, as a chunk that is
 * still to come would be read as empty.
 *
 * @param path File or folder.
 * @returns Milliseconds since 1970; 0 where the system does not say, or if it is gone.
 */
export function lastChange(path: string): number {
  return lastChangeBelow(path, new Set());
}

/** The same of what is not in a folder that was looked at before: links may lead back to it. */
function lastChangeBelow(path: string, seen: Set<string>): number {
  const info = statOrNothing(path);
  let newest = info?.mtime?.getTime() ?? 0;
  if (!info?.isDirectory || seen.has(idOf(info))) return newest;
  seen.add(idOf(info));
  try {
    for (const { name } of Deno.readDirSync(path)) {
      newest = Math.max(newest, lastChangeBelow(`${path}/${name}`, seen));
    }
  } catch {
    // Gone or closed: whoever reads it will say so.
  }
  return newest;
}

/** What one word of the command line means. */
interface Operand {
  /** Its folder, in full. */
  readonly folder: string;
  /** Whether it takes a file, by its path below the folder. */
  readonly takes: (below: string) => boolean;
}

/** What {@linkcode findInputs} found. */
export interface Inputs {
  /** The images, in order of their names. */
  readonly images: readonly InputFile[];
  /** The folder, in full, that names start from. */
  readonly root: string;
  /**
   * Whether this search would have found an image of some name, were it there: one of its words that
   * found anything takes it.
   */
  readonly covers: (name: string) => boolean;
}

/**
 * Finds the images that patterns, folders and paths mean.
 *
 * Results of an image go to its path below the root, its ending kept, so that no two images have the
 * same name.
 *
 * @param operands Patterns such as `in/NAME*.tif`, folders, or paths.
 * @param options.out Folder of results; what lies in it is no input.
 * @param options.rootFor Gives the root, a folder that the one which all operands share lies in.
 * @param options.unreadable Called with each folder that the system lets nobody read; the search goes on.
 * @param options.results Called with each folder of results below those named, which is stepped over.
 * @returns The images, and what the search would have found.
 * @throws {InputError} If something named without a pattern, or a pattern's folder, is not there.
 * @throws {UsageError} If an image is hidden or lies in the folder of results.
 */
export function findInputs(
  operands: readonly string[],
  options: {
    readonly out: string;
    readonly rootFor: (shared: string) => string;
    readonly unreadable: (folder: string) => void;
    readonly results: (folder: string) => void;
  },
): Inputs {
  const { unreadable, results } = options;
  const search = { out: real(options.out), unreadable, results };
  const found = new Map<string, string>();
  const folders: string[] = [];
  const fruitful: Operand[] = [];
  for (const raw of operands) {
    const operand = raw.replace(/^(\.\/+)+(?=.)/, "").replace(/(?<=.)\/+$/, "");
    const info = statOrNothing(operand);
    const isFolder = info?.isDirectory === true && !isZarr(operand);
    const isPattern = info === undefined && /[*?[{]/.test(operand);
    if (info === undefined && !isPattern) {
      throw new InputError(`${raw || '""'}: no such file or folder`, { file: raw });
    }
    const cut = operand.lastIndexOf("/");
    const { base, rest } = isFolder
      ? { base: operand, rest: "" }
      : isPattern
      ? splitPattern(operand)
      : { base: cut < 0 ? "." : operand.slice(0, cut) || "/", rest: operand.slice(cut + 1) };
    const folder = absolute(base);
    if (liesIn(real(base), search.out)) {
      throw new UsageError(`${raw}: lies in the folder of results ${options.out}`, { file: raw });
    }
    const expression = isPattern ? patternToRegExp(rest) : undefined;
    const takes = isFolder
      ? (below: string) => IMAGE.test(below)
      : (below: string) => expression?.test(below) ?? below === rest;
    folders.push(folder);
    if (isPattern && statOrNothing(base) === undefined) {
      throw new InputError(`${raw}: no folder ${base}`, { file: base });
    }
    let any = false;
    for (const below of info !== undefined && !isFolder ? [rest] : walk(base, search)) {
      if (!takes(below)) continue;
      any = true;
      const full = join(folder, below);
      if (!found.has(full)) found.set(full, base === "." ? below : join(base, below));
    }
    if (any) fruitful.push({ folder, takes });
  }
  const root = options.rootFor(commonFolder(folders));
  const start = root === "/" ? 1 : root.length + 1;
  const images = [...found].map(([full, path]) => ({ path, name: full.slice(start) }));
  const hidden = images.find(({ name }) => /(^|\/)\./.test(name));
  if (hidden !== undefined) {
    throw new UsageError(`${hidden.path}: hidden files and folders are left out`, {
      file: hidden.path,
    });
  }
  return {
    images: images.sort((a, b) => a.name < b.name ? -1 : 1),
    root,
    covers: (name) => {
      const full = join(root, name);
      return fruitful.some(({ folder, takes }) =>
        full !== folder && liesIn(full, folder) && takes(full.slice(join(folder, "").length))
      );
    },
  };
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
