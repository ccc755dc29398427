/**
 * Rings around objects.
 *
 * @module
 */
import { checkParameter } from "../../core/errors.ts";
import { type GridValue, type Labels, labelsLike, type Mask } from "../../core/values.ts";
import { requireSameShape } from "../grey.ts";
import { nearestNumbers } from "./nearest_numbers.ts";

/** Options of {@linkcode ring}. */
export interface RingOptions {
  /** Where rings may lie; everywhere unless given. */
  readonly mask?: GridValue | undefined;
  /** Pixels at most this far from the object stay out; 0 unless given. */
  readonly inner?: number | undefined;
  /** Pixels farther than this from the object stay out; 5 unless given. */
  readonly outer?: number | undefined;
}

/**
 * A ring around every object, for the background next to it or the cytoplasm around a nucleus, in any
 * rank.
 *
 * Each background pixel whose Euclidean distance d to the nearest object is `inner` < d ≤ `outer` gets that
 * object's number; of several objects at one distance the lowest number. Rings never overlap an object or
 * each other. Exact: distances are compared as whole squares. O(pixels · outer) at worst; allocates
 * the result and two numbers a pixel.
 *
 * Reference: definition; CellProfiler's IdentifyTertiaryObjects after Distance-N expansion.
 *
 * @param labels Objects; a mask is one object.
 * @param options Distances in pixels, and a limiting mask.
 * @returns The rings, with the objects' numbers.
 * @throws {ParameterError} If a distance is not a finite number from 0, or `outer` is below `inner`.
 * @throws {InputError} If the mask has another shape.
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { createLabels } from "petri";
 * import { ring } from "petri/ops/segmentation";
 *
 * const labels = createLabels(Int32Array.of(0, 0, 0, 4, 0, 0, 0, 0), [8]);
 * assert.deepEqual([...ring(labels, { inner: 1, outer: 3 }).data], [4, 4, 0, 0, 0, 4, 4, 0]);
 * ```
 */
export function ring(labels: Labels | Mask, options: RingOptions = {}): Labels {
  const { data, shape } = labels;
  const { mask, inner = 0, outer = 5 } = options;
  checkParameter(Number.isFinite(inner) && inner >= 0, "inner", inner, "a finite number from 0");
  checkParameter(
    Number.isFinite(outer) && outer >= inner,
    "outer",
    outer,
    `a finite number from \`inner\` (${inner})`,
  );
  if (mask !== undefined) requireSameShape(labels, mask, "mask");
  const near = nearestNumbers(labels, { inner, outer, ties: "lowest" });
  if (near !== undefined) {
    if (mask !== undefined) {
      for (let i = 0; i < near.length; i++) if (mask.data[i] === 0) near[i] = 0;
    }
    return labelsLike(labels, near);
  }
  const reach = Math.min(Math.floor(outer), 32767);
  const nearest = Int32Array.from(data);
  const squares = new Float64Array(data.length);
  for (let i = 0; i < squares.length; i++) squares[i] = data[i] === 0 ? Infinity : 0;
  let stride = 1;
  for (let axis = shape.length - 1; axis >= 0; axis--) {
    alongAxis(squares, nearest, stride, shape[axis], reach);
    stride *= shape[axis];
  }
  const out = new Int32Array(data.length);
  for (let i = 0; i < out.length; i++) {
    if (data[i] !== 0 || mask !== undefined && mask.data[i] === 0) continue;
    const distance = Math.sqrt(squares[i]);
    if (distance > inner && distance <= outer) out[i] = nearest[i];
  }
  return labelsLike(labels, out);
}

/** Brings the nearest object, of tied ones the lowest, along one axis. */
function alongAxis(
  squares: Float64Array,
  nearest: Int32Array,
  stride: number,
  length: number,
  reach: number,
): void {
  const line = new Float64Array(length);
  const numbers = new Int32Array(length);
  const block = stride * length;
  for (let start = 0; start < squares.length; start += block) {
    for (let first = start; first < start + stride; first++) {
      let any = false;
      for (let i = 0, at = first; i < length; i++, at += stride) {
        line[i] = squares[at];
        numbers[i] = nearest[at];
        if (line[i] !== Infinity) any = true;
      }
      if (!any) continue;
      for (let i = 0, at = first; i < length; i++, at += stride) {
        let best = line[i];
        if (best === 0) continue;
        let number = numbers[i];
        for (let d = 1; d <= reach && d * d <= best; d++) {
          for (const j of [i - d, i + d]) {
            if (j < 0 || j >= length) continue;
            const square = line[j] + d * d;
            if (square < best || square === best && square !== Infinity && numbers[j] < number) {
              best = square;
              number = numbers[j];
            }
          }
        }
        squares[at] = best;
        nearest[at] = number;
      }
    }
  }
}
