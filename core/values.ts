/**
 * The values that operators take and give: plain objects over typed arrays, so that they cross
 * workers and processes by structured clone. Data is row-major, the last axis fastest. Nobody writes
 * to a value after it was made.
 *
 * @module
 */
import { InputError, show } from "./errors.ts";

/** Grey values: the four pixel types that images have. */
export type PixelArray = Uint8Array | Uint16Array | Float32Array | Float64Array;

/** Name of a pixel type. */
export type PixelType = "uint8" | "uint16" | "float32" | "float64";

/** How large a pixel is, and who says so. */
export interface PixelSize {
  /** Unit of the lengths, such as `µm`. */
  readonly unit: string;
  /** Distance between planes. */
  readonly z?: number;
  /** Distance between rows. */
  readonly y: number;
  /** Distance between columns. */
  readonly x: number;
  /** Where the number came from, such as `ImageJ description` or `--pixel-size`. */
  readonly source: string;
}

/** What all values on a pixel grid have in common. */
export interface Grid {
  /** Length of each axis, slowest first; `[rows, columns]` for a plane. */
  readonly shape: readonly number[];
  /** One letter an axis: `YX`, `ZYX`, `TCYX`; `S` stands for colour samples. */
  readonly axes: string;
  /** Size of a pixel, where it is known. */
  readonly pixelSize?: PixelSize;
}

/** Grey values on a grid. */
export interface Image extends Grid {
  /** Marks the value as an image. */
  readonly kind: "image";
  /** Grey values, row-major. */
  readonly data: PixelArray;
}

/** Foreground (1) and background (0) on a grid. */
export interface Mask extends Grid {
  /** Marks the value as a mask. */
  readonly kind: "mask";
  /** 0 or 1 a pixel, row-major. */
  readonly data: Uint8Array;
}

/** One number per object on a grid; 0 is background. */
export interface Labels extends Grid {
  /** Marks the value as a label image. */
  readonly kind: "labels";
  /** The object that each pixel belongs to, row-major. */
  readonly data: Int32Array;
}

/** Weights of a filter, or a footprint (non-zero is in). */
export interface Kernel {
  /** Marks the value as a kernel. */
  readonly kind: "kernel";
  /** Weights, row-major. */
  readonly data: Float64Array;
  /** Length of each axis, odd or even. */
  readonly shape: readonly number[];
}

/** One column of a table. */
export type Column =
  | Uint8Array
  | Uint16Array
  | Uint32Array
  | Int32Array
  | Float32Array
  | Float64Array
  | readonly (string | number | null)[];

/** Named columns of one length: regions, peaks, spots. */
export interface Table {
  /** Marks the value as a table. */
  readonly kind: "table";
  /** Columns by name, in order. */
  readonly columns: Readonly<Record<string, Column>>;
  /** Unit of a column, for those that have one; `px` for pixels. */
  readonly units: Readonly<Record<string, string>>;
}

/** Lines at one grey level. */
export interface Contours {
  /** Marks the value as contours. */
  readonly kind: "contours";
  /** One array a line: y0, x0, y1, x1, … in pixels, (0, 0) the centre of the first pixel. A closed line repeats its first point. */
  readonly paths: readonly Float64Array[];
}

/** Any value on a pixel grid. */
export type GridValue = Image | Mask | Labels;

/** Names of the kinds of value, and their types. */
export interface Kinds {
  /** Grey values. */
  image: Image;
  /** Foreground and background. */
  mask: Mask;
  /** Objects. */
  labels: Labels;
  /** Weights or a footprint. */
  kernel: Kernel;
  /** Named columns. */
  table: Table;
  /** Lines at a grey level. */
  contours: Contours;
  /** One number, such as a threshold. */
  number: number;
  /** Several numbers, such as thresholds or a profile. */
  numbers: readonly number[];
}

/** Name of a kind of value. */
export type Kind = keyof Kinds;

/** Any value. */
export type Value = Kinds[Kind];

/** What may be told about a grid when it is made. */
export interface GridOptions {
  /** One letter an axis; by default the last letters of `TCZYX`. */
  readonly axes?: string | undefined;
  /** Size of a pixel. */
  readonly pixelSize?: PixelSize | undefined;
}

