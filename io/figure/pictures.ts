/**
 * Figures of pictures: with a colour bar, side by side, signed maps, objects in colours, contact sheets,
 * crops of objects.
 *
 * @module
 */
import { checkParameter, InputError } from "../../core/errors.ts";
import { createImage, type GridValue, type Image, type Labels } from "../../core/values.ts";
import { type Histogram, histogram } from "../../ops/measure/histogram.ts";
import { outlines } from "../../ops/measure/outlines.ts";
import type { Trial } from "../../ops/threshold/try_all.ts";
import { encodePng } from "../png_writer.ts";
import { colormap, type ColormapName, colourAt } from "./colormaps.ts";
import {
  cutText,
  type Figure,
  figureOf,
  type FigureOptions,
  frame,
  numberText,
  resolveFigure,
  round,
  textAt,
  textWidth,
} from "./svg.ts";
import { ticks } from "./ticks.ts";

/** Which colours stand for which values. */
export interface ColourOptions {
  /** Colour map. `gray` by default, `seismic` for signed maps. */
  readonly colormap?: ColormapName | undefined;
  /** Values with the first and the last colour. By default the least and the greatest finite value. */
  readonly range?: readonly [number, number] | undefined;
  /** Whether the range is to reach equally far to both sides of zero. */
  readonly signed?: boolean | undefined;
}

/** A picture among several. */
export interface Panel extends ColourOptions {
  /** What is shown: grey values, colours (YXS of 8 bits), a mask or objects. */
  readonly value: GridValue;
  /** A line above it. */
  readonly title?: string | undefined;
}

/** How pictures stand together. */
export interface PicturesOptions extends FigureOptions, ColourOptions {
  /** Pictures in a row. All up to three, else about as many as there are rows. */
  readonly columns?: number | undefined;
  /** Whether all grey pictures have one range (`common`) or each its `own`, which is the default. */
  readonly scale?: "own" | "common" | undefined;
  /** Whether colour bars are drawn; yes by default, where there is room for 1.5 cm of picture. */
  readonly colourBar?: boolean | undefined;
}

/** A panel as it is drawn. */
interface Drawn {
  readonly href: string;
  readonly height: number;
  readonly width: number;
  readonly title: string;
  readonly bar?: { readonly href: string; readonly range: readonly [number, number] };
}

const GAP = 6;
const BAR = 7;

/**
 * One picture with its colour bar.
 *
 * Flat pictures have the middle colour; NaN is white, infinities have the colour of their end.
 *
 * @param value Grey values, colours, a mask or objects, of one plane.
 * @param options Colours and size.
 * @returns The figure.
 * @throws {InputError} If the value is no plane or has no pixels.
 * @throws {ParameterError} If an option is out of its range.
 * @example A map of differences, zero in the middle of the colours
 * ```ts
 * import assert from "node:assert/strict";
 * import { createImage } from "petri";
 * import { imageFigure } from "petri/io/figure";
 *
 * const change = createImage(Float32Array.of(-3, 0, 1, 2), [2, 2]);
 * const { svg } = imageFigure(change, { signed: true, title: "Change" });
 * assert.match(svg, />Change<[^]*>0</);
 * ```
 */
export function imageFigure(
  value: GridValue,
  options: FigureOptions & ColourOptions & { readonly colourBar?: boolean | undefined } = {},
): Figure {
  return picturesFigure([{ value }], options);
}

/**
 * Pictures side by side or in rows, all equally wide.
 *
 * @param panels What is shown; at least one.
 * @param options How they stand; colours for those that do not say otherwise.
 * @returns The figure.
 * @throws {InputError} If there is no panel, or one is no plane or has no pixels.
 * @throws {ParameterError} If an option is out of its range.
 * @example An image and what a threshold made of it
 * ```ts
 * import assert from "node:assert/strict";
 * import { createImage, createMask } from "petri";
 * import { picturesFigure } from "petri/io/figure";
 *
 * const image = createImage(Uint8Array.of(1, 9, 8, 2), [2, 2]);
 * const mask = createMask(Uint8Array.of(0, 1, 1, 0), [2, 2]);
 * const figure = picturesFigure([{ value: image, title: "image" }, { value: mask, title: "mask" }]);
 * assert.equal(figure.width, 12);
 * ```
 */
