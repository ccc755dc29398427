/**
 * Objects and distances as their definitions say, with no thought of speed.
 *
 * @module
 */
import { neighboursOf, ravel, unravel } from "./morphology.ts";

/** Regions of equal values, numbered in the order of their first pixel, by a walk over neighbours. */
export function naiveLabel(
  data: ArrayLike<number>,
  shape: readonly number[],
  connectivity: number,
  background: number,
): Int32Array {
  const out = new Int32Array(data.length);
  let count = 0;
  for (let start = 0; start < data.length; start++) {
    if (data[start] === background || out[start] !== 0) continue;
    out[start] = ++count;
    const queue = [start];
    for (const pixel of queue) {
      for (const other of neighboursOf(pixel, shape, connectivity)) {
        if (out[other] !== 0 || data[other] !== data[start]) continue;
        out[other] = count;
        queue.push(other);
      }
    }
  }
  return out;
}

/** Distance to the nearest zero, by looking at all of them. */
export function naiveDistances(
  mask: ArrayLike<number>,
  shape: readonly number[],
  measure: (step: readonly number[]) => number,
): number[] {
  const zeros: number[][] = [];
  for (let i = 0; i < mask.length; i++) if (mask[i] === 0) zeros.push(unravel(i, shape));
  return Array.from(mask, (_, i) => {
    const here = unravel(i, shape);
    return Math.min(...zeros.map((zero) => measure(zero.map((at, axis) => at - here[axis]))));
  });
}

interface Entry {
  readonly value: number;
  readonly age: number;
  readonly pixel: number;
  readonly source: number;
}

const first = (a: Entry, b: Entry) => a.value < b.value || a.value === b.value && a.age < b.age;

/** A binary heap whose order among equals is part of its contract: see the watershed. */
class Heap {
  readonly entries: Entry[] = [];

  push(entry: Entry): void {
    const { entries } = this;
    let child = entries.push(entry) - 1;
    while (child > 0) {
      const parent = (child - 1) >> 1;
      if (!first(entries[child], entries[parent])) return;
      [entries[child], entries[parent]] = [entries[parent], entries[child]];
      child = parent;
    }
  }

  pop(): Entry {
    const { entries } = this;
    const top = entries[0];
    const last = entries.pop()!;
    if (entries.length === 0) return top;
    entries[0] = last;
    for (let i = 0;;) {
      let smallest = i;
      for (const child of [2 * i + 1, 2 * i + 2]) {
        if (child < entries.length && first(entries[child], entries[smallest])) smallest = child;
      }
      if (smallest === i) return top;
      [entries[i], entries[smallest]] = [entries[smallest], entries[i]];
      i = smallest;
    }
  }
}

/** The watershed by its text: a queue by cost, then age, with the heap that decides about markers. */
export function naiveWatershed(
  image: ArrayLike<number>,
  shape: readonly number[],
  markers: ArrayLike<number>,
  mask: ArrayLike<number>,
  { connectivity, compactness, watershedLine }: {
    connectivity: number;
    compactness: number;
    watershedLine: boolean;
  },
): Int32Array {
  const out = Int32Array.from(markers, (marker, i) => mask[i] === 0 ? 0 : marker);
  const open = Uint8Array.from(mask);
  const heap = new Heap();
  let age = 1;
  const around = (pixel: number) => {
    const here = unravel(pixel, shape);
    const far = (other: number) =>
      unravel(other, shape).filter((at, axis) => at !== here[axis]).length;
    return neighboursOf(pixel, shape, connectivity).sort((a, b) => far(a) - far(b) || a - b);
  };
  const apart = (a: number, b: number) =>
    Math.sqrt(
      unravel(a, shape).reduce((sum, at, axis) => sum + (at - unravel(b, shape)[axis]) ** 2, 0),
    );
  for (let i = 0; i < out.length; i++) {
    if (out[i] !== 0) heap.push({ value: image[i], age: 0, pixel: i, source: i });
  }
  while (heap.entries.length > 0) {
    const { value, pixel, source } = heap.pop();
    if (compactness > 0 || watershedLine) {
      if (out[pixel] !== 0 && pixel !== source) continue;
      const onLine = compactness === 0 &&
        (open[pixel] === 0 ||
          around(pixel).some((other) =>
            open[other] !== 0 && out[other] !== 0 && out[other] !== out[source]
          ));
      if (onLine) open[pixel] = 0;
      else out[pixel] = out[source];
    }
    for (const other of around(pixel)) {
      if (open[other] === 0 || out[other] !== 0) continue;
      let cost = image[other];
      if (compactness > 0) cost += compactness * apart(other, source);
      else if (!watershedLine) out[other] = out[pixel];
      heap.push({ value: Math.max(cost, value), age: ++age, pixel: other, source });
    }
  }
  return out;
}

export { neighboursOf, ravel, unravel };
