/**
 * Kinase translocation reporters: how bright a reporter is in the cytoplasm over the nucleus of each
 * cell, over time.
 *
 * @module
 */
import { checkParameter, InputError } from "../core/errors.ts";
import {
  type GridValue,
  type Image,
  imageLike,
  type Labels,
  type Mask,
  maskLike,
  type PixelArray,
} from "../core/values.ts";
import { rollingBall } from "../ops/exposure/rolling_ball.ts";
import { gaussian } from "../ops/kernels/gaussian.ts";
import { fillHoles, removeSmallObjects } from "../ops/morphology/holes.ts";
import { label } from "../ops/segmentation/label.ts";
import { relabelSequential } from "../ops/segmentation/relabel.ts";
import { ring } from "../ops/segmentation/ring.ts";
import { watershed } from "../ops/segmentation/watershed.ts";
import { above } from "../ops/threshold/above.ts";
import { otsu } from "../ops/threshold/otsu.ts";
import { segNuclei } from "./nuclei.ts";
import {
  areasOf,
  finite,
  highestLabel,
  imageOf,
  insideOf,
  keepLabels,
  meansOf,
  median,
  negative,
  quantile,
} from "./objects.ts";
import { intervalOfMean, intervalOfMedian, mean } from "./intervals.ts";
import { type PackedFrames, packedFrames } from "./frames.ts";
import { trackObjects, type TrackOptions, type TrackPoint } from "./tracks.ts";

/** One time point. */
export interface KtrFrame {
  /** The channel in which nuclei are bright. */
  readonly nucleus: Image;
  /** The reporters' channels by name. */
  readonly reporters: Readonly<Record<string, Image>>;
  /** Where cells are; everywhere unless given. */
  readonly cellMask?: GridValue | undefined;
}

/** How a background is taken off. */
export type Background = "none" | "percentile" | "rollingBall";

/** Parameters of {@linkcode findKtrNuclei}. */
export interface KtrNucleiOptions {
  /** Grey value above which nuclei lie; `auto` takes Otsu's, `shape` finds nuclei by {@linkcode segNuclei}. 327.7 unless given. */
  readonly threshold?: number | "auto" | "shape" | undefined;
  /** Gaussian before the threshold, in pixels. 0, none, unless given. */
  readonly sigma?: number | undefined;
  /**
   * Gaussian before the brightest points of touching nuclei are found, in pixels; its weights end within
   * 1.175 of it. `minDiameter` / 3.5 unless given.
   */
  readonly partSigma?: number | undefined;
  /** Least distance of two such points, in pixels. 10 unless given. */
  readonly partDistance?: number | undefined;
  /** Least diameter of a nucleus, in pixels. 8 unless given. */
  readonly minDiameter?: number | undefined;
  /** Greatest diameter of a nucleus, in pixels. 20 unless given. */
  readonly maxDiameter?: number | undefined;
}

/**
 * Parameters of {@linkcode ktrTimeLapse}. The defaults are made for the experiment of Chavez-Abiega et al. 2022
 * and are theirs, but for `minNucleus`, which was chosen on its frames in place of their choice of cells:
 * those with a sound ring in every frame (`minNucleus` 0, `minFollowed` 1).
 */
export interface KtrOptions extends KtrNucleiOptions, TrackOptions {
  /** Pixels between a nucleus and its ring of cytoplasm. 0 unless given. */
  readonly ringInner?: number | undefined;
  /** How far the ring reaches from the nucleus, in pixels. 5 unless given. */
  readonly ringOuter?: number | undefined;
  /** Least pixels of a ring for a cell to count. 100 unless given. */
  readonly minRing?: number | undefined;
  /** Least mean grey value of a nucleus in its own channel for a cell to count. 1200 unless given. */
  readonly minNucleus?: number | undefined;
  /** Least part of all frames in which a cell must be found sound for it to count. 0 unless given. */
  readonly minFollowed?: number | undefined;
  /** What is taken off the reporters before they are measured. `none` unless given. */
  readonly background?: Background | undefined;
  /** The percentile taken for the background. 5 unless given. */
  readonly percentile?: number | undefined;
  /** Radius of the rolling ball, in pixels. 70 unless given. */
  readonly radius?: number | undefined;
  /** How cells are summed up: the mean of all, or the middle cell. `mean` unless given. */
  readonly average?: "mean" | "median" | undefined;
}

