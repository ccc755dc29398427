/**
 * Ranges that have names, apart from the functions: a kit knows them before it loads those.
 *
 * @module
 */

/** Names of ranges that do not depend on the image. */
export const NAMED_RANGES = {
  uint8: [0, 255],
  uint10: [0, 1023],
  uint12: [0, 4095],
  uint14: [0, 16383],
  uint16: [0, 65535],
  float32: [-1, 1],
  float64: [-1, 1],
} as const;

/** Name of a range that does not depend on the image. */
export type NamedRange = keyof typeof NAMED_RANGES;
