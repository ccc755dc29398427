/**
 * Two thresholds: a strict one that finds, a lax one that extends.
 *
 * @module
 */
import { checkParameter } from "../../core/errors.ts";
import { type GridValue, type Mask, maskLike } from "../../core/values.ts";
import { calculated, compared } from "../../kernels/pointwise.ts";
import { greyData } from "../grey.ts";
import { spread } from "../segmentation/spread.ts";

/** Options of {@linkcode hysteresis}. */
export interface HysteresisOptions {
  /** Pixels above this are kept where they hang together with one above `high`. */
  readonly low: number;
  /** Pixels above this are kept. */
  readonly high: number;
}

/**
 * The pixels above `low` that are connected to a pixel above `high`.
 *
 * Connected are neighbours that share a face (4 in a plane, 6 in a stack). Both comparisons are strict;
 * a `low` above `high` counts as `high`. NaN is background. O(pixels); allocates masks and a byte
 * a pixel of scratch.
 *
 * Reference: scikit-image 0.26 `apply_hysteresis_threshold`, after Canny 1986,
 * doi:10.1109/TPAMI.1986.4767851.
 *
 * @param image Grey values, any rank and pixel type.
 * @param options The two levels.
 * @returns 1 where the pixel is kept.
 * @throws {ParameterError} If a level is not a number.
 * @example Weak pixels beside a strong one
 * ```ts
 * import assert from "node:assert/strict";
 * import { createImage } from "petri";
 * import { hysteresis } from "petri/ops/threshold";
 *
 * const image = createImage(Uint8Array.of(1, 2, 3, 2, 1, 2, 1, 3, 2), [1, 9]);
 * const { data } = hysteresis(image, { low: 1.5, high: 2.5 });
 * assert.deepEqual([...data], [0, 1, 1, 1, 0, 0, 0, 1, 1]);
 * ```
 */
export function hysteresis(image: GridValue, options: HysteresisOptions): Mask {
  const { high } = options;
  for (const name of ["low", "high"] as const) {
    const level = options[name];
    checkParameter(
      typeof level === "number" && !Number.isNaN(level),
      name,
      level,
      "a number",
    );
  }
  const data = greyData(image);
  const { shape } = image;
  const lax = Math.min(options.low, high);
  if (data.length === 0) return maskLike(image, new Uint8Array(0));
  // As numpy: a 32-bit image meets `high` in 32 bits, `low` in 64.
  const weak = compared(data, ">", data instanceof Float32Array ? singleBelow(lax) : lax);
  const strong = calculated("minimum", weak, compared(data, ">", high));
  const from = { mask: strong };
  return maskLike(image, spread(weak, { shape, connectivity: 1, over: 1, from, give: "flooded" }));
}

/** The largest 32-bit number that is not above a number: what is above one is above the other. */
function singleBelow(value: number): number {
  const single = Math.fround(value);
  if (!(single > value)) return single;
  const float = Float32Array.of(single);
  const bits = new Int32Array(float.buffer);
  // Numbers of one sign are in the order of their bits; 0 comes from a negative number.
  if (single > 0) bits[0]--;
  else if (single < 0) bits[0]++;
  else float[0] = -1.401298464324817e-45;
  return float[0];
}
