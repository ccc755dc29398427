/**
 * Arithmetic on pixels: two images, or an image and a number.
 *
 * @module
 */
import { type GridValue, type Image, imageLike, type PixelArray } from "../../core/values.ts";
import { calculated, calculatedSingle, mapped } from "../../kernels/pointwise.ts";
import { greyData, roundHalfEven } from "../grey.ts";
import { asType, commonType, type Operand, operandData } from "./operand.ts";

/** The arithmetic that there is. */
export type Arithmetic = "add" | "subtract" | "multiply" | "divide" | "minimum" | "maximum";

const OPERATIONS: Readonly<Record<Arithmetic, (a: number, b: number) => number>> = {
  add: (a, b) => a + b,
  subtract: (a, b) => a - b,
  multiply: (a, b) => a * b,
  divide: (a, b) => a / b,
  minimum: Math.min,
  maximum: Math.max,
};

/**
 * Puts numbers into a pixel type: integers saturate and round half to even, NaN becomes 0.
 *
 * @param data Where the number goes.
 * @returns What to do to a number before it is stored.
 */
export function storing(data: PixelArray): (value: number) => number {
  if (data instanceof Float32Array || data instanceof Float64Array) return (value) => value;
  const top = data instanceof Uint8Array ? 255 : 65535;
  return (value) => value > 0 ? roundHalfEven(Math.min(value, top)) : 0;
}

function calculate(name: Arithmetic, image: GridValue, operand: Operand): Image {
  const a = greyData(image);
  const b = operandData(image, operand);
  const common = commonType(a, b);
  const Result = name !== "divide" || common === Float64Array ? common : Float32Array;
  if (Result === Float32Array && !(a instanceof Float64Array || b instanceof Float64Array)) {
    return imageLike(image, calculatedSingle(name, a, b));
  }
  const left = asType(a, Result);
  if (typeof b !== "number") return imageLike(image, calculated(name, left, asType(b, Result)));
  const whole = left instanceof Uint8Array || left instanceof Uint16Array;
  return imageLike(image, whole ? withNumber(name, left, b) : calculated(name, left, b));
}

/** Integers and a number: whole numbers of their type at once, others level by level. */
function withNumber(name: Arithmetic, data: Uint8Array | Uint16Array, value: number): PixelArray {
  const top = data instanceof Uint8Array ? 255 : 65535;
  if (Number.isInteger(value) && value >= 0 && value <= top) return calculated(name, data, value);
  const store = storing(data);
  const Type = data instanceof Uint8Array ? Uint8Array : Uint16Array;
  return mapped<Uint8Array | Uint16Array>(
    data,
    Type,
    (grey) => store(OPERATIONS[name](grey, value)),
    name === "multiply" ? { slope: { factor: value, offset: 0 } } : {},
  );
}

/**
 * Sum of two images, or of an image and a number.
 *
 * The result has the wider pixel type of the two images (uint8, uint16, float32, float64); a number
 * takes the image's type. Integers saturate at 0 and at the type's maximum, and round half to even:
 * numpy wraps around instead. NaN spreads. Masks count as uint8, labels as float64. O(pixels);
 * allocates the result.
 *
 * Reference: numpy `add` for floating-point images, OpenCV `add` for integers.
 *
 * @param image First summand.
 * @param other Second summand: a value of the same shape, or a number.
 * @returns The sum.
 * @throws {InputError} If the shapes differ.
 * @example Integers saturate
 * ```ts
 * import assert from "node:assert/strict";
 * import { createImage } from "petri";
 * import { add } from "petri/ops/math";
 *
 * assert.deepEqual([...add(createImage(Uint8Array.of(1, 250), [1, 2]), 10).data], [11, 255]);
 * ```
 */
export function add(image: GridValue, other: Operand): Image {
  return calculate("add", image, other);
}

