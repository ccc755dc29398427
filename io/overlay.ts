/**
 * Overlays: the picture in grey, the outline of every object in colour, its number at its centroid, a
 * scale bar where the pixel size is known. Drawn on a canvas of palette indices, so that files are
 * small and writing them is fast.
 *
 * @module
 */
import { InputError } from "../core/errors.ts";
import type { Image, Labels, PixelSize } from "../core/values.ts";
import { DIGITS, GLYPH_HEIGHT, GLYPH_WIDTH } from "./glyphs.ts";
import { encodePng } from "./png.ts";

/** What an overlay shows. */
export interface OverlayOptions {
  /** Picture pixels per image pixel; by default such that the shorter side has at least 480. */
  readonly scale?: number | undefined;
  /** Width of outlines in picture pixels; grows with the scale by default. */
  readonly thickness?: number | undefined;
  /** Whether each object carries its number; yes by default. */
  readonly numbers?: boolean | undefined;
  /** Whether objects are filled with their colour, so that grey values show through. */
  readonly fill?: boolean | undefined;
  /** Whether a scale bar is drawn where the pixel size is known; yes by default. */
  readonly scaleBar?: boolean | undefined;
  /** Percentiles of the grey values that become black and white. 0.2 and 99.8 by default. */
  readonly contrast?: readonly [number, number] | undefined;
}

/**
 * Colours that people with any colour vision can tell apart on grey, after Okabe and Ito, "Color
 * universal design" (2008), without black and with the dark blue made lighter.
 */
export const OUTLINE_COLOURS: readonly (readonly [number, number, number])[] = [
  [230, 159, 0],
  [86, 180, 233],
  [0, 190, 140],
  [240, 228, 66],
  [90, 140, 255],
  [235, 110, 30],
  [220, 130, 180],
];

const GREYS = 160;
const FIRST_COLOUR = GREYS;
const WHITE = GREYS - 1;
const BLACK = 0;
/** Tints of a fill: each colour over this many greys. */
const TINTS = 12;
const FIRST_TINT = FIRST_COLOUR + OUTLINE_COLOURS.length;
const FILL = 0.35;

