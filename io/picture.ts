/**
 * Pictures of one plane (PNG, JPEG, BMP) behind the same door as stacks: decoded whole when opened.
 *
 * @module
 */
import { ParameterError } from "../core/errors.ts";
import { createImage, type Image, pixelType } from "../core/values.ts";
import type { ImageFile, OpenOptions, Selection } from "./file.ts";
import type { ReadOptions } from "./limits.ts";
import { checkIndex, cropWithin, givenPixelSize, labelsFrom, takeSample } from "./select.ts";
import type { ByteSource } from "./source.ts";

/**
 * Opens a picture.
 *
 * @param format Its name.
 * @param source The file; closed at once.
 * @param options What the caller knows better, and limits.
 * @param decode Decodes all of it; what is worth knowing comes behind the image.
 * @returns The open file.
 * @throws {FormatError} If it cannot be decoded.
 * @throws {ParameterError} If `axes` are others than the picture's.
 */
export async function openPicture(
  format: string,
  source: ByteSource,
  options: OpenOptions,
  decode: (bytes: Uint8Array, options: ReadOptions) => Promise<readonly [Image, ...string[]]>,
): Promise<ImageFile> {
  let image: Image, notes: string[];
  try {
    for (const name of ["series", "level"] as const) {
      checkIndex(name, options[name] ?? 0, 1, "a picture is one image");
    }
    const bytes = source.read(0, source.size);
    [image, ...notes] = await decode(bytes, { file: source.name, limits: options.limits });
  } finally {
    source.close();
  }
  const { axes, shape } = image;
  if (options.axes !== undefined && options.axes !== axes) {
    throw new ParameterError(
      `${source.name}: \`axes\` must be ${axes} for this picture, got ${options.axes}`,
      { parameter: "axes", value: options.axes, file: source.name },
    );
  }
  const pixelSize = givenPixelSize(options.pixelSize) ?? image.pixelSize;
  const type = pixelType(image);
  const read = (selection: Selection = {}): Promise<Image> =>
    Promise.resolve().then(() => part({ ...image, ...(pixelSize && { pixelSize }) }, selection));
  return {
    path: source.name,
    format,
    axes,
    shape,
    type,
    storedType: type,
    pages: 1,
    compression: format,
    notes,
    ...(pixelSize === undefined ? {} : { pixelSize }),
    read,
    readLabels: async (selection) => labelsFrom(await read(selection), source.name),
    close() {},
    [Symbol.dispose]() {},
  };
}

function part(image: Image, { t, z, page, c, crop }: Selection): Image {
  const { shape: [height, width, samples = 1], pixelSize } = image;
  for (const [name, index] of Object.entries({ t, z, page })) {
    if (index !== undefined) checkIndex(name, index, 1, "a picture has one plane");
  }
  if (c !== undefined) checkIndex("c", c, samples, `axes ${image.axes}`);
  const { y, x, ...size } = cropWithin(crop, height, width);
  let data = image.data;
  if (crop !== undefined) {
    const row = size.width * samples;
    data = new (data.constructor as new (length: number) => typeof data)(size.height * row);
    for (let at = 0; at < size.height; at++) {
      const from = ((y + at) * width + x) * samples;
      data.set(image.data.subarray(from, from + row), at * row);
    }
  }
  const plane = [size.height, size.width];
  if (samples === 1) return createImage(data, plane, { axes: "YX", pixelSize });
  return c === undefined
    ? createImage(data, [...plane, samples], { axes: "YXS", pixelSize })
    : createImage(takeSample(data, c, samples), plane, { axes: "YX", pixelSize });
}
