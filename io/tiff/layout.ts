/**
 * How the pixels of one page lie in the file, and reading them, whole or a rectangle of them.
 *
 * @module
 */
import { FormatError } from "../../core/errors.ts";
import type { PixelArray, PixelType } from "../../core/values.ts";
import type { Crop } from "../file.ts";
import type { ByteSource } from "../source.ts";
import { compressionName, type Decode, largestRatio, loadDecoder } from "./codecs.ts";
import {
  hasWholeBytes,
  isPlain,
  NATIVE_LITTLE,
  numbersInto,
  PIXEL_BYTES,
  pixelTypeFor,
  reverseBits,
  type SampleKind,
  sampleName,
  toNativeOrderInPlace,
  unpackSamples,
} from "./samples.ts";
import { type Page, Tag } from "./tags.ts";
import { yCbCrOf } from "./ycbcr.ts";

/** How the pixels of one page lie in the file. */
export interface Layout {
  /** The page. */
  readonly page: Page;
  /** Columns. */
  readonly width: number;
  /** Rows. */
  readonly height: number;
  /** Samples of a pixel: 1 for grey, 3 for colour. */
  readonly samples: number;
  /** Bits and format of a sample. */
  readonly kind: SampleKind;
  /** Type of the pixels once read; `undefined` if samples of the kind are not supported. */
  readonly type: PixelType | undefined;
  /** Whether each sample has blocks of its own. */
  readonly planar: boolean;
  /** Value of the compression tag. */
  readonly compression: number;
  /** Value of the predictor tag. */
  readonly predictor: number;
  /** Whether the bits of a byte stand from low to high. */
  readonly reversed: boolean;
  /** Value of the photometric tag. */
  readonly photometric: number;
  /** Whether blocks are tiles; else strips, which end where the image ends. */
  readonly tiled: boolean;
  /** Columns of a block. */
  readonly blockWidth: number;
  /** Rows of a block. */
  readonly blockHeight: number;
}

/** Pixels of a tile that a page may have however small it is. */
const LARGE_TILE = 2 ** 26;

/**
 * Reads how the pixels of a page lie.
 *
 * @param page The page.
 * @returns The layout.
 * @throws {FormatError} If tags are missing or contradict each other.
 */
export function layoutOf(page: Page): Layout {
  const width = page.number(Tag.width, 0);
  const height = page.number(Tag.height, 0);
  if (!(width >= 1 && height >= 1)) {
    throw new FormatError(`damaged: its size is ${width}×${height} pixels`);
  }
  const depth = page.number(Tag.imageDepth, 1);
  if (depth !== 1) {
    throw new FormatError(
      `unsupported: a page that is a volume of ${depth} slices: save it with one page a slice`,
    );
  }
  const samples = page.number(Tag.samplesPerPixel, 1);
  if (!(samples >= 1 && samples <= 65535)) {
    throw new FormatError(`damaged: it has ${samples} samples a pixel`);
  }
  // There may be more than belong to the pixel: nobody needs thousands.
  const most = Math.max(samples, 16);
  const bits = same(page.numbers(Tag.bitsPerSample, most), 1, "bits per sample");
  const told = same(page.numbers(Tag.sampleFormat, most), 1, "sample formats");
  const format = told === 4 || told === 0 ? 1 : told; // 4: undefined, which is whole by custom
  const kind = { bits, format };
  const planar = samples > 1 && page.number(Tag.planarConfiguration, 1) === 2;
  const tiled = page.has(Tag.tileOffsets) || page.has(Tag.tileWidth) && !page.has(Tag.stripOffsets);
  let blockWidth = width;
  let blockHeight = height;
  if (tiled) {
    blockWidth = page.number(Tag.tileWidth, 0);
    blockHeight = page.number(Tag.tileHeight, 0);
    if (!(blockWidth >= 1 && blockHeight >= 1)) {
      throw new FormatError(`damaged: its tiles are ${blockWidth}×${blockHeight} pixels`);
    }
    if (blockWidth * blockHeight > Math.max(LARGE_TILE, 4 * width * height)) {
      throw new FormatError(
        `damaged: its tiles are ${blockWidth}×${blockHeight} pixels, it has ${width}×${height}`,
      );
    }
  } else {
    const rows = page.number(Tag.rowsPerStrip, height);
    if (!(rows >= 1)) throw new FormatError(`damaged: it has ${rows} rows a strip`);
    blockHeight = Math.min(rows, height);
  }
  return {
    page,
    width,
    height,
    samples,
    kind,
    type: pixelTypeFor(kind),
    planar,
    compression: page.number(Tag.compression, 1),
    predictor: page.number(Tag.predictor, 1),
    reversed: page.number(Tag.fillOrder, 1) === 2,
    photometric: page.number(Tag.photometric, 1),
    tiled,
    blockWidth,
    blockHeight,
  };
}