/** A reporter in one cell at one time. */
export interface KtrLevels {
  /** Mean in the nucleus. */
  readonly nucleus: number;
  /** Mean in the ring; NaN without a ring. */
  readonly cytoplasm: number;
  /** Cytoplasm over nucleus; NaN without a ring. */
  readonly ratio: number;
}

/** A cell at one time. */
export interface KtrCell extends TrackPoint {
  /** Pixels of its ring. */
  readonly ring: number;
  /** Mean of the nucleus in its own channel. */
  readonly marker: number;
  /** Whether it counts for the frame's curve. */
  readonly counts: boolean;
  /** Its reporters. */
  readonly channels: Readonly<Record<string, KtrLevels>>;
}

/** A reporter over all cells that count, at one time. */
export interface KtrCurvePoint extends KtrLevels {
  /** Cells that count. */
  readonly cells: number;
  /** Low end of the 95 % confidence interval of the ratio; NaN where there are too few cells for one. */
  readonly low: number;
  /** High end of it. */
  readonly high: number;
}

/** What {@linkcode ktrTimeLapse} gives. */
export interface KtrResult {
  /** One entry a frame: nuclei found, and the curves. */
  readonly frames: readonly {
    readonly nuclei: number;
    readonly channels: Readonly<Record<string, KtrCurvePoint>>;
  }[];
  /** All cells at all times. */
  readonly cells: readonly KtrCell[];
  /** Number of tracks. */
  readonly tracks: number;
  /** Nuclei of each frame, named by their track. */
  readonly labels: PackedFrames;
}

/**
 * Finds the nuclei of one frame: thresholded, holes smaller than a nucleus filled, touching ones parted
 * along the darkest lines between their brightest points; those of unusual size are left out. Nuclei
 * at the border are kept.
 *
 * The steps are those of CellProfiler's IdentifyPrimaryObjects with a manual threshold and declumping
 * by intensity; with the defaults it finds the objects that Chavez-Abiega et al. 2022 found, pixel by
 * pixel. Their manual threshold met the picture as it is: CellProfiler did not smooth before it, though
 * a smoothing scale was set.
 *
 * Reference: CellProfiler 3, doi:10.1371/journal.pbio.2005970.
 *
 * @param image Nuclei, two axes.
 * @param options Threshold and sizes.
 * @returns The nuclei, numbered from 1.
 * @throws {InputError} If the image has not two axes.
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { createImage } from "petri";
 * import { findKtrNuclei } from "petri/analyses/ktr";
 *
 * const data = new Uint16Array(40 * 40).map((_, i) =>
 *   Math.hypot(Math.floor(i / 40) - 18, i % 40 - 20) < 6 ? 2000 : 0
 * );
 * assert.equal(Math.max(...findKtrNuclei(createImage(data, [40, 40])).data), 1);
 * ```
 */
export function findKtrNuclei(image: Image, options: KtrNucleiOptions = {}): Labels {
  if (image.shape.length !== 2) {
    throw new InputError(
      `Nuclei cannot be found: the image must have two axes (is ${image.shape.length})`,
    );
  }
  const { threshold = 327.7, minDiameter = 8, maxDiameter = 20 } = options;
  const labels = threshold === "shape"
    ? segNuclei(image).labels
    : brightNuclei(finite(image), threshold, options);
  const areas = areasOf(labels, highestLabel(labels));
  const diameter = (one: number) => 2 * Math.sqrt(areas[one] / Math.PI);
  return relabelSequential(
    keepLabels(labels, (one) => diameter(one) >= minDiameter && diameter(one) <= maxDiameter),
  );
}

function brightNuclei(image: Image, threshold: number | "auto", options: KtrNucleiOptions): Labels {
  const { sigma = 0, partDistance = 10, minDiameter = 8, maxDiameter = 20 } = options;
  const { partSigma = minDiameter / 3.5 } = options;
  const grey = imageLike(image, Float32Array.from(image.data));
  const smooth = sigma > 0 ? gaussian(grey, { sigma }) : grey;
  const bright = above(smooth, threshold === "auto" ? otsu(smooth) : threshold);
  const inside = withoutHoles(bright, maxDiameter ** 2 - 1);
  const tops = topsOf(label(inside).labels, blurred(grey, partSigma), partDistance - 0.5);
  return watershed(negative(grey), label(tops).labels, { mask: inside, connectivity: 2 });
}

