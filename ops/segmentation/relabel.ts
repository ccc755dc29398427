/**
 * Numbers made sequential, and segmentations joined.
 *
 * @module
 */
import { checkParameter, InputError } from "../../core/errors.ts";
import { type GridValue, type Labels, labelsLike } from "../../core/values.ts";
import { requireSameShape } from "../grey.ts";

/** Options of {@linkcode relabelSequential}. */
export interface RelabelOptions {
  /** The first number; 1 unless given. */
  readonly offset?: number | undefined;
}

/** Largest label. */
const MOST = 2 ** 31 - 1;

/**
 * Renumbers objects without gaps, in the order of their numbers; 0 stays 0.
 *
 * O(pixels + numbers · log numbers); allocates the result and a table of the numbers.
 *
 * Reference: scikit-image 0.26 `segmentation.relabel_sequential`.
 *
 * @param labels Objects.
 * @param options The first number.
 * @returns The objects with numbers from `offset` on.
 * @throws {ParameterError} If `offset` is not a whole number from 1, or so high that the last number exceeds 2³¹−1.
 * @throws {InputError} If a number is negative.
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { createLabels } from "petri";
 * import { relabelSequential } from "petri/ops/segmentation";
 *
 * const labels = createLabels(Int32Array.of(1, 1, 5, 0, 99, 42), [6]);
 * assert.deepEqual([...relabelSequential(labels).data], [1, 1, 2, 0, 4, 3]);
 * ```
 */
export function relabelSequential(labels: GridValue, options: RelabelOptions = {}): Labels {
  const { offset = 1 } = options;
  checkParameter(
    Number.isInteger(offset) && offset >= 1 && offset <= MOST,
    "offset",
    offset,
    `a whole number from 1 to ${MOST}`,
  );
  return labelsLike(labels, sequential(labels.data, "labels", offset));
}

/** Ranks of whole numbers from 0 on, counted from `offset`; 0 stays 0. */
function sequential(data: ArrayLike<number>, name: string, offset: number): Int32Array {
  const out = new Int32Array(data.length);
  const numbers = new Set<number>();
  let last = 0;
  for (let i = 0; i < data.length; i++) {
    const number = data[i];
    if (number === last) continue;
    last = number;
    if (numbers.has(number)) continue;
    if (!(number >= 0 && Number.isInteger(number))) {
      throw new InputError(
        `input \`${name}\` must hold whole numbers from 0, got ${number} at index ${i}`,
        { parameter: name, value: number },
      );
    }
    numbers.add(number);
  }
  numbers.delete(0);
  checkParameter(
    offset + numbers.size - 1 <= MOST,
    "offset",
    offset,
    `at most ${MOST - numbers.size + 1} for ${numbers.size} objects`,
  );
  const ranks = new Map<number, number>([[0, 0]]);
  for (const number of Float64Array.from(numbers).sort()) {
    ranks.set(number, offset + ranks.size - 1);
  }
  last = 0;
  let rank = 0;
  for (let i = 0; i < data.length; i++) {
    if (data[i] !== last) {
      last = data[i];
      rank = ranks.get(last)!;
    }
    out[i] = rank;
  }
  return out;
}

/**
 * The join of two segmentations: two pixels are in one region if and only if both segmentations have
 * them in one.
 *
 * Regions are numbered by the first segmentation's number, then the second's; 0 is where both are 0.
 * O(pixels + regions · log regions); allocates the result and two label images.
 *
 * Reference: scikit-image 0.26 `segmentation.join_segmentations`.
 *
 * @param labels The first segmentation.
 * @param other The second, of the same shape.
 * @returns The join.
 * @throws {InputError} If the shapes differ or a number is negative.
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { createLabels } from "petri";
 * import { join } from "petri/ops/segmentation";
 *
 * const a = createLabels(Int32Array.of(0, 0, 1, 1), [4]);
 * const b = createLabels(Int32Array.of(0, 2, 2, 0), [4]);
 * assert.deepEqual([...join(a, b).data], [0, 1, 3, 2]);
 * ```
 */
export function join(labels: GridValue, other: GridValue): Labels {
  requireSameShape(labels, other);
  const first = sequential(labels.data, "labels", 1);
  const second = sequential(other.data, "other", 1);
  let most = 0;
  for (let i = 0; i < second.length; i++) if (second[i] > most) most = second[i];
  const pairs = new Float64Array(first.length);
  for (let i = 0; i < pairs.length; i++) pairs[i] = first[i] * (most + 1) + second[i];
  return labelsLike(labels, sequential(pairs, "labels", 1));
}