function same(values: readonly number[], missing: number, what: string): number {
  if (values.length === 0) return missing;
  if (values.some((value) => value !== values[0])) {
    throw new FormatError(
      `unsupported: ${what} that differ within a pixel (${values.slice(0, 8)})`,
    );
  }
  return values[0];
}

/** Places of the blocks of a page. */
export interface Blocks {
  /** Blocks of a row. */
  readonly across: number;
  /** Rows of blocks. */
  readonly down: number;
  /** Place of the first byte of each. */
  readonly offsets: readonly number[];
  /** Bytes of each. */
  readonly counts: readonly number[];
}

/** Everything that reading blocks of a page needs. */
export interface Reader {
  /** How the pixels lie. */
  readonly layout: Layout;
  /** Whether blocks hold YCbCr that the decoder makes red, green and blue of. */
  readonly raw: boolean;
  /** The file. */
  readonly source: ByteSource;
  /** What samples are once unpacked: decoders that know numbers give them in whole bytes. */
  readonly kind: SampleKind;
  /** How samples were made differences. */
  readonly predictor: number;
  /** Byte order of samples once unpacked. */
  readonly little: boolean;
  /** Unpacks a block. */
  readonly decode: Decode;
  /** Where the blocks are. */
  readonly blocks: Blocks;
  /** Samples of a pixel within a block. */
  readonly samples: number;
  /** Bytes of one row of a block, once unpacked. */
  readonly rowBytes: number;
  /**
   * Bytes of so many rows before colours are made of them.
   *
   * @param rows The rows.
   * @returns The bytes.
   */
  lengthOf(rows: number): number;
}

/**
 * Makes ready to read a page: finds its blocks, loads its decoder, and refuses what cannot be right.
 *
 * @param layout How the pixels lie.
 * @param source The file.
 * @param little Byte order of the file.
 * @param shift Bytes to add to every place: for images that follow without pages of their own.
 * @returns A function that reads a rectangle into an array, and how many bytes one block takes.
 * @throws {FormatError} If the form is not supported, or blocks do not fit the image or the file.
 */