/** The mask with holes of at most so many pixels filled. */
function withoutHoles(mask: Mask, most: number): Mask {
  const filled = fillHoles(mask);
  const holes = maskLike(mask, filled.data.map((one, i) => one && !mask.data[i] ? 1 : 0));
  const large =
    removeSmallObjects(holes, { maxSize: Math.max(0, Math.min(most, mask.data.length)) }).data;
  return maskLike(mask, filled.data.map((one, i) => one && !large[i] ? 1 : 0));
}

/** A Gaussian of few weights, which takes no darkness from beyond the border. */
function blurred(image: Image, sigma: number): Image {
  if (sigma === 0) return image;
  const radius = Math.max(1, Math.floor(1.175 * sigma));
  const smooth = (one: Image) =>
    gaussian(one, { sigma, truncate: radius / sigma, mode: "constant" }).data;
  const inside = smooth(imageOf(image, () => 1));
  const sums = smooth(image);
  return imageOf(image, (i) => sums[i] / inside[i]);
}

/** Pixels that no pixel of the same part is brighter than within a distance. */
function topsOf(parts: Labels, { data }: Image, distance: number): Mask {
  const [height, width] = parts.shape;
  const outshone = (i: number, within: number): boolean => {
    const [y, x] = [Math.floor(i / width), i % width];
    const reach = Math.floor(within);
    for (let row = Math.max(0, y - reach); row <= Math.min(height - 1, y + reach); row++) {
      const across = Math.floor(Math.sqrt(within * within - (row - y) ** 2));
      const last = row * width + Math.min(width - 1, x + across);
      for (let j = row * width + Math.max(0, x - across); j <= last; j++) {
        if (data[j] > data[i] && parts.data[j] === parts.data[i]) return true;
      }
    }
    return false;
  };
  const within = Math.max(0, distance);
  const tops = new Uint8Array(data.length);
  for (let i = 0; i < tops.length; i++) {
    // Neighbours first: most pixels are not the brightest of them.
    if (parts.data[i] === 0 || outshone(i, Math.min(within, 1.5))) continue;
    if (!outshone(i, within)) tops[i] = 1;
  }
  return maskLike(parts, tops);
}

/**
 * Measures reporters in the nucleus and in a ring of cytoplasm of every cell, and follows the cells.
 *
 * In each frame the nuclei are found ({@linkcode findKtrNuclei}); a ring reaches up to `ringOuter`
 * pixels from each, half way to its neighbours and no farther than the cell mask. A cell's ratio is the
 * mean of its ring over the mean of its nucleus. Nuclei are linked over frames
 * ({@linkcode trackObjects}). The curves sum up, frame by frame, the cells whose ring and nucleus are
 * sound: their mean or the middle cell, with its 95 % confidence interval ({@linkcode intervalOfMean},
 * {@linkcode intervalOfMedian}).
 *
 * Reference: Chavez-Abiega, Grönloh, Gadella, Bruggeman and Goedhart 2022, doi:10.1242/jcs.259685.
 *
 * @param frames Time points in order.
 * @param options Settings; the defaults are made for the reference's experiment.
 * @returns Curves, cells, tracks.
 * @throws {InputError} If a picture has not two axes, or frames differ in shape.
 * @throws {ParameterError} If a setting is out of range.
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { createImage } from "petri";
 * import { ktrTimeLapse } from "petri/analyses/ktr";
 *
 * // A cell of radius 15 with a nucleus of radius 6; the reporter is twice as bright outside it.
 * const off = (i: number) => Math.hypot(Math.floor(i / 50) - 24, i % 50 - 24);
 * const picture = (value: (r: number) => number) =>
 *   createImage(Uint16Array.from({ length: 2500 }, (_, i) => value(off(i))), [50, 50]);
 * const nucleus = picture((r) => r < 6 ? 2000 : 0);
 * const green = picture((r) => r < 7 ? 300 : r < 15 ? 600 : 0);
 * const { frames } = ktrTimeLapse([{ nucleus, reporters: { green } }]);
 * assert.ok(Math.abs(frames[0].channels.green.ratio - 2) < 0.15);
 * ```
 */
