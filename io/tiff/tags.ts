/**
 * The container: header, chain of pages, tags and their values, in classic TIFF and BigTIFF and both
 * byte orders. Nothing in a file is believed: places and lengths are checked against its size, a page
 * chain that bites its tail or never ends is refused.
 *
 * References: TIFF 6.0 (Adobe 1992); BigTIFF (AWare Systems 2007).
 *
 * @module
 */
import { FormatError } from "../../core/errors.ts";
import type { ByteSource } from "../source.ts";

/** Numbers of the tags that are read or written. */
export const Tag = {
  newSubfileType: 254,
  subfileType: 255,
  width: 256,
  height: 257,
  bitsPerSample: 258,
  compression: 259,
  photometric: 262,
  fillOrder: 266,
  description: 270,
  stripOffsets: 273,
  orientation: 274,
  samplesPerPixel: 277,
  rowsPerStrip: 278,
  stripByteCounts: 279,
  xResolution: 282,
  yResolution: 283,
  planarConfiguration: 284,
  t4Options: 292,
  t6Options: 293,
  resolutionUnit: 296,
  software: 305,
  predictor: 317,
  subPages: 330,
  colorMap: 320,
  tileWidth: 322,
  tileHeight: 323,
  tileOffsets: 324,
  tileByteCounts: 325,
  extraSamples: 338,
  sampleFormat: 339,
  jpegTables: 347,
  yCbCrCoefficients: 529,
  yCbCrSubsampling: 530,
  referenceBlackWhite: 532,
  lercParameters: 50674,
  imageDepth: 32997,
  metaMorphPlanes: 33629,
  ijMetadataByteCounts: 50838,
  ijMetadata: 50839,
} as const;

/** Bytes of one value of each field type; 0 for types that do not exist. */
const TYPE_SIZE = [0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8, 4, 0, 0, 8, 8, 8];

/** Most pages, and most tags a page, that a file may have. */
const MAX_PAGES = 1_000_000;
const MAX_TAGS = 4096;
/** Most values that a tag may have: a tag of a page of 2³¹ rows, each its own strip, is nonsense. */
const MAX_VALUES = 16_000_000;

/** Where a tag's value stands. */
interface Field {
  readonly type: number;
  readonly count: number;
  readonly offset: number;
}

/** One page: its tags, with values read when they are asked for. */
export class Page {
  /** Place in the chain, from 0. */
  readonly index: number;
  readonly #container: Container;
  readonly #fields: Map<number, Field>;

  /**
   * @param container The file that the page is in.
   * @param index Place in the chain, from 0.
   * @param fields Where its tags' values stand.
   */
  constructor(container: Container, index: number, fields: Map<number, Field>) {
    this.#container = container;
    this.index = index;
    this.#fields = fields;
  }

  /**
   * Whether a tag is there.
   *
   * @param tag Its number.
   * @returns True if it is.
   */
  has(tag: number): boolean {
    return this.#fields.has(tag);
  }

  /**
   * How many values a tag has.
   *
   * @param tag Its number.
   * @returns The count, 0 if the tag is not there.
   */
  count(tag: number): number {
    return this.#fields.get(tag)?.count ?? 0;
  }

  /**
   * The bytes of a tag's value, as they stand in the file.
   *
   * @param tag Its number.
   * @returns The bytes, none if the tag is not there.
   */
  bytes(tag: number): Uint8Array {
    const field = this.#fields.get(tag);
    if (field === undefined) return new Uint8Array(0);
    return this.#container.source.read(field.offset, field.count * TYPE_SIZE[field.type]);
  }

  /**
   * The numbers of a tag; a rational is its quotient.
   *
   * @param tag Its number.
   * @param most How many of them are wanted at most, from the first on.
   * @returns The numbers, none if the tag is not there.
   * @throws {FormatError} If the value lies outside of the file, or is no number.
   */
  numbers(tag: number, most = Infinity): number[] {
    const field = this.#fields.get(tag);
    if (field === undefined) return [];
    const count = Math.min(field.count, most);
    const size = TYPE_SIZE[field.type];
    const bytes = this.#container.source.read(field.offset, count * size);
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const little = this.#container.little;
    const values = new Array<number>(count);
    for (let index = 0; index < count; index++) {
      values[index] = readNumber(view, index * size, field.type, little);
    }
    return values;
  }

