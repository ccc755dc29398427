/**
 * Morphology with a footprint: erosion, dilation and what is made of them, for grey values, masks and
 * labels alike.
 *
 * @module
 */
import { copyOf, recycle } from "../../core/memory.ts";
import {
  createKernel,
  type GridValue,
  imageLike,
  type Kernel,
  labelsLike,
  maskLike,
  type PixelArray,
} from "../../core/values.ts";
import type { BorderMode } from "../../kernels/bands.ts";
import { comparableData } from "../grey.ts";
import { checkFootprint } from "../kernels/taps.ts";
import { extrema, valueRange } from "./extrema.ts";
import { combine } from "./pointwise.ts";

/**
 * What stands beyond the border: scipy's rules, or the type's largest value (`max`), its smallest
 * (`min`), or whatever leaves the result alone (`ignore`).
 */
export type MorphologyMode = BorderMode | "max" | "min" | "ignore";

/** Options of erosion, dilation and what is made of them. */
export interface MorphologyOptions {
  /** What stands beyond the border; `reflect` unless given. */
  readonly mode?: MorphologyMode | undefined;
  /** The constant of mode `constant`; 0 unless given. */
  readonly cval?: number | undefined;
}

/**
 * The footprint of a pixel and its direct neighbours along each axis.
 *
 * @param rank Number of axes.
 * @returns A kernel with three elements along each axis, of which `2 · rank + 1` are in.
 */
export function cross(rank: number): Kernel {
  const size = 3 ** rank;
  const data = new Float64Array(size);
  const middle = (size - 1) / 2;
  data[middle] = 1;
  for (let step = 1; step < size; step *= 3) data[middle - step] = data[middle + step] = 1;
  return createKernel(data, Array.from({ length: rank }, () => 3));
}

/** A footprint that fits a picture, with odd sides: an even one gets an empty row in front, as scikit-image pads it. */
function padded(kernel: Kernel, image: GridValue): Kernel {
  checkFootprint(kernel, image.shape);
  const { data, shape } = kernel;
  if (shape.every((length) => length % 2 === 1)) return kernel;
  const grown = shape.map((length) => length + 1 - length % 2);
  const result = new Float64Array(grown.reduce((product, length) => product * length, 1));
  for (let k = 0; k < data.length; k++) {
    let rest = k;
    let index = 0;
    let step = 1;
    for (let axis = shape.length - 1; axis >= 0; axis--) {
      index += (rest % shape[axis] + grown[axis] - shape[axis]) * step;
      rest = Math.floor(rest / shape[axis]);
      step *= grown[axis];
    }
    result[index] = data[k];
  }
  return createKernel(result, grown);
}

/** A footprint turned by half a turn: every axis reversed. */
function mirrored({ data, shape }: Kernel): Kernel {
  return createKernel(data.toReversed(), shape);
}

/** Largest or smallest value that a pixel can have. */
function limit({ kind, data }: GridValue, which: "max" | "min"): number {
  const isMax = which === "max";
  if (kind === "mask") return isMax ? 1 : 0;
  if (kind === "labels") return isMax ? 2 ** 31 - 1 : -(2 ** 31);
  if (data instanceof Uint8Array) return isMax ? 255 : 0;
  if (data instanceof Uint16Array) return isMax ? 65535 : 0;
  return isMax ? Infinity : -Infinity;
}

/** Footprints in a row, each with what is taken of the values under it. */
type Step = readonly [footprint: Kernel, op: "min" | "max"];