export function ktrTimeLapse(frames: Iterable<KtrFrame>, options: KtrOptions = {}): KtrResult {
  const series = ktrSeries(options);
  for (const frame of frames) series.add(frame);
  return series.result();
}

/** A time lapse that is given frame by frame. */
export interface KtrSeries {
  /**
   * Measures one more frame; its pictures are not kept.
   *
   * @param frame The next time point.
   * @throws {InputError} If a picture has not two axes, or differs in shape from those before.
   * @throws {ParameterError} If a setting is out of range.
   */
  add(frame: KtrFrame): void;
  /**
   * Links the cells of all frames and sums them up.
   *
   * @returns Curves, cells, tracks.
   */
  result(): KtrResult;
}

/** What is measured in one frame before cells have tracks. */
interface Measured {
  /** Pixels of each ring, by label. */
  readonly ringAreas: ArrayLike<number>;
  /** Mean of each nucleus in its own channel, by label. */
  readonly markers: ArrayLike<number>;
  /** For each reporter its mean in each nucleus and in each ring, by label. */
  readonly levels: readonly (readonly [string, ArrayLike<number>, ArrayLike<number>])[];
}

/**
 * {@linkcode ktrTimeLapse} for a series too long to be held in memory: frames are measured one by one, and
 * only numbers and outlines are kept.
 *
 * @param options Settings; the defaults are made for the reference's experiment.
 * @returns A series without frames.
 * @example Pictures that are made as they are needed
 * ```ts
 * import assert from "node:assert/strict";
 * import { createImage } from "petri";
 * import { ktrSeries } from "petri/analyses/ktr";
 *
 * const off = (i: number) => Math.hypot(Math.floor(i / 50) - 24, i % 50 - 24);
 * const picture = (value: (r: number) => number) =>
 *   createImage(Uint16Array.from({ length: 2500 }, (_, i) => value(off(i))), [50, 50]);
 * const series = ktrSeries();
 * for (const outside of [300, 600]) {
 *   const green = picture((r) => r < 7 ? 300 : r < 15 ? outside : 0);
 *   series.add({ nucleus: picture((r) => r < 6 ? 2000 : 0), reporters: { green } });
 * }
 * const { frames, tracks } = series.result();
 * assert.equal(tracks, 1);
 * assert.ok(frames[1].channels.green.ratio > 1.8 * frames[0].channels.green.ratio);
 * ```
 */
export function ktrSeries(options: KtrOptions = {}): KtrSeries {
  const nuclei = packedFrames();
  const measured: Measured[] = [];
  const { minFollowed = 0, ringInner = 0, ringOuter = 5, minDiameter = 8, maxDiameter = 20 } =
    options;
  checkParameter(minFollowed >= 0 && minFollowed <= 1, "minFollowed", minFollowed, "from 0 to 1");
  checkParameter(
    ringOuter > ringInner,
    "ringOuter",
    ringOuter,
    `above \`ringInner\` (${ringInner})`,
  );
  checkParameter(
    maxDiameter >= minDiameter,
    "maxDiameter",
    maxDiameter,
    `at least \`minDiameter\` (${minDiameter})`,
  );
  let first: readonly number[] | undefined;
  return {
    add(frame) {
      first ??= frame.nucleus.shape;
      requireOneShape(frame, first);
      const found = findKtrNuclei(frame.nucleus, options);
      measured.push(measureFrame(frame, found, options));
      nuclei.add(found);
    },
    result() {
      const { points, count, labels } = trackObjects(nuclei, options);
      const cells = followed(
        points.map((point) => cellOf(point, measured[point.frame], options)),
        // 0.28 · 25 is a little more than 7.
        Math.ceil(minFollowed * measured.length - 1e-9),
      );
      const byFrame = Map.groupBy(cells, ({ frame }) => frame);
      const frames = measured.map(({ levels }, t) => {
        const here = byFrame.get(t) ?? [];
        const sound = here.filter(({ counts }) => counts);
        const channels = Object.fromEntries(levels.map(([name]) => [
          name,
          curvePoint(sound.map((cell) => cell.channels[name]), options.average ?? "mean"),
        ]));
        return { nuclei: here.length, channels };
      });
      return { frames, cells, tracks: count, labels };
    },
  };
}

