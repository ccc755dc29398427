/**
 * The program `ktr_ratio`: kinase translocation reporters over time, cytoplasm over nucleus, cell by cell.
 *
 * @module
 */
import { type KtrOptions, type KtrResult, ktrSeries } from "../analyses/ktr.ts";
import { KTR_UNITS, ktrColumns } from "../analyses/ktr_stack.ts";
import { pixelSide } from "../analyses/objects.ts";
import { ktrParams } from "../analyses/params.ts";
import { InputError } from "../core/errors.ts";
import { choice, list, number, type ParamValues, text } from "../core/params.ts";
import { createTable, type Table } from "../core/values.ts";
import { VERSION } from "../core/version.ts";
import { overlayPng } from "../io/overlay.ts";
import { formatCsv } from "../io/table.ts";
import { encodeTiff } from "../io/tiff/writer.ts";
import { fileOptions, naming } from "./analysis.ts";
import { countOf, dashed, folderOf, type Parsed, runProgram, say, UsageError } from "./cli.ts";
import { fromFiles, fromStack, type Series } from "./ktr/frames.ts";
import { createResults, frameName, jumpInWords } from "./series.ts";
import { seriesFigure } from "./series_figure.ts";

/** The settings of the analysis, as they are typed. */
type Settings = Omit<KtrOptions, "maxDiameter"> & { readonly maxDiameter: number | "none" };

/** Settings that stand unless an option says otherwise. */
const PRESETS = {
  "chavez-abiega": {
    threshold: 327.7,
    minDiameter: 8,
    maxDiameter: 20,
    ringInner: 0,
    ringOuter: 5,
    minRing: 100,
    minNucleus: 1200,
    background: "none",
    average: "mean",
  },
  auto: {
    threshold: "shape",
    minDiameter: 0,
    maxDiameter: "none",
    ringInner: 1,
    ringOuter: 5,
    minRing: 30,
    minNucleus: 0,
    background: "percentile",
    average: "median",
  },
} as const satisfies Readonly<Record<string, Settings>>;

/** A parameter as an option: what it does, and what it is with each preset. */
function byPreset<N extends keyof (typeof PRESETS)["auto"]>(
  name: N,
): Omit<(typeof ktrParams)[N], "default"> & { readonly optional: true } {
  const { default: _, ...rest } = ktrParams[name];
  const [published, auto] = [PRESETS["chavez-abiega"][name], PRESETS.auto[name]];
  const values = published === auto ? published : `${published}, with --preset auto ${auto}`;
  return { ...rest, optional: true, description: `${rest.description} (${values})` };
}

const { out, slice, series, axes, pixelSize } = fileOptions;
const options = {
  nucleus: text({
    optional: true,
    doc: "Pattern of the files in which nuclei are bright, one a frame, such as 'in/nuc*.tif'",
  }),
  reporter: list(text({ doc: "NAME=PATTERN" }), {
    default: [],
    doc:
      "A reporter's name and the pattern of its files, NAME='PATTERN'; may be given several times",
  }),
  cellMask: text({
    optional: true,
    doc: "Pattern of masks of the cells (not 0 is cell); rings stay inside",
  }),
  channels: text({
    optional: true,
    doc: "What the channels of STACK are, counted from 0: nucleus=0,green=1,cyan=2 (mask=3)",
  }),
  out,
  slice,
  series,
  axes,
  pixelSize,
  preset: choice(["chavez-abiega", "auto"], {
    default: "chavez-abiega",
    doc:
      "Settings that stand unless an option says otherwise: for the cells of Chavez-Abiega et al. " +
      "2022, or auto, which needs to know nothing of the cells",
  }),
  threshold: byPreset("threshold"),
  sigma: ktrParams.sigma,
  partSigma: ktrParams.partSigma,
  partDistance: ktrParams.partDistance,
  minDiameter: byPreset("minDiameter"),
  maxDiameter: byPreset("maxDiameter"),
  ringInner: byPreset("ringInner"),
  ringOuter: byPreset("ringOuter"),
  ringOuterMicrons: number({
    above: 0,
    optional: true,
    unit: "µm",
    doc: "The same in µm, by the size of a pixel",
  }),
  minRing: byPreset("minRing"),
  minNucleus: byPreset("minNucleus"),
  background: byPreset("background"),
  percentile: ktrParams.percentile,
  radius: ktrParams.radius,
  minFollowed: ktrParams.minFollowed,
  average: byPreset("average"),
  maxDistance: ktrParams.maxDistance,
  maxGap: ktrParams.maxGap,
  interval: number({
    above: 0,
    optional: true,
    unit: "min",
    doc: "Time from frame to frame; from the file unless given",
  }),
};
type Options = ParamValues<typeof options>;

