/**
 * Objects as other tools know them: an outline and what is said of it. ImageJ ROIs, QuPath GeoJSON
 * and COCO are written from these and read to these.
 *
 * @module
 */
import { InputError } from "../core/errors.ts";
import type { Labels, Mask, Table } from "../core/values.ts";
import { rowCount } from "../core/values.ts";
import { type Outline, outlines, type Polygon, type Ring } from "../ops/measure/outlines.ts";

/** Where in a stack an object lies; numbers from 0. */
export interface Plane {
  /** Channel. */
  readonly c?: number | undefined;
  /** Slice. */
  readonly z?: number | undefined;
  /** Frame. */
  readonly t?: number | undefined;
}

/** An object for other tools. */
export interface Region extends Outline {
  /** What it is called; its number where there is no name. */
  readonly name?: string | undefined;
  /** What it is, such as `nucleus`. */
  readonly class?: string | undefined;
  /** Numbers that were measured, by name. */
  readonly measurements?: Readonly<Record<string, number>> | undefined;
  /** Where in a stack it lies. */
  readonly plane?: Plane | undefined;
}

/** What is said of objects beside their outlines. */
export interface RegionOptions {
  /**
   * A table with a column `label`: its numbers become measurements (`area (px²)`), its columns `name`
   * and `class` name and class.
   */
  readonly table?: Table | undefined;
  /** Where in a stack the objects lie. */
  readonly plane?: Plane | undefined;
}

/**
 * The objects of a label image, with what a table says of them.
 *
 * @param labels Objects of one plane (axes YX).
 * @param options The table and the place in the stack.
 * @returns One region an object, in the order of their numbers.
 * @throws {InputError} If the labels are not a plane, or the table has no column `label`.
 * @example Names and measurements from a table
 * ```ts
 * import assert from "node:assert/strict";
 * import { createLabels, createTable } from "petri";
 * import { regionsOf } from "petri/io";
 *
 * const labels = createLabels(Int32Array.of(0, 3, 3), [1, 3]);
 * const table = createTable({ label: Int32Array.of(3), area: Int32Array.of(2) }, { area: "px²" });
 * const [region] = regionsOf(labels, { table });
 * assert.deepEqual(region.measurements, { "area (px²)": 2 });
 * ```
 */
export function regionsOf(labels: Labels | Mask, options: RegionOptions = {}): Region[] {
  const { table, plane } = options;
  const rows = table && rowsByLabel(table);
  return outlines(labels).map((outline) => {
    const row = rows?.get(outline.label);
    const said = table === undefined || row === undefined ? {} : describe(table, row);
    return { ...outline, ...said, ...(plane && { plane }) };
  });
}

function rowsByLabel(table: Table): Map<number, number> {
  const { label } = table.columns;
  if (label === undefined) {
    throw new InputError("`table` must have a column `label` to go with regions", {
      parameter: "table",
    });
  }
  const rows = new Map<number, number>();
  for (let row = 0; row < rowCount(table); row++) rows.set(Number(label[row]), row);
  return rows;
}

function describe(table: Table, row: number): Partial<Region> {
  const measurements = new Map<string, number>();
  const words: { name?: string; class?: string } = {};
  for (const [column, values] of Object.entries(table.columns)) {
    const value = values[row];
    if (column === "name" || column === "class") {
      if (value !== null) words[column] = String(value);
    } else if (column !== "label" && typeof value === "number" && Number.isFinite(value)) {
      const unit = Object.hasOwn(table.units, column) ? ` (${table.units[column]})` : "";
      measurements.set(column + unit, value);
    }
  }
  return { ...words, measurements: Object.fromEntries(measurements) };
}

/**
 * Numbers for objects that a file knows by names: the names themselves where they are all different
 * whole numbers from 1, else 1, 2, 3, …
 *
 * @param names Names in the order of the file.
 * @returns One number an object.
 */
export function numbersFor(names: readonly string[]): number[] {
  const numbers = names.map((name) => /^\d{1,10}$/.test(name) ? Number(name) : 0);
  const usable = numbers.every((number) => number >= 1 && number < 2 ** 31) &&
    new Set(numbers).size === numbers.length;
  return usable ? numbers : names.map((_, i) => i + 1);
}

/** The box round polygons; `bottom` and `right` are exclusive. */
export interface Box {
  /** First row. */
  readonly top: number;
  /** First column. */
  readonly left: number;
  /** Row after the last. */
  readonly bottom: number;
  /** Column after the last. */
  readonly right: number;
}

/**
 * The box round polygons.
 *
 * @param polygons At least one point.
 * @returns The box in the polygons' own coordinates.
 */
export function boxOf(polygons: readonly Polygon[]): Box {
  let top = Infinity, left = Infinity, bottom = -Infinity, right = -Infinity;
  for (const { outer } of polygons) {
    for (let i = 0; i < outer.length; i += 2) {
      top = Math.min(top, outer[i]);
      bottom = Math.max(bottom, outer[i]);
      left = Math.min(left, outer[i + 1]);
      right = Math.max(right, outer[i + 1]);
    }
  }
  return { top, left, bottom, right };
}

/**
 * Polygons moved.
 *
 * @param polygons Any polygons.
 * @param by How far down and to the right.
 * @returns New polygons.
 */
export function moved(polygons: readonly Polygon[], by: { y: number; x: number }): Polygon[] {
  const move = (ring: Ring) => Float64Array.from(ring, (at, i) => at + (i % 2 === 0 ? by.y : by.x));
  return polygons.map(({ outer, holes }) => ({ outer: move(outer), holes: holes.map(move) }));
}
