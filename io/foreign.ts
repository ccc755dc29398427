/**
 * Image files that petri does not read, known by their first bytes, and the way round each.
 *
 * @module
 */
import type { ByteSource } from "./source.ts";

/** A kind of file, and what to do with it. */
interface Foreign {
  readonly name: string;
  /** Bytes and where they stand; a text stands for its characters. */
  readonly marks: readonly (readonly [at: number, bytes: string | readonly number[]])[];
  readonly way: string;
}

const EXPORT =
  "export OME-TIFF from the microscope's program, or convert it with Bio-Formats' `bfconvert`";
const SAVE = "save it as TIFF or PNG";

const KINDS: readonly Foreign[] = [
  { name: "a Zeiss CZI file", marks: [[0, "ZISRAWFILE"]], way: EXPORT },
  { name: "a Leica LIF file", marks: [[0, [0x70, 0, 0, 0]]], way: EXPORT },
  { name: "a Nikon ND2 file", marks: [[0, [0xda, 0xce, 0xbe, 0x0a]]], way: EXPORT },
  {
    name: "an Olympus OIB, Zeiss ZVI or other compound file",
    marks: [[0, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]]],
    way: EXPORT,
  },
  {
    name: "an HDF5 file, such as Imaris' IMS",
    marks: [[0, [0x89, 0x48, 0x44, 0x46]]],
    way: EXPORT,
  },
  { name: "a DeltaVision file", marks: [[96, [0xa0, 0xc0]]], way: EXPORT },
  { name: "a DICOM file", marks: [[128, "DICM"]], way: EXPORT },
  { name: "a GIF", marks: [[0, "GIF8"]], way: SAVE },
  { name: "a WebP picture", marks: [[0, "RIFF"], [8, "WEBP"]], way: SAVE },
  { name: "a HEIC or AVIF picture", marks: [[4, "ftyp"]], way: SAVE },
  { name: "a JPEG 2000 file", marks: [[4, "jP  "]], way: SAVE },
  { name: "a JPEG 2000 stream", marks: [[0, [0xff, 0x4f, 0xff, 0x51]]], way: SAVE },
  { name: "a JPEG XL picture", marks: [[0, [0xff, 0x0a]]], way: SAVE },
  { name: "a JPEG XL file", marks: [[4, "JXL "]], way: SAVE },
  { name: "a PDF", marks: [[0, "%PDF"]], way: "save its pictures as TIFF or PNG" },
  { name: "a numpy array", marks: [[0, [0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59]]], way: SAVE },
  { name: "a file packed by gzip", marks: [[0, [0x1f, 0x8b]]], way: "unpack it first" },
];

/**
 * What a file is, if not an image that can be read.
 *
 * @param source The file.
 * @returns Its kind and what to do with it, or `undefined` if it is not known.
 */
export function foreignKind(source: ByteSource): string | undefined {
  const head = source.read(0, Math.min(132, source.size));
  const fits = ([at, bytes]: Foreign["marks"][number]) =>
    [...bytes].map((byte) => typeof byte === "string" ? byte.charCodeAt(0) : byte)
      .every((byte, k) => head[at + k] === byte);
  const kind = KINDS.find(({ marks }) => marks.every(fits));
  return kind && `${kind.name}, which is not read: ${kind.way}`;
}
