/**
 * Blocks packed as LERC, unpacked by geotiff's decoder. What that one does not look at is looked at
 * here first.
 *
 * @module
 */
import { FormatError } from "../../core/errors.ts";
import { zlib } from "../zlib.ts";
import type { BlockForm, Decode } from "./codecs.ts";

/** Most bytes of a block once unpacked. */
const MOST_BYTES = 2 ** 29;

/** The decoder's parameters that it does not use here. */
const UNUSED = {
  tileWidth: 0,
  tileHeight: 0,
  predictor: 1,
  bitsPerSample: 8,
  planarConfiguration: 1,
};

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
  const { getDecoder } = await geotiff();
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

/** The package, loaded only where a file needs it. One that is not there says nothing about the file. */
async function geotiff(): Promise<typeof import("npm:geotiff@3.0.5")> {
  try {
    return await import("npm:geotiff@3.0.5");
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message.split("\n")[0] : String(cause);
    throw new FormatError(`packed as LERC, whose decoder could not be loaded (${reason})`, {
      cause,
    });
  }
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
    LERC_BYTES[kind] * 8 !== form.bits || bytes > MOST_BYTES
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
