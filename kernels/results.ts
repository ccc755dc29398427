/**
 * The module `results`: what goes on around the algorithms, so that a cold script needs no other loop over
 * pixels: bytes of files, sums by object, overlays. What each function does stands beside its source in `kernels/assembly/results/`.
 *
 * @module
 */
import { elementOf, type Elements } from "./bands.ts";
import { overChunks } from "./chunks.ts";
import base64 from "./results_wasm.ts";
import { alloc, load, scratch, views } from "./runtime.ts";

/** Functions of the module; addresses in bytes. */
export interface Results {
  /** The lower 16 bits of labels. */
  bytesOfLabels(src: number, n: number, dst: number): void;
  /** 255 where a mask is not 0. */
  bytesOfMask(src: number, n: number, dst: number): void;
  /** Turns the order of the bytes of elements, in place. */
  swapBytes(at: number, n: number, size: number): void;
  /** Marks pixels of objects that are no rim. */
  corePixels(src: number, rim: number, n: number, dst: number): void;
  /** Marks the labels that occur. */
  markLabels(src: number, n: number, last: number, marks: number): void;
  /** Labels times a factor plus others. */
  pairLabels(a: number, b: number, n: number, factor: number, dst: number): void;
  /** Counts the pixels of each label. */
  countLabels(src: number, n: number, last: number, counts: number): void;
  /** The first label that is not 0 where a mask is. */
  firstOutside(labels: number, mask: number, n: number): number;
  /** Raises numbers to the values of each label. */
  highestByLabel(
    src: number,
    values: number,
    n: number,
    type: number,
    last: number,
    highest: number,
  ): void;
  /** Marks the pixels of all labels but 0. */
  labelledPixels(src: number, n: number, dst: number): void;
  /** Labels, and others where there are none. */
  filledLabels(a: number, b: number, n: number, dst: number): void;
  /** Keeps labels where a value is above its label's level. */
  labelsAbove(
    src: number,
    values: number,
    n: number,
    type: number,
    last: number,
    levels: number,
    equal: number,
    dst: number,
  ): void;
  /** Stores for each label its last pixel's number in another picture. */
  numbersByLabel(src: number, others: number, n: number, last: number, numbers: number): void;
  /** Gathers the values of each label. */
  valuesByLabel(
    src: number,
    values: number,
    n: number,
    type: number,
    last: number,
    places: number,
    dst: number,
  ): void;
  /** Lists neighbours of different labels. */
  labelEdges(
    src: number,
    width: number,
    rows: number,
    first: number,
    bottom: number,
    dst: number,
  ): number;
  /** Labels through a table. */
  lookLabels(src: number, n: number, last: number, table: number, dst: number): void;
  /** Stores the least and the greatest label. */
  rangeOfLabels(src: number, n: number, out: number): void;
  /** Adds the values of each label to sums. */
  sumByLabel(
    src: number,
    values: number,
    n: number,
    type: number,
    last: number,
    sums: number,
  ): void;
  /** Pixels in few greys. */
  greys(
    src: number,
    n: number,
    type: number,
    factor: number,
    offset: number,
    top: number,
    dst: number,
  ): void;
  /** Lists some of the finite elements; how many. */
  sampled(
    src: number,
    n: number,
    type: number,
    first: number,
    step: number,
    dst: number,
  ): number;
  /** The value of a rank. */
  levelOf(values: number, n: number, rank: number): number;
  /** Fills a rectangle. */
  fillBox(
    canvas: number,
    columns: number,
    rows: number,
    top: number,
    left: number,
    height: number,
    width: number,
    index: number,
  ): void;
  /** Draws the rim or the body of a letter. */
  drawLetter(
    canvas: number,
    columns: number,
    rows: number,
    top: number,
    left: number,
    height: number,
    width: number,
    letters: number,
    dot: number,
    rim: number,
    step: number,
  ): void;
  /** Colours the inner side of borders. */
  outlines(
    src: number,
    width: number,
    from: number,
    rows: number,
    height: number,
    scale: number,
    thickness: number,
    colours: number,
    canvas: number,
  ): void;
  /** Counts, by label, the steps to another label there and back. */
  stepsOut(
    src: number,
    width: number,
    from: number,
    rows: number,
    height: number,
    last: number,
    dy: number,
    dx: number,
    counts: number,
  ): void;
  /** Notes objects and lists pairs of near ones; how many pairs. */
  survey(
    src: number,
    width: number,
    from: number,
    rows: number,
    height: number,
    records: number,
    order: number,
    met: number,
    owners: number,
    ends: number,
    pairs: number,
  ): number;
}

