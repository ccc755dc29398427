/**
 * Figures of numbers: histograms, profiles, curves over time.
 *
 * @module
 */
import { checkParameter, InputError } from "../../core/errors.ts";
import type { Image } from "../../core/values.ts";
import {
  cutText,
  type Figure,
  figureOf,
  type FigureOptions,
  frame,
  INK,
  LINE_COLOURS,
  numberText,
  resolveFigure,
  round,
  textAt,
  textWidth,
} from "./svg.ts";
import { ticks } from "./ticks.ts";

/** What all plots may be told. */
export interface PlotOptions extends FigureOptions {
  /** Height of the figure in cm. Two thirds of the width by default. */
  readonly height?: number | undefined;
  /** What stands under the horizontal axis. */
  readonly xLabel?: string | undefined;
  /** What stands beside the vertical axis. */
  readonly yLabel?: string | undefined;
  /** Ends of the vertical axis; around the values by default. */
  readonly yRange?: readonly [number, number] | undefined;
}

/** A frame with axes, and where values lie in it. */
interface Axes {
  readonly body: string;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly x: (value: number) => number;
  readonly y: (value: number) => number;
  readonly figure: (content: string) => Figure;
}

function drawAxes(
  options: PlotOptions,
  [x0, x1]: readonly [number, number],
  [y0, y1]: readonly [number, number],
  log = false,
): Axes {
  const { width, size, title } = resolveFigure(options);
  const wholeHeight = (options.height ?? width / (72 / 2.54) / 1.5) * 72 / 2.54;
  checkParameter(
    wholeHeight >= 28 && wholeHeight <= 5670,
    "height",
    options.height,
    "1 to 200 cm",
  );
  const scale = log ? Math.log10 : (value: number) => value;
  const yMarks = log
    ? powers(y0, y1)
    : ticks(y0, y1, Math.max(2, Math.floor(wholeHeight / size / 4)));
  const yTexts = yMarks.map(log ? powerText : numberText);
  const left = 6 + Math.max(...yTexts.map((text) => textWidth(text, size))) + 5 +
    (options.yLabel ? size * 1.5 : 0);
  const top = 5 + (title === "" ? size * 0.5 : size * 1.8);
  const bottom = size * 1.6 + 4 + (options.xLabel ? size * 1.5 : 0);
  const inner = { width: width - left - 10, height: wholeHeight - top - bottom };
  const x = (value: number) => left + (value - x0) / (x1 - x0) * inner.width;
  const y = (value: number) =>
    top + inner.height * (1 - (scale(value) - scale(y0)) / (scale(y1) - scale(y0)));
  let body = "";
  const foot = top + inner.height;
  let tickLine = "", end = -Infinity;
  const xMarks = ticks(x0, x1, Math.max(2, Math.floor(inner.width / size / 4)));
  for (const mark of xMarks) {
    tickLine += `M${round(x(mark))} ${round(foot)}v3`;
    const half = textWidth(numberText(mark), size) / 2;
    if (x(mark) - half < end + size * 0.4) continue;
    end = x(mark) + half;
    body += textAt(numberText(mark), x(mark), foot + 4 + size, { anchor: "middle" });
  }
  yMarks.forEach((mark, i) => {
    tickLine += `M${round(left)} ${round(y(mark))}h-3`;
    body += textAt(yTexts[i], left - 5, y(mark) + size * 0.36, { anchor: "end" });
  });
  body += `<path d="${tickLine}" stroke="${INK}" stroke-width="0.6" fill="none"/>\n`;
  const { xLabel, yLabel } = options;
  if (xLabel) {
    body += textAt(cutText(xLabel, size, inner.width), left + inner.width / 2, wholeHeight - 4, {
      anchor: "middle",
    });
  }
  if (yLabel) {
    body += textAt(cutText(yLabel, size, inner.height), 4 + size, top + inner.height / 2, {
      anchor: "middle",
      up: true,
    });
  }
  if (title !== "") {
    body += textAt(cutText(title, size * 1.2, width - 10), left + inner.width / 2, 4 + size * 1.2, {
      anchor: "middle",
      size: size * 1.2,
    });
  }
  const figure = (content: string) =>
    figureOf(
      `${body}${content}${frame(left, top, inner.width, inner.height)}`,
      width,
      wholeHeight,
      size,
    );
  return { body, left, top, ...inner, x, y, figure };
}