function slide<V extends GridValue>(
  value: V,
  steps: readonly Step[],
  { mode = "reflect", cval = 0 }: MorphologyOptions,
  find: typeof extrema = extrema,
): V {
  const borders = steps.map(([, op]) => {
    const neutral = op === "min" ? "max" : "min";
    const rule = mode === "ignore" ? neutral : mode;
    return rule === "max" || rule === "min"
      ? { mode: "constant" as const, cval: limit(value, rule) }
      : { mode: rule, cval };
  });
  // Only an odd constant can bring more than 0 and 1 into a mask.
  const isMask = value.kind === "mask" &&
    borders.every(({ mode, cval }) => mode !== "constant" || cval === 0 || cval === 1);
  const all = steps.map(([footprint, op], i) => ({ footprint, op, isMask, ...borders[i] }));
  const { shape } = value;
  if (value.kind === "labels") {
    const around = borders.filter(({ mode }) => mode === "constant").map(({ cval }) => cval);
    const found = find(comparableData(value, around), shape, all);
    return labelsLike(value, new Int32Array(found)) as V;
  }
  if (value.kind === "image") return imageLike(value, find(value.data, shape, all)) as V;
  const data = find(value.data, shape, all);
  return maskLike(value, isMask ? data : data.map((pixel) => pixel ? 1 : 0)) as V;
}

/**
 * The first minus the second, pixel by pixel, modulo the type's range; for masks, where the two
 * differ. The first is overwritten: it must be the caller's own.
 */
function difference<V extends GridValue>(own: V, other: V): V {
  if (own.kind === "labels") {
    for (let i = 0; i < own.data.length; i++) own.data[i] -= other.data[i];
  } else combine(other.data as PixelArray, own.data, own.kind === "mask" ? "xor" : "minus");
  return own;
}

/**
 * The smallest value under the footprint, at every pixel: bright things shrink.
 *
 * Border: by default the picture is mirrored at its edge, so nothing is eaten from outside.
 * The footprint is not mirrored, and one with an even side gets an empty row in front. NaN follows
 * scipy's order of comparison. A full rectangle costs O(pixels), any other footprint O(pixels · runs); allocates the result and a
 * band of scratch.
 *
 * Agrees with scikit-image 0.26 `morphology.erosion`, also for masks: its `binary_erosion` takes all
 * pixels outside as foreground (mode `ignore`), OpenCV does the same, scipy's `binary_erosion` takes
 * them as background.
 *
 * @param image Grey values, mask or labels, any rank.
 * @param kernel Footprint with as many axes as the image; the centre and its direct neighbours unless given.
 * @param options Border.
 * @returns A new value of the same kind and pixel type.
 * @throws {InputError} If the footprint has another number of axes or no pixel in it, or is larger than the image.
 * @example A bright run loses a pixel at both ends
 * ```ts
 * import assert from "node:assert/strict";
 * import { createImage } from "petri";
 * import { erosion } from "petri/ops/morphology";
 *
 * const image = createImage(Uint8Array.of(0, 9, 9, 9, 0, 9, 0), [1, 7]);
 * assert.deepEqual([...erosion(image).data], [0, 0, 9, 0, 0, 0, 0]);
 * ```
 */
export function erosion<V extends GridValue>(
  image: V,
  kernel: Kernel = cross(image.shape.length),
  options: MorphologyOptions = {},
): V {
  return slide(image, [[padded(kernel, image), "min"]], options);
}

/**
 * The largest value under the footprint, at every pixel: bright things grow.
 *
 * Border: by default the picture is mirrored at its edge.
 * The footprint is not mirrored, and one with an even side gets an empty row in front. NaN follows
 * scipy's order of comparison. A full rectangle costs O(pixels), any other footprint O(pixels · runs); allocates the result and a
 * band of scratch.
 *
 * Agrees with scikit-image 0.26 `morphology.dilation`. scipy's `grey_dilation`, OpenCV and
 * scikit-image from 2.0 mirror the footprint, which matters only where it is asymmetric.
 *
 * @param image Grey values, mask or labels, any rank.
 * @param kernel Footprint with as many axes as the image; the centre and its direct neighbours unless given.
 * @param options Border.
 * @returns A new value of the same kind and pixel type.
 * @throws {InputError} If the footprint has another number of axes or no pixel in it, or is larger than the image.
 * @example A bright run gains a pixel at both ends
 * ```ts
 * import assert from "node:assert/strict";
 * import { createImage } from "petri";
 * import { dilation } from "petri/ops/morphology";
 *
 * const image = createImage(Uint8Array.of(0, 0, 9, 0, 0, 0, 0), [1, 7]);
 * assert.deepEqual([...dilation(image).data], [0, 9, 9, 9, 0, 0, 0]);
 * ```
 */
