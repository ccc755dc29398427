/**
 * All methods that find one level, side by side.
 *
 * @module
 */
import { InputError } from "../../core/errors.ts";
import type { GridValue, Mask } from "../../core/values.ts";
import { requirePixels } from "../grey.ts";
import { above } from "./above.ts";
import type { HistogramThresholdOptions } from "./histogram.ts";
import { huang } from "./huang.ts";
import { imagejDefault } from "./imagej_default.ts";
import { intermodes } from "./intermodes.ts";
import { isodata } from "./isodata.ts";
import { li } from "./li.ts";
import { maxEntropy } from "./max_entropy.ts";
import { mean } from "./mean.ts";
import { minError } from "./min_error.ts";
import { minimum } from "./minimum.ts";
import { moments } from "./moments.ts";
import { otsu } from "./otsu.ts";
import { percentile } from "./percentile.ts";
import { renyiEntropy } from "./renyi_entropy.ts";
import { shanbhag } from "./shanbhag.ts";
import { triangle } from "./triangle.ts";
import { yen } from "./yen.ts";

/** What one method makes of an image. */
export interface Trial {
  /** Name of the method: `otsu` is the operator `threshold.otsu`. */
  readonly method: string;
  /** Its threshold, unless it found none. */
  readonly threshold?: number;
  /** What is above the threshold. */
  readonly mask?: Mask;
  /** Why there is no threshold. */
  readonly problem?: string;
}

const METHODS: Readonly<
  Record<string, (image: GridValue, options: HistogramThresholdOptions) => number>
> = {
  isodata,
  li: (image) => li(image),
  mean: (image) => mean(image),
  minimum,
  otsu,
  triangle,
  yen,
  huang,
  imagejDefault,
  intermodes,
  maxEntropy,
  minError,
  moments,
  percentile,
  renyiEntropy,
  shanbhag,
};

/** Names of the methods that find one level from the grey values alone. */
export const GLOBAL_METHODS: readonly string[] = Object.keys(METHODS);

/**
 * The threshold that one method finds, by the method's name.
 *
 * @param image Grey values.
 * @param method One of {@linkcode GLOBAL_METHODS}.
 * @param options Bins of the histogram.
 * @returns The threshold.
 * @throws {InputError} If the method finds none.
 */
export function thresholdBy(
  image: GridValue,
  method: string,
  options: HistogramThresholdOptions = {},
): number {
  return METHODS[method](image, options);
}

/**
 * Tries every method that finds one level, for a contact sheet of all masks.
 *
 * scikit-image's seven methods come first, in the order of its `try_all_threshold`, then ImageJ's nine. A
 * method that finds no level says why instead. The work is that of all methods; allocates a mask each.
 *
 * @param image Grey values, any rank and pixel type.
 * @param options Bins of the histograms.
 * @returns One trial a method.
 * @throws {InputError} If there is no pixel.
 * @example How far methods are apart
 * ```ts
 * import assert from "node:assert/strict";
 * import { createImage } from "petri";
 * import { tryAll } from "petri/ops/threshold";
 *
 * const trials = tryAll(createImage(Uint8Array.of(10, 12, 14, 200, 11, 205), [2, 3]));
 * assert.equal(trials.find(({ method }) => method === "otsu")!.threshold, 14);
 * ```
 */
export function tryAll(image: GridValue, options: HistogramThresholdOptions = {}): Trial[] {
  requirePixels(image);
  return GLOBAL_METHODS.map((method) => {
    try {
      const threshold = thresholdBy(image, method, options);
      return { method, threshold, mask: above(image, threshold) };
    } catch (error) {
      if (error instanceof InputError) return { method, problem: error.message };
      throw error;
    }
  });
}