/** Powers of ten within a range, not more than eight. */
function powers(low: number, high: number): number[] {
  const first = Math.ceil(Math.log10(low) - 1e-9), last = Math.floor(Math.log10(high) + 1e-9);
  const step = Math.max(1, Math.ceil((last - first) / 7));
  const list: number[] = [];
  for (let power = first; power <= last; power += step) list.push(10 ** power);
  return list;
}

function powerText(value: number): string {
  const power = Math.round(Math.log10(value));
  return power === 0 ? "1" : power === 1 ? "10" : "10" + String(power).replaceAll(
    /./g,
    (letter) => letter === "-" ? "⁻" : "⁰¹²³⁴⁵⁶⁷⁸⁹"[Number(letter)],
  );
}

/** A line across a histogram. */
export interface ThresholdLine {
  /** Where it stands. */
  readonly value: number;
  /** What is written beside it; the value by default. */
  readonly name?: string | undefined;
}

/** Options of {@linkcode histogramFigure}. */
export interface HistogramOptions extends PlotOptions {
  /** How many bins. 100 by default; whole numbers of a range up to 256 have a bin each. */
  readonly bins?: number | undefined;
  /** Whether the vertical axis is logarithmic. */
  readonly log?: boolean | undefined;
  /** Lines across it. */
  readonly thresholds?: readonly ThresholdLine[] | undefined;
}

/**
 * A histogram, with lines where thresholds are.
 *
 * Bins are equally wide between the least and the greatest finite value, closed below, the last one on
 * both sides, as in `numpy.histogram`; NaN and infinities are left out.
 *
 * @param values An image or numbers.
 * @param options Bins, axes, lines.
 * @returns The figure.
 * @throws {InputError} If there is no finite value.
 * @throws {ParameterError} If an option is out of its range.
 * @example A threshold between two heaps
 * ```ts
 * import assert from "node:assert/strict";
 * import { histogramFigure } from "petri/io/figure";
 *
 * const { svg } = histogramFigure([1, 2, 2, 8, 9, 9], { thresholds: [{ value: 5, name: "otsu" }] });
 * assert.match(svg, />otsu</);
 * ```
 */
export function histogramFigure(
  values: Image | ArrayLike<number>,
  options: HistogramOptions = {},
): Figure {
  const data = "kind" in values ? values.data : values;
  let low = Infinity, high = -Infinity, whole = true;
  for (let i = 0; i < data.length; i++) {
    const value = data[i];
    if (!Number.isFinite(value)) continue;
    if (value < low) low = value;
    if (value > high) high = value;
    whole &&= Number.isInteger(value);
  }
  if (low > high) {
    throw new InputError("a histogram needs finite values, got none", { parameter: "values" });
  }
  const single = whole && options.bins === undefined && high - low < 256;
  if (single || high === low) [low, high] = [low - 0.5, high + 0.5];
  const bins = single ? high - low : options.bins ?? 100;
  checkParameter(
    Number.isInteger(bins) && bins >= 1 && bins <= 65536,
    "bins",
    bins,
    "a whole number from 1 to 65536",
  );
  const counts = new Float64Array(bins);
  let most = 1;
  for (let i = 0; i < data.length; i++) {
    if (!Number.isFinite(data[i])) continue;
    const bin = Math.min(bins - 1, Math.floor((data[i] - low) / (high - low) * bins));
    most = Math.max(most, ++counts[bin]);
  }
  const log = options.log === true;
  const thresholds = (options.thresholds ?? []).filter(({ value }) => Number.isFinite(value));
  const x0 = Math.min(low, ...thresholds.map(({ value }) => value));
  const x1 = Math.max(high, ...thresholds.map(({ value }) => value));
  const yRange = options.yRange ?? (log ? [0.7, most * 1.5] : [0, most * 1.05]);
  const axes = drawAxes({ yLabel: "count", ...options }, [x0, x1], yRange as [number, number], log);
  const { size } = resolveFigure(options);
  const foot = axes.top + axes.height;
  let d = `M${round(axes.x(low))} ${round(foot)}`;
  for (let i = 0; i < bins; i++) {
    const head = counts[i] === 0 ? foot : Math.min(foot, Math.max(axes.top, axes.y(counts[i])));
    d += `V${round(head)}H${round(axes.x(low + (i + 1) / bins * (high - low)))}`;
  }
  let body = `<path d="${d}V${round(foot)}Z" fill="#8da3b8"/>\n`;
  // Names one below the other where lines are close.
  let line = 0, end = -Infinity, texts = "";
  const names = new Map<number, string[]>();
  for (const { value, name } of thresholds.toSorted((a, b) => a.value - b.value)) {
    names.set(value, [...names.get(value) ?? [], name ?? numberText(value)]);
  }
  [...names].forEach(([value, list], i) => {
    const at = axes.x(value);
    const words = list.join(", ");
    const wide = textWidth(words, size);
    line = at < end ? line + 1 : 0;
    end = Math.max(end, at + wide + 6);
    const colour = LINE_COLOURS[(i + 1) % LINE_COLOURS.length];
    const turned = at + wide + 6 > axes.left + axes.width;
    body += `<path d="M${round(at)} ${round(axes.top)}V${round(foot)}" stroke="${colour}" ` +
      `stroke-width="1.1"/>\n`;
    const from = turned ? at - 3 - wide : at + 3;
    const under = axes.top + size * (1.2 + 1.25 * line);
    texts += `<rect x="${round(from - 1)}" y="${round(under - size)}" width="${round(wide + 2)}" ` +
      `height="${round(size * 1.25)}" fill="#fff" fill-opacity="0.8"/>\n` +
      textAt(words, from, under, { fill: colour });
  });
  return axes.figure(body + texts);
}

