/**
 * The pictures that `ktr_ratio` reads: one file a frame and channel, or one hyperstack.
 *
 * @module
 */
import type { KtrFrame } from "../../analyses/ktr.ts";
import { FormatError, InputError } from "../../core/errors.ts";
import { greyIfEqual } from "../../core/select.ts";
import type { Image, PixelSize } from "../../core/values.ts";
import type { ImageFile } from "../../io/file.ts";
import { openImage } from "../../io/image.ts";
import { oneGreyPlane, telling } from "../analysis.ts";
import { countOf, UsageError } from "../cli.ts";
import { commonPixelSize, filesOf, type Numbered } from "../series.ts";

/** The options that say what is read. */
export interface FrameOptions {
  /** Pattern of the nuclei's files. */
  readonly nucleus?: string | undefined;
  /** NAME=PATTERN of each reporter. */
  readonly reporter: readonly string[];
  /** Pattern of the masks of cells. */
  readonly cellMask?: string | undefined;
  /** What the channels of a stack are. */
  readonly channels?: string | undefined;
  /** Slice of a stack. */
  readonly slice?: number | undefined;
  /** Image of a file that holds several. */
  readonly series?: number | undefined;
  /** What the axes are. */
  readonly axes?: string | undefined;
  /** Side of a pixel. */
  readonly pixelSize?: number | undefined;
}

function open(path: string, { series, axes, pixelSize }: FrameOptions): Promise<ImageFile> {
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
async function readPlane(path: string, given: FrameOptions): Promise<Image> {
  using file = await open(path, given);
  if (file.axes.includes("Q")) throw notOnePlane(path, file.axes);
  return onePlane(path, await telling(path, () => file.read({ z: given.slice })));
}

/** What goes into the analysis, read when it is needed. Declare it with `using`. */
export interface Series extends Disposable {
  /** Numbers of the frames, ascending. */
  readonly numbers: readonly number[];
  /** Names of the reporters. */
  readonly names: readonly string[];
  /** Reads the nuclei of a frame, counted from 0. */
  nucleus(t: number): Promise<Image>;
  /** Reads all of a frame. */
  frame(t: number): Promise<KtrFrame>;
  /** The size of a pixel, where a file says it. */
  readonly pixelSize?: PixelSize | undefined;
  /** Seconds from frame to frame, where the file says it. */
  readonly seconds?: number | undefined;
  /** All files. */
  readonly paths: readonly string[];
}

/** Refuses a name that is there twice. */
function refuseTwice(option: string, names: readonly string[]): void {
  const twice = names.find((name, i) => names.indexOf(name) < i);
  if (twice === undefined) return;
  throw new UsageError(`${option} names ${twice} twice`, { parameter: option, value: twice });
}

/**
 * Frames from one file per frame and channel.
 *
 * @param given The options.
 * @returns Frames, which are read as they are asked for.
 * @throws {InputError} If a file is missing or one too many.
 */
export async function fromFiles(given: FrameOptions): Promise<Series> {
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

/**
 * Frames from one hyperstack with time and channels.
 *
 * @param path The file.
 * @param given The options.
 * @returns Frames, which are read as they are asked for.
 * @throws {FormatError} If axes are left that no option chooses from.
 */
export async function fromStack(path: string, given: FrameOptions): Promise<Series> {
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
