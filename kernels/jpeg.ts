/**
 * The module `jpeg`: what takes time in a JPEG. It works in scratch memory from the first table to the last
 * row, so all of it runs within one `scratch`; places there are plain numbers.
 *
 * @module
 */
import base64 from "./jpeg_wasm.ts";
import { alloc, inScratch, load, scratch, views } from "./runtime.ts";

/** Functions of the module. */
interface Jpeg {
  tableBytes(): number;
  codes(counts: number, table: number, plain: number): number;
  scan(head: number, block: number): number;
  lossless(head: number, to: number): number;
  finish(
    coefficients: number,
    quantiser: number,
    across: number,
    down: number,
    samples: number,
  ): void;
  finishDeep(
    coefficients: number,
    quantiser: number,
    across: number,
    down: number,
    samples: number,
    work: number,
  ): void;
  compose(
    components: number,
    count: number,
    width: number,
    first: number,
    end: number,
    ycc: number,
    to: number,
  ): void;
}

/** Why a scan cannot be read. */
export type ScanFault = "cut short" | "no such code" | "no restart" | "too wide";

const FAULTS: readonly ScanFault[] = ["cut short", "no such code", "no restart", "too wide"];

/** One component of a scan. */
export interface ScanMember {
  /** Blocks of a unit, across. */
  readonly h: number;
  /** Blocks of a unit, down. */
  readonly v: number;
  /** Blocks of a row. */
  readonly across: number;
  /** Where its samples go. */
  readonly samples: number;
  /** Where its coefficients are kept; 0 where they are not. */
  readonly coefficients: number;
  /** Its quantiser. */
  readonly quantiser: number;
  /** Table of its means. */
  readonly dc: number;
  /** Table of its other coefficients. */
  readonly ac: number;
}

/** One scan. */
export interface Scan {
  /** Its first byte. */
  readonly from: number;
  /** End of the file. */
  readonly end: number;
  /** Units between restarts, 0 for none. */
  readonly restart: number;
  /** What it tells: 0 everything, 1 and 2 first and further bits of the means, 3 and 4 of the others. */
  readonly kind: number;
  /** First coefficient. */
  readonly first: number;
  /** Last coefficient. */
  readonly last: number;
  /** The lowest bit that is told. */
  readonly low: number;
  /** Units across. */
  readonly across: number;
  /** Units down. */
  readonly down: number;
  /** Its components. */
  readonly members: readonly ScanMember[];
}

/** One scan without loss. */
export interface LosslessScan {
  /** Its first byte. */
  readonly from: number;
  /** End of the file. */
  readonly end: number;
  /** Pixels between restarts, 0 for none: a whole number of rows. */
  readonly restart: number;
  /** Columns. */
  readonly width: number;
  /** Rows. */
  readonly height: number;
  /** Bits of a sample that are told. */
  readonly bits: number;
  /** Bits below them that are not. */
  readonly shift: number;
  /** How a sample is guessed from its neighbours, 1 to 7. */
  readonly predictor: number;
  /** Table of each sample of a pixel. */
  readonly tables: readonly number[];
}

/** One component of a whole picture. */
export interface Plane {
  /** Its samples. */
  readonly samples: number;
  /** Bytes of a row. */
  readonly stride: number;
  /** Columns. */
  readonly width: number;
  /** Rows. */
  readonly height: number;
  /** How many times wider it becomes. */
  readonly wider: number;
  /** How many times taller it becomes. */
  readonly taller: number;
}

function wasm(): Jpeg {
  return load<Jpeg>("jpeg", base64);
}

/**
 * Builds the table of a Huffman code.
 *
 * @param codes 16 counts of codes by length, then their values.
 * @param plain Whether values are sizes, as for means; else zeros and a size.
 * @param into Where an older table is that is not needed any more.
 * @returns Where it is, or `undefined` if there are more codes than fit.
 */
export function huffmanTable(
  codes: Uint8Array,
  plain: boolean,
  into?: number,
): number | undefined {
  const table = into ?? alloc(wasm().tableBytes());
  const result = scratch(() => wasm().codes(inScratch(codes), table, Number(plain)));
  return result < 0 ? undefined : table;
}

