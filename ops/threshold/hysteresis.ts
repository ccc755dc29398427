/**
 * Two thresholds: a strict one that finds, a lax one that extends.
 *
 * @module
 */
import { checkParameter } from "../../core/errors.ts";
import { type GridValue, type Mask, maskLike } from "../../core/values.ts";

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
 * a `low` above `high` counts as `high`. NaN is background. O(pixels); allocates the mask and a list of
 * pixels.
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
  const { data, shape } = image;
  // As numpy: a 32-bit image meets `high` in 32 bits, `low` in 64.
  const strict = data instanceof Float32Array ? Math.fround(high) : high;
  const lax = Math.min(options.low, high);
  const mask = new Uint8Array(data.length);
  let stack = new Int32Array(1024);
  let size = 0;
  const keep = (index: number) => {
    mask[index] = 1;
    if (size === stack.length) {
      const larger = new Int32Array(2 * size);
      larger.set(stack);
      stack = larger;
    }
    stack[size++] = index;
  };
  const steps: { step: number; length: number }[] = [];
  let step = 1;
  for (let axis = shape.length - 1; axis >= 0; axis--) {
    steps.push({ step, length: shape[axis] });
    step *= shape[axis];
  }
  for (let start = 0; start < data.length; start++) {
    if (mask[start] || !(data[start] > strict && data[start] > lax)) continue;
    keep(start);
    while (size > 0) {
      const index = stack[--size];
      for (const { step, length } of steps) {
        const position = Math.floor(index / step) % length;
        const before = index - step;
        const behind = index + step;
        if (position > 0 && !mask[before] && data[before] > lax) keep(before);
        if (position < length - 1 && !mask[behind] && data[behind] > lax) keep(behind);
      }
    }
  }
  return maskLike(image, mask);
}
