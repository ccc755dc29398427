/**
 * What every image format offers: a file that is open, of which only the header has been read, and
 * how to ask for a part of it.
 *
 * @module
 */
import type { Image, Labels, PixelSize, PixelType } from "../core/values.ts";
import type { Limits } from "./limits.ts";

/** A rectangle of a plane, in pixels. */
export interface Crop {
  /** First row. */
  readonly y: number;
  /** First column. */
  readonly x: number;
  /** Number of rows. */
  readonly height: number;
  /** Number of columns. */
  readonly width: number;
}

/** What to read of a file; everything by default. Counts start at 0. */
export interface Selection {
  /** One channel; of a colour image without channels, one colour. */
  readonly c?: number | undefined;
  /** One time point. */
  readonly t?: number | undefined;
  /** One slice. */
  readonly z?: number | undefined;
  /** One page as it stands in the file, whatever its axes. */
  readonly page?: number | undefined;
  /** A rectangle of each plane. */
  readonly crop?: Crop | undefined;
}

/** How to read a file. */
export interface OpenOptions {
  /**
   * What the axes are, such as `ZYX`: needed where the file does not say, and stronger than what it
   * says. One letter an axis, rows and columns last (then `S` for colours).
   */
  readonly axes?: string | undefined;
  /** Size of a pixel, stronger than what the file says; a number is in µm, for rows and columns. */
  readonly pixelSize?: number | PixelSize | undefined;
  /** Which image of a file that holds several, from 0, where OME-XML tells of several. */
  readonly series?: number | undefined;
  /** Which level of a pyramid, 0 (default) being the finest; of formats that hold pyramids. */
  readonly level?: number | undefined;
  /** What the file may ask for at most. */
  readonly limits?: Limits | undefined;
}

/** How to read a file, and what of it. */
export interface ReadImageOptions extends OpenOptions, Selection {}

/** An image file of which only the header has been read. Close it, or declare it with `using`. */
export interface ImageFile extends Disposable {
  /** The path as given. */
  readonly path: string;
  /** The format, such as `TIFF`. */
  readonly format: string;
  /** One letter an axis; `Q` stands for pages of unknown meaning. */
  readonly axes: string;
  /** Length of each axis. */
  readonly shape: readonly number[];
  /** Type of the pixels once read. */
  readonly type: PixelType;
  /** Type of the pixels in the file, such as `int16` or `uint1`. */
  readonly storedType: string;
  /** Number of pages in the file. */
  readonly pages: number;
  /** How pixels are packed in the file, such as `Deflate`; `none` if they are not. */
  readonly compression: string;
  /** Size of a pixel, where the file or the caller says. */
  readonly pixelSize?: PixelSize;
  /**
   * Time between frames in seconds, where the file says. In OME-TIFF, from when the planes were taken if
   * nothing else is told and no step lies further than a tenth from their mean.
   */
  readonly frameInterval?: number;
  /** Names of the channels, where the file says. */
  readonly channelNames?: readonly string[];
  /** Things worth knowing, such as a printing resolution that was not taken for a pixel size. */
  readonly notes: readonly string[];
  /** Why the file cannot be read as a whole without another option, where that is so. */
  readonly ambiguity?: string;
  /**
   * Reads grey values: all of them, or those selected. Touches only the blocks that hold them.
   *
   * @param selection What to read.
   * @returns The image; a selected axis is gone from its axes.
   * @throws {FormatError} If the pixels are damaged, of an unsupported form or too many.
   * @throws {ParameterError} If the selection does not fit the file.
   */
  read(selection?: Selection): Promise<Image>;
  /**
   * Reads object numbers.
   *
   * @param selection What to read.
   * @returns The label image.
   * @throws {FormatError} If the pixels are damaged, or not whole numbers from 0 to 2³¹−1.
   * @throws {ParameterError} If the selection does not fit the file.
   */
  readLabels(selection?: Selection): Promise<Labels>;
  /** Gives the file back to the system; reading is over. */
  close(): void;
}
