/**
 * Whether two results agree.
 *
 * @module
 */
import type { Rule } from "./entries.ts";

/** How two results agree. */
export interface Agreement {
  /** In words. */
  readonly says: string;
  /** As the rule asks. */
  readonly fits: boolean;
  /** Both compute the same thing. */
  readonly same: boolean;
}

/** What differs between two lists of numbers. */
interface Difference {
  readonly count: number;
  /** Largest difference. */
  readonly largest: number;
  /** Largest difference in parts of the number, or of 1. */
  readonly part: number;
  /** Of the first list. */
  readonly range: number;
}

function difference(a: ArrayLike<number>, b: ArrayLike<number>): Difference {
  let [low, high, largest, part, count] = [Infinity, -Infinity, 0, 0, 0];
  for (let i = 0; i < b.length; i++) {
    const [x, y] = [a[i], b[i]];
    if (x < low) low = x;
    if (x > high) high = x;
    if (x === y || Number.isNaN(x) && Number.isNaN(y)) continue;
    count++;
    const apart = Number.isNaN(x - y) ? Infinity : Math.abs(x - y);
    largest = Math.max(largest, apart);
    part = Math.max(part, apart / Math.max(1, Math.abs(y)));
  }
  return { count, largest, part, range: high - low };
}

/**
 * Compares a peer's result with petri's.
 *
 * @param own petri's numbers.
 * @param theirs The peer's.
 * @param rule How closely they must agree.
 * @returns Whether they do, and in words.
 */
export function agreement(
  own: ArrayLike<number>,
  theirs: ArrayLike<number>,
  rule: Rule,
): Agreement {
  const first = typeof rule === "object" && "first" in rule ? rule.first : undefined;
  if (first ? theirs.length > own.length : theirs.length !== own.length) {
    const says = `DISAGREES: ${theirs.length} numbers, petri ${own.length}`;
    return { says, fits: false, same: true };
  }
  const { count, largest, part, range } = difference(own, theirs);
  const share = count / Math.max(theirs.length, 1);
  const pixels = `${Number((100 * share).toPrecision(2))} % of the pixels`;
  const relative = largest / Math.max(range, 1e-300);
  const agrees = (says: string, same = true) => ({
    says: first ? `${says} (${first})` : says,
    fits: true,
    same,
  });
  if (typeof rule === "object" && "differs" in rule) {
    return agrees(`differs in ${pixels}: ${rule.differs}`, false);
  }
  if (count === 0) return agrees("identical");
  if (rule !== "exact") {
    if ("pixels" in rule && share <= rule.pixels) return agrees(`${pixels} differ: ${rule.why}`);
    if ("levels" in rule && largest <= rule.levels) return agrees(rule.why);
    if ("each" in rule && part <= rule.each) {
      return agrees(`${part.toExponential(0)} of each number`);
    }
    if ("range" in rule && relative <= rule.range) {
      return agrees(`${relative.toExponential(0)} of the range`);
    }
  }
  const off = `${largest.toPrecision(2)}, ${relative.toExponential(0)} of the range`;
  return { says: `DISAGREES by ${off}, in ${pixels}`, fits: false, same: true };
}
