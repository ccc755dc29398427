/**
 * Edge filters within a mask.
 *
 * @module
 */
import { InputError } from "../../core/errors.ts";
import { createKernel, type Mask } from "../../core/values.ts";
import { minimum } from "../kernels/rank.ts";

/**
 * Sets results to 0 outside a mask and wherever a pixel outside it, or beyond the border, is a
 * neighbour (diagonals count), so that what the mask hides cannot show through. As in the reference,
 * which multiplies by the mask, a result that is not finite becomes NaN there.
 *
 * @param data Results; changed in place.
 * @param shape Length of each axis.
 * @param mask The mask, or none.
 * @throws {InputError} If the mask has another shape.
 */
export function maskInPlace(
  data: Float32Array | Float64Array,
  shape: readonly number[],
  mask: Mask | undefined,
): void {
  if (mask === undefined) return;
  const inner = insideOf(mask, shape);
  for (let i = 0; i < data.length; i++) {
    if (inner[i] === 0) {
      data[i] = Number.isFinite(data[i]) ? 0 : NaN;
    }
  }
}

/**
 * A mask without the pixels that have a neighbour outside it or beyond the border.
 *
 * @param mask The mask.
 * @param shape Shape that it must have.
 * @returns 0 or 1 a pixel.
 * @throws {InputError} If the mask has another shape.
 */
export function insideOf(mask: Mask, shape: readonly number[]): Uint8Array {
  if (mask.shape.join() !== shape.join()) {
    throw new InputError(
      `\`mask\` must have the shape of the image, ${shape.join("×")}, got ${mask.shape.join("×")}`,
      { parameter: "mask", value: mask.shape },
    );
  }
  const sides = shape.map(() => 3);
  const kernel = createKernel(new Float64Array(3 ** sides.length).fill(1), sides);
  return minimum(mask, { kernel, mode: "constant", cval: 0 }).data;
}
