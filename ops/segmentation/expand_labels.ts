/**
 * Objects grown by a distance.
 *
 * @module
 */
import { checkParameter } from "../../core/errors.ts";
import { room } from "../../core/memory.ts";
import { type Labels, labelsLike, type Mask } from "../../core/values.ts";
import { objects } from "../../kernels/objects.ts";
import { alloc, scratch, views } from "../../kernels/runtime.ts";
import { perAxis, withNearest } from "../distance/edt.ts";
import { nearestNumbers } from "./nearest_numbers.ts";

/** Options of {@linkcode expandLabels}. */
export interface ExpandLabelsOptions {
  /** How far to grow; 1 unless given. */
  readonly distance?: number | undefined;
  /** Distance between neighbours, one number or one per axis, slowest first; 1 unless given. */
  readonly sampling?: number | readonly number[] | undefined;
}

/**
 * Grows every object by a Euclidean distance, without growing into another, in any rank.
 *
 * A background pixel at most `distance` from an object gets the number of the nearest one; of several
 * at one distance the choice is that of scipy's distance transform, mostly the one that comes first. O(pixels);
 * allocates the result and about 20 bytes a pixel.
 *
 * Reference: scikit-image 0.26 `segmentation.expand_labels`; CellProfiler's IdentifySecondaryObjects,
 * Distance-N.
 *
 * @param labels Objects; a mask is one object.
 * @param options Distance and sampling.
 * @returns The grown objects.
 * @throws {ParameterError} If `distance` is not a finite number from 0, or the sampling does not fit.
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { createLabels } from "petri";
 * import { expandLabels } from "petri/ops/segmentation";
 *
 * const labels = createLabels(Int32Array.of(0, 1, 0, 0, 0, 0, 2), [7]);
 * assert.deepEqual([...expandLabels(labels).data], [1, 1, 1, 0, 0, 2, 2]);
 * assert.deepEqual([...expandLabels(labels, { distance: 3 }).data], [1, 1, 1, 1, 2, 2, 2]);
 * ```
 */
export function expandLabels(labels: Labels | Mask, options: ExpandLabelsOptions = {}): Labels {
  const { data, shape } = labels;
  const { distance = 1, sampling } = options;
  checkParameter(
    Number.isFinite(distance) && distance >= 0,
    "distance",
    distance,
    "a finite number from 0",
  );
  if (sampling === undefined || sampling === 1) {
    const near = nearestNumbers(labels, { inner: 0, outer: distance, ties: "first", keep: true });
    if (near !== undefined) return labelsLike(labels, near);
  }
  const steps = perAxis(sampling ?? 1, shape.length);
  const out = room(Int32Array, data.length);
  if (out.length === 0) return labelsLike(labels, out);
  scratch(() => {
    const numbers = alloc(data.length * 4);
    views().i32.set(data, numbers / 4);
    const { featureNumbers, freeBytes } = objects();
    const bring = (to: number, from: number, n: number) => freeBytes(numbers + from * 4, n, to);
    withNearest(bring, shape, steps, (nearest, squares) => {
      featureNumbers(nearest, squares, out.length, numbers, distance);
      out.set(views().i32.subarray(nearest / 4, nearest / 4 + out.length));
    });
  });
  return labelsLike(labels, out);
}
