/**
 * Families whose functions are loaded when the first of their operators runs: a kit that knows every
 * operator starts without any of them.
 *
 * @module
 */
import type { Operator } from "../core/operator.ts";

/**
 * Operators that wait for their functions.
 *
 * @param load Loads what the operators call; called once, before the first of them runs.
 * @param operators The operators.
 * @returns The same operators.
 */
export function late(load: () => Promise<void>, operators: readonly Operator[]): Operator[] {
  let loading: Promise<void> | undefined;
  return operators.map((operator) => ({
    ...operator,
    async run(inputs, params) {
      await (loading ??= load());
      return await operator.run(inputs, params);
    },
  }));
}