/**
 * Largest number of pixels of one value: indices are 32-bit inside, as are label numbers.
 */
export const MAX_PIXELS: number = 2 ** 31 - 1;

/**
 * The axes that a shape has when nobody names them: `X`, `YX`, `ZYX`, `CZYX`, `TCZYX`.
 *
 * @param rank Number of axes.
 * @returns One letter an axis.
 */
export function defaultAxes(rank: number): string {
  return rank <= 5 ? "TCZYX".slice(5 - rank) : "Q".repeat(rank - 5) + "TCZYX";
}

/**
 * Number of pixels in a shape, after a look at the shape.
 *
 * @param shape Length of each axis.
 * @returns The product.
 * @throws {InputError} If a length is not a whole number ≥ 0, there is no axis, or there are more than 2³¹−1 pixels.
 */
export function sizeOf(shape: readonly number[]): number {
  if (!Array.isArray(shape) || shape.length === 0) {
    throw new InputError(`\`shape\` must list at least one length, got ${show(shape)}`, {
      parameter: "shape",
      value: shape,
    });
  }
  let size = 1;
  for (const length of shape) {
    if (!Number.isInteger(length) || length < 0) {
      throw new InputError(`\`shape\` must hold whole numbers from 0, got ${show(shape)}`, {
        parameter: "shape",
        value: shape,
      });
    }
    size *= length;
  }
  if (size > MAX_PIXELS) {
    throw new InputError(
      `\`shape\` must have at most ${MAX_PIXELS} pixels, got ${size} (${shape.join("×")})`,
      { parameter: "shape", value: shape },
    );
  }
  return size;
}

function grid(data: { length: number }, shape: readonly number[], options: GridOptions): Grid {
  const size = sizeOf(shape);
  if (data.length !== size) {
    throw new InputError(
      `\`data\` must have ${size} values for the shape ${shape.join("×")}, got ${data.length}`,
      { parameter: "data", value: data.length },
    );
  }
  const axes = options.axes ?? defaultAxes(shape.length);
  if (
    typeof axes !== "string" || axes.length !== shape.length ||
    new Set(axes).size !== axes.length && !axes.includes("Q")
  ) {
    throw new InputError(
      `\`axes\` must name each of the ${shape.length} axes once, got ${show(axes)}`,
      { parameter: "axes", value: axes },
    );
  }
  const { pixelSize } = options;
  if (pixelSize === undefined) return { shape: [...shape], axes };
  if (typeof pixelSize !== "object" || pixelSize === null) {
    throw new InputError(`\`pixelSize\` must be an object with lengths, got ${show(pixelSize)}`, {
      parameter: "pixelSize",
      value: pixelSize,
    });
  }
  for (const axis of ["z", "y", "x"] as const) {
    const length = pixelSize[axis];
    if (length === undefined && axis === "z") continue;
    if (!(typeof length === "number" && length > 0 && Number.isFinite(length))) {
      throw new InputError(
        `\`pixelSize.${axis}\` must be a finite number above 0, got ${show(length)}`,
        { parameter: `pixelSize.${axis}`, value: length },
      );
    }
  }
  return { shape: [...shape], axes, pixelSize };
}

/** The arrays that each kind of value on a grid may hold. */
const ARRAYS = {
  image: {
    types: [Uint8Array, Uint16Array, Float32Array, Float64Array],
    words: "a Uint8Array, Uint16Array, Float32Array or Float64Array",
  },
  mask: { types: [Uint8Array], words: "a Uint8Array of 0 and 1" },
  labels: { types: [Int32Array], words: "an Int32Array" },
} as const;

function requireArray(kind: keyof typeof ARRAYS, data: unknown): void {
  const { types, words } = ARRAYS[kind];
  if (types.some((type) => data instanceof type)) return;
  throw new InputError(`\`data\` must be ${words}, got ${show(data)}`, {
    parameter: "data",
    value: data,
  });
}

/**
 * Looks at a value that was not made by the functions below, but came from another process or was
 * written by hand: its arrays, their lengths, shape, axes. What a mask holds is not looked at.
 *
 * @param value Anything that has a kind.
 * @throws {InputError} If a part is missing, of another type, or they do not fit together.
 */
