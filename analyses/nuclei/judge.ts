/**
 * How likely an object is a nucleus, rather than a part of one, several, or nothing.
 *
 * @module
 */
import type { Labels } from "../../core/values.ts";
import { multiply } from "../../ops/math/arithmetic.ts";
import { ring } from "../../ops/segmentation/ring.ts";
import { ellipseFit, momentsOf } from "../moments.ts";
import { areasOf, highestLabel, meansOf, stepsOutOf } from "../objects.ts";
import type { View } from "./view.ts";

/** The numbers of {@linkcode objectFeatures} in their order. */
export const OBJECT_FEATURES = [
  "contrast",
  "size",
  "sizeSquared",
  "fit",
  "roundness",
  "noise",
] as const;

/** Least size of an object that the picture's border cuts, as part of a usual nucleus. */
const LEAST_CUT = 1 / 8;

/** Pixels of the picture from which an object at its border is seen well enough to be taken for a cut one. */
const SEEN_CUT = 50;

/**
 * Contrast, size and shape of objects, free of scale. What the picture's border cuts may be the end of a
 * nucleus of any size: from 50 pixels of the picture it counts as an eighth of a usual one at least.
 *
 * @param labels Objects.
 * @param view The picture.
 * @returns One number for each of {@linkcode OBJECT_FEATURES}, by label from 1 (index 0 is empty).
 */
export function objectFeatures(labels: Labels, view: View): Float64Array[] {
  const { size, light, pixels } = view;
  const count = highestLabel(labels);
  const areas = areasOf(labels, count);
  const moments = momentsOf(labels, count);
  const inside = meansOf(labels, light.data, count);
  const outer = Math.max(2, 0.2 * size);
  const around = ring(labels, { inner: Math.max(1, 0.05 * size), outer });
  const grounds = meansOf(around, light.data, count);
  const spreads = meansOf(around, multiply(light, light).data, count);
  const sides = sidesOf(labels, count);
  const cut = cutOnes(labels, count);
  const usual = Math.PI / 4 * size ** 2;
  return Array.from({ length: count + 1 }, (_, one) => {
    if (one === 0) return new Float64Array(OBJECT_FEATURES.length);
    const contrast = Math.max(1e-4, inside[one] - grounds[one]);
    const noise = Math.sqrt(Math.max(1e-8, spreads[one] - grounds[one] ** 2));
    const least = cut[one] && pixels * areas[one] >= SEEN_CUT ? LEAST_CUT : 0;
    const part = Math.log(Math.max(least, areas[one] / usual));
    // Sides of pixels are 4/π as long as the outline of a disk.
    const outline = Math.PI / 4 * sides[one];
    return Float64Array.of(
      Math.max(-4, Math.log(contrast)),
      part,
      part * part,
      ellipseFit(moments, one),
      Math.log(outline / (2 * Math.sqrt(Math.PI * areas[one]))),
      Math.min(4, Math.log(contrast / (noise + 0.005))),
    );
  });
}

/** Which objects touch the picture's border. */
function cutOnes({ data, shape: [height, width] }: Labels, count: number): Uint8Array {
  const cut = new Uint8Array(count + 1);
  for (let y = 0; y < height; y++) cut[data[y * width]] = cut[data[(y + 1) * width - 1]] = 1;
  for (let x = 0; x < width; x++) cut[data[x]] = cut[data[(height - 1) * width + x]] = 1;
  return cut;
}

/** Sides of pixels between each object and what is not part of it; those at the picture's border do not count. */
function sidesOf(labels: Labels, count: number): Uint32Array {
  const [below, beside] = stepsOutOf(labels, count, [[1, 0], [0, 1]]);
  return below.map((sides, one) => sides + beside[one]);
}

/**
 * How likely objects are nuclei: a logistic function of their features.
 *
 * @param features Of {@linkcode objectFeatures}.
 * @param weights The constant term, then one number for each of {@linkcode OBJECT_FEATURES}.
 * @returns From 0 to 1, by label.
 */
export function likelihoods(
  features: readonly Float64Array[],
  weights: readonly number[],
): Float64Array {
  return Float64Array.from(features, (numbers) => {
    const sum = numbers.reduce((sum, number, i) => sum + weights[i + 1] * number, weights[0]);
    return 1 / (1 + Math.exp(-sum));
  });
}
