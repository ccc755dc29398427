/**
 * Where cells that shine end.
 *
 * @module
 */
import { type Image, type Labels, labelsLike } from "../../core/values.ts";
import { gaussian } from "../../ops/kernels/gaussian.ts";
import { maximum } from "../../ops/kernels/rank.ts";
import { expandLabels } from "../../ops/segmentation/expand_labels.ts";
import { highestLabel, highestOf, imageOf } from "../objects.ts";

/**
 * Grows bright objects as long as the picture is above the noise and a two hundredth of their peak.
 *
 * @param labels Cells.
 * @param image The picture without its ground.
 * @param noise Standard deviation on the ground.
 * @param reach How far, in pixels.
 * @returns The cells under their numbers.
 */
export function growAboveNoise(labels: Labels, image: Image, noise: number, reach: number): Labels {
  const smooth = gaussian(image, { sigma: 1 }).data;
  const peaks = highestOf(labels, smooth, highestLabel(labels));
  const wide = expandLabels(labels, { distance: reach });
  const out = labels.data.slice();
  for (let i = 0; i < out.length; i++) {
    const cell = wide.data[i];
    if (cell > 0 && smooth[i] > Math.max(4 * noise, 0.005 * peaks[cell])) out[i] = cell;
  }
  return labelsLike(labels, out);
}

/**
 * Ends bright cells where the smoothed picture falls to a fifth of the highest value of any cell within
 * a half width, inside their outline or outside of it. A cell is a cylinder that shines: seen from
 * above, blurred by s, it has 0.41·√(2s/R) of its light left at its edge, R from its middle, which is a
 * fifth for s = 0.12 R, a quarter for 0.19 R.
 *
 * @param labels Cells.
 * @param image The picture without its ground.
 * @param seen Half the width of a cell, standard deviation on the ground, width of the smoothing.
 * @returns The cells under their numbers.
 */
export function outlineLight(
  labels: Labels,
  image: Image,
  { radius, noise, blur }: {
    readonly radius: number;
    readonly noise: number;
    readonly blur: number;
  },
): Labels {
  const smooth = gaussian(image, { sigma: blur }).data;
  const wide = expandLabels(labels, { distance: 0.3 * radius });
  const inside = imageOf(image, (i) => labels.data[i] > 0 ? smooth[i] : 0);
  const near = maximum(inside, { size: 2 * Math.round(radius) + 1 }).data;
  const out = wide.data.slice();
  for (let i = 0; i < out.length; i++) {
    if (!(smooth[i] > Math.max(4 * noise, 0.2 * near[i]))) out[i] = 0;
  }
  return labelsLike(labels, out);
}
