/**
 * A threshold that the user chose.
 *
 * @module
 */
import { checkParameter } from "../../core/errors.ts";
import type { GridValue, Mask } from "../../core/values.ts";
import { above } from "./above.ts";

/**
 * The pixels above a level of one's choice.
 *
 * Foreground is strictly above: a pixel of exactly the level is background. NaN is background. A
 * 32-bit image is compared in 32 bits. CellProfiler counts a pixel of exactly the level as foreground.
 * O(pixels); allocates the mask.
 *
 * Reference: numpy's `image > level`.
 *
 * @param image Grey values, any rank and pixel type.
 * @param level Grey level, in the image's own values.
 * @returns 1 where `value > level`.
 * @throws {ParameterError} If `level` is NaN.
 * @example Strictly above
 * ```ts
 * import assert from "node:assert/strict";
 * import { createImage } from "petri";
 * import { fixed } from "petri/ops/threshold";
 *
 * const mask = fixed(createImage(Uint8Array.of(99, 100, 101), [1, 3]), 100);
 * assert.deepEqual([...mask.data], [0, 0, 1]);
 * ```
 */
export function fixed(image: GridValue, level: number): Mask {
  checkParameter(
    typeof level === "number" && !Number.isNaN(level),
    "level",
    level,
    "a number",
  );
  return above(image, level);
}
