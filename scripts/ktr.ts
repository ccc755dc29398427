/**
 * The program `ktr_ratio`: kinase translocation reporters over time, cytoplasm over nucleus, cell by cell.
 *
 * @module
 */
import { type KtrFrame, type KtrOptions, type KtrResult, ktrSeries } from "../analyses/ktr.ts";
import { pixelSide } from "../analyses/objects.ts";
import { FormatError, InputError } from "../core/errors.ts";
import { choice, integer, list, number, oneOf, type ParamValues, text } from "../core/params.ts";
import { greyIfEqual } from "../core/select.ts";
import { createTable, type Image, type PixelSize, type Table } from "../core/values.ts";
import { VERSION } from "../core/version.ts";
import { ticks } from "../io/figure/ticks.ts";
import { openImage, readImage } from "../io/image.ts";
import { overlayPng } from "../io/overlay.ts";
import { formatCsv } from "../io/table.ts";
import { encodeTiff } from "../io/tiff/writer.ts";
import { naming } from "./analysis.ts";
import { folderOf, runProgram, say, UsageError } from "./cli.ts";
import {
  commonPixelSize,
  createResults,
  filesOf,
  frameName,
  jumpInWords,
  type Numbered,
} from "./series.ts";

/** Settings that stand unless an option says otherwise. */
const PRESETS: Readonly<Record<"chavez-abiega" | "auto", KtrOptions>> = {
  "chavez-abiega": {
    threshold: 327.7,
    sigma: 0,
    partDistance: 10,
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
    maxDiameter: Infinity,
    ringInner: 1,
    ringOuter: 5,
    minRing: 30,
    minNucleus: 0,
    background: "percentile",
    average: "median",
  },
};

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
  out: text({ optional: true, doc: "Folder for the results; made if it is not there" }),
  preset: choice(["chavez-abiega", "auto"], {
    default: "chavez-abiega",
    doc:
      "Settings that stand unless an option says otherwise: those of Chavez-Abiega et al. 2022, " +
      "or auto, which needs to know nothing of the cells",
  }),
  threshold: oneOf([number({ doc: "Grey value" }), choice(["auto", "shape"], { doc: "Method" })], {
    optional: true,
    doc:
      "Grey value above which nuclei lie; auto: Otsu's; shape: nuclei of any size by their shape",
  }),
  sigma: number({ min: 0, optional: true, unit: "px", doc: "Gaussian before the threshold" }),
  partSigma: number({
    min: 0,
    optional: true,
    unit: "px",
    doc: "Gaussian before the brightest points of touching nuclei are found",
  }),
  partDistance: integer({
    min: 0,
    optional: true,
    unit: "px",
    doc: "Least distance of the brightest points of two nuclei",
  }),
  minDiameter: number({ min: 0, optional: true, unit: "px", doc: "Least diameter of a nucleus" }),
  maxDiameter: number({
    min: 0,
    optional: true,
    unit: "px",
    doc: "Greatest diameter of a nucleus",
  }),
  ringInner: number({
    min: 0,
    optional: true,
    unit: "px",
    doc: "Between nucleus and ring",
  }),
  ringOuter: number({
    above: 0,
    optional: true,
    unit: "px",
    doc: "How far the ring reaches from the nucleus",
  }),
  ringOuterMicrons: number({
    above: 0,
    optional: true,
    unit: "µm",
    doc: "The same in µm, by the pixel size in the file",
  }),
  minRing: integer({
    min: 1,
    optional: true,
    unit: "px",
    doc: "Least pixels of a ring for a cell to count",
  }),
  minNucleus: number({
    min: 0,
    optional: true,
    doc: "Least mean grey value of a nucleus for a cell to count",
  }),
  background: choice(["none", "percentile", "rollingBall"], {
    optional: true,
    doc: "What is taken off the reporters",
  }),
  percentile: number({ min: 0, max: 100, default: 5, doc: "Percentile that is background" }),
  radius: number({ above: 0, default: 70, unit: "px", doc: "Radius of the rolling ball" }),
  minFollowed: number({
    min: 0,
    max: 1,
    default: 0,
    doc: "Least part of all frames in which a cell must be found sound for it to count",
  }),
  average: choice(["mean", "median"], {
    optional: true,
    doc: "How cells are summed up for a curve",
  }),
  maxDistance: number({
    above: 0,
    default: 10,
    unit: "px",
    doc: "How far a nucleus may move from frame to frame",
  }),
  maxGap: integer({
    min: 0,
    default: 1,
    doc: "Frames in a row in which a nucleus may be missed without its track ending",
  }),
  interval: number({
    above: 0,
    optional: true,
    unit: "min",
    doc: "Time from frame to frame; from the file unless given",
  }),
};
type Options = ParamValues<typeof options>;

