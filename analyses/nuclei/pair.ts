/**
 * What tells whether two touching pieces are one nucleus.
 *
 * @module
 */
import { ellipseFit } from "../moments.ts";
import type { Border, PieceGraph } from "./graph.ts";
import { hullAround, polygonArea } from "./hull.ts";

/** The numbers of {@linkcode pairFeatures} in their order. */
export const PAIR_FEATURES = [
  "fitGain",
  "fit",
  "leastFit",
  "solidityGain",
  "solidity",
  "size",
  "smaller",
  "ratio",
  "neck",
  "waist",
  "step",
  "light",
  "over",
  "slope",
  "dip",
  "bend",
] as const;

/**
 * The shape of two pieces alone and together, their sizes, and the light at and beside their border. All
 * are free of scale: sizes are parts of a usual nucleus, light is compressed.
 *
 * @param graph The pieces.
 * @param one A piece.
 * @param other A piece that it touches.
 * @param border The line between the two.
 * @returns One number for each of {@linkcode PAIR_FEATURES}.
 */
export function pairFeatures(
  graph: PieceGraph,
  one: number,
  other: number,
  border: Border,
): Float64Array {
  const { areas, moments, hulls, grey, squares, usual } = graph;
  const [a, b] = [areas[one], areas[other]];
  const least = Math.min(a, b);
  const alone = (first: number, second: number) => (a * first + b * second) / (a + b);

  const [fitA, fitB] = [ellipseFit(moments, one), ellipseFit(moments, other)];
  const fit = ellipseFit(moments, one, other);
  const [solidA, solidB] = [a / polygonArea(hulls[one]), b / polygonArea(hulls[other])];
  const solidity = (a + b) / polygonArea(hullAround([...hulls[one], ...hulls[other]]));

  const [lightA, lightB] = [grey[one] / a, grey[other] / b];
  const spread = (label: number, area: number, mean: number) =>
    Math.sqrt(Math.max(0, squares[label] / area - mean * mean));
  const dip = Math.min(graph.peaks[one], graph.peaks[other]) - border.saddle;
  const depth = Math.min(graph.depths[one], graph.depths[other]);
  return Float64Array.of(
    fit - alone(fitA, fitB),
    fit,
    Math.min(fitA, fitB),
    solidity - alone(solidA, solidB),
    solidity,
    Math.log((a + b) / usual),
    Math.log(least / usual),
    Math.abs(Math.log(a / b)),
    border.pixels / (2 * Math.sqrt(least / Math.PI)),
    Math.log((border.depth + 0.3) / (depth + 0.3)),
    Math.abs(lightA - lightB),
    border.grey / border.pixels,
    border.over / border.pixels,
    border.slope / border.pixels,
    dip / (0.02 + Math.min(spread(one, a, lightA), spread(other, b, lightB))),
    Math.min(graph.bends[one], graph.bends[other]) - border.bend,
  );
}
