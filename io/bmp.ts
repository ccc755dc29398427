/**
 * BMP, read: 1, 2, 4, 8, 16, 24 and 32 bits, run lengths (RLE4, RLE8), bit fields, all headers from
 * OS/2's to version 5, upside down or not.
 *
 * BMP has no form of its own for grey: a picture whose whole palette is grey is read as grey. The
 * fourth byte of 32 bits is alpha only where bit fields say so. Fewer than 8 bits of a colour become
 * 0 to 255, rounded down as Pillow does. Pixels that run lengths skip have the first colour of the palette; an
 * index beyond the palette is refused.
 *
 * Reference: Microsoft, "Bitmap storage" and "BITMAPV5HEADER".
 *
 * @module
 */
import type { Image } from "../core/values.ts";
import { checkLimits, type ReadOptions, refusal } from "./limits.ts";
import { pictureOf, type ReadPictureOptions } from "./samples.ts";
import { type Resolution, sizeFromResolution } from "./units.ts";

/** What the BMP reader may be told. */
export interface ReadBmpOptions extends ReadPictureOptions {
  /** `colours` (default) looks the palette up; `indices` gives the numbers that are stored. */
  readonly palette?: "colours" | "indices" | undefined;
  /** What the resolution is taken for; `auto` by default. */
  readonly resolution?: Resolution | undefined;
}

const PLAIN = 0;
const RLE8 = 1;
const RLE4 = 2;
const FIELDS = 3;
const ALPHA_FIELDS = 6;
/** A picture of run lengths can skip rows, but not more than this a byte. */
const MAX_SKIP = 1 << 14;

interface Header {
  readonly width: number;
  readonly height: number;
  readonly upwards: boolean;
  readonly bits: number;
  readonly compression: number;
  /** Where the pixels start. */
  readonly pixels: number;
  /** Blue, green, red; one colour after another. */
  readonly palette: Uint8Array;
  /** Bits of red, green, blue and alpha within a pixel of 16 or 32 bits. */
  readonly masks: readonly number[];
  readonly perMetre: { readonly y: number; readonly x: number };
}

/**
 * Reads a BMP.
 *
 * O(pixels); limits are checked from the header before memory is taken.
 *
 * @param bytes The whole file.
 * @param options Name for messages, limits, wanted samples, use of palette and resolution.
 * @returns `uint8`, axes YX or YXS.
 * @throws {FormatError} If the file is not a BMP, cut short, damaged, of an unsupported form or too large.
 */
export function readBmp(bytes: Uint8Array, options: ReadBmpOptions = {}): Image {
  const header = readHeader(bytes, options);
  const { width, height, bits } = header;
  const pixelSize = sizeFromResolution(header.perMetre, "BMP resolution", options.resolution);
  const given = { ...options, pixelSize };
  if (bits <= 8) {
    const grey = isGrey(header.palette);
    const asIndices = options.palette === "indices";
    checkLimits([height, width, asIndices || grey ? 1 : 3], 1, options);
    const rle = header.compression === RLE8 || header.compression === RLE4;
    const indices = rle ? runs(bytes, header, options) : packed(bytes, header, options);
    if (asIndices) return pictureOf(indices, [height, width, 1], given);
    const samples = grey ? 1 : 3;
    return pictureOf(lookUp(indices, header, samples, options), [height, width, samples], given);
  }
  const samples = header.masks[3] === 0 ? 3 : 4;
  checkLimits([height, width, samples], 1, options);
  return pictureOf(direct(bytes, header, samples, options), [height, width, samples], given);
}

