/**
 * PNG, written (ISO/IEC 15948, https://www.w3.org/TR/png-3/).
 *
 * @module
 */
import { checkParameter, InputError, ParameterError } from "../core/errors.ts";
import type { Image, Labels, Mask, PixelSize } from "../core/values.ts";
import { crc32, deflate, packRows } from "../kernels/deflate.ts";
import type { Canvas } from "../kernels/results.ts";
import { metres } from "./units.ts";

/** What the PNG writer may be told. */
export interface EncodePngOptions {
  /** Red, green and blue of 1 to 256 colours; the image then holds indices. */
  readonly palette?: Uint8Array | undefined;
  /** Effort of compression from 0 (none) to 9; by default what is smallest for its time, tried on some rows. */
  readonly level?: number | undefined;
  /**
   * Of an enlarged picture, how many rows in succession are nearly the same: way of compressing and
   * filters then follow from that, and nothing is tried. 1 says the same of a drawing that is not.
   */
  readonly repeat?: number | undefined;
}

/** The first bytes of a PNG. */
export const SIGNATURE: Uint8Array = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);

/**
 * Writes a PNG.
 *
 * `uint8` and `uint16` images with the axes YX or YXS (2 to 4 samples) are written as they are; masks
 * as 0 and 255; labels as 16-bit grey, never cut off. Colour pictures with at most 256 colours become
 * a palette, which reads back the same. One filter serves the whole picture, and it and the way of
 * compressing are those that did best on some of the rows: noise wants runs and Huffman codes,
 * drawings want matches. Same image, same bytes. The pixel
 * size goes to `pHYs`. O(pixels); allocates the filtered rows and the file.
 *
 * @param image What is written.
 * @param options Palette and effort.
 * @returns The file.
 * @throws {InputError} If axes, pixel type or values do not fit in a PNG.
 * @example Indices and their colours
 * ```ts
 * import assert from "node:assert/strict";
 * import { createImage } from "petri";
 * import { encodePng, readPng } from "petri/io";
 *
 * const indices = createImage(Uint8Array.of(0, 1, 1), [1, 3]);
 * const bytes = encodePng(indices, { palette: Uint8Array.of(0, 0, 0, 230, 159, 0) });
 * assert.deepEqual([...readPng(bytes).data], [0, 0, 0, 230, 159, 0, 230, 159, 0]);
 * assert.deepEqual([...readPng(bytes, { palette: "indices" }).data], [0, 1, 1]);
 * ```
 */
export function encodePng(
  image: Image | Mask | Labels,
  options: EncodePngOptions = {},
): Uint8Array {
  let picture = describe(image);
  let { palette } = options;
  if (palette !== undefined) checkPalette(palette, picture);
  else {
    const indexed = indexColours(picture);
    if (indexed !== undefined) {
      picture = { ...picture, bytes: indexed.indices, channels: 1 };
      palette = indexed.palette;
    }
  }
  const colour = palette === undefined ? [0, 0, 4, 2, 6][picture.channels] : 3;
  const colours = palette === undefined ? [] : paletteChunks(palette, picture.alpha);
  return assemble({ ...picture, colour }, image.pixelSize, colours, compress(picture, options));
}

/**
 * A canvas as PNG.
 *
 * @param canvas Indices, in scratch memory.
 * @param palette Red, green and blue of 256 colours.
 * @param options How many rows in succession are nearly the same, as for {@linkcode encodePng}; the size of a pixel.
 * @returns The bytes of the file.
 */
export function encodeCanvas(
  { at, width, height }: Canvas,
  palette: Uint8Array,
  { repeat, pixelSize }: { repeat: number; pixelSize: PixelSize | undefined },
): Uint8Array {
  const rows = { at, length: width * height };
  const packed = packRows(rows, { length: width, step: 1, filter: 1, level: 0, repeat });
  const form = { width, height, depth: 8, colour: 3 };
  return assemble(form, pixelSize, paletteChunks(palette, false), packed);
}

/** The chunks of a file, one after the other. */
function assemble(
  { width, height, depth, colour }: {
    width: number;
    height: number;
    depth: number;
    colour: number;
  },
  pixelSize: PixelSize | undefined,
  colours: readonly Uint8Array[],
  packed: Uint8Array,
): Uint8Array {
  const header = new Uint8Array(13);
  const view = new DataView(header.buffer);
  view.setUint32(0, width);
  view.setUint32(4, height);
  header[8] = depth;
  header[9] = colour;
  const size = pixelSize && resolutionChunk(pixelSize);
  return concatenate([
    SIGNATURE,
    chunk("IHDR", header),
    ...size === undefined ? [] : [chunk("pHYs", size)],
    ...colours,
    chunk("IDAT", packed),
    chunk("IEND", new Uint8Array(0)),
  ]);
}

/**
 * Bytes one after the other.
 *
 * @param parts Pieces.
 * @returns All of them.
 */
