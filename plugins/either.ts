/**
 * Operators that take a mask or labels, each by its own name, and give the result by the same name.
 *
 * @module
 */
import { InputError } from "../core/errors.ts";

/**
 * The one value of two inputs of which one must be given; the result goes out by the same name.
 *
 * @param value The input that was asked for first.
 * @param name Its name.
 * @param other Name of the other input.
 * @param second The other input.
 * @returns The value.
 * @throws {InputError} If none or both are given.
 */
export function only<T>(value: T | undefined, name: string, other: string, second?: T): T {
  if (value !== undefined && second === undefined) return value;
  throw new InputError(
    `give either \`${name}\` or \`${other}\`, got ${value === undefined ? "none" : "both"}`,
    { parameter: name },
  );
}
