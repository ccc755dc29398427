/**
 * ZIP archives of small files: as many as a list of ROIs has.
 *
 * Files are stored as they are, all dated 1980-01-01, so that the same files give the same archive.
 * Read are stored and deflated files, found through the directory at the end.
 *
 * @module
 */
import { crc32 } from "../kernels/deflate.ts";
import { type ReadOptions, refusal } from "./limits.ts";
import { type ByteSource, bytesSource } from "./source.ts";
import { zlib } from "./zlib.ts";

/** One file of an archive. */
export interface ZipEntry {
  /** Its name. */
  readonly name: string;
  /** What is in it. */
  readonly bytes: Uint8Array;
}

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const END64 = 0x06064b50;
const LOCATOR64 = 0x07064b50;
/** 1980-01-01, as DOS writes it. */
const DATE = 0x21;
const UTF8 = 0x800;
/** Most bytes that all files of an archive may have together. */
const MAX_TOTAL = 2 ** 30;

/**
 * An archive of files.
 *
 * @param entries Files, names unique, less than 4 GiB together.
 * @returns The archive.
 */
export function encodeZip(entries: readonly ZipEntry[]): Uint8Array {
  const names = entries.map(({ name }) => new TextEncoder().encode(name));
  let size = 0, directory = 0;
  entries.forEach(({ bytes }, i) => {
    size += 30 + names[i].length + bytes.length;
    directory += 46 + names[i].length;
  });
  const many = entries.length >= 0xffff;
  const out = new Uint8Array(size + directory + (many ? 76 : 0) + 22);
  const view = new DataView(out.buffer);
  let at = 0, entry = size;
  entries.forEach(({ bytes }, i) => {
    const name = names[i];
    const crc = crc32(bytes);
    view.setUint32(at, LOCAL, true);
    common(view, at + 4, { crc, size: bytes.length, name: name.length });
    out.set(name, at + 30);
    out.set(bytes, at + 30 + name.length);
    view.setUint32(entry, CENTRAL, true);
    view.setUint16(entry + 4, 20, true);
    common(view, entry + 6, { crc, size: bytes.length, name: name.length });
    view.setUint32(entry + 42, at, true);
    out.set(name, entry + 46);
    at += 30 + name.length + bytes.length;
    entry += 46 + name.length;
  });
  if (many) {
    view.setUint32(entry, END64, true);
    view.setUint32(entry + 4, 44, true);
    view.setUint16(entry + 12, 45, true);
    view.setUint16(entry + 14, 45, true);
    view.setUint32(entry + 24, entries.length, true);
    view.setUint32(entry + 32, entries.length, true);
    view.setUint32(entry + 40, directory, true);
    view.setUint32(entry + 48, size, true);
    view.setUint32(entry + 56, LOCATOR64, true);
    view.setUint32(entry + 64, entry, true);
    view.setUint32(entry + 72, 1, true);
    entry += 76;
  }
  const count = Math.min(entries.length, 0xffff);
  view.setUint32(entry, END, true);
  view.setUint16(entry + 8, count, true);
  view.setUint16(entry + 10, count, true);
  view.setUint32(entry + 12, directory, true);
  view.setUint32(entry + 16, size, true);
  return out;
}

/** The part that the two headers of a file have in common. */
function common(
  view: DataView,
  at: number,
  { crc, size, name }: { crc: number; size: number; name: number },
): void {
  view.setUint16(at, 20, true);
  view.setUint16(at + 2, UTF8, true);
  view.setUint16(at + 8, DATE, true);
  view.setUint32(at + 10, crc, true);
  view.setUint32(at + 14, size, true);
  view.setUint32(at + 18, size, true);
  view.setUint16(at + 22, name, true);
}

/** Where a file of an archive stands. */
export interface ZipPlace {
  /** Its name. */
  readonly name: string;
  /** How it is packed: 0 not at all, 8 by Deflate. */
  readonly method: number;
  /** Bytes in the archive. */
  readonly packed: number;
  /** Bytes once unpacked. */
  readonly size: number;
  /** Checksum once unpacked. */
  readonly crc: number;
  /** Place of its header. */
  readonly start: number;
}

/**
 * The directory of an archive; folders are left out.
 *
 * @param source The archive, of which the end is read.
 * @param options Name of the file for messages.
 * @returns Where its files stand, in the order of the directory.
 * @throws {FormatError} If it is no ZIP, damaged, cut short or encrypted, or files share their bytes.
 */
