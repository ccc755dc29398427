/**
 * How a picture bends: Laplacians of Gaussians, their energy, and what they answer to noise.
 *
 * @module
 */
import type { Image } from "../../core/values.ts";
import { laplacianOfGaussian } from "../../ops/edges/laplace.ts";
import { median } from "../objects.ts";

/**
 * The Laplacian of a Gaussian, positive where bright things are. Its border has no edge of its own, which
 * would count as a line along it.
 *
 * @param image Grey values.
 * @param sigma Width of the Gaussian in pixels.
 * @returns Float32.
 */
export function bendOf(image: Image, sigma: number): Image {
  return laplacianOfGaussian(image, { sigma, mode: "reflect" });
}

/**
 * Mean squares of what is above 0, and of what is below; each over all pixels.
 *
 * @param bend Of {@linkcode bendOf}.
 * @returns Both.
 */
export function energiesOf({ data }: Image): { readonly above: number; readonly below: number } {
  let [above, below] = [0, 0];
  for (let i = 0; i < data.length; i++) {
    const value = data[i];
    if (value > 0) above += value * value;
    else below += value * value;
  }
  return { above: above / data.length, below: below / data.length };
}

/**
 * The positive answer above which half of the energy of all lies that stand out of the noise.
 *
 * @param bend Of {@linkcode bendOf}.
 * @param floor What noise answers.
 * @returns 0 where nothing is above the floor.
 */
export function typicalAnswer({ data }: Image, floor: number): number {
  let highest = 0;
  for (let i = 0; i < data.length; i++) if (data[i] > highest) highest = data[i];
  if (!(highest > floor)) return 0;
  const bins = 4096;
  const energy = new Float64Array(bins);
  let total = 0;
  for (let i = 0; i < data.length; i++) {
    const value = data[i];
    if (value <= floor) continue;
    const square = value * value;
    energy[Math.min(bins - 1, Math.floor(value / highest * bins))] += square;
    total += square;
  }
  let sum = 0;
  for (let bin = 0; bin < bins; bin++) {
    sum += energy[bin];
    if (sum >= total / 2) return (bin + 0.5) / bins * highest;
  }
  return highest;
}

/**
 * Standard deviation of white noise: the median answer to differences of second differences, which hardly
 * see anything that is smooth (Immerkær 1996, doi:10.1006/cviu.1996.0060).
 *
 * @param image Grey values.
 * @returns In grey values.
 */
export function noiseOf({ data, shape: [height, width] }: Image): number {
  const step = Math.max(1, Math.floor(data.length / 2 ** 16));
  const answers = new Float64Array(Math.ceil(data.length / step));
  let count = 0;
  for (let i = width + 1; i < data.length - width - 1; i += step) {
    const x = i % width;
    if (x === 0 || x === width - 1) continue;
    const above = data[i - width - 1] - 2 * data[i - width] + data[i - width + 1];
    const here = data[i - 1] - 2 * data[i] + data[i + 1];
    const below = data[i + width - 1] - 2 * data[i + width] + data[i + width + 1];
    answers[count++] = Math.abs(above - 2 * here + below);
  }
  return height > 2 && count > 0 ? 1.4826 * median(answers.subarray(0, count)) / 6 : 0;
}

/**
 * Variance of a Laplacian of Gaussian's answer to white noise.
 *
 * @param noise Standard deviation.
 * @param sigma Width of the Gaussian in pixels.
 * @returns The variance.
 */
export function noiseAnswer(noise: number, sigma: number): number {
  return noise * noise / (2 * Math.PI * sigma ** 6);
}

/**
 * Standard deviation of an enlarged picture on the ground, from the median of deviations: noise is not
 * always white.
 *
 * @param large The enlarged picture.
 * @param flat The ground: indices of pixels of the picture that is not enlarged.
 * @param factor How many times it is enlarged.
 * @returns In values of the enlarged picture.
 */
export function groundAnswer(large: Image, flat: Int32Array, factor: number): number {
  const { data, shape: [, columns] } = large;
  const [width, middle] = [columns / factor, factor >> 1];
  const answers = new Float64Array(flat.length);
  for (let k = 0; k < answers.length; k++) {
    const column = flat[k] % width;
    const row = (flat[k] - column) / width;
    answers[k] = data[(row * factor + middle) * columns + column * factor + middle];
  }
  const usual = median(answers);
  for (let k = 0; k < answers.length; k++) answers[k] = Math.abs(answers[k] - usual);
  return 1.4826 * median(answers);
}
