/**
 * Lines at one grey level, by marching squares.
 *
 * @module
 */
import { checkParameter, InputError } from "../../core/errors.ts";
import type { Contours, GridValue, Mask } from "../../core/values.ts";
import { greyData, requireSameShape } from "../grey.ts";

/** Which of the two sides. */
export type Side = "low" | "high";

/** Options of {@linkcode findContours}. */
export interface ContoursOptions {
  /** Grey level of the lines; halfway between minimum and maximum unless given. */
  readonly level?: number | undefined;
  /** Which pixels join across a diagonal, those at most or those above the level. `low` unless given. */
  readonly fullyConnected?: Side | undefined;
  /** Which pixels a line winds around anticlockwise, having them on its left. `low` unless given. */
  readonly positiveOrientation?: Side | undefined;
  /** Where lines are drawn; everywhere unless given. */
  readonly mask?: Mask | undefined;
}

/**
 * Lines along which a picture has a grey level, between the centres of its pixels.
 *
 * A pixel is high when its value is above the level. Positions are interpolated linearly between
 * neighbouring pixels. A closed line repeats its first point; a line that meets the border of the
 * picture, NaN or a masked pixel stays open. Lines come in the order of the first square that they
 * pass, row by row. A flat picture has none. O(pixels + points).
 *
 * Agrees with scikit-image's `find_contours`, which by default takes a wrong level for integer images
 * whose minimum and maximum add up to more than their type holds. OpenCV's `findContours` follows
 * border pixels instead.
 *
 * Reference: Lorensen and Cline 1987, doi:10.1145/37401.37422, in two dimensions.
 *
 * @param image Grey values of a plane of at least 2×2 pixels; masks count as 0 and 1.
 * @param options Level, connection, direction, mask.
 * @returns Lines as y0, x0, y1, x1, … in pixels.
 * @throws {InputError} If the image is not a plane of at least 2×2 pixels, or the mask has another shape.
 * @throws {ParameterError} If `level` is NaN.
 * @example Around one bright pixel
 * ```ts
 * import assert from "node:assert/strict";
 * import { createImage } from "petri";
 * import { findContours } from "petri/ops/measure";
 *
 * const image = createImage(Uint8Array.of(8, 0, 0, 0, 0, 0), [2, 3]);
 * assert.deepEqual(findContours(image).paths, [Float64Array.of(0, 0.5, 0.5, 0)]);
 * ```
 */
export function findContours(image: GridValue, options: ContoursOptions = {}): Contours {
  const { shape } = image;
  if (shape.length !== 2 || shape[0] < 2 || shape[1] < 2) {
    throw new InputError(
      `\`image\` must be a plane of at least 2×2 pixels, got the shape ${shape.join("×")}`,
      { parameter: "image", value: shape },
    );
  }
  const { fullyConnected = "low", positiveOrientation = "low", mask } = options;
  if (mask !== undefined) requireSameShape(image, mask, "mask");
  const data = greyData(image);
  const { level = middleLevel(data) } = options;
  checkParameter(options.level === undefined || !Number.isNaN(level), "level", level, "a number");
  const lines = new Lines(shape[1]);
  const at = { data, width: shape[1], height: shape[0], mask: mask?.data };
  eachSegment(
    at,
    level,
    fullyConnected === "high",
    (y0, x0, y1, x1) => lines.add(y0, x0, y1, x1),
  );
  return { kind: "contours", paths: lines.paths(positiveOrientation === "high") };
}

/** Halfway between the least and the greatest value; NaN where there is none. */
function middleLevel(data: ArrayLike<number>): number {
  let low = Infinity;
  let high = -Infinity;
  for (let i = 0; i < data.length; i++) {
    if (data[i] < low) low = data[i];
    if (data[i] > high) high = data[i];
  }
  if (low > high) return NaN;
  const sum = low + high;
  return data instanceof Float32Array ? Math.fround(sum) / 2 : sum / 2;
}

function fraction(from: number, to: number, level: number): number {
  return from === to ? 0 : (level - from) / (to - from);
}

/** The two ends of a piece of line within a square. */
type UseSegment = (y0: number, x0: number, y1: number, x1: number) => void;

/** Goes over the squares between four pixels row by row; high pixels lie on the right of a segment. */
function eachSegment(
  { data, width, height, mask }: {
    readonly data: ArrayLike<number>;
    readonly width: number;
    readonly height: number;
    readonly mask: Uint8Array | undefined;
  },
  level: number,
  joinHigh: boolean,
  use: UseSegment,
): void {
  for (let y = 0; y < height - 1; y++) {
    for (let x = 0; x < width - 1; x++) {
      const at = y * width + x;
      const below = at + width;
      if (mask && !(mask[at] && mask[at + 1] && mask[below] && mask[below + 1])) continue;
      const ul = data[at];
      const ur = data[at + 1];
      const ll = data[below];
      const lr = data[below + 1];
      const square = Number(ul > level) + 2 * Number(ur > level) + 4 * Number(ll > level) +
        8 * Number(lr > level);
      if (square === 0 || square === 15) continue;
      if (Number.isNaN(ul) || Number.isNaN(ur) || Number.isNaN(ll) || Number.isNaN(lr)) continue;
      const top = x + fraction(ul, ur, level);
      const bottom = x + fraction(ll, lr, level);
      const left = y + fraction(ul, ll, level);
      const right = y + fraction(ur, lr, level);
      segments(use, square, joinHigh, { y, x, top, bottom, left, right });
    }
  }
}

