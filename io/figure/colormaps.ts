/**
 * Colour maps, matplotlib's to the last digit.
 *
 * @module
 */
import { ParameterError } from "../../core/errors.ts";
import { TABLES } from "./colormap_table.ts";

/** Name of a colour map. */
export type ColormapName =
  | "gray"
  | "viridis"
  | "magma"
  | "inferno"
  | "plasma"
  | "seismic"
  | "tab20";

/** Names of all colour maps; `tab20` is one of 20 colours to tell things apart by. */
export const COLORMAPS: readonly ColormapName[] = Object.keys(TABLES) as ColormapName[];

const unpacked = new Map<ColormapName, Uint8Array>();

/**
 * The colours of a map, the lowest first.
 *
 * @param name Which one.
 * @returns Red, green and blue of 256 colours, 20 of `tab20`; not to be changed.
 * @throws {ParameterError} If there is no such map.
 * @example The two ends of viridis
 * ```ts
 * import assert from "node:assert/strict";
 * import { colormap } from "petri/io/figure";
 *
 * assert.deepEqual([...colormap("viridis").subarray(0, 3)], [68, 1, 84]);
 * assert.deepEqual([...colormap("viridis").subarray(-3)], [253, 231, 36]);
 * ```
 */
export function colormap(name: ColormapName): Uint8Array {
  let table = unpacked.get(name);
  if (table === undefined) {
    if (!Object.hasOwn(TABLES, name)) {
      throw new ParameterError(`\`colormap\` must be one of ${COLORMAPS.join(", ")}, got ${name}`, {
        parameter: "colormap",
        value: name,
      });
    }
    table = Uint8Array.fromBase64(TABLES[name]);
    unpacked.set(name, table);
  }
  return table;
}

/**
 * Which colour of a map stands for a value, as in matplotlib: the range from 0 to 1 in as many equal
 * parts as there are colours; what lies outside has the colour of that end.
 *
 * @param value A value, 0 to 1 within the range; not NaN.
 * @param colours How many colours there are.
 * @returns 0 to `colours` - 1.
 */
export function colourAt(value: number, colours: number): number {
  return value <= 0 ? 0 : value >= 1 ? colours - 1 : Math.floor(value * colours);
}
