/**
 * Rods of a microcolony in phase contrast: from the zero crossings of the Laplacian to one label a
 * cell, as in Wehrens et al. 2018, doi:10.1016/j.cub.2018.02.006.
 *
 * @module
 */
import { InputError } from "../core/errors.ts";
import { type Image, imageLike, type Labels, type Mask, type Table } from "../core/values.ts";
import { laplace, zeroCrossings } from "../ops/edges/laplace.ts";
import { invert } from "../ops/exposure/invert.ts";
import { percentiles } from "../ops/exposure/range.ts";
import { disk } from "../ops/kernels/footprints.ts";
import { gaussian } from "../ops/kernels/gaussian.ts";
import { and } from "../ops/math/logic.ts";
import { dilation, erosion } from "../ops/morphology/grey.ts";
import { fillHoles, removeSmallObjects } from "../ops/morphology/holes.ts";
import { label } from "../ops/segmentation/label.ts";
import { watershed } from "../ops/segmentation/watershed.ts";
import { above } from "../ops/threshold/above.ts";
import { triangle } from "../ops/threshold/triangle.ts";
import { quantile } from "./objects.ts";

/** Parameters of {@linkcode segBacterium}. The defaults fit cells about 17 pixels wide. */
export interface SegBacteriumOptions {
  /** Width of the Gaussian, in pixels. 3 unless given. */
  readonly sigma?: number | undefined;
  /** Things of fewer pixels than this are no part of the colony. 50 unless given. */
  readonly minSize?: number | undefined;
  /** How far the colony reaches beyond what is dark, in pixels. 8 unless given. */
  readonly margin?: number | undefined;
  /** How far filled outlines are eroded to part touching cells, in pixels. 4 unless given. */
  readonly erode?: number | undefined;
}

/** What {@linkcode segBacterium} gives: the labels and what led to them. */
export interface SegBacteriumSteps {
  /** Edges: where the Laplacian of the smoothed picture changes sign. */
  readonly crossings: Mask;
  /** Where the colony is. */
  readonly colony: Mask;
  /** Edges inside the colony with their holes filled. */
  readonly filled: Mask;
  /** Cores of the cells, one label each. */
  readonly seeds: Labels;
  /** The cells. */
  readonly labels: Labels;
}

/**
 * Finds dark rods on a bright ground.
 *
 * The picture is inverted and smoothed; cells are where outlines, the zero crossings of its Laplacian,
 * enclose something inside the colony (above the triangle threshold, small things removed, dilated).
 * Outlines are filled and eroded, which parts cells that touch, and grown back by a watershed. Computed
 * in 64 bits, since signs near zero decide. Agrees pixel for pixel with the same steps in scikit-image
 * and scipy. `margin` and `erode` count up to the shorter side of the picture. About O(pixels · sigma).
 *
 * @param image Grey values, two axes.
 * @param options Sizes in pixels; scale them with the width of the cells.
 * @returns The cells, numbered from top to bottom, and the steps before.
 * @throws {InputError} If no pixel has a finite value, or there are not two axes.
 * @throws {ParameterError} If a size is negative.
 */
export function segBacterium(image: Image, options: SegBacteriumOptions = {}): SegBacteriumSteps {
  const { sigma = 3, minSize = 50, margin = 8, erode = 4 } = options;
  if (image.shape.length !== 2) {
    throw new InputError(
      `the cells of a microcolony cannot be found: the image must have two axes, got ${image.shape.length}`,
      { parameter: "image", value: image.shape },
    );
  }
  const inverted = invert(image);
  const wide = imageLike(inverted, Float64Array.from(inverted.data));
  const crossings = zeroCrossings(laplace(gaussian(wide, { sigma })));
  const dark = above(inverted, triangle(inverted));
  const most = Math.min(...image.shape);
  const large = removeSmallObjects(dark, { maxSize: minSize - 1 });
  const colony = dilation(large, disk(Math.min(margin, most)));
  const filled = fillHoles(and(crossings, colony));
  const { labels: seeds } = label(erosion(filled, disk(Math.min(erode, most))));
  // Inside its own mask a mask is level: the seeds grow by their distance alone.
  const labels = watershed(filled, seeds, { mask: filled });
  return { crossings, colony, filled, seeds, labels };
}

/**
 * Whether a picture and the cells that {@linkcode segBacterium} found in it are of the kind that its
 * defaults are made for: one width of 13 pixels or more, all alike, hardly any with a dent, and halos, a
 * fifth as bright as cells are dark. Pictures of other cells give outlines of all widths, or of noise; and
 * the chain's outlines lie at the foot of a cell's edge, which without a halo is wide.
 *
 * @param image The picture.
 * @param measured Table of the cells with `axisMinorLength` and `solidity`, as `regions` gives it.
 * @returns True if they look as they should.
 */
export function looksLikeMicrocolony(image: Image, { columns }: Table): boolean {
  const width = columns.axisMinorLength as Float64Array;
  if (width.length < 2) return false;
  const [low, middle, high] = [0.25, 0.5, 0.75].map((part) => quantile(width, part));
  if (low < 13.5 || (high - low) / middle > 0.25) return false;
  if (quantile(columns.solidity as Float64Array, 0.1) < 0.8) return false;
  const [cell, ground, halo] = percentiles(image.data, [0.1, 50, 99.9]);
  return halo - ground > 0.2 * (ground - cell);
}
