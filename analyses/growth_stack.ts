/**
 * Growth of bacteria in a stack with a time axis: what the operator takes and gives.
 *
 * @module
 */
import { InputError } from "../core/errors.ts";
import { type ParamValues, resolveParams } from "../core/params.ts";
import { planeOf } from "../core/select.ts";
import { createTable, type Image, type Labels, type Table } from "../core/values.ts";
import { stackedFrames } from "./frames.ts";
import { followGrowth } from "./growth.ts";
import { cellTable, colonyTable, type GrowthScale, pointTable } from "./growth_tables.ts";
import { isSquare } from "./objects.ts";
import { type growthStackParams, keysOf, segBacteriaParams } from "./params.ts";
import { rodsParams, segmentSeries } from "./rods.ts";

/** What {@linkcode growthStack} gives. */
export interface GrowthStackResult {
  /** Cells by their numbers from birth to division, of the shape of the image. */
  readonly labels: Labels;
  /** One row a cell and frame; `label` is the cell. */
  readonly table: Table;
  /** One row a cell. */
  readonly cells: Table;
  /** One row a frame. */
  readonly colony: Table;
}

/** The table without a column that is told elsewhere. */
function without(table: Table, name: string): Table {
  const { [name]: _, ...columns } = table.columns;
  const { [name]: __, ...units } = table.units;
  return createTable(columns, units);
}

/**
 * Finds bacteria in all frames by {@linkcode segmentSeries}, cells of any width, and follows them by
 * {@linkcode followGrowth}. Lengths are in the unit of the image, px where it has none or its pixels are not
 * square.
 *
 * @param image Frames, axes `TYX`, or `YX` for one.
 * @param params Parameters of both, and the time from frame to frame.
 * @returns Cells by number, and tables of cells in frames, cells and frames.
 * @throws {InputError} If the axes are others.
 * @example A rod that grows
 * ```ts
 * import assert from "node:assert/strict";
 * import { createImage, createKit } from "petri";
 *
 * // Dark, 9 pixels wide, two pixels longer in each of four frames.
 * const data = Uint8Array.from({ length: 4 * 60 * 90 }, (_, i) => {
 *   const [t, y, x] = [Math.floor(i / 5400), Math.floor(i / 90) % 60, i % 90];
 *   const off = Math.hypot(Math.max(0, Math.abs(x - 44) - 10 - t), y - 30) - 4.5;
 *   return 180 - 120 / (1 + Math.exp(off / 0.7)) + i * 7919 % 5;
 * });
 * const image = createImage(data, [4, 60, 90], { axes: "TYX" });
 * const { table, cells } = await createKit().run("analysis.bacteriaGrowth", { image });
 * assert.deepEqual([...table.columns.label], [1, 1, 1, 1]);
 * const [rate] = cells.columns.growthRate as Float64Array;
 * assert.ok(rate > 0.04 && rate < 0.12);
 * ```
 */
export async function growthStack(
  image: Image,
  params: ParamValues<typeof growthStackParams>,
): Promise<GrowthStackResult> {
  const { axes, shape } = image;
  if (axes !== "TYX" && axes !== "YX") {
    throw new InputError(
      `Growth cannot be followed: \`image\` must have the axes TYX or YX, has ${axes}`,
      { parameter: "image", value: axes },
    );
  }
  const length = axes === "TYX" ? shape[0] : 1;
  const read = (t: number) => Promise.resolve(axes === "TYX" ? planeOf(image, { T: t }) : image);
  const found = Object.fromEntries(keysOf(segBacteriaParams).map((name) => [name, params[name]]));
  const options = resolveParams(rodsParams, { ...found, method: "any" });
  const { labels } = await segmentSeries({ length, read }, options);
  const { interval, fit, minFrames, maxDistance, maxGap } = params;
  const { pixelSize } = image;
  const known = pixelSize !== undefined && isSquare(pixelSize);
  const numbers = [...Array(length).keys()];
  const times = numbers.map((t) => t * (interval ?? 1));
  const growth = followGrowth(labels, times, { fit, minFrames, maxDistance, maxGap });
  const scale: GrowthScale = {
    numbers,
    times,
    time: interval === undefined ? "frames" : "min",
    pixel: known ? pixelSize.x : 1,
    length: known ? pixelSize.unit : "px",
  };
  const points = without(pointTable(growth, scale), "time");
  const { frame, cell, ...rest } = points.columns;
  return {
    labels: stackedFrames(growth.labels, image),
    table: createTable({ frame, label: cell, ...rest }, points.units),
    cells: cellTable(growth, scale),
    colony: without(colonyTable(growth, scale), "time"),
  };
}