/** A picture of palette indices. */
interface Canvas {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

/**
 * Draws an overlay as a PNG file.
 *
 * Grey values are stretched between two percentiles; NaN is black, infinities are black and white.
 * Outlines lie inside the objects. O(pixels); allocates the picture and the file.
 *
 * @param image Grey values, two axes.
 * @param labels Objects on the same grid.
 * @param options What is shown.
 * @returns The bytes of the file.
 * @throws {InputError} If the two differ in shape, have another rank than 2 or no pixels.
 */
export function overlayPng(
  image: Image,
  labels: Labels,
  options: OverlayOptions = {},
): Uint8Array {
  const [height, width] = image.shape;
  if (image.shape.length !== 2 || image.shape.join() !== labels.shape.join()) {
    throw new InputError(
      `an overlay needs a picture of two axes and labels of the same shape, got ${
        image.shape.join("×")
      } and ${labels.shape.join("×")}`,
      { parameter: "labels", value: labels.shape },
    );
  }
  if (height === 0 || width === 0) {
    throw new InputError(`an overlay needs a picture with pixels, got ${height}×${width}`, {
      parameter: "image",
      value: image.shape,
    });
  }
  const fitting = Math.ceil(480 / Math.min(height, width));
  const scale = options.scale ?? Math.min(Math.max(fitting, 1), 8, Math.ceil(2400 / width));
  const thickness = Math.min(options.thickness ?? Math.max(1, Math.round(scale / 2)), scale);
  const canvas: Canvas = {
    width: width * scale,
    height: height * scale,
    data: new Uint8Array(width * scale * height * scale),
  };
  const greys = stretched(image.data, options.contrast ?? [0.2, 99.8]);
  paintPixels(canvas, greys, labels.data, width, scale, options.fill === true);
  paintOutlines(canvas, labels.data, width, height, scale, thickness);
  if (options.numbers !== false) paintNumbers(canvas, labels, scale);
  const { pixelSize } = image;
  if (options.scaleBar !== false && pixelSize !== undefined) paintBar(canvas, pixelSize, scale);
  const picture: Image = {
    kind: "image",
    data: canvas.data,
    shape: [canvas.height, canvas.width],
    axes: "YX",
    ...pixelSize !== undefined &&
      { pixelSize: { ...pixelSize, y: pixelSize.y / scale, x: pixelSize.x / scale } },
  };
  return encodePng(picture, { palette: palette() });
}

function palette(): Uint8Array {
  const bytes: number[] = [];
  for (let i = 0; i < GREYS; i++) {
    const grey = Math.round((i * 255) / (GREYS - 1));
    bytes.push(grey, grey, grey);
  }
  for (const colour of OUTLINE_COLOURS) bytes.push(...colour);
  for (const colour of OUTLINE_COLOURS) {
    for (let i = 0; i < TINTS; i++) {
      const grey = (i * 255) / (TINTS - 1);
      bytes.push(...colour.map((part) => Math.round(FILL * part + (1 - FILL) * grey)));
    }
  }
  return Uint8Array.from(bytes);
}

/** Grey values as indices 0 … GREYS-1, stretched between two percentiles. */
function stretched(data: Image["data"], [low, high]: readonly [number, number]): Uint8Array {
  const step = Math.max(1, Math.floor(data.length / 65536));
  const sample: number[] = [];
  for (let i = 0; i < data.length; i += step) if (Number.isFinite(data[i])) sample.push(data[i]);
  const sorted = Float64Array.from(sample).sort();
  const at = (percent: number) => sorted[Math.round((percent / 100) * (sorted.length - 1))] ?? 0;
  const black = at(low);
  const white = at(high);
  const factor = white > black ? (GREYS - 1) / (white - black) : 0;
  const greys = new Uint8Array(data.length);
  for (let i = 0; i < data.length; i++) {
    const value = factor === 0 ? GREYS / 2 : (data[i] - black) * factor;
    greys[i] = value > GREYS - 1 ? GREYS - 1 : value > 0 ? value + 0.5 : 0;
  }
  return greys;
}

function colourOf(label: number): number {
  const n = OUTLINE_COLOURS.length;
  return ((label - 1) % n + n) % n;
}

function paintPixels(
  canvas: Canvas,
  greys: Uint8Array,
  labels: Int32Array,
  width: number,
  scale: number,
  fill: boolean,
): void {
  const row = new Uint8Array(canvas.width);
  for (let y = 0, i = 0; i < greys.length; y++) {
    for (let x = 0, at = 0; x < width; x++, i++) {
      const index = fill && labels[i] !== 0
        ? FIRST_TINT + colourOf(labels[i]) * TINTS +
          Math.round(greys[i] / (GREYS - 1) * (TINTS - 1))
        : greys[i];
      for (let k = 0; k < scale; k++) row[at++] = index;
    }
    for (let k = 0; k < scale; k++) canvas.data.set(row, (y * scale + k) * canvas.width);
  }
}

/** Colours the inner side of every edge between a pixel of an object and one that is not of it. */
function paintOutlines(
  canvas: Canvas,
  labels: Int32Array,
  width: number,
  height: number,
  scale: number,
  thickness: number,
): void {
  const rest = scale - thickness;
  for (let y = 0, i = 0; y < height; y++) {
    for (let x = 0; x < width; x++, i++) {
      const label = labels[i];
      if (label === 0) continue;
      const colour = FIRST_COLOUR + colourOf(label);
      const top = y * scale;
      const left = x * scale;
      if (y === 0 || labels[i - width] !== label) {
        paintBox(canvas, top, left, thickness, scale, colour);
      }
      if (y === height - 1 || labels[i + width] !== label) {
        paintBox(canvas, top + rest, left, thickness, scale, colour);
      }
      if (x === 0 || labels[i - 1] !== label) {
        paintBox(canvas, top, left, scale, thickness, colour);
      }
      if (x === width - 1 || labels[i + 1] !== label) {
        paintBox(canvas, top, left + rest, scale, thickness, colour);
      }
    }
  }
}

/** Fills a rectangle, as far as it lies inside the picture. */
function paintBox(
  canvas: Canvas,
  top: number,
  left: number,
  height: number,
  width: number,
  index: number,
): void {
  const bottom = Math.min(top + height, canvas.height);
  const right = Math.min(left + width, canvas.width);
  for (let y = Math.max(top, 0); y < bottom; y++) {
    canvas.data.fill(index, y * canvas.width + Math.max(left, 0), y * canvas.width + right);
  }
}

/** Size of a text in picture pixels. */
function textSize(text: string, dot: number): { height: number; width: number } {
  return { height: GLYPH_HEIGHT * dot, width: (text.length * (GLYPH_WIDTH + 1) - 1) * dot };
}

/** Writes white text with a dark rim, `dot` picture pixels to a dot of the glyphs. */
function paintText(canvas: Canvas, text: string, top: number, left: number, dot: number): void {
  const rim = Math.max(1, dot >> 1);
  for (const [spread, index] of [[rim, BLACK], [0, WHITE]]) {
    [...text].forEach((letter, n) => {
      const rows = DIGITS[letter];
      rows?.forEach((bits, row) => {
        for (let column = 0; column < GLYPH_WIDTH; column++) {
          if (!(bits >> (GLYPH_WIDTH - 1 - column) & 1)) continue;
          const y = top + row * dot - spread;
          const x = left + (n * (GLYPH_WIDTH + 1) + column) * dot - spread;
          paintBox(canvas, y, x, dot + 2 * spread, dot + 2 * spread, index);
        }
      });
    });
  }
}

function paintNumbers(canvas: Canvas, { data, shape }: Labels, scale: number): void {
  const width = shape[1];
  const sums = new Map<number, { y: number; x: number; count: number }>();
  for (let i = 0; i < data.length; i++) {
    if (data[i] === 0) continue;
    let sum = sums.get(data[i]);
    if (sum === undefined) sums.set(data[i], sum = { y: 0, x: 0, count: 0 });
    sum.y += Math.floor(i / width);
    sum.x += i % width;
    sum.count++;
  }
  for (const [label, { y, x, count }] of sums) {
    const text = String(label);
    // As large as the object allows, so that a number never hides its cell; one dot at the least.
    const side = Math.sqrt(count) * scale;
    const dot = Math.max(1, Math.min(Math.floor(side / (textSize(text, 1).width * 2.2)), 3));
    const size = textSize(text, dot);
    if (size.width > side * 1.2 && count * scale * scale < 2 * size.width * size.height) continue;
    const top = Math.round((y / count + 0.5) * scale - size.height / 2);
    const left = Math.round((x / count + 0.5) * scale - size.width / 2);
    paintText(
      canvas,
      text,
      Math.min(Math.max(top, 2), canvas.height - size.height - 2),
      Math.min(Math.max(left, 2), canvas.width - size.width - 2),
      dot,
    );
  }
}

/** A round length of about a fifth of the picture, with its text, in the lower right corner. */
function paintBar(canvas: Canvas, size: PixelSize, scale: number): void {
  const wanted = size.x * (canvas.width / scale) * 0.22;
  const power = 10 ** Math.floor(Math.log10(wanted));
  const digit = [5, 2, 1].find((d) => d * power <= wanted) ?? 1;
  const length = Number((digit * power).toPrecision(1));
  const bar = Math.round((length / size.x) * scale);
  const dot = Math.max(1, Math.round(Math.min(canvas.width, canvas.height) / 260));
  const text = `${length} ${size.unit}`;
  const words = textSize(text, dot);
  const margin = 6 * dot;
  const thick = 3 * dot;
  const right = canvas.width - margin;
  const bottom = canvas.height - margin;
  const rim = Math.max(1, dot >> 1);
  paintBox(canvas, bottom - thick - rim, right - bar - rim, thick + 2 * rim, bar + 2 * rim, BLACK);
  paintBox(canvas, bottom - thick, right - bar, thick, bar, WHITE);
  const middle = Math.round(right - bar / 2 - words.width / 2);
  const left = Math.min(middle, canvas.width - words.width - margin);
  paintText(canvas, text, bottom - thick - 3 * dot - words.height, left, dot);
}
