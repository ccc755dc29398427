/**
 * Kernels from numbers.
 *
 * @module
 */
import { checkParameter, InputError } from "../../core/errors.ts";
import { createKernel, type Kernel } from "../../core/values.ts";

/** Numbers in rows, or in planes of rows. */
export type NestedNumbers =
  | readonly number[]
  | readonly (readonly number[])[]
  | readonly (readonly (readonly number[])[])[];

/**
 * A kernel from its weights, written as they lie.
 *
 * @param rows One list per row; a flat list makes a kernel of one axis, lists of rows one of three.
 * @returns The kernel, rank 1 to 3.
 * @throws {ParameterError} If lists are empty or differ in length, or a weight is not finite.
 * @example A derivative along x
 * ```ts
 * import assert from "node:assert/strict";
 * import { custom } from "petri/ops/kernels";
 *
 * assert.deepEqual(custom([[1, 0, -1]]).shape, [1, 3]);
 * ```
 */
export function custom(rows: NestedNumbers): Kernel {
  const shape: number[] = [];
  let values: readonly unknown[] = [rows];
  while (values.length > 0 && values.every((value) => Array.isArray(value))) {
    const lists = values as readonly (readonly unknown[])[];
    shape.push(lists[0].length);
    checkParameter(
      shape.length <= 3 && lists.every((list) => list.length === shape.at(-1) && list.length > 0),
      "rows",
      rows,
      "rows of one length, from 1",
    );
    values = lists.flat();
  }
  checkParameter(
    shape.length > 0 && values.every((value) => Number.isFinite(value)),
    "rows",
    rows,
    "rows of finite numbers",
  );
  return createKernel(Float64Array.from(values as readonly number[]), shape);
}

/**
 * The same kernel scaled to a sum of 1, so that a flat image keeps its value.
 *
 * @param kernel Any kernel.
 * @returns A new kernel.
 * @throws {InputError} If the weights sum to 0.
 * @example A mean of three
 * ```ts
 * import assert from "node:assert/strict";
 * import { custom, normalize } from "petri/ops/kernels";
 *
 * assert.deepEqual([...normalize(custom([[1, 2, 1]])).data], [0.25, 0.5, 0.25]);
 * ```
 */
export function normalize(kernel: Kernel): Kernel {
  const sum = kernel.data.reduce((total, weight) => total + weight, 0);
  if (sum === 0 || !Number.isFinite(sum)) {
    throw new InputError(
      `\`kernel\` must have weights with a finite sum other than 0, got a sum of ${sum}`,
      { parameter: "kernel", value: sum },
    );
  }
  return createKernel(kernel.data.map((weight) => weight / sum), kernel.shape);
}
