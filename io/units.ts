/**
 * Lengths and their units, as image files spell them, and which way up they are.
 *
 * @module
 */
import type { PixelSize } from "../core/values.ts";

const METRES: Readonly<Record<string, number>> = {
  "m": 1,
  "meter": 1,
  "metre": 1,
  "dm": 1e-1,
  "decimeter": 1e-1,
  "cm": 1e-2,
  "centimeter": 1e-2,
  "centimetre": 1e-2,
  "in": 0.0254,
  "inch": 0.0254,
  "mm": 1e-3,
  "millimeter": 1e-3,
  "millimetre": 1e-3,
  "um": 1e-6,
  "micron": 1e-6,
  "microns": 1e-6,
  "micrometer": 1e-6,
  "micrometre": 1e-6,
  "nm": 1e-9,
  "nanometer": 1e-9,
  "nanometre": 1e-9,
  "å": 1e-10,
  "angstrom": 1e-10,
  "pm": 1e-12,
  "picometer": 1e-12,
};

/**
 * How many metres a unit of length is.
 *
 * @param unit Such as `µm` (with either of the two letters that look like µ), `um`, `micrometer`, `inch`.
 * @returns Metres, or `undefined` when it is no length (`px`) or not known.
 */
export function metres(unit: string): number | undefined {
  const name = unit.trim().normalize("NFC").replace(/[µμ]/g, "u").toLowerCase();
  return Object.hasOwn(METRES, name) ? METRES[name] : undefined;
}

/**
 * The unit as petri writes it: `µm` for `um`, `micron`, `micrometer`; others unchanged, but without
 * control characters, which would steer the terminal that it is printed on.
 *
 * @param unit As a file spells it.
 * @returns The short spelling.
 */
export function shortUnit(unit: string): string {
  switch (metres(unit)) {
    case 1:
      return "m";
    case 1e-2:
      return "cm";
    case 1e-3:
      return "mm";
    case 1e-6:
      return "µm";
    case 1e-9:
      return "nm";
    case 1e-10:
      return "Å";
    case 1e-12:
      return "pm";
    default:
      return unit.replaceAll(/\p{Cc}/gu, "");
  }
}

/**
 * The size of a pixel in µm.
 *
 * @param size As a file gives it.
 * @returns The same lengths in µm; as it is where its unit is no length.
 */
export function inMicrometres<S extends PixelSize | undefined>(size: S): S {
  const metre = size && metres(size.unit);
  if (size === undefined || metre === undefined || size.unit === "µm") return size;
  const length = (own: number) => Number((own * metre / 1e-6).toPrecision(12));
  const { z, y, x } = size;
  return {
    ...size,
    unit: "µm",
    ...(z === undefined ? {} : { z: length(z) }),
    y: length(y),
    x: length(x),
  };
}

/**
 * What a picture's resolution is taken for. `auto`: the size of a pixel where it says less than 10 µm;
 * coarser ones (72 dpi is 353 µm) are how large the picture is to be printed.
 */
export type Resolution = "auto" | "pixelSize" | "ignore";

/** Pixels a metre, below which a resolution is a matter of print. */
const PRINT = 100_000;

/**
 * The size of a pixel from a picture's resolution.
 *
 * @param perMetre Pixels a metre, down and across; 0 for not known.
 * @param source Where the numbers came from.
 * @param resolution What they are taken for.
 * @returns Micrometres, as the shortest number that gives these pixels a metre; or nothing.
 */
export function sizeFromResolution(
  perMetre: { readonly y: number; readonly x: number },
  source: string,
  resolution: Resolution = "auto",
): PixelSize | undefined {
  const { y, x } = perMetre;
  if (resolution === "ignore" || !(y > 0 && x > 0)) return undefined;
  if (resolution === "auto" && Math.min(y, x) <= PRINT) return undefined;
  return { unit: "µm", y: micrometres(y), x: micrometres(x), source };
}

function micrometres(perMetre: number): number {
  for (let digits = 1; digits < 17; digits++) {
    const size = Number((1e6 / perMetre).toPrecision(digits));
    if (Math.round(1e6 / size) === perMetre) return size;
  }
  return 1e6 / perMetre;
}

/**
 * What is worth knowing where a file says how to turn its picture for show.
 *
 * @param orientation 1 (as it is stored) to 8, as TIFF and Exif count.
 * @returns A note, or none.
 */
export function orientationNote(orientation: number): string[] {
  return orientation > 1 && orientation <= 8
    ? [`orientation ${orientation}: rows and columns are as stored, not turned for show`]
    : [];
}
