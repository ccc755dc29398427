/**
 * What lies round cells: the ground, how it tilts and how much it varies.
 *
 * @module
 */
import type { Image, Mask } from "../../core/values.ts";
import { gaussian } from "../../ops/kernels/gaussian.ts";
import { imageOf, maskOf, median, quantile } from "../objects.ts";

/** The ground round cells. */
export interface Ground {
  /** Where the picture varies least: a fifth of it. */
  readonly flat: Mask;
  /** Grey value of the ground at a pixel: a plane through where the picture varies least. */
  readonly level: (index: number) => number;
  /** Where that lies between the darkest (0) and the brightest (1). */
  readonly place: number;
  /** Standard deviation there, from the median of deviations. */
  readonly noise: number;
}

/**
 * The ground: the fifth of the pixels around which a Gaussian of 2 sees the least variance.
 *
 * @param image Grey values.
 * @returns Where it is and how it lies.
 */
export function groundOf(image: Image): Ground {
  const middle = median(sample(image.data));
  const smooth = gaussian(imageOf(image, (i) => image.data[i] - middle), { sigma: 1 });
  const mean = gaussian(smooth, { sigma: 2 });
  const squares = gaussian(imageOf(image, (i) => smooth.data[i] ** 2), { sigma: 2 });
  const variance = imageOf(image, (i) => Math.max(0, squares.data[i] - mean.data[i] ** 2));
  const limit = quantile(variance.data, 0.2);
  const flat = maskOf(image, (i) => variance.data[i] <= limit);
  const places = placesIn(flat);
  const level = planeThrough(image, places);
  const even = new Float32Array(smooth.data);
  for (let i = 0; i < even.length; i++) even[i] = even[i] + middle - level(i);
  const [darkest, brightest] = [quantile(even, 0.005), quantile(even, 0.995)];
  const rests = Float64Array.from(places);
  for (let k = 0; k < rests.length; k++) {
    rests[k] = Math.abs(image.data[places[k]] - level(places[k]));
  }
  return {
    flat,
    level,
    place: -darkest / Math.max(brightest - darkest, 1e-9),
    noise: 1.4826 * median(rests),
  };
}

/**
 * Indices of the pixels of a mask, ascending.
 *
 * @param mask A mask.
 * @returns Flat indices.
 */
export function placesIn({ data }: Mask): Int32Array {
  const places = new Int32Array(data.length);
  let count = 0;
  for (let i = 0; i < data.length; i++) if (data[i] === 1) places[count++] = i;
  return places.subarray(0, count);
}

/**
 * The plane that fits a picture best at some places, by least squares; pixels farther from it than two
 * and a half standard deviations, such as those of cells, are left out in the next of four rounds.
 */
function planeThrough(image: Image, places: Int32Array): (index: number) => number {
  const { data, shape: [, width] } = image;
  const all = sample(places);
  let level = (_: number) => 0;
  for (let round = 0, used = all; round < 4 && used.length > 0; round++) {
    let [mx, my, mv] = [0, 0, 0];
    for (let k = 0; k < used.length; k++) {
      mx += used[k] % width / used.length;
      my += Math.floor(used[k] / width) / used.length;
      mv += data[used[k]] / used.length;
    }
    const x = (i: number) => i % width - mx;
    const y = (i: number) => Math.floor(i / width) - my;
    let [xx, yy, xy, xv, yv] = [0, 0, 0, 0, 0];
    for (let k = 0; k < used.length; k++) {
      const i = used[k];
      const [dx, dy, dv] = [x(i), y(i), data[i] - mv];
      xx += dx * dx;
      yy += dy * dy;
      xy += dx * dy;
      xv += dx * dv;
      yv += dy * dv;
    }
    const area = xx * yy - xy * xy;
    const [along, down] = area > 1e-9 * xx * yy
      ? [(xv * yy - yv * xy) / area, (yv * xx - xv * xy) / area]
      : [0, 0];
    level = (i) => mv + along * x(i) + down * y(i);
    const rests = all.map((i) => Math.abs(data[i] - level(i)));
    const far = 2.5 * 1.4826 * median(rests);
    used = all.filter((_, k) => rests[k] <= far);
  }
  return level;
}

/**
 * At most 2^16 values, evenly picked.
 *
 * @param data Values.
 * @returns Some of them in their order.
 */
export function sample(data: ArrayLike<number>): Float64Array {
  const step = Math.max(1, data.length >> 16);
  return new Float64Array(Math.ceil(data.length / step)).map((_, i) => data[i * step]);
}