export function picturesFigure(panels: readonly Panel[], options: PicturesOptions = {}): Figure {
  const { size } = resolveFigure(options);
  if (panels.length === 0) {
    throw new InputError("a figure needs at least one picture, got none", { parameter: "panels" });
  }
  const common = options.scale === "common" ? rangeOfAll(panels) : undefined;
  const drawn = panels.map((panel) => draw(panel, options, common));
  return layOut(drawn, options, size, common !== undefined);
}

/**
 * The masks that threshold methods make of an image, each beside the histogram with its threshold: a
 * contact sheet to choose from. Counts are drawn by their logarithm, so that few bright pixels show.
 *
 * @param image The image.
 * @param trials What `tryAll` of petri/ops/threshold answered.
 * @param options How they stand.
 * @returns The figure.
 * @throws {InputError} If the image is no plane or has no pixels.
 * @throws {ParameterError} If an option is out of its range.
 * @example All methods at once
 * ```ts
 * import assert from "node:assert/strict";
 * import { createImage } from "petri";
 * import { trialsFigure } from "petri/io/figure";
 * import { tryAll } from "petri/ops/threshold";
 *
 * const image = createImage(Uint8Array.of(1, 9, 8, 2, 3, 7), [2, 3]);
 * assert.match(trialsFigure(image, tryAll(image)).svg, /otsu/);
 * ```
 */
export function trialsFigure(
  image: Image,
  trials: readonly Trial[],
  options: PicturesOptions = {},
): Figure {
  const counts = histogram(image, { nbins: 256 });
  const panels: Panel[] = [
    { value: image, title: "image" },
    { value: histogramPicture(counts, image.shape, undefined), title: "histogram" },
  ];
  for (const { method, threshold, mask } of trials) {
    const found = mask !== undefined && threshold !== undefined;
    const level = found ? numberText(Number(threshold.toPrecision(4))) : "none";
    const none = createImage(new Float32Array(image.data.length).fill(NaN), image.shape);
    panels.push({ value: mask ?? none, title: method });
    panels.push({ value: histogramPicture(counts, image.shape, threshold), title: level });
  }
  return picturesFigure(panels, { width: 17, columns: 6, colourBar: false, ...options });
}

/** Most columns of a drawn histogram. */
const HISTOGRAM_WIDTH = 256;

/** A histogram with a line at a threshold, as a picture of the form of another. */
function histogramPicture(
  { count, center }: Histogram,
  [rows, columns]: readonly number[],
  threshold: number | undefined,
): Image {
  // As many bars as levels, where those are few, so that none stays empty; each as wide as it can be, so
  // that the line of the threshold stays thin.
  const bars = Math.max(32, Math.min(HISTOGRAM_WIDTH, count.length));
  const step = Math.floor(HISTOGRAM_WIDTH / bars);
  const width = bars * step;
  const height = Math.min(Math.max(Math.round(width * rows / columns), 32), 4 * width);
  const data = new Uint8Array(height * width * 3).fill(255);
  const paint = (x: number, top: number, colour: readonly number[]) => {
    for (let y = top; y < height; y++) data.set(colour, 3 * (y * width + x));
  };
  const [low, high] = [center[0], center[center.length - 1]];
  const place = (value: number) =>
    high > low ? Math.round((value - low) / (high - low) * (bars - 1)) : bars >> 1;
  const bins = new Float64Array(bars);
  for (let i = 0; i < count.length; i++) bins[place(center[i])] += count[i];
  const most = Math.log1p(bins.reduce((a, b) => Math.max(a, b), 0));
  bins.forEach((n, bar) => {
    const top = height - Math.round(Math.log1p(n) / most * (height - 4));
    for (let x = bar * step; x < (bar + 1) * step; x++) paint(x, top, COUNT_COLOUR);
  });
  if (threshold !== undefined && Number.isFinite(threshold)) {
    const bar = Math.min(Math.max(place(threshold), 0), bars - 1);
    const x = bar * step + (step >> 1);
    for (const side of [-1, 0, 1]) {
      if (x + side >= 0 && x + side < width) paint(x + side, 0, LEVEL_COLOUR);
    }
  }
  return createImage(data, [height, width, 3], { axes: "YXS" });
}

