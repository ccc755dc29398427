/**
 * PNG, read (ISO/IEC 15948, https://www.w3.org/TR/png-3/).
 *
 * **Own decoder, no library**: of those on npm, the ones that read every form of PNG
 * accept short image data without a word or hang on a header that claims 60000 × 60000, and so
 * everything that makes a decoder safe (limits before memory, an exact length of the inflated data,
 * checksums) would have to be written around them; the rest is a page of code, and it is faster.
 * `pngjs` serves the tests as a second opinion.
 *
 * What is read: all colour types and bit depths, interlaced or not, `tRNS`, and of an animation the
 * still picture. Values of 1, 2 and 4 bits of grey become 0 to 255 as in Pillow; 16 bits stay 16 bits;
 * a palette is looked up; gamma and colour profiles are left alone, because they are about display.
 * An index beyond the palette, which the standard calls an error, becomes the grey of that number, so
 * that nothing is lost (as in Pillow up to 9; libpng and newer ones show black). Axes: `io/samples.ts`;
 * `tRNS` adds an alpha sample. A checksum is verified in every chunk that is used; chunks that do not
 * matter for pixels or pixel size are skipped unread.
 *
 * @module
 */
import { show } from "../core/errors.ts";
import type { Image, PixelSize } from "../core/values.ts";
import {
  inflate as unpackZlib,
  lookUpColours,
  type Refusal,
  unfilterRoom,
  unfilterRows,
} from "../kernels/codecs.ts";
import { crc32 } from "../kernels/deflate.ts";
import { scratch } from "../kernels/runtime.ts";
import { checkLimits, type ReadOptions, refusal } from "./limits.ts";
import { concatenate, SIGNATURE } from "./png_writer.ts";
import { pictureOf, type ReadPictureOptions } from "./samples.ts";
import { toNativeOrderInPlace } from "./tiff/samples.ts";
import { type Resolution, sizeFromResolution } from "./units.ts";
import { zlib } from "./zlib.ts";

/** What the PNG reader may be told. */
export interface ReadPngOptions extends ReadPictureOptions {
  /** `colours` (default) looks the palette up; `indices` gives the numbers that are stored, as label pictures need. */
  readonly palette?: "colours" | "indices" | undefined;
  /** What `pHYs` is taken for; `auto` by default. */
  readonly resolution?: Resolution | undefined;
}

/** Samples of a pixel as stored, by colour type. */
const CHANNELS: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };
const DEPTHS: Readonly<Record<number, readonly number[]>> = {
  0: [1, 2, 4, 8, 16],
  2: [8, 16],
  3: [1, 2, 4, 8],
  4: [8, 16],
  6: [8, 16],
};
/** First column and row, and steps, of the seven passes of Adam7. */
const ADAM7 = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const;
/** Rows of more bytes than this are unpacked outside of the kernels' memory. */
const MOST_BY_KERNEL = 2 ** 26;
/** No deflate stream grows by more than this. */
const MAX_EXPANSION = 1032;

interface Header {
  readonly width: number;
  readonly height: number;
  readonly depth: number;
  readonly colour: number;
  readonly interlaced: boolean;
}

interface Pass {
  readonly x: number;
  readonly y: number;
  readonly stepX: number;
  readonly stepY: number;
  readonly width: number;
  readonly height: number;
}

/**
 * Whether bytes start like a PNG.
 *
 * @param bytes The first 8 bytes of a file, or more.
 * @returns `true` for PNG.
 */
export function isPng(bytes: Uint8Array): boolean {
  return bytes.length >= 8 && SIGNATURE.every((byte, i) => bytes[i] === byte);
}

/**
 * Reads a PNG.
 *
 * Time and memory are bounded by the size that the header claims (limits are checked first) and by
 * the file's own length: a claim that the compressed data cannot hold is refused before memory is
 * taken. O(pixels); allocates the filtered rows and the result.
 *
 * @param bytes The whole file.
 * @param options Name for messages, limits, wanted samples, use of palette and resolution.
 * @returns `uint8` (up to 8 bits) or `uint16`, axes YX or YXS.
 * @throws {FormatError} If the file is not a PNG, damaged, cut short, of an unknown form or too large.
 * @example There and back
 * ```ts
 * import assert from "node:assert/strict";
 * import { createImage } from "petri";
 * import { encodePng, readPng } from "petri/io";
 *
 * const image = createImage(Uint8Array.of(0, 50, 100, 150, 200, 250), [2, 3]);
 * assert.deepEqual(readPng(encodePng(image)), image);
 * ```
 */
