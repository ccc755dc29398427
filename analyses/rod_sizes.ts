/**
 * Lengths and widths of rods, straight or bent.
 *
 * @module
 */
import { InputError, show } from "../core/errors.ts";
import { type Column, createTable, type Labels, type Table } from "../core/values.ts";
import { edt } from "../ops/distance/edt.ts";
import { areasOf, cores, highestLabel, highestOf } from "../ops/measure/by_label.ts";

/** Length and width of each cell, in pixels. */
export interface RodSizes {
  /** End to end along the cell, bends and all. */
  readonly length: Float64Array;
  /** Across, at the widest place. */
  readonly width: Float64Array;
}

/**
 * Measures rods, bent or straight: the width is that of the widest disk inside, the length that of the
 * rod with round ends that has this width and the cell's area. Unlike the axes of an ellipse, 4·√eigenvalue,
 * they do not grow with a bend's sweep or beyond a rod's ends.
 *
 * @param labels Cells, numbered from 1 without gaps, two axes.
 * @returns One length and one width a cell, in pixels.
 * @example A rod of 20 by 5 pixels
 * ```ts
 * import assert from "node:assert/strict";
 * import { createLabels } from "petri";
 * import { rodSizes } from "petri/analyses/bacteria";
 *
 * const data = Int32Array.from({ length: 9 * 30 }, (_, i) => {
 *   const [y, x] = [Math.floor(i / 30), i % 30];
 *   return y > 1 && y < 7 && x > 4 && x < 25 ? 1 : 0;
 * });
 * const { length, width } = rodSizes(createLabels(data, [9, 30]));
 * assert.equal(width[0], 5);
 * assert.ok(Math.abs(length[0] - 20) < 1.5);
 * ```
 */
export function rodSizes(labels: Labels): RodSizes {
  const count = highestLabel(labels);
  const depth = edt(cores(labels));
  const deepest = highestOf(labels, depth.data, count);
  const areas = areasOf(labels, count);
  const width = deepest.map((depth) => 2 * depth + 1).slice(1);
  const length = width.map((across, i) =>
    Math.max(across, areas[i + 1] / across + (1 - Math.PI / 4) * across)
  );
  return { length, width };
}

/**
 * A table with the columns `rodLength` and `rodWidth`, in the unit of the labels, px where they have
 * none; see {@linkcode rodSizes}.
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
  const [factor, unit] = [labels.pixelSize?.x ?? 1, labels.pixelSize?.unit ?? "px"];
  return createTable(
    {
      ...table?.columns ?? { label: numbers },
      rodLength: Float64Array.from(rows, (row) => length[row] * factor),
      rodWidth: Float64Array.from(rows, (row) => width[row] * factor),
    },
    { ...table?.units, rodLength: unit, rodWidth: unit },
  );
}
