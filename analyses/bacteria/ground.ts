/**
 * What lies round cells: the ground, how it tilts and how much it varies.
 *
 * @module
 */
import { type Image, imageLike } from "../../core/values.ts";
import { gaussian } from "../../ops/kernels/gaussian.ts";
import { multiply } from "../../ops/math/arithmetic.ts";
import { median, quantile } from "../objects.ts";

/** The ground round cells. */
export interface Ground {
  /** Where the picture varies least: the indices of a fifth of its pixels, ascending. */
  readonly flat: Int32Array;
  /** The picture without a plane through where it varies least, in 32 bits. */
  readonly even: Image;
  /** Where that lies between the darkest (0) and the brightest (1). */
  readonly place: number;
  /** Standard deviation there, from the median of deviations. */
  readonly noise: number;
}

/** A picture without its middle value. */
export interface Centred {
  /** The middle value. */
  readonly middle: number;
  /** The picture less that, in 32 bits. */
  readonly picture: Image;
}

/**
 * Takes the middle value away, so that sums of values stay small.
 *
 * @param image Grey values.
 * @returns The rest, and the middle value.
 */
export function centre(image: Image): Centred {
  const { data } = image;
  const middle = median(sample(data));
  const out = new Float32Array(data.length);
  for (let i = 0; i < out.length; i++) out[i] = data[i] - middle;
  return { middle, picture: imageLike(image, out) };
}

/**
 * The ground: the fifth of the pixels around which a Gaussian of 2 sees the least variance.
 *
 * @param image Grey values.
 * @param centred Of {@linkcode centre}.
 * @returns Where it is and how it lies.
 */
export function groundOf(image: Image, { middle, picture }: Centred): Ground {
  const { data } = image;
  const smooth = gaussian(picture, { sigma: 1 });
  const flat = flatPlaces(smooth);
  const levels = planeThrough(image, flat);
  const even = new Float32Array(data.length);
  const smoothEven = new Float32Array(smooth.data);
  for (let i = 0; i < even.length; i++) {
    even[i] = data[i] - levels[i];
    smoothEven[i] = smoothEven[i] + middle - levels[i];
  }
  const [darkest, brightest] = [quantile(smoothEven, 0.005), quantile(smoothEven, 0.995)];
  const rests = Float64Array.from(flat);
  for (let k = 0; k < rests.length; k++) rests[k] = Math.abs(data[flat[k]] - levels[flat[k]]);
  return {
    flat,
    even: imageLike(image, even),
    place: -darkest / Math.max(brightest - darkest, 1e-9),
    noise: 1.4826 * median(rests),
  };
}

/** Indices of the fifth of all pixels that vary least, ascending. */
function flatPlaces(smooth: Image): Int32Array {
  const mean = gaussian(smooth, { sigma: 2 }).data;
  const square = gaussian(multiply(smooth, smooth), { sigma: 2 }).data;
  const variance = new Float32Array(mean.length);
  for (let i = 0; i < variance.length; i++) variance[i] = Math.max(0, square[i] - mean[i] ** 2);
  const limit = quantile(variance, 0.2);
  const places = new Int32Array(variance.length);
  let count = 0;
  for (let i = 0; i < variance.length; i++) if (variance[i] <= limit) places[count++] = i;
  return places.slice(0, count);
}

/**
 * The plane that fits a picture best at some places, by least squares; pixels farther from it than two
 * and a half standard deviations, such as those of cells, are left out in the next of four rounds.
 */
function planeThrough({ data, shape: [height, width] }: Image, places: Int32Array): Float64Array {
  const picked = Int32Array.from(sample(places));
  const [xs, ys] = [new Float64Array(picked.length), new Float64Array(picked.length)];
  const [values, rests] = [new Float64Array(picked.length), new Float64Array(picked.length)];
  for (let k = 0; k < picked.length; k++) {
    xs[k] = picked[k] % width;
    ys[k] = (picked[k] - xs[k]) / width;
    values[k] = data[picked[k]];
  }
  let [mx, my, mv, along, down, far] = [0, 0, 0, 0, 0, Infinity];
  for (let round = 0; round < 4; round++) {
    let used = 0;
    for (let k = 0; k < rests.length; k++) if (rests[k] <= far) used++;
    if (used === 0) break;
    [mx, my, mv] = [0, 0, 0];
    for (let k = 0; k < rests.length; k++) {
      if (!(rests[k] <= far)) continue;
      mx += xs[k] / used;
      my += ys[k] / used;
      mv += values[k] / used;
    }
    let [xx, yy, xy, xv, yv] = [0, 0, 0, 0, 0];
    for (let k = 0; k < rests.length; k++) {
      if (!(rests[k] <= far)) continue;
      const dx = xs[k] - mx;
      const dy = ys[k] - my;
      const dv = values[k] - mv;
      xx += dx * dx;
      yy += dy * dy;
      xy += dx * dy;
      xv += dx * dv;
      yv += dy * dv;
    }
    const area = xx * yy - xy * xy;
    [along, down] = area > 1e-9 * xx * yy
      ? [(xv * yy - yv * xy) / area, (yv * xx - xv * xy) / area]
      : [0, 0];
    for (let k = 0; k < rests.length; k++) {
      rests[k] = Math.abs(values[k] - (mv + along * (xs[k] - mx) + down * (ys[k] - my)));
    }
    far = 2.5 * 1.4826 * median(rests);
  }
  const row = new Float64Array(width);
  for (let x = 0; x < width; x++) row[x] = mv + along * (x - mx);
  const levels = new Float64Array(data.length);
  for (let y = 0, i = 0; y < height; y++) {
    const rise = down * (y - my);
    for (let x = 0; x < width; x++) levels[i++] = row[x] + rise;
  }
  return levels;
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
