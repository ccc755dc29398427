/**
 * Pyramids: smaller copies of an image, below each of its pages (OME-TIFF) or behind its only one.
 *
 * @module
 */
import { FormatError } from "../../core/errors.ts";
import { type Layout, layoutOf } from "./layout.ts";
import { keyOf, type Series } from "./series.ts";
import { type Container, type Page, Tag } from "./tags.ts";

/** Copies that are looked for. */
const MOST_LEVELS = 32;

/** One level of a pyramid. */
export interface Level {
  /** How the pixels of its first page lie. */
  readonly layout: Layout;
  /**
   * Finds the page that holds a plane of this level.
   *
   * @param container The file.
   * @param page The page that holds the plane in full size.
   * @returns The page.
   * @throws {FormatError} If it is not there or damaged.
   */
  pageOf(container: Container, page: number): Page;
}

/**
 * Finds the levels of a pyramid.
 *
 * @param container The file.
 * @param own The image in full size.
 * @param pages Number of pages.
 * @param series How pages make up the image.
 * @returns The levels, the image itself first; nothing but it where there is no pyramid.
 */
export function levelsOf(
  container: Container,
  own: Level,
  pages: number,
  series: Series,
): Level[] {
  const levels = [own];
  const { layout } = own;
  const planes = series.outer.reduce((product, [, length]) => product * length, 1);
  // Planes that follow one another behind one page have no copies of their own.
  if (planes > 1 && pages === 1) return levels;
  layout.page.numbers(Tag.subPages, MOST_LEVELS).forEach((offset, index) => {
    const copy = copyOf(layout, () => container.pageAt(offset));
    if (copy === undefined) return;
    const pageOf = (file: Container, page: number) => {
      const below = file.page(page).numbers(Tag.subPages, index + 1)[index];
      if (below === undefined) throw new FormatError("damaged: a smaller copy is missing below it");
      return file.pageAt(below, page);
    };
    levels.push({ layout: copy, pageOf });
  });
  if (levels.length > 1 || planes > 1) return levels;
  for (let index = 1; index < Math.min(pages, MOST_LEVELS); index++) {
    const copy = copyOf(layout, () => container.page(index));
    if (copy !== undefined && (copy.page.number(Tag.newSubfileType, 0) & 5) === 1) {
      levels.push({ layout: copy, pageOf: (file) => file.page(index) });
    }
  }
  return levels;
}

/** The layout of a page that is like another but smaller. */
function copyOf(layout: Layout, find: () => Page): Layout | undefined {
  try {
    const copy = layoutOf(find());
    const { width, height } = layout;
    const smaller = copy.width <= width && copy.height <= height && copy.width < width;
    return smaller && keyOf({ ...copy, width, height }) === keyOf(layout) ? copy : undefined;
  } catch (error) {
    if (error instanceof FormatError) return undefined;
    throw error;
  }
}
