/**
 * Filters by their definition, in plain loops over any rank: what lies under a window at a pixel, and
 * sums of it. Slow and plain on purpose.
 *
 * @module
 */
import type { Kernel } from "../../mod.ts";
import { borderIndex, type BorderMode } from "../../kernels/bands.ts";

/** An array and what stands beyond it. */
export interface Field {
  readonly data: ArrayLike<number>;
  readonly shape: readonly number[];
  readonly mode: BorderMode;
  readonly cval: number;
}

function unravel(index: number, shape: readonly number[]): number[] {
  const at: number[] = [];
  for (let axis = shape.length - 1; axis >= 0; axis--) {
    at.unshift(index % shape[axis]);
    index = Math.floor(index / shape[axis]);
  }
  return at;
}

/** The value at any place, inside or beyond the border. */
export function valueAt({ data, shape, mode, cval }: Field, at: readonly number[]): number {
  let index = 0;
  for (let axis = 0; axis < shape.length; axis++) {
    const inside = borderIndex(at[axis], shape[axis], mode);
    if (inside < 0) return cval;
    index = index * shape[axis] + inside;
  }
  return data[index];
}

/** For every pixel: the weights of a kernel and the values that they meet. */
export function underKernel<T>(
  field: Field,
  kernel: Kernel,
  centre: readonly number[],
  reduce: (values: number[], weights: number[]) => T,
): T[] {
  return Array.from({ length: field.data.length }, (_, i) => {
    const pixel = unravel(i, field.shape);
    const values: number[] = [];
    const weights: number[] = [];
    kernel.data.forEach((weight, k) => {
      if (weight === 0) return;
      const place = unravel(k, kernel.shape);
      values.push(valueAt(field, pixel.map((p, axis) => p + place[axis] - centre[axis])));
      weights.push(weight);
    });
    return reduce(values, weights);
  });
}