/** A file as one grey plane. */
async function readPlane(path: string): Promise<Image> {
  const file = await readImage(path);
  const image = greyIfEqual(file) ?? file;
  if (image.axes === "YX") return image;
  throw new FormatError(`${path}: must be one grey plane, its axes are ${image.axes}`, {
    file: path,
  });
}

/** What goes into the analysis, read when it is needed. Declare it with `using`. */
interface Series extends Disposable {
  /** Numbers of the frames, ascending. */
  readonly numbers: readonly number[];
  /** Names of the reporters. */
  readonly names: readonly string[];
  /** Reads the nuclei of a frame, counted from 0. */
  nucleus(t: number): Promise<Image>;
  /** Reads all of a frame. */
  frame(t: number): Promise<KtrFrame>;
  readonly pixelSize?: PixelSize | undefined;
  readonly seconds?: number | undefined;
  readonly paths: readonly string[];
}

/** Frames from one file per frame and channel. */
async function fromFiles(given: Options): Promise<Series> {
  if (given.nucleus === undefined) throw new UsageError("--nucleus is missing (see --help)");
  if (given.reporter.length === 0) throw new UsageError("--reporter is missing (see --help)");
  const patterns = given.reporter.map((words) => {
    const equals = words.indexOf("=");
    if (equals < 1) throw new UsageError(`--reporter must be NAME=PATTERN, got ${words}`);
    return [words.slice(0, equals), words.slice(equals + 1)] as const;
  });
  const nuclei = filesOf("--nucleus", given.nucleus);
  const reporters = patterns.map(([name, pattern]) =>
    [name, filesOf("--reporter", pattern)] as const
  );
  const masks = given.cellMask === undefined ? undefined : filesOf("--cell-mask", given.cellMask);
  const partner = (name: string, files: readonly Numbered[], { number }: Numbered): string => {
    const file = files.find((one) => one.number === number);
    if (file === undefined) {
      throw new InputError(`frame ${number} has a nucleus file but none of ${name}`, {
        parameter: name,
      });
    }
    return file.path;
  };
  // Whatever is missing is missed before the first frame is read.
  const all = nuclei.map((frame) => ({
    nucleus: frame.path,
    reporters: reporters.map(([name, files]) => [name, partner(name, files, frame)] as const),
    cellMask: masks && partner("--cell-mask", masks, frame),
  }));
  const paths = all.flatMap(({ nucleus, reporters, cellMask }) => [
    nucleus,
    ...reporters.map(([, path]) => path),
    ...(cellMask === undefined ? [] : [cellMask]),
  ]);
  let seconds: number | undefined;
  const sizes: { path: string; pixelSize: PixelSize | undefined }[] = [];
  for (const path of paths) {
    using file = await openImage(path);
    seconds ??= file.frameInterval;
    sizes.push({ path, pixelSize: file.pixelSize });
  }
  return {
    numbers: nuclei.map((frame) => frame.number),
    names: [...new Set(reporters.map(([name]) => name))],
    nucleus: (t) => readPlane(all[t].nucleus),
    async frame(t) {
      const channels: Record<string, Image> = {};
      const nucleus = await readPlane(all[t].nucleus);
      for (const [name, path] of all[t].reporters) channels[name] = await readPlane(path);
      const { cellMask } = all[t];
      return {
        nucleus,
        reporters: channels,
        cellMask: cellMask === undefined ? undefined : await readPlane(cellMask),
      };
    },
    pixelSize: commonPixelSize(sizes),
    seconds,
    paths,
    [Symbol.dispose]() {},
  };
}

