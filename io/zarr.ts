/**
 * OME-Zarr: a folder of small files, or a ZIP archive of them, read chunk by chunk. Images and label images of versions 0.4 and
 * 0.5 (and 0.1 to 0.3, as far as they say what their axes are), and plain Zarr arrays.
 *
 * Zarr itself is read by `zarrita`; here are the file system, the meaning of the metadata, and what
 * zarrita leaves open: limits before memory, an end to what a chunk may inflate to, the length of
 * chunks, and the checksum of `crc32c`, which zarrita skips. One chunk at a time is in memory.
 *
 * Reference: https://ngff.openmicroscopy.org/0.5/ and https://ngff.openmicroscopy.org/0.4/.
 *
 * @module
 */
import type * as zarrita from "npm:zarrita@0.7.5";
import { FormatError, ParameterError, PetriError, show } from "../core/errors.ts";
import {
  createImage,
  type Image,
  type Labels,
  type PixelArray,
  type PixelSize,
} from "../core/values.ts";
import type { ImageFile, OpenOptions, Selection } from "./file.ts";
import { checkLimits, DEFAULT_LIMITS, parseJson, type ReadOptions, refusal } from "./limits.ts";
import { checkIndex, cropWithin, givenPixelSize, labelsFrom } from "./select.ts";
import { type ByteSource, fileSource } from "./source.ts";
import { readZipEntry, zipContent, zipDirectory, type ZipPlace } from "./zip.ts";
import { newPixels, PIXEL_BYTES, pixelTypeFor, type SampleKind } from "./tiff/samples.ts";
import { metres, shortUnit } from "./units.ts";
import { zlib } from "./zlib.ts";

/** The package, loaded only where a file needs it. */
let zarr: typeof zarrita;

/** Bits and format of the data types of Zarr that are pixels. */
const KINDS: Readonly<Record<string, SampleKind>> = {
  bool: { bits: 8, format: 1 },
  uint8: { bits: 8, format: 1 },
  uint16: { bits: 16, format: 1 },
  uint32: { bits: 32, format: 1 },
  uint64: { bits: 64, format: 1 },
  int8: { bits: 8, format: 2 },
  int16: { bits: 16, format: 2 },
  int32: { bits: 32, format: 2 },
  int64: { bits: 64, format: 2 },
  float16: { bits: 16, format: 3 },
  float32: { bits: 32, format: 3 },
  float64: { bits: 64, format: 3 },
};

/** Units of time. */
const SECONDS: Readonly<Record<string, number>> = {
  second: 1,
  s: 1,
  millisecond: 1e-3,
  ms: 1e-3,
  microsecond: 1e-6,
  nanosecond: 1e-9,
  minute: 60,
  hour: 3600,
  day: 86400,
};

/** Most bytes of a metadata file. */
const MAX_METADATA = 2 ** 26;

type Json = Record<string, unknown>;
type ZarrArray = zarrita.Array<zarrita.DataType, Store>;

/** Which bytes of so many: the first one, and how many. */
type Range = (size: number) => [offset: number, length: number];

/** Files as zarrita wants them: keys are paths from a root. */
abstract class Store {
  readonly #limit: number;

  constructor(limit: number) {
    this.#limit = limit;
  }

  /** Bytes of a file, or `undefined` where there is none. */
  protected abstract read(key: string, range: Range): Uint8Array | undefined;

  /** Gives files back that are open. */
  close(): void {}