export function readPng(bytes: Uint8Array, options: ReadPngOptions = {}): Image {
  const chunks = readChunks(bytes, options);
  const { width, height, depth, colour } = chunks.header;
  const stored = CHANNELS[colour];
  const indexed = colour === 3 && options.palette !== "indices";
  const shown = (indexed ? 3 : stored) + (chunks.transparent && (colour !== 3 || indexed) ? 1 : 0);
  checkLimits([height, width, Math.max(stored, shown)], depth === 16 ? 2 : 1, options);

  const samples = unpack(chunks, options);
  let data = samples;
  if (indexed) data = lookUp(samples as Uint8Array, chunks, options);
  else if (colour === 0 && depth < 8) scale(samples as Uint8Array, 255 / (2 ** depth - 1));
  if (chunks.transparent && (colour === 0 || colour === 2)) {
    data = keyed(data, chunks.transparent, chunks.header);
  }
  return pictureOf(data, [height, width, shown], {
    ...options,
    pixelSize: physical(chunks.physical, options.resolution),
  });
}

interface Chunks {
  readonly header: Header;
  readonly palette?: Uint8Array | undefined;
  readonly transparent?: Uint8Array | undefined;
  readonly physical?: Uint8Array | undefined;
  readonly data: readonly Uint8Array[];
}

/** Walks the chunks, checks order and checksums, and keeps what pixels need. */
function readChunks(bytes: Uint8Array, options: ReadOptions): Chunks {
  if (!isPng(bytes)) throw refusal("not a PNG: the first 8 bytes differ", options);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let header: Header | undefined;
  let palette: Uint8Array | undefined;
  let transparent: Uint8Array | undefined;
  let physicalSize: Uint8Array | undefined;
  const data: Uint8Array[] = [];
  let last = "";
  for (let at = 8;;) {
    if (at + 12 > bytes.length) {
      throw refusal(`PNG cut short: it ends at byte ${bytes.length} without IEND`, options);
    }
    const length = view.getUint32(at);
    const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (!/^[A-Za-z]{4}$/.test(name)) {
      throw refusal(`PNG damaged: ${show(name)} at byte ${at + 4} is no chunk name`, options, name);
    }
    if (length > bytes.length - at - 12) {
      throw refusal(
        `PNG cut short: ${name} claims ${length} bytes, ${bytes.length - at - 12} are left`,
        options,
        length,
      );
    }
    const content = bytes.subarray(at + 8, at + 8 + length);
    const used = name[0] < "a" || name === "tRNS" || name === "pHYs";
    if (used) {
      const expected = view.getUint32(at + 8 + length);
      const actual = crc32(bytes.subarray(at + 4, at + 8 + length));
      if (actual !== expected) {
        throw refusal(`PNG damaged: the checksum of ${name} is wrong`, options, name);
      }
    }
    if (header === undefined) {
      if (name !== "IHDR") throw refusal(`PNG must start with IHDR, got ${name}`, options, name);
      header = readHeader(content, options);
    } else if (name === "IHDR") {
      throw refusal("PNG damaged: it has two headers", options, name);
    } else if (name === "PLTE") {
      if (length === 0 || length % 3 !== 0 || length > 768 || palette || data.length > 0) {
        throw refusal(
          `PNG damaged: a palette of ${length} bytes, or a second or late one`,
          options,
          length,
        );
      }
      palette = content;
    } else if (name === "tRNS") {
      if (data.length > 0) throw refusal("PNG damaged: tRNS after IDAT", options, name);
      transparent = content;
    } else if (name === "pHYs") {
      if (length === 9) physicalSize = content;
    } else if (name === "IDAT") {
      if (data.length > 0 && last !== "IDAT") {
        throw refusal(`PNG damaged: ${last} between two IDAT chunks`, options, last);
      }
      data.push(content);
    } else if (name === "IEND") {
      break;
    } else if (name[0] < "a") {
      throw refusal(`PNG has a chunk ${name} that must be understood, and is not`, options, name);
    }
    last = name;
    at += 12 + length;
  }
  if (data.length === 0) throw refusal("PNG has no image data (IDAT)", options);
  if (header.colour === 3 && palette === undefined) {
    throw refusal("PNG has palette colours but no palette (PLTE)", options);
  }
  if (transparent !== undefined) checkTransparency(transparent, header, options);
  return { header, palette, transparent, physical: physicalSize, data };
}