/** Colours of a histogram's bars and of its threshold. */
const COUNT_COLOUR = [140, 160, 180];
const LEVEL_COLOUR = [213, 94, 0];

/** Options of {@linkcode cropsFigure}. */
export interface CropsOptions extends FigureOptions, ColourOptions {
  /** Pixels shown around each bounding box. 3 by default. */
  readonly margin?: number | undefined;
  /** Crops in a row. 8 by default, or fewer if there are fewer objects. */
  readonly columns?: number | undefined;
  /** Numbers of the objects that are shown, in this order. By default the first 64. */
  readonly objects?: readonly number[] | undefined;
}

/**
 * Each object cut out by its bounding box, outlined, all at one scale and with one range of colours.
 *
 * @param image Grey values or colours of one plane.
 * @param labels Objects on the same grid.
 * @param options What is shown.
 * @returns The figure.
 * @throws {InputError} If the two differ in size, or there is no object to be shown.
 * @throws {ParameterError} If an option is out of its range.
 * @example Two cells
 * ```ts
 * import assert from "node:assert/strict";
 * import { createImage, createLabels } from "petri";
 * import { cropsFigure } from "petri/io/figure";
 *
 * const image = createImage(Uint8Array.of(0, 9, 9, 0, 0, 7), [2, 3]);
 * const labels = createLabels(Int32Array.of(0, 1, 1, 0, 0, 4), [2, 3]);
 * assert.equal(cropsFigure(image, labels).svg.match(/<path/g)?.length, 2);
 * ```
 */
export function cropsFigure(image: Image, labels: Labels, options: CropsOptions = {}): Figure {
  const { width, size, title } = resolveFigure(options);
  const { margin = 3 } = options;
  checkParameter(
    Number.isInteger(margin) && margin >= 0,
    "margin",
    margin,
    "a whole number from 0",
  );
  checkPlane(image);
  const [height, columns] = labels.shape;
  if (image.shape[0] !== height || image.shape[1] !== columns || labels.shape.length !== 2) {
    throw new InputError(
      `crops need labels on the image's grid, got ${labels.shape.join("×")} on ${
        image.shape.join("×")
      }`,
      { parameter: "labels", value: labels.shape },
    );
  }
  const all = new Map(outlines(labels).map((outline) => [outline.label, outline]));
  const wanted = options.objects ?? [...all.keys()].slice(0, 64);
  const cells = wanted.map((label) => {
    const outline = all.get(label);
    if (outline === undefined) {
      throw new InputError(`\`objects\` must be in the labels, got ${label}`, {
        parameter: "objects",
        value: label,
      });
    }
    let top = Infinity, bottom = 0, left = Infinity, right = 0;
    for (const { outer } of outline.polygons) {
      for (let i = 0; i < outer.length; i += 2) {
        top = Math.min(top, outer[i]);
        bottom = Math.max(bottom, outer[i]);
        left = Math.min(left, outer[i + 1]);
        right = Math.max(right, outer[i + 1]);
      }
    }
    top = Math.max(0, top - margin);
    left = Math.max(0, left - margin);
    bottom = Math.min(height, bottom + margin);
    right = Math.min(columns, right + margin);
    return { outline, top, left, height: bottom - top, width: right - left };
  });
  if (cells.length === 0) {
    throw new InputError("there is no object to be shown", { parameter: "labels" });
  }
  const perRow = options.columns ?? Math.min(8, cells.length);
  checkParameter(
    Number.isInteger(perRow) && perRow >= 1,
    "columns",
    perRow,
    "a whole number from 1",
  );
  const range = options.range ?? valueRange(image, options.signed === true);
  const cellWidth = (width - GAP * (perRow + 1)) / perRow;
  const scale = Math.min(
    cellWidth / Math.max(...cells.map((cell) => cell.width)),
    cellWidth * 1.5 / Math.max(...cells.map((cell) => cell.height)),
  );
  const line = size * 1.5;
  let y = title === "" ? GAP : GAP + size * 1.8;
  let body = title === "" ? "" : titleText(title, width, size);
  for (let first = 0; first < cells.length; first += perRow) {
    const row = cells.slice(first, first + perRow);
    const tallest = Math.max(...row.map((cell) => cell.height)) * scale;
    row.forEach((cell, i) => {
      const x = GAP + i * (cellWidth + GAP) + (cellWidth - cell.width * scale) / 2;
      const at = y + line + (tallest - cell.height * scale) / 2;
      const { href } = draw({ value: cut(image, cell) }, { ...options, range }, undefined);
      body += textAt(String(cell.outline.label), x + cell.width * scale / 2, y + size, {
        anchor: "middle",
      });
      body += pictureAt(href, x, at, cell.width * scale, cell.height * scale, true);
      body += `<path transform="translate(${round(x)} ${round(at)}) scale(${round(scale)}) ` +
        `translate(${-cell.left} ${-cell.top})" d="${pathOf(cell.outline)}" fill="none" ` +
        `stroke="#e69f00" stroke-width="${round(0.9 / scale)}"/>\n`;
    });
    y += line + tallest + GAP;
  }
  return figureOf(body, width, y, size);
}

