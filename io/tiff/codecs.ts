/**
 * How blocks of pixels are packed: from compressed bytes to bytes. Each codec is loaded when a block
 * needs it. A block that gives fewer bytes than its place in the image needs is refused.
 *
 * @module
 */
import { FormatError } from "../../core/errors.ts";
import { zlib } from "../zlib.ts";
import type { Refusal } from "../../kernels/codecs.ts";

/**
 * Unpacks one block.
 *
 * @param bytes The packed bytes.
 * @param length How many bytes must come out.
 * @param most How many bytes may come out at most; a block at the border may hold more than needed.
 * @returns At least `length` bytes, which the next block may overwrite, and which may be written to unless they are the packed ones.
 */
export type Decode = (bytes: Uint8Array, length: number, most: number) => Uint8Array;

/** Unpacks blocks by what the platform offers, which takes its time: all of them before any is used. */
export interface DecodeAhead {
  /**
   * Unpacks one block.
   *
   * @param bytes The packed bytes.
   * @param length How many bytes must come out.
   * @returns At least `length` bytes.
   */
  ahead(bytes: Uint8Array, length: number): Promise<Uint8Array>;
}

/** What decoders that know about pixels need to know. */
export interface BlockForm {
  /** Columns of a block. */
  readonly width: number;
  /** Samples of a pixel within a block. */
  readonly samples: number;
  /** Bits of a sample. */
  readonly bits: number;
  /** Value of the photometric tag. */
  readonly photometric: number;
  /** Tables that all JPEG blocks share. */
  readonly tables: Uint8Array;
  /** Value of the tag of options for fax data. */
  readonly faxOptions: number;
  /** Version of LERC and what it is packed with. */
  readonly lerc: readonly number[];
}

/** Names of the ways of packing, by the value of the compression tag. */
const NAMES: Readonly<Record<number, string>> = {
  1: "none",
  2: "CCITT RLE",
  3: "CCITT Group 3",
  4: "CCITT Group 4",
  5: "LZW",
  6: "old-style JPEG",
  7: "JPEG",
  8: "Deflate",
  9: "JBIG (ITU-T T.85)",
  10: "JBIG (ITU-T T.43)",
  32766: "NeXT RLE",
  32771: "CCITT RLE, word-aligned",
  32773: "PackBits",
  32809: "ThunderScan",
  32908: "Pixar film",
  32909: "Pixar log",
  32946: "Deflate",
  33003: "JPEG 2000 (Aperio)",
  33004: "JPEG 2000, lossy",
  33005: "JPEG 2000 (Aperio)",
  34661: "JBIG",
  34676: "SGI log",
  34677: "SGI log 24-bit",
  34712: "JPEG 2000",
  34887: "LERC",
  34892: "JPEG, lossy (DNG)",
  34925: "LZMA",
  34926: "Zstandard (old)",
  34927: "WebP (old)",
  34933: "PNG",
  34934: "JPEG XR",
  22610: "JPEG XR (NDPI)",
  50000: "Zstandard",
  50001: "WebP",
  50002: "JPEG XL",
  52546: "JPEG XL (DNG)",
  65000: "electron events",
  65001: "electron events",
  65002: "electron events",
  50013: "Deflate (PixTIFF)",
};

/**
 * The name of a way of packing.
 *
 * @param compression Value of the compression tag.
 * @returns Its name, or the number where it has none.
 */
export function compressionName(compression: number): string {
  return NAMES[compression] ?? `compression ${compression}`;
}

/**
 * How many bytes can come out of one at most, or `undefined` where there is no bound: with it, a
 * header that promises more than its bytes can hold is refused before memory is set aside.
 *
 * @param compression Value of the compression tag.
 * @returns The ratio.
 */
export function largestRatio(compression: number): number | undefined {
  switch (compression) {
    case 1:
      return 1;
    case 5:
      return 1400; // 12-bit codes for strings that grow by a byte each: 3837²/2 bytes in 3837×1.5
    case 8:
    case 32946:
    case 50013:
      return 1032;
    case 32773:
      return 64;
    case 7:
      return 2048; // a bit for 64 samples, and coarser colours
    default:
      return undefined;
  }
}

