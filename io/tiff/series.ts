/**
 * How the pages of a TIFF make up one image.
 *
 * @module
 */
import { FormatError, show } from "../../core/errors.ts";
import { defaultAxes } from "../../core/values.ts";
import { type Layout, layoutOf } from "./layout.ts";
import { describePage, type Description, readImageJ, readShaped } from "./metadata.ts";
import { sampleName } from "./samples.ts";
import { type Container, Tag } from "./tags.ts";

/** Where a plane stands: a page, and how many bytes behind its own pixels. */
export interface PlanePlace {
  /** The page. */
  readonly page: number;
  /** Bytes to add to the place of the page's own pixels. */
  readonly shift: number;
  /** The file, where it is another one of a set. */
  readonly container?: Container;
}

/** How pages make up an image. */
export interface Series {
  /** Axes other than rows, columns and colours, slowest first; all longer than 1. */
  readonly outer: readonly (readonly [axis: string, length: number])[];
  /**
   * Finds a plane.
   *
   * @param index Its number, the last outer axis fastest.
   * @returns Where it stands.
   */
  place(index: number): PlanePlace;
  /** How its pages lie, where that is not how the first page of the file does. */
  readonly layout?: Layout;
  /** What was told beside. */
  readonly description: Description;
  /** Why the file cannot be read as a whole, if so. */
  readonly ambiguity?: string;
}

/**
 * The series of ImageJ's description.
 *
 * @param text The description tag.
 * @param container The file.
 * @param layout How the pixels of its first page lie.
 * @param pages Number of its pages.
 * @returns The series; ambiguous where the description does not fit the pages.
 * @throws {FormatError} If planes that are told are not there.
 */
export function imageJSeries(
  text: string,
  container: Container,
  layout: Layout,
  pages: number,
): Series {
  const description = readImageJ(text, layout.page);
  const { images } = description;
  let { outer } = description;
  const count = pages > 1 ? pages : images;
  const product = outer.reduce((total, [, length]) => total * length, 1);
  // Colours counted as channels although they are samples.
  const colours = layout.samples > 1 && product === count * layout.samples;
  if (colours) outer = outer.filter(([axis]) => axis !== "C");
  const place = placesBehind(container, layout, images, pages);
  if (colours || product === count) return { outer, place, description };
  const all = count > 1 ? [["Q", count]] as const : [];
  return {
    outer: all,
    place,
    description,
    ambiguity: `ImageJ's description counts ${product} planes, the file has ${count}: give ` +
      (count > 1 ? `\`axes\`, such as ${show(defaultAxes(3))}, or one \`page\`` : "one `page`"),
  };
}

/** Beyond 4 GB ImageJ writes one page, and all planes behind one another; tifffile does likewise. */
function placesBehind(container: Container, layout: Layout, planes: number, pages: number) {
  const { source } = container;
  if (pages > 1 || planes === 1) return (page: number): PlanePlace => ({ page, shift: 0 });
  if (layout.compression !== 1 || layout.tiled) {
    throw new FormatError(`damaged: its description counts ${planes} planes, it has one page`);
  }
  const bytes = layout.height * Math.ceil(layout.width * layout.samples * layout.kind.bits / 8);
  const offset = layout.page.number(Tag.stripOffsets, 0);
  const end = offset + planes * bytes;
  const tags = container.start(0);
  if (end > source.size || tags >= offset && tags < end) {
    throw new FormatError(
      `cut short: its description counts ${planes} planes, but there is no room for all of them`,
    );
  }
  return (index: number): PlanePlace => ({ page: 0, shift: index * bytes });
}

/**
 * The series of pages that nothing ties together but that they are alike, or tifffile's shape.
 *
 * @param text The description tag.
 * @param container The file.
 * @param layout How the pixels of its first page lie.
 * @param pages Number of its pages.
 * @returns The series; ambiguous where it is not told what the pages are.
 * @throws {FormatError} If a page is damaged.
 */
export function plainSeries(
  text: string,
  container: Container,
  layout: Layout,
  pages: number,
): Series {
  const description = describePage(layout.page);
  // MetaMorph writes one page, and all planes behind one another; its own tag counts them.
  const planes = layout.page.count(Tag.metaMorphPlanes);
  if (pages === 1 && planes > 1) {
    const outer = [["Q", planes]] as const;
    const place = placesBehind(container, layout, planes, pages);
    return { outer, place, description, ambiguity: unknownAxes(outer) };
  }
  return shapedSeries(text, container, layout, pages, description) ??
    pagesSeries(container, layout, pages, description);
}

