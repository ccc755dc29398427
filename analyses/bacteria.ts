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
  meansOf,
  median,
  quantile,
  shrink,
  weightedMedian,
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
  /** Smoothing before outlines are taken, in half widths of a cell. 0.5 for dark, 0.7 for bright cells unless given, for these two pixels at least. */
  readonly smoothing?: number | undefined;
  /** Least contrast of a cell, as part of that of typical cells. 0.3 unless given. */
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

/**
 * Finds bacteria without being told their width or whether they are dark or bright.
 *
 * 1. The ground is where the picture varies least; cells are bright where its level lies near the
 *    darkest, else dark, and are turned bright.
 * 2. The width of a cell is twice the width of the Gaussian whose Laplacian, weighed by scale, answers
 *    most strongly (Lindeberg 1998, doi:10.1023/A:1008045108935).
 * 3. Pictures of cells less than 9 pixels wide are enlarged, up to four times.
 * 4. Cells are where the Laplacian of the smoothed picture is positive, so that they end at their
 *    outline's steepest point, whatever their brightness, and the thin gap between two of them parts
 *    them; its peak nearby must reach `contrast` of a typical one.
 * 5. What still hangs together is parted at waists: h-maxima of the logarithm of the distance to the
 *    outline, then a watershed. Pieces of which one goes on where the other ends, one strip rather than
 *    two side by side, are joined again unless the waist is as narrow as where a cell divides. So a bend
 *    or a long cell stays whole.
 * 6. Small and faint pieces go. Dark cells are grown by half of their half width into gaps between them,
 *    by a little less towards the ground, and not into the bright halo that phase contrast puts there;
 *    bright ones by that or a pixel, and on by up to two as long as they stand out of the noise.
 *
 * A flat picture has no cells; NaN counts as the lowest value. O(pixels · log pixels); allocates about 15 pictures of float32, of the
 * enlarged size.
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
  const { contrast = 0.3, waist = 0.4, minSize = 0.7 } = options;
  const ground = groundOf(image);
  const polarity = options.polarity === undefined || options.polarity === "auto"
    ? ground.place < 0.2 ? "bright" : "dark"
    : options.polarity;
  const sign = polarity === "bright" ? 1 : -1;
  const { smoothing = sign > 0 ? 0.7 : 0.5 } = options;
  const level = sign * ground.level;
  const cells = imageOf(image, (i) => sign * image.data[i] - level);
  const half = options.width === undefined ? cellScale(cells) : options.width / 2;
  const result = { polarity, width: 2 * half } as const;
  const none = createLabels(new Int32Array(image.data.length), image.shape, image);
  if (!(half > 0)) return { ...result, labels: none };

  const factor = Math.min(4, Math.max(1, Math.round(HALF_WIDTH / half)));
  const large = enlarge(cells, factor);
  const radius = half * factor;
  const smallest = minSize * 4 * radius * radius;
  const least = sign > 0 ? 2 * factor : 0.6;
  const bend = laplacianOfGaussian(large, { sigma: Math.max(least, smoothing * radius) });
  const typical = typicalAnswer(bend);
  if (!(typical > 0)) return { ...result, labels: none };
  const outlined = outlines(bend, typical, { radius, contrast });
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
  const sound = (cell: number) => areas[cell] >= smallest && peaks[cell] > contrast * typical;
  const usual = median(levels.filter((_, cell) => cell > 0 && sound(cell)));
  const kept = keepLabels(pieces, (cell) => sound(cell) && levels[cell] > 0.2 * usual);
  const rim = sign < 0 ? 0.55 * radius : Math.min(0.55 * radius, factor);
  const rimmed = expandLabels(kept, { distance: rim });
  const grown = sign < 0
    ? trimRims(rimmed, { cores: kept, large, levels, radius, reach: 0.4 * radius })
    : growAboveNoise(rimmed, large, ground.noise, 2 * factor);
  const labels = relabelSequential(backToSize(grown, image, factor));
  return { ...result, labels };
}

interface Ground {
  /** Grey value where the picture varies least. */
  readonly level: number;
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
  const flat = smooth.data.filter((_, i) => variance.data[i] <= limit);
  const raw = Float64Array.from(image.data).filter((_, i) => variance.data[i] <= limit);
  const [darkest, brightest] = [quantile(smooth.data, 0.005), quantile(smooth.data, 0.995)];
  const level = median(flat);
  const rawLevel = median(raw);
  return {
    level: level + middle,
    place: (level - darkest) / Math.max(brightest - darkest, 1e-9),
    noise: 1.4826 * median(raw.map((value) => Math.abs(value - rawLevel))),
  };
}

/** At most 2^16 values, evenly picked. */
function sample(data: ArrayLike<number>): Float64Array {
  const step = Math.max(1, data.length >> 16);
  return Float64Array.from(
    { length: Math.ceil(data.length / step) },
    (_, i) => data[i * step],
  );
}

