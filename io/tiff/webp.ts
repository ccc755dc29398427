/**
 * Blocks packed as WebP, unpacked by the platform: what it makes of them is taken back as a BMP, which
 * keeps every sample.
 *
 * @module
 */
import { FormatError } from "../../core/errors.ts";
import { readBmp } from "../bmp.ts";
import type { BlockForm } from "./codecs.ts";

/**
 * Unpacks WebP, with and without loss, to libwebp's very values.
 *
 * @param form What the block must be.
 * @returns The decoder.
 * @throws {FormatError} If samples are not three or four of 8 bits.
 */
export function webpDecoder(
  form: BlockForm,
): (bytes: Uint8Array, length: number) => Promise<Uint8Array> {
  const { width, samples, bits } = form;
  if (bits !== 8 || samples < 3 || samples > 4) {
    throw new FormatError(`unsupported: WebP of ${samples} samples of ${bits} bits`);
  }
  return async (bytes, length) => {
    const size = sizeOf(bytes);
    if (size.width !== width || size.width * size.height * samples < length) {
      throw new FormatError(
        `damaged: a block is a WebP of ${size.width}×${size.height} pixels, its page wants ${width} columns`,
      );
    }
    const options = { premultiplyAlpha: "none", colorSpaceConversion: "none" } as const;
    const blob = new Blob([new Uint8Array(bytes)], { type: "image/webp" });
    const bitmap = await createImageBitmap(blob, options);
    const canvas = new OffscreenCanvas(size.width, size.height);
    canvas.getContext("bitmaprenderer")!.transferFromImageBitmap(bitmap);
    const bmp = await (await canvas.convertToBlob({ type: "image/bmp" })).bytes();
    return readBmp(bmp, { samples: samples === 3 ? "rgb" : "rgba" }).data as Uint8Array;
  };
}

/** Columns and rows, which every chunk that tells them must agree on. */
function sizeOf(bytes: Uint8Array): { width: number; height: number } {
  const text = (at: number) => String.fromCharCode(...bytes.subarray(at, at + 4));
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 30 || text(0) !== "RIFF" || text(8) !== "WEBP") {
    throw new FormatError("damaged: its WebP data is none");
  }
  const sizes: { width: number; height: number }[] = [];
  for (
    let at = 12;
    at + 18 <= bytes.length;
    at += 8 + Math.ceil(view.getUint32(at + 4, true) / 2) * 2
  ) {
    const name = text(at);
    if (name === "VP8X") {
      const width = (view.getUint32(at + 12, true) & 0xffffff) + 1;
      sizes.push({ width, height: (view.getUint32(at + 14, true) >>> 8) + 1 });
    } else if (name === "VP8L") {
      const both = view.getUint32(at + 9, true);
      sizes.push({ width: (both & 0x3fff) + 1, height: (both >>> 14 & 0x3fff) + 1 });
    } else if (name === "VP8 ") {
      const width = view.getUint16(at + 14, true) & 0x3fff;
      sizes.push({ width, height: view.getUint16(at + 16, true) & 0x3fff });
    } else if (name === "ANMF") throw new FormatError("unsupported: moving WebP");
  }
  const [size] = sizes;
  if (size === undefined) throw new FormatError("damaged: its WebP data has no picture");
  if (sizes.some(({ width, height }) => width !== size.width || height !== size.height)) {
    throw new FormatError("damaged: its WebP data has two sizes");
  }
  return size;
}
