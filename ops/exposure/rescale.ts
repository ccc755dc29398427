/**
 * Contrast stretched from one range of grey values to another.
 *
 * @module
 */
import { ParameterError, show } from "../../core/errors.ts";
import { type GridValue, type Image, imageLike, type PixelArray } from "../../core/values.ts";
import type { Maker } from "../../kernels/chunks.ts";
import { cutOff, mapped, stretched } from "../../kernels/pointwise.ts";
import { greyData, requirePixels } from "../grey.ts";
import { extremes, NAMED_RANGES, type NamedRange, percentiles, typeOf } from "./range.ts";

/** A range of grey values: two numbers, the image's, its type's, or that of a named type. */
export type GreyRange =
  | readonly [number, number]
  | readonly number[]
  | "image"
  | "dtype"
  | NamedRange;

/** Options of {@linkcode rescale}. */
export interface RescaleOptions {
  /** What becomes the ends of the new range: also percentiles, as in `p2,p98`. The image's range unless given. */
  readonly inRange?: GreyRange | string | undefined;
  /** The new range, the pixel type's unless given. Two numbers give a floating-point image. */
  readonly outRange?: GreyRange | undefined;
}

const PERCENTILES = /^p(\d+(?:\.\d+)?),p(\d+(?:\.\d+)?)$/;

function rangeFor(
  name: string,
  given: GreyRange | string,
  image: GridValue,
  nonNegative: boolean,
): readonly [number, number] {
  const data = greyData(image);
  if (given === "image") return extremes(data);
  if (given === "dtype" && image.kind === "mask") return [0, 1];
  if (given === "dtype" && image.kind === "labels") {
    return [nonNegative ? 0 : -(2 ** 31), 2 ** 31 - 1];
  }
  const range = given === "dtype" ? typeOf(data) : given;
  if (typeof range === "string") {
    if (Object.hasOwn(NAMED_RANGES, range)) {
      const [low, high] = NAMED_RANGES[range as NamedRange];
      return [nonNegative ? Math.max(low, 0) : low, high];
    }
    const match = name === "inRange" ? PERCENTILES.exec(range) : null;
    const ends = match === null ? [] : [Number(match[1]), Number(match[2])];
    if (ends.length === 2 && Math.max(...ends) <= 100) {
      const [low, high] = percentiles(data, ends);
      return [low, high];
    }
  } else if (range.length === 2 && range.every((end) => Number.isFinite(end))) {
    return [range[0], range[1]];
  }
  const percent = name === "inRange" ? ', percentiles from 0 to 100 as in "p2,p98"' : "";
  throw new ParameterError(
    `\`${name}\` must be two finite numbers, "image", "dtype"${percent} or one of ${
      Object.keys(NAMED_RANGES).join(", ")
    }, got ${show(given)}`,
    { parameter: name, value: given },
  );
}

/** Where the result goes: of the input's type, of a named type, or floating-point for two numbers. */
function resultType(outRange: GreyRange, image: GridValue, data: PixelArray): Maker<PixelArray> {
  if (typeof outRange !== "string") {
    return image.data instanceof Float64Array ? Float64Array : Float32Array;
  }
  const name = outRange === "image" || outRange === "dtype" ? typeOf(data) : outRange;
  if (name === "uint8") return Uint8Array;
  if (name === "float32") return Float32Array;
  return name === "float64" ? Float64Array : Uint16Array;
}

/** The largest number of a type. */
function topOf(Type: Maker<PixelArray>): number {
  return Type === Uint8Array ? 255 : Type === Uint16Array ? 65535 : Infinity;
}

/** How a number becomes one of the new range: integers cut off the fraction and stay in their type. */
function keeping(
  { kind }: GridValue,
  outRange: GreyRange,
  Type: Maker<PixelArray>,
): (value: number) => number {
  const ownType = outRange === "image" || outRange === "dtype";
  if (ownType && kind === "mask") return (value) => Number(value !== 0);
  if (ownType && kind === "labels") {
    const top = 2 ** 31 - 1;
    return (value) => Math.trunc(Math.min(Math.max(value, -top - 1), top));
  }
  const top = topOf(Type);
  return top === Infinity ? (value) => value : (value) => Math.min(Math.max(value, 0), top);
}

/**
 * Stretches or shrinks one range of grey values to another; what lies outside is clipped.
 *
 * Integers are cut off, not rounded, as in the reference, and an integer result stays within its type
 * (the reference wraps around). The type's range of a floating-point image is −1 to 1, or 0 to 1 where
 * `inRange` has nothing below 0; that of a mask is 0 to 1, that of labels all of 32 bits, and the result
 * in it is whole numbers. Two numbers as `outRange` give a floating-point image, a name an image
 * of that type. Where both ends of `inRange` are equal, every pixel becomes that value, clipped to
 * `outRange`. A NaN in the image makes all of it NaN when its own range is asked for. O(pixels), percentiles sort; allocates the
 * result.
 *
 * Reference: scikit-image 0.26 `rescale_intensity`.
 *
 * @param image Grey values, any rank.
 * @param options Both ranges.
 * @returns The stretched image.
 * @throws {ParameterError} If a range is none.
 * @throws {InputError} If there is no pixel.
 * @example Between the 25th and the 75th percentile
 * ```ts
 * import assert from "node:assert/strict";
 * import { createImage } from "petri";
 * import { rescale } from "petri/ops/exposure";
 *
 * const image = createImage(Uint8Array.of(0, 50, 75, 100, 250), [1, 5]);
 * assert.deepEqual([...rescale(image, { inRange: "p25,p75" }).data], [0, 0, 127, 255, 255]);
 * ```
 */
export function rescale(image: GridValue, options: RescaleOptions = {}): Image {
  const { inRange = "image", outRange = "dtype" } = options;
  requirePixels(image);
  const data = greyData(image);
  const [low, high] = rangeFor("inRange", inRange, image, false);
  const [from, to] = rangeFor("outRange", outRange, image, low >= 0);
  const Type = resultType(outRange, image, data);
  const round = data instanceof Float32Array ? Math.fround : (value: number) => value;
  const only = Math.min(Math.max(round(low), round(from)), round(to));
  const [least, most] = low === high ? [only, only] : [round(low), round(high)];
  const span = round(high - low);
  const reach = round(to - from);
  const start = round(from);
  const keep = keeping(image, outRange, Type);
  const rescaled = (grey: number): number => {
    let value = Math.min(Math.max(grey, least), most);
    if (low !== high) {
      value = round(round(round(round(value - least) / span) * reach) + start);
    }
    return keep(value);
  };
  if (data instanceof Uint8Array || data instanceof Uint16Array) {
    // Cut off is rounded from half a level below, and a little above it against rounding.
    const factor = reach / span;
    const cut = 0.5 / (topOf(Type) + 1) - 0.5;
    const slope = { factor, offset: start - least * factor + cut };
    const range = inRange === "image" ? [low, high] as const : undefined;
    return imageLike(image, mapped(data, Type, rescaled, { range, slope }));
  }
  if (image.kind === "labels") {
    const result = new Type(data.length);
    for (let i = 0; i < result.length; i++) result[i] = rescaled(data[i]);
    return imageLike(image, result);
  }
  const line = { span, reach, start };
  const result = stretched(data, { least, most, ...low !== high && { line } });
  if (Type === data.constructor) return imageLike(image, result);
  if (Type === Uint8Array || Type === Uint16Array) {
    return imageLike(image, cutOff(result, Type as Maker<Uint8Array | Uint16Array>));
  }
  return imageLike(image, new Type(result));
}