/**
 * The module, loaded at the first call.
 *
 * @returns Its functions.
 */
export function results(): Results {
  return load<Results>("results", base64);
}

/**
 * The least and the greatest label.
 *
 * @param labels Labels.
 * @returns Both; 0 where there is no pixel.
 */
export function rangeOfLabels(labels: Int32Array): [number, number] {
  let [least, most] = labels.length === 0 ? [0, 0] : [labels[0], labels[0]];
  scratch(() => {
    const out = alloc(64);
    overChunks([labels], [], ([src], _, n) => {
      results().rangeOfLabels(src, n, out);
      const { i32 } = views();
      least = Math.min(least, i32[out / 4]);
      most = Math.max(most, i32[out / 4 + 1]);
    });
  });
  return [least, most];
}

/**
 * Pixels of each label.
 *
 * @param labels Labels; those below 0 and above `last` are passed over.
 * @param last The highest label that counts.
 * @returns One count a label, from 0.
 */
export function countsByLabel(labels: Int32Array, last: number): Uint32Array {
  return scratch(() => {
    const counts = alloc((last + 1) * 4);
    views().u32.fill(0, counts / 4, counts / 4 + last + 1);
    overChunks([labels], [], ([src], _, n) => results().countLabels(src, n, last, counts));
    return views().u32.slice(counts / 4, counts / 4 + last + 1);
  });
}

/**
 * Where labels first leave a mask.
 *
 * @param labels Labels.
 * @param mask Bytes, as many.
 * @returns Index of the first label that is not 0 where the mask is; -1 if there is none.
 */
export function firstOutside(labels: Int32Array, mask: Uint8Array): number {
  let found = -1;
  overChunks([labels, mask], [], ([src, bytes], _, n, start) => {
    if (found >= 0) return;
    const x = results().firstOutside(src, bytes, n);
    if (x < n) found = start + x;
  });
  return found;
}

/**
 * Which labels occur.
 *
 * @param labels Labels; those below 0 and above `last` are passed over.
 * @param last The highest label that counts.
 * @returns 1 for each label that occurs, from 0.
 */
export function presentLabels(labels: Int32Array, last: number): Uint8Array {
  return scratch(() => {
    const marks = alloc(last + 1);
    views().u8.fill(0, marks, marks + last + 1);
    overChunks([labels], [], ([src], _, n) => results().markLabels(src, n, last, marks));
    return views().u8.slice(marks, marks + last + 1);
  });
}

/**
 * One number for each pair of labels.
 *
 * @param first Labels from 0.
 * @param second Labels from 0, below the factor.
 * @param factor By which the first are multiplied; products must stay below 2³¹.
 * @returns first · factor + second.
 */
export function pairedLabels(first: Int32Array, second: Int32Array, factor: number): Int32Array {
  const [pairs] = overChunks([first, second], [Int32Array], ([a, b], [dst], n) => {
    results().pairLabels(a, b, n, factor, dst);
  });
  return pairs;
}

/** A 64-bit number a label from one pass over labels and values. */
function byLabel(
  kernel: "sumByLabel" | "highestByLabel",
  labels: Int32Array,
  values: Elements,
  last: number,
  start: number,
): Float64Array {
  return scratch(() => {
    const out = alloc((last + 1) * 8);
    views().f64.fill(start, out / 8, out / 8 + last + 1);
    const type = elementOf(values);
    overChunks([labels, values], [], ([src, at], _, n) => {
      results()[kernel](src, at, n, type, last, out);
    });
    return views().f64.slice(out / 8, out / 8 + last + 1);
  });
}

/**
 * Sum of the values of each label, in the order of the pixels.
 *
 * @param labels Labels; those below 0 and above `last` are passed over.
 * @param values One a pixel.
 * @param last The highest label that counts.
 * @returns One sum a label, from 0.
 */