export async function planeReader(
  layout: Layout,
  source: ByteSource,
  little: boolean,
  maxBlockBytes: number,
): Promise<(crop: Crop, out: PixelArray, start: number, shift?: number) => void | Promise<void>> {
  const { page, photometric, compression, type } = layout;
  if (type === undefined) {
    const complex = layout.kind.format === 5 || layout.kind.format === 6;
    throw new FormatError(
      `unsupported: samples of type ${sampleName(layout.kind)}` +
        (complex ? ": save their parts, or magnitude and phase, as images of their own" : ""),
    );
  }
  const predictor = predictorOf(layout);
  const raw = photometric === 6 && layout.samples === 3 && compression !== 7;
  if (raw && (layout.planar || layout.kind.bits !== 8 || predictor !== 1)) {
    throw new FormatError(
      "unsupported: YCbCr colours in planes, of more than 8 bits or as differences",
    );
  }
  if (compression === 34887 && !little && layout.kind.bits > 8) {
    throw new FormatError("unsupported: LERC in a file whose numbers start with the high byte");
  }
  // JPEG gives numbers as this machine has them, those of 9 to 16 bits as 16.
  const numeric = compression === 7 && layout.kind.bits > 8;
  const kind = numeric ? { ...layout.kind, bits: 16 } : layout.kind;
  const samples = layout.planar ? 1 : layout.samples;
  const codec = await loadDecoder(compression, {
    width: layout.blockWidth,
    samples,
    bits: layout.kind.bits,
    photometric,
    tables: page.bytes(Tag.jpegTables),
    faxOptions: page.number(compression === 3 ? Tag.t4Options : Tag.t6Options, 0),
    lerc: page.numbers(Tag.lercParameters),
  });
  if (codec === undefined) {
    throw new FormatError(`unsupported: packed as ${compressionName(compression)}`);
  }
  const decode = typeof codec === "function" ? codec : (bytes: Uint8Array) => bytes;
  const rowBytes = Math.ceil(layout.blockWidth * samples * kind.bits / 8);
  const colours = raw ? yCbCrOf(page, layout.blockWidth) : undefined;
  const lengthOf = colours?.lengthOf ?? ((rows: number) => rows * rowBytes);
  const blocks = findBlocks(layout, source, lengthOf, maxBlockBytes);
  const reader: Reader = {
    layout,
    raw,
    source,
    kind,
    predictor,
    little: numeric ? NATIVE_LITTLE : little,
    decode: colours?.after(decode) ?? decode,
    blocks,
    samples,
    rowBytes,
    lengthOf,
  };
  const inRows = compression === 1 && !layout.tiled && !layout.planar && !layout.reversed && !raw;
  const readAs = !hasWholeBytes(kind)
    ? readBits
    : inRows
    ? readRows
    : (await import("./bands.ts")).readBands;
  if (typeof codec === "function") {
    return (crop, out, start, shift = 0) => readAs(reader, crop, out, start, shift);
  }
  return async (crop, out, start, shift = 0) => {
    // In the order in which they will be asked for.
    const waiting: Uint8Array[] = [];
    for (const { index, row } of blocksWithin(reader, crop)) {
      const bytes = source.read(blocks.offsets[index] + shift, blocks.counts[index]);
      waiting.push(await codec.ahead(bytes, neededRows(layout, row) * rowBytes));
    }
    readAs({ ...reader, decode: () => waiting.shift()! }, crop, out, start, shift);
  };
}

/** How samples were made differences, which only some ways of packing and kinds of sample allow. */
function predictorOf({ compression, predictor, kind }: Layout): number {
  // The tag is left behind by programs that pack anew.
  if (predictor === 1 || compression === 7) return 1;
  if (compression === 1) {
    throw new FormatError(
      `unsupported: differences (predictor ${predictor}) that are not packed, which programs read in two ways`,
    );
  }
  const fits = predictor === 2
    ? kind.bits === 8 || kind.bits === 16 || kind.bits === 32 || kind.bits === 64
    : predictor === 3 && kind.format === 3;
  if (!fits) {
    throw new FormatError(`unsupported: predictor ${predictor} on samples of ${sampleName(kind)}`);
  }
  return predictor;
}