  /**
   * The first number of a tag.
   *
   * @param tag Its number.
   * @param missing What it is when the tag is not there.
   * @returns The number.
   */
  number(tag: number, missing: number): number {
    const field = this.#fields.get(tag);
    if (field === undefined || field.count === 0) return missing;
    return this.numbers(tag, 1)[0];
  }

  /**
   * A rational as its two whole numbers.
   *
   * @param tag Its number.
   * @returns Numerator and denominator, or `undefined` if there is no such tag.
   */
  rational(tag: number): readonly [number, number] | undefined {
    const field = this.#fields.get(tag);
    if (field === undefined || field.count === 0) return undefined;
    if (field.type !== 5) return [this.numbers(tag, 1)[0], 1];
    const bytes = this.#container.source.read(field.offset, TYPE_SIZE[5]);
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const little = this.#container.little;
    return [view.getUint32(0, little), view.getUint32(4, little)];
  }

  /**
   * A text, up to its first NUL.
   *
   * @param tag Its number.
   * @returns The text, empty if the tag is not there.
   */
  text(tag: number): string {
    const bytes = this.bytes(tag);
    const end = bytes.indexOf(0);
    return decodeText(end < 0 ? bytes : bytes.subarray(0, end));
  }
}

/** UTF-8 where it is that, else Latin-1, which any bytes are: old writers put µ as one byte. */
function decodeText(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("latin1").decode(bytes);
  }
}

function readNumber(view: DataView, at: number, type: number, little: boolean): number {
  switch (type) {
    case 1: // BYTE
    case 2: // ASCII
    case 7: // UNDEFINED
      return view.getUint8(at);
    case 6:
      return view.getInt8(at);
    case 3:
      return view.getUint16(at, little);
    case 8:
      return view.getInt16(at, little);
    case 4:
    case 13: // IFD
      return view.getUint32(at, little);
    case 9:
      return view.getInt32(at, little);
    case 5:
      return view.getUint32(at, little) / view.getUint32(at + 4, little);
    case 10:
      return view.getInt32(at, little) / view.getInt32(at + 4, little);
    case 11:
      return view.getFloat32(at, little);
    case 12:
      return view.getFloat64(at, little);
    case 16:
    case 18: // IFD8
      return Number(view.getBigUint64(at, little));
    default:
      return Number(view.getBigInt64(at, little));
  }
}

/** A TIFF file, of which header and page chain are known. */
export class Container {
  /** The bytes. */
  readonly source: ByteSource;
  /** Whether the least significant byte comes first. */
  readonly little: boolean;
  /** Whether places are 64-bit numbers. */
  readonly big: boolean;
  readonly #offsets: number[] = [];
  readonly #seen = new Set<number>();
  #next: number;

