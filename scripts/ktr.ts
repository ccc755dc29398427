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
import { runs } from "../io/figure/plots.ts";
import { cutText, textWidth } from "../io/figure/svg.ts";
import { ticks } from "../io/figure/ticks.ts";
import type { ImageFile } from "../io/file.ts";
import { openImage } from "../io/image.ts";
import { overlayPng } from "../io/overlay.ts";
import { formatCsv } from "../io/table.ts";
import { encodeTiff } from "../io/tiff/writer.ts";
import { MAX_SIGMA } from "../ops/limits.ts";
import { fileOptions, naming, oneGreyPlane, telling } from "./analysis.ts";
import { countOf, dashed, folderOf, type Parsed, runProgram, say, UsageError } from "./cli.ts";
import {
  commonPixelSize,
  createResults,
  filesOf,
  frameName,
  jumpInWords,
  type Numbered,
} from "./series.ts";

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

/** What an option does, and what it is with each preset. */
function byPreset(name: keyof (typeof PRESETS)["auto"], doc: string): string {
  const [published, auto] = [PRESETS["chavez-abiega"][name], PRESETS.auto[name]];
  return `${doc} (${published === auto ? published : `${published}, with --preset auto ${auto}`})`;
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
      "Settings that stand unless an option says otherwise: those of Chavez-Abiega et al. 2022, " +
      "or auto, which needs to know nothing of the cells",
  }),
  threshold: oneOf([number({ doc: "Grey value" }), choice(["auto", "shape"], { doc: "Method" })], {
    optional: true,
    doc: byPreset(
      "threshold",
      "Grey value above which nuclei lie; auto: Otsu's; shape: nuclei of any size by their shape",
    ),
  }),
  sigma: number({
    min: 0,
    max: MAX_SIGMA,
    default: 0,
    unit: "px",
    doc: "Gaussian before the threshold, not for shape",
  }),
  partSigma: number({
    min: 0,
    max: MAX_SIGMA,
    optional: true,
    unit: "px",
    doc: "Gaussian before the brightest points of touching nuclei are found, not for shape " +
      "(--min-diameter / 3.5)",
  }),
  partDistance: integer({
    min: 0,
    default: 10,
    unit: "px",
    doc: "Least distance of the brightest points of two nuclei, not for shape",
  }),
  minDiameter: number({
    min: 0,
    optional: true,
    unit: "px",
    doc: byPreset("minDiameter", "Least diameter of a nucleus"),
  }),
  maxDiameter: oneOf([number({ min: 0, doc: "Pixels" }), choice(["none"], { doc: "No limit" })], {
    optional: true,
    doc: byPreset("maxDiameter", "Greatest diameter of a nucleus in px"),
  }),
  ringInner: number({
    min: 0,
    optional: true,
    unit: "px",
    doc: byPreset("ringInner", "Between nucleus and ring"),
  }),
  ringOuter: number({
    above: 0,
    optional: true,
    unit: "px",
    doc: byPreset("ringOuter", "How far the ring reaches from the nucleus"),
  }),
  ringOuterMicrons: number({
    above: 0,
    optional: true,
    unit: "µm",
    doc: "The same in µm, by the size of a pixel",
  }),
  minRing: integer({
    min: 1,
    optional: true,
    unit: "px²",
    doc: byPreset("minRing", "Least area of a ring for a cell to count"),
  }),
  minNucleus: number({
    min: 0,
    optional: true,
    doc: byPreset("minNucleus", "Least mean grey value of a nucleus for a cell to count"),
  }),
  background: choice(["none", "percentile", "rollingBall"], {
    optional: true,
    doc: byPreset("background", "What is taken off the reporters"),
  }),
  percentile: number({ min: 0, max: 100, default: 5, doc: "Percentile that is background" }),
  radius: number({
    above: 0,
    max: 2 ** 20 - 1,
    default: 70,
    unit: "px",
    doc: "Radius of the rolling ball",
  }),
  minFollowed: number({
    min: 0,
    max: 1,
    default: 0,
    doc: "Least part of all frames in which a cell must be found sound for it to count",
  }),
  average: choice(["mean", "median"], {
    optional: true,
    doc: byPreset("average", "How cells are summed up for a curve"),
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

function open(path: string, { series, axes, pixelSize }: Options): Promise<ImageFile> {
  return telling(path, () => openImage(path, { series, axes, pixelSize }));
}

/** What was read of a file, if it is one grey plane. */
function onePlane(path: string, read: Image): Image {
  const { axes } = greyIfEqual(read) ?? read;
  if (axes !== "YX") throw notOnePlane(path, axes);
  return oneGreyPlane(path, read);
}

function notOnePlane(path: string, axes: string): FormatError {
  const advice = axes.includes("Z")
    ? ": choose one with --slice"
    : axes.includes("Q")
    ? ": say what Q is with --axes, such as TYX"
    : /[TC]/.test(axes)
    ? ": give a file with time points or channels as STACK"
    : "";
  return new FormatError(`${path}: must be one grey plane, its axes are ${axes}${advice}`, {
    file: path,
  });
}

/** A file as one grey plane. */
async function readPlane(path: string, given: Options): Promise<Image> {
  using file = await open(path, given);
  if (file.axes.includes("Q")) throw notOnePlane(path, file.axes);
  return onePlane(path, await telling(path, () => file.read({ z: given.slice })));
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

/** Refuses a name that is there twice. */
function refuseTwice(option: string, names: readonly string[]): void {
  const twice = names.find((name, i) => names.indexOf(name) < i);
  if (twice === undefined) return;
  throw new UsageError(`${option} names ${twice} twice`, { parameter: option, value: twice });
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
  const names = patterns.map(([name]) => name);
  refuseTwice("--reporter", names);
  const nuclei = filesOf("--nucleus", given.nucleus);
  const reporters = patterns.map(([name, pattern]) =>
    [name, filesOf("--reporter", pattern)] as const
  );
  const masks = given.cellMask === undefined ? undefined : filesOf("--cell-mask", given.cellMask);
  const numbers = nuclei.map((frame) => frame.number);
  const wanted = new Set(numbers);
  for (const [name, files] of [...reporters, ["--cell-mask", masks ?? []] as const]) {
    const lone = files.find(({ number }) => !wanted.has(number));
    if (lone === undefined) continue;
    throw new InputError(`frame ${lone.number} has a file of ${name} but none of the nuclei`, {
      parameter: name,
      file: lone.path,
    });
  }
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
    using file = await open(path, given);
    seconds ??= file.frameInterval;
    sizes.push({ path, pixelSize: file.pixelSize });
  }
  return {
    numbers,
    names,
    nucleus: (t) => readPlane(all[t].nucleus, given),
    async frame(t) {
      const channels: Record<string, Image> = {};
      const nucleus = await readPlane(all[t].nucleus, given);
      for (const [name, path] of all[t].reporters) channels[name] = await readPlane(path, given);
      const { cellMask } = all[t];
      return {
        nucleus,
        reporters: channels,
        cellMask: cellMask === undefined ? undefined : await readPlane(cellMask, given),
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
  const named = given.channels.split(",").map((words) => {
    const [, name, index] = /^([^=]+)=(\d+)$/.exec(words.trim()) ?? [];
    if (name === undefined) {
      throw new UsageError(`--channels must be such as nucleus=0,green=1, got ${given.channels}`);
    }
    return [name, Number(index)] as const;
  });
  refuseTwice("--channels", named.map(([name]) => name));
  const channels = new Map(named);
  const nucleus = channels.get("nucleus");
  const names = [...channels.keys()].filter((name) => name !== "nucleus" && name !== "mask");
  if (nucleus === undefined || names.length === 0) {
    throw new UsageError("--channels must name nucleus and at least one reporter");
  }
  using opened = new DisposableStack();
  const file = opened.use(await open(path, given));
  if (file.axes.includes("Q")) throw notOnePlane(path, file.axes);
  const axis = file.axes.search(/[CS]/);
  const most = axis < 0 ? 1 : file.shape[axis];
  for (const [name, index] of channels) {
    if (index < most) continue;
    throw new UsageError(
      `--channels: ${path} has ${countOf(most, "channel")}, counted from 0, got ${name}=${index}`,
      { parameter: "--channels", value: index, file: path },
    );
  }
  const time = file.axes.indexOf("T");
  const count = time < 0 ? 1 : file.shape[time];
  const mask = channels.get("mask");
  const read = async (t: number, c: number) => {
    const selection = { c, z: given.slice, ...(time < 0 ? {} : { t }) };
    return onePlane(path, await telling(path, () => file.read(selection)));
  };
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

/** The settings: the preset's unless an option is given. Those that would do nothing are refused. */
function settingsOf(given: Options, named: readonly string[], stack: boolean): Settings {
  const own = Object.fromEntries(
    Object.entries(given).filter(([, value]) => value !== undefined),
  );
  const settings: Settings = { ...PRESETS[given.preset], ...own };
  const { threshold, background, ringInner = 0, ringOuter = 0 } = settings;
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
    area: "px²",
    ring: "px²",
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

/**
 * The curves with their confidence bands, and the cells behind them, as a drawing. Lines end where a frame
 * has no cell, and where a cell does not count.
 */
function figure(
  result: KtrResult,
  minutes: readonly number[],
  unit: string,
  average: string,
): string {
  const names = Object.keys(result.frames[0].channels);
  const counting = result.cells.filter(({ counts }) => counts);
  const curves = names.map((name) => result.frames.map(({ channels }) => channels[name]));
  const ratios = counting.flatMap(({ channels }) => names.map((name) => channels[name].ratio))
    .sort((a, b) => a - b);
  const most = Math.max(
    1.1 * (ratios[Math.ceil(0.98 * (ratios.length - 1))] ?? 0),
    ...curves.flat().map(({ ratio }) => ratio).filter(Number.isFinite),
  );
  const step = most > 0 ? ticks(0, most, 8)[1] : 1;
  const highest = step * Math.max(1, Math.ceil(most / step));
  const beyond = ratios.filter((ratio) => ratio < 0 || ratio > highest).length;
  const [width, left, right, bottom] = [640, 60, 24, 50];
  const inner = width - left - right;
  const legend = [
    ...names.flatMap((name, index) => {
      const counts = curves[index].map(({ cells }) => cells);
      const [fewest, highest] = [Math.min(...counts), Math.max(...counts)];
      if (highest === 0) return [];
      const range = fewest === highest ? "" : `${fewest}–`;
      const words = `, ${range}${countOf(highest, "cell")} a frame`;
      const room = inner - textWidth(words, 12);
      return [{ words: cutText(name, 12, room) + words, colour: colourOf(name, index) }];
    }),
    {
      words: counting.length === 0 ? "no cell counts" : [
        ...(curves.flat().some(({ low }) => Number.isFinite(low)) ? ["band: 95 % confidence"] : []),
        `${minutes.length > 1 ? "thin lines" : "pale dots"}: cells`,
        ...(beyond > 0 ? [`${countOf(beyond, "value")} of cells beyond the axis`] : []),
      ].join(", "),
      colour: "#555",
    },
  ];
  // The legend stands above the curves, where it hides none.
  const top = 18 * legend.length + 16;
  const height = top + 380;
  const foot = height - bottom;
  const last = minutes.at(-1)!;
  const at = (minute: number) => left + (last > 0 ? minute / last : 0.5) * inner;
  const py = (ratio: number) => (top + (1 - ratio / highest) * (foot - top)).toFixed(1);
  const parts: string[] = [];
  for (const tick of ticks(0, highest, 8)) {
    const y = py(tick);
    parts.push(
      `<path d="M${left} ${y}H${width - right}" stroke="#ddd"/>`,
      `<text x="${left - 8}" y="${y}" text-anchor="end" dominant-baseline="middle">${tick}</text>`,
    );
  }
  // No finer than frames.
  for (const minute of ticks(0, last, Math.min(Math.max(minutes.length - 1, 2), 10))) {
    const x = at(minute).toFixed(1);
    parts.push(`<text x="${x}" y="${foot + 18}" text-anchor="middle">${minute}</text>`);
  }
  const tracks = [...Map.groupBy(counting, ({ track }) => track).values()];
  const pale = Math.min(0.5, Math.max(0.05, 5 / tracks.length)).toFixed(2);
  // Dots that would run into each other are left out.
  const sparse = inner / minutes.length > 12;
  parts.push(`<g clip-path="url(#inside)" stroke-linecap="round">`);
  names.forEach((name, index) => {
    const colour = colourOf(name, index);
    // In a single frame, the cells of several reporters stand side by side.
    const shift = last > 0 ? 0 : 40 * (index - (names.length - 1) / 2);
    const px = (t: number) => (at(minutes[t]) + shift).toFixed(1);
    const stretches = (y: ArrayLike<number>) => runs(y.length, (t) => Number.isFinite(y[t]));
    const points = (y: ArrayLike<number>, [from, to]: readonly [number, number]) =>
      Array.from({ length: to - from }, (_, i) => `${px(from + i)} ${py(y[from + i])}`);
    const line = (y: ArrayLike<number>) =>
      stretches(y).map((one) => {
        const list = points(y, one);
        return `M${list.join("L")}${list.length > 1 ? "" : "h0"}`;
      }).join("");
    for (const cells of tracks) {
      const own = new Float64Array(minutes.length).fill(NaN);
      for (const { frame, channels } of cells) own[frame] = channels[name].ratio;
      parts.push(
        `<path d="${line(own)}" fill="none" stroke="${colour}" opacity="${pale}" ` +
          `stroke-width="${last > 0 ? 1 : 5}"/>`,
      );
    }
    const [ratio, low, high] = (["ratio", "low", "high"] as const).map((what) =>
      Float64Array.from(curves[index], (point) => point[what])
    );
    for (const one of stretches(low)) {
      const band = [...points(high, one), ...points(low, one).reverse()].join("L");
      parts.push(`<path d="M${band}Z" fill="${colour}" stroke="${colour}" opacity="0.3"/>`);
    }
    parts.push(`<path d="${line(ratio)}" fill="none" stroke="${colour}" stroke-width="2"/>`);
    for (const [from, to] of stretches(ratio)) {
      if (!sparse && to - from > 1) continue;
      for (let t = from; t < to; t++) {
        parts.push(`<circle cx="${px(t)}" cy="${py(ratio[t])}" r="3.5" fill="${colour}"/>`);
      }
    }
  });
  parts.push(
    `</g>`,
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
    // A little wider than the axes, so that dots on them are whole.
    `<clipPath id="inside"><rect x="${left - 4}" y="${top - 4}" width="${inner + 8}" ` +
    `height="${foot - top + 8}"/></clipPath>`,
    ...parts,
    `<path d="M${left} ${top}V${foot}H${width - right}" fill="none" stroke="#333"/>`,
    `<text x="${left + inner / 2}" y="${height - 10}" text-anchor="middle">time (${unit})</text>`,
    `<text transform="translate(16 ${(top + foot) / 2}) rotate(-90)" text-anchor="middle">` +
    `cytoplasm / nucleus, ${average} of cells</text>`,
    `</svg>`,
    "",
  ].join("\n");
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
  results.add("ktr.svg", figure(result, minutes, unit, average));
  for (let t = 0; t < numbers.length; t++) {
    const name = `tracks_${frameName(numbers, t)}`;
    const labels = result.labels.at(t);
    results.add(`${name}.labels.tif`, await encodeTiff(labels));
    results.add(`${name}.overlay.png`, overlayPng(await series.nucleus(t), labels));
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
      "track; ktr.record.json how all of it was made.",
      "FOLDER is the series' own: it is refused where it holds results of anything else, and those of " +
      "the same files are replaced as a whole.",
      "Exit status: 0 done, 2 wrong usage, 3 the images could not be analysed.",
    ],
  };
  return runProgram(program, args, work);
}
