/**
 * Annotated pictures: beside each file of a folder its labels, `NAME_labels.tif`.
 *
 * @module
 */
import { createImage, type Image } from "../core/values.ts";
import { readImage } from "../io/mod.ts";

/** A picture's name without its ending, and the paths of it and of its labels. */
export interface Annotated {
  readonly name: string;
  readonly image: string;
  readonly labels: string;
}

/**
 * The annotated pictures of a folder; files without labels are passed over.
 *
 * @param folder A path.
 * @returns The pictures in the order of their names.
 * @throws {Error} If there is none.
 */
export function annotatedIn(folder: string): Annotated[] {
  const files = [...Deno.readDirSync(folder)].map(({ name }) => name).sort();
  const found = files.flatMap((file) => {
    const name = file.replace(/\.\w+$/, "");
    const labels = `${name}_labels.tif`;
    if (name.endsWith("_labels") || !files.includes(labels)) return [];
    return [{ name, image: `${folder}/${file}`, labels: `${folder}/${labels}` }];
  });
  if (found.length > 0) return found;
  throw new Error(`${folder}: holds no picture with its labels beside it, NAME_labels.tif`);
}

/**
 * Reads a grey plane.
 *
 * @param path An image file.
 * @returns Its first channel where it has colours.
 */
export async function readGrey(path: string): Promise<Image> {
  const image = await readImage(path);
  if (!image.axes.endsWith("S")) return image;
  const channels = image.shape.at(-1)!;
  const data = image.data.filter((_, i) => i % channels === 0) as typeof image.data;
  return createImage(data, image.shape.slice(0, -1));
}