export function dilation<V extends GridValue>(
  image: V,
  kernel: Kernel = cross(image.shape.length),
  options: MorphologyOptions = {},
): V {
  return slide(image, [[padded(kernel, image), "max"]], options);
}

/**
 * Erosion, then dilation with the mirrored footprint: bright things that the footprint does not fit
 * into vanish.
 *
 * Border as in {@linkcode erosion}.
 * The footprint is not mirrored, and one with an even side gets an empty row in front. NaN follows
 * scipy's order of comparison. Costs an erosion and a dilation.
 *
 * Agrees with scikit-image 0.26 `morphology.opening`.
 *
 * @param image Grey values, mask or labels, any rank.
 * @param kernel Footprint with as many axes as the image; the centre and its direct neighbours unless given.
 * @param options Border.
 * @returns A new value of the same kind and pixel type.
 * @throws {InputError} If the footprint has another number of axes or no pixel in it, or is larger than the image.
 * @example A thin bright thing vanishes, a wide one stays
 * ```ts
 * import assert from "node:assert/strict";
 * import { createImage } from "petri";
 * import { opening } from "petri/ops/morphology";
 *
 * const image = createImage(Uint8Array.of(0, 9, 9, 9, 0, 9, 0), [1, 7]);
 * assert.deepEqual([...opening(image).data], [0, 9, 9, 9, 0, 0, 0]);
 * ```
 */
export function opening<V extends GridValue>(
  image: V,
  kernel: Kernel = cross(image.shape.length),
  options: MorphologyOptions = {},
): V {
  const footprint = padded(kernel, image);
  return slide(image, [[footprint, "min"], [mirrored(footprint), "max"]], options);
}

/**
 * Dilation, then erosion with the mirrored footprint: dark things that the footprint does not fit into
 * are filled.
 *
 * Border as in {@linkcode dilation}.
 * The footprint is not mirrored, and one with an even side gets an empty row in front. NaN follows
 * scipy's order of comparison. Costs a dilation and an erosion.
 *
 * Agrees with scikit-image 0.26 `morphology.closing`.
 *
 * @param image Grey values, mask or labels, any rank.
 * @param kernel Footprint with as many axes as the image; the centre and its direct neighbours unless given.
 * @param options Border.
 * @returns A new value of the same kind and pixel type.
 * @throws {InputError} If the footprint has another number of axes or no pixel in it, or is larger than the image.
 * @example A thin dark gap is filled
 * ```ts
 * import assert from "node:assert/strict";
 * import { createImage } from "petri";
 * import { closing } from "petri/ops/morphology";
 *
 * const image = createImage(Uint8Array.of(9, 9, 0, 9, 0, 0, 0), [1, 7]);
 * assert.deepEqual([...closing(image).data], [9, 9, 9, 9, 0, 0, 0]);
 * ```
 */
export function closing<V extends GridValue>(
  image: V,
  kernel: Kernel = cross(image.shape.length),
  options: MorphologyOptions = {},
): V {
  const footprint = padded(kernel, image);
  return slide(image, [[footprint, "max"], [mirrored(footprint), "min"]], options);
}

/**
 * The image minus its opening: bright things that the footprint does not fit into, without the
 * background.
 *
 * Integer types wrap around where an even footprint or a constant border makes the opening the larger of
 * the two; masks give the pixels that differ.
 * The footprint is not mirrored, and one with an even side gets an empty row in front. NaN follows
 * scipy's order of comparison. Costs an opening.
 *
 * Agrees with scikit-image 0.26 `morphology.white_tophat`.
 *
 * @param image Grey values, mask or labels, any rank.
 * @param kernel Footprint with as many axes as the image; the centre and its direct neighbours unless given.
 * @param options Border.
 * @returns A new value of the same kind and pixel type.
 * @throws {InputError} If the footprint has another number of axes or no pixel in it, or is larger than the image.
 * @example Only the thin bright thing stays
 * ```ts
 * import assert from "node:assert/strict";
 * import { createImage } from "petri";
 * import { whiteTophat } from "petri/ops/morphology";
 *
 * const image = createImage(Uint8Array.of(2, 9, 9, 9, 2, 7, 2), [1, 7]);
 * assert.deepEqual([...whiteTophat(image).data], [0, 0, 0, 0, 0, 5, 0]);
 * ```
 */