/** The settings: the preset's unless an option is given. Those that would do nothing are refused. */
function settingsOf(given: Options, named: readonly string[], stack: boolean): Settings {
  const own = Object.fromEntries(
    Object.entries(given).filter(([, value]) => value !== undefined),
  );
  const settings: Settings = { ...PRESETS[given.preset], ...own };
  const { threshold, background, ringInner = 0, ringOuter = 0 } = settings;
  const { minDiameter = 0, maxDiameter } = settings;
  const byShape = threshold === "shape" && "--threshold shape";
  const idle: Readonly<Record<string, string | false>> = {
    sigma: byShape,
    partSigma: byShape,
    partDistance: byShape,
    percentile: background !== "percentile" && `--background ${background}`,
    radius: background !== "rollingBall" && `--background ${background}`,
    ringOuter: given.ringOuterMicrons !== undefined && "--ring-outer-microns",
    cellMask: stack && "a stack: name its channel in --channels, as mask=2",
    channels: !stack && "patterns: it is for a stack",
  };
  for (const name of named) {
    if (!idle[name]) continue;
    throw new UsageError(`${dashed(name)} does nothing with ${idle[name]} (see --help)`, {
      parameter: dashed(name),
    });
  }
  if (maxDiameter !== "none" && maxDiameter < minDiameter) {
    throw new UsageError(
      `--max-diameter must be at least --min-diameter, got ${maxDiameter} and ${minDiameter}`,
      { parameter: "--max-diameter", value: maxDiameter },
    );
  }
  if (given.ringOuterMicrons === undefined && ringOuter <= ringInner) {
    throw new UsageError(
      `--ring-outer must be above --ring-inner, got ${ringOuter} and ${ringInner}`,
      { parameter: "--ring-outer", value: ringOuter },
    );
  }
  return settings;
}

/** How far the ring reaches, in pixels, where that is given in µm. */
async function ringOf(
  { ringOuterMicrons: microns }: Options,
  { ringInner = 0 }: Settings,
  { pixelSize, paths: [path] }: Series,
): Promise<{ ringOuter?: number }> {
  if (microns === undefined) return {};
  if (pixelSize === undefined) {
    throw new InputError(
      `--ring-outer-microns needs the size of a pixel, and ${path} has none: give --pixel-size`,
      { file: path, parameter: "--ring-outer-microns" },
    );
  }
  const { side, unit } = await naming(path, () => pixelSide({ pixelSize }));
  if (unit !== "µm") {
    throw new InputError(
      `--ring-outer-microns needs a length, and the pixels of ${path} are sized in ${unit}: give ` +
        "--pixel-size",
      { file: path, parameter: "--ring-outer-microns" },
    );
  }
  const ringOuter = microns / side;
  if (ringOuter > ringInner) return { ringOuter };
  throw new UsageError(
    `--ring-outer-microns must be above --ring-inner, got ${microns} µm, which are ${
      Number(ringOuter.toPrecision(3))
    } px, and ${ringInner} px`,
    { parameter: "--ring-outer-microns", value: microns },
  );
}

/** One row a cell and frame. */
function cellTable({ cells }: KtrResult, series: Series, minutes: readonly number[]): Table {
  const columns = {
    frame: Float64Array.from(cells, ({ frame }) => series.numbers[frame]),
    minutes: Float64Array.from(cells, ({ frame }) => minutes[frame]),
    track: Float64Array.from(cells, ({ track }) => track),
    ...ktrColumns(cells, series.names),
  };
  return createTable(columns, { minutes: "min", ...KTR_UNITS });
}

/** What may be changed where no nucleus is found, or no cell counts. */
function advice({ cells }: KtrResult, settings: Settings, { preset }: Options): string[] {
  if (cells.some(({ counts }) => counts)) return [];
  const { threshold, minDiameter, maxDiameter, minRing, minNucleus, minFollowed } = settings;
  const other = preset === "auto" ? "" : "; or try --preset auto";
  return cells.length === 0
    ? [
      `no nucleus was found in any frame: change --threshold ${threshold}, --min-diameter ` +
      `${minDiameter} or --max-diameter ${maxDiameter}${other}`,
    ]
    : [
      `no cell counts in any frame: change --min-ring ${minRing}, --min-nucleus ${minNucleus} or ` +
      `--min-followed ${minFollowed}${other}`,
    ];
}

