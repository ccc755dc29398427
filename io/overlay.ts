/**
 * Overlays: the picture in grey, the outline of every object in colour, its number in it or beside it,
 * a scale bar where the pixel size is known, a legend where objects have classes. Drawn on a canvas of
 * palette indices, so that files are small and writing them is fast.
 *
 * @module
 */
import { checkParameter, InputError, ParameterError } from "../core/errors.ts";
import type { Image, Labels, PixelSize } from "../core/values.ts";
import { enlarge } from "../kernels/deflate.ts";
import { finiteRangeOf } from "../kernels/statistics.ts";
import {
  type Box,
  type Canvas,
  drawLetters,
  drawOutlines,
  fillBox,
  inGreys,
  levelsOf,
  rangeOfLabels,
  type Survey,
  surveyed,
} from "../kernels/results.ts";
import { alloc, scratch, views } from "../kernels/runtime.ts";
import { glyphs, lettersOf, SIZES } from "./glyphs.ts";
import { encodeCanvas } from "./png_writer.ts";

/** What an overlay shows. */
export interface OverlayOptions {
  /**
   * Picture pixels per image pixel, a whole number. By default such that the shorter side has at least
   * 480, the longer one at most 2400 unless the image itself is longer, and none above 24. `objects`
   * enlarges pictures of small objects more, within the same bounds, such that half of them have as many
   * pixels as a square of 10 by 10; frames of a series then differ in size where their objects do.
   */
  readonly scale?: number | "objects" | undefined;
  /** Width of outlines in picture pixels. By default half the scale, 1 to 3. */
  readonly thickness?: number | undefined;
  /** Whether each object carries its number; yes by default. */
  readonly numbers?: boolean | undefined;
  /** Whether objects are filled with their colour, so that grey values show through. */
  readonly fill?: boolean | undefined;
  /** Whether a scale bar is drawn where the pixel size is known; yes by default. */
  readonly scaleBar?: boolean | undefined;
  /** Percentiles of the grey values that become black and white. 0.2 and 99.8 by default. */
  readonly contrast?: readonly [number, number] | undefined;
  /**
   * Class of each object by its number, up to seven classes: objects then have the colour of their
   * class, white without one, and a legend stands under the picture.
   */
  readonly classes?: ReadonlyMap<number, string> | undefined;
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
const WHITE = GREYS - 1;
const BLACK = 0;
const FIRST_COLOUR = GREYS;
const COLOURS = OUTLINE_COLOURS.length;
/** Stands for white among the colours of objects: that of objects without a class. */
const NO_CLASS = COLOURS;
/** Tints of a fill: each colour, and white, over this many greys. */
const TINTS = 11;
const FIRST_TINT = FIRST_COLOUR + COLOURS;
const FILL = 0.35;
/** How much of an object its number may hide: the larger letters, the smallest ones. */
const HIDDEN = 0.22;
const MOST_HIDDEN = 0.45;

/**
 * Draws an overlay as a PNG file.
 *
 * Grey values are stretched between two percentiles; where these are equal, between the least and the
 * greatest; a constant image is grey. NaN is black, infinities are black and white. Outlines lie inside
 * the objects; objects near each other differ in colour. A number stands in its object, at the centroid
 * or, of bent ones, in the widest place; it never hides more than half of it: the numbers of small
 * objects stand beside them where there is room, else they are left out. O(pixels); allocates the
 * picture and the file.
 *
 * @param image Grey values, two axes.
 * @param labels Objects on the same grid.
 * @param options What is shown.
 * @returns The bytes of the file.
 * @throws {InputError} If the two differ in shape, have another rank than 2 or no pixels.
 * @throws {ParameterError} If an option is out of its range, or there are more than seven classes.
 * @example A cell in a small picture
 * ```ts
 * import assert from "node:assert/strict";
 * import { createImage, createLabels } from "petri";
 * import { overlayPng, readPng } from "petri/io";
 *
 * const image = createImage(Uint8Array.of(9, 9, 9, 9, 80, 90, 9, 70, 80), [3, 3]);
 * const labels = createLabels(Int32Array.of(0, 0, 0, 0, 1, 1, 0, 1, 1), [3, 3]);
 * assert.deepEqual(readPng(overlayPng(image, labels, { scale: 10 })).shape, [30, 30, 3]);
 * ```
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
  const { data, last, names } = compact(labels.data);
  const found = surveyed(data, width, last);
  const { scale: wanted } = options;
  const scale = typeof wanted === "number"
    ? wanted
    : scaleFor(height, width, wanted === "objects" ? found.areas : []);
  checkParameter(isCount(scale), "scale", scale, "a whole number from 1");
  const thickness = options.thickness ?? Math.min(Math.max(1, Math.round(scale / 2)), 3);
  checkParameter(isCount(thickness), "thickness", thickness, "a whole number from 1");
  const [low, high] = options.contrast ?? [0.2, 99.8];
  checkParameter(
    low >= 0 && low < high && high <= 100,
    "contrast",
    [low, high],
    "two percentiles, the lower one first",
  );

  const objects = {
    ...found,
    labels: names === undefined ? found.labels : found.labels.map((label) => names[label]),
  };
  const classes = options.classes === undefined ? undefined : classNames(options.classes);
  const colours = classes === undefined ? coloursApart(objects) : objects.labels.map((label) => {
    const name = options.classes?.get(label);
    return name === undefined ? NO_CLASS : classes.indexOf(name);
  });
  const byLabel = new Uint8Array(last + 1);
  found.labels.forEach((label, i) => byLabel[label] = colours[i]);
  const pixels = greysOf(image.data, width, low, high);
  if (options.fill === true) tint(pixels, data, byLabel);
  const legend = classes === undefined ? undefined : layOutLegend(
    [
      ...classes.map((name, colour) => ({ name, colour })),
      ...colours.includes(NO_CLASS) ? [{ name: "no class", colour: NO_CLASS }] : [],
    ],
    width * scale,
  );
  return scratch(() => {
    const canvas = enlarged(pixels, width, scale, legend?.height ?? 0);
    drawOutlines(data, width, byLabel.map(indexOf), { scale, thickness, canvas });
    const inner = { ...canvas, height: height * scale };
    const { pixelSize } = image;
    const bar = options.scaleBar !== false && pixelSize !== undefined
      ? layOutBar(inner, pixelSize, scale)
      : undefined;
    if (options.numbers !== false) {
      paintNumbers(inner, labels.data, width, objects, { scale, bar });
    }
    if (bar !== undefined) paintBar(inner, bar);
    if (legend !== undefined) paintLegend(canvas, legend, inner.height);
    return encodeCanvas(canvas, palette(), {
      repeat: scale,
      pixelSize: pixelSize && { ...pixelSize, y: pixelSize.y / scale, x: pixelSize.x / scale },
    });
  });
}

/** Labels from 0 on that leave no wide gaps, the highest of them, and the numbers they had before. */
function compact(
  labels: Int32Array,
): { data: Int32Array; last: number; names?: readonly number[] } {
  const [least, most] = rangeOfLabels(labels);
  if (least >= 0 && most <= labels.length + 65536) return { data: labels, last: most };
  const numbers = new Map([[0, 0]]);
  const data = labels.map((label) => {
    const number = numbers.get(label) ?? numbers.size;
    numbers.set(label, number);
    return number;
  });
  return { data, last: numbers.size - 1, names: [...numbers.keys()] };
}

function isCount(value: number): boolean {
  return Number.isInteger(value) && value >= 1;
}

function scaleFor(height: number, width: number, areas: readonly number[]): number {
  const median = areas.toSorted((a, b) => a - b)[areas.length >> 1] ?? Infinity;
  const wanted = Math.ceil(Math.max(480 / Math.min(height, width), 10 / Math.sqrt(median)));
  const most = Math.max(1, Math.floor(2400 / Math.max(height, width)));
  return Math.min(wanted, most, 24);
}

function palette(): Uint8Array {
  // Full, for then the writer need not look for indices beyond its end.
  const bytes = new Uint8Array(3 * 256);
  let at = 0;
  for (let i = 0; i < GREYS; i++, at += 3) bytes.fill((i * 255) / (GREYS - 1) + 0.5, at, at + 3);
  for (const colour of OUTLINE_COLOURS) for (const part of colour) bytes[at++] = part;
  for (const colour of [...OUTLINE_COLOURS, [255, 255, 255]]) {
    for (let i = 0; i < TINTS; i++) {
      const grey = (i * 255) / (TINTS - 1);
      for (const part of colour) bytes[at++] = FILL * part + (1 - FILL) * grey + 0.5;
    }
  }
  return bytes;
}

/** Index of a colour among all. */
function indexOf(colour: number): number {
  return colour === NO_CLASS ? WHITE : FIRST_COLOUR + colour;
}

/** Grey values as indices 0 … GREYS-1, stretched between two percentiles. */
function greysOf(data: Image["data"], width: number, low: number, high: number): Uint8Array {
  const [black, white] = levels(data, width, low, high);
  if (!(white > black)) {
    const greys = new Uint8Array(data.length);
    for (let i = 0; i < data.length; i++) {
      const value = data[i];
      greys[i] = Number.isFinite(value) ? GREYS >> 1 : value > 0 ? WHITE : BLACK;
    }
    return greys;
  }
  const factor = (GREYS - 1) / (white - black);
  return inGreys(data, { factor, offset: 0.5 - black * factor, top: WHITE });
}

/** Grey values that become black and white, from a part of the pixels spread over all columns. */
function levels(data: Image["data"], width: number, low: number, high: number): [number, number] {
  let step = Math.max(1, Math.floor(data.length / 16384));
  while (step > 1 && width % step === 0) step--;
  const [black, white] = levelsOf(data, step, [low / 100, high / 100]);
  return white > black ? [black, white] : finiteRangeOf(data);
}

/** A colour for each object, none like that of an object near it where seven suffice. */
function coloursApart({ labels, near }: Survey): number[] {
  const colours: number[] = [];
  for (let i = 0; i < labels.length; i++) {
    let taken = 0;
    for (const other of near[i]) taken |= 1 << colours[other];
    const first = ((labels[i] - 1) % COLOURS + COLOURS) % COLOURS;
    let colour = first;
    while (taken >> colour & 1) {
      colour = (colour + 1) % COLOURS;
      if (colour === first) break;
    }
    colours.push(colour);
  }
  return colours;
}

function classNames(classes: ReadonlyMap<number, string>): string[] {
  const names = [...new Set(classes.values())].sort();
  if (names.length > COLOURS) {
    throw new ParameterError(
      `\`classes\` must be at most ${COLOURS}, as many as there are colours, got ${names.length}`,
      { parameter: "classes", value: names.length },
    );
  }
  return names;
}

/** Turns the greys of objects into tints of their colours. */
function tint(pixels: Uint8Array, data: Int32Array, colours: Uint8Array): void {
  for (let i = 0; i < data.length; i++) {
    if (data[i] === 0) continue;
    const grey = Math.round((pixels[i] / (GREYS - 1)) * (TINTS - 1));
    pixels[i] = FIRST_TINT + colours[data[i]] * TINTS + grey;
  }
}

/** The canvas: all pixels as squares, and black rows below. */
function enlarged(pixels: Uint8Array, width: number, scale: number, below: number): Canvas {
  const rows = pixels.length / width * scale;
  const size = rows * width * scale;
  const at = alloc(size + below * width * scale);
  enlarge(pixels, width, scale, at);
  views().u8.fill(BLACK, at + size, at + size + below * width * scale);
  return { at, width: width * scale, height: rows + below };
}

/** Rows that digits and capitals take, and columns of a text. */
function textSize(text: string, size: number): { height: number; width: number } {
  const { widths, first, last } = glyphs(size);
  let width = 0;
  for (const letter of lettersOf(text)) width += widths[letter];
  return { height: last - first, width };
}

/** Writes white text with a dark rim; digits and capitals begin in the row `top`. */
function paintText(canvas: Canvas, text: string, top: number, left: number, size: number): void {
  const { first, ...table } = glyphs(size);
  const place = { top: top - first, left };
  drawLetters(canvas, lettersOf(text), table, { ...place, step: WHITE / 3 });
}

function paintNumbers(
  canvas: Canvas,
  data: Int32Array,
  width: number,
  objects: Survey,
  { scale, bar }: { scale: number; bar: Bar | undefined },
): void {
  const { labels, areas, boxes, sumY, sumX, middles } = objects;
  const shorter = Math.min(canvas.width, canvas.height);
  const largest = Math.min(SIZES - 1, shorter < 400 ? 0 : shorter < 1600 ? 1 : 2);
  const placed: { text: string; box: Box; size: number }[] = [];
  const small: number[] = [];
  for (let i = 0; i < labels.length; i++) {
    const text = String(labels[i]);
    const area = areas[i] * scale * scale;
    let size = largest;
    let words = textSize(text, size);
    while (size > 0 && words.height * words.width > HIDDEN * area) {
      words = textSize(text, --size);
    }
    const [top, bottom, left, right] = boxes.slice(4 * i, 4 * i + 4);
    let y = sumY[i] / areas[i], x = sumX[i] / areas[i];
    if (data[Math.round(y) * width + Math.round(x)] !== labels[i]) {
      y = Math.floor(middles[i] / width);
      x = middles[i] % width;
    }
    const box = within(canvas, {
      top: Math.round((y + 0.5) * scale - words.height / 2),
      left: Math.round((x + 0.5) * scale - words.width / 2),
      ...words,
    });
    const fits = !(bar && overlap(box, bar.box)) &&
      words.height * words.width <= MOST_HIDDEN * area &&
      words.height <= (bottom - top + 1) * scale && words.width <= (right - left + 1) * scale;
    if (!fits) {
      small.push(i);
      continue;
    }
    placed.push({ text, box, size });
  }
  if (small.length > 0) {
    const taken = new Uint8Array(data.length);
    for (const { box } of placed) take(taken, width, scale, box);
    if (bar !== undefined) take(taken, width, scale, bar.box);
    for (const i of small) {
      const text = String(labels[i]);
      const words = textSize(text, 0);
      const [top, bottom, left, right] = boxes.slice(4 * i, 4 * i + 4);
      const middle = Math.round((top + bottom + 1) * scale / 2 - words.height / 2);
      const centre = Math.round((left + right + 1) * scale / 2 - words.width / 2);
      const box = [
        { top: middle, left: (right + 1) * scale + 2 },
        { top: middle, left: left * scale - 2 - words.width },
        { top: top * scale - 2 - words.height, left: centre },
        { top: (bottom + 1) * scale + 2, left: centre },
      ].map((place) => within(canvas, { ...place, ...words }))
        .find((place) => isFree(canvas, data, taken, width, scale, place));
      if (box === undefined) continue;
      take(taken, width, scale, box);
      placed.push({ text, box, size: 0 });
    }
  }
  for (const { text, box, size } of placed) paintText(canvas, text, box.top, box.left, size);
}

function overlap(a: Box, b: Box): boolean {
  return a.top < b.top + b.height && b.top < a.top + a.height &&
    a.left < b.left + b.width && b.left < a.left + a.width;
}

/** The box, moved into the picture with its rim. */
function within(canvas: Canvas, box: Box): Box {
  const inside = (from: number, length: number, all: number) =>
    Math.max(1, Math.min(from, all - length - 1));
  return {
    ...box,
    top: inside(box.top, box.height, canvas.height),
    left: inside(box.left, box.width, canvas.width),
  };
}

function take(taken: Uint8Array, width: number, scale: number, box: Box): void {
  const right = Math.min(width - 1, Math.floor((box.left + box.width) / scale));
  const bottom = Math.floor((box.top + box.height) / scale);
  for (let y = Math.max(0, Math.floor(box.top / scale)); y <= bottom; y++) {
    for (let x = Math.max(0, Math.floor(box.left / scale)); x <= right; x++) {
      taken[y * width + x] = 1;
    }
  }
}

/** Whether no object and no text is in the box, rim and all. */
function isFree(
  canvas: Canvas,
  data: Int32Array,
  taken: Uint8Array,
  width: number,
  scale: number,
  { top, left, height, width: columns }: Box,
): boolean {
  const right = left + columns, bottom = top + height;
  if (top < 1 || left < 1 || right >= canvas.width || bottom >= canvas.height) return false;
  for (let y = Math.floor((top - 1) / scale); y <= Math.floor(bottom / scale); y++) {
    for (let x = Math.floor((left - 1) / scale); x <= Math.floor(right / scale); x++) {
      const i = y * width + x;
      if (data[i] !== 0 || taken[i] !== 0) return false;
    }
  }
  return true;
}

/** A length with a unit in which it is easily read. */
function lengthText(length: number, unit: string): string {
  if (unit === "µm" && length < 0.1) return `${Number((length * 1000).toPrecision(1))} nm`;
  if (unit === "µm" && length >= 1000) return `${length / 1000} mm`;
  return `${length} ${unit}`;
}

/** A scale bar and its text. */
interface Bar {
  /** Both, with their rims. */
  readonly box: Box;
  readonly bar: Box;
  readonly text: string;
  readonly top: number;
  readonly left: number;
  readonly font: number;
}

/** A round length of about a fifth of the picture, with its text, in the lower right corner. */
function layOutBar(canvas: Canvas, pixelSize: PixelSize, scale: number): Bar | undefined {
  const { x: size, unit } = pixelSize;
  const wanted = size * (canvas.width / scale) * 0.22;
  if (!(wanted > 0 && wanted < Infinity) || /^(px|pixels?)$/.test(unit)) return undefined;
  const power = 10 ** Math.floor(Math.log10(wanted));
  const digit = [5, 2, 1].find((d) => d * power <= wanted * (1 + 1e-9)) ?? 1;
  const length = Number((digit * power).toPrecision(1));
  const bar = Math.round((length / size) * scale);
  const text = lengthText(length, unit);
  const shorter = Math.min(canvas.width, canvas.height);
  const size0 = Math.min(SIZES - 1, shorter < 300 ? 0 : shorter < 1200 ? 1 : 2);
  const font = size0 > 0 && textSize(text, size0).width > canvas.width / 3 ? 0 : size0;
  const words = textSize(text, font);
  const thick = 3 + 2 * font;
  const margin = shorter < 100 ? 3 : 10 + 4 * font;
  const needed = words.height + thick + 3 * margin;
  if (bar < 1 || words.width + 2 * margin > canvas.width || needed > canvas.height) {
    return undefined;
  }
  const right = canvas.width - margin, bottom = canvas.height - margin;
  const middle = Math.round(right - bar / 2 - words.width / 2);
  const left = Math.min(middle, right - words.width);
  const top = bottom - thick - words.height - 6 - font;
  const start = Math.min(left, right - bar) - 1;
  return {
    box: { top: top - 1, left: start, height: bottom - top + 2, width: right - start + 2 },
    bar: { top: bottom - thick, left: right - bar, height: thick, width: bar },
    text,
    top,
    left,
    font,
  };
}

function paintBar(canvas: Canvas, { bar, text, top, left, font }: Bar): void {
  const { top: above, left: before, height, width } = bar;
  const rim = { top: above - 1, left: before - 1, height: height + 2, width: width + 2 };
  fillBox(canvas, rim, BLACK);
  fillBox(canvas, bar, WHITE);
  paintText(canvas, text, top, left, font);
}

/** Where the entries of a legend stand, in a strip of rows. */
interface Legend {
  readonly height: number;
  readonly size: number;
  readonly entries: readonly {
    readonly text: string;
    readonly colour: number;
    readonly top: number;
    readonly left: number;
  }[];
}

const LEGEND_MARGIN = 8;

/** Puts one entry after the other, in as many rows as it takes; a text too long is cut. */
function layOutLegend(
  names: readonly { readonly name: string; readonly colour: number }[],
  width: number,
): Legend {
  const size = width < 400 ? 0 : width < 1600 ? 1 : 2;
  const line = textSize("0", size).height;
  const entries: Legend["entries"][number][] = [];
  let top = LEGEND_MARGIN, left = LEGEND_MARGIN;
  for (const { name, colour } of names) {
    let text = name;
    const room = () => 2 * line + textSize(text, size).width;
    while (text.length > 1 && room() > width - 2 * LEGEND_MARGIN) {
      text = text.slice(0, text.endsWith("…") ? -2 : -1) + "…";
    }
    if (left > LEGEND_MARGIN && left + room() > width - LEGEND_MARGIN) {
      left = LEGEND_MARGIN;
      top += 2 * line;
    }
    entries.push({ text, colour, top, left });
    left += room() + 2 * line;
  }
  return { height: names.length === 0 ? 0 : top + line + LEGEND_MARGIN, size, entries };
}

function paintLegend(canvas: Canvas, { size, entries }: Legend, from: number): void {
  const side = textSize("0", size).height;
  for (const { text, colour, top, left } of entries) {
    fillBox(canvas, { top: from + top, left, height: side, width: side }, indexOf(colour));
    paintText(canvas, text, from + top, left + Math.round(side * 1.5), size);
  }
}
