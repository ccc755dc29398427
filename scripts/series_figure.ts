/**
 * A figure of what a table tells over time: the average of its rows with a confidence band, and each object
 * behind it.
 *
 * @module
 */
import { intervalOfMean, intervalOfMedian, mean } from "../analyses/intervals.ts";
import { median } from "../analyses/objects.ts";
import { InputError } from "../core/errors.ts";
import type { FigureSettings } from "../core/recipe.ts";
import { rowCount, type Table } from "../core/values.ts";
import { runs } from "../io/figure/plots.ts";
import { cutText, textWidth } from "../io/figure/svg.ts";
import { ticks } from "../io/figure/ticks.ts";
import { countOf } from "./cli.ts";

/** A time point: what the table's column `frame` calls it, and where it stands on the axis. */
export interface Moment {
  /** Number of the frame. */
  readonly frame: number;
  /** Time. */
  readonly at: number;
}

/** What the words in the figure call things. */
export interface FigureWords {
  /** Unit of the time. */
  readonly unit: string;
  /** What a row is. */
  readonly noun: string;
}

/** One column over time. */
interface Curve {
  readonly name: string;
  readonly colour: string;
  /** Values of the rows at each moment. */
  readonly values: readonly (readonly number[])[];
  /** Average at each moment, and the ends of its confidence interval. */
  readonly y: Float64Array;
  readonly low: Float64Array;
  readonly high: Float64Array;
  /** For each object its value at each moment. */
  readonly lines: readonly Float64Array[];
}

const COLOURS = [
  ...["#5b3a9e", "#c2571a", "#3f6b2a", "#8f2a5b"],
  ...["#1f77b4", "#8c6d1f", "#444444", "#d62790"],
];
const NAMED: Readonly<Record<string, string>> = {
  green: "#2a8f3c",
  cyan: "#0b8fa8",
  red: "#c23b22",
  yellow: "#b08d00",
  blue: "#2457b3",
};

function numbersOf(table: Table, name: string, place: string): Float64Array {
  const column = table.columns[name];
  if (column === undefined) {
    const names = Object.keys(table.columns).join(", ");
    throw new InputError(
      `${place} must name a column of the table, got ${name} (they are: ${names})`,
      {
        parameter: place,
        value: name,
      },
    );
  }
  return Float64Array.from(
    column as ArrayLike<unknown>,
    (cell) => cell === null ? NaN : Number(cell),
  );
}

/** Colour of a curve: by its name where that begins with one, else in turn. */
function colourOf(name: string, index: number): string {
  const known = Object.keys(NAMED).find((colour) => name.toLowerCase().startsWith(colour));
  return known === undefined ? COLOURS[index % COLOURS.length] : NAMED[known];
}

/** Columns that a table of curves has an average of, by their own names. */
function columnsWithCurve({ columns }: Table): Record<string, string> {
  const names = Object.keys(columns).filter((name) =>
    columns[`${name}Low`] !== undefined && columns[`${name}High`] !== undefined
  );
  return Object.fromEntries(names.map((name) => [name, name]));
}

/** The columns over time: rows that do not count are left out. */
function curvesOf(
  table: Table,
  moments: readonly Moment[],
  y: Readonly<Record<string, string>>,
  settings: FigureSettings,
  curve: Table | undefined,
): Curve[] {
  const { lines, where, average = "mean" } = settings;
  const rows = rowCount(table);
  const place = new Map(moments.map(({ frame }, t) => [frame, t]));
  const frames = table.columns.frame === undefined ? undefined : numbersOf(table, "frame", "frame");
  const counts = where === undefined ? undefined : numbersOf(table, where, "outputs.figure.where");
  const objects = lines === undefined ? undefined : numbersOf(table, lines, "outputs.figure.lines");
  return Object.entries(y).map(([name, column], index) => {
    const numbers = numbersOf(table, column, `outputs.figure.y.${name}`);
    const values: number[][] = moments.map(() => []);
    const byObject = new Map<number, Float64Array>();
    for (let row = 0; row < rows; row++) {
      const t = frames === undefined ? 0 : place.get(frames[row]);
      if (t === undefined || counts?.[row] === 0 || !Number.isFinite(numbers[row])) continue;
      values[t].push(numbers[row]);
      if (objects === undefined) continue;
      let line = byObject.get(objects[row]);
      if (line === undefined) {
        byObject.set(objects[row], line = new Float64Array(moments.length).fill(NaN));
      }
      line[t] = numbers[row];
    }
    const drawn = (column: string) => {
      const own = numbersOf(curve!, column, "outputs.figure.curve");
      const at = numbersOf(curve!, "frame", "outputs.figure.curve");
      const found = new Float64Array(moments.length).fill(NaN);
      at.forEach((frame, row) => {
        const t = place.get(frame);
        if (t !== undefined) found[t] = own[row];
      });
      return found;
    };
    const about = { name, colour: colourOf(name, index), values, lines: [...byObject.values()] };
    if (curve !== undefined) {
      return {
        ...about,
        y: drawn(column),
        low: drawn(`${column}Low`),
        high: drawn(`${column}High`),
      };
    }
    const ends = values.map((here) =>
      average === "median" ? intervalOfMedian(here) : intervalOfMean(here)
    );
    return {
      ...about,
      y: Float64Array.from(values, average === "median" ? median : mean),
      low: Float64Array.from(ends, ([low]) => low),
      high: Float64Array.from(ends, ([, high]) => high),
    };
  });
}

