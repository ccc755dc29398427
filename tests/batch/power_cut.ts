/**
 * What a power cut leaves, derived from a trace of the calls that a program made (strace): of a file
 * only what was flushed when it happened, of a folder only the names that were in it when it was
 * flushed. Names made, changed or removed since may or may not have reached the disk, each by itself.
 *
 * @module
 */
import assert from "node:assert/strict";

/** The calls that the trace must contain. */
export const CALLS = "open,openat,creat,close,write,pwrite64,lseek,ftruncate,truncate,rename," +
  "renameat,renameat2,unlink,unlinkat,rmdir,mkdir,mkdirat,fsync,fdatasync,link,linkat,symlink," +
  "symlinkat,copy_file_range,sendfile,fallocate,writev,pwritev,pwritev2,mmap,fcntl,dup,dup2,dup3";

/** One finished call. */
interface Call {
  readonly name: string;
  readonly args: string;
  readonly result: number;
}

/** Turns a trace into calls in the order in which they took effect. */
export function* callsOf(trace: string): Generator<Call> {
  const open = new Map<string, string>();
  for (const line of trace.split("\n")) {
    const [, process, rest] = /^(\d+)\s+(.*)$/.exec(line) ?? [];
    if (rest === undefined) continue;
    let whole = rest;
    const unfinished = /^(.*) <unfinished \.\.\.>$/s.exec(rest);
    if (unfinished) {
      // A descriptor may be given anew before its close is reported.
      if (rest.startsWith("close(")) whole = `${unfinished[1]}) = 0`;
      else {
        open.set(process, unfinished[1]);
        continue;
      }
    }
    const resumed = /^<\.\.\. \w+ resumed>(.*)$/s.exec(rest);
    if (resumed) {
      const start = open.get(process);
      if (start === undefined) continue;
      open.delete(process);
      whole = start + resumed[1];
    }
    const [, name, args, result] = /^(\w+)\((.*)\)\s+= (-?\d+)/s.exec(whole) ?? [];
    if (name !== undefined) yield { name, args, result: Number(result) };
  }
}

/** Bytes of the hexadecimal text that `strace -xx` prints. */
function bytesOf(text: string): Uint8Array {
  return Uint8Array.fromHex(text.replaceAll("\\x", ""));
}

/** The quoted texts among the arguments of a call, as paths. */
function pathsOf(args: string): string[] {
  return [...args.matchAll(/"((?:\\x[0-9a-f]{2})*)"(?!\.\.\.)/g)].map((match) =>
    new TextDecoder().decode(bytesOf(match[1]))
  );
}

/** A file: what was written, and what of it was flushed. */
class Inode {
  now: Uint8Array = new Uint8Array(0);
  flushed: Uint8Array | undefined;
  write(at: number, bytes: Uint8Array): void {
    if (at + bytes.length > this.now.length) {
      const longer = new Uint8Array(at + bytes.length);
      longer.set(this.now);
      this.now = longer;
    } else this.now = this.now.slice();
    this.now.set(bytes, at);
  }
}

/** A folder: its names now, those flushed, and what was done to names since. */
class Folder {
  now = new Map<string, Inode | Folder>();
  flushed = new Map<string, Inode | Folder>();
  pending: { readonly name: string; readonly to: Inode | Folder | undefined }[][] = [];
}

/** Files by path, as after a power cut; `undefined` where the file was never flushed. */
export type Left = Map<string, Uint8Array | undefined>;

/** The disk under one folder. */
export class Disk {
  readonly #root: string;
  readonly #top = new Folder();
  readonly #handles = new Map<number, { node: Inode | Folder; at: number }>();
  /** Number of flushes that counted. */
  flushes = 0;

  /** @param root The folder, absolute; it is there from the beginning, and what is in it does not change. */
  constructor(root: string) {
    this.#root = root;
  }

  #find(path: string): { folder: Folder; name: string } | undefined {
    if (!path.startsWith(`${this.#root}/`)) return undefined;
    const parts = path.slice(this.#root.length + 1).split("/").filter((part) => part !== "");
    let folder = this.#top;
    for (const part of parts.slice(0, -1)) {
      const next = folder.now.get(part);
      // Images and other files that were there before.
      if (!(next instanceof Folder)) return undefined;
      folder = next;
    }
    return { folder, name: parts[parts.length - 1] };
  }

