/**
 * Writing so that a file is either there and whole or not there at all: bytes go to a temporary file
 * beside the target, are flushed, and take the target's name in one step.
 *
 * A run needs `--allow-write=FOLDER` and `--allow-read=FOLDER`: renaming reads the temporary file.
 *
 * @module
 */
import { FormatError } from "../core/errors.ts";

/** A file that appears under its name only when it is committed. */
export interface AtomicFile {
  /** The name that the file will have. */
  readonly path: string;
  /** Where it is until then. */
  readonly temporary: string;
  /** Number of bytes written so far. */
  readonly position: number;
  /**
   * Appends bytes.
   *
   * @param bytes What comes next.
   */
  write(bytes: Uint8Array): void;
  /**
   * Overwrites bytes that were written before; the position for {@linkcode AtomicFile.write} stays.
   *
   * @param offset Place of the first byte.
   * @param bytes What shall stand there.
   */
  patch(offset: number, bytes: Uint8Array): void;
  /** Flushes file and folder and gives the file its name. */
  commit(): void;
  /** Flushes the file's content without waiting for it here, and closes it; see {@linkcode createFileSet}. */
  flush(): Promise<void>;
  /** Gives a flushed file its name; the folder is still to be flushed. */
  rename(): void;
  /** Removes what was written; does nothing after {@linkcode AtomicFile.commit}. */
  abort(): void;
}

let counter = 0;

/**
 * Starts a file that appears only when it is committed. Whoever starts one ends it with `commit` or
 * `abort`. A missing folder is made; a file of the same name is replaced, by one that the same people
 * may read and write. Where the name is a link to a file, that file is replaced and the link stays.
 *
 * @param path Where the file shall be.
 * @returns The open file.
 * @throws {FormatError} If the folder cannot be written.
 */
export function createAtomic(path: string): AtomicFile {
  const { target, mode } = fileAt(path);
  const cut = Math.max(
    target.lastIndexOf("/"),
    Deno.build.os === "windows" ? target.lastIndexOf("\\") : -1,
  );
  const folder = cut < 0 ? "." : target.slice(0, cut) || "/";
  const name = target.slice(cut + 1);
  if (name === "" || name === "." || name === "..") {
    throw new FormatError(`${path}: cannot be written: it names a folder`, { file: path });
  }
  const prefix = cut < 0 ? "" : target.slice(0, cut + 1);
  const { file, temporary } = openTemporary(path, folder, prefix, name, mode);
  let position = 0;
  let stage: "open" | "flushed" | "ended" = "open";
  const end = (next: "flushed" | "ended") => {
    if (stage === "open") file.close();
    stage = next;
  };
  const abort = () => {
    if (stage === "ended") return;
    end("ended");
    removeQuietly(temporary);
  };
  const guard = (work: () => void, flushed = false) => {
    if (stage !== "open" && !(flushed && stage === "flushed")) {
      throw new FormatError(`${path}: cannot be written: it is closed`, { file: path });
    }
    try {
      work();
    } catch (error) {
      abort();
      throw refusal(path, folder, error);
    }
  };
  return {
    path,
    temporary,
    get position() {
      return position;
    },
    write(bytes) {
      guard(() => {
        writeAll(file, bytes);
        position += bytes.length;
      });
    },
    patch(offset, bytes) {
      guard(() => {
        file.seekSync(offset, Deno.SeekMode.Start);
        writeAll(file, bytes);
        file.seekSync(position, Deno.SeekMode.Start);
      });
    },
    commit() {
      guard(() => {
        file.syncSync();
        Deno.renameSync(temporary, target);
      });
      end("ended");
      flushFolder(folder);
    },
    async flush() {
      try {
        await file.sync();
        // It may have been given up meanwhile.
        if (stage === "open") end("flushed");
      } catch (error) {
        abort();
        throw refusal(path, folder, error);
      }
    },
    rename() {
      guard(() => Deno.renameSync(temporary, target), true);
      end("ended");
    },
    abort,
  };
}