function readHeader(content: Uint8Array, options: ReadOptions): Header {
  if (content.length !== 13) {
    throw refusal(`PNG header must have 13 bytes, got ${content.length}`, options, content.length);
  }
  const view = new DataView(content.buffer, content.byteOffset, 13);
  const width = view.getUint32(0), height = view.getUint32(4);
  const [depth, colour, compression, filter, interlace] = content.subarray(8);
  if (!Object.hasOwn(CHANNELS, colour)) {
    throw refusal(`PNG colour type must be 0, 2, 3, 4 or 6, got ${colour}`, options, colour);
  }
  if (!DEPTHS[colour].includes(depth)) {
    throw refusal(
      `PNG bit depth must be ${DEPTHS[colour].join(", ")} for colour type ${colour}, got ${depth}`,
      options,
      depth,
    );
  }
  if (compression !== 0 || filter !== 0 || interlace > 1) {
    throw refusal(
      "PNG methods of compression, filter and interlace must be 0, 0 and 0 or 1, got " +
        `${compression}, ${filter}, ${interlace}`,
      options,
    );
  }
  return { width, height, depth, colour, interlaced: interlace === 1 };
}

function checkTransparency(content: Uint8Array, header: Header, options: ReadOptions): void {
  const { colour } = header;
  const fits = colour === 0
    ? content.length === 2
    : colour === 2
    ? content.length === 6
    : colour === 3 && content.length <= 256;
  if (!fits) {
    throw refusal(
      `PNG damaged: tRNS of ${content.length} bytes with colour type ${colour}`,
      options,
      content.length,
    );
  }
}

function passesOf({ width, height, interlaced }: Header): Pass[] {
  if (!interlaced) return [{ x: 0, y: 0, stepX: 1, stepY: 1, width, height }];
  return ADAM7.map(([x, y, stepX, stepY]) => ({
    x,
    y,
    stepX,
    stepY,
    width: Math.ceil((width - x) / stepX),
    height: Math.ceil((height - y) / stepY),
  })).filter((pass) => pass.width > 0 && pass.height > 0);
}

/** Bytes of one row of a pass, without its filter byte. */
function rowBytes(width: number, { depth, colour }: Header): number {
  return Math.ceil(width * CHANNELS[colour] * depth / 8);
}

/** The filtered rows of all passes: exactly as many bytes as the header says, lent by the kernel. */
function inflate(chunks: Chunks, options: ReadOptions): Uint8Array {
  const { header, data } = chunks;
  let expected = 0;
  for (const pass of passesOf(header)) {
    expected += pass.height * (1 + rowBytes(pass.width, header));
  }
  const compressed = data.length === 1 ? data[0] : concatenate(data);
  if (expected > compressed.length * MAX_EXPANSION) {
    throw refusal(
      `PNG cut short: ${header.width} × ${header.height} pixels cannot be in ` +
        `${compressed.length} bytes of image data`,
      options,
      compressed.length,
    );
  }
  const raw = expected <= MOST_BY_KERNEL
    ? unpackZlib(compressed, expected)
    : unpackLarge(compressed, expected);
  if (raw === "too large") {
    throw refusal(`PNG damaged: more image data than ${expected} bytes`, options);
  }
  if (typeof raw === "string") {
    throw refusal(`PNG damaged: image data that does not inflate (${raw})`, options);
  }
  if (raw.length !== expected) {
    throw refusal(
      `PNG cut short: the image data has ${raw.length} bytes instead of ${expected}`,
      options,
      raw.length,
    );
  }
  return raw;
}

/** As the kernel does it, for pictures that would blow up its memory, which never shrinks. */
function unpackLarge(compressed: Uint8Array, most: number): Uint8Array | Refusal {
  try {
    return zlib().inflateSync(compressed, { maxOutputLength: most, chunkSize: most });
  } catch (error) {
    return (error as { code?: string }).code === "ERR_BUFFER_TOO_LARGE" ? "too large" : "damaged";
  }
}