function findBlocks(
  layout: Layout,
  source: ByteSource,
  lengthOf: (rows: number) => number,
  maxBlockBytes: number,
): Blocks {
  const { page, kind, type, tiled, width, height, blockWidth, blockHeight, planar, samples } =
    layout;
  const across = Math.ceil(width / blockWidth);
  const down = Math.ceil(height / blockHeight);
  const wanted = across * down * (planar ? samples : 1);
  // Samples that are not of whole bytes become numbers block by block.
  const numberBytes = type !== undefined && !hasWholeBytes(kind)
    ? blockWidth * blockHeight * (planar ? 1 : samples) * PIXEL_BYTES[type]
    : 0;
  const blockBytes = Math.max(lengthOf(blockHeight), numberBytes);
  if (blockBytes > maxBlockBytes) {
    throw new FormatError(
      `too large: a block of ${blockWidth}×${blockHeight} pixels has ${blockBytes} bytes, the limit is ${maxBlockBytes}`,
    );
  }
  const offsets = page.numbers(tiled ? Tag.tileOffsets : Tag.stripOffsets);
  // Tiles under the tags of strips are an old habit.
  if (offsets.length === 0 && tiled) offsets.push(...page.numbers(Tag.stripOffsets));
  const what = tiled ? "tiles" : "strips";
  if (offsets.length < wanted) {
    throw new FormatError(`damaged: it lists ${offsets.length} ${what}, its size needs ${wanted}`);
  }
  let counts = page.numbers(tiled ? Tag.tileByteCounts : Tag.stripByteCounts);
  if (counts.length === 0 && tiled) counts = page.numbers(Tag.stripByteCounts);
  if (counts.length < wanted) {
    if (counts.length > 0) {
      throw new FormatError(
        `damaged: it lists the bytes of ${counts.length} ${what}, its size needs ${wanted}`,
      );
    }
    if (layout.compression !== 1 && wanted > 1) {
      throw new FormatError(`damaged: it does not list the bytes of its ${what}`);
    }
    counts = offsets.map((offset, index) =>
      layout.compression === 1
        ? lengthOf(neededRows(layout, Math.floor(index / across) % down))
        : source.size - offset
    );
  }
  const ratio = largestRatio(layout.compression);
  for (let index = 0; index < wanted; index++) {
    const offset = offsets[index];
    const count = counts[index];
    if (offset === 0 || count === 0) {
      throw new FormatError(`damaged: block ${index} of ${wanted} is missing`);
    }
    if (!(offset + count <= source.size)) {
      throw new FormatError(
        `cut short: block ${index} of ${wanted} ends at byte ${
          offset + count
        }, the file has ${source.size}`,
      );
    }
    const need = lengthOf(neededRows(layout, Math.floor(index / across) % down));
    if (ratio !== undefined && count * ratio + 64 < need || ratio === 1 && count < need) {
      throw new FormatError(
        `damaged: block ${index} of ${wanted} has ${count} bytes, too few for the ${need} it stands for`,
      );
    }
  }
  return { across, down, offsets, counts };
}

/**
 * Rows that a block must hold: the last strip ends with the image, tiles are all of one size.
 *
 * @param layout How the pixels lie.
 * @param row Row of the block among the blocks.
 * @returns Number of rows.
 */
export function neededRows({ tiled, height, blockHeight }: Layout, row: number): number {
  return tiled ? blockHeight : Math.min(blockHeight, height - row * blockHeight);
}

/** Bytes that are read at a time where they are not at once what they become. */
const PIECE = 2 ** 18;

/** Rows that stand in the file one by one: strips that touch are read in one go. */
function readRows(reader: Reader, crop: Crop, out: PixelArray, start: number, shift: number): void {
  const { layout, source, kind, little, rowBytes, samples } = reader;
  const size = kind.bits / 8;
  const whole = crop.width === layout.width;
  if (whole && isPlain(kind)) {
    const first = out.byteOffset + start * size;
    const target = new Uint8Array(out.buffer, first, crop.height * rowBytes);
    eachRun(reader, crop, crop.height, (y, rows, offset) => {
      const at = (y - crop.y) * rowBytes;
      source.readInto(offset + shift, target.subarray(at, at + rows * rowBytes));
    });
    return toNativeOrderInPlace(target, size, little);
  }
  const most = Math.max(1, Math.floor(PIECE / rowBytes));
  const piece = new Uint8Array(Math.min(most, crop.height) * rowBytes);
  const [left, row] = [crop.x * samples * size, crop.width * samples];
  eachRun(reader, crop, most, (y, rows, offset) => {
    const bytes = piece.subarray(0, rows * rowBytes);
    source.readInto(offset + shift, bytes);
    toNativeOrderInPlace(bytes, size, little);
    const to = start + (y - crop.y) * row;
    if (whole) return numbersInto(bytes, kind, out, to);
    for (let at = 0; at < rows; at++) {
      const from = at * rowBytes + left;
      numbersInto(bytes.subarray(from, from + row * size), kind, out, to + at * row);
    }
  });
}

