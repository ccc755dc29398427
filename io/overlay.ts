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
import { coverAt, glyphs, lettersOf, SIZES } from "./glyphs.ts";
import { encodePng } from "./png.ts";

/** What an overlay shows. */
export interface OverlayOptions {
  /**
   * Picture pixels per image pixel, a whole number. By default such that the shorter side has at least
   * 480, the longer one at most 2400 unless the image itself is longer, and none above 24.
   */
  readonly scale?: number | undefined;
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
/** Objects with no more pixels between them have different colours, where seven suffice. */
const NEAR = 8;
/** How much of an object its number may hide: the larger letters, the smallest ones. */
const HIDDEN = 0.22;
const MOST_HIDDEN = 0.45;

/** A picture of palette indices. */
interface Canvas {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

/** What is to be known of the objects, by place: the order in which a reader meets them. */
interface Objects {
  readonly labels: number[];
  readonly areas: number[];
  /** First and last row, first and last column. */
  readonly boxes: number[];
  /** A pixel in the middle of the object's longest run. */
  readonly middles: number[];
  readonly sumY: number[];
  readonly sumX: number[];
  /** Pixels at a border, the sides that are, and the object's place. */
  readonly edges: Int32Array;
  readonly sides: Uint8Array;
  readonly owners: Int32Array;
  /** Pairs of objects near each other, the later one first. */
  readonly near: number[][];
}

const TOP = 1;
const BOTTOM = 2;
const LEFT = 4;
const RIGHT = 8;

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
  const scale = options.scale ?? scaleFor(height, width);
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