/** Files that appear together, the last one only when the others are safe. */
export interface FileSet {
  /**
   * Writes a file beside its place and begins to flush it, which goes on while the caller works.
   *
   * @param path Where the file shall be.
   * @param content What is in it.
   * @throws {FormatError} If the folder cannot be written.
   */
  add(path: string, content: Uint8Array): void;
  /**
   * Starts a file that is written bit by bit. Its `commit` begins to flush it and leaves the naming to
   * the set; one that is never committed stays out.
   *
   * @param path Where the file shall be.
   * @returns The open file.
   * @throws {FormatError} If the folder cannot be written.
   */
  create(path: string): AtomicFile;
  /**
   * Gives each file its name in the order in which they were added; where the last one stands after a
   * power cut, so do the others.
   *
   * @throws {FormatError} If a file cannot be flushed or named.
   */
  commit(): Promise<void>;
  /** Removes what has no name yet; does nothing after {@linkcode FileSet.commit}. */
  abort(): void;
  /**
   * Removes what runs that were killed left beside these files, after {@linkcode FileSet.commit}. For
   * programs of which no two write the same files at once: the other one would fail.
   */
  sweep(): void;
}

/** How the name of a file that is being written ends: process, number. */
const PART = /\.\d+-\d+\.part$/;

/**
 * Starts a set of files that are flushed beside each other, which takes little longer than one. Whoever
 * starts one ends it with `commit` or `abort`.
 *
 * @returns The empty set.
 */
export function createFileSet(): FileSet {
  const open: AtomicFile[] = [];
  const files: AtomicFile[] = [];
  const flushes: Promise<unknown>[] = [];
  const start = (path: string) => {
    const file = createAtomic(path);
    open.push(file);
    return file;
  };
  const take = (file: AtomicFile) => {
    files.push(file);
    // A failure is kept until it is asked for: nobody waits for it yet.
    flushes.push(file.flush().catch((error) => error));
  };
  return {
    add(path, content) {
      const file = start(path);
      file.write(content);
      take(file);
    },
    create(path) {
      const file = start(path);
      let taken = false;
      return {
        ...file,
        get position() {
          return file.position;
        },
        commit() {
          taken = true;
          take(file);
        },
        abort() {
          if (!taken) file.abort();
        },
      };
    },
    async commit() {
      for (const failure of await Promise.all(flushes)) if (failure !== undefined) throw failure;
      const folders = [...new Set(files.map(({ temporary }) => folderOf(temporary)))];
      for (const [i, file] of files.entries()) {
        if (i > 0 && i === files.length - 1) await Promise.all(folders.map(folderFlushed));
        file.rename();
      }
      await Promise.all(folders.map(folderFlushed));
    },
    abort() {
      for (const file of open) file.abort();
    },
    sweep() {
      const begin = (path: string) => path.slice(path.lastIndexOf("/") + 1).replace(PART, "");
      const own = new Set(files.map(({ temporary }) => begin(temporary)));
      for (const folder of new Set(files.map(({ path }) => folderOf(path)))) {
        for (const { name } of Deno.readDirSync(folder)) {
          if (PART.test(name) && own.has(begin(name))) removeQuietly(`${folder}/${name}`);
        }
      }
    },
  };
}

/** The folder that a path lies in. */
function folderOf(path: string): string {
  const cut = path.lastIndexOf("/");
  return cut < 0 ? "." : path.slice(0, cut) || "/";
}

/**
 * Writes a whole file: afterwards it is there in full, or, if this throws, as it was before.
 *
 * @param path Where the file shall be; a missing folder is made, an older file replaced.
 * @param content Text (written as UTF-8), bytes, or pieces of bytes as they come.
 * @throws {FormatError} If the folder cannot be written.
 * @example
 * ```ts ignore
 * import { writeAtomic } from "petri";
 *
 * await writeAtomic("out/regions.json", JSON.stringify({ objects: 14 }));
 * ```
 */
export async function writeAtomic(
  path: string,
  content: string | Uint8Array | Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
): Promise<void> {
  const file = createAtomic(path);
  try {
    if (typeof content === "string") file.write(new TextEncoder().encode(content));
    else if (content instanceof Uint8Array) file.write(content);
    else for await (const bytes of content) file.write(bytes);
    file.commit();
  } finally {
    file.abort();
  }
}

/**
 * Makes a folder and those above it, and flushes each that got a new entry.
 *
 * @param folder The folder; nothing happens if it is there.
 */
export function makeFolder(folder: string): void {
  const missing: string[] = [];
  for (let at = folder; at !== "" && !isThere(at); at = parentOf(at)) missing.push(at);
  Deno.mkdirSync(folder === "" ? "." : folder, { recursive: true });
  for (const at of missing.reverse()) flushFolder(parentOf(at) || ".");
}

