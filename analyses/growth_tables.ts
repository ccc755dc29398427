/**
 * Tables of the growth of bacteria.
 *
 * @module
 */
import { createTable, type Table } from "../core/values.ts";
import type { Growth, GrowthPoint } from "./growth.ts";

/** Numbers with a unit, times and lengths of the frames. */
export interface GrowthScale {
  /** What the frames are called. */
  readonly numbers: readonly number[];
  /** When they were taken, in `time`. */
  readonly times: readonly number[];
  /** `min` or `frames`. */
  readonly time: string;
  /** Side of a pixel in `length`. */
  readonly pixel: number;
  /** `µm` or `px`. */
  readonly length: string;
}

/**
 * The unit of time in a rate.
 *
 * @param scale The scale.
 * @returns `min` or `frame`.
 */
export function perTime({ time }: GrowthScale): string {
  return time === "frames" ? "frame" : time;
}

/**
 * One row for each cell in each frame.
 *
 * @param growth What was found.
 * @param scale Units.
 * @returns Frame, time, cell, place, sizes and whether it was seen whole.
 */
export function pointTable(
  { points }: Growth,
  { numbers, times, time, pixel, length }: GrowthScale,
): Table {
  const column = (value: (point: GrowthPoint) => number) => Float64Array.from(points, value);
  return createTable({
    frame: column(({ frame }) => numbers[frame]),
    time: column(({ frame }) => times[frame]),
    cell: column(({ cell }) => cell),
    y: column(({ y }) => y),
    x: column(({ x }) => x),
    area: column(({ area }) => area * pixel * pixel),
    length: column((point) => point.length * pixel),
    width: column(({ width }) => width * pixel),
    whole: column(({ whole }) => whole ? 1 : 0),
  }, {
    time,
    y: "px",
    x: "px",
    area: `${length}²`,
    length,
    width: length,
  });
}

/**
 * One row a cell.
 *
 * @param growth What was found.
 * @param scale Units.
 * @returns Parent, daughters, frames, fate, lengths and rates.
 */
export function cellTable({ cells, points }: Growth, scale: GrowthScale): Table {
  const { numbers, times, time, pixel, length } = scale;
  const histories = Map.groupBy(points, ({ cell }) => cell);
  return createTable({
    cell: Float64Array.from(cells, ({ cell }) => cell),
    parent: cells.map(({ parent }) => parent ?? null),
    daughters: cells.map(({ daughters }) => daughters.length === 0 ? null : daughters.join("+")),
    firstFrame: Float64Array.from(cells, ({ first }) => numbers[first]),
    lastFrame: Float64Array.from(cells, ({ last }) => numbers[last]),
    lifetime: Float64Array.from(
      cells,
      // Known only of a cell that was seen to be born and to divide.
      ({ first, last, parent, fate }) =>
        parent !== undefined && fate === "divided" ? times[last + 1] - times[first] : NaN,
    ),
    fate: cells.map(({ fate }) => fate),
    firstLength: Float64Array.from(cells, ({ cell }) => histories.get(cell)![0].length * pixel),
    lastLength: Float64Array.from(cells, ({ cell }) => histories.get(cell)!.at(-1)!.length * pixel),
    growthRate: Float64Array.from(cells, ({ rate }) => rate),
    doublingTime: Float64Array.from(cells, ({ doubling }) => doubling),
    scatter: Float64Array.from(cells, ({ scatter }) => scatter),
  }, {
    lifetime: time,
    firstLength: length,
    lastLength: length,
    growthRate: `1/${perTime(scale)}`,
    doublingTime: time,
  });
}

/**
 * One row a frame, with the curve fitted to the area.
 *
 * @param growth What was found.
 * @param scale Units.
 * @returns Frame, time, cells, their area and the fitted one.
 */
export function colonyTable({ frames, colony }: Growth, scale: GrowthScale): Table {
  const { numbers, times, time, pixel, length } = scale;
  const unit = `${length}²`;
  return createTable({
    frame: Float64Array.from(numbers),
    time: Float64Array.from(times),
    cells: Float64Array.from(frames, ({ cells }) => cells),
    area: Float64Array.from(frames, ({ area }) => area * pixel * pixel),
    fittedArea: Float64Array.from(
      times,
      (time) => colony.start * Math.exp(colony.rate * time) * pixel * pixel,
    ),
  }, { time, area: unit, fittedArea: unit });
}
