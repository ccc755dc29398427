/**
 * OME-TIFF: which page of which file holds which plane, and what the XML tells of axes, pixel size
 * and channels.
 *
 * Reference: OME-TIFF specification (Open Microscopy Environment, schema 2016-06 and before).
 *
 * @module
 */
import { FormatError, ParameterError, show } from "../../core/errors.ts";
import type { PixelSize } from "../../core/values.ts";
import { metres, shortUnit } from "../units.ts";
import { type Layout, layoutOf } from "./layout.ts";
import { type Description, secondsPer } from "./metadata.ts";
import { atPage, type PlanePlace, type Series } from "./series.ts";
import type { Container } from "./tags.ts";

/** One block of planes: where they are, and which. */
interface TiffData {
  readonly first: Readonly<Record<"Z" | "C" | "T", number>>;
  readonly page: number | undefined;
  readonly count: number | undefined;
  /** File and its id, if another file may be meant. */
  file: string | undefined;
  uuid: string;
}

/** One image of the XML. */
interface OmeImage {
  readonly name: string;
  readonly pixels: Readonly<Record<string, string>>;
  readonly channels: Readonly<Record<string, string>>[];
  readonly data: TiffData[];
  /** When the first plane of each frame was taken, in seconds, where that is told. */
  readonly moments: Map<number, number>;
}

/** What the XML tells. */
interface Ome {
  readonly images: readonly OmeImage[];
  /** Id of the file that the XML is in. */
  readonly uuid: string;
  /** The file that the XML proper is in, if this one only points to it. */
  readonly elsewhere: string | undefined;
}

/** What the series of an OME-TIFF may need beside the XML. */
export interface OmeContext {
  /** The file itself, with its first page; absent for a companion file, which has no pixels. */
  readonly own?: { readonly container: Container; readonly layout: Layout; readonly pages: number };
  /** Name of the file, without folder. */
  readonly name: string;
  /** Number of the image that is wanted. */
  readonly series: number | undefined;
  /**
   * Opens another file of the set, in the same folder.
   *
   * @param name Its name.
   * @returns The file.
   */
  sibling(name: string): Container;
  /**
   * Reads another file of the set as text.
   *
   * @param name Its name.
   * @returns The text.
   */
  siblingText(name: string): string;
}

/**
 * The series that OME-XML describes.
 *
 * @param xml The text.
 * @param context The file it was found in, and the way to the other files of its set.
 * @returns The series.
 * @throws {FormatError} If the XML is damaged or does not fit the pages.
 * @throws {ParameterError} If the image that is wanted is not there.
 */
export async function omeSeries(xml: string, context: OmeContext): Promise<Series> {
  // Loaded only where a file needs it.
  const { SaxesParser } = await import("npm:saxes@6.0.0");
  let ome = parseOme(xml, SaxesParser);
  let name = context.name;
  if (ome.elsewhere !== undefined) {
    name = ome.elsewhere;
    try {
      ome = { ...parseOme(context.siblingText(name), SaxesParser), uuid: ome.uuid };
    } catch (error) {
      if (!(error instanceof FormatError) || context.own === undefined) throw error;
      const { pages } = context.own;
      return {
        outer: pages > 1 ? [["Q", pages]] : [],
        place: (page) => ({ page, shift: 0 }),
        description: { notes: [] },
        ambiguity:
          `it is one of a set that ${name} describes, which could not be read (${error.message}): allow its folder to be read, or give one \`page\``,
      };
    }
    name = context.name;
  }
  const { images } = ome;
  if (images.length === 0) throw new FormatError("damaged: its OME-XML describes no image");
  const wanted = context.series ?? 0;
  if (!(Number.isInteger(wanted) && wanted >= 0 && wanted < images.length)) {
    throw new ParameterError(
      `\`series\` must be a whole number from 0 to ${images.length - 1}, got ${show(wanted)}`,
      { parameter: "series", value: wanted },
    );
  }
  const series = imageSeries(images[wanted], ome, name, context);
  if (images.length === 1 || context.series !== undefined) return series;
  const names = images.map((image, at) => image.name || `${at}`).slice(0, 5);
  return {
    ...series,
    ambiguity: `${images.length} images in one file (${names.join(", ")}${
      images.length > 5 ? ", …" : ""
    }): give one as \`series\`, from 0`,
  };
}

