/**
 * Kinase translocation reporters in stacks with a time axis: what the operator takes and gives.
 *
 * @module
 */
import { InputError, ParameterError, show } from "../core/errors.ts";
import type { ParamValues } from "../core/params.ts";
import { planeOf } from "../core/select.ts";
import {
  type Column,
  createTable,
  type GridValue,
  type Image,
  type Labels,
  type Table,
} from "../core/values.ts";
import { stackedFrames } from "./frames.ts";
import { type KtrCell, type KtrFrame, type KtrResult, ktrTimeLapse } from "./ktr.ts";
import type { ktrStackParams } from "./params.ts";

/** Channels of one time lapse, all of one shape: `TYX`, or `YX` for one time point. */
export interface KtrStack {
  /** The channel in which nuclei are bright. */
  readonly nucleus: Image;
  /** One reporter, or several. */
  readonly reporter: Image | readonly Image[];
  /** Where cells are, not 0; everywhere unless given. */
  readonly cellMask?: GridValue | undefined;
}

/** What {@linkcode ktrStack} gives. */
export interface KtrStackResult {
  /** Nuclei, named by their track, of the shape of `nucleus`. */
  readonly labels: Labels;
  /** One row a cell and frame; `label` is its track. */
  readonly table: Table;
  /** One row a frame. */
  readonly curve: Table;
}

/** Units of {@linkcode ktrColumns}. */
export const KTR_UNITS: Readonly<Record<string, string>> = {
  y: "px",
  x: "px",
  area: "px²",
  ring: "px²",
};

/**
 * What was measured, as columns of a table.
 *
 * @param cells Cells at all times.
 * @param names Names of the reporters.
 * @returns Place, areas, the nucleus in its own channel, whether the cell counts, the tracks that it came
 * from and went to, and for each reporter `NAMENucleus`, `NAMECytoplasm`, `NAMERatio`.
 */
export function ktrColumns(
  cells: readonly KtrCell[],
  names: readonly string[],
): Record<string, Column> {
  const numbers = (pick: (cell: KtrCell) => number) => Float64Array.from(cells, pick);
  const columns: Record<string, Column> = {
    y: numbers(({ y }) => y),
    x: numbers(({ x }) => x),
    area: numbers(({ area }) => area),
    ring: numbers(({ ring }) => ring),
    marker: numbers(({ marker }) => marker),
    counts: numbers(({ counts }) => counts ? 1 : 0),
    parent: cells.map(({ parent }) => parent ?? null),
    mergedInto: cells.map(({ mergedInto }) => mergedInto ?? null),
  };
  for (const name of names) {
    for (const what of ["nucleus", "cytoplasm", "ratio"] as const) {
      columns[titled(name, what)] = numbers(({ channels }) => channels[name][what]);
    }
  }
  return columns;
}

const titled = (name: string, what: string) => name + what[0].toUpperCase() + what.slice(1);

/** One row a frame: nuclei, and for each reporter the cells that count and their curve. */
function curveTable({ frames }: KtrResult, names: readonly string[]): Table {
  const columns: Record<string, Column> = {
    frame: Float64Array.from(frames.keys()),
    nuclei: Float64Array.from(frames, ({ nuclei }) => nuclei),
  };
  for (const name of names) {
    for (const what of ["cells", "nucleus", "cytoplasm", "ratio", "low", "high"] as const) {
      const title = titled(name, what === "low" || what === "high" ? titled("ratio", what) : what);
      columns[title] = Float64Array.from(frames, ({ channels }) => channels[name][what]);
    }
  }
  return createTable(columns);
}

/** One name a reporter. */
function namesOf(given: readonly string[] | undefined, count: number): readonly string[] {
  const names = given ??
    (count === 1 ? ["reporter"] : Array.from({ length: count }, (_, i) => `reporter${i + 1}`));
  if (names.length === count && new Set(names).size === count) return names;
  throw new ParameterError(
    `\`names\` must give each reporter a name of its own, ${count} in all, got ${show(names)}`,
    { parameter: "names", value: names },
  );
}