/**
 * Puts a quantiser into scratch memory.
 *
 * @param factors 64 numbers, row by row.
 * @returns Where it is.
 */
export function quantiserTable(factors: Uint16Array): number {
  return inScratch(new Uint8Array(factors.buffer, factors.byteOffset, 128));
}

/**
 * Reserves memory that is all zero.
 *
 * @param bytes How many.
 * @returns Where it is.
 */
export function zeros(bytes: number): number {
  const at = alloc(bytes);
  views().u8.fill(0, at, at + bytes);
  return at;
}

/** Puts 32-bit numbers into scratch memory. */
function numbers(values: readonly number[]): number {
  const at = alloc(4 * values.length);
  views().i32.set(values, at / 4);
  return at;
}

/**
 * Reads a scan.
 *
 * @param scan What it is.
 * @returns Where it ends, or where and why it cannot be read.
 */
export function readScan(scan: Scan): { readonly at: number; readonly fault?: ScanFault } {
  const { from, end, restart, kind, first, last, low, across, down, members } = scan;
  const head = numbers([
    ...[from, end, restart, kind, first, last, low, across, down, members.length],
    ...members.flatMap((each) => [
      ...[each.h, each.v, each.across, each.samples, each.coefficients, each.quantiser],
      ...[each.dc, each.ac, 0],
    ]),
  ]);
  return ended(head, wasm().scan(head, alloc(128)));
}

/**
 * Reads a scan without loss.
 *
 * @param scan What it is.
 * @param to Where its samples go, as 16-bit numbers, those of a pixel beside each other.
 * @returns Where it ends, or where and why it cannot be read.
 */
export function readLossless(
  scan: LosslessScan,
  to: number,
): { readonly at: number; readonly fault?: ScanFault } {
  const { from, end, restart, width, height, bits, shift, predictor, tables } = scan;
  const about = [from, end, restart, width, height, tables.length, bits, shift, predictor];
  const head = numbers([...about, ...tables]);
  return ended(head, wasm().lossless(head, to));
}

function ended(head: number, result: number): { at: number; fault?: ScanFault } {
  // Places are above 2³¹ in a large memory.
  const at = views().u32[head / 4];
  return result === 0 ? { at } : { at, fault: FAULTS[-1 - result] };
}

/**
 * Makes samples of kept coefficients, which are written over.
 *
 * @param member The component.
 * @param down Rows of blocks.
 * @param deep Whether samples have 12 bits; they are then stored as 16-bit numbers.
 */
export function finishPlane(member: Omit<ScanMember, "dc" | "ac">, down: number, deep: boolean) {
  const { coefficients, quantiser, across, samples } = member;
  if (deep) wasm().finishDeep(coefficients, quantiser, across, down, samples, alloc(256));
  else wasm().finish(coefficients, quantiser, across, down, samples);
}

/** Bytes of samples that are put together at a time. */
const BAND = 1 << 18;

/**
 * Brings components to one size and puts the samples of a pixel beside each other.
 *
 * @param planes The components, 1 to 4 of 8 bits.
 * @param width Columns of the picture.
 * @param height Rows of the picture.
 * @param ycc Whether three components are YCbCr and red, green and blue are wanted.
 * @returns The samples.
 */
export function composePlanes(
  planes: readonly Plane[],
  width: number,
  height: number,
  ycc: boolean,
): Uint8Array {
  const components = numbers(planes.flatMap((plane) => [
    ...[plane.samples, plane.stride, plane.width, plane.height, plane.wider, plane.taller],
    alloc(plane.width * plane.wider + 32),
    alloc(2 * plane.width + 64),
  ]));
  const row = width * planes.length;
  const rows = Math.max(1, Math.floor(BAND / row));
  const band = alloc(rows * row + 64);
  const out = new Uint8Array(row * height);
  for (let y = 0; y < height; y += rows) {
    const end = Math.min(height, y + rows);
    wasm().compose(components, planes.length, width, y, end, Number(ycc), band);
    out.set(views().u8.subarray(band, band + (end - y) * row), y * row);
  }
  return out;
}
