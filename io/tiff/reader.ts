/**
 * Opens a TIFF: its pages become one image with axes and pixel size, of which any part can be read.
 *
 * @module
 */
import { FormatError, ParameterError, PetriError, show } from "../../core/errors.ts";
import { createImage, type Image, type Labels, type PixelSize } from "../../core/values.ts";
import type { Crop, ImageFile, OpenOptions, Selection } from "../file.ts";
import { checkLimits, DEFAULT_LIMITS, type Limits } from "../limits.ts";
import { checkIndex, cropWithin, givenPixelSize, labelsFrom, takeSample } from "../select.ts";
import { type ByteSource, fileSource } from "../source.ts";
import { orientationNote } from "../units.ts";
import { compressionName } from "./codecs.ts";
import { type Layout, layoutOf, planeReader } from "./layout.ts";
import { describePage } from "./metadata.ts";
import type { OmeContext } from "./ome.ts";
import type { Level } from "./pyramid.ts";
import { newPixels, PIXEL_BYTES, sampleName } from "./samples.ts";
import {
  atPage,
  imageJSeries,
  keyOf,
  pageNamed,
  plainSeries,
  type PlanePlace,
  type Series,
} from "./series.ts";
import { Container, Tag } from "./tags.ts";

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
  const text = layout.page.text(Tag.description);
  const siblings = new Siblings(source);
  const isOme = /<(\w+:)?OME[\s>]/.test(text.slice(0, 4096));
  if (!isOme) checkIndex("series", options.series ?? 0, 1, "the file tells of one image");
  let series: Series;
  if (text.startsWith("ImageJ=")) series = imageJSeries(text, container, layout, pages);
  else if (isOme) {
    const { omeSeries } = await import("./ome.ts");
    const own = { container, layout, pages };
    series = await omeSeries(text, { own, ...siblings.context(options.series) });
  } else series = plainSeries(text, container, layout, pages);
  return await fileOf(container, series.layout ?? layout, pages, series, siblings, options);
}

/**
 * Opens a set of OME-TIFFs by the file of XML that describes it.
 *
 * @param source The companion file (`.companion.ome`); closed when the image file is, and when this throws.
 * @param options What the caller knows better, and limits.
 * @returns The open set; the files are opened as their planes are read.
 * @throws {FormatError} If it or a file of the set is damaged, or a file is missing.
 * @throws {ParameterError} If an option does not fit the set.
 */
export async function openOmeCompanion(
  source: ByteSource,
  options: OpenOptions = {},
): Promise<ImageFile> {
  const siblings = new Siblings(source);
  try {
    const { omeSeries } = await import("./ome.ts");
    const series = await omeSeries(companionText(source), siblings.context(options.series));
    const { container, page } = series.place(0);
    const layout = atPage(page, () => layoutOf(container!.page(page)));
    return await fileOf(container!, layout, container!.count(), series, siblings, options);
  } catch (error) {
    siblings.close();
    source.close();
    throw named(error, source.name);
  }
}

/** Longest XML file that is read: a plane takes some 300 bytes. */
const LONGEST_XML = 2 ** 28;

function companionText(source: ByteSource): string {
  if (source.size > LONGEST_XML) {
    throw new FormatError(`too large: ${source.size} bytes of XML, the limit is ${LONGEST_XML}`);
  }
  return new TextDecoder().decode(source.read(0, source.size));
}

/** The other files of a set: beside the first, by plain names only, each opened once. */
class Siblings {
  readonly path: string;
  readonly name: string;
  readonly #folder: string;
  readonly #own: ByteSource;
  readonly #open = new Map<string, Container>();

  constructor(own: ByteSource) {
    const cut = Math.max(own.name.lastIndexOf("/"), own.name.lastIndexOf("\\")) + 1;
    this.path = own.name;
    this.name = own.name.slice(cut);
    this.#folder = own.name.slice(0, cut);
    this.#own = own;
  }

  /** What OME-XML needs to find the other files. */
  context(series: number | undefined): OmeContext {
    return {
      name: this.name,
      series,
      sibling: (name) => this.container(name),
      siblingText: (name) => this.text(name),
    };
  }

