/**
 * Lines at one grey level, by marching squares.
 *
 * @module
 */
import { checkParameter, InputError } from "../../core/errors.ts";
import type { Contours, GridValue, Mask, PixelArray } from "../../core/values.ts";
import { linesAt, spanOf } from "../../kernels/contours.ts";
import { greyData, requireSameShape } from "../grey.ts";

/** Which of the two sides. */
export type Side = "low" | "high";

/** Options of {@linkcode findContours}. */
export interface ContoursOptions {
  /** Grey level of the lines; halfway between minimum and maximum unless given. */
  readonly level?: number | undefined;
  /** Which pixels join across a diagonal, those at most or those above the level. `low` unless given. */
  readonly fullyConnected?: Side | undefined;
  /** Which pixels a line winds around anticlockwise, having them on its left. `low` unless given. */
  readonly positiveOrientation?: Side | undefined;
  /** Where lines are drawn; everywhere unless given. */
  readonly mask?: Mask | undefined;
}

/**
 * Lines along which a picture has a grey level, between the centres of its pixels.
 *
 * A pixel is high when its value is above the level. Positions are interpolated linearly between
 * neighbouring pixels. A closed line repeats its first point; a line that meets the border of the
 * picture, NaN or a masked pixel stays open. Lines come in the order of the first square that they
 * pass, row by row. A flat picture has none. O(pixels + points).
 *
 * Agrees with scikit-image's `find_contours`, which by default takes a wrong level for integer images
 * whose minimum and maximum add up to more than their type holds. OpenCV's `findContours` follows
 * border pixels instead.
 *
 * Reference: Lorensen and Cline 1987, doi:10.1145/37401.37422, in two dimensions.
 *
 * @param image Grey values of a plane of at least 2×2 pixels; masks count as 0 and 1.
 * @param options Level, connection, direction, mask.
 * @returns Lines as y0, x0, y1, x1, … in pixels.
 * @throws {InputError} If the image is not a plane of at least 2×2 pixels, or the mask has another shape.
 * @throws {ParameterError} If `level` is NaN.
 * @example Around one bright pixel
 * ```ts
 * import assert from "node:assert/strict";
 * import { createImage } from "petri";
 * import { findContours } from "petri/ops/measure";
 *
 * const image = createImage(Uint8Array.of(8, 0, 0, 0, 0, 0), [2, 3]);
 * assert.deepEqual(findContours(image).paths, [Float64Array.of(0, 0.5, 0.5, 0)]);
 * ```
 */
export function findContours(image: GridValue, options: ContoursOptions = {}): Contours {
  const { shape } = image;
  if (shape.length !== 2 || shape[0] < 2 || shape[1] < 2) {
    throw new InputError(
      `\`image\` must be a plane of at least 2×2 pixels, got the shape ${shape.join("×")}`,
      { parameter: "image", value: shape },
    );
  }
  const { fullyConnected = "low", positiveOrientation = "low", mask } = options;
  if (mask !== undefined) requireSameShape(image, mask, "mask");
  const data = greyData(image);
  const { level = middleLevel(data) } = options;
  checkParameter(options.level === undefined || !Number.isNaN(level), "level", level, "a number");
  const paths = linesAt(data, {
    width: shape[1],
    level,
    joinHigh: fullyConnected === "high",
    backwards: positiveOrientation === "high",
    mask: mask?.data,
  });
  return { kind: "contours", paths };
}

/** Halfway between the least and the greatest value; NaN where there is none. */
function middleLevel(data: PixelArray): number {
  const [low, high] = spanOf(data);
  if (low > high) return NaN;
  const sum = low + high;
  return data instanceof Float32Array ? Math.fround(sum) / 2 : sum / 2;
}