function readHeader(bytes: Uint8Array, options: ReadOptions): Header {
  if (bytes.length < 26 || bytes[0] !== 0x42 || bytes[1] !== 0x4d) {
    throw refusal("not a BMP: it does not start with BM and a header", options);
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const pixels = view.getUint32(10, true);
  const size = view.getUint32(14, true);
  const old = size === 12;
  if (!old && (size < 40 || size > 124)) {
    throw refusal(`BMP header must have 12 or 40 to 124 bytes, got ${size}`, options, size);
  }
  if (14 + size > bytes.length || pixels > bytes.length) {
    throw refusal(`BMP cut short: it ends at byte ${bytes.length}`, options, bytes.length);
  }
  const width = old ? view.getUint16(18, true) : view.getInt32(18, true);
  const rows = old ? view.getUint16(20, true) : view.getInt32(22, true);
  const height = Math.abs(rows);
  const bits = view.getUint16(old ? 24 : 28, true);
  const compression = old ? PLAIN : view.getUint32(30, true);
  const fits = compression === PLAIN
    ? [1, 2, 4, 8, 16, 24, 32].includes(bits)
    : compression === RLE8
    ? bits === 8
    : compression === RLE4
    ? bits === 4
    : (compression === FIELDS || compression === ALPHA_FIELDS) && (bits === 16 || bits === 32);
  if (!fits) {
    throw refusal(
      `BMP of ${bits} bits with compression ${compression} is not supported`,
      options,
      compression,
    );
  }
  const fields = compression === FIELDS || compression === ALPHA_FIELDS;
  const inside = size >= 52;
  const maskBytes = inside || !fields ? 0 : compression === ALPHA_FIELDS ? 16 : 12;
  const colourBytes = old ? 3 : 4;
  const start = 14 + size + maskBytes;
  const used = old ? 0 : view.getUint32(46, true);
  const wanted = bits > 8 ? 0 : used === 0 ? 2 ** bits : Math.min(used, 2 ** bits);
  const room = Math.max(0, Math.floor((Math.max(pixels, start) - start) / colourBytes));
  const colours = Math.min(wanted, room);
  const palette = new Uint8Array(3 * colours);
  for (let i = 0; i < colours; i++) {
    palette.set(bytes.subarray(start + colourBytes * i, start + colourBytes * i + 3), 3 * i);
  }
  return {
    width,
    height,
    upwards: rows > 0,
    bits,
    compression,
    pixels,
    palette,
    masks: readMasks(view, { bits, fields, size, compression }, options),
    perMetre: old ? { y: 0, x: 0 } : { x: view.getInt32(38, true), y: view.getInt32(42, true) },
  };
}

function readMasks(
  view: DataView,
  { bits, fields, size, compression }: {
    bits: number;
    fields: boolean;
    size: number;
    compression: number;
  },
  options: ReadOptions,
): number[] {
  if (!fields) {
    return bits === 16 ? [0x7c00, 0x3e0, 0x1f, 0] : [0xff0000, 0xff00, 0xff, 0];
  }
  const alpha = compression === ALPHA_FIELDS || size >= 56;
  const count = alpha ? 4 : 3;
  if (54 + 4 * count > view.byteLength) throw refusal("BMP cut short in its bit fields", options);
  const masks = [0, 0, 0, 0];
  for (let i = 0; i < count; i++) {
    const mask = view.getUint32(54 + 4 * i, true);
    const low = mask & -mask;
    // The bits of a mask must be neighbours; only alpha may have none.
    if (mask === 0 ? i < 3 : ((mask / (low >>> 0) + 1) & (mask / (low >>> 0))) !== 0) {
      throw refusal(`BMP bit field must be bits in a row, got ${mask.toString(16)}`, options, mask);
    }
    masks[i] = mask;
  }
  return masks;
}

function isGrey(palette: Uint8Array): boolean {
  for (let i = 0; i < palette.length; i += 3) {
    if (palette[i] !== palette[i + 1] || palette[i] !== palette[i + 2]) return false;
  }
  return true;
}

/** Bytes of a row, and a complaint if the file does not have them all. */
function stride(bytes: Uint8Array, header: Header, options: ReadOptions): number {
  const { width, height, bits, pixels } = header;
  const length = Math.ceil(width * bits / 32) * 4;
  // The last row may lack what fills it up to 4 bytes.
  const need = pixels + length * (height - 1) + Math.ceil(width * bits / 8);
  if (need > bytes.length) {
    throw refusal(
      `BMP cut short: ${width} × ${height} pixels need ${need} bytes, it has ${bytes.length}`,
      options,
      bytes.length,
    );
  }
  return length;
}

function packed(bytes: Uint8Array, header: Header, options: ReadOptions): Uint8Array {
  const { width, height, bits, pixels, upwards } = header;
  const length = stride(bytes, header, options);
  const indices = new Uint8Array(width * height);
  const mask = 2 ** bits - 1;
  for (let y = 0, to = 0; y < height; y++) {
    const row = pixels + (upwards ? height - 1 - y : y) * length;
    for (let x = 0, bit = 0; x < width; x++, bit += bits) {
      indices[to++] = bytes[row + (bit >> 3)] >> 8 - bits - (bit & 7) & mask;
    }
  }
  return indices;
}

/** Run lengths: a count and a value; or 0 and end of row, end, jump, or so many values as they are. */
function runs(bytes: Uint8Array, header: Header, options: ReadOptions): Uint8Array {
  const { width, height, bits, pixels, upwards } = header;
  if (width * height > (bytes.length - pixels) * MAX_SKIP) {
    throw refusal(
      `BMP cut short: ${width} × ${height} pixels cannot be in ${bytes.length - pixels} bytes`,
      options,
      bytes.length,
    );
  }
  const indices = new Uint8Array(width * height);
  let x = 0, y = 0;
  const put = (value: number) => {
    if (x >= width || y >= height) {
      throw refusal(`BMP damaged: a run goes beyond row ${y}, column ${width}`, options);
    }
    indices[(upwards ? height - 1 - y : y) * width + x++] = value;
  };
  for (let at = pixels;;) {
    if (at + 2 > bytes.length) throw refusal("BMP cut short: its run lengths do not end", options);
    const count = bytes[at], value = bytes[at + 1];
    at += 2;
    if (count > 0) {
      for (let i = 0; i < count; i++) {
        put(bits === 8 ? value : i % 2 === 0 ? value >> 4 : value & 15);
      }
    } else if (value === 0) {
      x = 0;
      y++;
    } else if (value === 1) {
      return indices;
    } else if (value === 2) {
      if (at + 2 > bytes.length) throw refusal("BMP cut short within a jump", options);
      x += bytes[at];
      y += bytes[at + 1];
      at += 2;
    } else {
      const length = Math.ceil(value * bits / 8);
      if (at + length > bytes.length) throw refusal("BMP cut short within a run", options);
      for (let i = 0; i < value; i++) {
        put(bits === 8 ? bytes[at + i] : bytes[at + (i >> 1)] >> (i % 2 === 0 ? 4 : 0) & 15);
      }
      at += length + length % 2;
    }
  }
}

function lookUp(
  indices: Uint8Array,
  { palette, width }: Header,
  samples: number,
  options: ReadOptions,
): Uint8Array {
  const colours = palette.length / 3;
  const out = new Uint8Array(indices.length * samples);
  for (let i = 0, to = 0; i < indices.length; i++) {
    const index = indices[i];
    if (index >= colours) {
      throw refusal(
        `BMP damaged: colour ${index} of ${colours} in row ${Math.floor(i / width)} of the file`,
        options,
        index,
      );
    }
    out[to++] = palette[3 * index + 2];
    if (samples === 1) continue;
    out[to++] = palette[3 * index + 1];
    out[to++] = palette[3 * index];
  }
  return out;
}

function direct(
  bytes: Uint8Array,
  header: Header,
  samples: number,
  options: ReadOptions,
): Uint8Array {
  const { width, height, bits, pixels, upwards, masks } = header;
  const length = stride(bytes, header, options);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const out = new Uint8Array(width * height * samples);
  const shifts = masks.map((mask) => mask === 0 ? 0 : 31 - Math.clz32(mask & -mask));
  const tops = masks.map((mask, i) => mask >>> shifts[i]);
  const plain = bits === 24 || bits === 32 && masks[0] === 0xff0000 && masks[1] === 0xff00 &&
      masks[2] === 0xff && samples === 3;
  const step = bits / 8;
  for (let y = 0, to = 0; y < height; y++) {
    let from = pixels + (upwards ? height - 1 - y : y) * length;
    for (let x = 0; x < width; x++, from += step) {
      if (plain) {
        out[to++] = bytes[from + 2];
        out[to++] = bytes[from + 1];
        out[to++] = bytes[from];
        continue;
      }
      const value = bits === 16 ? view.getUint16(from, true) : view.getUint32(from, true);
      for (let k = 0; k < samples; k++) {
        out[to++] = Math.floor(((value & masks[k]) >>> shifts[k]) * 255 / tops[k]);
      }
    }
  }
  return out;
}
