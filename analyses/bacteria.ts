/**
 * Bacteria of any width in phase contrast, brightfield or fluorescence: rods, bent cells and filaments,
 * alone or packed side by side.
 *
 * @module
 */
import { InputError } from "../core/errors.ts";
import { createLabels, type Image, type Labels } from "../core/values.ts";
import { regions } from "../ops/measure/regions.ts";
import { removeSmallHoles, removeSmallObjects } from "../ops/morphology/holes.ts";
import { expandLabels } from "../ops/segmentation/expand_labels.ts";
import { relabelSequential } from "../ops/segmentation/relabel.ts";
import { bendOf, groundAnswer, noiseAnswer, noiseOf, typicalAnswer } from "./bacteria/bend.ts";
import { blobScales, looksBright } from "./bacteria/blobs.ts";
import { closedness } from "./bacteria/closedness.ts";
import { centre, groundOf } from "./bacteria/ground.ts";
import { growAboveNoise, outlineLight } from "./bacteria/light.ts";
import { outlines } from "./bacteria/outlines.ts";
import { endAtHalf, growToRims, rimsOf } from "./bacteria/rims.ts";
import { cellsOf, type Look, type Seen } from "./bacteria/seen.ts";
import { partAtWaists } from "./bacteria/waists.ts";
import { outlinedWidths } from "./bacteria/widths.ts";
import {
  areasOf,
  backToSize,
  enlarge,
  finite,
  highestLabel,
  highestOf,
  keepLabels,
  largestParts,
  meansOf,
  median,
  withoutHoles,
} from "./objects.ts";

export { type RodSizes, rodSizes, withRodSizes } from "./rod_sizes.ts";

/** Whether cells are darker or brighter than the ground. */
export type Polarity = "auto" | "dark" | "bright";

/** Parameters of {@linkcode segBacteria}. */
export interface SegBacteriaOptions {
  /** Whether cells are dark or bright; found from the picture unless given. */
  readonly polarity?: Polarity | undefined;
  /** Width of a cell in pixels; found from the picture unless given. */
  readonly width?: number | undefined;
  /** Smoothing before outlines are taken, in half widths of a cell. 0.5 unless given, 0.7 for shining cells, for these two pixels at least. */
  readonly smoothing?: number | undefined;
  /** Least contrast of a cell, as part of that of typical cells. 0.3 unless given, 0.1 for shining cells. */
  readonly contrast?: number | undefined;
  /** How deep a waist must be to part two cells: 0.4 parts where it is narrower than exp(-0.8) of them. */
  readonly waist?: number | undefined;
  /** Smallest cell, as part of a square of one width. 0.7 unless given. */
  readonly minSize?: number | undefined;
}

/** What {@linkcode segBacteria} gives. */
export interface SegBacteriaResult {
  /** The cells, numbered from 1 in the order of rows. */
  readonly labels: Labels;
  /** Whether cells were taken to be dark or bright. */
  readonly polarity: "dark" | "bright";
  /** Width of a cell, in pixels. */
  readonly width: number;
}

/** Cells whose ends may be drawn anew when all else is settled. */
interface FoundCells extends SegBacteriaResult {
  /** The same cells up to half of their depth, where they have neither halo nor fringe. */
  readonly ended?: () => Labels;
}

/** How many pixels half a cell should measure where outlines are taken. */
const HALF_WIDTH = 7;