/** The range of the axis: from 0, or below where much lies there, to above nearly all. */
function rangeOf(curves: readonly Curve[]): [low: number, high: number] {
  const values = curves.flatMap((curve) => curve.values.flat()).sort((a, b) => a - b);
  const averages = curves.flatMap(({ y }) => [...y]).filter(Number.isFinite);
  const last = values.length - 1;
  const high = Math.max(0, 1.1 * (values[Math.ceil(0.98 * last)] ?? 0), ...averages);
  const low = Math.min(0, 1.1 * (values[Math.floor(0.02 * last)] ?? 0), ...averages);
  const step = high > low ? ticks(low, high, 8)[1] - ticks(low, high, 8)[0] : 1;
  return [step * Math.floor(low / step), step * Math.max(low < 0 ? 0 : 1, Math.ceil(high / step))];
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}

/** What the curves are, above them. */
function legendOf(
  curves: readonly Curve[],
  [least, most]: readonly [number, number],
  { single, noun, room }: { single: boolean; noun: string; room: number },
): { words: string; colour: string }[] {
  const all = curves.flatMap(({ values }) => values.flat());
  const beyond = all.filter((value) => value < least || value > most).length;
  const lines = curves.some((curve) => curve.lines.length > 0);
  const about = all.length === 0 ? [`no ${noun} counts`] : [
    ...(curves.some(({ low }) => low.some(Number.isFinite)) ? ["band: 95 % confidence"] : []),
    ...(lines ? [`${single ? "pale dots" : "thin lines"}: ${noun}s`] : []),
    ...(lines && beyond > 0 ? [`${countOf(beyond, "value")} of ${noun}s beyond the axis`] : []),
  ];
  return [
    ...curves.flatMap(({ name, colour, values }) => {
      const counts = values.map(({ length }) => length);
      const [fewest, highest] = [Math.min(...counts), Math.max(...counts)];
      if (highest === 0) return [];
      const range = fewest === highest ? "" : `${fewest}–`;
      const words = `, ${range}${countOf(highest, noun)} a frame`;
      return [{ words: cutText(name, 12, room - textWidth(words, 12)) + words, colour }];
    }),
    { words: about.join(", "), colour: "#555" },
  ];
}

/** Times that stand below the axis: those of the frames where they are few, else round ones. */
function timesOf(moments: readonly Moment[], width: number): number[] {
  const last = moments.at(-1)!.at;
  const gaps = moments.slice(1).map(({ at }, t) => at - moments[t].at);
  return Math.min(...gaps) / last * width < 45
    ? ticks(0, last, Math.min(moments.length, 10))
    : moments.map(({ at }) => at);
}

/**
 * Averages over time with their confidence bands, and the objects behind them, as a drawing. Lines end where
 * a frame has no object, and where an object does not count.
 *
 * @param table Rows of all frames, with a column `frame`; without one all are of the first moment.
 * @param moments The frames, ascending.
 * @param settings Which columns are drawn, and how.
 * @param words Unit of the time, and what a row is.
 * @param curve The averages with their confidence intervals, where they are known.
 * @returns SVG.
 * @throws {InputError} If the table has no such column.
 */
