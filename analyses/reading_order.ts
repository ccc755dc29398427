/**
 * Objects in the order in which one reads: line after line, from left to right.
 *
 * @module
 */
import { InputError } from "../core/errors.ts";
import type { Labels } from "../core/values.ts";
import { relabelSequential } from "../ops/segmentation/relabel.ts";
import { highestLabel, renumbered } from "./objects.ts";

/** Where an object lies. */
interface Box {
  readonly label: number;
  top: number;
  bottom: number;
  left: number;
}

/** First and last row and first column of each object. */
function boxesOf({ data, shape: [height, width] }: Labels, count: number): Box[] {
  const boxes: Box[] = Array.from({ length: count + 1 }, (_, label) => (
    { label, top: height, bottom: -1, left: width }
  ));
  for (let y = 0, i = 0; y < height; y++) {
    for (let x = 0; x < width; x++, i++) {
      const box = boxes[data[i]];
      if (y < box.top) box.top = y;
      box.bottom = y;
      if (x < box.left) box.left = x;
    }
  }
  return boxes.slice(1);
}

/**
 * Numbers objects anew, from 1: lines from top to bottom, in each line from left to right. An object
 * belongs to the line of the object on its left whose middle row it covers, or that covers its own
 * middle row; so a line may slant. Objects of equal left edge follow their old numbers. O(pixels +
 * objects²).
 *
 * @param labels Objects, two axes.
 * @returns The same objects, numbered in reading order.
 * @throws {InputError} If there are not two axes, or a number is negative.
 * @example The right one begins higher
 * ```ts
 * import assert from "node:assert/strict";
 * import { createLabels } from "petri";
 * import { readingOrder } from "petri/analyses/reading_order";
 *
 * const labels = createLabels(Int32Array.of(0, 0, 1, 2, 0, 1, 2, 0, 1), [3, 3]);
 * assert.deepEqual([...readingOrder(labels).data], [0, 0, 2, 1, 0, 2, 1, 0, 2]);
 * ```
 */
export function readingOrder(labels: Labels): Labels {
  if (labels.shape.length !== 2) {
    throw new InputError(
      `Objects cannot be read: labels must have two axes (have ${labels.shape.length})`,
    );
  }
  // Numbers may lie far apart.
  const objects = relabelSequential(labels);
  const count = highestLabel(objects);
  const boxes = boxesOf(objects, count).sort((a, b) => a.left - b.left);
  const middle = (box: Box) => (box.top + box.bottom) / 2;
  const covers = (box: Box, y: number) => y >= box.top && y <= box.bottom;
  const lines: Box[][] = [];
  for (const box of boxes) {
    const line = lines.find((others) => {
      const last = others[others.length - 1];
      return covers(last, middle(box)) || covers(box, middle(last));
    });
    if (line === undefined) lines.push([box]);
    else line.push(box);
  }
  lines.sort((a, b) => a[0].top - b[0].top);
  const numbers = new Int32Array(count + 1);
  lines.flat().forEach(({ label }, i) => numbers[label] = i + 1);
  return renumbered(objects, numbers);
}