function parentOf(path: string): string {
  const cut = path.lastIndexOf("/");
  return cut === 0 && path.length > 1 ? "/" : path.slice(0, Math.max(cut, 0));
}

/**
 * Whether there is something of a name, be it a link to nothing.
 *
 * @param path The name.
 * @returns `false` only if the system says that there is none.
 */
export function isThere(path: string): boolean {
  try {
    Deno.lstatSync(path);
    return true;
  } catch (error) {
    return !(error instanceof Deno.errors.NotFound);
  }
}

/** The file that a name stands for, and who may read and write it; a new one is where its name says. */
function fileAt(path: string): { target: string; mode?: number } {
  try {
    const { isSymlink } = Deno.lstatSync(path);
    const { isFile, mode } = Deno.statSync(path);
    if (!isFile) return { target: path };
    const target = isSymlink ? Deno.realPathSync(path) : path;
    return mode === null ? { target } : { target, mode: mode & 0o777 };
  } catch {
    // There is none, or nobody may look: what is wrong shows when it is written.
    return { target: path };
  }
}

function openTemporary(
  path: string,
  folder: string,
  prefix: string,
  name: string,
  mode: number | undefined,
) {
  let made = false;
  for (;;) {
    // A name is hidden and at most 255 bytes long on the file systems that matter.
    const temporary = `${prefix}.${name.slice(0, 60)}.${Deno.pid}-${counter++}.part`;
    try {
      const options = { write: true, createNew: true };
      const file = Deno.openSync(temporary, mode === undefined ? options : { ...options, mode });
      // The system takes away what new files must not allow; this one is not new.
      if (mode !== undefined && Deno.build.os !== "windows") Deno.chmodSync(temporary, mode);
      return { file, temporary };
    } catch (error) {
      if (error instanceof Deno.errors.AlreadyExists) continue;
      if (error instanceof Deno.errors.NotFound && !made) {
        made = true;
        try {
          makeFolder(folder);
          continue;
        } catch (cause) {
          throw refusal(path, folder, cause);
        }
      }
      throw refusal(path, folder, error);
    }
  }
}

function writeAll(file: Deno.FsFile, bytes: Uint8Array): void {
  for (let done = 0; done < bytes.length;) done += file.writeSync(bytes.subarray(done));
}

function removeQuietly(path: string): void {
  try {
    Deno.removeSync(path);
  } catch {
    // The error that led here is the one to report.
  }
}

/**
 * Makes what was named, renamed or removed in a folder survive a power cut, where the system lets a
 * folder be flushed.
 *
 * @param folder The folder.
 */
export function flushFolder(folder: string): void {
  try {
    using handle = Deno.openSync(folder, { read: true });
    handle.syncSync();
  } catch {
    // Windows cannot open folders, and the right to read one may be absent: the file is whole anyway.
  }
}

/**
 * As {@linkcode flushFolder}, without waiting for it here.
 *
 * @param folder The folder.
 */
export async function folderFlushed(folder: string): Promise<void> {
  try {
    using handle = Deno.openSync(folder, { read: true });
    await handle.sync();
  } catch {
    // As above.
  }
}

function refusal(path: string, folder: string, cause: unknown): FormatError {
  let reason: string;
  if (cause instanceof Deno.errors.NotCapable) {
    reason = `add --allow-read=${folder} --allow-write=${folder}`;
  } else if (cause instanceof Deno.errors.PermissionDenied) {
    reason = `the folder ${folder} is not writable`;
  } else if (cause instanceof Deno.errors.NotADirectory || isCode(cause, "ENOTDIR", "EEXIST")) {
    reason = `${folder} is not a folder`;
  } else if (cause instanceof Deno.errors.IsADirectory || isCode(cause, "EISDIR", "ENOTEMPTY")) {
    reason = "a folder has that name";
  } else if (isCode(cause, "ENOSPC", "EDQUOT")) {
    reason = "no space is left on the device";
  } else if (isCode(cause, "EROFS")) {
    reason = `the folder ${folder} is on a read-only file system`;
  } else reason = cause instanceof Error ? cause.message.split("\n")[0] : String(cause);
  return new FormatError(`${path}: cannot be written: ${reason}`, { file: path, cause });
}

function isCode(error: unknown, ...codes: string[]): boolean {
  return codes.includes((error as { code?: string } | null)?.code ?? "");
}
