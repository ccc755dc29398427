/**
 * The door through which images come in: looks at the first bytes of a file and loads the reader of
 * its format.
 *
 * @module
 */
import { FormatError, ParameterError } from "../core/errors.ts";
import { createMask, type Image, type Labels, type Mask } from "../core/values.ts";
import type { ImageFile, OpenOptions, ReadImageOptions } from "./file.ts";
import { openPicture } from "./picture.ts";
import { orientationNote } from "./units.ts";
import { type ByteSource, fileSource } from "./source.ts";

/** How a format is known by its first bytes, and opened. */
interface Format {
  readonly name: string;
  knows(head: Uint8Array): boolean;
  open(source: ByteSource, options: OpenOptions): Promise<ImageFile>;
}

const FORMATS: readonly Format[] = [
  {
    name: "TIFF",
    knows: ([a, b, c, d]) =>
      a === 0x49 && b === 0x49 && (c === 42 || c === 43) && d === 0 ||
      a === 0x4d && b === 0x4d && c === 0 && (d === 42 || d === 43),
    open: async (source, options) => (await import("./tiff/reader.ts")).openTiff(source, options),
  },
  {
    name: "OME-XML",
    knows: (head) => /^\ufeff?\s*<(\?xml|(\w+:)?OME[\s>])/.test(new TextDecoder().decode(head)),
    open: async (source, options) =>
      (await import("./tiff/reader.ts")).openOmeCompanion(source, options),
  },
  {
    name: "Zarr in a ZIP",
    knows: ([a, b, c, d]) => a === 0x50 && b === 0x4b && c === 3 && d === 4,
    open: async (source, options) => (await import("./zarr.ts")).openZarrZip(source, "", options),
  },
  {
    name: "PNG",
    knows: ([a, b, c, d]) => a === 0x89 && b === 0x50 && c === 0x4e && d === 0x47,
    open: (source, options) =>
      openPicture("PNG", source, options, async (bytes, given) => {
        const { readPng } = await import("./png.ts");
        return [readPng(bytes, given)];
      }),
  },
  {
    name: "JPEG",
    knows: ([a, b, c]) => a === 0xff && b === 0xd8 && c === 0xff,
    open: (source, options) =>
      openPicture("JPEG", source, options, async (bytes, given) => {
        const { exifOrientation, readJpeg } = await import("./jpeg.ts");
        return [readJpeg(bytes, given), ...orientationNote(exifOrientation(bytes))];
      }),
  },
  {
    name: "BMP",
    knows: ([a, b]) => a === 0x42 && b === 0x4d,
    open: (source, options) =>
      openPicture("BMP", source, options, async (bytes, given) => {
        const { readBmp } = await import("./bmp.ts");
        return [readBmp(bytes, given)];
      }),
  },
];

/**
 * Opens an image file without reading its pixels: axes, shape, type, pixel size, and a way to read
 * frames, channels, slices and rectangles one at a time.
 *
 * @param path The file.
 * @param options What the caller knows better than the file, and limits.
 * @returns The open file; close it, or declare it with `using`.
 * @throws {FormatError} If it cannot be read, is no image, is damaged or of an unsupported form.
 * @throws {ParameterError} If an option does not fit the file.
 * @example
 * ```ts ignore
 * import { openImage } from "petri";
 *
 * using file = await openImage("movie.tif");
 * const first = await file.read({ t: 0 });
 * ```
 */
export async function openImage(path: string, options: OpenOptions = {}): Promise<ImageFile> {
  if (typeof path !== "string" || path === "") {
    throw new ParameterError("`path` must name a file, got an empty name", {
      parameter: "path",
      value: path,
    });
  }
  if (isFolder(path)) return await (await import("./zarr.ts")).openZarr(path, options);
  const [, archive, inside] = /^(.*\.(?:zip|ozx))[\\/](.+)$/i.exec(path) ?? [];
  if (archive !== undefined) {
    return await (await import("./zarr.ts")).openZarrZip(fileSource(archive), inside, options);
  }
  const source = fileSource(path);
  try {
    if (source.size === 0) throw new FormatError(`${path}: the file is empty`, { file: path });
    const head = source.read(0, Math.min(64, source.size));
    for (const format of FORMATS) {
      if (format.knows(head)) return await format.open(source, options);
    }
    const kind = (await import("./foreign.ts")).foreignKind(source);
    const names = FORMATS.map(({ name }) => name).join(", ");
    throw new FormatError(
      `${path}: ${kind ?? `not an image: its first bytes are not those of ${names}`}`,
      { file: path },
    );
  } catch (error) {
    source.close();
    throw error;
  }
}

function isFolder(path: string): boolean {
  try {
    return Deno.statSync(path).isDirectory;
  } catch {
    // Why it cannot be looked at is told when it is opened.
    return false;
  }
}

/**
 * Reads an image file.
 *
 * @param path The file.
 * @param options What to read (`t`, `c`, `z`, `page`, `crop`; everything by default), what the caller knows better than the file (`axes`, `pixelSize`), and `limits`.
 * @returns Grey values with axes and pixel size; colours are a last axis `S`.
 * @throws {FormatError} If it cannot be read, is no image, is damaged, too large, of an unsupported form, or does not say what its pages are.
 * @throws {ParameterError} If an option does not fit the file.
 * @example
 * ```ts ignore
 * import { readImage } from "petri";
 *
 * const image = await readImage("cells.tif", { c: 0 });
 * ```
 */
export async function readImage(path: string, options: ReadImageOptions = {}): Promise<Image> {
  using file = await openImage(path, options);
  return await file.read(options);
}

/**
 * Reads a file of object numbers.
 *
 * @param path The file: whole numbers from 0 to 2³¹−1 in any type, floating point too.
 * @param options As for {@linkcode readImage}.
 * @returns The label image.
 * @throws {FormatError} As for {@linkcode readImage}, and if a pixel is not such a number.
 * @throws {ParameterError} If an option does not fit the file.
 */
export async function readLabels(path: string, options: ReadImageOptions = {}): Promise<Labels> {
  using file = await openImage(path, options);
  return await file.readLabels(options);
}

/**
 * Reads a file of foreground and background.
 *
 * @param path The file; pixels above 0 are foreground.
 * @param options As for {@linkcode readImage}.
 * @returns The mask.
 * @throws {FormatError} As for {@linkcode readImage}, and if it has colours.
 * @throws {ParameterError} If an option does not fit the file.
 */
export async function readMask(path: string, options: ReadImageOptions = {}): Promise<Mask> {
  const { data, shape, axes, pixelSize } = await readImage(path, options);
  if (axes.endsWith("S")) {
    throw new FormatError(`${path}: not a mask: it has colours, give the channel as \`c\``, {
      file: path,
    });
  }
  const out = new Uint8Array(data.length);
  for (let at = 0; at < data.length; at++) out[at] = data[at] > 0 ? 1 : 0;
  return createMask(out, shape, { axes, pixelSize });
}
