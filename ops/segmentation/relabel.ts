/**
 * Numbers made sequential, and segmentations joined.
 *
 * @module
 */
import { checkParameter, InputError } from "../../core/errors.ts";
import { zeros } from "../../core/memory.ts";
import { type GridValue, type Labels, labelsLike } from "../../core/values.ts";
import {
  lookedUpLabels,
  pairedLabels,
  presentLabels,
  rangeOfLabels,
} from "../../kernels/results.ts";
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

/** Highest number, or highest number a pixel, that a table is made for. */
const TABLE = { numbers: 2 ** 20, each: 4 } as const;

/** Ranks of whole numbers from 0 on, counted from `offset`; 0 stays 0. */
function sequential(
  data: GridValue["data"],
  name: string,
  offset: number,
): Int32Array {
  if (data instanceof Float32Array || data instanceof Float64Array) {
    return ranked(data, name, offset);
  }
  const labels = data instanceof Int32Array ? data : new Int32Array(data);
  const [least, most] = rangeOfLabels(labels);
  if (least < 0 || most > Math.max(TABLE.numbers, TABLE.each * data.length)) {
    return ranked(data, name, offset);
  }
  const ranks = new Int32Array(most + 1);
  const present = presentLabels(labels, most);
  let count = 0;
  for (let number = 1; number <= most; number++) {
    if (present[number]) ranks[number] = offset + count++;
  }
  checkCount(offset, count);
  return lookedUpLabels(labels, ranks);
}

function checkCount(offset: number, count: number): void {
  checkParameter(
    offset + count - 1 <= MOST,
    "offset",
    offset,
    `at most ${MOST - count + 1} for ${count} objects`,
  );
}

/** As {@linkcode sequential}, whatever the numbers are. */
function ranked(data: ArrayLike<number>, name: string, offset: number): Int32Array {
  const out = zeros(Int32Array, data.length);
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
  checkCount(offset, numbers.size);
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
  const factor = rangeOfLabels(second)[1] + 1;
  if ((rangeOfLabels(first)[1] + 1) * factor <= MOST) {
    return labelsLike(labels, sequential(pairedLabels(first, second, factor), "labels", 1));
  }
  const pairs = new Float64Array(first.length);
  for (let i = 0; i < pairs.length; i++) pairs[i] = first[i] * factor + second[i];
  return labelsLike(labels, ranked(pairs, "labels", 1));
}
