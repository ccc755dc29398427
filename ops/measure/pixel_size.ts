/**
 * The size of a pixel as region measurements take it: a number, one an axis, or a record with a unit.
 *
 * @module
 */
import { checkParameter } from "../../core/errors.ts";
import type { Grid } from "../../core/values.ts";

/** One length for all axes, one an axis (slowest first), or lengths with their unit. */
export type GivenSize = number | readonly number[] | {
  /** Unit of the lengths; `µm` unless given. */
  readonly unit?: string | undefined;
  /** Distance between planes; that between rows unless given. */
  readonly z?: number | undefined;
  /** Distance between rows; that between columns unless given. */
  readonly y?: number | undefined;
  /** Distance between columns. */
  readonly x: number;
};

/** Lengths an axis, slowest first, and their unit. */
export interface AxisSizes {
  /** Length of a pixel along each axis. */
  readonly lengths: readonly number[];
  /** Unit of the lengths. */
  readonly unit: string;
}

/**
 * The size of a pixel along each axis of a picture.
 *
 * @param grid The picture; its own size is taken when none is given.
 * @param given What the caller said.
 * @returns Lengths and unit, or `undefined` when nobody knows.
 * @throws {ParameterError} If a length is not a finite number above 0, or there is not one per axis.
 */
export function resolveSize(grid: Grid, given: GivenSize | undefined): AxisSizes | undefined {
  const own = grid.pixelSize;
  const rank = grid.shape.length;
  if (given === undefined) {
    if (own === undefined) return undefined;
    return { lengths: [own.z ?? own.y, own.y, own.x].slice(3 - rank), unit: own.unit };
  }
  const unit = own?.unit ?? "µm";
  let sizes: AxisSizes;
  if (typeof given === "number") {
    sizes = { lengths: Array<number>(rank).fill(given), unit };
  } else if (Array.isArray(given)) {
    sizes = { lengths: given, unit };
  } else {
    const { x, y = x, z = y, unit: named = unit } = given as Exclude<
      GivenSize,
      number | readonly number[]
    >;
    sizes = { lengths: [z, y, x].slice(3 - rank), unit: named };
  }
  checkParameter(
    sizes.lengths.length === rank &&
      sizes.lengths.every((length) => length > 0 && Number.isFinite(length)),
    "pixelSize",
    given,
    `a finite number above 0, or one for each of the ${rank} axes`,
  );
  return sizes;
}
