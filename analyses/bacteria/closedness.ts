/**
 * How little closings fill between what was found.
 *
 * @module
 */
import { imageLike, type Mask } from "../../core/values.ts";
import { edt } from "../../ops/distance/edt.ts";
import { compare } from "../../ops/math/compare.ts";
import { not, or } from "../../ops/math/logic.ts";
import { insideOf, shrink } from "../objects.ts";
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
  const small = shrink(imageLike(labels, insideOf(labels).data), factor);
  const ground = compare(small, "<", { other: 0.5 });
  const cells = not(ground);
  const off = edt(ground);
  const part = (reach: number) => {
    const near = compare(off, "<=", { other: reach });
    const closed = near.data.includes(0)
      ? or(cells, compare(edt(near), ">", { other: reach }))
      : near;
    return pixelsOf(cells) / Math.max(pixelsOf(closed), 1);
  };
  return (part(0.6 * width / factor) + part(width / factor)) / 2;
}

/** Pixels of a mask. */
function pixelsOf({ data }: Mask): number {
  let count = 0;
  for (let i = 0; i < data.length; i++) count += data[i];
  return count;
}
