/**
 * Letters for pictures, drawn beforehand at three sizes, so that a number in an overlay costs neither
 * a font nor a drawing library.
 *
 * @module
 */
import { LETTERS, TABLES } from "./glyph_table.ts";

/** Letters of one size. */
export interface Glyphs {
  /** Rows of a letter. */
  readonly height: number;
  /** First row of a digit. */
  readonly first: number;
  /** Row behind the last one of a digit. */
  readonly last: number;
  /** Columns of each letter, in the order of the letters. */
  readonly widths: readonly number[];
  /** Where each letter's dots begin. */
  readonly starts: readonly number[];
  /** Cover of each dot, 0 to 3, row by row, four dots in a byte. */
  readonly packed: Uint8Array;
}

/** How many sizes there are; 0 is the smallest. */
export const SIZES = TABLES.length;

const unpacked: (Glyphs | undefined)[] = [];

/**
 * The letters of a size.
 *
 * @param size From 0 to {@linkcode SIZES} - 1.
 * @returns The letters; the same object every time.
 */
export function glyphs(size: number): Glyphs {
  return unpacked[size] ??= unpack(size);
}

function unpack(size: number): Glyphs {
  const [height, first, last, code, base64] = TABLES[size];
  const widths = Array.from(code, (letter) => letter.charCodeAt(0) - 48);
  const starts: number[] = [];
  let total = 0;
  for (const width of widths) {
    starts.push(total);
    total += width * height;
  }
  return { height, first, last, widths, starts, packed: Uint8Array.fromBase64(base64) };
}

/**
 * Places of a text's letters in the table; what has no glyph becomes a question mark.
 *
 * @param text Any.
 * @returns One number a letter.
 */
export function lettersOf(text: string): number[] {
  return Array.from(text.replaceAll("μ", "µ"), (letter) => {
    const at = LETTERS.indexOf(letter);
    return at < 0 ? LETTERS.indexOf("?") : at;
  });
}
