/**
 * The program `bacteria_growth`: bacteria followed over frames, how fast each grows, when it divides, and
 * the growth of all together.
 *
 * @module
 */
import { followGrowth, type Growth } from "../analyses/growth.ts";
import {
  cellTable,
  colonyTable,
  type GrowthScale,
  perTime,
  pointTable,
} from "../analyses/growth_tables.ts";
import { pixelSide } from "../analyses/objects.ts";
import { followParams } from "../analyses/params.ts";
import { type FrameSource, rodsIdle, rodsParams, segmentSeries } from "../analyses/rods.ts";
import { InputError } from "../core/errors.ts";
import { number, type ParamValues } from "../core/params.ts";
import type { PixelSize, Table } from "../core/values.ts";
import { VERSION } from "../core/version.ts";
import { curveFigure } from "../io/figure/plots.ts";
import type { ImageFile } from "../io/file.ts";
import { openImage } from "../io/image.ts";
import { overlayPng } from "../io/overlay.ts";
import { formatCsv } from "../io/table.ts";
import { encodeTiff } from "../io/tiff/writer.ts";
import { fileOptions, naming, oneGreyPlane, telling } from "./analysis.ts";
import { folderOf, methodFor, type Parsed, runProgram, say, UsageError } from "./cli.ts";
import {
  commonPixelSize,
  createResults,
  filesOf,
  frameName,
  inOrder,
  jumpInWords,
  type Numbered,
} from "./series.ts";

const { out, channel, slice, series, axes, pixelSize } = fileOptions;
const growth = {
  interval: number({
    above: 0,
    optional: true,
    unit: "min",
    doc: "Time from frame to frame; from the file unless given",
  }),
  ...followParams,
};
const options = { out, channel, slice, series, axes, pixelSize, ...growth, ...rodsParams };
type Options = ParamValues<typeof options>;

/** Frames of a series, read when they are needed, and the numbers that they have. Declare it with `using`. */
interface Series extends FrameSource, Disposable {
  readonly numbers: readonly number[];
  readonly paths: readonly string[];
  /** Minutes from frame to frame, where a file says. */
  readonly interval?: number | undefined;
  readonly pixelSize?: PixelSize | undefined;
}

/** A stack, or one file a frame. */
async function openSeries(operands: readonly string[], given: Options): Promise<Series> {
  const named = operands.flatMap((operand) =>
    /[*?]/.test(operand) ? filesOf("IMAGES", operand).map(({ path }) => path) : [operand]
  );
  const series = named.length === 1
    ? await openStack(named[0], given)
    : await openFiles(inOrder("IMAGES", named), given);
  let first: readonly number[] | undefined;
  return {
    ...series,
    async read(t) {
      const image = await series.read(t);
      first ??= image.shape;
      if (image.shape.join() === first.join()) return image;
      const { paths } = series;
      throw new InputError(
        `frames must have one shape: ${paths[0]} has ${first.join("×")}, ${paths[t]} ${
          image.shape.join("×")
        }`,
        { file: paths[t] },
      );
    },
  };
}

function openFrame(path: string, { series, axes, pixelSize }: Options): Promise<ImageFile> {
  return telling(path, () => openImage(path, { series, axes, pixelSize }));
}

/** Frames of one file along its axis of time. */
async function openStack(path: string, given: Options): Promise<Series> {
  const { channel: c, slice: z } = given;
  using opened = new DisposableStack();
  const file = opened.use(await openFrame(path, given));
  const time = file.axes.indexOf("T");
  if (time < 0) {
    throw new InputError(
      `${path}: has no axis of time (its axes are ${file.axes}): name them with --axes, such as ` +
        "TYX, or give one file a frame",
      { file: path, parameter: "--axes" },
    );
  }
  const length = file.shape[time];
  const kept = opened.move();
  return {
    length,
    numbers: Array.from({ length }, (_, t) => t + 1),
    paths: [path],
    interval: file.frameInterval && file.frameInterval / 60,
    pixelSize: commonPixelSize([{ path, pixelSize: file.pixelSize }]),
    read: async (t) => oneGreyPlane(path, await telling(path, () => file.read({ c, z, t }))),
    [Symbol.dispose]: () => kept.dispose(),
  };
}

