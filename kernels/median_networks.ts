/**
 * Writes the networks of comparisons for medians of small windows, as AssemblyScript, when
 * `deno task kernels` asks for `kernels/assembly/filters/median_networks.ts`.
 *
 * Two rows of results at a time: the rows that both windows have in common are sorted down each column,
 * sorted columns are merged with their neighbours, and what comes of it serves both; see
 * {@linkcode medianNetworks}. After Adams 2021, doi:10.1145/3450626.3459773.
 *
 * @module
 */

/** Two wires: the lesser value goes to the first, the greater to the second. */
type Comparison = readonly [least: number, most: number];

/** Odd-even merge (Batcher 1968) of two sorted lists of wires; returns the wires in sorted order. */
function merge(a: readonly number[], b: readonly number[], to: Comparison[]): number[] {
  if (a.length === 0 || b.length === 0) return [...a, ...b];
  if (a.length === 1 && b.length === 1) {
    to.push([a[0], b[0]]);
    return [a[0], b[0]];
  }
  const half = (list: readonly number[], rest: number) => list.filter((_, i) => i % 2 === rest);
  const c = merge(half(a, 0), half(b, 0), to);
  const d = merge(half(a, 1), half(b, 1), to);
  const sorted = [c[0]];
  const pairs = Math.min(c.length - 1, d.length);
  for (let i = 0; i < pairs; i++) {
    to.push([d[i], c[i + 1]]);
    sorted.push(d[i], c[i + 1]);
  }
  return [...sorted, ...c.slice(pairs + 1), ...d.slice(pairs)];
}

/** Comparisons that sort wires, by merging. */
function sort(wires: readonly number[], to: Comparison[]): number[] {
  if (wires.length < 2) return [...wires];
  const half = wires.length + 1 >> 1;
  return merge(sort(wires.slice(0, half), to), sort(wires.slice(half), to), to);
}

/** Sorted lists of wires, numbered one after the other. */
function listsOf(lengths: readonly number[]): number[][] {
  let next = 0;
  return lengths.map((length) => Array.from({ length }, () => next++));
}

/** Comparisons among wires and the wires that count in the end. */
interface Network {
  readonly comparisons: readonly Comparison[];
  readonly results: readonly number[];
}

/** The middle of merged lists: as many values as the median can be among when `more` others come. */
function middleOf(lengths: readonly number[], more: number): Network {
  const comparisons: Comparison[] = [];
  const lists = listsOf(lengths);
  const sorted = lists.reduce((all, list) => merge(all, list, comparisons));
  const rank = (sorted.length + more - 1) / 2;
  const network = { comparisons, results: sorted.slice(rank - more, rank + 1) };
  return pruned(network, lengths, more);
}

/**
 * The network without the comparisons that it does not need. If all inputs of zeros and ones give the
 * right median, all inputs do; each list is sorted, so few inputs have to be tried.
 */
function pruned(
  { comparisons, results }: Network,
  lengths: readonly number[],
  more: number,
): Network {
  const states = [...lengths, more].map((length) => length + 1);
  const count = states.reduce((product, n) => product * n);
  const size = Math.ceil(count / 32);
  const total = lengths.reduce((sum, n) => sum + n) + more;
  const bits = [...lengths, more].map((length) =>
    Array.from({ length }, () => new Int32Array(size))
  );
  const wanted = new Int32Array(size);
  for (let i = 0; i < count; i++) {
    let rest = i;
    let ones = 0;
    states.forEach((n, list) => {
      const some = rest % n;
      rest = Math.floor(rest / n);
      ones += some;
      for (let j = n - 1 - some; j < n - 1; j++) bits[list][j][i >> 5] |= 1 << (i & 31);
    });
    if (2 * ones > total) wanted[i >> 5] |= 1 << (i & 31);
  }
  const others = bits.pop()!;
  const inputs = bits.flat();

  /** Whether the median comes out without the comparisons in `without`. */
  function isRight(without: ReadonlySet<number>): boolean {
    const wires = inputs.map((wire) => wire.slice());
    comparisons.forEach(([low, high], at) => {
      if (without.has(at)) return;
      const [a, b] = [wires[low], wires[high]];
      for (let i = 0; i < size; i++) {
        const [x, y] = [a[i], b[i]];
        a[i] = x & y;
        b[i] = x | y;
      }
    });
    for (let i = 0; i < size; i++) {
      let median = wires[results[more]][i];
      for (let j = 0; j < more; j++) median &= wires[results[more - 1 - j]][i] | others[j][i];
      if (median !== wanted[i]) return false;
    }
    return true;
  }

  const without = new Set<number>();
  if (!isRight(without)) throw new Error("the whole network is wrong");
  for (let at = comparisons.length - 1; at >= 0; at--) {
    without.add(at);
    if (!isRight(without)) without.delete(at);
  }
  return { comparisons: comparisons.filter((_, at) => !without.has(at)), results };
}

/** Lines of code that compare, and how they call what they give. */
class Code {
  readonly lines: string[] = [];
  #count = 0;

