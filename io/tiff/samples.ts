/**
 * From unpacked bytes to numbers: bit order, byte order, predictors, samples of 1 to 64 bits.
 *
 * @module
 */
import { FormatError } from "../../core/errors.ts";
import type { PixelArray, PixelType } from "../../core/values.ts";
import { swapBytes } from "../../kernels/results.ts";

/** What a sample is in the file. */
export interface SampleKind {
  /** Bits of one sample. */
  readonly bits: number;
  /** 1 whole, 2 whole and signed, 3 floating point; 5 and 6 complex numbers of whole and floating parts. */
  readonly format: number;
}

/**
 * The name of a kind of sample, such as `uint12`.
 *
 * @param kind Bits and format.
 * @returns The name.
 */
export function sampleName({ bits, format }: SampleKind): string {
  const names = ["", "uint", "int", "float", "", "complex int", "complex"];
  return `${names[format] ?? `format ${format}, `}${bits}`;
}

/**
 * The pixel type that holds every value of a kind exactly: the smallest, but no number is scaled.
 * Signed numbers become floating point. 64-bit whole numbers become float64 and are refused when one
 * is not exact.
 *
 * @param kind Bits and format.
 * @returns The type, or `undefined` if the kind is not supported.
 */
export function pixelTypeFor({ bits, format }: SampleKind): PixelType | undefined {
  if (format === 3) {
    if (bits === 16 || bits === 24 || bits === 32) return "float32";
    return bits === 64 ? "float64" : undefined;
  }
  if (format === 1) {
    if (bits < 1 || bits > 32 && bits !== 64) return undefined;
    return bits <= 8 ? "uint8" : bits <= 16 ? "uint16" : bits <= 24 ? "float32" : "float64";
  }
  if (format === 2 && (bits === 8 || bits === 16)) return "float32";
  return format === 2 && (bits === 32 || bits === 64) ? "float64" : undefined;
}

/**
 * A new array of a pixel type.
 *
 * @param type The type.
 * @param length Number of values.
 * @returns Zeros.
 * @throws {FormatError} If there is not enough memory.
 */
export function newPixels(type: PixelType, length: number): PixelArray {
  try {
    switch (type) {
      case "uint8":
        return new Uint8Array(length);
      case "uint16":
        return new Uint16Array(length);
      case "float32":
        return new Float32Array(length);
      default:
        return new Float64Array(length);
    }
  } catch (cause) {
    throw new FormatError(`too large: ${length} ${type} pixels do not fit into memory`, { cause });
  }
}

/** Bytes of a pixel of each type. */
export const PIXEL_BYTES: Readonly<Record<PixelType, number>> = {
  uint8: 1,
  uint16: 2,
  float32: 4,
  float64: 8,
};

/** Whether this machine puts the least significant byte first, as all that run Deno do. */
export const NATIVE_LITTLE: boolean = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1;

/**
 * Whether samples stand in the file just as they will in memory.
 *
 * @param kind Bits and format.
 * @returns True for uint8, uint16, float32 and float64.
 */
export function isPlain({ bits, format }: SampleKind): boolean {
  return format === 1 ? bits === 8 || bits === 16 : format === 3 && (bits === 32 || bits === 64);
}

/**
 * Turns the bytes of each sample round, in place, if they are not in the order of this machine.
 *
 * @param bytes The bytes; written to.
 * @param size Bytes of one sample.
 * @param little Whether the least significant byte comes first in them.
 */
export function toNativeOrderInPlace(bytes: Uint8Array, size: number, little: boolean): void {
  if (little !== NATIVE_LITTLE && size > 1) swapInPlace(bytes, size);
}

function swapInPlace(bytes: Uint8Array, size: number): void {
  if (size === 2 || size === 4 || size === 8) return swapBytes(bytes, size);
  for (let at = 0; at + size <= bytes.length; at += size) {
    bytes.subarray(at, at + size).reverse();
  }
}

/**
 * Turns the bits of each byte round: fill order 2.
 *
 * @param bytes The bytes.
 * @returns New bytes.
 */
export function reverseBits(bytes: Uint8Array): Uint8Array {
  const out = new Uint8Array(bytes.length);
  for (let at = 0; at < bytes.length; at++) {
    let byte = bytes[at];
    byte = ((byte & 0xf0) >> 4) | ((byte & 0x0f) << 4);
    byte = ((byte & 0xcc) >> 2) | ((byte & 0x33) << 2);
    out[at] = ((byte & 0xaa) >> 1) | ((byte & 0x55) << 1);
  }
  return out;
}

/**
 * Whether samples have whole bytes, so that rows follow each other without a gap. Whole numbers of 24 bits
 * are a stream of bits in both byte orders, floats follow the file's.
 *
 * @param kind Bits and format.
 * @returns True for 8, 16, 32 and 64 bits, and floats of 24.
 */
export function hasWholeBytes({ bits, format }: SampleKind): boolean {
  return bits % 8 === 0 && (bits !== 24 || format === 3);
}

/**
 * Turns samples of whole bytes into numbers.
 *
 * @param bytes The samples, in the order of this machine.
 * @param kind Bits and format.
 * @param out Where the numbers go, of the type of {@linkcode pixelTypeFor}.
 * @param at Place of the first one.
 * @throws {FormatError} If a 64-bit whole number is not exact as a float64.
 */