  #pathOf(name: string): string {
    if (name === "" || name === "." || name === ".." || /[\/\\\0]/.test(name)) {
      throw new FormatError(`unsupported: a file of its set outside of its folder, ${show(name)}`);
    }
    return this.#folder + name;
  }

  container(name: string): Container {
    let container = this.#open.get(name);
    if (container === undefined) {
      const source = fileSource(this.#pathOf(name));
      try {
        container = new Container(source);
      } catch (error) {
        source.close();
        throw named(error, source.name);
      }
      // Few files stay open, however many a set has; the first one always, its header is in use.
      if (this.#open.size >= 16) {
        const [, [oldest, { source }]] = this.#open;
        source.close();
        this.#open.delete(oldest);
      }
      this.#open.set(name, container);
    }
    return container;
  }

  text(name: string): string {
    const source = fileSource(this.#pathOf(name));
    try {
      return companionText(source);
    } finally {
      source.close();
    }
  }

  close(): void {
    for (const { source } of this.#open.values()) source.close();
    this.#open.clear();
    this.#own.close();
  }
}

async function fileOf(
  container: Container,
  first: Layout,
  pages: number,
  series: Series,
  siblings: Siblings,
  options: OpenOptions,
): Promise<ImageFile> {
  const { level = 0 } = options;
  let levels: Level[] = [{ layout: first, pageOf: (file, page) => file.page(page) }];
  if (pages > 1 || first.page.has(Tag.subPages)) {
    const { levelsOf } = await import("./pyramid.ts");
    levels = levelsOf(container, levels[0], pages, series);
  }
  checkIndex("level", level, levels.length, "levels of the pyramid");
  const { layout } = levels[level];
  const shape = [...series.outer.map(([, length]) => length), layout.height, layout.width];
  if (layout.samples > 1) shape.push(layout.samples);
  const told = series.outer.map(([axis]) => axis).join("") + "YX" + (layout.samples > 1 ? "S" : "");
  const axes = options.axes ?? told;
  checkAxes(axes, shape, layout.samples > 1, siblings.path);
  const { description } = series;
  const notes = [...description.notes];
  if (levels.length > 1) notes.push(`level ${level} of ${levels.length}`);
  notes.push(...orientationNote(first.page.number(Tag.orientation, 1)));
  return new TiffFile(container, levels[level], series, siblings, options, {
    path: siblings.path,
    pages,
    axes,
    shape,
    notes,
    pixelSize: givenPixelSize(options.pixelSize) ??
      coarser(description.pixelSize, first, layout),
    frameInterval: series.description.frameInterval,
    ambiguity: options.axes !== undefined && series.outer.some(([axis]) => axis === "Q")
      ? undefined
      : series.ambiguity,
  });
}

/** The pixel size of a smaller copy. */
function coarser(size: PixelSize | undefined, from: Layout, to: Layout): PixelSize | undefined {
  if (size === undefined || from === to) return size;
  const [y, x] = [size.y * from.height / to.height, size.x * from.width / to.width];
  return { ...size, y: Number(y.toPrecision(12)), x: Number(x.toPrecision(12)) };
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
  readonly #level: Level;
  readonly #series: Series;
  readonly #siblings: Siblings;
  readonly #limits: Limits;
  /** Whether the caller said how large a pixel is, on any page. */
  readonly #sized: boolean;
  /** The page read last: planes of one page, and crops, need not look it up again. */
  #last: { container: Container; page: number; read: PlaneReader } | undefined;

  constructor(
    container: Container,
    level: Level,
    series: Series,
    siblings: Siblings,
    options: OpenOptions,
    facts: Facts,
  ) {
    this.#container = container;
    const { layout } = level;
    this.#level = level;
    this.#series = series;
    this.#siblings = siblings;
    this.#limits = options.limits ?? {};
    this.#sized = options.pixelSize !== undefined;
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
    this.#siblings.close();
    this.#container.source.close();
  }

  [Symbol.dispose](): void {
    this.close();
  }

  async #read(selection: Selection): Promise<Image> {
    if (selection.page !== undefined) return await this.#readPage(selection.page, selection);
    if (this.ambiguity !== undefined) throw new FormatError(this.ambiguity);
    const { axes, shape } = this;
    const { layout } = this.#level;
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
    const planes = selectedPlanes(shape.slice(0, outerAxes.length), picks);
    const kept = [...outerAxes].map((_, at) => at).filter((at) => picks[at] === undefined);
    return await this.#readPlanes(
      planes.length,
      (at) => this.#series.place(planes[at]),
      kept.map((at) => shape[at]),
      kept.map((at) => axes[at]).join(""),
      layout,
      cropWithin(selection.crop, layout.height, layout.width),
      sample,
      this.pixelSize,
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
    const layout = atPage(page, () => layoutOf(this.#level.pageOf(this.#container, page)));
    const { c } = selection;
    if (c !== undefined) checkIndex("c", c, layout.samples, `colours of page ${page}`);
    const crop = cropWithin(selection.crop, layout.height, layout.width);
    const sample = layout.samples > 1 ? c : undefined;
    // Of a page of another size the first page tells nothing.
    const { width, height } = this.#level.layout;
    const alike = this.#sized || layout.width === width && layout.height === height;
    const size = alike ? this.pixelSize : describePage(layout.page).pixelSize;
    const place = () => ({ page, shift: 0 });
    return await this.#readPlanes(1, place, [], "", layout, crop, sample, size);
  }

  async #readPlanes(
    count: number,
    placeOf: (at: number) => PlanePlace,
    outerShape: readonly number[],
    outerAxes: string,
    layout: Layout,
    crop: Crop,
    sample: number | undefined,
    pixelSize: PixelSize | undefined,
  ): Promise<Image> {
    const { type, samples } = layout;
    const area = crop.height * crop.width;
    const total = count * area * samples;
    const bytes = PIXEL_BYTES[type ?? "float64"];
    const asked = [...outerShape, crop.height, crop.width, ...(samples > 1 ? [samples] : [])];
    checkLimits(asked, bytes, { file: this.path, limits: this.#limits });
    // The first plane's blocks are checked before memory is set aside for all of them.
    await this.#reader(placeOf(0), layout);
    const out = newPixels(type ?? "float64", total);
    for (let at = 0; at < count; at++) {
      // Found only now, as few files of a set are open at a time.
      const place = placeOf(at);
      const { page, shift } = place;
      const read = await this.#reader(place, layout);
      try {
        await read(crop, out, at * area * samples, shift);
      } catch (error) {
        throw pageNamed(error, page);
      }
    }
    const shape = [...outerShape, crop.height, crop.width];
    const axes = outerAxes + "YX";
    if (sample !== undefined) {
      return createImage(takeSample(out, sample, samples), shape, { axes, pixelSize });
    }
    return samples > 1
      ? createImage(out, [...shape, samples], { axes: axes + "S", pixelSize })
      : createImage(out, shape, { axes, pixelSize });
  }

  async #reader({ page, container = this.#container }: PlanePlace, first: Layout) {
    if (this.#last?.container === container && this.#last.page === page) return this.#last.read;
    try {
      const own = container === this.#container && page === first.page.index;
      const layout = own ? first : layoutOf(this.#level.pageOf(container, page));
      if (keyOf(layout) !== keyOf(first)) {
        throw new FormatError(
          `damaged: it has ${layout.width}×${layout.height} ${
            sampleName(layout.kind)
          } pixels, the image ${first.width}×${first.height} ${sampleName(first.kind)}`,
        );
      }
      const maxBytes = this.#limits.maxBytes ?? DEFAULT_LIMITS.maxBytes;
      const read = await planeReader(layout, container.source, container.little, maxBytes);
      this.#last = { container, page, read };
      return read;
    } catch (error) {
      const there = pageNamed(error, page);
      throw container === this.#container ? there : named(there, container.source.name);
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