/** Most planes of an image, and as often as its XML may say where one is. */
const MOST_PLANES = 10_000_000;

/** The pages of one image of the XML. */
function imageSeries(image: OmeImage, ome: Ome, name: string, context: OmeContext): Series {
  const { pixels } = image;
  const order = pixels.DimensionOrder ?? "";
  if (!/^XY(?=.*Z)(?=.*C)(?=.*T)[ZCT]{3}$/.test(order)) {
    throw new FormatError(`damaged: its OME-XML has the dimension order ${show(order)}`);
  }
  const own = firstPage(image, ome, name, context);
  const samples = own?.samples ?? wholeOf(image.channels[0] ?? {}, "SamplesPerPixel", 1);
  const sizes = {
    Z: wholeOf(pixels, "SizeZ", 1),
    T: wholeOf(pixels, "SizeT", 1),
    C: channelCount(image, samples),
  };
  const letters = [...order.slice(2)].reverse() as ("Z" | "C" | "T")[];
  const lengths = letters.map((letter) => sizes[letter]);
  const planes = lengths.reduce((product, length) => product * length, 1);
  if (planes > MOST_PLANES) throw new FormatError(`damaged: its OME-XML counts ${planes} planes`);
  const places = placesOf(image, letters, lengths, planes, ome, name, context);
  const outer = letters.map((letter, at) => [letter, lengths[at]] as const)
    .filter(([, length]) => length > 1);
  return {
    outer,
    place: places,
    description: descriptionOf(image, sizes.C),
    ...(own === undefined ? {} : { layout: own }),
  };
}

/** How the first page of an image lies, if this very file holds it: images of a file may differ. */
function firstPage(
  image: OmeImage,
  ome: Ome,
  name: string,
  { own }: OmeContext,
): Layout | undefined {
  if (own === undefined) return undefined;
  const block = image.data.find(({ file, uuid }) =>
    file === undefined || file === name || uuid !== "" && uuid === ome.uuid
  );
  const page = block?.page ?? 0;
  if (page === 0 || page >= own.pages) return own.layout;
  return atPage(page, () => layoutOf(own.container.page(page)));
}

/** Channels as planes: those that are samples of a page do not count. */
function channelCount({ pixels, channels }: OmeImage, samples: number): number {
  const size = wholeOf(pixels, "SizeC", 1);
  if (samples === 1) return size;
  const told = channels.map((channel) => wholeOf(channel, "SamplesPerPixel", 1));
  const sum = told.reduce((total, count) => total + count, 0);
  if (sum === size && told.every((count) => count === samples)) return told.length;
  return size % samples === 0 ? size / samples : size;
}