  /** Runs a network over named values; only what its results need is written. */
  run({ comparisons, results }: Network, names: readonly string[]): string[] {
    const needed = new Set(results);
    const lows: boolean[] = [];
    const highs: boolean[] = [];
    for (let at = comparisons.length - 1; at >= 0; at--) {
      const [low, high] = comparisons[at];
      [lows[at], highs[at]] = [needed.has(low), needed.has(high)];
      if (lows[at] || highs[at]) needed.add(low).add(high);
    }
    const wires = [...names];
    comparisons.forEach(([low, high], at) => {
      const [a, b] = [wires[low], wires[high]];
      if (lows[at]) wires[low] = this.value(`least(${a}, ${b}, type)`);
      if (highs[at]) wires[high] = this.value(`most(${a}, ${b}, type)`);
    });
    return results.map((wire) => wires[wire]);
  }

  /** A named value. */
  value(expression: string): string {
    const name = `v${this.#count++}`;
    this.lines.push(`const ${name} = ${expression};`);
    return name;
  }

  /** Values `by` elements further along the row; each is given in this block, the next and the one behind. */
  ahead(blocks: readonly (readonly string[])[], by: number): string[] {
    return blocks[0].map((_, i) =>
      this.value(`ahead(${blocks.map((block) => block[i]).join(", ")}, ${by}, type)`)
    );
  }
}

/** A network that sorts by merging sorted lists of these lengths. */
function sorter(...lengths: readonly number[]): Network {
  const comparisons: Comparison[] = [];
  const results = listsOf(lengths).reduce((all, list) => merge(all, list, comparisons));
  return { comparisons, results };
}

/** The function for windows of `side` × `side`, 5 or 7. */
function pairFunction(side: number): string {
  const common = side - 1;
  const steps = side === 7 ? [2, 4] : [2];
  const code = new Code();
  const names = (prefix: string, length: number) =>
    Array.from({ length }, (_, i) => `${prefix}${i}`);
  const state: [names: readonly string[], then: readonly string[]][] = [];

  // Sorted columns of this block and of the next; columns merged with their neighbours.
  const column0 = names("c", common);
  const column1 = names("d", common);
  const double0 = names("e", 2 * common);
  const sorted: Comparison[] = [];
  const results = sort(listsOf(new Array(common).fill(1)).flat(), sorted);
  const rows = names("row", side + 1);
  const column2 = code.run({ comparisons: sorted, results }, rows.slice(1, side));
  const double1 = code.run(sorter(common, common), [
    ...column1,
    ...code.ahead([column1, column2, column2], 1),
  ]);
  state.push([column0, column1], [column1, column2], [double0, double1]);
  const lists = [double0, ...steps.map((by) => code.ahead([double0, double1, double1], by))];
  lists.push(code.ahead([column0, column1, column2], side - 1));
  const middle = code.run(middleOf(lists.map((list) => list.length), side), lists.flat());

  // What each of the two windows has besides, sorted along the row; then the median of both.
  const medians = [rows[0], rows[side]].map((then, at) => {
    const [now, next, low, high] = names("fg"[at], 4);
    const pair = [low, high];
    const pair1 = code.run(sorter(1, 1), [next, ...code.ahead([[next], [then], [then]], 1)]);
    state.push([[now, next], [next, then]], [pair, pair1]);
    const parts = [pair, ...steps.map((by) => code.ahead([pair, pair1, pair1], by))];
    parts.push(code.ahead([[now], [next], [then]], side - 1));
    const row = code.run(sorter(...parts.map((part) => part.length)), parts.flat());
    return row.reduce((median, value, i) => {
      const larger = code.value(`most(${middle[side - 1 - i]}, ${value}, type)`);
      return code.value(`least(${median}, ${larger}, type)`);
    }, middle[side]);
  });

  const loads = rows.slice(1, side).map((row) =>
    `r += stride;\nconst ${row} = ordered(v128.load(r), unsigned, type);`
  );
  const all = state.flatMap(([names, then]) => names.map((name, i) => [name, then[i]]));
  const body = [
    "let r = above + x;",
    `const ${rows[0]} = ordered(v128.load(r), unsigned, type);`,
    ...loads.flatMap((lines) => lines.split("\n")),
    `const ${rows[side]} = ordered(v128.load(under + x), unsigned, type);`,
    ...code.lines,
    "if (x >= 32) {",
    `  const median = ordered(${medians[0]}, unsigned, type);`,
    `  storePair(median, ordered(${medians[1]}, unsigned, type), dst, dst2, x - 32, bytes);`,
    "}",
    ...all.map(([name, then]) => `${name} = ${then};`),
  ];
  return `/**
 * Two rows of medians of ${side}×${side}. The window of the first begins at \`above\`, its rows \`stride\` bytes
 * apart; \`under\` is the last row of the second. Block after block: rows are taken in two blocks ahead.
 */
// @ts-ignore: decorator
@inline
export function medianPair${side}(
  above: usize, stride: usize, under: usize, dst: usize, dst2: usize, n: i32, unsigned: v128,
  type: i32,
): void {
  const bytes = <usize> n << shiftOf(type);
  ${all.map(([name], i) => `let ${name} = ${i === 0 ? "i32x4.splat(0)" : all[0][0]};`).join("\n  ")}
  for (let x: usize = 0; x < bytes + 32; x += 16) {
    ${body.join("\n    ")}
  }
}
`;
}

/**
 * The AssemblyScript of all networks.
 *
 * @returns The text of a file.
 */
export function medianNetworks(): string {
  return `// Medians of 5×5 and 7×7.
import { storePair } from "../shared/lanes";
import { ahead, least, most, ordered, shiftOf } from "./order_lanes";

${[5, 7].map(pairFunction).join("\n")}`;
}
