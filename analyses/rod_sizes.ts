/**
 * Lengths and widths of rods, straight or bent.
 *
 * @module
 */
import { InputError, show } from "../core/errors.ts";
import { type Column, createTable, type Labels, type Table } from "../core/values.ts";
import { edt } from "../ops/distance/edt.ts";
import {
  areasOf,
  cores,
  highestLabel,
  highestOf,
  insetsOf,
  meansOf,
} from "../ops/measure/by_label.ts";
import { isSquare } from "./objects.ts";

/** Length and width of each cell, in pixels. */
export interface RodSizes {
  /** End to end along the cell, bends and all. */
  readonly length: Float64Array;
  /** Across, on average. */
  readonly width: Float64Array;
}

/**
 * Measures rods, bent or straight, as the rod with round ends that has the cell's area and the same mean
 * distance of its points to the outline. Unlike the axes of an ellipse, 4·√eigenvalue, its length does not
 * grow with a bend's sweep or beyond the cell's ends; unlike the widest disk inside, its width takes no
 * notice of a single bulge. A cell hardly longer than wide, of which the mean says little, is at least as
 * wide as the widest disk inside; none is wider than the disk of its area.
 *
 * With area A, width w and length l the mean distance is w/4 − π·w³/(48·A), since points of the straight
 * part lie w/4 from the outline on average and those of the round ends w/6. The steps of slanting outlines
 * make widths a few hundredths too small and lengths as much too large.
 *
 * @param labels Cells, numbered from 1 without gaps, two axes.
 * @returns One length and one width a cell, in pixels.
 * @example A rod of 20 by 6 pixels; square ends count as a little longer than round ones
 * ```ts
 * import assert from "node:assert/strict";
 * import { createLabels } from "petri";
 * import { rodSizes } from "petri/analyses/bacteria";
 *
 * const data = Int32Array.from({ length: 10 * 30 }, (_, i) => {
 *   const [y, x] = [Math.floor(i / 30), i % 30];
 *   return y > 1 && y < 8 && x > 4 && x < 25 ? 1 : 0;
 * });
 * const { length, width } = rodSizes(createLabels(data, [10, 30]));
 * assert.ok(Math.abs(width[0] - 6) < 0.3);
 * assert.ok(Math.abs(length[0] - 20) < 2.5);
 * ```
 */
export function rodSizes(labels: Labels): RodSizes {
  const count = highestLabel(labels);
  const areas = areasOf(labels, count);
  const depth = edt(cores(labels)).data;
  const [depths, deepest] = [meansOf(labels, depth, count), highestOf(labels, depth, count)];
  const insets = insetsOf(labels, count);
  const width = Float64Array.from({ length: count }, (_, i) => {
    const area = areas[i + 1];
    if (area === 0) return NaN;
    const [mean, widest] = [depths[i + 1] + insets[i + 1], 2 * (deepest[i + 1] + insets[i + 1])];
    const disk = 2 * Math.sqrt(area / Math.PI);
    let [low, high] = [0, disk];
    for (let step = 0; step < 50; step++) {
      const middle = (low + high) / 2;
      if (middle / 4 - Math.PI * middle ** 3 / (48 * area) < mean) low = middle;
      else high = middle;
    }
    return widest > 0.75 * disk ? Math.min(disk, Math.max(widest, low)) : low;
  });
  const length = width.map((across, i) => areas[i + 1] / across + (1 - Math.PI / 4) * across);
  return { length, width };
}

/**
 * A table with the columns `rodLength` and `rodWidth`, in the unit of the labels, px where they have none or
 * pixels are not square; see {@linkcode rodSizes}.
 *
 * @param labels Cells, two axes; numbers may be missing.
 * @param table Their rows, with a column `label`; one row a cell with nothing else if left out.
 * @returns The table with both columns behind its own.
 * @throws {InputError} If there are not two axes, or the table does not tell which cell a row is.
 */
export function withRodSizes(labels: Labels, table?: Table): Table {
  if (labels.shape.length !== 2) {
    throw new InputError(
      `rods cannot be measured: labels must have two axes, got ${labels.shape.length}`,
    );
  }
  const { pixelSize } = labels;
  const [side, unit] = pixelSize === undefined || !isSquare(pixelSize)
    ? [1, "px"]
    : [pixelSize.x, pixelSize.unit];
  const { length, width } = rodSizes(labels);
  const areas = areasOf(labels, length.length);
  const numbers: Column = table === undefined
    ? Int32Array.from(areas.keys()).filter((label) => label > 0 && areas[label] > 0)
    : table.columns.label ?? [];
  if (table !== undefined && table.columns.label === undefined) {
    const names = Object.keys(table.columns).join(", ") || "none";
    throw new InputError(`\`table\` must have a column label, its columns are: ${names}`);
  }
  const rows = Array.from(numbers, (label) => {
    if (areas[label as number] > 0 && label as number > 0) return label as number - 1;
    throw new InputError(`\`table\` must list cells of the labels, got the label ${show(label)}`);
  });
  return createTable(
    {
      ...table?.columns ?? { label: numbers },
      rodLength: Float64Array.from(rows, (row) => length[row] * side),
      rodWidth: Float64Array.from(rows, (row) => width[row] * side),
    },
    { ...table?.units, rodLength: unit, rodWidth: unit },
  );
}
