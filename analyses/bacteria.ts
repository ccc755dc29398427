/**
 * Bacteria of any width in phase contrast, brightfield or fluorescence: rods, bent cells and filaments,
 * alone or packed side by side.
 *
 * @module
 */
import { InputError } from "../core/errors.ts";
import {
  createLabels,
  type Image,
  imageLike,
  type Labels,
  type Mask,
  maskLike,
  type PixelArray,
} from "../core/values.ts";
import { edt } from "../ops/distance/edt.ts";
import { laplacianOfGaussian } from "../ops/edges/laplace.ts";
import { gaussian } from "../ops/kernels/gaussian.ts";
import { maximum } from "../ops/kernels/rank.ts";
import { cores } from "../ops/measure/by_label.ts";
import { regions } from "../ops/measure/regions.ts";
import { removeSmallHoles, removeSmallObjects } from "../ops/morphology/holes.ts";
import { hMaxima, localMaxima } from "../ops/morphology/maxima.ts";
import { expandLabels } from "../ops/segmentation/expand_labels.ts";
import { label } from "../ops/segmentation/label.ts";
import { relabelSequential } from "../ops/segmentation/relabel.ts";
import { watershed } from "../ops/segmentation/watershed.ts";
import {
  areasOf,
  backToSize,
  enlarge,
  finite,
  highestLabel,
  highestOf,
  imageOf,
  insideOf,
  keepLabels,
  largestParts,
  maskOf,
  meansOf,
  median,
  quantile,
  shrink,
  weightedMedian,
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
  /** How deep a waist must be to part two cells: 0.4 parts where it is narrower than exp(-0.4) of them. */
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

/** How many pixels half a cell should measure where outlines are taken. */
const HALF_WIDTH = 7;

/** Border of Laplacians: it has no edge of its own, which would count as a line along the border. */
const mode = "reflect";

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
 * 5. What still hangs together is parted at waists: h-maxima of the logarithm of the distance to the
 *    outline, then a watershed. Pieces of which one goes on where the other ends, one strip rather than
 *    two side by side, are joined again unless the waist is as narrow as where a cell divides; beside a
 *    filament it may be narrower. So a bend or a long cell stays whole.
 * 6. Small and faint pieces go, and those that noise may have made: the larger a piece, the less it needs
 *    to stand out on average. Middles of colonies are as bright as the ground, and so is ground between two
 *    halos, which is no cell: what is not half as far from the ground as usual must bend more. Dark cells,
 *    and bright ones of negative phase contrast, are grown by half of their half width into gaps between
 *    them, by a little less towards the ground, and not into the halo that phase contrast puts there. In
 *    brightfield there is none: grey falls off within the cell, which ends at a faint bright fringe, and is
 *    grown to where that is on average; bright cells with a dark fringe likewise. Cells that shine on dark
 *    ground have none and end where their light falls to a fifth of what it is inside; those of less than
 *    6 pixels, which are hardly more than their blur, two pixels farther if they stand out of the noise.
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
  const seen: Seen = { image, noise, blobs: blobScales(image, noise), ground: groundOf(image) };
  const { polarity = "auto" } = options;
  const shining = looksBright(seen.blobs, seen.ground);
  const settle = (look: Look, result = findCells(seen, look, options)) =>
    settleWidth(seen, look, result, options);
  if (polarity === "dark") return settle("dark");
  if (polarity === "bright") return settle(shining ? "shining" : "bright");
  if (shining) return settle("shining");
  if (seen.blobs.bright.energy < 0.4 * seen.blobs.dark.energy) return settle("dark");
  const dark = findCells(seen, "dark", options);
  const bright = findCells(seen, "bright", options);
  return closedness(bright) > closedness(dark) ? settle("bright", bright) : settle("dark", dark);
}

/** Cells darker than their surroundings, brighter as in negative phase contrast, or shining on dark ground. */
type Look = "dark" | "bright" | "shining";