/** Frames from one hyperstack with time and channels. */
async function fromStack(path: string, given: Options): Promise<Series> {
  if (given.channels === undefined) {
    throw new UsageError("--channels is missing: say which channel of the stack is what");
  }
  const channels = new Map(
    given.channels.split(",").map((words) => {
      const [, name, index] = /^([^=]+)=(\d+)$/.exec(words.trim()) ?? [];
      if (name === undefined) {
        throw new UsageError(`--channels must be such as nucleus=0,green=1, got ${given.channels}`);
      }
      return [name, Number(index)] as const;
    }),
  );
  const nucleus = channels.get("nucleus");
  const names = [...channels.keys()].filter((name) => name !== "nucleus" && name !== "mask");
  if (nucleus === undefined || names.length === 0) {
    throw new UsageError("--channels must name nucleus and at least one reporter");
  }
  using opened = new DisposableStack();
  const file = opened.use(await openImage(path));
  const axis = file.axes.search(/[CS]/);
  const most = axis < 0 ? 1 : file.shape[axis];
  for (const [name, index] of channels) {
    if (index < most) continue;
    throw new UsageError(
      `--channels: ${path} has ${most} channels, counted from 0, got ${name}=${index}`,
      { parameter: "--channels", value: index, file: path },
    );
  }
  const time = file.axes.indexOf("T");
  const count = time < 0 ? 1 : file.shape[time];
  const mask = channels.get("mask");
  const read = (t: number, c: number) => file.read({ ...(time < 0 ? {} : { t }), c });
  const kept = opened.move();
  return {
    numbers: Array.from({ length: count }, (_, t) => t + 1),
    names,
    nucleus: (t) => read(t, nucleus),
    async frame(t) {
      const reporters: Record<string, Image> = {};
      for (const name of names) reporters[name] = await read(t, channels.get(name)!);
      return {
        nucleus: await read(t, nucleus),
        reporters,
        cellMask: mask === undefined ? undefined : await read(t, mask),
      };
    },
    pixelSize: commonPixelSize([{ path, pixelSize: file.pixelSize }]),
    seconds: file.frameInterval,
    paths: [path],
    [Symbol.dispose]: () => kept.dispose(),
  };
}

/** The settings: the preset's unless an option is given. */
async function settingsOf(given: Options, { pixelSize, paths }: Series): Promise<KtrOptions> {
  const own = Object.fromEntries(
    Object.entries(given).filter(([, value]) => value !== undefined),
  ) as KtrOptions;
  const settings = { ...PRESETS[given.preset], ...own };
  if (given.ringOuterMicrons === undefined) return settings;
  if (pixelSize === undefined) {
    throw new InputError("--ring-outer-microns needs the size of a pixel, and the file has none");
  }
  const { side, unit } = await naming(paths[0], () => pixelSide({ pixelSize }));
  if (unit !== "µm") {
    throw new InputError(
      `--ring-outer-microns: the size of a pixel is in ${unit}, which is no length`,
      { file: paths[0] },
    );
  }
  return { ...settings, ringOuter: given.ringOuterMicrons / side };
}

/** One row a cell and frame. */
function cellTable(result: KtrResult, series: Series, minutes: readonly number[]): Table {
  const { cells } = result;
  const { names } = series;
  const columns: Record<string, Float64Array | (number | null)[]> = {
    frame: Float64Array.from(cells, ({ frame }) => series.numbers[frame]),
    minutes: Float64Array.from(cells, ({ frame }) => minutes[frame]),
    track: Float64Array.from(cells, ({ track }) => track),
    y: Float64Array.from(cells, ({ y }) => y),
    x: Float64Array.from(cells, ({ x }) => x),
    area: Float64Array.from(cells, ({ area }) => area),
    ring: Float64Array.from(cells, ({ ring }) => ring),
    marker: Float64Array.from(cells, ({ marker }) => marker),
    counts: Float64Array.from(cells, ({ counts }) => counts ? 1 : 0),
    parent: cells.map(({ parent }) => parent ?? null),
    mergedInto: cells.map(({ mergedInto }) => mergedInto ?? null),
  };
  const units: Record<string, string> = {
    minutes: "min",
    y: "px",
    x: "px",
    area: "px",
    ring: "px",
  };
  for (const name of names) {
    for (const what of ["nucleus", "cytoplasm", "ratio"] as const) {
      const title = what[0].toUpperCase() + what.slice(1);
      columns[name + title] = Float64Array.from(cells, ({ channels }) => channels[name][what]);
    }
  }
  return createTable(columns, units);
}

