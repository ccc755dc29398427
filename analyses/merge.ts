/**
 * Joins the pieces of objects that were cut too often.
 *
 * @module
 */
import { type Image, type Labels, labelsLike } from "../core/values.ts";
import { addMoments, ellipseFit, momentsOf } from "./moments.ts";
import { areasOf, highestLabel, meansOf } from "./objects.ts";

/** Parameters of {@linkcode mergePieces}. */
export interface MergeOptions {
  /** Usual diameter of an object, in pixels. */
  readonly diameter: number;
  /** How readily pieces are joined; more joins more. */
  readonly join: number;
}

/** The line along which two pieces touch: pairs of pixels, and sums of the lower value of each pair. */
interface Border {
  pixels: number;
  grey: number;
  bend: number;
}

/** Two pieces that may be joined. */
interface Pair {
  readonly gain: number;
  readonly one: number;
  readonly other: number;
  /** How often each had grown when the gain was computed. */
  readonly age: number;
}

/**
 * Joins touching pieces, the pair that gains most first, until no pair gains.
 *
 * A pair gains the ellipse fit of both together less the mean fit of the two (by area). It loses by a
 * dip of brightness along their border and by a step of brightness between them; a short border loses, a
 * long one gains; pieces much smaller than a usual object gain, and what is larger than 1.4 of it loses.
 *
 * @param pieces The pieces, two axes.
 * @param grey Values above the ground.
 * @param bend Laplacian of a Gaussian, which dips between objects.
 * @param options Usual size and readiness.
 * @returns The joined pieces; their numbers are not consecutive.
 */
export function mergePieces(
  pieces: Labels,
  grey: Image,
  bend: Image,
  options: MergeOptions,
): Labels {
  const count = highestLabel(pieces);
  const moments = momentsOf(pieces, count);
  const areas = areasOf(pieces, count);
  const light = meansOf(pieces, grey.data, count).map((mean, one) => mean * areas[one]);
  const bends = meansOf(pieces, bend.data, count).map((mean, one) => mean * areas[one]);
  const borders = bordersOf(pieces, grey.data, bend.data, count);
  const owner = Int32Array.from({ length: count + 1 }, (_, one) => one);
  const ages = new Int32Array(count + 1);
  const usual = Math.PI / 4 * options.diameter ** 2;

  const gainOf = (one: number, other: number, border: Border): number => {
    const [a, b] = [areas[one], areas[other]];
    const alone = (a * ellipseFit(moments, one) + b * ellipseFit(moments, other)) / (a + b);
    const [la, lb] = [Math.max(light[one] / a, 1e-9), Math.max(light[other] / b, 1e-9)];
    const dip = 1 - border.grey / border.pixels / Math.min(la, lb);
    const neck = border.pixels / (2 * Math.sqrt(Math.min(a, b) / Math.PI));
    const fold = Math.min(bends[one] / a, bends[other] / b) - border.bend / border.pixels;
    return ellipseFit(moments, one, other) - alone + options.join - 0.004 -
      0.22 * Math.max(dip, -0.3) - 0.11 * Math.abs(Math.log(la / lb)) +
      0.06 * (Math.min(neck, 1) - 0.7) - 0.084 * Math.max(0, fold) +
      (Math.min(a, b) < 0.15 * usual ? 0.1 : 0) -
      0.21 * Math.max(0, Math.log((a + b) / (1.4 * usual)));
  };
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
    addMoments(moments, one, other);
    areas[one] += areas[other];
    light[one] += light[other];
    bends[one] += bends[other];
    const around = borders[one];
    around.delete(other);
    for (const [third, border] of borders[other]) {
      borders[third].delete(other);
      if (third === one) continue;
      const shared = around.get(third);
      const joined = shared === undefined ? border : {
        pixels: shared.pixels + border.pixels,
        grey: shared.grey + border.grey,
        bend: shared.bend + border.bend,
      };
      around.set(third, joined);
      borders[third].set(one, joined);
    }
    around.forEach((border, third) => offer(one, third, border));
  }
  for (let one = 1; one <= count; one++) {
    let last = one;
    while (owner[last] !== last) last = owner[last];
    owner[one] = last;
  }
  return labelsLike(pieces, pieces.data.map((one) => owner[one]));
}

/** By piece, the pieces it touches along a side of a pixel. */
function bordersOf(
  { data, shape: [height, width] }: Labels,
  grey: ArrayLike<number>,
  bend: ArrayLike<number>,
  count: number,
): Map<number, Border>[] {
  const borders = Array.from({ length: count + 1 }, () => new Map<number, Border>());
  const meet = (i: number, j: number) => {
    const [one, other] = [data[i], data[j]];
    if (one === other || one === 0 || other === 0) return;
    let border = borders[one].get(other);
    if (border === undefined) {
      border = { pixels: 0, grey: 0, bend: 0 };
      borders[one].set(other, border);
      borders[other].set(one, border);
    }
    border.pixels++;
    border.grey += Math.min(grey[i], grey[j]);
    border.bend += Math.min(bend[i], bend[j]);
  };
  for (let y = 0, i = 0; y < height; y++) {
    for (let x = 0; x < width; x++, i++) {
      if (x + 1 < width) meet(i, i + 1);
      if (y + 1 < height) meet(i, i + width);
    }
  }
  return borders;
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
