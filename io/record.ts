/**
 * The record beside every result: what went in, with hashes; what was done, with every parameter and
 * version; what came out, with hashes.
 *
 * @module
 */
import { VERSION } from "../core/version.ts";
import { fileSource } from "./source.ts";

/** A file and what was in it. */
export interface FileRecord {
  /** Name or path, as given. */
  readonly file: string;
  /** SHA-256 of its bytes, hexadecimal. */
  readonly sha256: string;
  /** Its length. */
  readonly bytes: number;
}

/** What a run did. */
export interface RunRecord {
  /** Number of the record's form. */
  readonly schema: 1;
  /** Version of petri. */
  readonly petri: string;
  /** Version of Deno. */
  readonly deno: string;
  /** The program or recipe that ran. */
  readonly program: string;
  /** Files that were read; `path` is where one was, in full. */
  readonly inputs: readonly (FileRecord & {
    readonly path?: string;
    readonly image?: unknown;
  })[];
  /** All parameters as resolved, defaults too. */
  readonly parameters: unknown;
  /** What was found, in words and numbers, where the program says. */
  readonly findings?: unknown;
  /** Files that were written. */
  readonly outputs: readonly FileRecord[];
  /** When the run began, ISO 8601. */
  readonly started: string;
  /** How long it took. */
  readonly seconds: number;
}

/**
 * SHA-256 of some bytes.
 *
 * @param bytes Any.
 * @returns 64 hexadecimal digits.
 */
export async function sha256(bytes: Uint8Array): Promise<string> {
  return new Uint8Array(await crypto.subtle.digest("SHA-256", bytes as BufferSource)).toHex();
}

/**
 * Hash and length of a file's content.
 *
 * @param file Name to put down.
 * @param bytes Its content.
 * @returns The entry for a record.
 */
export async function fileRecord(file: string, bytes: Uint8Array): Promise<FileRecord> {
  return { file, sha256: await sha256(bytes), bytes: bytes.length };
}

/**
 * Hash and length of an input: a file, or a folder that is an image (OME-Zarr). A folder's hash is that
 * of the list of its files, each with its own hash, sorted by name; what links lead to again counts
 * once. A large file is read in pieces.
 *
 * @param path The file or folder.
 * @returns The entry for a record.
 * @throws {FormatError} If it cannot be read, or is a device or a pipe.
 */
export async function inputRecord(path: string): Promise<FileRecord> {
  if (!isFolder(path)) return await hashFile(path, path);
  const root = path.replace(/[\\/]+$/, "");
  let list = "", bytes = 0;
  for (const name of filesBelow(root)) {
    const file = await hashFile(`${root}/${name}`, name);
    list += `${file.sha256}  ${name}\n`;
    bytes += file.bytes;
  }
  return { file: path, sha256: await sha256(new TextEncoder().encode(list)), bytes };
}

function isFolder(path: string): boolean {
  try {
    return Deno.statSync(path).isDirectory;
  } catch {
    // Whoever opens it says what is wrong.
    return false;
  }
}

/** Bytes that are held at a time while a large file is hashed. */
const PIECE = 2 ** 25;

async function hashFile(path: string, name: string): Promise<FileRecord> {
  const source = fileSource(path);
  using _closed = { [Symbol.dispose]: () => source.close() };
  const { size } = source;
  if (size <= PIECE) return await fileRecord(name, source.read(0, size));
  const { createHash } = await import("node:crypto");
  const hash = createHash("sha256");
  for (let at = 0; at < size; at += PIECE) {
    hash.update(source.read(at, Math.min(PIECE, size - at)));
  }
  return { file: name, sha256: hash.digest("hex"), bytes: size };
}

/** Files below a folder; a folder that links lead to again counts once, where it comes first. */
function* filesBelow(
  root: string,
  folder = "",
  seen = new Set([idOf(Deno.statSync(root))]),
): Generator<string> {
  const entries = [...Deno.readDirSync(`${root}/${folder}`)].map(({ name }) => name).sort();
  for (const name of entries) {
    const path = folder + name;
    const info = Deno.statSync(`${root}/${path}`);
    const id = idOf(info);
    if (!info.isDirectory) yield path;
    else if (!seen.has(id)) yield* filesBelow(root, `${path}/`, seen.add(id));
  }
}

/**
 * What tells a folder from all others, by whatever name it is reached.
 *
 * @param info What the system says of it.
 * @returns Its device and number.
 */
export function idOf({ dev, ino }: Deno.FileInfo): string {
  return `${dev} ${ino}`;
}

/**
 * A record as text.
 *
 * @param record All but versions, which are added here.
 * @returns JSON, indented, with a line feed at the end.
 */
export function formatRecord(record: Omit<RunRecord, "schema" | "petri" | "deno">): string {
  const full: RunRecord = { schema: 1, petri: VERSION, deno: Deno.version.deno, ...record };
  return JSON.stringify(full, null, 2) + "\n";
}
