/**
 * Joins the pieces of objects that were cut too often.
 *
 * @module
 */
import type { Labels } from "../../core/values.ts";
import { renumbered } from "../objects.ts";
import { type Border, join, type PieceGraph } from "./graph.ts";

/** Two pieces that may be joined. */
interface Pair {
  readonly gain: number;
  readonly one: number;
  readonly other: number;
  /** How often both had grown when the gain was computed. */
  readonly age: number;
}

/**
 * Joins touching pieces, the pair that gains most first, until no pair gains; of equal ones, that which
 * was looked at first.
 *
 * @param graph The pieces; joined in place.
 * @param gainOf What joining two is worth; pairs above 0 are joined. `one` has the lower label of those that began.
 * @returns By piece, the piece it belongs to.
 */
export function joinPieces(
  graph: PieceGraph,
  gainOf: (one: number, other: number, border: Border) => number,
): Int32Array {
  const { count, borders } = graph;
  const owner = Int32Array.from({ length: count + 1 }, (_, one) => one);
  const ages = new Int32Array(count + 1);
  const heap: Pair[] = [];
  const offer = (one: number, other: number, border: Border) => {
    const gain = gainOf(one, other, border);
    if (gain > 0) push(heap, { gain, one, other, age: ages[one] + ages[other] });
  };
  borders.forEach((around, one) =>
    around.forEach((border, other) => one < other && offer(one, other, border))
  );
  for (let pair = pop(heap); pair !== undefined; pair = pop(heap)) {
    const { one, other, age } = pair;
    if (owner[one] !== one || owner[other] !== other || ages[one] + ages[other] !== age) continue;
    owner[other] = one;
    ages[one]++;
    join(graph, one, other);
    borders[one].forEach((border, third) => offer(one, third, border));
  }
  for (let one = 1; one <= count; one++) {
    let last = one;
    while (owner[last] !== last) last = owner[last];
    owner[one] = last;
  }
  return owner;
}

/**
 * Pieces under the numbers of those they belong to.
 *
 * @param pieces Pieces.
 * @param owner Of {@linkcode joinPieces}.
 * @returns Labels, not consecutive.
 */
export function joinedLabels(pieces: Labels, owner: Int32Array): Labels {
  return renumbered(pieces, owner);
}

/** Puts a pair into a heap whose first gains most. */
function push(heap: Pair[], pair: Pair): void {
  let at = heap.length;
  while (at > 0) {
    const up = (at - 1) >> 1;
    if (heap[up].gain >= pair.gain) break;
    heap[at] = heap[up];
    at = up;
  }
  heap[at] = pair;
}

/** Takes the pair that gains most. */
function pop(heap: Pair[]): Pair | undefined {
  const first = heap[0];
  const last = heap.pop();
  if (last === undefined || heap.length === 0) return first;
  let at = 0;
  for (;;) {
    let down = 2 * at + 1;
    if (down >= heap.length) break;
    if (down + 1 < heap.length && heap[down + 1].gain > heap[down].gain) down++;
    if (heap[down].gain <= last.gain) break;
    heap[at] = heap[down];
    at = down;
  }
  heap[at] = last;
  return first;
}
