/**
 * Blocks packed as fax machines do: runs of white and black, each row alone (Modified Huffman, Group 3)
 * or as changes to the row above (Group 3 in two dimensions, Group 4).
 *
 * Reference: ITU-T Recommendations T.4 and T.6; TIFF 6.0, sections 10 and 11.
 *
 * @module
 */
import { FormatError } from "../../core/errors.ts";
import type { BlockForm, Decode } from "./codecs.ts";

/** Codes of runs 0 to 63 and, from there on, of 64, 128, … 1728, written as ones and zeros. */
const WHITE =
  "00110101 000111 0111 1000 1011 1100 1110 1111 10011 10100 00111 01000 001000 000011 " +
  "110100 110101 101010 101011 0100111 0001100 0001000 0010111 0000011 0000100 0101000 0101011 " +
  "0010011 0100100 0011000 00000010 00000011 00011010 00011011 00010010 00010011 00010100 00010101 " +
  "00010110 00010111 00101000 00101001 00101010 00101011 00101100 00101101 00000100 00000101 " +
  "00001010 00001011 01010010 01010011 01010100 01010101 00100100 00100101 01011000 01011001 " +
  "01011010 01011011 01001010 01001011 00110010 00110011 00110100 11011 10010 010111 0110111 " +
  "00110110 00110111 01100100 01100101 01101000 01100111 011001100 011001101 011010010 011010011 " +
  "011010100 011010101 011010110 011010111 011011000 011011001 011011010 011011011 010011000 " +
  "010011001 010011010 011000 010011011";
const BLACK = "0000110111 010 11 10 011 0011 0010 00011 000101 000100 0000100 0000101 0000111 " +
  "00000100 00000111 000011000 0000010111 0000011000 0000001000 00001100111 00001101000 " +
  "00001101100 00000110111 00000101000 00000010111 00000011000 000011001010 000011001011 " +
  "000011001100 000011001101 000001101000 000001101001 000001101010 000001101011 000011010010 " +
  "000011010011 000011010100 000011010101 000011010110 000011010111 000001101100 000001101101 " +
  "000011011010 000011011011 000001010100 000001010101 000001010110 000001010111 000001100100 " +
  "000001100101 000001010010 000001010011 000000100100 000000110111 000000111000 000000100111 " +
  "000000101000 000001011000 000001011001 000000101011 000000101100 000001011010 000001100110 " +
  "000001100111 0000001111 000011001000 000011001001 000001011011 000000110011 000000110100 " +
  "000000110101 0000001101100 0000001101101 0000001001010 0000001001011 0000001001100 " +
  "0000001001101 0000001110010 0000001110011 0000001110100 0000001110101 0000001110110 " +
  "0000001110111 0000001010010 0000001010011 0000001010100 0000001010101 0000001011010 " +
  "0000001011011 0000001100100 0000001100101";
/** Codes of runs 1792, 1856, … 2560, of both colours. */
const LONG = "00000001000 00000001100 00000001101 000000010010 000000010011 000000010100 " +
  "000000010101 000000010110 000000010111 000000011100 000000011101 000000011110 000000011111";

/** Longest code. */
const BITS = 13;
/** How a change lies to the row above: at it, or up to three to the right or left; or other modes. */
const MODES: Readonly<Record<string, number>> = {
  "1": 0,
  "011": 1,
  "000011": 2,
  "0000011": 3,
  "010": -1,
  "000010": -2,
  "0000010": -3,
  "0001": 4,
  "001": 5,
};
const PASS = 4;
const HORIZONTAL = 5;

/** For each 13 bits, the run that they start with × 16 + the length of its code; 0 for none. */
function table(codes: string): Uint16Array {
  const out = new Uint16Array(1 << BITS);
  const put = (code: string, run: number) => {
    const first = parseInt(code, 2) << (BITS - code.length);
    out.fill(run * 16 + code.length, first, first + (1 << (BITS - code.length)));
  };
  codes.split(" ").forEach((code, at) => put(code, at < 64 ? at : (at - 63) * 64));
  LONG.split(" ").forEach((code, at) => put(code, 1792 + at * 64));
  return out;
}

/** For each 7 bits, the mode that they start with + 8, × 16 + the length of its code; 0 for none. */
function modeTable(): Uint8Array {
  const out = new Uint8Array(128);
  for (const [code, mode] of Object.entries(MODES)) {
    const first = parseInt(code, 2) << (7 - code.length);
    out.fill((mode + 8) * 16 + code.length, first, first + (1 << (7 - code.length)));
  }
  return out;
}

/**
 * Unpacks rows of one bit a pixel; white is 0.
 *
 * @param compression 2 (rows end at full bytes), 32771 (at full words), 3 (Group 3) or 4 (Group 4).
 * @param form What the block must be, and the options tag.
 * @returns The decoder.
 * @throws {FormatError} If samples are not of one bit, or rows may stand unpacked.
 */