/**
 * The decoder for a way of packing, loaded if need be.
 *
 * @param compression Value of the compression tag.
 * @param form What decoders that know about pixels need to know.
 * @returns The decoder, or `undefined` if there is none.
 */
export async function loadDecoder(
  compression: number,
  form: BlockForm,
): Promise<Decode | DecodeAhead | undefined> {
  switch (compression) {
    case 1:
      return enough;
    case 5: {
      const { unpackLzw } = await import("../../kernels/codecs.ts");
      return (bytes, length) => {
        // The first code clears the table: 256, from whichever side.
        const old = bytes.length >= 2 && bytes[0] === 0 && (bytes[1] & 1) === 1;
        return enough(unpacked("LZW", unpackLzw(bytes, length, old)), length);
      };
    }
    case 32773: {
      const { unpackBits } = await import("../../kernels/codecs.ts");
      return (bytes, length) => enough(unpackBits(bytes, length), length);
    }
    case 8:
    case 32946:
    case 50013: {
      const { inflate } = await import("../../kernels/codecs.ts");
      return (bytes, length, most) => enough(unpacked("Deflate", inflate(bytes, most)), length);
    }
    case 2:
    case 3:
    case 4:
    case 32771: {
      const { ccittDecoder } = await import("./ccitt.ts");
      return ccittDecoder(compression, form);
    }
    case 7: {
      const { jpegDecoder } = await import("./jpeg.ts");
      const decode = jpegDecoder(form);
      return (bytes, length, most) =>
        enough(guarded("JPEG", () => decode(bytes, length, most)), length);
    }
    case 34925: {
      const { unpackXz } = await import("./xz.ts");
      return (bytes, length, most) => enough(unpackXz(bytes, most), length);
    }
    case 34927:
    case 50001: {
      const { webpDecoder } = await import("./webp.ts");
      const decode = webpDecoder(form);
      return {
        async ahead(bytes, length) {
          const unpacked = await decode(bytes, length).catch((cause) =>
            guarded("WebP", () => {
              throw cause;
            })
          );
          return enough(unpacked, length);
        },
      };
    }
    case 34887: {
      const { lercDecoder } = await import("./lerc.ts");
      const decode = await lercDecoder(form);
      return (bytes, length, most) =>
        enough(guarded("LERC", () => decode(bytes, length, most)), length);
    }
    case 50000:
    case 34926: {
      return (bytes, length, most) =>
        enough(
          guarded("Zstandard", () =>
            zlib().zstdDecompressSync(bytes, {
              maxOutputLength: most,
              chunkSize: Math.max(most, 64),
            })),
          length,
        );
    }
    default:
      return undefined;
  }
}

function guarded(name: string, work: () => Uint8Array): Uint8Array {
  try {
    // A Buffer's `slice` does not copy, so it goes no further.
    const { buffer, byteOffset, length } = work();
    return new Uint8Array(buffer, byteOffset, length);
  } catch (cause) {
    if (cause instanceof FormatError) throw cause;
    const { code } = cause as { code?: string };
    const message = cause instanceof Error ? cause.message : String(cause);
    throw new FormatError(
      code === "ERR_BUFFER_TOO_LARGE"
        ? `damaged: its ${name} data holds more than the block has room for`
        : `damaged: its ${name} data cannot be unpacked (${message})`,
      { cause },
    );
  }
}

function unpacked(name: string, result: Uint8Array | Refusal): Uint8Array {
  if (typeof result !== "string") return result;
  throw new FormatError(
    result === "too large"
      ? `damaged: its ${name} data holds more than the block has room for`
      : `${result}: its ${name} data cannot be unpacked`,
  );
}

function enough(bytes: Uint8Array, length: number): Uint8Array {
  if (bytes.length < length) {
    throw new FormatError(`cut short: a block has ${bytes.length} of its ${length} bytes`);
  }
  return bytes;
}
