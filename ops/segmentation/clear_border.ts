/**
 * Objects cut by the border, taken away.
 *
 * @module
 */
import { checkParameter } from "../../core/errors.ts";
import { type Labels, labelsLike, type Mask, maskLike } from "../../core/values.ts";
import { selected } from "../../kernels/pointwise.ts";
import { type LabelledRuns, withRuns } from "./label.ts";
import { addressesOf, maskOfRegions } from "./marked_regions.ts";

/** Options of {@linkcode clearBorder}. */
export interface ClearBorderOptions {
  /** Width in pixels of the frame that objects must keep out of, beyond the outermost pixels. 0 unless given. */
  readonly bufferSize?: number | undefined;
}

/**
 * Takes away the connected regions that touch the border, in any rank.
 *
 * A region is a set of connected pixels (corners included) of one value; the other parts of an object
 * that is in several pieces stay. Numbers are kept. O(pixels); allocates the result, and 12 bytes a run of scratch memory.
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
  const { data } = value;
  if (data.length === 0) return value;
  const width = shape[shape.length - 1];
  const kept = withRuns(value, { connectivity: shape.length, background: 0 }, (runs) => {
    const stays = awayFromFrame(runs, shape, bufferSize + 1);
    return maskOfRegions(addressesOf(runs), stays, data.length, width);
  });
  return value.kind === "mask"
    ? maskLike(value, kept)
    : labelsLike(value, selected(data as Int32Array, kept, 0));
}

/** Which regions do not lie in a frame of some width: 1 for each, 0 for the background. */
function awayFromFrame(
  { starts, ends, numbers, firsts, count }: LabelledRuns,
  shape: readonly number[],
  frame: number,
): Uint8Array {
  const width = shape[shape.length - 1];
  const stays = new Uint8Array(count + 1).fill(1, 1);
  for (let row = 0; row + 1 < firsts.length; row++) {
    const outside = rowInFrame(row, shape, frame);
    for (let run = firsts[row]; run < firsts[row + 1]; run++) {
      if (outside || starts[run] < frame || ends[run] > width - frame) stays[numbers[run]] = 0;
    }
  }
  return stays;
}

/** Whether a row lies in the frame by its place along the axes but the last. */
function rowInFrame(row: number, shape: readonly number[], frame: number): boolean {
  for (let axis = shape.length - 2; axis >= 0; axis--) {
    const at = row % shape[axis];
    if (at < frame || at >= shape[axis] - frame) return true;
    row = Math.floor(row / shape[axis]);
  }
  return false;
}