/** Measures nuclei and rings. */
function measureFrame(frame: KtrFrame, found: Labels, options: KtrOptions): Measured {
  const { ringInner = 0, ringOuter = 5 } = options;
  const nuclei = highestLabel(found);
  const rings = ring(found, {
    inner: ringInner,
    outer: ringOuter,
    mask: frame.cellMask === undefined ? undefined : insideOf(frame.cellMask),
  });
  return {
    ringAreas: areasOf(rings, nuclei),
    markers: meansOf(found, frame.nucleus.data, nuclei),
    levels: Object.entries(frame.reporters).map(([name, image]) => {
      const reporter = withoutBackground(image, options);
      return [name, meansOf(found, reporter, nuclei), meansOf(rings, reporter, nuclei)] as const;
    }),
  };
}

/** A nucleus with its track and what was measured. */
function cellOf(
  point: TrackPoint,
  { ringAreas, markers, levels }: Measured,
  { minRing = 100, minNucleus = 1200 }: KtrOptions,
): KtrCell {
  const one = point.label;
  const channels = Object.fromEntries(levels.map(([name, inside, around]) => {
    const [nucleus, cytoplasm] = [inside[one], ringAreas[one] > 0 ? around[one] : NaN];
    return [name, { nucleus, cytoplasm, ratio: cytoplasm / nucleus }];
  }));
  // Where a background was taken off, what is as dark as it has no ratio; nor has a cell without a ring.
  const measurable = Object.values(channels).every(({ nucleus, cytoplasm }) =>
    [nucleus, cytoplasm].every((level) => level > 0 && level < Infinity)
  );
  const counts = measurable && ringAreas[one] >= minRing && markers[one] >= minNucleus;
  return { ...point, ring: ringAreas[one], marker: markers[one], counts, channels };
}

/** Cells of which only those count that do so in at least so many frames. */
function followed(cells: readonly KtrCell[], least: number): readonly KtrCell[] {
  const times = new Map<number, number>();
  for (const { track, counts } of cells) {
    if (counts) times.set(track, (times.get(track) ?? 0) + 1);
  }
  return cells.map((cell) =>
    cell.counts && times.get(cell.track)! < least ? { ...cell, counts: false } : cell
  );
}

/** The mean or middle of cells, with its 95 % confidence interval where there are enough for one. */
function curvePoint(levels: readonly KtrLevels[], average: "mean" | "median"): KtrCurvePoint {
  const mid = (pick: (one: KtrLevels) => number) => {
    const values = levels.map(pick);
    return average === "median" ? median(values) : mean(values);
  };
  const ratios = levels.map(({ ratio }) => ratio);
  const [low, high] = average === "median" ? intervalOfMedian(ratios) : intervalOfMean(ratios);
  return {
    cells: ratios.length,
    nucleus: mid((one) => one.nucleus),
    cytoplasm: mid((one) => one.cytoplasm),
    ratio: mid((one) => one.ratio),
    low,
    high,
  };
}

function withoutBackground(image: Image, options: KtrOptions): PixelArray {
  const { background = "none", percentile = 5, radius = 70 } = options;
  if (background === "none") return image.data;
  if (background === "rollingBall") return rollingBall(image, { radius }).image.data;
  const level = quantile(image.data, percentile / 100);
  return new Float32Array(image.data).map((value) => value - level);
}

function requireOneShape(frame: KtrFrame, shape: readonly number[]): void {
  const expected = shape.join("×");
  const pictures = { nucleus: frame.nucleus, ...frame.reporters, cellMask: frame.cellMask };
  for (const [name, picture] of Object.entries(pictures)) {
    if (picture === undefined || picture.shape.join("×") === expected) continue;
    throw new InputError(
      `Frames cannot be compared: all pictures must have one shape, ${expected} (${name} is ${
        picture.shape.join("×")
      })`,
    );
  }
}