/**
 * {@linkcode ktrTimeLapse} on stacks.
 *
 * @param stack The channels.
 * @param params Names of the reporters and settings.
 * @returns Tracked nuclei, cells, curves.
 * @throws {InputError} If the axes are not `TYX` or `YX`, or axes or shapes differ.
 * @throws {ParameterError} If names and reporters do not go together, or a setting is out of range.
 * @example Two frames; the reporter, twice as bright outside the nucleus, brightens there
 * ```ts
 * import assert from "node:assert/strict";
 * import { createImage, createKit } from "petri";
 *
 * const movie = (value: (r: number, t: number) => number) =>
 *   createImage(
 *     Uint16Array.from({ length: 5000 }, (_, i) => {
 *       const [t, y, x] = [Math.floor(i / 2500), Math.floor(i / 50) % 50, i % 50];
 *       return value(Math.hypot(y - 24, x - 24), t);
 *     }),
 *     [2, 50, 50],
 *     { axes: "TYX" },
 *   );
 * const nucleus = movie((r) => r < 6 ? 2000 : 0);
 * const reporter = movie((r, t) => r < 7 ? 300 : r < 15 ? 600 + 150 * t : 0);
 * const { curve } = await createKit().run("analysis.ktrTimeLapse", { nucleus, reporter });
 * assert.deepEqual([...curve.columns.nuclei], [1, 1]);
 * const [before, after] = curve.columns.reporterRatio as Float64Array;
 * assert.ok(before > 1.85 && after > 1.2 * before);
 * ```
 */
export function ktrStack(
  { nucleus, reporter, cellMask }: KtrStack,
  { names: given, maxDiameter, ...settings }: ParamValues<typeof ktrStackParams>,
): KtrStackResult {
  const { axes, shape } = nucleus;
  if (axes !== "TYX" && axes !== "YX") {
    throw new InputError(
      `Reporters cannot be measured: \`nucleus\` must have the axes TYX or YX, has ${axes}`,
      { parameter: "nucleus", value: axes },
    );
  }
  const reporters = [reporter].flat();
  const names = namesOf(given, reporters.length);
  const channels = { nucleus, ...Object.fromEntries(reporters.map((one, i) => [names[i], one])) };
  const formOf = (one: GridValue) => `${one.axes} ${one.shape.join("×")}`;
  for (const [name, other] of Object.entries({ ...channels, ...cellMask && { cellMask } })) {
    if (formOf(other) === formOf(nucleus)) continue;
    throw new InputError(
      `Reporters cannot be measured: all stacks must have the axes and shape of \`nucleus\`, ${
        formOf(nucleus)
      } (${name} has ${formOf(other)})`,
      { parameter: name, value: formOf(other) },
    );
  }
  const count = axes === "TYX" ? shape[0] : 1;
  const at = <V extends GridValue>(stack: V, t: number) =>
    axes === "TYX" ? planeOf(stack, { T: t }) : stack;
  function* frames(): Iterable<KtrFrame> {
    for (let t = 0; t < count; t++) {
      yield {
        nucleus: at(nucleus, t),
        reporters: Object.fromEntries(names.map((name, i) => [name, at(reporters[i], t)])),
        cellMask: cellMask && at(cellMask, t),
      };
    }
  }
  const result = ktrTimeLapse(frames(), {
    ...settings,
    maxDiameter: maxDiameter === "none" ? Infinity : maxDiameter,
  });
  const { cells } = result;
  const table = createTable({
    frame: Float64Array.from(cells, ({ frame }) => frame),
    label: Float64Array.from(cells, ({ track }) => track),
    ...ktrColumns(cells, names),
  }, KTR_UNITS);
  return { labels: stackedFrames(result.labels, nucleus), table, curve: curveTable(result, names) };
}
