/**
 * Pieces that touch: what is known of each, of the line between two, and what is known of two joined.
 *
 * @module
 */
import type { Image, Labels } from "../../core/values.ts";
import { gaussian } from "../../ops/kernels/gaussian.ts";
import { multiply } from "../../ops/math/arithmetic.ts";
import { addMoments, momentsOf } from "../moments.ts";
import { areasOf, edgesOf, highestLabel, highestOf, meansOf } from "../objects.ts";
import { type Corner, hullAround, hullsOf } from "./hull.ts";
import type { Pieces } from "./pieces.ts";
import type { View } from "./view.ts";

/** The line along which two pieces touch: sums over pairs of pixels, and the best pass from one to the other. */
export interface Border {
  /** Pairs of pixels. */
  readonly pixels: number;
  /** Sum of the darker pixel's compressed light. */
  readonly grey: number;
  /** Sum of the lower pixel's height above the surroundings. */
  readonly over: number;
  /** Sum of the slope of light at both. */
  readonly slope: number;
  /** Smoothed compressed light at the brightest pair. */
  readonly saddle: number;
  /** Bend at the pair of the highest one. */
  readonly bend: number;
  /** Depth at the deepest pair. */
  readonly depth: number;
}

/** Pieces by label; joined ones are kept under the label of one of them. */
export interface PieceGraph {
  /** The highest label. */
  readonly count: number;
  /** Pixels of the disk of one diameter. */
  readonly usual: number;
  /** Pixels. */
  readonly areas: Float64Array;
  /** Of `momentsOf`. */
  readonly moments: Float64Array;
  /** Sums of compressed light. */
  readonly grey: Float64Array;
  /** Sums of squares of compressed light. */
  readonly squares: Float64Array;
  /** Highest smoothed compressed light. */
  readonly peaks: Float64Array;
  /** Highest bend. */
  readonly bends: Float64Array;
  /** Greatest depth. */
  readonly depths: Float64Array;
  /** Convex hulls. */
  readonly hulls: Corner[][];
  /** The pieces that each touches along a side of a pixel. */
  readonly borders: readonly Map<number, Border>[];
}

/**
 * What is known of pieces and their borders.
 *
 * @param view The picture.
 * @param pieces Its pieces.
 * @returns The graph.
 */
export function graphOf(view: View, pieces: Pieces): PieceGraph {
  const { labels, over, bend, depth } = pieces;
  const { grey, size } = view;
  const count = highestLabel(labels);
  const areas = areasOf(labels, count);
  const sumsOf = (values: Image) => meansOf(labels, values.data, count).map((x, i) => x * areas[i]);
  const smooth = gaussian(grey, { sigma: 0.05 * size });
  return {
    count,
    usual: Math.PI / 4 * size ** 2,
    areas,
    moments: momentsOf(labels, count),
    grey: sumsOf(grey),
    squares: sumsOf(multiply(grey, grey)),
    peaks: highestOf(labels, smooth.data, count),
    bends: highestOf(labels, bend.data, count),
    depths: highestOf(labels, depth.data, count),
    hulls: hullsOf(labels, count),
    borders: bordersOf(labels, count, view, { smooth, over, bend, depth }),
  };
}

function bordersOf(
  labels: Labels,
  count: number,
  { grey, size }: View,
  pictures: Readonly<Record<"smooth" | "over" | "bend" | "depth", Image>>,
): Map<number, Border>[] {
  const { data, shape: [height, width] } = labels;
  const borders = Array.from({ length: count + 1 }, () => new Map<number, Border>());
  const [smooth, over] = [pictures.smooth.data, pictures.over.data];
  const [bend, depth] = [pictures.bend.data, pictures.depth.data];
  const slopeAt = (i: number) => {
    const [y, x] = [Math.floor(i / width), i % width];
    const down = smooth[y + 1 < height ? i + width : i] - smooth[y > 0 ? i - width : i];
    const along = smooth[x + 1 < width ? i + 1 : i] - smooth[x > 0 ? i - 1 : i];
    return size * Math.hypot(down, along);
  };
  const edges = edgesOf(labels);
  for (let k = 0; k < edges.length; k += 2) {
    const [i, j] = [edges[k], edges[k + 1]];
    const [one, other] = [data[i], data[j]];
    if (one === 0 || other === 0) continue;
    const border = addBorders(borders[one].get(other), {
      pixels: 1,
      grey: Math.min(grey.data[i], grey.data[j]),
      over: Math.min(over[i], over[j]),
      slope: slopeAt(i) + slopeAt(j),
      saddle: Math.min(smooth[i], smooth[j]),
      bend: Math.min(bend[i], bend[j]),
      depth: Math.min(depth[i], depth[j]),
    });
    borders[one].set(other, border);
    borders[other].set(one, border);
  }
  return borders;
}

/** Two parts of one border. */
function addBorders(one: Border | undefined, other: Border): Border {
  if (one === undefined) return other;
  return {
    pixels: one.pixels + other.pixels,
    grey: one.grey + other.grey,
    over: one.over + other.over,
    slope: one.slope + other.slope,
    saddle: Math.max(one.saddle, other.saddle),
    bend: Math.max(one.bend, other.bend),
    depth: Math.max(one.depth, other.depth),
  };
}

/**
 * Adds a piece to another that it touches.
 *
 * @param graph The pieces; changed.
 * @param into The piece that grows.
 * @param from The piece that is added, of which nothing is known afterwards.
 */
export function join(graph: PieceGraph, into: number, from: number): void {
  addMoments(graph.moments, into, from);
  for (const sums of [graph.areas, graph.grey, graph.squares]) sums[into] += sums[from];
  for (const tops of [graph.peaks, graph.bends, graph.depths]) {
    tops[into] = Math.max(tops[into], tops[from]);
  }
  graph.hulls[into] = hullAround([...graph.hulls[into], ...graph.hulls[from]]);
  const { borders } = graph;
  borders[into].delete(from);
  for (const [third, border] of borders[from]) {
    borders[third].delete(from);
    if (third === into) continue;
    const joined = addBorders(borders[into].get(third), border);
    borders[into].set(third, joined);
    borders[third].set(into, joined);
  }
}