  const { data } = labels;
  const objects = survey(data, width, height);
  const classes = options.classes === undefined ? undefined : classNames(options.classes);
  const colours = classes === undefined ? coloursApart(objects) : objects.labels.map((label) => {
    const name = options.classes?.get(label);
    return name === undefined ? NO_CLASS : classes.indexOf(name);
  });
  const pixels = greysOf(image.data, width, low, high);
  if (options.fill === true) tint(pixels, data, objects, colours);
  const legend = classes === undefined ? undefined : layOutLegend(
    [
      ...classes.map((name, colour) => ({ name, colour })),
      ...colours.includes(NO_CLASS) ? [{ name: "no class", colour: NO_CLASS }] : [],
    ],
    width * scale,
  );
  const canvas = enlarged(pixels, width, scale, legend?.height ?? 0);
  const inner = { ...canvas, height: height * scale };
  paintOutlines(inner, data, width, objects, { scale, thickness, colours });
  const { pixelSize } = image;
  const bar = options.scaleBar !== false && pixelSize !== undefined
    ? layOutBar(inner, pixelSize, scale)
    : undefined;
  if (options.numbers !== false) paintNumbers(inner, data, width, objects, { scale, bar });
  if (bar !== undefined) paintBar(inner, bar);
  if (legend !== undefined) paintLegend(canvas, legend, inner.height);
  const picture: Image = {
    kind: "image",
    data: canvas.data,
    shape: [canvas.height, canvas.width],
    axes: "YX",
    ...pixelSize !== undefined &&
      { pixelSize: { ...pixelSize, y: pixelSize.y / scale, x: pixelSize.x / scale } },
  };
  return encodePng(picture, { palette: palette(), repeat: scale });
}

function isCount(value: number): boolean {
  return Number.isInteger(value) && value >= 1;
}

function scaleFor(height: number, width: number): number {
  const wanted = Math.ceil(480 / Math.min(height, width));
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
  const greys = new Uint8Array(data.length);
  const [black, white] = levels(data, width, low, high);
  if (!(white > black)) {
    for (let i = 0; i < data.length; i++) {
      const value = data[i];
      greys[i] = Number.isFinite(value) ? GREYS >> 1 : value > 0 ? WHITE : BLACK;
    }
    return greys;
  }
  const factor = (GREYS - 1) / (white - black);
  const offset = 0.5 - black * factor;
  for (let i = 0; i < data.length; i++) {
    const value = data[i] * factor + offset;
    greys[i] = value >= GREYS ? WHITE : value > 0 ? value : BLACK;
  }
  return greys;
}

/** Grey values that become black and white, from a part of the pixels spread over all columns. */
function levels(data: Image["data"], width: number, low: number, high: number): [number, number] {
  let step = Math.max(1, Math.floor(data.length / 16384));
  while (step > 1 && width % step === 0) step--;
  const sample = new Float64Array(Math.ceil(data.length / step));
  let count = 0;
  for (let i = 0; i < data.length; i += step) if (isFinite(data[i])) sample[count++] = data[i];
  const sorted = sample.subarray(0, count).sort();
  const at = (percent: number) => sorted[Math.round((percent / 100) * (count - 1))] ?? 0;
  const black = at(low), white = at(high);
  if (white > black) return [black, white];
  let least = Infinity, greatest = -Infinity;
  for (let i = 0; i < data.length; i++) {
    const value = data[i];
    if (!isFinite(value)) continue;
    if (value < least) least = value;
    if (value > greatest) greatest = value;
  }
  return [least, greatest];
}

/** One walk over the labels: areas, boxes, borders, neighbours. */
function survey(data: Int32Array, width: number, height: number): Objects {
  const places = new Map<number, number>();
  const labels: number[] = [], areas: number[] = [], boxes: number[] = [];
  const middles: number[] = [], longest: number[] = [], sumY: number[] = [], sumX: number[] = [];
  const near: number[][] = [];
  let edges = new Int32Array(4096), owners = new Int32Array(4096), sides = new Uint8Array(4096);
  let count = 0;
  /** The object that ended last in each column, and where. */
  const aboveOwner = new Int32Array(width), aboveRow = new Int32Array(width).fill(-NEAR - 2);
  const meet = (a: number, b: number) => {
    const later = a > b ? a : b, earlier = a > b ? b : a;
    const list = near[later];
    if (earlier !== later && list[list.length - 1] !== earlier) list.push(earlier);
  };
  for (let y = 0, i = 0; y < height; y++) {
    let start = 0, owner = 0, last = -1, lastEnd = -NEAR - 2;
    for (let x = 0; x < width; x++, i++) {
      const label = data[i];
      if (label === 0) continue;
      let side = 0;
      if (x === 0 || data[i - 1] !== label) {
        side = LEFT;
        start = x;
        const known = places.get(label);
        if (known === undefined) {
          owner = labels.length;
          places.set(label, owner);
          labels.push(label);
          areas.push(0);
          boxes.push(y, y, x, x);
          middles.push(i);
          longest.push(0);
          sumY.push(0);
          sumX.push(0);
          near.push([]);
        } else owner = known;
        if (x - lastEnd <= NEAR + 1) meet(owner, last);
      }
      if (y === 0 || data[i - width] !== label) {
        side |= TOP;
        if (y - aboveRow[x] <= NEAR + 1) meet(owner, aboveOwner[x]);
      }
      if (y === height - 1 || data[i + width] !== label) {
        side |= BOTTOM;
        aboveOwner[x] = owner;
        aboveRow[x] = y;
      }
      if (x === width - 1 || data[i + 1] !== label) {
        side |= RIGHT;
        last = owner;
        lastEnd = x;
        const length = x - start + 1;
        areas[owner] += length;
        sumY[owner] += y * length;
        sumX[owner] += (start + x) / 2 * length;
        const box = 4 * owner;
        boxes[box + 1] = y;
        if (start < boxes[box + 2]) boxes[box + 2] = start;
        if (x > boxes[box + 3]) boxes[box + 3] = x;
        if (length > longest[owner]) {
          longest[owner] = length;
          middles[owner] = i - (length >> 1);
        }
      }
      if (side === 0) continue;
      if (count === edges.length) {
        edges = grown(edges, new Int32Array(2 * count));
        owners = grown(owners, new Int32Array(2 * count));
        sides = grown(sides, new Uint8Array(2 * count));
      }
      edges[count] = i;
      owners[count] = owner;
      sides[count++] = side;
    }
  }
  return {
    labels,
    areas,
    boxes,
    middles,
    sumY,
    sumX,
    near,
    edges: edges.subarray(0, count),
    owners: owners.subarray(0, count),
    sides: sides.subarray(0, count),
  };
}

function grown<A extends Int32Array | Uint8Array>(old: A, wider: A): A {
  wider.set(old);
  return wider;
}

/** A colour for each object, none like that of an object near it where seven suffice. */
function coloursApart({ labels, near }: Objects): number[] {
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

function tint(
  pixels: Uint8Array,
  data: Int32Array,
  { labels }: Objects,
  colours: readonly number[],
): void {
  const first = new Map(labels.map((label, i) => [label, FIRST_TINT + colours[i] * TINTS]));
  let last = 0, base = 0;
  for (let i = 0; i < data.length; i++) {
    if (data[i] === 0) continue;
    if (data[i] !== last) {
      last = data[i];
      base = first.get(last) ?? 0;
    }
    pixels[i] = base + Math.round((pixels[i] / (GREYS - 1)) * (TINTS - 1));
  }
}

/** The canvas: all pixels as squares, and black rows below. */
function enlarged(pixels: Uint8Array, width: number, scale: number, below: number): Canvas {
  const rows = pixels.length / width * scale;
  const shown = scale === 1 ? pixels : enlarge(pixels, width, scale);
  const canvas = { width: width * scale, height: rows + below };
  if (below === 0) return { ...canvas, data: shown };
  const data = new Uint8Array(canvas.width * canvas.height);
  data.set(shown);
  return { ...canvas, data };
}

/** Colours the inner side of every border, and the corners between two borders. */
function paintOutlines(
  canvas: Canvas,
  data: Int32Array,
  width: number,
  { edges, sides, owners }: Objects,
  { scale, thickness, colours }: {
    scale: number;
    thickness: number;
    colours: readonly number[];
  },
): void {
  const indices = colours.map(indexOf);
  if (scale === 1 && thickness === 1) {
    for (let n = 0; n < edges.length; n++) canvas.data[edges[n]] = indices[owners[n]];
    return;
  }
  const least = Math.min(thickness, scale);
  for (let n = 0; n < edges.length; n++) {
    const i = edges[n], side = sides[n], index = indices[owners[n]];
    const label = data[i];
    const y = Math.floor(i / width), x = i % width;
    // Inwards, pixel by pixel, as far as the object goes.
    for (let k = 0; k * scale < thickness; k++) {
      const wide = Math.min(scale, thickness - k * scale), rest = scale - wide;
      const inside = (step: number) => k === 0 || data[i + k * step] === label;
      if (side & TOP && inside(width)) {
        paintBox(canvas, (y + k) * scale, x * scale, wide, scale, index);
      }
      if (side & BOTTOM && inside(-width)) {
        paintBox(canvas, (y - k) * scale + rest, x * scale, wide, scale, index);
      }
      if (side & LEFT && x + k < width && inside(1)) {
        paintBox(canvas, y * scale, (x + k) * scale, scale, wide, index);
      }
      if (side & RIGHT && x >= k && inside(-1)) {
        paintBox(canvas, y * scale, (x - k) * scale + rest, scale, wide, index);
      }
    }
    for (const step of [-width, width]) {
      if (!(side & (step < 0 ? TOP : BOTTOM)) && least < scale) {
        const top = step < 0 ? y * scale - least : (y + 1) * scale;
        if (side & LEFT && data[i + step - 1] === label && x > 0) {
          paintBox(canvas, top, x * scale, least, least, index);
        }
        if (side & RIGHT && data[i + step + 1] === label && x < width - 1) {
          paintBox(canvas, top, (x + 1) * scale - least, least, least, index);
        }
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
  const start = Math.max(left, 0);
  for (let y = Math.max(top, 0); y < bottom; y++) {
    const row = y * canvas.width;
    for (let x = start; x < right; x++) canvas.data[row + x] = index;
  }
}

/** A rectangle of picture pixels. */
interface Box {
  readonly top: number;
  readonly left: number;
  readonly height: number;
  readonly width: number;
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
  const table = glyphs(size);
  const { widths, starts, height, first } = table;
  const letters = lettersOf(text);
  for (const rim of [true, false]) {
    let x = left;
    for (const letter of letters) {
      let at = starts[letter];
      const width = widths[letter];
      for (let row = top - first; row < top - first + height; row++) {
        for (let column = x; column < x + width; column++) {
          const dot = coverAt(table, at++);
          if (dot === 0) continue;
          if (rim && dot > 1) paintBox(canvas, row - 1, column - 1, 3, 3, BLACK);
          if (!rim) paintBox(canvas, row, column, 1, 1, dot * (WHITE / 3));
        }
      }
      x += width;
    }
  }
}

function paintNumbers(
  canvas: Canvas,
  data: Int32Array,
  width: number,
  objects: Objects,
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
  paintBox(canvas, bar.top - 1, bar.left - 1, bar.height + 2, bar.width + 2, BLACK);
  paintBox(canvas, bar.top, bar.left, bar.height, bar.width, WHITE);
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
    paintBox(canvas, from + top, left, side, side, indexOf(colour));
    paintText(canvas, text, from + top, left + Math.round(side * 1.5), size);
  }
}
