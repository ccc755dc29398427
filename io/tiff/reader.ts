/**
 * Opens a TIFF: its pages become one image with axes and pixel size, of which any part can be read.
 *
 * @module
 */
import { FormatError, ParameterError, PetriError, show } from "../../core/errors.ts";
import {
  createImage,
  defaultAxes,
  type Image,
  type Labels,
  type PixelSize,
} from "../../core/values.ts";
import type { Crop, ImageFile, OpenOptions, Selection } from "../file.ts";
import { checkLimits, DEFAULT_LIMITS, type Limits } from "../limits.ts";
import { checkIndex, cropWithin, givenPixelSize, labelsFrom, takeSample } from "../select.ts";
import type { ByteSource } from "../source.ts";
import { compressionName } from "./codecs.ts";
import { type Layout, layoutOf, planeReader } from "./layout.ts";
import { type Description, readImageJ, readResolution, readShaped } from "./metadata.ts";
import { newPixels, PIXEL_BYTES, sampleName } from "./samples.ts";
import { Container, Tag } from "./tags.ts";

/** Where a plane stands: a page, and how many bytes behind its own pixels. */
export interface PlanePlace {
  /** The page. */
  readonly page: number;
  /** Bytes to add to the place of the page's own pixels. */
  readonly shift: number;
}

/** How pages make up an image. */
export interface Series {
  /** Axes other than rows, columns and colours, slowest first. */
  readonly outer: readonly (readonly [axis: string, length: number])[];
  /**
   * Finds a plane.
   *
   * @param index Its number, the last outer axis fastest.
   * @returns Where it stands.
   */
  place(index: number): PlanePlace;
  /** What was told beside. */
  readonly description: Description;
  /** Why the file cannot be read as a whole, if so. */
  readonly ambiguity?: string;
}

/**
 * Opens a TIFF.
 *
 * @param source The file; closed when the image file is, and when this throws.
 * @param options What the caller knows better, and limits.
 * @returns The open file; nothing but headers has been read.
 * @throws {FormatError} If it is damaged, too large or of an unsupported form.
 * @throws {ParameterError} If an option does not fit the file.
 */
export async function openTiff(source: ByteSource, options: OpenOptions = {}): Promise<ImageFile> {
  try {
    return await open(source, options);
  } catch (error) {
    source.close();
    throw named(error, source.name);
  }
}

async function open(source: ByteSource, options: OpenOptions): Promise<ImageFile> {
  const container = new Container(source);
  const layout = atPage(0, () => layoutOf(container.page(0)));
  const pages = container.count();
  const series = await seriesOf(container, layout, pages);
  const shape = [...series.outer.map(([, length]) => length), layout.height, layout.width];
  if (layout.samples > 1) shape.push(layout.samples);
  const told = series.outer.map(([axis]) => axis).join("") + "YX" + (layout.samples > 1 ? "S" : "");
  const axes = options.axes ?? told;
  checkAxes(axes, shape, layout.samples > 1, source.name);
  const pixelSize = givenPixelSize(options.pixelSize) ?? series.description.pixelSize;
  const { frameInterval, notes } = series.description;
  const ambiguity = options.axes === undefined ? series.ambiguity : undefined;
  const file = new TiffFile(container, layout, series, options, {
    path: source.name,
    pages,
    axes,
    shape,
    notes,
    pixelSize,
    frameInterval,
    ambiguity,
  });
  return file;
}

function checkAxes(axes: string, shape: number[], colour: boolean, name: string): void {
  const end = colour ? "YXS" : "YX";
  if (axes.length === shape.length && axes.endsWith(end) && /^[A-Z]+$/.test(axes)) return;
  throw new ParameterError(
    `${name}: \`axes\` must name ${shape.length} axes (${
      shape.join("×")
    }) and end with ${end}, got ${show(axes)}`,
    { parameter: "axes", value: axes, file: name },
  );
}

/** Finds out how the pages make up an image. */
async function seriesOf(container: Container, layout: Layout, pages: number): Promise<Series> {
  const text = layout.page.text(Tag.description);
  if (text.startsWith("ImageJ=")) return imageJSeries(text, container, layout, pages);
  if (/<(\w+:)?OME[\s>]/.test(text.slice(0, 4096))) {
    const { omeSeries } = await import("./ome.ts");
    return omeSeries(text, container, layout, pages);
  }
  return plainSeries(text, container, layout, pages);
}