  /** The whole file, or `undefined` where there is none: only that may stand for an empty chunk. */
  get(key: string): Promise<Uint8Array | undefined> {
    return Promise.resolve().then(() => this.read(key, (size) => [0, this.#fits(key, size)]));
  }

  getRange(
    key: string,
    range: { offset: number; length: number } | { suffixLength: number },
  ): Promise<Uint8Array | undefined> {
    return Promise.resolve().then(() =>
      this.read(key, (size) => {
        if (!("suffixLength" in range)) return [range.offset, this.#fits(key, range.length)];
        return [size - range.suffixLength, this.#fits(key, range.suffixLength)];
      })
    );
  }

  #fits(key: string, length: number): number {
    if (length > this.#limit) {
      throw new FormatError(
        `${key.slice(1)} is too large: ${length} bytes, the limit is ${this.#limit}`,
      );
    }
    return length;
  }
}

/** A folder. */
class FolderStore extends Store {
  readonly #root: string;

  constructor(root: string, limit: number) {
    super(limit);
    this.#root = root;
  }

  protected override read(key: string, range: Range): Uint8Array | undefined {
    const path = `${this.#root}${key}`;
    if (key.split(/[\\/]/).includes("..")) {
      throw new FormatError(`${path}: not read: it lies outside of the image's folder`, {
        file: path,
      });
    }
    try {
      Deno.statSync(path);
    } catch (error) {
      if (error instanceof Deno.errors.NotFound || error instanceof Deno.errors.NotADirectory) {
        return undefined;
      }
      // Anything else is told by the attempt to open the file.
    }
    const source = fileSource(path);
    try {
      return source.read(...range(source.size));
    } finally {
      source.close();
    }
  }
}

/** Files that mark the root of a Zarr. */
const MARKS = ["zarr.json", ".zgroup", ".zattrs", ".zarray"];

/** Parts of a path that are there, with a slash between them. */
function joined(...parts: readonly string[]): string {
  return parts.filter((part) => part !== "").join("/");
}

/** A ZIP archive whose root is a Zarr, or holds one folder that is. */
class ZipStore extends Store {
  readonly #source: ByteSource;
  readonly #root: string;
  readonly #places: ReadonlyMap<string, ZipPlace>;

  constructor(source: ByteSource, inside: string, limit: number) {
    super(limit);
    const named = { file: source.name };
    this.#source = source;
    this.#places = new Map(zipDirectory(source, named).map((place) => [place.name, place]));
    const folders = new Set([...this.#places.keys()].map((name) => name.split("/", 1)[0]));
    const root = ["", ...folders.size === 1 ? folders : []]
      .find((folder) => MARKS.some((mark) => this.#places.has(joined(folder, mark))));
    if (root === undefined) {
      throw refusal("a ZIP archive that holds no Zarr (ROIs are read by `readRoiZip`)", named);
    }
    this.#root = joined(root, inside);
  }

  override close(): void {
    this.#source.close();
  }

  protected override read(key: string, range: Range): Uint8Array | undefined {
    const place = this.#places.get(joined(this.#root, key.slice(1)));
    if (place === undefined) return undefined;
    const named = { file: this.#source.name };
    const [offset, length] = range(place.size);
    if (place.method === 0 && length < place.size) {
      return this.#source.read(zipContent(this.#source, place, named) + offset, length);
    }
    // A copy, as numbers of several bytes must begin at whole ones.
    const content = readZipEntry(this.#source, place, named);
    return new Uint8Array(content.subarray(offset, offset + length));
  }
}

/**
 * Opens an OME-Zarr image or label image (`cells.zarr`, `cells.zarr/labels/nuclei`), one level of it
 * (`cells.zarr/0`), or a plain Zarr array.
 *
 * @param path The folder.
 * @param options What the caller knows better, which `level`, which `series` of several, and limits.
 * @returns The open image; only metadata has been read.
 * @throws {FormatError} If it is no Zarr, damaged, too large or of an unsupported form.
 * @throws {ParameterError} If an option does not fit.
 */
export async function openZarr(path: string, options: OpenOptions = {}): Promise<ImageFile> {
  const root = path.replace(/[\\/]+$/, "");
  return await openStore(path, (limit) => new FolderStore(root, limit), options);
}

/**
 * Opens an OME-Zarr or a plain Zarr array in a ZIP archive (`cells.zarr.zip`, `cells.ozx`).
 *
 * @param source The archive; closed when the image is, and when this throws.
 * @param inside Path of an image in it, such as `labels/nuclei`; empty for the image that it is.
 * @param options As for {@linkcode openZarr}.
 * @returns The open image; only the directory of the archive and metadata have been read.
 * @throws {FormatError} If it is no ZIP or holds no Zarr, and as for {@linkcode openZarr}.
 * @throws {ParameterError} If an option does not fit.
 */
export async function openZarrZip(
  source: ByteSource,
  inside: string,
  options: OpenOptions = {},
): Promise<ImageFile> {
  const folder = inside.replaceAll("\\", "/").replace(/\/+$/, "");
  const path = folder === "" ? source.name : `${source.name}/${folder}`;
  try {
    return await openStore(path, (limit) => new ZipStore(source, folder, limit), options);
  } catch (error) {
    source.close();
    throw error;
  }
}

async function openStore(
  path: string,
  make: (limit: number) => Store,
  options: OpenOptions,
): Promise<ImageFile> {
  const named = { file: path, limits: options.limits };
  return await told(named, async () => {
    zarr = await import("npm:zarrita@0.7.5");
    guardCodecs();
    const maxBytes = options.limits?.maxBytes ?? DEFAULT_LIMITS.maxBytes;
    const store = make(maxBytes);
    const node = await readNode(store, "", named);
    if (node === undefined) {
      throw refusal(
        "a folder, not an image: it is no Zarr, which would have a zarr.json, .zattrs or .zarray",
        named,
      );
    }
    const image = node.isArray
      ? plainArray(node, named)
      : await multiscale(store, node, options, named);
    const own = await readNode(store, image.array, named);
    if (own === undefined || !own.isArray) {
      throw refusal(`Zarr damaged: there is no array ${image.array}`, named, image.array);
    }
    const isNew = own.metadata.zarr_format === 3;
    const type = own.metadata[isNew ? "data_type" : "dtype"];
    if (typeof type !== "string" || own.metadata.fill_value === undefined) {
      throw refusal(
        `Zarr damaged: array ${image.array} must have a data type and a fill value, got ${
          show(type)
        } and ` +
          show(own.metadata.fill_value),
        named,
        image.array,
      );
    }
    // zarrita would try both versions, and then complain about the wrong one.
    const open = isNew ? zarr.open.v3 : zarr.open.v2;
    const place = zarr.root(store).resolve(image.array.slice(1) || "/");
    const array = await open(place, { kind: "array" }) as ZarrArray;
    checkArray(array, options, named);
    return new ZarrFile(array, image, compressionOf(own.metadata), { path, options, store });
  });
}

/** Runs, and makes every error one of petri's that names the folder. */
async function told<T>(options: ReadOptions, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof FormatError && error.file === undefined) {
      throw refusal(error.message, options, error.value, error);
    }
    if (error instanceof PetriError) throw error;
    let { message } = error as Error;
    const { cause } = error as Error;
    if (cause instanceof PetriError) {
      throw cause.file === undefined ? refusal(cause.message, options, cause.value, error) : cause;
    }
    if (cause instanceof Error) message += ` (${cause.message})`;
    throw refusal(
      `Zarr damaged or not supported: ${message.replace(/\s+/g, " ")}`,
      options,
      undefined,
      error,
    );
  }
}

interface Node {
  readonly isArray: boolean;
  readonly attributes: Json;
  /** What stands in `zarr.json` or `.zarray`. */
  readonly metadata: Json;
}

/** Metadata of a group or array; version 3 is preferred where both are there, as zarrita does. */
async function readNode(
  store: Store,
  key: string,
  options: ReadOptions,
): Promise<Node | undefined> {
  const newer = await readJson(store, `${key}/zarr.json`, options);
  if (newer !== undefined) {
    const attributes = recordOf(newer.attributes);
    return { isArray: newer.node_type === "array", attributes, metadata: newer };
  }
  const array = await readJson(store, `${key}/.zarray`, options);
  const attributes = await readJson(store, `${key}/.zattrs`, options);
  if (array === undefined && attributes === undefined) return undefined;
  return {
    isArray: array !== undefined,
    attributes: attributes ?? {},
    metadata: array ?? {},
  };
}

async function readJson(
  store: Store,
  key: string,
  options: ReadOptions,
): Promise<Json | undefined> {
  const bytes = await store.get(key);
  if (bytes === undefined) return undefined;
  if (bytes.length > MAX_METADATA) throw refusal(`${key} has ${bytes.length} bytes`, options);
  return recordOf(parseJson(new TextDecoder().decode(bytes), options, `${key} is not JSON`));
}

function recordOf(value: unknown): Json {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? value as Json : {};
}

function listOf(value: unknown): Json[] {
  return Array.isArray(value) ? value.map(recordOf) : [];
}

/** What the metadata say of an image. */
interface Meaning {
  readonly format: string;
  /** Key of the array in the store. */
  readonly array: string;
  /** One letter an axis, where they are told. */
  readonly axes?: string | undefined;
  readonly pixelSize?: PixelSize | undefined;
  readonly frameInterval?: number | undefined;
  readonly channelNames?: readonly string[] | undefined;
  readonly notes: readonly string[];
}

function plainArray({ attributes, metadata }: Node, options: ReadOptions): Meaning {
  const names = metadata.dimension_names ?? attributes._ARRAY_DIMENSIONS;
  const axes = Array.isArray(names) && names.every((name) => typeof name === "string")
    ? lettersOf(names)
    : undefined;
  const rank = Array.isArray(metadata.shape) ? metadata.shape.length : 0;
  if (rank < 2) {
    throw refusal(`Zarr array must have at least two axes to be an image, got ${rank}`, options);
  }
  return { format: "Zarr", array: "", axes: axes ?? (rank === 2 ? "YX" : undefined), notes: [] };
}

/** Letters for names of axes: `x` is X, and so on; `undefined` where two have the same. */
function lettersOf(names: readonly string[]): string | undefined {
  const letters = names.map((name) => name.slice(0, 1).toUpperCase());
  const fits = letters.every((letter) => /[A-Z]/.test(letter)) &&
    new Set(letters).size === letters.length;
  return fits ? letters.join("") : undefined;
}

async function multiscale(
  store: Store,
  node: Node,
  options: OpenOptions,
  named: ReadOptions,
): Promise<Meaning> {
  // From 0.5 on everything is below `ome`.
  const attributes = "ome" in node.attributes ? recordOf(node.attributes.ome) : node.attributes;
  const scales = listOf(attributes.multiscales);
  if (scales.length === 0) throw await elsewhere(store, attributes, named);
  const series = options.series ?? 0;
  checkIndex("series", series, scales.length, "multiscales of the image");
  const scale = scales[series];
  const version = attributes.version ?? scale.version ?? "of no version";
  const datasets = listOf(scale.datasets);
  const paths = datasets.map(({ path }) => path);
  if (datasets.length === 0 || !paths.every((path) => typeof path === "string" && path !== "")) {
    throw refusal("OME-Zarr must list the datasets of its multiscale", named);
  }
  const level = options.level ?? 0;
  checkIndex("level", level, datasets.length, "levels of the pyramid");
  const axes = axesOf(scale.axes);
  if (axes === undefined) {
    throw refusal(
      `OME-Zarr ${version} must name its axes, each with another letter, got ${show(scale.axes)}`,
      named,
    );
  }
  const notes: string[] = [];
  if (datasets.length > 1) notes.push(`level ${level} of ${datasets.length}`);
  const beside = (await readNode(store, "/labels", named))?.attributes ?? {};
  const { labels } = "ome" in beside ? recordOf(beside.ome) : beside;
  if (Array.isArray(labels) && labels.length > 0) {
    notes.push(`label images: ${labels.map((name) => `labels/${name}`).join(", ")}`);
  }
  const factors = scaleOf([datasets[level], scale], axes.length);
  const size = sizeOf(axes, factors, `OME-Zarr ${version}`);
  if (typeof size === "string") notes.push(size);
  const names = listOf(recordOf(attributes.omero).channels).map(({ label }) => label);
  const channels = names.length > 0 && names.every((name) => typeof name === "string");
  const time = axes.findIndex(({ letter }) => letter === "T");
  const second = time < 0 ? undefined : SECONDS[axes[time].unit];
  return {
    format: "OME-Zarr",
    array: `/${paths[level]}`,
    axes: axes.map(({ letter }) => letter).join(""),
    pixelSize: typeof size === "string" ? undefined : size,
    frameInterval: second === undefined ? undefined : factors[time] * second,
    channelNames: channels ? names as string[] : undefined,
    notes,
  };
}

/** The error for a Zarr group that is no image, with the way to what is. */
async function elsewhere(
  store: Store,
  attributes: Json,
  options: ReadOptions,
): Promise<FormatError> {
  const { plate, labels, well } = attributes;
  if (Array.isArray(labels)) {
    return refusal(
      `a list of label images; open one of ${
        labels.map((name) => `${options.file}/${name}`).join(", ")
      }`,
      options,
    );
  }
  if (plate !== undefined) {
    const [first] = listOf(recordOf(plate).wells);
    return refusal(
      `a plate of wells; open an image of it, such as ${options.file}/${first?.path ?? "A/1"}/0`,
      options,
    );
  }
  if (well !== undefined) {
    const [first] = listOf(recordOf(well).images);
    return refusal(
      `a well; open a field of it, such as ${options.file}/${first?.path ?? 0}`,
      options,
    );
  }
  const image = (await readNode(store, "/0", options))?.attributes;
  if (image !== undefined && ("multiscales" in image || "multiscales" in recordOf(image.ome))) {
    return refusal(`holds several images; open one, such as ${options.file}/0`, options);
  }
  return refusal("a Zarr group that is no OME-Zarr image: it has no multiscales", options);
}

interface Axis {
  readonly letter: string;
  readonly unit: string;
}

/** Axes as 0.4 (objects) and 0.3 (names) list them; before, they were always these five. */
function axesOf(value: unknown): Axis[] | undefined {
  if (value === undefined) return [..."TCZYX"].map((letter) => ({ letter, unit: "" }));
  if (!Array.isArray(value)) return undefined;
  const axes = value.map((axis) => ({
    name: typeof axis === "string" ? axis : recordOf(axis).name,
    unit: typeof recordOf(axis).unit === "string" ? recordOf(axis).unit as string : "",
  }));
  if (!axes.every(({ name }) => typeof name === "string")) return undefined;
  const letters = lettersOf(axes.map(({ name }) => name as string));
  if (letters === undefined) return undefined;
  return axes.map(({ unit }, i) => ({ letter: letters[i], unit }));
}

/** The product of the scales of a dataset and of its multiscale. */
function scaleOf(sources: readonly Json[], rank: number): number[] {
  const factors = new Array<number>(rank).fill(1);
  for (const { coordinateTransformations } of sources) {
    for (const { type, scale } of listOf(coordinateTransformations)) {
      if (type !== "scale" || !Array.isArray(scale) || scale.length !== rank) continue;
      for (let i = 0; i < rank; i++) factors[i] *= Number(scale[i]);
    }
  }
  return factors;
}

/** The pixel size in the unit of the rows; or nothing, or why it cannot be told. */
function sizeOf(
  axes: readonly Axis[],
  factors: readonly number[],
  source: string,
): PixelSize | string | undefined {
  const at = (letter: string) => axes.findIndex((axis) => axis.letter === letter);
  const [z, y, x] = [at("Z"), at("Y"), at("X")];
  if (y < 0 || x < 0) return undefined;
  const unit = axes[y].unit;
  const lengths = [y, x, ...(z < 0 ? [] : [z])].map((axis) => {
    if (axes[axis].unit === unit) return factors[axis];
    const [from, to] = [metres(axes[axis].unit), metres(unit)];
    return from === undefined || to === undefined
      ? NaN
      : Number((factors[axis] * from / to).toPrecision(15));
  });
  if (unit === "") {
    const scaled = factors[y] !== 1 || factors[x] !== 1;
    return scaled ? `a scale of ${factors[y]} × ${factors[x]} without a unit` : undefined;
  }
  if (!lengths.slice(0, 2).every((length) => length > 0 && length < Infinity)) {
    return `a pixel size that makes no sense: ${lengths.join(" × ")} ${unit}`;
  }
  const [height, width, depth] = lengths;
  return {
    unit: shortUnit(unit),
    ...(depth !== undefined && depth > 0 && depth < Infinity && { z: depth }),
    y: height,
    x: width,
    source,
  };
}

/** Values of a chunk that an array may have however small it is. */
const LARGE_CHUNK = 2 ** 26;

function checkArray(array: ZarrArray, options: OpenOptions, named: ReadOptions): void {
  const { shape, chunks, dtype } = array;
  if (!Object.hasOwn(KINDS, dtype)) {
    throw refusal(`Zarr data type ${dtype} is not supported`, named, dtype);
  }
  const whole = (list: unknown, least: number) =>
    Array.isArray(list) && list.length >= 2 &&
    list.every((length) => Number.isInteger(length) && length >= least && length < 2 ** 40);
  if (!whole(shape, 0) || !whole(chunks, 1) || shape.length !== chunks.length) {
    throw refusal(
      `Zarr array must have a shape and chunks, got ${show(shape)} and ${show(chunks)}`,
      named,
    );
  }
  const size = checkLimits(chunks, KINDS[dtype].bits / 8, { ...named, limits: options.limits });
  if (size > Math.max(LARGE_CHUNK, 4 * shape.reduce((product, length) => product * length, 1))) {
    throw refusal(
      `Zarr damaged: its chunks are ${chunks.join("×")}, it has ${shape.join("×")}`,
      named,
      chunks,
    );
  }
}

/** Names of what packs the chunks. */
function compressionOf(metadata: Json): string {
  const compressor = recordOf(metadata.compressor);
  const codecs = listOf(metadata.codecs).flatMap((codec) =>
    codec.name === "sharding_indexed" ? listOf(recordOf(codec.configuration).codecs) : [codec]
  );
  const names = [
    ...listOf(metadata.filters).map(({ id }) => id),
    compressor.id,
    ...codecs.map(({ name }) => name),
  ].filter((name) => typeof name === "string" && !["bytes", "transpose", "crc32c"].includes(name));
  return names.join(" + ") || "none";
}

class ZarrFile implements ImageFile {
  readonly path: string;
  readonly format: string;
  readonly axes: string;
  readonly shape: readonly number[];
  readonly type: ImageFile["type"];
  readonly storedType: string;
  readonly pages: number;
  readonly compression: string;
  readonly notes: readonly string[];
  declare readonly pixelSize?: PixelSize;
  declare readonly frameInterval?: number;
  declare readonly channelNames?: readonly string[];
  declare readonly ambiguity?: string;
  readonly #array: ZarrArray;
  readonly #store: Store;
  readonly #named: ReadOptions;

  constructor(
    array: ZarrArray,
    image: Meaning,
    compression: string,
    { path, options, store }: { path: string; options: OpenOptions; store: Store },
  ) {
    const { shape } = array;
    const told = image.axes ?? "Q".repeat(shape.length - 2) + "YX";
    const axes = options.axes ?? told;
    if (axes.length !== shape.length || !axes.endsWith("YX") || !/^[A-Z]+$/.test(axes)) {
      const rule = `name ${shape.length} axes (${shape.join("×")}) and end with YX, got ${
        show(axes)
      }`;
      if (options.axes === undefined) throw refusal(`its axes must ${rule}`, { file: path }, axes);
      throw new ParameterError(`${path}: \`axes\` must ${rule}`, {
        parameter: "axes",
        value: axes,
        file: path,
      });
    }
    this.#array = array;
    this.#store = store;
    this.#named = { file: path, limits: options.limits };
    this.path = path;
    this.format = image.format;
    this.axes = axes;
    this.shape = shape;
    this.storedType = array.dtype;
    this.type = pixelTypeFor(KINDS[array.dtype])!;
    this.pages = shape.slice(0, -2).reduce((product, length) => product * length, 1);
    this.compression = compression;
    this.notes = image.notes;
    const pixelSize = givenPixelSize(options.pixelSize) ?? image.pixelSize;
    if (pixelSize !== undefined) this.pixelSize = pixelSize;
    if (image.frameInterval !== undefined) this.frameInterval = image.frameInterval;
    if (image.channelNames !== undefined) this.channelNames = image.channelNames;
    if (axes.startsWith("Q")) {
      this.ambiguity = `${path}: it does not say what its ${shape.length} axes (${
        shape.join("×")
      }) are; say so by \`axes\`, or read one \`page\``;
    }
  }

  read(selection: Selection = {}): Promise<Image> {
    return told(this.#named, () => this.#read(selection));
  }

  async readLabels(selection: Selection = {}): Promise<Labels> {
    return labelsFrom(await this.read(selection), this.path);
  }

  close(): void {
    this.#store.close();
  }

  [Symbol.dispose](): void {
    this.close();
  }

  async #read(selection: Selection): Promise<Image> {
    const { axes, shape, pixelSize } = this;
    const outer = shape.length - 2;
    const picks = this.#picks(selection);
    if (this.ambiguity !== undefined && picks.slice(0, outer).includes(undefined)) {
      throw new FormatError(this.ambiguity, { file: this.path });
    }
    const crop = cropWithin(selection.crop, shape[outer], shape[outer + 1]);
    const start = picks.map((pick) => pick ?? 0);
    const count = shape.map((length, axis) => picks[axis] === undefined ? length : 1);
    [start[outer], start[outer + 1]] = [crop.y, crop.x];
    [count[outer], count[outer + 1]] = [crop.height, crop.width];
    const size = checkLimits(count, PIXEL_BYTES[this.type], this.#named);
    const out = newPixels(this.type, size);
    await copyChunks(this.#array, { start, count }, out, this.#named);
    const kept = [...shape.keys()].filter((axis) => picks[axis] === undefined);
    return createImage(out, kept.map((axis) => count[axis]), {
      axes: kept.map((axis) => axes[axis]).join(""),
      pixelSize,
    });
  }

  /** The place on each axis that was asked for; rows and columns have none. */
  #picks(selection: Selection): (number | undefined)[] {
    const { axes, shape } = this;
    const picks = shape.map((): number | undefined => undefined);
    const outer = shape.length - 2;
    if (selection.page !== undefined) {
      let rest = selection.page;
      checkIndex("page", rest, this.pages, "planes of the image");
      for (let axis = outer - 1; axis >= 0; axis--) {
        picks[axis] = rest % shape[axis];
        rest = Math.floor(rest / shape[axis]);
      }
    }
    for (const letter of ["c", "t", "z"] as const) {
      const index = selection[letter];
      if (index === undefined) continue;
      if (selection.page !== undefined) {
        throw new ParameterError(`\`${letter}\` must be left away where \`page\` is given`, {
          parameter: letter,
          value: index,
        });
      }
      const axis = axes.indexOf(letter.toUpperCase());
      const length = axis < 0 ? 1 : shape[axis];
      checkIndex(letter, index, length, `axes ${axes}, ${shape.join("×")}`);
      if (axis >= 0) picks[axis] = index;
    }
    return picks;
  }
}

interface Box {
  readonly start: readonly number[];
  readonly count: readonly number[];
}

/** Most chunks that are read at once: each takes some 25 µs, though it may not be there. */
const MOST_CHUNKS = 2 ** 20;

/** Copies a box of the array, chunk by chunk. */
async function copyChunks(
  array: ZarrArray,
  { start, count }: Box,
  out: PixelArray,
  options: ReadOptions,
): Promise<void> {
  const { chunks } = array;
  const rank = chunks.length;
  const first = start.map((at, axis) => Math.floor(at / chunks[axis]));
  const last = start.map((at, axis) => Math.floor((at + count[axis] - 1) / chunks[axis]));
  const number = first.reduce((product, at, axis) => product * (last[axis] - at + 1), 1);
  if (number > MOST_CHUNKS) {
    throw refusal(
      `Zarr has ${number} chunks of ${
        chunks.join("×")
      } there, at most ${MOST_CHUNKS} are read at once`,
      options,
      number,
    );
  }
  const expected = chunks.reduce((product, length) => product * length, 1);
  const strides = new Array<number>(rank).fill(1);
  for (let axis = rank - 2; axis >= 0; axis--) strides[axis] = strides[axis + 1] * count[axis + 1];
  const chunk = [...first];
  for (let more = true; more;) {
    const { data, stride } = await array.getChunk(chunk);
    if (data.length !== expected) {
      throw refusal(
        `Zarr damaged: chunk ${chunk.join("/")} has ${data.length} values instead of ${expected}`,
        options,
        data.length,
      );
    }
    const get = reader(data, chunk, options);
    const same = data.constructor === out.constructor;
    // The part of the chunk within the box, in coordinates of the chunk.
    const from = chunk.map((at, axis) => Math.max(0, start[axis] - at * chunks[axis]));
    const to = chunk.map((at, axis) =>
      Math.min(chunks[axis], start[axis] + count[axis] - at * chunks[axis])
    );
    const at = [...from];
    const columns = rank - 1;
    for (let rows = true; rows;) {
      let source = 0, target = 0;
      for (let axis = 0; axis < rank; axis++) {
        source += at[axis] * stride[axis];
        target += (chunk[axis] * chunks[axis] + at[axis] - start[axis]) * strides[axis];
      }
      const step = stride[columns];
      if (same && step === 1) {
        const width = to[columns] - from[columns];
        out.set((data as typeof out).subarray(source, source + width), target);
        rows = advance(at, from, to, columns);
        continue;
      }
      for (let x = from[columns]; x < to[columns]; x++, source += step) out[target++] = get(source);
      rows = advance(at, from, to, columns);
    }
    more = advance(chunk, first, last.map((index) => index + 1), rank);
  }
}

/** Moves to the next place, the last of the first `axes` axes fastest; `false` after the end. */
function advance(
  at: number[],
  from: readonly number[],
  to: readonly number[],
  axes: number,
): boolean {
  for (let axis = axes - 1; axis >= 0; axis--) {
    if (++at[axis] < to[axis]) return true;
    at[axis] = from[axis];
  }
  return false;
}

/** Numbers of a chunk; whole numbers of 64 bits only where they are exact. */
function reader(
  data: zarrita.TypedArray<zarrita.DataType>,
  chunk: readonly number[],
  options: ReadOptions,
): (index: number) => number {
  if (data instanceof zarr.BoolArray) return (index) => data.get(index) ? 1 : 0;
  if (!(data instanceof BigInt64Array || data instanceof BigUint64Array)) {
    const numbers = data as unknown as ArrayLike<number>;
    return (index) => numbers[index];
  }
  return (index) => {
    const value = Number(data[index]);
    if (!Number.isSafeInteger(value)) {
      throw refusal(
        `Zarr chunk ${chunk.join("/")} has ${data[index]}, which float64 does not hold exactly`,
        options,
        value,
      );
    }
    return value;
  };
}

/** What zarrita tells a codec of its chunk. */
interface ChunkMeta {
  readonly dataType: string;
  readonly shape: readonly number[];
}

interface Codec {
  readonly kind: "bytes_to_bytes";
  encode(bytes: Uint8Array): Uint8Array;
  decode(bytes: Uint8Array): Uint8Array | Promise<Uint8Array>;
  computeEncodedSize?(size: number): number;
}

type Entry = { fromConfig(configuration: unknown, meta: ChunkMeta): Codec };

/** Bytes that a chunk has, with room for a checksum or a header that a filter adds. */
function room({ dataType, shape }: ChunkMeta): number {
  const bytes = (KINDS[dataType]?.bits ?? 64) / 8;
  return shape.reduce((product, length) => product * length, bytes) + 64;
}

function codec(
  encode: (bytes: Uint8Array) => Uint8Array,
  decode: (bytes: Uint8Array, room: number) => Uint8Array,
): Entry {
  return {
    fromConfig: (_, meta) => ({
      kind: "bytes_to_bytes",
      encode,
      decode: (bytes) => decode(bytes, room(meta)),
    }),
  };
}

let guarded = false;

/**
 * Puts codecs that know when to stop in the place of zarrita's: those unpack whatever a chunk claims.
 */
function guardCodecs(): void {
  if (guarded) return;
  guarded = true;
  const registry = zarr.registry as unknown as Map<string, () => Entry | Promise<Entry>>;
  const put = (name: string, entry: () => Entry | Promise<Entry>) => {
    registry.set(name, entry).set(`numcodecs.${name}`, entry);
  };
  const gzip = codec(
    (bytes) => zlib().gzipSync(bytes),
    (bytes, room) => zlib().gunzipSync(bytes, { maxOutputLength: room }),
  );
  const deflate = codec(
    (bytes) => zlib().deflateSync(bytes),
    (bytes, room) => zlib().inflateSync(bytes, { maxOutputLength: room }),
  );
  const zstd = codec(
    (bytes) => zlib().zstdCompressSync(bytes),
    (bytes, room) => zlib().zstdDecompressSync(bytes, { maxOutputLength: room }),
  );
  put("gzip", () => gzip);
  put("zlib", () => deflate);
  put("zstd", () => zstd);
  // The first bytes of these two say how many they unpack to.
  for (const [name, at] of [["blosc", 4], ["lz4", 0]] as const) {
    const load = registry.get(name)!;
    put(name, async () => {
      const entry = await load();
      return {
        fromConfig(configuration, meta) {
          const own = entry.fromConfig(configuration, meta);
          return {
            kind: "bytes_to_bytes",
            encode: (bytes) => own.encode(bytes),
            decode(bytes) {
              const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
              const claimed = bytes.length < at + 4 ? -1 : view.getUint32(at, true);
              if (claimed < 0 || claimed > room(meta)) {
                throw new FormatError(`${name} claims ${claimed} bytes, a chunk has ${room(meta)}`);
              }
              return own.decode(bytes);
            },
          };
        },
      };
    });
  }
  registry.set("crc32c", () => ({
    fromConfig: () => ({
      kind: "bytes_to_bytes",
      encode: (bytes) => {
        const out = new Uint8Array(bytes.length + 4);
        out.set(bytes);
        new DataView(out.buffer).setUint32(bytes.length, crc32c(bytes), true);
        return out;
      },
      decode(bytes) {
        const body = bytes.subarray(0, Math.max(0, bytes.length - 4));
        const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
        if (bytes.length < 4 || view.getUint32(body.length, true) !== crc32c(body)) {
          throw new FormatError("the checksum of a chunk is wrong");
        }
        return body;
      },
      computeEncodedSize: (size) => size + 4,
    }),
  }));
}

let table: Uint32Array | undefined;

/** Castagnoli's checksum (RFC 3720, B.4). */
function crc32c(bytes: Uint8Array): number {
  if (table === undefined) {
    table = new Uint32Array(256);
    for (let i = 0; i < 256; i++) {
      let rest = i;
      for (let bit = 0; bit < 8; bit++) {
        rest = (rest & 1) !== 0 ? rest >>> 1 ^ 0x82f63b78 : rest >>> 1;
      }
      table[i] = rest;
    }
  }
  let crc = 0xffffffff;
  for (let i = 0; i < bytes.length; i++) crc = crc >>> 8 ^ table[(crc ^ bytes[i]) & 255];
  return (crc ^ 0xffffffff) >>> 0;
}
