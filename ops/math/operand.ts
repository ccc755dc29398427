/**
 * The second operand of arithmetic and comparison: a value on the same grid, or one number.
 *
 * @module
 */
import { InputError, ParameterError } from "../../core/errors.ts";
import type { GridValue, PixelArray } from "../../core/values.ts";
import { greyData, requireSameShape, WIDTHS } from "../grey.ts";

/** A value on the grid of the first operand, or a number. */
export type Operand = GridValue | number;

/**
 * The second operand of an operator that was given an input, a parameter, or wrongly both or none.
 *
 * @param other The input.
 * @param value The parameter.
 * @returns The one that was given.
 * @throws {InputError} If none was given.
 * @throws {ParameterError} If both were given.
 */
export function chooseOperand(other: GridValue | undefined, value: number | undefined): Operand {
  if (other === undefined && value === undefined) {
    throw new InputError(
      "needs a second operand: give the input `other` or the parameter `value`",
      {
        parameter: "other",
      },
    );
  }
  if (other !== undefined && value !== undefined) {
    throw new ParameterError(
      `\`value\` must be left out when there is an \`other\`, got ${value}`,
      { parameter: "value", value },
    );
  }
  return other ?? value!;
}

/**
 * The numbers of an operand, after a look at its shape.
 *
 * @param image The first operand.
 * @param operand The second one.
 * @returns Its data, or the number.
 * @throws {InputError} If the shapes differ.
 */
export function operandData(image: GridValue, operand: Operand): PixelArray | number {
  if (typeof operand === "number") return operand;
  requireSameShape(image, operand);
  return greyData(operand);
}

/**
 * The same numbers in a wider type.
 *
 * @param data Numbers.
 * @param Type A type that holds them.
 * @returns Lent where it is that type already.
 */
export function asType(data: PixelArray, Type: ReturnType<typeof commonType>): PixelArray {
  return data instanceof Type ? data : new Type(data);
}

/**
 * The pixel type that holds both operands' values: the wider of the two.
 *
 * @param a Data of the first operand.
 * @param b Data of the second one; a number takes the type of the first.
 * @returns A constructor of typed arrays.
 */
export function commonType(
  a: PixelArray,
  b: PixelArray | number,
): (typeof WIDTHS)[number] {
  const rank = (data: PixelArray) => WIDTHS.findIndex((type) => data instanceof type);
  return WIDTHS[typeof b === "number" ? rank(a) : Math.max(rank(a), rank(b))];
}