export function numbersInto(
  bytes: Uint8Array,
  { bits, format }: SampleKind,
  out: PixelArray,
  at: number,
): void {
  const size = bits / 8;
  const { buffer, byteOffset } = size === 3 || bytes.byteOffset % size === 0
    ? bytes
    : new Uint8Array(bytes);
  const count = bytes.length / size;
  switch (format * 100 + bits) {
    case 108:
      return out.set(new Uint8Array(buffer, byteOffset, count), at);
    case 116:
      return out.set(new Uint16Array(buffer, byteOffset, count), at);
    case 132:
      return out.set(new Uint32Array(buffer, byteOffset, count), at);
    case 164:
      return out.set(exact(new BigUint64Array(buffer, byteOffset, count)), at);
    case 208:
      return out.set(new Int8Array(buffer, byteOffset, count), at);
    case 216:
      return out.set(new Int16Array(buffer, byteOffset, count), at);
    case 232:
      return out.set(new Int32Array(buffer, byteOffset, count), at);
    case 264:
      return out.set(exact(new BigInt64Array(buffer, byteOffset, count)), at);
    case 316:
      return out.set(fromHalf(new Uint16Array(buffer, byteOffset, count)), at);
    case 324:
      return out.set(fromFloat24(bytes, count), at);
    case 332:
      return out.set(new Float32Array(buffer, byteOffset, count), at);
    default:
      return out.set(new Float64Array(buffer, byteOffset, count), at);
  }
}

/**
 * Turns rows of whole numbers of 1 to 31 bits, from the highest bit on, into numbers.
 *
 * @param bytes Rows, each starting at a full byte.
 * @param rowBytes Bytes of one row.
 * @param rows Number of rows.
 * @param count Samples of one row.
 * @param bits Bits of a sample.
 * @returns The numbers, in the type of {@linkcode pixelTypeFor}.
 */
export function unpackSamples(
  bytes: Uint8Array,
  rowBytes: number,
  rows: number,
  count: number,
  bits: number,
): PixelArray {
  const out = newPixels(pixelTypeFor({ bits, format: 1 })!, rows * count);
  let to = 0;
  if (bits === 1) {
    for (let row = 0; row < rows; row++) {
      const start = row * rowBytes;
      for (let at = 0; at < count; at++) {
        out[to++] = (bytes[start + (at >> 3)] >> (7 - (at & 7))) & 1;
      }
    }
    return out;
  }
  const top = 2 ** bits;
  for (let row = 0; row < rows; row++) {
    let from = row * rowBytes;
    let hold = 0;
    let held = 0;
    for (let at = 0; at < count; at++) {
      // Up to 38 bits are held: more than bit operations take, so it is done by arithmetic.
      while (held < bits) {
        hold = hold * 256 + bytes[from++];
        held += 8;
      }
      held -= bits;
      const value = Math.floor(hold / 2 ** held);
      hold -= value * 2 ** held;
      out[to++] = value % top;
    }
  }
  return out;
}

function exact(values: BigUint64Array | BigInt64Array): Float64Array {
  const out = new Float64Array(values.length);
  for (let at = 0; at < values.length; at++) {
    const value = Number(values[at]);
    if (!Number.isSafeInteger(value)) {
      throw new FormatError(
        `unsupported: the 64-bit number ${values[at]} is beyond 2⁵³ and would lose digits`,
      );
    }
    out[at] = value;
  }
  return out;
}

/**
 * IEEE 754 half precision: 5 bits of exponent, 10 of fraction. Bits are moved, not numbers, as numbers
 * would lose what a NaN carries.
 */
function fromHalf(values: Uint16Array): Float32Array {
  const words = new Uint32Array(values.length);
  const out = new Float32Array(words.buffer);
  for (let at = 0; at < values.length; at++) {
    const half = values[at];
    const exponent = (half >> 10) & 31;
    const fraction = half & 1023;
    if (exponent === 0) out[at] = (half & 0x8000 ? -1 : 1) * fraction * 2 ** -24;
    else {
      words[at] = ((half & 0x8000) << 16) | ((exponent === 31 ? 255 : exponent + 112) << 23) |
        (fraction << 13);
    }
  }
  return out;
}

/** 24-bit floating point (TIFF Technical Note 3): 7 bits of exponent, 16 of fraction. */
function fromFloat24(bytes: Uint8Array, total: number): Float32Array {
  const words = new Uint32Array(total);
  const out = new Float32Array(words.buffer);
  const [low, high] = NATIVE_LITTLE ? [0, 2] : [2, 0];
  for (let at = 0, from = 0; at < total; at++, from += 3) {
    const value = bytes[from + low] | (bytes[from + 1] << 8) | (bytes[from + high] << 16);
    const exponent = (value >> 16) & 127;
    const fraction = value & 0xffff;
    if (exponent === 0) out[at] = (value & 0x800000 ? -1 : 1) * fraction * 2 ** -78;
    else {
      words[at] = ((value & 0x800000) << 8) | ((exponent === 127 ? 255 : exponent + 64) << 23) |
        (fraction << 7);
    }
  }
  return out;
}
