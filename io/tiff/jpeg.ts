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
 * Unpacks JPEG, to libjpeg's very values.
 *
 * @param form What the block must be, and the tables that all blocks share.
 * @returns The decoder; YCbCr comes out as RGB, more than 8 bits as 16-bit numbers of this machine.
 * @throws {FormatError} If samples are not of 8 to 16 bits.
 */
export function jpegDecoder(form: BlockForm): Decode {
  if (form.bits < 8 || form.bits > 16) {
    throw new FormatError(`unsupported: JPEG of ${form.bits} bits a sample`);
  }
  const tables = form.tables.length > 0 ? form.tables : undefined;
  if (tables !== undefined && !isJpeg(tables)) {
    throw new FormatError("damaged: its JPEG tables do not start like a JPEG");
  }
  const colours = form.photometric === 6 ? "ycc" : "none";
  return (bytes, length) => {
    checkFrame(bytes, form, length);
    try {
      const { buffer, byteOffset, byteLength } = decodeJpeg(bytes, { tables, colours }).data;
      return new Uint8Array(buffer, byteOffset, byteLength);
    } catch (cause) {
      throw new FormatError((cause as Error).message.replace(/^the file: /, ""), { cause });
    }
  };
}

/** Looks at the header of the picture that a block is. */
function checkFrame(data: Uint8Array, form: BlockForm, length: number): void {
  if (data[0] !== 0xff || data[1] !== 0xd8) throw new FormatError("damaged: not JPEG data");
  let scans = 0;
  for (let at = 2; at + 1 < data.length; at++) {
    if (data[at] === 0xff && data[at + 1] === 0xda) scans++;
  }
  if (scans > MOST_SCANS) throw new FormatError(`damaged: its JPEG data has ${scans} scans`);
  for (let at = 2; at + 9 < data.length;) {
    if (data[at] !== 0xff) throw new FormatError("damaged: its JPEG data has no frame");
    const marker = data[at + 1];
    if (marker === 0xff) {
      at++;
      continue;
    }
    const size = data[at + 2] * 256 + data[at + 3];
    const isFrame = marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 &&
      marker !== 0xcc;
    if (isFrame) {
      const bits = data[at + 4];
      if (bits > form.bits || bits > 8 !== form.bits > 8) {
        throw new FormatError(
          `unsupported: JPEG of ${bits} bits on a page whose samples have ${form.bits}`,
        );
      }
      const rows = data[at + 5] * 256 + data[at + 6];
      const columns = data[at + 7] * 256 + data[at + 8];
      const samples = data[at + 9];
      const bytes = rows * columns * samples * (bits > 8 ? 2 : 1);
      if (columns !== form.width || samples !== form.samples || bytes < length) {
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
