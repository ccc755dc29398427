/**
 * Colour samples of pictures (PNG, JPEG, BMP): how they are stored, and as what the caller wants them.
 *
 * A grey picture has the axes YX. A picture with colour or transparency has the axes YXS: S is 2
 * (grey, alpha), 3 (red, green, blue) or 4 (and alpha). Nothing is guessed from the pixels: a picture
 * stored as RGBA stays RGBA even where red, green and blue are equal everywhere and alpha is full, so
 * that all files of one camera read alike. A caller who knows better says so with {@linkcode Samples}.
 *
 * @module
 */
import { createImage, type Image, type PixelSize } from "../core/values.ts";
import { type ReadOptions, refusal } from "./limits.ts";

/**
 * As what pixels are wanted: `stored` as they are; `grey` one value (refused where a pixel is coloured;
 * alpha is dropped); `rgb` three (grey is repeated, alpha dropped); `rgba` four (alpha full where there is none).
 */
export type Samples = "stored" | "grey" | "rgb" | "rgba";

/** What readers of pictures may be told. */
export interface ReadPictureOptions extends ReadOptions {
  /** As what pixels are wanted; `stored` by default. */
  readonly samples?: Samples | undefined;
}

/**
 * An image from decoded samples, in the form that the caller wants.
 *
 * @param data Samples, row-major, the samples of a pixel beside each other.
 * @param shape Rows, columns, samples of a pixel (1 to 4).
 * @param options What is wanted, and the pixel size.
 * @returns An image with the axes YX (one sample) or YXS.
 * @throws {FormatError} If grey is wanted and a pixel is coloured.
 */
export function pictureOf<T extends Uint8Array | Uint16Array>(
  data: T,
  shape: readonly [height: number, width: number, samples: number],
  options: ReadPictureOptions & { readonly pixelSize?: PixelSize | undefined } = {},
): Image {
  const [height, width, stored] = shape;
  const wanted = { stored, grey: 1, rgb: 3, rgba: 4 }[options.samples ?? "stored"];
  const pixels = wanted === stored ? data : convert(data, stored, wanted, width, options);
  const { pixelSize } = options;
  return wanted === 1
    ? createImage(pixels, [height, width], { axes: "YX", pixelSize })
    : createImage(pixels, [height, width, wanted], { axes: "YXS", pixelSize });
}

function convert<T extends Uint8Array | Uint16Array>(
  data: T,
  from: number,
  to: number,
  width: number,
  options: ReadOptions,
): T {
  const full = data instanceof Uint8Array ? 255 : 65535;
  const count = data.length / from;
  const out = new (data.constructor as { new (n: number): T })(count * to);
  const coloured = from > 2;
  for (let i = 0, p = 0, q = 0; i < count; i++, p += from, q += to) {
    const red = data[p], green = coloured ? data[p + 1] : red, blue = coloured ? data[p + 2] : red;
    out[q] = red;
    if (to === 1) {
      if (red !== green || red !== blue) {
        throw refusal(
          `grey was asked for, but the pixel in row ${Math.floor(i / width)}, column ` +
            `${
              i % width
            } is coloured (${red}, ${green}, ${blue}); read it as \`rgb\` and convert it`,
          options,
          "grey",
        );
      }
      continue;
    }
    out[q + 1] = green;
    out[q + 2] = blue;
    if (to === 4) out[q + 3] = from === 2 ? data[p + 1] : full;
  }
  return out;
}
