/**
 * Where bytes come from: a file that is read piece by piece, or bytes in memory.
 *
 * @module
 */
import { FormatError } from "../core/errors.ts";

/** Bytes at known places. */
export interface ByteSource {
  /** What errors call it: the path as given. */
  readonly name: string;
  /** Number of bytes. */
  readonly size: number;
  /**
   * Fills an array from a place on.
   *
   * @param offset Place of the first byte.
   * @param target Where the bytes go; it is filled whole.
   * @throws {FormatError} If the bytes end before.
   */
  readInto(offset: number, target: Uint8Array): void;
  /**
   * Reads bytes, which the caller must not change.
   *
   * @param offset Place of the first byte.
   * @param length How many.
   * @returns The bytes.
   * @throws {FormatError} If the bytes end before.
   */
  read(offset: number, length: number): Uint8Array;
  /** Gives the file back. */
  close(): void;
}

/**
 * Bytes in memory.
 *
 * @param bytes The bytes; lent, not copied.
 * @param name What errors call them.
 * @returns The source.
 */
export function bytesSource(bytes: Uint8Array, name = "bytes"): ByteSource {
  const read = (offset: number, length: number) => {
    if (!(offset >= 0 && length >= 0 && offset + length <= bytes.length)) {
      throw endsEarly(name, offset, length, bytes.length);
    }
    return bytes.subarray(offset, offset + length);
  };
  return {
    name,
    size: bytes.length,
    read,
    readInto: (offset, target) => target.set(read(offset, target.length)),
    close() {},
  };
}

/**
 * A file that is read where it is asked for. Small pieces come through a window of 16 KB, so that a
 * header costs one system call.
 *
 * @param path The file.
 * @returns The source; close it.
 * @throws {FormatError} If there is no such file, it may not be read, or it is a folder or a device.
 */
export function fileSource(path: string): ByteSource {
  let file: Deno.FsFile;
  let size: number;
  try {
    // Opening a pipe would wait for ever, so look first.
    const stat = Deno.statSync(path);
    if (!stat.isFile) {
      throw new FormatError(
        `${path}: cannot be read: it is ${stat.isDirectory ? "a folder" : "not a regular file"}`,
        { file: path },
      );
    }
    size = stat.size;
    file = Deno.openSync(path, { read: true });
  } catch (error) {
    throw readRefusal(path, error);
  }
  let open = true;
  const window = new Uint8Array(16384);
  let start = 0;
  let length = 0;
  const readInto = (offset: number, target: Uint8Array) => {
    if (!(offset >= 0 && offset + target.length <= size)) {
      throw endsEarly(path, offset, target.length, size);
    }
    if (!open) throw new FormatError(`${path}: cannot be read: it is closed`, { file: path });
    try {
      file.seekSync(offset, Deno.SeekMode.Start);
      for (let done = 0; done < target.length;) {
        const count = file.readSync(target.subarray(done));
        if (count === null) throw endsEarly(path, offset, target.length, offset + done);
        done += count;
      }
    } catch (error) {
      throw readRefusal(path, error);
    }
  };
  return {
    name: path,
    size,
    readInto,
    read(offset, count) {
      if (!(offset >= 0 && offset + count <= size)) throw endsEarly(path, offset, count, size);
      if (count > window.length / 2) {
        const bytes = new Uint8Array(count);
        readInto(offset, bytes);
        return bytes;
      }
      if (offset < start || offset + count > start + length) {
        length = Math.min(window.length, size - offset);
        start = offset;
        try {
          readInto(offset, window.subarray(0, length));
        } catch (error) {
          length = 0;
          throw error;
        }
      }
      return window.slice(offset - start, offset - start + count);
    },
    close() {
      if (open) file.close();
      open = false;
    },
  };
}

function endsEarly(name: string, offset: number, length: number, size: number): FormatError {
  return new FormatError(
    `${name}: is cut short: ${length} bytes wanted at ${offset}, but it has ${size}`,
    { file: name },
  );
}

function readRefusal(path: string, cause: unknown): FormatError {
  if (cause instanceof FormatError) return cause;
  let reason: string;
  if (cause instanceof Deno.errors.NotFound) reason = "there is no such file";
  else if (cause instanceof Deno.errors.NotCapable) reason = `add --allow-read=${path}`;
  else if (cause instanceof Deno.errors.PermissionDenied) reason = "the system denies access";
  else reason = cause instanceof Error ? cause.message.split("\n")[0] : String(cause);
  return new FormatError(`${path}: cannot be read: ${reason}`, { file: path, cause });
}