export function sumsByLabel(labels: Int32Array, values: Elements, last: number): Float64Array {
  return byLabel("sumByLabel", labels, values, last, 0);
}

/**
 * Highest value of each label.
 *
 * @param labels Labels; those below 0 and above `last` are passed over.
 * @param values One a pixel; NaN is passed over.
 * @param last The highest label that counts.
 * @returns One number a label, from 0; -Infinity where a label has no pixel.
 */
export function highestByLabel(labels: Int32Array, values: Elements, last: number): Float64Array {
  return byLabel("highestByLabel", labels, values, last, -Infinity);
}

/**
 * Labels through a table.
 *
 * @param labels Labels.
 * @param table What each label becomes, from 0; labels beyond it become 0.
 * @returns New labels.
 */
export function lookedUpLabels(labels: Int32Array, table: Int32Array): Int32Array {
  return scratch(() => {
    const at = alloc(table.length * 4);
    views().i32.set(table, at / 4);
    const [found] = overChunks([labels], [Int32Array], ([src], [dst], n) => {
      results().lookLabels(src, n, table.length - 1, at, dst);
    });
    return found;
  });
}

/**
 * Where labels are.
 *
 * @param labels Labels.
 * @returns 1 where a label is not 0.
 */
export function labelledPixels(labels: Int32Array): Uint8Array {
  return overChunks([labels], [Uint8Array], ([src], [dst], n) => {
    results().labelledPixels(src, n, dst);
  })[0];
}

/**
 * Labels, and others where there are none.
 *
 * @param labels Labels.
 * @param others As many.
 * @returns Each label that is not 0, else the other.
 */
export function filledLabels(labels: Int32Array, others: Int32Array): Int32Array {
  return overChunks([labels, others], [Int32Array], ([a, b], [dst], n) => {
    results().filledLabels(a, b, n, dst);
  })[0];
}

/**
 * Labels where a value is above its label's level.
 *
 * @param labels Labels; those below 0 and without a level become 0.
 * @param values One a pixel.
 * @param levels One a label, from 0.
 * @param equal Whether a value at the level is enough.
 * @returns The labels that stay.
 */
export function labelsAbove(
  labels: Int32Array,
  values: Elements,
  levels: Float64Array,
  equal: boolean,
): Int32Array {
  const type = elementOf(values);
  return scratch(() => {
    const at = alloc(levels.byteLength);
    views().f64.set(levels, at / 8);
    return overChunks([labels, values], [Int32Array], ([src, grey], [dst], n) => {
      results().labelsAbove(src, grey, n, type, levels.length - 1, at, Number(equal), dst);
    })[0];
  });
}

/**
 * What number each label has in another picture.
 *
 * @param labels Labels; those below 0 and above `last` are passed over.
 * @param others A number a pixel.
 * @param last The highest label that counts.
 * @returns The number of each label's last pixel, from 0; 0 where a label has none.
 */
export function numbersByLabel(labels: Int32Array, others: Int32Array, last: number): Int32Array {
  return scratch(() => {
    const at = alloc((last + 1) * 4);
    views().i32.fill(0, at / 4, at / 4 + last + 1);
    overChunks([labels, others], [], ([src, numbers], _, n) => {
      results().numbersByLabel(src, numbers, n, last, at);
    });
    return views().i32.slice(at / 4, at / 4 + last + 1);
  });
}

/**
 * The value of a rank among those of each label.
 *
 * @param labels Labels; those below 1 and above `last` are passed over.
 * @param values One a pixel, none of them NaN.
 * @param last The highest label that counts.
 * @param rankOf From a label's pixels, at least one, to the rank, from 0.
 * @returns One value a label, from 0; 0 where a label has no pixel.
 */
export function rankedByLabel(
  labels: Int32Array,
  values: Elements,
  last: number,
  rankOf: (pixels: number) => number,
): Float64Array {
  const counts = countsByLabel(labels, last);
  counts[0] = 0;
  const ends = new Int32Array(last + 1);
  for (let label = 1; label <= last; label++) ends[label] = ends[label - 1] + counts[label];
  return scratch(() => {
    const places = alloc((last + 1) * 4);
    const listed = alloc(ends[last] * 8);
    for (let label = 1; label <= last; label++) {
      views().i32[places / 4 + label] = ends[label - 1];
    }
    const type = elementOf(values);
    overChunks([labels, values], [], ([src, grey], _, n) => {
      results().valuesByLabel(src, grey, n, type, last, places, listed);
    });
    const { levelOf } = results();
    return Float64Array.from(
      counts,
      (n, label) => n === 0 ? 0 : levelOf(listed + ends[label - 1] * 8, n, rankOf(n)),
    );
  });
}