/** Colour of a curve: by its name where that is one, else in turn. */
function colourOf(name: string, index: number): string {
  const known: Record<string, string> = {
    green: "#2a8f3c",
    cyan: "#0b8fa8",
    red: "#c23b22",
    yellow: "#b08d00",
    blue: "#2457b3",
  };
  return known[name.toLowerCase()] ?? ["#5b3a9e", "#c2571a", "#3f6b2a", "#8f2a5b"][index % 4];
}

/** The curves with their confidence bands, and the cells behind them, as a drawing. */
function figure(
  result: KtrResult,
  minutes: readonly number[],
  unit: string,
  average: string,
): string {
  const names = Object.keys(result.frames[0].channels);
  const shown = names.filter((name) =>
    result.frames.some(({ channels }) => channels[name].cells > 0)
  );
  const legend = [
    ...shown.map((name) => {
      const counts = result.frames.map(({ channels }) => channels[name].cells);
      const [fewest, highest] = [Math.min(...counts), Math.max(...counts)];
      const cells = fewest === highest ? `${fewest}` : `${fewest}–${highest}`;
      return {
        words: `${name}, ${cells} cells a frame`,
        colour: colourOf(name, names.indexOf(name)),
      };
    }),
    { words: "band: 95 % confidence, thin lines: cells", colour: "#555" },
  ];
  // The legend stands above the curves, where it hides none.
  const top = 18 * legend.length + 16;
  const [width, height, left, right, bottom] = [640, top + 380, 60, 24, 50];
  const last = Math.max(minutes.at(-1)!, 1e-9);
  const tracks = Map.groupBy(result.cells.filter(({ counts }) => counts), ({ track }) => track);
  const highs = result.cells.filter(({ counts }) => counts)
    .flatMap(({ channels }) => names.map((name) => channels[name].ratio)).sort((a, b) => a - b);
  const most = 1.1 * (highs[Math.floor(0.98 * (highs.length - 1))] ?? 1);
  const step = [0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50].find((one) => most / one <= 8) ?? 100;
  const highest = step * Math.ceil(most / step);
  const at = (minute: number) => (left + minute / last * (width - left - right)).toFixed(1);
  const px = (t: number) => at(minutes[t]);
  const py = (ratio: number) => (top + (1 - ratio / highest) * (height - top - bottom)).toFixed(1);
  const parts: string[] = [];
  for (let tick = 0; tick <= highest + step / 2; tick += step) {
    const y = py(tick);
    parts.push(
      `<path d="M${left} ${y}H${width - right}" stroke="#ddd"/>`,
      `<text x="${left - 8}" y="${y}" text-anchor="end" dominant-baseline="middle">${
        Number(tick.toFixed(2))
      }</text>`,
    );
  }
  // No finer than frames.
  for (const minute of ticks(0, minutes.at(-1)!, Math.min(Math.max(minutes.length - 1, 2), 10))) {
    parts.push(
      `<text x="${at(minute)}" y="${height - bottom + 18}" text-anchor="middle">${minute}</text>`,
    );
  }
  names.forEach((name, index) => {
    const colour = colourOf(name, index);
    for (const cells of tracks.values()) {
      if (cells.length < 2) continue;
      const line = cells.map(({ frame, channels }) => `${px(frame)} ${py(channels[name].ratio)}`);
      parts.push(
        `<path d="M${line.join("L")}" fill="none" stroke="${colour}" opacity="0.05" ` +
          `clip-path="url(#inside)"/>`,
      );
    }
    const points = result.frames.map(({ channels }, t) => ({ ...channels[name], t }))
      .filter(({ ratio }) => Number.isFinite(ratio));
    const band = [
      ...points.map(({ t, high }) => `${px(t)} ${py(high)}`),
      ...points.toReversed().map(({ t, low }) => `${px(t)} ${py(low)}`),
    ];
    const line = points.map(({ t, ratio }) => `${px(t)} ${py(ratio)}`);
    if (points.length === 0) return;
    parts.push(
      `<path d="M${band.join("L")}Z" fill="${colour}" opacity="0.3"/>`,
      `<path d="M${line.join("L")}" fill="none" stroke="${colour}" stroke-width="2"/>`,
      ...points.map(({ t, ratio }) =>
        `<circle cx="${px(t)}" cy="${py(ratio)}" r="3.5" fill="${colour}"/>`
      ),
    );
  });
  parts.push(
    ...legend.map(({ words, colour }, row) =>
      `<text x="${width - right}" y="${18 + 18 * row}" text-anchor="end" fill="${colour}">${
        words.replaceAll("&", "&amp;").replaceAll("<", "&lt;")
      }</text>`
    ),
  );
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" ` +
    `height="${height}" font-family="sans-serif" font-size="12">`,
    `<rect width="100%" height="100%" fill="#fff"/>`,
    `<clipPath id="inside"><rect x="${left}" y="${top}" width="${width - left - right}" ` +
    `height="${height - top - bottom}"/></clipPath>`,
    ...parts,
    `<path d="M${left} ${top}V${height - bottom}H${width - right}" fill="none" stroke="#333"/>`,
    `<text x="${(left + width - right) / 2}" y="${
      height - 10
    }" text-anchor="middle">time (${unit})</text>`,
    `<text transform="translate(16 ${
      (top + height - bottom) / 2
    }) rotate(-90)" text-anchor="middle">` +
    `cytoplasm / nucleus, ${average} of cells</text>`,
    `</svg>`,
    "",
  ].join("\n");
}