/** An object's outline as the commands of an SVG path. */
function pathOf({ polygons }: ReturnType<typeof outlines>[number]): string {
  let d = "";
  for (const { outer, holes } of polygons) {
    for (const ring of [outer, ...holes]) {
      for (let i = 0; i < ring.length; i += 2) {
        d += `${i === 0 ? "M" : "L"}${ring[i + 1]} ${ring[i]}`;
      }
      d += "Z";
    }
  }
  return d;
}

function cut(
  image: Image,
  box: { top: number; left: number; height: number; width: number },
): Image {
  const samples = image.shape[2] ?? 1;
  const row = box.width * samples;
  const data = image.data.slice(0, box.height * row);
  for (let y = 0; y < box.height; y++) {
    const from = ((box.top + y) * image.shape[1] + box.left) * samples;
    data.set(image.data.subarray(from, from + row), y * row);
  }
  const shape = [box.height, box.width, ...image.shape.slice(2)];
  return createImage(data, shape, { axes: image.axes });
}

function checkPlane(value: GridValue): void {
  const { axes, shape } = value;
  const colours = axes === "YXS" && (shape[2] === 3 || shape[2] === 4) &&
    value.data instanceof Uint8Array;
  if (axes !== "YX" && !colours) {
    throw new InputError(
      `a figure shows planes (YX), or colours of 8 bits (YXS), got ${axes} ${shape.join("×")}`,
      { parameter: "value", value: axes },
    );
  }
  if (value.data.length === 0) {
    throw new InputError(`a figure needs pixels, got ${shape.join("×")}`, {
      parameter: "value",
      value: shape,
    });
  }
}

function valueRange({ data }: GridValue, signed: boolean): [number, number] {
  let low = Infinity, high = -Infinity;
  for (let i = 0; i < data.length; i++) {
    const value = data[i];
    if (!isFinite(value)) continue;
    if (value < low) low = value;
    if (value > high) high = value;
  }
  if (low > high) low = high = 0;
  if (!signed) return [low, high];
  const most = Math.max(Math.abs(low), Math.abs(high));
  return [-most, most];
}

