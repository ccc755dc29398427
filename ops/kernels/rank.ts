/**
 * Order statistics of what lies under a footprint: median, percentile, minimum, maximum.
 *
 * @module
 */
import { checkParameter } from "../../core/errors.ts";
import { createKernel, type GridValue, type Kernel, type PixelArray } from "../../core/values.ts";
import type { BorderMode } from "../../kernels/bands.ts";
import { comparableData } from "../grey.ts";
import { extremum } from "../morphology/extrema.ts";
import { orderStatistic } from "./order.ts";
import { checkFootprint, tapsOf } from "./taps.ts";
import { windowOf } from "./window.ts";

/** Options that the order statistics share. */
export interface RankOptions {
  /** Side of the window, one number or one per axis. 3 unless given; not used where there is a footprint. */
  readonly size?: number | readonly number[] | undefined;
  /** The footprint; non-zero is in. */
  readonly kernel?: Kernel | undefined;
  /** What stands beyond the border. */
  readonly mode?: BorderMode | undefined;
  /** The constant of mode `constant`, turned into the image's type. */
  readonly cval?: number | undefined;
}

/**
 * The median under a footprint; of an even number of pixels the upper of the two middle ones.
 *
 * A NaN in the window gives NaN (scipy leaves that open), except where the rank is the first or the
 * last, as {@linkcode minimum} has it. The middle of an even side is the element behind the middle. Allocates the result and a band of scratch.
 *
 * Agrees with scikit-image's `median` and, with mode `reflect`, scipy's `median_filter`.
 *
 * @param image Image, mask or labels, any rank.
 * @param options Window and border, mode `nearest` unless given.
 * @returns A value of the same kind and pixel type.
 * @throws {ParameterError} If `size` is not a whole number from 1, or one per axis.
 * @throws {InputError} If the footprint has another number of axes or no pixel in it, or is larger than the image.
 * @example A speck disappears
 * ```ts
 * import assert from "node:assert/strict";
 * import { createImage } from "petri";
 * import { median } from "petri/ops/kernels";
 *
 * const image = createImage(Uint8Array.of(3, 3, 200, 3, 4, 4), [2, 3]);
 * assert.deepEqual([...median(image).data], [3, 3, 4, 3, 4, 4]);
 * ```
 */
export function median<V extends GridValue>(image: V, options: RankOptions = {}): V {
  const { mode = "nearest", cval = 0 } = options;
  const footprint = footprintOf(image, options);
  return ranked(image, footprint, { mode, cval, rank: (count) => count >> 1 });
}

/**
 * A percentile under a footprint: the value of rank `⌊count · percentile / 100⌋` (at most the last),
 * without interpolation. 0 is the minimum, 100 the maximum.
 *
 * Otherwise as {@linkcode median}.
 *
 * Agrees with scipy's `percentile_filter`.
 *
 * @param image Image, mask or labels, any rank.
 * @param options Percentile from -100 to 100 (a negative one counts from 100 down), window and border, mode `reflect` unless given.
 * @returns A value of the same kind and pixel type.
 * @throws {ParameterError} If `percentile` is not a number from -100 to 100, or `size` is wrong.
 * @throws {InputError} If the footprint has another number of axes or no pixel in it, or is larger than the image.
 * @example The lower quarter
 * ```ts
 * import assert from "node:assert/strict";
 * import { createImage } from "petri";
 * import { percentile } from "petri/ops/kernels";
 *
 * const image = createImage(Uint8Array.of(1, 2, 3, 4, 5), [1, 5]);
 * const { data } = percentile(image, { percentile: 25, size: [1, 3] });
 * assert.deepEqual([...data], [1, 1, 2, 3, 4]);
 * ```
 */
export function percentile<V extends GridValue>(
  image: V,
  options: RankOptions & { readonly percentile: number },
): V {
  const { mode = "reflect", cval = 0, percentile } = options;
  checkParameter(
    percentile >= -100 && percentile <= 100,
    "percentile",
    percentile,
    "a number from -100 to 100",
  );
  const footprint = footprintOf(image, options);
  const share = percentile < 0 ? percentile + 100 : percentile;
  const rank = (count: number) => share === 100 ? count - 1 : Math.floor(count * share / 100);
  return ranked(image, footprint, { mode, cval, rank });
}