/**
 * Neighbours of different labels.
 *
 * @param labels Labels of a plane.
 * @param width Columns.
 * @returns Pixels in pairs: each with the one to its right, then with that below it, where labels differ.
 */
export function labelEdges(labels: Int32Array, width: number): Int32Array {
  const parts: Int32Array[] = [];
  overRows(labels, width, 1, (src, from, rows) =>
    scratch(() => {
      const list = alloc(rows * width * 16);
      const bottom = Number((from + rows) * width === labels.length);
      const n = results().labelEdges(src, width, rows, from * width, bottom, list);
      parts.push(views().i32.slice(list / 4, list / 4 + 2 * n));
    }));
  const pairs = new Int32Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    pairs.set(part, at);
    at += part.length;
  }
  return pairs;
}

/**
 * Where objects are, without their rims.
 *
 * @param labels Labels.
 * @param rim What is not 0 where a pixel is at a border of its object.
 * @returns 1 where a label is above 0 and no rim.
 */
export function coresOf(labels: Int32Array, rim: Uint8Array): Uint8Array {
  const [cores] = overChunks([labels, rim], [Uint8Array], ([src, edge], [dst], n) => {
    results().corePixels(src, edge, n, dst);
  });
  return cores;
}

/**
 * The lower 16 bits of labels as they stand in a file, least significant byte first.
 *
 * @param labels Labels.
 * @returns Two bytes a label.
 */
export function labelBytes(labels: Int32Array): Uint8Array {
  const [words] = overChunks([labels], [Uint16Array], ([src], [dst], n) => {
    results().bytesOfLabels(src, n, dst);
  });
  return new Uint8Array(words.buffer, words.byteOffset, words.byteLength);
}

/**
 * A mask as it stands in a file.
 *
 * @param mask Zeros and others.
 * @returns 0 and 255.
 */
export function maskBytes(mask: Uint8Array): Uint8Array {
  const [bytes] = overChunks([mask], [Uint8Array], ([src], [dst], n) => {
    results().bytesOfMask(src, n, dst);
  });
  return bytes;
}

/**
 * Turns the order of the bytes of numbers, in place.
 *
 * @param bytes The numbers.
 * @param size Bytes of each.
 */
export function swapBytes(bytes: Uint8Array, size: 2 | 4 | 8): void {
  const length = bytes.length - bytes.length % size;
  scratch(() => {
    const most = Math.min(length, 1 << 18);
    const at = alloc(most);
    for (let start = 0; start < length; start += most) {
      const n = Math.min(most, length - start);
      views().u8.set(bytes.subarray(start, start + n), at);
      results().swapBytes(at, n / size, size);
      bytes.set(views().u8.subarray(at, at + n), start);
    }
  });
}

/**
 * Values of some ranks among the finite elements, or among every `step`-th of them.
 *
 * @param data Elements.
 * @param step Distance between elements that count.
 * @param parts From 0, the least value, to 1, the greatest; rounded to a rank.
 * @returns One value a part; 0 where none is finite.
 */
export function levelsOf(data: Elements, step: number, parts: readonly number[]): number[] {
  return scratch(() => {
    const { sampled, levelOf } = results();
    const values = alloc(Math.ceil(data.length / step) * 8);
    const type = elementOf(data);
    let count = 0;
    overChunks([data], [], ([src], _, n, start) => {
      const first = (step - start % step) % step;
      count += sampled(src, n, type, first, step, values + count * 8);
    });
    return parts.map((part) =>
      count === 0 ? 0 : levelOf(values, count, Math.round(part * (count - 1)))
    );
  });
}

/** A picture of bytes in scratch memory. */
export interface Canvas {
  /** Address of the first byte. */
  readonly at: number;
  /** Columns. */
  readonly width: number;
  /** Rows. */
  readonly height: number;
}