export function seriesFigure(
  table: Table,
  moments: readonly Moment[],
  settings: FigureSettings,
  { unit, noun }: FigureWords,
  curve?: Table,
): string {
  const { y = columnsWithCurve(curve!) } = settings;
  const curves = curvesOf(table, moments, y, settings, curve);
  const range = rangeOf(curves);
  const [least, most] = range;
  const { average = "mean", label = Object.values(y).join(", ") } = settings;
  const [width, left, right, bottom] = [640, 60, 24, 50];
  const inner = width - left - right;
  const single = moments.length === 1;
  const legend = legendOf(curves, range, { single, noun, room: inner });
  // The legend stands above the curves, where it hides none.
  const top = 18 * legend.length + 16;
  const height = top + 380;
  const foot = height - bottom;
  const last = moments.at(-1)!.at;
  const at = (time: number) => left + (single ? 0.5 : time / last) * inner;
  const py = (value: number) => (foot - (value - least) / (most - least) * (foot - top)).toFixed(1);
  const parts: string[] = [];
  for (const tick of ticks(least, most, 8)) {
    const y = py(tick);
    parts.push(
      `<path d="M${left} ${y}H${width - right}" stroke="${
        tick === 0 && least < 0 ? "#999" : "#ddd"
      }"/>`,
      `<text x="${left - 8}" y="${y}" text-anchor="end" dominant-baseline="middle">${tick}</text>`,
    );
  }
  for (const time of timesOf(moments, inner)) {
    const x = at(time).toFixed(1);
    const words = Number(time.toPrecision(4));
    parts.push(`<text x="${x}" y="${foot + 18}" text-anchor="middle">${words}</text>`);
  }
  const pale = (count: number) => Math.min(0.5, Math.max(0.05, 5 / count)).toFixed(2);
  // Dots that would run into each other are left out.
  const sparse = inner / moments.length > 12;
  parts.push(`<g clip-path="url(#inside)" stroke-linecap="round">`);
  curves.forEach(({ colour, y, low, high, lines }, index) => {
    // In a single frame, the objects of several curves stand side by side.
    const shift = !single ? 0 : 40 * (index - (curves.length - 1) / 2);
    const px = (t: number) => (at(moments[t].at) + shift).toFixed(1);
    const stretches = (y: ArrayLike<number>) => runs(y.length, (t) => Number.isFinite(y[t]));
    const points = (y: ArrayLike<number>, [from, to]: readonly [number, number]) =>
      Array.from({ length: to - from }, (_, i) => `${px(from + i)} ${py(y[from + i])}`);
    const line = (y: ArrayLike<number>) =>
      stretches(y).map((one) => {
        const list = points(y, one);
        return `M${list.join("L")}${list.length > 1 ? "" : "h0"}`;
      }).join("");
    for (const own of lines) {
      parts.push(
        `<path d="${line(own)}" fill="none" stroke="${colour}" opacity="${pale(lines.length)}" ` +
          `stroke-width="${single ? 5 : 1}"/>`,
      );
    }
    for (const one of stretches(low)) {
      const band = [...points(high, one), ...points(low, one).reverse()].join("L");
      parts.push(`<path d="M${band}Z" fill="${colour}" stroke="${colour}" opacity="0.3"/>`);
    }
    parts.push(`<path d="${line(y)}" fill="none" stroke="${colour}" stroke-width="2"/>`);
    for (const [from, to] of stretches(y)) {
      if (!sparse && to - from > 1) continue;
      for (let t = from; t < to; t++) {
        parts.push(`<circle cx="${px(t)}" cy="${py(y[t])}" r="3.5" fill="${colour}"/>`);
      }
    }
  });
  parts.push(
    `</g>`,
    ...legend.map(({ words, colour }, row) =>
      `<text x="${width - right}" y="${18 + 18 * row}" text-anchor="end" fill="${colour}">${
        escaped(words)
      }</text>`
    ),
  );
  const units = new Set(Object.values(y).map((column) => table.units[column]));
  const [unitOfAll] = units.size === 1 ? units : [];
  const quantity = unitOfAll === undefined ? label : `${label} (${unitOfAll})`;
  const title = curve === undefined ? `${quantity}, ${average} of ${noun}s` : quantity;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" ` +
    `height="${height}" font-family="sans-serif" font-size="12">`,
    `<rect width="100%" height="100%" fill="#fff"/>`,
    // A little wider than the axes, so that dots on them are whole.
    `<clipPath id="inside"><rect x="${left - 4}" y="${top - 4}" width="${inner + 8}" ` +
    `height="${foot - top + 8}"/></clipPath>`,
    ...parts,
    `<path d="M${left} ${top}V${foot}H${width - right}" fill="none" stroke="#333"/>`,
    `<text x="${left + inner / 2}" y="${height - 10}" text-anchor="middle">time (${
      escaped(unit)
    })</text>`,
    `<text transform="translate(16 ${(top + foot) / 2}) rotate(-90)" text-anchor="middle">` +
    `${escaped(cutText(title, 12, foot - top))}</text>`,
    `</svg>`,
    "",
  ].join("\n");
}
