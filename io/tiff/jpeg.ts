/**
 * Blocks packed as JPEG: whether they fit the page, and petri's decoder for them.
 *
 * @module
 */
import { FormatError } from "../../core/errors.ts";
import { decodeJpeg, isJpeg } from "../jpeg.ts";
import type { BlockForm, Decode } from "./codecs.ts";

/** Most samples of a block: the decoder needs four bytes and more for each. */
const MOST_SAMPLES = 2 ** 27;
/** Most scans of a block: progressive pictures have some ten, and each goes over all of it. */
const MOST_SCANS = 100;

/**
 * Unpacks baseline and progressive JPEG of 8 bits, to libjpeg's very values.
 *
 * @param form What the block must be, and the tables that all blocks share.
 * @returns The decoder; YCbCr comes out as RGB.
 * @throws {FormatError} If samples are not of 8 bits.
 */
export function jpegDecoder(form: BlockForm): Decode {
  if (form.bits !== 8) throw new FormatError(`unsupported: JPEG of ${form.bits} bits a sample`);
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