/**
 * Finds bacteria without being told their width or whether they are dark or bright.
 *
 * 1. The width of a cell is twice the width of the Gaussian whose Laplacian, weighed by scale, has the
 *    most energy (Lindeberg 1998, doi:10.1023/A:1008045108935), less what noise alone has; of peaks
 *    that hardly differ, the finest, since pairs of cells are twice as wide as one. Cells shine where
 *    bright blobs have two and a half times the energy of dark ones, or more than they while the ground is
 *    as dark as anything. Else both polarities are tried unless dark blobs have far more energy, and cells
 *    are those between which closings by discs wider than they fill less: halos and gaps lie round what is
 *    as wide as a cell, however it bends.
 * 2. The ground is where the picture varies least, and a plane through it is taken away, as light is
 *    seldom even. Dark cells are turned bright.
 * 3. Pictures of cells less than 9 pixels wide are enlarged, up to four times.
 * 4. Cells are where the Laplacian of the smoothed picture is positive, so that they end at their
 *    outline's steepest point, whatever their brightness, and the thin gap between two of them parts
 *    them; its peak nearby must reach `contrast` of a typical one, and stand out of the noise.
 * 5. What still hangs together is cut at waists: h-maxima of the logarithm of the distance to the outline,
 *    then a watershed. Pieces are joined again, the widest necks first, unless the neck is as narrow as where
 *    a cell divides. A neck counts as narrower the farther it lies aside of the axis of either piece, since
 *    that of one cell lies on both, and where light comes through it; beside a filament it may be narrower.
 *    So a bend or a long cell stays whole.
 * 6. Small and faint pieces go, and those that noise may have made: the larger a piece, the less it needs
 *    to stand out on average. Middles of colonies are as bright as the ground, and so is ground between two
 *    halos, which is no cell: what is not half as far from the ground as usual must bend more. Dark cells,
 *    and bright ones of negative phase contrast, are grown by half of their half width into gaps between
 *    them, by a little less towards the ground, and not into the halo that phase contrast puts there. In
 *    brightfield there is none: grey falls off within the cell, which ends at a faint bright fringe, and is
 *    grown to where that is on average; bright cells with a dark fringe likewise. Where there is neither
 *    halo nor fringe, dark cells end at half of their depth. Cells that shine on dark ground have none and
 *    end where their light falls to a fifth of what it is inside; those of less than 6 pixels, which are
 *    hardly more than their blur, two pixels farther if they stand out of the noise.
 * 7. Blobs of cells side by side are as wide as all of them. So the width is also measured from outlines
 *    at finer scales. Steps 3 to 6 are done again with that one if it is less than half as large, or if it
 *    is smaller and the cells found fill less than nine tenths of their convex hulls; there the second
 *    result must fill them about as well. Where that width is of cells side by side too, but lines of the
 *    other polarity are seen deep within those found, it is that of the outlines which these lines part.
 *
 * A flat picture has no cells; NaN counts as the lowest value. O(pixels · log pixels), up to three times
 * where both polarities are tried; allocates about 15 pictures of float32, of the enlarged size.
 *
 * @param given Grey values, two axes.
 * @param options What is known of the cells.
 * @returns The cells, and what was found of polarity and width.
 * @throws {InputError} If the image has not two axes.
 * @example Two dark rods
 * ```ts
 * import assert from "node:assert/strict";
 * import { createImage } from "petri";
 * import { segBacteria } from "petri/analyses/bacteria";
 *
 * const data = new Uint8Array(40 * 60).fill(200);
 * for (let y = 8; y < 16; y++) for (let x = 10; x < 50; x++) data[y * 60 + x] = 50;
 * for (let y = 22; y < 30; y++) for (let x = 14; x < 46; x++) data[y * 60 + x] = 60;
 * const { labels, polarity } = segBacteria(createImage(data, [40, 60]));
 * assert.equal(polarity, "dark");
 * assert.equal(Math.max(...labels.data), 2);
 * ```
 */
export function segBacteria(given: Image, options: SegBacteriaOptions = {}): SegBacteriaResult {
  const image = finite(given);
  if (image.shape.length !== 2) {
    throw new InputError(
      `Bacteria cannot be found: the image must have two axes (is ${image.shape.length})`,
    );
  }
  const noise = noiseOf(image);
  const centred = centre(image);
  const ground = groundOf(image, centred);
  const seen: Seen = { image, noise, blobs: blobScales(centred, noise), ground };
  const { polarity = "auto" } = options;
  const shining = looksBright(seen.blobs, seen.ground);
  const settle = (look: Look, found = findCells(seen, look, options)): SegBacteriaResult => {
    const { ended, ...result } = settleWidth(seen, look, found, options);
    return ended === undefined ? result : { ...result, labels: ended() };
  };
  if (polarity === "dark") return settle("dark");
  if (polarity === "bright") return settle(shining ? "shining" : "bright");
  if (shining) return settle("shining");
  if (seen.blobs.bright.energy < 0.4 * seen.blobs.dark.energy) return settle("dark");
  const dark = findCells(seen, "dark", options);
  const bright = findCells(seen, "bright", options);
  return closedness(bright) > closedness(dark) ? settle("bright", bright) : settle("dark", dark);
}

/**
 * Finds cells anew if their outlines are narrower than most blobs, since those of cells side by side are
 * as wide as all of them: far narrower, or narrower while what was found fills its convex hulls badly.
 * Those that are found then must fill theirs about as well, unless lines were seen between them.
 */
function settleWidth(
  seen: Seen,
  look: Look,
  result: FoundCells,
  options: SegBacteriaOptions,
): FoundCells {
  if (options.width !== undefined || !(result.width > 0)) return result;
  const { outlined, parted } = outlinedWidths(seen, look, result);
  const width = 0.95 * (parted || outlined);
  // Outlines of half widths below two pixels are coarse.
  if (width < 4 || width > 0.95 * result.width) return result;
  const again = () => findCells(seen, look, { ...options, width });
  if (result.width > 2.2 * 0.95 * outlined) return again();
  if (look === "shining") return result;
  const solidity = solidityOf(result.labels);
  if (solidity > 0.9) return result;
  const narrower = again();
  const fill = solidityOf(narrower.labels);
  return fill > 0.7 && (parted > 0 || fill > solidity - 0.03) ? narrower : result;
}