/** Where each plane is: goes through the blocks of planes as they are told. */
function placesOf(
  image: OmeImage,
  letters: readonly ("Z" | "C" | "T")[],
  lengths: readonly number[],
  planes: number,
  ome: Ome,
  name: string,
  context: OmeContext,
): (index: number) => PlanePlace {
  const pageOf = new Int32Array(planes).fill(-1);
  const fileOf = new Int32Array(planes);
  const files = new Map<string | undefined, number>([[undefined, 0]]);
  let placed = 0;
  const told = new Set(image.data.map(({ file }) => file));
  const blocks = image.data.length > 0 ? image.data : [{
    first: { Z: 0, C: 0, T: 0 },
    page: undefined,
    count: undefined,
    file: undefined,
    uuid: "",
  }];
  for (const block of blocks) {
    // A file that was renamed is known by its id, or by being the only one.
    const own = block.file === undefined || block.file === name ||
      block.uuid !== "" && block.uuid === ome.uuid ||
      context.own !== undefined && ome.elsewhere === undefined && told.size === 1;
    const file = own && context.own !== undefined ? undefined : block.file;
    if (file === undefined && context.own === undefined) {
      throw new FormatError("damaged: its OME-XML does not name the files of the planes");
    }
    const at = files.get(file) ?? files.size;
    files.set(file, at);
    let plane = letters.reduce((sum, letter, axis) => sum * lengths[axis] + block.first[letter], 0);
    const fits = letters.every((letter, axis) => block.first[letter] < lengths[axis]);
    const count = block.count ?? (block.page === undefined ? planes - plane : 1);
    if (!fits || plane + count > planes) {
      throw new FormatError("damaged: its OME-XML puts planes outside of the image");
    }
    placed += count;
    if (placed > MOST_PLANES) {
      throw new FormatError(
        `damaged: its OME-XML says where ${placed} planes are, it has ${planes}`,
      );
    }
    for (let step = 0; step < count; step++, plane++) {
      pageOf[plane] = (block.page ?? 0) + step;
      fileOf[plane] = at;
    }
  }
  const names = [...files.keys()];
  return (index) => {
    const page = pageOf[index];
    const file = names[fileOf[index]];
    if (page < 0) throw new FormatError(`plane ${index} of ${planes} is in no file of the set`);
    return file === undefined
      ? { page, shift: 0 }
      : { page, shift: 0, container: context.sibling(file) };
  };
}

function descriptionOf(image: OmeImage, count: number): Description {
  const { pixels, channels } = image;
  const notes: string[] = [];
  const size = (axis: string) => {
    const value = Number(pixels[`PhysicalSize${axis}`] ?? NaN);
    return value > 0 && value < Infinity ? value : undefined;
  };
  const unit = (axis: string) => shortUnit(pixels[`PhysicalSize${axis}Unit`] ?? "µm");
  let pixelSize: PixelSize | undefined;
  const [x, y, z] = [size("X"), size("Y") ?? size("X"), size("Z")];
  if (x !== undefined && y !== undefined) {
    const unitX = unit("X");
    // Units may differ between axes; lengths are told in that of the columns.
    const inX = (value: number, axis: string) => {
      const [from, to] = [metres(unit(axis)), metres(unitX)];
      if (unit(axis) === unitX) return value;
      return from === undefined || to === undefined
        ? undefined
        : Number((value * from / to).toPrecision(12));
    };
    const inY = size("Y") === undefined ? y : inX(y, "Y");
    const inZ = z === undefined ? undefined : inX(z, "Z");
    if (metres(unitX) === undefined) {
      notes.push(`OME-XML tells the pixel size in ${show(unitX)}, which is no length`);
    } else if (inY === undefined) notes.push(`OME-XML tells rows in ${show(unit("Y"))}`);
    else {
      pixelSize = {
        unit: unitX,
        ...(inZ === undefined ? {} : { z: inZ }),
        y: inY,
        x,
        source: "OME-XML",
      };
    }
  }
  const frameInterval = intervalOf(image, notes);
  const names = channels.map(({ Name }) => Name ?? "");
  return {
    notes,
    ...(pixelSize === undefined ? {} : { pixelSize }),
    ...(frameInterval === undefined ? {} : { frameInterval }),
    ...(names.length === count && names.some((name) => name !== "") ? { channelNames: names } : {}),
  };
}

/** How far the time between two frames may lie from that between all, as part of it. */
const UNEVEN = 0.1;

/** Seconds from frame to frame: as told, else from when the planes were taken, if that is even. */
function intervalOf({ pixels, moments }: OmeImage, notes: string[]): number | undefined {
  const increment = Number(pixels.TimeIncrement ?? NaN);
  const seconds = secondsPer(pixels.TimeIncrementUnit ?? "s");
  if (increment > 0 && increment < Infinity && seconds !== undefined) return increment * seconds;
  const frames = wholeOf(pixels, "SizeT", 1);
  if (frames < 2 || moments.size < frames) return undefined;
  const times = Array.from({ length: frames }, (_, frame) => moments.get(frame) ?? NaN);
  const steps = times.slice(1).map((time, at) => time - times[at]);
  const mean = (times[frames - 1] - times[0]) / steps.length;
  if (steps.every((step) => step > 0 && Math.abs(step - mean) <= UNEVEN * mean)) {
    return Number(mean.toPrecision(12));
  }
  if (steps.every((step) => step > 0)) {
    const [least, most] = [Math.min, Math.max].map((of) => steps.reduce((a, b) => of(a, b)));
    notes.push(
      `OME-XML tells when frames were taken, ${least.toPrecision(4)} to ${
        most.toPrecision(4)
      } s apart: no one interval`,
    );
  }
  return undefined;
}