export function zipDirectory(source: ByteSource, options: ReadOptions = {}): ZipPlace[] {
  const { size } = source;
  // A comment may follow the end of the directory.
  const tail = viewOf(source.read(Math.max(0, size - 22 - 0xffff), Math.min(size, 22 + 0xffff)));
  let end = tail.byteLength - 22;
  while (end >= 0 && tail.getUint32(end, true) !== END) end--;
  if (end < 0) throw refusal("not a ZIP archive, or cut short: it has no directory", options);
  let count = tail.getUint16(end + 10, true);
  let at = tail.getUint32(end + 16, true);
  if (count === 0xffff || at === 0xffffffff) {
    const locator = end - 20;
    const end64 = locator >= 0 && tail.getUint32(locator, true) === LOCATOR64
      ? Number(tail.getBigUint64(locator + 8, true))
      : -1;
    if (end64 >= 0 && end64 + 56 <= size) {
      const view = viewOf(source.read(end64, 56));
      if (view.getUint32(0, true) === END64) {
        count = Number(view.getBigUint64(32, true));
        at = Number(view.getBigUint64(48, true));
      }
    }
  }
  if (count * 46 > size) {
    throw refusal(`ZIP damaged: ${count} files cannot be in it`, options, count);
  }
  const places: ZipPlace[] = [];
  let packed = 0;
  for (let i = 0; i < count; i++) {
    const breaks = () =>
      refusal(`ZIP damaged: the directory breaks off at file ${i + 1} of ${count}`, options);
    if (at + 46 > size) throw breaks();
    const view = viewOf(source.read(at, 46));
    if (view.getUint32(0, true) !== CENTRAL) throw breaks();
    const nameLength = view.getUint16(28, true), extraLength = view.getUint16(30, true);
    const after = at + 46 + nameLength + extraLength;
    if (after > size) throw breaks();
    const name = new TextDecoder().decode(source.read(at + 46, nameLength));
    const told = {
      size: view.getUint32(24, true),
      packed: view.getUint32(20, true),
      start: view.getUint32(42, true),
    };
    wideNumbers(told, viewOf(source.read(at + 46 + nameLength, extraLength)));
    at = after + view.getUint16(32, true);
    packed += told.packed;
    if (packed > size) {
      throw refusal(`ZIP damaged: ${packed} bytes of its files cannot be in it`, options, packed);
    }
    if (name.endsWith("/")) continue;
    if ((view.getUint16(8, true) & 1) !== 0) {
      throw refusal(`ZIP is encrypted: ${name}`, options, name);
    }
    places.push({
      name,
      method: view.getUint16(10, true),
      crc: view.getUint32(16, true),
      ...told,
    });
  }
  return places;
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** Numbers that did not fit into 32 bits stand in a field of their own, in this order. */
function wideNumbers(told: { size: number; packed: number; start: number }, extra: DataView): void {
  for (let at = 0; at + 4 <= extra.byteLength; at += 4 + extra.getUint16(at + 2, true)) {
    if (extra.getUint16(at, true) !== 1) continue;
    let from = at + 4;
    for (const key of ["size", "packed", "start"] as const) {
      if (told[key] !== 0xffffffff || from + 8 > extra.byteLength) continue;
      told[key] = Number(extra.getBigUint64(from, true));
      from += 8;
    }
  }
}

/**
 * Finds the first byte of a file of an archive.
 *
 * @param source The archive.
 * @param place Where the file stands.
 * @param options Name of the archive for messages.
 * @returns Place of the byte.
 * @throws {FormatError} If the file is not there, or not whole.
 */
export function zipContent(source: ByteSource, place: ZipPlace, options: ReadOptions = {}): number {
  const { name, start, packed } = place;
  const view = start + 30 <= source.size ? viewOf(source.read(start, 30)) : undefined;
  if (view?.getUint32(0, true) !== LOCAL) {
    throw refusal(`ZIP damaged: ${name} is not where the directory says`, options, name);
  }
  const from = start + 30 + view.getUint16(26, true) + view.getUint16(28, true);
  if (from + packed > source.size) throw refusal(`ZIP cut short in ${name}`, options, name);
  return from;
}

/**
 * Reads a file of an archive.
 *
 * @param source The archive.
 * @param place Where the file stands.
 * @param options Name of the archive for messages.
 * @returns What is in it.
 * @throws {FormatError} If it is not there, damaged, or packed in another way.
 */
export function readZipEntry(
  source: ByteSource,
  place: ZipPlace,
  options: ReadOptions = {},
): Uint8Array {
  const { name, method, packed, size, crc } = place;
  const from = zipContent(source, place, options);
  const content = unpack(source.read(from, packed), { method, size, name }, options);
  if (crc32(content) !== crc) {
    throw refusal(`ZIP damaged: the checksum of ${name} is wrong`, options, name);
  }
  return content;
}

/**
 * The files of an archive; folders are left out.
 *
 * @param bytes The whole archive.
 * @param options Name of the file for messages.
 * @param wanted Names of the files that are read; all unless given.
 * @returns Files in the order of the directory.
 * @throws {FormatError} If it is no ZIP, damaged, cut short, encrypted, or inflates to more than 1 GiB.
 */
export function readZip(bytes: Uint8Array, options: ReadOptions = {}, wanted = /(?:)/): ZipEntry[] {
  const source = bytesSource(bytes, options.file);
  let total = 0;
  return zipDirectory(source, options).filter(({ name }) => wanted.test(name)).map((place) => {
    total += place.size;
    if (total > MAX_TOTAL) {
      throw refusal(`ZIP holds more than the limit of ${MAX_TOTAL} bytes`, options, total);
    }
    return { name: place.name, bytes: readZipEntry(source, place, options) };
  });
}

function unpack(
  packed: Uint8Array,
  { method, size, name }: { method: number; size: number; name: string },
  options: ReadOptions,
): Uint8Array {
  let content: Uint8Array;
  if (method === 0) content = packed;
  else if (method === 8) {
    if (size > packed.length * 1032) {
      throw refusal(`ZIP damaged: ${name} cannot have ${size} bytes`, options, size);
    }
    try {
      const buffer = zlib().inflateRawSync(packed, { maxOutputLength: Math.max(1, size) });
      // A Buffer's `slice` does not copy, so it goes no further.
      content = new Uint8Array(buffer.buffer, buffer.byteOffset, buffer.length);
    } catch (error) {
      const { message } = error as Error;
      throw refusal(`ZIP damaged: ${name} does not inflate (${message})`, options, name, error);
    }
  } else throw refusal(`ZIP method ${method} of ${name} is not supported`, options, method);
  if (content.length !== size) {
    throw refusal(
      `ZIP damaged: ${name} has ${content.length} bytes instead of ${size}`,
      options,
      name,
    );
  }
  return content;
}
