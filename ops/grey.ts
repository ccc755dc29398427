/**
 * Grey values of any value on a grid, and small things that point operators share.
 *
 * @module
 */
import { InputError } from "../core/errors.ts";
import {
  type GridValue,
  type Image,
  imageLike,
  labelsLike,
  maskLike,
  type PixelArray,
} from "../core/values.ts";
import { rangeOfLabels } from "../kernels/results.ts";

/**
 * Data that an operator on grey values can read: masks as 0 and 1, labels as their numbers.
 *
 * @param value Image, mask or labels.
 * @returns Pixel data, lent; labels are copied into a `Float64Array`.
 */
export function greyData(value: GridValue): PixelArray {
  return value.kind === "labels" ? new Float64Array(value.data) : value.data;
}

/**
 * Data for operators that only compare numbers with each other: as {@linkcode greyData}, but labels in the
 * narrowest type that holds them, which is the fastest.
 *
 * @param value Image, mask or labels.
 * @param others Numbers that they are compared with, which the type must hold too.
 * @returns Pixel data, lent; labels are copied.
 */
export function comparableData(value: GridValue, others: readonly number[] = []): PixelArray {
  if (value.kind !== "labels") return value.data;
  const { data } = value;
  const ends = data.length === 0 ? others : [...rangeOfLabels(data), ...others];
  // Single floats hold the ends of a wide range, but not all between them, nor all differences.
  const holds = (Type: (typeof WIDTHS)[number], end: number) =>
    Type.of(end)[0] === end && (Type !== Float32Array || Math.abs(end) <= 2 ** 23);
  const Narrow = WIDTHS.find((Type) => ends.every((end) => holds(Type, end)));
  return new (Narrow ?? Float64Array)(data);
}

/** Pixel types from narrow to wide. */
export const WIDTHS = [Uint8Array, Uint16Array, Float32Array, Float64Array] as const;

/**
 * Refuses a value without pixels.
 *
 * @param value Image, mask or labels.
 * @throws {InputError} If an axis has length 0.
 */
export function requirePixels(value: GridValue): void {
  if (value.data.length > 0) return;
  throw new InputError(
    `\`image\` must have at least one pixel, got the shape ${value.shape.join("×")}`,
    { parameter: "image", value: value.shape },
  );
}

/**
 * Refuses a value that has no pixel, or none that is finite.
 *
 * @param value Image, mask or labels.
 * @throws {InputError} If there is none.
 */
export function requireFinite(value: GridValue): void {
  requirePixels(value);
  if (!value.data.some(Number.isFinite)) throw noFinitePixel();
}

/**
 * What is said of an image of NaN and infinities alone.
 *
 * @returns The error.
 */
export function noFinitePixel(): InputError {
  return new InputError("`image` must have at least one finite pixel, got only NaN or infinity", {
    parameter: "image",
  });
}

/**
 * Refuses a second value that does not lie on the grid of the first.
 *
 * @param value Image, mask or labels.
 * @param other The second one.
 * @param name What the second one is called.
 * @throws {InputError} If the shapes differ.
 */
export function requireSameShape(value: GridValue, other: GridValue, name = "other"): void {
  const { shape } = value;
  if (shape.length === other.shape.length && shape.every((n, i) => n === other.shape[i])) return;
  throw new InputError(
    `\`${name}\` must have the shape of the image, ${shape.join("×")}, got ${
      other.shape.join("×")
    }`,
    { parameter: name, value: other.shape },
  );
}

/**
 * Rounds to the nearest whole number, halves to the even one, as numpy's `rint`.
 *
 * @param value Any number.
 * @returns A whole number, or the value itself when it is not finite.
 */
export function roundHalfEven(value: number): number {
  const below = Math.floor(value);
  const rest = value - below;
  if (rest < 0.5) return below;
  if (rest > 0.5) return below + 1;
  return rest === 0.5 ? below + (below % 2 === 0 ? 0 : 1) : value;
}

/**
 * A value of the kind of another, from numbers that kind may not hold: a mask keeps what is not 0, labels
 * lose their fractions and stay within 32 bits, an image takes the data as it is.
 *
 * @param source The value whose kind and grid are taken.
 * @param data Numbers; of the source's pixel type for an image.
 * @returns A value of the source's kind.
 */
export function kindLike<V extends GridValue>(source: V, data: PixelArray): V {
  if (source.kind === "image") return imageLike(source, data) as V;
  if (source.kind === "mask") {
    const mask = new Uint8Array(data.length);
    for (let i = 0; i < mask.length; i++) if (data[i] !== 0) mask[i] = 1;
    return maskLike(source, mask) as V;
  }
  const most = 2 ** 31 - 1;
  const labels = new Int32Array(data.length);
  for (let i = 0; i < labels.length; i++) labels[i] = Math.min(Math.max(data[i], -most - 1), most);
  return labelsLike(source, labels) as V;
}

/**
 * The image of a floating-point result: 64-bit for 64-bit images only, so labels, which are read as
 * 64-bit numbers, give 32-bit results like other whole numbers.
 *
 * @param source The value that was filtered; its grid is taken.
 * @param data The result.
 * @returns An image, its data lent or narrowed.
 */
export function floatLike(source: GridValue, data: Float32Array | Float64Array): Image {
  const isLabels = source.kind === "labels" && data instanceof Float64Array;
  return imageLike(source, isLabels ? new Float32Array(data) : data);
}