function imageJSeries(text: string, container: Container, layout: Layout, pages: number): Series {
  const description = readImageJ(text, layout.page);
  let outer = description.outer!;
  const product = outer.reduce((sum, [, length]) => sum * length, 1);
  const images = description.images!;
  if (layout.samples > 1 && product === images * layout.samples) {
    // Colours counted as channels although they are samples.
    outer = outer.filter(([axis]) => axis !== "C");
  } else if (product !== Math.max(images, pages)) {
    const count = Math.max(images, pages);
    return {
      outer: count > 1 ? [["Q", count]] : [],
      place: placesOf(layout, container.source, images, pages),
      description,
      ...(count > 1
        ? {
          ambiguity: `ImageJ's description counts ${product} planes, the file has ${count}: give ` +
            '`axes`, such as "ZYX", or one `page`',
        }
        : {}),
    };
  }
  return { outer, place: placesOf(layout, container.source, images, pages), description };
}

/** Beyond 4 GB ImageJ writes one page, and all planes behind one another. */
function placesOf(layout: Layout, source: ByteSource, images: number, pages: number) {
  if (pages > 1 || images === 1) {
    return (page: number): PlanePlace => ({ page, shift: 0 });
  }
  const bytes = layout.height * Math.ceil(layout.width * layout.samples * layout.kind.bits / 8);
  const offset = layout.page.number(Tag.stripOffsets, 0);
  if (layout.compression !== 1 || layout.tiled) {
    throw new FormatError(`damaged: ImageJ's description counts ${images} planes, it has one page`);
  }
  if (offset + images * bytes > source.size) {
    throw new FormatError(
      `cut short: ImageJ's description counts ${images} planes, the file ends before the last`,
    );
  }
  return (index: number): PlanePlace => ({ page: 0, shift: index * bytes });
}

/** Pages that nothing ties together, or tifffile's shape alone. */
function plainSeries(text: string, container: Container, layout: Layout, pages: number): Series {
  const { pixelSize, notes } = readResolution(layout.page);
  const description: Description = pixelSize === undefined ? { notes } : { notes, pixelSize };
  const inner = layout.samples > 1 ? 3 : 2;
  const shaped = readShaped(text);
  if (shaped !== undefined) {
    const { shape, axes } = shaped;
    const outer: [string, number][] = [];
    const colour = layout.samples > 1 ? [layout.height, layout.width, layout.samples] : [
      layout.height,
      layout.width,
    ];
    const separate = layout.planar ? [layout.samples, layout.height, layout.width] : colour;
    for (let at = 0; at < shape.length - inner; at++) {
      if (shape[at] > 1) outer.push([/^[TZC]$/.test(axes[at]) ? axes[at] : "Q", shape[at]]);
    }
    const planes = outer.reduce((product, [, length]) => product * length, 1);
    const fits = [colour, separate].some((plane) =>
      plane.every((length, at) => length === shape.at(at - inner))
    );
    const behind = pages === 1 && planes > 1;
    if (fits && (planes === pages || behind && layout.compression === 1 && !layout.tiled)) {
      const unknown = outer.filter(([axis]) => axis === "Q").length;
      return {
        outer,
        place: placesOf(layout, container.source, planes, pages),
        description,
        ...(unknown === 0 ? {} : { ambiguity: unknownAxes(outer, container.source.name) }),
      };
    }
  }
  const own = keyOf(layout);
  const alike = [0];
  const others: string[] = [];
  for (let index = 1; index < pages; index++) {
    const page = container.page(index);
    // Smaller copies and transparency masks belong to another page.
    if ((page.number(Tag.newSubfileType, 0) & 5) !== 0) continue;
    const other = atPage(index, () => layoutOf(page));
    if (keyOf(other) === own) alike.push(index);
    else others.push(`${other.width}×${other.height} ${sampleName(other.kind)}`);
  }
  const place = (index: number): PlanePlace => ({ page: alike[index], shift: 0 });
  if (others.length > 0) {
    const list = [
      `${layout.width}×${layout.height} ${sampleName(layout.kind)}`,
      ...new Set(others),
    ];
    return {
      outer: [],
      place,
      description,
      ambiguity: `${pages} pages that differ in size or type (${
        list.slice(0, 4).join(", ")
      }): give one \`page\``,
    };
  }
  if (alike.length === 1) return { outer: [], place, description };
  const outer = [["Q", alike.length]] as const;
  return { outer, place, description, ambiguity: unknownAxes(outer, container.source.name) };
}