export function whiteTophat<V extends GridValue>(
  image: V,
  kernel: Kernel = cross(image.shape.length),
  options: MorphologyOptions = {},
): V {
  const copy = { ...image, data: copyOf(image.data) };
  const open = opening(image, kernel, options);
  const result = difference(copy, open);
  recycle(open);
  return result;
}

/**
 * The closing minus the image: dark things that the footprint does not fit into.
 *
 * Integer types wrap around where an even footprint or a constant border makes the closing the smaller of
 * the two; masks give the pixels that differ.
 * The footprint is not mirrored, and one with an even side gets an empty row in front. NaN follows
 * scipy's order of comparison. Costs a closing.
 *
 * Agrees with scikit-image 0.26 `morphology.black_tophat`.
 *
 * @param image Grey values, mask or labels, any rank.
 * @param kernel Footprint with as many axes as the image; the centre and its direct neighbours unless given.
 * @param options Border.
 * @returns A new value of the same kind and pixel type.
 * @throws {InputError} If the footprint has another number of axes or no pixel in it, or is larger than the image.
 * @example Only the thin dark thing stays
 * ```ts
 * import assert from "node:assert/strict";
 * import { createImage } from "petri";
 * import { blackTophat } from "petri/ops/morphology";
 *
 * const image = createImage(Uint8Array.of(9, 9, 4, 9, 3, 3, 3), [1, 7]);
 * assert.deepEqual([...blackTophat(image).data], [0, 0, 5, 0, 0, 0, 0]);
 * ```
 */
export function blackTophat<V extends GridValue>(
  image: V,
  kernel: Kernel = cross(image.shape.length),
  options: MorphologyOptions = {},
): V {
  return difference(closing(image, kernel, options), image);
}

/**
 * Dilation minus erosion: how much the values under the footprint differ.
 *
 * Border as in {@linkcode erosion}; masks give the pixels that differ. Flat images give 0.
 * The footprint is not mirrored, and one with an even side gets an empty row in front. NaN follows
 * scipy's order of comparison. Costs a dilation and an erosion.
 *
 * Agrees with scikit-image 0.26 `dilation(image, kernel) - erosion(image, kernel)` and, for symmetric
 * footprints, with scipy's `morphological_gradient`.
 *
 * @param image Grey values, mask or labels, any rank.
 * @param kernel Footprint with as many axes as the image; the centre and its direct neighbours unless given.
 * @param options Border.
 * @returns A new value of the same kind and pixel type.
 * @throws {InputError} If the footprint has another number of axes or no pixel in it, or is larger than the image.
 * @example Edges stand out
 * ```ts
 * import assert from "node:assert/strict";
 * import { createImage } from "petri";
 * import { gradient } from "petri/ops/morphology";
 *
 * const image = createImage(Uint8Array.of(0, 0, 0, 9, 9, 9, 9), [1, 7]);
 * assert.deepEqual([...gradient(image).data], [0, 0, 9, 9, 0, 0, 0]);
 * ```
 */
export function gradient<V extends GridValue>(
  image: V,
  kernel: Kernel = cross(image.shape.length),
  options: MorphologyOptions = {},
): V {
  const { mode } = options;
  // What is beyond the border differs, or is no value of a mask.
  if (mode === "ignore" || image.kind === "mask" && mode === "constant") {
    const eroded = erosion(image, kernel, options);
    const result = difference(dilation(image, kernel, options), eroded);
    recycle(eroded);
    return result;
  }
  return slide(
    image,
    [[padded(kernel, image), "max"]],
    options,
    (data, shape, [step]) => valueRange(data, shape, step.footprint, step),
  );
}