/** A line of a plot. */
export interface Curve {
  /** Value at each place; where it is not finite the line is broken. */
  readonly y: ArrayLike<number>;
  /** What it is called in the legend. */
  readonly name?: string | undefined;
  /** Lower edge of the band around it. */
  readonly low?: ArrayLike<number> | undefined;
  /** Upper edge of the band around it. */
  readonly high?: ArrayLike<number> | undefined;
}

/**
 * Curves over a common axis, such as time, with bands of their spread.
 *
 * @param x Places, ascending.
 * @param curves Lines over them.
 * @param options Axes and size.
 * @returns The figure.
 * @throws {InputError} If there is no finite value, or a line has another length than `x`.
 * @throws {ParameterError} If an option is out of its range.
 * @example A mean and its deviation
 * ```ts
 * import assert from "node:assert/strict";
 * import { curveFigure } from "petri/io/figure";
 *
 * const mean = { name: "wild type", y: [1, 2, 4], low: [0.5, 1.5, 3], high: [1.5, 2.5, 5] };
 * const { svg } = curveFigure([0, 10, 20], [mean], { xLabel: "time (min)", yLabel: "ratio" });
 * assert.match(svg, />wild type</);
 * ```
 */
export function curveFigure(
  x: ArrayLike<number>,
  curves: readonly Curve[],
  options: PlotOptions = {},
): Figure {
  let x0 = Infinity, x1 = -Infinity, y0 = Infinity, y1 = -Infinity;
  for (const { y, low, high } of curves) {
    for (const [name, list] of Object.entries({ y, low, high })) {
      if (list === undefined) continue;
      if (list.length !== x.length) {
        throw new InputError(
          `\`${name}\` must have a value for each of ${x.length} places, got ${list.length}`,
          { parameter: name, value: list.length },
        );
      }
      for (let i = 0; i < list.length; i++) {
        if (!Number.isFinite(list[i]) || !Number.isFinite(x[i])) continue;
        x0 = Math.min(x0, x[i]);
        x1 = Math.max(x1, x[i]);
        y0 = Math.min(y0, list[i]);
        y1 = Math.max(y1, list[i]);
      }
    }
  }
  if (x0 > x1) {
    throw new InputError("a plot needs finite values, got none", { parameter: "curves" });
  }
  if (x0 === x1) [x0, x1] = [x0 - 0.5, x1 + 0.5];
  const space = y1 > y0 ? (y1 - y0) * 0.06 : 0.5;
  const axes = drawAxes(options, [x0, x1], options.yRange ?? [y0 - space, y1 + space]);
  const { size } = resolveFigure(options);
  const dot = (i: number, value: number) => `${round(axes.x(x[i]))} ${round(axes.y(value))}`;
  let bands = "", lines = "", legend = "";
  const named = curves.filter(({ name }) => name);
  const widest = Math.max(0, ...named.map(({ name }) => textWidth(name ?? "", size)));
  const box = freeCorner(
    axes,
    { width: widest + 30, height: size * (0.7 + 1.4 * named.length) },
    curves.flatMap(({ y, low, high }) =>
      [y, low, high].flatMap((list) =>
        Array.from(list ?? [], (value, i) => [axes.x(x[i]), axes.y(value)])
      )
    ),
  );
  let row = 0;
  curves.forEach(({ y, low, high, name }, n) => {
    const colour = LINE_COLOURS[n % LINE_COLOURS.length];
    const dash = n < LINE_COLOURS.length || !name ? "" : ` stroke-dasharray="4 2"`;
    if (low !== undefined && high !== undefined) {
      for (const [from, to] of runs(x.length, (i) => Number.isFinite(low[i] + high[i] + x[i]))) {
        let d = "";
        for (let i = from; i < to; i++) d += `${i === from ? "M" : "L"}${dot(i, high[i])}`;
        for (let i = to - 1; i >= from; i--) d += `L${dot(i, low[i])}`;
        bands += `<path d="${d}Z" fill="${colour}" fill-opacity="0.2"/>\n`;
      }
    }
    let d = "", single = "";
    for (const [from, to] of runs(x.length, (i) => Number.isFinite(y[i] + x[i]))) {
      for (let i = from; i < to; i++) d += `${i === from ? "M" : "L"}${dot(i, y[i])}`;
      if (to - from === 1) single += `M${dot(from, y[from])}h0`;
    }
    lines += `<path d="${d}" fill="none" stroke="${colour}" stroke-width="1.2" ` +
      `stroke-linejoin="round"${dash}/>\n`;
    if (single !== "") {
      lines += `<path d="${single}" stroke="${colour}" stroke-width="3" stroke-linecap="round"/>\n`;
    }
    if (name) {
      const at = box.top + size * (1.3 + 1.4 * row++);
      legend += `<path d="M${round(box.left + 5)} ${round(at - size * 0.35)}h15" ` +
        `stroke="${colour}" stroke-width="1.6"${dash}/>\n` + textAt(name, box.left + 24, at);
    }
  });
  const clip = `<clipPath id="inside"><rect x="${round(axes.left)}" y="${round(axes.top)}" ` +
    `width="${round(axes.width)}" height="${round(axes.height)}"/></clipPath>\n`;
  const behind = row === 0
    ? ""
    : `<rect x="${round(box.left)}" y="${round(box.top)}" width="${round(box.width)}" ` +
      `height="${round(box.height)}" fill="#fff" fill-opacity="0.75"/>\n`;
  return axes.figure(
    `${clip}<g clip-path="url(#inside)">\n${bands}${lines}</g>\n${behind}${legend}`,
  );
}