function rangeOfAll(panels: readonly Panel[]): [number, number] | undefined {
  const grey = panels.filter(({ value }) => value.kind === "image" && value.axes === "YX");
  if (grey.length === 0) return undefined;
  const ranges = grey.map(({ value, signed }) => valueRange(value, signed === true));
  return [Math.min(...ranges.map(([low]) => low)), Math.max(...ranges.map(([, high]) => high))];
}

/** The picture of a panel as a PNG in an address. */
function draw(
  panel: Panel,
  options: ColourOptions,
  common: readonly [number, number] | undefined,
): Drawn {
  const { value } = panel;
  checkPlane(value);
  const [height, width] = value.shape;
  const own = { height, width, title: panel.title ?? "" };
  if (value.axes !== "YX") return { ...own, href: hrefOf(value as Image) };
  const indices = new Uint8Array(value.data.length);
  if (value.kind === "labels") {
    // Black, then tab20 in steps of seven, so that numbers next to each other differ clearly.
    const table = colormap("tab20");
    const palette = new Uint8Array(63);
    for (let i = 0; i < 20; i++) {
      const from = i * 7 % 20 * 3;
      palette.set(table.subarray(from, from + 3), 3 + 3 * i);
    }
    for (let i = 0; i < indices.length; i++) {
      const label = value.data[i];
      if (label !== 0) indices[i] = 1 + (((label - 1) % 20) + 20) % 20;
    }
    return { ...own, href: hrefOf(createImage(indices, value.shape), palette) };
  }
  if (value.kind === "mask") {
    for (let i = 0; i < indices.length; i++) indices[i] = value.data[i] === 0 ? 0 : 1;
    const palette = Uint8Array.of(0, 0, 0, 255, 255, 255);
    return { ...own, href: hrefOf(createImage(indices, value.shape), palette) };
  }
  const signed = panel.signed ?? options.signed ?? false;
  const range = panel.range ?? options.range ?? common ?? valueRange(value, signed);
  const [low, high] = range;
  checkParameter(
    low <= high && isFinite(high - low),
    "range",
    range,
    "two finite values, the lower one first",
  );
  const table = colormap(panel.colormap ?? options.colormap ?? (signed ? "seismic" : "gray"));
  const count = table.length / 3;
  const { data } = value;
  let missing = false;
  for (let i = 0; i < data.length; i++) {
    const at = high > low
      ? (data[i] - low) / (high - low)
      : data[i] > low
      ? 1
      : data[i] < low
      ? 0
      : 0.5;
    if (Number.isNaN(data[i])) missing = true;
    else indices[i] = colourAt(at, count);
  }
  const bar = new Uint8Array(count * 3);
  for (let i = 0; i < count; i++) bar.set(table.subarray(3 * i, 3 * i + 3), 3 * (count - 1 - i));
  const drawn = {
    ...own,
    bar: { href: hrefOf(createImage(bar, [count, 1, 3], { axes: "YXS" })), range },
  };
  if (!missing) return { ...drawn, href: hrefOf(createImage(indices, value.shape), table) };
  const colours = new Uint8Array(indices.length * 3);
  for (let i = 0; i < indices.length; i++) {
    if (Number.isNaN(data[i])) colours.fill(255, 3 * i, 3 * i + 3);
    else for (let k = 0; k < 3; k++) colours[3 * i + k] = table[3 * indices[i] + k];
  }
  return { ...drawn, href: hrefOf(createImage(colours, [height, width, 3], { axes: "YXS" })) };
}

function hrefOf(image: Image, palette?: Uint8Array): string {
  const bytes = encodePng(image, palette === undefined ? {} : { palette });
  return `data:image/png;base64,${bytes.toBase64()}`;
}

/** Pixels stay squares where each is larger than a dot of print. */
function pictureAt(
  href: string,
  x: number,
  y: number,
  width: number,
  height: number,
  squares: boolean,
): string {
  const how = squares ? ` image-rendering="optimizeSpeed" style="image-rendering:pixelated"` : "";
  return `<image x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${
    round(height)
  }" ` +
    `preserveAspectRatio="none"${how} href="${href}"/>\n`;
}

