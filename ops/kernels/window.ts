/**
 * Sides of the windows that slide over an image.
 *
 * @module
 */
import { checkParameter } from "../../core/errors.ts";
import { MAX_WINDOW } from "../limits.ts";

/** What the sides of a window must be. */
export interface WindowRule {
  /** What the parameter is called; `size` unless given. */
  readonly name?: string;
  /** Smallest side; 1 unless given. */
  readonly least?: number;
  /** Whether sides must be odd. */
  readonly odd?: boolean;
}

/**
 * Sides of a window, one per axis.
 *
 * @param size One number or one per axis.
 * @param shape Shape of the array that it goes over.
 * @param rule Name of the parameter, smallest side, whether odd.
 * @returns One side per axis.
 * @throws {ParameterError} If a side is not such a number, there is not one per axis, or the window has
 *   more than 2²⁴ pixels.
 */
export function windowOf(
  size: number | readonly number[],
  shape: readonly number[],
  { name = "size", least = 1, odd = false }: WindowRule = {},
): readonly number[] {
  const sides = typeof size === "number" ? shape.map(() => size) : size;
  checkParameter(
    sides.length === shape.length &&
      sides.every((side) => Number.isInteger(side) && side >= least && !(odd && side % 2 === 0)),
    name,
    size,
    `${
      odd ? "an odd whole number" : `a whole number from ${least}`
    }, or one for each of the ${shape.length} axes`,
  );
  checkParameter(
    sides.reduce((product, side) => product * Math.max(side, 1), 1) <= MAX_WINDOW,
    name,
    size,
    `the side of a window of at most ${MAX_WINDOW} pixels`,
  );
  return sides;
}