/**
 * Labels that are drawn on a canvas, band after band of rows.
 *
 * @param labels Labels, row-major.
 * @param width Columns.
 * @param around Rows that must lie around each row, where the picture has them.
 * @param work Gets the address of a row, its number, and how many rows there are from it on. It may
 *   allocate.
 */
function overRows(
  labels: Int32Array,
  width: number,
  around: number,
  work: (src: number, from: number, rows: number) => void,
): void {
  if (labels.length === 0) return;
  const height = labels.length / width;
  const most = Math.max(1, Math.min(height, (1 << 16) / width | 0));
  scratch(() => {
    const band = alloc((most + 2 * around) * width * 4);
    for (let y = 0; y < height; y += most) {
      const rows = Math.min(most, height - y);
      const first = Math.max(0, y - around);
      const part = labels.subarray(first * width, Math.min(height, y + rows + around) * width);
      views().i32.set(part, band / 4 + (first - y + around) * width);
      work(band + around * width * 4, y, rows);
    }
  });
}

/** A step in pixels: rows down, not below 0, and columns to the right. */
export type PixelStep = readonly [dy: number, dx: number];

/**
 * How often steps lead out of each label: from how many of its pixels the one step does, and from how many
 * the opposite step does. The picture goes on beyond its border as it ends there.
 *
 * @param labels Labels of a plane; those up to 0 and above `last` are passed over.
 * @param width Columns.
 * @param last The highest label that counts.
 * @param steps The steps.
 * @returns For each step one number a label, from 0: both together.
 */
export function stepsOutByLabel(
  labels: Int32Array,
  width: number,
  last: number,
  steps: readonly PixelStep[],
): Uint32Array[] {
  return scratch(() => {
    const size = (last + 1) * 4;
    const counts = alloc(steps.length * size);
    views().u8.fill(0, counts, counts + steps.length * size);
    const height = labels.length / width;
    const around = Math.max(0, ...steps.map(([dy]) => dy));
    overRows(labels, width, around, (src, from, rows) => {
      for (const [k, [dy, dx]] of steps.entries()) {
        results().stepsOut(src, width, from, rows, height, last, dy, dx, counts + k * size);
      }
    });
    const found = views().u8.slice(counts, counts + steps.length * size);
    return steps.map((_, k) => new Uint32Array(found.buffer, k * size, last + 1));
  });
}

/** What an overlay must know of the objects, by place: the order in which a reader meets them. */
export interface Survey {
  /** Their labels. */
  readonly labels: number[];
  /** Their pixels. */
  readonly areas: number[];
  /** First and last row, first and last column of each. */
  readonly boxes: number[];
  /** A pixel in the middle of the longest run of each. */
  readonly middles: number[];
  /** Sum of the rows of the pixels of each. */
  readonly sumY: number[];
  /** Sum of the columns. */
  readonly sumX: number[];
  /** Objects near each one that come before it. */
  readonly near: number[][];
}

/**
 * Goes over objects once.
 *
 * @param labels Labels from 0 on, not far above the number of pixels.
 * @param width Columns.
 * @param last The highest label.
 * @returns What was met.
 */
export function surveyed(labels: Int32Array, width: number, last: number): Survey {
  return scratch(() => {
    const { survey } = results();
    const height = labels.length / width;
    const records = alloc((last + 1) * 64);
    const order = alloc((last + 1) * 4);
    const met = alloc(4);
    const owners = alloc(width * 4);
    const ends = alloc(width * 4);
    const { u8, i32 } = views();
    u8.fill(0, records, records + (last + 1) * 64);
    i32[met / 4] = 0;
    i32.fill(-(2 ** 30), ends / 4, ends / 4 + width);
    const pairs: number[] = [];
    overRows(labels, width, 1, (src, from, rows) =>
      scratch(() => {
        const list = alloc(rows * width * 16);
        // deno-fmt-ignore
        const n = survey(src, width, from, rows, height, records, order, met, owners, ends, list);
        pairs.push(...views().i32.subarray(list / 4, list / 4 + 2 * n));
      }));
    const view = views();
    const found = [...view.i32.subarray(order / 4, order / 4 + view.i32[met / 4])];
    const numbers = (place: number) =>
      found.map((label) => view.i32[(records + label * 64) / 4 + place]);
    const sums = (place: number) =>
      found.map((label) => view.f64[(records + label * 64) / 8 + place]);
    const near: number[][] = found.map(() => []);
    for (let i = 0; i < pairs.length; i += 2) near[pairs[i]].push(pairs[i + 1]);
    return {
      labels: found,
      areas: numbers(1),
      boxes: found.flatMap((label) => {
        const at = (records + label * 64) / 4 + 2;
        return [...view.i32.subarray(at, at + 4)];
      }),
      middles: numbers(6),
      sumY: sums(4),
      sumX: sums(5),
      near,
    };
  });
}