export function checkValue(value: Value): void {
  if (typeof value === "number" || Array.isArray(value)) return;
  const parts = value as Exclude<typeof value, readonly number[]>;
  switch (parts.kind) {
    case "image":
    case "mask":
    case "labels":
      requireArray(parts.kind, parts.data);
      grid(parts.data, parts.shape, { ...parts, axes: parts.axes ?? "" });
      return;
    case "kernel":
      if (parts.data instanceof Float64Array) createKernel(parts.data, parts.shape);
      else {
        throw new InputError(`\`data\` must be a Float64Array, got ${show(parts.data)}`, {
          parameter: "data",
          value: parts.data,
        });
      }
      return;
    case "table":
      if (typeof parts.columns === "object" && parts.columns !== null) {
        createTable(parts.columns, parts.units ?? {});
        return;
      }
      throw new InputError(`\`columns\` must be columns by name, got ${show(parts.columns)}`, {
        parameter: "columns",
        value: parts.columns,
      });
    case "contours":
      if (
        Array.isArray(parts.paths) &&
        parts.paths.every((path) => path instanceof Float64Array && path.length % 2 === 0)
      ) return;
      throw new InputError(`\`paths\` must be Float64Arrays of pairs, got ${show(parts.paths)}`, {
        parameter: "paths",
        value: parts.paths,
      });
  }
}

/**
 * An image from its grey values.
 *
 * @param data Grey values, row-major; lent, not copied.
 * @param shape Length of each axis, slowest first.
 * @param options Axes and pixel size.
 * @returns The image.
 * @throws {InputError} If the data is of another type or length, or the axes do not fit.
 * @example A picture of two rows and three columns
 * ```ts
 * import assert from "node:assert/strict";
 * import { createImage } from "petri";
 *
 * const image = createImage(Uint8Array.of(1, 2, 3, 4, 5, 6), [2, 3]);
 * assert.equal(image.axes, "YX");
 * ```
 */
export function createImage(
  data: PixelArray,
  shape: readonly number[],
  options: GridOptions = {},
): Image {
  requireArray("image", data);
  return { kind: "image", data, ...grid(data, shape, options) };
}

/**
 * A mask from zeros and ones.
 *
 * @param data 0 or 1 a pixel, row-major; lent, not copied.
 * @param shape Length of each axis, slowest first.
 * @param options Axes and pixel size.
 * @returns The mask.
 * @throws {InputError} If a value is neither 0 nor 1, or length or axes do not fit.
 */
export function createMask(
  data: Uint8Array,
  shape: readonly number[],
  options: GridOptions = {},
): Mask {
  requireArray("mask", data);
  const wrong = data.findIndex((value) => value > 1);
  if (wrong >= 0) {
    throw new InputError(
      `\`data\` must hold only 0 and 1, got ${data[wrong]} at index ${wrong}`,
      { parameter: "data", value: data[wrong] },
    );
  }
  return { kind: "mask", data, ...grid(data, shape, options) };
}

/**
 * A label image from object numbers.
 *
 * @param data One whole number a pixel, 0 for background, row-major; lent, not copied.
 * @param shape Length of each axis, slowest first.
 * @param options Axes and pixel size.
 * @returns The label image.
 * @throws {InputError} If the data is of another type, or length or axes do not fit.
 */
export function createLabels(
  data: Int32Array,
  shape: readonly number[],
  options: GridOptions = {},
): Labels {
  requireArray("labels", data);
  return { kind: "labels", data, ...grid(data, shape, options) };
}

/**
 * A kernel from its weights.
 *
 * @param data Weights, row-major; lent when they are a `Float64Array`, else copied.
 * @param shape Length of each axis.
 * @returns The kernel.
 * @throws {InputError} If the length does not fit, an axis has no length or a weight is not finite.
 */
