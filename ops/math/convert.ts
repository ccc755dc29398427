/**
 * From one pixel type to another.
 *
 * @module
 */
import { checkParameter, InputError } from "../../core/errors.ts";
import { copyOf } from "../../core/memory.ts";
import {
  type GridValue,
  type Image,
  imageLike,
  type PixelArray,
  type PixelType,
} from "../../core/values.ts";
import type { Maker } from "../../kernels/chunks.ts";
import { calculated, heldInBytes, mapped, quantized, widened } from "../../kernels/pointwise.ts";
import { finiteRangeOf, firstOutside } from "../../kernels/statistics.ts";
import { greyData } from "../grey.ts";
import { finiteRange } from "../measure/histogram.ts";
import { storing } from "./arithmetic.ts";
import { SCALES } from "./names.ts";

export { SCALES };

/** Options of {@linkcode convert}. */
export interface ConvertOptions {
  /**
   * `none` (unless given) keeps the values, `range` stretches the image's own range over the new
   * type's, `type` the old type's range over the new type's.
   */
  readonly scale?: (typeof SCALES)[number] | undefined;
}

const TYPES = {
  uint8: Uint8Array,
  uint16: Uint16Array,
  float32: Float32Array,
  float64: Float64Array,
} as const;

/** The largest value of a pixel type; 1 for floating-point types. */
const TOP: Readonly<Record<PixelType, number>> = {
  uint8: 255,
  uint16: 65535,
  float32: 1,
  float64: 1,
};

/**
 * Converts an image to another pixel type.
 *
 * Scale `none` keeps the values; integers round half to even and saturate, NaN becomes 0. Scale
 * `range` takes the darkest finite pixel to 0 and the brightest to 255, 65535 or, for floating-point
 * types, 1; a flat image becomes 0. Scale `type` takes the range of the old type to that of the new
 * one, floating-point images having the range 0 to 1 (negative values become 0): uint8 to uint16
 * multiplies by 257, uint16 to uint8 divides by 256 and rounds down. A uint16 image without
 * values above 255 is left as it is, as in the reference: convert all pictures of a series by `none` or
 * with a range of their own where some may be as dark as that. O(pixels); allocates the result.
 *
 * Reference: numpy `astype` with saturation (`none`), scikit-image 0.26 `img_as_ubyte`, `img_as_uint`,
 * `img_as_float32`, `img_as_float64` (`type`).
 *
 * @param image Grey values; masks count as 0 and 1, with scale `type` as the ends of the range.
 * @param type The new pixel type.
 * @param options What happens to the scale.
 * @returns An image of the new type.
 * @throws {ParameterError} If `type` or `scale` is another word.
 * @throws {InputError} If scale `type` meets labels, or floating-point values beyond -1 to 1 on their
 *   way to integers; if scale `range` finds no finite pixel.
 * @example Saturated, or stretched
 * ```ts
 * import assert from "node:assert/strict";
 * import { createImage } from "petri";
 * import { convert } from "petri/ops/math";
 *
 * const image = createImage(Uint16Array.of(100, 200, 300), [1, 3]);
 * assert.deepEqual([...convert(image, "uint8").data], [100, 200, 255]);
 * assert.deepEqual([...convert(image, "uint8", { scale: "range" }).data], [0, 128, 255]);
 * ```
 */
export function convert(image: GridValue, type: PixelType, options: ConvertOptions = {}): Image {
  const { scale = "none" } = options;
  checkParameter(Object.hasOwn(TYPES, type), "type", type, Object.keys(TYPES).join(" or "));
  checkParameter(SCALES.includes(scale), "scale", scale, SCALES.join(" or "));
  const data = greyData(image);
  const Type: Maker<PixelArray> = TYPES[type];
  const top = TOP[type];
  if (scale === "none") return imageLike(image, kept(data, Type));
  if (scale === "range") return imageLike(image, stretched(data, Type, top));
  if (image.kind === "labels") {
    throw new InputError(
      '`image` must not be labels for scale "type", as they fill no range: use "none" or "range"',
      { parameter: "image" },
    );
  }
  if (image.kind === "mask") {
    return imageLike(image, mapped(image.data, Type, (value) => value * top));
  }
  return imageLike(image, betweenTypes(data, Type, top));
}

function isFloat(data: PixelArray): data is Float32Array | Float64Array {
  return data instanceof Float32Array || data instanceof Float64Array;
}

/** Constructors of whole numbers. */
type Whole = Uint8Array | Uint16Array;

function isWhole(Type: Maker<PixelArray>): Type is Maker<Whole> {
  return Type === TYPES.uint8 || Type === TYPES.uint16;
}

function kept(data: PixelArray, Type: Maker<PixelArray>): PixelArray {
  if (isFloat(data) && isWhole(Type)) return quantized(data, Type);
  if (data instanceof Uint16Array && Type === TYPES.uint8) return heldInBytes(data);
  return !isFloat(data) && Type === TYPES.float32 ? widened(data) : new Type(data);
}

/** Each value through a function; integers level by level. */
function each(
  data: PixelArray,
  Type: Maker<PixelArray>,
  value: (grey: number) => number,
): PixelArray {
  if (!isFloat(data)) return mapped(data, Type, value);
  const result = new Type(data.length);
  for (let i = 0; i < data.length; i++) result[i] = value(data[i]);
  return result;
}

function stretched(data: PixelArray, Type: Maker<PixelArray>, top: number): PixelArray {
  if (data.length === 0) return new Type(0);
  const [low, high] = finiteRange(data);
  if (low === high) return new Type(data.length);
  const span = high - low;
  if (isFloat(data) && isWhole(Type)) return quantized(data, Type, { low, span, scale: top });
  const store = storing(new Type(0));
  return each(data, Type, (grey) => store((grey - low) / span * top));
}

/** As `img_as_*` of scikit-image: in 32 bits where the types allow it. */
function betweenTypes(data: PixelArray, Type: Maker<PixelArray>, top: number): PixelArray {
  if (!isFloat(data)) {
    const from = data instanceof Uint8Array ? 255 : 65535;
    const factor = Type === TYPES.float32 ? Math.fround(1 / from) : 1 / from;
    if (!isWhole(Type)) return mapped(data, Type, (grey) => grey * factor);
    if (from === top) return copyOf(data);
    if (from < top) return mapped(data, Type, (grey) => grey * 257);
    const [, high] = finiteRangeOf(data);
    return high <= top ? kept(data, Type) : mapped(data, Type, (grey) => grey >> 8);
  }
  if (!isWhole(Type)) return new Type(data);
  const beyond = firstOutside(data, -1, 1);
  if (beyond !== undefined) {
    throw new InputError(
      `\`image\` must have values from -1 to 1 for scale "type", got ${beyond}: use scale "range" or "none"`,
      { parameter: "image", value: beyond },
    );
  }
  return quantized(calculated("multiply", data, top), Type);
}
