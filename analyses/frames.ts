/**
 * Label images of many frames, kept small: a series of hundreds fits into memory.
 *
 * @module
 */
import { type Grid, type Image, type Labels, labelsLike } from "../core/values.ts";

/** Label images in the order of time, to be gone through as often as wanted: an array is one. */
export interface Frames extends Iterable<Labels> {
  /** How many frames there are. */
  readonly length: number;
}

/**
 * Label images kept as runs: 12 bytes for each object in each row. Whoever asks for a frame gets a new copy
 * of it.
 */
export interface PackedFrames extends Frames {
  /**
   * One frame.
   *
   * @param frame Which, from 0.
   * @returns Its label image.
   * @throws {RangeError} If there is no such frame.
   */
  at(frame: number): Labels;
  /**
   * Adds a frame behind the others.
   *
   * @param labels Its label image; may change afterwards.
   */
  add(labels: Labels): void;
  /**
   * The same frames with other numbers.
   *
   * @param names For each frame, the new number of each label; 0 takes an object out.
   * @returns The frames; those here stay as they are.
   */
  renamed(names: (frame: number) => ArrayLike<number>): PackedFrames;
}

/** A frame: for each run where it starts, where it ends and its number. */
interface Packed {
  readonly grid: Grid;
  readonly size: number;
  readonly runs: Int32Array;
}

function packed(labels: Labels): Packed {
  const { data } = labels;
  let count = 0;
  for (let i = 0; i < data.length; i++) if (data[i] !== 0 && data[i] !== data[i - 1]) count++;
  const runs = new Int32Array(3 * count);
  for (let i = 0, k = 0; i < data.length;) {
    const number = data[i];
    const start = i++;
    while (i < data.length && data[i] === number) i++;
    if (number === 0) continue;
    runs[k++] = start;
    runs[k++] = i;
    runs[k++] = number;
  }
  const { shape, axes, pixelSize } = labels;
  const grid = { shape, axes, ...(pixelSize === undefined ? {} : { pixelSize }) };
  return { grid, size: data.length, runs };
}

function unpacked({ grid, size, runs }: Packed): Labels {
  const data = new Int32Array(size);
  for (let k = 0; k < runs.length; k += 3) data.fill(runs[k + 2], runs[k], runs[k + 1]);
  return labelsLike(grid, data);
}

function renamed({ grid, size, runs }: Packed, names: ArrayLike<number>): Packed {
  return { grid, size, runs: runs.map((value, k) => k % 3 === 2 ? names[value] ?? 0 : value) };
}

/**
 * Begins a series of label images that are kept small.
 *
 * @returns No frame yet.
 * @example Two frames
 * ```ts
 * import assert from "node:assert/strict";
 * import { createLabels } from "petri";
 * import { packedFrames } from "petri/analyses/frames";
 *
 * const frames = packedFrames();
 * frames.add(createLabels(Int32Array.of(0, 1, 1, 2), [2, 2]));
 * frames.add(createLabels(Int32Array.of(3, 0, 0, 3), [2, 2]));
 * assert.deepEqual([...frames.at(1).data], [3, 0, 0, 3]);
 * assert.deepEqual([...frames.renamed(() => [0, 5, 0, 7]).at(0).data], [0, 5, 5, 0]);
 * ```
 */
export function packedFrames(): PackedFrames {
  return framesOf([]);
}

function framesOf(kept: Packed[]): PackedFrames {
  return {
    get length() {
      return kept.length;
    },
    at(frame) {
      if (kept[frame] === undefined) {
        throw new RangeError(
          `there is no frame ${frame}: frames are counted from 0, there are ${kept.length}`,
        );
      }
      return unpacked(kept[frame]);
    },
    add(labels) {
      kept.push(packed(labels));
    },
    renamed: (names) => framesOf(kept.map((one, frame) => renamed(one, names(frame)))),
    *[Symbol.iterator]() {
      for (const one of kept) yield unpacked(one);
    },
  };
}

/**
 * All frames as one stack.
 *
 * @param frames Label images of one shape.
 * @param like What they were found in, with as many pixels as all of them together.
 * @returns Labels of its shape, axes and pixel size.
 * @example Two frames of two pixels
 * ```ts
 * import assert from "node:assert/strict";
 * import { createImage, createLabels } from "petri";
 * import { stackedFrames } from "petri/analyses/frames";
 *
 * const movie = createImage(Uint8Array.of(9, 0, 0, 8), [2, 1, 2], { axes: "TYX" });
 * const frames = [[1, 0], [0, 1]].map((one) => createLabels(Int32Array.from(one), [1, 2]));
 * const { data, axes } = stackedFrames(frames, movie);
 * assert.deepEqual([axes, ...data], ["TYX", 1, 0, 0, 1]);
 * ```
 */
export function stackedFrames(frames: Frames, like: Image): Labels {
  const data = new Int32Array(like.data.length);
  let start = 0;
  for (const one of frames) {
    data.set(one.data, start);
    start += one.data.length;
  }
  return labelsLike(like, data);
}