/**
 * Difference of two images, or of an image and a number.
 *
 * Types, rounding and cost as for {@linkcode add}; an unsigned image stops at 0, so convert to float32
 * first where the sign matters.
 *
 * Reference: numpy `subtract` for floating-point images, OpenCV `subtract` for integers.
 *
 * @param image Where is subtracted from.
 * @param other What is subtracted: a value of the same shape, or a number.
 * @returns The difference.
 * @throws {InputError} If the shapes differ.
 * @example Not below 0
 * ```ts
 * import assert from "node:assert/strict";
 * import { createImage } from "petri";
 * import { subtract } from "petri/ops/math";
 *
 * assert.deepEqual([...subtract(createImage(Uint8Array.of(1, 250), [1, 2]), 10).data], [0, 240]);
 * ```
 */
export function subtract(image: GridValue, other: Operand): Image {
  return calculate("subtract", image, other);
}

/**
 * Product of two images, or of an image and a number.
 *
 * Types, rounding and cost as for {@linkcode add}.
 *
 * Reference: numpy `multiply` for floating-point images, OpenCV `multiply` for integers.
 *
 * @param image First factor.
 * @param other Second factor: a value of the same shape, or a number.
 * @returns The product.
 * @throws {InputError} If the shapes differ.
 * @example Halves round to even
 * ```ts
 * import assert from "node:assert/strict";
 * import { createImage } from "petri";
 * import { multiply } from "petri/ops/math";
 *
 * assert.deepEqual([...multiply(createImage(Uint8Array.of(1, 3), [1, 2]), 0.5).data], [0, 2]);
 * ```
 */
export function multiply(image: GridValue, other: Operand): Image {
  return calculate("multiply", image, other);
}

/**
 * Quotient of two images, or of an image and a number, in floating point.
 *
 * Division by 0 gives infinity, 0 by 0 NaN. O(pixels); allocates the result.
 *
 * Reference: numpy `true_divide`.
 *
 * @param image Dividend.
 * @param other Divisor: a value of the same shape, or a number.
 * @returns The quotient, float64 where an operand is, else float32.
 * @throws {InputError} If the shapes differ.
 * @example A ratio
 * ```ts
 * import assert from "node:assert/strict";
 * import { createImage } from "petri";
 * import { divide } from "petri/ops/math";
 *
 * assert.deepEqual([...divide(createImage(Uint8Array.of(1, 3), [1, 2]), 2).data], [0.5, 1.5]);
 * ```
 */
export function divide(image: GridValue, other: Operand): Image {
  return calculate("divide", image, other);
}

/**
 * The smaller of two values at each pixel.
 *
 * Types, rounding and cost as for {@linkcode add}; NaN in either gives NaN.
 *
 * Reference: numpy `minimum`.
 *
 * @param image First image.
 * @param other A value of the same shape, or a number.
 * @returns The smaller values.
 * @throws {InputError} If the shapes differ.
 * @example A ceiling
 * ```ts
 * import assert from "node:assert/strict";
 * import { createImage } from "petri";
 * import { minimum } from "petri/ops/math";
 *
 * assert.deepEqual([...minimum(createImage(Uint8Array.of(1, 30), [1, 2]), 20).data], [1, 20]);
 * ```
 */
export function minimum(image: GridValue, other: Operand): Image {
  return calculate("minimum", image, other);
}

/**
 * The larger of two values at each pixel.
 *
 * Types, rounding and cost as for {@linkcode add}; NaN in either gives NaN.
 *
 * Reference: numpy `maximum`.
 *
 * @param image First image.
 * @param other A value of the same shape, or a number.
 * @returns The larger values.
 * @throws {InputError} If the shapes differ.
 * @example A floor
 * ```ts
 * import assert from "node:assert/strict";
 * import { createImage } from "petri";
 * import { maximum } from "petri/ops/math";
 *
 * assert.deepEqual([...maximum(createImage(Uint8Array.of(1, 30), [1, 2]), 20).data], [20, 30]);
 * ```
 */
export function maximum(image: GridValue, other: Operand): Image {
  return calculate("maximum", image, other);
}