/**
 * The least value under a footprint.
 *
 * The middle of an even side is the element behind the middle; the footprint is not turned. NaN is
 * compared in scipy's order, so whether it wins depends on where it lies. Allocates the result and a band of scratch.
 *
 * Agrees with scipy's `minimum_filter`.
 *
 * @param image Image, mask or labels, any rank.
 * @param options Window and border, mode `reflect` unless given.
 * @returns A value of the same kind and pixel type.
 * @throws {ParameterError} If `size` is not a whole number from 1, or one per axis.
 * @throws {InputError} If the footprint has another number of axes or no pixel in it, or is larger than the image.
 * @example Three neighbours in a row
 * ```ts
 * import assert from "node:assert/strict";
 * import { createImage } from "petri";
 * import { minimum } from "petri/ops/kernels";
 *
 * const image = createImage(Uint8Array.of(5, 3, 9, 8, 7), [1, 5]);
 * assert.deepEqual([...minimum(image, { size: [1, 3] }).data], [3, 3, 3, 7, 7]);
 * ```
 */
export function minimum<V extends GridValue>(image: V, options: RankOptions = {}): V {
  const { mode = "reflect", cval = 0 } = options;
  const footprint = footprintOf(image, options);
  return ranked(image, footprint, { mode, cval, rank: () => 0 });
}

/**
 * The greatest value under a footprint. Otherwise as {@linkcode minimum}.
 *
 * Agrees with scipy's `maximum_filter`.
 *
 * @param image Image, mask or labels, any rank.
 * @param options Window and border, mode `reflect` unless given.
 * @returns A value of the same kind and pixel type.
 * @throws {ParameterError} If `size` is not a whole number from 1, or one per axis.
 * @throws {InputError} If the footprint has another number of axes or no pixel in it, or is larger than the image.
 * @example Three neighbours in a row
 * ```ts
 * import assert from "node:assert/strict";
 * import { createImage } from "petri";
 * import { maximum } from "petri/ops/kernels";
 *
 * const image = createImage(Uint8Array.of(5, 3, 9, 8, 7), [1, 5]);
 * assert.deepEqual([...maximum(image, { size: [1, 3] }).data], [5, 9, 9, 9, 8]);
 * ```
 */
export function maximum<V extends GridValue>(image: V, options: RankOptions = {}): V {
  const { mode = "reflect", cval = 0 } = options;
  const footprint = footprintOf(image, options);
  return ranked(image, footprint, { mode, cval, rank: (count) => count - 1 });
}

/** The footprint as given, or a full window of the given size. */
function footprintOf(image: GridValue, { kernel, size = 3 }: RankOptions): Kernel {
  if (kernel === undefined) {
    const sides = windowOf(size, image.shape);
    return createKernel(new Float64Array(sides.reduce((a, b) => a * b)).fill(1), sides);
  }
  checkFootprint(kernel, image.shape);
  return kernel;
}

interface Ranking {
  readonly mode: BorderMode;
  readonly cval: number;
  /** The rank to take, given the number of pixels in the footprint. */
  readonly rank: (count: number) => number;
}

function ranked<V extends GridValue>(image: V, kernel: Kernel, how: Ranking): V {
  const around = how.mode === "constant" ? [how.cval] : [];
  const data = rankData(comparableData(image, around), image.shape, kernel, how);
  return { ...image, data: image.kind === "labels" ? new Int32Array(data) : data };
}

function rankData(
  data: PixelArray,
  shape: readonly number[],
  kernel: Kernel,
  how: Ranking,
): PixelArray {
  const { mode, cval, rank } = how;
  const taps = tapsOf(kernel, 0);
  const count = taps.weights.length;
  const at = rank(count);
  if (at === 0) return extremum(data, shape, kernel, { op: "min", mode, cval });
  if (at === count - 1) return extremum(data, shape, kernel, { op: "max", mode, cval });
  return orderStatistic(data, shape, taps, { mode, cval, rank: at });
}
