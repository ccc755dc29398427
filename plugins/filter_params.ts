/**
 * Declarations that several families of filters share.
 *
 * @module
 */
import { choice, list, number, type Param } from "../core/params.ts";
import { MAX_SIGMA, MAX_TRUNCATE } from "../ops/limits.ts";
import type { BorderMode } from "../ops/kernels/mod.ts";

/** What stands beyond the border, in scipy's words. */
export const BORDER_MODES = ["reflect", "nearest", "mirror", "wrap", "constant"] as const;

/** Kinds that a filter reads as grey values. */
export const GREY = ["image", "mask", "labels"] as const;

/**
 * The border's rule.
 *
 * @param mode The default.
 * @returns The declaration.
 */
export function borderMode(
  mode: BorderMode,
): Param<BorderMode> & { readonly default: BorderMode } {
  return choice(BORDER_MODES, { default: mode, doc: "What stands beyond the border" });
}

/** The border's constant. */
export const cval: Param<number> & { readonly default: 0 } = number({
  default: 0,
  doc: "Grey value beyond the border, with mode constant",
});

/** Where a Gaussian ends. */
export const truncate: Param<number> & { readonly default: 4 } = number({
  min: 0,
  max: MAX_TRUNCATE,
  default: 4,
  doc: "Where weights are cut off, in standard deviations",
});

/** One standard deviation, or one per axis. */
export const SIGMAS: readonly [Param<number>, Param<readonly number[]>] = [
  number({ min: 0, max: MAX_SIGMA, unit: "px", doc: "For all axes" }),
  list(number({ min: 0, max: MAX_SIGMA, unit: "px", doc: "For one axis" }), {
    min: 1,
    doc: "One per axis",
  }),
];
