/**
 * What {@linkcode Selection} means for an image: which planes, which rectangle, in any format.
 *
 * @module
 */
import { FormatError, ParameterError, show } from "../core/errors.ts";
import {
  createLabels,
  type Image,
  type Labels,
  MAX_PIXELS,
  type PixelArray,
  type PixelSize,
} from "../core/values.ts";
import type { Crop } from "./file.ts";

/**
 * The rectangle to read.
 *
 * @param crop What was asked for; the whole plane if nothing was.
 * @param height Rows of a plane.
 * @param width Columns of a plane.
 * @returns The rectangle.
 * @throws {ParameterError} If it does not lie within the plane.
 */
export function cropWithin(crop: Crop | undefined, height: number, width: number): Crop {
  if (crop === undefined) return { y: 0, x: 0, height, width };
  const { y, x } = crop;
  const whole = [y, x, crop.height, crop.width].every((value) => Number.isInteger(value));
  if (
    !whole || y < 0 || x < 0 || crop.height < 1 || crop.width < 1 || y + crop.height > height ||
    x + crop.width > width
  ) {
    throw new ParameterError(
      `\`crop\` must lie within ${height} rows and ${width} columns, got ${show(crop)}`,
      { parameter: "crop", value: crop },
    );
  }
  return crop;
}

/**
 * Refuses a place on an axis that the axis does not have.
 *
 * @param name The option.
 * @param index What was asked for.
 * @param length Length of the axis.
 * @param where Words that say of what, for the message.
 * @throws {ParameterError} If it is not a whole number from 0 to the length less one.
 */
export function checkIndex(name: string, index: number, length: number, where: string): void {
  if (Number.isInteger(index) && index >= 0 && index < length) return;
  throw new ParameterError(
    `\`${name}\` must be a whole number from 0 to ${length - 1} (${where}), got ${show(index)}`,
    { parameter: name, value: index },
  );
}

/**
 * One sample of every pixel.
 *
 * @param data Samples of a pixel beside each other.
 * @param sample Which one, from 0.
 * @param samples How many a pixel has.
 * @returns New values of the same type.
 */
export function takeSample(data: PixelArray, sample: number, samples: number): PixelArray {
  const out = new (data.constructor as new (length: number) => PixelArray)(data.length / samples);
  for (let to = 0, from = sample; to < out.length; to++, from += samples) out[to] = data[from];
  return out;
}

/**
 * What the caller says about the size of a pixel.
 *
 * @param given A number is in µm, for rows and columns.
 * @returns The pixel size, if one was given.
 * @throws {ParameterError} If it is not a finite number above 0.
 */
export function givenPixelSize(given: number | PixelSize | undefined): PixelSize | undefined {
  if (given === undefined) return undefined;
  const size = typeof given === "number"
    ? { unit: "µm", y: given, x: given, source: "`pixelSize` option" }
    : given;
  for (const length of [size.y, size.x, size.z ?? 1]) {
    if (!(typeof length === "number" && length > 0 && length < Infinity)) {
      throw new ParameterError(`\`pixelSize\` must be above 0, got ${show(given)}`, {
        parameter: "pixelSize",
        value: given,
      });
    }
  }
  return size;
}

/**
 * Grey values that are object numbers.
 *
 * @param image An image of whole numbers from 0 to 2³¹−1, in any pixel type.
 * @param path The file, for messages.
 * @returns The label image.
 * @throws {FormatError} If it has colours, or other values.
 */
export function labelsFrom(image: Image, path: string): Labels {
  const { data, shape, axes, pixelSize } = image;
  if (axes.endsWith("S")) {
    throw new FormatError(`${path}: not a label image: it has colours, give one as \`c\``, {
      file: path,
    });
  }
  const out = new Int32Array(data.length);
  for (let at = 0; at < data.length; at++) {
    const value = data[at];
    const label = value | 0;
    if (label !== value || label < 0) {
      throw new FormatError(
        `${path}: not a label image: labels are whole numbers from 0 to ${MAX_PIXELS}, ` +
          `got ${value} at index ${at}`,
        { file: path, value },
      );
    }
    out[at] = label;
  }
  return createLabels(out, shape, { axes, pixelSize });
}
