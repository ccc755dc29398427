/**
 * Sums of decision trees.
 *
 * @module
 */

/** Trees, node after node: a split is followed by its left branch, which is taken up to the threshold. */
export interface Trees {
  /** Where each tree begins. */
  readonly roots: Int32Array;
  /** The feature that a split looks at; -1 for a leaf. */
  readonly feature: Int32Array;
  /** The threshold of a split, the worth of a leaf. */
  readonly value: Float64Array;
  /** Where the right branch of a split begins. */
  readonly right: Int32Array;
}

/**
 * Reads trees from text: one a line, words parted by spaces. A split is `FEATURE:THRESHOLD`, followed by
 * its left and then its right branch; a leaf is a number.
 *
 * @param text The trees.
 * @returns The same in arrays.
 */
export function readTrees(text: string): Trees {
  const lines = text.trim().split("\n").map((line) => line.trim().split(" "));
  const count = lines.reduce((sum, { length }) => sum + length, 0);
  const roots = new Int32Array(lines.length);
  const feature = new Int32Array(count).fill(-1);
  const value = new Float64Array(count);
  const right = new Int32Array(count);
  let at = 0;
  lines.forEach((words, tree) => {
    roots[tree] = at;
    const open: number[] = [];
    for (const word of words) {
      const node = at++;
      const colon = word.indexOf(":");
      value[node] = Number(word.slice(colon + 1));
      if (colon >= 0) {
        feature[node] = Number(word.slice(0, colon));
        open.push(node);
      } else if (open.length > 0) right[open.pop()!] = at;
    }
  });
  return { roots, feature, value, right };
}

/**
 * What the trees say together.
 *
 * @param trees Trees.
 * @param features One number a feature.
 * @returns The sum of one leaf a tree.
 */
export function sumOfTrees(
  { roots, feature, value, right }: Trees,
  features: Float64Array,
): number {
  let sum = 0;
  for (const root of roots) {
    let node = root;
    while (feature[node] >= 0) {
      node = features[feature[node]] <= value[node] ? node + 1 : right[node];
    }
    sum += value[node];
  }
  return sum;
}