/**
 * Half the width of bright cells: the Gaussian at which the positive part of its scale-weighed Laplacian
 * has the most energy, in steps of a quarter octave from 1 pixel, between two of them by a parabola.
 * Large ones are seen in a shrunk picture.
 */
function cellScale(cells: Image): number {
  const step = 2 ** 0.25;
  const side = Math.min(...cells.shape);
  const energies: number[] = [];
  for (let sigma = 1; sigma < 20 && sigma < side / 6; sigma *= step) {
    const factor = Math.max(1, Math.floor(sigma / 2));
    const { data } = laplacianOfGaussian(shrink(cells, factor), { sigma: sigma / factor });
    let energy = 0;
    for (let i = 0; i < data.length; i++) if (data[i] > 0) energy += data[i] * data[i];
    energies.push(energy / data.length * (sigma / factor) ** 4);
  }
  const best = energies.indexOf(Math.max(...energies));
  if (best < 0 || energies[best] === 0) return 0;
  const [before, at, after] = [energies[best - 1], energies[best], energies[best + 1]];
  const shift = before === undefined || after === undefined
    ? 0
    : 0.5 * (before - after) / (before - 2 * at + after);
  return step ** (best + Math.min(Math.max(shift, -0.5), 0.5));
}

/** The positive answer above which half of all energy lies. */
function typicalAnswer({ data }: Image): number {
  let highest = 0;
  for (let i = 0; i < data.length; i++) if (data[i] > highest) highest = data[i];
  if (!(highest > 0)) return 0;
  const bins = 4096;
  const energy = new Float64Array(bins);
  let total = 0;
  for (let i = 0; i < data.length; i++) {
    if (data[i] <= 0) continue;
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
function outlines(
  bend: Image,
  typical: number,
  { radius, contrast }: { readonly radius: number; readonly contrast: number },
): Mask {
  const near = maximum(bend, { size: 2 * Math.max(1, Math.round(0.9 * radius)) + 1 }).data;
  const { data } = bend;
  const out = new Uint8Array(data.length);
  for (let i = 0; i < out.length; i++) {
    out[i] = data[i] > 0.03 * near[i] && near[i] > contrast * typical ? 1 : 0;
  }
  return maskLike(bend, out);
}

/** Parts a mask where it is narrow between two wider places. */
function partAtWaists(mask: Mask, radius: number, waist: number): Labels {
  const distance = edt(mask);
  const smooth = gaussian(imageOf(mask, (i) => distance.data[i]), { sigma: 0.14 * radius }).data;
  const tops = localMaxima(imageLike(mask, smooth)).data;
  const usual = weightedMedian(
    smooth.filter((_, i) => tops[i] === 1 && mask.data[i] === 1),
    (value) => value * value,
  );
  if (!(usual > 0)) return label(mask).labels;
  const floor = 0.3 * usual;
  const depth = imageOf(mask, (i) => Math.log(Math.max(smooth[i], floor) / usual));
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
  const owner = Int32Array.from({ length: count + 1 }, (_, piece) => piece);
  const find = (piece: number): number => {
    while (owner[piece] !== piece) piece = owner[piece] = owner[owner[piece]];
    return piece;
  };
  for (const contact of contactsOf(pieces, smooth)) {
    const narrower = Math.min(peaks[contact.first], peaks[contact.second]);
    if (contact.width < 0.55 * narrower) continue;
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

/**
 * Takes from the rims of dark cells, where they face the ground and not a gap to another cell, what lies
 * farther from their cores than `reach`, and the bright halo of phase contrast: what is brighter than the
 * ground by 0.15 of the cell's own contrast.
 */
function trimRims(
  labels: Labels,
  { cores, large, levels, radius, reach }: {
    readonly cores: Labels;
    readonly large: Image;
    readonly levels: ArrayLike<number>;
    readonly radius: number;
    readonly reach: number;
  },
): Labels {
  const depth = edt(insideOf(labels)).data;
  const off = edt(maskLike(cores, Uint8Array.from(cores.data, (cell) => cell > 0 ? 0 : 1))).data;
  // In a gap two cells lie within this window.
  const size = 2 * Math.max(1, Math.round(1.2 * radius)) + 1;
  const top = highestLabel(cores) + 1;
  const { data } = cores;
  const highest = maximum(imageOf(cores, (i) => data[i]), { size }).data;
  const lowest = maximum(imageOf(cores, (i) => data[i] > 0 ? top - data[i] : 0), { size }).data;
  const out = labels.data.map((cell, i) => {
    if (cell === 0 || depth[i] > 1.2 * radius || highest[i] > top - lowest[i]) return cell;
    return off[i] > reach || large.data[i] <= -0.15 * levels[cell] ? 0 : cell;
  });
  return { ...labels, data: out };
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