  #change(folder: Folder, changes: { name: string; to: Inode | Folder | undefined }[]): void {
    for (const { name, to } of changes) {
      if (to === undefined) folder.now.delete(name);
      else folder.now.set(name, to);
    }
    folder.pending.push(changes);
  }

  /**
   * Takes in a call.
   *
   * @returns Whether it changed what a power cut would leave.
   */
  apply({ name, args, result }: Call): boolean {
    const descriptor = () => Number(/^\d+/.exec(args)?.[0]);
    if (name === "close") return this.#handles.delete(descriptor()) && false;
    if (result < 0) return false;
    if (name === "open" || name === "openat" || name === "creat") return this.#open(args, result);
    if (name === "mkdir" || name === "mkdirat") {
      const at = this.#find(pathsOf(args)[0]);
      if (at === undefined) return false;
      this.#change(at.folder, [{ name: at.name, to: new Folder() }]);
      return true;
    }
    if (/^(unlink|rmdir)/.test(name)) {
      const at = this.#find(pathsOf(args)[0]);
      if (at === undefined) return false;
      this.#change(at.folder, [{ name: at.name, to: undefined }]);
      return true;
    }
    if (name.startsWith("rename")) {
      const [from, to] = pathsOf(args).map((path) => this.#find(path));
      if (from === undefined && to === undefined) return false;
      assert.ok(from !== undefined && to?.folder === from.folder, `not understood: ${args}`);
      const node = from.folder.now.get(from.name);
      assert.ok(node !== undefined, `${from.name} is not known`);
      // One step: both names change or neither.
      this.#change(from.folder, [{ name: from.name, to: undefined }, { name: to.name, to: node }]);
      return true;
    }
    const handle = this.#handles.get(descriptor());
    if (handle === undefined) return false;
    const { node } = handle;
    if (name.startsWith("dup") || name === "fcntl") {
      // The same file under another number: a flush that is not waited for goes by one.
      if (name !== "fcntl" || args.includes("F_DUPFD")) this.#handles.set(result, handle);
      return false;
    }
    if (name === "fsync" || name === "fdatasync") {
      this.flushes++;
      if (node instanceof Folder) {
        node.flushed = new Map(node.now);
        node.pending = [];
      } else node.flushed = node.now;
      return true;
    }
    assert.ok(node instanceof Inode || name === "mmap", `${name} of a folder`);
    if (name === "lseek") handle.at = result;
    else if (name === "write") {
      const [, text] = /"((?:\\x[0-9a-f]{2})*)", \d+$/s.exec(args) ?? [];
      const bytes = bytesOf(text).subarray(0, result);
      assert.equal(bytes.length, result, "the trace cuts what was written short");
      (node as Inode).write(handle.at, bytes);
      handle.at += result;
    } else if (name !== "mmap") assert.fail(`${name} is not understood`);
    return false;
  }

  #open(args: string, result: number): boolean {
    const [path] = pathsOf(args);
    this.#handles.delete(result);
    if (path === this.#root) {
      this.#handles.set(result, { node: this.#top, at: 0 });
      return false;
    }
    const at = this.#find(path);
    if (at === undefined) return false;
    let node = at.folder.now.get(at.name);
    const made = node === undefined;
    if (node === undefined) {
      if (!/O_CREAT/.test(args)) return false;
      this.#change(at.folder, [{ name: at.name, to: node = new Inode() }]);
    } else if (/O_TRUNC/.test(args) && node instanceof Inode) node.now = new Uint8Array(0);
    this.#handles.set(result, { node, at: 0 });
    return made;
  }

  /**
   * What a power cut at this moment may leave: names as flushed; with all changes since; and with each
   * of the changes alone, as a disk writes in its own order.
   */
  *left(): Generator<Left> {
    const folders: Folder[] = [];
    const visit = (folder: Folder): void => {
      folders.push(folder);
      for (const node of folder.now.values()) if (node instanceof Folder) visit(node);
    };
    visit(this.#top);
    yield this.#files((folder) => folder.flushed);
    yield this.#files((folder) => folder.now);
    for (const one of folders) {
      for (const changes of one.pending) {
        const names = new Map(one.flushed);
        for (const { name, to } of changes) {
          if (to === undefined) names.delete(name);
          else names.set(name, to);
        }
        yield this.#files((folder) => folder === one ? names : folder.flushed);
        yield this.#files((folder) => folder === one ? names : folder.now);
      }
    }
  }

  #files(names: (folder: Folder) => Map<string, Inode | Folder>): Left {
    const files: Left = new Map();
    const visit = (folder: Folder, path: string): void => {
      for (const [name, node] of names(folder)) {
        const below = path === "" ? name : `${path}/${name}`;
        if (node instanceof Folder) visit(node, below);
        else files.set(below, node.flushed);
      }
    };
    visit(this.#top, "");
    return files;
  }
}