/** Frames of one file each. */
async function openFiles(files: readonly Numbered[], given: Options): Promise<Series> {
  const { channel: c, slice: z } = given;
  let seconds: number | undefined;
  const sizes: { path: string; pixelSize: PixelSize | undefined }[] = [];
  for (const { path } of files) {
    using file = await openFrame(path, given);
    seconds ??= file.frameInterval;
    sizes.push({ path, pixelSize: file.pixelSize });
  }
  return {
    length: files.length,
    numbers: files.map(({ number }) => number),
    paths: files.map(({ path }) => path),
    interval: seconds && seconds / 60,
    pixelSize: commonPixelSize(sizes),
    async read(t) {
      const { path } = files[t];
      using file = await openFrame(path, given);
      return oneGreyPlane(path, await telling(path, () => file.read({ c, z })));
    },
    [Symbol.dispose]() {},
  };
}

/** Number of digits that a person reads. */
function short(value: number): string {
  return String(Number(value.toPrecision(3)));
}

/** A table as it stands in JSON. */
function jsonTable({ columns, units }: Table): unknown {
  const names = Object.keys(columns);
  const rows = Array.from(columns[names[0]], (_, i) => names.map((name) => columns[name][i]));
  return { columns: names, units, rows };
}

/**
 * How fast cells grow, each and all together, in words. Cells that do not grow count as the slowest of all;
 * of fewer than four each is named.
 *
 * @param growth What was found.
 * @param options What the rates were fitted to, and from how many frames.
 * @param time The unit of time.
 * @returns A line each.
 */
export function growthInWords(
  { cells, colony: { doubling } }: Pick<Growth, "cells" | "colony">,
  { fit, minFrames }: Pick<Options, "fit" | "minFrames">,
  time: string,
): string[] {
  const doublings = cells.filter(({ rate }) => Number.isFinite(rate)).map((cell) => cell.doubling);
  return [
    doublings.length === 0
      ? `no cell was seen whole in ${minFrames} frames`
      : cellsInWords(doublings.sort((a, b) => a - b), fit, time),
    ...(Number.isNaN(doubling) ? [] : [
      doubling < Infinity
        ? `all cells together double their area within ${short(doubling)} ${time}`
        : "all cells together do not grow",
    ]),
  ];
}

function cellsInWords(doublings: readonly number[], fit: string, time: string): string {
  const times = doublings.filter(Number.isFinite);
  const part = (share: number) => doublings[Math.round(share * (doublings.length - 1))];
  const still = doublings.length - times.length;
  const rest = still === 0 ? "" : `; ${still} ${still === 1 ? "does" : "do"} not grow`;
  if (times.length === 0) return `no cell grows (of ${still})`;
  if (doublings.length < 4) {
    const who = times.length === 1 ? "one cell doubles its" : "cells double their";
    return `${who} ${fit} within ${times.map(short).join(" and ")} ${time}${rest}`;
  }
  if (part(0.5) === Infinity) {
    return `most cells do not grow, ${still} of ${doublings.length}; the fastest doubles its ${fit} ` +
      `within ${short(times[0])} ${time}`;
  }
  const spread = part(0.75) < Infinity
    ? `half of them ${short(part(0.25))} to ${short(part(0.75))}`
    : `a quarter of them within ${short(part(0.25))}`;
  return `cells double their ${fit} within ${short(part(0.5))} ${time} (median of ` +
    `${doublings.length}, ${spread}${rest})`;
}

/** Cell lengths over time, one line a cell, and the area of all with its fit. */
function figures(
  result: Growth,
  scale: GrowthScale,
  colony: Table,
): { lengths: string; colony: string } {
  const { times, time, pixel, length } = scale;
  const xLabel = `time (${time})`;
  const histories = Map.groupBy(result.points, ({ cell }) => cell);
  const lines = result.cells.map(({ cell }) => {
    const y = new Float64Array(times.length).fill(NaN);
    for (const point of histories.get(cell)!) {
      if (point.whole) y[point.frame] = point.length * pixel;
    }
    return { y };
  });
  const seen = lines.some(({ y }) => y.some(Number.isFinite));
  const { area, fittedArea } = colony.columns as Record<string, Float64Array>;
  const within = result.colony.doubling;
  const doubling = within < Infinity ? `doubling within ${short(within)} ${time}` : "no growth";
  const curves = [{ name: "all cells", y: area }, { name: doubling, y: fittedArea }];
  return {
    lengths: seen
      ? curveFigure(times, lines, { xLabel, yLabel: `length of cells (${length})` }).svg
      : "",
    colony: curveFigure(times, curves.slice(0, fittedArea.every(Number.isFinite) ? 2 : 1), {
      xLabel,
      yLabel: `area of all cells (${colony.units.area})`,
    }).svg,
  };
}