function wholeOf(
  attributes: Readonly<Record<string, string>>,
  name: string,
  missing: number,
): number {
  const text = attributes[name];
  if (text === undefined) return missing;
  const value = Number(text);
  if (!(Number.isInteger(value) && value >= 1 && value < 2 ** 31)) {
    throw new FormatError(`damaged: its OME-XML has ${name} ${show(text)}`);
  }
  return value;
}

/** Reads the few elements that matter. */
function parseOme(xml: string, Parser: typeof import("npm:saxes@6.0.0").SaxesParser): Ome {
  const parser = new Parser({ xmlns: false });
  const images: {
    name: string;
    pixels: Record<string, string>;
    channels: [];
    data: TiffData[];
    moments: Map<number, number>;
  }[] = [];
  let uuid = "";
  let elsewhere: string | undefined;
  let block: TiffData | undefined;
  let inUuid = false;
  const path: string[] = [];
  parser.on("error", (error) => {
    throw new FormatError(`damaged: its OME-XML cannot be read (${error.message})`);
  });
  parser.on("opentag", ({ name, attributes }) => {
    const local = name.slice(name.indexOf(":") + 1);
    const parent = path[path.length - 1];
    path.push(local);
    const given = attributes as Record<string, string>;
    const image = images[images.length - 1];
    if (path.length > 64) throw new FormatError("damaged: its OME-XML is nested too deeply");
    if (local === "OME" && path.length === 1) uuid = given.UUID ?? "";
    else if (local === "BinaryOnly" && parent === "OME") elsewhere = given.MetadataFile;
    else if (local === "Image" && parent === "OME") {
      images.push({
        name: given.Name ?? "",
        pixels: {},
        channels: [],
        data: [],
        moments: new Map(),
      });
    } else if (image === undefined) return;
    else if (local === "Pixels" && parent === "Image") Object.assign(image.pixels, given);
    else if (local === "Channel" && parent === "Pixels") (image.channels as object[]).push(given);
    else if (local === "TiffData" && parent === "Pixels") {
      block = {
        first: {
          Z: index(given, "FirstZ") ?? 0,
          C: index(given, "FirstC") ?? 0,
          T: index(given, "FirstT") ?? 0,
        },
        page: index(given, "IFD"),
        count: index(given, "PlaneCount"),
        file: undefined,
        uuid: "",
      };
      image.data.push(block);
    } else if (local === "Plane" && parent === "Pixels") {
      const seconds = Number(given.DeltaT ?? NaN) * (secondsPer(given.DeltaTUnit ?? "s") ?? NaN);
      if (Number(given.TheC) === 0 && Number(given.TheZ) === 0 && Number.isFinite(seconds)) {
        image.moments.set(Number(given.TheT), seconds);
      }
    } else if (local === "UUID" && block !== undefined) {
      block.file = given.FileName;
      inUuid = true;
    }
  });
  parser.on("text", (text) => {
    if (inUuid && block !== undefined) block.uuid += text.trim();
  });
  parser.on("closetag", () => {
    const local = path.pop();
    if (local === "UUID") inUuid = false;
    if (local === "TiffData") block = undefined;
  });
  parser.write(xml).close();
  return { images, uuid, elsewhere };
}

function index(attributes: Readonly<Record<string, string>>, name: string): number | undefined {
  const text = attributes[name];
  if (text === undefined) return undefined;
  const value = Number(text);
  if (!(Number.isInteger(value) && value >= 0 && value < 2 ** 31)) {
    throw new FormatError(`damaged: its OME-XML has ${name} ${show(text)}`);
  }
  return value;
}