function unknownAxes(outer: readonly (readonly [string, number])[], _name: string): string {
  const lengths = outer.map(([, length]) => length).join("×");
  const example = defaultAxes(outer.length + 2);
  return `${lengths} pages, and the file does not say whether they are T, Z or C: give \`axes\`, ` +
    `such as ${show(example)}, or one \`page\``;
}

/** Pages with equal keys can be planes of one image. */
function keyOf({ width, height, samples, kind, photometric }: Layout): string {
  return [width, height, samples, kind.bits, kind.format, photometric].join();
}

/** What is known of an open file beside its pixels. */
interface Facts {
  readonly path: string;
  readonly pages: number;
  readonly axes: string;
  readonly shape: readonly number[];
  readonly notes: readonly string[];
  readonly pixelSize: PixelSize | undefined;
  readonly frameInterval: number | undefined;
  readonly ambiguity: string | undefined;
}

type PlaneReader = Awaited<ReturnType<typeof planeReader>>;

class TiffFile implements ImageFile {
  readonly format = "TIFF";
  readonly path: string;
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
  readonly #container: Container;
  readonly #layout: Layout;
  readonly #series: Series;
  readonly #limits: Limits;
  /** The page read last: planes of one page, and crops, need not look it up again. */
  #last: { page: number; read: PlaneReader } | undefined;

  constructor(
    container: Container,
    layout: Layout,
    series: Series,
    { limits = {} }: OpenOptions,
    facts: Facts,
  ) {
    this.#container = container;
    this.#layout = layout;
    this.#series = series;
    this.#limits = limits;
    this.path = facts.path;
    this.pages = facts.pages;
    this.axes = facts.axes;
    this.shape = facts.shape;
    this.notes = facts.notes;
    if (facts.pixelSize !== undefined) this.pixelSize = facts.pixelSize;
    if (facts.frameInterval !== undefined) this.frameInterval = facts.frameInterval;
    if (facts.ambiguity !== undefined) this.ambiguity = facts.ambiguity;
    const names = series.description.channelNames;
    if (names !== undefined) this.channelNames = names;
    this.type = layout.type ?? "float64";
    this.storedType = sampleName(layout.kind);
    this.compression = compressionName(layout.compression);
  }

  async read(selection: Selection = {}): Promise<Image> {
    try {
      return await this.#read(selection);
    } catch (error) {
      throw named(error, this.path);
    }
  }

  async readLabels(selection: Selection = {}): Promise<Labels> {
    return labelsFrom(await this.read(selection), this.path);
  }

  close(): void {
    this.#container.source.close();
  }

  [Symbol.dispose](): void {
    this.close();
  }

