/**
 * Objects cut by the border, taken away.
 *
 * @module
 */
import { checkParameter } from "../../core/errors.ts";
import { copyOf } from "../../core/memory.ts";
import { type Labels, labelsLike, type Mask, maskLike } from "../../core/values.ts";
import { fillRegions, type LabelledRuns, withRuns } from "./label.ts";
import { rowInFrame, spread } from "./spread.ts";

/** Options of {@linkcode clearBorder}. */
export interface ClearBorderOptions {
  /** Width in pixels of the frame that objects must keep out of, beyond the outermost pixels. 0 unless given. */
  readonly bufferSize?: number | undefined;
}

/**
 * Takes away the connected regions that touch the border, in any rank.
 *
 * A region is a set of connected pixels (corners included) of one value; the other parts of an object
 * that is in several pieces stay. Numbers are kept. O(pixels); allocates the result, and scratch: a byte a pixel and 8 a run for a mask, 12 a run for labels.
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
  if (value.data.length === 0) return value;
  const connectivity = shape.length;
  const frame = bufferSize + 1;
  if (value.kind === "mask") {
    const from = { frame };
    return maskLike(
      value,
      spread(value.data, { shape, connectivity, over: 1, from, give: "spared" }),
    );
  }
  const kept = copyOf(value.data);
  withRuns(value, { connectivity, background: 0 }, (runs) => {
    const inFrame = regionsInFrame(runs, shape, frame);
    fillRegions(runs, shape[shape.length - 1], kept, 0, (region) => inFrame[region] === 1);
  });
  return labelsLike(value, kept);
}

/** Which regions lie in a frame of some width: 1 by the number of each. */
function regionsInFrame(
  { starts, ends, numbers, firsts, count }: LabelledRuns,
  shape: readonly number[],
  frame: number,
): Uint8Array {
  const width = shape[shape.length - 1];
  const inFrame = new Uint8Array(count + 1);
  for (let row = 0; row + 1 < firsts.length; row++) {
    const outside = rowInFrame(row, shape, frame);
    for (let run = firsts[row]; run < firsts[row + 1]; run++) {
      if (outside || starts[run] < frame || ends[run] > width - frame) inFrame[numbers[run]] = 1;
    }
  }
  return inFrame;
}