/** Runs the analysis and writes what it found. */
async function work(
  { operands, options: given, given: named }: Parsed<typeof options>,
): Promise<void> {
  const started = new Date();
  const folder = folderOf(given.out);
  if (operands.length > 0 && (given.nucleus !== undefined || given.reporter.length > 0)) {
    throw new UsageError(
      `give a stack or patterns, not both, got ${operands[0]}: put patterns in quotes`,
    );
  }
  if (operands.length > 1) throw new UsageError(`give one stack at most, got ${operands.length}`);
  const stack = operands.length === 1;
  const chosen = settingsOf(given, named, stack);
  using series = stack ? await fromStack(operands[0], given) : await fromFiles(given);
  const { numbers, paths } = series;
  const settings = { ...chosen, ...await ringOf(given, chosen, series) };
  using results = await createResults(folder, { name: "ktr", program: "ktr_ratio", inputs: paths });
  const { maxDiameter } = settings;
  const measured = ktrSeries({
    ...settings,
    maxDiameter: maxDiameter === "none" ? Infinity : maxDiameter,
  });
  for (const [t, number] of numbers.entries()) {
    const frame = await series.frame(t);
    try {
      measured.add(frame);
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      throw new InputError(`frame ${number}: ${error.message}`);
    }
  }
  const step = given.interval ?? (series.seconds === undefined ? undefined : series.seconds / 60);
  const minutes = numbers.map((one) => (one - numbers[0]) * (step ?? 1));
  const result = measured.result();
  const table = cellTable(result, series, minutes);
  const curves = result.frames.map((frame, t) => ({
    frame: numbers[t],
    minutes: minutes[t],
    ...frame,
  }));
  const columns = Object.keys(table.columns);
  const rows = result.cells.map((_, i) => columns.map((name) => table.columns[name][i]));
  const { average = "mean" } = settings;
  results.add(
    "ktr.json",
    JSON.stringify({
      petri: VERSION,
      average,
      frames: curves,
      tracks: result.tracks,
      parameters: settings,
      cells: { columns, units: table.units, rows },
    }) + "\n",
  );
  results.add("ktr.csv", formatCsv(table));
  const unit = step === undefined ? "frames" : "min";
  const y = Object.fromEntries(series.names.map((name) => [name, `${name}Ratio`]));
  const drawn = { y, lines: "track", where: "counts", average, label: "cytoplasm / nucleus" };
  const moments = numbers.map((frame, t) => ({ frame, at: minutes[t] }));
  results.add("ktr.svg", seriesFigure(table, moments, drawn, { unit, noun: "cell" }));
  const byFrame = Map.groupBy(result.cells, ({ frame }) => frame);
  for (let t = 0; t < numbers.length; t++) {
    const name = `tracks_${frameName(numbers, t)}`;
    const labels = result.labels.at(t);
    const classes = new Map(
      byFrame.get(t)?.map(({ track, counts }) => [track, counts ? "counts" : "does not count"]),
    );
    results.add(`${name}.labels.tif`, await encodeTiff(labels));
    results.add(`${name}.overlay.png`, overlayPng(await series.nucleus(t), labels, { classes }));
  }
  await results.finish({ parameters: settings, started });
  for (const { frame, minutes, nuclei, channels } of curves) {
    const ratios = Object.entries(channels).map(([name, { ratio, cells }]) =>
      cells === 0 ? `${name} –` : `${name} ${ratio.toFixed(3)} (${countOf(cells, "cell")})`
    );
    const time = step === undefined ? "" : `, ${minutes.toFixed(1)} min`;
    say(
      `frame ${frame}${time}: ${nuclei === 1 ? "1 nucleus" : `${nuclei} nuclei`}, ${
        ratios.join(", ")
      }`,
    );
  }
  say(...advice(result, settings, given), ...jumpInWords(numbers));
  const counting = result.cells.filter(({ counts }) => counts).length;
  if (step === undefined) {
    say("time between frames unknown: counted as 1 min (give --interval)");
  }
  say(
    `${
      countOf(result.tracks, "track")
    }, ${counting} of ${result.cells.length} nuclei count; wrote ${folder}: ktr.json, ktr.csv, ktr.svg, ktr.record.json, tracks_*`,
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
    name: "ktr_ratio",
    summary: "Measure reporters in cytoplasm and nucleus of each cell over time",
    usage: "--nucleus 'PATTERN' --reporter NAME='PATTERN' [options] --out FOLDER",
    operands: { STACK: "Instead of patterns: one file with frames and channels, and --channels" },
    options,
    notes: [
      "Files are sorted by the last number in their name, which is the number of the frame.",
      "ktr.json holds the curves (frames) and all cells, ktr.csv the cells, ktr.svg the figure; " +
      "tracks_NNNN.labels.tif and tracks_NNNN.overlay.png the nuclei of each frame, named by their " +
      "track, in one colour those that count; ktr.record.json how all of it was made.",
      "FOLDER is the series' own: it is refused where it holds results of anything else, and those of " +
      "the same files, or of some of them, are replaced as a whole.",
      "Exit status: 0 done, 2 wrong usage, 3 the images could not be analysed.",
    ],
  };
  return runProgram(program, args, work);
}