export function ccittDecoder(compression: number, form: BlockForm): Decode {
  if (form.bits !== 1) throw new FormatError(`unsupported: fax data of ${form.bits} bits a sample`);
  if (form.samples > 1) throw new FormatError("unsupported: fax data of several samples a pixel");
  if ((form.faxOptions & 2) !== 0) {
    throw new FormatError("unsupported: fax data that is not packed");
  }
  const { width } = form;
  const rowBytes = Math.ceil(width / 8);
  const runs = [table(WHITE), table(BLACK)];
  const modes = modeTable();
  return (bytes, length) => {
    const reader = new BitReader(bytes);
    const out = new Uint8Array(length);
    // A change takes a bit at least, so that rows of few bytes have few, however wide they are.
    const most = Math.min(width, bytes.length * 8) + 5;
    let above = new Int32Array(most).fill(width);
    let row = new Int32Array(most);
    for (let start = 0; start < length; start += rowBytes) {
      let flat = compression !== 4;
      if (compression === 3) {
        const marked = reader.skipEndOfLine();
        if ((form.faxOptions & 1) !== 0 && marked) flat = reader.take(1) === 1;
      } else if (compression !== 4) reader.align(compression === 2 ? 8 : 16);
      if (reader.atEnd) {
        throw new FormatError(
          `cut short: its fax data has ${start / rowBytes} of ${length / rowBytes} rows`,
        );
      }
      const count = flat
        ? flatRow(reader, runs, row, width)
        : changedRow(reader, runs, modes, row, above, width);
      row.fill(width, count);
      paint(out, start, row, count, width);
      [above, row] = [row, above];
    }
    return out;
  };
}

const broken = () => new FormatError("damaged: its fax data has a code that does not exist");
const overfull = () => new FormatError("damaged: its fax data has a row that is too long");

/** One run: long parts, then the rest. */
function readRun(reader: BitReader, runs: Uint16Array): number {
  for (let sum = 0;;) {
    const entry = runs[reader.peek(BITS)];
    if (entry === 0) throw broken();
    reader.skip(entry & 15);
    const run = entry >> 4;
    sum += run;
    if (run < 64) return sum;
    if (sum > 2 ** 24) throw overfull();
  }
}

/** A row of runs, white first. Gives the number of changes; the last is the end of the row. */
function flatRow(
  reader: BitReader,
  runs: readonly Uint16Array[],
  row: Int32Array,
  width: number,
): number {
  let count = 0;
  let colour = 0;
  for (let at = 0; at < width; colour ^= 1) {
    at += readRun(reader, runs[colour]);
    if (at > width || count > width) throw overfull();
    row[count++] = at;
  }
  return count;
}

/** A row of changes to the row above. */
function changedRow(
  reader: BitReader,
  runs: readonly Uint16Array[],
  modes: Uint8Array,
  row: Int32Array,
  above: Int32Array,
  width: number,
): number {
  let count = 0;
  let colour = 0;
  let at = -1;
  let next = 0;
  while (at < width) {
    const entry = modes[reader.peek(7)];
    if (entry === 0) throw broken();
    reader.skip(entry & 15);
    const mode = (entry >> 4) - 8;
    // The next change above, to the other colour, right of where we are.
    if (next > 0) next--;
    while (above[next] <= at && above[next] < width || (next & 1) !== colour) next++;
    if (mode === PASS) at = above[next + 1];
    else if (mode === HORIZONTAL) {
      const first = Math.max(at, 0) + readRun(reader, runs[colour]);
      at = first + readRun(reader, runs[colour ^ 1]);
      if (at > width || count + 2 > width + 2) throw overfull();
      row[count++] = first;
      row[count++] = at;
    } else {
      const change = above[next] + mode;
      if (change > width || change < Math.max(at, 0) || count > width) throw overfull();
      at = change;
      row[count++] = at;
      colour ^= 1;
      // A change to the left may have passed changes above that count again.
      if (mode < 0 && next > 0) next--;
    }
  }
  return count;
}

/** Sets the bits of black runs, which go from an odd change to the next. */
function paint(
  out: Uint8Array,
  start: number,
  row: Int32Array,
  count: number,
  width: number,
): void {
  for (let change = 0; change < count; change += 2) {
    const end = change + 1 < count ? row[change + 1] : width;
    for (let x = row[change]; x < end;) {
      if ((x & 7) === 0 && x + 8 <= end) {
        out[start + (x >> 3)] = 255;
        x += 8;
      } else {
        out[start + (x >> 3)] |= 128 >> (x & 7);
        x++;
      }
    }
  }
}

/** Bits from the highest of each byte on; behind the end all are zero. */
class BitReader {
  readonly #bytes: Uint8Array;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  get atEnd(): boolean {
    return this.#at >= this.#bytes.length * 8;
  }

  peek(bits: number): number {
    const byte = this.#at >> 3;
    const bytes = this.#bytes;
    const word = ((bytes[byte] ?? 0) << 16) | ((bytes[byte + 1] ?? 0) << 8) |
      (bytes[byte + 2] ?? 0);
    return (word >> (24 - bits - (this.#at & 7))) & ((1 << bits) - 1);
  }

  skip(bits: number): void {
    this.#at += bits;
  }

  take(bits: number): number {
    const value = this.peek(bits);
    this.#at += bits;
    return value;
  }

  align(bits: number): void {
    this.#at = Math.ceil(this.#at / bits) * bits;
  }

  /** Passes over filling zeros and the mark that ends them, if it stands here. */
  skipEndOfLine(): boolean {
    if (this.peek(11) !== 0) return false;
    let at = this.#at + 11;
    const end = this.#bytes.length * 8;
    while (at < end && ((this.#bytes[at >> 3] >> (7 - (at & 7))) & 1) === 0) at++;
    if (at >= end) {
      this.#at = end;
      return false;
    }
    this.#at = at + 1;
    return true;
  }
}
