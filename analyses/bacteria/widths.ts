/**
 * How wide cells are by their outlines.
 *
 * @module
 */
import type { Image } from "../../core/values.ts";
import { edt } from "../../ops/distance/edt.ts";
import { cores } from "../../ops/measure/by_label.ts";
import { shrink } from "../objects.ts";
import { bendOf, energiesOf, groundAnswer, noiseAnswer, typicalAnswer } from "./bend.ts";
import { depthOf, outlines } from "./outlines.ts";
import { cellsOf, type Found, type Look, type Seen } from "./seen.ts";

/** Widths of cells by their outlines. */
export interface OutlinedWidths {
  /** That which hardly depends on the Gaussian; 0 where nothing stands out. */
  readonly outlined: number;
  /** That of what lines part which this one joins; 0 without such lines. */
  readonly parted: number;
}

/**
 * Widths of cells by their outlines in Laplacians of Gaussians no wider than those found.
 *
 * An outline's width hardly changes with the Gaussian as long as that is wide enough to fill cells and too
 * narrow to join those side by side; else it grows as the Gaussian does. So it is taken where it is largest
 * compared with the Gaussian's, which counts less where there is little energy, as noise and texture have.
 *
 * Where all cells lie side by side, they are joined at most scales, and this may be the width of pairs.
 * But a pair has a line between its cells, which bends the other way than they do and lies deeper within
 * the pair than half of a cell's width. It counts where all that lies so deep bends that way by 0.03 of
 * what is typical of cells, on average, in two Gaussians one after the other, as texture shows in the
 * finest only. Outlines there are less than 0.6 as wide as what was found; the widest are taken, as noise
 * makes them narrower.
 *
 * @param seen The picture.
 * @param look What cells look like.
 * @param found Cells, found at some width.
 * @returns Both widths, in pixels.
 */
export function outlinedWidths(seen: Seen, look: Look, found: Found): OutlinedWidths {
  const { noise, ground: { flat } } = seen;
  const cells = cellsOf(seen, look);
  let depth: Image | undefined;
  const half = 0.6 * found.width;
  let [most, outlined, parted, coarser] = [0, 0, 0, 0];
  for (let sigma = found.width / 2; sigma > 0.99; sigma /= Math.SQRT2) {
    const factor = Math.max(1, Math.floor(sigma / 2));
    const scale = sigma / factor;
    const bend = bendOf(shrink(cells, factor), scale);
    const white = noiseAnswer(noise / factor, scale);
    const floor = Math.max(Math.sqrt(white), factor > 1 ? 0 : groundAnswer(bend, flat, 1));
    const typical = typicalAnswer(bend, 3 * floor);
    if (!(typical > 4 * floor)) continue;
    const mask = outlines(bend, Math.max(0.3 * typical, 4 * floor), 2 * scale);
    const { usual } = depthOf(mask, 2 * scale);
    const { above } = energiesOf(bend);
    const energy = Math.max(0, above - white / 2) * scale ** 4;
    const worth = (usual - 0.5) / scale * energy ** 0.15;
    const width = 2 * (usual - 0.5) * factor;
    if (worth > most) [most, outlined] = [worth, width];
    const lined = look !== "shining" && width < half &&
      linesWithin(bend, depth ??= edt(cores(found.labels)), factor, width / 2) > 0.03 * typical;
    if (lined && coarser > 0) parted = Math.max(parted, coarser, width);
    coarser = lined ? width : 0;
  }
  return { outlined, parted: outlined < half ? 0 : parted };
}

/** How much a shrunk picture bends the other way than cells, on average of what lies deeper in them than `least`. */
function linesWithin(bend: Image, depth: Image, factor: number, least: number): number {
  const [rows, columns] = bend.shape;
  const middle = factor >> 1;
  let [lines, count] = [0, 0];
  for (let y = 0, i = 0; y < rows; y++) {
    const row = (y * factor + middle) * depth.shape[1] + middle;
    for (let x = 0; x < columns; x++, i++) {
      if (depth.data[row + x * factor] <= least) continue;
      lines += Math.max(0, -bend.data[i]);
      count++;
    }
  }
  return lines / Math.max(count, 1);
}
