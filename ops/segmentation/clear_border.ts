/**
 * Objects cut by the border, taken away.
 *
 * @module
 */
import { checkParameter } from "../../core/errors.ts";
import { type Labels, labelsLike, type Mask, maskLike } from "../../core/values.ts";
import { label } from "./label.ts";

/** Options of {@linkcode clearBorder}. */
export interface ClearBorderOptions {
  /** Width in pixels of the frame that objects must keep out of, beyond the outermost pixels. 0 unless given. */
  readonly bufferSize?: number | undefined;
}

/**
 * Takes away the connected regions that touch the border, in any rank.
 *
 * A region is a set of connected pixels (corners included) of one value; the other parts of an object
 * that is in several pieces stay. Numbers are kept. O(pixels); allocates the result and one label image.
 *
 * Reference: scikit-image 0.26 `segmentation.clear_border`.
 *
 * @param value Mask or label image.
 * @param options Width of the frame.
 * @returns The same without the regions at the border.
 * @throws {ParameterError} If `bufferSize` is not a whole number from 0 below every side.
 * @example Only the inner one stays
 * ```ts
 * import assert from "node:assert/strict";
 * import { createMask } from "petri";
 * import { clearBorder } from "petri/ops/segmentation";
 *
 * const mask = createMask(Uint8Array.of(1, 1, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0), [3, 5]);
 * assert.deepEqual([...clearBorder(mask).data], [0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0]);
 * ```
 */
export function clearBorder<V extends Mask | Labels>(
  value: V,
  options?: ClearBorderOptions,
): V;
export function clearBorder(
  value: Mask | Labels,
  options: ClearBorderOptions = {},
): Mask | Labels {
  const { shape } = value;
  const { bufferSize = 0 } = options;
  checkParameter(
    Number.isInteger(bufferSize) && bufferSize >= 0 && shape.every((side) => bufferSize < side),
    "bufferSize",
    bufferSize,
    `a whole number from 0, below every side of the image (${shape.join("×")})`,
  );
  const { labels: { data: regions }, count } = label(value);
  const gone = new Uint8Array(count + 1);
  gone[0] = 1;
  markFrame(regions, shape, bufferSize + 1, gone);
  if (value.kind === "mask") {
    const out = new Uint8Array(regions.length);
    for (let i = 0; i < out.length; i++) out[i] = 1 - gone[regions[i]];
    return maskLike(value, out);
  }
  const out = new Int32Array(regions.length);
  for (let i = 0; i < out.length; i++) out[i] = gone[regions[i]] === 0 ? value.data[i] : 0;
  return labelsLike(value, out);
}

/** Marks the regions that lie in a frame of some width. */
function markFrame(
  regions: Int32Array,
  shape: readonly number[],
  frame: number,
  gone: Uint8Array,
): void {
  (function visit(axis: number, start: number, size: number): void {
    const length = shape[axis];
    const inner = size / length;
    for (let i = 0; i < length; i++) {
      const at = start + i * inner;
      if (i < frame || i >= length - frame) {
        for (let j = at; j < at + inner; j++) gone[regions[j]] = 1;
      } else if (axis + 1 < shape.length) visit(axis + 1, at, inner);
    }
  })(0, 0, regions.length);
}