/** Runs the analysis and writes what it found. */
async function work(
  { operands, options: given }: { readonly operands: readonly string[]; readonly options: Options },
): Promise<void> {
  const started = new Date();
  const folder = folderOf(given.out);
  if (operands.length > 0 && (given.nucleus !== undefined || given.reporter.length > 0)) {
    throw new UsageError(
      `give a stack or patterns, not both, got ${operands[0]}: put patterns in quotes`,
    );
  }
  if (operands.length > 1) throw new UsageError(`give one stack at most, got ${operands.length}`);
  using series = operands.length === 1
    ? await fromStack(operands[0], given)
    : await fromFiles(given);
  const { numbers, paths } = series;
  const settings = await settingsOf(given, series);
  using results = await createResults(folder, { name: "ktr", program: "ktr_ratio", inputs: paths });
  const measured = ktrSeries(settings);
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
  results.add("ktr.svg", figure(result, minutes, unit, average));
  for (let t = 0; t < numbers.length; t++) {
    const name = `tracks_${frameName(numbers, t)}`;
    const labels = result.labels.at(t);
    results.add(`${name}.labels.tif`, await encodeTiff(labels));
    results.add(`${name}.overlay.png`, overlayPng(await series.nucleus(t), labels));
  }
  await results.finish({ parameters: { ...given, ...settings }, started });
  for (const { frame, minutes, nuclei, channels } of curves) {
    const ratios = Object.entries(channels).map(([name, { ratio, cells }]) =>
      `${name} ${ratio.toFixed(3)} (${cells} cells)`
    );
    const time = step === undefined ? "" : `, ${minutes.toFixed(1)} min`;
    say(`frame ${frame}${time}: ${nuclei} nuclei, ${ratios.join(", ")}`);
  }
  say(...jumpInWords(numbers));
  if (step === undefined) {
    say("time between frames unknown: counted as 1 min (give --interval)");
  }
  say(
    `${result.tracks} tracks; wrote ${folder}: ktr.json, ktr.csv, ktr.svg, ktr.record.json, tracks_*`,
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
      "track; ktr.record.json how all of it was made.",
      "Exit status: 0 done, 2 wrong usage, 3 the images could not be analysed.",
    ],
  };
  return runProgram(program, args, work);
}