function shapedSeries(
  text: string,
  container: Container,
  layout: Layout,
  pages: number,
  description: Description,
): Series | undefined {
  const shaped = readShaped(text);
  if (shaped === undefined) return undefined;
  const { shape, axes } = shaped;
  const { height, width, samples, planar } = layout;
  const inner = samples === 1
    ? [height, width]
    : planar
    ? [samples, height, width]
    : [height, width, samples];
  if (!inner.every((length, at) => length === shape[shape.length - inner.length + at])) {
    return undefined;
  }
  const inside = axes.slice(-inner.length);
  const turned = axes !== "" && (planar ? inside.slice(1) : inside.slice(0, 2)) !== "YX";
  const outer = shape.slice(0, -inner.length)
    .map((length, at) =>
      [!turned && /^[TZC]$/.test(axes[at] ?? "") ? axes[at] : "Q", length] as const
    )
    .filter(([, length]) => length > 1);
  const planes = outer.reduce((product, [, length]) => product * length, 1);
  if (planes !== pages && (pages !== 1 || layout.compression !== 1 || layout.tiled)) {
    return undefined;
  }
  const place = placesBehind(container, layout, planes, pages);
  if (turned) {
    const ambiguity =
      `its description names the axes ${axes}, whose pages are not rows and columns: ` +
      (planes > 1
        ? `give \`axes\` to take them so, such as ${
          show(defaultAxes(outer.length + 2))
        }, or one \`page\``
        : "give `page` 0 to take it so");
    return { outer, place, description, ambiguity };
  }
  const unknown = outer.some(([axis]) => axis === "Q");
  return { outer, place, description, ...(unknown && { ambiguity: unknownAxes(outer) }) };
}

/** Pages that are looked at when a file is opened, and how many samples they may tell of. */
const MOST_LOOKED_AT = 10_000;
const MOST_SAMPLES = 10_000_000;

function pagesSeries(
  container: Container,
  layout: Layout,
  pages: number,
  description: Description,
): Series {
  const own = keyOf(layout);
  const alike: number[] = [];
  const others: string[] = [];
  let below = false;
  let told = 0;
  for (let index = 0; index < pages; index++) {
    // Of very many pages the rest is looked at when it is read: pages that differ are refused then.
    if (index >= MOST_LOOKED_AT || told > MOST_SAMPLES) {
      if (others.length > 0) break;
      alike.push(index);
      continue;
    }
    const page = index === 0 ? layout.page : container.page(index);
    // Smaller copies and transparency masks belong to another page.
    if (index > 0 && (page.number(Tag.newSubfileType, 0) & 5) !== 0) continue;
    const other = index === 0 ? layout : atPage(index, () => layoutOf(page));
    if (keyOf(other) === own) alike.push(index);
    else others.push(`${other.width}×${other.height} ${sampleName(other.kind)}`);
    const offsets = page.numbers(Tag.subPages, 32);
    told += other.samples * (1 + offsets.length);
    below ||= hasPagesBelow(container, offsets, other, own);
  }
  const place = (index: number): PlanePlace => ({ page: alike[index], shift: 0 });
  if (others.length > 0) {
    const first = `${layout.width}×${layout.height} ${sampleName(layout.kind)}`;
    return {
      outer: [],
      place,
      description,
      ambiguity: `${pages} pages that differ in size or type (${
        [...new Set([first, ...others])].slice(0, 4).join(", ")
      }): give one \`page\``,
    };
  }
  const outer = alike.length > 1 ? [["Q", alike.length]] as const : [];
  if (below) {
    return {
      outer,
      place,
      description,
      ambiguity: "its pages have pages of the same size below them, which belong nowhere: " +
        "give one `page`",
    };
  }
  return { outer, place, description, ...(outer.length > 0 && { ambiguity: unknownAxes(outer) }) };
}

/** Whether pages hang below a page that are as large as it is: not smaller copies. */
function hasPagesBelow(
  container: Container,
  offsets: readonly number[],
  { width, height, samples }: Layout,
  own: string,
): boolean {
  return offsets.some((offset) => {
    try {
      const page = container.pageAt(offset);
      return (page.number(Tag.newSubfileType, 0) & 5) === 0 &&
        page.number(Tag.width, 0) === width && page.number(Tag.height, 0) === height &&
        page.number(Tag.samplesPerPixel, 1) === samples && keyOf(layoutOf(page)) === own;
    } catch (error) {
      if (error instanceof FormatError) return false;
      throw error;
    }
  });
}

function unknownAxes(outer: readonly (readonly [string, number])[]): string {
  const lengths = outer.map(([, length]) => length).join("×");
  return `${lengths} pages, and the file does not say whether they are T, Z or C: give \`axes\`, ` +
    `such as ${show(defaultAxes(outer.length + 2))}, or one \`page\``;
}

/**
 * What pages must share to be planes of one image.
 *
 * @param layout How the pixels of a page lie.
 * @returns A text to compare.
 */
export function keyOf({ width, height, samples, kind, photometric }: Layout): string {
  return [width, height, samples, kind.bits, kind.format, photometric].join();
}

/**
 * Does something and says on which page it failed.
 *
 * @param page The page.
 * @param work What to do.
 * @returns What it gives.
 */
export function atPage<T>(page: number, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw pageNamed(error, page);
  }
}

/**
 * Puts the page before the message of an error that names neither page nor file.
 *
 * @param error Any error.
 * @param page The page.
 * @returns The error to throw.
 */
export function pageNamed(error: unknown, page: number): unknown {
  const bare = error instanceof FormatError && error.file === undefined &&
    !error.message.startsWith("page ");
  return bare ? new FormatError(`page ${page}: ${error.message}`, { cause: error.cause }) : error;
}
