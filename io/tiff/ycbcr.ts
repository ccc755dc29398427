/**
 * Colours kept as brightness and two differences, the differences at fewer places, in blocks that are
 * not packed as JPEG.
 *
 * Reference: TIFF 6.0, section 21.
 *
 * @module
 */
import { FormatError } from "../../core/errors.ts";
import type { Decode } from "./codecs.ts";
import { type Page, Tag } from "./tags.ts";

/** How such blocks are laid out, and how they become red, green and blue. */
export interface YCbCr {
  /**
   * Bytes of so many rows in the file.
   *
   * @param rows The rows.
   * @returns The bytes.
   */
  lengthOf(rows: number): number;
  /**
   * A decoder that gives red, green and blue.
   *
   * @param decode The decoder that gives bytes as they stand in the file.
   * @returns The decoder; the same values as libtiff's.
   */
  after(decode: Decode): Decode;
}

/**
 * Reads how the colours of a page are laid out.
 *
 * @param page The page.
 * @param width Columns of a block.
 * @returns The layout.
 * @throws {FormatError} If it is not one that TIFF knows.
 */
export function yCbCrOf(page: Page, width: number): YCbCr {
  const [across = 2, down = 2] = page.numbers(Tag.yCbCrSubsampling);
  const [red = 0.299, green = 0.587, blue = 0.114] = page.numbers(Tag.yCbCrCoefficients);
  const told = page.numbers(Tag.referenceBlackWhite);
  const levels = told.length === 6 ? told : [0, 255, 128, 255, 128, 255];
  const fits = [1, 2, 4].includes(across) && [1, 2, 4].includes(down) &&
    [red, green, blue].every((part) => part > 0 && part < 1) &&
    [0, 2, 4].every((at) => levels[at + 1] > levels[at]);
  if (!fits) {
    throw new FormatError(
      `damaged: its YCbCr colours have ${across}×${down} places a difference, parts ${[
        red,
        green,
        blue,
      ]} and levels ${levels}`,
    );
  }
  const units = Math.ceil(width / across);
  const unit = across * down + 2;
  const tables = tablesOf([red, green, blue], levels);
  const lengthOf = (rows: number) => units * Math.ceil(rows / down) * unit;
  return {
    lengthOf,
    after: (decode) => (bytes, length) => {
      const rowBytes = width * 3;
      const rows = length / rowBytes;
      const packed = decode(bytes, lengthOf(rows), lengthOf(rows + down) + 4096);
      const out = new Uint8ClampedArray(length);
      for (let y = 0; y < rows; y++) {
        for (let x = 0; x < width; x++) {
          const start = (Math.floor(y / down) * units + Math.floor(x / across)) * unit;
          const bright = tables.bright[packed[start + (y % down) * across + x % across]];
          const b = packed[start + unit - 2];
          const r = packed[start + unit - 1];
          const to = y * rowBytes + x * 3;
          out[to] = bright + tables.red[r];
          out[to + 1] = bright + ((tables.greenB[b] + tables.greenR[r]) >> 16);
          out[to + 2] = bright + tables.blue[b];
        }
      }
      return new Uint8Array(out.buffer);
    },
  };
}

/** The parts that each value adds, in the whole numbers of libtiff's, so that pixels agree. */
function tablesOf(parts: readonly number[], levels: readonly number[]) {
  const [red, green, blue] = parts;
  const fixed = (value: number) => Math.floor(value * 65536 + 0.5);
  const redOf = fixed(2 - 2 * red);
  const blueOf = fixed(2 - 2 * blue);
  const greenOfR = -fixed(red * (2 - 2 * red) / green);
  const greenOfB = -fixed(blue * (2 - 2 * blue) / green);
  const table = (entry: (value: number) => number) =>
    Int32Array.from({ length: 256 }, (_, value) => entry(value));
  const level = (value: number, at: number, top: number) =>
    Math.trunc((value - Math.trunc(levels[at])) * top / (levels[at + 1] - levels[at]));
  return {
    bright: table((value) => level(value, 0, 255)),
    red: table((value) => (redOf * level(value, 4, 127) + 32768) >> 16),
    blue: table((value) => (blueOf * level(value, 2, 127) + 32768) >> 16),
    greenR: table((value) => greenOfR * level(value, 4, 127)),
    greenB: table((value) => greenOfB * level(value, 2, 127) + 32768),
  };
}