/** The corner of the frame with the fewest points in it. */
function freeCorner(
  { left, top, width, height }: Axes,
  size: { width: number; height: number },
  points: readonly number[][],
): { left: number; top: number; width: number; height: number } {
  const right = left + width - size.width - 3, foot = top + height - size.height - 3;
  const corners = [[right, top + 3], [left + 3, top + 3], [right, foot], [left + 3, foot]];
  const crowds = corners.map(([x0, y0]) =>
    points.filter(([x, y]) => x >= x0 && x <= x0 + size.width && y >= y0 && y <= y0 + size.height)
      .length
  );
  const [x, y] = corners[crowds.indexOf(Math.min(...crowds))];
  return { left: x, top: y, ...size };
}

/**
 * Stretches of places that fulfil a condition.
 *
 * @param length How many places there are.
 * @param holds The condition.
 * @returns Of each stretch its first place and that behind its last.
 */
export function runs(length: number, holds: (i: number) => boolean): [number, number][] {
  const found: [number, number][] = [];
  for (let i = 0; i < length; i++) {
    if (!holds(i)) continue;
    const from = i;
    while (i < length && holds(i)) i++;
    found.push([from, i]);
  }
  return found;
}

/** Options of {@linkcode profileFigure}. */
export interface ProfileOptions extends PlotOptions {
  /** Distance between two values. 1 by default. */
  readonly spacing?: number | undefined;
  /** Unit of that distance. `px` by default. */
  readonly unit?: string | undefined;
}

/**
 * Values along a line.
 *
 * @param values What `measure.profileLine` answered, or any.
 * @param options Distance between values, axes, size.
 * @returns The figure.
 * @throws {InputError} If there is no finite value.
 * @throws {ParameterError} If an option is out of its range.
 * @example Across a cell
 * ```ts
 * import assert from "node:assert/strict";
 * import { profileFigure } from "petri/io/figure";
 *
 * const { svg } = profileFigure([10, 80, 85, 12], { spacing: 0.5, unit: "µm" });
 * assert.match(svg, />distance \(µm\)</);
 * ```
 */
export function profileFigure(values: ArrayLike<number>, options: ProfileOptions = {}): Figure {
  const { spacing = 1, unit = "px" } = options;
  checkParameter(spacing > 0 && spacing < Infinity, "spacing", spacing, "above 0");
  const x = Float64Array.from({ length: values.length }, (_, i) => i * spacing);
  return curveFigure(x, [{ y: values }], {
    xLabel: `distance (${unit})`,
    yLabel: "value",
    ...options,
  });
}
