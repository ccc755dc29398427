/**
 * How much a file may ask for. A header is believed only as far as these limits, and they are looked
 * at before a byte of pixel memory is taken: a picture of 100 bytes can claim to be 60000 × 60000.
 *
 * @module
 */
import { FormatError } from "../core/errors.ts";

/** Limits on what is decoded from one file. */
export interface Limits {
  /** Most values (pixels × samples) of one image; 2²⁹ by default. */
  readonly maxPixels?: number | undefined;
  /** Most bytes of one decoded image; 2³¹ (2 GiB) by default. */
  readonly maxBytes?: number | undefined;
}

/** What every reader of image files may be told. */
export interface ReadOptions {
  /** Name of the file, for messages. */
  readonly file?: string | undefined;
  /** Limits on what is decoded. */
  readonly limits?: Limits | undefined;
}

/** The limits that hold when nobody sets others. */
export const DEFAULT_LIMITS: { readonly maxPixels: number; readonly maxBytes: number } = {
  maxPixels: 2 ** 29,
  maxBytes: 2 ** 31,
};

/**
 * Refuses an image that is too large, before anything is allocated for it.
 *
 * @param shape Length of each axis, samples included.
 * @param bytesPerSample Bytes of one value once decoded.
 * @param options Limits, and the file's name for the message.
 * @returns Number of values.
 * @throws {FormatError} If a length is not a whole number ≥ 1, or the image has too many pixels or bytes.
 */
export function checkLimits(
  shape: readonly number[],
  bytesPerSample: number,
  options: ReadOptions = {},
): number {
  const maxPixels = options.limits?.maxPixels ?? DEFAULT_LIMITS.maxPixels;
  const maxBytes = options.limits?.maxBytes ?? DEFAULT_LIMITS.maxBytes;
  let size = 1;
  for (const length of shape) {
    if (!Number.isInteger(length) || length < 1) {
      throw refusal(`an image of ${shape.join(" × ")} has no pixels`, options, shape);
    }
    size *= length;
  }
  if (size > maxPixels) {
    throw refusal(
      `${shape.join(" × ")} is ${size} values, more than the limit of ${maxPixels}` +
        " (`limits.maxPixels`)",
      options,
      shape,
    );
  }
  if (size * bytesPerSample > maxBytes) {
    throw refusal(
      `${shape.join(" × ")} takes ${size * bytesPerSample} bytes, more than the limit of ` +
        `${maxBytes} (\`limits.maxBytes\`)`,
      options,
      shape,
    );
  }
  return size;
}

/**
 * The error of a reader: the file's name, then the cause.
 *
 * @param cause What is wrong with the file.
 * @param options The file's name.
 * @param value The value that was refused, where there is one.
 * @param error The error underneath, where there is one.
 * @returns The error, to be thrown.
 */
export function refusal(
  cause: string,
  options: ReadOptions = {},
  value?: unknown,
  error?: unknown,
): FormatError {
  return new FormatError(`${options.file ?? "the file"}: ${cause}`, {
    file: options.file,
    value,
    cause: error,
  });
}

/**
 * Reads JSON.
 *
 * @param text The text.
 * @param options The file's name.
 * @param complaint What the error says if it is none.
 * @returns What the text stands for.
 * @throws {FormatError} If it is no JSON.
 */
export function parseJson(text: string, options: ReadOptions, complaint = "not JSON"): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    // The reason quotes the text, with its line breaks.
    const reason = (error as Error).message.replace(/\s+/g, " ");
    throw refusal(`${complaint}: ${reason}`, options, undefined, error);
  }
}
