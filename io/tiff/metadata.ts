/**
 * What a TIFF says beside its pixels: ImageJ's description, tifffile's, and the resolution tags.
 *
 * @module
 */
import type { PixelSize } from "../../core/values.ts";
import { shortUnit } from "../units.ts";
import { type Page, Tag } from "./tags.ts";

/** What a description tells about a series of pages. */
export interface Description {
  /** Pixel size, where it is told. */
  readonly pixelSize?: PixelSize;
  /** Seconds between frames, where it is told. */
  readonly frameInterval?: number;
  /** Names of channels, where they are told. */
  readonly channelNames?: readonly string[];
  /** Things worth knowing. */
  readonly notes: readonly string[];
}

/** What ImageJ's description tells. */
export interface ImageJDescription extends Description {
  /** Axes other than rows, columns and colours, slowest first; all longer than 1. */
  readonly outer: readonly (readonly [axis: string, length: number])[];
  /** Number of images that ImageJ counted. */
  readonly images: number;
}

/**
 * Seconds in a unit of time.
 *
 * @param unit Its name.
 * @returns The seconds, or `undefined` if the unit is not known.
 */
export function secondsPer(unit: string): number | undefined {
  switch (unit.trim().toLowerCase()) {
    case "":
    case "s":
    case "sec":
    case "second":
    case "seconds":
      return 1;
    case "ms":
    case "msec":
      return 1e-3;
    case "µs":
    case "us":
      return 1e-6;
    case "ns":
      return 1e-9;
    case "min":
    case "minute":
    case "minutes":
      return 60;
    case "h":
    case "hour":
    case "hours":
      return 3600;
    case "d":
      return 86400;
    default:
      return undefined;
  }
}

/**
 * The shortest decimal number whose reciprocal is stored as this rational: writers keep 1/size with a
 * fixed denominator, rounded or cut off, so 0.041 comes back as 0.041 and not as 0.041000001025.
 *
 * @param numerator Pixels …
 * @param denominator … per so many units of the file.
 * @param unit Length of that unit in the unit that is wanted.
 * @returns Units per pixel, or `undefined` if the rational says nothing.
 */
export function sizeFromResolution(
  numerator: number,
  denominator: number,
  unit = 1,
): number | undefined {
  const size = unit * denominator / numerator;
  if (!(size > 0 && Number.isFinite(size))) return undefined;
  for (let digits = 1; digits < 15; digits++) {
    const short = Number(size.toPrecision(digits));
    const back = unit * denominator / short;
    if (Math.round(back) === numerator || Math.floor(back) === numerator) {
      return Math.abs(short - size) <= size * 1e-4 ? short : size;
    }
  }
  return size;
}

/**
 * Reads ImageJ's description: lines of `key=value` after `ImageJ=version`.
 *
 * @param text The description tag.
 * @param page The page that it is on, for the resolution tags: they hold pixels per unit.
 * @returns What it tells.
 */
export function readImageJ(text: string, page: Page): ImageJDescription {
  const values = new Map<string, string>();
  for (const line of text.split(/\r?\n/)) {
    const at = line.indexOf("=");
    if (at > 0 && !values.has(line.slice(0, at).trim())) {
      values.set(line.slice(0, at).trim(), line.slice(at + 1).trim());
    }
  }
  const whole = (key: string) => {
    const value = Number(values.get(key) ?? NaN);
    return Number.isInteger(value) && value > 0 && value < 2 ** 31 ? value : undefined;
  };
  const images = whole("images") ?? 1;
  const channels = whole("channels");
  const slices = whole("slices");
  const frames = whole("frames");
  const outer: (readonly [string, number])[] = [];
  if (channels === undefined && slices === undefined && frames === undefined) {
    // A plain stack: ImageJ itself opens it as slices.
    if (images > 1) outer.push(["Z", images]);
  } else {
    if ((frames ?? 1) > 1) outer.push(["T", frames!]);
    if ((slices ?? 1) > 1) outer.push(["Z", slices!]);
    if ((channels ?? 1) > 1) outer.push(["C", channels!]);
  }
  const notes: string[] = [];
  const unitBy = page.number(Tag.resolutionUnit, 1);
  const unit = unitOf(values.get("unit") ?? (unitBy === 3 ? "cm" : unitBy === 2 ? "inch" : ""));
  const told = values.has("unit");
  const x = resolution(page, Tag.xResolution);
  const y = resolution(page, Tag.yResolution) ?? x;
  let pixelSize: PixelSize | undefined;
  if (told && x !== undefined && y !== undefined && !/^(pixels?|)$/i.test(unit)) {
    const z = Number(values.get("spacing") ?? NaN);
    const yUnit = values.has("yunit") ? unitOf(values.get("yunit")!) : unit;
    if (yUnit === unit) {
      pixelSize = {
        unit,
        ...(z > 0 && z < Infinity ? { z } : {}),
        y,
        x,
        source: "ImageJ description",
      };
      if (unit === "inch" || unit === "cm") pixelSize = unitBy === 1 ? pixelSize : undefined;
    } else notes.push(`rows are in ${yUnit}, columns in ${unit}: give \`pixelSize\``);
  }
  if (pixelSize === undefined) {
    const printed = readResolution(page);
    notes.push(...printed.notes);
    pixelSize = printed.pixelSize;
  }
  if (values.has("cf") && values.has("c0")) {
    const terms = ["c0", "c1", "c2", "c3", "c4"].flatMap((key) => values.get(key) ?? []);
    notes.push(
      `ImageJ shows grey values through function ${values.get("cf")} of the terms ${
        terms.join(", ")
      }: they are as stored here`,
    );
  }
  const interval = Number(values.get("finterval") ?? NaN);
  const seconds = secondsPer(values.get("tunit") ?? "");
  const frameInterval = interval > 0 && interval < Infinity && seconds !== undefined
    ? interval * seconds
    : undefined;
  return {
    outer,
    images,
    notes,
    ...(pixelSize === undefined ? {} : { pixelSize }),
    ...(frameInterval === undefined ? {} : { frameInterval }),
  };
}