/** Runs the analysis and writes what it found. */
async function work(
  { operands, options: all, given: named }: Parsed<typeof options>,
): Promise<void> {
  const started = new Date();
  if (operands.length === 0) throw new UsageError("give a stack or several images (see --help)");
  const folder = folderOf(all.out);
  const given = { ...all, method: methodFor(named, rodsIdle, all.method) as Options["method"] };
  using frames = await openSeries(operands, given);
  const { numbers, paths, interval, pixelSize } = frames;
  const { side, unit } = await naming(paths[0], () => pixelSide({ pixelSize }));
  using results = await createResults(folder, {
    name: "growth",
    program: "bacteria_growth",
    inputs: paths,
  });
  const { labels, method } = await segmentSeries(frames, given);
  const step = given.interval ?? interval;
  const times = numbers.map((number) => (number - numbers[0]) * (step ?? 1));
  const { fit, minFrames, maxDistance, maxGap } = given;
  const result = followGrowth(labels, times, { fit, minFrames, maxDistance, maxGap });
  const scale: GrowthScale = {
    numbers,
    times,
    time: step === undefined ? "frames" : "min",
    pixel: side,
    length: unit,
  };

  const [points, cells, colony] = [pointTable, cellTable, colonyTable].map((table) =>
    table(result, scale)
  );
  const drawn = figures(result, scale, colony);
  const { rate, doubling, scatter } = result.colony;
  results.add(
    "growth.json",
    JSON.stringify({
      petri: VERSION,
      parameters: given,
      colony: {
        rate,
        doubling,
        scatter,
        units: { rate: `1/${perTime(scale)}`, doubling: scale.time },
      },
      frames: jsonTable(colony),
      cells: jsonTable(cells),
      points: jsonTable(points),
    }) + "\n",
  );
  results.add("growth.csv", formatCsv(points));
  results.add("cells.csv", formatCsv(cells));
  results.add("colony.csv", formatCsv(colony));
  if (drawn.lengths !== "") results.add("lengths.svg", drawn.lengths);
  results.add("colony.svg", drawn.colony);
  for (let t = 0; t < frames.length; t++) {
    const name = `cells_${frameName(numbers, t)}`;
    const cells = result.labels.at(t);
    results.add(`${name}.labels.tif`, await encodeTiff(cells));
    results.add(`${name}.overlay.png`, overlayPng(await frames.read(t), cells));
  }
  await results.finish({ parameters: given, started });

  const divisions = result.cells.filter(({ fate }) => fate === "divided").length;
  say(
    `${frames.length} frames, ${result.frames[0].cells} to ${result.frames.at(-1)!.cells} cells ` +
      `(${method}), ${divisions} divisions`,
    ...growthInWords(result, given, scale.time),
  );
  say(...jumpInWords(numbers));
  if (step === undefined) say("time between frames unknown: rates are per frame (give --interval)");
  if (pixelSize === undefined) {
    say("pixel size unknown: lengths are in pixels (give --pixel-size)");
  }
  say(
    `wrote ${folder}: growth.json, growth.csv, cells.csv, colony.csv, growth.record.json, figures, cells_*`,
  );
}

/**
 * Runs the program.
 *
 * @param args The words of the command line.
 * @returns The exit status.
 */
export function main(args: readonly string[]): Promise<number> {
  const program = {
    name: "bacteria_growth",
    summary: "Follow bacteria over frames: lengths, divisions and growth rates",
    usage: "IMAGES --out FOLDER [options]",
    operands: {
      IMAGES: "One file with an axis of time, or one file a frame, in the order of the last " +
        "number in their names; 'in/*.tif' in quotes stands for all that fit",
    },
    options,
    notes: [
      "Cells are found as by segment_bacteria, in all frames in the same way, linked, and named by one " +
      "number from birth to division. What is cut in some frames only is taken as one cell. Rates come " +
      "from frames in which a cell is seen whole, neither at the border nor run together with another.",
      "growth.csv holds each cell in each frame, cells.csv each cell with its rate, and its lifetime " +
      "where birth and division were seen, colony.csv each " +
      "frame, growth.json all of them; lengths.svg and colony.svg are the curves, and " +
      "cells_NNNN.labels.tif and cells_NNNN.overlay.png the cells of each frame by their numbers.",
      "FOLDER is the series' own: it is refused where it holds results of anything else, and those of " +
      "the same files, or of some of them, are replaced as a whole.",
      "Exit status: 0 done, 2 wrong usage, 3 the images could not be analysed.",
    ],
  };
  return runProgram(program, args, work);
}