export function concatenate(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

interface Picture {
  readonly width: number;
  readonly height: number;
  readonly depth: 8 | 16;
  readonly channels: number;
  /** Whether the last sample is alpha. */
  readonly alpha: boolean;
  /** Rows without filter bytes, 16-bit values high byte first. */
  readonly bytes: Uint8Array;
}

function describe(image: Image | Mask | Labels): Picture {
  const { axes, shape } = image;
  const channels = axes === "YXS" ? shape[2] : 1;
  if ((axes !== "YX" && axes !== "YXS") || channels < 1 || channels > 4) {
    throw new InputError(
      `\`image\` must have the axes YX, or YXS with 1 to 4 samples, to become a PNG, got ${axes} ` +
        shape.join(" × "),
      { parameter: "image", value: axes },
    );
  }
  const [height, width] = shape;
  if (height === 0 || width === 0) {
    throw new InputError(`\`image\` must have pixels to become a PNG, got ${height} × ${width}`, {
      parameter: "image",
      value: shape,
    });
  }
  const common = { width, height, channels, alpha: channels % 2 === 0 };
  if (image.kind === "mask") {
    return { ...common, depth: 8, bytes: image.data.map((value) => value === 0 ? 0 : 255) };
  }
  const { data } = image;
  if (data instanceof Uint8Array) return { ...common, depth: 8, bytes: data };
  if (data instanceof Uint16Array) return { ...common, depth: 16, bytes: bigEndian(data) };
  if (data instanceof Int32Array) {
    for (let i = 0; i < data.length; i++) {
      if (data[i] < 0 || data[i] > 65535) {
        throw new InputError(
          `\`labels\` must be 0 to 65535 to become a PNG, got ${data[i]}; write a TIFF instead`,
          { parameter: "labels", value: data[i] },
        );
      }
    }
    return { ...common, depth: 16, bytes: bigEndian(data) };
  }
  throw new InputError(
    "`image` must be uint8 or uint16 to become a PNG, got floats; rescale it, or write a TIFF",
    { parameter: "image", value: data.constructor.name },
  );
}

function bigEndian(data: Uint16Array | Int32Array): Uint8Array {
  const swapped = new Uint16Array(data.length);
  for (let i = 0; i < data.length; i++) swapped[i] = data[i] << 8 | data[i] >> 8;
  return new Uint8Array(swapped.buffer);
}

function checkPalette(palette: Uint8Array, { depth, channels, bytes }: Picture): void {
  if (depth !== 8 || channels !== 1) {
    throw new InputError("`image` must be uint8 with the axes YX to go with a palette", {
      parameter: "palette",
    });
  }
  const colours = palette.length / 3;
  if (!Number.isInteger(colours) || colours < 1 || colours > 256) {
    throw new ParameterError(
      `\`palette\` must hold 1 to 256 colours of 3 bytes, got ${palette.length} bytes`,
      { parameter: "palette", value: palette.length },
    );
  }
  if (colours === 256) return;
  let most = 0;
  for (let i = 0; i < bytes.length; i++) if (bytes[i] > most) most = bytes[i];
  if (most >= colours) {
    throw new InputError(
      `\`image\` must hold indices under ${colours}, the length of the palette, got ${most}`,
      { parameter: "image", value: most },
    );
  }
}

/**
 * The picture as indices into its own colours, sorted by brightness, if there are at most 256.
 * A run of one colour costs one comparison; the others one look into a table with open addresses.
 */
function indexColours(
  { depth, channels, bytes }: Picture,
): { indices: Uint8Array; palette: Uint8Array } | undefined {
  if (depth !== 8 || channels < 3) return undefined;
  const count = bytes.length / channels;
  const SLOTS = 2048;
  const keys = new Int32Array(SLOTS);
  const found = new Int16Array(SLOTS).fill(-1);
  const colours: number[] = [];
  const indices = new Uint8Array(count);
  let previous = 0, index = -1;
  for (let i = 0, at = 0; i < count; i++, at += channels) {
    const key = bytes[at] | bytes[at + 1] << 8 | bytes[at + 2] << 16 |
      (channels === 4 ? bytes[at + 3] << 24 : 0);
    if (key !== previous || index < 0) {
      let slot = Math.imul(key, 0x9e3779b1) >>> 21;
      while (found[slot] >= 0 && keys[slot] !== key) slot = slot + 1 & SLOTS - 1;
      if (found[slot] < 0) {
        if (colours.length === 256) return undefined;
        keys[slot] = key;
        found[slot] = colours.length;
        colours.push(key);
      }
      index = found[slot];
      previous = key;
    }
    indices[i] = index;
  }
  const brightness = (key: number) => (key & 255) + (key >> 8 & 255) + (key >> 16 & 255);
  const order = colours.map((_, i) => i).sort((a, b) =>
    brightness(colours[a]) - brightness(colours[b]) || (colours[a] >>> 0) - (colours[b] >>> 0)
  );
  const rank = new Uint8Array(256);
  const palette = new Uint8Array(order.length * channels);
  order.forEach((colour, place) => {
    rank[colour] = place;
    for (let k = 0; k < channels; k++) palette[place * channels + k] = colours[colour] >> 8 * k;
  });
  for (let i = 0; i < count; i++) indices[i] = rank[indices[i]];
  return { indices, palette };
}

/** PLTE, and tRNS where colours have an alpha. */
function paletteChunks(palette: Uint8Array, alpha: boolean): Uint8Array[] {
  if (!alpha) return [chunk("PLTE", palette)];
  const count = palette.length / 4;
  const colours = new Uint8Array(count * 3);
  const alphas = new Uint8Array(count);
  for (let i = 0; i < count; i++) {
    colours.set(palette.subarray(4 * i, 4 * i + 3), 3 * i);
    alphas[i] = palette[4 * i + 3];
  }
  return [chunk("PLTE", colours), chunk("tRNS", alphas)];
}

function resolutionChunk({ unit, x, y }: PixelSize): Uint8Array | undefined {
  const metre = metres(unit);
  if (metre === undefined) return undefined;
  const perMetre = [x, y].map((size) => Math.round(1 / (size * metre)));
  if (perMetre.some((count) => count < 1 || count > 0x7fffffff)) return undefined;
  const content = new Uint8Array(9);
  const view = new DataView(content.buffer);
  view.setUint32(0, perMetre[0]);
  view.setUint32(4, perMetre[1]);
  content[8] = 1;
  return content;
}

function chunk(name: string, content: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(12 + content.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, content.length);
  for (let i = 0; i < 4; i++) bytes[4 + i] = name.charCodeAt(i);
  bytes.set(content, 8);
  view.setUint32(8 + content.length, crc32(bytes.subarray(4, 8 + content.length)));
  return bytes;
}

/** A filter for all rows, and how hard to look for matches. */
interface Way {
  readonly filter: 0 | 1 | 2;
  readonly level: number;
  /** Factor on the size that it gives on trial: what takes a third of the time may be a little larger. */
  readonly bias: number;
}

/** Noise wants runs only (level 0) and short codes; drawings want matches. */
const WAYS: readonly Way[] = [
  { filter: 1, level: 0, bias: 0.97 },
  { filter: 2, level: 0, bias: 0.97 },
  { filter: 0, level: 3, bias: 1 },
  { filter: 1, level: 3, bias: 1 },
  { filter: 2, level: 3, bias: 1 },
];
/** Rows of one sample, and samples of a picture, on which the ways are tried. */
const TRIAL_ROWS = 16;
const TRIALS = 4;

function compress(picture: Picture, { level, repeat }: EncodePngOptions): Uint8Array {
  const form = {
    length: rowLength(picture),
    step: picture.channels * picture.depth / 8,
    repeat: repeat ?? 1,
  };
  if (level !== undefined) {
    const fits = Number.isInteger(level) && level >= 0 && level <= 9;
    checkParameter(fits, "level", level, "a whole number from 0 to 9");
  }
  if (repeat !== undefined) {
    const fits = Number.isInteger(repeat) && repeat >= 1;
    checkParameter(fits, "repeat", repeat, "a whole number from 1");
    return packRows(picture.bytes, { ...form, filter: 1, level: level ?? 0 });
  }
  const { height } = picture;
  const starts = [0];
  if (height > TRIAL_ROWS * TRIALS) {
    for (let i = 0; i < TRIALS; i++) starts[i] = Math.floor(height * (2 * i + 1) / (2 * TRIALS));
  }
  const rows = starts.length === 1 ? height : TRIAL_ROWS;
  const ways = level === undefined ? WAYS : WAYS.slice(-3).map((way) => ({ ...way, level }));
  const trial = new Uint8Array(starts.length * rows * (rowLength(picture) + 1));
  let best = ways[0], bestSize = Infinity;
  for (const way of ways) {
    let at = 0;
    for (const start of starts) {
      at = filterRows(picture, way.filter, { start, rows, to: trial, at });
    }
    const size = deflate(trial.subarray(0, at), way.level).length * way.bias;
    if (size < bestSize) [best, bestSize] = [way, size];
  }
  return packRows(picture.bytes, { ...form, filter: best.filter, level: best.level });
}

function rowLength({ width, channels, depth }: Picture): number {
  return width * channels * depth / 8;
}

/** Filters some rows; answers where the next ones go. */
function filterRows(
  picture: Picture,
  filter: Way["filter"],
  { start, rows, to, at }: { start: number; rows: number; to: Uint8Array; at: number },
): number {
  const { bytes, channels, depth } = picture;
  const length = rowLength(picture);
  const step = channels * depth / 8;
  for (let y = start; y < Math.min(picture.height, start + rows); y++, at += length + 1) {
    const row = y * length, end = row + length, shift = at + 1 - row;
    to[at] = filter;
    if (filter === 0 || filter === 2 && y === 0) to.set(bytes.subarray(row, end), at + 1);
    else if (filter === 1) {
      for (let i = row; i < row + step; i++) to[i + shift] = bytes[i];
      for (let i = row + step; i < end; i++) to[i + shift] = bytes[i] - bytes[i - step];
    } else {
      for (let i = row; i < end; i++) to[i + shift] = bytes[i] - bytes[i - length];
    }
  }
  return at;
}