/** Visits the rows of a rectangle in runs without a gap in the file, of not more than so many rows. */
function eachRun(
  { layout: { blockHeight }, rowBytes, blocks: { offsets } }: Reader,
  crop: Crop,
  most: number,
  visit: (y: number, rows: number, offset: number) => void,
): void {
  const end = crop.y + crop.height;
  const placeOf = (y: number) => {
    const strip = Math.floor(y / blockHeight);
    return offsets[strip] + (y - strip * blockHeight) * rowBytes;
  };
  for (let y = crop.y; y < end;) {
    const offset = placeOf(y);
    let stop = y;
    do {
      stop = Math.min(end, y + most, (Math.floor(stop / blockHeight) + 1) * blockHeight);
    } while (stop < end && stop < y + most && placeOf(stop) === offset + (stop - y) * rowBytes);
    visit(y, stop - y, offset);
    y = stop;
  }
}

/** A block that holds a part of a rectangle. */
export interface BlockPart {
  /** Number of the block. */
  readonly index: number;
  /** Its row among the blocks. */
  readonly row: number;
  /** Which of several kinds of sample it holds, each having blocks of its own. */
  readonly plane: number;
  /** First column that is wanted. */
  readonly left: number;
  /** Number of columns that are wanted. */
  readonly width: number;
}

/**
 * The blocks that hold a rectangle, row by row; of a row of blocks, one kind of sample after another.
 *
 * @param reader What reading needs to know.
 * @param crop The rectangle.
 * @yields The blocks, and what is wanted of them.
 */
export function* blocksWithin(
  { layout, blocks: { across, down } }: Reader,
  crop: Crop,
): Generator<BlockPart> {
  const { blockWidth, blockHeight } = layout;
  const planes = layout.planar ? layout.samples : 1;
  const right = crop.x + crop.width;
  const rows = Math.ceil((crop.y + crop.height) / blockHeight);
  for (let row = Math.floor(crop.y / blockHeight); row < rows; row++) {
    for (let plane = 0; plane < planes; plane++) {
      for (let column = Math.floor(crop.x / blockWidth); column * blockWidth < right; column++) {
        const left = Math.max(crop.x, column * blockWidth);
        const width = Math.min(right, (column + 1) * blockWidth) - left;
        yield { index: (plane * down + row) * across + column, row, plane, left, width };
      }
    }
  }
}

/** Samples that are not of whole bytes: block by block, each unpacked and its part copied. */
function readBits(reader: Reader, crop: Crop, out: PixelArray, start: number, shift: number): void {
  const { layout, kind, rowBytes, samples } = reader;
  const { blockWidth, blockHeight } = layout;
  const planes = layout.planar ? layout.samples : 1;
  for (const { index, row, plane, left, width } of blocksWithin(reader, crop)) {
    const bytes = unpackedBlock(reader, index, row, shift);
    const rows = neededRows(layout, row);
    const numbers = unpackSamples(bytes, rowBytes, rows, blockWidth * samples, kind.bits);
    const stop = Math.min(crop.y + crop.height, (row + 1) * blockHeight);
    for (let y = Math.max(crop.y, row * blockHeight); y < stop; y++) {
      const from = ((y - row * blockHeight) * blockWidth + left % blockWidth) * samples;
      const to = start + ((y - crop.y) * crop.width + left - crop.x) * layout.samples;
      if (planes === 1) out.set(numbers.subarray(from, from + width * samples), to);
      else for (let at = 0; at < width; at++) out[to + at * planes + plane] = numbers[from + at];
    }
  }
}

/**
 * Reads and unpacks a block.
 *
 * @param reader What reading needs to know.
 * @param index Number of the block.
 * @param row Its row among the blocks.
 * @param shift Bytes to add to its place in the file.
 * @returns As many bytes as the block must have, lent until the next kernel runs.
 * @throws {FormatError} If it is damaged.
 */
export function unpackedBlock(
  reader: Reader,
  index: number,
  row: number,
  shift: number,
): Uint8Array {
  const { layout, source, rowBytes, decode, blocks } = reader;
  const { compression } = layout;
  const rows = neededRows(layout, row);
  const need = rows * rowBytes;
  const bytes = source.read(
    blocks.offsets[index] + shift,
    compression === 1 ? reader.lengthOf(rows) : blocks.counts[index],
  );
  const packed = layout.reversed && compression !== 7 ? reverseBits(bytes) : bytes;
  const most = Math.max(need, layout.blockHeight * rowBytes) + 4096;
  return decode(packed, need, most).subarray(0, need);
}