function titleText(title: string, width: number, size: number): string {
  return textAt(cutText(title, size * 1.2, width - 2 * GAP), width / 2, GAP + size * 1.1, {
    anchor: "middle",
    size: size * 1.2,
  });
}

function layOut(
  panels: readonly Drawn[],
  options: PicturesOptions,
  size: number,
  common: boolean,
): Figure {
  const { width, title } = resolveFigure(options);
  const usual = panels.length <= 3 ? panels.length : Math.ceil(Math.sqrt(panels.length));
  const columns = options.columns === undefined ? usual : Math.min(options.columns, panels.length);
  checkParameter(
    Number.isInteger(columns) && columns >= 1,
    "columns",
    columns,
    "a whole number from 1",
  );
  const marks = (bar: NonNullable<Drawn["bar"]>) =>
    bar.range[1] > bar.range[0] ? ticks(bar.range[0], bar.range[1], 5) : [bar.range[0]];
  const bars = panels.flatMap(({ bar }) => bar === undefined ? [] : [bar]);
  const widest = Math.max(
    0,
    ...bars.flatMap((bar) => marks(bar).map((mark) => textWidth(numberText(mark), size * 0.85))),
  );
  const barRoom = BAR + 4 + 3 + widest;
  const shared = common && bars.length > 0;
  const asked = options.colourBar !== false && bars.length > 0;
  /** Columns with a colour bar beside some picture. */
  const barred = Array.from(
    { length: columns },
    (_, c) => asked && !shared && panels.some(({ bar }, i) => bar && i % columns === c),
  );
  const space = width - GAP * (columns + 1) - (shared && asked ? barRoom : 0);
  const count = barred.filter(Boolean).length;
  const withBars = asked && (space - count * barRoom) / columns >= 42;
  const cell = (withBars || shared ? space - count * barRoom : space) / columns;
  const lefts: number[] = [];
  let end = 0;
  for (const wide of barred) {
    lefts.push(end + GAP);
    end += GAP + cell + (withBars && wide ? barRoom : 0);
  }
  const line = panels.some((panel) => panel.title !== "") ? size * 1.5 : 0;
  let body = title === "" ? "" : titleText(title, width, size);
  let y = title === "" ? GAP : GAP + size * 1.8;
  const drawBar = (bar: NonNullable<Drawn["bar"]>, x: number, top: number, height: number) => {
    body += pictureAt(bar.href, x, top, BAR, height, false) + frame(x, top, BAR, height);
    const [low, high] = bar.range;
    for (const mark of marks(bar)) {
      const at = high > low ? top + height * (1 - (mark - low) / (high - low)) : top + height / 2;
      body += `<path d="M${round(x + BAR)} ${round(at)}h2.5" stroke="#222" stroke-width="0.6"/>\n`;
      body += textAt(numberText(mark), x + BAR + 4, at + size * 0.31, { size: size * 0.85 });
    }
  };
  for (let first = 0; first < panels.length; first += columns) {
    const row = panels.slice(first, first + columns).map((panel) => {
      const wide = Math.min(cell, cell * 1.6 * panel.width / panel.height);
      return { ...panel, wide, tall: Math.max(3, wide * panel.height / panel.width) };
    });
    const tallest = Math.max(...row.map(({ tall }) => tall));
    row.forEach(({ href, wide, tall, bar, title, width }, i) => {
      const left = lefts[i] + (cell - wide) / 2;
      const top = y + line + (tallest - tall) / 2;
      if (title !== "") {
        body += textAt(cutText(title, size, cell), left + wide / 2, y + size, { anchor: "middle" });
      }
      body += pictureAt(href, left, top, wide, tall, wide / width > 0.24);
      body += frame(left, top, wide, tall);
      if (withBars && !shared && bar !== undefined) drawBar(bar, left + wide + 4, top, tall);
    });
    if (asked && shared && first === 0) {
      drawBar(bars[0], end + 4, y + line, tallest);
    }
    y += line + tallest + GAP;
  }
  return figureOf(body, width, y, size);
}
