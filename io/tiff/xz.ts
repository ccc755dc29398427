/**
 * Blocks packed as LZMA: an xz stream of LZMA2, with or without differences (the filter "delta").
 *
 * Reference: The .xz file format 1.2.1 (Tukaani).
 *
 * @module
 */
import { FormatError } from "../../core/errors.ts";
import { crc32 } from "../../kernels/deflate.ts";
import { unpackLzma2 } from "../../kernels/lzma.ts";

function damaged(cause: string): FormatError {
  return new FormatError(`damaged: its LZMA data ${cause}`);
}

/** A number of 7 bits a byte, the lowest first (section 1.2). */
function readNumber(bytes: Uint8Array, at: number): { value: number; next: number } {
  let value = 0;
  for (let k = 0; k < 9; k++) {
    const byte = bytes[at + k];
    value += (byte & 127) * 2 ** (7 * k);
    if (!(byte >= 128)) return { value, next: at + k + 1 };
  }
  throw damaged("has a number that does not end");
}

const MAGIC = [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0];
/** Bytes of the check behind a block, by its kind. */
const CHECK_SIZE = [0, 4, 4, 4, 8, 8, 8, 16, 16, 16, 32, 32, 32, 64, 64, 64];

/**
 * Unpacks the blocks of an xz stream.
 *
 * @param bytes The stream.
 * @param most How many bytes may come out at most.
 * @returns The bytes.
 * @throws {FormatError} If it is damaged, holds more, or is of a form that nobody uses for pixels.
 */
export function unpackXz(bytes: Uint8Array, most: number): Uint8Array {
  if (!MAGIC.every((byte, at) => bytes[at] === byte)) throw damaged("is no xz stream");
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const checked = (from: number, end: number) => {
    if (!(end + 4 <= bytes.length)) throw damaged("ends early");
    if (view.getUint32(end, true) !== crc32(bytes.subarray(from, end))) {
      throw damaged("has a wrong checksum");
    }
  };
  checked(6, 8);
  const check = bytes[7] & 15;
  const all = new Uint8Array(most);
  let total = 0;
  // Behind the last block stands an index, which starts with 0.
  for (let at = 12; bytes[at] !== 0;) {
    const head = (bytes[at] + 1) * 4;
    checked(at, at + head - 4);
    const distance = distanceOf(bytes.subarray(at, at + head));
    const start = at + head;
    const unpacked = unpackLzma2(bytes.subarray(start, endOfChunks(bytes, start)), most - total);
    if (typeof unpacked === "string") {
      throw unpacked === "too large"
        ? damaged("holds more than the block has room for")
        : new FormatError(`${unpacked}: its LZMA data cannot be unpacked`);
    }
    const out = all.subarray(total, total + unpacked.out.length);
    out.set(unpacked.out);
    total += out.length;
    const end = start + unpacked.taken;
    if (distance > 0) { for (let k = distance; k < out.length; k++) out[k] += out[k - distance]; }
    at = start + Math.ceil((end - start) / 4) * 4;
    const next = at + CHECK_SIZE[check];
    if (!(next <= bytes.length)) throw damaged("ends early");
    // Others than these two are not looked at.
    const fits = check === 1
      ? view.getUint32(at, true) === crc32(out)
      : check !== 4 || view.getBigUint64(at, true) === crc64(out);
    if (!fits) throw damaged("has a wrong checksum");
    at = next;
  }
  return all.subarray(0, total);
}

/** Where the chunks of LZMA2 end that begin at `start`: each says how long it is. */
function endOfChunks(bytes: Uint8Array, start: number): number {
  let at = start;
  while (bytes[at] > 0) {
    const control = bytes[at];
    const size = control < 0x80 ? 1 : 3;
    const packed = bytes[at + size] * 256 + bytes[at + size + 1] + 1;
    at += size + 2 + packed + (control >= 0xc0 ? 1 : 0);
  }
  return at < bytes.length ? at + 1 : bytes.length;
}

/** Over how many bytes a block holds differences, 0 for none: the filter before LZMA2. */
function distanceOf(head: Uint8Array): number {
  const flags = head[1];
  let at = 2;
  if (flags & 0x40) at = readNumber(head, at).next;
  if (flags & 0x80) at = readNumber(head, at).next;
  let distance = 0;
  for (let left = (flags & 3) + 1; left > 0; left--) {
    const id = readNumber(head, at);
    const size = readNumber(head, id.next);
    if (left > 1 && id.value === 3 && size.value === 1 && distance === 0) {
      distance = head[size.next] + 1;
    } else if (left > 1 || id.value !== 0x21) {
      throw new FormatError(`unsupported: LZMA data with filter ${id.value}`);
    }
    at = size.next + size.value;
  }
  return distance;
}

let table: BigUint64Array | undefined;

/** The checksum of ECMA-182, from the lowest bit on. */
function crc64(bytes: Uint8Array): bigint {
  table ??= BigUint64Array.from({ length: 256 }, (_, byte) => {
    let rest = BigInt(byte);
    for (let bit = 0; bit < 8; bit++) {
      rest = rest & 1n ? rest >> 1n ^ 0xc96c5795d7870f42n : rest >> 1n;
    }
    return rest;
  });
  let crc = 0xffffffffffffffffn;
  for (const byte of bytes) crc = crc >> 8n ^ table[Number(crc & 255n) ^ byte];
  return crc ^ 0xffffffffffffffffn;
}