/** Part of the convex hulls of all cells that cells fill; 0 without a cell. */
function solidityOf(labels: Labels): number {
  const { area, solidity } = regions(labels, undefined, { properties: ["area", "solidity"] })
    .columns as Record<string, Float64Array>;
  const sum = area.reduce((total, one) => total + one, 0);
  return area.reduce((total, one, i) => total + one * solidity[i], 0) / Math.max(sum, 1);
}

/** Finds cells that look alike; see {@linkcode segBacteria}. */
function findCells(seen: Seen, look: Look, options: SegBacteriaOptions): FoundCells {
  const { image, noise, blobs, ground } = seen;
  const { waist = 0.4, minSize = 0.7 } = options;
  const shining = look === "shining";
  const { smoothing = shining ? 0.7 : 0.5, contrast = shining ? 0.1 : 0.3 } = options;
  const polarity = look === "dark" ? "dark" : "bright";
  const half = options.width === undefined ? blobs[polarity].sigma : options.width / 2;
  const result = { polarity, width: 2 * half } as const;
  const none = createLabels(new Int32Array(image.data.length), image.shape, image);
  if (!(half > 0)) return { ...result, labels: none };

  const factor = Math.min(4, Math.max(1, Math.round(HALF_WIDTH / half)));
  const large = enlarge(cellsOf(seen, look), factor);
  const radius = half * factor;
  const smallest = minSize * 4 * radius * radius;
  const least = shining ? 2 * factor : 0.6;
  const sigma = Math.max(least, smoothing * radius);
  const bend = bendOf(large, sigma);
  const floor = Math.max(
    Math.sqrt(noiseAnswer(noise, sigma / factor)) / factor ** 2,
    groundAnswer(bend, ground.flat, factor),
  );
  const typical = typicalAnswer(bend, 3 * floor);
  if (!(typical > 0)) return { ...result, labels: none };
  const faintest = Math.max(contrast * typical, 4 * floor);
  const outlined = outlines(bend, faintest, radius);
  const whole = removeSmallObjects(
    removeSmallHoles(outlined, { maxSize: Math.floor(radius * radius) }),
    { maxSize: Math.floor(smallest) },
  );
  const pieces = partAtWaists(whole, large, radius, waist);
  const count = highestLabel(pieces);
  if (count === 0) return { ...result, labels: none };

  const areas = areasOf(pieces, count);
  const peaks = highestOf(pieces, bend.data, count);
  const levels = meansOf(pieces, large.data, count);
  const bends = meansOf(pieces, bend.data, count);
  const sound = (cell: number) =>
    areas[cell] >= smallest && peaks[cell] > faintest &&
    bends[cell] * Math.sqrt(areas[cell] / smallest) > 4 * floor;
  const usual = median(levels.filter((_, cell) => cell > 0 && sound(cell)));
  const distinct = (cell: number) => {
    if (shining) return levels[cell] > 0.2 * usual;
    return bends[cell] > (levels[cell] > 0.5 * usual ? 0.7 : 1.2) * contrast * typical;
  };
  const kept = keepLabels(pieces, (cell) => sound(cell) && distinct(cell));
  // Rims of thin cells are trimmed from within too.
  const mended = (trimmed: Labels) => withoutHoles(largestParts(trimmed), radius * radius);
  const drawn = (cells: Labels) => relabelSequential(backToSize(cells, image, factor));
  const rims = shining && factor > 2 ? undefined : rimsOf(kept, { large, levels, radius });
  let grown: Labels;
  if (rims !== undefined && (!shining || rims.fringed)) {
    grown = mended(growToRims(kept, rims, { large, levels, usual, radius }));
  } else if (rims === undefined) {
    const rimmed = expandLabels(kept, { distance: Math.min(0.55 * radius, factor) });
    grown = growAboveNoise(rimmed, large, ground.noise, 2 * factor);
  } else {
    const light = outlineLight(kept, large, { radius, noise: ground.noise, blur: factor });
    // Noise beside a cell may be as bright as its rim.
    const lit = largestParts(light);
    const sizes = areasOf(lit, count);
    grown = keepLabels(lit, (cell) => sizes[cell] >= smallest / 2);
  }
  const labels = drawn(grown);
  if (shining || !rims?.plain) return { ...result, labels };
  return { ...result, labels, ended: () => drawn(mended(endAtHalf(kept, large, radius))) };
}
