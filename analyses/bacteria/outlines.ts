/**
 * Where cells are by the Laplacian of a Gaussian, and how deep.
 *
 * @module
 */
import { type Image, imageLike, type Mask, maskLike, type PixelArray } from "../../core/values.ts";
import { edt } from "../../ops/distance/edt.ts";
import { gaussian } from "../../ops/kernels/gaussian.ts";
import { maximum } from "../../ops/kernels/rank.ts";
import { and } from "../../ops/math/logic.ts";
import { localMaxima } from "../../ops/morphology/maxima.ts";
import { weightedMedian } from "../objects.ts";

/**
 * Where a picture bends as cells do, and not far less than at the peak nearby, which must be that of a cell.
 *
 * @param bend Of `bendOf`.
 * @param faintest The least peak.
 * @param radius Half the width of a cell, in pixels.
 * @returns Cells, those that touch as one.
 */
export function outlines(bend: Image, faintest: number, radius: number): Mask {
  const near = maximum(bend, { size: 2 * Math.max(1, Math.round(0.9 * radius)) + 1 }).data;
  const { data } = bend;
  const out = new Uint8Array(data.length);
  for (let i = 0; i < out.length; i++) {
    out[i] = data[i] > 0.03 * near[i] && near[i] > faintest ? 1 : 0;
  }
  return maskLike(bend, out);
}

/** How deep the pixels of a mask lie within it, and what is usual of its deepest ones. */
export interface Depth {
  /** Distances to the outline, smoothed. */
  readonly smooth: PixelArray;
  /** Median of the highest ones nearby, larger ones counting for more; NaN if there are none. */
  readonly usual: number;
}

/**
 * How deep the pixels of a mask lie within it.
 *
 * @param mask Cells.
 * @param radius Half the width of a cell, in pixels.
 * @returns Distances to the outline, and the usual one.
 */
export function depthOf(mask: Mask, radius: number): Depth {
  const distance = edt(mask);
  const smooth = gaussian(imageLike(mask, new Float32Array(distance.data)), {
    sigma: 0.14 * radius,
  }).data;
  const tops = and(localMaxima(imageLike(mask, smooth)), mask).data;
  const highest: number[] = [];
  for (let i = tops.indexOf(1); i >= 0; i = tops.indexOf(1, i + 1)) highest.push(smooth[i]);
  const usual = weightedMedian(highest, (value) => value * value);
  return { smooth, usual };
}