/** Where a line crosses the edges of the square whose upper left pixel is (y, x). */
interface Crossings {
  readonly y: number;
  readonly x: number;
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** The segments of a square, by which of its pixels are high: 1 upper left, 2 upper right, 4, 8 below. */
function segments(
  use: UseSegment,
  square: number,
  joinHigh: boolean,
  { y, x, top, bottom, left, right }: Crossings,
): void {
  switch (square) {
    case 1:
      return use(y, top, left, x);
    case 2:
      return use(right, x + 1, y, top);
    case 3:
      return use(right, x + 1, left, x);
    case 4:
      return use(left, x, y + 1, bottom);
    case 5:
      return use(y, top, y + 1, bottom);
    case 6:
      if (joinHigh) {
        use(left, x, y, top);
        return use(right, x + 1, y + 1, bottom);
      }
      use(right, x + 1, y, top);
      return use(left, x, y + 1, bottom);
    case 7:
      return use(right, x + 1, y + 1, bottom);
    case 8:
      return use(y + 1, bottom, right, x + 1);
    case 9:
      if (joinHigh) {
        use(y, top, right, x + 1);
        return use(y + 1, bottom, left, x);
      }
      use(y, top, left, x);
      return use(y + 1, bottom, right, x + 1);
    case 10:
      return use(y + 1, bottom, y, top);
    case 11:
      return use(y + 1, bottom, left, x);
    case 12:
      return use(left, x, right, x + 1);
    case 13:
      return use(y, top, right, x + 1);
    case 14:
      return use(left, x, y, top);
  }
}

/** A line that grows at both ends: numbers of its points, linked from first to last. */
interface Line {
  first: number;
  last: number;
  readonly number: number;
}

/**
 * Joins segments into lines where the end of one is the start of another. When two lines meet, the
 * older one takes in the younger.
 */
class Lines {
  readonly #width: number;
  readonly #y: number[] = [];
  readonly #x: number[] = [];
  readonly #next: number[] = [];
  readonly #starts = new Map<number, Line>();
  readonly #ends = new Map<number, Line>();
  readonly #lines = new Map<number, Line>();
  #count = 0;

  constructor(width: number) {
    this.#width = width;
  }

  add(y0: number, x0: number, y1: number, x1: number): void {
    // A corner that has the level exactly is picked up by the neighbouring squares.
    if (y0 === y1 && x0 === x1) return;
    const from = this.#key(y0, x0);
    const to = this.#key(y1, x1);
    const tail = take(this.#starts, to);
    const head = take(this.#ends, from);
    if (tail !== undefined && head !== undefined) {
      if (tail === head) {
        this.#append(head, y1, x1);
      } else if (tail.number > head.number) {
        this.#next[head.last] = tail.first;
        head.last = tail.last;
        this.#lines.delete(tail.number);
        this.#starts.set(this.#keyOf(head.first), head);
        this.#ends.set(this.#keyOf(head.last), head);
      } else {
        this.#starts.delete(this.#keyOf(head.first));
        this.#next[head.last] = tail.first;
        tail.first = head.first;
        this.#lines.delete(head.number);
        this.#starts.set(this.#keyOf(tail.first), tail);
        this.#ends.set(this.#keyOf(tail.last), tail);
      }
    } else if (tail !== undefined) {
      const point = this.#point(y0, x0);
      this.#next[point] = tail.first;
      tail.first = point;
      this.#starts.set(from, tail);
    } else if (head !== undefined) {
      this.#append(head, y1, x1);
      this.#ends.set(to, head);
    } else {
      const first = this.#point(y0, x0);
      const line = { first, last: first, number: this.#count++ };
      this.#append(line, y1, x1);
      this.#lines.set(line.number, line);
      this.#starts.set(from, line);
      this.#ends.set(to, line);
    }
  }

  /** All lines, the oldest first. */
  paths(backwards: boolean): Float64Array[] {
    return [...this.#lines.values()].map((line) => {
      const points: number[] = [];
      for (let point = line.first; point >= 0; point = this.#next[point]) points.push(point);
      if (backwards) points.reverse();
      const path = new Float64Array(2 * points.length);
      points.forEach((point, i) => {
        path[2 * i] = this.#y[point];
        path[2 * i + 1] = this.#x[point];
      });
      return path;
    });
  }

  #point(y: number, x: number): number {
    this.#y.push(y);
    this.#x.push(x);
    return this.#next.push(-1) - 1;
  }

  #append(line: Line, y: number, x: number): void {
    const point = this.#point(y, x);
    this.#next[line.last] = point;
    line.last = point;
  }

  #keyOf(point: number): number {
    return this.#key(this.#y[point], this.#x[point]);
  }

  /** One number a place: a pixel, or the edge to its right or below it. NaN meets nothing. */
  #key(y: number, x: number): number {
    const row = Math.floor(y);
    const column = Math.floor(x);
    const edge = y !== row ? 2 : x !== column ? 1 : 0;
    const key = 3 * (row * this.#width + column) + edge;
    return Number.isNaN(key) ? -1 - this.#y.length : key;
  }
}

function take(lines: Map<number, Line>, key: number): Line | undefined {
  const line = lines.get(key);
  if (line !== undefined) lines.delete(key);
  return line;
}
