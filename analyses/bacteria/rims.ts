/**
 * Where dark cells and those of brightfield end: at halos, at fringes, in gaps.
 *
 * @module
 */
import { type Image, type Labels, labelsLike } from "../../core/values.ts";
import { edt } from "../../ops/distance/edt.ts";
import { gaussian } from "../../ops/kernels/gaussian.ts";
import { maximum } from "../../ops/kernels/rank.ts";
import { not } from "../../ops/math/logic.ts";
import { expandLabels } from "../../ops/segmentation/expand_labels.ts";
import { brighterMeansOf, highestLabel, insideOf, renumbered } from "../objects.ts";

/** What lies round cores of cells. */
export interface Rims {
  /** How far each pixel is from the nearest core. */
  readonly off: ArrayLike<number>;
  /** The core that a pixel lies near, where there is one only; else 0. */
  readonly near: Int32Array;
  /** How far from cores their fringe ends, in pixels; 0 without one. */
  readonly fringe: number;
  /** Whether the picture turns again beyond it, by three hundredths; light of cells only falls. */
  readonly fringed: boolean;
  /** Whether the picture falls to its ground, to two hundredths, and not beyond: there is neither halo nor fringe. */
  readonly plain: boolean;
}

/**
 * Looks for a fringe round cores, see {@linkcode fringeOf}, where they face the ground.
 *
 * @param cores Cells without their rims.
 * @param seen The picture without its ground, mean of each cell, half the width of a cell.
 * @returns What lies round them.
 */
export function rimsOf(
  cores: Labels,
  { large, levels, radius }: {
    readonly large: Image;
    readonly levels: ArrayLike<number>;
    readonly radius: number;
  },
): Rims {
  const off = edt(not(insideOf(cores))).data;
  const near = nearOnly(cores, 1.2 * radius);

  const profile = new Float64Array(9);
  const contrast = new Float64Array(9);
  const step = radius / 6;
  for (let i = 0; i < off.length; i++) {
    if (off[i] === 0 || near[i] === 0) continue;
    const ring = Math.round(off[i] / step);
    profile[ring] += large.data[i];
    contrast[ring] += levels[near[i]];
  }
  const parts = profile.map((sum, ring) => ring === 0 ? 1 : sum / contrast[ring]);
  const fringe = fringeOf(parts);
  const bottom = parts.reduce((low, part) => part < low ? part : low);
  const fringed = parts.some((part, ring) => ring > fringe && part > bottom + 0.03);
  return { off, near, fringe: fringe * step || 0, fringed, plain: Math.abs(bottom) < 0.02 };
}

/** The core within a distance of each pixel; 0 where there is none, and where others lie about as near. */
function nearOnly(cores: Labels, distance: number): Int32Array {
  // In a gap two cells lie within this window.
  const size = 2 * Math.max(1, Math.round(distance)) + 1;
  const top = highestLabel(cores) + 1;
  // Numbers from the top down, as the lowest one beside the ground's 0 is looked for.
  const down = renumbered(cores, Int32Array.from({ length: top }, (_, i) => i > 0 ? top - i : 0));
  const highest = maximum(cores, { size }).data;
  const lowest = maximum(down, { size }).data;
  const near = expandLabels(cores, { distance }).data;
  for (let i = 0; i < near.length; i++) if (highest[i] !== top - lowest[i]) near[i] = 0;
  return near;
}

/**
 * Grows cores of cells into gaps between them by 0.55 of their half width. Where they face the ground,
 * they end where the bright halo of phase contrast begins, and 0.4 half widths from their cores at most.
 * A halo is brighter than the ground by 0.15 of the cell's own contrast, and than the cell by half of the
 * usual one, as cells may lie in the halo of others. Without a halo, as in brightfield, they end at their
 * faint fringe.
 *
 * @param cores Cells without their rims.
 * @param rims Of {@linkcode rimsOf}.
 * @param seen As there, and the usual mean of a cell.
 * @returns The cells under their numbers.
 */
export function growToRims(
  cores: Labels,
  { off, near, fringe }: Rims,
  { large, levels, usual, radius }: {
    readonly large: Image;
    readonly levels: ArrayLike<number>;
    readonly usual: number;
    readonly radius: number;
  },
): Labels {
  const reach = fringe || 0.4 * radius;
  const wide = expandLabels(cores, { distance: Math.max(reach, 0.55 * radius) });
  const depth = edt(insideOf(wide)).data;
  const out = wide.data.slice();
  for (let i = 0; i < out.length; i++) {
    const cell = out[i];
    if (cell === 0 || depth[i] > 1.2 * radius || near[i] === 0) continue;
    const halo = Math.min(-0.15 * levels[cell], levels[cell] - 0.5 * usual);
    if (off[i] > reach || large.data[i] <= halo) out[i] = 0;
  }
  return labelsLike(cores, out);
}

/**
 * Ends cells where the picture falls to half of their brighter half's mean, inside of their cores or outside
 * of them. With neither halo nor fringe there is nothing else to tell their end by, and half of a blurred
 * edge's height lies where the edge is.
 *
 * @param cores Cells without their rims.
 * @param large The picture without its ground.
 * @param radius Half the width of a cell, in pixels.
 * @returns The cells under their numbers.
 */
export function endAtHalf(cores: Labels, large: Image, radius: number): Labels {
  const { data } = gaussian(large, { sigma: 0.1 * radius });
  const levels = brighterMeansOf(cores, data, highestLabel(cores));
  const out = expandLabels(cores, { distance: 0.4 * radius }).data.slice();
  for (let i = 0; i < out.length; i++) if (!(data[i] > 0.5 * levels[out[i]])) out[i] = 0;
  return labelsLike(cores, out);
}

/**
 * Outer end of a fringe: half a ring beyond the place after which the picture gets no brighter, if that
 * is within half a width and brighter than the ground by a hundredth to a tenth of the cells' contrast.
 * Halos are brighter.
 *
 * @param profile Means of rings, each a sixth of half a width across: cells at 1, ground at 0, halos below.
 * @returns In rings; NaN without a fringe.
 */
function fringeOf(profile: Float64Array): number {
  const ring = profile.findIndex((grey, at) => at > 0 && profile[at + 1] > grey - 0.01);
  if (!(ring < 7 && profile[ring] < -0.01 && profile[ring] > -0.1)) return NaN;
  const [before, grey, after] = profile.subarray(ring - 1);
  return ring + 0.5 * (before - after) / (before - 2 * grey + after) + 0.5;
}