/** What is known of a picture before its cells are. */
interface Seen {
  readonly image: Image;
  /** Standard deviation of white noise. */
  readonly noise: number;
  readonly blobs: Blobs;
  readonly ground: Ground;
}

/**
 * Finds cells anew if their outlines are narrower than most blobs, since those of cells side by side are
 * as wide as all of them: far narrower, or narrower while what was found fills its convex hulls badly.
 * Those that are found then must fill theirs about as well, unless lines were seen between them.
 */
function settleWidth(
  seen: Seen,
  look: Look,
  result: SegBacteriaResult,
  options: SegBacteriaOptions,
): SegBacteriaResult {
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

/** Widths of cells by their outlines. */
interface OutlinedWidths {
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
 */
function outlinedWidths(seen: Seen, look: Look, found: SegBacteriaResult): OutlinedWidths {
  const { noise, ground: { flat } } = seen;
  const cells = cellsOf(seen, look);
  const depth = edt(cores(found.labels));
  const half = 0.6 * found.width;
  let [most, outlined, parted, coarser] = [0, 0, 0, 0];
  for (let sigma = found.width / 2; sigma > 0.99; sigma /= Math.SQRT2) {
    const factor = Math.max(1, Math.floor(sigma / 2));
    const scale = sigma / factor;
    const bend = laplacianOfGaussian(shrink(cells, factor), { sigma: scale, mode });
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
      linesWithin(bend, depth, factor, width / 2) > 0.03 * typical;
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

/** The picture without its ground, cells bright. */
function cellsOf({ image, ground }: Seen, look: Look): Image {
  const sign = look === "dark" ? -1 : 1;
  return imageOf(image, (i) => sign * (image.data[i] - ground.level(i)));
}

/** Part of the convex hulls of all cells that cells fill; 0 without a cell. */
function solidityOf(labels: Labels): number {
  const { area, solidity } = regions(labels, undefined, { properties: ["area", "solidity"] })
    .columns as Record<string, Float64Array>;
  const sum = area.reduce((total, one) => total + one, 0);
  return area.reduce((total, one, i) => total + one * solidity[i], 0) / Math.max(sum, 1);
}

/**
 * Part that cells have of themselves and of what lies between them where a disc finds no room: the mean
 * for discs a fifth wider than a cell and twice as wide, as gaps may be either; 0 without a cell. Bent
 * cells and colonies have nearly all of it. Halos and gaps lie round what is as wide as a cell, and have
 * much less.
 */
function closedness({ labels, width }: SegBacteriaResult): number {
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

/** Finds cells that look alike; see {@linkcode segBacteria}. */
function findCells(seen: Seen, look: Look, options: SegBacteriaOptions): SegBacteriaResult {
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
  const bend = laplacianOfGaussian(large, { sigma, mode });
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
  const pieces = partAtWaists(whole, radius, waist);
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
  const rims = shining && factor > 2 ? undefined : rimsOf(kept, { large, levels, radius });
  let grown: Labels;
  if (rims !== undefined && (!shining || rims.fringed)) {
    const trimmed = growToRims(kept, rims, { large, levels, usual, radius });
    // Rims of thin cells are trimmed from within too.
    grown = withoutHoles(largestParts(trimmed), radius * radius);
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
  const labels = relabelSequential(backToSize(grown, image, factor));
  return { ...result, labels };
}

interface Ground {
  /** Where the picture varies least: a fifth of it. */
  readonly flat: Mask;
  /** Grey value of the ground at a pixel: a plane through where the picture varies least. */
  readonly level: (index: number) => number;
  /** Where that lies between the darkest (0) and the brightest (1). */
  readonly place: number;
  /** Standard deviation there, from the median of deviations. */
  readonly noise: number;
}

/** The ground: the fifth of the pixels around which a Gaussian of 2 sees the least variance. */
function groundOf(image: Image): Ground {
  const middle = median(sample(image.data));
  const smooth = gaussian(imageOf(image, (i) => image.data[i] - middle), { sigma: 1 });
  const mean = gaussian(smooth, { sigma: 2 });
  const squares = gaussian(imageOf(image, (i) => smooth.data[i] ** 2), { sigma: 2 });
  const variance = imageOf(image, (i) => Math.max(0, squares.data[i] - mean.data[i] ** 2));
  const limit = quantile(variance.data, 0.2);
  const flat = maskOf(image, (i) => variance.data[i] <= limit);
  const places = placesIn(flat);
  const level = planeThrough(image, places);
  const even = smooth.data.map((value, i) => value + middle - level(i));
  const [darkest, brightest] = [quantile(even, 0.005), quantile(even, 0.995)];
  const rests = Float64Array.from(places);
  for (let k = 0; k < rests.length; k++) {
    rests[k] = Math.abs(image.data[places[k]] - level(places[k]));
  }
  return {
    flat,
    level,
    place: -darkest / Math.max(brightest - darkest, 1e-9),
    noise: 1.4826 * median(rests),
  };
}

/** Indices of the pixels of a mask, ascending. */
function placesIn({ data }: Mask): Int32Array {
  const places = new Int32Array(data.length);
  let count = 0;
  for (let i = 0; i < data.length; i++) if (data[i] === 1) places[count++] = i;
  return places.subarray(0, count);
}

/**
 * The plane that fits a picture best at some places, by least squares; pixels farther from it than two
 * and a half standard deviations, such as those of cells, are left out in the next of four rounds.
 */
function planeThrough(image: Image, places: Int32Array): (index: number) => number {
  const { data, shape: [, width] } = image;
  const all = sample(places);
  let level = (_: number) => 0;
  for (let round = 0, used = all; round < 4 && used.length > 0; round++) {
    const mean = (value: (index: number) => number) => {
      let sum = 0;
      for (let k = 0; k < used.length; k++) sum += value(used[k]);
      return sum / used.length;
    };
    const [mx, my, mv] = [
      mean((i) => i % width),
      mean((i) => Math.floor(i / width)),
      mean((i) => data[i]),
    ];
    const x = (i: number) => i % width - mx;
    const y = (i: number) => Math.floor(i / width) - my;
    const [xx, yy, xy] = [mean((i) => x(i) ** 2), mean((i) => y(i) ** 2), mean((i) => x(i) * y(i))];
    const [xv, yv] = [mean((i) => x(i) * (data[i] - mv)), mean((i) => y(i) * (data[i] - mv))];
    const area = xx * yy - xy * xy;
    const [along, down] = area > 1e-9 * xx * yy
      ? [(xv * yy - yv * xy) / area, (yv * xx - xv * xy) / area]
      : [0, 0];
    level = (i) => mv + along * x(i) + down * y(i);
    const rests = all.map((i) => Math.abs(data[i] - level(i)));
    const far = 2.5 * 1.4826 * median(rests);
    used = all.filter((_, k) => rests[k] <= far);
  }
  return level;
}

/** At most 2^16 values, evenly picked. */
function sample(data: ArrayLike<number>): Float64Array {
  const step = Math.max(1, data.length >> 16);
  return Float64Array.from(
    { length: Math.ceil(data.length / step) },
    (_, i) => data[i * step],
  );
}

/** The Gaussian at which a picture has most bright or dark blobs and lines. */
interface BlobScale {
  /** Its width in pixels, which is half that of the blobs; 0 where there are none. */
  readonly sigma: number;
  /** Energy there. */
  readonly energy: number;
}

/** That of bright and that of dark ones. */
interface Blobs {
  readonly bright: BlobScale;
  readonly dark: BlobScale;
}

/**
 * Whether cells are brighter than the ground: bright blobs have far more energy than dark ones, as in
 * fluorescence under any light, or somewhat more while hardly anything is darker than the ground. Halos
 * and gaps around dark cells are bright blobs too.
 */
function looksBright({ bright, dark }: Blobs, { place }: Ground): boolean {
  return bright.energy > (place < 0.1 ? 1 : 2.5) * dark.energy;
}

/**
 * Half the width of bright and of dark cells: the Gaussian at which the positive or negative part of its
 * scale-weighed Laplacian has the most energy, in steps of a quarter octave from 1 pixel, between two of
 * them by a parabola. Large ones are seen in a shrunk picture.
 */
function blobScales(image: Image, noise: number): Blobs {
  const step = 2 ** 0.25;
  const side = Math.min(...image.shape);
  const middle = median(sample(image.data));
  const centred = imageOf(image, (i) => image.data[i] - middle);
  const [bright, dark]: number[][] = [[], []];
  for (let sigma = 1; sigma < 20 && sigma < side / 6; sigma *= step) {
    const factor = Math.max(1, Math.floor(sigma / 2));
    const bend = laplacianOfGaussian(shrink(centred, factor), { sigma: sigma / factor, mode });
    const { above, below } = energiesOf(bend);
    const weight = (sigma / factor) ** 4;
    // What noise alone answers is half above and half below 0.
    const floor = noiseAnswer(noise / factor, sigma / factor) * (sigma / factor) ** 4 / 2;
    bright.push(Math.max(0, above * weight - floor));
    dark.push(Math.max(0, below * weight - floor));
  }
  const strongest = (energies: readonly number[]): BlobScale => {
    const energy = Math.max(0, ...energies);
    if (energy === 0) return { sigma: 0, energy };
    const best = energies.findIndex((one, at) => one > 0.9 * energy && !(energies[at + 1] > one));
    const [before, after] = [energies[best - 1], energies[best + 1]];
    const shift = before === undefined || after === undefined
      ? 0
      : 0.5 * (before - after) / (before - 2 * energy + after);
    return { sigma: step ** (best + Math.min(Math.max(shift, -0.5), 0.5)), energy };
  };
  return { bright: strongest(bright), dark: strongest(dark) };
}

/** Mean squares of what is above 0, and of what is below; each over all pixels. */
function energiesOf({ data }: Image): { readonly above: number; readonly below: number } {
  let [above, below] = [0, 0];
  for (let i = 0; i < data.length; i++) {
    const square = data[i] * data[i];
    above += data[i] > 0 ? square : 0;
    below += data[i] > 0 ? 0 : square;
  }
  return { above: above / data.length, below: below / data.length };
}

/**
 * Standard deviation of white noise: the median answer to differences of second differences, which hardly
 * see anything that is smooth (Immerkær 1996, doi:10.1006/cviu.1996.0060).
 */
function noiseOf({ data, shape: [height, width] }: Image): number {
  const step = Math.max(1, Math.floor(data.length / 2 ** 16));
  const answers: number[] = [];
  for (let i = width + 1; i < data.length - width - 1; i += step) {
    const x = i % width;
    if (x === 0 || x === width - 1) continue;
    const row = (at: number) => data[at - 1] - 2 * data[at] + data[at + 1];
    answers.push(Math.abs(row(i - width) - 2 * row(i) + row(i + width)));
  }
  return height > 2 && answers.length > 0 ? 1.4826 * median(answers) / 6 : 0;
}

/**
 * Standard deviation of an enlarged picture on the ground, from the median of deviations: noise is not
 * always white.
 */
function groundAnswer(large: Image, flat: Mask, factor: number): number {
  const [width, middle] = [flat.shape[1], factor >> 1];
  const places = placesIn(flat);
  const answers = new Float64Array(places.length);
  for (let k = 0; k < answers.length; k++) {
    const [row, column] = [Math.floor(places[k] / width), places[k] % width];
    answers[k] = large.data[(row * factor + middle) * width * factor + column * factor + middle];
  }
  const usual = median(answers);
  for (let k = 0; k < answers.length; k++) answers[k] = Math.abs(answers[k] - usual);
  return 1.4826 * median(answers);
}

/** Variance of a Laplacian of Gaussian's answer to white noise. */
function noiseAnswer(noise: number, sigma: number): number {
  return noise * noise / (2 * Math.PI * sigma ** 6);
}

/** The positive answer above which half of the energy of all lies that stand out of the noise. */
function typicalAnswer({ data }: Image, floor: number): number {
  let highest = 0;
  for (let i = 0; i < data.length; i++) if (data[i] > highest) highest = data[i];
  if (!(highest > floor)) return 0;
  const bins = 4096;
  const energy = new Float64Array(bins);
  let total = 0;
  for (let i = 0; i < data.length; i++) {
    if (data[i] <= floor) continue;
    const square = data[i] * data[i];
    energy[Math.min(bins - 1, Math.floor(data[i] / highest * bins))] += square;
    total += square;
  }
  let sum = 0;
  for (let bin = 0; bin < bins; bin++) {
    sum += energy[bin];
    if (sum >= total / 2) return (bin + 0.5) / bins * highest;
  }
  return highest;
}

/** Where the answer is positive and not far below its peak nearby, which must be that of a cell. */
function outlines(bend: Image, faintest: number, radius: number): Mask {
  const near = maximum(bend, { size: 2 * Math.max(1, Math.round(0.9 * radius)) + 1 }).data;
  const { data } = bend;
  const out = new Uint8Array(data.length);
  for (let i = 0; i < out.length; i++) {
    out[i] = data[i] > 0.03 * near[i] && near[i] > faintest ? 1 : 0;
  }
  return maskLike(bend, out);
}

/** How deep the pixels of a mask lie within it, and what is usual of its deepest ones. */
interface Depth {
  /** Distances to the outline, smoothed. */
  readonly smooth: PixelArray;
  /** Median of the highest ones nearby, larger ones counting for more; NaN if there are none. */
  readonly usual: number;
}

function depthOf(mask: Mask, radius: number): Depth {
  const distance = edt(mask);
  const smooth = gaussian(imageLike(mask, new Float32Array(distance.data)), {
    sigma: 0.14 * radius,
  }).data;
  const tops = localMaxima(imageLike(mask, smooth)).data;
  const usual = weightedMedian(
    smooth.filter((_, i) => tops[i] === 1 && mask.data[i] === 1),
    (value) => value * value,
  );
  return { smooth, usual };
}

/** Parts a mask where it is narrow between two wider places. */
function partAtWaists(mask: Mask, radius: number, waist: number): Labels {
  const { smooth, usual } = depthOf(mask, radius);
  if (!(usual > 0)) return label(mask).labels;
  const floor = 0.3 * usual;
  const lowest = Math.log(floor / usual);
  const depth = imageOf(
    mask,
    (i) => smooth[i] > floor ? Math.log(smooth[i] / usual) : lowest,
  );
  const seeds = label(hMaxima(depth, waist)).labels;
  const pieces = watershed(imageOf(mask, (i) => -smooth[i]), seeds, { mask });
  return joinEndToEnd(pieces, smooth, Math.sqrt(2) * usual);
}

/** Where two pieces touch. */
interface Contact {
  readonly first: number;
  readonly second: number;
  /** Distance to the outline where it is greatest. */
  width: number;
  /** Sums of the positions. */
  y: number;
  x: number;
  pixels: number;
}

/** Contacts of neighbouring pieces, by their labels. */
function contactsOf(pieces: Labels, smooth: ArrayLike<number>): Contact[] {
  const { data, shape: [height, width] } = pieces;
  const contacts = new Map<number, Contact>();
  const meet = (i: number, j: number, y: number, x: number) => {
    const [a, b] = [data[i], data[j]];
    if (a === b || a === 0 || b === 0) return;
    const [first, second] = a < b ? [a, b] : [b, a];
    const key = first * 2 ** 26 + second;
    let contact = contacts.get(key);
    if (contact === undefined) {
      contacts.set(key, contact = { first, second, width: 0, y: 0, x: 0, pixels: 0 });
    }
    contact.width = Math.max(contact.width, Math.min(smooth[i], smooth[j]));
    contact.y += y;
    contact.x += x;
    contact.pixels++;
  };
  for (let y = 0, i = 0; y < height; y++) {
    for (let x = 0; x < width; x++, i++) {
      if (x + 1 < width) meet(i, i + 1, y, x + 0.5);
      if (y + 1 < height) meet(i, i + width, y + 0.5, x);
    }
  }
  return [...contacts.values()];
}

/**
 * Joins pieces that go on where the other ends: around their contact, the two together are a strip
 * rather than two strips side by side.
 */
function joinEndToEnd(pieces: Labels, smooth: PixelArray, half: number): Labels {
  const count = highestLabel(pieces);
  const peaks = highestOf(pieces, smooth, count);
  const areas = areasOf(pieces, count);
  const owner = Int32Array.from({ length: count + 1 }, (_, piece) => piece);
  const find = (piece: number): number => {
    while (owner[piece] !== piece) piece = owner[piece] = owner[owner[piece]];
    return piece;
  };
  for (const contact of contactsOf(pieces, smooth)) {
    const narrower = Math.min(peaks[contact.first], peaks[contact.second]);
    const longest = Math.max(areas[contact.first], areas[contact.second]);
    const filament = longest > 8 * 4 * half * half;
    if (contact.width < (filament ? 0.4 : 0.55) * narrower) continue;
    if (elongationAt(pieces, contact, 2.5 * half) < 2.3) continue;
    owner[find(contact.first)] = find(contact.second);
  }
  return { ...pieces, data: pieces.data.map((piece) => find(piece)) };
}

/** Ratio of the axes of what two pieces cover within a distance of their contact. */
function elongationAt(pieces: Labels, contact: Contact, reach: number): number {
  const { data, shape: [height, width] } = pieces;
  const [cy, cx] = [contact.y / contact.pixels, contact.x / contact.pixels];
  let [n, sy, sx, syy, sxx, sxy] = [0, 0, 0, 0, 0, 0];
  const bottom = Math.min(height - 1, Math.floor(cy + reach));
  const right = Math.min(width - 1, Math.floor(cx + reach));
  for (let y = Math.max(0, Math.ceil(cy - reach)); y <= bottom; y++) {
    for (let x = Math.max(0, Math.ceil(cx - reach)); x <= right; x++) {
      const piece = data[y * width + x];
      if (piece !== contact.first && piece !== contact.second) continue;
      const [dy, dx] = [y - cy, x - cx];
      if (dy * dy + dx * dx > reach * reach) continue;
      n++;
      sy += dy;
      sx += dx;
      syy += dy * dy;
      sxx += dx * dx;
      sxy += dy * dx;
    }
  }
  const yy = syy / n - (sy / n) ** 2;
  const xx = sxx / n - (sx / n) ** 2;
  const xy = sxy / n - sy / n * (sx / n);
  const middle = (yy + xx) / 2;
  const spread = Math.hypot((yy - xx) / 2, xy);
  return Math.sqrt((middle + spread) / Math.max(middle - spread, 1e-9));
}

/** What lies round cores of cells. */
interface Rims {
  /** How far each pixel is from the nearest core. */
  readonly off: ArrayLike<number>;
  /** Whether a pixel lies near one core only. */
  readonly onGround: (index: number) => boolean;
  /** How far from cores their fringe ends, in pixels; 0 without one. */
  readonly fringe: number;
  /** Whether the picture turns again beyond it, by three hundredths; light of cells only falls. */
  readonly fringed: boolean;
}

/** Looks for a fringe round cores, see {@linkcode fringeOf}, where they face the ground. */
function rimsOf(
  cores: Labels,
  { large, levels, radius }: {
    readonly large: Image;
    readonly levels: ArrayLike<number>;
    readonly radius: number;
  },
): Rims {
  const { data } = cores;
  const off = edt(maskOf(cores, (i) => data[i] <= 0)).data;
  // In a gap two cells lie within this window.
  const size = 2 * Math.max(1, Math.round(1.2 * radius)) + 1;
  const top = highestLabel(cores) + 1;
  const highest = maximum(imageLike(cores, new Float32Array(data)), { size }).data;
  const lowest = maximum(imageOf(cores, (i) => data[i] > 0 ? top - data[i] : 0), { size }).data;
  const near = expandLabels(cores, { distance: 1.2 * radius }).data;
  const onGround = (i: number) => near[i] > 0 && highest[i] === top - lowest[i];

  const profile = new Float64Array(9);
  const contrast = new Float64Array(9);
  const step = radius / 6;
  for (let i = 0; i < off.length; i++) {
    if (off[i] === 0 || !onGround(i)) continue;
    const ring = Math.round(off[i] / step);
    profile[ring] += large.data[i];
    contrast[ring] += levels[near[i]];
  }
  const parts = profile.map((sum, ring) => ring === 0 ? 1 : sum / contrast[ring]);
  const fringe = fringeOf(parts);
  const bottom = parts.reduce((low, part) => part < low ? part : low);
  const fringed = parts.some((part, ring) => ring > fringe && part > bottom + 0.03);
  return { off, onGround, fringe: fringe * step || 0, fringed };
}

/**
 * Grows cores of cells into gaps between them by 0.55 of their half width. Where they face the ground,
 * they end where the bright halo of phase contrast begins, and 0.4 half widths from their cores at most.
 * A halo is brighter than the ground by 0.15 of the cell's own contrast, and than the cell by half of the
 * usual one, as cells may lie in the halo of others. Without a halo, as in brightfield, they end at their
 * faint fringe.
 */
function growToRims(
  cores: Labels,
  { off, onGround, fringe }: Rims,
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
  const out = wide.data.map((cell, i) => {
    if (cell === 0 || depth[i] > 1.2 * radius || !onGround(i)) return cell;
    const halo = Math.min(-0.15 * levels[cell], levels[cell] - 0.5 * usual);
    return off[i] > reach || large.data[i] <= halo ? 0 : cell;
  });
  return { ...cores, data: out };
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

/** Grows bright objects as long as the picture is above the noise and a two hundredth of their peak. */
function growAboveNoise(labels: Labels, image: Image, noise: number, reach: number): Labels {
  const smooth = gaussian(image, { sigma: 1 }).data;
  const peaks = highestOf(labels, smooth, highestLabel(labels));
  const wide = expandLabels(labels, { distance: reach });
  const out = wide.data.map((cell, i) =>
    labels.data[i] > 0 || (cell > 0 && smooth[i] > Math.max(4 * noise, 0.005 * peaks[cell]))
      ? cell
      : 0
  );
  return { ...wide, data: out };
}

/**
 * Ends bright cells where the smoothed picture falls to a fifth of the highest value of any cell within
 * a half width, inside their outline or outside of it. A cell is a cylinder that shines: seen from
 * above, blurred by s, it has 0.41·√(2s/R) of its light left at its edge, R from its middle, which is a
 * fifth for s = 0.12 R, a quarter for 0.19 R.
 */
function outlineLight(
  labels: Labels,
  image: Image,
  { radius, noise, blur }: {
    readonly radius: number;
    readonly noise: number;
    readonly blur: number;
  },
): Labels {
  const smooth = gaussian(image, { sigma: blur }).data;
  const wide = expandLabels(labels, { distance: 0.3 * radius });
  const inside = imageOf(image, (i) => labels.data[i] > 0 ? smooth[i] : 0);
  const near = maximum(inside, { size: 2 * Math.round(radius) + 1 }).data;
  const out = wide.data.map((cell, i) =>
    cell > 0 && smooth[i] > Math.max(4 * noise, 0.2 * near[i]) ? cell : 0
  );
  return { ...wide, data: out };
}
