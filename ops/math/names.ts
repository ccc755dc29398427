/**
 * What parameters of the family may be called, apart from the functions: a kit knows it before it loads them.
 *
 * @module
 */

/** Signs of comparison. */
export const COMPARISONS = [">", ">=", "<", "<=", "==", "!="] as const;

/** What happens to the scale of the values. */
export const SCALES = ["none", "range", "type"] as const;

/** Ways to flatten. */
export const PROJECTIONS = ["max", "mean", "min", "sum", "std", "median"] as const;
