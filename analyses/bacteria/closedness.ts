/**
 * How little closings fill between what was found.
 *
 * @module
 */
import { edt } from "../../ops/distance/edt.ts";
import { imageOf, maskOf, shrink } from "../objects.ts";
import type { Found } from "./seen.ts";

/**
 * Part that cells have of themselves and of what lies between them where a disc finds no room: the mean
 * for discs a fifth wider than a cell and twice as wide, as gaps may be either; 0 without a cell. Bent
 * cells and colonies have nearly all of it. Halos and gaps lie round what is as wide as a cell, and have
 * much less.
 *
 * @param found Cells.
 * @returns From 0 to 1.
 */
export function closedness({ labels, width }: Found): number {
  // Five pixels for a cell are enough here.
  const factor = Math.max(1, Math.floor(width / 5));
  const small = shrink(imageOf(labels, (i) => labels.data[i] > 0 ? 1 : 0), factor);
  const ground = maskOf(small, (i) => small.data[i] < 0.5);
  const off = edt(ground).data;
  const area = off.length;
  let cells = 0;
  for (let i = 0; i < area; i++) cells += 1 - ground.data[i];
  const part = (reach: number) => {
    const near = maskOf(small, (i) => off[i] <= reach);
    if (!near.data.includes(0)) return cells / Math.max(area, 1);
    const back = edt(near).data;
    let closed = 0;
    for (let i = 0; i < area; i++) closed += ground.data[i] === 0 || back[i] > reach ? 1 : 0;
    return cells / Math.max(closed, 1);
  };
  return (part(0.6 * width / factor) + part(width / factor)) / 2;
}