/** One number a sample (unscaled). */
function unpack(chunks: Chunks, options: ReadOptions): Uint8Array | Uint16Array {
  const { width, height, depth, colour, interlaced } = chunks.header;
  const channels = CHANNELS[colour];
  const step = Math.max(1, channels * depth / 8);
  const samples = depth === 16
    ? new Uint16Array(width * height * channels)
    : new Uint8Array(width * height * channels);
  const bytes = new Uint8Array(samples.buffer);
  const passes = passesOf(chunks.header);
  scratch(() => {
    const room = unfilterRoom(rowBytes(width, chunks.header));
    const raw = inflate(chunks, options);
    const unfilter = (at: number, pass: Pass, out: Uint8Array) => {
      const length = rowBytes(pass.width, chunks.header);
      const rows = { bytes: raw, at, rows: pass.height, length, step };
      const bad = unfilterRows(rows, out, room);
      if (bad === undefined) return at + pass.height * (length + 1);
      const filter = raw[at + bad * (length + 1)];
      throw refusal(
        `PNG damaged: filter must be 0 to 4, got ${filter} in row ${bad}`,
        options,
        filter,
      );
    };
    if (!interlaced && depth >= 8) return unfilter(0, passes[0], bytes);
    const rows = new Uint8Array(height * rowBytes(width, chunks.header));
    let at = 0;
    for (const pass of passes) {
      at = unfilter(at, pass, rows);
      const length = rowBytes(pass.width, chunks.header);
      if (depth < 8) spreadBits(rows, length, bytes, { pass, width, depth });
      else spreadBytes(rows, bytes, { pass, width, step });
    }
  });
  if (depth === 16) toNativeOrderInPlace(bytes, 2, false);
  return samples;
}

function spreadBits(
  rows: Uint8Array,
  length: number,
  target: Uint8Array,
  { pass, width, depth }: { pass: Pass; width: number; depth: number },
): void {
  const mask = 2 ** depth - 1;
  for (let y = 0; y < pass.height; y++) {
    let to = (pass.y + y * pass.stepY) * width + pass.x;
    for (let x = 0, bit = y * length * 8; x < pass.width; x++, bit += depth, to += pass.stepX) {
      target[to] = rows[bit >> 3] >> 8 - depth - (bit & 7) & mask;
    }
  }
}

function spreadBytes(
  rows: Uint8Array,
  target: Uint8Array,
  { pass, width, step }: { pass: Pass; width: number; step: number },
): void {
  let from = 0;
  for (let y = 0; y < pass.height; y++) {
    let to = ((pass.y + y * pass.stepY) * width + pass.x) * step;
    for (let x = 0; x < pass.width; x++, to += pass.stepX * step) {
      for (let k = 0; k < step; k++) target[to + k] = rows[from++];
    }
  }
}

function scale(data: Uint8Array, factor: number): void {
  for (let i = 0; i < data.length; i++) data[i] *= factor;
}

/** Colours of indices; beyond the palette the grey of that number. */
function lookUp(indices: Uint8Array, chunks: Chunks, options: ReadOptions): Uint8Array {
  const { palette = new Uint8Array(0), transparent } = chunks;
  if (transparent !== undefined && transparent.length > palette.length / 3) {
    throw refusal(
      `PNG damaged: tRNS of ${transparent.length} entries for ${palette.length / 3} colours`,
      options,
      transparent.length,
    );
  }
  const table = new Uint8Array(1024);
  for (let i = 0; i < 256; i++) {
    for (let k = 0; k < 3; k++) table[4 * i + k] = palette[3 * i + k] ?? i;
    table[4 * i + 3] = transparent?.[i] ?? 255;
  }
  return lookUpColours(indices, table, transparent === undefined ? 3 : 4);
}

/** Adds alpha: zero where the pixel has the one transparent colour. */
function keyed(
  data: Uint8Array | Uint16Array,
  transparent: Uint8Array,
  { depth, colour }: Header,
): Uint8Array | Uint16Array {
  const channels = CHANNELS[colour];
  const full = depth === 16 ? 65535 : 255;
  const factor = depth < 8 ? 255 / (2 ** depth - 1) : 1;
  const key: number[] = [];
  for (let k = 0; k < channels; k++) {
    key.push((transparent[2 * k] << 8 | transparent[2 * k + 1]) % 2 ** depth * factor);
  }
  const count = data.length / channels;
  const out = depth === 16
    ? new Uint16Array(count * (channels + 1))
    : new Uint8Array(count * (channels + 1));
  for (let i = 0, from = 0, to = 0; i < count; i++) {
    let same = true;
    for (let k = 0; k < channels; k++) {
      const value = data[from++];
      same &&= value === key[k];
      out[to++] = value;
    }
    out[to++] = same ? 0 : full;
  }
  return out;
}

function physical(content: Uint8Array | undefined, resolution?: Resolution): PixelSize | undefined {
  if (content === undefined || content[8] !== 1) return undefined;
  const view = new DataView(content.buffer, content.byteOffset, 9);
  const perMetre = { x: view.getUint32(0), y: view.getUint32(4) };
  return sizeFromResolution(perMetre, "PNG pHYs", resolution);
}