export function createKernel(data: ArrayLike<number>, shape: readonly number[]): Kernel {
  const weights = data instanceof Float64Array ? data : Float64Array.from(data);
  const size = sizeOf(shape);
  if (size === 0 || weights.length !== size) {
    throw new InputError(
      `\`data\` must have ${size || "at least one"} weights for the shape ${
        shape.join("×")
      }, got ${weights.length}`,
      { parameter: "data", value: weights.length },
    );
  }
  const wrong = weights.findIndex((weight) => !Number.isFinite(weight));
  if (wrong >= 0) {
    throw new InputError(
      `\`data\` must hold finite weights, got ${weights[wrong]} at index ${wrong}`,
      { parameter: "data", value: weights[wrong] },
    );
  }
  return { kind: "kernel", data: weights, shape: [...shape] };
}

/**
 * A table from its columns.
 *
 * @param columns Columns by name, all of one length; lent, not copied.
 * @param units Unit of a column, for those that have one.
 * @returns The table.
 * @throws {InputError} If columns differ in length or a unit names no column.
 */
export function createTable(
  columns: Readonly<Record<string, Column>>,
  units: Readonly<Record<string, string>> = {},
): Table {
  const names = Object.keys(columns);
  for (const name of names) {
    if (!Array.isArray(columns[name]) && !ArrayBuffer.isView(columns[name])) {
      throw new InputError(
        `\`columns\` must be lists or typed arrays, got ${show(columns[name])} for ${name}`,
        { parameter: "columns", value: name },
      );
    }
    if (columns[name].length !== columns[names[0]].length) {
      throw new InputError(
        `\`columns\` must have one length: ${names[0]} has ${
          columns[names[0]].length
        } rows, ${name} has ${columns[name].length}`,
        { parameter: "columns", value: name },
      );
    }
  }
  for (const name of Object.keys(units)) {
    if (!Object.hasOwn(columns, name)) {
      throw new InputError(`\`units\` must name columns of the table, got ${show(name)}`, {
        parameter: "units",
        value: name,
      });
    }
  }
  return { kind: "table", columns, units };
}

/**
 * Number of rows of a table.
 *
 * @param table Any table.
 * @returns Rows; 0 for a table without columns.
 */
export function rowCount(table: Table): number {
  for (const name in table.columns) return table.columns[name].length;
  return 0;
}

/**
 * The pixel type of an image.
 *
 * @param image Any image.
 * @returns Its type's name.
 */
export function pixelType(image: Image): PixelType {
  const { data } = image;
  if (data instanceof Uint8Array) return "uint8";
  if (data instanceof Uint16Array) return "uint16";
  return data instanceof Float32Array ? "float32" : "float64";
}

/**
 * Other data on the same grid: shape, axes and pixel size are taken over, nothing is checked again.
 *
 * @param source The value whose grid is taken.
 * @param data Grey values of the same length.
 * @returns An image.
 */
export function imageLike(source: Grid, data: PixelArray): Image {
  return { kind: "image", data, ...gridOf(source) };
}

/**
 * A mask on the grid of another value; nothing is checked again.
 *
 * @param source The value whose grid is taken.
 * @param data 0 or 1 a pixel, of the same length.
 * @returns A mask.
 */
export function maskLike(source: Grid, data: Uint8Array): Mask {
  return { kind: "mask", data, ...gridOf(source) };
}

/**
 * A label image on the grid of another value; nothing is checked again.
 *
 * @param source The value whose grid is taken.
 * @param data One number a pixel, of the same length.
 * @returns A label image.
 */
export function labelsLike(source: Grid, data: Int32Array): Labels {
  return { kind: "labels", data, ...gridOf(source) };
}

function gridOf({ shape, axes, pixelSize }: Grid): Grid {
  return pixelSize === undefined ? { shape, axes } : { shape, axes, pixelSize };
}

/**
 * The kind of any value, judged by what it is.
 *
 * @param value Anything.
 * @returns The kind, or `undefined` when it is not a value of petri.
 */
export function kindOf(value: unknown): Kind | undefined {
  if (typeof value === "number") return "number";
  if (Array.isArray(value)) {
    // Not by `every`, which passes over holes.
    for (let i = 0; i < value.length; i++) if (typeof value[i] !== "number") return undefined;
    return "numbers";
  }
  if (typeof value !== "object" || value === null) return undefined;
  switch ((value as { kind?: unknown }).kind) {
    case "image":
    case "mask":
    case "labels":
    case "kernel":
    case "table":
    case "contours":
      return (value as { kind: Kind }).kind;
    default:
      return undefined;
  }
}