/** ImageJ writes letters beyond ASCII as `\\u00B5`. */
function unitOf(text: string): string {
  const plain = text.replace(
    /\\u([0-9a-fA-F]{4})/g,
    (_, code) => String.fromCharCode(parseInt(code, 16)),
  )
    .replace("\ufffd", "µ").trim();
  return shortUnit(plain);
}

function resolution(page: Page, tag: number, unit = 1): number | undefined {
  const value = page.rational(tag);
  return value === undefined ? undefined : sizeFromResolution(value[0], value[1], unit);
}

/**
 * Reads the description that Python's tifffile writes: `{"shape": [...], "axes": "..."}`.
 *
 * @param text The description tag.
 * @returns Shape and axes (`Q` where they are not told), or `undefined` if it is something else.
 */
export function readShaped(text: string): { shape: number[]; axes: string } | undefined {
  if (!text.startsWith('{"shape":')) return undefined;
  let told: { shape?: unknown; axes?: unknown };
  try {
    told = JSON.parse(text);
  } catch {
    return undefined;
  }
  const { shape, axes } = told;
  if (!Array.isArray(shape) || !shape.every((length) => Number.isInteger(length) && length > 0)) {
    return undefined;
  }
  return {
    shape,
    axes: typeof axes === "string" && axes.length === shape.length ? axes : "",
  };
}

/**
 * Reads what a page says of its own pixels: Aperio's slide scanners write `|MPP = 0.499|`, micrometres
 * a pixel, others fill in the resolution tags.
 *
 * @param page The page.
 * @returns The pixel size, if it is one, and notes.
 */
export function describePage(page: Page): Description {
  const text = page.text(Tag.description);
  const told = text.startsWith("Aperio") && /\|\s*MPP\s*=\s*([\d.]+)/.exec(text);
  const size = told ? Number(told[1]) : NaN;
  return size > 0
    ? { pixelSize: { unit: "µm", y: size, x: size, source: "Aperio description" }, notes: [] }
    : readResolution(page);
}

/** Largest pixel, in µm, that a resolution tag is believed to mean: 2540 dots per inch. */
const LARGEST_BELIEVED = 10;

/**
 * Reads the resolution tags. With the unit inch or centimetre they tell pixels per that length: of
 * the specimen from microscopes, of the paper from scanners and drawing programs (72, 96, 300 dpi),
 * which cannot be told apart but by size. Pixels larger than 10 µm are therefore taken for print and
 * left out, with a note. Without a unit the tags tell a ratio, no size.
 *
 * @param page The page.
 * @returns The pixel size in µm, if it is one, or a note why not.
 */
function readResolution(page: Page): { pixelSize?: PixelSize; notes: string[] } {
  const unit = page.number(Tag.resolutionUnit, 2);
  const micrometres = unit === 2 ? 25400 : unit === 3 ? 10000 : 0;
  if (micrometres === 0) return { notes: [] };
  const x = resolution(page, Tag.xResolution, micrometres);
  const y = resolution(page, Tag.yResolution, micrometres) ?? x;
  if (x === undefined || y === undefined) return { notes: [] };
  if (x > LARGEST_BELIEVED || y > LARGEST_BELIEVED) {
    const dots = Number((micrometres / x).toPrecision(6));
    const told = `${dots} dots per ${unit === 2 ? "inch" : "cm"}`;
    return { notes: [`the resolution tags tell ${told}, for print: not taken as a pixel size`] };
  }
  const source = `resolution tags (pixels per ${unit === 2 ? "inch" : "cm"})`;
  return { pixelSize: { unit: "µm", y, x, source }, notes: [] };
}
