/**
 * Blocks packed as JPEG, unpacked by petri's decoder, and as LERC, unpacked by geotiff's. What that
 * one does not look at is looked at here first.
 *
 * @module
 */
import { getDecoder } from "npm:geotiff@3.0.5";
import { FormatError } from "../../core/errors.ts";
import { zlib } from "../zlib.ts";
import type { BlockForm, Decode } from "./codecs.ts";

/** Most samples of a block: the decoder needs four bytes and more for each. */
const MOST_SAMPLES = 2 ** 27;
/** Most scans of a block: progressive pictures have some ten, and each goes over all of it. */
const MOST_SCANS = 100;

/** The decoder's parameters that it does not use here. */
const UNUSED = {
  tileWidth: 0,
  tileHeight: 0,
  predictor: 1,
  bitsPerSample: 8,
  planarConfiguration: 1,
};

/**
 * Unpacks baseline and progressive JPEG of 8 bits, to libjpeg's very values.
 *
 * @param form What the block must be, and the tables that all blocks share.
 * @returns The decoder; YCbCr comes out as RGB.
 * @throws {FormatError} If samples are not of 8 bits.
 */
export async function jpegDecoder(form: BlockForm): Promise<Decode> {
  if (form.bits !== 8) throw new FormatError(`unsupported: JPEG of ${form.bits} bits a sample`);
  const { decodeJpeg, isJpeg } = await import("../jpeg.ts");
  const tables = form.tables.length > 0 ? form.tables : undefined;
  if (tables !== undefined && !isJpeg(tables)) {
    throw new FormatError("damaged: its JPEG tables do not start like a JPEG");
  }
  const colours = form.photometric === 6 ? "ycc" : "none";
  return (bytes, length) => {
    checkFrame(bytes, form, length);
    try {
      return decodeJpeg(bytes, { tables, colours }).data;
    } catch (cause) {
      throw new FormatError((cause as Error).message.replace(/^the file: /, ""), { cause });
    }
  };
}

/** Looks at the header of the picture that a block is. */
function checkFrame(bytes: Uint8Array, form: BlockForm, length: number): void {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) throw new FormatError("damaged: not JPEG data");
  let scans = 0;
  for (let at = 2; at + 1 < bytes.length; at++) {
    if (bytes[at] === 0xff && bytes[at + 1] === 0xda) scans++;
  }
  if (scans > MOST_SCANS) throw new FormatError(`damaged: its JPEG data has ${scans} scans`);
  for (let at = 2; at + 9 < bytes.length;) {
    if (bytes[at] !== 0xff) throw new FormatError("damaged: its JPEG data has no frame");
    const marker = bytes[at + 1];
    if (marker === 0xff) {
      at++;
      continue;
    }
    const size = bytes[at + 2] * 256 + bytes[at + 3];
    const isFrame = marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 &&
      marker !== 0xcc;
    if (isFrame) {
      const bits = bytes[at + 4];
      if (marker > 0xc2) {
        const lossless = marker === 0xc3 || marker === 0xc7 || marker === 0xcb || marker === 0xcf;
        throw new FormatError(
          `unsupported: ${lossless ? "lossless" : "arithmetic or layered"} JPEG`,
        );
      }
      if (bits !== 8) throw new FormatError(`unsupported: JPEG of ${bits} bits a sample`);
      const rows = bytes[at + 5] * 256 + bytes[at + 6];
      const columns = bytes[at + 7] * 256 + bytes[at + 8];
      const samples = bytes[at + 9];
      if (columns !== form.width || samples !== form.samples || rows * columns * samples < length) {
        throw new FormatError(
          `damaged: a block is a JPEG of ${columns}×${rows} pixels and ${samples} colours, its page wants ` +
            `${form.width} columns and ${form.samples}`,
        );
      }
      if (rows * columns * samples > MOST_SAMPLES) {
        throw new FormatError(`too large: a JPEG block of ${columns}×${rows} pixels`);
      }
      return;
    }
    if (marker === 0xda || marker === 0xd9 || size < 2) break;
    at += 2 + size;
  }
  throw new FormatError("damaged: its JPEG data has no frame");
}

/** What a LERC block starts with, and how many bytes its kinds of sample have. */
const LERC_BYTES = [1, 1, 2, 2, 4, 4, 4, 8];

/**
 * Unpacks LERC (version 2), itself packed as Deflate or Zstandard or not.
 *
 * @param form What the block must be, and LERC's parameters.
 * @returns The decoder.
 * @throws {FormatError} If the parameters are unknown.
 */
export async function lercDecoder(form: BlockForm): Promise<Decode> {
  const added = form.lerc[1] ?? 0;
  if (added > 2) throw new FormatError(`unsupported: LERC packed by method ${added}`);
  const decoder = await getDecoder(
    34887,
    {
      ...UNUSED,
      LercParameters: [form.lerc[0] ?? 4, 0],
    } as typeof UNUSED,
  );
  return (bytes, length, most) => {
    let blob = bytes;
    if (added > 0) {
      const unpack = added === 1 ? zlib().inflateSync : zlib().zstdDecompressSync;
      blob = unpack(bytes, { maxOutputLength: most * 2 + 65536 });
    }
    const copy = new Uint8Array(blob).slice();
    const { size, whole } = checkLerc(copy, form, length);
    const out = new Uint8Array(decoder.decodeBlock(copy.buffer) as ArrayBuffer);
    if (out.length === whole) return out;
    // Samples that did not pack stand as they are at the end of the data, behind a flag: of those the
    // decoder gives back the buffer, not the part.
    const start = size - whole;
    if (copy[start - 1] !== 1) throw new FormatError("damaged: its LERC data has no pixels");
    return copy.subarray(start, size);
  };
}

function checkLerc(
  blob: Uint8Array,
  form: BlockForm,
  length: number,
): { size: number; whole: number } {
  const view = new DataView(blob.buffer);
  const isLerc = blob.length >= 66 && String.fromCharCode(...blob.subarray(0, 6)) === "Lerc2 ";
  if (!isLerc) throw new FormatError("unsupported: LERC data that is not of version 2");
  const version = view.getInt32(6, true);
  if (version < 1 || version > 5) {
    throw new FormatError(`unsupported: LERC data of version 2.${version}`);
  }
  let at = version >= 3 ? 14 : 10;
  const rows = view.getInt32(at, true);
  const columns = view.getInt32(at + 4, true);
  at += 8;
  const samples = version >= 4 ? view.getInt32(at, true) : 1;
  if (version >= 4) at += 4;
  const valid = view.getInt32(at, true);
  const size = view.getInt32(at + 8, true);
  const kind = view.getInt32(at + 12, true);
  const bytes = rows * columns * samples * (LERC_BYTES[kind] ?? 0);
  if (
    columns !== form.width || samples !== form.samples || bytes < length || size > blob.length ||
    LERC_BYTES[kind] * 8 !== form.bits || bytes > MOST_SAMPLES * 4
  ) {
    throw new FormatError(
      `damaged: a LERC block is ${columns}×${rows} pixels with ${samples} samples, its page wants ` +
        `${form.width} columns and ${form.samples}`,
    );
  }
  if (valid !== rows * columns) {
    throw new FormatError("unsupported: LERC data in which pixels are marked as missing");
  }
  return { size, whole: bytes };
}
