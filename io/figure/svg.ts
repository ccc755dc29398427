/**
 * What all figures are made of: text, lines, as SVG. Lengths are points (1/72 inch).
 *
 * @module
 */
import { checkParameter } from "../../core/errors.ts";
import { ADVANCES } from "./advances.ts";

/** A picture of lines and letters, ready to be saved as a file `.svg`. */
export interface Figure {
  /** The SVG document. */
  readonly svg: string;
  /** Width in cm. */
  readonly width: number;
  /** Height in cm. */
  readonly height: number;
}

/** What all figures may be told. */
export interface FigureOptions {
  /** Width of the figure in cm. 12 by default. */
  readonly width?: number | undefined;
  /** A line above. */
  readonly title?: string | undefined;
  /** Size of the letters in points. 8 by default. */
  readonly fontSize?: number | undefined;
}

/** Points of a centimetre. */
export const POINTS = 72 / 2.54;
/** Colours of lines one after the other, to be told apart with any colour vision (Okabe and Ito). */
export const LINE_COLOURS: readonly string[] = [
  "#0072b2",
  "#d55e00",
  "#009e73",
  "#cc79a7",
  "#e69f00",
  "#56b4e9",
];
/** Colour of frames and letters. */
export const INK = "#222";

/**
 * Options with defaults, checked.
 *
 * @param options As given.
 * @returns Width in points, size of letters, title.
 * @throws {ParameterError} If a length is out of its range.
 */
export function resolveFigure(
  options: FigureOptions,
): { width: number; size: number; title: string } {
  const { width = 12, fontSize = 8, title = "" } = options;
  checkParameter(width >= 1 && width <= 200, "width", width, "1 to 200 cm");
  checkParameter(fontSize >= 1 && fontSize <= 100, "fontSize", fontSize, "1 to 100 points");
  return { width: width * POINTS, size: fontSize, title };
}

/**
 * A document.
 *
 * @param body Its elements.
 * @param width Width in points.
 * @param height Height in points.
 * @param size Size of letters.
 * @returns The figure.
 */
export function figureOf(body: string, width: number, height: number, size: number): Figure {
  const cm = { width: round(width / POINTS), height: round(height / POINTS) };
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${cm.width}cm" ` +
    `height="${cm.height}cm" viewBox="0 0 ${round(width)} ${round(height)}" ` +
    `font-family="DejaVu Sans, Verdana, sans-serif" font-size="${size}" fill="${INK}">\n` +
    `<rect width="100%" height="100%" fill="#fff"/>\n${body}</svg>\n`;
  return { svg, ...cm };
}

/**
 * A number with no more digits than a figure needs.
 *
 * @param value Any.
 * @returns Its text, at most three decimals.
 */
export function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}

/**
 * Text that may stand in XML.
 *
 * @param text Any.
 * @returns The text with `&`, `<`, `>` and quotes as entities; control characters are left out.
 */
export function escapeXml(text: string): string {
  // deno-lint-ignore no-control-regex
  return text.replaceAll(/[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g, "")
    .replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

/** How a text stands. */
export interface TextOptions {
  /** Which end is at the place; the start by default. */
  readonly anchor?: "start" | "middle" | "end" | undefined;
  /** Size of the letters, if another one. */
  readonly size?: number | undefined;
  /** Whether it runs upwards. */
  readonly up?: boolean | undefined;
  /** Colour, if another one. */
  readonly fill?: string | undefined;
}

/**
 * A line of text.
 *
 * @param words What it says.
 * @param x Place of its anchor.
 * @param y Place of the line that letters stand on.
 * @param options How it stands.
 * @returns An element.
 */
export function textAt(words: string, x: number, y: number, options: TextOptions = {}): string {
  const { anchor, size, up, fill } = options;
  const place = up
    ? `transform="translate(${round(x)} ${round(y)}) rotate(-90)"`
    : `x="${round(x)}" y="${round(y)}"`;
  const more = (anchor ? ` text-anchor="${anchor}"` : "") +
    (size ? ` font-size="${round(size)}"` : "") + (fill ? ` fill="${fill}"` : "");
  return `<text ${place}${more}>${escapeXml(words)}</text>\n`;
}

/**
 * Width of a text in DejaVu Sans; letters outside of ASCII count as a digit.
 *
 * @param words The text.
 * @param size Size of its letters.
 * @returns Points.
 */
export function textWidth(words: string, size: number): number {
  let sum = 0;
  for (const letter of words) sum += ADVANCES[letter.charCodeAt(0) - 32] ?? 636;
  return sum * size / 1000;
}

/**
 * A text cut so that it fits, with an ellipsis.
 *
 * @param words The text.
 * @param size Size of its letters.
 * @param room Points there are.
 * @returns The text or its beginning.
 */
export function cutText(words: string, size: number, room: number): string {
  if (textWidth(words, size) <= room) return words;
  let end = words.length;
  while (end > 1 && textWidth(words.slice(0, end) + "…", size) > room) end--;
  return words.slice(0, end) + "…";
}

/**
 * A rectangle's outline.
 *
 * @param x Left.
 * @param y Top.
 * @param width Width.
 * @param height Height.
 * @returns An element.
 */
export function frame(x: number, y: number, width: number, height: number): string {
  return `<rect x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${
    round(height)
  }" ` +
    `fill="none" stroke="${INK}" stroke-width="0.6"/>\n`;
}

/**
 * A number for readers: a proper minus, powers of ten where digits would be many.
 *
 * @param value Any.
 * @returns Its text.
 */
export function numberText(value: number): string {
  if (Number.isNaN(value)) return "NaN";
  const size = Math.abs(value);
  if (size === Infinity) return value > 0 ? "∞" : "−∞";
  let text: string;
  if (size !== 0 && (size >= 1e6 || size < 1e-3)) {
    const [digits, power] = size.toExponential(3).split("e");
    const raised = String(Number(power)).replaceAll(
      /./g,
      (letter) => letter === "-" ? "⁻" : "⁰¹²³⁴⁵⁶⁷⁸⁹"[Number(letter)],
    );
    const factor = Number(digits) === 1 ? "" : `${Number(digits)}·`;
    text = `${factor}10${raised}`;
  } else text = String(Number(size.toPrecision(6)));
  return value < 0 ? `−${text}` : text;
}