  async #read(selection: Selection): Promise<Image> {
    if (selection.page !== undefined) return await this.#readPage(selection.page, selection);
    const { axes, shape } = this;
    const layout = this.#layout;
    const colour = layout.samples > 1;
    const outerAxes = axes.slice(0, axes.length - (colour ? 3 : 2));
    let sample: number | undefined;
    const picks: (number | undefined)[] = [...outerAxes].map(() => undefined);
    for (const letter of ["c", "t", "z"] as const) {
      const index = selection[letter];
      if (index === undefined) continue;
      const axis = outerAxes.indexOf(letter.toUpperCase());
      const asSample = axis < 0 && letter === "c" && colour;
      const length = axis >= 0 ? shape[axis] : asSample ? layout.samples : 1;
      checkIndex(letter, index, length, `axes ${axes}, ${shape.join("×")}`);
      if (axis >= 0) picks[axis] = index;
      else if (asSample) sample = index;
    }
    if (this.ambiguity !== undefined && picks.some((pick) => pick === undefined)) {
      throw new FormatError(this.ambiguity);
    }
    if (this.ambiguity !== undefined && picks.length === 0) throw new FormatError(this.ambiguity);
    const planes = selectedPlanes(shape.slice(0, outerAxes.length), picks);
    const kept = [...outerAxes].map((_, at) => at).filter((at) => picks[at] === undefined);
    const places = planes.map((plane) => this.#series.place(plane));
    return await this.#readPlanes(
      places,
      kept.map((at) => shape[at]),
      kept.map((at) => axes[at]).join(""),
      layout,
      cropWithin(selection.crop, layout.height, layout.width),
      sample,
    );
  }

  async #readPage(page: number, selection: Selection): Promise<Image> {
    for (const letter of ["t", "z"] as const) {
      if (selection[letter] !== undefined) {
        throw new ParameterError(`\`${letter}\` must be left away where \`page\` is given`, {
          parameter: letter,
          value: selection[letter],
        });
      }
    }
    checkIndex("page", page, this.pages, "pages of the file");
    const layout = atPage(page, () => layoutOf(this.#container.page(page)));
    const { c } = selection;
    if (c !== undefined) checkIndex("c", c, layout.samples, `colours of page ${page}`);
    const crop = cropWithin(selection.crop, layout.height, layout.width);
    const sample = layout.samples > 1 ? c : undefined;
    return await this.#readPlanes([{ page, shift: 0 }], [], "", layout, crop, sample);
  }

  async #readPlanes(
    places: readonly PlanePlace[],
    outerShape: readonly number[],
    outerAxes: string,
    layout: Layout,
    crop: Crop,
    sample: number | undefined,
  ): Promise<Image> {
    const { type, samples } = layout;
    const area = crop.height * crop.width;
    const total = places.length * area * samples;
    const bytes = PIXEL_BYTES[type ?? "float64"];
    const asked = [...outerShape, crop.height, crop.width, ...(samples > 1 ? [samples] : [])];
    checkLimits(asked, bytes, { file: this.path, limits: this.#limits });
    // The first plane's blocks are checked before memory is set aside for all of them.
    await this.#reader(places[0].page, layout);
    const out = newPixels(type ?? "float64", total);
    for (let at = 0; at < places.length; at++) {
      const { page, shift } = places[at];
      const read = await this.#reader(page, layout);
      atPage(page, () => read(crop, out, at * area * samples, shift));
    }
    const shape = [...outerShape, crop.height, crop.width];
    const axes = outerAxes + "YX";
    const { pixelSize } = this;
    if (sample !== undefined) {
      return createImage(takeSample(out, sample, samples), shape, { axes, pixelSize });
    }
    return samples > 1
      ? createImage(out, [...shape, samples], { axes: axes + "S", pixelSize })
      : createImage(out, shape, { axes, pixelSize });
  }

  async #reader(page: number, expected: Layout): Promise<PlaneReader> {
    if (this.#last?.page === page) return this.#last.read;
    try {
      const layout = page === expected.page.index ? expected : layoutOf(this.#container.page(page));
      if (keyOf(layout) !== keyOf(expected)) {
        throw new FormatError(
          `damaged: it has ${layout.width}×${layout.height} ${
            sampleName(layout.kind)
          } pixels, the image ${expected.width}×${expected.height} ${sampleName(expected.kind)}`,
        );
      }
      const { source, little } = this.#container;
      const read = await planeReader(
        layout,
        source,
        little,
        this.#limits.maxBytes ?? DEFAULT_LIMITS.maxBytes,
      );
      this.#last = { page, read };
      return read;
    } catch (error) {
      throw pageNamed(error, page);
    }
  }
}

/** Numbers of the planes that the picks leave, in order. */
function selectedPlanes(
  lengths: readonly number[],
  picks: readonly (number | undefined)[],
): number[] {
  let planes = [0];
  for (let axis = 0; axis < lengths.length; axis++) {
    const next: number[] = [];
    for (const plane of planes) {
      const pick = picks[axis];
      const base = plane * lengths[axis];
      if (pick !== undefined) next.push(base + pick);
      else for (let index = 0; index < lengths[axis]; index++) next.push(base + index);
    }
    planes = next;
  }
  return planes;
}

/** Says on which page it happened. */
function atPage<T>(page: number, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw pageNamed(error, page);
  }
}

function pageNamed(error: unknown, page: number): unknown {
  if (
    error instanceof FormatError && !/(^|: )page \d/.test(error.message) && error.file === undefined
  ) {
    return new FormatError(`page ${page}: ${error.message}`, { cause: error.cause });
  }
  return error;
}

/** Says in which file it happened; what is no error of petri's is one of the file's form. */
function named(error: unknown, file: string): unknown {
  if (error instanceof FormatError) {
    if (error.file !== undefined) return error;
    return new FormatError(`${file}: ${error.message}`, { file, cause: error.cause });
  }
  if (error instanceof PetriError) return error;
  const message = error instanceof Error ? error.message.split("\n")[0] : String(error);
  return new FormatError(`${file}: damaged: ${message}`, { file, cause: error });
}
