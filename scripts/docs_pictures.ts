/**
 * Small pictures of values for the page of operators: grey values stretched, masks black and white,
 * objects in colours, lines and points drawn over what they were found in.
 *
 * @module
 */
import type { Contours, GridValue, Image, Kernel, Table, Value } from "../core/values.ts";
import { createImage, kindOf } from "../core/values.ts";

/** A picture in red, green and blue. */
export interface Drawing {
  /** Rows. */
  readonly height: number;
  /** Columns. */
  readonly width: number;
  /** Three bytes a pixel. */
  readonly rgb: Uint8Array;
}

/** Colours that those who confuse red and green tell apart (Okabe and Ito). */
const COLOURS = [
  [230, 159, 0],
  [86, 180, 233],
  [0, 158, 115],
  [240, 228, 66],
  [0, 114, 178],
  [213, 94, 0],
  [204, 121, 167],
] as const;
const MARK = [255, 80, 0] as const;
/** Grey levels kept: enough for the eye, and the files stay small. */
const LEVELS = 48;

function blank(height: number, width: number, grey: number): Drawing {
  return { height, width, rgb: new Uint8Array(height * width * 3).fill(grey) };
}

function dot({ height, width, rgb }: Drawing, y: number, x: number, colour: ArrayLike<number>) {
  const row = Math.round(y);
  const column = Math.round(x);
  if (row < 0 || column < 0 || row >= height || column >= width) return;
  rgb.set(Array.from(colour), (row * width + column) * 3);
}

function line(drawing: Drawing, y0: number, x0: number, y1: number, x1: number) {
  const steps = Math.max(1, Math.ceil(2 * Math.max(Math.abs(y1 - y0), Math.abs(x1 - x0))));
  for (let i = 0; i <= steps; i++) {
    dot(drawing, y0 + (y1 - y0) * i / steps, x0 + (x1 - x0) * i / steps, MARK);
  }
}

function ring(drawing: Drawing, y: number, x: number, radius: number) {
  for (let a = 0; a < 64; a++) {
    const angle = Math.PI * a / 32;
    dot(drawing, y + radius * Math.sin(angle), x + radius * Math.cos(angle), MARK);
  }
}

/** A plane of a value: of a stack the first one. */
function planeOf(
  { shape, data }: GridValue,
): { height: number; width: number; at: ArrayLike<number> } {
  const [height, width] = shape.length > 1 ? shape.slice(-2) : [1, shape[0]];
  return { height, width, at: data.subarray(0, height * width) };
}

/** Least and greatest value of the plane that is shown. */
function rangeOf(value: GridValue): readonly [number, number] {
  const { at } = planeOf(value);
  let low = Infinity;
  let high = -Infinity;
  for (let i = 0; i < at.length; i++) {
    if (at[i] < low) low = at[i];
    if (at[i] > high && at[i] !== Infinity) high = at[i];
  }
  return [low, high];
}

/**
 * A picture of a value on a grid.
 *
 * @param value Image, mask or labels.
 * @param ground The picture whose grey values are compared with, where both are of one type.
 * @returns The picture, a pixel a pixel.
 */
export function drawGrid(value: GridValue, ground: GridValue = value): Drawing {
  const { height, width, at } = planeOf(value);
  const drawing = blank(height, width, 0);
  const sameType = value.data.constructor === ground.data.constructor && value.kind === ground.kind;
  const [low, high] = rangeOf(sameType ? ground : value);
  for (let i = 0; i < at.length; i++) {
    const place = i * 3;
    if (value.kind === "labels") {
      if (at[i] !== 0) drawing.rgb.set(COLOURS[(Math.abs(at[i]) - 1) % COLOURS.length], place);
    } else {
      const part = value.kind === "mask" ? at[i] : high > low ? (at[i] - low) / (high - low) : 0.5;
      const level = Math.round(Math.min(1, Math.max(0, part)) * (LEVELS - 1)) / (LEVELS - 1);
      drawing.rgb.fill(Math.round(255 * level), place, place + 3);
    }
  }
  return drawing;
}

function drawKernel({ data, shape }: Kernel): Drawing {
  const [height, width] = shape.length > 1 ? shape.slice(-2) : [1, shape[0]];
  const cell = Math.max(1, Math.floor(64 / Math.max(height, width)));
  const top = Math.max(...data);
  const drawing = blank(height * cell + 1, width * cell + 1, 96);
  for (let y = 0; y < height * cell; y++) {
    for (let x = 0; x < width * cell; x++) {
      if (y % cell === 0 || x % cell === 0) continue;
      const weight = data[Math.floor(y / cell) * width + Math.floor(x / cell)];
      const grey = top > 0 ? Math.round(255 * Math.max(0, weight) / top) : 0;
      dot(drawing, y, x, [grey, grey, grey]);
    }
  }
  return drawing;
}