/**
 * Outlines on a canvas on which each pixel of the labels is a square.
 *
 * @param labels Labels from 0 on.
 * @param width Columns.
 * @param colours A byte a label.
 * @param scale Side of the squares.
 * @param thickness Width of the outlines, in pixels of the canvas.
 * @param canvas Where they are drawn.
 */
export function drawOutlines(
  labels: Int32Array,
  width: number,
  colours: Uint8Array,
  { scale, thickness, canvas }: { scale: number; thickness: number; canvas: Canvas },
): void {
  const { outlines } = results();
  const height = labels.length / width;
  const deep = Math.max(1, Math.ceil(thickness / scale) - 1);
  scratch(() => {
    const table = alloc(colours.length);
    views().u8.set(colours, table);
    overRows(labels, width, Math.min(deep, height), (src, from, rows) => {
      outlines(src, width, from, rows, height, scale, thickness, table, canvas.at);
    });
  });
}

/** A rectangle of a canvas. */
export interface Box {
  /** First row. */
  readonly top: number;
  /** First column. */
  readonly left: number;
  /** Rows. */
  readonly height: number;
  /** Columns. */
  readonly width: number;
}

/**
 * Fills a rectangle as far as it lies on the canvas.
 *
 * @param canvas Where.
 * @param box The rectangle.
 * @param index What it is filled with.
 */
export function fillBox(canvas: Canvas, box: Box, index: number): void {
  const { top, left, height, width } = box;
  results().fillBox(canvas.at, canvas.width, canvas.height, top, left, height, width, index);
}

/** Letters of one size. */
export interface LetterTable {
  /** Rows of a letter. */
  readonly height: number;
  /** Columns of each letter. */
  readonly widths: readonly number[];
  /** Number of the first dot of each letter. */
  readonly starts: readonly number[];
  /** How much of each dot is covered, 0 to 3, four dots in a byte. */
  readonly packed: Uint8Array;
}

/**
 * Draws letters side by side, light with a dark rim.
 *
 * @param canvas Where.
 * @param letters Places in the table.
 * @param table The letters.
 * @param place Upper left corner of the first one, and the index that a third of cover gives.
 */
export function drawLetters(
  canvas: Canvas,
  letters: readonly number[],
  { height, widths, starts, packed }: LetterTable,
  { top, left, step }: { top: number; left: number; step: number },
): void {
  const { drawLetter } = results();
  scratch(() => {
    const table = alloc(packed.length);
    views().u8.set(packed, table);
    for (const rim of [1, 0]) {
      let x = left;
      for (const letter of letters) {
        // deno-fmt-ignore
        drawLetter(canvas.at, canvas.width, canvas.height, top, x, height, widths[letter], table,
          starts[letter], rim, step);
        x += widths[letter];
      }
    }
  });
}

/** How grey values become bytes: times a factor, plus an offset, cut off to 0 … top. */
export interface Stretch {
  /** The factor. */
  readonly factor: number;
  /** The offset. */
  readonly offset: number;
  /** The greatest byte. */
  readonly top: number;
}

/**
 * A picture in few greys; NaN becomes 0.
 *
 * @param data Grey values.
 * @param stretch From values to bytes.
 * @returns The bytes.
 */
export function inGreys(data: Elements, { factor, offset, top }: Stretch): Uint8Array {
  const type = elementOf(data);
  const [bytes] = overChunks([data], [Uint8Array], ([src], [dst], n) => {
    results().greys(src, n, type, factor, offset, top, dst);
  });
  return bytes;
}
