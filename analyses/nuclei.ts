/**
 * Nuclei in fluorescence: dim ones beside bright ones, touching ones parted, whatever their size.
 *
 * @module
 */
import { InputError } from "../core/errors.ts";
import { resolveParams } from "../core/params.ts";
import { createLabels, type Image, type Labels } from "../core/values.ts";
import { relabelSequential } from "../ops/segmentation/relabel.ts";
import { graphOf } from "./nuclei/graph.ts";
import { joinedLabels, joinPieces } from "./nuclei/join.ts";
import { likelihoods, objectFeatures } from "./nuclei/judge.ts";
import { trees, weights } from "./nuclei/model.ts";
import { outlined } from "./nuclei/outlines.ts";
import { pairFeatures } from "./nuclei/pair.ts";
import { cutPieces } from "./nuclei/pieces.ts";
import { readTrees, sumOfTrees, type Trees } from "./nuclei/trees.ts";
import { usualNucleus } from "./nuclei/usual.ts";
import { viewOf } from "./nuclei/view.ts";
import { areasOf, finite, highestLabel, keepLabels } from "./objects.ts";
import { segNucleiParams } from "./params.ts";

/** Parameters of {@linkcode segNuclei}. */
export interface SegNucleiOptions {
  /** Diameter of a nucleus in pixels; found from the picture unless given. */
  readonly diameter?: number | undefined;
  /** Height above the ground from which values are compressed, as part of a usual nucleus's. 0.25 unless given. */
  readonly compress?: number | undefined;
  /** Where a nucleus ends between the ground (0) and its own brighter half (1). 0.4 unless given. */
  readonly edge?: number | undefined;
  /** Smallest nucleus, as part of the disk of one diameter. 0.04 unless given. */
  readonly minSize?: number | undefined;
  /** How likely an object must be a nucleus to be kept, from 0 to 1. 0.45 unless given. */
  readonly certainty?: number | undefined;
  /** How readily pieces are joined; more joins more. 0 unless given. */
  readonly join?: number | undefined;
}

/** What {@linkcode segNuclei} gives. */
export interface SegNucleiResult {
  /** The nuclei, numbered from 1. */
  readonly labels: Labels;
  /** Diameter of a nucleus, in pixels. */
  readonly diameter: number;
}

/** What was learned, read at its first use. */
let learned: Trees | undefined;

/**
 * Finds nuclei without being told their size.
 *
 * 1. The diameter and the brightness of a usual nucleus come from the objects that fit an ellipse best
 *    among the connected parts above a row of thresholds ({@linkcode usualNucleus}).
 * 2. The picture is looked at with nuclei 14 to 42 pixels wide, and grey values are compressed,
 *    log(1 + height above ground / part of a usual nucleus's), so that dim nuclei count as bright ones
 *    do, whatever else shines in the picture ({@linkcode viewOf}).
 * 3. What is brighter than a Gaussian mean round it is cut at every hint of a waist or a dip
 *    ({@linkcode cutPieces}).
 * 4. Pieces are joined while boosted trees hold two for one nucleus, by the shape of both alone and
 *    together and by the light along their border ({@linkcode pairFeatures}). The trees were learned
 *    from annotated pictures; `docs/nuclei.md` names them.
 * 5. Each nucleus ends where it falls below `edge` of the way from its ground to its own brighter half
 *    ({@linkcode outlined}).
 * 6. What is unlikely to be a nucleus, by contrast, size and shape, goes ({@linkcode objectFeatures}).
 *
 * A flat picture has no nuclei; NaN counts as the lowest value. O(pixels · log pixels); allocates about
 * 16 pictures of float32, four times as many where nuclei are less than 14 pixels wide.
 *
 * @param given Grey values, two axes.
 * @param options What is known of the nuclei.
 * @returns The nuclei and the diameter found.
 * @throws {InputError} If the image has not two axes.
 * @throws {ParameterError} If an option is out of range.
 * @example Two touching nuclei
 * ```ts
 * import assert from "node:assert/strict";
 * import { createImage } from "petri";
 * import { segNuclei } from "petri/analyses/nuclei";
 *
 * const data = new Uint8Array(40 * 70).map((_, i) => {
 *   const [y, x] = [Math.floor(i / 70), i % 70];
 *   return Math.min(Math.hypot(y - 20, x - 22), Math.hypot(y - 20, x - 43)) < 11 ? 180 : 10;
 * });
 * const { labels } = segNuclei(createImage(data, [40, 70]));
 * assert.equal(Math.max(...labels.data), 2);
 * ```
 */
export function segNuclei(given: Image, options: SegNucleiOptions = {}): SegNucleiResult {
  const image = finite(given);
  if (image.shape.length !== 2) {
    throw new InputError(
      `Nuclei cannot be found: the image must have two axes (is ${image.shape.length})`,
    );
  }
  const { compress, edge, minSize, certainty, join, ...known } = resolveParams(segNucleiParams, {
    diameter: options.diameter,
    compress: options.compress,
    edge: options.edge,
    minSize: options.minSize,
    certainty: options.certainty,
    join: options.join,
  });
  const found = usualNucleus(image);
  const diameter = known.diameter ?? found.diameter;
  if (!(diameter > 0 && found.light > 0)) {
    const none = createLabels(new Int32Array(image.data.length), image.shape, image);
    return { diameter, labels: none };
  }
  const view = viewOf(image, { ...found, diameter }, compress);
  const smallest = minSize * Math.PI / 4 * view.size ** 2;
  const pieces = cutPieces(view, Math.floor(smallest));
  const graph = graphOf(view, pieces);
  const model = learned ??= readTrees(trees);
  const owner = joinPieces(
    graph,
    (one, other, border) => sumOfTrees(model, pairFeatures(graph, one, other, border)) + join,
  );
  const outlines = outlined(joinedLabels(pieces.labels, owner), view, edge);
  const areas = areasOf(outlines, highestLabel(outlines));
  const likely = likelihoods(objectFeatures(outlines, view), weights);
  const nuclei = keepLabels(
    outlines,
    (one) => areas[one] >= smallest && likely[one] > certainty,
  );
  return { diameter, labels: relabelSequential(view.back(nuclei)) };
}