/** Numbers as a line, or counts as bars. */
function drawGraph(values: ArrayLike<number>, bars: boolean): Drawing {
  const drawing = blank(96, 128, 255);
  const low = bars ? 0 : Math.min(...Array.from(values));
  const high = Math.max(...Array.from(values));
  const y = (value: number) => 92 - 88 * (high > low ? (value - low) / (high - low) : 0.5);
  const x = (i: number) => values.length > 1 ? 4 + 119 * i / (values.length - 1) : 64;
  for (let i = 0; i < values.length; i++) {
    if (bars) line(drawing, 92, x(i), y(values[i]), x(i));
    else if (i > 0) line(drawing, y(values[i - 1]), x(i - 1), y(values[i]), x(i));
  }
  return drawing;
}

function drawTable({ columns }: Table, ground: GridValue | undefined): Drawing | undefined {
  if (columns.count !== undefined) return drawGraph(columns.count as Float64Array, true);
  if (ground === undefined) return undefined;
  const drawing = drawGrid(ground);
  const ys = (columns.y ?? columns.centroid0) as Float64Array | undefined;
  const xs = (columns.x ?? columns.centroid1) as Float64Array | undefined;
  if (ys === undefined || xs === undefined) return undefined;
  for (let i = 0; i < ys.length; i++) {
    if (columns.sigma !== undefined) {
      ring(drawing, ys[i], xs[i], (columns.sigma as Float64Array)[i] * Math.SQRT2);
    } else if (columns.orientation !== undefined && columns.axisMajorLength !== undefined) {
      const half = (columns.axisMajorLength as Float64Array)[i] / 2;
      const angle = (columns.orientation as Float64Array)[i];
      const [dy, dx] = [half * Math.cos(angle), half * Math.sin(angle)];
      line(drawing, ys[i] - dy, xs[i] - dx, ys[i] + dy, xs[i] + dx);
    } else {
      for (const d of [-2, -1, 0, 1, 2]) {
        dot(drawing, ys[i] + d, xs[i], MARK);
        dot(drawing, ys[i], xs[i] + d, MARK);
      }
    }
  }
  return drawing;
}

function drawContours({ paths }: Contours, ground: GridValue | undefined): Drawing | undefined {
  if (ground === undefined) return undefined;
  const drawing = drawGrid(ground);
  for (const path of paths) {
    for (let i = 2; i < path.length; i += 2) {
      line(drawing, path[i - 2], path[i - 1], path[i], path[i + 1]);
    }
  }
  return drawing;
}

/**
 * A picture of any value.
 *
 * @param value What an operator gave.
 * @param ground What lines and points are drawn over.
 * @returns The picture, or `undefined` for what has none.
 */
export function draw(value: Value, ground: GridValue | undefined): Drawing | undefined {
  switch (kindOf(value)) {
    case "image":
    case "mask":
    case "labels":
      return drawGrid(value as GridValue, ground);
    case "kernel":
      return drawKernel(value as Kernel);
    case "table":
      return drawTable(value as Table, ground);
    case "contours":
      return drawContours(value as Contours, ground);
    case "numbers":
      return (value as number[]).length > 8 ? drawGraph(value as number[], false) : undefined;
    default:
      return undefined;
  }
}

/** Four pixels for one, so that single pixels are seen. */
function doubled({ height, width, rgb }: Drawing): Drawing {
  const larger = blank(2 * height, 2 * width, 0);
  for (let y = 0; y < 2 * height; y++) {
    for (let x = 0; x < 2 * width; x++) {
      const from = ((y >> 1) * width + (x >> 1)) * 3;
      larger.rgb.set(rgb.subarray(from, from + 3), (y * 2 * width + x) * 3);
    }
  }
  return larger;
}

/**
 * Pictures side by side, twice as large, a white gap between them.
 *
 * @param drawings One or more.
 * @returns One image with the axes YXS.
 */
export function sideBySide(list: readonly Drawing[]): Image {
  const gap = 4;
  const drawings = list.map(doubled);
  const height = Math.max(...drawings.map((drawing) => drawing.height));
  const width = drawings.reduce((sum, drawing) => sum + drawing.width + gap, -gap);
  const all = blank(height, width, 255);
  let left = 0;
  for (const { height: rows, width: columns, rgb } of drawings) {
    for (let y = 0; y < rows; y++) {
      all.rgb.set(rgb.subarray(y * columns * 3, (y + 1) * columns * 3), (y * width + left) * 3);
    }
    left += columns + gap;
  }
  return createImage(all.rgb, [height, width, 3], { axes: "YXS" });
}