  /**
   * Reads the header.
   *
   * @param source The file.
   * @throws {FormatError} If it is not a TIFF.
   */
  constructor(source: ByteSource) {
    this.source = source;
    if (source.size < 8) {
      throw new FormatError(
        source.size === 0
          ? "the file is empty"
          : `cut short: a header has 8 bytes, it has ${source.size}`,
      );
    }
    const head = source.read(0, Math.min(16, source.size));
    const view = new DataView(head.buffer, head.byteOffset, head.byteLength);
    const order = view.getUint16(0);
    this.little = order === 0x4949;
    const version = view.getUint16(2, this.little);
    this.big = version === 43;
    if ((order !== 0x4949 && order !== 0x4d4d) || (version !== 42 && version !== 43)) {
      throw new FormatError("not a TIFF file");
    }
    if (this.big) {
      if (head.length < 16 || view.getUint16(4, this.little) !== 8) {
        throw new FormatError("not a BigTIFF file: its header is damaged");
      }
      this.#next = Number(view.getBigUint64(8, this.little));
    } else this.#next = view.getUint32(4, this.little);
    if (this.#next === 0) throw new FormatError("no page in the file");
  }

  /**
   * Walks the chain to its end.
   *
   * @returns Number of pages.
   * @throws {FormatError} If the chain is damaged.
   */
  count(): number {
    while (this.#next !== 0) this.#walk();
    return this.#offsets.length;
  }

  /**
   * Whether the file has a page, walking the chain no further than needed.
   *
   * @param index Place in the chain, from 0.
   * @returns True if it has.
   */
  has(index: number): boolean {
    while (this.#offsets.length <= index && this.#next !== 0) this.#walk();
    return index < this.#offsets.length;
  }

  /**
   * Where the tags of a page start.
   *
   * @param index Place in the chain, from 0; must be there.
   * @returns The place of their first byte.
   */
  start(index: number): number {
    return this.#offsets[index];
  }

  #walk(): void {
    const index = this.#offsets.length;
    const offset = this.#next;
    if (this.#seen.has(offset)) {
      throw new FormatError(`page ${index}: the chain of pages leads back to an earlier page`);
    }
    if (index >= MAX_PAGES) throw new FormatError(`more than ${MAX_PAGES} pages`);
    const { count, first } = this.#tagCount(offset, index);
    const after = first + count * (this.big ? 20 : 12);
    // Some writers leave the last link away; the file then ends behind the tags.
    const width = this.big ? 8 : 4;
    if (after + width > this.source.size) this.#next = 0;
    else {
      const bytes = this.source.read(after, width);
      const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
      this.#next = this.big
        ? Number(view.getBigUint64(0, this.little))
        : view.getUint32(0, this.little);
    }
    this.#seen.add(offset);
    this.#offsets.push(offset);
  }

  #tagCount(offset: number, index: number): { count: number; first: number } {
    const width = this.big ? 8 : 2;
    if (offset + width > this.source.size) {
      throw new FormatError(
        `page ${index}: cut short: it starts at byte ${offset}, the file has ${this.source.size}`,
      );
    }
    const bytes = this.source.read(offset, width);
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const count = this.big
      ? Number(view.getBigUint64(0, this.little))
      : view.getUint16(0, this.little);
    if (count === 0 || count > MAX_TAGS) {
      throw new FormatError(
        `page ${index}: damaged: it has ${count} tags, 1 to ${MAX_TAGS} are allowed`,
      );
    }
    return { count, first: offset + width };
  }

  /**
   * Reads the tags of a page.
   *
   * @param index Place in the chain, from 0; must be there.
   * @returns The page.
   * @throws {FormatError} If it is damaged.
   */
  page(index: number): Page {
    if (!this.has(index)) throw new FormatError(`no page ${index}: it has ${this.#offsets.length}`);
    return this.pageAt(this.#offsets[index], index);
  }

  /**
   * Reads the tags of a page that is not in the chain.
   *
   * @param start Place of its first byte.
   * @param index What it is called in errors.
   * @returns The page.
   * @throws {FormatError} If it is damaged.
   */
  pageAt(start: number, index = -1): Page {
    const { count, first } = this.#tagCount(start, index);
    const size = this.big ? 20 : 12;
    if (first + count * size > this.source.size) {
      throw new FormatError(`page ${index}: cut short within its tags`);
    }
    const bytes = this.source.read(first, count * size);
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const { little, big } = this;
    const fields = new Map<number, Field>();
    for (let at = 0; at < bytes.length; at += size) {
      const tag = view.getUint16(at, little);
      const type = view.getUint16(at + 2, little);
      const unit = TYPE_SIZE[type] ?? 0;
      // Types that do not exist are to be skipped (TIFF 6.0, section 2); the first of twins counts.
      if (unit === 0 || fields.has(tag)) continue;
      const values = big
        ? Number(view.getBigUint64(at + 4, little))
        : view.getUint32(at + 4, little);
      const inside = values * unit <= (big ? 8 : 4);
      const place = first + at + (big ? 12 : 8);
      const offset = inside
        ? place
        : big
        ? Number(view.getBigUint64(at + 12, little))
        : view.getUint32(at + 8, little);
      if (values > MAX_VALUES || offset + values * unit > this.source.size) {
        if (!NEEDED.has(tag)) continue;
        throw new FormatError(
          `page ${index}: damaged: tag ${tag} claims ${values} values at byte ${offset}, the file has ${this.source.size} bytes`,
        );
      }
      fields.set(tag, { type, count: values, offset });
    }
    return new Page(this, index, fields);
  }
}

/** Tags without which pixels would come out wrong: damage to the others is passed over. */
const NEEDED: ReadonlySet<number> = new Set([
  ...[254, 256, 257, 258, 259, 262, 266, 270, 273, 277, 278, 279, 284, 292, 293, 317],
  ...[322, 323, 324, 325, 338, 339, 347, 530, 32997, 50674],
]);
